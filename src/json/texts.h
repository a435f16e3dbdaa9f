// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/value.h"

#include <QStringList>

namespace kabocha::json {

/// TEXTS as an array.
[[nodiscard]] inline Value arrayOf(const QStringList &texts)
{
    QList<Value> items;
    items.reserve(texts.size());
    for (const QString &text : texts)
        items.append(Value::string(text));
    return Value::array(items);
}

/// The texts of an array; empty ones for items of another kind, none for what is no array.
[[nodiscard]] inline QStringList textsOf(const Value &array)
{
    QStringList texts;
    for (const Value &item : array.items())
        texts.append(item.toString());
    return texts;
}

} // namespace kabocha::json
