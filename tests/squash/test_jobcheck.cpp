// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/io.h"
#include "job/valuenotes.h"
#include "squash/influx.h"
#include "squash/jobcheck.h"
#include "json/io.h"

#include <QTest>

#include <limits>

using namespace kabocha;
using namespace kabocha::squash;

namespace {

json::Object metaOf(const QByteArray &text)
{
    return json::parse(text).value().members();
}

job::Job jobWith(const QByteArray &meta)
{
    job::Job job;
    job.measurements.append(
        {.metric = metric::Name::ofMetric(QStringLiteral("camera"), QStringLiteral("Temp")),
         .identifier = QStringLiteral("0123456789abcdef0123456789abcdef"),
         .value = 10.02,
         .unit = units::Unit::parse(u"deg_C").value()});
    job.meta = metaOf(meta);
    return job;
}

const QByteArray goodMeta = R"({"packages": {}, "env": {"env_name": "local"}, "camera_name": "ComCam"})";

QStringList lines(const QList<Issue> &issues)
{
    QStringList out;
    for (const Issue &issue : issues)
        out.append(QStringLiteral("%1 %2 %3")
                       .arg(QString::number(int(issue.severity)), issue.code, issue.place.path));
    return out;
}

job::Blob blob(const QString &identifier, const QString &name, const QByteArray &data = "{}")
{
    return {.identifier = identifier, .name = name, .data = json::parse(data).value()};
}

} // namespace

