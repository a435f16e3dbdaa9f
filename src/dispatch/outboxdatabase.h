// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dispatch/ledger.h"
#include "dispatch/outboxentry.h"
#include "dispatch/payload.h"
#include "sqlite/database.h"

namespace kabocha::dispatch {

/// The outbox's SQLite file and its schema. Belongs to the thread that opened it; closed by its destructor
/// there.
class OutboxDatabase
{
public:
    /// Opens or creates FILE. Errors: Io (unreadable, no database, another program's or written by a newer
    /// one: refused, untouched).
    [[nodiscard]] static Result<std::unique_ptr<OutboxDatabase>> open(const QString &file);

    /// Writes a new row, if CLAIM, asked with its number before anybody else can see it, does not fail.
    using Claim = std::function<Result<void>(qint64 id)>;
    [[nodiscard]] Result<qint64> insert(const OutboxEntry &entry, const Payload &payload,
                                        const QByteArray &definitions, const Claim &claim);
    [[nodiscard]] Result<void> update(const OutboxEntry &entry);
    /// Writes the number of a job that was found on the server into the row; false, and nothing is written,
    /// if another row to the same target has that job, or is just being sent with the same payload.
    [[nodiscard]] Result<NumberTaken> takeNumber(const OutboxEntry &entry, qint64 number);
    [[nodiscard]] Result<void> remove(qint64 id);
    [[nodiscard]] Result<Payload> payload(qint64 id); ///< as it was queued, not checked
    /// Whether a row stands for the file NAME of the folder of payloads.
    [[nodiscard]] Result<bool> hasPayloadFile(const QString &name);
    [[nodiscard]] Result<QByteArray> definitions(qint64 id);
    [[nodiscard]] Result<OutboxEntry> entry(qint64 id);
    [[nodiscard]] Result<QList<OutboxEntry>> entries(); ///< newest first
    [[nodiscard]] Result<QList<LedgerEvent>> ledger();  ///< oldest first

private:
    OutboxDatabase(const QString &file, std::unique_ptr<sqlite::Database> database);
    [[nodiscard]] Result<QList<OutboxEntry>> select(const QString &where, const QVariantList &values);
    [[nodiscard]] Result<QByteArray> blob(const QString &column, qint64 id);
    [[nodiscard]] Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {});
    [[nodiscard]] tl::unexpected<Error> notThere() const;

    QString m_file;
    std::unique_ptr<sqlite::Database> m_database;
};

} // namespace kabocha::dispatch
