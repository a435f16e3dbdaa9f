// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/historychart.h"
#include "charts/ticks.h"
#include "materials.h"

#include <QImage>

#include <cmath>

using namespace kabocha;
using namespace kabocha::ui;
using history::PointState;

class TestHistoryChart : public QObject
{
    Q_OBJECT
private:
    static QStringList texts(const QList<Tick> &ticks)
    {
        QStringList out;
        for (const Tick &tick : ticks)
            out << (tick.line2.isEmpty() ? tick.text : tick.text + u'/' + tick.line2);
        return out;
    }
    static qint64 ms(const char *iso)
    {
        return QDateTime::fromString(QLatin1String(iso), Qt::ISODate).toMSecsSinceEpoch();
    }
    static QString legend(const HistoryChart &chart)
    {
        return test::child<QLabel>(chart, "historyLegend")->text().replace(QChar::Nbsp, u' ');
    }

    static void show(HistoryChart &chart, const QList<history::Point> &points,
                     const QList<spec::Specification> &specifications)
    {
        chart.show(
            QStringLiteral("camera.Temp"),
            std::make_shared<HistorySeries>(historySeries(QStringLiteral("deg_C"), points, specifications)),
            specifications);
    }

private slots:
    void init() { test::failOnWarning(); }

    void ticksAreRoundMomentsInUtc_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QStringList>("ticks");
        QTest::newRow("minutes") << "2026-03-01T11:58:20Z"
                                 << "2026-03-01T12:03:00Z" << QStringList{"12:00/2026-03-01", "12:02"};
        QTest::newRow("over midnight")
            << "2026-03-01T20:00:00Z"
            << "2026-03-02T05:00:00Z" << QStringList{"21:00/2026-03-01", "00:00/2026-03-02", "03:00"};
        QTest::newRow("days") << "2026-03-01T12:00:00Z"
                              << "2026-03-04T12:00:00Z"
                              << QStringList{"2026-03-02", "2026-03-03", "2026-03-04"};
        QTest::newRow("weeks begin on Mondays")
            << "2026-03-01T00:00:00Z"
            << "2026-03-25T00:00:00Z" << QStringList{"2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23"};
        QTest::newRow("months") << "2026-01-15T00:00:00Z"
                                << "2026-05-15T00:00:00Z"
                                << QStringList{"2026-02", "2026-03", "2026-04", "2026-05"};
        QTest::newRow("years") << "2020-06-01T00:00:00Z"
                               << "2024-05-01T00:00:00Z" << QStringList{"2021", "2022", "2023", "2024"};
        QTest::newRow("nothing") << "2026-03-02T00:00:00Z"
                                 << "2026-03-01T00:00:00Z" << QStringList{};
    }
    void ticksAreRoundMomentsInUtc()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QStringList, ticks);
        QCOMPARE(texts(utcTicks(ms(qPrintable(from)), ms(qPrintable(to)), 4)), ticks);
    }

    void numberTicksHaveTheDigitsTheyNeed_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<QStringList>("ticks");
        QTest::newRow("tens") << 0.0 << 50.0 << QStringList{"0", "10", "20", "30", "40", "50"};
        QTest::newRow("narrow") << 10.0 << 10.05
                                << QStringList{"10.00", "10.01", "10.02", "10.03", "10.04", "10.05"};
        QTest::newRow("around zero") << -1.0 << 1.0 << QStringList{"-1.0", "-0.5", "0.0", "0.5", "1.0"};
        QTest::newRow("large") << 0.0 << 5e9
                               << QStringList{"0e+00", "1e+09", "2e+09", "3e+09", "4e+09", "5e+09"};
        QTest::newRow("no range") << 1.0 << 1.0 << QStringList{};
        QTest::newRow("not finite") << 0.0 << double(INFINITY) << QStringList{};
    }
    void numberTicksHaveTheDigitsTheyNeed()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(QStringList, ticks);
        QCOMPARE(texts(numberTicks(low, high, 5)), ticks);
    }

    void tellsTheStatesApartInWords()
    {
        HistoryChart chart;
        show(chart,
             {test::point(1, 10, PointState::Confirmed), test::point(2, 11), test::point(3, {}),
              test::point(4, 12, PointState::Withdrawn)},
             {test::specification(QStringLiteral("camera.Temp.design"), spec::Operator::LessOrEqual, 12,
                                  QStringLiteral("deg_C"))});
        QCOMPARE(chart.shownPoints(), 3);
        for (const char *word : {"confirmed", "not sent", "withdrawn", "not measured", "specifications"})
            QVERIFY2(legend(chart).contains(QLatin1String(word)), word);
    }

    void aFarSpecificationIsNamedNotDrawn()
    {
        HistoryChart chart;
        show(chart, {test::point(1, 10), test::point(2, 11)},
             {test::specification(QStringLiteral("camera.Temp.melting"), spec::Operator::Less, 1500,
                                  QStringLiteral("deg_C"))});
        QVERIFY2(legend(chart).contains(QStringLiteral("outside the plot: melting < 1500.0 deg_C")),
                 qPrintable(legend(chart)));
    }

    void unitsThatDoNotFitAreLeftOutAloud()
    {
        HistoryChart chart;
        show(chart, {test::point(1, 10), test::point(2, 11, PointState::Unsent, QStringLiteral("mmag"))}, {});
        QCOMPARE(chart.shownPoints(), 1);
        QVERIFY2(legend(chart).contains(QStringLiteral("1 value")), qPrintable(legend(chart)));
    }

    void manyPointsAreReduced()
    {
        QList<history::Point> points;
        for (int i = 0; i < 100'000; ++i) {
            history::Point one = test::point(1, std::sin(i / 5000.0));
            one.measuredAt = one.measuredAt.addSecs(i * 60);
            points << one;
        }
        HistoryChart chart;
        chart.resize(800, 400);
        show(chart, points, {});
        QVERIFY2(chart.shownPoints() > 300 && chart.shownPoints() < 5000,
                 qPrintable(QString::number(chart.shownPoints())));
    }

    void drawsOddData_data()
    {
        QTest::addColumn<QList<history::Point>>("points");
        QTest::newRow("nothing") << QList<history::Point>{};
        QTest::newRow("one point") << QList<history::Point>{test::point(1, 10)};
        QTest::newRow("only gaps") << QList<history::Point>{test::point(1, {}), test::point(2, {})};
        QTest::newRow("all the same") << QList<history::Point>{test::point(1, 10), test::point(2, 10)};
        QTest::newRow("zero") << QList<history::Point>{test::point(1, 0)};
        QTest::newRow("huge and tiny")
            << QList<history::Point>{test::point(1, 1e300), test::point(2, -1e300), test::point(3, 1e-300)};
        QTest::newRow("not finite") << QList<history::Point>{test::point(1, double(INFINITY)),
                                                             test::point(2, double(NAN))};
        QTest::newRow("one moment") << QList<history::Point>{test::point(1, 10), test::point(1, 11)};
    }
    void drawsOddData()
    {
        QFETCH(QList<history::Point>, points);
        HistoryChart chart;
        chart.resize(600, 300);
        show(chart, points, {});
        static_cast<QWidget &>(chart).show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart, 60'000));
        QVERIFY(!chart.grab().toImage().isNull());
    }

    void arrowKeysGoFromPointToPoint()
    {
        HistoryChart chart;
        chart.resize(600, 300);
        show(chart, {test::point(1, 10), test::point(2, {})}, {});
        static_cast<QWidget &>(chart).show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart, 60'000));
        auto *plot = test::child<QWidget>(chart, "historyPlot");
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_Right);
        QVERIFY2(
            plot->accessibleDescription().contains(QStringLiteral("10.0 deg_C, 2026-03-01 12:00:00 UTC")),
            qPrintable(plot->accessibleDescription()));
        QTest::keyClick(plot, Qt::Key_Right);
        QVERIFY2(plot->accessibleDescription().contains(QStringLiteral("not measured, 2026-03-02")),
                 qPrintable(plot->accessibleDescription()));
    }
};

QTEST_MAIN(TestHistoryChart)
#include "test_historychart.moc"
