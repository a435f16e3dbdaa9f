// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/answer.h"

#include "base/log.h"
#include "squash/checks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace kabocha::squash {
namespace {

QString textOf(const QJsonValue &value, int depth = 0)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble() || value.isBool())
        return value.toVariant().toString();
    if (depth > 3)
        return {};
    QStringList parts;
    for (const QJsonValue &item : value.toArray()) {
        const QString text = textOf(item, depth + 1);
        if (!text.isEmpty())
            parts.append(text);
    }
    // {"password": "This field cannot be blank."} → This field cannot be blank. (password)
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString text = textOf(*it, depth + 1);
        if (!text.isEmpty())
            parts.append(depth == 0 ? QStringLiteral("%1 (%2)").arg(text, it.key()) : text);
    }
    return parts.join(QLatin1String("; "));
}

QString pageTitle(const QByteArray &body)
{
    static const QRegularExpression title(QStringLiteral("<title[^>]*>([^<]*)</title"),
                                          QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype enough = 16 * 1024;
    QString text = title.match(QString::fromUtf8(body.left(enough))).captured(1);
    text.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&#39;"), QLatin1String("'"))
        .replace(QLatin1String("&amp;"), QLatin1String("&")); // last: what it makes is text
    return plainLine(text, 120);
}

} // namespace

bool Answer::isHtml() const
{
    return contentType.contains("html") || body.left(256).trimmed().startsWith('<');
}

bool Answer::isOfAnother() const
{
    if (isHtml() || status != 404)
        return isHtml();
    const QJsonValue message = QJsonDocument::fromJson(body).object().value(QLatin1String("message"));
    return textOf(message).trimmed().isEmpty();
}

QString plainLine(const QString &text, int longest)
{
    QString out;
    for (const QChar c : text.left(longest * 4)) {
        const QChar::Category category = c.category();
        const bool invisible = category == QChar::Other_Control || category == QChar::Other_Format;
        out += invisible ? QChar(u' ') : c;
    }
    out = redacted(out.simplified());
    return out.size() > longest ? out.left(longest) + QChar(u'…') : out;
}

QString errorSentence(const Answer &answer)
{
    if (answer.isHtml()) {
        const QString title = pageTitle(answer.body);
        return title.isEmpty() ? translated("a web page instead of an answer of SQuaSH")
                               : translated("a web page (“%1”) instead of an answer of SQuaSH").arg(title);
    }
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    for (const char *key : {"message", "description", "error", "msg"}) {
        const QString text = plainLine(textOf(object.value(QLatin1String(key))));
        if (!text.isEmpty())
            return text;
    }
    return translated("no reason");
}

} // namespace kabocha::squash
