// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/database.h"
#include "support/otherprogram.h"

#include <QFile>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

using namespace kabocha;
using namespace kabocha::sqlite;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 60s;
constexpr qint64 id = 0x4b427465;

/// A table of notes; the second version gives each a colour.
const QStringList first{QStringLiteral("CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT NOT NULL)")};
const QStringList second{QStringLiteral("ALTER TABLE note ADD COLUMN colour TEXT NOT NULL DEFAULT 'white'"),
                         QStringLiteral("CREATE INDEX note_colour ON note(colour)")};

QString nameOf(Trouble::Kind kind)
{
    switch (kind) {
    case Trouble::Kind::Newer:
        return QStringLiteral("newer");
    case Trouble::Kind::Foreign:
        return QStringLiteral("foreign");
    case Trouble::Kind::NotADatabase:
        return QStringLiteral("no database");
    case Trouble::Kind::Locked:
        return QStringLiteral("locked");
    case Trouble::Kind::CannotOpen:
        return QStringLiteral("cannot be opened");
    default:
        return QStringLiteral("other");
    }
}

Format format(const QList<QStringList> &steps, qint64 applicationId = id)
{
    return {.name = QStringLiteral("notes"),
            .applicationId = applicationId,
            .steps = steps,
            .settings = {QStringLiteral("PRAGMA foreign_keys=ON")},
            .says = [](const Trouble &trouble) {
                return Error{.kind = Error::Kind::Io,
                             .message = nameOf(trouble.kind) + u' ' + QString::number(trouble.version)};
            }};
}

