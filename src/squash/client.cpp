// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/client.h"

#include "base/log.h"
#include "squash/checks.h"
#include "squash/reading.h"
#include "squash/trust.h"
#include "json/io.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>

namespace kabocha::squash {
namespace {

/// How production answers a bad token (squash-api.md, "Conversation" 4), and much else. A 500 in the server's
/// own words is another matter, and final.
bool isMasked(const Answer &answer)
{
    return answer.status == 500 && !answer.isHtml() &&
           errorSentence(answer) == QLatin1String("Internal Server Error");
}

} // namespace

void Request::cancel()
{
    if (m_done)
        return;
    if (m_exchange)
        m_exchange->cancel();
    else // between two exchanges, or before the first
        finishLater(fail({.kind = Error::Kind::Cancelled,
                          .message = translated("Cancelled while waiting for %1.").arg(m_who)}));
}

void Request::finish(const Result<Answer> &answer)
{
    if (m_done)
        return;
    m_done = true;
    const QPointer<Request> alive(this);
    conclude(answer);
    if (alive)
        deleteLater();
}

void Request::finishLater(const Result<Answer> &answer)
{
    QTimer::singleShot(0, this, [this, answer] { finish(answer); });
}

SquashClient::SquashClient(QNetworkAccessManager &network, const QUrl &root, const QString &name,
                           const Clock &clock, const Options &options, QObject *parent)
    : QObject(parent), m_network(network), m_name(name), m_clock(clock), m_options(options), m_endpoints(root)
{
}

SquashClient::SquashClient(QNetworkAccessManager &network, const QUrl &root, const QString &name,
                           const Clock &clock, QObject *parent)
    : SquashClient(network, root, name, clock, Options(), parent)
{
}

SquashClient::~SquashClient() = default;

QString SquashClient::whoAt(const QUrl &url) const
{
    const QString host =
        url.port() < 0 ? url.host() : QStringLiteral("%1:%2").arg(url.host(), QString::number(url.port()));
    return m_name.isEmpty() ? host : translated("%1 (%2)").arg(plainLine(m_name, 80), host);
}

QString SquashClient::who() const
{
    return whoAt(m_endpoints.root());
}

void SquashClient::setCredentials(const QString &user, const QString &password)
{
    m_user = user;
    m_password = password;
    m_token = {};
}

QByteArray SquashClient::credentialsBody() const
{
    return QJsonDocument(
               QJsonObject{{QStringLiteral("username"), m_user}, {QStringLiteral("password"), m_password}})
        .toJson(QJsonDocument::Compact);
}

Question SquashClient::question(const char *verb, const QUrl &url) const
{
    return {.verb = verb, .url = url, .patience = m_options.patience, .who = whoAt(url), .trust = m_trust};
}

Question SquashClient::bodied(const char *verb, const QUrl &url, const QByteArray &body) const
{
    Question out = question(verb, url);
    out.body = body;
    out.hasBody = true;
    return out;
}

template <class T> T *SquashClient::make(typename T::Reader reader, QObject *parent)
{
    auto *request = new T(std::move(reader), parent);
    request->m_who = who();
    return request;
}

void SquashClient::run(Request *request, const Question &question, Authority authority, Repeat repeat)
{
    if (authority != Authority::None && !isSafeForCredentials(question.url)) {
        request->finishLater(fail(
            {.kind = Error::Kind::Denied,
             .message = translated("%1 is reached without encryption (http). Nothing was sent: a password "
                                   "would be readable on the way.")
                            .arg(question.who),
             .hint = translated("Use the https address of the target.")}));
        return;
    }
    // Started from the event loop, so that the caller has connected and nothing answers from inside this
    // call.
    const QPointer<SquashClient> client(this);
    QTimer::singleShot(0, request, [client, request, question, authority, repeat] {
        if (!client)
            request->finish(fail({.kind = Error::Kind::Cancelled, .message = translated("Cancelled.")}));
        else if (!request->m_done)
            client->send(request, question, authority, repeat, true);
    });
}

void SquashClient::send(Request *request, const Question &question, Authority authority, Repeat repeat,
                        bool mayRenew)
{
    if (authority == Authority::Token && question.token.isEmpty()) {
        if (question.once && !m_token.isFresh(m_clock.nowUtc()))
            m_token = {}; // a masked 500 after an hour of sending would leave a doubt
        withToken(request,
                  [this, request, question, authority, repeat, mayRenew](const Result<QByteArray> &token) {
                      if (!token) {
                          request->finish(tl::unexpected(token.error()));
                          return;
                      }
                      Question authorised = question;
                      authorised.token = *token;
                      send(request, authorised, authority, repeat, mayRenew);
                  });
        return;
    }
    Exchange *exchange = begin(request, question);
    connect(exchange, &Exchange::sent, request, &Request::sent);
    const QPointer<SquashClient> client(this);
    connect(exchange, &Exchange::finished, request, [=](const Result<Answer> &told) {
        const Result<Answer> answer = client ? client->withoutSecrets(told) : told;
        request->m_exchange = nullptr;
        request->m_status = exchange->status();
        request->m_mayHaveArrived = request->m_mayHaveArrived || exchange->mayHaveArrived();
        exchange->deleteLater();
        const bool denied =
            answer && authority == Authority::Token &&
            (answer->status == 401 || (isMasked(*answer) && repeat == Repeat::AfterAnyDenial));
        if (client)
            client->learnFrom(answer);
        if (!denied || !mayRenew || !client) {
            request->finish(answer);
            return;
        }
        const Result<Answer> first = answer;
        if (client->m_token.text == question.token) // unless another request has renewed it meanwhile
            client->m_token = {};
        client->withToken(request, [=](const Result<QByteArray> &token) {
            if (!token || !client) {
                request->finish(token ? first : Result<Answer>(tl::unexpected(token.error())));
                return;
            }
            Question again = question;
            again.token = *token;
            client->send(request, again, authority, repeat, false);
        });
    });
}

Exchange *SquashClient::begin(Request *request, const Question &question)
{
    QNetworkAccessManager &network = m_trust ? m_trust->network(m_network, m_endpoints.root()) : m_network;
    request->m_exchange = new Exchange(network, question, request);
    return request->m_exchange;
}

/// A server that cannot be reached, or that is not SQuaSH where it was, may have moved its endpoints.
void SquashClient::learnFrom(const Result<Answer> &answer)
{
    const bool amiss = answer ? answer->isOfAnother() : answer.error().kind != Error::Kind::Cancelled;
    if (amiss && m_options.endpoints)
        m_options.endpoints->forget(m_endpoints.root());
}

void SquashClient::withToken(Request *request, const Authorised &then)
{
    if (m_token.isGood(m_clock.nowUtc()))
        then(m_token.text);
    else
        renew(request, then);
}

void SquashClient::renew(Request *request, const Authorised &then)
{
    if (m_user.isEmpty() || m_password.isEmpty()) {
        then(fail({.kind = Error::Kind::Denied,
                   .message = translated("No user name and password for %1.").arg(who()),
                   .hint = translated("Enter them.")}));
        return;
    }
    const Question question = bodied("POST", m_endpoints.url(QStringLiteral("auth")), credentialsBody());
    Exchange *exchange = begin(request, question);
    const QPointer<SquashClient> client(this);
    connect(exchange, &Exchange::finished, request, [=](const Result<Answer> &told) {
        const Result<Answer> answer = client ? client->withoutSecrets(told) : told;
        request->m_exchange = nullptr;
        exchange->deleteLater();
        if (!client) {
            request->finish(fail({.kind = Error::Kind::Cancelled, .message = translated("Cancelled.")}));
            return;
        }
        client->learnFrom(answer);
        const Result<Token> token =
            answer ? client->tokenOf(*answer) : Result<Token>(tl::unexpected(answer.error()));
        if (!token) {
            then(tl::unexpected(token.error()));
            return;
        }
        client->m_token = *token;
        then(token->text);
    });
}

QStringList SquashClient::secrets() const
{
    QStringList out;
    constexpr int shortest = 4; // shorter ones would tear words apart
    for (const QString &secret : {m_password, QString::fromLatin1(m_token.text)}) {
        if (secret.size() >= shortest)
            out.append(secret);
    }
    return out;
}

Error SquashClient::withoutSecrets(Error error) const
{
    for (const QString &secret : secrets()) {
        for (QString *text : {&error.message, &error.hint, &error.detail})
            text->replace(secret, QLatin1String("[hidden]"));
    }
    return error;
}

/// Only in what is told to people as it stands: a job that holds the word must not be changed by it.
Result<Answer> SquashClient::withoutSecrets(const Result<Answer> &answer) const
{
    if (!answer)
        return tl::unexpected(withoutSecrets(answer.error()));
    Answer out = *answer;
    if (out.isSuccess() && !out.isHtml())
        return out;
    for (const QString &secret : secrets()) {
        const QByteArray quoted =
            QJsonDocument(QJsonArray{secret}).toJson(QJsonDocument::Compact).mid(2).chopped(2);
        out.body.replace(secret.toUtf8(), "[hidden]");
        out.body.replace(quoted, "[hidden]"); // as JSON spells it
    }
    return out;
}

Result<Token> SquashClient::tokenOf(const Answer &answer) const
{
    const Reading reading(who(), translated("Signing in as %1").arg(plainLine(m_user, 64)));
    const Result<json::Value> value = reading.object(answer);
    if (!value)
        return fail(withoutSecrets(value.error()));
    const std::optional<Token> token =
        readToken(value->members().value(QStringLiteral("access_token")).toString(), m_clock.nowUtc());
    if (!token)
        return fail(reading.protocol(translated("without a usable token")));
    return *token;
}

Result<void> SquashClient::trust(const QString &caFile)
{
    return Trust::read(caFile).map([this](const std::shared_ptr<Trust> &trust) { m_trust = trust; });
}

TextRequest *SquashClient::discover(QObject *parent, Discovery discovery)
{
    const QPointer<SquashClient> client(this);
    const Reading reading(who(), translated("Connecting"));
    const QUrl root = m_endpoints.root();
    EndpointCache *cache = m_options.endpoints.get();
    if (cache && discovery == Discovery::Anew)
        cache->forget(root);
    if (const auto known = cache ? cache->find(root) : std::nullopt) {
        m_endpoints = *known;
        auto *request = make<TextRequest>(
            [root](const Answer &) -> Result<QString> { return root.toString(QUrl::RemoveUserInfo); },
            parent);
        request->finishLater(Answer{});
        return request;
    }
    auto *request = make<TextRequest>(
        [client, reading, root, discovery](const Answer &answer) -> Result<QString> {
            const Result<json::Value> value = reading.value(answer);
            if (!value)
                return tl::unexpected(value.error());
            const Result<Endpoints> endpoints = Endpoints::read(root, answer.body);
            if (!endpoints)
                return tl::unexpected(endpoints.error());
            if (client) {
                client->m_endpoints = *endpoints;
                if (discovery == Discovery::Known && client->m_options.endpoints)
                    client->m_options.endpoints->insert(*endpoints);
            }
            return root.toString(QUrl::RemoveUserInfo);
        },
        parent);
    run(request, question("GET", root), Authority::None);
    return request;
}

TextRequest *SquashClient::version(QObject *parent)
{
    const Reading reading(who(), translated("Asking for the version"));
    auto *request = make<TextRequest>(
        [reading](const Answer &answer) -> Result<QString> {
            const Result<json::Value> value = reading.object(answer);
            if (!value)
                return tl::unexpected(value.error());
            return plainLine(value->members().value(QStringLiteral("version")).toString(), 40);
        },
        parent);
    run(request, question("GET", m_endpoints.url(QStringLiteral("version"))), Authority::None);
    return request;
}

TextRequest *SquashClient::registerUser(QObject *parent)
{
    const Reading reading(who(), translated("Registering %1").arg(plainLine(m_user, 64)));
    const QPointer<SquashClient> client(this);
    auto *request = make<TextRequest>(
        [reading, client](const Answer &answer) {
            return reading.message(answer).map_error(
                [&](const Error &error) { return client ? client->withoutSecrets(error) : error; });
        },
        parent);
    run(request, bodied("POST", m_endpoints.url(QStringLiteral("register")), credentialsBody()),
        Authority::Credentials);
    return request;
}

AuthRequest *SquashClient::signIn(QObject *parent)
{
    const QPointer<SquashClient> client(this);
    auto *request = make<AuthRequest>(
        [client](const Answer &answer) -> Result<QDateTime> {
            if (!client)
                return fail({.kind = Error::Kind::Cancelled, .message = translated("Cancelled.")});
            const Result<Token> token = client->tokenOf(answer);
            if (!token)
                return tl::unexpected(token.error());
            client->m_token = *token;
            return token->expires;
        },
        parent);
    run(request, bodied("POST", m_endpoints.url(QStringLiteral("auth")), credentialsBody()),
        Authority::Credentials);
    return request;
}

ValueRequest *SquashClient::get(const QUrl &url, const Patience &patience, const QString &deed,
                                QObject *parent)
{
    const Reading reading(who(), deed);
    auto *request =
        make<ValueRequest>([reading](const Answer &answer) { return reading.object(answer); }, parent);
    Question ask = question("GET", url);
    ask.patience = patience;
    run(request, ask, Authority::None);
    return request;
}

TextRequest *SquashClient::put(const char *verb, const QUrl &url, const json::Object &definition,
                               const QString &deed, QObject *parent)
{
    const Reading reading(who(), deed);
    auto *request =
        make<TextRequest>([reading](const Answer &answer) { return reading.message(answer); }, parent);
    const QByteArray body =
        json::write(json::Value::object(definition), {.indent = 0, .nonFinite = json::NonFinite::Null});
    run(request, bodied(verb, url, body), Authority::Token);
    return request;
}

TextRequest *SquashClient::removeAt(const QUrl &url, const QString &deed, QObject *parent)
{
    const Reading reading(who(), deed);
    auto *request =
        make<TextRequest>([reading](const Answer &answer) { return reading.message(answer); }, parent);
    run(request, question("DELETE", url), Authority::Token);
    return request;
}

ValueRequest *SquashClient::metric(const QString &name, QObject *parent)
{
    return get(m_endpoints.url(QStringLiteral("metric"), {name}), m_options.patience,
               translated("Reading metric %1").arg(name), parent);
}

TextRequest *SquashClient::createMetric(const QString &name, const json::Object &definition, QObject *parent)
{
    return put("POST", m_endpoints.url(QStringLiteral("metric"), {name}), definition,
               translated("Defining metric %1").arg(name), parent);
}

TextRequest *SquashClient::replaceMetric(const QString &name, const json::Object &definition, QObject *parent)
{
    return put("PUT", m_endpoints.url(QStringLiteral("metric"), {name}), definition,
               translated("Changing metric %1").arg(name), parent);
}

TextRequest *SquashClient::deleteMetric(const QString &name, QObject *parent)
{
    return removeAt(m_endpoints.url(QStringLiteral("metric"), {name}),
                    translated("Deleting metric %1").arg(name), parent);
}

ValueRequest *SquashClient::specification(const QString &name, QObject *parent)
{
    return get(m_endpoints.url(QStringLiteral("spec"), {name}), m_options.patience,
               translated("Reading specification %1").arg(name), parent);
}

TextRequest *SquashClient::createSpecification(const QString &name, const json::Object &definition,
                                               QObject *parent)
{
    return put("POST", m_endpoints.url(QStringLiteral("spec"), {name}), definition,
               translated("Defining specification %1").arg(name), parent);
}

TextRequest *SquashClient::replaceSpecification(const QString &name, const json::Object &definition,
                                                QObject *parent)
{
    return put("PUT", m_endpoints.url(QStringLiteral("spec"), {name}), definition,
               translated("Changing specification %1").arg(name), parent);
}

TextRequest *SquashClient::deleteSpecification(const QString &name, QObject *parent)
{
    return removeAt(m_endpoints.url(QStringLiteral("spec"), {name}),
                    translated("Deleting specification %1").arg(name), parent);
}

PostJobRequest *SquashClient::postJob(const QByteArray &payload, QObject *parent)
{
    return postJob(bodied("POST", m_endpoints.url(QStringLiteral("job")), payload), parent);
}

PostJobRequest *SquashClient::postJob(const BodyFile &file, QObject *parent)
{
    Question ask = bodied("POST", m_endpoints.url(QStringLiteral("job")), {});
    ask.file = file;
    return postJob(ask, parent);
}

PostJobRequest *SquashClient::postJob(Question ask, QObject *parent)
{
    const Reading reading(who(), translated("Storing the job"));
    const QUrl root = m_endpoints.root();
    auto *request = make<PostJobRequest>(
        [reading, root](const Answer &answer) { return reading.ticket(answer, root); }, parent);
    ask.once = true;
    ask.patience = m_options.jobPatience;
    run(request, ask, Authority::Token, Repeat::AfterPlainDenial);
    return request;
}

ValueRequest *SquashClient::job(qint64 number, QObject *parent)
{
    return get(m_endpoints.url(QStringLiteral("job"), {QString::number(number)}), m_options.jobPatience,
               translated("Reading job %1").arg(number), parent);
}

TextRequest *SquashClient::deleteJob(qint64 number, QObject *parent)
{
    return removeAt(m_endpoints.url(QStringLiteral("job"), {QString::number(number)}),
                    translated("Deleting job %1").arg(number), parent);
}

JobIdsRequest *SquashClient::jobIds(QObject *parent)
{
    const Reading reading(who(), translated("Listing the jobs"));
    auto *request =
        make<JobIdsRequest>([reading](const Answer &answer) { return reading.ids(answer); }, parent);
    Question ask = question("GET", m_endpoints.url(QStringLiteral("jobs")));
    ask.patience.answerLimit = m_options.jobPatience.answerLimit; // a number for each job there ever was
    run(request, ask, Authority::None);
    return request;
}

StatusRequest *SquashClient::indexStatus(const QUrl &status, QObject *parent)
{
    const Reading reading(who(), translated("Asking about InfluxDB"));
    auto *request =
        make<StatusRequest>([reading](const Answer &answer) { return reading.status(answer); }, parent);
    const Result<QUrl> safe = sameOrigin(m_endpoints.root(), status);
    if (!safe)
        request->finishLater(tl::unexpected(safe.error()));
    else
        run(request, question("GET", *safe), Authority::None);
    return request;
}

} // namespace kabocha::squash
