// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The system's proxy: used for the world, never for this computer. Behind it, a server with a name that no
// resolver knows.
#include "squash/trust.h"
#include "squash/waiting.h"
#include "support/certificates.h"
#include "support/scriptedserver.h"
#include "support/support.h"

#include <QNetworkAccessManager>
#include <QTcpSocket>
#include <QTest>

using namespace kabocha;
using namespace kabocha::squash;
using test::Reaction;
using test::ScriptedServer;
using test::wait;

namespace {

/// An HTTP proxy that knows one server, whatever it is asked for.
class TunnelProxy : public QTcpServer
{
public:
    explicit TunnelProxy(quint16 serverPort) : m_serverPort(serverPort)
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("the proxy cannot listen");
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *client = nextPendingConnection();
            connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
        });
    }
    [[nodiscard]] QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(serverPort()); }
    QList<QByteArray> asked; ///< the first lines
    QByteArray answer = "HTTP/1.1 200 Connection established\r\n\r\n";

private:
    void read(QTcpSocket *client)
    {
        if (auto *server = client->findChild<QTcpSocket *>()) {
            server->write(client->readAll());
            return;
        }
        const QByteArray head = client->peek(16 * 1024);
        if (!head.contains("\r\n\r\n"))
            return;
        client->readAll();
        asked << head.left(head.indexOf('\r'));
        if (!answer.startsWith("HTTP/1.1 200")) {
            client->write(answer);
            client->disconnectFromHost();
            return;
        }
        auto *server = new QTcpSocket(client);
        connect(server, &QTcpSocket::connected, client, [this, client] { client->write(answer); });
        connect(server, &QTcpSocket::readyRead, client,
                [client, server] { client->write(server->readAll()); });
        connect(server, &QTcpSocket::disconnected, client, [client] { client->disconnectFromHost(); });
        server->connectToHost(QHostAddress::LocalHost, m_serverPort);
    }
    const quint16 m_serverPort;
};

} // namespace

class TestProxy : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::Authority> m_authority;
    test::FixedClock m_clock;

    std::unique_ptr<ScriptedServer> hidden()
    {
        auto server = std::make_unique<ScriptedServer>();
        const test::Certified certified = m_authority->certify("DNS:squash.example.test");
        server->useTls(certified.certificate, certified.key);
        server->beSquash(m_clock.nowUtc().toSecsSinceEpoch());
        // As behind a TLS proxy: the server does not know that it is reached by https.
        server->on("GET", "/",
                   Reaction::json(200, "{\"auth\": \"http://squash.example.test/auth\", "
                                       "\"job\": \"http://squash.example.test/job\"}"));
        server->on("POST", "/job", Reaction::json(202, "{\"message\": \"Job `1`\"}"));
        return server;
    }
    static void setProxy(const QByteArray &url)
    {
        for (const char *name : {"http_proxy", "https_proxy"})
            qputenv(name, url);
    }

private slots:
    void initTestCase()
    {
        m_authority = std::make_unique<test::Authority>();
        QVERIFY2(m_authority->isValid(), qPrintable(m_authority->said()));
        for (const char *name :
             {"no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY", "HTTP_PROXY", "HTTPS_PROXY"})
            qunsetenv(name);
    }
    void cleanup() { setProxy({}); }

    void theWorldIsReachedByWayOfIt()
    {
        const auto server = hidden();
        TunnelProxy proxy(server->serverPort());
        setProxy(proxy.url());
        QNetworkAccessManager network;
        useSystemProxies(network);
        SquashClient squash(network, QUrl(QStringLiteral("https://squash.example.test")),
                            QStringLiteral("Summit"), m_clock);
        squash.setCredentials(QStringLiteral("me"), QStringLiteral("hunter2"));
        QVERIFY(squash.trust(m_authority->caFile()));
        const Result<QString> found = wait(squash.discover(this));
        QVERIFY2(found, qPrintable(found ? QString() : found.error().text()));
        QVERIFY(wait(squash.signIn(this))); // lifted to https, or it would have been refused
        const auto ticket = wait(squash.postJob("{}", this)); // on a connection of its own
        QVERIFY2(ticket, qPrintable(ticket ? QString() : ticket.error().text()));
        QVERIFY(proxy.asked.size() >= 2);
        for (const QByteArray &line : std::as_const(proxy.asked))
            QCOMPARE(line, QByteArray("CONNECT squash.example.test:443 HTTP/1.1"));
        QCOMPARE(server->count("POST", "/auth"), 1);
    }

    void thisComputerIsNever()
    {
        ScriptedServer server;
        server.beSquash(m_clock.nowUtc().toSecsSinceEpoch());
        server.on("POST", "/job", Reaction::json(202, R"({"message": "Job `1`"})"));
        TunnelProxy proxy(server.serverPort());
        setProxy(proxy.url());
        QNetworkAccessManager network;
        useSystemProxies(network);
        for (const QString &host : {QStringLiteral("127.0.0.1"), QStringLiteral("localhost")}) {
            QUrl url = server.url();
            url.setHost(host);
            server.on("GET", "/", Reaction::json(200, R"({"auth": "/auth", "job": "/job"})"));
            SquashClient squash(network, url, QStringLiteral("Practice"), m_clock);
            squash.setCredentials(QStringLiteral("me"), QStringLiteral("hunter2"));
            QVERIFY(wait(squash.discover(this)));
            QVERIFY(wait(squash.postJob("{}", this)));
        }
        QCOMPARE(proxy.asked.size(), 0);
    }

    void itsRefusalIsToldAsIts_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("wants a password")
            << QByteArray("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic "
                          "realm=\"site\"\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("is not there") << QByteArray();
    }
    void itsRefusalIsToldAsIts()
    {
        QFETCH(QByteArray, answer);
        const auto server = hidden();
        auto proxy = std::make_unique<TunnelProxy>(server->serverPort());
        proxy->answer = answer;
        setProxy(proxy->url());
        if (answer.isEmpty())
            proxy.reset();
        QNetworkAccessManager network;
        useSystemProxies(network);
        SquashClient squash(network, QUrl(QStringLiteral("https://squash.example.test")),
                            QStringLiteral("Summit"), m_clock);
        const Result<QString> result = wait(squash.discover(this));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Network);
        QVERIFY2(result.error().message.contains(QLatin1String("by way of this computer's proxy")),
                 qPrintable(result.error().message));
        QVERIFY(result.error().hint.contains(QLatin1String("https_proxy")));
        QCOMPARE(server->requests().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestProxy)
#include "test_proxy.moc"
