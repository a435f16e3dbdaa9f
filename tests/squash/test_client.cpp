// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/waiting.h"
#include "support/scriptedserver.h"
#include "support/support.h"
#include "json/io.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace kabocha;
using namespace kabocha::squash;
using namespace std::chrono_literals;
using test::Reaction;
using test::ScriptedServer;
using test::wait;

namespace {

SquashClient::Options hasty()
{
    const Patience patience{.connect = 300ms, .idle = 300ms, .total = 2s};
    return {.patience = patience, .jobPatience = patience};
}

/// Begins an answer without saying how long it will be, and goes on for ever: a piece each time the last one
/// is gone, PAUSE later.
class EndlessServer : public QTcpServer
{
public:
    EndlessServer(const QByteArray &piece, std::chrono::milliseconds pause) : m_piece(piece), m_pause(pause)
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::bytesWritten, this, [this, socket](qint64 bytes) {
                m_written += bytes;
                if (socket->bytesToWrite() == 0)
                    QTimer::singleShot(m_pause, socket, [this, socket] { socket->write(m_piece); });
            });
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"x\": \"");
        });
    }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }
    [[nodiscard]] qint64 written() const { return m_written; }

private:
    const QByteArray m_piece;
    const std::chrono::milliseconds m_pause;
    qint64 m_written = 0;
};

} // namespace

class TestClient : public QObject
{
    Q_OBJECT

    QNetworkAccessManager m_network;
    test::FixedClock m_clock;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<SquashClient> m_client;

