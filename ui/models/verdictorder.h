// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spec/specification.h"

namespace kabocha::ui {

/// Where a verdict stands among others as a person wants to be told of them: fail (0), cannot be tested, not
/// measured, pass (3).
[[nodiscard]] int rankOf(spec::Status status);
[[nodiscard]] spec::Status worse(spec::Status a, spec::Status b); ///< the one to be told of first

} // namespace kabocha::ui
