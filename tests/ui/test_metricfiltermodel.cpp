// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/favourites.h"
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
                 QStringList({QStringLiteral("drp | 0 of 1"), QStringLiteral("  PA1 |  | mag"),
                              QStringLiteral("    design |  | < 5.0 mag")}));
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

    void favouritesOnlyFollowsTheStars()
    {
        test::MemorySettings settings;
        Favourites favourites(settings);
        MetricTreeModel tree;
        tree.setFavourites(&favourites);
        MetricFilterModel filter(tree);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fill(tree);
        filter.setFavouritesOnly(true);
        QVERIFY(filter.isFiltering());
        QCOMPARE(shown(filter), QStringList());
        favourites.toggle(name(QStringLiteral("drp.PA1")));
        favourites.toggle(name(QStringLiteral("camera.Noise")));
        QCOMPARE(shown(filter), QStringList({QStringLiteral("camera.Noise"), QStringLiteral("drp.PA1")}));
        filter.setTag(QStringLiteral("thermal"));
        QCOMPARE(shown(filter), QStringList(QStringLiteral("drp.PA1")));
        favourites.toggle(name(QStringLiteral("drp.PA1")));
        QCOMPARE(shown(filter), QStringList());
        filter.setFavouritesOnly(false);
        filter.setTag({});
        QCOMPARE(shown(filter).size(), 3);
    }

    void whatStaysKeepsItsPlaceForTheViews()
    {
        MetricTreeModel tree;
        MetricFilterModel filter(tree);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fill(tree);
        const auto find = [&](const char *text) {
            return QPersistentModelIndex(filter.mapFromSource(tree.find(name(QString::fromLatin1(text)))));
        };
        const QPersistentModelIndex temp = find("camera.BodyTemp");
        const QPersistentModelIndex noise = find("camera.Noise");
        const QPersistentModelIndex drp = find("drp");
        const QPersistentModelIndex design = find("drp.PA1.design");
        QVERIFY(temp.isValid() && noise.isValid() && drp.isValid() && design.isValid());
        filter.setSearch(QStringLiteral("noise"));
        QVERIFY(!temp.isValid() && !drp.isValid() && !design.isValid());
        QCOMPARE(noise.row(), 0);
        QCOMPARE(noise.data(MetricTreeModel::NameRole).value<metric::Name>().text(),
                 QStringLiteral("camera.Noise"));
        QCOMPARE(noise.parent(), filter.index(0, 0));
        filter.setSearch({});
        QCOMPARE(noise.row(), 1);
    }

    void indexesOfAnEarlierLayoutDoNoHarm()
    {
        MetricTreeModel tree;
        MetricFilterModel filter(tree);
        fill(tree);
        const QModelIndex package = filter.index(1, 0);
        const QModelIndex metric = filter.index(0, 0, package);
        const QModelIndex specification = filter.index(0, 0, metric);
        const QModelIndex second = filter.index(1, 0, filter.index(0, 0));
        filter.setSearch(QStringLiteral("bodytemp")); // a screen reader may still hold them
        for (const QModelIndex &stale : {package, metric, specification, second}) {
            (void)filter.data(stale);
            (void)filter.flags(stale);
            (void)filter.parent(stale);
            (void)filter.hasChildren(stale);
            QCOMPARE(filter.rowCount(stale), 0);
        }
        QVERIFY(!filter.mapToSource(metric).isValid());
    }

    void changesAreToldWhereTheyAreShown()
    {
        MetricTreeModel tree;
        MetricFilterModel filter(tree);
        fill(tree);
        filter.setSearch(QStringLiteral("noise"));
        QSignalSpy changed(&filter, &QAbstractItemModel::dataChanged);
        job::Job job;
        job.set(test::measurement(QStringLiteral("camera.Noise"), 3, QStringLiteral("mag")));
        job.set(test::measurement(QStringLiteral("drp.PA1"), 3, QStringLiteral("mag")));
        tree.setJob(job, {});
        QCOMPARE(changed.size(), 2); // the metric, and its package
        bool told = false;
        for (const QList<QVariant> &signal : changed) {
            const auto index = signal.at(0).toModelIndex();
            QCOMPARE(index.model(), &filter);
            told = told || index == filter.index(0, 0, filter.index(0, 0));
        }
        QVERIFY(told);
    }

    void mappingThereAndBackIsTheSame()
    {
        MetricTreeModel tree;
        MetricFilterModel filter(tree);
        fill(tree);
        filter.setTag(QStringLiteral("detector"));
        const auto check = [&](const QModelIndex &parent, const auto &self) -> int {
            int seen = 0;
            for (int row = 0; row < filter.rowCount(parent); ++row) {
                for (int column = 0; column < filter.columnCount(); ++column) {
                    const QModelIndex index = filter.index(row, column, parent);
                    if (filter.mapFromSource(filter.mapToSource(index)) != index ||
                        index.parent() != parent || index.flags() != filter.mapToSource(index).flags())
                        return -1000;
                }
                seen += 1 + self(filter.index(row, 0, parent), self);
            }
            return seen;
        };
        QCOMPARE(check({}, check), 5); // two packages, two metrics, a specification
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

    void thousandsAreSearchedBeforeAndAfterTheyArePrepared()
    {
        metric::MetricSet metrics;
        for (int i = 0; i < 3500; ++i)
            metrics.insert(
                test::metric(QStringLiteral("p%1.Metric%2").arg(i % 3).arg(i), QStringLiteral("m")));
        MetricTreeModel tree;
        MetricFilterModel filter(tree);
        tree.setDefinitions(metrics, {});
        filter.setSearch(QStringLiteral("metric349")); // 349, 3490 to 3499
        QCOMPARE(filter.matchCount(), 11);
        QCoreApplication::processEvents();
        tree.setDefinitions({}, {}); // in the middle of it
        QCOMPARE(filter.matchCount(), 0);
        tree.setDefinitions(metrics, {});
        QCoreApplication::processEvents();
        QCOMPARE(filter.matchCount(), 11);
        filter.setSearch(QStringLiteral("p1.metric 9"));
        int expected = 0;
        for (int i = 1; i < 3500; i += 3)
            expected += QString::number(i).contains(u'9') ? 1 : 0;
        QCOMPARE(filter.matchCount(), expected);
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
