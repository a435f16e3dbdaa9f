// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSet>
#include <QString>

namespace kabocha::dispatch {

/// Locks on rows, between windows and processes: one byte of a file for each row. The operating system holds
/// them for this object and lets go when the process ends, however it ends; a process number that is used
/// again cannot deceive it.
class RowLocks
{
public:
    explicit RowLocks(const QString &file);
    ~RowLocks();
    RowLocks(const RowLocks &) = delete;
    RowLocks &operator=(const RowLocks &) = delete;

    /// True: it is ours now. False: somebody has it, perhaps we. Errors: Io.
    [[nodiscard]] Result<bool> tryLock(qint64 row);
    void unlock(qint64 row);

private:
    [[nodiscard]] Error error() const;
    QString m_file;
    int m_descriptor = -1;
    QSet<qint64> m_ours;
};

} // namespace kabocha::dispatch
