// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "job/io.h"
#include "support/support.h"
#include "json/io.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace kabocha;
using namespace kabocha::job;

namespace {

QByteArray measurement(const QByteArray &members)
{
    return "{\"measurements\": [{" + members + "}]}";
}

QStringList codes(const QList<Issue> &issues)
{
    QStringList out;
    for (const Issue &issue : issues)
        out << issue.code + QStringLiteral(" ") + issue.place.path;
    return out;
}

} // namespace

class TestReader : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void readsARealJob_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("specs");
        QTest::addColumn<int>("unmeasured");
        QTest::newRow("Cfht_output_r") << QStringLiteral("jobs/Cfht_output_r.json") << 225 << 7;
        QTest::newRow("verify_job_with_nan") << QStringLiteral("jobs/verify_job_with_nan.json") << 628 << 7;
    }
    void readsARealJob()
    {
        KABOCHA_REQUIRE_CONFORMANCE();
        QFETCH(QString, file);
        const auto bytes = readFile(test::conformance(file));
        QVERIFY(bytes);
        const auto loaded = readJob(*bytes, file);
        QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().text()));
        QCOMPARE(loaded->issues, QList<Issue>());
        const Job &job = loaded->job;
        QCOMPARE(job.measurements.size(), 30);
        QCOMPARE(job.blobs.size(), 33);
        QTEST(int(job.specifications.size()), "specs");
        QTEST(int(std::count_if(job.measurements.begin(), job.measurements.end(),
                                [](const Measurement &item) { return !item.value; })),
              "unmeasured");
        const Measurement *am1 =
            job.find(metric::Name::ofMetric(QStringLiteral("validate_drp"), QStringLiteral("AM1")));
        QVERIFY(am1);
        QCOMPARE(*am1->value, 7.761596740329379);
        QCOMPARE(am1->valueSource.numberText(), QByteArray("7.761596740329379"));
        QCOMPARE(am1->unit.canonical(), QStringLiteral("marcsec"));
        QCOMPARE(am1->blobRefs.size(), 4);
    }

    void aFullMeasurementIsRead()
    {
        const auto loaded =
            readJob(measurement(R"x("metric": "camera.Temp", "identifier": null, "value": 5, "unit": "",
                                                  "blob_refs": [], "comment": {"by": "me"})x"),
                    {});
        QVERIFY(loaded);
        const Measurement &read = loaded->job.measurements.first();
        QCOMPARE(read.metric.text(), QStringLiteral("camera.Temp"));
        QCOMPARE(read.identifier, QString());
        QCOMPARE(read.value, std::optional(5.0));
        QCOMPARE(read.valueSource.numberText(), QByteArray("5"));
        QCOMPARE(read.unit.canonical(), QString());
        QCOMPARE(read.unknown.keys(), QStringList("comment"));
        QVERIFY(loaded->issues.isEmpty());
    }

    void notMeasuredIsNotZero_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QStringList>("issues");
        QTest::newRow("null") << QByteArray("null") << QStringList();
        QTest::newRow("NaN") << QByteArray("NaN") << QStringList();
        QTest::newRow("infinite") << QByteArray("-Infinity")
                                  << QStringList("measurement-infinite $.measurements[0].value");
        QTest::newRow("overflow") << QByteArray("1e999")
                                  << QStringList("measurement-infinite $.measurements[0].value");
    }
    void notMeasuredIsNotZero()
    {
        QFETCH(QByteArray, value);
        const auto loaded =
            readJob(measurement("\"metric\": \"a.b\", \"unit\": \"m\", \"value\": " + value), {});
        QVERIFY(loaded);
        QVERIFY(!loaded->job.measurements.first().value);
        QVERIFY(loaded->job.measurements.first().valueSource.isNull());
        QTEST(codes(loaded->issues), "issues");
    }

    void whatIsNotKnownIsCarriedThrough()
    {
        const auto loaded = readJob(R"x({"measurements": [], "_job_number": 17, "later": {"a": [1]},
            "blobs": [{"identifier": "b1", "name": "n", "data": {}, "extra": true}],
            "metrics": [{"name": "a.b", "description": "", "unit": "m", "tags": [], "reference": {"page": "iv"}, "x": 1}],
            "specs": [{"name": "a.b.c", "type": "threshold", "threshold": {"value": 1, "unit": "m", "operator": "<"},
                       "y": 2}]})x",
                                    {});
        QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().text()));
        const json::Value out = toJson(loaded->job);
        QCOMPARE(out.members().value(QStringLiteral("_job_number")).numberText(), QByteArray("17"));
        QVERIFY(out.members().contains(QStringLiteral("later")));
        const auto first = [&out](const char *key) {
            return out.members().value(QLatin1String(key)).items().first().members();
        };
        QVERIFY(first("blobs").value(QStringLiteral("extra")).toBool());
        QCOMPARE(first("metrics").value(QStringLiteral("x")).numberText(), QByteArray("1"));
        QCOMPARE(first("metrics")
                     .value(QStringLiteral("reference"))
                     .members()
                     .value(QStringLiteral("page"))
                     .toString(),
                 QStringLiteral("iv"));
        QCOMPARE(first("specs").value(QStringLiteral("y")).numberText(), QByteArray("2"));
    }

    void aReferenceToSeveralDocumentsStaysAList()
    {
        const QByteArray reference = R"x({"doc": ["A", "B"], "page": 3, "url": null})x";
        const auto loaded =
            readJob(R"x({"metrics": [{"name": "a.b", "unit": "", "description": "", "reference": )x" +
                        reference + "}]}",
                    {});
        QVERIFY(loaded);
        const metric::Metric &metric = loaded->job.metrics.metrics().first();
        QCOMPARE(metric.reference.docList, QStringList({"A", "B"}));
        QCOMPARE(metric.reference.doc, std::optional(QStringLiteral("A\nB")));
        QVERIFY(loaded->job.unknownOfDefinitions.isEmpty());
        QCOMPARE(json::write(toJson(metric).members().value(QStringLiteral("reference")), {.indent = -1}),
                 reference);
    }

    void oddThingsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("issues");
        const auto row = [](const char *name, const QByteArray &text, const QStringList &issues) {
            QTest::newRow(name) << text << issues;
        };
        row("duplicate key", R"x({"meta": {"a.b": 1, "a.b": 2}})x", {"json-duplicate-key $.meta[\"a.b\"]"});
        row("no value", R"x({"measurements": [{"metric": "a.b", "unit": ""}]})x",
            {"measurement-without-value $.measurements[0]"});
        row("blob that is not there",
            R"x({"measurements": [{"metric": "a.b", "unit": "", "value": 1, "blob_refs": ["gone"]}]})x",
            {"blob-missing $.measurements[0].blob_refs[0]"});
        row("blob twice",
            R"x({"blobs": [{"identifier": "1", "name": "n", "data": {}}, {"identifier": "1", "name": "m", "data": {}}]})x",
            {"blob-repeated $.blobs[1].identifier"});
        row("incompatible with its metric",
            R"x({"measurements": [{"metric": "a.b", "unit": "s", "value": 1}],
                 "metrics": [{"name": "a.b", "unit": "m", "description": ""}]})x",
            {"unit-incompatible $.measurements[0].unit"});
        row("measured twice",
            R"x({"measurements": [{"metric": "a.b", "unit": "", "value": 1}, {"metric": "a.c", "unit": "", "value": 2},
                                  {"metric": "a.b", "unit": "", "value": 3}]})x",
            {"measurement-repeated $.measurements[2]"});
    }
    void oddThingsAreNamed()
    {
        QFETCH(QByteArray, text);
        const auto loaded = readJob(text, QStringLiteral("j.json"));
        QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().text()));
        QTEST(codes(loaded->issues), "issues");
        for (const Issue &issue : loaded->issues) {
            QCOMPARE(issue.place.file, QStringLiteral("j.json"));
            QVERIFY(!issue.text.isEmpty() && !issue.hint.isEmpty());
        }
    }

    void theLastOfTwoMeasurementsCountsInThePlaceOfTheFirst()
    {
        const auto loaded = readJob(
            R"x({"measurements": [{"metric": "a.b", "unit": "", "value": 1}, {"metric": "a.c", "unit": "", "value": 2},
                                  {"metric": "a.b", "unit": "", "value": 3}]})x",
            {});
        QVERIFY(loaded);
        QCOMPARE(loaded->job.measurements.size(), 2);
        QCOMPARE(loaded->job.measurements.first().metric.text(), QStringLiteral("a.b"));
        QCOMPARE(loaded->job.measurements.first().value, std::optional(3.0));
    }

    void refusesAndSaysWhatWhereAndWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &text, Error::Kind kind, const char *place,
                            const char *says) {
            QTest::newRow(name) << text << kind << QString::fromLatin1(place) << QString::fromLatin1(says);
        };
        using enum Error::Kind;
        row("empty file", "", Syntax, "j.json:1:1", "empty");
        row("cut off", "{\"measurements\": [\n{\"metric\": \"a.b\"", Syntax, "j.json:2:17", "cut off");
        row("binary", QByteArray("\x1f\x8b\x08\0\0", 5), Syntax, "j.json:1:1", "0x1f");
        row("a list", "[]", Schema, "j.json: $", "not a job");
        row("text", "\"job\"", Schema, "j.json: $", "not a job");
        row("another JSON file", "{\"name\": \"package\"}", Schema, "j.json: $", "not a job");
        row("measurements not a list", "{\"measurements\": {\"a.b\": 1}}", Schema, "j.json: $.measurements",
            "`measurements` is an object, but must be a list");
        row("measurement not an object", "{\"measurements\": [1]}", Schema, "j.json: $.measurements[0]",
            "a number");
        row("meta not an object", "{\"meta\": []}", Schema, "j.json: $.meta", "must be an object");
        row("value a string", measurement(R"x("metric": "a.b", "unit": "m", "value": "1.5")x"), Schema,
            "j.json: $.measurements[0].value", "Remove the quotes");
        row("value true", measurement(R"x("metric": "a.b", "unit": "m", "value": true)x"), Schema,
            "j.json: $.measurements[0].value", "a number or null");
        row("value a list", measurement(R"x("metric": "a.b", "unit": "m", "value": [1])x"), Schema,
            "j.json: $.measurements[0].value", "a number or null");
        row("no metric", measurement(R"x("unit": "m", "value": 1)x"), Schema, "j.json: $.measurements[0]",
            "`metric` is missing");
        row("four parts", measurement(R"x("metric": "a.b.c.d", "unit": "m", "value": 1)x"), Schema,
            "j.json: $.measurements[0].metric", "`a.b.c.d` is not the name of a metric");
        row("a specification's name", measurement(R"x("metric": "a.b.c", "unit": "m", "value": 1)x"), Schema,
            "j.json: $.measurements[0].metric", "package.metric");
        row("unknown unit", measurement(R"x("metric": "a.b", "unit": "marcsek", "value": 1)x"), Unit,
            "j.json: $.measurements[0].unit", "marcsek");
        row("unit null", measurement(R"x("metric": "a.b", "unit": null, "value": 1)x"), Schema,
            "j.json: $.measurements[0].unit", "`unit` is null");
        row("no unit", measurement(R"x("metric": "a.b", "value": 1)x"), Schema, "j.json: $.measurements[0]",
            "`unit` is missing");
        row("blob_refs of numbers",
            measurement(R"x("metric": "a.b", "unit": "", "value": 1, "blob_refs": ["x", 2])x"), Schema,
            "j.json: $.measurements[0].blob_refs[1]", "must be text");
        row("blob data a list", R"x({"blobs": [{"name": "n", "data": []}]})x", Schema,
            "j.json: $.blobs[0].data", "an object");
        row("blob without a name", R"x({"blobs": [{"data": {}}]})x", Schema, "j.json: $.blobs[0]",
            "`name` is missing");
        row("metric with an unknown unit", R"x({"metrics": [{"name": "a.b", "unit": "furlongs"}]})x", Unit,
            "j.json: $.metrics[0].unit", "furlongs");
        row("another type of specification", R"x({"specs": [{"name": "a.b.c", "type": "range"}]})x",
            Unsupported, "j.json: $.specs[0].type", "`range`");
        row("unknown operator",
            R"x({"specs": [{"name": "a.b.c", "type": "threshold", "threshold": {"value": 1, "unit": "", "operator": "=<"}}]})x",
            Schema, "j.json: $.specs[0].threshold.operator", "`=<`");
        row("no threshold", R"x({"specs": [{"name": "a.b.c", "type": "threshold"}]})x", Schema,
            "j.json: $.specs[0].threshold", "null");
    }
    void refusesAndSaysWhatWhereAndWhatToDo()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const auto loaded = readJob(text, QStringLiteral("j.json"));
        QVERIFY(!loaded);
        const Error &error = loaded.error();
        QTEST(error.kind, "kind");
        QTEST(error.place.text(), "place");
        QVERIFY2(error.text().contains(says), qPrintable(error.text()));
        QVERIFY2(!error.hint.isEmpty(), qPrintable(error.text()));
    }

    void filesThatCannotBeReadAreNamed()
    {
        const QTemporaryDir folder;
        const auto directory = readFile(folder.path());
        QVERIFY(!directory);
        QVERIFY2(directory.error().text().contains(folder.path()), qPrintable(directory.error().text()));
        QVERIFY(directory.error().message.contains(QStringLiteral("folder")));
        QVERIFY(!readFile(folder.filePath(QStringLiteral("none.json"))));
    }

    void anEmptyObjectIsAnEmptyJob()
    {
        const auto loaded = readJob("{}", {});
        QVERIFY(loaded);
        QCOMPARE(loaded->job, Job());
    }

    void manyMeasurementsTakeLinearTime()
    {
        QByteArray text = "{\"measurements\": [";
        for (int i = 0; i < 50'000; ++i)
            text += (i ? ",{\"metric\": \"a.m" : "{\"metric\": \"a.m") + QByteArray::number(i) +
                    "\",\"unit\":\"\",\"value\":1}";
        const auto loaded = readJob(text + "]}", {});
        QVERIFY(loaded);
        QCOMPARE(loaded->job.measurements.size(), 50'000);
    }
};

QTEST_GUILESS_MAIN(TestReader)
#include "test_reader.moc"
