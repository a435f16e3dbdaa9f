// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/database.h"

#include "sqlite/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSqlRecord>

namespace kabocha::sandbox {
namespace {

constexpr int SecretBytes = 32;

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::sandbox", text);
}

// Names as in the service this stands for. Job numbers are never given twice, as its database does it.
QStringList toFirst()
{
    static const char *const statements[] = {
        "CREATE TABLE setting(key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
        "CREATE TABLE user(id INTEGER PRIMARY KEY AUTOINCREMENT, username TEXT NOT NULL UNIQUE, salt BLOB "
        "NOT "
        "NULL,"
        " iterations INTEGER NOT NULL, hash BLOB NOT NULL)",
        "CREATE TABLE metric(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, package TEXT,"
        " display_name TEXT, description TEXT, unit TEXT, tags TEXT, reference TEXT)",
        "CREATE TABLE spec(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, threshold TEXT, "
        "tags "
        "TEXT,"
        " metadata_query TEXT, type TEXT)",
        "CREATE TABLE env(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE)",
        "CREATE TABLE job(id INTEGER PRIMARY KEY AUTOINCREMENT, env_id INTEGER NOT NULL REFERENCES env(id), "
        "ci_dataset TEXT,"
        " date_created TEXT NOT NULL, env TEXT NOT NULL, meta TEXT NOT NULL, s3_uri TEXT)",
        "CREATE TABLE package(id INTEGER PRIMARY KEY AUTOINCREMENT, job_id INTEGER NOT NULL REFERENCES "
        "job(id) "
        "ON DELETE CASCADE,"
        " name TEXT NOT NULL, git_sha TEXT NOT NULL, git_url TEXT, git_branch TEXT, eups_version TEXT)",
        "CREATE INDEX package_job ON package(job_id)",
        "CREATE TABLE measurement(id INTEGER PRIMARY KEY AUTOINCREMENT,"
        " job_id INTEGER NOT NULL REFERENCES job(id) ON DELETE CASCADE, value REAL, unit TEXT NOT NULL, "
        "metric_name TEXT NOT NULL)",
        "CREATE INDEX measurement_job ON measurement(job_id)",
        "CREATE TABLE blob(id INTEGER PRIMARY KEY AUTOINCREMENT,"
        " measurement_id INTEGER NOT NULL REFERENCES measurement(id) ON DELETE CASCADE, identifier TEXT NOT "
        "NULL,"
        " name TEXT NOT NULL, s3_uri TEXT)",
        "CREATE INDEX blob_measurement ON blob(measurement_id)",
        "CREATE INDEX blob_identifier ON blob(identifier)",
        // Outlives its job, as the results of the real task queue do.
        "CREATE TABLE task(id TEXT PRIMARY KEY, asked INTEGER NOT NULL DEFAULT 0, result TEXT NOT NULL) "
        "WITHOUT "
        "ROWID",
    };
    QStringList out;
    for (const char *statement : statements)
        out << QString::fromLatin1(statement);
    return out;
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    QRandomGenerator *const random = QRandomGenerator::system();
    for (char &byte : bytes)
        byte = static_cast<char>(random->bounded(256));
    return bytes;
}

constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// What is wrong with the practice sandbox's data, for people.
Error said(const sqlite::Trouble &trouble)
{
    using Kind = sqlite::Trouble::Kind;
    const auto io = [](const QString &message, const QString &hint) {
        return Error{.kind = Error::Kind::Io, .message = message, .hint = hint};
    };
    if (trouble.kind == Kind::Newer)
        return io(tr("The practice sandbox's data was written by a newer version of Kabocha."),
                  tr("Use that version, or choose another folder with --data."));
    if (trouble.kind == Kind::Foreign)
        return io(
            tr("This is the database of another program, not the practice sandbox's data. It was left as it "
               "is."),
            tr("Move the file away, or choose another folder with --data."));
    return io(tr("The practice sandbox's data cannot be used: %1.").arg(trouble.text),
              tr("Check the folder's permissions and free space, or choose another one with --data."));
}

} // namespace

/// A query that has been run with its values.
class Database::Statement
{
public:
    Statement(Database &database, const QString &sql, const QVariantList &values)
        : m_query(database.m_file->query(sql))
    {
        if (database.m_failure)
            return;
        for (const QVariant &value : values)
            m_query.addBindValue(value);
        const Result<void> done = database.m_file->run(m_query);
        m_good = done.has_value();
        if (!done)
            database.m_failure = done.error();
    }
    [[nodiscard]] bool isGood() const { return m_good; }
    [[nodiscard]] QSqlQuery &query() { return m_query; }

private:
    QSqlQuery m_query;
    bool m_good = false;
};

Database::Database(std::unique_ptr<sqlite::Database> file) : m_file(std::move(file)) {}

Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(const QString &directory, std::chrono::milliseconds patience)
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
    Result<std::unique_ptr<sqlite::Database>> opened = sqlite::Database::open(
        file,
        {.name = QStringLiteral("sandbox"),
         .steps = {toFirst()},
         .settings = {QStringLiteral("PRAGMA synchronous=NORMAL"), QStringLiteral("PRAGMA foreign_keys=ON")},
         .says = said},
        patience);
    if (!opened)
        return fail(opened.error());
    QFile::setPermissions(file, OwnerOnly);
    std::unique_ptr<Database> database(new Database(std::move(*opened)));
    if (Result<void> read = database->readSecret(); !read)
        return fail(read.error());
    return database;
}

Result<void> Database::readSecret()
{
    begin(Access::Write);
    insert(QStringLiteral("INSERT OR IGNORE INTO setting VALUES('secret', ?)"), {randomBytes(SecretBytes)});
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
    const Error failure = *m_failure;
    m_failure.reset();
    change(QStringLiteral("ROLLBACK")); // fails where BEGIN did: nothing is open then
    m_failure.reset();
    return fail(failure);
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
        m_failure = m_file->error(query.lastError());
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

} // namespace kabocha::sandbox
