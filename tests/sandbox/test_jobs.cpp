// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxserver.h"

#include "sandbox/client.h"
#include "support/support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kabocha;
using test::Reply;

namespace {

QByteArray letters(int count)
{
    return QByteArray(count, 'x');
}

/// What is left behind by a request.
enum Left { Nothing, EmptyJob, JobWithFirstMeasurement };

} // namespace

/// `POST /job`: rule → request → answer, and what is kept of it (squash-api.md §7-9, "What 202 does not
/// promise", "What the server demands of a job").
class TestJobs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void rules_data();
    void rules();
    void values_data();
    void values();
    void unknownMetricIsDroppedWithoutAWord();
    void measurementsKeepTheirOrder();
    void blobsAreNamedButNotKept();
    void metadataAndPackagesComeBack();
    void datasetIsFoundInTheEnvironment();
    void postingTwiceMakesTwoJobs();
    void theListOfJobsHasNoOrder();
    void statusOfAnUnknownTaskIsMasked();
    void statusOutlivesTheJob();
    void jenkinsJobIsFoundByItsNumber();
    void codeChangesAreNotKept();
    void partialJobCanBeDeleted();

private:
    struct Stored
    {
        Reply reply;
        qint64 id = -1;
        json::Object job;
        [[nodiscard]] QList<json::Value> measurements() const
        {
            return job.value(QStringLiteral("measurements")).items();
        }
    };
    Stored post(const QByteArray &body);
    [[nodiscard]] QList<qint64> ids();

    QTemporaryDir m_directory;
    test::FixedClock m_clock;
    std::unique_ptr<sandbox::SandboxServer> m_server;
    std::unique_ptr<test::Client> m_client;
};

void TestJobs::initTestCase()
{
    m_server = std::make_unique<sandbox::SandboxServer>(
        sandbox::SandboxServer::Options{.directory = m_directory.path()}, m_clock);
    m_client = std::make_unique<test::Client>(m_server->start().value_or(0));
    QVERIFY(m_client->signIn());
    QCOMPARE(m_client->post(QStringLiteral("/metrics"), R"({"metrics": [{"name": "p.a"}, {"name": "p.b"}]})")
                 .status,
             201);
}

QList<qint64> TestJobs::ids()
{
    const json::Object answer = m_client->get(QStringLiteral("/jobs")).object();
    const json::Value numbers = answer.value(QStringLiteral("ids"));
    QList<qint64> list;
    for (const json::Value &id : numbers.items())
        list << id.numberText().toLongLong();
    return list;
}

/// Sends BODY and finds what the server made of it by the new number in its list, as a client must.
TestJobs::Stored TestJobs::post(const QByteArray &body)
{
    Stored stored;
    const QList<qint64> before = ids();
    stored.reply = m_client->post(QStringLiteral("/job"), body);
    for (const qint64 id : ids())
        if (!before.contains(id)) {
            stored.id = id;
            stored.job = m_client->get(QStringLiteral("/job/%1").arg(id)).object();
        }
    return stored;
}

