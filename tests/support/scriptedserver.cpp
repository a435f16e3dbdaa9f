// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scriptedserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>

namespace kabocha::test {
namespace {

bool fits(const QByteArray &pattern, const QByteArray &path)
{
    return pattern.endsWith('*') ? path.startsWith(pattern.chopped(1)) : path == pattern;
}

/// The whole of a request at the beginning of BUFFER, if it is there.
std::optional<ScriptedServer::Request> parse(const QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    ScriptedServer::Request request{
        .method = first.value(0), .path = first.value(1), .headers = {}, .body = {}};
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        request.headers.insert(lines.at(i).left(colon).toLower(), lines.at(i).mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() - end - 4 < length)
        return {};
    request.body = buffer.mid(end + 4, length);
    return request;
}

QByteArray answerBytes(const Reaction &reaction)
{
    QByteArray out = "HTTP/1.1 " + QByteArray::number(reaction.status) + " Status\r\n";
    out += "Content-Type: " + reaction.contentType + "\r\n";
    out += "Content-Length: " + QByteArray::number(reaction.body.size()) + "\r\nConnection: close\r\n";
    for (const QByteArray &header : reaction.headers)
        out += header + "\r\n";
    return out + "\r\n" + reaction.body;
}

} // namespace

ScriptedServer::ScriptedServer(QObject *parent) : QTcpServer(parent)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("the scripted server cannot listen");
}

ScriptedServer::~ScriptedServer()
{
    close();
    const QList<QTcpSocket *> sockets = findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets) {
        socket->disconnect(this);
        delete socket;
    }
}

QUrl ScriptedServer::url() const
{
    return QUrl(
        QStringLiteral("%1://127.0.0.1:%2")
            .arg(m_tls ? QStringLiteral("https") : QStringLiteral("http"), QString::number(serverPort())));
}

void ScriptedServer::on(const QByteArray &method, const QByteArray &path, const QList<Reaction> &reactions)
{
    m_rules.prepend({.method = method, .path = path, .reactions = reactions});
}

QByteArray ScriptedServer::token(qint64 issued, qint64 expires)
{
    const auto part = [](const QJsonObject &object) {
        return QJsonDocument(object)
            .toJson(QJsonDocument::Compact)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return part({{QStringLiteral("alg"), QStringLiteral("HS256")},
                 {QStringLiteral("typ"), QStringLiteral("JWT")}}) +
           '.' +
           part({{QStringLiteral("exp"), expires},
                 {QStringLiteral("iat"), issued},
                 {QStringLiteral("identity"), 1}}) +
           ".c2lnbmF0dXJl";
}

void ScriptedServer::beSquash(qint64 nowSeconds, int life)
{
    QJsonObject endpoints;
    for (const char *name : {"auth", "register", "job", "jobs", "metric", "spec", "status", "version"})
        endpoints.insert(QLatin1String(name), url().toString() + u'/' + QLatin1String(name));
    on("GET", "/", Reaction::json(200, QJsonDocument(endpoints).toJson()));
    on("GET", "/version", Reaction::json(200, R"({"version": "1.0"})"));
    on("POST", "/auth",
       Reaction::json(200, "{\"access_token\": \"" + token(nowSeconds, nowSeconds + life) + "\"}"));
}

void ScriptedServer::useTls(const QByteArray &certificate, const QByteArray &key)
{
    m_tls = std::make_unique<QSslConfiguration>(QSslConfiguration::defaultConfiguration());
    m_tls->setLocalCertificate(QSslCertificate(certificate));
    m_tls->setPrivateKey(QSslKey(key, QSsl::Rsa));
    m_tls->setPeerVerifyMode(QSslSocket::VerifyNone);
}

int ScriptedServer::count(const QByteArray &method, const QByteArray &path) const
{
    return int(std::count_if(m_requests.begin(), m_requests.end(), [&](const Request &request) {
        return request.method == method && fits(path, request.path);
    }));
}

ScriptedServer::Request ScriptedServer::last(const QByteArray &method, const QByteArray &path) const
{
    for (auto it = m_requests.rbegin(); it != m_requests.rend(); ++it) {
        if (it->method == method && fits(path, it->path))
            return *it;
    }
    return {};
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    auto *socket = m_tls ? new QSslSocket(this) : new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_buffers.remove(socket);
        socket->deleteLater();
    });
    if (auto *tls = qobject_cast<QSslSocket *>(socket)) {
        tls->setSslConfiguration(*m_tls);
        tls->startServerEncryption();
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    const std::optional<Request> request = parse(buffer);
    if (!request)
        return;
    buffer.clear();
    m_requests.append(*request);
    const Reaction reaction = reactionTo(*request);
    const QPointer<QTcpSocket> alive(socket);
    emit received(request->method, request->path);
    if (alive)
        react(socket, *request, reaction);
}

