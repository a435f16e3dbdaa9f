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

} // namespace kabocha
