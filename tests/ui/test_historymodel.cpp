// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/historymodel.h"

#include <QAbstractItemModelTester>

#include <cmath>

using namespace kabocha;
using namespace kabocha::ui;
using history::PointState;

class TestHistoryModel : public QObject
{
    Q_OBJECT
private:
    static QList<spec::Specification> design()
    {
        return {test::specification(QStringLiteral("camera.Temp.design"), spec::Operator::LessOrEqual, 12,
                                    QStringLiteral("deg_C"))};
    }

private slots:
    void init() { test::failOnWarning(); }

    void newestFirstWithVerdictAndState()
    {
        HistoryModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        history::Point confirmed = test::point(1, 10.02, PointState::Confirmed);
        confirmed.serverJob = 17;
        model.setSeries(historySeries(QStringLiteral("deg_C"),
                                      {test::point(3, 13), confirmed, test::point(2, {})}, design()));
        QCOMPARE(
            test::treeText(model),
            QStringList({QStringLiteral("2026-03-03 12:00:00 | 13.0 | fail | unsent | night.verify.json"),
                         QStringLiteral("2026-03-02 12:00:00 | not measured |  | unsent | night.verify.json"),
                         QStringLiteral(
                             "2026-03-01 12:00:00 | 10.02 | pass | confirmed, job 17 | night.verify.json")}));
    }

    void theUnitStandsInTheHeader()
    {
        HistoryModel model;
        QSignalSpy changed(&model, &QAbstractItemModel::headerDataChanged);
        model.setSeries(historySeries(QStringLiteral("deg_C"), {test::point(1, 10)}, {}));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.headerData(HistoryModel::ValueColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("Value (deg_C)"));
    }

    void otherUnitsAreConvertedAndMisfitsCounted()
    {
        const HistorySeries series =
            historySeries(QStringLiteral("m"),
                          {test::point(1, 2, PointState::Unsent, QStringLiteral("km")),
                           test::point(2, 5, PointState::Unsent, QStringLiteral("s")),
                           test::point(3, 7, PointState::Unsent, QStringLiteral("m"))},
                          {});
        QCOMPARE(series.rows.size(), 2);
        QCOMPARE(*series.rows.at(0).value, 2000.0);
        QCOMPARE(*series.rows.at(1).value, 7.0);
        QCOMPARE(series.leftOut, 1);
        QVERIFY(!series.rows.at(0).verdict);
    }

    void temperaturesAreConvertedAsAtEntry()
    {
        const HistorySeries series =
            historySeries(QStringLiteral("deg_C"),
                          {test::point(1, 283.15, PointState::Unsent, QStringLiteral("K")),
                           test::point(2, -5, PointState::Unsent, QStringLiteral("K")),
                           test::point(3, 7, PointState::Unsent, QStringLiteral("deg_C"))},
                          {});
        QCOMPARE(series.rows.size(), 2);
        QCOMPARE(*series.rows.at(0).value, 10.0);
        QCOMPARE(*series.rows.at(1).value, 7.0);
        QCOMPARE(series.leftOut, 1); // below absolute zero
    }

    void statisticsLeaveOutGapsAndWithdrawn()
    {
        const HistorySeries series =
            historySeries(QStringLiteral("deg_C"),
                          {test::point(1, 10), test::point(2, 11), test::point(3, {}), test::point(4, 20),
                           test::point(5, 99, PointState::Withdrawn), test::point(6, 12)},
                          design());
        const HistoryStatistics &statistics = series.statistics;
        QCOMPARE(statistics.n, 4);
        QCOMPARE(statistics.last, 12.0);
        QCOMPARE(statistics.median, 11.5);
        QCOMPARE(statistics.mad, 1.0); // deviations 1.5 0.5 8.5 0.5
        QCOMPARE(statistics.tested, 4);
        QCOMPARE(statistics.passed, 3);
        const QString text = statisticsText(statistics, series.unit);
        QVERIFY2(text.contains(QStringLiteral("median 11.5 deg_C")) &&
                     text.contains(QStringLiteral("75 % pass")),
                 qPrintable(text));
    }

    void hugeValuesHaveAMedian()
    {
        const HistorySeries series =
            historySeries(QStringLiteral("m"),
                          {test::point(1, 1.5e308, PointState::Unsent, QStringLiteral("m")),
                           test::point(2, 1.7e308, PointState::Unsent, QStringLiteral("m"))},
                          {});
        QCOMPARE(series.statistics.median, 1.6e308);
        QCOMPARE(series.statistics.mad, 0.1e308);
    }

    void noValuesNoStatistics() { QCOMPARE(statisticsText({}, QStringLiteral("m")), QString()); }

    void aSeriesKnowsWhatIsDrawnOfIt()
    {
        QList<history::Point> points;
        for (int i = 0; i < 100'000; ++i) {
            history::Point one = test::point(1, std::sin(i / 5000.0));
            one.measuredAt = one.measuredAt.addSecs(i * 60);
            one.identifier = QString::number(i);
            points << one;
        }
        points[70'000].value = 7;
        points[70'001].value = {};
        points[80'000].state = PointState::Confirmed;
        const HistorySeries series = historySeries(QStringLiteral("deg_C"), points, {});
        QCOMPARE(series.rows.size(), 100'000);
        QVERIFY2(series.overview.size() < 25'000, qPrintable(QString::number(series.overview.size())));
        QVERIFY(series.overview.contains(70'000) && series.overview.contains(70'001));
        QCOMPARE(series.highest, 7.0);
        QVERIFY(series.hasGaps);
        QCOMPARE(series.states, QSet({PointState::Unsent, PointState::Confirmed}));
        HistoryModel model;
        model.setSeries(series);
        QCOMPARE(model.rowCount(), HistoryModel::mostRows);
        QCOMPARE(model.rows().constFirst().time, series.rows.constLast().time);
    }

    void fewPointsAreNotReduced()
    {
        const QList<int> kept = reducedToColumns({1, 2, 3}, {1, 2, 3}, 10);
        QCOMPARE(kept, QList<int>({0, 1, 2}));
    }

    void reductionKeepsExtremesAndGaps()
    {
        constexpr int size = 10'000;
        QList<double> xs;
        QList<double> ys;
        for (int i = 0; i < size; ++i) {
            xs << i;
            ys << std::sin(i / 100.0);
        }
        ys[4321] = 50;
        ys[4322] = -50;
        ys[7777] = std::nan("");
        const QList<int> kept = reducedToColumns(xs, ys, 200);
        QVERIFY2(kept.size() <= 5 * 200, qPrintable(QString::number(kept.size())));
        QVERIFY(std::is_sorted(kept.begin(), kept.end()));
        for (const int must : {0, 4321, 4322, 7777, size - 1})
            QVERIFY2(kept.contains(must), qPrintable(QString::number(must)));
    }

    void pointsOfOneMomentAreReduced()
    {
        const QList<double> xs(1000, 5.0);
        QList<double> ys(1000, 1.0);
        ys[500] = 2;
        QCOMPARE(reducedToColumns(xs, ys, 10), QList<int>({0, 500, 999}));
    }
};

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "test_historymodel.moc"
