// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/retrypolicy.h"
#include "support/support.h"

#include <QTest>

using namespace kabocha;
using namespace kabocha::dispatch;
using namespace std::chrono_literals;
using Kind = Error::Kind;

/// When a row is tried again, and when not.
class TestRetryPolicy : public QObject
{
    Q_OBJECT

    test::FixedClock m_clock;
    RetryPolicy m_policy;

    OutboxEntry entry(OutboxState state, int attempts = 1) const
    {
        return {.state = state,
                .reason = QStringLiteral("Because."),
                .attempts = attempts,
                .tryingSince = m_clock.nowUtc()};
    }

private slots:
    void init()
    {
        m_policy = {};
        m_policy.random = [] { return 0.5; };
    }

    void pausesGrowToAnHour()
    {
        const QList<std::chrono::milliseconds> expected = {5s, 15s, 1min, 5min, 15min, 1h, 1h};
        for (int attempts = 1; attempts <= expected.size(); ++attempts)
            QCOMPARE(m_policy.pause(attempts).count(), expected.at(attempts - 1).count());
        QCOMPARE(m_policy.pause(0).count(), 5000);
        QCOMPARE(m_policy.pause(1000000).count(), 3600000);
    }

    void pausesVaryByAFifth()
    {
        m_policy.random = [] { return 0.0; };
        QCOMPARE(m_policy.pause(1).count(), 4000);
        m_policy.random = [] { return 1.0; };
        QCOMPARE(m_policy.pause(1).count(), 6000);
        m_policy.random = {};
        for (int i = 0; i < 1000; ++i)
            QVERIFY(m_policy.pause(2) >= 12s && m_policy.pause(2) <= 18s);
    }

    void onlyWhatIsSafeGoesOnByItself_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("goesOn");
        const auto row = [](OutboxState state, const char *name, Kind kind, bool goesOn) {
            QTest::newRow(qPrintable(stateText(state) + u' ' + QLatin1String(name)))
                << int(state) << int(kind) << goesOn;
        };
        for (const OutboxState state : {OutboxState::Queued, OutboxState::InDoubt, OutboxState::Accepted}) {
            const bool looked = state != OutboxState::Queued;
            row(state, "network", Kind::Network, true);
            row(state, "page", Kind::Protocol, true);
            row(state, "refused", Kind::Refused, looked);
            row(state, "password", Kind::Denied, false);
            row(state, "cancelled", Kind::Cancelled, false);
            row(state, "damaged", Kind::Schema, false);
            row(state, "disk", Kind::Io, false);
        }
        for (const OutboxState state :
             {OutboxState::Refused, OutboxState::Withdrawn, OutboxState::Partial, OutboxState::Confirmed})
            row(state, "network", Kind::Network, false);
    }
    void onlyWhatIsSafeGoesOnByItself()
    {
        QFETCH(int, state);
        QFETCH(int, kind);
        QFETCH(bool, goesOn);
        OutboxEntry row = entry(OutboxState(state), 2);
        row.nextAttemptAt = m_clock.nowUtc();
        m_policy.plan(row, Kind(kind), m_clock.nowUtc());
        QCOMPARE(row.nextAttemptAt, goesOn ? m_clock.nowUtc().addSecs(15) : QDateTime());
        QCOMPARE(row.reason, QStringLiteral("Because."));
    }

    void aServerIsAskedAboutInfluxAFewTimes()
    {
        OutboxEntry row = entry(OutboxState::Confirmed);
        row.statusUrl = QUrl(QStringLiteral("https://summit.example.org/status/1"));
        m_policy.plan(row, Kind::Network, m_clock.nowUtc());
        QCOMPARE(row.nextAttemptAt, m_clock.nowUtc().addSecs(5));
        QVERIFY(
            planText(row, m_clock.nowUtc()).contains(QLatin1String("asked about InfluxDB again at 12:00")));
        row.attempts = m_policy.mostLooksAtIndex;
        m_policy.plan(row, Kind::Network, m_clock.nowUtc());
        QVERIFY(!row.nextAttemptAt.isValid());
        QVERIFY(row.statusUrl.isEmpty());
        QVERIFY2(row.reason.contains(QLatin1String("not asked about InfluxDB any more")),
                 qPrintable(row.reason));
    }

    void nothingIsTriedForEver()
    {
        OutboxEntry many = entry(OutboxState::Queued, m_policy.mostAttempts);
        m_policy.plan(many, Kind::Network, m_clock.nowUtc());
        QVERIFY(!many.nextAttemptAt.isValid());
        QVERIFY2(many.reason.contains(QLatin1String("tried 100 times")), qPrintable(many.reason));

        OutboxEntry old = entry(OutboxState::InDoubt, 70);
        m_policy.plan(old, Kind::Network, m_clock.nowUtc().addDays(3).addSecs(-1));
        QVERIFY(old.nextAttemptAt.isValid());
        m_policy.plan(old, Kind::Network, m_clock.nowUtc().addDays(3));
        QVERIFY(!old.nextAttemptAt.isValid());
        QVERIFY2(old.reason.contains(QLatin1String("tried 70 times in 72 hours")), qPrintable(old.reason));
    }

    void thePlanIsToldInWords()
    {
        const QDateTime now(QDate(2026, 3, 1), QTime(21, 39), Qt::UTC);
        OutboxEntry row = entry(OutboxState::Queued, 3);
        QCOMPARE(planText(row, now), QStringLiteral("not tried again by itself"));
        row.nextAttemptAt = now.addSecs(60);
        QCOMPARE(planText(row, now), QStringLiteral("tried 3 times; next try at 21:40 UTC"));
        QCOMPARE(planTimeText(row, now), QStringLiteral("21:40 UTC"));
        row.attempts = 1;
        QCOMPARE(planText(row, now), QStringLiteral("tried once; next try at 21:40 UTC"));
        row.nextAttemptAt = now.addSecs(3 * 3600); // past midnight, and no doubt which
        QCOMPARE(planTimeText(row, now), QStringLiteral("00:39 UTC"));
        row.nextAttemptAt = now.addDays(1);
        QCOMPARE(planText(row, now), QStringLiteral("tried once; next try at 2026-03-02 21:39 UTC"));
        QCOMPARE(planText(entry(OutboxState::Confirmed), now), QString());
        QCOMPARE(planText(entry(OutboxState::Refused), now), QString());
    }
};

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "test_retrypolicy.moc"
