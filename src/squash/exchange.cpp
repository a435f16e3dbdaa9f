// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/exchange.h"

#include "base/log.h"
#include "squash/checks.h"
#include "squash/onceonly.h"
#include "squash/trust.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>

namespace kabocha::squash {

namespace {

constexpr qint64 ReadBuffer = 256 * 1024;

qint64 bodySize(const Question &question)
{
    return question.file ? question.file->size : question.body.size();
}

QNetworkRequest requestFor(const Question &question)
{
    QNetworkRequest request(question.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute,
                         false); // its retries are not ours to control
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute,
                         question.once);             // a copy could be rewound
    request.setDecompressedSafetyCheckThreshold(-1); // read() counts what a compressed answer becomes
    request.setRawHeader("Accept", "application/json; version=1.0");
    if (!question.token.isEmpty())
        request.setRawHeader("Authorization", "JWT " + question.token);
    if (question.trust)
        question.trust->applyTo(request);
    if (question.hasBody) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        request.setHeader(QNetworkRequest::ContentLengthHeader, bodySize(question));
    }
    return request;
}

bool neverConnected(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolUnknownError:
        return true;
    default:
        return false;
    }
}

} // namespace

Exchange::Exchange(QNetworkAccessManager &network, const Question &question, QObject *parent)
    : QObject(parent), m_question(question)
{
    m_idle.setSingleShot(true);
    m_total.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        stop({.kind = Error::Kind::Network,
              .message =
                  m_connected
                      ? translated("%1 does not answer: nothing came for %2 seconds.")
                            .arg(m_question.who, QString::number(m_question.patience.idle.count() / 1000.0))
                      : translated("%1 cannot be reached: no connection within %2 seconds.")
                            .arg(m_question.who,
                                 QString::number(m_question.patience.connect.count() / 1000.0)),
              .hint = translated("Check the network and the address of the target, then try again.")});
    });
    connect(&m_total, &QTimer::timeout, this, [this] {
        stop(
            {.kind = Error::Kind::Network,
             .message = translated("%1 did not finish its answer within %2 seconds.")
                            .arg(m_question.who, QString::number(m_question.patience.total.count() / 1000.0)),
             .hint = translated("Try again later.")});
    });
    start(network);
}

Exchange::~Exchange()
{
    m_done = true;
    if (m_reply) {
        m_reply->disconnect(this);
        if (m_reply->error() == QNetworkReply::NoError) // else Qt takes it for a second error
            m_reply->abort();
        delete m_reply; // before the manager that it may share with the question's Trust
    }
}

/// A connection of its own: one that was kept open may be closed by the server at the very moment it is used
/// again. Qt then sends the request once more, which is harmless for most, and which a body that must not be
/// sent twice does not allow.
QNetworkAccessManager &Exchange::ownManager(const QNetworkAccessManager &network)
{
    auto *own = new QNetworkAccessManager(this);
    shareProxy(network, *own, m_question.url);
    return *own;
}

void Exchange::start(QNetworkAccessManager &network)
{
    QNetworkRequest request = requestFor(m_question);
    if (m_question.hasBody && m_question.once) {
        m_body = m_question.file ? new OnceOnly(*m_question.file, this) : new OnceOnly(m_question.body, this);
        if (m_body->error()) { // before anybody was asked anything
            m_stopped = m_body->error();
            QTimer::singleShot(0, this, &Exchange::conclude);
            return;
        }
        m_body->onError([this] { stop(*m_body->error()); });
        m_reply = ownManager(network).sendCustomRequest(request, m_question.verb, m_body);
        m_body->setParent(m_reply);
    } else if (m_question.hasBody) {
        m_reply = network.sendCustomRequest(request, m_question.verb, m_question.body);
    } else {
        m_reply = network.sendCustomRequest(request, m_question.verb);
    }
    m_reply->setParent(this);
    m_reply->setReadBufferSize(ReadBuffer); // what is not read yet stays with the server
    m_idle.start(m_question.patience.connect);
    m_total.start(m_question.patience.total);
    connect(m_reply, &QNetworkReply::requestSent, this, &Exchange::alive);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 bytes, qint64) {
        if (bytes <= 0 || m_done)
            return;
        // Of a sequential body Qt takes what was sent for all of it, and tells of every 16 kB.
        const qint64 total = bodySize(m_question);
        constexpr int pause = 100; // ms, as Qt's own for other bodies
        if (bytes < total && m_told.isValid() && m_told.elapsed() < pause)
            return;
        m_told.start();
        alive();
        emit sent(bytes, total);
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::checkLength);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; }); // heard, and they stop it
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::conclude);
}

void Exchange::alive()
{
    if (m_done)
        return;
    m_connected = true;
    m_idle.start(m_question.patience.idle);
}

Error Exchange::tooLong() const
{
    return {.kind = Error::Kind::Protocol,
            .message = translated("%1 sent an answer longer than %2 bytes; it was not read to its end.")
                           .arg(m_question.who, QString::number(m_question.patience.answerLimit)),
            .hint = translated("Check that the address is that of a SQuaSH.")};
}

