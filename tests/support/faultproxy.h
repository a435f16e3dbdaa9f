// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <optional>

class QTcpSocket;

namespace kabocha::test {

/// What can go wrong between a program and its server.
enum class Fault {
    None,
    CutBeforeBody,    ///< the connection is cut when the head of the request has come
    CutAfterBody,     ///< the server does its work; the connection is cut before a byte of the answer
    CutInAnswer,      ///< … in the middle of the answer
    Delay,            ///< the answer comes late
    Trickle,          ///< the answer comes a few bytes at a time
    Truncate,         ///< a whole answer, but of half of what the server said
    Garbage,          ///< bytes that are not HTTP
    WrongContentType, ///< the answer, declared as a picture
    WrongLength,      ///< the answer promises more bytes than come
    Redirect,         ///< the request is sent elsewhere
    Storm401,         ///< each request is denied; the server does not see it
    Storm500,         ///< … failed
    Storm503,         ///< … turned away
    ExpiredToken,     ///< the token is no longer good; once
    WebPage,          ///< the page of somebody else, with status 200
    NeverAnswers,     ///< the request is taken, nothing comes
    BadCertificate,   ///< the server shows a certificate that nobody vouches for
};
/// The steps of a dispatch, as a server sees them (squash-api.md, "Conversation").
enum class ServerStep { Discover, Register, SignIn, Metrics, Specifications, Jobs, Send, Confirm, Status };

[[nodiscard]] const QList<Fault> &allFaults(); ///< without None
[[nodiscard]] const QList<ServerStep> &allServerSteps();
[[nodiscard]] QString text(Fault fault);
[[nodiscard]] QString text(ServerStep step);

/// Stands before a real server and does one thing wrong at one step, from the first such request until it is
/// told to stop. One request a connection.
class FaultProxy : public QTcpServer
{
    Q_OBJECT
public:
    explicit FaultProxy(QObject *parent = nullptr);
    ~FaultProxy() override;

    void setBackend(const QUrl &backend) { m_backend = backend; } ///< `http://127.0.0.1:PORT`
    /// Speaks TLS from now on: GOOD until the conversation has come to the step of a Fault::BadCertificate,
    /// then BAD.
    void useTls(const QSslConfiguration &good, const QSslConfiguration &bad);
    /// Who comes through here has an account: signing in is the step after discovery.
    void expectAccount() { m_registers = false; }
    [[nodiscard]] QUrl url() const;

    void set(Fault fault, ServerStep step);
    void clear() { m_fault = Fault::None; }

    /// Requests that have come for STEP, of METHOD if it is not empty.
    [[nodiscard]] int count(ServerStep step, const QByteArray &method = {}) const;

signals:
    void received(kabocha::test::ServerStep step, const QByteArray &method); ///< the whole request is here
    void answered(kabocha::test::ServerStep step, const QByteArray &method); ///< the server has answered it

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Request
    {
        QByteArray method;
        QByteArray path;
        QByteArray head; ///< with the empty line
        QByteArray body;
        std::optional<ServerStep> step;
    };
    void read(QTcpSocket *client);
    void take(QTcpSocket *client, Request request);
    void forward(QTcpSocket *client, const Request &request, Fault fault);
    void deliver(QTcpSocket *client, const Request &request, const QByteArray &answer, Fault fault);
    [[nodiscard]] Fault faultFor(const Request &request) const;
    [[nodiscard]] bool certificateIsBad() const;

    QUrl m_backend;
    Fault m_fault = Fault::None;
    ServerStep m_step = ServerStep::Discover;
    bool m_tls = false;
    bool m_registers = true;
    QSslConfiguration m_good;
    QSslConfiguration m_bad;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<std::pair<ServerStep, QByteArray>> m_received;
    QList<std::pair<ServerStep, QByteArray>> m_answered;
};

/// A key and a certificate for 127.0.0.1 that vouches for itself, made by `openssl` now; null where that
/// cannot be run.
[[nodiscard]] QSslConfiguration selfSigned();

} // namespace kabocha::test
