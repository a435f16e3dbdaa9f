// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/metricfiltermodel.h"

#include <QAbstractItemModelTester>
#include <QTreeView>

using namespace kabocha;
using namespace kabocha::ui;
using test::name;

class TestMetricFilterModel : public QObject
{
    Q_OBJECT
private:
    static metric::Metric metric(const char *full, const char *description, const QStringList &tags = {})
    {
        metric::Metric made = test::metric(QString::fromLatin1(full), QStringLiteral("mag"));
        made.description = QString::fromLatin1(description);
        made.tags = tags;
        return made;
    }
    static void fill(MetricTreeModel &tree)
    {
        metric::MetricSet metrics;
        metrics.insert(metric("camera.BodyTemp", "Average surface temperature", {QStringLiteral("thermal")}));
        metrics.insert(metric("camera.Noise", "Read noise of the sensors", {QStringLiteral("detector")}));
        metrics.insert(metric("drp.PA1", "Photometric repeatability",
                              {QStringLiteral("detector"), QStringLiteral("thermal")}));
        spec::SpecificationSet specifications;
        specifications.insert(test::specification(QStringLiteral("drp.PA1.design"), spec::Operator::Less, 5,
                                                  QStringLiteral("mag")));
        tree.setDefinitions(metrics, specifications);
    }
    static QStringList shown(const MetricFilterModel &filter)
    {
        QStringList names;
        for (int package = 0; package < filter.rowCount(); ++package) {
            const QModelIndex parent = filter.index(package, 0);
            for (int row = 0; row < filter.rowCount(parent); ++row)
                names << filter.index(row, 0, parent)
                             .data(MetricTreeModel::NameRole)
                             .value<metric::Name>()
                             .text();
        }
        return names;
    }

private slots:
    void init() { test::failOnWarning(); }

    void showsWhatHoldsAllWords_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QStringList>("found");
        const QString temp = QStringLiteral("camera.BodyTemp");
        const QString noise = QStringLiteral("camera.Noise");
        const QString pa1 = QStringLiteral("drp.PA1");
        QTest::newRow("nothing: all") << "" << QStringList{temp, noise, pa1};
        QTest::newRow("name, other case") << "bodytemp" << QStringList{temp};
        QTest::newRow("description") << "repeatability" << QStringList{pa1};
        QTest::newRow("package") << "camera" << QStringList{temp, noise};
        QTest::newRow("words in any order, name and description") << "surface CAMERA" << QStringList{temp};
        QTest::newRow("all must match") << "camera repeatability" << QStringList{};
        QTest::newRow("package and name") << "camera.n" << QStringList{noise};
        QTest::newRow("nothing matches") << "zzz" << QStringList{};
        QTest::newRow("regular expressions are text") << ".*" << QStringList{};
    }
    void showsWhatHoldsAllWords()
    {
        QFETCH(QString, search);
        MetricTreeModel tree;
        MetricFilterModel filter(tree);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fill(tree);
        filter.setSearch(search);
        QTEST(shown(filter), "found");
        QCOMPARE(filter.matchCount(), shown(filter).size());
    }

    void aMatchingMetricKeepsItsSpecifications()
    {
        MetricTreeModel tree;
        MetricFilterModel filter(tree);
        fill(tree);
        filter.setSearch(QStringLiteral("pa1"));
        QCOMPARE(test::treeText(filter),
                 QStringList({QStringLiteral("drp | 1 metric"), QStringLiteral("  PA1 | mag"),
                              QStringLiteral("    design | < 5.0 mag")}));
    }

    void tagAndSearchWorkTogether()
    {
        MetricTreeModel tree;
        MetricFilterModel filter(tree);
        fill(tree);
        filter.setTag(QStringLiteral("thermal"));
        QCOMPARE(shown(filter), QStringList({QStringLiteral("camera.BodyTemp"), QStringLiteral("drp.PA1")}));
        filter.setSearch(QStringLiteral("photometric"));
        QCOMPARE(shown(filter), QStringList(QStringLiteral("drp.PA1")));
        filter.setTag({});
        filter.setSearch({});
        QCOMPARE(shown(filter).size(), 3);
        QVERIFY(!filter.isFiltering());
    }

    void unmeasuredOnlyFollowsTheJob()
    {
        MetricTreeModel tree;
        MetricFilterModel filter(tree);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fill(tree);
        filter.setUnmeasuredOnly(true);
        QCOMPARE(shown(filter).size(), 3);
        job::Job job;
        job.set(test::measurement(QStringLiteral("camera.Noise"), 3, QStringLiteral("mag")));
        tree.setJob(job, {});
        QCOMPARE(shown(filter), QStringList({QStringLiteral("camera.BodyTemp"), QStringLiteral("drp.PA1")}));
        tree.setJob({}, {});
        QCOMPARE(shown(filter).size(), 3);
    }

    void otherMetricsAreFilteredAnew()
    {
        MetricTreeModel tree;
        MetricFilterModel filter(tree);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fill(tree);
        filter.setSearch(QStringLiteral("photometric"));
        tree.setDefinitions({}, {});
        QCOMPARE(filter.rowCount(), 0);
        QVERIFY(!filter.firstMatch().isValid());
        fill(tree);
        QCOMPARE(shown(filter), QStringList(QStringLiteral("drp.PA1")));
        QCOMPARE(filter.firstMatch().data().toString(), QStringLiteral("PA1"));
    }

    void nextUnmeasuredGoesRoundAndSkipsTheMeasured()
    {
        MetricTreeModel tree;
        MetricFilterModel filter(tree);
        fill(tree);
        job::Job job;
        job.set(test::measurement(QStringLiteral("camera.Noise"), 3, QStringLiteral("mag")));
        tree.setJob(job, {});
        QCOMPARE(filter.nextUnmeasured({}).text(), QStringLiteral("camera.BodyTemp"));
        QCOMPARE(filter.nextUnmeasured(name(QStringLiteral("camera.BodyTemp"))).text(),
                 QStringLiteral("drp.PA1"));
        QCOMPARE(filter.nextUnmeasured(name(QStringLiteral("drp.PA1"))).text(),
                 QStringLiteral("camera.BodyTemp"));
        for (const char *one : {"camera.BodyTemp", "drp.PA1"})
            job.set(test::measurement(QString::fromLatin1(one), {},
                                      QStringLiteral("mag"))); // "not measured" is dealt with
        tree.setJob(job, {});
        QVERIFY(filter.nextUnmeasured({}).isEmpty());
    }

    void nextUnmeasuredKeepsToTheTagButNotToTheSearch()
    {
        MetricTreeModel tree;
        MetricFilterModel filter(tree);
        fill(tree);
        filter.setSearch(QStringLiteral("bodytemp"));
        QCOMPARE(filter.nextUnmeasured(name(QStringLiteral("camera.BodyTemp"))).text(),
                 QStringLiteral("camera.Noise"));
        filter.setTag(QStringLiteral("thermal"));
        QCOMPARE(filter.nextUnmeasured(name(QStringLiteral("camera.BodyTemp"))).text(),
                 QStringLiteral("drp.PA1"));
    }

    void nextUnmeasuredOfAnEmptyTreeIsNone()
    {
        MetricTreeModel tree;
        MetricFilterModel filter(tree);
        QVERIFY(filter.nextUnmeasured({}).isEmpty());
    }
};

QTEST_MAIN(TestMetricFilterModel)
#include "test_metricfiltermodel.moc"
