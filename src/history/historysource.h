// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "history/point.h"

#include <QList>

#include <functional>

namespace kabocha::history {

/// What to show: one metric, between two moments (invalid: no limit).
struct Query
{
    metric::Name metric = {};
    QDateTime from = {};
    QDateTime to = {};
};

/// Where a metric's past comes from: the local store, later a site's InfluxDB as well. Blocking; called on a
/// worker.
class HistorySource
{
public:
    HistorySource() = default;
    HistorySource(const HistorySource &) = delete;
    HistorySource &operator=(const HistorySource &) = delete;
    virtual ~HistorySource() = default;
    /// In order of time, retracted points left out. Errors: Io, Network.
    [[nodiscard]] virtual Result<QList<Point>> series(const Query &query) = 0;
    /// The same one by one, for what may be millions; TAKE says whether it wants more. Errors also:
    /// Cancelled (it did not).
    [[nodiscard]] virtual Result<void> each(const Query &query,
                                            const std::function<bool(const Point &)> &take) = 0;
};

} // namespace kabocha::history
