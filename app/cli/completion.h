// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/tree.h"

namespace kabocha::cli {

/// What the shells need to complete commands, options, their choices, files and folders of PROGRAM.
[[nodiscard]] QByteArray bashCompletion(const Command &program);
[[nodiscard]] QByteArray zshCompletion(const Command &program);
[[nodiscard]] QByteArray fishCompletion(const Command &program);

} // namespace kabocha::cli
