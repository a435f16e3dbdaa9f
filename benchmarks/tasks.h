// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace kabocha::benchmarks {

/// What one process measured.
struct Measured
{
    double seconds = 0;
    qint64 peak = 0; ///< bytes of memory at most, over what the process held before
};

/// Does the task NAME with ARGUMENTS once and measures it: `package FOLDER`, `loadall FOLDER` (yaml-cpp's own
/// tree of the same files), `open FILE`, `read FILE` (the bytes alone), `normalize FILE`, `report FILE
/// FOLDER`, and those of sending.h: `dispatch FILE URL`, `send PAYLOAD URL`, `qnam PAYLOAD URL`. Errors:
/// whatever the task met; NotFound for an unknown task.
[[nodiscard]] Result<Measured> runTask(const QString &name, const QStringList &arguments);

} // namespace kabocha::benchmarks
