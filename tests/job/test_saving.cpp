// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "job/io.h"
#include "job/normalize.h"
#include "support/support.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace kabocha;
using namespace kabocha::job;

namespace {

const metric::Name temperature = metric::Name::ofMetric(QStringLiteral("camera"), QStringLiteral("Temp"));

QByteArray saved(const Job &job)
{
    QBuffer out;
    if (!out.open(QIODevice::WriteOnly) || !saveJob(job, out))
        qFatal("not saved");
    return out.data();
}

/// A job as no program of ours would lay it out.
QByteArray odd()
{
    return "{ \"_job_number\" : 7,\n"
           "  \"meta\":{\"who\":\"\\u00d1and\\u00fa\",\"n\":1.50e2, \"camera.Temp.estimator\":\"mean\"},\n"
           "  \"measurements\":[\n"
           "    {\"value\":10.0200, \"unit\":\"Celsius\", \"metric\":\"camera.Temp\", \"_mood\":[1,2], "
           "\"identifier\":null, "
           "\"blob_refs\":[\"b1\"]},\n"
           "    {\"metric\":\"camera.Noise\",\"value\":NaN,\"unit\":\"electron\"}],\n"
           "  \"blobs\":[{\"identifier\":\"b1\",\"name\":\"camera.Temp\",\"data\":{\"x\":{\"value\":[" +
           QByteArray("1.0, 2, NaN, ").repeated(60) +
           "3],\"unit\":\"mm\"}}}],\n"
           "  "
           "\"metrics\":[{\"name\":\"camera.Temp\",\"unit\":\"deg_C\",\"description\":\"d\",\"tags\":[\"z\","
           "\"a\"],\"_v\":1}]\n"
           "}\n";
}

Job opened(const QByteArray &bytes)
{
    const auto loaded = readJob(bytes, QStringLiteral("j.json"));
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().text()));
    return loaded->job;
}

} // namespace

