// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recentvalues.h"
#include "spec/specification.h"

namespace kabocha::ui {

// What is said of a metric in the tree, for eyes and for screen readers: whole sentences.

/// What the current job says of a metric.
struct MetricMark
{
    std::optional<double> value = {}; ///< empty: recorded as "not measured"
    units::Unit unit = {};
    std::optional<spec::Status> status = {}; ///< the worst; empty: no specification speaks of it
    bool operator==(const MetricMark &) const = default;
};

/// All that is known of a metric's value.
struct MetricFacts
{
    const metric::Metric &metric;
    bool defined = true;
    std::optional<MetricMark> mark = {}; ///< empty: the job does not measure it
    const RecentPast *past = nullptr;    ///< null: not known (yet)
    QDateTime now = {};                  ///< that ages are told by
    bool favourite = false;
};

/// "3 days ago", "just now".
[[nodiscard]] QString ageText(const QDateTime &then, const QDateTime &now);
/// The value to show: of the job, else the newest of the past; with its unit only where that is not the
/// metric's.
[[nodiscard]] QString lastValueText(const MetricFacts &facts);
/// Which value that is, since when, and from where; of several lines.
[[nodiscard]] QString lastValueTip(const MetricFacts &facts);
/// Name, unit, last value and verdict as one sentence.
[[nodiscard]] QString metricSentence(const MetricFacts &facts);
/// "20 values, from 9.5 to 10.2 deg_C", for who cannot see the line; empty for none.
[[nodiscard]] QString pastSentence(const MetricFacts &facts);
/// "12 of 40 metrics measured", and how many are recorded as not measured.
[[nodiscard]] QString coverageSentence(int measured, int notMeasured, int all);

} // namespace kabocha::ui
