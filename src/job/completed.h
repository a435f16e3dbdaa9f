// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"

namespace kabocha::job {

/// JOB with the definitions, from METRICS and SPECIFICATIONS, of what it measures; its own are kept. The form
/// in which a job is saved and sent.
[[nodiscard]] Job withDefinitions(Job job, const metric::MetricSet &metrics,
                                  const spec::SpecificationSet &specifications);

} // namespace kabocha::job
