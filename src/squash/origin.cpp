// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/origin.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>

namespace kabocha::squash {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::squash", text);
}

/// The port as given, or -1 where the scheme's own one is meant.
int explicitPort(const QUrl &url)
{
    const int own = url.scheme() == QLatin1String("https") ? 443 : 80;
    return url.port() == own ? -1 : url.port();
}

QString hostAndPort(const QUrl &url)
{
    return url.port() < 0 ? url.host() : QStringLiteral("%1:%2").arg(url.host(), QString::number(url.port()));
}

} // namespace

bool isLoopback(const QString &host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 ||
           QHostAddress(host).isLoopback();
}

bool isSafeForCredentials(const QUrl &url)
{
    return url.scheme() == QLatin1String("https") ||
           (url.scheme() == QLatin1String("http") && isLoopback(url.host()));
}

Result<QUrl> sameOrigin(const QUrl &base, const QUrl &url)
{
    QUrl out = url;
    const bool web = out.scheme() == QLatin1String("http") || out.scheme() == QLatin1String("https");
    if (!out.isValid() || !web || out.host().isEmpty())
        return fail(
            {.kind = Error::Kind::Protocol,
             .message = tr("The server at %1 gives an address that cannot be used: %2.")
                            .arg(hostAndPort(base), url.toDisplayString(QUrl::RemoveUserInfo).left(200)),
             .hint = tr("Check the address of the target.")});
    const bool sameHost = out.host() == base.host() && explicitPort(out) == explicitPort(base);
    const bool stepsUp = base.scheme() == QLatin1String("http") && out.scheme() == QLatin1String("https");
    if (!sameHost || stepsUp)
        return fail({.kind = Error::Kind::Protocol,
                     .message = tr("The server at %1 points to another server, %2. Nothing was sent there.")
                                    .arg(hostAndPort(base), hostAndPort(out)),
                     .hint = tr("If %1 is right, enter it as the address of the target.")
                                 .arg(QStringLiteral("%1://%2").arg(out.scheme(), hostAndPort(out)))});
    out.setScheme(base.scheme());
    out.setPort(base.port());
    out.setUserInfo({});
    return out;
}

Endpoints::Endpoints(const QUrl &root) : m_root(root)
{
    m_root.setUserInfo({});
    m_root.setQuery(QString());
    m_root.setFragment({});
    if (!m_root.path().endsWith(u'/'))
        m_root.setPath(m_root.path() + u'/');
}

Result<Endpoints> Endpoints::read(const QUrl &root, const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    Endpoints out(root);
    if (!object.value(QLatin1String("job")).isString() || !object.value(QLatin1String("auth")).isString())
        return fail(
            {.kind = Error::Kind::Protocol,
             .message =
                 tr("What answers at %1 is not a SQuaSH: it names no endpoints for jobs and signing in.")
                     .arg(hostAndPort(root)),
             .hint = tr("Check the address of the target.")});
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isString())
            continue;
        const Result<QUrl> url = sameOrigin(out.m_root, out.m_root.resolved(QUrl(it->toString())));
        if (!url)
            return tl::unexpected(url.error());
        out.m_urls.insert(it.key(), *url);
    }
    return out;
}

QUrl Endpoints::url(const QString &endpoint, const QStringList &parts) const
{
    const auto known = m_urls.constFind(endpoint);
    QUrl out = known != m_urls.constEnd() ? *known : m_root;
    QString path = out.path(QUrl::FullyEncoded);
    if (known == m_urls.constEnd())
        path += endpoint;
    for (const QString &part : parts) {
        if (!path.endsWith(u'/'))
            path += u'/';
        path += QString::fromLatin1(QUrl::toPercentEncoding(part));
    }
    out.setPath(path, QUrl::StrictMode);
    return out;
}

std::optional<Endpoints> EndpointCache::find(const QUrl &root) const
{
    const auto known = m_known.constFind(Endpoints(root).root());
    return known != m_known.constEnd() ? std::optional(*known) : std::nullopt;
}

void EndpointCache::insert(const Endpoints &endpoints)
{
    m_known.insert(endpoints.root(), endpoints);
}

void EndpointCache::forget(const QUrl &root)
{
    m_known.remove(Endpoints(root).root());
}

} // namespace kabocha::squash
