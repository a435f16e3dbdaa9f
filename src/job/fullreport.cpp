// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/fullreport.h"

#include <cmath>

namespace kabocha::job {
namespace {

bool hasArbitraryZero(const units::Unit &unit)
{
    static const QSet<QString> temperatures{QStringLiteral("deg_C"), QStringLiteral("deg_F")};
    return unit.isFunction() || temperatures.contains(unit.canonical());
}

} // namespace

QList<ReportRow> fullReport(const Job &job, const metric::MetricSet &packageMetrics,
                            const spec::SpecificationSet &packageSpecifications)
{
    Job complete = job;
    QSet<metric::Name> there;
    for (const Measurement &measurement : job.measurements)
        there.insert(measurement.metric);
    for (const spec::SpecificationSet &set : {job.specifications, packageSpecifications}) {
        for (const spec::Specification &specification : set.specifications()) {
            const metric::Name metric = specification.name.metricName();
            if (there.contains(metric))
                continue;
            there.insert(metric);
            complete.measurements.append({.metric = metric, .unit = specification.unit});
        }
    }
    return report(complete, packageMetrics, packageSpecifications);
}

std::optional<double> relativeMargin(const ReportRow &row)
{
    if (!row.margin || !std::isfinite(*row.margin))
        return {};
    const auto unit = units::Unit::find(row.unit);
    const auto thresholdUnit = units::Unit::find(row.thresholdUnit);
    if (!unit || !thresholdUnit || hasArbitraryZero(*unit))
        return {};
    const Result<double> threshold = units::convert(row.threshold, *thresholdUnit, *unit);
    if (!threshold || *threshold == 0 || !std::isfinite(*threshold))
        return {};
    return *row.margin / std::abs(*threshold);
}

} // namespace kabocha::job
