// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"

#include <charconv>
#include <cmath>

namespace kabocha {

QByteArray pythonRepr(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value < 0 ? "-Infinity" : "Infinity";
    const double magnitude = std::abs(value);
    const bool exponent = magnitude != 0 && (magnitude < 1e-4 || magnitude >= 1e16);
    char buffer[64];
    const auto end = std::to_chars(std::begin(buffer), std::end(buffer), value,
                                   exponent ? std::chars_format::scientific : std::chars_format::fixed)
                         .ptr;
    QByteArray text(buffer, end - buffer);
    if (!exponent && !text.contains('.'))
        text += ".0";
    return text;
}

QString plainNumber(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        switch (c.unicode()) {
        case 0x2212: // minus
        case 0x2010: // hyphens and dashes, as word processors put them
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0xFE63:
        case 0xFF0D:
            out += u'-';
            break;
        case 0x200B: // no width, byte order mark, directions: copied along
        case 0xFEFF:
        case 0x200E:
        case 0x200F:
            break;
        default:
            out += c;
        }
    }
    return out.trimmed();
}

} // namespace kabocha