class TestJobCheck : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aGoodJobHasNothingToSay() { QCOMPARE(lines(checkJob(jobWith(goodMeta))), QStringList()); }

    /// Why the note of a time has the form that it has (job/valuenotes.h).
    void whenSomethingWasMeasuredCostsNoSeries()
    {
        job::Job job = jobWith(goodMeta);
        job::setValueNotes(&job, job.measurements.constFirst().metric, {},
                           {.measuredAt = QDateTime(QDate(2026, 11, 27), QTime(22, 15), Qt::UTC)});
        QCOMPARE(job.meta.size(), 4);
        const QStringList said = lines(checkJob(job));
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.constFirst().startsWith(QStringLiteral("0 influx-left-out ")),
                 qPrintable(said.constFirst()));
        for (const InfluxEntry &entry : influxEntries(job.meta))
            QVERIFY2(!entry.text.contains(QStringLiteral("2026")), qPrintable(entry.path));
    }

    void anEmptyJobIsNotSent()
    {
        job::Job job = jobWith(goodMeta);
        job.measurements.clear();
        const QList<Issue> issues = checkJob(job);
        QCOMPARE(lines(issues), QStringList(QStringLiteral("2 job-empty $.measurements")));
        QVERIFY(!issues.first().hint.isEmpty());
    }

    void metadataIsHeldAgainstTheServersRules_data()
    {
        QTest::addColumn<QByteArray>("meta");
        QTest::addColumn<QString>("expected"); // severity code path;…
        const auto row = [](const char *name, const char *meta, const char *expected) {
            QTest::newRow(name) << QByteArray(meta) << QString::fromLatin1(expected);
        };
        const char *sha =
            R"({"packages": {"afw": {"name": "afw", "git_sha": "abc"}}, "env": {"env_name": "local"}})";
        row("packages missing", R"({"env": {"env_name": "local"}})", "2 packages-missing $.meta.packages");
        row("packages an empty list", R"({"packages": [], "env": {"env_name": "local"}})", "");
        row("packages a list of objects", R"({"packages": [{"name": "afw"}], "env": {"env_name": "local"}})",
            "2 packages-shape $.meta.packages");
        row("packages null", R"({"packages": null, "env": {"env_name": "local"}})",
            "2 packages-shape $.meta.packages");
        row("package", sha, "");
        row("package without sha", R"({"packages": {"afw": {"name": "afw"}}, "env": {"env_name": "local"}})",
            "2 package-field-missing $.meta.packages.afw.git_sha");
        row("package with null sha",
            R"({"packages": {"afw": {"name": "afw", "git_sha": null}}, "env": {"env_name": "local"}})",
            "2 package-field-missing $.meta.packages.afw.git_sha");
        row("package without name",
            R"({"packages": {"afw": {"git_sha": "a"}}, "env": {"env_name": "local"}})",
            "2 package-field-missing $.meta.packages.afw.name");
        row("package with another key",
            R"({"packages": {"afw": {"name": "afw", "git_sha": "a", "color": "b"}}, "env": {"env_name": "local"}})",
            "2 package-field-unknown $.meta.packages.afw.color");
        row("package a text", R"({"packages": {"afw": "w_2026"}, "env": {"env_name": "local"}})",
            "2 package-shape $.meta.packages.afw");
        row("environment missing", R"({"packages": {}})", "1 env-missing $.meta.env");
        row("environment without name", R"({"packages": {}, "env": {}})",
            "2 env-name-missing $.meta.env.env_name");
        row("environment a text", R"({"packages": {}, "env": "local"})", "2 env-shape $.meta.env");
        row("dataset too long",
            R"({"packages": {}, "env": {"env_name": "ldf", "dataset": "123456789012345678901234567890123"}})",
            "2 dataset-too-long $.meta.env.dataset;1 influx-series $.meta.env.dataset");
        row("run_id_url without run_id",
            R"({"packages": {}, "env": {"env_name": "ldf", "run_id_url": "https://x"}})",
            "1 env-run-id $.meta.env.run_id;0 influx-renamed $.meta.env.run_id_url");
        row("empty text", R"({"packages": {}, "env": {"env_name": "local"}, "camera_name": ""})",
            "1 influx-empty $.meta.camera_name");
        row("empty text in a note",
            R"({"packages": {}, "env": {"env_name": "local"}, "camera.Temp.note": ""})",
            "1 influx-empty $.meta[\"camera.Temp.note\"]");
        row("line break", R"({"packages": {}, "env": {"env_name": "local", "host": "a\nb"}})",
            "1 influx-line-break $.meta.env.host");
        row("blanks become _", R"({"packages": {}, "env": {"env_name": "local"}, "observer": "A B"})",
            "0 influx-blank $.meta.observer");
        row("list becomes text", R"({"packages": {}, "env": {"env_name": "local"}, "ccds": [1, 2]})",
            "0 influx-text $.meta.ccds");
        row("null becomes a word", R"({"packages": {}, "env": {"env_name": "local"}, "filter": null})",
            "0 influx-text $.meta.filter");
        row("NaN is sent as null", R"({"packages": {}, "env": {"env_name": "local"}, "seeing": NaN})",
            "1 meta-not-finite $.meta.seeing");
        row("NaN in a list", R"({"packages": {}, "env": {"env_name": "local"}, "seeing": [1, NaN]})",
            "1 meta-not-finite $.meta.seeing;0 influx-text $.meta.seeing");
        row("date is left out",
            R"({"packages": {}, "env": {"env_name": "local", "date": "2026-03-01T12:00:00Z"}})",
            "0 influx-left-out $.meta.env.date");
        row("renamed", R"({"packages": {}, "env": {"env_name": "local"}, "filter_name": "r"})",
            "0 influx-renamed $.meta.filter_name");
        row("nested keys meet",
            R"({"packages": {}, "env": {"env_name": "local", "host": "a"}, "x": {"host": "b"}})",
            "1 influx-collision $.meta.x.host");
        row("the server's own key", R"({"packages": {}, "env": {"env_name": "local"}, "squash_id": 3})",
            "1 influx-reserved $.meta.squash_id");
        const auto tag = [&row](const char *name, const char *entry, const char *expected) {
            row(name,
                ("{\"packages\": {}, \"env\": {\"env_name\": \"local\"}, " + QByteArray(entry) + "}")
                    .constData(),
                expected);
        };
        const char *series = "1 influx-series $.meta.n";
        tag("free text", R"("n": "abcdefghijabcdefghijabcdefghijabcdefghijx")", series);
        tag("a sentence", R"("n": "wind from the north west again")",
            "1 influx-series $.meta.n;0 influx-blank $.meta.n");
        tag("a time", R"("n": "2026-03-01T12:00:00+00:00")", series);
        tag("a time in one word", R"("n": "20260301T120000")", series);
        tag("a day", R"("n": "2026-03-01")", series);
        tag("a time of day", R"("n": "23:59:01")", series);
        tag("a UUID", R"("n": "6ba7b810-9dad-11d1-80b4-00c04fd430c8")", series);
        tag("a UUID without strokes", R"("n": "6ba7b8109dad11d180b400c04fd430c8")", series);
        tag("a serial number", R"("n": "LCA-000123456")", series);
        tag("a serial number by its key", R"("serial_number": "A1")", "1 influx-series $.meta.serial_number");
        tag("a running number", R"("n": 2026030100123)", series);
        tag("a hash", R"("n": "9f86d081884c7d65")", series);
        tag("a word", R"("n": "ComCam")", "");
        tag("a version", R"("n": "w_2026_10")", "");
        tag("a small number", R"("n": 42)", "");
        tag("true is a text", R"("n": true)", "0 influx-text $.meta.n");
        tag("a line break in a list is escaped", R"("n": ["a\nb"])", "0 influx-text $.meta.n");
        tag("a carriage return", R"("n": "a\rb")", "1 influx-line-break $.meta.n");
        tag("a key with a line break", R"("n\nm": "a")", R"(1 influx-line-break $.meta["n\nm"])");
        tag("an empty key", R"("": "a")", R"(1 influx-empty $.meta[""])");
        tag("what is left out may be empty", R"("date": "")", "0 influx-left-out $.meta.date");
        tag("InfluxDB's own name", R"("time": "night")", "1 influx-reserved $.meta.time");
        tag("the field of a metric", R"("Temp": "warm")", "1 influx-collision $.meta.Temp");
        tag("the name of a renamed tag", R"("filter": "r", "physical_filter": "i")",
            "1 influx-collision $.meta.physical_filter;0 influx-renamed $.meta.physical_filter");
        tag("run_id_url beside env", R"("run_id_url": "https://x")",
            "1 env-run-id $.meta.env.run_id;0 influx-renamed $.meta.run_id_url");
        row("dataset a list", R"({"packages": {}, "env": {"env_name": "local", "dataset": ["a"]}})",
            "2 dataset-type $.meta.env.dataset;0 influx-text $.meta.env.dataset");
        row("ci_dataset too long",
            R"({"packages": {}, "env": {"env_name": "local", "ci_dataset": "123456789012345678901234567890123"}})",
            "2 dataset-too-long $.meta.env.ci_dataset;0 influx-left-out $.meta.env.ci_dataset");
        row("ci_dataset of a CI run",
            R"({"packages": {}, "env": {"env_name": "jenkins", "ci_id": "1", "ci_name": "drp", "ci_dataset": "HSC"}})",
            "1 env-jenkins $.meta.env.env_name;0 influx-renamed $.meta.env.ci_id;"
            "0 influx-renamed $.meta.env.ci_name;0 influx-renamed $.meta.env.ci_dataset");
        tag("a backslash at the end", "\"n\": \"C:\\\\\"", "1 influx-backslash $.meta.n");
        tag("a field of nothing", R"("version_tag": null)", "1 influx-field $.meta.version_tag");
        tag("a field of a list", R"("version_tag": ["a"])", "1 influx-field $.meta.version_tag");
        tag("a field with a quote", "\"version_tag\": \"5\\\" lens\"", "1 influx-quote $.meta.version_tag");
        tag("a field of two words", R"("version_tag": "w 10")", "");
        tag("the URL of a run without its number", R"("x": {"ci_url": "https://ci/1"})",
            "0 influx-renamed $.meta.x.ci_url;1 influx-run-url $.meta.x.ci_url");
        row("env_name too long",
            ("{\"packages\": {}, \"env\": {\"env_name\": \"" + QByteArray(65, 'n') + "\"}}").constData(),
            "2 env-name-too-long $.meta.env.env_name;1 influx-series $.meta.env.env_name");
        row("env null", R"({"packages": {}, "env": null})",
            "2 env-shape $.meta.env;0 influx-text $.meta.env");
    }
    void metadataIsHeldAgainstTheServersRules()
    {
        QFETCH(QByteArray, meta);
        QFETCH(QString, expected);
        const QList<Issue> issues = checkJob(jobWith(meta));
        QCOMPARE(lines(issues), expected.split(u';', Qt::SkipEmptyParts));
        for (const Issue &issue : issues)
            QVERIFY2(issue.severity == Severity::Note || !issue.hint.isEmpty(), qPrintable(issue.text));
    }

    void aNameThatInfluxTakesApartIsNamed()
    {
        job::Job job = jobWith(goodMeta);
        job.measurements.first().metric.metric = QStringLiteral("a,b=c");
        QCOMPARE(lines(checkJob(job)), QStringList{QStringLiteral("1 influx-name $.measurements[0].metric")});
    }

    void packageFieldsHaveLengths()
    {
        QByteArray meta =
            R"({"packages": {"afw": {"name": "afw", "git_sha": "a", "git_url": "URL", "git_branch": "BRANCH"}},
                              "env": {"env_name": "local"}})";
        meta.replace("URL", QByteArray(256, 'u'));
        meta.replace("BRANCH", QByteArray(65, 'b'));
        QCOMPARE(lines(checkJob(jobWith(meta))),
                 QStringList({QStringLiteral("2 package-field-too-long $.meta.packages.afw.git_url"),
                              QStringLiteral("2 package-field-too-long $.meta.packages.afw.git_branch")}));
    }

    void theClassicJenkinsRecipeIsWarnedOf()
    {
        const QList<Issue> issues = checkJob(jobWith(R"({"packages": {}, "env": {"env_name": "jenkins"}})"));
        QCOMPARE(lines(issues), QStringList({QStringLiteral("1 env-jenkins-field $.meta.env.ci_id"),
                                             QStringLiteral("1 env-jenkins-field $.meta.env.ci_name"),
                                             QStringLiteral("1 env-jenkins $.meta.env.env_name")}));
        QVERIFY(issues.last().hint.contains(QLatin1String("local")));
    }

    void namesAndUnitsTooLongAreLeftOutAndTheRestIsSent()
    {
        job::Job job = jobWith(goodMeta);
        const QString longName = QString(60, u'n');
        job.measurements.append({.metric = metric::Name::ofMetric(QStringLiteral("camera"), longName),
                                 .value = 1.0,
                                 .unit = units::Unit::parse(u"mmag").value()});
        const QList<Issue> issues = checkJob(job);
        QCOMPARE(lines(issues),
                 QStringList(QStringLiteral("1 metric-name-too-long $.measurements[1].metric")));
        QVERIFY(issues.first().text.contains(longName));
        QCOMPARE(leftOut(job), QStringList(QStringLiteral("camera.") + longName));
        const QByteArray bytes = payload(job);
        QVERIFY(!bytes.contains(longName.toLatin1()));
        QVERIFY(bytes.contains("camera.Temp"));
    }

    void unitsTooLongAreLeftOut()
    {
        job::Job job = jobWith(goodMeta);
        job.measurements.append(
            {.metric = metric::Name::ofMetric(QStringLiteral("camera"), QStringLiteral("Noise")),
             .value = 1.0,
             .unit = units::Unit::parse(u"electron mmag / (arcsec2 pix)").value()});
        QCOMPARE(lines(checkJob(job)), QStringList(QStringLiteral("1 unit-too-long $.measurements[1].unit")));
        QVERIFY(!payload(job).contains("Noise"));
    }

    void specificationsTooLongAreNamed()
    {
        job::Job job = jobWith(goodMeta);
        metric::Name name = job.measurements.first().metric;
        name.spec = QString(60, u's');
        job.specifications.insert({.name = name, .threshold = 1});
        metric::Name other = metric::Name::ofMetric(QStringLiteral("camera"), QStringLiteral("Elsewhere"));
        other.spec = QString(60, u's'); // its metric is not measured: it is not published
        job.specifications.insert({.name = other, .threshold = 1});
        QCOMPARE(lines(checkJob(job)),
                 QStringList(QStringLiteral("1 specification-name-too-long $.specs[1].name")));
    }

    void aJobOfWhichNothingFitsIsNotSent()
    {
        job::Job job = jobWith(goodMeta);
        job.measurements.first().metric.metric = QString(70, u'n');
        QVERIFY(lines(checkJob(job)).contains(QStringLiteral("2 job-nothing-fits $.measurements")));
    }

    void notMeasuredIsNullAndNotZero()
    {
        job::Job job = jobWith(goodMeta);
        job.measurements.first().value.reset();
        QCOMPARE(lines(checkJob(job)), QStringList(QStringLiteral("1 job-all-unmeasured $.measurements")));
        const json::Value sent = json::parse(payload(job)).value();
        QVERIFY(sent.members()
                    .value(QStringLiteral("measurements"))
                    .items()
                    .first()
                    .members()
                    .value(QStringLiteral("value"))
                    .isNull());
    }

    void valuesBeyondSinglePrecisionAreAnError()
    {
        job::Job job = jobWith(goodMeta);
        job.measurements.first().value = 1e39;
        QCOMPARE(lines(checkJob(job)), QStringList(QStringLiteral("2 value-range $.measurements[0].value")));
        job.measurements.first().value = std::numeric_limits<double>::infinity();
        QVERIFY(lines(checkJob(job)).contains(QStringLiteral("1 value-not-finite $.measurements[0].value")));
        QVERIFY(payload(job).contains("\"value\": null"));
    }

    void valuesAreSentInTheUnitOfTheirMetric()
    {
        job::Job job = jobWith(goodMeta);
        const metric::Name name = metric::Name::ofMetric(QStringLiteral("camera"), QStringLiteral("Offset"));
        job.metrics.insert({.name = name, .unit = units::Unit::parse(u"mm").value()});
        job.measurements = {{.metric = name, .value = 0.25, .unit = units::Unit::parse(u"cm").value()}};
        QCOMPARE(lines(checkJob(job)), QStringList());
        QVERIFY(payload(job).contains(R"("unit": "mm", "value": 2.5)"));
        job.measurements.first().unit = units::Unit::parse(u"s").value();
        const QList<Issue> issues = checkJob(job);
        QCOMPARE(lines(issues), QStringList(QStringLiteral("2 unit-incompatible $.measurements[0].unit")));
        QVERIFY(issues.first().text.contains(QLatin1String("camera.Offset")));
    }

    void membersThatTheServerDoesNotKnowAreNotSent()
    {
        job::Job job = jobWith(goodMeta);
        job.measurements.first().unknown.insert(QStringLiteral("color"), json::Value::integer(1));
        job.unknown.insert(QStringLiteral("_job_number"), json::Value::integer(17));
        QCOMPARE(lines(checkJob(job)),
                 QStringList(QStringLiteral("1 measurement-member $.measurements[0].color")));
        const json::Object sent = json::parse(payload(job)).value().members();
        QCOMPARE(sent.keys(), QStringList({QStringLiteral("blobs"), QStringLiteral("measurements"),
                                           QStringLiteral("meta")}));
        QCOMPARE(sent.value(QStringLiteral("measurements")).items().first().members().keys(),
                 QStringList({QStringLiteral("blob_refs"), QStringLiteral("identifier"),
                              QStringLiteral("metric"), QStringLiteral("unit"), QStringLiteral("value")}));
    }

    void blobsAndReferencesAreMadeConsistent()
    {
        job::Job job = jobWith(goodMeta);
        job.blobs = {
            blob(QStringLiteral("b1"), QStringLiteral("camera.Temp"), R"({"x": {"value": [1.0, NaN]}})"),
            blob(QStringLiteral("b2"), QStringLiteral("unused")),
            blob(QStringLiteral("b3"), QString(65, u'n')),
            blob(QString(33, u'i'), QStringLiteral("long identifier")),
            blob(QStringLiteral("b1"), QStringLiteral("again"))};
        job.measurements.first().blobRefs = {QStringLiteral("b1"), QStringLiteral("b3"), QString(33, u'i'),
                                             QStringLiteral("gone")};
        QCOMPARE(lines(checkJob(job)),
                 QStringList({QStringLiteral("1 blob-missing $.measurements[0].blob_refs"),
                              QStringLiteral("0 blob-unused $.blobs[1]"),
                              QStringLiteral("1 blob-name-too-long $.blobs[2].name"),
                              QStringLiteral("1 blob-identifier $.blobs[3].identifier"),
                              QStringLiteral("1 blob-identifier-twice $.blobs[4].identifier")}));
        const json::Object sent = json::parse(payload(job)).value().members();
        QCOMPARE(sent.value(QStringLiteral("blobs")).items().size(), 1);
        const json::Value refs = sent.value(QStringLiteral("measurements"))
                                     .items()
                                     .first()
                                     .members()
                                     .value(QStringLiteral("blob_refs"));
        QCOMPARE(refs.items().size(), 1);
        QCOMPARE(refs.items().first().toString(), QStringLiteral("b1"));
        QVERIFY(payload(job).contains("[1.0, null]"));
        QVERIFY(!payload(job).contains("NaN"));
    }

    void blobsCanBeLeftAtHome()
    {
        job::Job job = jobWith(goodMeta);
        job.blobs = {blob(QStringLiteral("b1"), QStringLiteral("camera.Temp"), R"({"x": {"value": 1}})")};
        job.measurements.first().blobRefs = {QStringLiteral("b1")};
        const json::Object sent = json::parse(payload(job, {.ignoreBlobs = true})).value().members();
        QVERIFY(sent.value(QStringLiteral("blobs")).items().isEmpty());
        const json::Object first = sent.value(QStringLiteral("measurements")).items().first().members();
        QVERIFY(first.contains(QStringLiteral("blob_refs")));
        QVERIFY(first.value(QStringLiteral("blob_refs")).items().isEmpty());
    }

    void thePayloadIsAsciiAndOnOneLine()
    {
        const QByteArray bytes =
            payload(jobWith(R"({"packages": {}, "env": {"env_name": "local"}, "who": "Ñandú 🎃"})"));
        QVERIFY(std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= 0x20 && c < 0x7f; }));
        QVERIFY(bytes.contains("\\u00d1and\\u00fa \\ud83c\\udf83"));
    }

    void hostileNestingEnds()
    {
        json::Value deep = json::Value::string(QStringLiteral("end"));
        for (int i = 0; i < 1000; ++i) {
            json::Object level;
            level.insert(QStringLiteral("k"), deep);
            deep = json::Value::object(level);
        }
        json::Object meta = metaOf(goodMeta);
        meta.insert(QStringLiteral("deep"), deep);
        QVERIFY(influxEntries(meta).size() <= 3);
    }

    void influxKnowsTagsFieldsAndWhatIsLeftOut()
    {
        const QList<InfluxEntry> entries = influxEntries(
            metaOf(R"({"packages": {"afw": 1}, "env": {"env_name": "jenkins", "ci_id": 7, "ci_name": "drp"},
                                     "a": true, "b": [1, "x"], "c": null})"));
        QStringList out;
        for (const InfluxEntry &entry : entries)
            out.append(
                QStringLiteral("%1 %2=%3").arg(QString::number(int(entry.fate)), entry.name, entry.text));
        QCOMPARE(out, QStringList({QStringLiteral("0 env_name=jenkins"), QStringLiteral("1 run_id=7"),
                                   QStringLiteral("0 pipeline=drp"), QStringLiteral("0 dataset=None"),
                                   QStringLiteral("0 a=True"), QStringLiteral("0 b=[1,_'x']"),
                                   QStringLiteral("0 c=None")})); // the dataset is the server's column
    }
};

QTEST_GUILESS_MAIN(TestJobCheck)
#include "test_jobcheck.moc"
