// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

#include <optional>

namespace kabocha::job {

/// How the numbers of a table are written. Which it is, is never guessed from one that can be read in two
/// ways (`1,234`).
enum class CsvNumbers {
    Point,        ///< `10.5`, as in C
    Comma,        ///< `10,5`
    PointGrouped, ///< `1,234.5`: a comma every three digits
    CommaGrouped, ///< `1.234,5`: a point every three digits
};

/// CELL, trimmed, as a number written so. Never depends on the locale. Errors: Syntax, with what can be done.
[[nodiscard]] Result<double> readCsvNumber(const QString &cell, CsvNumbers numbers);

/// How the numbers among CELLS are written; empty if they can be read in two ways, or contradict each other.
/// What is no number says nothing.
[[nodiscard]] std::optional<CsvNumbers> sniffNumbers(const QStringList &cells);

/// Whether CELL looks like a number, however it is written.
[[nodiscard]] bool looksLikeNumber(const QString &cell);

/// `± 0.4 mmag` as `0.4` and `mmag`: the number of an error, however it is written, and its unit, if it says
/// one. Empty for what is no error.
[[nodiscard]] std::optional<std::pair<QString, QString>> splitCsvError(const QString &cell);

} // namespace kabocha::job
