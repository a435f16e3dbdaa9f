// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/recentvalues.h"

#include <QDir>

#include <cmath>

using namespace kabocha;
using namespace kabocha::ui;

class TestRecentValues : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_home;
    const metric::Metric m_temp = test::metric(QStringLiteral("camera.Temp"), QStringLiteral("deg_C"));

    [[nodiscard]] QString file() const { return m_home->filePath(QStringLiteral("history.sqlite")); }
    /// What is known of METRIC once it has come.
    static RecentPast waitFor(RecentValues &values, const metric::Metric &metric)
    {
        (void)QTest::qWaitFor([&] { return values.of(metric) != nullptr; }, 60'000);
        const RecentPast *past = values.of(metric);
        return past ? *past : RecentPast{};
    }

private slots:
    void init()
    {
        test::failOnWarning();
        m_home = std::make_unique<QTemporaryDir>();
    }

    void comeAfterTheyWereLookedAt()
    {
        history::HistoryService history(file());
        history.record({test::point(1, 10.5), test::point(2, {}), test::point(3, 11.5)});
        RecentValues values(history);
        QSignalSpy arrived(&values, &RecentValues::arrived);
        QVERIFY(!values.of(m_temp));
        const RecentPast past = waitFor(values, m_temp);
        QCOMPARE(arrived.size(), 1);
        QCOMPARE(past.values.size(), 3);
        QCOMPARE(past.values.at(0), 10.5);
        QVERIFY(std::isnan(past.values.at(1)));
        QCOMPARE(past.values.at(2), 11.5);
        QCOMPARE(past.last.measuredAt, test::noon(3));
    }

    void aMetricWithoutPastIsKnownToHaveNone()
    {
        history::HistoryService history(file());
        RecentValues values(history);
        const RecentPast past = waitFor(values, m_temp);
        QVERIFY(values.of(m_temp));
        QVERIFY(past.values.isEmpty());
    }

    void areInTheUnitOfTheMetric()
    {
        history::HistoryService history(file());
        history.record({test::point(1, 1.5, history::PointState::Unsent, QStringLiteral("m")),
                        test::point(2, 4, history::PointState::Unsent, QStringLiteral("s")),
                        test::point(3, 5, history::PointState::Unsent, QStringLiteral("parrot")),
                        test::point(4, 70, history::PointState::Unsent, QStringLiteral("cm"))});
        RecentValues values(history);
        const RecentPast past =
            waitFor(values, test::metric(QStringLiteral("camera.Temp"), QStringLiteral("cm")));
        QCOMPARE(past.values.size(), 4);
        QCOMPARE(past.values.at(0), 150.0);
        QVERIFY(std::isnan(past.values.at(1)));
        QVERIFY(std::isnan(past.values.at(2)));
        QCOMPARE(past.values.at(3), 70.0);
    }

    void temperaturesAreConvertedAsAtEntry()
    {
        history::HistoryService history(file());
        history.record({test::point(1, 283.15, history::PointState::Unsent, QStringLiteral("K")),
                        test::point(2, 20, history::PointState::Unsent, QStringLiteral("deg_C"))});
        RecentValues values(history);
        const RecentPast past =
            waitFor(values, test::metric(QStringLiteral("camera.Temp"), QStringLiteral("deg_C")));
        QCOMPARE(past.values, QList<double>({10, 20}));
    }

    void atMostTheNewestTwenty()
    {
        history::HistoryService history(file());
        QList<history::Point> points;
        for (int day = 1; day <= 50; ++day)
            points << test::point(day, day);
        history.record(points);
        RecentValues values(history);
        const RecentPast past = waitFor(values, m_temp);
        QCOMPARE(past.values.size(), RecentValues::PerMetric);
        QCOMPARE(past.values.constLast(), 50.0);
    }

    void aChangeOfTheHistoryIsLookedAtAgain()
    {
        history::HistoryService history(file());
        RecentValues values(history);
        (void)waitFor(values, m_temp);
        QSignalSpy outdated(&values, &RecentValues::outdated);
        history.record({test::point(1, 10.5)});
        QTRY_VERIFY_WITH_TIMEOUT(!outdated.isEmpty(), 60'000);
        QVERIFY(values.of(m_temp)); // what was known stays until the new one is there
        QTRY_COMPARE_WITH_TIMEOUT(values.of(m_temp)->values.size(), 1, 60'000);
    }

    void manyAreAskedInBatchesAndTheLatestWishesWin()
    {
        history::HistoryService history(file());
        history.record({test::point(1, 10.5)});
        RecentValues values(history);
        QSignalSpy arrived(&values, &RecentValues::arrived);
        for (int i = 0; i < 1000; ++i)
            (void)values.of(test::metric(QStringLiteral("camera.m%1").arg(i), QStringLiteral("m")));
        (void)values.of(m_temp);
        // The last one looked at is in the first answer.
        QTRY_VERIFY_WITH_TIMEOUT(!arrived.isEmpty(), 60'000);
        QVERIFY(arrived.constFirst().constFirst().value<QList<metric::Name>>().contains(m_temp.name));
        QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 4, 60'000);
        int known = 0;
        for (const QList<QVariant> &signal : arrived)
            known += static_cast<int>(signal.constFirst().value<QList<metric::Name>>().size());
        QCOMPARE(known, 256); // the others were scrolled past
    }

    void otherDefinitionsAreOtherUnits()
    {
        history::HistoryService history(file());
        history.record({test::point(1, 1.5, history::PointState::Unsent, QStringLiteral("m"))});
        RecentValues values(history);
        QCOMPARE(waitFor(values, test::metric(QStringLiteral("camera.Temp"), QStringLiteral("cm"))).values,
                 QList<double>{150});
        values.forget();
        QCOMPARE(waitFor(values, test::metric(QStringLiteral("camera.Temp"), QStringLiteral("mm"))).values,
                 QList<double>{1500});
        // And while an answer in the earlier unit is on its way.
        values.forget();
        (void)values.of(test::metric(QStringLiteral("camera.Temp"), QStringLiteral("cm")));
        QCoreApplication::processEvents();
        values.forget();
        QCOMPARE(waitFor(values, test::metric(QStringLiteral("camera.Temp"), QStringLiteral("m"))).values,
                 QList<double>{1.5});
    }

    void aHistoryThatCannotBeReadIsToldAndTriedAgain()
    {
        QVERIFY(QDir().mkpath(file())); // a folder where the file should be
        history::HistoryService history(file());
        RecentValues values(history);
        QSignalSpy failed(&values, &RecentValues::failed);
        QSignalSpy answered(&values, &RecentValues::answered);
        QVERIFY(!values.of(m_temp));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 60'000);
        QVERIFY(!values.of(m_temp)); // unknown is not the same as never measured
        QVERIFY(QDir().rmdir(file()));
        history.record({test::point(1, 10.5)});
        QCOMPARE(waitFor(values, m_temp).values, QList<double>{10.5});
        QVERIFY(!answered.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRecentValues)
#include "test_recentvalues.moc"
