// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace kabocha::test {

/// How OURS differs from GOLDEN, for a reader: the lines between their common beginning and end, those of
/// GOLDEN with `-` and ours with `+`, with three lines around them. Empty if they are equal.
[[nodiscard]] QByteArray textDiff(const QByteArray &ours, const QByteArray &golden);

} // namespace kabocha::test
