// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "squash/target.h"

namespace kabocha::cli {

/// The target of this NAME; `practice` is the practice sandbox too. Errors: NotFound.
[[nodiscard]] Result<squash::Target> targetCalled(const squash::TargetList &targets, const QString &name);
/// The targets that the person has. Errors: as targetCalled().
[[nodiscard]] Result<squash::Target> knownTarget(const QString &name);

} // namespace kabocha::cli
