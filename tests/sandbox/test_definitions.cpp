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

const QByteArray Masked = R"({"message": "Internal Server Error"})";
const QByteArray MetricsCreated = R"({"message": "List of metrics successfully created."})";
const QByteArray SpecsCreated = R"({"message": "List of metric specificationss successfully created."})";

} // namespace

/// Metrics and specifications: rule → request → answer (squash-api.md §5-6, limits of "What the server
/// demands").
class TestDefinitions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void answers_data();
    void answers();
    void bulkStopsAtTheFirstBadMetric();
    void bulkSkipsSpecsOfUnknownMetrics();
    void metricIsKeptWithAllItsParts();
    void replacingAMetricForgetsWhatIsAbsent();
    void specIsKeptWithAllItsParts();
    void removedDefinitionIsGone();
    void namesMayBeEncoded();
    void bodyThatIsNotDeclaredAsJsonIsNotRead();

private:
    QTemporaryDir m_directory;
    test::FixedClock m_clock;
    std::unique_ptr<sandbox::SandboxServer> m_server;
    std::unique_ptr<test::Client> m_client;
};

void TestDefinitions::initTestCase()
{
    m_server = std::make_unique<sandbox::SandboxServer>(
        sandbox::SandboxServer::Options{.directory = m_directory.path()}, m_clock);
    m_client = std::make_unique<test::Client>(m_server->start().value_or(0));
    QVERIFY(m_client->signIn());
    QCOMPARE(m_client
                 ->post(QStringLiteral("/metrics"),
                        R"({"metrics": [{"name": "p.there", "description": "d", "unit": "mag"}]})")
                 .status,
             201);
    QCOMPARE(m_client->post(QStringLiteral("/specs"), R"({"specs": [{"name": "p.there.spec"}]})").status,
             201);
}

