// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/reportfile.h"

#include "json/io.h"

#include <QtTest>

using namespace kabocha;
using namespace kabocha::job;

namespace {

ReportRow row(spec::Status status, std::optional<double> value, const QString &tags)
{
    return {.specification = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("s")},
            .status = status,
            .value = value,
            .unit = QStringLiteral("m"),
            .op = spec::Operator::LessOrEqual,
            .threshold = 1e-5,
            .thresholdUnit = QStringLiteral("km"),
            .metricTags = QStringLiteral("N/A"),
            .specificationTags = tags};
}

} // namespace

class TestReportFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void statusWords()
    {
        QCOMPARE(statusWord(spec::Status::Pass), QStringLiteral("pass"));
        QCOMPARE(statusWord(spec::Status::Fail), QStringLiteral("fail"));
        QCOMPARE(statusWord(spec::Status::NotMeasured), QStringLiteral("not measured"));
        QCOMPARE(statusWord(spec::Status::Undecidable), QStringLiteral("undecidable"));
    }

    void json()
    {
        const json::Value written =
            reportAsJson({row(spec::Status::NotMeasured, {}, QStringLiteral("x, y"))});
        QCOMPARE(
            json::write(written, {.indent = 0}),
            QByteArray(
                R"([{"metric_tags":"N/A","operator":"<=","spec_tags":"x, y","specification":"a.b.s",)"
                R"("status":"not measured","threshold":1e-05,"threshold_unit":"km","unit":"m","value":null}])"));
    }

    void csv()
    {
        const QString written = reportAsCsv({row(spec::Status::Fail, 10.5, QStringLiteral("x, \"y\"\x1b"))});
        QCOMPARE(written.section(u'\n', 1),
                 QStringLiteral("fail,a.b.s,10.5,m,<=,1e-05,km,N/A,\"x, \"\"y\"\"\\x1b\"\n"));
        QCOMPARE(reportAsCsv({}).count(u'\n'), 1);
    }

    void html()
    {
        const QString written = reportAsHtml(
            {row(spec::Status::NotMeasured, {}, QStringLiteral("<b>&\"'\n"))}, QStringLiteral("a < b"));
        QVERIFY2(written.contains(QStringLiteral("<title>a &lt; b</title>")), qPrintable(written));
        QVERIFY2(written.contains(QStringLiteral("<td>&lt;b&gt;&amp;&quot;'\\n</td>")), qPrintable(written));
        QVERIFY2(written.contains(QStringLiteral("<tr class=\"not-measured\"><td>not measured</td>")),
                 qPrintable(written));
    }
};

QTEST_GUILESS_MAIN(TestReportFile)
#include "test_reportfile.moc"
