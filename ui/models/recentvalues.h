// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/historyservice.h"
#include "metric/metric.h"

#include <QHash>
#include <QSet>

namespace kabocha::ui {

/// A metric's last values, as the history has them.
struct RecentPast
{
    QList<double> values = {}; ///< in the metric's unit, oldest first; NaN: not measured, or of another unit
    history::Point last = {};  ///< the newest, as it was recorded; without metric: never measured
    bool operator==(const RecentPast &) const = default;
};

/// What the history last holds of each metric that somebody looks at. It is asked in batches, on the
/// history's own thread, for what was looked at and is not known yet, or is older than the history's last
/// change; what was looked at long ago is not asked for.
class RecentValues : public QObject
{
    Q_OBJECT
public:
    static constexpr int PerMetric = 20;
    explicit RecentValues(history::HistoryService &history, QObject *parent = nullptr);

    /// Of METRIC; null until it is known: arrived() tells. Valid until control returns to the event loop.
    [[nodiscard]] const RecentPast *of(const metric::Metric &metric);
    void forget(); ///< the metrics may have other units now

signals:
    void arrived(const QList<kabocha::metric::Name> &metrics); ///< news of these
    void outdated(); ///< the history has changed: look again at what is shown
    /// The history cannot be read. It is asked again when it has changed, or has something else to tell.
    void failed(const kabocha::Error &error);
    void answered(); ///< the history can be read (again)

private:
    struct Entry
    {
        std::optional<RecentPast> past = {}; ///< empty: it could not be read
        int generation = 0;
    };
    struct Wish
    {
        metric::Name metric = {};
        units::Unit unit = {};
    };
    void ask();
    void take(const QList<Wish> &asked, int generation, const Result<QList<history::Point>> &answer);

    history::HistoryService &m_history;
    QHash<metric::Name, Entry> m_known;
    QList<Wish> m_wishes; // the latest last
    QSet<metric::Name> m_wished;
    QSet<metric::Name> m_asked; // on their way
    int m_generation = 0;       // of the history
    int m_definitions = 0;      // an answer in the units of earlier ones is of no use
    bool m_scheduled = false;
};

} // namespace kabocha::ui
