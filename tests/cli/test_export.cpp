// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

using namespace kabocha;
using namespace kabocha::test;

/// `kabocha-cli job export|influx`, and the tables of `job report`
class TestExport : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void csvIsImportedAgain()
    {
        QTemporaryDir home;
        const QString csv = home.filePath(QStringLiteral("night.csv"));
        const Outcome written = cli({"job", "export", fixture("night.verify.json"), "-o", csv});
        REQUIRE_CODE(written, 0);
        const QString again = home.filePath(QStringLiteral("again.verify.json"));
        REQUIRE_CODE(cli({"import", "csv", csv, "-o", again}), 0);
        const Outcome exported = cli({"job", "export", again});
        REQUIRE_CODE(exported, 0);
        QCOMPARE(exported.out, contents(csv));
        QVERIFY2(exported.out.startsWith("metric,value,unit"), exported.out);
    }

    void influxLinesAreThoseOfTheServer()
    {
        const QByteArray job =
            R"({"measurements": [{"metric": "camera.Temp", "value": 10.02, "unit": "deg_C"}],
            "blobs": [], "meta": {"packages": {}, "observer": "Ana B", "env": {"env_name": "local"}}})";
        const Outcome outcome = cli({"job", "influx", "-"}, job);
        REQUIRE_CODE(outcome, 0);
        QVERIFY2(outcome.out.startsWith("camera,env_name=local,observer=Ana_B Temp=10.02,squash_id="),
                 outcome.out);
        QCOMPARE(outcome.out.count('\n'), 1);
        QVERIFY(outcome.err.contains("observer"));
    }

    void influxThatGetsNothingIsAnError()
    {
        const QByteArray job =
            R"({"measurements": [{"metric": "camera.Temp", "value": 10.02, "unit": "deg_C"}],
            "blobs": [], "meta": {"packages": {}, "observer": "", "env": {"env_name": "local"}}})";
        const Outcome outcome = cli({"--json", "job", "influx", "-"}, job);
        REQUIRE_CODE(outcome, 1);
        QVERIFY(outcome.errorText(QStringLiteral("message")).contains(QLatin1String("observer")));
    }

    void reportsAsTables_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("tsv") << "tsv"
                             << QByteArray("camera.Temp\t10.02\tdeg_C\tpass\tdesign\t<= 12.0 deg_C\t");
        QTest::newRow("markdown") << "markdown"
                                  << QByteArray(
                                         "| camera.Temp | 10.02 | deg_C | pass | design | \\<= 12.0 deg_C |");
    }
    void reportsAsTables()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, line);
        const Outcome outcome = cli({"job", "report", fixture("night.verify.json"), "--package",
                                     fixture("package"), "--format", format, "--name", "camera.Temp"});
        REQUIRE_CODE(outcome, 0);
        QVERIFY2(outcome.out.contains(line), outcome.out);
        QVERIFY(!outcome.out.contains("camera.Focus"));
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "test_export.moc"
