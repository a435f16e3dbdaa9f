// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "job/io.h"
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

units::Unit unit(const char *name)
{
    return units::Unit::parse(QString::fromLatin1(name)).value();
}

/// What a file means: numbers as Python sees them, NaN of measurements null, tags and definitions as sets.
json::Value canonical(json::Value value)
{
    if (value.isArray()) {
        QList<json::Value> items;
        for (const json::Value &item : value.items())
            items << canonical(item);
        return json::Value::array(items);
    }
    if (!value.isObject())
        return value;
    json::Object out;
    for (const auto &[key, member] : value.members()) {
        json::Value kept = canonical(member);
        if (key == u"tags" || key == u"metrics" || key == u"specs") {
            QList<json::Value> items = kept.items();
            std::sort(items.begin(), items.end(),
                      [](const auto &a, const auto &b) { return json::write(a) < json::write(b); });
            kept = json::Value::array(items);
        }
        if (key == u"measurements") {
            QList<json::Value> items;
            for (const json::Value &item : kept.items()) {
                json::Object measurement = item.members();
                if (!measurement.value(QStringLiteral("value")).isFinite())
                    measurement.insert(QStringLiteral("value"), {});
                items << json::Value::object(measurement);
            }
            kept = json::Value::array(items);
        }
        out.insert(key, kept);
    }
    return json::Value::object(out);
}

} // namespace

class TestWriter : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void savingARealJobLosesNothing_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("Cfht_output_r") << QStringLiteral("jobs/Cfht_output_r.json");
        QTest::newRow("verify_job_with_nan") << QStringLiteral("jobs/verify_job_with_nan.json");
        QTest::newRow("written by the oracle")
            << QStringLiteral("expected/jobs/Cfht_output_r+verify_metrics.job.json");
    }
    void savingARealJobLosesNothing()
    {
        KABOCHA_REQUIRE_CONFORMANCE();
        QFETCH(QString, file);
        const QByteArray source = readFile(test::conformance(file)).value();
        const QByteArray once = writeJob(read(source));
        QCOMPARE(writeJob(read(once)), once);
        // Same text for every number, same text for every string: sorted, so that the order of keys does not
        // matter.
        QVERIFY(json::write(canonical(json::parse(once).value())) ==
                json::write(canonical(json::parse(source).value())));
    }

    void aWholeJobLooksLikeThis()
    {
        Job job;
        job.set({.metric = metric::Name::ofMetric(QStringLiteral("camera"), QStringLiteral("Temp")),
                 .identifier = QStringLiteral("0123456789abcdef0123456789abcdef"),
                 .value = 10.02,
                 .unit = unit("deg_C")});
        job.set(
            {.metric = metric::Name::ofMetric(QStringLiteral("camera"), QStringLiteral("Ccds")), .unit = {}});
        job.meta.insert(QStringLiteral("camera_name"), json::Value::string(QStringLiteral("ComCam é")));
        QCOMPARE(writeJob(job), QByteArray(R"x({
  "blobs": [],
  "measurements": [
    {
      "blob_refs": [],
      "identifier": "0123456789abcdef0123456789abcdef",
      "metric": "camera.Temp",
      "unit": "deg_C",
      "value": 10.02
    },
    {
      "blob_refs": [],
      "identifier": null,
      "metric": "camera.Ccds",
      "unit": "",
      "value": null
    }
  ],
  "meta": {
    "camera_name": "ComCam \u00e9"
  },
  "metrics": [],
  "specs": []
})x"));
    }

    void anUneditedValueKeepsItsDigits()
    {
        const QByteArray text = R"x({"measurements": [{"metric": "a.b", "unit": "m", "value": 1.50e+02}]})x";
        Job job = read(text);
        QVERIFY(writeJob(job).contains("\"value\": 1.50e+02"));
        job.measurements.first().valueSource = {};
        QVERIFY(writeJob(job).contains("\"value\": 150.0"));
    }

    void valuesAreWrittenInTheirMetricsUnit()
    {
        const Job job = read(R"x({"measurements": [{"metric": "a.b", "unit": "mag", "value": 0.0125}],
                                  "metrics": [{"name": "a.b", "unit": "mmag", "description": ""}]})x");
        QCOMPARE(job.measurements.first().unit.canonical(), QStringLiteral("mag"));
        const json::Object written =
            toJson(job).members().value(QStringLiteral("measurements")).items().first().members();
        QCOMPARE(written.value(QStringLiteral("value")).numberText(), QByteArray("12.5"));
        QCOMPARE(written.value(QStringLiteral("unit")).toString(), QStringLiteral("mmag"));
    }

    void whatCannotBeConvertedStaysAsItIs()
    {
        const Job job = read(R"x({"measurements": [{"metric": "a.b", "unit": "s", "value": 3}],
                                  "metrics": [{"name": "a.b", "unit": "mmag", "description": ""}]})x");
        const json::Object written =
            toJson(job).members().value(QStringLiteral("measurements")).items().first().members();
        QCOMPARE(written.value(QStringLiteral("value")).numberText(), QByteArray("3"));
        QCOMPARE(written.value(QStringLiteral("unit")).toString(), QStringLiteral("s"));
        const auto converted = inMetricUnit(job.measurements.first(), job.metrics);
        QVERIFY(!converted);
        QCOMPARE(converted.error().kind, Error::Kind::Unit);
        QVERIFY(converted.error().text().contains(QStringLiteral("a.b")));
    }

    void unitsBecomeCanonical()
    {
        const Job job =
            read(R"x({"measurements": [{"metric": "a.b", "unit": "milliarcsecond", "value": 3}]})x");
        QVERIFY(writeJob(job).contains("\"unit\": \"marcsec\""));
    }

    void bareNanStaysInBlobs()
    {
        const Job job = read(R"x({"blobs": [{"identifier": "1", "name": "n",
                                  "data": {"x": {"value": [1, NaN, -Infinity], "unit": "m"}}}]})x");
        const QByteArray written = json::write(toJson(job), {.indent = -1});
        QVERIFY2(written.contains("[1, NaN, -Infinity]"), written.constData());
    }
};

QTEST_GUILESS_MAIN(TestWriter)
#include "test_writer.moc"