/// An answer that announces too much is not read at all.
void Exchange::checkLength()
{
    alive();
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (length.isValid() && length.toLongLong() > m_question.patience.answerLimit)
        stop(tooLong());
}

/// Whether fewer bytes came than were announced.
bool Exchange::isCutShort() const
{
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    return length.isValid() && !m_reply->hasRawHeader("Content-Encoding") &&
           m_answer.body.size() < length.toLongLong();
}

void Exchange::read()
{
    if (m_done || m_stopped)
        return;
    if (m_reply->bytesAvailable() > 0)
        alive();
    m_answer.body += m_reply->read(m_question.patience.answerLimit - m_answer.body.size() + 1);
    if (m_answer.body.size() > m_question.patience.answerLimit)
        stop(tooLong());
}

void Exchange::cancel()
{
    stop({.kind = Error::Kind::Cancelled,
          .message = translated("Cancelled while waiting for %1.").arg(m_question.who)});
}

void Exchange::stop(const Error &why)
{
    if (m_done || m_stopped)
        return;
    m_stopped = why;
    m_idle.stop();
    m_total.stop();
    if (m_reply) {
        m_reply->disconnect(this); // abort() would tell at once; we tell from the event loop
        // What must not arrive any more is cut off at once. The rest ends with this object, in a moment:
        // after an abort() Qt complains of an error that its thread has on the way.
        if (m_body)
            m_reply->abort();
    }
    QTimer::singleShot(0, this, &Exchange::conclude);
}

bool Exchange::mayHaveArrived() const
{
    if (m_neverConnected)
        return false;
    if (m_stopped && !m_reply)
        return false;
    // Who answers has acted on what it has seen.
    return m_body ? m_body->wasHandedOut() || (m_body->wasTouched() && m_answer.status > 0) : true;
}

Error Exchange::networkError() const
{
    const QNetworkReply::NetworkError code = m_reply->error();
    QString reason = plainLine(m_reply->errorString());
    if (!reason.endsWith(u'.'))
        reason += u'.'; // what can be done follows
    if (code == QNetworkReply::SslHandshakeFailedError)
        return tlsError(m_question.who, m_question.url, m_tlsErrors, reason);
    // A proxy that is not there is an unknown error to Qt's HTTP, with the right words.
    const bool ofProxy =
        (code >= QNetworkReply::ProxyConnectionRefusedError && code <= QNetworkReply::UnknownProxyError) ||
        (code == QNetworkReply::UnknownNetworkError && !m_connected &&
         goesByProxy(*m_reply->manager(), m_question.url));
    if (ofProxy)
        return {.kind = Error::Kind::Network,
                .message = translated("%1 cannot be reached by way of this computer's proxy: %2")
                               .arg(m_question.who, reason),
                .hint = translated("Check the proxy in the settings of this computer (https_proxy, "
                                   "no_proxy), then try again.")};
    if (neverConnected(code))
        return {.kind = Error::Kind::Network,
                .message = translated("%1 cannot be reached: %2").arg(m_question.who, reason),
                .hint = translated("Check the network and the address of the target, then try again.")};
    return {.kind = Error::Kind::Network,
            .message = translated("The connection to %1 was lost before the answer was complete: %2")
                           .arg(m_question.who, reason),
            .hint = translated("Check the network, then try again.")};
}

void Exchange::conclude()
{
    if (m_done)
        return;
    if (!m_stopped)
        read();
    m_done = true;
    m_idle.stop();
    m_total.stop();
    if (m_stopped) {
        emit finished(fail(*m_stopped));
        return;
    }
    const QNetworkReply::NetworkError code = m_reply->error();
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Before all else: Qt prepares to follow 307 and 308 though told not to, and reports that it could not.
    if (m_answer.status >= 300 && m_answer.status < 400) {
        const QUrl where = m_question.url.resolved(m_reply->header(QNetworkRequest::LocationHeader).toUrl());
        emit finished(fail(
            {.kind = Error::Kind::Protocol,
             .message = translated("%1 sends us on to %2. Kabocha does not follow, lest a password or a job "
                                   "go where it should not.")
                            .arg(m_question.who,
                                 plainLine(where.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery))),
             .hint = translated("If that is the right place, enter it as the address of the target.")}));
        return;
    }
    // Codes from 201 on come from a whole answer with an error status; those below from a broken
    // conversation.
    const bool complete = code == QNetworkReply::NoError ||
                          (code >= QNetworkReply::ContentAccessDenied && m_answer.status >= 300);
    m_neverConnected = neverConnected(code);
    if (!complete || m_answer.status == 0 || code == QNetworkReply::ContentReSendError) {
        qCDebug(logSquash) << m_question.verb << m_question.url.path() << "failed:" << code;
        emit finished(fail(networkError()));
        return;
    }
    if (isCutShort()) { // Qt does not always notice, where end and answer come at once
        emit finished(fail({.kind = Error::Kind::Network,
                            .message = translated("The connection to %1 was lost before the answer was "
                                                  "complete: %2")
                                           .arg(m_question.who, translated("it is shorter than announced")),
                            .hint = translated("Check the network, then try again.")}));
        return;
    }
    m_answer.contentType = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray().toLower();
    emit finished(m_answer);
}

} // namespace kabocha::squash
