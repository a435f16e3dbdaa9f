// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace kabocha::history {

/// Another value that may have been meant.
struct Meant
{
    enum class Slip {
        Thousand, ///< a factor of 1000, either way
        Ten,      ///< a factor of 10: a decimal mark one place off
        Sign,
        Unit, ///< the number as typed, in another unit
    };
    Slip slip = Slip::Thousand;
    double value = 0;  ///< in the metric's unit
    QString unit = {}; ///< of Slip::Unit: the unit that was meant
};

/// Where a value lies among those of the past.
struct Plausibility
{
    qsizetype points = 0; ///< finite values it was compared with
    double median = 0;
    /// 1.4826 × MAD, which of normal noise is its standard deviation. Where more than half of the values are
    /// the same, 1.2533 × the mean absolute deviation instead; 0 if all are the same.
    double spread = 0;
    double distance = 0; ///< from the median, in spreads, never negative; infinite where the spread is 0
    bool unusual = false;
    QList<Meant> meant =
        {}; ///< for an unusual value, what would be a usual one; the nearest to the median first
};

/// Fewer values of the past say nothing.
constexpr qsizetype FewestPoints = 8;
/// A value further away than this many spreads is unusual.
constexpr double FarFromUsual = 5;

/// A reading of what was typed in another unit than the metric's.
struct UnitReading
{
    QString unit = {};
    double value = 0; ///< in the metric's unit
};

/// CANDIDATE among PAST, both in the metric's unit; values that are not finite do not count. READINGS are
/// what the typed number would be in other units. Empty if there are fewer than FewestPoints, or numbers too
/// huge to be compared.
[[nodiscard]] std::optional<Plausibility> plausibilityOf(double candidate, const QList<double> &past,
                                                         const QList<UnitReading> &readings = {});

} // namespace kabocha::history
