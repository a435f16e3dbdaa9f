// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "metric/name.h"

namespace kabocha::benchmarks {

/// Writes a job file of about SIZE bytes as Python's `json.dump(indent=2, sort_keys=True)` writes it: blobs
/// of numbers with some NaN, their measurements, metrics and specifications. The same for the same SIZE. A
/// file of that name is kept if it is already there. Errors: Io.
[[nodiscard]] Result<void> generateJob(const QString &path, qint64 size);

/// The metric of this number in what follows, e.g. `demo00.Metric00000`.
[[nodiscard]] metric::Name metricName(int number);

/// Writes a metrics package of COUNT metrics in packages of 500, each with
/// two specifications, into FOLDER; kept if it is already there. Errors: Io.
[[nodiscard]] Result<void> generatePackage(const QString &folder, int count);

/// Fills the history FILE with COUNT points of the first metric, one a minute, and FEW of each of the
/// other METRICS; kept if it is already there. Errors: as HistoryStore.
[[nodiscard]] Result<void> generateHistory(const QString &file, int count, int metrics, int few);

} // namespace kabocha::benchmarks
