// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/correction.h"
#include "job/io.h"
#include "job/job.h"

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

} // namespace

class TestJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void identifiersAre32HexDigitsAndNew()
    {
        QSet<QString> seen;
        const QRegularExpression shape(QStringLiteral("^[0-9a-f]{32}$"));
        for (int i = 0; i < 100; ++i) {
            const QString identifier = newIdentifier();
            QVERIFY2(shape.match(identifier).hasMatch(), qPrintable(identifier));
            QCOMPARE(identifier.at(12), u'4'); // the version of uuid4
            seen.insert(identifier);
        }
        QCOMPARE(seen.size(), 100);
    }

    void setReplacesInPlace()
    {
        Job job = read(
            R"x({"measurements": [{"metric": "a.b", "unit": "", "value": 1}, {"metric": "a.c", "unit": "", "value": 2}]})x");
        const metric::Name ab = metric::Name::ofMetric(QStringLiteral("a"), QStringLiteral("b"));
        job.set({.metric = ab, .value = 5.0});
        job.set({.metric = metric::Name::ofMetric(QStringLiteral("a"), QStringLiteral("d")), .value = 6.0});
        QCOMPARE(job.measurements.size(), 3);
        QCOMPARE(job.indexOf(ab), 0);
        QCOMPARE(job.find(ab)->value, std::optional(5.0));
        QVERIFY(!job.find(metric::Name::ofMetric(QStringLiteral("a"), QStringLiteral("x"))));
    }

    void notesBelongToWhatIsMeasured_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("note");
        QTest::newRow("note") << QStringLiteral("a.b.estimator") << true;
        QTest::newRow("note of many words") << QStringLiteral("a.b.my own note. Really") << true;
        QTest::newRow("of another metric") << QStringLiteral("a.x.estimator") << false;
        QTest::newRow("metric name alone") << QStringLiteral("a.b") << false;
        QTest::newRow("plain") << QStringLiteral("camera_name") << false;
        QTest::newRow("four parts") << QStringLiteral("a.b.c.d") << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("dots only") << QStringLiteral("...") << false;
    }
    void notesBelongToWhatIsMeasured()
    {
        QFETCH(QString, key);
        const Job job = read(R"x({"measurements": [{"metric": "a.b", "unit": "", "value": 1}]})x");
        QTEST(isNote(job, key), "note");
    }

    void mergingReplacesByNameAndKeepsPlaces()
    {
        const Job a = read(
            R"x({"measurements": [{"metric": "a.b", "unit": "", "value": 1}, {"metric": "a.c", "unit": "", "value": 2}],
            "blobs": [{"identifier": "1", "name": "n", "data": {}}, {"identifier": null, "name": "m", "data": {}}],
            "metrics": [{"name": "a.b", "unit": "", "description": "old", "x": 1}],
            "meta": {"k": 1, "l": 2}, "_n": 1})x");
        const Job b = read(
            R"x({"measurements": [{"metric": "a.d", "unit": "", "value": 4}, {"metric": "a.b", "unit": "m", "value": null}],
            "blobs": [{"identifier": "1", "name": "new", "data": {}}, {"identifier": null, "name": "o", "data": {}}],
            "metrics": [{"name": "a.b", "unit": "m", "description": "new"}],
            "specs": [{"name": "a.b.c", "type": "threshold", "threshold": {"value": 1, "unit": "m", "operator": "<"}}],
            "meta": {"l": 3, "m": 4}})x");
        const Job merged = merge(a, b);
        QStringList measured;
        for (const Measurement &measurement : merged.measurements)
            measured << measurement.metric.text() +
                            (measurement.value ? QString::number(*measurement.value) : QStringLiteral("-"));
        QCOMPARE(measured, QStringList({"a.b-", "a.c2", "a.d4"}));
        QStringList blobs;
        for (const Blob &blob : merged.blobs)
            blobs << blob.name;
        QCOMPARE(blobs, QStringList({"new", "m", "o"}));
        QCOMPARE(merged.metrics.metrics().first().description, QStringLiteral("new"));
        QVERIFY(merged.unknownOfDefinitions.isEmpty());
        QCOMPARE(merged.specifications.size(), 1);
        QCOMPARE(merged.meta.keys(), QStringList({"k", "l", "m"}));
        QCOMPARE(merged.meta.value(QStringLiteral("l")).numberText(), QByteArray("3"));
        QVERIFY(merged.unknown.contains(QStringLiteral("_n")));
    }

    void theNotesOfAMeasurementGoWithIt()
    {
        const Job a = read(
            R"x({"measurements": [{"metric": "a.b", "unit": "", "value": 1}, {"metric": "a.c", "unit": "", "value": 2}],
            "meta": {"a.b.how": "by eye", "a.b.who": "me", "a.c.how": "kept"}})x");
        const Job b = read(
            R"x({"measurements": [{"metric": "a.b", "unit": "", "value": 3}], "meta": {"a.b.who": "you"}})x");
        QCOMPARE(merge(a, b).meta.keys(), QStringList({"a.c.how", "a.b.who"}));
        QCOMPARE(merge(a, b).meta.value(QStringLiteral("a.b.who")).toString(), QStringLiteral("you"));
    }

    void whatIsNotedOfCorrectionsStaysAndAddsUp()
    {
        const Job a = read(
            R"x({"measurements": [{"metric": "a.b", "unit": "", "value": 1}, {"metric": "a.c", "unit": "", "value": 2}],
            "meta": {"a.b.corrected_from": "9.0", "a.b.corrected_because": "sensor", "a.b.who": "me",
                     "a.c.corrected_from": "8.0", "a.c.corrected_because": "typed wrong"}})x");
        const Job b = read(
            R"x({"measurements": [{"metric": "a.b", "unit": "", "value": 3}, {"metric": "a.d", "unit": "", "value": 4}],
            "meta": {"a.b.corrected_from": "7.0", "a.b.corrected_because": "log", "a.b.corrected_from_2": "9.0",
                     "a.b.corrected_because_2": "sensor", "a.d.corrected_from": "5.0", "a.d.corrected_because": "x"}})x");
        const auto metric = [](const char *name) {
            return metric::Name::ofMetric(QStringLiteral("a"), QLatin1String(name));
        };
        const Job merged = merge(a, b);
        QVERIFY(!merged.meta.contains(QStringLiteral("a.b.who")));
        const QList<Correction> ofB = correctionsOf(merged, metric("b"));
        QCOMPARE(ofB.constFirst(), (Correction{"9.0", "sensor"}));
        QVERIFY(ofB.contains(Correction{"7.0", "log"}));
        QCOMPARE(correctionsOf(merged, metric("c")), QList<Correction>({{"8.0", "typed wrong"}}));
        QCOMPARE(correctionsOf(merged, metric("d")), QList<Correction>({{"5.0", "x"}}));
        QCOMPARE(correctionsOf(merge(a, a), metric("b")), correctionsOf(a, metric("b")));
        QCOMPARE(merge(merged, b).meta, merged.meta); // imported again
    }

    void whatIsReplacedWithoutAReasonIsFound_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<bool>("found");
        const QString one =
            QStringLiteral(R"({"metric": "a.b", "identifier": "1", "unit": "s", "value": 1})");
        const QString two =
            QStringLiteral(R"({"metric": "a.b", "identifier": "2", "unit": "s", "value": 2})");
        const QString corrected =
            QStringLiteral(R"("a.b.corrected_from": "1.0 s", "a.b.corrected_because": "log")");
        const auto job = [](const QString &measurement, const QString &meta = {}) {
            return QStringLiteral(R"({"measurements": [%1], "meta": {%2}})").arg(measurement, meta);
        };
        QTest::newRow("another value") << job(one) << job(two) << true;
        QTest::newRow("the same under another identifier")
            << job(one) << job(QString(one).replace(QStringLiteral(R"("1")"), QStringLiteral(R"("9")")))
            << false;
        QTest::newRow("another unit")
            << job(one) << job(QString(one).replace(QStringLiteral(R"("s")"), QStringLiteral(R"("ms")")))
            << true;
        QTest::newRow("another error")
            << job(one) << job(one, QStringLiteral(R"("a.b.error": "± 0.5 s")")) << true;
        QTest::newRow("another metric")
            << job(one) << job(QString(two).replace(QStringLiteral("a.b"), QStringLiteral("a.c"))) << false;
        QTest::newRow("the file says why") << job(one) << job(two, corrected) << false;
        QTest::newRow("it says why of another time") << job(one, corrected) << job(two, corrected) << true;
        QTest::newRow("deleted") << job({}, corrected) << job(two) << true;
        QTest::newRow("the file knows as much of the deletion")
            << job({}, corrected) << job(two, corrected) << true;
        QTest::newRow("the file says why it is there again")
            << job({}, corrected)
            << job(two,
                   corrected + QStringLiteral(
                                   R"(, "a.b.corrected_from_2": "no value", "a.b.corrected_because_2": "x")"))
            << false;
    }
    void whatIsReplacedWithoutAReasonIsFound()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(bool, found);
        const Job job = read(before.toUtf8());
        const metric::Name metric = metric::Name::ofMetric(QStringLiteral("a"), QStringLiteral("b"));
        const QList<Measurement> replaced = replacedWithoutReason(job, read(after.toUtf8()));
        const QList<Measurement> expected =
            job.measurements.isEmpty() ? QList<Measurement>{{.metric = metric}} : job.measurements;
        QCOMPARE(replaced, found ? expected : QList<Measurement>());
    }

    void mergingWithNothingChangesNothing()
    {
        const Job a =
            read(R"x({"measurements": [{"metric": "a.b", "unit": "", "value": 1}], "meta": {"k": 1}})x");
        QCOMPARE(merge(a, {}), a);
        QCOMPARE(merge({}, a), a);
        QCOMPARE(merge(a, a), a);
    }
};

QTEST_GUILESS_MAIN(TestJob)
#include "test_job.moc"
