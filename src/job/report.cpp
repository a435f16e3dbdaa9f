// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/report.h"

namespace kabocha::job {
namespace {

bool hasAll(const QStringList &tags, const QStringList &wanted)
{
    return std::all_of(wanted.begin(), wanted.end(),
                       [&tags](const QString &tag) { return tags.contains(tag); });
}

/// Whether NAME is SPECIFICATION, its metric or its package; all are if NAME is empty.
bool belongsTo(const metric::Name &specification, const QString &name)
{
    return name.isEmpty() || name == specification.package || name == specification.metricName().text() ||
           name == specification.text();
}

ReportRow rowOf(const Measurement &measurement, const spec::Specification &specification,
                const metric::Metric *metric)
{
    const QString separator = QStringLiteral(", ");
    const spec::Verdict verdict = spec::check(specification, measurement.value, measurement.unit);
    return {.specification = specification.name,
            .status = verdict.status,
            .value = measurement.value,
            .unit = measurement.unit.canonical(),
            .op = specification.op,
            .threshold = specification.threshold,
            .thresholdUnit = specification.unit.canonical(),
            .margin = verdict.margin,
            .metricTags = metric ? metric->tags.join(separator) : QStringLiteral("N/A"),
            .specificationTags = specification.tags.join(separator)};
}

} // namespace

QList<ReportRow> report(const Job &job, const metric::MetricSet &packageMetrics,
                        const spec::SpecificationSet &packageSpecifications, const ReportFilter &filter)
{
    spec::SpecificationSet specifications = job.specifications;
    specifications.insert(packageSpecifications);
    metric::MetricSet metrics = job.metrics;
    metrics.insert(packageMetrics);
    QHash<metric::Name, const Measurement *> measured;
    for (const Measurement &measurement : job.measurements)
        measured.insert(measurement.metric, &measurement);

    QList<ReportRow> rows;
    for (const spec::Specification &specification : specifications.specifications()) {
        const Measurement *measurement = measured.value(specification.name.metricName());
        if (!measurement || !belongsTo(specification.name, filter.name) ||
            !hasAll(specification.tags, filter.specificationTags) || !spec::applies(specification, job.meta))
            continue;
        const metric::Metric *metric = metrics.find(measurement->metric);
        if (!filter.metricTags.isEmpty() && !(metric && hasAll(metric->tags, filter.metricTags)))
            continue;
        rows.append(rowOf(*measurement, specification, metric));
    }
    return rows;
}

QList<ReportRow> reportFor(const Measurement &measurement, const Job &job,
                           const metric::MetricSet &packageMetrics,
                           const spec::SpecificationSet &packageSpecifications)
{
    // Runs at every key press: only this metric's specifications are looked at.
    spec::SpecificationSet specifications;
    for (const spec::Specification &specification : job.specifications.of(measurement.metric))
        specifications.insert(specification);
    for (const spec::Specification &specification : packageSpecifications.of(measurement.metric))
        specifications.insert(specification);
    const metric::Metric *metric = packageMetrics.find(measurement.metric);
    if (!metric)
        metric = job.metrics.find(measurement.metric);

    QList<ReportRow> rows;
    for (const spec::Specification &specification : specifications.specifications()) {
        if (spec::applies(specification, job.meta))
            rows.append(rowOf(measurement, specification, metric));
    }
    return rows;
}

} // namespace kabocha::job
