// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/python.h"

#include "base/number.h"

namespace kabocha::json {
namespace {

/// As `repr()` of a string: one line, in whichever quotes need no escape.
QString quotedText(const QString &text)
{
    const QChar quote = text.contains(u'\'') && !text.contains(u'"') ? u'"' : u'\'';
    QString out(quote);
    for (const QChar c : text) {
        const ushort code = c.unicode();
        if (c == quote || c == u'\\')
            out += QStringLiteral("\\") + c;
        else if (c == u'\n')
            out += QLatin1String("\\n");
        else if (c == u'\r')
            out += QLatin1String("\\r");
        else if (c == u'\t')
            out += QLatin1String("\\t");
        else if (code < 0x20 || (code >= 0x7F && code <= 0xA0))
            out += QLatin1String("\\x") + QString::number(code, 16).rightJustified(2, u'0');
        else if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            out += QLatin1String("\\u") + QString::number(code, 16);
        else
            out += c;
    }
    return out + quote;
}

QString representation(const Value &value, qint64 longest)
{
    return value.isString() ? quotedText(value.toString()) : pythonText(value, longest);
}

} // namespace

QString pythonText(const Value &value, qint64 longest)
{
    QStringList parts;
    switch (value.kind()) {
    case Value::Kind::Null:
        return QStringLiteral("None");
    case Value::Kind::Bool:
        return value.toBool() ? QStringLiteral("True") : QStringLiteral("False");
    case Value::Kind::String:
        return value.toString();
    case Value::Kind::Number:
        return QString::fromLatin1(value.isInteger() ? value.numberText() : pythonRepr(value.toDouble()));
    case Value::Kind::Array: {
        const qint64 count = longest < 0 ? value.size() : std::min(longest, value.size());
        const auto items = value.slice(0, count);
        for (const Value &item : items.value_or(QList<Value>()))
            parts << representation(item, longest);
        return u'[' + parts.join(QStringLiteral(", ")) + u']';
    }
    case Value::Kind::Object:
        for (const Member &member : value.members())
            parts << quotedText(member.key) + QStringLiteral(": ") + representation(member.value, longest);
        return u'{' + parts.join(QStringLiteral(", ")) + u'}';
    }
    return {};
}

} // namespace kabocha::json
