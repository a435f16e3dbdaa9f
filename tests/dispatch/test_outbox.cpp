// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/outbox.h"
#include "dispatch/rowlocks.h"
#include "support/support.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace kabocha;
using namespace kabocha::dispatch;

namespace {

OutboxEntry entry(const QString &title = QStringLiteral("night.verify.json"))
{
    return {.title = title,
            .target = {.name = QStringLiteral("Summit"),
                       .url = QUrl(QStringLiteral("https://summit.example.org")),
                       .user = QStringLiteral("me"),
                       .kind = squash::TargetKind::Production},
            .reason = QStringLiteral("Not sent yet."),
            .dropped = {QStringLiteral("camera.TooLong")},
            .measurementCount = 2,
            .measurementIdentifiers = {QStringLiteral("a"), QStringLiteral("b")}};
}

} // namespace

class TestOutbox : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    test::FixedClock m_clock;

    QString file() const { return m_dir->filePath(QStringLiteral("outbox.sqlite")); }
    template <class T> static T value(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000))
            qFatal("a future has no value");
        return future.result();
    }
    void sql(const QString &statement)
    {
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
            database.setDatabaseName(file());
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(statement));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void aRowIsOnDiskWhenItsNumberComes()
    {
        Outbox outbox(file(), m_clock);
        const Result<qint64> id = value(outbox.add(entry(), "payload", "definitions"));
        QVERIFY(id);
        Outbox other(file(), m_clock);
        const OutboxEntry row = value(other.read(*id)).value();
        QCOMPARE(row.title, QStringLiteral("night.verify.json"));
        QCOMPARE(row.target, entry().target);
        QCOMPARE(row.state, OutboxState::Queued);
        QCOMPARE(row.createdAt, m_clock.nowUtc());
        QCOMPARE(row.createdAt.timeSpec(), Qt::UTC);
        QCOMPARE(row.dropped, entry().dropped);
        QCOMPARE(row.measurementIdentifiers, entry().measurementIdentifiers);
        QCOMPARE(row.jobNumber, -1);
        QVERIFY(!row.jobsBefore);
        QCOMPARE(row.payloadSha256.size(), 64);
        QCOMPARE(value(other.payload(*id)).value().bytes(), QByteArray("payload"));
        QCOMPARE(value(other.definitions(*id)).value(), QByteArray("definitions"));
    }

    void aPasswordInTheAddressIsNotWrittenDown()
    {
        OutboxEntry row = entry();
        row.target.url.setUserInfo(QStringLiteral("me:hunter2"));
        Outbox outbox(file(), m_clock);
        const qint64 id = value(outbox.add(row, "p")).value();
        QCOMPARE(value(outbox.read(id)).value().target.url,
                 QUrl(QStringLiteral("https://summit.example.org")));
    }

    void everyStateSurvivesARestart_data()
    {
        QTest::addColumn<int>("state");
        for (const OutboxState state :
             {OutboxState::Queued, OutboxState::Accepted, OutboxState::Confirmed, OutboxState::Partial,
              OutboxState::InDoubt, OutboxState::Refused, OutboxState::Withdrawn})
            QTest::newRow(qPrintable(stateText(state))) << int(state);
    }
    void everyStateSurvivesARestart()
    {
        QFETCH(int, state);
        qint64 id = -1;
        {
            Outbox outbox(file(), m_clock);
            id = value(outbox.add(entry(), "p")).value();
            OutboxEntry row = value(outbox.read(id)).value();
            row.state = OutboxState(state);
            row.jobNumber = 17;
            row.jobsBefore = QList<qint64>{3, 5};
            row.reason = QStringLiteral("why");
            m_clock.advance(5);
            QVERIFY(value(outbox.update(row)));
        }
        Outbox outbox(file(), m_clock);
        QTRY_COMPARE_WITH_TIMEOUT(outbox.entries().size(), 1, 60'000);
        const OutboxEntry row = outbox.entries().first();
        QCOMPARE(int(row.state), state);
        QCOMPARE(row.jobNumber, 17);
        QCOMPARE(row.jobsBefore.value(), QList<qint64>({3, 5}));
        QCOMPARE(row.reason, QStringLiteral("why"));
        QCOMPARE(row.createdAt.secsTo(row.changedAt), 5);
    }

    void whatADeadRunWasSendingIsInDoubt()
    {
        qint64 id = -1;
        {
            Outbox outbox(file(), m_clock);
            id = value(outbox.add(entry(), "p")).value();
            OutboxEntry row = value(outbox.read(id)).value();
            row.state = OutboxState::Sending;
            QVERIFY(value(outbox.update(row)));
        }
        Outbox outbox(file(), m_clock);
        QTRY_COMPARE_WITH_TIMEOUT(outbox.entries().size(), 1, 60'000);
        QCOMPARE(outbox.entries().first().state, OutboxState::InDoubt);
        QVERIFY(!outbox.entries().first().reason.isEmpty());
        QVERIFY(value(outbox.claim(id)).value());
    }

    void aLivingWindowsRowIsLeftAlone()
    {
        auto first = std::make_unique<Outbox>(file(), m_clock);
        const qint64 id = value(first->add(entry(), "p")).value();
        OutboxEntry row = value(first->read(id)).value();
        row.state = OutboxState::Sending;
        QVERIFY(value(first->update(row)));

        Outbox second(file(), m_clock);
        QTRY_COMPARE_WITH_TIMEOUT(second.entries().size(), 1, 60'000);
        QCOMPARE(second.entries().first().state, OutboxState::Sending);
        QVERIFY(!value(second.claim(id)).value());
        const Result<void> discarded = value(second.discard(id));
        QVERIFY(!discarded);
        QCOMPARE(discarded.error().kind, Error::Kind::Refused);

        first.reset(); // it is gone: the next look finds the row abandoned
        second.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(second.entries().first().state, OutboxState::InDoubt, 60'000);
    }

    void aRowIsClaimedOnceAlsoInOneWindow()
    {
        Outbox outbox(file(), m_clock);
        const qint64 id = value(outbox.add(entry(), "p")).value();
        QVERIFY(!value(outbox.claim(id)).value()); // add() has claimed it
        outbox.release(id);
        QVERIFY(value(outbox.claim(id)).value());
        QVERIFY(!value(outbox.claim(id)).value());
    }

    void aRowThatCannotBeClaimedIsNotWritten()
    {
        {
            Outbox other(file(), m_clock);
            const qint64 id = value(other.add(entry(), "p")).value();
            other.release(id);
            QVERIFY(value(other.discard(id)));
        }
        RowLocks stranger(file() + QStringLiteral(".lock"));
        QVERIFY(stranger.tryLock(2).value()); // the next row's number
        Outbox outbox(file(), m_clock);
        const Result<qint64> taken = value(outbox.add(entry(), "p"));
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, Error::Kind::Refused);
        QVERIFY(!taken.error().hint.isEmpty());
        QCOMPARE(value(outbox.read(2)).error().kind, Error::Kind::NotFound);
        stranger.unlock(2);
        const Result<qint64> id = value(outbox.add(entry(), "p"));
        QCOMPARE(id.value_or(-1), 2);
        QVERIFY(!stranger.tryLock(2).value());
    }

    void withoutLocksNoRowIsWritten()
    {
        QVERIFY(QDir().mkpath(file() + QStringLiteral(".lock"))); // no file can be there
        Outbox outbox(file(), m_clock);
        const Result<qint64> id = value(outbox.add(entry(), "p"));
        QVERIFY(!id);
        QCOMPARE(id.error().kind, Error::Kind::Io);
        QCOMPARE(value(outbox.read(1)).error().kind, Error::Kind::NotFound);
    }

    void rowsAreNewestFirstAndNewsIsTold()
    {
        Outbox outbox(file(), m_clock);
        QSignalSpy changed(&outbox, &Outbox::changed);
        const qint64 a = value(outbox.add(entry(QStringLiteral("a")), "p")).value();
        const qint64 b = value(outbox.add(entry(QStringLiteral("b")), "p")).value();
        QTRY_COMPARE_WITH_TIMEOUT(outbox.entries().size(), 2, 60'000);
        QCOMPARE(outbox.entries().at(0).id, b);
        QCOMPARE(outbox.entries().at(1).id, a);
        QVERIFY(changed.count() >= 2);
        OutboxEntry row = *outbox.find(a);
        row.state = OutboxState::Refused;
        QVERIFY(value(outbox.update(row)));
        QTRY_COMPARE_WITH_TIMEOUT(outbox.find(a)->state, OutboxState::Refused, 60'000);
        QCOMPARE(outbox.entries().size(), 2);
        QVERIFY(!outbox.find(99));
    }

    void aDiscardedRowIsGoneWithItsPayload()
    {
        Outbox outbox(file(), m_clock);
        const qint64 id = value(outbox.add(entry(), "p")).value();
        outbox.release(id);
        QVERIFY(value(outbox.discard(id)));
        QTRY_COMPARE_WITH_TIMEOUT(outbox.entries().size(), 0, 60'000);
        QCOMPARE(value(outbox.payload(id)).error().kind, Error::Kind::NotFound);
        OutboxEntry row = entry();
        row.id = id;
        QCOMPARE(value(outbox.update(row)).error().kind, Error::Kind::NotFound);
    }

    void aDamagedPayloadIsNotHandedOut()
    {
        Outbox outbox(file(), m_clock);
        const qint64 id = value(outbox.add(entry(), "payload")).value();
        sql(QStringLiteral("UPDATE content SET payload = CAST('pAyload' AS BLOB)"));
        const Result<Payload> payload = value(outbox.payload(id));
        QVERIFY(!payload);
        QCOMPARE(payload.error().kind, Error::Kind::Schema);
        QVERIFY(!payload.error().hint.isEmpty());
    }

    void aNewerOutboxIsLeftAsItIs()
    {
        {
            Outbox outbox(file(), m_clock);
            QVERIFY(value(outbox.add(entry(), "p")));
        }
        sql(QStringLiteral("PRAGMA user_version=99"));
        Outbox outbox(file(), m_clock);
        QSignalSpy failed(&outbox, &Outbox::failed);
        const Result<qint64> id = value(outbox.add(entry(), "p"));
        QVERIFY(!id);
        QVERIFY2(id.error().message.contains(QLatin1String("newer")), qPrintable(id.error().message));
        QCOMPARE(id.error().place.file, file());
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 60'000);
    }

    void whatIsNoDatabaseIsSaid()
    {
        QFile nonsense(file());
        QVERIFY(nonsense.open(QIODevice::WriteOnly));
        nonsense.write(QByteArray(5000, 'x'));
        nonsense.close();
        Outbox outbox(file(), m_clock);
        const Result<qint64> id = value(outbox.add(entry(), "p"));
        QVERIFY(!id);
        QCOMPARE(id.error().kind, Error::Kind::Io);
        QCOMPARE(id.error().place.file, file());
        QVERIFY(!id.error().hint.isEmpty());
        QCOMPARE(nonsense.size(), 5000);
    }

    void aMissingFolderIsSaidAndMendedLater()
    {
        const QString folder = m_dir->filePath(QStringLiteral("later"));
        Outbox outbox(folder + QStringLiteral("/outbox.sqlite"), m_clock);
        QVERIFY(!value(outbox.add(entry(), "p")));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(value(outbox.add(entry(), "p")));
    }

    void theFileIsForItsOwnerOnly()
    {
        Outbox outbox(file(), m_clock);
        QVERIFY(value(outbox.add(entry(), "p")));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(file()) & others, QFile::Permissions());
    }

    void theFileKeepsAWriteAheadLog()
    {
        Outbox outbox(file(), m_clock);
        QVERIFY(value(outbox.add(entry(), "p")));
        QVERIFY(QFile::exists(file() + QStringLiteral("-wal")));
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "test_outbox.moc"
