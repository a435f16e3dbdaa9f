// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "job/job.h"
#include "json/scanner.h"

class QIODevice;

namespace kabocha::job {

/// JOB as the oracle holds it after reading its file (lsst-verify.md §3, "What the oracle changes"): values
/// in the unit of their metric and as floats, references in the order of the blobs, unreferenced and empty
/// blobs dropped, data of blobs as Astropy turns them. Errors: Unit or Schema with the JSON path, where the
/// oracle refuses the job.
[[nodiscard]] Result<Job> normalized(const Job &job);

/// The bytes that the oracle writes for JOB. What it does not know (unknown members) is written all the same.
[[nodiscard]] Result<QByteArray> writeNormalized(const Job &job);
/// The same to DEVICE, piece by piece. Errors also: Io, Cancelled.
[[nodiscard]] Result<void> writeNormalized(const Job &job, QIODevice &device,
                                           const json::Progress &progress = {});

} // namespace kabocha::job
