// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/textdiff.h"

using namespace kabocha;
using namespace kabocha::test;

/// `kabocha-cli job report|check`
class TestReport : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void rowsEqualTheReference_data();
    void rowsEqualTheReference();
    void formats_data();
    void formats();
    void filters_data();
    void filters();
    void failEndsWithThree();
    void whatCannotBeTestedIsAnError();
    void htmlIsEscaped();
    void checkNamesEachPlace();
    void checkPrintsJson();
    void checkAcceptsAGoodJob();
    void checkKnowsThePackage();
};

void TestReport::rowsEqualTheReference_data()
{
    QTest::addColumn<QString>("job");
    QTest::addColumn<bool>("withPackage");
    QTest::newRow("Cfht_output_r") << "Cfht_output_r" << false;
    QTest::newRow("verify_job_with_nan") << "verify_job_with_nan" << false;
    QTest::newRow("Cfht_output_r with the package") << "Cfht_output_r" << true;
}

void TestReport::rowsEqualTheReference()
{
    KABOCHA_REQUIRE_CONFORMANCE();
    QFETCH(QString, job);
    QFETCH(bool, withPackage);
    QStringList arguments{"job", "report", "--format", "json",
                          conformance(QStringLiteral("jobs/%1.json").arg(job))};
    if (withPackage)
        arguments += {"--package", conformance("packages/verify_metrics")};
    const Outcome outcome = cli(arguments);
    REQUIRE_CODE(outcome, 0);
    const QString name = withPackage ? job + QStringLiteral("+verify_metrics") : job;
    const auto golden =
        json::parse(contents(conformance(QStringLiteral("expected/jobs/%1.report.json").arg(name))));
    QVERIFY(golden && !golden->items().isEmpty());
    const QByteArray diff = textDiff(json::write(outcome.json()), json::write(*golden));
    QVERIFY2(diff.isEmpty(), diff);
}

void TestReport::formats_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("table")
        << "table"
        << QByteArray(
               R"(STATUS        SPECIFICATION        MEASUREMENT  TEST           METRIC TAGS    SPECIFICATION TAGS
not measured  camera.Focus.design               < 500.0 um                    design
pass          camera.Temp.design   10.02 deg_C  <= 12.0 deg_C  body, thermal  design
fail          camera.Temp.stretch  10.02 deg_C  <= 8.0 deg_C   body, thermal  stretch, thermal
1 pass, 1 fail, 1 not measured
)");
    QTest::newRow("csv")
        << "csv"
        << QByteArray(
               R"(status,specification,value,unit,operator,threshold,threshold_unit,metric_tags,spec_tags
not measured,camera.Focus.design,,mm,<,500.0,um,,design
pass,camera.Temp.design,10.02,deg_C,<=,12.0,deg_C,"body, thermal",design
fail,camera.Temp.stretch,10.02,deg_C,<=,8.0,deg_C,"body, thermal","stretch, thermal"
)");
}

void TestReport::formats()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, expected);
    const Outcome outcome = cli(
        {"job", "report", fixture("night.verify.json"), "--package", fixture("package"), "--format", format});
    REQUIRE_CODE(outcome, 0);
    QCOMPARE(outcome.err, QByteArray());
    const QByteArray diff = textDiff(outcome.out, expected);
    QVERIFY2(diff.isEmpty(), diff);
}

void TestReport::filters_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("found");
    const QString design = QStringLiteral("camera.Temp.design");
    const QString stretch = QStringLiteral("camera.Temp.stretch");
    const QString focus = QStringLiteral("camera.Focus.design");
    QTest::newRow("package") << QStringList{"--name", "camera"} << QStringList{focus, design, stretch};
    QTest::newRow("metric") << QStringList{"--name", "camera.Temp"} << QStringList{design, stretch};
    QTest::newRow("nothing") << QStringList{"--name", "other"} << QStringList{};
    QTest::newRow("tag") << QStringList{"--spec-tag", "design"} << QStringList{focus, design};
    QTest::newRow("two tags") << QStringList{"--spec-tag", "stretch", "--spec-tag", "thermal"}
                              << QStringList{stretch};
    QTest::newRow("metric's tag") << QStringList{"--metric-tag", "body"} << QStringList{design, stretch};
    QTest::newRow("both") << QStringList{"--metric-tag=body", "--spec-tag=design"} << QStringList{design};
}

void TestReport::filters()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = cli(QStringList{"job", "report", fixture("night.verify.json"), "--package",
                                            fixture("package"), "--format", "json"} +
                                arguments);
    REQUIRE_CODE(outcome, 0);
    QStringList found;
    const json::Value rows = outcome.json();
    QVERIFY(rows.isArray());
    for (const json::Value &row : rows.items())
        found.append(row.members().value("specification").toString());
    QTEST(found, "found");
}

