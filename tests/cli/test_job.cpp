// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/textdiff.h"

using namespace kabocha;
using namespace kabocha::test;

/// `kabocha-cli job new|inspect|normalize|merge|payload`
class TestJob : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void newWritesAJob();
    void newConvertsToTheUnitOfTheMetric();
    void newTakesTheEnvironmentFromVariables();
    void newTakesTheEnvironmentFromASitesTemplate();
    void newTakesMetadataAsJsonOrText_data();
    void newTakesMetadataAsJsonOrText();
    void newRefusesWhatIsNoMeasurement_data();
    void newRefusesWhatIsNoMeasurement();
    void newWritesALongName();
    void inspectIsReadable();
    void inspectGoesOnAfterABadFile();
    void inspectEscapesControlCharacters();
    void normalizeEqualsTheReference_data();
    void normalizeEqualsTheReference();
    void normalizeReadsStandardInputAndMeasurementFiles();
    void normalizeRefusesWhatTheReferenceDoes();
    void mergeTakesTheLater();
    void mergeKeepsWhatItDoesNotKnow();
    void newTakesPureNumbersAndWhatIsNotMeasured();
    void payloadOfAJobWithErrorsIsNone();
    void payloadIsStrictJson();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] static json::Object jobIn(const QString &file)
    {
        return json::parse(contents(file)).value_or(json::Value()).members();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJob::newWritesAJob()
{
    const Outcome outcome =
        cli({"job", "new", "-o", path("new.json"), "--package", fixture("package"), "--measure",
             "camera.Temp=10.02 deg_C", "--measure", "camera.Ratio=-", "--meta", "night=20260301"});
    REQUIRE_CODE(outcome, 0);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.err, QByteArray());
    const json::Object job = jobIn(path("new.json"));
    const QList<json::Value> measurements = job.value("measurements").items();
    QCOMPARE(measurements.size(), 2);
    QCOMPARE(measurements.at(0).members().value("metric").toString(), QStringLiteral("camera.Temp"));
    QCOMPARE(measurements.at(0).members().value("value").numberText(), QByteArray("10.02"));
    QCOMPARE(measurements.at(0).members().value("identifier").toString().size(), 32);
    QVERIFY(measurements.at(1).members().value("value").isNull());
    QCOMPARE(job.value("metrics").items().size(), 2); // of what is measured, not the whole package
    QCOMPARE(job.value("specs").items().size(), 2);
    QVERIFY(job.value("meta").members().value("packages").isObject());
    const Outcome report = cli({"job", "report", path("new.json")});
    QVERIFY2(report.out.contains("1 pass, 1 fail, 0 not measured"), report.out);
}

void TestJob::newConvertsToTheUnitOfTheMetric()
{
    const Outcome outcome = cli({"job", "new", "-o", "-", "--package", fixture("package"), "--measure",
                                 "camera.Focus=0.0005 m", "--measure", "camera.Temp=-3"});
    REQUIRE_CODE(outcome, 0);
    const QList<json::Value> measurements = outcome.json().members().value("measurements").items();
    QCOMPARE(measurements.at(0).members().value("value").numberText(), QByteArray("0.5"));
    QCOMPARE(measurements.at(0).members().value("unit").toString(), QStringLiteral("mm"));
    QCOMPARE(measurements.at(1).members().value("value").numberText(), QByteArray("-3.0"));
}

void TestJob::newTakesTheEnvironmentFromVariables()
{
    const Outcome outcome = cli({"job", "new", "-o", "-", "--env", "jenkins"}, {}, {},
                                {{"BUILD_ID", "42"}, {"PRODUCT", "nightly"}});
    REQUIRE_CODE(outcome, 0);
    const json::Object env = outcome.json().members().value("meta").members().value("env").members();
    QCOMPARE(env.value("env_name").toString(), QStringLiteral("jenkins"));
    QCOMPARE(env.value("ci_id").toString(), QStringLiteral("42"));
    QCOMPARE(env.value("ci_name").toString(), QStringLiteral("nightly"));
    QCOMPARE(env.value("ci_dataset").toString(), QStringLiteral("unknown"));
    QVERIFY(env.value("date").toString().endsWith(u"+00:00"));
}

