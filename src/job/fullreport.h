// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/report.h"

namespace kabocha::job {

/// report(), and a row for each applying specification whose metric JOB does not measure at all: with it,
/// what is left to do. Sorted by specification name like the other.
[[nodiscard]] QList<ReportRow> fullReport(const Job &job, const metric::MetricSet &packageMetrics = {},
                                          const spec::SpecificationSet &packageSpecifications = {});

/// The margin of ROW as a part of its threshold: 1.5 mmag inside of 15 mmag are 0.1. Empty where that says
/// nothing: without a margin, for a threshold of 0, and where the zero of the unit is arbitrary (`deg_C`,
/// `deg_F`, `mag(AB)`).
[[nodiscard]] std::optional<double> relativeMargin(const ReportRow &row);

} // namespace kabocha::job
