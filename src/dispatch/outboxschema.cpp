// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/outboxschema.h"

namespace kabocha::dispatch {
namespace {

QStringList toFirst()
{
    return {
        QStringLiteral("CREATE TABLE row(id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL,"
                       " target_name TEXT NOT NULL, target_url TEXT NOT NULL, target_user TEXT NOT NULL,"
                       " production INTEGER NOT NULL, practice INTEGER NOT NULL, state TEXT NOT NULL,"
                       " created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, job_number INTEGER,"
                       " reason TEXT NOT NULL, dropped TEXT NOT NULL, measurement_count INTEGER NOT NULL,"
                       " identifiers TEXT NOT NULL, payload_sha256 TEXT NOT NULL, jobs_before TEXT)"),
        QStringLiteral("CREATE TABLE content(id INTEGER PRIMARY KEY REFERENCES row(id) ON DELETE CASCADE,"
                       " payload BLOB NOT NULL, definitions BLOB NOT NULL)"),
    };
}

/// Where to ask about InfluxDB, when to try again, and the ledger. Times are ms since 1970, UTC.
/// The file itself writes the ledger, whatever program changes a row: an event for every change of state or
/// of the number on the server, in the same transaction. Nothing changes or deletes what stands there.
QStringList toSecond()
{
    const QString event =
        QStringLiteral("INSERT INTO ledger(at, row, state, target_name, target_url, target_user, production,"
                       " title, measurement_count, payload_sha256, payload_bytes, job_number)");
    const QString ofNew = QStringLiteral("NEW.changed_at, NEW.id, NEW.state, NEW.target_name, NEW.target_url,"
                                         " NEW.target_user, NEW.production, NEW.title, NEW.measurement_count,"
                                         " NEW.payload_sha256, NEW.payload_bytes, NEW.job_number");
    return {
        QStringLiteral("ALTER TABLE row ADD COLUMN status_url TEXT"),
        QStringLiteral("ALTER TABLE row ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE row ADD COLUMN next_attempt_at INTEGER"),
        QStringLiteral("ALTER TABLE row ADD COLUMN trying_since INTEGER"),
        QStringLiteral("ALTER TABLE row ADD COLUMN payload_bytes INTEGER NOT NULL DEFAULT 0"),
        // The name of its file in the folder of payloads; null: it stands in PAYLOAD.
        QStringLiteral("ALTER TABLE content ADD COLUMN payload_file TEXT"),
        QStringLiteral("UPDATE row SET payload_bytes ="
                       " coalesce((SELECT length(payload) FROM content WHERE content.id = row.id), 0)"),
        QStringLiteral("CREATE TABLE ledger(id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL,"
                       " row INTEGER NOT NULL, state TEXT NOT NULL, target_name TEXT NOT NULL,"
                       " target_url TEXT NOT NULL, target_user TEXT NOT NULL, production INTEGER NOT NULL,"
                       " title TEXT NOT NULL, measurement_count INTEGER NOT NULL,"
                       " payload_sha256 TEXT NOT NULL, payload_bytes INTEGER NOT NULL, job_number INTEGER)"),
        // What was sent before there was a ledger: how it stands is known, when it was sent is not.
        event +
            QStringLiteral(" SELECT changed_at, id, state, target_name, target_url, target_user, production,"
                           " title, measurement_count, payload_sha256, payload_bytes, job_number"
                           " FROM row WHERE state <> 'queued' ORDER BY id"),
        QStringLiteral("CREATE TRIGGER ledger_of_row AFTER UPDATE ON row"
                       " WHEN OLD.state <> NEW.state OR OLD.job_number IS NOT NEW.job_number BEGIN ") +
            event + QStringLiteral(" VALUES(") + ofNew + QStringLiteral("); END"),
        QStringLiteral("CREATE TRIGGER ledger_stays BEFORE UPDATE ON ledger"
                       " BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END"),
        QStringLiteral("CREATE TRIGGER ledger_is_kept BEFORE DELETE ON ledger"
                       " BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END"),
    };
}

/// How many values are sent of a row; -1: not known, of rows that an earlier program wrote.
QStringList toThird()
{
    return {
        QStringLiteral("ALTER TABLE row ADD COLUMN value_count INTEGER NOT NULL DEFAULT -1"),
    };
}

} // namespace

QList<QStringList> outboxSteps()
{
    return {toFirst(), toSecond(), toThird()};
}

} // namespace kabocha::dispatch
