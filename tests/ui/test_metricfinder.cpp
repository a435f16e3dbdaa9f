// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/metricfinder.h"

using namespace kabocha;
using namespace kabocha::ui;

class TestMetricFinder : public QObject
{
    Q_OBJECT
private:
    static MetricFinder finder()
    {
        metric::MetricSet metrics;
        for (const char *name : {"camera.AvgTemp", "camera.AvgTempMax", "ap.AvgTempMin", "validate_drp.PA1",
                                 "validate_drp.PA10"})
            metrics.insert(test::metric(QString::fromLatin1(name), QStringLiteral("mag")));
        job::Job job;
        job.set(test::measurement(QStringLiteral("old.Gone"), 1, {}));
        MetricFinder made;
        made.setMetrics(metrics, job);
        return made;
    }

private slots:
    void init() { test::failOnWarning(); }

    void findsWhatIsMeant_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("metric");
        QTest::addColumn<int>("matches");
        QTest::newRow("whole name, though others hold it") << "camera.AvgTemp"
                                                           << "camera.AvgTemp" << 1;
        QTest::newRow("only one holds it, whatever the case") << "camera.avgtempm"
                                                              << "camera.AvgTempMax" << 1;
        QTest::newRow("the metric called so") << "pa1"
                                              << "validate_drp.PA1" << 2;
        QTest::newRow("several") << "avgtempm"
                                 << "" << 2;
        QTest::newRow("none") << "wind"
                              << "" << 0;
        QTest::newRow("nothing typed") << "  "
                                       << "" << 0;
        QTest::newRow("measured, defined nowhere") << "old.g"
                                                   << "old.Gone" << 1;
    }
    void findsWhatIsMeant()
    {
        QFETCH(QString, typed);
        const auto found = finder().find(typed);
        QTEST(found.metric.text(), "metric");
        QTEST(found.matches, "matches");
    }

    void otherNamesAreTakenUp()
    {
        MetricFinder found = finder();
        metric::MetricSet metrics;
        metrics.insert(test::metric(QStringLiteral("site.Wind"), QStringLiteral("m/s")));
        job::Job job;
        found.setMetrics(metrics, job);
        QCOMPARE(found.names(), QStringList(QStringLiteral("site.Wind")));
        job.set(test::measurement(QStringLiteral("old.Gone"), 1, {}));
        found.setMetrics(metrics, job);
        QCOMPARE(found.names(), QStringList({QStringLiteral("old.Gone"), QStringLiteral("site.Wind")}));
        found.setMetrics(metrics, {});
        QCOMPARE(found.find(QStringLiteral("gone")).matches, 0);
    }

    void theBestMatchesComeFirst_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("most");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("metric begins with it")
            << "avg" << 9
            << QStringList({QStringLiteral("ap.AvgTempMin"), QStringLiteral("camera.AvgTemp"),
                            QStringLiteral("camera.AvgTempMax")});
        QTest::newRow("a word, then the rest")
            << "min" << 9 << QStringList({QStringLiteral("ap.AvgTempMin")});
        QTest::newRow("beginnings before middles")
            << "p" << 9
            << QStringList({QStringLiteral("validate_drp.PA1"), QStringLiteral("validate_drp.PA10"),
                            QStringLiteral("ap.AvgTempMin"), QStringLiteral("camera.AvgTemp"),
                            QStringLiteral("camera.AvgTempMax")});
        QTest::newRow("no more than asked for")
            << "avg" << 2 << QStringList({QStringLiteral("ap.AvgTempMin"), QStringLiteral("camera.AvgTemp")});
        QTest::newRow("none") << "wind" << 9 << QStringList();
    }
    void theBestMatchesComeFirst()
    {
        QFETCH(QString, typed);
        QFETCH(int, most);
        QTEST(finder().matching(typed, most), "names");
    }

    void namesDependOnWhatIsMeasuredOnlyWhereItIsNotDefined()
    {
        metric::MetricSet metrics;
        metrics.insert(test::metric(QStringLiteral("camera.Temp"), QStringLiteral("mag")));
        job::Job job;
        job.set(test::measurement(QStringLiteral("camera.Temp"), 1, {}));
        MetricFinder made;
        made.setMetrics(metrics, job);
        QVERIFY(!made.dependsOn(job));
        job::Job other = job;
        other.set(test::measurement(QStringLiteral("old.Gone"), 1, {}));
        QVERIFY(made.dependsOn(other));
        made.setMetrics(metrics, other);
        QVERIFY(made.dependsOn(job)); // it may go
    }

    void aLineIsTakenApart_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("metric");
        QTest::addColumn<QString>("value");
        QTest::newRow("metric alone") << "camera.avg"
                                      << "camera.avg"
                                      << "";
        QTest::newRow("with value") << "camera.avg 10.02"
                                    << "camera.avg"
                                    << "10.02";
        QTest::newRow("with value and unit") << "  camera.avg   10.02 deg_C "
                                             << "camera.avg"
                                             << "10.02 deg_C";
        QTest::newRow("nothing") << ""
                                 << ""
                                 << "";
    }
    void aLineIsTakenApart()
    {
        QFETCH(QString, line);
        const EntryLine parts = splitEntryLine(line);
        QTEST(parts.metric, "metric");
        QTEST(parts.value, "value");
    }
};

QTEST_GUILESS_MAIN(TestMetricFinder)
#include "test_metricfinder.moc"
