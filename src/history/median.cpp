// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/median.h"

#include <algorithm>

namespace kabocha::history {

double medianOf(QList<double> values)
{
    const auto middle = values.begin() + values.size() / 2;
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return *std::max_element(values.begin(), middle) / 2 + *middle / 2; // halved first: no overflow
}

} // namespace kabocha::history