void TestJob::newTakesTheEnvironmentFromASitesTemplate()
{
    const QTemporaryDir home;
    const QString folder = home.filePath(QStringLiteral("kabocha/environments"));
    QVERIFY(QDir().mkpath(folder));
    put(folder + "/summit.yaml",
        "name: summit\nfields:\n- key: shift\n  required: true\n- key: n\n  type: number\n"
        "  variable: COUNT\n");
    put(folder + "/broken.yaml", "name: mars\nfields:\n- key: k\n  type: colour\n");
    const QHash<QString, QString> variables{{"XDG_CONFIG_HOME", home.path()}, {"COUNT", "1.50"}};
    const Outcome outcome = cli({"job", "new", "-o", "-", "--env", "summit"}, {}, {}, variables);
    REQUIRE_CODE(outcome, 0);
    const json::Object env = outcome.json().members().value("meta").members().value("env").members();
    QCOMPARE(env.value("env_name").toString(), QStringLiteral("summit"));
    QCOMPARE(env.value("n").numberText(), QByteArray("1.50"));
    QVERIFY2(outcome.err.contains("broken.yaml:4:9: error: "), outcome.err);
    QVERIFY2(outcome.err.contains("$.meta.env.shift: warning: "), outcome.err);

    const Outcome local = cli({"job", "new", "-o", "-", "--env", "local"}, {}, {}, variables);
    REQUIRE_CODE(local, 0); // a broken template is no hindrance
    const Outcome mars = cli({"job", "new", "-o", "-", "--env", "mars"}, {}, {}, variables);
    REQUIRE_CODE(mars, 2);
    QVERIFY2(mars.err.contains("local, jenkins, ldf, summit"), mars.err);
    QVERIFY2(mars.err.contains("broken.yaml:4:9"), mars.err);
}

void TestJob::newTakesMetadataAsJsonOrText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("text") << "k=mean" << QByteArray(R"("mean")");
    QTest::newRow("number") << "k=1.50" << QByteArray("1.50");
    QTest::newRow("true") << "k=true" << QByteArray("true");
    QTest::newRow("list") << "k=[1, \"x\"]" << QByteArray(R"([1,"x"])");
    QTest::newRow("quoted number") << "k=\"7\"" << QByteArray(R"("7")");
    QTest::newRow("empty") << "k=" << QByteArray(R"("")");
    QTest::newRow("with an equals sign") << "k=a=b" << QByteArray(R"("a=b")");
    QTest::newRow("broken JSON") << "k=[1," << QByteArray(R"("[1,")");
}

void TestJob::newTakesMetadataAsJsonOrText()
{
    QFETCH(QString, text);
    const Outcome outcome = cli({"job", "new", "-o", "-", "--meta", text});
    REQUIRE_CODE(outcome, 0);
    QTEST(json::write(outcome.json().members().value("meta").members().value("k"), {.indent = 0}), "value");
}

void TestJob::newRefusesWhatIsNoMeasurement_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("said");
    QTest::newRow("no unit") << "camera.Temp=10"
                             << "unit"
                             << "There is no unit";
    QTest::newRow("unknown unit") << "camera.Temp=10 degcc"
                                  << "unit"
                                  << "degcc";
    QTest::newRow("no number") << "camera.Temp=ten m"
                               << "syntax"
                               << "not a number";
    QTest::newRow("two readings") << "camera.Temp=1,234 m"
                                  << "syntax"
                                  << "two ways";
    QTest::newRow("empty") << "camera.Temp="
                           << "syntax"
                           << "No value";
    QTest::newRow("name of a package") << "camera=10 m"
                                       << "syntax"
                                       << "not the name of a metric";
    QTest::newRow("name of a specification") << "a.b.c=10 m"
                                             << "syntax"
                                             << "not the name of a metric";
}

void TestJob::newRefusesWhatIsNoMeasurement()
{
    QFETCH(QString, text);
    QFETCH(QString, said);
    const Outcome outcome = cli({"job", "new", "--json", "-o", path("none.json"), "--measure", text});
    REQUIRE_CODE(outcome, 1);
    QTEST(outcome.errorText("kind"), "kind");
    QVERIFY2(outcome.errorText("message").contains(said) &&
                 outcome.errorText("message").contains(u"--measure"),
             outcome.err);
    QVERIFY(!QFile::exists(path("none.json")));
}

void TestJob::newWritesALongName()
{
    const QString name =
        QStringLiteral("camera.AMetricWhoseNameIsFarTooLongForTheColumnsOfTheServersTablesInAl");
    QCOMPARE(name.size(), 70);
    const Outcome made = cli({"job", "new", "-o", path("long.json"), "--package", fixture("package"),
                              "--measure", name + "=3", "--measure", "camera.Temp=3", "--env", "local"});
    REQUIRE_CODE(made, 0);
    QCOMPARE(made.err, QByteArray());
    const Outcome checked = cli({"job", "check", path("long.json")});
    REQUIRE_CODE(checked, 0);
    QVERIFY2(checked.out.contains("$.measurements[0].metric: warning: ") &&
                 checked.out.contains("70 characters"),
             checked.out);
}

