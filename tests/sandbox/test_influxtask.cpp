// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/influxtask.h"

#include "json/io.h"

#include <QTest>

using namespace kabocha;

/// How the write to InfluxDB ends, by the metadata (squash-api.md §8, "What becomes of the metadata in
/// InfluxDB").
class TestInfluxTask : public QObject
{
    Q_OBJECT

private slots:
    void outcome_data();
    void outcome();
};

void TestInfluxTask::outcome_data()
{
    QTest::addColumn<QByteArray>("meta");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("outcome");
    const QByteArray written =
        R"({"message": "Job 13 sucessfully written to InfluxDB.", "status_code": 204})";
    const QByteArray refused = R"({"message": "Failed to write Job 13 to InfluxDB.", "status_code": 500})";
    const QByteArray nothing =
        R"({"message": "Job 13 sucessfully written to InfluxDB.", "status_code": 200})";
    const QByteArray failure = R"({"status": "FAILURE"})";
    const auto row = [](const char *name, const QByteArray &meta, const QByteArray &outcome,
                        const QByteArray &value = "1.5") { QTest::newRow(name) << meta << value << outcome; };
    const auto entry = [&row](const char *name, const QByteArray &member, const QByteArray &outcome) {
        row(name, R"({"packages": [], "env": {"env_name": "local"}, )" + member + "}", outcome);
    };
    const auto env = [&row](const char *name, const QByteArray &members, const QByteArray &outcome) {
        row(name, R"({"packages": [], "env": {)" + members + "}}", outcome);
    };

    env("local", R"("env_name": "local")", written);
    env("a site's own", R"("env_name": "summit", "telescope": "AuxTel")", written);
    row("no env", R"({"packages": [], "env": {}})", failure);
    env("jenkins made by hand", R"("env_name": "jenkins")", failure);
    env("jenkins complete, but no history behind it",
        R"("env_name": "jenkins", "ci_id": "1", "ci_name": "validate_drp")", failure);
    env("ldf",
        R"("env_name": "ldf", "run_id": "7", "run_id_url": "https://x/7", "dataset": "HSC", "version_tag": "w_2026_01")",
        written);
    env("ldf with the run's URL only", R"("env_name": "ldf", "run_id_url": "https://x/7")", failure);
    env("empty env name", R"("env_name": "")", refused);
    env("empty run", R"("env_name": "ldf", "run_id": "")", refused);
    env("empty ci_dataset, not used outside jenkins", R"("env_name": "local", "ci_dataset": "")", written);
    env("empty date, left out", R"("env_name": "local", "date": "")", written);
    env("empty ci_label, left out", R"("env_name": "local", "ci_label": "")", written);

    entry("text, number, truth, list", R"("camera_name": "ComCam", "n": 9, "ok": true, "list": [1, 2])",
          written);
    entry("null becomes a word", R"("filter_name": null)", written);
    entry("blanks, commas and equal signs are escaped", R"("note": "a, b = c")", written);
    entry("empty text", R"("note": "")", refused);
    entry("line break", R"("note": "first\nsecond")", refused);
    entry("carriage return", R"("note": "first\rsecond")", refused);
    entry("empty text deep inside", R"("a": {"b": {"c": ""}})", refused);
    entry("empty object holds nothing", R"("a": {})", written);
    entry("line break inside a list is written as two letters", R"("a": ["x\ny"])", written);
    entry("empty key", R"("": "x")", refused);
    row("value not measured: nothing to write",
        R"({"packages": [], "env": {"env_name": "local"}, "note": ""})", nothing, "null");
}

void TestInfluxTask::outcome()
{
    QFETCH(QByteArray, meta);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, outcome);
    const Result<json::Value> job = json::parse(
        R"({"id": 13, "measurements": [{"metric": "p.a", "value": null}, {"metric": "p.a", "value": )" +
        value + R"(}], "meta": )" + meta + "}");
    QVERIFY2(job, job ? "" : qPrintable(job.error().text()));
    QCOMPARE(json::write(json::Value::object(sandbox::influxOutcome(job->members())),
                         {.indent = -1, .sortKeys = false}),
             outcome);
}

QTEST_GUILESS_MAIN(TestInfluxTask)
#include "test_influxtask.moc"
