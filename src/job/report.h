// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"

namespace kabocha::job {

/// One specification tested against the job (lsst-verify.md §5, "Report").
struct ReportRow
{
    metric::Name specification = {};
    spec::Status status = spec::Status::NotMeasured;
    std::optional<double> value = {};
    QString unit = {}; ///< the measurement's, canonical
    spec::Operator op = spec::Operator::LessOrEqual;
    double threshold = 0; ///< in THRESHOLDUNIT
    QString thresholdUnit = {};
    std::optional<double> margin = {}; ///< in UNIT; positive is inside
    QString metricTags = {}; ///< sorted, comma joined (`a, b`); `N/A` if the metric's definition is absent
    QString specificationTags = {};

    bool operator==(const ReportRow &) const = default;
};

struct ReportFilter
{
    QString name = {};                  ///< a package or a metric name; empty: all
    QStringList specificationTags = {}; ///< all of them
    QStringList metricTags = {};        ///< all of them
};

/// A row for each applying specification whose metric is measured, sorted by specification name. Definitions
/// of PACKAGE complete the job's own and, where both define the same, take their place, as when the oracle
/// loads a metrics package into a job (its `reload_metrics_package`; golden rows
/// `Cfht_output_r+verify_metrics`).
[[nodiscard]] QList<ReportRow> report(const Job &job, const metric::MetricSet &packageMetrics = {},
                                      const spec::SpecificationSet &packageSpecifications = {},
                                      const ReportFilter &filter = {});

/// The rows of one measurement that is being entered into JOB, before it is recorded.
[[nodiscard]] QList<ReportRow> reportFor(const Measurement &measurement, const Job &job,
                                         const metric::MetricSet &packageMetrics,
                                         const spec::SpecificationSet &packageSpecifications);

} // namespace kabocha::job
