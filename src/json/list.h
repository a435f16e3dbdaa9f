// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/source.h"
#include "json/window.h"

namespace kabocha::json {

/// A list of numbers (`NaN`, `true`, `null` and lists of the same among them) that stays the bytes of its
/// source, checked once, until someone looks at an item. What the one pass over it found out stands beside
/// it.
struct List
{
    /// Between two marks lie so many items.
    static constexpr qint64 markStep = 4096;

    Span span = {};         ///< with its brackets
    qint64 count = 0;       ///< items of the list itself, a list in it counted once
    qint64 compactSize = 0; ///< bytes on one line, items parted by `, `
    qint64 strictSize = 0;  ///< the same with `null` for each number that is not finite
    bool numbers = false;   ///< there is a number, at any depth; a token such as `NaN` is one
    bool booleans = false;  ///< the same
    bool nulls = false;     ///< the same
    bool asFloats =
        false; ///< stands for its items as Python's floats: `5` → `5.0`, `true` → `1.0`, `null` → `NaN`
    std::vector<qint64> marks = {}; ///< where each markStep-th item begins
};

/// The brackets and items of a List, one after the other.
class ListTokens
{
public:
    enum class Token { Open, Close, Item, End, Failed };

    /// From the list's bracket, or from the item at OFFSET. LIST must outlive it.
    explicit ListTokens(const List &list, qint64 offset = -1);
    [[nodiscard]] Token next();
    [[nodiscard]] QByteArrayView text() const { return m_text; } ///< of an item; valid until the next call
    [[nodiscard]] qint64 offset() const; ///< where the bracket or the item begins; the same
    [[nodiscard]] Error error() const;   ///< after Failed

private:
    bool more();

    Window m_window;
    const char *m_at;
    const char *m_keep = nullptr;
    QByteArrayView m_text;
};

} // namespace kabocha::json
