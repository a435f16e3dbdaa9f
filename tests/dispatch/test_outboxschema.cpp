// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/outbox.h"
#include "support/support.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace kabocha;
using namespace kabocha::dispatch;

namespace {

// As the first version made it; a copy, so that it stays what it was.
const QStringList firstVersion = {
    QStringLiteral("PRAGMA journal_mode=WAL"),
    QStringLiteral(
        "CREATE TABLE row(id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL,"
        " target_name TEXT NOT NULL, target_url TEXT NOT NULL, target_user TEXT NOT NULL,"
        " production INTEGER NOT NULL, practice INTEGER NOT NULL, state TEXT NOT NULL,"
        " created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, job_number INTEGER, reason TEXT "
        "NOT NULL,"
        " dropped TEXT NOT NULL, measurement_count INTEGER NOT NULL, identifiers TEXT NOT NULL,"
        " payload_sha256 TEXT NOT NULL, jobs_before TEXT)"),
    QStringLiteral("CREATE TABLE content(id INTEGER PRIMARY KEY REFERENCES row(id) ON DELETE CASCADE,"
                   " payload BLOB NOT NULL, definitions BLOB NOT NULL)"),
    QStringLiteral(
        "INSERT INTO row VALUES(1, 'old.verify.json', 'Summit', 'https://summit.example.org', 'me',"
        " 1, 0, 'confirmed', 1700000000000, 1700000060000, 17, '', '[]', 2, '[\"a\",\"b\"]',"
        " '239f59ed55e737c77147cf55ad0c1b030b6d7ee748a7426952f9b852d5a935e5', NULL)"),
    QStringLiteral(
        "INSERT INTO row VALUES(2, 'new.verify.json', 'Summit', 'https://summit.example.org', 'me',"
        " 0, 0, 'queued', 1700000100000, 1700000100000, NULL, 'Not sent yet.', '[]', 1, '[\"c\"]',"
        " '239f59ed55e737c77147cf55ad0c1b030b6d7ee748a7426952f9b852d5a935e5', NULL)"),
    QStringLiteral("INSERT INTO content VALUES(1, CAST('payload' AS BLOB), CAST('d' AS BLOB))"),
    QStringLiteral("INSERT INTO content VALUES(2, CAST('payload' AS BLOB), CAST('d' AS BLOB))"),
    QStringLiteral("PRAGMA user_version=1"),
};

} // namespace

