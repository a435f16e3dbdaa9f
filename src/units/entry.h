// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "units/unit.h"

#include <optional>

namespace kabocha::units {

/// What a person typed as a value (operator.md, "Recording").
struct Entry
{
    std::optional<double> value = {}; ///< empty: "not measured" (typed `-`, `nan`, `null`, `not measured`)
    std::optional<Unit> unit = {};    ///< empty: none typed, so the metric's own
};

/// Reads `10.02`, `10,5`, `1e-3`, `−3.2` (Unicode minus), `12.3 mmag`. `.` is always a decimal point;
/// `,` is a decimal comma only where it can be nothing else; `1,234` is refused with both readings as
/// hint; group separators are refused. Never depends on the locale. Infinite or overflowing values are
/// refused. Errors: Syntax (not a number; empty), Unit (unknown unit, with the nearest names).
[[nodiscard]] Result<Entry> parseEntry(QStringView text);

/// The same for an entry meant for METRICUNIT: the value is converted to it. Errors as above, and
/// Unit where the typed unit does not fit, naming what does.
struct ConvertedEntry
{
    std::optional<double> value = {}; ///< in the metric's unit; empty: not measured
    bool converted = false;           ///< a unit was typed that is not the metric's
    bool absoluteTemperature = false;
};
[[nodiscard]] Result<ConvertedEntry> parseEntryFor(QStringView text, const Unit &metricUnit);

} // namespace kabocha::units
