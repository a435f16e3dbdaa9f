// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>

namespace kabocha::job {

/// Whether something can have been measured AT this moment, however it was written: not in the future (an
/// invalid NOW: that is not asked), nor long before there were verification jobs. Errors: Syntax.
[[nodiscard]] Result<void> checkMeasuredAt(const QDateTime &at, const QDateTime &now);

} // namespace kabocha::job