void TestReport::failEndsWithThree()
{
    const QStringList arguments{"job",       "report",           fixture("night.verify.json"),
                                "--package", fixture("package"), "--fail"};
    const Outcome outcome = cli(arguments);
    REQUIRE_CODE(outcome, 3);
    QVERIFY(outcome.out.contains("camera.Temp.stretch"));
    const Outcome passing = cli(arguments + QStringList{"--spec-tag", "design"});
    REQUIRE_CODE(passing, 0);
    const Outcome json = cli(arguments + QStringList{"--json"});
    REQUIRE_CODE(json, 3);
    QVERIFY2(json.errorText("message").contains(u"1"), json.err);
}

void TestReport::whatCannotBeTestedIsAnError()
{
    const QByteArray job = R"({"measurements": [{"metric": "camera.Temp", "unit": "m", "value": 3}]})";
    const Outcome outcome =
        cli({"job", "report", "-", "--package", fixture("package"), "--name", "camera.Temp"}, job);
    REQUIRE_CODE(outcome, 1);
    QVERIFY2(outcome.out.contains("undecidable"), outcome.out);
    QVERIFY2(outcome.err.startsWith("<stdin>: error: ") && outcome.err.contains("camera.Temp.design"),
             outcome.err);
}

void TestReport::htmlIsEscaped()
{
    const QByteArray job = R"({"measurements": [{"metric": "a.b", "unit": "m", "value": 3}], "specs": [
        {"name": "a.b.<script>", "type": "threshold", "threshold": {"operator": "<", "value": 5, "unit": "m"},
         "tags": ["\"&'"], "metadata_query": {}}]})";
    const Outcome outcome = cli({"job", "report", "-", "--format", "html"}, job);
    REQUIRE_CODE(outcome, 0);
    QVERIFY(outcome.out.startsWith("<!DOCTYPE html>") && outcome.out.endsWith("</html>\n"));
    QVERIFY2(outcome.out.contains("a.b.&lt;script&gt;") && outcome.out.contains("&quot;&amp;") &&
                 outcome.out.contains("&lt; 5.0 m"),
             outcome.out);
    QVERIFY(!outcome.out.contains("<script>"));
}

void TestReport::checkNamesEachPlace()
{
    const QByteArray job = R"({"measurements": [{"metric": "a.b", "unit": "m", "value": 3, "odd": 1}],
                               "meta": {"env": {}, "empty": ""}})";
    const Outcome outcome = cli({"job", "check", "-"}, job);
    REQUIRE_CODE(outcome, 1);
    QCOMPARE(outcome.err, QByteArray());
    for (const char *line : {"<stdin>: $.measurements[0].odd: warning: ", "<stdin>: $.meta.packages: error: ",
                             "<stdin>: $.meta.env.env_name: error: ", "<stdin>: $.meta.empty: "})
        QVERIFY2(outcome.out.contains(line), outcome.out + "\nwithout " + line);
    static const QRegularExpression summary(
        QStringLiteral("\\n[0-9]+ errors, [0-9]+ warnings, [0-9]+ notes\\n\\z"));
    QVERIFY2(summary.match(QString::fromUtf8(outcome.out)).hasMatch(), outcome.out);
}

void TestReport::checkPrintsJson()
{
    const Outcome outcome =
        cli({"job", "check", "--format", "json", "--json", "-"}, R"({"measurements": []})");
    REQUIRE_CODE(outcome, 1);
    const QList<json::Value> issues = outcome.json().items();
    QVERIFY(!issues.isEmpty());
    QCOMPARE(issues.first().members().value("path").toString(), QStringLiteral("$.measurements"));
    QCOMPARE(issues.first().members().value("severity").toString(), QStringLiteral("error"));
    QVERIFY2(!outcome.errorText("message").isEmpty(), outcome.err);
}

void TestReport::checkAcceptsAGoodJob()
{
    const Outcome outcome = cli({"job", "check", fixture("night.verify.json")});
    REQUIRE_CODE(outcome, 0);
    QVERIFY2(outcome.out.contains("\n0 errors, "), outcome.out);
}

void TestReport::checkKnowsThePackage()
{
    const QByteArray job = R"({"measurements": [{"metric": "camera.Temp", "unit": "m", "value": 3},
                                                {"metric": "camera.Tmp", "unit": "m", "value": 3}],
                               "meta": {"packages": {}, "env": {"env_name": "local"}}})";
    const Outcome alone = cli({"job", "check", "-"}, job);
    REQUIRE_CODE(alone, 0);
    const Outcome outcome = cli({"job", "check", "-", "--package", fixture("package")}, job);
    REQUIRE_CODE(outcome, 1);
    QVERIFY2(outcome.out.contains("$.measurements[0].unit: error: "), outcome.out);
    QVERIFY2(outcome.out.contains("$.measurements[1].metric: warning: "), outcome.out);
}

QTEST_GUILESS_MAIN(TestReport)
#include "test_report.moc"
