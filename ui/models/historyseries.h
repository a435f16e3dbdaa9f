// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/point.h"
#include "spec/specification.h"

#include <QSet>

#include <memory>

namespace kabocha::ui {

/// A point of the past in the unit that is shown. Small and plain: there may be millions.
struct HistoryRow
{
    qint64 time = 0;                  ///< milliseconds since 1970, UTC: when it was measured
    qint64 recorded = -1;             ///< the same: when it was recorded; -1: not known
    std::optional<double> value = {}; ///< in the series' unit; empty: not measured
    qint64 serverJob = -1;            ///< its job's number on its target; -1 if none
    size_t identity = 0;              ///< stands for the measurement's identifier
    int jobTitle = 0;                 ///< place in HistorySeries::texts
    int target = 0;                   ///< the same
    history::PointState state = history::PointState::Unsent;
    std::optional<spec::Status> verdict = {}; ///< over all specifications; empty: none, or not measured

    [[nodiscard]] QDateTime moment() const { return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC); }
    [[nodiscard]] QDateTime recordedMoment() const ///< invalid: not known
    {
        return recorded < 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(recorded, Qt::UTC);
    }
    /// It is known to be recorded at another time than it was measured.
    [[nodiscard]] bool isTimed() const { return recorded >= 0 && recorded != time; }
};

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

/// A metric's past in one unit, in order of time, with what is drawn and told of it: all worked out where it
/// was read, so that a window shows a million points at once.
struct HistorySeries
{
    QString unit = {};
    QList<HistoryRow> rows = {};
    QStringList texts = {}; ///< titles and targets, each once
    int leftOut = 0;        ///< points in units that do not fit

    QList<int> overview = {}; ///< indices of rows that draw like all of them
    double lowest = 0;        ///< of the measured; above highest where nothing was measured
    double highest = -1;
    QSet<history::PointState> states = {}; ///< of the measured
    bool hasGaps = false;
    bool hasTimed = false;
    HistoryStatistics statistics = {};
};

/// Makes a series of points that come in order of time, one by one.
class HistorySeriesBuilder
{
public:
    /// In UNIT, each tested against SPECIFICATIONS: fail if one fails, pass if all pass.
    HistorySeriesBuilder(const QString &unit, const QList<spec::Specification> &specifications);
    ~HistorySeriesBuilder();
    void add(const history::Point &point);
    [[nodiscard]] HistorySeries finish();

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The same of POINTS in any order.
[[nodiscard]] HistorySeries historySeries(const QString &unit, QList<history::Point> points,
                                          const QList<spec::Specification> &specifications);

/// `12 values · last 10.02 deg_C · median … · spread (MAD) … · 92 % pass`; empty for no values.
[[nodiscard]] QString statisticsText(const HistoryStatistics &statistics, const QString &unit);
[[nodiscard]] QString stateText(history::PointState state); ///< translated: "unsent", "confirmed", …

/// Indices of those of the points (XS ascending) that draw like all of them in COLUMNS pixel columns: the
/// first, lowest, highest and last of each. Points with NaN as y are gaps and stay where they part a column's
/// points from the next. All, if there are no more than 4 × COLUMNS.
[[nodiscard]] QList<int> reducedToColumns(const QList<double> &xs, const QList<double> &ys, int columns);

} // namespace kabocha::ui
