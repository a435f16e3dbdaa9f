// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultproxy.h"

#include "support/scriptedserver.h"

#include <QDateTime>
#include <QFile>
#include <QPointer>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTimer>

using namespace std::chrono_literals;

namespace kabocha::test {
namespace {

constexpr auto late = 150ms;
constexpr auto tricklePause = 5ms;
constexpr int trickleBytes = 16;

std::optional<ServerStep> stepOf(const QByteArray &method, const QByteArray &path)
{
    if (path == "/")
        return ServerStep::Discover;
    if (path == "/register")
        return ServerStep::Register;
    if (path == "/auth")
        return ServerStep::SignIn;
    if (path.startsWith("/metric"))
        return ServerStep::Metrics;
    if (path.startsWith("/spec"))
        return ServerStep::Specifications;
    if (path == "/jobs")
        return ServerStep::Jobs;
    if (path == "/job" && method == "POST")
        return ServerStep::Send;
    if (path.startsWith("/job/") && method == "GET")
        return ServerStep::Confirm;
    if (path.startsWith("/status/"))
        return ServerStep::Status;
    return {};
}

QByteArray headerOf(const QByteArray &head, const QByteArray &lowerName)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).trimmed().toLower() == lowerName)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

/// HEAD with the header of this name set to VALUE, or taken out if VALUE is null.
QByteArray withHeader(const QByteArray &head, const QByteArray &lowerName, const QByteArray &value)
{
    QByteArray out;
    for (const QByteArray &line : head.trimmed().split('\n')) {
        if (line.left(line.indexOf(':')).trimmed().toLower() != lowerName)
            out += line.trimmed() + "\r\n";
    }
    if (!value.isNull())
        out += lowerName + ": " + value + "\r\n";
    return out + "\r\n";
}

QByteArray expiredToken()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    return ScriptedServer::token(now - 600, now - 300);
}

QByteArray own(int status, const QByteArray &contentType, const QByteArray &body,
               const QByteArray &header = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Type: " + contentType +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n" + header +
           "\r\n" + body;
}

/// What is answered instead of asking the server; nothing if the server is to be asked.
std::optional<QByteArray> answerInstead(Fault fault)
{
    switch (fault) {
    case Fault::Redirect:
        return own(307, "text/html", "<html></html>", "Location: https://elsewhere.example.org/login\r\n");
    case Fault::Storm401:
        return own(401, "application/json",
                   R"({"description": "Signature verification failed", "error": "Invalid token",)"
                   R"( "status_code": 401})");
    case Fault::Storm500:
        return own(500, "application/json", R"({"message": "Internal Server Error"})");
    case Fault::Storm503:
        return own(503, "application/json", R"({"message": "Service Unavailable"})");
    case Fault::WebPage:
        return own(200, "text/html; charset=utf-8",
                   "<!doctype html><html><head><title>Welcome to the airport</title></head></html>");
    default:
        return {};
    }
}

} // namespace

const QList<Fault> &allFaults()
{
    static const QList<Fault> faults = [] {
        QList<Fault> out;
        for (int fault = int(Fault::CutBeforeBody); fault <= int(Fault::BadCertificate); ++fault)
            out.append(Fault(fault));
        return out;
    }();
    return faults;
}

const QList<ServerStep> &allServerSteps()
{
    static const QList<ServerStep> steps = [] {
        QList<ServerStep> out;
        for (int step = int(ServerStep::Discover); step <= int(ServerStep::Status); ++step)
            out.append(ServerStep(step));
        return out;
    }();
    return steps;
}

QString text(Fault fault)
{
    static const QStringList names = {QStringLiteral("none"),
                                      QStringLiteral("cut before the body"),
                                      QStringLiteral("cut after the body"),
                                      QStringLiteral("cut in the answer"),
                                      QStringLiteral("delay"),
                                      QStringLiteral("trickle"),
                                      QStringLiteral("truncate"),
                                      QStringLiteral("garbage"),
                                      QStringLiteral("wrong content type"),
                                      QStringLiteral("wrong length"),
                                      QStringLiteral("redirect elsewhere"),
                                      QStringLiteral("401 storm"),
                                      QStringLiteral("500 storm"),
                                      QStringLiteral("503 storm"),
                                      QStringLiteral("expired token"),
                                      QStringLiteral("web page"),
                                      QStringLiteral("never answers"),
                                      QStringLiteral("bad certificate")};
    return names.at(int(fault));
}