void TestJobs::rules_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("left");
    const QByteArray masked = "Internal Server Error";
    const QByteArray accepted = "Request for creating Job `%1` received";
    const QByteArray first =
        R"({"metric": "p.a", "value": 1.0, "unit": "mag", "identifier": "0", "blob_refs": ["b1"]})";
    const auto row = [](const char *name, const QByteArray &body, int status, const QByteArray &message,
                        Left left) { QTest::newRow(name) << body << status << message << int(left); };
    const auto meta = [&](const char *name, const QByteArray &object, int status, const QByteArray &message,
                          Left left) {
        row(name, R"({"measurements": [)" + first + R"(], "blobs": [], "meta": )" + object + "}", status,
            message, left);
    };
    const auto package = [&](const char *name, const QByteArray &packages, int status,
                             const QByteArray &message, Left left) {
        meta(name, R"({"env": {"env_name": "local"}, "packages": )" + packages + "}", status, message, left);
    };
    const QByteArray good = R"("meta": {"packages": {}, "env": {"env_name": "local"}}})";
    const auto second = [&](const char *name, const QByteArray &measurement, int status,
                            const QByteArray &message, Left left, const QByteArray &blobs = "[]") {
        row(name,
            R"({"measurements": [)" + first + ", " + measurement + R"(], "blobs": )" + blobs + ", " + good,
            status, message, left);
    };

    meta("complete", R"({"packages": {}, "env": {"env_name": "local"}})", 202, accepted,
         JobWithFirstMeasurement);
    meta("no packages", R"({"env": {"env_name": "local"}})", 400, "Missing packages metadata.", Nothing);
    meta("neither packages nor env", "{}", 400, "Missing packages metadata.", Nothing);
    row("no meta at all", R"({"measurements": []})", 400, "Missing packages metadata.", Nothing);
    meta("meta is null", "null", 500, masked, Nothing);
    meta("env without a name", R"({"packages": {}, "env": {"date": "x"}})", 400,
         "Missing `env_name` in env metadata.", Nothing);
    meta("env is a text", R"({"packages": {}, "env": "local"})", 400, "Missing `env_name` in env metadata.",
         Nothing);
    meta("env is null", R"({"packages": {}, "env": null})", 500, masked, Nothing);
    meta("env name is a number", R"({"packages": {}, "env": {"env_name": 5}})", 500, masked, Nothing);
    meta("env name of 65 characters", R"({"packages": {}, "env": {"env_name": ")" + letters(65) + R"("}})",
         500, "An error ocurred creating the env object.", Nothing);
    meta("no env", R"({"packages": {}})", 202, accepted, JobWithFirstMeasurement);
    meta("dataset of 32 characters",
         R"({"packages": {}, "env": {"env_name": "ldf", "dataset": ")" + letters(32) + R"("}})", 202,
         accepted, JobWithFirstMeasurement);
    meta("dataset of 33 characters",
         R"({"packages": {}, "env": {"env_name": "ldf", "dataset": ")" + letters(33) + R"("}})", 500,
         "An error occurred creating the job object.", Nothing);
    meta("ci_dataset of 33 characters",
         R"({"packages": {}, "env": {"env_name": "x", "ci_dataset": ")" + letters(33) + R"("}})", 500,
         "An error occurred creating the job object.", Nothing);
    meta("NaN in the metadata", R"({"packages": {}, "env": {"env_name": "local"}, "seeing": NaN})", 500,
         "An error occurred creating the job object.", Nothing);

    package("packages are an empty list", "[]", 202, accepted, JobWithFirstMeasurement);
    package("packages are a list of objects", R"([{"name": "a", "git_sha": "1"}])", 500, masked, EmptyJob);
    package("packages are null", "null", 500, masked, EmptyJob);
    package(
        "a complete package",
        R"({"afw": {"name": "afw", "git_sha": "1", "git_url": "u", "git_branch": "main", "eups_version": "1"}})",
        202, accepted, JobWithFirstMeasurement);
    package("a package with name and commit only", R"({"afw": {"name": "afw", "git_sha": "1"}})", 202,
            accepted, JobWithFirstMeasurement);
    package("a package without a commit", R"({"afw": {"name": "afw"}})", 500, masked, EmptyJob);
    package("a package whose commit is null", R"({"afw": {"name": "afw", "git_sha": null}})", 500,
            "An error occurred inserting packages", EmptyJob);
    package("a package with another key", R"({"afw": {"name": "afw", "git_sha": "1", "dirty": true}})", 500,
            masked, EmptyJob);
    package("a package that is a text", R"({"afw": "1"})", 500, masked, EmptyJob);
    package("a commit of 65 characters", R"({"afw": {"name": "afw", "git_sha": ")" + letters(65) + R"("}})",
            500, "An error occurred inserting packages", EmptyJob);
    package("a URL of 255 characters",
            R"({"afw": {"name": "afw", "git_sha": "1", "git_url": ")" + letters(255) + R"("}})", 202,
            accepted, JobWithFirstMeasurement);
    package("a URL of 256 characters",
            R"({"afw": {"name": "afw", "git_sha": "1", "git_url": ")" + letters(256) + R"("}})", 500,
            "An error occurred inserting packages", EmptyJob);

    second("measurement with another key", R"({"metric": "p.b", "value": 1, "error": 2})", 500, masked,
           JobWithFirstMeasurement);
    second("measurement of an unknown metric, wrong besides",
           R"({"metric": "p.z", "value": NaN, "error": 2})", 202, accepted, JobWithFirstMeasurement);
    second("measurement without a metric", R"({"value": 1})", 400,
           "You must provide a list of measurements and the associated metric name.",
           JobWithFirstMeasurement);
    second("NaN", R"({"metric": "p.b", "value": NaN})", 500, "An error occurred inserting measurements",
           JobWithFirstMeasurement);
    second("Infinity", R"({"metric": "p.b", "value": -Infinity})", 500,
           "An error occurred inserting measurements", JobWithFirstMeasurement);
    second("beyond single precision", R"({"metric": "p.b", "value": 1e39})", 500,
           "An error occurred inserting measurements", JobWithFirstMeasurement);
    second("beyond double precision", R"({"metric": "p.b", "value": 1e400})", 500,
           "An error occurred inserting measurements", JobWithFirstMeasurement);
    second("a value that is a word", R"({"metric": "p.b", "value": "bright"})", 500,
           "An error occurred inserting measurements", JobWithFirstMeasurement);
    second("a value that is a list", R"({"metric": "p.b", "value": [1]})", 500,
           "An error occurred inserting measurements", JobWithFirstMeasurement);
    second("a unit of 17 characters", R"({"metric": "p.b", "value": 1, "unit": ")" + letters(17) + R"("})",
           500, "An error occurred inserting measurements", JobWithFirstMeasurement);
    const QByteArray blob = R"([{"identifier": "b1", "name": "n", "data": {}}])";
    second("no blob_refs, though there is a blob", R"({"metric": "p.b", "value": 1})", 500, masked,
           JobWithFirstMeasurement, blob);
    second("no blob_refs, but neither a blob", R"({"metric": "p.b", "value": NaN})", 500,
           "An error occurred inserting measurements", JobWithFirstMeasurement);
    row("a blob name of 65 characters",
        R"({"measurements": [)" + first + R"(], "blobs": [{"identifier": "b1", "name": ")" + letters(65) +
            R"("}], )" + good,
        500, "An error occurred inserting measurements", EmptyJob);
    row("a blob identifier of 33 characters",
        R"({"measurements": [{"metric": "p.a", "blob_refs": [")" + letters(33) +
            R"("]}], "blobs": [{"identifier": ")" + letters(33) + R"(", "name": "n"}], )" + good,
        500, "An error occurred inserting measurements", EmptyJob);
    row("a blob nobody refers to may be anything",
        R"({"measurements": [)" + first + R"(], "blobs": [{"identifier": ")" + letters(99) +
            R"(", "name": 5}], )" + good,
        202, accepted, JobWithFirstMeasurement);
    row("no measurements", R"({"measurements": [], )" + good, 202, accepted, EmptyJob);
    row("null for the measurements", R"({"measurements": null, )" + good, 400,
        "You must provide a list of measurements and the associated metric name.", EmptyJob);
    row("broken JSON", R"({"measurements": [)", 400,
        "The browser (or proxy) sent a request that this server could not understand.", Nothing);
    row("nested deeper than anyone needs", QByteArray(5000, '['), 400,
        "The browser (or proxy) sent a request that this server could not understand.", Nothing);
    row("a list instead of an object", "[]", 500, masked, Nothing);
    row("nothing", "", 400, "The browser (or proxy) sent a request that this server could not understand.",
        Nothing);
}