    SquashClient &client() { return client(SquashClient::Options()); }
    SquashClient &client(const SquashClient::Options &options)
    {
        m_client = std::make_unique<SquashClient>(m_network, m_server->url(), QStringLiteral("Summit"),
                                                  m_clock, options);
        m_client->setCredentials(QStringLiteral("me"), QStringLiteral("hunter2"));
        return *m_client;
    }
    qint64 now() const { return m_clock.nowUtc().toSecsSinceEpoch(); }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_server = std::make_unique<ScriptedServer>();
        m_server->beSquash(now());
    }
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void endpointsAreRead()
    {
        SquashClient &squash = client();
        QVERIFY(wait(squash.discover(this)));
        QCOMPARE(m_server->last("GET", "/").headers.value("accept"),
                 QByteArray("application/json; version=1.0"));
        QVERIFY(!m_server->last("GET", "/").headers.contains("authorization"));
        QCOMPARE(wait(squash.version(this)).value(), QStringLiteral("1.0"));
    }

    void anotherHostIsRefusedByName_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("host") << QStringLiteral("https://evil.example.org/job");
        QTest::newRow("port") << QStringLiteral("http://127.0.0.1:1/job");
        QTest::newRow("user info") << QStringLiteral("http://127.0.0.1@evil.example.org/job");
        QTest::newRow("scheme relative") << QStringLiteral("//evil.example.org/job");
    }
    void anotherHostIsRefusedByName()
    {
        QFETCH(QString, url);
        m_server->on("GET", "/",
                     Reaction::json(200, "{\"auth\": \"/auth\", \"job\": \"" + url.toLatin1() + "\"}"));
        const Result<QString> result = wait(client().discover(this));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Protocol);
        QVERIFY2(result.error().message.contains(QUrl(QStringLiteral("http:")).resolved(QUrl(url)).host()),
                 qPrintable(result.error().message));
    }

    void httpIsLiftedToHttpsAndNeverTheOtherWay()
    {
        const QUrl base(QStringLiteral("https://squash.example.org"));
        QCOMPARE(sameOrigin(base, QUrl(QStringLiteral("http://squash.example.org/job"))).value(),
                 QUrl(QStringLiteral("https://squash.example.org/job")));
        QCOMPARE(sameOrigin(base, QUrl(QStringLiteral("http://squash.example.org:80/job"))).value(),
                 QUrl(QStringLiteral("https://squash.example.org/job")));
        QVERIFY(!sameOrigin(base, QUrl(QStringLiteral("http://squash.example.org:8080/job"))));
        QVERIFY(!sameOrigin(base, QUrl(QStringLiteral("file:///etc/passwd"))));
        QVERIFY(!sameOrigin(QUrl(QStringLiteral("http://localhost")),
                            QUrl(QStringLiteral("https://localhost/job"))));
    }

    void endpointNamesAreEncoded()
    {
        const Endpoints endpoints(QUrl(QStringLiteral("https://squash.example.org/api")));
        QCOMPARE(
            endpoints.url(QStringLiteral("metric"), {QStringLiteral("a/b?c#d")}).toString(QUrl::FullyEncoded),
            QStringLiteral("https://squash.example.org/api/metric/a%2Fb%3Fc%23d"));
    }

    void whatIsNoSquashIsSaid_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("web page") << 200
                                  << QByteArray("<html><head><title>Welcome to nginx!</title></head></html>");
        QTest::newRow("not JSON") << 200 << QByteArray("hello");
        QTest::newRow("JSON of another kind") << 200 << QByteArray("{\"hello\": \"world\"}");
        QTest::newRow("empty") << 200 << QByteArray();
        QTest::newRow("404 page") << 404 << QByteArray("<html><head><title>Not Found</title></head></html>");
    }
    void whatIsNoSquashIsSaid()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        m_server->on("GET", "/", Reaction::json(status, body));
        const Result<QString> result = wait(client().discover(this));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Protocol);
        QVERIFY2(result.error().message.contains(QLatin1String("127.0.0.1")),
                 qPrintable(result.error().message));
        QVERIFY(!result.error().message.contains(u'<'));
        QVERIFY(!result.error().hint.isEmpty());
    }

    void redirectsAreNotFollowedButNamed_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    void redirectsAreNotFollowedButNamed()
    {
        QFETCH(int, status);
        m_server->on("POST", "/job", Reaction::redirect(status, "https://other.example.org/job?token=x"));
        const auto result = wait(client().postJob("{}", this));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Protocol);
        QVERIFY2(result.error().message.contains(QLatin1String("https://other.example.org/job")),
                 qPrintable(result.error().message));
        QCOMPARE(m_server->count("POST", "/job"), 1);
        QCOMPARE(m_server->count("GET", "*"), 0);
    }

    void noStepFollowsARedirect_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308}) {
            QTest::addRow("endpoints %d", status) << QByteArray("GET") << QByteArray("/") << status;
            QTest::addRow("sign in %d", status) << QByteArray("POST") << QByteArray("/auth") << status;
            QTest::addRow("definition %d", status) << QByteArray("PUT") << QByteArray("/metric/a") << status;
            QTest::addRow("withdrawal %d", status) << QByteArray("DELETE") << QByteArray("/job/1") << status;
        }
    }
    void noStepFollowsARedirect()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(int, status);
        ScriptedServer elsewhere;
        m_server->on(method, path,
                     Reaction::redirect(status, elsewhere.url().toString().toLatin1() + "/there"));
        SquashClient &squash = client();
        Result<QString> result = QString();
        if (method == "GET")
            result = wait(squash.discover(this));
        else if (method == "PUT")
            result = wait(squash.replaceMetric(QStringLiteral("a"), {}, this));
        else
            result = wait(squash.deleteJob(1, this));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Protocol);
        QVERIFY2(result.error().message.contains(elsewhere.url().toString() + QLatin1String("/there")),
                 qPrintable(result.error().message));
        QVERIFY(!result.error().hint.isEmpty());
        QCOMPARE(m_server->count(method, path), 1);
        QCOMPARE(elsewhere.requests().size(), 0);
    }

    void endpointsAreFoundOnceForAllClientsOfARun()
    {
        SquashClient::Options options;
        options.endpoints = std::make_shared<EndpointCache>();
        QVERIFY(wait(client(options).discover(this)));
        QVERIFY(wait(client(options).discover(this)));
        QCOMPARE(m_server->count("GET", "/"), 1);
        QCOMPARE(wait(m_client->version(this)).value(), QStringLiteral("1.0"));
        QVERIFY(wait(client(options).discover(this, SquashClient::Discovery::Anew)));
        QCOMPARE(m_server->count("GET", "/"), 2);
        QVERIFY(!options.endpoints->find(m_server->url()));
        QVERIFY(wait(client(options).discover(this)));
        // Another base URL is another server, be it on the same host.
        QUrl deeper = m_server->url();
        deeper.setPath(QStringLiteral("/api/"));
        QVERIFY(!options.endpoints->find(deeper));
        QVERIFY(options.endpoints->find(m_server->url()));
    }

    void whatFailsIsLookedForAnew_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("anew");
        QTest::newRow("lost") << int(Reaction::Kind::Drop) << 0 << true;
        QTest::newRow("truncated") << int(Reaction::Kind::Truncate) << 200 << true;
        QTest::newRow("a web page") << int(Reaction::Kind::Answer) << 404 << true;
        QTest::newRow("moved") << int(Reaction::Kind::Answer) << 308 << true;
        QTest::newRow("a job that is not there") << int(Reaction::Kind::Raw) << 404 << false;
    }
    void whatFailsIsLookedForAnew()
    {
        QFETCH(int, kind);
        QFETCH(int, status);
        QFETCH(bool, anew);
        Reaction reaction = status == 308 ? Reaction::redirect(308, "https://other.example.org/")
                                          : Reaction::html(status, "404 Not Found");
        reaction.kind = Reaction::Kind(kind);
        if (reaction.kind == Reaction::Kind::Raw)
            reaction = Reaction::json(404, R"({"message": "Job not found"})");
        m_server->on("GET", "/job/1", reaction);
        SquashClient::Options options;
        options.endpoints = std::make_shared<EndpointCache>();
        SquashClient &squash = client(options);
        QVERIFY(wait(squash.discover(this)));
        QVERIFY(!wait(squash.job(1, this)));
        QVERIFY(wait(squash.discover(this)));
        QCOMPARE(m_server->count("GET", "/"), anew ? 2 : 1);
    }

    void passwordsGoNowhereWithoutEncryption()
    {
        SquashClient squash(m_network, QUrl(QStringLiteral("http://squash.invalid")), QStringLiteral("Far"),
                            m_clock);
        squash.setCredentials(QStringLiteral("me"), QStringLiteral("hunter2"));
        for (const Result<QString> &result :
             {wait(squash.registerUser(this)), wait(squash.deleteJob(3, this))}) {
            QVERIFY(!result);
            QCOMPARE(result.error().kind, Error::Kind::Denied);
            QVERIFY(result.error().message.contains(QLatin1String("squash.invalid")));
        }
        QVERIFY(!wait(squash.signIn(this)));
        QVERIFY(!wait(squash.postJob("{}", this)));
    }

    void theTokenIsFetchedOnceAndSent()
    {
        m_server->on("DELETE", "/job/*", Reaction::json(200, R"({"message": "Job deleted."})"));
        SquashClient &squash = client();
        QCOMPARE(wait(squash.deleteJob(1, this)).value(), QStringLiteral("Job deleted."));
        QVERIFY(wait(squash.deleteJob(2, this)));
        QCOMPARE(m_server->count("POST", "/auth"), 1);
        QCOMPARE(m_server->last("POST", "/auth").body,
                 QByteArray(R"({"password":"hunter2","username":"me"})"));
        QVERIFY(m_server->last("DELETE", "/job/2").headers.value("authorization").startsWith("JWT eyJ"));
    }

    void theTokenIsRenewedBeforeItExpires()
    {
        m_server->on("DELETE", "/job/*", Reaction::json(200, R"({"message": "Job deleted."})"));
        SquashClient &squash = client();
        QVERIFY(wait(squash.deleteJob(1, this)));
        m_clock.advance(230);
        QVERIFY(wait(squash.deleteJob(2, this)));
        QCOMPARE(m_server->count("POST", "/auth"), 1);
        m_clock.advance(20); // 50 s before its end
        QVERIFY(wait(squash.deleteJob(3, this)));
        QCOMPARE(m_server->count("POST", "/auth"), 2);
        m_clock.advance(-250);
    }

    void aJobSetsOutWithAFreshToken()
    {
        m_server->on("DELETE", "/job/*", Reaction::json(200, R"({"message": "Job deleted."})"));
        m_server->on("POST", "/job", Reaction::json(202, R"({"message": "Job `1`"})"));
        SquashClient &squash = client();
        QVERIFY(wait(squash.postJob("{}", this)));
        m_clock.advance(149);
        QVERIFY(wait(squash.postJob("{}", this)));
        QCOMPARE(m_server->count("POST", "/auth"), 1);
        m_clock.advance(1); // half of its life is over
        QVERIFY(wait(squash.deleteJob(1, this)));
        QCOMPARE(m_server->count("POST", "/auth"), 1);
        QVERIFY(wait(squash.postJob("{}", this)));
        QCOMPARE(m_server->count("POST", "/auth"), 2);
        m_clock.advance(-150);
    }

    void aServersWrongClockDoesNoHarm_data()
    {
        QTest::addColumn<int>("offset");
        QTest::newRow("an hour behind") << -3600;
        QTest::newRow("an hour ahead") << 3600;
    }
    void aServersWrongClockDoesNoHarm()
    {
        QFETCH(int, offset);
        m_server->beSquash(now() + offset);
        const Result<QDateTime> until = wait(client().signIn(this));
        QCOMPARE(until.value(), m_clock.nowUtc().addSecs(240));
    }

    void aTokenThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no token") << QByteArray(R"({"hello": 1})");
        QTest::newRow("not three parts") << QByteArray(R"({"access_token": "abc"})");
        QTest::newRow("line break") << QByteArray(R"({"access_token": "a.b\r\nX-Evil: 1.c"})");
        QTest::newRow("no exp") << QByteArray(R"({"access_token": "eyJhIjoxfQ.eyJhIjoxfQ.x"})");
    }
    void aTokenThatIsNoneIsRefused()
    {
        QFETCH(QByteArray, body);
        m_server->on("POST", "/auth", Reaction::json(200, body));
        const Result<QDateTime> result = wait(client().signIn(this));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Protocol);
    }

    void aMaskedDenialRenewsOnceAndAsksAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("401") << 401;
        QTest::newRow("500, as production does") << 500;
    }
    void aMaskedDenialRenewsOnceAndAsksAgain()
    {
        QFETCH(int, status);
        const Reaction denied = Reaction::json(status, R"({"message": "Internal Server Error"})");
        m_server->on("DELETE", "/job/1", {denied, Reaction::json(200, R"({"message": "Job deleted."})")});
        m_server->on("DELETE", "/job/2", denied);
        SquashClient &squash = client();
        QVERIFY(wait(squash.deleteJob(1, this)));
        QCOMPARE(m_server->count("POST", "/auth"), 2);
        QCOMPARE(m_server->count("DELETE", "/job/1"), 2);
        const Result<QString> never = wait(squash.deleteJob(2, this));
        QVERIFY(!never);
        QCOMPARE(m_server->count("DELETE", "/job/2"), 2);
        QVERIFY2(never.error().message.contains(QLatin1String("Internal Server Error")),
                 qPrintable(never.error().message));
    }

    void aRefusalInTheServersOwnWordsIsFinal()
    {
        m_server->on("POST", "/metric/a",
                     Reaction::json(500, R"({"message": "An error ocurred creating metric `a`."})"));
        const Result<QString> refused = wait(client().createMetric(QStringLiteral("a"), {}, this));
        QCOMPARE(refused.error().kind, Error::Kind::Refused);
        QCOMPARE(m_server->count("POST", "/metric/a"), 1);
        QCOMPARE(m_server->count("POST", "/auth"), 1);
    }

    void aJobIsNeverPostedAgainAfterA500()
    {
        m_server->on("POST", "/job", Reaction::json(500, R"({"message": "Internal Server Error"})"));
        PostJobRequest *request = client().postJob("{}", this);
        bool mayHaveArrived = false;
        int status = 0;
        connect(request, &PostJobRequest::finished, this, [&] {
            mayHaveArrived = request->mayHaveArrived();
            status = request->status();
        });
        const auto result = wait(request);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Refused);
        QVERIFY(mayHaveArrived);
        QCOMPARE(status, 500);
        QCOMPARE(m_server->count("POST", "/job"), 1);
    }

    void aDroppedConnectionDoesNotPostTwice()
    {
        // Qt repeats a request on a dropped connection by itself, up to three times, unless it cannot.
        m_server->on("POST", "/job", Reaction::of(Reaction::Kind::Drop));
        PostJobRequest *request = client().postJob(QByteArray(200000, 'x'), this);
        bool mayHaveArrived = false;
        connect(request, &PostJobRequest::finished, this,
                [&] { mayHaveArrived = request->mayHaveArrived(); });
        const auto result = wait(request);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Network);
        QVERIFY2(result.error().message.contains(QLatin1String("Summit (127.0.0.1")),
                 qPrintable(result.error().message));
        QVERIFY(mayHaveArrived);
        QCOMPARE(m_server->count("POST", "/job"), 1);
    }

    void aKeptConnectionThatTheServerClosesDoesNoHarm()
    {
        // Says nothing of closing, and closes: the next request may meet the dying connection.
        const QByteArray keeps =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{\"ids\": []}";
        m_server->on("GET", "/jobs", Reaction::of(Reaction::Kind::Raw, keeps));
        m_server->on("POST", "/job", Reaction::json(202, R"({"message": "Job `1`"})"));
        m_server->on("PUT", "/metric/a", Reaction::json(200, "{}"));
        SquashClient &squash = client();
        for (int i = 1; i <= 20; ++i) {
            QVERIFY(wait(squash.jobIds(this)));
            const auto changed = wait(squash.replaceMetric(QStringLiteral("a"), {}, this));
            QVERIFY2(changed, qPrintable(changed ? QString() : changed.error().message));
            QVERIFY(wait(squash.jobIds(this)));
            const auto ticket = wait(squash.postJob("{}", this));
            QVERIFY2(ticket, qPrintable(ticket ? QString() : ticket.error().message));
            QCOMPARE(m_server->count("POST", "/job"), i);
        }
    }

    void nothingListensThere()
    {
        const QUrl gone = m_server->url();
        m_server.reset();
        SquashClient squash(m_network, gone, QStringLiteral("Summit"), m_clock);
        TextRequest *request = squash.discover(this);
        bool mayHaveArrived = true;
        connect(request, &TextRequest::finished, this, [&] { mayHaveArrived = request->mayHaveArrived(); });
        const Result<QString> result = wait(request);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Network);
        QVERIFY(!mayHaveArrived);
        QVERIFY2(result.error().message.contains(QLatin1String("Summit (127.0.0.1:")),
                 qPrintable(result.error().message));
        QVERIFY(!result.error().hint.isEmpty());
    }

    void aHangingServerEnds()
    {
        m_server->on("GET", "/", Reaction::of(Reaction::Kind::Hang));
        const Result<QString> result = wait(client(hasty()).discover(this));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Network);
        QVERIFY2(result.error().message.contains(QLatin1String("0.3")), qPrintable(result.error().message));
    }

    void aServerThatNeverGreetsIsNotWaitedFor()
    {
        QTcpServer silent; // takes the connection, and says nothing of TLS
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        SquashClient squash(m_network, QUrl(QStringLiteral("https://127.0.0.1:%1").arg(silent.serverPort())),
                            QStringLiteral("Summit"), m_clock, hasty());
        const Result<QString> result = wait(squash.discover(this));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Network);
        QVERIFY2(result.error().message.contains(QLatin1String("no connection within 0.3 seconds")),
                 qPrintable(result.error().message));
    }

    void aTricklingServerEnds()
    {
        const EndlessServer server("x", 20ms);
        SquashClient::Options options;
        options.patience = {.connect = 60s, .idle = 60s, .total = 700ms};
        SquashClient squash(m_network, server.url(), QStringLiteral("Summit"), m_clock, options);
        const Result<QString> result = wait(squash.discover(this));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Network);
        QVERIFY2(result.error().message.contains(QLatin1String("did not finish its answer within 0.7")),
                 qPrintable(result.error().message));
    }

    void aTruncatedAnswerIsNoAnswer()
    {
        m_server->on("GET", "/job/1",
                     Reaction{.kind = Reaction::Kind::Truncate, .body = R"({"id": 1, "measurements": []})"});
        const Result<json::Value> result = wait(client().job(1, this));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Network);
    }

    void nonsenseInsteadOfHttpIsNoAnswer()
    {
        m_server->on("GET", "/job/1", Reaction::of(Reaction::Kind::Raw, "220 smtp.example.org ESMTP\r\n"));
        QVERIFY(!wait(client().job(1, this)));
    }

    void anEndlessAnswerIsNotRead()
    {
        SquashClient::Options options;
        options.jobPatience.answerLimit = 1000;
        m_server->on("GET", "/job/1", Reaction::json(200, "{\"x\": \"" + QByteArray(100000, 'x') + "\"}"));
        const Result<json::Value> result = wait(client(options).job(1, this));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Protocol);
        QVERIFY2(result.error().message.contains(QLatin1String("1000")), qPrintable(result.error().message));
    }

    void anAnswerThatAnnouncesTooMuchIsNotWaitedFor()
    {
        // Of the two gigabytes only the announcement comes, and the connection stays open.
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            server.nextPendingConnection()->write("HTTP/1.1 200 OK\r\nContent-Length: 2000000000\r\n\r\n{");
        });
        SquashClient squash(m_network, QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort())),
                            QStringLiteral("Summit"), m_clock);
        const Result<QString> result = wait(squash.discover(this));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Protocol);
        QVERIFY2(result.error().message.contains(QLatin1String("longer than 1048576 bytes")),
                 qPrintable(result.error().message));
    }

    void anEndlessStreamIsNotHoarded()
    {
        const EndlessServer server(QByteArray(1024 * 1024, 'x'), 0ms);
        SquashClient squash(m_network, server.url(), QStringLiteral("Summit"), m_clock);
        const Result<QString> result = wait(squash.discover(this));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Protocol);
        // The limit is 1 MB; the rest lay in the buffers of Qt and of two sockets.
        QVERIFY2(server.written() < 32LL * 1024 * 1024, qPrintable(QString::number(server.written())));
    }

    void aCompressedAnswerCountsAsWhatItBecomes()
    {
        QByteArray packed = qCompress(QByteArray(30'000'000, ' ')).mid(4); // less Qt's own header: zlib
        QVERIFY(packed.size() < 100'000);
        m_server->on("GET", "/", Reaction{.body = packed, .headers = {"Content-Encoding: deflate"}});
        const Result<QString> result = wait(client().discover(this));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Protocol);
    }

    void aLongAnswerWithinTheLimitIsWhole()
    {
        const QByteArray long20 = "{\"x\": \"" + QByteArray(20'000'000, 'x') + "\"}";
        m_server->on("GET", "/job/1", Reaction::json(200, long20));
        const Result<json::Value> result = wait(client().job(1, this));
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        QCOMPARE(result->members().value(QStringLiteral("x")).toString().size(), 20'000'000);
    }

    void refusalsAreToldInTheServersWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("kind");
        QTest::newRow("message") << 400
                                 << QByteArray("{\"message\": \"A user with that username already exists.\"}")
                                 << QStringLiteral("A user with that username already exists.")
                                 << int(Error::Kind::Refused);
        QTest::newRow("message an object")
            << 400 << QByteArray("{\"message\": {\"password\": \"This field cannot be blank.\"}}")
            << QStringLiteral("This field cannot be blank. (password)") << int(Error::Kind::Refused);
        QTest::newRow("a list in an object")
            << 422 << QByteArray("{\"message\": {\"unit\": [\"Too long.\", \"Not a unit.\"]}}")
            << QStringLiteral("Too long.; Not a unit. (unit)") << int(Error::Kind::Refused);
        QTest::newRow("description") << 401
                                     << QByteArray("{\"description\": \"Invalid credentials\", \"error\": "
                                                   "\"Bad Request\", \"status_code\": 401}")
                                     << QStringLiteral("Invalid credentials") << int(Error::Kind::Denied);
        QTest::newRow("web page") << 502
                                  << QByteArray("<html><head><title>502 Bad Gateway</title></head></html>")
                                  << QStringLiteral("502 Bad Gateway") << int(Error::Kind::Protocol);
        QTest::newRow("web page with entities")
            << 502
            << QByteArray("<html><head><title>A &amp; B&#39;s &amp;lt;proxy&amp;gt;</title></head></html>")
            << QStringLiteral("A & B's &lt;proxy&gt;") << int(Error::Kind::Protocol);
        QTest::newRow("nothing") << 500 << QByteArray() << QStringLiteral("no reason")
                                 << int(Error::Kind::Refused);
        QTest::newRow("control characters")
            << 400 << QByteArray("{\"message\": \"a\\u001b[31m\\nb\\u202ec\"}")
            << QStringLiteral("a [31m b c") << int(Error::Kind::Refused);
        QTest::newRow("echoes the password")
            << 400 << QByteArray("{\"message\": \"bad password hunter2 given\"}")
            << QStringLiteral("bad password [hidden] given") << int(Error::Kind::Refused);
    }
    void refusalsAreToldInTheServersWords()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, words);
        QFETCH(int, kind);
        m_server->on("POST", "/register", Reaction::json(status, body));
        const Result<QString> result = wait(client().registerUser(this));
        QVERIFY(!result);
        QVERIFY2(result.error().message.contains(words), qPrintable(result.error().message));
        QCOMPARE(int(result.error().kind), kind);
        QVERIFY(!result.error().message.contains(QLatin1String("hunter2")));
        QVERIFY(!result.error().message.contains(u'\n'));
    }

    void theJobsNumberIsTakenOutOfTheSentence()
    {
        m_server->on(
            "POST", "/job",
            Reaction::json(202, "{\"message\": \"Request for creating Job `17` received\", \"status\": \"" +
                                    m_server->url().toString().toLatin1() + "/status/abc\"}"));
        const QByteArray body(3000000, ' ');
        PostJobRequest *request = client().postJob(body, this);
        QSignalSpy progress(request, &PostJobRequest::sent);
        const Result<JobTicket> ticket = wait(request);
        QCOMPARE(ticket.value().number, 17);
        QCOMPARE(ticket.value().status.path(), QStringLiteral("/status/abc"));
        QCOMPARE(m_server->last("POST", "/job").body.size(), body.size());
        QCOMPARE(m_server->last("POST", "/job").headers.value("content-type"),
                 QByteArray("application/json"));
        QVERIFY(progress.count() >= 2);
        QCOMPARE(progress.last().at(1).toLongLong(), body.size());
    }

    void aStatusOnAnotherHostIsForgotten()
    {
        m_server->on(
            "POST", "/job",
            Reaction::json(202,
                           "{\"message\": \"Job `3`\", \"status\": \"https://evil.example.org/status/1\"}"));
        const Result<JobTicket> ticket = wait(client().postJob("{}", this));
        QCOMPARE(ticket.value().number, 3);
        QVERIFY(ticket.value().status.isEmpty());
    }

    void anAnswerWithoutANumberIsSaid()
    {
        m_server->on("POST", "/job", Reaction::json(202, R"({"message": "Thanks!"})"));
        const Result<JobTicket> ticket = wait(client().postJob("{}", this));
        QVERIFY(!ticket);
        QCOMPARE(ticket.error().kind, Error::Kind::Protocol);
    }

    void jobNumbersAreSorted()
    {
        m_server->on("GET", "/jobs", Reaction::json(200, R"({"ids": [3, 1, 2]})"));
        QCOMPARE(wait(client().jobIds(this)).value(), QList<qint64>({1, 2, 3}));
        m_server->on("GET", "/jobs", Reaction::json(200, R"({"ids": [3, "x"]})"));
        QVERIFY(!wait(client().jobIds(this)));
    }

    void theStatusOfInfluxIsUnderstood_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("state");
        using State = IndexStatus::State;
        QTest::newRow("waiting") << 500 << QByteArray(R"({"message": "Internal Server Error"})")
                                 << int(State::Unknown);
        QTest::newRow("running") << 200 << QByteArray(R"({"status": "STARTED"})") << int(State::Running);
        QTest::newRow("failed") << 200 << QByteArray(R"({"status": "FAILURE"})") << int(State::Failed);
        QTest::newRow("done")
            << 200
            << QByteArray(R"({"message": "Job 1 sucessfully written to InfluxDB.", "status_code": 204})")
            << int(State::Done);
        QTest::newRow("not written")
            << 200 << QByteArray(R"({"message": "Failed to write Job 13 to InfluxDB.", "status_code": 500})")
            << int(State::Failed);
    }
    void theStatusOfInfluxIsUnderstood()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, state);
        m_server->on("GET", "/status/x", Reaction::json(status, body));
        QUrl url = m_server->url();
        url.setPath(QStringLiteral("/status/x"));
        QCOMPARE(int(wait(client().indexStatus(url, this)).value().state), state);
    }

    void definitionsAreReadAndWritten()
    {
        m_server->on("GET", "/metric/camera.Temp",
                     {Reaction::json(404, R"({"message": "Metric not found"})"),
                      Reaction::json(200, R"({"name": "camera.Temp", "unit": "deg_C"})")});
        m_server->on("POST", "/metric/camera.Temp", Reaction::json(201, R"({"name": "camera.Temp"})"));
        m_server->on("PUT", "/spec/camera.Temp.design", Reaction::json(200, "{}"));
        SquashClient &squash = client();
        const Result<json::Value> missing = wait(squash.metric(QStringLiteral("camera.Temp"), this));
        QCOMPARE(missing.error().kind, Error::Kind::NotFound);
        json::Object definition;
        definition.insert(QStringLiteral("unit"), json::Value::string(QStringLiteral("deg_C")));
        QVERIFY(wait(squash.createMetric(QStringLiteral("camera.Temp"), definition, this)));
        QCOMPARE(m_server->last("POST", "/metric/camera.Temp").body, QByteArray(R"({"unit":"deg_C"})"));
        QVERIFY(wait(squash.replaceSpecification(QStringLiteral("camera.Temp.design"), definition, this)));
        QCOMPARE(wait(squash.metric(QStringLiteral("camera.Temp"), this))
                     .value()
                     .members()
                     .value(QStringLiteral("unit"))
                     .toString(),
                 QStringLiteral("deg_C"));
    }

    void onlySquashSaysWhatIsNotThere_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        const auto json = QByteArray("application/json");
        const auto text = QByteArray("text/plain; charset=utf-8");
        QTest::newRow("SQuaSH") << json << QByteArray(R"({"message": "Job not found"})")
                                << int(Error::Kind::NotFound);
        QTest::newRow("an ingress") << text << QByteArray("default backend - 404")
                                    << int(Error::Kind::Protocol);
        QTest::newRow("a router") << text << QByteArray("404 page not found\n") << int(Error::Kind::Protocol);
        QTest::newRow("nothing") << text << QByteArray() << int(Error::Kind::Protocol);
        QTest::newRow("nothing, as JSON") << json << QByteArray() << int(Error::Kind::Protocol);
        QTest::newRow("without a message")
            << json << QByteArray(R"({"error": "Not Found"})") << int(Error::Kind::Protocol);
        QTest::newRow("with an empty message")
            << json << QByteArray(R"({"message": ""})") << int(Error::Kind::Protocol);
        QTest::newRow("a list") << json << QByteArray("[]") << int(Error::Kind::Protocol);
    }
    void onlySquashSaysWhatIsNotThere()
    {
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        const Reaction reaction{.status = 404, .body = body, .contentType = contentType};
        m_server->on("GET", "/job/1", reaction);
        m_server->on("DELETE", "/job/1", reaction);
        SquashClient &squash = client();
        const Result<json::Value> read = wait(squash.job(1, this));
        const Result<QString> removed = wait(squash.deleteJob(1, this));
        for (const Error &error : {read.error(), removed.error()}) {
            QCOMPARE(int(error.kind), kind);
            QVERIFY2(error.message.contains(QLatin1String("404")), qPrintable(error.message));
            QVERIFY(!error.hint.isEmpty());
        }
    }

    void cancellingEndsOnceAndSaysSo()
    {
        m_server->on("POST", "/job", Reaction::of(Reaction::Kind::Hang));
        PostJobRequest *request = client().postJob("{}", this);
        connect(m_server.get(), &ScriptedServer::received, request,
                [request](const QByteArray &method, const QByteArray &path) {
                    if (method == "POST" && path == "/job")
                        request->cancel();
                });
        bool mayHaveArrived = false;
        connect(request, &PostJobRequest::finished, this,
                [&] { mayHaveArrived = request->mayHaveArrived(); });
        const auto result = wait(request);
        QCOMPARE(result.error().kind, Error::Kind::Cancelled);
        QVERIFY(mayHaveArrived);
    }

    void cancellingBeforeTheFirstByteSendsNothing()
    {
        PostJobRequest *request = client().postJob("{}", this);
        request->cancel();
        bool mayHaveArrived = true;
        connect(request, &PostJobRequest::finished, this,
                [&] { mayHaveArrived = request->mayHaveArrived(); });
        QCOMPARE(wait(request).error().kind, Error::Kind::Cancelled);
        QVERIFY(!mayHaveArrived);
        QCOMPARE(m_server->requests().size(), 0);
    }

    void aRequestGoesWithItsParentAndOutlivesItsClient()
    {
        m_server->on("GET", "/job/1", Reaction::of(Reaction::Kind::Hang));
        auto parent = std::make_unique<QObject>();
        QSignalSpy received(m_server.get(), &ScriptedServer::received);
        ValueRequest *request = client().job(1, parent.get());
        QSignalSpy finished(request, &ValueRequest::finished);
        QVERIFY(received.wait(60'000));
        parent.reset();
        QCOMPARE(finished.count(), 0);

        TextRequest *orphan = client().version(this);
        m_client.reset();
        QCOMPARE(wait(orphan).error().kind, Error::Kind::Cancelled);
    }

    void aCertificateNobodyTrustsStops()
    {
        QFile certificate(test::data(QStringLiteral("squash/untrusted.crt")));
        QFile key(test::data(QStringLiteral("squash/untrusted.key")));
        QVERIFY(certificate.open(QIODevice::ReadOnly));
        QVERIFY(key.open(QIODevice::ReadOnly));
        m_server->useTls(certificate.readAll(), key.readAll());
        const auto result = wait(client().signIn(this));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Network);
        QVERIFY2(result.error().message.contains(QLatin1String("not secure")),
                 qPrintable(result.error().message));
        QVERIFY(result.error().hint.contains(QLatin1String("CA file")));
        QCOMPARE(m_server->requests().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestClient)
#include "test_client.moc"
