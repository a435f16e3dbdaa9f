// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metric/metricset.h"

namespace kabocha::metric {

/// Reads one metrics file (`metrics/<PACKAGE>.yaml`, lsst-verify.md §2.1) given as BYTES. What is wrong
/// with single metrics becomes ISSUES; the rest is loaded. Error: the file as a whole cannot be read.
[[nodiscard]] Result<MetricSet> readMetrics(const QByteArray &bytes, const QString &file,
                                            const QString &package, QList<Issue> *issues);

} // namespace kabocha::metric
