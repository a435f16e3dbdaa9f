// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/trust.h"

#include "squash/answer.h"
#include "squash/cafile.h"
#include "squash/checks.h"
#include "squash/origin.h"

#include <QFile>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

namespace kabocha::squash {
namespace {

constexpr qint64 LongestCaFile = 8 * 1024 * 1024; // all of Debian's authorities are 0.2 MB

Error badCaFile(Error::Kind kind, const QString &caFile, const QString &why, const QString &hint)
{
    return {.kind = kind,
            .message = translated("The CA file “%1” cannot be used: %2.").arg(plainLine(caFile), why),
            .hint = hint,
            .place = {.file = caFile}};
}

/// This computer's own proxy settings, but for this computer itself: a password in the clear may go there
/// only because it does not leave.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

QNetworkProxy proxyTo(const QNetworkAccessManager &network, const QUrl &url)
{
    QNetworkProxyFactory *factory = network.proxyFactory();
    return factory
               ? factory->queryProxy(QNetworkProxyQuery(url)).value(0, QNetworkProxy(QNetworkProxy::NoProxy))
               : network.proxy();
}

QString nameOf(const QStringList &organisations, const QStringList &names)
{
    const QString text = plainLine((names + organisations).join(QLatin1String(", ")), 120);
    return text.isEmpty() ? translated("somebody without a name") : text;
}

QString date(const QDateTime &moment)
{
    return moment.toUTC().date().toString(Qt::ISODate);
}

struct Reason
{
    QString text;
    QString hint;
};

Reason reasonFor(const QSslError &error, const QUrl &url)
{
    const QSslCertificate certificate = error.certificate();
    const QString askThem = translated("Ask those who run the server.");
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
        return {certificate.isSelfSigned()
                    ? translated("its certificate is signed by itself (%1), and this computer does not trust "
                                 "that")
                          .arg(nameOf(certificate.subjectInfo(QSslCertificate::Organization),
                                      certificate.subjectInfo(QSslCertificate::CommonName)))
                    : translated("its certificate is signed by %1, whom this computer does not trust")
                          .arg(nameOf(certificate.issuerInfo(QSslCertificate::Organization),
                                      certificate.issuerInfo(QSslCertificate::CommonName))),
                translated("If the site has an authority of its own, choose its file as the target's CA "
                           "file.")};
    case QSslError::HostNameMismatch: {
        QStringList names = certificate.subjectAlternativeNames().values();
        if (names.isEmpty())
            names = certificate.subjectInfo(QSslCertificate::CommonName);
        return {translated("its certificate is that of %1, not of %2")
                    .arg(plainLine(names.join(QLatin1String(", ")), 120), url.host()),
                translated("Check the address of the target.")};
    }
    case QSslError::CertificateExpired:
        return {translated("its certificate ended on %1").arg(date(certificate.expiryDate())),
                translated("Ask those who run the server for a new one, and check this computer's date.")};
    case QSslError::CertificateNotYetValid:
        return {translated("its certificate begins only on %1").arg(date(certificate.effectiveDate())),
                translated("Check this computer's date, and ask those who run the server.")};
    default:
        return {plainLine(error.errorString()), askThem};
    }
}

} // namespace

Result<QList<QSslCertificate>> readCaFile(const QString &caFile)
{
    const QString choose = translated("Choose the PEM file with the certificate of the site's authority.");
    QFile file(caFile);
    const QFileInfo info(caFile);
    if (info.isDir())
        return fail(badCaFile(Error::Kind::Io, caFile, translated("it is a folder"), choose));
    if (info.exists() && !info.isFile()) // opening a pipe waits for somebody to write
        return fail(badCaFile(Error::Kind::Io, caFile, translated("it is not a regular file"), choose));
    if (!file.open(QIODevice::ReadOnly))
        return fail(badCaFile(Error::Kind::Io, caFile, file.errorString(), choose));
    const QByteArray pem = file.read(LongestCaFile + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(badCaFile(Error::Kind::Io, caFile, file.errorString(), choose));
    if (pem.size() > LongestCaFile)
        return fail(badCaFile(Error::Kind::Syntax, caFile, translated("it is too large"), choose));
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(pem, QSsl::Pem);
    const bool usable = std::any_of(certificates.begin(), certificates.end(),
                                    [](const QSslCertificate &one) { return !one.isNull(); });
    if (!usable)
        return fail(badCaFile(Error::Kind::Syntax, caFile,
                              pem.contains("PRIVATE KEY")
                                  ? translated("it holds a private key and no certificate")
                                  : translated("it holds no certificate in PEM form"),
                              choose));
    return certificates;
}

Trust::Trust() = default;
Trust::~Trust() = default;

Result<std::shared_ptr<Trust>> Trust::read(const QString &caFile)
{
    const Result<QList<QSslCertificate>> certificates = readCaFile(caFile);
    if (!certificates)
        return fail(certificates.error());
    std::shared_ptr<Trust> trust(new Trust);
    trust->m_configuration = std::make_unique<QSslConfiguration>(QSslConfiguration::defaultConfiguration());
    // Naming any keeps Qt from loading the system's own on demand: they are named too.
    trust->m_configuration->setCaCertificates(QSslConfiguration::systemCaCertificates() + *certificates);
    return trust;
}

void Trust::applyTo(QNetworkRequest &request) const
{
    request.setSslConfiguration(*m_configuration);
}

QNetworkAccessManager &Trust::network(const QNetworkAccessManager &other, const QUrl &root)
{
    if (!m_network) {
        m_network = std::make_unique<QNetworkAccessManager>();
        shareProxy(other, *m_network, root);
    }
    return *m_network;
}

void shareProxy(const QNetworkAccessManager &from, QNetworkAccessManager &to, const QUrl &url)
{
    to.setProxy(proxyTo(from, url));
}

bool goesByProxy(const QNetworkAccessManager &network, const QUrl &url)
{
    const QNetworkProxy::ProxyType type = proxyTo(network, url).type();
    return type != QNetworkProxy::NoProxy && type != QNetworkProxy::DefaultProxy;
}

void useSystemProxies(QNetworkAccessManager &network)
{
    network.setProxyFactory(new SystemProxies); // the manager's own from here on
}

Error tlsError(const QString &who, const QUrl &url, const QList<QSslError> &errors, const QString &fallback)
{
    QStringList reasons;
    QStringList hints;
    for (const QSslError &error : errors) {
        const Reason reason = reasonFor(error, url);
        if (!reasons.contains(reason.text))
            reasons.append(reason.text);
        if (!hints.contains(reason.hint))
            hints.append(reason.hint);
    }
    if (reasons.isEmpty())
        reasons.append(fallback);
    if (hints.isEmpty())
        hints.append(translated("Check the address of the target, and ask those who run the server."));
    return {.kind = Error::Kind::Network,
            .message = translated("The connection to %1 is not secure, so nothing was sent: %2.")
                           .arg(who, reasons.join(QLatin1String("; "))),
            .hint = hints.join(u' ')};
}

} // namespace kabocha::squash
