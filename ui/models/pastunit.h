// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/point.h"
#include "units/unit.h"

#include <QHash>

namespace kabocha::ui {

/// Values of the past in the unit in which they are shown, converted as they would be at entry: absolute
/// temperatures with their offset. All that shows a metric's past asks here. Spellings repeat, so each is
/// read once.
class PastUnit
{
public:
    explicit PastUnit(const QString &unit);
    explicit PastUnit(const units::Unit &unit);

    [[nodiscard]] const Result<units::Unit> &unit() const { return m_unit; }
    /// Empty: not measured, or in a unit that does not fit.
    [[nodiscard]] std::optional<double> valueOf(const history::Point &point);

private:
    Result<units::Unit> m_unit;
    QString m_spelling;
    QHash<QString, Result<units::Unit>> m_known;
};

} // namespace kabocha::ui
