// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/table.h"

namespace kabocha::units {

/// Unit::parse() with names from TABLE. Astropy's generic grammar: lsst-verify.md §4, and where that is
/// silent, what Astropy 5.2 was seen to do (`m/s kg` is `m / (kg s)`; `(m s)2` and `m / 2` are no units).
/// Without SUGGESTING, the error of an unknown name has no nearest ones: looking for them costs more than
/// reading.
[[nodiscard]] Result<Unit> parseUnit(QStringView text, Context context, const Table &table,
                                     bool suggesting = true);

} // namespace kabocha::units
