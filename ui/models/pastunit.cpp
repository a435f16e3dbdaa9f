// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pastunit.h"

namespace kabocha::ui {

PastUnit::PastUnit(const QString &unit) : m_unit(units::Unit::parse(unit)), m_spelling(unit) {}

PastUnit::PastUnit(const units::Unit &unit) : m_unit(unit), m_spelling(unit.canonical()) {}

std::optional<double> PastUnit::valueOf(const history::Point &point)
{
    if (!point.value || point.unit == m_spelling)
        return point.value;
    auto from = m_known.constFind(point.unit);
    if (from == m_known.cend())
        from = m_known.insert(point.unit, units::Unit::parse(point.unit));
    if (!m_unit || !*from)
        return {};
    const auto converted = units::convertAtEntry(*point.value, **from, *m_unit);
    return converted ? std::optional(converted->value) : std::nullopt;
}

} // namespace kabocha::ui
