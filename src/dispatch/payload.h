// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dispatch/comparison.h"
#include "job/job.h"
#include "squash/onceonly.h"
#include "json/scanner.h"

namespace kabocha::dispatch {

class PayloadFile;

/// The very bytes that `POST /job` carries, as the outbox keeps them: small ones in its row, larger ones in a
/// file beside it, so that a gigabyte never stands in memory. A value; cheap to copy.
class Payload
{
public:
    static constexpr qint64 inRowLimit = 1024 * 1024; ///< bytes

    Payload() = default;
    explicit Payload(const QByteArray &bytes);
    Payload(const QByteArray &bytes, const QByteArray &sha256); ///< as it was when it was queued
    /// A file that is there already.
    Payload(const QString &file, qint64 size, const QByteArray &sha256);

    /// Writes what is to be sent of JOB, piece by piece, into a new file of FOLDER if it is large: for the
    /// owner alone, and on disk when this returns. The file is removed with the last copy of this value,
    /// unless keep() was called. Errors: Io, also where a list's file can no longer be read; Cancelled.
    /// Reentrant: not on the window's thread.
    [[nodiscard]] static Result<Payload> write(const job::Job &job, const QString &folder,
                                               const json::Progress &progress = {});
    void keep() const; ///< a row stands for the file now

    [[nodiscard]] qint64 size() const { return m_size; }                ///< bytes
    [[nodiscard]] const QByteArray &sha256() const { return m_sha256; } ///< hexadecimal
    [[nodiscard]] bool isFile() const { return !m_file.isEmpty(); }
    [[nodiscard]] const QString &file() const { return m_file; }      ///< its path; empty: bytes()
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; } ///< empty if it is a file
    [[nodiscard]] squash::BodyFile bodyFile() const { return {m_file, m_size, m_sha256}; }

    /// Reads all of it and finds it to be what was queued. Errors: Schema (damaged).
    [[nodiscard]] Result<void> check() const;
    /// What the server must show to have it; of a file the lists of numbers stay there. Errors: Schema
    /// (damaged).
    [[nodiscard]] Result<Expectation> expectation() const;

private:
    QString m_file;
    QByteArray m_bytes;
    qint64 m_size = 0;
    QByteArray m_sha256;
    std::shared_ptr<const PayloadFile> m_own;
};

/// Where the payloads of the outbox DATABASE are: `outbox-payloads` beside `outbox.sqlite`.
[[nodiscard]] QString payloadFolder(const QString &database);

/// Removes from FOLDER what no row and no living program uses: left over from one that died, or from a row
/// that was discarded by one that died. ISKEPT says whether a row stands for a file of that name. Errors:
/// what ISKEPT fails with.
[[nodiscard]] Result<void> removeOrphans(const QString &folder,
                                         const std::function<Result<bool>(const QString &name)> &isKept);

} // namespace kabocha::dispatch
