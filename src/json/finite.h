// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <algorithm>

namespace kabocha::json {

/// Whether the number TEXT is finite without having to be read: no token, and too short to overflow. Of a
/// gigabyte nearly all are.
[[nodiscard]] inline bool isPlainlyFinite(QByteArrayView text)
{
    constexpr qsizetype longest = 300; // digits: a double goes to 1.8e308
    const auto isPlain = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-'; };
    const auto *const end = std::find_if_not(text.begin(), text.end(), isPlain);
    const bool shrinks = text.end() - end > 1 && (*end == 'e' || *end == 'E') && end[1] == '-';
    return text.size() <= longest && (end == text.end() || shrinks);
}

} // namespace kabocha::json
