// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/target.h"

#include "squash/cafile.h"
#include "squash/origin.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSslCertificate>

namespace kabocha::squash {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::squash", text);
}

constexpr int longestName = 64;
constexpr int longestUser = 64; // squash-api.md: names <= 64

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// The address and the name of a database come together, or not at all.
void checkInflux(const Target &target, const auto &add)
{
    const QUrl &url = target.influxUrl;
    if (url.isEmpty() && target.influxDatabase.isEmpty())
        return;
    if (url.isEmpty())
        add("influx-url", "target-no-influx-url", tr("The InfluxDB of the target has no address."),
            tr("Give its address too, or neither."));
    else if (!url.isValid() || url.isRelative() || url.host().isEmpty() ||
             (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http")))
        add("influx-url", "target-bad-influx-url",
            tr("“%1” is not a complete web address.").arg(url.toDisplayString(QUrl::RemoveUserInfo)),
            tr("Write it in full, such as https://influxdb.example.org."));
    else if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        add("influx-url", "target-influx-url-parts",
            tr("The address of the InfluxDB contains a user, a password, or a part after “?” or “#”."),
            tr("Remove that part."));
    if (target.influxDatabase.isEmpty())
        add("influx-db", "target-no-influx-db", tr("The InfluxDB of the target has no name of a database."),
            tr("Give its name too, or neither."));
    else if (hasControlCharacter(target.influxDatabase))
        add("influx-db", "target-influx-db", tr("The name of the database has a line break."),
            tr("Correct it."));
}

} // namespace

QString Target::credentialKey() const
{
    if (practice)
        return (user.isEmpty() ? QStringLiteral("practice") : user) + QLatin1String("@practice-sandbox");
    const int port = url.port(url.scheme() == QLatin1String("http") ? 80 : 443);
    return QStringLiteral("%1@%2:%3").arg(user, url.host(), QString::number(port));
}

QList<Issue> checkCaFile(const QString &caFile)
{
    const auto issue = [](const QString &text, const QString &hint) {
        return QList<Issue>{{.severity = Severity::Error,
                             .code = QStringLiteral("target-ca-file"),
                             .text = text,
                             .place = {.path = QStringLiteral("ca-file")},
                             .hint = hint}};
    };
    if (caFile.isEmpty())
        return {};
    if (QFileInfo(caFile).isRelative())
        return issue(tr("“%1” is not the whole path of a CA file.").arg(caFile), tr("Begin it with “/”."));
    const auto certificates = readCaFile(caFile);
    return certificates ? QList<Issue>() : issue(certificates.error().message, certificates.error().hint);
}

QList<Issue> checkTarget(const Target &target)
{
    return checkTarget(target, target.practice ? QList<Issue>() : checkCaFile(target.caFile));
}

QList<Issue> checkTarget(const Target &target, const QList<Issue> &ofCaFile)
{
    QList<Issue> issues;
    const auto add = [&](const char *field, const char *code, const QString &text, const QString &hint) {
        issues.append({.severity = Severity::Error,
                       .code = QLatin1String(code),
                       .text = text,
                       .place = {.path = QLatin1String(field)},
                       .hint = hint});
    };
    if (target.name.trimmed().isEmpty())
        add("name", "target-no-name", tr("The target has no name."),
            tr("Give it a name that its users know."));
    else if (target.name.size() > longestName || hasControlCharacter(target.name))
        add("name", "target-name",
            tr("The target's name is longer than %1 characters or has a line break.").arg(longestName),
            tr("Shorten it."));
    else if (!target.practice && target.name == practiceTargetName())
        add("name", "target-name-taken", tr("“%1” is the sandbox on this computer.").arg(target.name),
            tr("Choose another name."));
    if (target.practice)
        return issues; // its address and account are made by the program

    const QUrl &url = target.url;
    if (url.isEmpty())
        add("url", "target-no-url", tr("The target has no address."),
            tr("Enter the root URL of a SQuaSH, such as https://squash.example.org."));
    else if (!url.isValid() || url.isRelative() || url.host().isEmpty())
        add("url", "target-bad-url",
            tr("“%1” is not a complete address.").arg(url.toDisplayString(QUrl::RemoveUserInfo)),
            tr("Write it in full, such as https://squash.example.org."));
    else if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http"))
        add("url", "target-scheme", tr("“%1” is not a web address.").arg(url.scheme()),
            tr("The address of a SQuaSH begins with https://."));
    else if (!isSafeForCredentials(url))
        add("url", "target-http",
            tr("Passwords would travel to %1 for everybody on the way to read (plain http).").arg(url.host()),
            tr("Use https://. Plain http is for this computer only."));
    if (!url.userInfo().isEmpty())
        add("url", "target-userinfo", tr("The address contains a user name or a password."),
            tr("Enter the user beside it; the password is kept in the keychain."));
    if (url.hasQuery() || url.hasFragment())
        add("url", "target-query", tr("The address has a part after “?” or “#”."), tr("Remove that part."));
    issues += ofCaFile;
    if (target.user.isEmpty())
        add("user", "target-no-user", tr("The target has no user."),
            tr("Enter your user name on this SQuaSH."));
    else if (target.user.size() > longestUser || hasControlCharacter(target.user))
        add("user", "target-user",
            tr("The user name is longer than %1 characters or has a line break.").arg(longestUser),
            tr("Enter your user name on this SQuaSH."));
    checkInflux(target, add);
    return issues;
}

QString practiceTargetName()
{
    return QStringLiteral("Practice sandbox");
}

} // namespace kabocha::squash
