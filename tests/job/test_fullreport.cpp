// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/fullreport.h"
#include "job/io.h"

#include <QtTest>

using namespace kabocha;
using namespace kabocha::job;

namespace {

const QByteArray text = R"x({
  "measurements": [{"metric": "cam.Temp", "unit": "deg_C", "value": 10.0}, {"metric": "cam.Dark", "unit": "s", "value": null}],
  "specs": [
    {"name": "cam.Temp.design", "type": "threshold", "threshold": {"value": 12.0, "unit": "deg_C", "operator": "<="}},
    {"name": "cam.Dark.design", "type": "threshold", "threshold": {"value": 1.0, "unit": "s", "operator": "<"}},
    {"name": "cam.Other.design", "type": "threshold", "threshold": {"value": 1.0, "unit": "s", "operator": "<"}},
    {"name": "cam.Other.winter", "type": "threshold", "threshold": {"value": 2.0, "unit": "s", "operator": "<"},
     "metadata_query": {"season": "winter"}}],
  "meta": {}})x";

spec::Specification specification(const QString &name)
{
    return {.name = metric::Name::parse(name).value(), .threshold = 1};
}

} // namespace

class TestFullReport : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatTheJobDoesNotMeasureIsListedToo()
    {
        const Job job = readJob(text, QStringLiteral("j.json")).value().job;
        spec::SpecificationSet package;
        package.insert(specification(QStringLiteral("cam.More.design")));
        package.insert(specification(QStringLiteral("cam.Temp.stretch"))); // of a metric that is measured
        QStringList rows;
        for (const ReportRow &row : fullReport(job, {}, package))
            rows << row.specification.text() + u' ' + QString::number(int(row.status));
        QCOMPARE(rows, QStringList({QStringLiteral("cam.Dark.design 0"), QStringLiteral("cam.More.design 0"),
                                    QStringLiteral("cam.Other.design 0"), QStringLiteral("cam.Temp.design 1"),
                                    QStringLiteral("cam.Temp.stretch 3")})); // no winter here
        QCOMPARE(fullReport(job).size(), 3);
        QCOMPARE(report(job).size(), 2);
    }

    void theMarginAsAPartOfTheThreshold_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("threshold");
        QTest::addColumn<QString>("thresholdUnit");
        QTest::addColumn<double>("margin"); // NaN: none
        QTest::addColumn<double>("part");   // NaN: none
        const double none = qQNaN();
        const auto row = [](const char *name, const char *unit, double threshold, const char *of,
                            double margin, double part) {
            QTest::newRow(name) << QString::fromLatin1(unit) << threshold << QString::fromLatin1(of) << margin
                                << part;
        };
        row("inside", "mmag", 15, "mmag", 1.5, 0.1);
        row("outside", "mmag", 15, "mmag", -3, -0.2);
        row("another unit", "mmag", 0.015, "mag", 1.5, 0.1);
        row("below zero", "V", -20, "V", 5, 0.25);
        row("no unit", "", 10, "", 2.5, 0.25);
        row("no margin", "mmag", 15, "mmag", none, none);
        row("a threshold of zero", "mmag", 0, "mmag", 1, none);
        row("degrees", "deg_C", 12, "deg_C", 2, none);
        row("kelvin", "K", 200, "K", 2, 0.01);
        row("a magnitude", "mag(AB)", 20, "mag(AB)", 2, none);
        row("what cannot be tested", "mmag", 15, "s", 1, none);
        row("an infinite threshold", "mmag", qInf(), "mmag", 1, none);
    }
    void theMarginAsAPartOfTheThreshold()
    {
        QFETCH(double, margin);
        QFETCH(double, part);
        QFETCH(QString, unit);
        QFETCH(double, threshold);
        QFETCH(QString, thresholdUnit);
        ReportRow row{.unit = unit, .threshold = threshold, .thresholdUnit = thresholdUnit};
        if (!qIsNaN(margin))
            row.margin = margin;
        const std::optional<double> found = relativeMargin(row);
        QCOMPARE(found.has_value(), !qIsNaN(part));
        if (found)
            QCOMPARE(*found, part);
    }
};

QTEST_GUILESS_MAIN(TestFullReport)
#include "test_fullreport.moc"
