// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/packageissuemodel.h"

#include <QAbstractItemModelTester>

using namespace kabocha;
using namespace kabocha::ui;

class TestPackageIssueModel : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void saysFileLineAndReasonWorstFirst()
    {
        PackageIssueModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        spec::Package package;
        package.directory = QStringLiteral("/data/site");
        package.issues = {
            {.severity = Severity::Warning,
             .text = QStringLiteral("No folder “specs”."),
             .place = {.file = QStringLiteral("/data/site")}},
            {.severity = Severity::Error,
             .text = QStringLiteral("Unknown unit “parrot”."),
             .place = {.file = QStringLiteral("/data/site/metrics/a.yaml"), .line = 4, .column = 9},
             .hint = QStringLiteral("Did you mean “part”?")}};
        model.setPackages({package});
        QCOMPARE(test::treeText(model),
                 QStringList(
                     {QStringLiteral("site/metrics/a.yaml:4:9\nUnknown unit “parrot”.\nDid you mean “part”?"),
                      QStringLiteral("site\nNo folder “specs”.")}));
        QCOMPARE(model.count(Severity::Error), 1);
        QCOMPARE(model.index(0).data(PackageIssueModel::LineRole).toString(),
                 QStringLiteral(
                     "/data/site/metrics/a.yaml:4:9: error: Unknown unit “parrot”. Did you mean “part”?"));
        const QString tip = model.index(0).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("/data/site/metrics/a.yaml:4:9")) &&
                     tip.contains(QStringLiteral("Did you mean")) && !tip.contains(QStringLiteral("error")),
                 qPrintable(tip)); // `error` is for the clipboard, and English
    }

    void aSoundPackageHasNothingToList()
    {
        PackageIssueModel model;
        model.setPackages({spec::Package{}});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPackageIssueModel)
#include "test_packageissuemodel.moc"
