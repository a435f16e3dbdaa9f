// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/measurementfile.h"

#include "base/files.h"
#include "job/completed.h"
#include "support/support.h"
#include "json/io.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace kabocha;
using namespace kabocha::job;

class TestMeasurementFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void isRecognised_data();
    void isRecognised();
    void readsMeasurementBlobsAndNotes();
    void valuesAndUnits_data();
    void valuesAndUnits();
    void whatIsWrongHasItsPlace_data();
    void whatIsWrongHasItsPlace();
    void severalDocuments();
    void eitherFormOpens();
    void definitionsOfWhatIsMeasuredAreAdded();
};

void TestMeasurementFile::isRecognised_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("recognised");
    QTest::newRow("plain") << QByteArray("!<lsst.verify.Measurement>\nmetric: a.b") << true;
    QTest::newRow("after a document mark")
        << QByteArray("# made by\n%YAML 1.1\n--- !<lsst.verify.Measurement>\n") << true;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF!<lsst.verify.Measurement>\r\n") << true;
    QTest::newRow("job") << QByteArray("{\"measurements\": []}") << false;
    QTest::newRow("job over several lines") << QByteArray("\n\n{\n") << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("other YAML") << QByteArray("metric: a.b\n") << false;
}

void TestMeasurementFile::isRecognised()
{
    QFETCH(QByteArray, bytes);
    QTEST(isMeasurementFile(bytes), "recognised");
}

void TestMeasurementFile::readsMeasurementBlobsAndNotes()
{
    const QString file = test::data(QStringLiteral("cli/measurement.yaml"));
    const auto loaded = readMeasurementFile(readFile(file).value(), file);
    QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().text()));
    QVERIFY(loaded->issues.isEmpty());
    const Job &job = loaded->job;
    QCOMPARE(job.measurements.size(), 1);
    const Measurement &measurement = job.measurements.first();
    QCOMPARE(measurement.metric.text(), QStringLiteral("camera.Temp"));
    QCOMPARE(measurement.identifier, QStringLiteral("3b9c11111111111111111111111111ab"));
    QCOMPARE(measurement.value, std::optional(7.5));
    QCOMPARE(measurement.unit.canonical(), QStringLiteral("deg_C"));
    QCOMPARE(measurement.blobRefs,
             QStringList({"074e11111111111111111111111111ab", "174e11111111111111111111111111ab"}));
    QCOMPARE(job.blobs.size(), 2);
    QCOMPARE(job.blobs.last().name, QStringLiteral("points"));
    QCOMPARE(json::write(job.blobs.last().data, {.indent = 0}),
             QByteArray(R"({"t":{"description":"each","label":"T","unit":"deg_C","value":[1.0,2.5]}})"));
    QCOMPARE(json::write(json::Value::object(job.meta), {.indent = 0}),
             QByteArray(R"({"camera.Temp.estimator":"mean","camera.Temp.frames":12})"));
}

void TestMeasurementFile::valuesAndUnits_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<bool>("isMeasured");
    QTest::newRow("float") << QByteArray("7.0") << QByteArray("ct") << true;
    QTest::newRow("integer") << QByteArray("7") << QByteArray("count") << true;
    QTest::newRow("NaN") << QByteArray(".nan") << QByteArray("ct") << false;
    QTest::newRow("infinite") << QByteArray("-.inf") << QByteArray("ct") << false;
    QTest::newRow("null") << QByteArray("null") << QByteArray("ct") << false;
    QTest::newRow("dimensionless") << QByteArray("7.0") << QByteArray("''") << true;
}

void TestMeasurementFile::valuesAndUnits()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, unit);
    const auto loaded = readMeasurementFile("!<lsst.verify.Measurement>\nmetric: a.b\nunit: " + unit +
                                                "\nvalue: " + value + '\n',
                                            QStringLiteral("f.yaml"));
    QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().text()));
    QTEST(loaded->job.measurements.first().value.has_value(), "isMeasured");
}

