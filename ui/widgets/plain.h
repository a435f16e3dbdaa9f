// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMessageBox;
class QString;
class QWidget;

namespace kabocha::ui {

// Text from servers, files and persons in those places where Qt would take what looks like HTML for it.

/// BOX shows INFORMATION below its text, both as they are, whatever its textFormat.
void informPlainly(QMessageBox &box, const QString &information);

/// TEXT as the tooltip of WIDGET, and as what a screen reader says of it.
void setPlainTip(QWidget &widget, const QString &text);

} // namespace kabocha::ui
