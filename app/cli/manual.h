// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/tree.h"

namespace kabocha::cli {

/// The manual page of PROGRAM (section 1), in the man macros of roff.
[[nodiscard]] QByteArray manualPage(const Command &program, const QString &version);

} // namespace kabocha::cli
