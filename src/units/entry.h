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
    std::optional<double> value = {};   ///< empty: "not measured" (typed `-`, `nan`, `null`, `not measured`)
    std::optional<Unit> unit = {};      ///< empty: none typed, so the metric's own
    std::optional<double> error = {};   ///< what was typed after `±`, never negative; empty: nothing
    std::optional<Unit> errorUnit = {}; ///< of the error; empty: as the value's
};

/// Reads `10.02`, `10,5`, `1e-3`, `−3.2` (Unicode minus), `12.3 mmag`, `12 ± 0.4 mmag` (also `+/-`). `.` is
/// always a decimal point; `,` is a decimal comma only where it can be nothing else; `1,234` is refused with
/// both readings as hint; group separators are refused. Never depends on the locale. Infinite or overflowing
/// values are refused. Errors: Syntax (not a number; empty), Unit (unknown unit, with the nearest names).
[[nodiscard]] Result<Entry> parseEntry(QStringView text);

/// The same for an entry meant for METRICUNIT: the value is converted to it. Errors as above, and
/// Unit where the typed unit does not fit, naming what does.
struct ConvertedEntry
{
    std::optional<double> value = {}; ///< in the metric's unit; empty: not measured
    bool converted = false;           ///< a unit was typed that is not the metric's
    bool absoluteTemperature = false;
    std::optional<double> error = {}; ///< in the metric's unit, as a difference: 0.4 K is 0.4 deg_C

    double typed = 0;                      ///< the number as it was typed
    Unit typedUnit = {};                   ///< its unit: as typed, else the metric's
    std::optional<double> typedError = {}; ///< as it was typed, in whichever unit
};
[[nodiscard]] Result<ConvertedEntry> parseEntryFor(QStringView text, const Unit &metricUnit);

/// How TEXT, which is refused for METRICUNIT, can have been meant: whole entries to choose from, the
/// likeliest first, each of which is accepted. `1,234 mmag` gives `1.234 mmag` and `1234 mmag`, `10 000`
/// gives `10000`, `5 mmga` gives `5 mmag`. Empty where nothing is likely, and for what is accepted as it
/// stands.
[[nodiscard]] QStringList readingsOf(const QString &text, const Unit &metricUnit);

} // namespace kabocha::units
