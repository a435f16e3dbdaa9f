// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "job/fields.h"
#include "metric/metric.h"
#include "spec/specification.h"

namespace kabocha::job {

/// A definition as a job file holds it (lsst-verify.md §2.2, §2.4), and what of it we have no field for.
template <class T> struct ReadDefinition
{
    T definition = {};
    json::Object unknown = {};
};
/// Errors: Schema or Unit, with the JSON path.
[[nodiscard]] Result<ReadDefinition<metric::Metric>> readMetric(const Fields &fields);
/// Errors: as above; Unsupported for a type other than `threshold`.
[[nodiscard]] Result<ReadDefinition<spec::Specification>> readSpecification(const Fields &fields);

} // namespace kabocha::job
