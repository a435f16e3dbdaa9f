// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

using namespace kabocha;
using namespace kabocha::test;

/// `kabocha-cli import …`
class TestImport : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void csvBecomesAJob();
    void badLinesAreNamedAndNothingIsWritten();
    void skipBadImportsTheRest();
    void skipBadNeedsOneGoodLine();
    void whatIsNoCsvIsRefused_data();
    void whatIsNoCsvIsRefused();
    void yamlBecomesAJob();
    void whatIsNoMeasurementIsRefused_data();
    void whatIsNoMeasurementIsRefused();
    void anExistingFileSurvivesAnError();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] json::Object jobIn(const QString &name) const
    {
        return json::parse(contents(path(name))).value_or(json::Value()).members();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestImport::csvBecomesAJob()
{
    const Outcome outcome = cli(
        {"import", "csv", fixture("values.csv"), "-o", path("job.json"), "--package", fixture("package")});
    REQUIRE_CODE(outcome, 0);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.err, QByteArray());
    const json::Object job = jobIn("job.json");
    const QList<json::Value> measurements = job.value("measurements").items();
    QCOMPARE(measurements.size(), 3);
    QCOMPARE(measurements.at(1).members().value("value").numberText(), QByteArray("0.5")); // in mm
    QVERIFY(measurements.at(2).members().value("value").isNull());
    const json::Object meta = job.value("meta").members();
    QCOMPARE(meta.keys(), QStringList({"camera.Ratio.estimator", "camera.Temp.estimator", "packages"}));
    QCOMPARE(meta.value("camera.Ratio.estimator").toString(), QStringLiteral("a \"quoted\" word"));
    QCOMPARE(job.value("metrics").items().size(), 3);
}

void TestImport::badLinesAreNamedAndNothingIsWritten()
{
    put(path("bad.csv"), "metric,value,unit\ncamera.Temp,1,deg_C\ncamera.Focus,ten,mm\nx.y,1,foo\n");
    const QStringList arguments{"import", "csv", "bad.csv", "-o", "job.json"};
    const Outcome outcome = cli(arguments, {}, m_folder->path());
    REQUIRE_CODE(outcome, 1);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains("bad.csv:3:14: error: ") && outcome.err.contains("bad.csv:4:7: error: "),
             outcome.err);
    QVERIFY(!QFile::exists(path("job.json")));
    const Outcome json = cli(arguments + QStringList{"--json"}, {}, m_folder->path());
    REQUIRE_CODE(json, 1);
    QCOMPARE(json.errorText("file"), QStringLiteral("bad.csv"));
    QCOMPARE(json.error().value("line").numberText(), QByteArray("3"));
    QCOMPARE(json.error().value("column").numberText(), QByteArray("14"));
    QCOMPARE(json::parse(json.err)->members().value("issues").items().size(), 2);
}

void TestImport::skipBadImportsTheRest()
{
    const Outcome outcome = cli({"import", "csv", "-", "-o", "-", "--skip-bad"},
                                "metric,value,unit\ncamera.Temp,1,deg_C\ncamera.Focus,ten,mm\n");
    REQUIRE_CODE(outcome, 0);
    QVERIFY2(outcome.err.startsWith("<stdin>:3:14: error: "), outcome.err);
    QCOMPARE(outcome.json().members().value("measurements").items().size(), 1);
}

void TestImport::skipBadNeedsOneGoodLine()
{
    const Outcome outcome = cli({"import", "csv", "-", "-o", path("job.json"), "--skip-bad"},
                                "metric,value,unit\ncamera.Focus,ten,mm\n");
    REQUIRE_CODE(outcome, 1);
    QVERIFY2(outcome.err.contains("Nothing was written"), outcome.err);
    QVERIFY(!QFile::exists(path("job.json")));
}

