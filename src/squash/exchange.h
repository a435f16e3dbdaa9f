// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "squash/answer.h"
#include "squash/onceonly.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

class QNetworkAccessManager;
class QNetworkReply;
class QSslError;

namespace kabocha::squash {

class Trust;

/// How long to wait for a server, and how much to read from it.
struct Patience
{
    std::chrono::milliseconds connect = std::chrono::seconds(15); ///< until the request has begun to leave
    std::chrono::milliseconds idle = std::chrono::seconds(60);    ///< without a byte in either direction
    std::chrono::milliseconds total = std::chrono::minutes(10);
    qint64 answerLimit = 1024 * 1024; ///< bytes
};

/// What to ask a server.
struct Question
{
    QByteArray verb = "GET";
    QUrl url = {};
    QByteArray body = {};
    std::optional<BodyFile> file = {}; ///< the body instead, for one that is sent once
    bool hasBody = false;
    bool once = false;     ///< on no account may the body be sent twice
    QByteArray token = {}; ///< sent as `Authorization: JWT …` if not empty
    Patience patience = {};
    QString who = {};                  ///< the server for people: `Summit (squash.example.org)`
    std::shared_ptr<Trust> trust = {}; ///< empty: the authorities that this computer trusts, and no other
};

/// One HTTP request and its answer. Follows no redirect, sends a body that is marked so at most once (Qt's
/// own repetition of a request on a dropped connection is made impossible), waits and reads within Patience,
/// does not ignore TLS errors, keeps no cookies. Deletes nothing; the owner does.
class Exchange : public QObject
{
    Q_OBJECT
public:
    Exchange(QNetworkAccessManager &network, const Question &question, QObject *parent);
    ~Exchange() override; ///< stops silently

    void cancel();
    /// Whether the server may have received the request and acted on it. False only if that is certain: never
    /// reached, or a body that must not be sent twice was not handed out to its end.
    [[nodiscard]] bool mayHaveArrived() const;

    [[nodiscard]] int status() const
    {
        return m_answer.status;
    } ///< HTTP status of the answer, redirects too; 0: none

signals:
    void sent(qint64 bytes, qint64 total); ///< of the body
    /// An Answer of any status, or why none came: Network, Protocol (redirect, too long), Cancelled.
    void finished(const kabocha::Result<kabocha::squash::Answer> &answer);

private:
    void start(QNetworkAccessManager &network);
    [[nodiscard]] QNetworkAccessManager &ownManager(const QNetworkAccessManager &network);
    void alive();
    [[nodiscard]] bool isCutShort() const;
    void checkLength();
    void read();
    void stop(const Error &why);
    void conclude();
    [[nodiscard]] Error networkError() const;
    [[nodiscard]] Error tooLong() const;

    Question m_question;
    QNetworkReply *m_reply = nullptr;
    OnceOnly *m_body = nullptr; ///< belongs to the reply
    QTimer m_idle;
    QTimer m_total;
    QElapsedTimer m_told; ///< since it was told how much was sent
    Answer m_answer;
    QList<QSslError> m_tlsErrors;
    std::optional<Error> m_stopped;
    bool m_connected = false;
    bool m_neverConnected = false;
    bool m_done = false;
};

} // namespace kabocha::squash
