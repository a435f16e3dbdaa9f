// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml/scalar.h"

#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace kabocha::yaml {
namespace {

using Kind = Node::Kind;

/// `1:30:00` counts in sixties.
double sexagesimal(QStringView digits)
{
    double value = 0;
    for (const QStringView part : digits.split(u':'))
        value = value * 60 + part.toDouble();
    return value;
}

double inBase(QStringView digits, int base)
{
    double value = 0; // may be longer than any integer type
    for (const QChar c : digits)
        value = value * base + (c.isDigit() ? c.unicode() - u'0' : c.toLower().unicode() - u'a' + 10);
    return value;
}

/// TEXT without underscores and sign, and the sign.
std::pair<QString, double> unsignedText(QString text)
{
    text.remove(u'_');
    const double sign = text.startsWith(u'-') ? -1 : 1;
    if (text.startsWith(u'-') || text.startsWith(u'+'))
        text.remove(0, 1);
    return {text, sign};
}

double integerValue(const QString &text)
{
    const auto [digits, sign] = unsignedText(text);
    if (digits.startsWith(QLatin1String("0b")))
        return sign * inBase(QStringView(digits).mid(2), 2);
    if (digits.startsWith(QLatin1String("0x")))
        return sign * inBase(QStringView(digits).mid(2), 16);
    if (digits.contains(u':'))
        return sign * sexagesimal(digits);
    if (digits.startsWith(u'0'))
        return sign * inBase(QStringView(digits).mid(1), 8);
    return sign * digits.toDouble();
}

double floatValue(const QString &text)
{
    const auto [digits, sign] = unsignedText(text);
    if (digits.endsWith(QLatin1String("inf"), Qt::CaseInsensitive))
        return sign * std::numeric_limits<double>::infinity();
    if (digits.endsWith(QLatin1String("nan"), Qt::CaseInsensitive))
        return std::numeric_limits<double>::quiet_NaN();
    if (digits.contains(u':'))
        return sign * sexagesimal(digits);
    return sign * digits.toDouble(); // infinite if it is too large, as in Python
}

std::optional<bool> boolValue(const QString &text)
{
    static const QHash<QString, bool> words = [] {
        QHash<QString, bool> all;
        for (const auto &[word, value] :
             {std::pair("yes", true), std::pair("no", false), std::pair("true", true),
              std::pair("false", false), std::pair("on", true), std::pair("off", false)}) {
            const QString lower = QString::fromLatin1(word);
            all.insert(lower, value);
            all.insert(lower.toUpper(), value);
            all.insert(lower.at(0).toUpper() + lower.mid(1), value);
        }
        return all;
    }();
    if (text.size() < 2 || text.size() > 5)
        return {};
    const auto it = words.constFind(text);
    return it == words.cend() ? std::nullopt : std::optional(*it);
}

} // namespace

void resolvePlain(Node &node)
{
    static const QRegularExpression integer(QStringLiteral(
        R"(\A[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(?::[0-5]?[0-9])+)\z)"));
    static const QRegularExpression real(QStringLiteral(
        R"(\A(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?)"
        R"(|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z)"));
    node.kind = Kind::String;
    const QString &text = node.text;
    if (text.isEmpty() || text == u'~' || text == QLatin1String("null") || text == QLatin1String("Null") ||
        text == QLatin1String("NULL")) {
        node.kind = Kind::Null;
        return;
    }
    const QChar first = text.front();
    if ((first >= u'0' && first <= u'9') || first == u'-' || first == u'+' || first == u'.') {
        if (text.size() > 400) // no number; spare the expressions
            return;
        if (integer.match(text).hasMatch()) {
            node.kind = Kind::Integer;
            node.number = integerValue(text) + 0.0; // an integer has no negative zero
        } else if (real.match(text).hasMatch()) {
            node.kind = Kind::Float;
            node.number = floatValue(text);
        }
    } else if (const auto value = boolValue(text)) {
        node.kind = Kind::Bool;
        node.boolean = *value;
    }
}

} // namespace kabocha::yaml