void TestMeasurementFile::whatIsWrongHasItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const QByteArray begin = "!<lsst.verify.Measurement>\nmetric: a.b\n";
    const QByteArray good = begin + "unit: m\nvalue: 1.0\n";
    QTest::newRow("empty") << QByteArray() << "f.yaml:1:1";
    QTest::newRow("no tag") << QByteArray("metric: a.b\nunit: m\nvalue: 1.0") << "f.yaml:1:1";
    QTest::newRow("another tag") << QByteArray("!<lsst.verify.Blob>\nname: x\n") << "f.yaml:1:1";
    QTest::newRow("unknown unit") << begin + "unit: foo\nvalue: 1.0\n"
                                  << "f.yaml:3:7";
    QTest::newRow("null as unit") << begin + "unit:\nvalue: 1.0\n"
                                  << "f.yaml:3:1";
    QTest::newRow("text as value") << begin + "unit: m\nvalue: ten\n"
                                   << "f.yaml:4:8";
    QTest::newRow("blobs are a mapping") << good + "blobs: {a: b}\n"
                                         << "f.yaml:5:8";
    QTest::newRow("a blob is text") << good + "blobs: [x]\n"
                                    << "f.yaml:5:9";
    QTest::newRow("a blob without a name") << good + "blobs:\n- identifier: x\n"
                                           << "f.yaml:6:3";
    QTest::newRow("data are a list") << good + "blobs:\n- {identifier: x, name: y, data: [1]}\n"
                                     << "f.yaml:6:34";
    QTest::newRow("notes are text") << good + "notes: x\n"
                                    << "f.yaml:5:8";
    QTest::newRow("not well-formed") << good + "notes: [\n"
                                     << "f.yaml:6:1";
}

void TestMeasurementFile::whatIsWrongHasItsPlace()
{
    QFETCH(QByteArray, text);
    const auto loaded = readMeasurementFile(text, QStringLiteral("f.yaml"));
    QVERIFY(!loaded);
    QTEST(loaded.error().place.text(), "place");
    QVERIFY(!loaded.error().message.isEmpty() && !loaded.error().hint.isEmpty());
}

void TestMeasurementFile::severalDocuments()
{
    const QByteArray one = "--- !<lsst.verify.Measurement>\nmetric: a.b\nunit: m\nvalue: 1.0\n";
    const auto loaded =
        readMeasurementFile(one + QByteArray(one).replace("a.b", "a.c") + one, QStringLiteral("f.yaml"));
    QVERIFY(loaded);
    QCOMPARE(loaded->job.measurements.size(), 2);
    QCOMPARE(loaded->issues.size(), 1);
    QCOMPARE(loaded->issues.first().code, QStringLiteral("measurement-repeated"));
}

void TestMeasurementFile::eitherFormOpens()
{
    for (const char *name : {"cli/measurement.yaml", "cli/night.verify.json"}) {
        const auto loaded = openJobOrMeasurement(test::data(QString::fromLatin1(name)));
        QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().text()));
        QCOMPARE(loaded->job.measurements.first().metric.text(), QStringLiteral("camera.Temp"));
    }
    const QTemporaryDir folder;
    for (const QString &path : {folder.path(), folder.filePath(QStringLiteral("none"))}) {
        const auto loaded = openJobOrMeasurement(path);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, Error::Kind::Io);
        QCOMPARE(loaded.error().place.file, path);
    }
}

void TestMeasurementFile::definitionsOfWhatIsMeasuredAreAdded()
{
    const auto metres = units::Unit::parse(u"m").value();
    const auto named = [](const QString &metric, const QString &spec = {}) {
        return metric::Name{QStringLiteral("a"), metric, spec};
    };
    metric::MetricSet metrics;
    spec::SpecificationSet specifications;
    for (const QString &name : {QStringLiteral("b"), QStringLiteral("c")}) {
        metrics.insert({.name = named(name), .description = QStringLiteral("new"), .unit = metres});
        specifications.insert({.name = named(name, QStringLiteral("s")), .unit = metres});
    }
    Job job;
    job.set({.metric = named(QStringLiteral("b")), .unit = metres});
    job.metrics.insert(
        {.name = named(QStringLiteral("b")), .description = QStringLiteral("own"), .unit = metres});
    const Job whole = withDefinitions(job, metrics, specifications);
    QCOMPARE(whole.metrics.size(), 1);
    QCOMPARE(whole.metrics.metrics().first().description, QStringLiteral("own"));
    QCOMPARE(whole.specifications.size(), 1);
    QCOMPARE(whole.specifications.specifications().first().name.text(), QStringLiteral("a.b.s"));
}

QTEST_GUILESS_MAIN(TestMeasurementFile)
#include "test_measurementfile.moc"