/// Outboxes of earlier versions, and what the file itself takes care of.
class TestOutboxSchema : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    test::FixedClock m_clock;

    QString file() const { return m_dir->filePath(QStringLiteral("outbox.sqlite")); }
    template <class T> static T value(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60000))
            qFatal("a future has no value");
        return future.result();
    }
    /// The error of the first of STATEMENTS that fails; ROWS gets the last one's first column.
    QString sql(const QStringList &statements, QStringList *rows = nullptr)
    {
        QString error;
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
            database.setDatabaseName(file());
            if (!database.open())
                error = database.lastError().text();
            for (const QString &statement : statements) {
                QSqlQuery query(database);
                if (error.isEmpty() && !query.exec(statement))
                    error = query.lastError().text();
                if (rows)
                    rows->clear();
                while (rows && query.next())
                    rows->append(query.value(0).toString());
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
        return error;
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void anOutboxOfTheFirstVersionIsTakenOver()
    {
        QCOMPARE(sql(firstVersion), QString());
        Outbox outbox(file(), m_clock);
        const OutboxEntry old = value(outbox.read(1)).value();
        QCOMPARE(old.title, QStringLiteral("old.verify.json"));
        QCOMPARE(old.state, OutboxState::Confirmed);
        QCOMPARE(old.jobNumber, 17);
        QVERIFY(old.target.isProduction());
        QCOMPARE(old.createdAt.toMSecsSinceEpoch(), 1700000000000);
        QCOMPARE(old.payloadBytes, 7);
        QCOMPARE(old.valueCount, 2); // no more is known than how many were measured
        QCOMPARE(old.attempts, 0);
        QVERIFY(old.statusUrl.isEmpty());
        // What waited before goes on only when a person says so.
        const OutboxEntry waits = value(outbox.read(2)).value();
        QCOMPARE(waits.state, OutboxState::Queued);
        QVERIFY(!waits.nextAttemptAt.isValid());
        QVERIFY(!waits.tryingSince.isValid());
        QCOMPARE(value(outbox.payload(2)).value().bytes(), QByteArray("payload"));
        QStringList version;
        QCOMPARE(sql({QStringLiteral("PRAGMA user_version")}, &version), QString());
        QCOMPARE(version, QStringList(QStringLiteral("3")));
    }

    void severalProgramsMayTakeItOverAtOnce()
    {
        QCOMPARE(sql(firstVersion), QString());
        std::vector<std::unique_ptr<Outbox>> windows; // each opens the file on a thread of its own
        std::vector<QFuture<Result<OutboxEntry>>> reads;
        for (int i = 0; i < 6; ++i)
            windows.push_back(std::make_unique<Outbox>(file(), m_clock));
        for (const auto &window : windows)
            reads.push_back(window->read(1));
        for (const auto &read : reads) {
            const Result<OutboxEntry> row = value(read);
            QVERIFY2(row, row ? "" : qPrintable(row.error().text()));
            QCOMPARE(row->payloadBytes, 7);
        }
        QStringList events;
        QCOMPARE(sql({QStringLiteral("SELECT state FROM ledger")}, &events), QString());
        QCOMPARE(events, QStringList(QStringLiteral("confirmed"))); // once
    }

    void severalProgramsMayMakeItAtOnce()
    {
        std::vector<std::unique_ptr<Outbox>> windows;
        std::vector<QFuture<Result<qint64>>> rows;
        for (int i = 0; i < 6; ++i)
            windows.push_back(std::make_unique<Outbox>(file(), m_clock));
        for (const auto &window : windows)
            rows.push_back(window->add({.title = QStringLiteral("t")}, "p"));
        for (const auto &row : rows) {
            const Result<qint64> id = value(row);
            QVERIFY2(id, id ? "" : qPrintable(id.error().text()));
        }
    }

    void whatIsToBeDoneNextSurvivesARestart()
    {
        const QDateTime next = m_clock.nowUtc().addMSecs(5250);
        qint64 id = -1;
        {
            Outbox outbox(file(), m_clock);
            id = value(outbox.add({.title = QStringLiteral("t"),
                                   .attempts = 1,
                                   .nextAttemptAt = m_clock.nowUtc(),
                                   .tryingSince = m_clock.nowUtc()},
                                  "payload"))
                     .value();
            OutboxEntry row = value(outbox.read(id)).value();
            QCOMPARE(row.attempts, 1);
            QCOMPARE(row.nextAttemptAt, m_clock.nowUtc());
            row.attempts = 3;
            row.nextAttemptAt = next;
            row.statusUrl = QUrl(QStringLiteral("https://me:hunter2@summit.example.org/status/1"));
            QVERIFY(value(outbox.update(row)));
        }
        Outbox outbox(file(), m_clock);
        OutboxEntry row = value(outbox.read(id)).value();
        QCOMPARE(row.attempts, 3);
        QCOMPARE(row.nextAttemptAt, next);
        QCOMPARE(row.nextAttemptAt.timeSpec(), Qt::UTC);
        QCOMPARE(row.tryingSince, m_clock.nowUtc());
        QCOMPARE(row.payloadBytes, 7);
        QCOMPARE(row.statusUrl, QUrl(QStringLiteral("https://summit.example.org/status/1")));
        row.nextAttemptAt = {};
        row.statusUrl = {};
        QVERIFY(value(outbox.update(row)));
        row = value(outbox.read(id)).value();
        QVERIFY(!row.nextAttemptAt.isValid());
        QVERIFY(row.statusUrl.isEmpty());
    }

    void theLedgerIsOnlyAddedTo()
    {
        Outbox outbox(file(), m_clock);
        OutboxEntry row{.title = QStringLiteral("t")};
        row.id = value(outbox.add(row, "payload")).value();
        row.state = OutboxState::Sending;
        QVERIFY(value(outbox.update(row)));
        row.reason = QStringLiteral("the same state is no event");
        QVERIFY(value(outbox.update(row)));
        row.state = OutboxState::Accepted;
        row.jobNumber = 17;
        QVERIFY(value(outbox.update(row)));
        outbox.release(row.id);
        QVERIFY(value(outbox.discard(row.id)));
        QStringList events;
        QCOMPARE(sql({QStringLiteral("SELECT state || ' ' || coalesce(job_number, 'none') || ' ' ||"
                                     " payload_bytes FROM ledger ORDER BY id")},
                     &events),
                 QString());
        QCOMPARE(events, QStringList({QStringLiteral("sending none 7"), QStringLiteral("accepted 17 7")}));
        QVERIFY(sql({QStringLiteral("DELETE FROM ledger")}).contains(QLatin1String("only added to")));
        QVERIFY(sql({QStringLiteral("UPDATE ledger SET state = 'confirmed'")})
                    .contains(QLatin1String("only added to")));
    }
};

QTEST_GUILESS_MAIN(TestOutboxSchema)
#include "test_outboxschema.moc"
