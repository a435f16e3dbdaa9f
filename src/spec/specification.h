// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metric/name.h"
#include "units/unit.h"
#include "json/value.h"

#include <QStringList>

namespace kabocha::spec {

enum class Operator { Less, LessOrEqual, Greater, GreaterOrEqual, Equal, NotEqual };
[[nodiscard]] QString symbol(Operator op); ///< `<` `<=` `>` `>=` `==` `!=`
[[nodiscard]] std::optional<Operator> operatorOf(QStringView symbol);

/// A threshold specification: a metric's measurement must stand in relation OP to THRESHOLD
/// (lsst-verify.md §2.3–2.4). Applies where every term of METADATAQUERY is in a job's metadata.
struct Specification
{
    metric::Name name = {}; ///< package.metric.spec
    Operator op = Operator::LessOrEqual;
    double threshold = 0; ///< in UNIT
    units::Unit unit = {};
    json::Object metadataQuery = {};
    QStringList tags = {}; ///< sorted, each once
    Place place = {};      ///< where it was defined; not part of its identity

    friend bool operator==(const Specification &a, const Specification &b)
    {
        return a.name == b.name && a.op == b.op && a.threshold == b.threshold && a.unit == b.unit &&
               a.metadataQuery == b.metadataQuery && a.tags == b.tags;
    }
    [[nodiscard]] QString test() const; ///< `<= 12.0 deg_C`
};

/// Whether SPECIFICATION speaks of a job with this metadata (notes included). An empty query applies always.
[[nodiscard]] bool applies(const Specification &specification, const json::Object &meta);

enum class Status { NotMeasured, Pass, Fail, Undecidable /* incompatible units */ };
struct Verdict
{
    Status status = Status::NotMeasured;
    /// How far inside (positive) or outside (negative) the threshold, in the measurement's unit; empty for
    /// `==`, `!=` and where undecidable.
    std::optional<double> margin = {};
};
/// Tests VALUE (empty or NaN: not measured) in UNIT, the threshold converted to it first (lsst-verify.md §5).
[[nodiscard]] Verdict check(const Specification &specification, std::optional<double> value,
                            const units::Unit &unit);

} // namespace kabocha::spec
