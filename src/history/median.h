// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace kabocha::history {

/// The median of VALUES, which must be finite and not empty: of an even number, halfway between the middle
/// two, also where their sum is more than a double holds. Takes them as its own: what nobody needs any more
/// is moved.
[[nodiscard]] double medianOf(QList<double> values);

} // namespace kabocha::history
