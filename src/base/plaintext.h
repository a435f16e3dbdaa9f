// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kabocha {

/// TEXT from outside, safe to be shown on one line of a terminal or in a file for people: control
/// characters, line ends, and the marks that turn the direction of text around are written as `\n`, `\x1b` or
/// `\u202e`.
[[nodiscard]] QString withoutControls(const QString &text);

/// TEXT from outside as a cell of a file that is made to be opened by a spreadsheet: what that would take for
/// a formula (it begins with = + - @, a tab or a carriage return) gets an apostrophe in front, and so does
/// what looks so already: withFormulas() gives exactly TEXT back. The same inside, after what another
/// program may take for the end of a cell: `;`, `|`, a tab or the end of a line.
[[nodiscard]] QString withoutFormulas(const QString &text);
[[nodiscard]] QString withFormulas(const QString &cell);

} // namespace kabocha
