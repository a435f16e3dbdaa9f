// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/publisher.h"
#include "support/scriptedserver.h"
#include "support/support.h"
#include "json/io.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace kabocha;
using namespace kabocha::dispatch;
using test::Reaction;

namespace {

json::Object object(const QByteArray &text)
{
    return json::parse(text).value().members();
}

Definitions definitions()
{
    return {
        .metrics = {object(
            R"({"name": "c.A", "description": "d", "unit": "mmag", "tags": ["x", "y"], "reference": {"doc": null, "page": null, "url": null}})")},
        .specifications = {object(
            R"({"name": "c.A.design", "type": "threshold", "threshold": {"value": 20.0, "unit": "mmag", "operator": "<="}, "metadata_query": {}, "tags": []})")}};
}

} // namespace

class TestPublisher : public QObject
{
    Q_OBJECT

    QNetworkAccessManager m_network;
    test::FixedClock m_clock;
    std::unique_ptr<test::ScriptedServer> m_server;
    std::unique_ptr<squash::SquashClient> m_client;

    Result<Publisher::Outcome> publish(const Definitions &what)
    {
        Publisher publisher(*m_client, what, nullptr);
        std::optional<Result<Publisher::Outcome>> out;
        publisher.start([&](const Result<Publisher::Outcome> &outcome) { out = outcome; });
        if (!QTest::qWaitFor([&] { return out.has_value(); }, 60'000))
            return fail({.message = QStringLiteral("it did not end")});
        return *out;
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_server = std::make_unique<test::ScriptedServer>();
        m_server->beSquash(m_clock.nowUtc().toSecsSinceEpoch());
        m_client = std::make_unique<squash::SquashClient>(m_network, m_server->url(),
                                                          QStringLiteral("Summit"), m_clock);
        m_client->setCredentials(QStringLiteral("me"), QStringLiteral("hunter2"));
        const Reaction missing = Reaction::json(404, R"({"message": "not found"})");
        m_server->on("GET", "/metric/*", missing);
        m_server->on("GET", "/spec/*", missing);
        m_server->on("POST", "/metric/*", Reaction::json(201, "{}"));
        m_server->on("POST", "/spec/*", Reaction::json(201, "{}"));
        m_server->on("PUT", "/metric/*", Reaction::json(200, "{}"));
        m_server->on("PUT", "/spec/*", Reaction::json(200, "{}"));
    }
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void whatIsMissingIsMadeMetricsFirst()
    {
        const Publisher::Outcome outcome = publish(definitions()).value();
        QCOMPARE(outcome.created, 2);
        QVERIFY(outcome.problems.isEmpty());
        QByteArrayList posts;
        for (const test::ScriptedServer::Request &request : m_server->requests()) {
            if (request.method == "POST" && request.path != "/auth")
                posts.append(request.path);
        }
        QCOMPARE(posts, QByteArrayList({"/metric/c.A", "/spec/c.A.design"}));
        const json::Object body = object(m_server->last("POST", "/metric/c.A").body);
        QVERIFY(!body.contains(QStringLiteral("name"))); // an unknown key would be a 500
        QCOMPARE(body.value(QStringLiteral("unit")).toString(), QStringLiteral("mmag"));
    }

    void whatIsKnownIsLeftAndWhatDiffersIsReplaced()
    {
        m_server->on(
            "GET", "/metric/c.A",
            Reaction::json(
                200,
                R"({"name": "c.A", "package": "c", "display_name": "A", "description": "d", "unit": "mmag", "tags": ["y", "x"], "reference": null})"));
        m_server->on(
            "GET", "/spec/c.A.design",
            Reaction::json(
                200,
                R"({"name": "c.A.design", "threshold": {"value": 21, "unit": "mmag", "operator": "<="}, "tags": null, "metadata_query": null})"));
        const Publisher::Outcome outcome = publish(definitions()).value();
        QCOMPARE(outcome.unchanged, 1);
        QCOMPARE(outcome.changed, 1);
        QCOMPARE(m_server->count("PUT", "/spec/c.A.design"), 1);
        QCOMPARE(m_server->count("PUT", "/metric/c.A"), 0);
    }

    void whatTheServerCannotHoldIsNamedAndNotAsked()
    {
        Definitions what = definitions();
        what.metrics.append(object("{\"name\": \"c." + QByteArray(63, 'n') + "\", \"unit\": \"mmag\"}"));
        what.metrics.append(object("{\"name\": \"c.B\", \"unit\": \"electron mmag / (arcsec2 pix)\"}"));
        what.specifications.append(object("{\"name\": \"c.A." + QByteArray(70, 's') + "\"}"));
        const Publisher::Outcome outcome = publish(what).value();
        QCOMPARE(outcome.created, 2);
        QCOMPARE(outcome.problems.size(), 3);
        QVERIFY(outcome.summary().contains(QLatin1String("cannot hold")));
        QCOMPARE(m_server->count("GET", "/metric/c.B"), 0);
    }

    void aMetricWithoutADefinitionIsForetoldAsDropped()
    {
        const Publisher::Outcome outcome = publish({.undefined = {QStringLiteral("c.Unknown")}}).value();
        QCOMPARE(outcome.problems.size(), 1);
        QVERIFY(outcome.problems.first().contains(QLatin1String("c.Unknown")));
        QCOMPARE(m_server->count("POST", "/metric/*"), 0);
    }

    void oneRefusalLeavesTheOthers()
    {
        m_server->on("POST", "/metric/c.A",
                     Reaction::json(400, R"({"message": "A metric with name `c.A` already exist."})"));
        const Publisher::Outcome outcome = publish(definitions()).value();
        QCOMPARE(outcome.created, 1);
        QCOMPARE(outcome.problems.size(), 1);
        QVERIFY(outcome.problems.first().contains(QLatin1String("already exist")));
    }

    void onlyAGatewayEndsIt_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("ends");
        QTest::newRow("SQuaSH has a fault") << 501 << false;
        QTest::newRow("bad gateway") << 502 << true;
        QTest::newRow("unavailable") << 503 << true;
        QTest::newRow("gateway timeout") << 504 << true;
        QTest::newRow("SQuaSH has no room for it") << 507 << false;
    }
    void onlyAGatewayEndsIt()
    {
        QFETCH(int, status);
        QFETCH(bool, ends);
        m_server->on("POST", "/metric/c.A", Reaction::json(status, R"({"message": "not now"})"));
        const Result<Publisher::Outcome> outcome = publish(definitions());
        QCOMPARE(!outcome, ends);
        if (ends) {
            QCOMPARE(outcome.error().kind, Error::Kind::Network);
        } else {
            QCOMPARE(outcome->created, 1);
            QCOMPARE(outcome->problems.size(), 1);
            QVERIFY2(outcome->problems.first().contains(QLatin1String("not now")),
                     qPrintable(outcome->problems.first()));
        }
    }

    void whatSomebodyElseHasMadeMeanwhileIsComparedAndReplaced_data()
    {
        QTest::addColumn<QByteArray>("there");
        QTest::addColumn<int>("replaced");
        QTest::newRow("the same")
            << QByteArray(R"({"name": "c.A", "description": "d", "unit": "mmag", "tags": ["x", "y"]})") << 0;
        QTest::newRow("another")
            << QByteArray(R"({"name": "c.A", "description": "theirs", "unit": "mmag", "tags": []})") << 1;
    }
    void whatSomebodyElseHasMadeMeanwhileIsComparedAndReplaced()
    {
        QFETCH(QByteArray, there);
        QFETCH(int, replaced);
        m_server->on("GET", "/metric/c.A",
                     {Reaction::json(404, R"({"message": "not found"})"), Reaction::json(200, there)});
        m_server->on("POST", "/metric/c.A",
                     Reaction::json(400, R"({"message": "A metric with name `c.A` already exist."})"));
        const Publisher::Outcome outcome = publish(definitions()).value();
        QCOMPARE(outcome.problems, QStringList());
        QCOMPARE(outcome.created, 1);
        QCOMPARE(outcome.changed, replaced);
        QCOMPARE(outcome.unchanged, 1 - replaced);
        QCOMPARE(m_server->count("PUT", "/metric/c.A"), replaced);
    }

    void aBrokenConversationEndsIt()
    {
        m_server->on("GET", "/metric/c.A", Reaction::of(Reaction::Kind::Drop));
        const Result<Publisher::Outcome> outcome = publish(definitions());
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Network);
        QCOMPARE(m_server->count("GET", "/spec/*"), 0);
    }