void TestJobs::rules()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, message);
    QFETCH(int, left);
    const Stored stored = post(body);
    QCOMPARE(stored.reply.message(),
             QString::fromLatin1(message).replace(QStringLiteral("%1"), QString::number(stored.id)));
    QCOMPARE(stored.reply.status, status);
    QCOMPARE(stored.id >= 0, left != Nothing);
    QCOMPARE(stored.measurements().size(), left == JobWithFirstMeasurement ? 1 : 0);
    // Only what was accepted reaches the object store.
    if (left != Nothing)
        QCOMPARE(stored.job.value(QStringLiteral("s3_uri")).isNull(), status != 202);
}

void TestJobs::values_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("single precision, six digits") << QByteArray("7.761596740329379") << QByteArray("7.7616");
    QTest::newRow("integer") << QByteArray("5") << QByteArray("5.0");
    QTest::newRow("large") << QByteArray("16777217") << QByteArray("16777200.0");
    QTest::newRow("small") << QByteArray("1.2345678e-30") << QByteArray("1.23457e-30");
    QTest::newRow("negative") << QByteArray("-0.1") << QByteArray("-0.1");
    QTest::newRow("null") << QByteArray("null") << QByteArray("null");
    QTest::newRow("true") << QByteArray("true") << QByteArray("1.0");
    QTest::newRow("number as text") << QByteArray(R"("2.5")") << QByteArray("2.5");
}

