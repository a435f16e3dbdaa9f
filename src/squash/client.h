// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "squash/exchange.h"
#include "squash/origin.h"
#include "squash/requests.h"
#include "squash/token.h"

#include <QObject>

class QNetworkAccessManager;

namespace kabocha::squash {

/// The conversation with one SQuaSH: finds its endpoints, signs in, and asks one thing per Request. Passwords
/// and token stay in memory, go over https or to this computer only, and appear in no URL, log or error. The
/// token is renewed before it expires; an authorised request answered 401 or the masked 500 (squash-api.md,
/// "Conversation" 4) renews it and asks once more, except that `POST /job` is never repeated after a 500: it
/// may have left a job behind.
class SquashClient : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        Patience patience = {};
        Patience jobPatience = {.idle = std::chrono::minutes(3),
                                .total = std::chrono::hours(1),
                                .answerLimit = 64LL * 1024 * 1024}; ///< sending and reading jobs
        std::shared_ptr<EndpointCache> endpoints = {}; ///< shared by the clients of a run; empty: none kept
    };
    /// Whether to take the endpoints that were found before (and to keep them for the next), or to ask the
    /// server whatever is known, and keep nothing.
    enum class Discovery { Known, Anew };
    /// ROOT is the address of the target, NAME what people call it.
    SquashClient(QNetworkAccessManager &network, const QUrl &root, const QString &name, const Clock &clock,
                 const Options &options, QObject *parent = nullptr);
    SquashClient(QNetworkAccessManager &network, const QUrl &root, const QString &name, const Clock &clock,
                 QObject *parent = nullptr);
    ~SquashClient() override;

    /// The server for people: `Summit (squash.example.org)`.
    [[nodiscard]] QString who() const;
    void setCredentials(const QString &user, const QString &password);
    /// Trusts the certificates of CAFILE (PEM) too, for this client alone. Errors: Io, Syntax.
    [[nodiscard]] Result<void> trust(const QString &caFile);

    /// Finds the endpoints; value: the root URL.
    [[nodiscard]] TextRequest *discover(QObject *parent, Discovery discovery = Discovery::Known);
    [[nodiscard]] TextRequest *version(QObject *parent);
    [[nodiscard]] TextRequest *registerUser(QObject *parent); ///< with the credentials set
    [[nodiscard]] AuthRequest *signIn(QObject *parent);

    [[nodiscard]] ValueRequest *metric(const QString &name, QObject *parent);
    [[nodiscard]] TextRequest *createMetric(const QString &name, const json::Object &definition,
                                            QObject *parent);
    [[nodiscard]] TextRequest *replaceMetric(const QString &name, const json::Object &definition,
                                             QObject *parent);
    [[nodiscard]] TextRequest *deleteMetric(const QString &name, QObject *parent);
    [[nodiscard]] ValueRequest *specification(const QString &name, QObject *parent);
    [[nodiscard]] TextRequest *createSpecification(const QString &name, const json::Object &definition,
                                                   QObject *parent);
    [[nodiscard]] TextRequest *replaceSpecification(const QString &name, const json::Object &definition,
                                                    QObject *parent);
    [[nodiscard]] TextRequest *deleteSpecification(const QString &name, QObject *parent);

    [[nodiscard]] PostJobRequest *postJob(const QByteArray &payload, QObject *parent);
    /// From a file, which is read while it is sent. Errors also: Schema (it is not what FILE says: not sent).
    [[nodiscard]] PostJobRequest *postJob(const BodyFile &file, QObject *parent);
    [[nodiscard]] ValueRequest *job(qint64 number, QObject *parent);
    [[nodiscard]] TextRequest *deleteJob(qint64 number, QObject *parent);
    [[nodiscard]] JobIdsRequest *jobIds(QObject *parent);
    [[nodiscard]] StatusRequest *indexStatus(const QUrl &status, QObject *parent);

private:
    enum class Authority { None, Credentials, Token };
    enum class Repeat { AfterAnyDenial, AfterPlainDenial };
    using Authorised = std::function<void(const Result<QByteArray> &)>;

    [[nodiscard]] Question question(const char *verb, const QUrl &url) const;
    [[nodiscard]] Question bodied(const char *verb, const QUrl &url, const QByteArray &body) const;
    void run(Request *request, const Question &question, Authority authority,
             Repeat repeat = Repeat::AfterAnyDenial);
    void send(Request *request, const Question &question, Authority authority, Repeat repeat, bool mayRenew);
    [[nodiscard]] Exchange *begin(Request *request, const Question &question);
    void learnFrom(const Result<Answer> &answer);
    void withToken(Request *request, const Authorised &then);
    void renew(Request *request, const Authorised &then);
    [[nodiscard]] Result<Token> tokenOf(const Answer &answer) const;
    /// A server, or what stands before it, may echo what it was sent: password and token are not told on.
    [[nodiscard]] Error withoutSecrets(Error error) const;
    [[nodiscard]] Result<Answer> withoutSecrets(const Result<Answer> &answer) const;
    [[nodiscard]] QStringList secrets() const;
    [[nodiscard]] QByteArray credentialsBody() const;
    [[nodiscard]] QString whoAt(const QUrl &url) const;

    template <class T> T *make(typename T::Reader reader, QObject *parent);
    [[nodiscard]] PostJobRequest *postJob(Question question, QObject *parent);
    [[nodiscard]] TextRequest *put(const char *verb, const QUrl &url, const json::Object &definition,
                                   const QString &deed, QObject *parent);
    [[nodiscard]] TextRequest *removeAt(const QUrl &url, const QString &deed, QObject *parent);
    [[nodiscard]] ValueRequest *get(const QUrl &url, const Patience &patience, const QString &deed,
                                    QObject *parent);

    QNetworkAccessManager &m_network;
    QString m_name;
    const Clock &m_clock;
    Options m_options;
    Endpoints m_endpoints;
    QString m_user;
    QString m_password;
    Token m_token;
    std::shared_ptr<Trust> m_trust;
};

} // namespace kabocha::squash
