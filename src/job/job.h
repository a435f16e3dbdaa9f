// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.h"
#include "base/result.h"
#include "metric/metricset.h"
#include "spec/specificationset.h"
#include "json/value.h"

#include <QHash>
#include <QList>

#include <optional>

namespace kabocha::job {

/// A value of a metric. Not measured is a state of its own: no value, never 0.
struct Measurement
{
    metric::Name metric = {};
    QString identifier = {}; ///< 32 hex digits, new for each recorded value; may be empty in old files
    std::optional<double> value = {};
    units::Unit unit = {};
    QStringList blobRefs = {};    ///< identifiers of blobs
    json::Object unknown = {};    ///< members of the file that we do not know, carried through
    json::Value valueSource = {}; ///< the number as the file spelled it, while it is unedited; null otherwise

    bool operator==(const Measurement &) const = default;
};

/// Data kept beside measurements, e.g. the points behind a mean.
struct Blob
{
    QString identifier = {};
    QString name = {};
    json::Value data = {}; ///< object: key → {value, unit, label, description}
    json::Object unknown = {};

    bool operator==(const Blob &) const = default;
};

/// The text that a job was read from, and what we read in it: with both, saving keeps the bytes of all that
/// was not edited. Where a job came from is no part of what it says, so all origins compare equal.
struct Origin
{
    json::Value text = {};   ///< null: the job is new
    json::Value before = {}; ///< toJson() of the job as it was read
    FileStamp file = {};     ///< of the file, from before it was read

    friend bool operator==(const Origin &, const Origin &) { return true; }
};

/// A verification job: measurements, their blobs and definitions, and metadata (lsst-verify.md §3).
/// A value. Each metric is measured once; a second measurement takes the place of the first.
struct Job
{
    QList<Measurement> measurements = {};
    QList<Blob> blobs = {};
    metric::MetricSet metrics = {};
    spec::SpecificationSet specifications = {};
    json::Object meta = {};    ///< flat; `package.metric.note` keys are notes of that measurement
    json::Object unknown = {}; ///< top-level members that we do not know, carried through
    QHash<metric::Name, json::Object> unknownOfDefinitions =
        {}; ///< the same, of single metrics and specifications
    Origin origin = {};

    [[nodiscard]] const Measurement *find(const metric::Name &metric) const; ///< null if not in the job
    [[nodiscard]] qsizetype indexOf(const metric::Name &metric) const;       ///< -1 if not in the job
    void set(const Measurement &measurement); ///< replaces in place, or appends
    bool operator==(const Job &) const = default;
};

/// 32 random hex digits, as Python's `uuid4().hex`.
[[nodiscard]] QString newIdentifier();

/// The metric that KEY is a note of, if it has the form `package.metric.note`.
[[nodiscard]] std::optional<metric::Name> noteMetric(const QString &key);

/// Whether KEY is a note (`package.metric.note`) of a metric that JOB measures (lsst-verify.md §3).
[[nodiscard]] bool isNote(const Job &job, const QString &key);

/// MEASUREMENT in the unit of its metric's definition in METRICS, as it is written; unchanged without a
/// definition. Errors: Unit, if the units are incompatible.
[[nodiscard]] Result<Measurement> inMetricUnit(const Measurement &measurement,
                                               const metric::MetricSet &metrics);

/// B merged into A: measurements, blobs, metrics, specifications and metadata of the same name or key are
/// replaced. What is noted of corrections stays and adds up.
[[nodiscard]] Job merge(Job a, const Job &b);

} // namespace kabocha::job
