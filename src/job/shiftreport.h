// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/report.h"

#include <QDateTime>

namespace kabocha::job {

/// A measurement with all that is said about it.
struct ReportedMeasurement
{
    metric::Name metric = {};
    QString description = {}; ///< of the metric; may be empty
    std::optional<double> value = {};
    QString unit = {}; ///< canonical
    QList<ReportRow> tests = {};
    QList<std::pair<QString, QString>> notes = {}; ///< name without the metric, text
    QDateTime recordedAt = {};                     ///< UTC; invalid: not known, or when it was measured

    bool operator==(const ReportedMeasurement &) const = default;
};

/// A value of the past.
struct PastValue
{
    QDateTime at = {};                ///< UTC
    std::optional<double> value = {}; ///< empty: a gap
    bool sent = false;                ///< a server has shown that it holds it

    bool operator==(const PastValue &) const = default;
};
/// The past of a metric that the job measures, in one unit, in order of time.
struct PastSeries
{
    metric::Name metric = {};
    QString unit = {};
    QList<PastValue> values = {};
    QList<double> thresholds = {}; ///< of its specifications, in UNIT

    bool operator==(const PastSeries &) const = default;
};

/// All that a report of a shift says: what its HTML and its PDF are made from. Texts are as they came;
/// whoever writes them escapes them. A value, so that it can go to another thread.
struct ShiftReport
{
    QString title = {};
    QString file = {};   ///< path of the job; empty: never saved
    QString target = {}; ///< where it goes, or went
    bool production = false;
    QDateTime madeAt = {}; ///< UTC
    QDateTime from = {};   ///< when the first and the last value was measured, as far as known
    QDateTime to = {};
    QString version = {};                                ///< of the program
    QByteArray payloadSha256 = {};                       ///< of what is sent, hexadecimal
    qint64 payloadBytes = -1;                            ///< -1: not known
    QList<std::pair<QString, QString>> environment = {}; ///< of `env`, nested keys with dots
    QList<std::pair<QString, QString>> metadata = {};    ///< the rest but notes and packages
    QList<ReportedMeasurement> measurements = {};        ///< with the tests that were made
    QList<ReportRow> notMeasured = {}; ///< specifications that apply and whose metric has no value
    QList<PastSeries> past = {};

    [[nodiscard]] int count(spec::Status status) const; ///< of the tests; those not measured too
};

/// What of the report is in JOB, with the definitions of METRICS and SPECIFICATIONS first (as
/// fullReport(), whose rows these are): the measurements in their order, with their tests, and what is left
/// to be measured.
[[nodiscard]] ShiftReport shiftReport(const Job &job, const metric::MetricSet &metrics,
                                      const spec::SpecificationSet &specifications);
/// The measurements alone.
[[nodiscard]] QList<ReportedMeasurement>
reportedMeasurements(const Job &job, const metric::MetricSet &metrics, const QList<ReportRow> &rows);

} // namespace kabocha::job
