// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite/database.h"

namespace kabocha::history {

using sqlite::Database;

/// Opens or creates the history's SQLite FILE (src/history only), and its folder; brings its schema up to
/// date. A file of a newer schema, or of another program, is left as it was. Waits up to PATIENCE where
/// another process is writing. Errors: Io, with the file as place.
[[nodiscard]] Result<std::unique_ptr<Database>> openDatabase(const QString &file,
                                                             std::chrono::milliseconds patience);

} // namespace kabocha::history