void TestJobs::values()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, kept);
    const Stored stored = post(R"({"measurements": [{"metric": "p.a", "unit": null, "value": )" + sent +
                               R"(}], "meta": {"packages": {}, "env": {"env_name": "local"}}})");
    QCOMPARE(stored.reply.status, 202);
    QCOMPARE(stored.measurements().size(), 1);
    const json::Object measurement = stored.measurements().at(0).members();
    QCOMPARE(json::write(measurement.value(QStringLiteral("value"))), kept);
    QCOMPARE(measurement.value(QStringLiteral("unit")), json::Value::string(QStringLiteral("")));
}

void TestJobs::unknownMetricIsDroppedWithoutAWord()
{
    const Stored stored =
        post(R"({"measurements": [{"metric": "p.unknown", "value": 1}, {"metric": "p.b", "value": 2}],)"
             R"( "meta": {"packages": {}, "env": {"env_name": "local"}}})");
    QCOMPARE(stored.reply.status, 202);
    QCOMPARE(stored.measurements().size(), 1);
    QCOMPARE(stored.measurements().at(0).members().value(QStringLiteral("metric")).toString(), "p.b");
}

void TestJobs::measurementsKeepTheirOrder()
{
    const Stored stored = post(
        R"({"measurements": [{"metric": "p.b", "value": 1}, {"metric": "p.a", "value": 2}, {"metric": "p.b", "value": 3}],)"
        R"( "meta": {"packages": {}, "env": {"env_name": "local"}}})");
    QStringList values;
    for (const json::Value &measurement : stored.measurements())
        values << QString::fromLatin1(measurement.members().value(QStringLiteral("value")).numberText());
    QCOMPARE(values, QStringList({"1.0", "2.0", "3.0"}));
}

void TestJobs::blobsAreNamedButNotKept()
{
    const Stored stored = post(
        R"({"measurements": [{"metric": "p.a", "value": 1, "blob_refs": ["b2", "b1", "elsewhere"]}],)"
        R"( "blobs": [{"identifier": "b1", "name": "one", "data": {"x": 1}}, {"identifier": "b2", "name": "two"},)"
        R"( {"identifier": "b3", "name": "three", "data": {}}], "meta": {"packages": {}, "env": {"env_name": "local"}}})");
    QCOMPARE(stored.reply.status, 202);
    QCOMPARE(json::write(stored.measurements().at(0).members().value(QStringLiteral("blobs")),
                         {.indent = -1, .sortKeys = false}),
             R"([{"identifier": "b1", "name": "one", "s3_uri": "s3://practice-sandbox/b1"}, )"
             R"({"identifier": "b2", "name": "two", "s3_uri": null}])");
}

void TestJobs::metadataAndPackagesComeBack()
{
    const Stored stored = post(
        R"({"measurements": [], "meta": {"camera_name": "ComCam", "number_of_ccds": 9, "deep": {"a": [1, null]},)"
        R"( "packages": {"x": {"name": "afw", "git_sha": "1", "git_branch": "main"}},)"
        R"( "env": {"env_name": "local", "date": "2026"}}})");
    QCOMPARE(
        json::write(stored.job.value(QStringLiteral("meta")), {.indent = -1, .sortKeys = false}),
        R"({"camera_name": "ComCam", "number_of_ccds": 9, "deep": {"a": [1, null]}, )"
        R"("packages": [{"name": "afw", "git_sha": "1", "git_url": null, "git_branch": "main", "eups_version": null}], )"
        R"("env": {"env_name": "local", "date": "2026"}})");
}

