// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QThread>
#include <QUuid>

namespace kabocha::history {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::history", text);
}

/// In the file's header, so that no other program's database is taken for a history ("KBhi").
constexpr qint64 ApplicationId = 0x4b426869;

using Step = QStringList;

/// What leads from version N to N + 1. Never edited once released: add another.
const QList<Step> &steps()
{
    static const QList<Step> list{
        Step{
            // Units, job titles and servers are few and long: each is kept once.
            QStringLiteral("CREATE TABLE text(id INTEGER PRIMARY KEY, value TEXT NOT NULL UNIQUE)"),
            QStringLiteral(
                "CREATE TABLE metric(id INTEGER PRIMARY KEY, package TEXT NOT NULL, name TEXT NOT NULL,"
                " UNIQUE(package, name))"),
            // One metric's points lie together in order of time: a plot reads one stretch of the file,
            // however many there are.
            // Time in milliseconds since 1970 UTC; identifier as 16 bytes where it is 32 hex digits, else as
            // text; state as in
            // PointState.
            QStringLiteral("CREATE TABLE point(metric INTEGER NOT NULL, time INTEGER NOT NULL, identifier "
                           "NOT NULL, value REAL,"
                           " unit INTEGER NOT NULL, state INTEGER NOT NULL, title INTEGER NOT NULL, target "
                           "INTEGER, job INTEGER,"
                           " PRIMARY KEY(metric, time, identifier)) WITHOUT ROWID"),
            QStringLiteral("CREATE UNIQUE INDEX point_identifier ON point(identifier)"),
            QStringLiteral("CREATE INDEX point_job ON point(job, target) WHERE job IS NOT NULL"),
        },
        // As time; NULL where nobody knows it: of what was written before, the time may be that of
        // measurement.
        Step{QStringLiteral("ALTER TABLE point ADD COLUMN recorded INTEGER")},
    };
    return list;
}

// Result codes of SQLite (sqlite.org/rescode.html), as QSqlError::nativeErrorCode() gives them.
constexpr int ReadOnly = 8;
constexpr int Corrupt = 11;
constexpr int Full = 13;
constexpr int CannotOpen = 14;
constexpr int NotADatabase = 26;
constexpr int Busy = 5;
constexpr int Locked = 6;
constexpr int PrimaryCode = 0xff; ///< extended codes keep the primary one in their low byte

} // namespace

Database::Database(const QString &file, const QString &connection) : m_file(file), m_connection(connection) {}

Database::~Database()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, std::chrono::milliseconds patience)
{
    const QFileInfo info(file);
    if (info.isDir())
        return fail({.kind = Error::Kind::Io,
                     .message = tr("The history cannot be kept here: this is a folder, not a file."),
                     .hint = tr("Move the folder away; a new history is made then."),
                     .place = {.file = file}});
    if (!QDir().mkpath(info.absolutePath()))
        return fail({.kind = Error::Kind::Io,
                     .message = tr("The folder for the history cannot be made."),
                     .hint = tr("Check the permissions of the folders above it."),
                     .place = {.file = info.absolutePath()}});

    const QString connection = QStringLiteral("history-") + QUuid::createUuid().toString(QUuid::Id128);
    std::unique_ptr<Database> database(new Database(file, connection));
    QSqlDatabase sql = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
    sql.setDatabaseName(file);
    sql.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(patience.count()));
    if (!sql.open())
        return fail(database->error(sql.lastError()));
    sql = {}; // the last copy must be gone before the connection is

    const QDeadlineTimer deadline(patience);
    for (;;) {
        database->m_busy = false;
        Result<void> ready = database->prepare();
        if (ready)
            return database;
        // While another window makes the database or sets WAL, SQLite says "locked" without waiting for it.
        if (!database->m_busy || deadline.hasExpired())
            return fail(ready.error());
        QThread::msleep(5); // on the store's own thread
    }
}

Result<void> Database::prepare() const
{
    return transaction([this] { return refuseForeign(); }, QStringLiteral("BEGIN"))
        // Before WAL, which changes the file.
        .and_then([this] { return run(QStringLiteral("PRAGMA journal_mode=WAL")); })
        .and_then([this] { return run(QStringLiteral("PRAGMA synchronous=FULL")); })
        .and_then([this] { return migrate(); });
}

/// Inside a transaction: another window may be making the database between two questions.
Result<void> Database::refuseForeign() const
{
    const Result<qint64> version = number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return fail(version.error());
    if (*version > steps().size())
        return fail({.kind = Error::Kind::Io,
                     .message = tr("This history was written by a newer version of Kabocha (schema %1; this "
                                   "one knows up to %2). "
                                   "It was left as it is.")
                                    .arg(QString::number(*version), QString::number(steps().size())),
                     .hint = tr("Use the newer version of Kabocha."),
                     .place = {.file = m_file}});
    const Result<qint64> application = number(QStringLiteral("PRAGMA application_id"));
    if (!application)
        return fail(application.error());
    const Result<qint64> objects = number(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!objects)
        return fail(objects.error());
    if (*application != ApplicationId && (*application != 0 || *version != 0 || *objects != 0))
        return fail(
            {.kind = Error::Kind::Io,
             .message = tr(
                 "This is the database of another program, not a history of Kabocha. It was left as it is."),
             .hint = tr("Move the file away; a new history is made then."),
             .place = {.file = m_file}});
    return {};
}

Result<void> Database::migrate() const
{
    return transaction([this]() -> Result<void> {
        // Asked inside the transaction: another window may have been faster.
        const Result<qint64> version = number(QStringLiteral("PRAGMA user_version"));
        if (!version)
            return fail(version.error());
        for (qint64 step = *version; step < steps().size(); ++step)
            for (const QString &statement : steps().at(step))
                if (Result<void> done = run(statement); !done)
                    return done;
        if (*version == steps().size())
            return {};
        return run(QStringLiteral("PRAGMA application_id=%1").arg(ApplicationId)).and_then([this] {
            return run(QStringLiteral("PRAGMA user_version=%1").arg(steps().size()));
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
    QString message = tr("The history cannot be used: %1.").arg(error.databaseText().trimmed());
    QString hint = tr("Check that the disk is there and works, then try again.");
    switch (error.nativeErrorCode().toInt() & PrimaryCode) {
    case NotADatabase:
        message = tr("This file is not a history: it is no SQLite database.");
        hint = tr("Move the file away; a new history is made then.");
        break;
    case Corrupt:
        message = tr("The history's file is damaged.");
        hint = tr("Close Kabocha, keep a copy of the file, and repair it with “sqlite3 FILE .recover”, or "
                  "move it away to begin a "
                  "new one. Your job files are not touched by this.");
        break;
    case ReadOnly:
        message = tr("The history cannot be written: its file or folder is read-only.");
        hint = tr("Check its permissions.");
        break;
    case CannotOpen:
        message = tr("The history cannot be opened.");
        hint = tr("Check the permissions of the file and its folder.");
        break;
    case Full:
        message = tr("The history cannot be written: the disk is full.");
        hint = tr("Free some space, then try again.");
        break;
    case Busy:
    case Locked:
        m_busy = true;
        message = tr("The history is in use by another program that does not let go of it.");
        hint = tr("Close other windows of Kabocha, or whatever else has the file open, then try again.");
        break;
    default:
        break;
    }
    return {.kind = Error::Kind::Io,
            .message = message,
            .hint = hint,
            .place = {.file = m_file},
            .detail = error.text()};
}

} // namespace kabocha::history
