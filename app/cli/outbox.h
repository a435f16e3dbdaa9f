// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/online.h"
#include "dispatch/outboxentry.h"

namespace kabocha::cli {

/// STATE as programs know it, e.g. `in-doubt`.
[[nodiscard]] QString stateWord(dispatch::OutboxState state);
/// Whether a row in STATE still waits for an end: it is not settled what became of it.
[[nodiscard]] bool isWaiting(dispatch::OutboxState state);
/// What a command ends with that leaves a row in STATE.
[[nodiscard]] int exitOf(dispatch::OutboxState state);

/// Tells how a deed on ROW has ended, RESULT on standard output in FORMAT (text or json), and calls THEN with
/// the exit code.
void tellEnd(Online &online, qint64 row, const Result<dispatch::Receipt> &result, const std::string &format,
             const std::function<void(int code)> &then);

} // namespace kabocha::cli
