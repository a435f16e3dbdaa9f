// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

class QSslConfiguration;
class QTcpSocket;

namespace kabocha::test {

/// What a ScriptedServer does with a request.
struct Reaction
{
    enum class Kind {
        Answer,
        Hang,        ///< reads the request and says nothing, for ever
        Drop,        ///< reads the request and closes the connection
        Truncate,    ///< promises the whole answer, sends half of it, closes
        Raw,         ///< sends BODY as the bytes of the answer
        Forward,     ///< asks the backend, and answers as it does
        ForwardDrop, ///< asks the backend; when that has done its work, closes without an answer
        ForwardHang, ///< asks the backend; when that has done its work, says nothing, for ever
        ForwardLie,  ///< asks the backend; when that has done its work, answers with STATUS and BODY instead
    };
    Kind kind = Kind::Answer;
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = "application/json";
    QList<QByteArray> headers = {};

    static Reaction json(int status, const QByteArray &body) { return {.status = status, .body = body}; }
    static Reaction html(int status, const QByteArray &title)
    {
        return {.status = status,
                .body =
                    "<!doctype html><html><head><title>" + title + "</title></head><body>No.</body></html>",
                .contentType = "text/html; charset=utf-8"};
    }
    static Reaction redirect(int status, const QByteArray &where)
    {
        return {.status = status, .headers = {"Location: " + where}};
    }
    static Reaction of(Kind kind, const QByteArray &body = {}) { return {.kind = kind, .body = body}; }
};

/// An HTTP server that misbehaves as told, for tests of what others do then. Can stand before a real server
/// and lose its answers. One request a connection.
class ScriptedServer : public QTcpServer
{
    Q_OBJECT
public:
    struct Request
    {
        QByteArray method;
        QByteArray path;
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
    };
    explicit ScriptedServer(QObject *parent = nullptr);
    ~ScriptedServer() override;

    [[nodiscard]] QUrl url() const; ///< http(s)://127.0.0.1:PORT
    /// Answers requests of METHOD for PATH (one that ends in `*` is a beginning) with each reaction in turn,
    /// the last again and again. A later rule goes before an earlier one. What no rule fits is forwarded, or
    /// answered 404.
    void on(const QByteArray &method, const QByteArray &path, const QList<Reaction> &reactions);
    void on(const QByteArray &method, const QByteArray &path, const Reaction &reaction)
    {
        on(method, path, QList<Reaction>{reaction});
    }
    /// The endpoints, `/auth` (a token that is good for LIFE seconds after NOW) and `/version` of a SQuaSH.
    void beSquash(qint64 nowSeconds, int life = 300);
    void setBackend(const QUrl &backend) { m_backend = backend; }
    void useTls(const QByteArray &certificate, const QByteArray &key);

    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }
    [[nodiscard]] int count(const QByteArray &method, const QByteArray &path) const;
    [[nodiscard]] Request last(const QByteArray &method, const QByteArray &path) const;
    /// A token as SQuaSH makes it, with a signature that nobody checks.
    [[nodiscard]] static QByteArray token(qint64 issued, qint64 expires);

signals:
    void received(const QByteArray &method, const QByteArray &path);  ///< the whole request is here
    void forwarded(const QByteArray &method, const QByteArray &path); ///< the backend has answered it

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Rule
    {
        QByteArray method;
        QByteArray path;
        QList<Reaction> reactions;
        int used = 0;
    };
    void read(QTcpSocket *socket);
    void react(QTcpSocket *socket, const Request &request, const Reaction &reaction);
    void forward(QTcpSocket *socket, const Request &request, const Reaction &reaction);
    [[nodiscard]] Reaction reactionTo(const Request &request);

    QList<Rule> m_rules;
    QList<Request> m_requests;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QUrl m_backend;
    std::unique_ptr<QSslConfiguration> m_tls;
};

} // namespace kabocha::test