/// Saving keeps the bytes of what was not edited (lsst-verify.md §3, "three ways to write").
class TestSaving : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void realJobsComeBackByteForByte()
    {
        KABOCHA_REQUIRE_CONFORMANCE();
        const QString folder = test::conformance(QStringLiteral("jobs"));
        const QStringList names = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files);
        QVERIFY(!names.isEmpty());
        QTemporaryDir dir;
        for (const QString &name : names) {
            const QString path = QDir(folder).filePath(name);
            const auto loaded = openJob(path);
            QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().text()));
            const QString copy = dir.filePath(name);
            QVERIFY(saveJob(loaded->job, copy));
            QVERIFY2(readFile(copy).value() == readFile(path).value(), qPrintable(name));
        }
    }

    void anOddlyWrittenJobComesBackByteForByte() { QCOMPARE(saved(opened(odd())), odd()); }

    void oneValueChangesOneValue()
    {
        Job job = opened(odd());
        Measurement measurement = *job.find(temperature);
        measurement.value = 11.5;
        measurement.valueSource = {};
        job.set(measurement);
        QCOMPARE(saved(job), odd().replace("10.0200", "11.5"));
    }

    void anEditedValueNeverStandsBesideTheUnitOfAnother()
    {
        // Written in the unit of the definition, read in another.
        const QByteArray text =
            "{\"measurements\":[{\"metric\":\"camera.Temp\",\"value\":51,\"unit\":\"mag\"}],"
            "\"metrics\":[{\"name\":\"camera.Temp\",\"description\":\"\",\"unit\":\"mmag\","
            "\"tags\":[],\"reference\":{}}],\"meta\":{}}";
        Job job = opened(text);
        QCOMPARE(saved(job), text);
        Measurement measurement = *job.find(temperature);
        measurement.blobRefs = {};
        measurement.unknown.insert(QStringLiteral("x"), json::Value::boolean(true));
        job.set(measurement);
        QCOMPARE(saved(job), QByteArray(text).replace("\"mag\"}", "\"mag\",\"x\": true}"));
        measurement.value = 2.5;
        measurement.valueSource = {};
        measurement.unknown = {};
        job.set(measurement);
        QCOMPARE(saved(job), QByteArray(text).replace("51,\"unit\":\"mag\"", "2500.0,\"unit\":\"mmag\""));
        const Measurement again = *opened(saved(job)).find(temperature);
        QCOMPARE(again.value, std::optional(2500.0));
        QCOMPARE(again.unit.canonical(), QStringLiteral("mmag"));
        job.metrics.insert({.name = temperature, .unit = units::Unit::parse(QStringLiteral("mag")).value()});
        QVERIFY(saved(job).contains("{\"metric\":\"camera.Temp\",\"value\":2.5,\"unit\":\"mag\"}"));
    }

    void metadataIsEditedInPlace()
    {
        Job job = opened(odd());
        job.meta.insert(QStringLiteral("n"), json::Value::integer(9));
        job.meta.insert(QStringLiteral("env"), json::parse("{\"env_name\": \"local\"}").value());
        job.meta.take(QStringLiteral("who"));
        QCOMPARE(
            saved(job),
            odd().replace("\"who\":\"\\u00d1and\\u00fa\",\"n\":1.50e2, \"camera.Temp.estimator\":\"mean\"",
                          "\"n\":9, \"camera.Temp.estimator\":\"mean\","
                          "\"env\": {\"env_name\": \"local\"}"));
    }

    void aNewMeasurementIsAdded()
    {
        Job job = opened(odd());
        job.set({.metric = metric::Name::ofMetric(QStringLiteral("camera"), QStringLiteral("Gain")),
                 .identifier = QStringLiteral("0123"),
                 .value = 2.5,
                 .unit = units::Unit::parse(QStringLiteral("electron / adu")).value()});
        const QByteArray text = saved(job);
        QVERIFY(text.startsWith(odd().left(odd().indexOf("\"electron\"}]") + 11)));
        const Job again = opened(text);
        QCOMPARE(again.measurements.size(), 3);
        QCOMPARE(again.measurements.constLast().value, std::optional(2.5));
        QVERIFY(text.endsWith(odd().mid(odd().indexOf("\"blobs\""))));
    }

    void aRemovedMeasurementIsGone()
    {
        Job job = opened(odd());
        job.measurements.removeLast();
        const QByteArray gone = ",\n    {\"metric\":\"camera.Noise\",\"value\":NaN,\"unit\":\"electron\"}";
        QVERIFY(odd().contains(gone));
        QCOMPARE(saved(job), odd().replace(gone, ""));
    }

    void definitionsAreAddedToAFileWithoutAny()
    {
        Job job = opened("{\n  \"measurements\": [],\n  \"meta\": {}\n}");
        job.metrics.insert(metric::Metric{.name = temperature, .description = QStringLiteral("d")});
        const Job again = opened(saved(job));
        QVERIFY(again.metrics.contains(temperature));
        QVERIFY(
            saved(job).startsWith("{\n  \"measurements\": [],\n  \"meta\": {},\n  \"metrics\": [\n    {\n"));
    }

    void aMergedJobKeepsTheFirstOnesText()
    {
        const Job job = merge(opened(odd()), opened("{\"measurements\": [], \"meta\": {\"more\": true}}"));
        QCOMPARE(saved(job), odd().replace("\"mean\"", "\"mean\",\"more\": true"));
    }

    void nothingIsWrittenWhereTheFileChanged()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("big.json"));
        QByteArray text = odd();
        text.replace("3],", QByteArray("4.25, ").repeated(2'000'000) + "3],");
        QVERIFY(text.size() > json::Source::inMemoryLimit);
        QVERIFY(writeFileSafely(path, text));
        const auto loaded = openJob(path);
        QVERIFY(loaded);
        const QString copy = dir.filePath(QStringLiteral("copy.json"));
        QVERIFY(saveJob(loaded->job, copy));
        QVERIFY(readFile(copy).value() == text);
        QVERIFY(saveJob(loaded->job, path)); // over itself
        QVERIFY(readFile(path).value() == text);

        const auto other = openJob(copy);
        QVERIFY(other);
        QFile changed(copy);
        QVERIFY(changed.open(QIODevice::ReadWrite) && changed.resize(5000));
        changed.close();
        const auto failed = saveJob(other->job, path);
        QVERIFY(!failed);
        QVERIFY2(failed.error().message.contains(QLatin1String("changed")),
                 qPrintable(failed.error().text()));
        QVERIFY(readFile(path).value() == text);
        QVERIFY(!writeNormalized(other->job));
    }

    void savingCanBeCancelled()
    {
        QTemporaryDir dir;
        QByteArray text = odd();
        text.replace("3],", QByteArray("4.25, ").repeated(2'000'000) + "3],");
        const QString path = dir.filePath(QStringLiteral("j.json"));
        const auto failed = saveJob(opened(text), path, [](double done) { return done < 0.5; });
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, Error::Kind::Cancelled);
        QVERIFY(!QFile::exists(path));
        QVERIFY(QDir(dir.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSaving)
#include "test_saving.moc"
