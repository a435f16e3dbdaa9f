// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/exchange.h"

#include "base/log.h"
#include "squash/checks.h"

#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>

#include <cstring>

namespace kabocha::squash {

/// A body that can be read once only. Qt sends a request again by itself when a connection drops before the
/// answer (QHttpNetworkConnectionChannel), POST included; with a body that cannot be rewound it must not, so
/// one click never makes two jobs (squash-api.md: POST /job is not idempotent).
class OnceOnly final : public QIODevice
{
public:
    OnceOnly(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
    {
        open(ReadOnly);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; } // Qt tries to rewind without asking first
    bool reset() override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_bytes.size() - m_position + QIODevice::bytesAvailable();
    }
    [[nodiscard]] bool wasTouched() const { return m_position > 0; }
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_bytes.size() - m_position);
        if (count <= 0)
            return m_position >= m_bytes.size() ? -1 : 0;
        std::memcpy(data, m_bytes.constData() + m_position, size_t(count));
        m_position += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

namespace {

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
                         question.once); // a copy could be rewound
    request.setRawHeader("Accept", "application/json; version=1.0");
    if (!question.token.isEmpty())
        request.setRawHeader("Authorization", "JWT " + question.token);
    if (question.hasBody) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        request.setHeader(QNetworkRequest::ContentLengthHeader, question.body.size());
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
    }
}

/// A connection of its own: one that was kept open may be closed by the server at the very moment it is used
/// again. Qt then sends the request once more, which is harmless for most, and which a body that must not be
/// sent twice does not allow.
QNetworkAccessManager &Exchange::ownManager(const QNetworkAccessManager &network)
{
    auto *own = new QNetworkAccessManager(this);
    own->setProxy(network.proxy());
    if (QNetworkProxyFactory *factory = network.proxyFactory())
        own->setProxy(factory->queryProxy(QNetworkProxyQuery(m_question.url))
                          .value(0, QNetworkProxy(QNetworkProxy::NoProxy)));
    return *own;
}

void Exchange::start(QNetworkAccessManager &network)
{
    QNetworkRequest request = requestFor(m_question);
    if (m_question.hasBody && m_question.once) {
        m_body = new OnceOnly(m_question.body, this);
        m_reply = ownManager(network).sendCustomRequest(request, m_question.verb, m_body);
        m_body->setParent(m_reply);
    } else if (m_question.hasBody) {
        m_reply = network.sendCustomRequest(request, m_question.verb, m_question.body);
    } else {
        m_reply = network.sendCustomRequest(request, m_question.verb);
    }
    m_reply->setParent(this);
    m_idle.start(m_question.patience.connect);
    m_total.start(m_question.patience.total);
    connect(m_reply, &QNetworkReply::requestSent, this, &Exchange::alive);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 bytes, qint64 total) {
        if (bytes <= 0 || m_done)
            return;
        alive();
        emit sent(bytes, total);
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::alive);
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

void Exchange::read()
{
    if (m_done || m_stopped)
        return;
    alive();
    m_answer.body += m_reply->read(m_question.patience.answerLimit - m_answer.body.size() + 1);
    if (m_answer.body.size() > m_question.patience.answerLimit)
        stop({.kind = Error::Kind::Protocol,
              .message = translated("%1 sent an answer longer than %2 bytes; it was not read to its end.")
                             .arg(m_question.who, QString::number(m_question.patience.answerLimit)),
              .hint = translated("Check that the address is that of a SQuaSH.")});
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
    m_reply->disconnect(this); // abort() would tell at once; we tell from the event loop
    // What must not arrive any more is cut off at once. The rest ends with this object, in a moment: after an
    // abort() Qt complains of an error that its thread has on the way.
    if (m_body)
        m_reply->abort();
    QTimer::singleShot(0, this, &Exchange::conclude);
}

bool Exchange::mayHaveArrived() const
{
    if (m_neverConnected)
        return false;
    return m_body ? m_body->wasTouched() : true;
}

Error Exchange::networkError() const
{
    const QNetworkReply::NetworkError code = m_reply->error();
    const QString reason = plainLine(m_reply->errorString());
    if (code == QNetworkReply::SslHandshakeFailedError)
        return {
            .kind = Error::Kind::Network,
            .message = translated("The connection to %1 is not secure, so nothing was sent: %2")
                           .arg(m_question.who, reason),
            .hint = translated(
                "Its certificate must be valid and trusted by this computer. Ask those who run the server.")};
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
    m_answer.contentType = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray().toLower();
    emit finished(m_answer);
}

} // namespace kabocha::squash
