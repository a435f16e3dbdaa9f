// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kabocha::document {

/// What tells the process PID from every other that had or will have its number: the boot and the moment it
/// began. A lock file names only the number, and in a container the program gets the same one at each start.
/// Empty if the process does not exist, or where this cannot be known (other than on Linux).
[[nodiscard]] QString processStamp(qint64 pid);

} // namespace kabocha::document
