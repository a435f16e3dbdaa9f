// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace kabocha::app {

/// Style, font and icon theme: the same for the program and for its screenshots.
void setAppearance(QApplication &application);

} // namespace kabocha::app
