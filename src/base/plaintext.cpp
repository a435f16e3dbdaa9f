// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plaintext.h"

namespace kabocha {
namespace {

/// Embeddings, overrides and isolates; the separators of lines and paragraphs.
bool turnsOrBreaks(ushort c)
{
    return (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Whether TEXT is a formula after FROM or more apostrophes.
bool isFormula(const QString &text, qsizetype from)
{
    static const QString begins = QStringLiteral("=+-@\t\r");
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'\''; });
    return first != text.end() && first - text.begin() >= from && begins.contains(*first);
}

} // namespace

QString withoutControls(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const ushort code = c.unicode();
        if (code == '\n')
            out += QLatin1String("\\n");
        else if (code == '\r')
            out += QLatin1String("\\r");
        else if (code == '\t')
            out += QLatin1String("\\t");
        else if (code < 0x20 || (code >= 0x7F && code < 0xA0))
            out += QLatin1String("\\x") + QString::number(code, 16).rightJustified(2, u'0');
        else if (turnsOrBreaks(code))
            out += QLatin1String("\\u") + QString::number(code, 16);
        else
            out += c;
    }
    return out;
}

QString withoutFormulas(const QString &text)
{
    return isFormula(text, 0) ? u'\'' + text : text;
}

QString withFormulas(const QString &cell)
{
    return isFormula(cell, 1) ? cell.mid(1) : cell;
}

} // namespace kabocha
