// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "job/io.h"
#include "job/normalize.h"
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

QByteArray blobWith(const QByteArray &value)
{
    return R"x({"measurements": [{"metric": "a.b", "unit": "", "value": 1, "blob_refs": ["1"]}],
                "blobs": [{"identifier": "1", "name": "n", "data": {"d": {"value": )x" +
           value + R"x(, "unit": "milliarcsecond"}}}]})x";
}

} // namespace

class TestNormalize : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void equalsTheOracleByteForByte_data()
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
    void equalsTheOracleByteForByte()
    {
        KABOCHA_REQUIRE_CONFORMANCE();
        QFETCH(QString, job);
        QFETCH(QString, package);
        QFETCH(QString, expected);
        Job source = read(readFile(test::conformance(QStringLiteral("jobs/%1.json").arg(job))).value());
        if (!package.isEmpty()) {
            const auto loaded = spec::loadPackage(test::conformance(package));
            QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().text()));
            source.metrics.insert(loaded->metrics);
            source.specifications.insert(loaded->specifications);
        }
        const auto out = normalized(source);
        QVERIFY2(out, qPrintable(out ? QString() : out.error().text()));
        const QByteArray golden =
            readFile(test::conformance(QStringLiteral("expected/jobs/%1.job.json").arg(expected))).value();
        // The golden files are indented by one blank, files on disk by two.
        const QByteArray ours = json::write(toJson(*out), {.indent = 1, .numbers = json::Numbers::Python});
        if (ours != golden.trimmed()) {
            const QList<QByteArray> a = ours.split('\n');
            const QList<QByteArray> b = golden.trimmed().split('\n');
            for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
                QCOMPARE(QByteArray::number(i + 1) + ": " + a.at(i),
                         QByteArray::number(i + 1) + ": " + b.at(i));
            QCOMPARE(a.size(), b.size());
        }
        QCOMPARE(writeNormalized(source).value(), json::write(json::parse(golden).value(), {.indent = 2}));
    }

    void dataBecomeWhatAstropyMakesOfThem_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("becomes");
        QTest::addColumn<QString>("unit");
        const QString unit = QStringLiteral("marcsec");
        const auto row = [](const char *name, const char *value, const char *becomes,
                            const QString &unitText) {
            QTest::newRow(name) << QByteArray(value) << QByteArray(becomes) << unitText;
        };
        row("float", "1.50", "1.5", unit);
        row("NaN", "NaN", "null", unit);
        row("integer", "5", "5", {});
        row("text", "\"x\"", "\"x\"", {});
        row("boolean", "true", "true", {});
        row("null", "null", "null", {});
        row("integers", "[1, 2]", "[1.0,2.0]", unit);
        row("null in a list", "[1, null, NaN, Infinity]", "[1.0,NaN,NaN,Infinity]", unit);
        row("booleans", "[true, false]", "[true,false]", unit);
        row("mixed", "[true, 2]", "[1.0,2.0]", unit);
        row("nested", "[[1], [2.5]]", "[[1.0],[2.5]]", unit);
        row("empty list", "[]", "[]", unit);
    }
    void dataBecomeWhatAstropyMakesOfThem()
    {
        QFETCH(QByteArray, value);
        const auto out = normalized(read(blobWith(value)));
        QVERIFY2(out, qPrintable(out ? QString() : out.error().text()));
        const json::Object datum = out->blobs.first().data.members().value(QStringLiteral("d")).members();
        QTEST(json::write(datum.value(QStringLiteral("value")), {.indent = 0}), "becomes");
        QTEST(datum.value(QStringLiteral("unit")).toString(), "unit");
        QCOMPARE(datum.size(), 4); // label and description are added
    }

    void whatTheOracleRefusesIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("path");
        QTest::newRow("list of text") << blobWith("[\"a\"]") << QStringLiteral("$.blobs[0].data.d.value");
        QTest::newRow("object") << blobWith("{}") << QStringLiteral("$.blobs[0].data.d.value");
        QTest::newRow("unknown unit") << blobWith("1.5").replace("milliarcsecond", "marcsek")
                                      << QStringLiteral("$.blobs[0].data.d.unit");
        QTest::newRow("float without a unit") << blobWith("1.5").replace("\"milliarcsecond\"", "null")
                                              << QStringLiteral("$.blobs[0].data.d.unit");
        QTest::newRow("incompatible unit")
            << QByteArray(R"x({"measurements": [{"metric": "a.b", "unit": "s", "value": 3}],
                               "metrics": [{"name": "a.b", "unit": "mmag", "description": ""}]})x")
            << QStringLiteral("a.b");
    }
    void whatTheOracleRefusesIsRefused()
    {
        QFETCH(QByteArray, text);
        const auto out = writeNormalized(read(text));
        QVERIFY(!out);
        QTEST(out.error().place.path, "path");
        QVERIFY(!out.error().message.isEmpty());
    }

    void blobsThatNobodyNeedsAreDropped()
    {
        const auto out = normalized(read(R"x({
            "measurements": [{"metric": "a.b", "unit": "", "value": 5, "blob_refs": ["own", "gone", "two", "one"]}],
            "blobs": [{"identifier": "one", "name": "n1", "data": {}}, {"identifier": "own", "name": "a.b", "data": {}},
                      {"identifier": "orphan", "name": "o", "data": {}}, {"identifier": "two", "name": "n2", "data": {}}]})x"));
        QVERIFY(out);
        QCOMPARE(out->measurements.first().blobRefs, QStringList({"one", "two"}));
        QCOMPARE(out->blobs.size(), 2);
        QVERIFY(writeJob(*out).contains("\"value\": 5.0"));
    }
};

QTEST_GUILESS_MAIN(TestNormalize)
#include "test_normalize.moc"
