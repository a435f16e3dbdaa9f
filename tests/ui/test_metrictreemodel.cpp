// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/favourites.h"
#include "models/metrictreemodel.h"

#include <QAbstractItemModelTester>
#include <QFont>

using namespace kabocha;
using namespace kabocha::ui;
using test::name;

class TestMetricTreeModel : public QObject
{
    Q_OBJECT
private:
    static metric::MetricSet metrics()
    {
        metric::MetricSet set;
        set.insert(test::metric(QStringLiteral("validate_drp.PA1"), QStringLiteral("mmag")));
        set.insert(test::metric(QStringLiteral("validate_drp.AM1"), QStringLiteral("marcsec")));
        set.insert(test::metric(QStringLiteral("ap.time"), QStringLiteral("s")));
        return set;
    }
    static spec::SpecificationSet specifications()
    {
        spec::SpecificationSet set;
        set.insert(test::specification(QStringLiteral("validate_drp.PA1.design"), spec::Operator::LessOrEqual,
                                       5, QStringLiteral("mmag")));
        set.insert(test::specification(QStringLiteral("validate_drp.PA1.stretch"),
                                       spec::Operator::LessOrEqual, 3, QStringLiteral("mmag")));
        return set;
    }
    static job::Job job(double value)
    {
        job::Job made;
        made.set(test::measurement(QStringLiteral("validate_drp.PA1"), value, QStringLiteral("mmag")));
        return made;
    }

private slots:
    void init() { test::failOnWarning(); }

    void groupsByPackageAndShowsTests()
    {
        MetricTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDefinitions(metrics(), specifications());
        QCOMPARE(
            test::treeText(model),
            QStringList({QStringLiteral("ap | 0 of 1"), QStringLiteral("  time |  | s"),
                         QStringLiteral("validate_drp | 0 of 2"), QStringLiteral("  AM1 |  | marcsec"),
                         QStringLiteral("  PA1 |  | mmag"), QStringLiteral("    design |  | <= 5.0 mmag"),
                         QStringLiteral("    stretch |  | <= 3.0 mmag")}));
    }

    void specificationsOfAnUndefinedMetricAreShownAndSaySo()
    {
        MetricTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        spec::SpecificationSet set;
        set.insert(test::specification(QStringLiteral("ap.lost.design"), spec::Operator::Less, 1,
                                       QStringLiteral("s")));
        set.insert(test::specification(QStringLiteral("ap.lost.stretch"), spec::Operator::Less, 0.5,
                                       QStringLiteral("s")));
        model.setDefinitions(metrics(), set);
        QCOMPARE(test::treeText(model).mid(0, 5),
                 QStringList({QStringLiteral("ap | 0 of 2"), QStringLiteral("  lost |  | not defined"),
                              QStringLiteral("    design |  | < 1.0 s"),
                              QStringLiteral("    stretch |  | < 0.5 s"), QStringLiteral("  time |  | s")}));
    }