    void nothingToPublishEndsAtOnce()
    {
        QCOMPARE(publish({}).value().created, 0);
        QVERIFY(m_server->requests().isEmpty());
    }

    void manyAreAskedAFewAtATime()
    {
        Definitions what;
        for (int i = 0; i < 50; ++i)
            what.metrics.append(object("{\"name\": \"c.m" + QByteArray::number(i) + "\", \"unit\": \"\"}"));
        QCOMPARE(publish(what).value().created, 50);
        QCOMPARE(m_server->count("POST", "/metric/*"), 50);
    }

    void definitionsSurviveTheOutbox()
    {
        Definitions what = definitions();
        what.undefined = {QStringLiteral("a.b")};
        what.leftOut = {QStringLiteral("c.d")};
        const Definitions back = Definitions::fromBytes(what.toBytes());
        QCOMPARE(back.metrics.size(), 1);
        QVERIFY(sameDefinition(back.metrics.first(), what.metrics.first()));
        QVERIFY(sameDefinition(back.specifications.first(), what.specifications.first()));
        QCOMPARE(back.undefined, what.undefined);
        QCOMPARE(back.leftOut, what.leftOut);
        QVERIFY(Definitions::fromBytes("nonsense").metrics.isEmpty());
    }

    void sameDefinitions_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("there");
        QTest::addColumn<bool>("same");
        QTest::newRow("null and empty") << QByteArray(R"({"tags": [], "reference": {"doc": null}})")
                                        << QByteArray(R"({"tags": null, "reference": null})") << true;
        QTest::newRow("order of tags")
            << QByteArray(R"({"tags": ["a", "b"]})") << QByteArray(R"({"tags": ["b", "a"]})") << true;
        QTest::newRow("other tags") << QByteArray(R"({"tags": ["a"]})")
                                    << QByteArray(R"({"tags": ["a", "b"]})") << false;
        QTest::newRow("number spelled otherwise") << QByteArray(R"({"threshold": {"value": 20.0}})")
                                                  << QByteArray(R"({"threshold": {"value": 20}})") << true;
        QTest::newRow("zero is not nothing")
            << QByteArray(R"({"threshold": {"value": 0}})") << QByteArray(R"({"threshold": {}})") << false;
        QTest::newRow("type not shown") << QByteArray(R"({"type": "threshold"})") << QByteArray("{}") << true;
        QTest::newRow("page") << QByteArray(R"({"reference": {"page": 3}})")
                              << QByteArray(R"({"reference": {"page": 4}})") << false;
        QTest::newRow("nonsense") << QByteArray(R"({"unit": "m"})") << QByteArray(R"({"unit": [1]})")
                                  << false;
    }
    void sameDefinitions()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, there);
        QFETCH(bool, same);
        QCOMPARE(sameDefinition(object(sent), object(there)), same);
    }
};

QTEST_GUILESS_MAIN(TestPublisher)
#include "test_publisher.moc"
