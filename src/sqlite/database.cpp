// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/database.h"

#include <QDeadlineTimer>
#include <QSqlDatabase>
#include <QThread>
#include <QUuid>

namespace kabocha::sqlite {
namespace {

/// Result codes of SQLite (sqlite.org/rescode.html), as QSqlError::nativeErrorCode() gives them.
Trouble::Kind kindOf(int code)
{
    constexpr int primaryCode = 0xff; // extended codes keep the primary one in their low byte
    switch (code & primaryCode) {
    case 5: // busy
    case 6: // locked
        return Trouble::Kind::Locked;
    case 8:
        return Trouble::Kind::ReadOnly;
    case 11:
        return Trouble::Kind::Damaged;
    case 13:
        return Trouble::Kind::DiskFull;
    case 14:
        return Trouble::Kind::CannotOpen;
    case 26:
        return Trouble::Kind::NotADatabase;
    default:
        return Trouble::Kind::Other;
    }
}

} // namespace

Database::Database(const QString &file, const Format &format)
    : m_file(file)
    , m_format(format)
    , m_connection(format.name + u'-' + QUuid::createUuid().toString(QUuid::Id128))
{
}

Database::~Database()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, const Format &format,
                                                 std::chrono::milliseconds patience)
{
    std::unique_ptr<Database> database(new Database(file, format));
    QSqlDatabase sql = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database->m_connection);
    sql.setDatabaseName(file);
    sql.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(patience.count()));
    const bool opened = sql.open();
    const QSqlError error = sql.lastError();
    sql = {}; // the last copy must be gone before the connection is
    if (!opened)
        return fail(database->error(error));

    const QDeadlineTimer deadline(patience);
    for (;;) {
        database->m_locked = false;
        const Result<void> ready = database->prepare();
        if (ready)
            return database;
        // While another window makes the database or sets WAL, SQLite says "locked" without waiting for it.
        if (!database->m_locked || deadline.hasExpired())
            return fail(ready.error());
        QThread::msleep(5); // on the store's own thread
    }
}

Result<void> Database::prepare() const
{
    // Before WAL, which changes the file.
    Result<void> done = transaction([this] { return refuseForeign(); }, QStringLiteral("BEGIN"));
    const QStringList settings = QStringList{QStringLiteral("PRAGMA journal_mode=WAL")} + m_format.settings;
    for (const QString &setting : settings) {
        if (!done)
            return done;
        done = run(setting);
    }
    return done.and_then([this] { return migrate(); });
}

/// Inside a transaction: another window may be making the database between two questions.
Result<void> Database::refuseForeign() const
{
    const Result<qint64> version = number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return fail(version.error());
    const Result<qint64> application = number(QStringLiteral("PRAGMA application_id"));
    if (!application)
        return fail(application.error());
    const Result<qint64> objects = number(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!objects)
        return fail(objects.error());
    const bool isNew = *application == 0 && *version == 0 && *objects == 0;
    const bool isOurs = *application == m_format.applicationId && (*application != 0 || *version != 0);
    if (!isNew && !isOurs)
        return fail(error(Trouble{.kind = Trouble::Kind::Foreign}));
    if (*version > m_format.steps.size())
        return fail(error(Trouble{.kind = Trouble::Kind::Newer, .version = *version}));
    return {};
}

Result<void> Database::migrate() const
{
    return transaction([this]() -> Result<void> {
        // Asked inside the transaction: another program may have been faster, even a newer one.
        const Result<qint64> version =
            refuseForeign().and_then([this] { return number(QStringLiteral("PRAGMA user_version")); });
        if (!version)
            return fail(version.error());
        if (*version == m_format.steps.size())
            return {};
        for (const QStringList &step : m_format.steps.mid(*version)) {
            for (const QString &statement : step) {
                if (Result<void> done = run(statement); !done)
                    return done;
            }
        }
        return run(QStringLiteral("PRAGMA application_id=%1").arg(m_format.applicationId)).and_then([this] {
            return run(QStringLiteral("PRAGMA user_version=%1").arg(m_format.steps.size()));
        });
    });
}

QSqlQuery Database::query(const QString &sql) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    static_cast<void>(query.prepare(sql)); // its failure is the failure of run()
    return query;
}

Result<void> Database::run(QSqlQuery &query) const
{
    // A statement that could not be prepared has its error already; running it would replace that by a vaguer
    // one.
    if (query.lastError().isValid() || !query.exec())
        return fail(error(query.lastError()));
    return {};
}

Result<void> Database::run(const QString &sql) const
{
    QSqlQuery statement = query(sql);
    return run(statement);
}

Result<void> Database::transaction(const std::function<Result<void>()> &work, const QString &begin) const
{
    Result<void> outcome = run(begin);
    if (!outcome)
        return outcome;
    outcome = work().and_then([this] { return run(QStringLiteral("COMMIT")); });
    if (!outcome)
        static_cast<void>(run(QStringLiteral("ROLLBACK"))); // fails only where SQLite did it by itself
    return outcome;
}

Result<qint64> Database::number(const QString &sql) const
{
    QSqlQuery statement = query(sql);
    if (Result<void> done = run(statement); !done)
        return fail(done.error());
    if (!statement.next())
        return fail(error(statement.lastError()));
    return statement.value(0).toLongLong();
}

Error Database::error(const QSqlError &error) const
{
    const Trouble trouble{.kind = kindOf(error.nativeErrorCode().toInt()),
                          .text = error.databaseText().trimmed()};
    if (trouble.kind == Trouble::Kind::Locked)
        m_locked = true;
    Error out = this->error(trouble);
    out.detail = error.text();
    return out;
}

Error Database::error(const Trouble &trouble) const
{
    Error out = m_format.says(trouble);
    out.place.file = m_file;
    return out;
}

} // namespace kabocha::sqlite