Reaction ScriptedServer::reactionTo(const Request &request)
{
    for (Rule &rule : m_rules) {
        if (rule.method != request.method || !fits(rule.path, request.path))
            continue;
        const int index = std::min(rule.used, int(rule.reactions.size()) - 1);
        ++rule.used;
        return rule.reactions.at(index);
    }
    if (!m_backend.isEmpty())
        return Reaction::of(Reaction::Kind::Forward);
    return Reaction::html(404, "404 Not Found");
}

void ScriptedServer::react(QTcpSocket *socket, const Request &request, const Reaction &reaction)
{
    const QByteArray whole = answerBytes(reaction);
    switch (reaction.kind) {
    case Reaction::Kind::Answer:
        socket->write(whole);
        socket->disconnectFromHost();
        break;
    case Reaction::Kind::Hang:
        break;
    case Reaction::Kind::Drop:
        socket->abort();
        break;
    case Reaction::Kind::Truncate:
        socket->write(whole.left(whole.size() - (reaction.body.size() + 1) / 2));
        socket->disconnectFromHost();
        break;
    case Reaction::Kind::Raw:
        socket->write(reaction.body);
        socket->disconnectFromHost();
        break;
    case Reaction::Kind::Forward:
    case Reaction::Kind::ForwardDrop:
    case Reaction::Kind::ForwardHang:
    case Reaction::Kind::ForwardLie:
        forward(socket, request, reaction);
        break;
    }
}

void ScriptedServer::forward(QTcpSocket *socket, const Request &request, const Reaction &reaction)
{
    auto *backend = new QTcpSocket(this);
    QByteArray bytes = request.method + ' ' + request.path + " HTTP/1.1\r\n";
    for (auto it = request.headers.begin(); it != request.headers.end(); ++it) {
        if (it.key() != "connection" && it.key() != "accept-encoding")
            bytes += it.key() + ": " + it.value() + "\r\n";
    }
    bytes += "connection: close\r\n\r\n" + request.body;
    connect(backend, &QTcpSocket::connected, backend, [backend, bytes] { backend->write(bytes); });
    const QPointer<QTcpSocket> client(socket);
    auto conclude = [this, backend, client, request, reaction] {
        const QByteArray answer = m_buffers.take(backend);
        backend->disconnect(this);
        backend->deleteLater();
        emit forwarded(request.method, request.path);
        if (!client)
            return;
        if (reaction.kind == Reaction::Kind::Forward || reaction.kind == Reaction::Kind::ForwardLie) {
            client->write(reaction.kind == Reaction::Kind::Forward ? answer : answerBytes(reaction));
            client->disconnectFromHost();
        } else if (reaction.kind == Reaction::Kind::ForwardDrop) {
            client->abort();
        }
    };
    connect(backend, &QTcpSocket::readyRead, this, [this, backend, conclude] {
        QByteArray &buffer = m_buffers[backend];
        buffer += backend->readAll();
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = buffer.left(end).toLower();
        const qsizetype at = head.indexOf("content-length:");
        if (at >= 0 && buffer.size() - end - 4 >=
                           head.mid(at + 15, head.indexOf('\r', at) - at - 15).trimmed().toLongLong())
            conclude();
    });
    connect(backend, &QTcpSocket::disconnected, this, conclude);
    backend->connectToHost(m_backend.host(), quint16(m_backend.port()));
}

} // namespace kabocha::test
