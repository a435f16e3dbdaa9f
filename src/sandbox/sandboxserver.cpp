// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxserver.h"

#include "sandbox/api.h"

#include <QAbstractHttpServer>
#include <QCoreApplication>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QMetaEnum>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace kabocha::sandbox {
namespace {

constexpr auto Patience = 2min; ///< with a connection that says nothing
constexpr auto Farewell = 1s;   ///< for a client to read that its request was too large
constexpr qint64 HeadLimit = 64 * 1024;

/// A connection that does not let a request grow without bound, nor sit there for ever.
class Connection final : public QTcpSocket
{
public:
    Connection(qint64 requestLimit, QObject *parent) : QTcpSocket(parent), m_limit(requestLimit)
    {
        m_idle.setSingleShot(true);
        m_idle.setInterval(Patience);
        connect(&m_idle, &QTimer::timeout, this, &QTcpSocket::abort);
        connect(this, &QTcpSocket::bytesWritten, &m_idle, qOverload<>(&QTimer::start));
        // Connected before the HTTP server does, so that it can be kept from reading what is too much.
        connect(this, &QTcpSocket::readyRead, this, &Connection::count);
        m_idle.start();
    }
    void requestEnded()
    {
        m_received = 0;
        m_headSeen = false;
    }

private:
    void count()
    {
        m_idle.start();
        if (!m_headSeen)
            readHead();
        m_received += bytesAvailable();
        if (m_received <= m_limit + HeadLimit && m_announced <= m_limit)
            return;
        disconnect(this, &QTcpSocket::readyRead, nullptr, nullptr);
        // What still comes is taken and thrown away for a moment: closing on it would destroy the answer on
        // its way.
        connect(this, &QTcpSocket::readyRead, this, [this] { skip(bytesAvailable()); });
        skip(bytesAvailable());
        QTimer::singleShot(Farewell, this, [this] { abort(); });
        const Answer answer = Answer::message(
            413,
            QStringLiteral("The practice sandbox takes no more than %1 bytes in one request.").arg(m_limit));
        write("HTTP/1.1 413 Request Entity Too Large\r\nContent-Type: " + answer.contentType +
              "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(answer.body.size()) +
              "\r\n\r\n" + answer.body);
    }
    /// How long the body will be, before it is here.
    void readHead()
    {
        const QByteArray head = peek(HeadLimit);
        const qsizetype end = head.indexOf("\r\n\r\n");
        m_headSeen = end >= 0 || head.size() == HeadLimit;
        m_announced = 0;
        const QByteArrayList lines = head.left(end).split('\n');
        for (const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            if (line.left(colon).trimmed().compare("Content-Length", Qt::CaseInsensitive) == 0)
                m_announced = line.mid(colon + 1).trimmed().toLongLong();
        }
    }

    const qint64 m_limit;
    qint64 m_received = 0;  ///< of the request under way
    qint64 m_announced = 0; ///< of its body
    bool m_headSeen = false;
    QTimer m_idle;
};

class Listener final : public QTcpServer
{
public:
    explicit Listener(qint64 requestLimit) : m_requestLimit(requestLimit) {}

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *const connection = new Connection(m_requestLimit, this);
        if (!connection->setSocketDescriptor(handle)) {
            delete connection;
            return;
        }
        // Qt writes head and body apart: Nagle's algorithm may hold the body back until the head is
        // acknowledged.
        connection->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        addPendingConnection(connection);
    }

private:
    const qint64 m_requestLimit;
};

/// Qt's HTTP server with all paths led to the Api. Not QHttpServer: its router matches the undecoded path by
/// regular expressions, and answers a wrong method as an unknown page, where the real service tells them
/// apart.
class HttpServer final : public QAbstractHttpServer
{
public:
    explicit HttpServer(Api &api) : m_api(api) {}

private:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override
    {
        Request plain;
        plain.method =
            QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(request.method())))
                .toUpper();
        const QString path = QUrl::fromPercentEncoding(request.url().path(QUrl::FullyEncoded).toLatin1());
        if (path.size() > 1)
            plain.path = path.mid(1).split(u'/');
        const QByteArray host = request.value("Host");
        plain.root = QStringLiteral("http://%1/")
                         .arg(host.isEmpty() ? QStringLiteral("127.0.0.1") : QString::fromLatin1(host));
        plain.authorization = request.value("Authorization");
        plain.contentType = request.value("Content-Type");
        plain.body = request.body();

        const Answer answer = m_api.answer(plain);
        if (auto *const connection = dynamic_cast<Connection *>(socket))
            connection->requestEnded();
        makeResponder(request, socket)
            .write(answer.body, answer.contentType, QHttpServerResponder::StatusCode(answer.status));
        return true;
    }
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override
    {
        makeResponder(request, socket).write(QHttpServerResponder::StatusCode::NotFound);
    }

    Api &m_api;
};

} // namespace

class SandboxServer::Private
{
public:
    Options options;
    const Clock &clock;
    std::unique_ptr<Database> database;
    std::unique_ptr<Api> api;
    std::unique_ptr<HttpServer> server; // last: goes first
};

SandboxServer::SandboxServer(const Options &options, const Clock &clock, QObject *parent)
    : QObject(parent), d(new Private{options, clock, {}, {}, {}})
{
}

SandboxServer::~SandboxServer() = default;

Result<quint16> SandboxServer::start()
{
    Result<std::unique_ptr<Database>> database = Database::open(d->options.directory);
    if (!database)
        return fail(database.error());
    auto listener = std::make_unique<Listener>(d->options.requestLimit);
    if (!listener->listen(QHostAddress::LocalHost, d->options.port))
        return fail({.kind = Error::Kind::Network,
                     .message = tr("The practice sandbox cannot listen on port %1 of this computer: %2.")
                                    .arg(QString::number(d->options.port), listener->errorString()),
                     .hint = tr("Choose another port, or 0 for any free one.")});
    const quint16 port = listener->serverPort();
    d->server.reset();
    d->api.reset();
    d->database = std::move(*database);
    d->api = std::make_unique<Api>(*d->database, d->clock,
                                   Api::Options{.tokenLifetime = d->options.tokenLifetime,
                                                .passwordRounds = d->options.passwordRounds,
                                                .debug = d->options.debug});
    d->server = std::make_unique<HttpServer>(*d->api);
    d->server->bind(listener.release());
    return port;
}

} // namespace kabocha::sandbox
