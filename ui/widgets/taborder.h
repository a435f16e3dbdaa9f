// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace kabocha::ui {

/// Tab goes through WIDGET and all in it as they are laid out, whatever order they were made in: rows from
/// the top, tabs before their pages, tool bars, docks and pages of a window from its upper left corner on.
void orderTabs(QWidget &widget);

} // namespace kabocha::ui
