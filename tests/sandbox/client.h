// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/io.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>

namespace kabocha::test {

struct Reply
{
    int status = 0;
    QByteArray type;
    QByteArray body;

    [[nodiscard]] json::Object object() const { return json::parse(body).value_or(json::Value()).members(); }
    [[nodiscard]] QString text(const char *key) const
    {
        return object().value(QString::fromLatin1(key)).toString();
    }
    [[nodiscard]] QString message() const { return text("message"); }
};

/// Speaks to a server over a real socket, one request after the other.
class Client
{
public:
    explicit Client(quint16 port) : m_root(QStringLiteral("http://127.0.0.1:%1").arg(port)) {}
    Reply send(const QByteArray &method, const QString &path, const QByteArray &body = {},
               const QByteArray &contentType = "application/json")
    {
        QNetworkRequest request(QUrl(m_root + path, QUrl::StrictMode));
        request.setTransferTimeout(60'000);
        if (!contentType.isEmpty() && (method == "POST" || method == "PUT"))
            request.setRawHeader("Content-Type", contentType);
        if (!authorization.isEmpty())
            request.setRawHeader("Authorization", authorization);
        const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(60'000))
            return {};
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                reply->rawHeader("Content-Type"), reply->readAll()};
    }
    Reply get(const QString &path) { return send("GET", path); }
    Reply post(const QString &path, const QByteArray &body) { return send("POST", path, body); }
    Reply put(const QString &path, const QByteArray &body) { return send("PUT", path, body); }
    Reply remove(const QString &path) { return send("DELETE", path); }

    /// Registers where needed, signs in, and sends the token from then on.
    bool signIn(const QByteArray &user = "observer")
    {
        const QByteArray credentials = R"({"username": ")" + user + R"(", "password": "night shift"})";
        static_cast<void>(post(QStringLiteral("/register"), credentials));
        const QString token = post(QStringLiteral("/auth"), credentials).text("access_token");
        authorization = "JWT " + token.toLatin1();
        return !token.isEmpty();
    }

    QByteArray authorization;

private:
    QString m_root;
    QNetworkAccessManager m_network;
};

} // namespace kabocha::test
