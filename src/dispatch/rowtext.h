// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "dispatch/outboxentry.h"

namespace kabocha::dispatch {

struct Comparison;

/// NAMES as a list in a sentence; bounded.
[[nodiscard]] QString inSentence(const QStringList &names);

/// What the server WHO holds of the settled row ENTRY.
[[nodiscard]] QString storedText(const OutboxEntry &entry, const QString &who);

/// What is worth a word about a job that was read back: one sentence each.
[[nodiscard]] QStringList remarksOn(const Comparison &comparison);

/// ERROR, for which the payload of ENTRY cannot be had, with what that means for the job: it depends on where
/// the job may be by now.
[[nodiscard]] Error withoutPayload(const OutboxEntry &entry, Error error);

} // namespace kabocha::dispatch
