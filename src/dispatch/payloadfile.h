// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <atomic>

namespace kabocha::dispatch {

/// A new file of payloads while no row stands for it yet. It is locked, so that another program that starts
/// meanwhile does not take it for left over, and removed again unless it is kept. The operating system holds
/// the lock for this object and lets go when the process ends, however it ends.
class PayloadFile
{
public:
    /// In FOLDER, which is made if it is not there; both for the owner alone. Errors: Io.
    [[nodiscard]] static Result<std::shared_ptr<PayloadFile>> create(const QString &folder);
    /// Locks the file PATH that nobody has locked, to remove it. Null: somebody has, or it is gone.
    [[nodiscard]] static std::shared_ptr<PayloadFile> abandoned(const QString &path);
    ~PayloadFile();
    PayloadFile(const PayloadFile &) = delete;
    PayloadFile &operator=(const PayloadFile &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Errors: Io.
    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    /// Everything, its name included, is on disk when this returns. Errors: Io.
    [[nodiscard]] Result<void> sync();
    void keep() const { m_kept = true; } ///< of its owners any may say so

private:
    PayloadFile(QString path, int descriptor);
    [[nodiscard]] static tl::unexpected<Error> failure(const QString &path, int code);

    QString m_path;
    int m_descriptor;
    qint64 m_written = 0;
    qint64 m_onItsWay = 0; ///< bytes that the system was told to bring to disk
    mutable std::atomic<bool> m_kept = false;
};

} // namespace kabocha::dispatch
