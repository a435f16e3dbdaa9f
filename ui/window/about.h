// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace kabocha::ui {

/// Name, version, licence.
void showAbout(QWidget *window);

} // namespace kabocha::ui
