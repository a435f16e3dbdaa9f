// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/point.h"
#include "spec/specification.h"

namespace kabocha::ui {

/// A point of the past in the unit that is shown.
struct HistoryRow
{
    history::Point point = {};
    std::optional<double> value = {};         ///< in the series' unit; empty: not measured
    std::optional<spec::Status> verdict = {}; ///< over all specifications; empty: none, or not measured
};

/// A metric's past in one unit, in order of time.
struct HistorySeries
{
    QString unit = {};
    QList<HistoryRow> rows = {};
    int leftOut = 0; ///< points in units that do not fit
};

/// POINTS in UNIT, each tested against SPECIFICATIONS: fail if one fails, pass if all pass.
[[nodiscard]] HistorySeries historySeries(const QString &unit, const QList<history::Point> &points,
                                          const QList<spec::Specification> &specifications);

/// Of the measured points that were not withdrawn.
struct HistoryStatistics
{
    int n = 0;
    double last = 0;
    double median = 0;
    double mad = 0; ///< median absolute deviation from the median, not scaled
    int tested = 0; ///< points with a verdict
    int passed = 0;
};
[[nodiscard]] HistoryStatistics statisticsOf(const HistorySeries &series);
/// `12 values · last 10.02 deg_C · median … · spread (MAD) … · 92 % pass`; empty for no values.
[[nodiscard]] QString statisticsText(const HistoryStatistics &statistics, const QString &unit);
[[nodiscard]] QString stateText(history::PointState state); ///< translated: "unsent", "confirmed", …

/// Indices of those of the points (XS ascending) that draw like all of them in COLUMNS pixel columns: the
/// first, lowest, highest and last of each. Points with NaN as y are gaps and stay where they part a column's
/// points from the next. All, if there are no more than 4 × COLUMNS.
[[nodiscard]] QList<int> reducedToColumns(const QList<double> &xs, const QList<double> &ys, int columns);

} // namespace kabocha::ui
