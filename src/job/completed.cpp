// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/completed.h"

namespace kabocha::job {

Job withDefinitions(Job job, const metric::MetricSet &metrics, const spec::SpecificationSet &specifications)
{
    for (const Measurement &measurement : std::as_const(job.measurements)) {
        if (const metric::Metric *metric = metrics.find(measurement.metric);
            metric && !job.metrics.contains(metric->name))
            job.metrics.insert(*metric);
        for (const spec::Specification &specification : specifications.of(measurement.metric)) {
            if (!job.specifications.find(specification.name))
                job.specifications.insert(specification);
        }
    }
    return job;
}

} // namespace kabocha::job
