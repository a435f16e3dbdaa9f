// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"

#include <QDateTime>

namespace kabocha::job {

/// What was said of a value when it was entered. Lives in the job's metadata as notes of the measurement
/// (lsst-verify.md §3), goes to the server with it, and goes when another value takes its place:
/// - `package.metric.error`: a text such as `± 0.4 mmag`, written in the measurement's own unit and read in
///   the one that it says; a number alone has that of the measurement. In another kind of unit (`± 5 %` of a
///   temperature) it is a person's;
/// - `package.metric.measured_at`: `{"date": "2026-11-27T22:15:00Z"}`. SQuaSH has only the job's own time,
/// that
///   of its arrival, and makes a tag of each note; of all keys only `date` (however deep) is stored and yet
///   no tag, so that a time does not cost InfluxDB a series for each measurement (squash-api.md).
struct ValueNotes
{
    std::optional<double> error = {}; ///< never negative, in the measurement's unit
    QDateTime measuredAt = {};        ///< UTC; invalid: when it was recorded, which is nowhere in the job

    bool operator==(const ValueNotes &) const = default;
};

/// Those of MEASUREMENT, or of METRIC, in JOB, as far as they are ours; what a person wrote under these keys
/// otherwise is not.
[[nodiscard]] ValueNotes valueNotesOf(const Job &job, const Measurement &measurement);
[[nodiscard]] ValueNotes valueNotesOf(const Job &job, const metric::Name &metric);
/// Writes the error that META notes of MEASUREMENT in another unit, as the measurement itself will be.
void convertErrorNote(json::Object *meta, const Measurement &measurement, const units::Unit &to);
/// Puts NOTES in place of those that METRIC, measured in UNIT, has.
void setValueNotes(Job *job, const metric::Name &metric, const units::Unit &unit, const ValueNotes &notes);

/// What MEMBER of a job's metadata says if it is the note of when something was measured; else invalid.
[[nodiscard]] QDateTime measuredAtOf(const json::Member &member);

/// Whether MEMBER of a job's metadata is a note of ours on some measurement: its error or its time.
[[nodiscard]] bool isValueNote(const json::Member &member);

/// `± 0.4 mmag`, for people and as it is kept.
[[nodiscard]] QString errorText(double error, const units::Unit &unit);

/// When something was measured, as a person types it, always in UTC: empty or `now` (the value is invalid
/// then), `22:15`, `22:15:30`, `2026-11-27 22:15`, `2026-11-27T22:15Z`, with or without `UTC`. A time alone
/// is its last occurrence before NOW. A time with another offset is taken and converted. Errors: Syntax (not
/// a time; only a date; in the future; long before there were verification jobs).
[[nodiscard]] Result<QDateTime> parseMeasuredAt(const QString &text, const QDateTime &now);

} // namespace kabocha::job
