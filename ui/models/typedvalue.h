// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "json/value.h"

namespace kabocha::ui {

/// The kinds of metadata a person enters. Null, lists and objects are entered as JSON.
enum class EntryType { Text, Number, TrueFalse, Json };

[[nodiscard]] QString typeText(EntryType type); ///< translated: "text", "number", "true/false", "JSON"
[[nodiscard]] EntryType typeOf(const json::Value &value);

/// VALUE as it is shown and edited: text without quotes, numbers as their source spells them, JSON on one
/// line with its characters unescaped.
[[nodiscard]] QString editText(const json::Value &value);
/// The same, cut after MOST characters with an ellipsis: for cells and labels.
[[nodiscard]] QString shortText(const json::Value &value, qsizetype most = 300);

/// TEXT read as TYPE. A number keeps its spelling where JSON knows it (`9` stays an integer); a decimal comma
/// and a Unicode minus are understood as in the value field. Errors: Syntax, saying what fits.
[[nodiscard]] Result<json::Value> parseTyped(EntryType type, const QString &text);

/// What PREVIOUS becomes when its text is edited to TEXT in a form without a type column: its kind is kept
/// where the text still fits it, else it becomes text.
[[nodiscard]] json::Value editedLike(const json::Value &previous, const QString &text);

} // namespace kabocha::ui