    void anEmptySetIsAnEmptyTree()
    {
        MetricTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDefinitions({}, {});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.find(name(QStringLiteral("a.b"))).isValid());
    }

    void findsEveryKindOfName()
    {
        MetricTreeModel model;
        model.setDefinitions(metrics(), specifications());
        for (const char *text : {"validate_drp", "validate_drp.PA1", "validate_drp.PA1.stretch"}) {
            const metric::Name wanted = name(QString::fromLatin1(text));
            const QModelIndex index = model.find(wanted);
            QVERIFY2(index.isValid(), text);
            QCOMPARE(index.data(MetricTreeModel::NameRole).value<metric::Name>(), wanted);
        }
        QVERIFY(!model.find(name(QStringLiteral("validate_drp.XX"))).isValid());
        QVERIFY(!model.find(name(QStringLiteral("validate_drp.PA1.nope"))).isValid());
        QVERIFY(!model.find(name(QStringLiteral("nobody"))).isValid());
    }

    void aMeasuredMetricIsBoldAndCarriesItsWorstVerdict()
    {
        MetricTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDefinitions(metrics(), specifications());
        const job::Job measured = job(4);
        model.setJob(measured, job::report(measured, metrics(), specifications()));

        const QModelIndex pa1 = model.find(name(QStringLiteral("validate_drp.PA1")));
        QVERIFY(pa1.data(Qt::FontRole).value<QFont>().bold());
        QCOMPARE(pa1.data(MetricTreeModel::MeasuredRole).toBool(), true);
        QCOMPARE(pa1.data(MetricTreeModel::StatusRole).toInt(), static_cast<int>(spec::Status::Fail));
        QVERIFY(pa1.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("fail")));
        QCOMPARE(model.index(0, 0, pa1).data(MetricTreeModel::StatusRole).toInt(),
                 static_cast<int>(spec::Status::Pass));
        const QModelIndex time = model.find(name(QStringLiteral("ap.time")));
        QVERIFY(!time.data(MetricTreeModel::StatusRole).isValid());
        QCOMPARE(time.data(MetricTreeModel::MeasuredRole).toBool(), false);
    }

    void onlyRowsThatChangeAreTold()
    {
        MetricTreeModel model;
        model.setDefinitions(metrics(), specifications());
        const job::Job first = job(4);
        model.setJob(first, job::report(first, metrics(), specifications()));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setJob(first, job::report(first, metrics(), specifications()));
        QCOMPARE(changed.size(), 0);
        const job::Job better = job(1);
        model.setJob(better, job::report(better, metrics(), specifications()));
        QCOMPARE(changed.size(), 2); // the metric, its specifications
        model.setJob({}, {});
        QCOMPARE(changed.size(), 5); // and how much of the packages is measured
        QCOMPARE(reset.size(), 0);
    }

    void aMeasurementOfAMetricThatIsNotInTheTreeDoesNoHarm()
    {
        MetricTreeModel model;
        model.setDefinitions(metrics(), specifications());
        job::Job other;
        other.set(test::measurement(QStringLiteral("else.where"), 1, {}));
        model.setJob(other, {});
        QCOMPARE(model.metricIndexOf(name(QStringLiteral("else.where"))), -1);
    }

    void coverageOfAPackageFollowsTheJob()
    {
        MetricTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDefinitions(metrics(), specifications());
        const QModelIndex package = model.find(name(QStringLiteral("validate_drp")));
        const auto covered = [&] {
            return package.siblingAtColumn(MetricTreeModel::ValueColumn).data().toString();
        };
        QCOMPARE(covered(), QStringLiteral("0 of 2"));
        job::Job some = job(4);
        model.setJob(some, {});
        QCOMPARE(covered(), QStringLiteral("1 of 2"));
        QCOMPARE(package.data(MetricTreeModel::CoverageRole).toDouble(), 0.5);
        QVERIFY(package.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("1 of 2 metric")));
        some.set(test::measurement(QStringLiteral("validate_drp.AM1"), {}, {}));
        model.setJob(some, {});
        QCOMPARE(covered(), QStringLiteral("1 of 2")); // recorded as not measured is not measured
        QVERIFY(package.data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("1 recorded as not measured")));
        model.setDefinitions(metrics(), {});
        model.setJob(some, {});
        QCOMPARE(model.find(name(QStringLiteral("validate_drp")))
                     .siblingAtColumn(MetricTreeModel::ValueColumn)
                     .data()
                     .toString(),
                 QStringLiteral("1 of 2"));
    }

    void theValueIsOfTheJobElseOfThePast()
    {
        const QTemporaryDir home;
        history::HistoryService history(home.filePath(QStringLiteral("history.sqlite")));
        history::Point point = test::point(1, 7, history::PointState::Unsent, QStringLiteral("mmag"));
        point.metric = name(QStringLiteral("validate_drp.PA1"));
        history::Point later = test::point(2, 0.008, history::PointState::Unsent, QStringLiteral("mag"));
        later.metric = point.metric;
        history.record({point, later});
        RecentValues past(history);
        test::FixedClock clock;
        MetricTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPast(&past, &clock);
        model.setDefinitions(metrics(), specifications());
        const QPersistentModelIndex pa1 = model.find(point.metric);
        const auto value = [&] {
            return pa1.sibling(pa1.row(), MetricTreeModel::ValueColumn).data().toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(value(), QStringLiteral("8.0"), 60'000);
        QCOMPARE(pa1.data(MetricTreeModel::PastRole).value<QList<double>>(), QList<double>({7, 8}));
        QCOMPARE(pa1.data(MetricTreeModel::MeasuredRole).toBool(), false);
        QVERIFY(pa1.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("last value: 8.0 mmag")));

        model.setJob(job(4), {});
        QCOMPARE(value(), QStringLiteral("4.0"));
        QVERIFY(
            pa1.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("in this job: 4.0 mmag")));
        model.setJob({}, {});
        QCOMPARE(value(), QStringLiteral("8.0"));

        // What is shown is looked at again when the history has changed.
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        history.retract({later.identifier});
        QTRY_COMPARE_WITH_TIMEOUT(value(), QStringLiteral("7.0"), 60'000);
        QVERIFY(!changed.isEmpty());
    }

    void favouritesAreCheckedAndUnchecked()
    {
        test::MemorySettings settings;
        Favourites favourites(settings);
        MetricTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDefinitions(metrics(), specifications());
        const QModelIndex star =
            model.find(name(QStringLiteral("ap.time"))).siblingAtColumn(MetricTreeModel::FavouriteColumn);
        QVERIFY(!model.setData(star, Qt::Checked, Qt::CheckStateRole)); // nowhere to keep it
        model.setFavourites(&favourites);
        QSignalSpy marks(&model, &MetricTreeModel::marksChanged);
        QVERIFY(star.flags().testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(model.setData(star, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(favourites.contains(name(QStringLiteral("ap.time"))));
        QCOMPARE(star.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        QVERIFY(star.siblingAtColumn(0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("favourite")));
        QCOMPARE(marks.size(), 1);
        QVERIFY(!model.setData(star.siblingAtColumn(0), Qt::Checked, Qt::CheckStateRole));
        const QModelIndex package = model.find(name(QStringLiteral("ap")));
        QVERIFY(!package.siblingAtColumn(MetricTreeModel::FavouriteColumn)
                     .flags()
                     .testFlag(Qt::ItemIsUserCheckable));
    }

    void ofManyChangesEachPackageIsToldOnce()
    {
        metric::MetricSet many;
        job::Job all;
        for (int i = 0; i < 500; ++i) {
            const QString full = QStringLiteral("p%1.m%2").arg(i % 2).arg(i);
            many.insert(test::metric(full, QStringLiteral("m")));
            all.set(test::measurement(full, i, QStringLiteral("m")));
        }
        MetricTreeModel model;
        model.setDefinitions(many, {});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy marks(&model, &MetricTreeModel::marksChanged);
        model.setJob(all, {});
        QCOMPARE(changed.size(), 3); // the metrics of two packages, and these
        QCOMPARE(marks.size(), 1);
    }

    void everyColumnHasATitleToBeHeard()
    {
        const MetricTreeModel model;
        for (int column = 0; column < MetricTreeModel::ColumnCount; ++column)
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString().isEmpty());
    }
};

QTEST_MAIN(TestMetricTreeModel)
#include "test_metrictreemodel.moc"
