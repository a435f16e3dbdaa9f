// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace kabocha::ui {

enum class Tone;

/// Calls TINT now and whenever the palette of WIDGET or its parent changes, as it does when the desktop turns
/// dark: for colours, pixmaps and HTML that are made once and not while painting. TINT may set the palette,
/// and takes colours from that of the application: others may still be the old ones.
void followPalette(QWidget *widget, const std::function<void()> &tint);

/// The text of WIDGET, a label or button, in the colour of TONE from now on.
void tintText(QWidget *widget, Tone tone);

} // namespace kabocha::ui
