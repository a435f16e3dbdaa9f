// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/table.h"

namespace kabocha::units {

/// Unit::parse() with names from TABLE. Astropy's generic grammar: lsst-verify.md §4, and where that is
/// silent, what Astropy 5.2 was seen to do (`m/s kg` is `m / (kg s)`; `(m s)2` and `m / 2` are no units).
[[nodiscard]] Result<Unit> parseUnit(QStringView text, Context context, const Table &table);

} // namespace kabocha::units
