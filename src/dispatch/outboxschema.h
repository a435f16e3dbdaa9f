// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace kabocha::dispatch {

/// The statements that make a file of version N (in its `PRAGMA user_version`; an empty file has 0) one of N
/// + 1. What a released version did is never changed: add another.
[[nodiscard]] QList<QStringList> outboxSteps();

} // namespace kabocha::dispatch
