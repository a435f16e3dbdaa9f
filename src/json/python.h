// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/value.h"

namespace kabocha::json {

/// VALUE as Python's `str()` writes what its `json` reads: `True`, `None`, `1000.0`, a string as it is, and
/// lists and objects as `repr()` does: `[1, 'x']`. Of a list longer than LONGEST items (-1: of any) the
/// beginning.
[[nodiscard]] QString pythonText(const Value &value, qint64 longest = -1);

} // namespace kabocha::json