void TestJob::inspectIsReadable()
{
    const Outcome outcome = cli({"job", "inspect", fixture("night.verify.json")});
    REQUIRE_CODE(outcome, 0);
    QCOMPARE(outcome.err, QByteArray());
    const QByteArray diff = textDiff(outcome.out, R"(Common metadata:
         filter_name = r
               night = 20260301
            packages = {}
                 env = {"env_name": "local"}

Measurements:
         camera.Temp = 10.0200 deg_C
          .estimator = mean
        camera.Ratio = 1.23e-04
        camera.Focus = not measured
)");
    QVERIFY2(diff.isEmpty(), diff);
}

void TestJob::inspectGoesOnAfterABadFile()
{
    put(path("bad.json"), "{");
    const Outcome outcome = cli({"job", "inspect", path("bad.json"), fixture("night.verify.json")});
    REQUIRE_CODE(outcome, 1);
    QVERIFY2(outcome.err.startsWith(path("bad.json").toUtf8() + ":1:"), outcome.err);
    QVERIFY2(outcome.out.contains("camera.Temp = 10.0200 deg_C"), outcome.out);
}

void TestJob::inspectEscapesControlCharacters()
{
    put(path("job.json"),
        R"({"measurements": [], "meta": {"a\u001b[2J": "x\n\u001b]0;t\u0007 \u202e \u009b"}})");
    const Outcome outcome = cli({"job", "inspect", path("job.json")});
    REQUIRE_CODE(outcome, 0);
    QVERIFY2(outcome.out.contains(R"(a\x1b[2J = x\n\x1b]0;t\x07 \u202e \x9b)"), outcome.out);
    QVERIFY(!outcome.out.contains('\x1b') && !outcome.out.contains('\x07'));
}

void TestJob::normalizeEqualsTheReference_data()
{
    QTest::addColumn<QString>("job");
    QTest::addColumn<bool>("withPackage");
    QTest::newRow("Cfht_output_r") << "Cfht_output_r" << false;
    QTest::newRow("verify_job_with_nan") << "verify_job_with_nan" << false;
    QTest::newRow("Cfht_output_r with the package") << "Cfht_output_r" << true;
}

void TestJob::normalizeEqualsTheReference()
{
    KABOCHA_REQUIRE_CONFORMANCE();
    QFETCH(QString, job);
    QFETCH(bool, withPackage);
    QStringList arguments{"job", "normalize", conformance(QStringLiteral("jobs/%1.json").arg(job)), "-o",
                          path("out.json")};
    if (withPackage)
        arguments += {"--package", conformance("packages/verify_metrics")};
    const Outcome outcome = cli(arguments);
    REQUIRE_CODE(outcome, 0);
    const QString name = withPackage ? job + QStringLiteral("+verify_metrics") : job;
    const QByteArray golden = contents(conformance(QStringLiteral("expected/jobs/%1.job.json").arg(name)));
    QVERIFY(golden.size() > 1000);
    // The golden files are indented by one blank, a job on disk by two; nothing else may differ.
    QByteArray expected;
    for (const QByteArray &line : golden.trimmed().split('\n')) {
        qsizetype blanks = 0;
        while (blanks < line.size() && line.at(blanks) == ' ')
            ++blanks;
        expected += QByteArray(blanks, ' ') + line + '\n';
    }
    expected.chop(1);
    const QByteArray diff = textDiff(contents(path("out.json")), expected);
    QVERIFY2(diff.isEmpty(), diff);
    arguments.remove(3, 2);
    const Outcome printed = cli(arguments);
    REQUIRE_CODE(printed, 0);
    QVERIFY(printed.out == expected);
}

void TestJob::normalizeReadsStandardInputAndMeasurementFiles()
{
    const Outcome fromFile = cli({"job", "normalize", fixture("measurement.yaml")});
    REQUIRE_CODE(fromFile, 0);
    const Outcome fromInput = cli({"job", "normalize", "-"}, contents(fixture("measurement.yaml")));
    REQUIRE_CODE(fromInput, 0);
    QCOMPARE(fromInput.out, fromFile.out);
    const json::Object job = fromFile.json().members();
    QCOMPARE(job.value("blobs").items().size(), 1); // its own is empty, and left out
    QCOMPARE(job.value("meta").members().value("camera.Temp.frames").numberText(), QByteArray("12"));
    const Outcome jobFromInput = cli({"job", "normalize", "-"}, contents(fixture("night.verify.json")));
    REQUIRE_CODE(jobFromInput, 0);
    QVERIFY2(jobFromInput.out.contains("2.5,\n            NaN"), jobFromInput.out);
}

