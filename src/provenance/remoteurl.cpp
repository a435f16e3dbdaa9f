// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provenance/checkout.h"

#include <QRegularExpression>
#include <QUrl>

namespace kabocha::provenance {

QString withoutCredentials(const QString &url)
{
    const QString text = url.trimmed();
    const qsizetype colons = text.indexOf(QLatin1String("://"));
    if (colons < 0) {
        // A path of this computer, or host:path as ssh takes it, perhaps with a user. Nothing there is
        // secret, unless somebody wrote user:password@host by mistake.
        static const QRegularExpression password(QStringLiteral("^[^/@]*:[^@]*@"));
        return password.match(text).hasMatch() ? QString() : text;
    }
    const QString scheme = text.left(colons).toLower();
    QString rest = text.mid(colons + 3);
    static const QRegularExpression tail(QStringLiteral("[?#].*$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    rest.remove(tail);
    if (scheme == QLatin1String("file"))
        return scheme + QStringLiteral("://") + rest;
    const qsizetype slash = rest.indexOf(u'/');
    QString authority = slash < 0 ? rest : rest.left(slash);
    const QString path = slash < 0 ? QString() : rest.mid(slash);
    QString user;
    if (const qsizetype at = authority.lastIndexOf(u'@'); at >= 0) {
        user = authority.left(at).section(u':', 0, 0);
        authority = authority.mid(at + 1);
    }
    // `https://user:pass/word@host`: what looks like host and port is the beginning of a password.
    static const QRegularExpression hostAndPort(
        QStringLiteral("^(?:\\[[0-9A-Fa-f:.]+\\]|[^:@\\s]+)(?::\\d{1,5})?$"));
    if (!hostAndPort.match(authority).hasMatch() || path.section(u'/', 0, 1).contains(u'@'))
        return {};
    const bool ssh = scheme == QLatin1String("ssh") || scheme == QLatin1String("git+ssh");
    const QString stripped = scheme + QStringLiteral("://") +
                             (ssh && !user.isEmpty() ? user + u'@' : QString()) + authority + path;
    return QUrl(stripped, QUrl::StrictMode).host().isEmpty() ? QString() : stripped;
}

} // namespace kabocha::provenance