QString text(ServerStep step)
{
    static const QStringList names = {
        QStringLiteral("discover"), QStringLiteral("register"),       QStringLiteral("sign in"),
        QStringLiteral("metrics"),  QStringLiteral("specifications"), QStringLiteral("list jobs"),
        QStringLiteral("send"),     QStringLiteral("confirm"),        QStringLiteral("status")};
    return names.at(int(step));
}

FaultProxy::FaultProxy(QObject *parent) : QTcpServer(parent)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("the fault proxy cannot listen");
}

FaultProxy::~FaultProxy()
{
    close();
    const QList<QTcpSocket *> sockets = findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets) {
        socket->disconnect(this);
        delete socket;
    }
}

void FaultProxy::useTls(const QSslConfiguration &good, const QSslConfiguration &bad)
{
    m_tls = true;
    m_good = good;
    m_bad = bad;
}

QUrl FaultProxy::url() const
{
    return QUrl(
        QStringLiteral("%1://127.0.0.1:%2")
            .arg(m_tls ? QStringLiteral("https") : QStringLiteral("http"), QString::number(serverPort())));
}

void FaultProxy::set(Fault fault, ServerStep step)
{
    m_fault = fault;
    m_step = step;
}

int FaultProxy::count(ServerStep step, const QByteArray &method) const
{
    return int(std::count_if(m_received.begin(), m_received.end(), [&](const auto &seen) {
        return seen.first == step && (method.isEmpty() || seen.second == method);
    }));
}

/// A certificate is shown before the request says what step it is: the step begins when the one before it is
/// over.
bool FaultProxy::certificateIsBad() const
{
    if (m_fault != Fault::BadCertificate)
        return false;
    if (m_step == ServerStep::Discover)
        return true;
    const auto before =
        m_step == ServerStep::SignIn && !m_registers ? ServerStep::Discover : ServerStep(int(m_step) - 1);
    const bool defines = before == ServerStep::Metrics || before == ServerStep::Specifications;
    const auto over = std::count_if(m_answered.begin(), m_answered.end(), [&](const auto &seen) {
        return seen.first == before && (!defines || seen.second == "POST");
    });
    constexpr int definitions = 2; // of each kind, in the jobs that go through here
    return over >= (defines ? definitions : 1);
}

void FaultProxy::incomingConnection(qintptr descriptor)
{
    auto *client = m_tls ? new QSslSocket(this) : new QTcpSocket(this);
    if (!client->setSocketDescriptor(descriptor)) {
        delete client;
        return;
    }
    connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
    connect(client, &QTcpSocket::disconnected, this, [this, client] {
        m_buffers.remove(client);
        client->deleteLater();
    });
    if (auto *tls = qobject_cast<QSslSocket *>(client)) {
        tls->setSslConfiguration(certificateIsBad() ? m_bad : m_good);
        tls->startServerEncryption();
    }
}

Fault FaultProxy::faultFor(const Request &request) const
{
    return request.step == m_step ? m_fault : Fault::None;
}

void FaultProxy::read(QTcpSocket *client)
{
    QByteArray &buffer = m_buffers[client];
    buffer += client->readAll();
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    Request request;
    const QList<QByteArray> first = buffer.left(buffer.indexOf('\r')).split(' ');
    request.method = first.value(0);
    request.path = first.value(1);
    request.head = buffer.left(end + 4);
    request.step = stepOf(request.method, request.path);
    if (faultFor(request) == Fault::CutBeforeBody) {
        client->abort();
        return;
    }
    if (buffer.size() - end - 4 < headerOf(request.head, "content-length").toLongLong())
        return;
    request.body = buffer.mid(end + 4);
    buffer.clear();
    take(client, request);
}

void FaultProxy::take(QTcpSocket *client, Request request)
{
    const QPointer<QTcpSocket> alive(client);
    if (request.step) {
        m_received.append({*request.step, request.method});
        emit received(*request.step, request.method);
        if (!alive)
            return;
    }
    const Fault fault = faultFor(request);
    if (fault == Fault::NeverAnswers)
        return;
    if (const std::optional<QByteArray> answer = answerInstead(fault)) {
        client->write(*answer);
        client->disconnectFromHost();
        return;
    }
    if (fault == Fault::ExpiredToken && !headerOf(request.head, "authorization").isEmpty()) {
        request.head = withHeader(request.head, "authorization", "JWT " + expiredToken());
        clear(); // once
    }
    forward(client, request, fault);
}