void TestJob::normalizeRefusesWhatTheReferenceDoes()
{
    put(path("job.json"), R"({"measurements": [{"metric": "a.b", "unit": "", "value": 1, "blob_refs": ["1"]}],
        "blobs": [{"identifier": "1", "name": "n", "data": {"d": {"value": ["text"], "unit": "m"}}}]})");
    const Outcome outcome = cli({"job", "normalize", path("job.json"), "-o", path("out.json"), "--json"});
    REQUIRE_CODE(outcome, 1);
    QCOMPARE(outcome.errorText("file"), path("job.json"));
    QCOMPARE(outcome.errorText("path"), QStringLiteral("$.blobs[0].data.d.value"));
    QVERIFY(!QFile::exists(path("out.json")));
}

void TestJob::mergeTakesTheLater()
{
    put(path("a.json"),
        R"({"measurements": [{"metric": "a.b", "unit": "m", "value": 1}, {"metric": "a.c", "unit": "m", "value": 2}],
                            "meta": {"x": 1, "y": 1}})");
    put(path("b.json"),
        R"({"measurements": [{"metric": "a.b", "unit": "m", "value": 3}], "meta": {"x": 2}})");
    const Outcome outcome = cli({"job", "merge", path("a.json"), path("b.json"), fixture("measurement.yaml"),
                                 "-o", path("out.json")});
    REQUIRE_CODE(outcome, 0);
    const json::Object job = jobIn(path("out.json"));
    QStringList found;
    for (const json::Value &measurement : job.value("measurements").items())
        found.append(measurement.members().value("metric").toString() + u'=' +
                     QString::fromLatin1(measurement.members().value("value").numberText()));
    QCOMPARE(found, QStringList({"a.b=3", "a.c=2", "camera.Temp=7.5"}));
    QCOMPARE(json::write(job.value("meta").members().value("x"), {.indent = 0}), QByteArray("2"));
    QCOMPARE(json::write(job.value("meta").members().value("y"), {.indent = 0}), QByteArray("1"));
}

void TestJob::mergeKeepsWhatItDoesNotKnow()
{
    put(path("a.json"), R"({"measurements": [], "_job_number": 7})");
    const Outcome outcome = cli({"job", "merge", path("a.json"), "-o", "-"});
    REQUIRE_CODE(outcome, 0);
    QCOMPARE(outcome.json().members().value("_job_number").numberText(), QByteArray("7"));
}

void TestJob::newTakesPureNumbersAndWhatIsNotMeasured()
{
    const Outcome outcome =
        cli({"job", "new", "-o", "-", "--measure", "a.b=5 ''", "--measure", "a.c=-"}, {}, m_folder->path());
    REQUIRE_CODE(outcome, 0);
    const QList<json::Value> measurements = outcome.json().members().value("measurements").items();
    QCOMPARE(measurements.size(), 2);
    QCOMPARE(measurements.at(0).members().value("unit").toString(), QString());
    QCOMPARE(measurements.at(0).members().value("value").toDouble(), 5.0);
    QVERIFY(measurements.at(1).members().value("value").isNull());
}

void TestJob::payloadOfAJobWithErrorsIsNone()
{
    put(path("wrong.json"), R"({"measurements": [{"metric": "a.b", "value": 1, "unit": "m"}],
        "metrics": [{"name": "a.b", "description": "", "unit": "s"}], "meta": {}})");
    const Outcome outcome = cli({"job", "payload", path("wrong.json")});
    REQUIRE_CODE(outcome, 1);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains("$.measurements[0].unit") && outcome.err.contains("is not sent"),
             outcome.err);
}

void TestJob::payloadIsStrictJson()
{
    const Outcome outcome = cli({"job", "payload", fixture("night.verify.json")});
    REQUIRE_CODE(outcome, 0);
    QCOMPARE(outcome.err, QByteArray());
    QVERIFY(!outcome.out.contains('\n') && !outcome.out.contains("NaN"));
    QCOMPARE(outcome.json().members().keys(), QStringList({"blobs", "measurements", "meta"}));
    QCOMPARE(outcome.json().members().value("blobs").items().size(), 1);
    const Outcome without = cli({"job", "payload", "--ignore-blobs", fixture("night.verify.json")});
    REQUIRE_CODE(without, 0);
    QVERIFY(without.json().members().value("blobs").items().isEmpty());
    QVERIFY(without.out.contains(R"("blob_refs": [])"));
}

QTEST_GUILESS_MAIN(TestJob)
#include "test_job.moc"
