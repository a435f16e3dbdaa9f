// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/historyseries.h"

#include "history/median.h"
#include "models/pastunit.h"
#include "models/text.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <limits>

namespace kabocha::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::ui", text);
}

std::optional<spec::Status> verdictOf(std::optional<double> value, const units::Unit &unit,
                                      const QList<spec::Specification> &specifications)
{
    std::optional<spec::Status> verdict;
    if (!value)
        return verdict;
    for (const spec::Specification &specification : specifications) {
        const spec::Status status = spec::check(specification, value, unit).status;
        if (status == spec::Status::Fail)
            return status;
        if (status == spec::Status::Undecidable || !verdict)
            verdict = status;
    }
    return verdict;
}

QString rounded(double value)
{
    return numberText(QString::number(value, 'g', 5).toDouble());
}

} // namespace

class HistorySeriesBuilder::Private
{
public:
    Private(const QString &shown, const QList<spec::Specification> &all) : past(shown), specifications(all)
    {
        series.unit = shown;
    }

    int textOf(const QString &text)
    {
        const auto known = places.constFind(text);
        if (known != places.constEnd())
            return *known;
        series.texts << text;
        return *places.insert(text, static_cast<int>(series.texts.size()) - 1);
    }
    void reduce();
    void summarize();

    PastUnit past;
    const QList<spec::Specification> specifications;
    QHash<QString, int> places;
    HistorySeries series;
};

/// What is drawn: more columns than a plot has, so that any plot of them looks like one of all.
void HistorySeriesBuilder::Private::reduce()
{
    constexpr int columns = 4096;
    QList<double> xs;
    QList<double> ys;
    xs.reserve(series.rows.size());
    ys.reserve(series.rows.size());
    for (const HistoryRow &row : std::as_const(series.rows)) {
        xs << static_cast<double>(row.time);
        ys << row.value.value_or(std::numeric_limits<double>::quiet_NaN());
    }
    series.overview = reducedToColumns(xs, ys, columns);
}

void HistorySeriesBuilder::Private::summarize()
{
    HistoryStatistics &statistics = series.statistics;
    series.lowest = std::numeric_limits<double>::max();
    series.highest = std::numeric_limits<double>::lowest();
    QList<double> values;
    for (const HistoryRow &row : std::as_const(series.rows)) {
        if (!row.value) {
            series.hasGaps = true;
            continue;
        }
        series.states << row.state;
        series.lowest = std::min(series.lowest, *row.value);
        series.highest = std::max(series.highest, *row.value);
        if (row.state == history::PointState::Withdrawn)
            continue;
        values << *row.value;
        statistics.last = *row.value;
        if (row.verdict && *row.verdict != spec::Status::Undecidable) {
            ++statistics.tested;
            statistics.passed += *row.verdict == spec::Status::Pass ? 1 : 0;
        }
    }
    statistics.n = static_cast<int>(values.size());
    if (values.isEmpty())
        return;
    statistics.median = history::medianOf(values);
    for (double &value : values)
        value = std::abs(value - statistics.median);
    statistics.mad = history::medianOf(std::move(values));
}

HistorySeriesBuilder::HistorySeriesBuilder(const QString &unit,
                                           const QList<spec::Specification> &specifications)
    : d(std::make_unique<Private>(unit, specifications))
{
}

HistorySeriesBuilder::~HistorySeriesBuilder() = default;

void HistorySeriesBuilder::add(const history::Point &point)
{
    HistoryRow row{.time = point.measuredAt.toMSecsSinceEpoch(),
                   .value = point.value,
                   .serverJob = point.serverJob,
                   .identity = qHash(point.identifier),
                   .jobTitle = d->textOf(point.jobTitle),
                   .target = d->textOf(point.target),
                   .state = point.state};
    if (row.value && !std::isfinite(*row.value))
        row.value = {};
    if (row.value) {
        row.value = d->past.valueOf(point);
        if (!row.value) {
            ++d->series.leftOut;
            return;
        }
        if (const Result<units::Unit> &unit = d->past.unit())
            row.verdict = verdictOf(row.value, *unit, d->specifications);
    }
    d->series.rows << row;
}

HistorySeries HistorySeriesBuilder::finish()
{
    d->reduce();
    d->summarize();
    return std::move(d->series);
}

HistorySeries historySeries(const QString &unit, QList<history::Point> points,
                            const QList<spec::Specification> &specifications)
{
    std::stable_sort(points.begin(), points.end(), [](const history::Point &a, const history::Point &b) {
        return a.measuredAt < b.measuredAt;
    });
    HistorySeriesBuilder builder(unit, specifications);
    for (const history::Point &point : std::as_const(points))
        builder.add(point);
    return builder.finish();
}

QString statisticsText(const HistoryStatistics &statistics, const QString &unit)
{
    if (statistics.n == 0)
        return {};
    QStringList parts;
    parts << QCoreApplication::translate("kabocha::ui", "%n value(s)", nullptr, statistics.n);
    parts << tr("last %1").arg(valueText(statistics.last, unit))
          << tr("median %1").arg(valueText(rounded(statistics.median).toDouble(), unit))
          << tr("spread (MAD) %1").arg(valueText(rounded(statistics.mad).toDouble(), unit));
    if (statistics.tested > 0)
        parts << tr("%1 % pass").arg(qRound(100.0 * statistics.passed / statistics.tested));
    return parts.join(QStringLiteral("  ·  "));
}

QString stateText(history::PointState state)
{
    switch (state) {
    case history::PointState::Unsent:
        return tr("unsent");
    case history::PointState::Confirmed:
        return tr("confirmed");
    case history::PointState::Withdrawn:
        return tr("withdrawn");
    case history::PointState::Retracted:
        return tr("undone");
    }
    return {};
}

QList<int> reducedToColumns(const QList<double> &xs, const QList<double> &ys, int columns)
{
    const int size = static_cast<int>(xs.size());
    QList<int> kept;
    if (size <= 4 * std::max(columns, 1)) {
        for (int i = 0; i < size; ++i)
            kept << i;
        return kept;
    }
    const double width = (xs.last() - xs.first()) / columns;
    const auto columnOf = [&](int i) {
        return width > 0 ? std::min(columns - 1, static_cast<int>((xs.at(i) - xs.first()) / width)) : 0;
    };
    for (int begin = 0; begin < size;) {
        const int column = columnOf(begin);
        int end = begin;
        std::array<int, 4> marks{-1, -1, -1, -1}; // first, lowest, highest, last measured
        int gap = -1;
        for (; end < size && columnOf(end) == column; ++end) {
            const double y = ys.at(end);
            if (std::isnan(y)) {
                gap = end;
                continue;
            }
            if (marks[0] < 0)
                marks = {end, end, end, end};
            if (y < ys.at(marks[1]))
                marks[1] = end;
            if (y > ys.at(marks[2]))
                marks[2] = end;
            marks[3] = end;
        }
        QList<int> here;
        for (const int mark : marks) {
            if (mark >= 0 && !here.contains(mark))
                here << mark;
        }
        if (gap >= 0) // one gap a column is all that can be seen
            here << gap;
        std::sort(here.begin(), here.end());
        kept << here;
        begin = end;
    }
    return kept;
}

} // namespace kabocha::ui
