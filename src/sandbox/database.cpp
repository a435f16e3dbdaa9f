// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

namespace kabocha::sandbox {
namespace {

constexpr int SchemaVersion = 1;
constexpr int SecretBytes = 32;

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::sandbox", text);
}

// Names as in the service this stands for. Job numbers are never given twice, as its database does it.
const char *const Schema[] = {
    "CREATE TABLE setting(key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE user(id INTEGER PRIMARY KEY AUTOINCREMENT, username TEXT NOT NULL UNIQUE, salt BLOB NOT "
    "NULL,"
    " iterations INTEGER NOT NULL, hash BLOB NOT NULL)",
    "CREATE TABLE metric(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, package TEXT,"
    " display_name TEXT, description TEXT, unit TEXT, tags TEXT, reference TEXT)",
    "CREATE TABLE spec(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, threshold TEXT, tags "
    "TEXT,"
    " metadata_query TEXT, type TEXT)",
    "CREATE TABLE env(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE)",
    "CREATE TABLE job(id INTEGER PRIMARY KEY AUTOINCREMENT, env_id INTEGER NOT NULL REFERENCES env(id), "
    "ci_dataset TEXT,"
    " date_created TEXT NOT NULL, env TEXT NOT NULL, meta TEXT NOT NULL, s3_uri TEXT)",
    "CREATE TABLE package(id INTEGER PRIMARY KEY AUTOINCREMENT, job_id INTEGER NOT NULL REFERENCES job(id) "
    "ON DELETE CASCADE,"
    " name TEXT NOT NULL, git_sha TEXT NOT NULL, git_url TEXT, git_branch TEXT, eups_version TEXT)",
    "CREATE INDEX package_job ON package(job_id)",
    "CREATE TABLE measurement(id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " job_id INTEGER NOT NULL REFERENCES job(id) ON DELETE CASCADE, value REAL, unit TEXT NOT NULL, "
    "metric_name TEXT NOT NULL)",
    "CREATE INDEX measurement_job ON measurement(job_id)",
    "CREATE TABLE blob(id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " measurement_id INTEGER NOT NULL REFERENCES measurement(id) ON DELETE CASCADE, identifier TEXT NOT NULL,"
    " name TEXT NOT NULL, s3_uri TEXT)",
    "CREATE INDEX blob_measurement ON blob(measurement_id)",
    "CREATE INDEX blob_identifier ON blob(identifier)",
    // Outlives its job, as the results of the real task queue do.
    "CREATE TABLE task(id TEXT PRIMARY KEY, asked INTEGER NOT NULL DEFAULT 0, result TEXT NOT NULL) WITHOUT "
    "ROWID",
};

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    QRandomGenerator *const random = QRandomGenerator::system();
    for (char &byte : bytes)
        byte = static_cast<char>(random->bounded(256));
    return bytes;
}

constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

/// A query that has been run with its values.
class Database::Statement
{
public:
    Statement(Database &database, const QString &sql, const QVariantList &values)
        : m_query(QSqlDatabase::database(database.m_connection))
    {
        if (database.m_failure)
            return;
        m_query.setForwardOnly(true);
        m_good = m_query.prepare(sql);
        for (const QVariant &value : values)
            m_query.addBindValue(value);
        m_good = m_good && m_query.exec();
        if (!m_good)
            database.m_failure = m_query.lastError().text();
    }
    [[nodiscard]] bool isGood() const { return m_good; }
    [[nodiscard]] QSqlQuery &query() { return m_query; }

private:
    QSqlQuery m_query;
    bool m_good = false;
};

Database::Database(const QString &file, const QString &connection) : m_file(file), m_connection(connection) {}

