// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace kabocha::benchmarks {

/// Writes a job file of about SIZE bytes as Python's `json.dump(indent=2, sort_keys=True)` writes it: blobs
/// of numbers with some NaN, their measurements, metrics and specifications. The same for the same SIZE. A
/// file of that name is kept if it is already there. Errors: Io.
[[nodiscard]] Result<void> generateJob(const QString &path, qint64 size);

} // namespace kabocha::benchmarks
