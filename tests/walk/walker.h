// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace kabocha::test {

// What is wrong with WINDOW, as shown now, for a person who has no mouse or does not see it. Every finding is
// a sentence; all are told.

/// Goes round with Tab and back with Shift+Tab, by real keys. Tells: controls that are never reached, where
/// the focus is trapped or lost, where the order goes backwards on the screen, tab bars and lists that do not
/// follow the arrow keys. A menu is gone through with the arrow keys.
[[nodiscard]] QStringList keyboardFindings(QWidget &window);
/// Controls without an accessible name or role.
[[nodiscard]] QStringList nameFindings(const QWidget &window);
/// The same mnemonic twice, among the controls and menu titles in sight or in one menu.
[[nodiscard]] QStringList mnemonicFindings(const QWidget &window);
/// The same shortcut twice, where both could be meant.
[[nodiscard]] QStringList shortcutFindings(const QWidget &window);

/// `QPushButton “Record” (recordButton)`
[[nodiscard]] QString described(const QWidget *widget);

} // namespace kabocha::test
