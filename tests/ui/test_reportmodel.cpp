// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/reportfiltermodel.h"
#include "models/reportmodel.h"

#include <QAbstractItemModelTester>

using namespace kabocha;
using namespace kabocha::ui;

class TestReportModel : public QObject
{
    Q_OBJECT
private:
    static job::ReportRow row(const QString &specification, spec::Status status, std::optional<double> value,
                              std::optional<double> margin)
    {
        return {.specification = test::name(specification),
                .status = status,
                .value = value,
                .unit = QStringLiteral("deg_C"),
                .op = spec::Operator::LessOrEqual,
                .threshold = 12,
                .thresholdUnit = QStringLiteral("deg_C"),
                .margin = margin,
                .metricTags = QStringLiteral("camera, thermal"),
                .specificationTags = QStringLiteral("design")};
    }

private slots:
    void init() { test::failOnWarning(); }

    void showsEachTestAsWords()
    {
        ReportModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setReport({row(QStringLiteral("camera.Temp.design"), spec::Status::Pass, 10.02, 1.98),
                         row(QStringLiteral("camera.Temp.stretch"), spec::Status::Fail, 13, -1),
                         row(QStringLiteral("camera.Wind.design"), spec::Status::NotMeasured, {}, {})});
        QCOMPARE(test::treeText(model),
                 QStringList(
                     {QStringLiteral(
                          "pass | camera.Temp.design | 10.02 deg_C | <= 12.0 deg_C | 1.98 deg_C inside |  | "
                          "camera, thermal | design"),
                      QStringLiteral(
                          "fail | camera.Temp.stretch | 13.0 deg_C | <= 12.0 deg_C | 1.0 deg_C outside |  | "
                          "camera, thermal | design"),
                      QStringLiteral(
                          "not measured | camera.Wind.design | not measured | <= 12.0 deg_C |  |  | camera, "
                          "thermal | design")}));
    }

    void theMarginIsAPartOfTheLimitWhereThatSaysSomething_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("threshold");
        QTest::addColumn<double>("margin");
        QTest::addColumn<QString>("text");
        QTest::newRow("inside") << "mmag" << 15.0 << 1.5 << "10 %";
        QTest::newRow("outside") << "mmag" << 15.0 << -1.0 << "-6.67 %";
        QTest::newRow("at the limit") << "mmag" << 15.0 << 0.0 << "0 %";
        QTest::newRow("far") << "mmag" << 1.0 << 1234.5 << "123450 %";
        QTest::newRow("farther") << "mmag" << 1.0 << 1e12 << "1e+14 %";
        QTest::newRow("degrees") << "deg_C" << 12.0 << 2.0 << "";
    }
    void theMarginIsAPartOfTheLimitWhereThatSaysSomething()
    {
        QFETCH(QString, unit);
        QFETCH(double, threshold);
        QFETCH(double, margin);
        job::ReportRow tested = row(QStringLiteral("p.a.s"), spec::Status::Pass, 1, margin);
        tested.unit = unit;
        tested.thresholdUnit = unit;
        tested.threshold = threshold;
        ReportModel model;
        model.setReport({tested});
        QTEST(model.index(0, ReportModel::ShareColumn).data().toString(), "text");
    }

    void filtersByVerdictAndByWords()
    {
        ReportModel model;
        ReportFilterModel filtered;
        filtered.setSourceModel(&model);
        QAbstractItemModelTester tester(&filtered, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setReport({row(QStringLiteral("p.a.s"), spec::Status::Pass, 1, 1),
                         row(QStringLiteral("p.b.s"), spec::Status::Fail, 2, -1),
                         row(QStringLiteral("q.b.s"), spec::Status::NotMeasured, {}, {})});
        const auto names = [&filtered] {
            QStringList out;
            for (int at = 0; at < filtered.rowCount(); ++at)
                out << filtered.index(at, ReportModel::SpecificationColumn).data().toString();
            return out.join(u' ');
        };
        QCOMPARE(names(), QStringLiteral("p.a.s p.b.s q.b.s"));
        filtered.setVerdict(spec::Status::NotMeasured);
        QCOMPARE(names(), QStringLiteral("q.b.s"));
        filtered.setVerdict(spec::Status::Undecidable);
        QCOMPARE(names(), QString());
        filtered.setVerdict({});
        filtered.setWords(QStringLiteral(" THERMAL  .b. "));
        QCOMPARE(names(), QStringLiteral("p.b.s q.b.s"));
        filtered.setVerdict(spec::Status::Fail);
        QCOMPARE(names(), QStringLiteral("p.b.s"));
    }

    void rowsThatStayAreNotMadeAnew()
    {
        ReportModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto a = row(QStringLiteral("p.a.s"), spec::Status::Pass, 1, 1);
        const auto b = row(QStringLiteral("p.b.s"), spec::Status::Pass, 1, 1);
        const auto c = row(QStringLiteral("p.c.s"), spec::Status::Fail, 1, 1);
        model.setReport({a, c});
        const QPersistentModelIndex last = model.index(1, 0);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setReport({a, b, c});
        QCOMPARE(resets.size(), 0);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), 1);
        QCOMPARE(last.row(), 2);
        model.setReport({c});
        QCOMPARE(last.row(), 0);
        model.setReport({});
        QVERIFY(!last.isValid());
    }

    void sortsFailuresFirstAndNumbersAsNumbers()
    {
        ReportModel model;
        model.setReport({row(QStringLiteral("p.a.s"), spec::Status::Pass, 9, 3),
                         row(QStringLiteral("p.b.s"), spec::Status::Fail, 10, -2)});
        const auto sort = [&](int row, int column) {
            return model.index(row, column).data(ReportModel::SortRole);
        };
        QVERIFY(sort(1, ReportModel::StatusColumn).toInt() < sort(0, ReportModel::StatusColumn).toInt());
        QCOMPARE(sort(0, ReportModel::ValueColumn).toDouble(), 9.0); // as text, 10 would come before 9
        QCOMPARE(sort(1, ReportModel::MarginColumn).toDouble(), -2.0);
    }

    void countsByStatus()
    {
        ReportModel model;
        model.setReport({row(QStringLiteral("p.a.s"), spec::Status::Pass, 9, 3),
                         row(QStringLiteral("p.b.s"), spec::Status::Pass, 9, 3)});
        QCOMPARE(model.count(spec::Status::Pass), 2);
        QCOMPARE(model.count(spec::Status::Fail), 0);
    }
};

QTEST_GUILESS_MAIN(TestReportModel)
#include "test_reportmodel.moc"