QStringList columnOf(const Database &database, const QString &sql)
{
    QSqlQuery query = database.query(sql);
    if (const Result<void> done = database.run(query); !done)
        return {done.error().text()};
    QStringList out;
    while (query.next())
        out << query.value(0).toString();
    return out;
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;

    [[nodiscard]] QString file() const { return m_directory->filePath(QStringLiteral("notes.sqlite")); }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(this->file());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_directory = std::make_unique<QTemporaryDir>();
    }

    void aNewFileHasTheNewestSchema()
    {
        const auto database = Database::open(file(), format({first, second}), patience);
        QVERIFY2(database, database ? "" : qPrintable(database.error().text()));
        QCOMPARE(columnOf(**database, QStringLiteral("PRAGMA user_version")), {QStringLiteral("2")});
        QCOMPARE(columnOf(**database, QStringLiteral("PRAGMA application_id")), {QString::number(id)});
        QCOMPARE(columnOf(**database, QStringLiteral("PRAGMA journal_mode")), {QStringLiteral("wal")});
        QCOMPARE(columnOf(**database, QStringLiteral("PRAGMA foreign_keys")), {QStringLiteral("1")});
        QCOMPARE(columnOf(**database, QStringLiteral("SELECT colour FROM note")), QStringList());
    }

    void anOlderFileIsBroughtUpToDateWithWhatItHolds_data()
    {
        QTest::addColumn<qint64>("applicationId");
        QTest::newRow("with an id") << id;
        QTest::newRow("known by its version alone") << qint64(0);
    }
    void anOlderFileIsBroughtUpToDateWithWhatItHolds()
    {
        QFETCH(qint64, applicationId);
        {
            const auto old = Database::open(file(), format({first}, applicationId), patience);
            QVERIFY(old);
            QVERIFY((*old)->run(QStringLiteral("INSERT INTO note VALUES(1, 'kept')")));
        }
        const auto database = Database::open(file(), format({first, second}, applicationId), patience);
        QVERIFY2(database, database ? "" : qPrintable(database.error().text()));
        QCOMPARE(columnOf(**database, QStringLiteral("SELECT text || ' ' || colour FROM note")),
                 {QStringLiteral("kept white")});
        QCOMPARE(columnOf(**database, QStringLiteral("PRAGMA user_version")), {QStringLiteral("2")});
    }

    void aStepThatFailsLeavesTheFileAsItWas()
    {
        {
            const auto old = Database::open(file(), format({first}), patience);
            QVERIFY(old);
            QVERIFY((*old)->run(QStringLiteral("INSERT INTO note VALUES(1, 'kept')")));
        }
        const QStringList broken{second.constFirst(), QStringLiteral("CREATE INDEX wrong ON nothing(at)")};
        QVERIFY(!Database::open(file(), format({first, broken}), patience));
        test::OtherProgram other(file());
        QCOMPARE(other.run(QStringLiteral("PRAGMA user_version")), {QStringLiteral("1")});
        QCOMPARE(other.run(QStringLiteral("SELECT count(*) FROM pragma_table_info('note')")),
                 {QStringLiteral("2")});
        QCOMPARE(other.run(QStringLiteral("SELECT text FROM note")), {QStringLiteral("kept")});
    }

    void whatIsNotOursIsLeftAsItIs_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<qint64>("applicationId");
        QTest::addColumn<QString>("trouble");
        const QString table = QStringLiteral("CREATE TABLE people(name)");
        const auto version = [](int number) { return QStringLiteral("PRAGMA user_version=%1").arg(number); };
        const auto application = [](qint64 number) {
            return QStringLiteral("PRAGMA application_id=%1").arg(number);
        };
        const QString newer = QStringLiteral("newer 7");
        const QString foreign = QStringLiteral("foreign 0");
        QTest::newRow("newer") << QStringList{table, application(id), version(7)} << id << newer;
        QTest::newRow("newer, without ids") << QStringList{table, version(7)} << qint64(0) << newer;
        QTest::newRow("tables of another") << QStringList{table} << id << foreign;
        QTest::newRow("tables of another, without ids") << QStringList{table} << qint64(0) << foreign;
        QTest::newRow("a version of another") << QStringList{table, version(1)} << id << foreign;
        QTest::newRow("an id of another") << QStringList{application(42)} << id << foreign;
        QTest::newRow("an id of another, ours without")
            << QStringList{application(42)} << qint64(0) << foreign;
    }
    void whatIsNotOursIsLeftAsItIs()
    {
        QFETCH(QStringList, statements);
        QFETCH(qint64, applicationId);
        QFETCH(QString, trouble);
        {
            test::OtherProgram other(file());
            for (const QString &statement : statements)
                QCOMPARE(other.run(statement), QStringList());
        }
        const QByteArray before = bytes();
        const auto database = Database::open(file(), format({first, second}, applicationId), patience);
        QVERIFY(!database);
        QCOMPARE(database.error().message, trouble);
        QCOMPARE(database.error().place.file, file());
        QCOMPARE(bytes(), before);
    }

    void whatIsNoDatabaseIsSaid()
    {
        QFile letter(file());
        QVERIFY(letter.open(QIODevice::WriteOnly));
        letter.write(QByteArray(5000, 'x'));
        letter.close();
        const auto database = Database::open(file(), format({first}), patience);
        QVERIFY(!database);
        QCOMPARE(database.error().message, QStringLiteral("no database 0"));
        QCOMPARE(bytes(), QByteArray(5000, 'x'));
    }

    void aMissingFolderIsSaid()
    {
        const QString lost = m_directory->filePath(QStringLiteral("nowhere/notes.sqlite"));
        const auto database = Database::open(lost, format({first}), patience);
        QVERIFY(!database);
        QCOMPARE(database.error().message, QStringLiteral("cannot be opened 0"));
        QCOMPARE(database.error().place.file, lost);
    }

    /// SQLite itself does not wait for who writes when the file is to become one with WAL.
    void waitsForWhoHasTheFileLocked()
    {
        QVERIFY(Database::open(file(), format({first}), patience));
        test::OtherProgram writer(file());
        QCOMPARE(writer.run(QStringLiteral("PRAGMA journal_mode=DELETE")), {QStringLiteral("delete")});
        QCOMPARE(writer.run(QStringLiteral("BEGIN IMMEDIATE")), QStringList());
        int refused = 0;
        Format patient = format({first, second});
        patient.says = [&](const Trouble &trouble) {
            if (trouble.kind == Trouble::Kind::Locked && ++refused == 1)
                writer.run(QStringLiteral("COMMIT"));
            return Error{.message = nameOf(trouble.kind)};
        };
        const auto database = Database::open(file(), patient, patience);
        QVERIFY2(database, database ? "" : qPrintable(database.error().text()));
        QCOMPARE(refused, 1);
        QCOMPARE(columnOf(**database, QStringLiteral("PRAGMA journal_mode")), {QStringLiteral("wal")});
    }

    void saysWhenPatienceEnds()
    {
        QVERIFY(Database::open(file(), format({first}), patience));
        test::OtherProgram writer(file());
        QCOMPARE(writer.run(QStringLiteral("PRAGMA journal_mode=DELETE")), {QStringLiteral("delete")});
        QCOMPARE(writer.run(QStringLiteral("BEGIN IMMEDIATE")), QStringList());
        const auto database = Database::open(file(), format({first, second}), 10ms);
        QVERIFY(!database);
        QCOMPARE(database.error().message, QStringLiteral("locked 0"));
    }

    void aTransactionThatFailsIsUndoneAsAWhole()
    {
        const auto database = Database::open(file(), format({first}), patience);
        QVERIFY(database);
        const Result<void> done = (*database)->transaction([&] {
            return (*database)->run(QStringLiteral("INSERT INTO note VALUES(1, 'a')")).and_then([&] {
                return (*database)->run(QStringLiteral("INSERT INTO note VALUES(1, 'the same id')"));
            });
        });
        QVERIFY(!done);
        QCOMPARE(columnOf(**database, QStringLiteral("SELECT text FROM note")), QStringList());
        QVERIFY(
            (*database)->run(QStringLiteral("INSERT INTO note VALUES(1, 'a')"))); // no transaction is open
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "test_database.moc"
