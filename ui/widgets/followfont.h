// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

#include <functional>

class QWidget;

namespace kabocha::ui {

/// Gives WIDGET the font that MAKE makes, now and whenever the font around it changes: Qt hands down no size
/// to a widget that has one of its own.
void followFont(QWidget *widget, const std::function<QFont()> &make);
/// The same with the application's font, SCALE times as large and half bold: for headings.
void followHeadingFont(QWidget *widget, double scale);

} // namespace kabocha::ui
