// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "job/job.h"

namespace kabocha::squash {

/// What a target was found to know of the metrics that nothing at hand defines.
struct ServerAnswer
{
    QString target = {};      ///< for people; empty: nobody was asked
    QStringList asked = {};   ///< the metrics that were asked about
    QStringList unknown = {}; ///< those that it does not know
    bool operator==(const ServerAnswer &) const = default;
};

/// The metrics that JOB measures and does not define; not those whose names no server can hold.
[[nodiscard]] QStringList undefinedMetrics(const job::Job &job);

/// What becomes of METRIC at PATH, which nothing at hand defines, by what the server said of it. The code is
/// `metric-unknown` where its measurement is dropped, `metric-known-there`, or `metric-undefined` where it
/// was not asked.
[[nodiscard]] Issue undefinedMetric(const QString &metric, const QString &path, const ServerAnswer &answer);

} // namespace kabocha::squash
