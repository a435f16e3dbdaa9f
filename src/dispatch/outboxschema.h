// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace kabocha::dispatch {

/// The version of the outbox's file, in its `PRAGMA user_version`.
constexpr int outboxSchema = 3;

/// What makes a file of version VERSION - 1 one of VERSION; 0 is an empty file. To be run in one writer's
/// transaction together with the new `user_version`. What a released version did is never changed.
[[nodiscard]] QStringList outboxMigration(int version);

} // namespace kabocha::dispatch