void TestDefinitions::answers_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const QByteArray &method, const QString &path,
                        const QByteArray &body, int status, const QByteArray &answer) {
        QTest::newRow(name) << method << path << body << status << answer;
    };
    const auto metrics = [&row](const char *name, const QByteArray &list, int status,
                                const QByteArray &answer) {
        row(name, "POST", QStringLiteral("/metrics"), R"({"metrics": )" + list + "}", status, answer);
    };
    const auto specs = [&row](const char *name, const QByteArray &list, int status,
                              const QByteArray &answer) {
        row(name, "POST", QStringLiteral("/specs"), R"({"specs": )" + list + "}", status, answer);
    };
    const auto failed = [](const QByteArray &name) {
        return R"({"message": "An error occurred inserting metric `)" + name + R"(`."})";
    };
    const QByteArray notQualified =
        R"({"message": "You must provide a full qualified name for the metric, e.g. validate_drp.AM1"})";

    metrics(
        "metric with all five keys",
        R"([{"name": "a.b", "description": "d", "unit": "", "tags": ["t"], "reference": {"doc": "LPM-17", "page": 21, "url": null}}])",
        201, MetricsCreated);
    metrics("metric alone, not in a list", R"({"name": "a.alone"})", 201, MetricsCreated);
    metrics("metric is there already", R"([{"name": "p.there"}])", 400,
            R"({"message": "A metric with name `p.there` already exist."})");
    metrics("metric with an unknown key", R"([{"name": "a.c", "label": "x"}])", 500, Masked);
    metrics("metric without a name", R"([{"description": "x"}])", 500, Masked);
    metrics("metric whose name is a number", R"([{"name": 5}])", 500, Masked);
    metrics("empty list of metrics", "[]", 500, Masked);
    metrics("null for the list of metrics", "null", 500, Masked);
    metrics("metric that is a text", R"(["a.b"])", 400,
            R"({"message": {"metrics": "The value is not an object."}})");
    row("no list of metrics", "POST", QStringLiteral("/metrics"), "{}", 500, Masked);
    metrics("metric name without a package", R"([{"name": "lonely"}])", 200, notQualified);
    metrics("metric name with three parts", R"([{"name": "a.b.c"}])", 500, Masked);
    metrics("metric name of 64 characters", R"([{"name": "p.)" + letters(62) + R"("}])", 201, MetricsCreated);
    metrics("metric name of 65 characters", R"([{"name": "p.)" + letters(63) + R"("}])", 500,
            failed("p." + letters(63)));
    metrics("unit of 16 characters", R"([{"name": "a.u16", "unit": ")" + letters(16) + R"("}])", 201,
            MetricsCreated);
    metrics("unit of 17 characters", R"([{"name": "a.u17", "unit": ")" + letters(17) + R"("}])", 500,
            failed("a.u17"));
    metrics("16 characters outside ASCII",
            R"([{"name": "a.wide", "unit": ")" + QByteArray("\xc3\xa5").repeated(16) + R"("}])", 201,
            MetricsCreated);
    metrics("NaN in a reference", R"([{"name": "a.nan", "reference": {"page": NaN}}])", 500, failed("a.nan"));
    metrics("description that is an object", R"([{"name": "a.object", "description": {}}])", 500,
            failed("a.object"));
    row("broken JSON", "POST", QStringLiteral("/metrics"), R"({"metrics": [)", 400,
        R"({"message": "The browser (or proxy) sent a request that this server could not understand."})");

    row("unknown metric", "GET", QStringLiteral("/metric/a.unknown"), {}, 404,
        R"({"message": "Metric not found"})");
    row("one metric", "POST", QStringLiteral("/metric/one.m"),
        R"({"description": "d", "unit": "mag", "tags": ["t", 5]})", 201,
        R"({"name": "one.m", "package": "one", "display_name": "m", "description": "d", "unit": "mag", "tags": ["t", "5"], "reference": null})");
    row("one metric, there already", "POST", QStringLiteral("/metric/p.there"), R"({"description": "d"})",
        400, R"({"message": "A metric with name `p.there` already exist."})");
    row("one metric without a description", "POST", QStringLiteral("/metric/one.n"), "{}", 400,
        R"({"message": {"description": "You must provide the package name associated to this metric."}})");
    row("one metric without a package", "POST", QStringLiteral("/metric/one"), R"({"description": "d"})", 200,
        notQualified);
    row("one metric with a reference that is a text", "POST", QStringLiteral("/metric/one.r"),
        R"({"description": "d", "reference": "x"})", 400,
        R"({"message": {"reference": "The value is not an object."}})");
    row("one metric with too long a unit", "POST", QStringLiteral("/metric/one.u"),
        R"({"description": "d", "unit": ")" + letters(17) + R"("})", 500,
        R"({"message": "An error ocurred creating metric `one.u`."})");
    row("change of an unknown metric", "PUT", QStringLiteral("/metric/a.unknown"), R"({"description": "d"})",
        404, R"({"message": "Metric `a.unknown` not found."})");
    row("change to too long a unit", "PUT", QStringLiteral("/metric/p.there"),
        R"({"description": "d", "unit": ")" + letters(17) + R"("})", 500,
        R"({"message": "An error ocurred updating metric `p.there`."})");
    row("removal of an unknown metric", "DELETE", QStringLiteral("/metric/a.unknown"), {}, 404,
        R"({"message": "Metric `a.unknown` not found."})");

    specs(
        "specification",
        R"([{"name": "p.there.s", "type": "threshold", "threshold": {"operator": "<=", "value": 5.0, "unit": "mag"}}])",
        201, SpecsCreated);
    specs("specification of an unknown metric", R"([{"name": "p.unknown.s"}])", 201, SpecsCreated);
    specs("specification of an unknown metric, wrong besides", R"([{"name": "p.unknown.s", "label": 1}])",
          201, SpecsCreated);
    specs("specification is there already", R"([{"name": "p.there.spec"}])", 400,
          R"({"message": "A specification with name `p.there.spec` already exist."})");
    specs("specification with an unknown key", R"([{"name": "p.there.x", "label": 1}])", 500, Masked);
    specs("specification without a name", R"([{"threshold": {}}])", 500, Masked);
    specs("empty list of specifications", "[]", 500, Masked);
    specs("specification name of 65 characters", R"([{"name": "p.there.)" + letters(57) + R"("}])", 500,
          R"({"message": "An error ocurred creating this metric specification `p.there.)" + letters(57) +
              R"(`."})");
    row("unknown specification", "GET", QStringLiteral("/spec/p.there.unknown"), {}, 404,
        R"({"message": "Metric specification not found"})");
    row("one specification of an unknown metric", "POST", QStringLiteral("/spec/p.unknown.s"), "{}", 404,
        R"({"message": "Metric `p.unknown` not found. You must provide a valid name for the metric associated with this specification."})");
    row("one specification, there already", "POST", QStringLiteral("/spec/p.there.spec"), "{}", 400,
        R"({"message": "A specification with name `p.there.spec` already exist."})");
    row("change of an unknown specification", "PUT", QStringLiteral("/spec/p.there.unknown"), "{}", 404,
        R"({"message": "Specification `p.there.unknown` not found."})");
    row("removal of an unknown specification", "DELETE", QStringLiteral("/spec/p.there.unknown"), {}, 404,
        R"({"message": "Specification `p.there.unknown` not found."})");
}

void TestDefinitions::answers()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    const Reply reply = m_client->send(method, path, body);
    QCOMPARE(reply.body.trimmed(), answer);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.type, "application/json");
}

void TestDefinitions::bulkStopsAtTheFirstBadMetric()
{
    const QByteArray list = R"({"metrics": [{"name": "bulk.first"}, {"name": "bulk.)" + letters(70) +
                            R"("}, {"name": "bulk.last"}]})";
    QCOMPARE(m_client->post(QStringLiteral("/metrics"), list).status, 500);
    QCOMPARE(m_client->get(QStringLiteral("/metric/bulk.first")).status, 200);
    QCOMPARE(m_client->get(QStringLiteral("/metric/bulk.last")).status, 404);
}