void TestJobs::datasetIsFoundInTheEnvironment()
{
    const Stored stored = post(
        R"({"measurements": [], "meta": {"packages": {}, "env": {"env_name": "ldf", "dataset": "HSC"}}})");
    QCOMPARE(stored.job.value(QStringLiteral("ci_dataset")).toString(), "HSC");
    QVERIFY(m_client->get(QStringLiteral("/datasets")).body.contains("\"HSC\""));
}

void TestJobs::postingTwiceMakesTwoJobs()
{
    const QByteArray body = R"({"measurements": [], "meta": {"packages": {}, "env": {"env_name": "local"}}})";
    const qint64 first = post(body).id;
    QCOMPARE(post(body).id, first + 1);
}

void TestJobs::theListOfJobsHasNoOrder()
{
    const QByteArray body = R"({"measurements": [], "meta": {"packages": {}, "env": {"env_name": "local"}}})";
    qint64 newest = -1;
    for (int again = 0; again < 8; ++again)
        newest = post(body).id;
    const QList<qint64> list = ids();
    QVERIFY(list.contains(newest));
    QVERIFY(!std::ranges::is_sorted(list));
    QVERIFY(!std::ranges::is_sorted(list, std::ranges::greater()));
}

void TestJobs::statusOfAnUnknownTaskIsMasked()
{
    for (int again = 0; again < 4; ++again) {
        const Reply reply = m_client->get(QStringLiteral("/status/00000000-0000-0000-0000-000000000000"));
        QCOMPARE(reply.status, 500);
        QCOMPARE(reply.message(), "Internal Server Error");
    }
}

void TestJobs::statusOutlivesTheJob()
{
    const Stored stored = post(
        R"({"measurements": [{"metric": "p.a", "value": 1}], "meta": {"packages": {}, "env": {"env_name": "local"}}})");
    QCOMPARE(m_client->remove(QStringLiteral("/job/%1").arg(stored.id)).status, 200);
    const QString status = QUrl(stored.reply.text("status")).path();
    QCOMPARE(m_client->get(status).status, 500);
    QCOMPARE(m_client->get(status).text("status"), "STARTED");
    QCOMPARE(m_client->get(status).message(),
             QStringLiteral("Job %1 sucessfully written to InfluxDB.").arg(stored.id));
}

void TestJobs::jenkinsJobIsFoundByItsNumber()
{
    const Stored stored = post(
        R"({"measurements": [], "meta": {"packages": {}, "env": {"env_name": "jenkins", "ci_id": "4711", "ci_name": "validate_drp"}}})");
    QCOMPARE(stored.reply.status, 202);
    const Reply found = m_client->get(QStringLiteral("/jenkins/4711?ci_name=validate_drp"));
    QCOMPARE(found.status, 200);
    QCOMPARE(found.object().value(QStringLiteral("id")).numberText().toLongLong(), stored.id);
    QCOMPARE(m_client->get(QStringLiteral("/jenkins/4712")).status, 404);
    const QString status = QUrl(stored.reply.text("status")).path();
    m_client->get(status);
    m_client->get(status);
    QCOMPARE(m_client->get(status).body.trimmed(), R"({"status": "FAILURE"})");
}

void TestJobs::codeChangesAreNotKept()
{
    const Reply reply = m_client->get(QStringLiteral("/code_changes/4711?ci_name=validate_drp"));
    QCOMPARE(reply.status, 501);
    QVERIFY(reply.message().contains(QStringLiteral("no history of code changes")));
}

void TestJobs::partialJobCanBeDeleted()
{
    const Stored stored =
        post(R"({"measurements": [], "meta": {"packages": null, "env": {"env_name": "local"}}})");
    QCOMPARE(stored.reply.status, 500);
    QVERIFY(stored.id >= 0);
    QCOMPARE(m_client->remove(QStringLiteral("/job/%1").arg(stored.id)).status, 200);
    QVERIFY(!ids().contains(stored.id));
}

QTEST_GUILESS_MAIN(TestJobs)
#include "test_jobs.moc"
