// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "job/io.h"
#include "job/report.h"
#include "spec/package.h"
#include "support/support.h"
#include "json/io.h"

#include <QtTest>

using namespace kabocha;
using namespace kabocha::job;

namespace {

Job read(const QByteArray &bytes)
{
    const auto loaded = readJob(bytes, QStringLiteral("j.json"));
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().text()));
    return loaded->job;
}

/// A row as the golden files spell it.
QByteArray golden(const ReportRow &row)
{
    const char *const statuses[] = {"not measured", "pass", "fail", "undecidable"};
    json::Object out;
    const auto text = [](const QString &value) { return json::Value::string(value); };
    out.insert(QStringLiteral("status"), text(QLatin1String(statuses[static_cast<int>(row.status)])));
    out.insert(QStringLiteral("specification"), text(row.specification.text()));
    out.insert(QStringLiteral("value"), row.value ? json::Value::number(*row.value) : json::Value());
    out.insert(QStringLiteral("unit"), text(row.unit));
    out.insert(QStringLiteral("operator"), text(spec::symbol(row.op)));
    out.insert(QStringLiteral("threshold"), json::Value::number(row.threshold));
    out.insert(QStringLiteral("threshold_unit"), text(row.thresholdUnit));
    out.insert(QStringLiteral("metric_tags"), text(row.metricTags));
    out.insert(QStringLiteral("spec_tags"), text(row.specificationTags));
    return json::write(json::Value::object(out), {.indent = -1});
}

const QByteArray small = R"x({
  "measurements": [{"metric": "cam.Temp", "unit": "deg_C", "value": 10.0}, {"metric": "cam.Rms", "unit": "mag", "value": 0.02},
                   {"metric": "cam.Dark", "unit": "s", "value": null}],
  "metrics": [{"name": "cam.Temp", "unit": "deg_C", "description": "", "tags": ["thermal", "daily"]}],
  "specs": [
    {"name": "cam.Temp.design", "type": "threshold", "threshold": {"value": 12.0, "unit": "deg_C", "operator": "<="}, "tags": ["design"]},
    {"name": "cam.Temp.warm", "type": "threshold", "threshold": {"value": 11.0, "unit": "deg_C", "operator": ">"},
     "metadata_query": {"season": 1}},
    {"name": "cam.Rms.design", "type": "threshold", "threshold": {"value": 15.0, "unit": "mmag", "operator": "<"}, "tags": ["design", "srd"]},
    {"name": "cam.Dark.design", "type": "threshold", "threshold": {"value": 1.0, "unit": "s", "operator": "<"}},
    {"name": "cam.Other.design", "type": "threshold", "threshold": {"value": 1.0, "unit": "s", "operator": "<"}}],
  "meta": {"season": true}})x";