void TestDefinitions::bulkSkipsSpecsOfUnknownMetrics()
{
    QCOMPARE(m_client
                 ->post(QStringLiteral("/specs"),
                        R"({"specs": [{"name": "p.unknown.a"}, {"name": "p.there.after"}]})")
                 .status,
             201);
    QCOMPARE(m_client->get(QStringLiteral("/spec/p.unknown.a")).status, 404);
    QCOMPARE(m_client->get(QStringLiteral("/spec/p.there.after")).status, 200);
}

void TestDefinitions::metricIsKeptWithAllItsParts()
{
    // As variables: moc stumbles over escaped quotes in raw strings inside a macro.
    const QByteArray sent =
        "{\"metrics\": [{\"name\": \"kept.m\", \"description\": \"\xc3\x84rger & \\\"more\\\"\", \"unit\": "
        "\"\","
        " \"tags\": [], \"reference\": {\"doc\": \"LPM-17\", \"page\": 21, \"url\": null}}]}";
    const QByteArray kept = "{\"name\": \"kept.m\", \"package\": \"kept\", \"display_name\": \"m\","
                            " \"description\": \"\\u00c4rger & \\\"more\\\"\", \"unit\": \"\", \"tags\": [],"
                            " \"reference\": {\"doc\": \"LPM-17\", \"page\": 21, \"url\": null}}";
    QCOMPARE(m_client->post(QStringLiteral("/metrics"), sent).status, 201);
    QCOMPARE(m_client->get(QStringLiteral("/metric/kept.m")).body.trimmed(), kept);
}

void TestDefinitions::replacingAMetricForgetsWhatIsAbsent()
{
    QCOMPARE(m_client
                 ->post(QStringLiteral("/metric/again.m"),
                        R"({"description": "old", "unit": "mag", "tags": ["t"], "reference": {"page": 1}})")
                 .status,
             201);
    const Reply reply = m_client->put(QStringLiteral("/metric/again.m"), R"({"description": "new"})");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body.trimmed(),
             R"({"name": "again.m", "package": "again", "display_name": "m", "description": "new", )"
             R"("unit": null, "tags": null, "reference": null})");
    QCOMPARE(m_client->get(QStringLiteral("/metric/again.m")).body, reply.body);
}

void TestDefinitions::specIsKeptWithAllItsParts()
{
    const QByteArray parts =
        R"({"threshold": {"operator": "<=", "unit": "mag", "value": 7.7615967403293789}, "tags": ["chromatic"], )"
        R"("metadata_query": {"filter_name": "r"}})";
    const Reply created = m_client->post(QStringLiteral("/spec/p.there.kept"), parts);
    QCOMPARE(created.status, 201);
    QCOMPARE(
        created.body.trimmed(),
        R"({"name": "p.there.kept", "threshold": {"operator": "<=", "unit": "mag", )"
        R"("value": 7.7615967403293789}, "tags": ["chromatic"], "metadata_query": {"filter_name": "r"}})");
    QCOMPARE(m_client->get(QStringLiteral("/spec/p.there.kept")).body, created.body);
    QCOMPARE(m_client->put(QStringLiteral("/spec/p.there.kept"), "{}").body.trimmed(),
             R"({"name": "p.there.kept", "threshold": null, "tags": null, "metadata_query": null})");
}

void TestDefinitions::removedDefinitionIsGone()
{
    QCOMPARE(m_client->post(QStringLiteral("/metric/gone.m"), R"({"description": ""})").status, 201);
    QCOMPARE(m_client->post(QStringLiteral("/spec/gone.m.s"), "{}").status, 201);
    QCOMPARE(m_client->remove(QStringLiteral("/spec/gone.m.s")).message(), "Metric specification deleted.");
    QCOMPARE(m_client->get(QStringLiteral("/spec/gone.m.s")).status, 404);
    QCOMPARE(m_client->remove(QStringLiteral("/metric/gone.m")).message(), "Metric deleted.");
    QCOMPARE(m_client->get(QStringLiteral("/metric/gone.m")).status, 404);
}

void TestDefinitions::namesMayBeEncoded()
{
    QCOMPARE(
        m_client->post(QStringLiteral("/metric/enc%2Eodd%20n%C3%A4me%25"), R"({"description": ""})").status,
        201);
    const Reply reply = m_client->get(QStringLiteral("/metric/enc.odd%20n%C3%A4me%25"));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.text("display_name"), QString::fromUtf8("odd n\xc3\xa4me%"));
}

void TestDefinitions::bodyThatIsNotDeclaredAsJsonIsNotRead()
{
    const QByteArray body = R"({"metrics": [{"name": "plain.m"}]})";
    QCOMPARE(m_client->send("POST", QStringLiteral("/metrics"), body, "text/plain").body.trimmed(), Masked);
    QCOMPARE(m_client->send("POST", QStringLiteral("/metrics"), body, "application/json; charset=utf-8")
                 .body.trimmed(),
             MetricsCreated);
}

QTEST_GUILESS_MAIN(TestDefinitions)
#include "test_definitions.moc"