void TestImport::whatIsNoCsvIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::newRow("empty") << QByteArray() << 1;
    QTest::newRow("blank lines") << QByteArray("\n\n") << 1;
    QTest::newRow("header alone") << QByteArray("metric,value,unit\n") << 1;
    QTest::newRow("no header") << QByteArray("camera.Temp,1,deg_C\n") << 1;
    QTest::newRow("job file") << QByteArray("{\n\"measurements\": []\n}\n") << 1;
    QTest::newRow("binary") << QByteArray("metric,value\n\x7f"
                                          "ELF\0\0",
                                          20)
                            << 2;
    QTest::newRow("latin-1") << QByteArray("metric,value\na.b,1\na.c,\xb5\n") << 3;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfem\0e\0", 6) << 1;
    QTest::newRow("truncated in a quote") << QByteArray("metric,value,unit\na.b,1,m\n\"a.c") << 3;
}

void TestImport::whatIsNoCsvIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    put(path("in.csv"), bytes);
    const Outcome outcome =
        cli({"import", "csv", path("in.csv"), "-o", path("job.json"), "--skip-bad", "--json"});
    REQUIRE_CODE(outcome, 1);
    QCOMPARE(outcome.errorText("file"), path("in.csv"));
    QCOMPARE(outcome.error().value("line").numberText().toInt(), line);
    QVERIFY2(!outcome.errorText("message").isEmpty() && !outcome.errorText("hint").isEmpty(), outcome.err);
    QVERIFY(!QFile::exists(path("job.json")));
}

void TestImport::yamlBecomesAJob()
{
    const Outcome outcome = cli({"import", "yaml", fixture("measurement.yaml"), "-o", path("job.json")});
    REQUIRE_CODE(outcome, 0);
    const json::Object job = jobIn("job.json");
    const json::Object measurement = job.value("measurements").items().first().members();
    QCOMPARE(measurement.value("identifier").toString(), QStringLiteral("3b9c11111111111111111111111111ab"));
    QCOMPARE(measurement.value("value").numberText(), QByteArray("7.5"));
    QCOMPARE(job.value("blobs").items().size(), 2);
    const Outcome inspected = cli({"job", "inspect", fixture("measurement.yaml")});
    REQUIRE_CODE(inspected, 0);
    QVERIFY2(inspected.out.contains("camera.Temp = 7.5000 deg_C") &&
                 inspected.out.contains(".estimator = mean"),
             inspected.out);
}

void TestImport::whatIsNoMeasurementIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    const QByteArray tag = "!<lsst.verify.Measurement>\n";
    QTest::newRow("empty") << QByteArray() << 1;
    QTest::newRow("not tagged") << QByteArray("metric: a.b\nunit: m\nvalue: 1\n") << 1;
    QTest::newRow("no unit") << tag + "metric: a.b\nvalue: 1\n" << 1;
    QTest::newRow("unknown unit") << tag + "metric: a.b\nunit: foo\nvalue: 1\n" << 3;
    QTest::newRow("text as value") << tag + "metric: a.b\nunit: m\nvalue: '1'\n" << 4;
    QTest::newRow("name of a package") << tag + "metric: a\nunit: m\nvalue: 1\n" << 2;
    QTest::newRow("truncated") << tag + "metric: a.b\nunit: m\nblobs: [\n" << 4;
}

void TestImport::whatIsNoMeasurementIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    put(path("in.yaml"), bytes);
    const Outcome outcome = cli({"import", "yaml", path("in.yaml"), "-o", path("job.json"), "--json"});
    REQUIRE_CODE(outcome, 1);
    QCOMPARE(outcome.errorText("file"), path("in.yaml"));
    QVERIFY2(outcome.error().value("line").numberText().toInt() >= line, outcome.err);
    QVERIFY2(!outcome.errorText("message").isEmpty(), outcome.err);
    QVERIFY(!QFile::exists(path("job.json")));
}

void TestImport::anExistingFileSurvivesAnError()
{
    put(path("job.json"), "precious");
    const Outcome outcome = cli({"import", "csv", "-", "-o", path("job.json")}, "metric,value\nx,1\n");
    REQUIRE_CODE(outcome, 1);
    QCOMPARE(contents(path("job.json")), QByteArray("precious"));
}

QTEST_GUILESS_MAIN(TestImport)
#include "test_import.moc"
