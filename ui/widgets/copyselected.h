// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;

namespace kabocha::ui {

/// The selected rows of VIEW to the clipboard: what each holds in ROLE, one a line, in the order in which
/// they stand there. Nothing happens if none is selected.
void copySelected(const QAbstractItemView &view, int role);

} // namespace kabocha::ui
