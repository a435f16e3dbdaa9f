// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/io.h"

namespace kabocha::job {

/// Whether BYTES begin like a measurement file (YAML, `!<lsst.verify.Measurement>`); a few hundred are
/// enough.
[[nodiscard]] bool isMeasurementFile(const QByteArray &bytes);

/// Reads the YAML file of a single measurement, as a pipeline's data store keeps it (lsst-verify.md §3, end),
/// as a job: the measurement, its blobs, and its notes as metadata. A file of several YAML documents gives a
/// measurement of each. Errors: Syntax, Schema or Unit, with line and column. FILE only names the place.
/// Reentrant.
[[nodiscard]] Result<LoadedJob> readMeasurementFile(const QByteArray &bytes, const QString &file);

/// Reads PATH, whether it is a job file or a measurement file. Errors: as openJob() and
/// readMeasurementFile(). Reentrant.
[[nodiscard]] Result<LoadedJob> openJobOrMeasurement(const QString &path, const Progress &progress = {});

} // namespace kabocha::job
