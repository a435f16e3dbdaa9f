// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the preview of InfluxDB promises, and what the practice server makes of the same job.
#include "sandbox/influxtask.h"
#include "squash/influx.h"
#include "squash/jobcheck.h"
#include "json/io.h"

#include <QTest>

using namespace kabocha;

class TestInfluxTask : public QObject
{
    Q_OBJECT
private slots:
    void theServerDoesWhatThePreviewSays_data();
    void theServerDoesWhatThePreviewSays();
    void theServerStopsAtANameThatIsTakenApart();
};

void TestInfluxTask::theServerDoesWhatThePreviewSays_data()
{
    QTest::addColumn<QByteArray>("meta");
    const auto env = [](const char *name, const QByteArray &members) {
        QTest::newRow(name) << QByteArray(R"({"packages": {}, "env": {)" + members + "}}");
    };
    const auto entry = [&env](const char *name, const QByteArray &member) {
        env(name, R"("env_name": "local"}, "more": {)" + member);
    };
    env("local", R"("env_name": "local")");
    env("a site's own", R"("env_name": "summit", "telescope": "AuxTel")");
    env("no name", "");
    env("jenkins", R"("env_name": "jenkins")");
    env("ldf", R"("env_name": "ldf", "run_id": "7", "run_id_url": "https://x/7", "dataset": "HSC")");
    env("ldf with the run's URL only", R"("env_name": "ldf", "run_id_url": "https://x/7")");
    env("the pipeline of a CI run's URL fills an empty name",
        R"("env_name": "local", "ci_id": "1", "ci_name": "", "ci_url": "https://ci/ap_verify/1")");
    env("an empty pipeline",
        R"("env_name": "local", "ci_id": "1", "ci_name": "", "ci_url": "https://ci/other/1")");
    env("a CI run's URL that is a number", R"("env_name": "local", "ci_id": "1", "ci_url": 5)");
    env("a CI run's URL that is nothing", R"("env_name": "local", "ci_id": "1", "ci_url": null)");
    env("empty run", R"("env_name": "ldf", "run_id": "")");
    env("empty ci_dataset", R"("env_name": "local", "ci_dataset": "")");
    env("empty date", R"("env_name": "local", "date": "")");
    entry("all kinds", R"("camera_name": "ComCam", "n": 9, "ok": true, "list": [1, 2], "none": null)");
    entry("blanks, commas and equal signs", R"("note": "a, b = c")");
    entry("empty text", R"("note": "")");
    entry("line break", R"("note": "first\nsecond")");
    entry("carriage return", R"("note": "first\rsecond")");
    entry("packages of its own", R"("packages": "")");
    entry("deep inside", R"("a": {"b": {"c": ""}})");
    entry("line break inside a list", R"("a": ["x\ny"])");
    entry("empty key", R"("": "x")");
    entry("NaN", R"("seeing": NaN)");
}

void TestInfluxTask::theServerDoesWhatThePreviewSays()
{
    QFETCH(QByteArray, meta);
    job::Job job;
    job.set(
        {.metric = metric::Name::ofMetric(QStringLiteral("camera"), QStringLiteral("Temp")), .value = 10.02});
    job.meta = json::parse(meta).value().members();
    const json::Value sent = json::parse(squash::payload(job)).value();
    json::Object stored = sent.members();
    stored.insert(QStringLiteral("id"), json::Value::integer(1));
    const json::Object outcome = sandbox::influxOutcome(stored);
    const bool arrives = outcome.value(QStringLiteral("status_code")).numberText() == "204";
    const squash::InfluxPreview preview = squash::influxPreview(job);
    QCOMPARE(preview.refusals.isEmpty(), arrives);
    QCOMPARE(preview.lines.size(), 1);
}

void TestInfluxTask::theServerStopsAtANameThatIsTakenApart()
{
    job::Job job;
    for (const char *package : {"camera", "other"})
        job.set({.metric = metric::Name::ofMetric(QLatin1String(package), QStringLiteral("A")), .value = 1});
    job.set({.metric = metric::Name::ofMetric(QStringLiteral("other"), QStringLiteral("B,C")), .value = 1});
    job.meta = json::parse(QByteArray(R"({"packages": {}, "env": {"env_name": "local"}})")).value().members();
    const squash::InfluxPreview preview = squash::influxPreview(job);
    QCOMPARE(preview.lost, QStringList(QStringLiteral("other")));
    QVERIFY(preview.refusals.isEmpty());
    json::Object stored = json::parse(squash::payload(job)).value().members();
    stored.insert(QStringLiteral("id"), json::Value::integer(1));
    QCOMPARE(sandbox::influxOutcome(stored).value(QStringLiteral("status_code")).numberText(),
             QByteArray("500"));
}

QTEST_GUILESS_MAIN(TestInfluxTask)
#include "test_influxtask.moc"