Database::~Database()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &directory)
{
    const QDir folder(directory);
    const bool existed = folder.exists();
    if (!existed && !QDir().mkpath(directory))
        return fail({.kind = Error::Kind::Io,
                     .message = tr("The folder for the practice sandbox's data cannot be made."),
                     .hint = tr("Choose another folder with --data, or check the permissions."),
                     .place = {.file = directory}});
    if (!existed)
        QFile::setPermissions(directory, OwnerOnly | QFileDevice::ExeOwner);

    const QString file = folder.filePath(QStringLiteral("squash.db"));
    if (!QFileInfo::exists(file)) {
        // Made before SQLite does it: its companion files take over these permissions, so the secret is never
        // open to others.
        QFile fresh(file);
        if (fresh.open(QIODevice::WriteOnly | QIODevice::NewOnly, OwnerOnly))
            fresh.close();
    }
    const QString connection = QStringLiteral("sandbox-") + QUuid::createUuid().toString(QUuid::Id128);
    std::unique_ptr<Database> database(new Database(file, connection));
    {
        QSqlDatabase sql = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        sql.setDatabaseName(file);
        sql.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
        if (!sql.open())
            return fail(database->error(sql.lastError().text()));
    }
    QFile::setPermissions(file, OwnerOnly);
    if (Result<void> prepared = database->prepare(); !prepared)
        return fail(prepared.error());
    return database;
}

Result<void> Database::prepare()
{
    select(QStringLiteral("PRAGMA journal_mode=WAL"));
    change(QStringLiteral("PRAGMA synchronous=NORMAL"));
    change(QStringLiteral("PRAGMA foreign_keys=ON"));
    begin(Access::Write);
    const int version = selectOne(QStringLiteral("PRAGMA user_version")).value(0).toInt();
    if (!m_failure && version > SchemaVersion) {
        m_failure.reset();
        change(QStringLiteral("ROLLBACK"));
        return fail({.kind = Error::Kind::Io,
                     .message = tr("The practice sandbox's data was written by a newer version of Kabocha."),
                     .hint = tr("Use that version, or choose another folder with --data."),
                     .place = {.file = m_file}});
    }
    if (version == 0) {
        for (const char *statement : Schema)
            change(QString::fromLatin1(statement));
        insert(QStringLiteral("INSERT INTO setting VALUES('secret', ?)"), {randomBytes(SecretBytes)});
        change(QStringLiteral("PRAGMA user_version=%1").arg(SchemaVersion));
    }
    m_secret =
        selectOne(QStringLiteral("SELECT value FROM setting WHERE key = 'secret'")).value(0).toByteArray();
    return commit();
}

void Database::begin(Access access)
{
    m_failure.reset();
    // A writer takes the lock at once: one that read first could not upgrade when another server wrote in
    // between.
    change(access == Access::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
}

Result<void> Database::commit()
{
    change(QStringLiteral("COMMIT"));
    if (!m_failure)
        return {};
    const QString failure = *m_failure;
    m_failure.reset();
    change(QStringLiteral("ROLLBACK")); // fails where BEGIN did: nothing is open then
    m_failure.reset();
    return fail(error(failure));
}

Rows Database::select(const QString &sql, const QVariantList &values)
{
    Statement statement(*this, sql, values);
    if (!statement.isGood())
        return {};
    Rows rows;
    QSqlQuery &query = statement.query();
    const int columns = query.record().count();
    while (query.next()) {
        Row row;
        for (int column = 0; column < columns; ++column)
            row << query.value(column);
        rows << row;
    }
    if (query.lastError().isValid())
        m_failure = query.lastError().text();
    return rows;
}

Row Database::selectOne(const QString &sql, const QVariantList &values)
{
    return select(sql, values).value(0);
}

qint64 Database::insert(const QString &sql, const QVariantList &values)
{
    Statement statement(*this, sql, values);
    return statement.isGood() ? statement.query().lastInsertId().toLongLong() : -1;
}

int Database::change(const QString &sql, const QVariantList &values)
{
    Statement statement(*this, sql, values);
    return statement.isGood() ? statement.query().numRowsAffected() : 0;
}

Error Database::error(const QString &text) const
{
    return {.kind = Error::Kind::Io,
            .message = tr("The practice sandbox's data cannot be used: %1.").arg(text.trimmed()),
            .hint = tr("Check the folder's permissions and free space, or choose another one with --data."),
            .place = {.file = m_file}};
}

} // namespace kabocha::sandbox
