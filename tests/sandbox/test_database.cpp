// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/database.h"
#include "support/otherprogram.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <latch>
#include <thread>

using namespace kabocha;
using namespace kabocha::sandbox;
using namespace std::chrono_literals;

namespace {

/// The mode of its journal, and whether rows that belong to others go with them.
QString settingsOf(Database &database)
{
    return database.selectOne(QStringLiteral("PRAGMA journal_mode")).value(0).toString() + u' ' +
           database.selectOne(QStringLiteral("PRAGMA foreign_keys")).value(0).toString();
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;
    [[nodiscard]] QString file() const { return m_directory.filePath(QStringLiteral("squash.db")); }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cleanup() { QFile::remove(file()); }

    void theSecretStays()
    {
        const auto first = Database::open(m_directory.path());
        QVERIFY(first);
        const QByteArray secret = (*first)->secret();
        QCOMPARE(secret.size(), 32);
        const auto second = Database::open(m_directory.path());
        QVERIFY(second);
        QCOMPARE((*second)->secret(), secret);
    }

    /// SQLite does not wait for who writes when the file is to become one with WAL: it says "locked" at once.
    void waitsForWhoHasTheFileLocked()
    {
        constexpr int rounds = 20; // the two meet at another moment each time
        QVERIFY(Database::open(m_directory.path()));
        test::OtherProgram writer(file());
        for (int round = 0; round < rounds; ++round) {
            QVERIFY(writer.succeeds(QStringLiteral("PRAGMA journal_mode=DELETE")));
            QVERIFY(writer.succeeds(QStringLiteral("BEGIN IMMEDIATE")));
            std::latch begins(1);
            QString outcome;
            std::thread server([&] {
                begins.count_down();
                const auto database = Database::open(m_directory.path(), 60s);
                outcome = database ? settingsOf(**database) : database.error().text();
            });
            begins.wait();
            bool written = true;
            for (int i = 0; i < 100; ++i)
                written = writer.succeeds(
                              QStringLiteral("INSERT INTO env(name) VALUES('%1 %2')").arg(round).arg(i)) &&
                          written;
            written = writer.succeeds(QStringLiteral("COMMIT")) && written;
            server.join();
            QVERIFY(written);
            QCOMPARE(outcome, QStringLiteral("wal 1"));
        }
    }

    void anotherProgramsDatabaseIsLeftAsItIs()
    {
        QVERIFY(test::OtherProgram(file()).succeeds(QStringLiteral("CREATE TABLE people(name)")));
        const auto database = Database::open(m_directory.path());
        QVERIFY(!database);
        QVERIFY2(database.error().message.contains(QStringLiteral("another program")),
                 qPrintable(database.error().text()));
        QVERIFY(!test::OtherProgram(file()).succeeds(QStringLiteral("SELECT * FROM metric")));
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "test_database.moc"
