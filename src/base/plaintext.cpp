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

} // namespace kabocha
