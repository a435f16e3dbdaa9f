// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/comparison.h"
#include "json/io.h"

#include <QTest>

using namespace kabocha;
using namespace kabocha::dispatch;

namespace {

Expectation expected()
{
    return Expectation::read(R"({"blobs": [], "measurements": [
        {"metric": "camera.A", "identifier": "ia", "value": 7.761596740329379, "unit": "mmag", "blob_refs": ["b1"]},
        {"metric": "camera.B", "identifier": "ib", "value": null, "unit": "", "blob_refs": []}],
        "meta": {"camera_name": "ComCam", "n": 9, "env": {"env_name": "local"}, "packages": {}}})")
        .value();
}

QByteArray stored()
{
    return R"({"id": 3, "measurements": [
        {"metric": "camera.A", "value": 7.7616, "unit": "mmag", "blobs": [{"identifier": "b1", "name": "n", "s3_uri": null}]},
        {"metric": "camera.B", "value": null, "unit": "", "blobs": []}],
        "meta": {"n": 9.0, "camera_name": "ComCam", "packages": [], "env": {"env_name": "local"}}})";
}

Comparison compared(const QByteArray &text)
{
    return compare(expected(), json::parse(text).value());
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void singlePrecision_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("there");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *sent, const char *there, bool same) {
            QTest::addRow("%s is %s", sent, there) << QByteArray(sent) << QByteArray(there) << same;
        };
        row("7.761596740329379", "7.7616", true);
        row("7.761596740329379", "7.7617", false);
        row("-7.761596740329379", "7.7616", false);
        row("0", "0.0", true);
        row("0", "1e-6", false);
        row("1e-40", "0.0", true);
        row("1e300", "1e300", true);
        row("5", "5.0", true);
        row("null", "null", true);
        row("null", "0.0", false);
        row("0", "null", false);
        row("1", "\"1\"", false);
    }
    void singlePrecision()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, there);
        QFETCH(bool, same);
        QCOMPARE(sameAtSinglePrecision(json::parse(sent).value(), json::parse(there).value()), same);
    }

    void aStoredJobIsRecognised()
    {
        const Comparison comparison = compared(stored());
        QVERIFY(comparison.isOurs());
        QVERIFY(comparison.isComplete());
        QCOMPARE(comparison.kept, QStringList({QStringLiteral("camera.A"), QStringLiteral("camera.B")}));
        QCOMPARE(comparison.keptIdentifiers, QStringList({QStringLiteral("ia"), QStringLiteral("ib")}));
        QVERIFY(comparison.withoutBlobs.isEmpty());
    }

    void whatIsMissingIsNamed()
    {
        QByteArray text = stored();
        text.replace("camera.B", "camera.C");
        const Comparison comparison = compared(text);
        QCOMPARE(comparison.missing, QStringList(QStringLiteral("camera.B")));
        QCOMPARE(comparison.foreign, QStringList(QStringLiteral("camera.C")));
        QCOMPARE(comparison.keptIdentifiers, QStringList(QStringLiteral("ia")));
        QVERIFY(!comparison.isOurs());
    }

    void anEmptyJobWithOurMetadataIsWhatIsLeftOfOurs()
    {
        const Comparison comparison = compared(
            R"({"measurements": [], "meta": {"n": 9, "camera_name": "ComCam", "packages": [], "env": {"env_name": "local"}}})");
        QVERIFY(comparison.isOurs());
        QVERIFY(!comparison.isComplete());
        QCOMPARE(comparison.missing.size(), 2);
    }

    void otherValuesUnitsAndMetadataAreSeen_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("different");
        QTest::newRow("value") << QByteArray("7.7616") << QByteArray("8") << QStringLiteral("camera.A");
        QTest::newRow("unit") << QByteArray("mmag") << QByteArray("mag") << QStringLiteral("camera.A");
        QTest::newRow("metadata") << QByteArray("ComCam") << QByteArray("LATISS") << QString();
        QTest::newRow("environment") << QByteArray("local") << QByteArray("ldf") << QString();
    }
    void otherValuesUnitsAndMetadataAreSeen()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, different);
        QByteArray text = stored();
        text.replace(before, after);
        const Comparison comparison = compared(text);
        QVERIFY(!comparison.isOurs());
        QCOMPARE(comparison.different.join(u' '), different);
        QCOMPARE(comparison.sameMetadata, !different.isEmpty());
    }

    void aUnitSpelledOtherwiseIsTheSame()
    {
        Expectation sent = expected();
        sent.measurements.first().unit = QStringLiteral("m / s2");
        QByteArray text = stored();
        text.replace("mmag", "m s-2");
        QVERIFY(compare(sent, json::parse(text).value()).isComplete());
    }

    void missingBlobsAreNamed()
    {
        QByteArray text = stored();
        text.replace("b1", "b2");
        const Comparison comparison = compared(text);
        QVERIFY(comparison.isComplete());
        QCOMPARE(comparison.withoutBlobs, QStringList(QStringLiteral("camera.A")));
    }

    void nonsenseFromAServerIsNotOurs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("{}");
        QTest::newRow("list") << QByteArray("[1, 2]");
        QTest::newRow("numbers as measurements")
            << QByteArray("{\"measurements\": [1, null, {}], \"meta\": 3}");
    }
    void nonsenseFromAServerIsNotOurs()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!compared(text).isOurs());
    }

    void whatIsNoPayloadIsSaid()
    {
        QCOMPARE(Expectation::read("{").error().kind, Error::Kind::Syntax);
        QCOMPARE(Expectation::read("{}").error().kind, Error::Kind::Schema);
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "test_comparison.moc"
