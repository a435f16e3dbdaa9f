// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "job/job.h"
#include "json/io.h"

namespace kabocha::job {

struct LoadedJob
{
    Job job = {};
    QList<Issue> issues = {}; ///< what was mended or looks odd, each with its JSON path
};
/// Reads a job file's bytes (lsst-verify.md §3; bare NaN accepted). Errors: Syntax with line and column,
/// Schema or Unit with the JSON path. FILE only names the place. Reentrant: large files are read off the GUI
/// thread.
[[nodiscard]] Result<LoadedJob> readJob(const QByteArray &bytes, const QString &file);

using json::Progress;

/// Reads the job file PATH (lsst-verify.md §3). Long lists of numbers in blobs stay in the file until someone
/// looks: json::List. Errors: as readJob(), Io, Unsupported (too many values), and Cancelled if PROGRESS says
/// no. Reentrant.
[[nodiscard]] Result<LoadedJob> openJob(const QString &path, const Progress &progress = {});

/// Saves JOB as the file PATH, whole or not at all. What was not edited since it was read keeps the bytes of
/// its file, layout and all; a new job is written as writeJob(). Errors: Io, Cancelled.
[[nodiscard]] Result<void> saveJob(const Job &job, const QString &path, const Progress &progress = {});
/// The same bytes to DEVICE.
[[nodiscard]] Result<void> saveJob(const Job &job, QIODevice &device, const Progress &progress = {});

/// The same from a tree that is already there, e.g. a part of a draft.
[[nodiscard]] Result<LoadedJob> jobFromJson(const json::Value &value, const QString &file);

/// The job as a new file: `json.dump(indent=2, sort_keys=True)`, bare NaN in blobs, null for what is not
/// measured. Values are converted to the unit of their metric where the job defines it (kept where that is
/// impossible); an unedited value keeps the digits of its source. What we do not know is written back. For
/// what the oracle writes see normalize.h.
[[nodiscard]] QByteArray writeJob(const Job &job);

/// The same as a tree, e.g. for the review page and the payload.
[[nodiscard]] json::Value toJson(const Job &job);
[[nodiscard]] json::Value toJson(const Measurement &measurement);
[[nodiscard]] json::Value toJson(const Blob &blob);
[[nodiscard]] json::Value toJson(const metric::Metric &metric);
[[nodiscard]] json::Value toJson(const spec::Specification &specification);

} // namespace kabocha::job
