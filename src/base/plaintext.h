// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kabocha {

/// TEXT from outside, safe to be shown on one line of a terminal or in a file for people: control
/// characters, line ends, and the marks that turn the direction of text around are written as `\n`, `\x1b` or
/// `\u202e`.
[[nodiscard]] QString withoutControls(const QString &text);

} // namespace kabocha
