// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/historysource.h"

#include <chrono>

namespace kabocha::history {

/// Every recorded measurement, in an SQLite file (WAL, versioned schema). Belongs to the thread that opened
/// it.
class HistoryStore final : public HistorySource
{
public:
    /// Opens or creates FILE and brings its schema up to date. Errors: Io (unreadable, not a database,
    /// written by a newer program: refused, untouched).
    /// Where another process is writing, an order waits for it up to PATIENCE.
    [[nodiscard]] static Result<std::unique_ptr<HistoryStore>>
    open(const QString &file, std::chrono::milliseconds patience = std::chrono::seconds(10));
    ~HistoryStore() override;

    // Each is one transaction: all or none. Identifiers that are not in the store are passed over.

    /// Points recorded are added as unsent. One that is there unsent or retracted takes the new value, unit
    /// and job title and is shown (again), at the times it had; a confirmed or withdrawn one is never
    /// overwritten. Only unsent points are retracted, only retracted ones restored, only these two kinds move
    /// in time. Errors also: Schema (a point without identifier, metric or time).
    [[nodiscard]] Result<void> apply(const Edit &edit);
    [[nodiscard]] Result<void> record(const QList<Point> &points) { return apply({.recorded = points}); }
    [[nodiscard]] Result<void> retract(const QStringList &identifiers)
    {
        return apply({.retracted = identifiers});
    }
    /// TARGET has shown that it holds these, in its job SERVERJOB. A retracted point is shown again: it is
    /// there.
    [[nodiscard]] Result<void> confirm(const QStringList &identifiers, const QString &target,
                                       qint64 serverJob);
    /// The job was deleted on TARGET: what was confirmed by it is so no longer.
    [[nodiscard]] Result<void> withdraw(const QString &target, qint64 serverJob);

    [[nodiscard]] Result<QList<Point>> series(const Query &query) override;
    [[nodiscard]] Result<void> each(const Query &query,
                                    const std::function<bool(const Point &)> &take) override;
    /// The newest points of METRIC that count, at most MOST of them, in order of time: retracted and
    /// withdrawn ones left out, and those that were not measured.
    [[nodiscard]] Result<QList<Point>> newest(const metric::Name &metric, int most);
    /// The shown points of these IDENTIFIERS, in their order. Each costs one look into an index, however long
    /// the history is.
    [[nodiscard]] Result<QList<Point>> find(const QStringList &identifiers);
    /// Those of them that are confirmed.
    [[nodiscard]] Result<QList<Point>> confirmed(const QStringList &identifiers);
    [[nodiscard]] Result<QList<metric::Name>> metrics(); ///< with at least one shown point, sorted
    [[nodiscard]] Result<QList<Point>> latest();         ///< the newest shown point of each metric
    /// The newest shown points of each of METRICS that were not withdrawn, PERMETRIC at most: metric by metric
    /// as asked, of each the oldest first. Takes as long for a metric of a million points as for one of a few.
    [[nodiscard]] Result<QList<Point>> recent(const QList<metric::Name> &metrics, int perMetric);

private:
    HistoryStore();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::history