void FaultProxy::forward(QTcpSocket *client, const Request &request, Fault fault)
{
    auto *server = new QTcpSocket(this);
    const QByteArray bytes = withHeader(request.head, "connection", "close") + request.body;
    connect(server, &QTcpSocket::connected, server, [server, bytes] { server->write(bytes); });
    const QPointer<QTcpSocket> waiting(client);
    const auto conclude = [this, server, waiting, request, fault] {
        const QByteArray answer = m_buffers.take(server);
        server->disconnect(this);
        server->deleteLater();
        if (request.step) {
            m_answered.append({*request.step, request.method});
            emit answered(*request.step, request.method);
        }
        if (waiting)
            deliver(waiting, request, answer, fault);
    };
    connect(server, &QTcpSocket::readyRead, this, [this, server, conclude] {
        QByteArray &buffer = m_buffers[server];
        buffer += server->readAll();
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end >= 0 && buffer.size() - end - 4 >= headerOf(buffer.left(end), "content-length").toLongLong())
            conclude();
    });
    connect(server, &QTcpSocket::disconnected, this, conclude);
    server->connectToHost(m_backend.host(), quint16(m_backend.port()));
}

void FaultProxy::deliver(QTcpSocket *client, const Request &request, const QByteArray &answer, Fault fault)
{
    const qsizetype end = answer.indexOf("\r\n\r\n") + 4;
    const QByteArray head = withHeader(answer.left(end), "connection", "close");
    const QByteArray body = answer.mid(end);
    const auto say = [client](const QByteArray &bytes) {
        client->write(bytes);
        client->disconnectFromHost();
    };
    switch (fault) {
    case Fault::CutAfterBody:
        client->abort();
        break;
    case Fault::CutInAnswer:
        say(head + body.left(body.size() / 2));
        break;
    case Fault::Delay:
        QTimer::singleShot(late, client, [say, head, body] { say(head + body); });
        break;
    case Fault::Trickle: {
        auto *timer = new QTimer(client);
        connect(timer, &QTimer::timeout, client,
                [client, timer, bytes = head + body, sent = qsizetype(0)]() mutable {
                    client->write(bytes.mid(sent, trickleBytes));
                    sent += trickleBytes;
                    if (sent >= bytes.size()) {
                        timer->stop();
                        client->disconnectFromHost();
                    }
                });
        timer->start(tricklePause);
        break;
    }
    case Fault::Truncate: {
        const QByteArray half = body.left(body.size() / 2);
        say(withHeader(head, "content-length", QByteArray::number(half.size())) + half);
        break;
    }
    case Fault::Garbage:
        say(QByteArray("\x16\x03\x01\x02\x7f not HTTP at all \xff\xfe\r\n\r\n", 28) + body.toHex());
        break;
    case Fault::WrongContentType:
        say(withHeader(head, "content-type", "image/png") + body);
        break;
    case Fault::WrongLength:
        say(withHeader(head, "content-length", QByteArray::number(body.size() + 100)) + body);
        break;
    case Fault::ExpiredToken:
        if (request.step == ServerStep::SignIn) {
            const QByteArray stale = "{\"access_token\": \"" + expiredToken() + "\"}";
            say(withHeader(head, "content-length", QByteArray::number(stale.size())) + stale);
            clear(); // once
            break;
        }
        say(head + body);
        break;
    default:
        say(head + body);
        break;
    }
}

QSslConfiguration selfSigned()
{
    const QTemporaryDir dir;
    const QString key = dir.filePath(QStringLiteral("key.pem"));
    const QString certificate = dir.filePath(QStringLiteral("certificate.pem"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                   QStringLiteral("2"), QStringLiteral("-keyout"), key, QStringLiteral("-out"), certificate,
                   QStringLiteral("-subj"), QStringLiteral("/CN=127.0.0.1"), QStringLiteral("-addext"),
                   QStringLiteral("subjectAltName=IP:127.0.0.1")});
    const bool made = openssl.waitForFinished(60000) && openssl.exitCode() == 0;
    QFile keyFile(key);
    if (!made || !keyFile.open(QIODevice::ReadOnly))
        return {};
    QSslConfiguration out = QSslConfiguration::defaultConfiguration();
    out.setLocalCertificate(QSslCertificate::fromPath(certificate).value(0));
    out.setPrivateKey(QSslKey(keyFile.readAll(), QSsl::Rsa));
    out.setPeerVerifyMode(QSslSocket::VerifyNone);
    return out;
}

} // namespace kabocha::test