QStringList names(const QList<ReportRow> &rows)
{
    QStringList out;
    for (const ReportRow &row : rows)
        out << row.specification.text();
    return out;
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void equalsTheOracleRowByRow_data()
    {
        QTest::addColumn<QString>("job");
        QTest::addColumn<QString>("package");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Cfht_output_r")
            << QStringLiteral("Cfht_output_r") << QString() << QStringLiteral("Cfht_output_r");
        QTest::newRow("verify_job_with_nan")
            << QStringLiteral("verify_job_with_nan") << QString() << QStringLiteral("verify_job_with_nan");
        QTest::newRow("with package")
            << QStringLiteral("Cfht_output_r") << QStringLiteral("packages/verify_metrics")
            << QStringLiteral("Cfht_output_r+verify_metrics");
    }
    void equalsTheOracleRowByRow()
    {
        KABOCHA_REQUIRE_CONFORMANCE();
        QFETCH(QString, job);
        QFETCH(QString, package);
        QFETCH(QString, expected);
        spec::Package definitions;
        if (!package.isEmpty()) {
            const auto loaded = spec::loadPackage(test::conformance(package));
            QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().text()));
            definitions = *loaded;
        }
        const Job source = read(readFile(test::conformance(QStringLiteral("jobs/%1.json").arg(job))).value());
        const QList<ReportRow> rows = report(source, definitions.metrics, definitions.specifications);
        const json::Value want =
            json::parse(
                readFile(test::conformance(QStringLiteral("expected/jobs/%1.report.json").arg(expected)))
                    .value())
                .value();
        QVERIFY(!rows.isEmpty());
        for (qsizetype i = 0; i < std::min(rows.size(), want.items().size()); ++i)
            QCOMPARE(golden(rows.at(i)), json::write(want.items().at(i), {.indent = -1}));
        QCOMPARE(rows.size(), want.items().size());
    }

    void rowsTellStatusAndMargin()
    {
        const QList<ReportRow> rows = report(read(small));
        QCOMPARE(names(rows),
                 QStringList({"cam.Dark.design", "cam.Rms.design", "cam.Temp.design", "cam.Temp.warm"}));
        QCOMPARE(rows.at(0).status, spec::Status::NotMeasured);
        QVERIFY(!rows.at(0).margin);
        QCOMPARE(rows.at(1).status, spec::Status::Fail);
        QCOMPARE(*rows.at(1).margin, -0.005); // in the measurement's unit
        QCOMPARE(rows.at(1).unit, QStringLiteral("mag"));
        QCOMPARE(rows.at(1).thresholdUnit, QStringLiteral("mmag"));
        QCOMPARE(rows.at(1).metricTags, QStringLiteral("N/A"));
        QCOMPARE(rows.at(1).specificationTags, QStringLiteral("design, srd"));
        QCOMPARE(rows.at(2).status, spec::Status::Pass);
        QCOMPARE(*rows.at(2).margin, 2.0);
        QCOMPARE(rows.at(2).metricTags, QStringLiteral("daily, thermal"));
        QCOMPARE(rows.at(3).status, spec::Status::Fail); // `season`: true equals 1
    }

    void filtersNarrow_data()
    {
        QTest::addColumn<ReportFilter>("filter");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("package") << ReportFilter{.name = QStringLiteral("cam")}
                                 << QStringList({"cam.Dark.design", "cam.Rms.design", "cam.Temp.design",
                                                 "cam.Temp.warm"});
        QTest::newRow("metric") << ReportFilter{.name = QStringLiteral("cam.Temp")}
                                << QStringList({"cam.Temp.design", "cam.Temp.warm"});
        QTest::newRow("nothing of that name") << ReportFilter{.name = QStringLiteral("ca")} << QStringList();
        QTest::newRow("specification tag") << ReportFilter{.specificationTags = {QStringLiteral("design")}}
                                           << QStringList({"cam.Rms.design", "cam.Temp.design"});
        QTest::newRow("all of the specification tags")
            << ReportFilter{.specificationTags = {QStringLiteral("srd"), QStringLiteral("design")}}
            << QStringList("cam.Rms.design");
        QTest::newRow("metric tags") << ReportFilter{.metricTags = {QStringLiteral("thermal"),
                                                                    QStringLiteral("daily")}}
                                     << QStringList({"cam.Temp.design", "cam.Temp.warm"});
        QTest::newRow("metric tag that none has")
            << ReportFilter{.metricTags = {QStringLiteral("x")}} << QStringList();
    }
    void filtersNarrow()
    {
        QFETCH(ReportFilter, filter);
        QTEST(names(report(read(small), {}, {}, filter)), "expected");
    }

    void aPackagesDefinitionTakesThePlaceOfTheJobs()
    {
        const Job package = read(R"x({"specs": [{"name": "cam.Temp.design", "type": "threshold",
            "threshold": {"value": 9.0, "unit": "deg_C", "operator": "<="}}]})x");
        const QList<ReportRow> rows = report(read(small), package.metrics, package.specifications);
        QCOMPARE(rows.at(2).threshold, 9.0);
        QCOMPARE(rows.at(2).status, spec::Status::Fail);
        QCOMPARE(rows.size(), 4);
    }

    void anEntryIsJudgedBeforeItIsRecorded()
    {
        const Job job = read(small);
        Measurement entry = *job.find(metric::Name::ofMetric(QStringLiteral("cam"), QStringLiteral("Temp")));
        entry.value = 12.5;
        const QList<ReportRow> rows = reportFor(entry, job, {}, {});
        QCOMPARE(names(rows), QStringList({"cam.Temp.design", "cam.Temp.warm"}));
        QCOMPARE(rows.first().status, spec::Status::Fail);
        QCOMPARE(*rows.first().margin, -0.5);
        QCOMPARE(rows.last().status, spec::Status::Pass);
        QCOMPARE(rows.last().metricTags, QStringLiteral("daily, thermal"));
    }

    void aUnitThatDoesNotFitIsUndecidable()
    {
        const QByteArray text =
            QByteArray(small).replace("\"unit\": \"mag\", \"value\": 0.02", "\"unit\": \"s\", \"value\": 1");
        QCOMPARE(report(read(text)).at(1).status, spec::Status::Undecidable);
    }
};

QTEST_GUILESS_MAIN(TestReport)
#include "test_report.moc"
