// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "dispatch/outboxentry.h"
#include "job/report.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

namespace kabocha::ui {

// Colours and icons in one place: light and dark from the palette, told apart also by shape and word, never
// by colour alone.

[[nodiscard]] bool isDark(const QPalette &palette);
/// The colours of windows and controls, for where the platform's own are not what is wanted.
[[nodiscard]] QPalette schemePalette(bool dark);
/// Colours a colour-blind person can tell apart (Okabe–Ito hues, tuned for contrast >= 4.5 on the palette's
/// Base).
enum class Tone { Good, Bad, Warning, Neutral, Accent, Production, Sandbox };
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette); ///< for text and lines
[[nodiscard]] QColor toneBackground(
    Tone tone,
    const QPalette &palette); ///< for chips and bars, text of toneColor or WindowText is readable on it

/// A Breeze icon of this name, else one of ours from `:/kabocha/icons`, recoloured for dark palettes.
[[nodiscard]] QIcon icon(const QString &name);
[[nodiscard]] QIcon icon(const QString &name,
                         const QColor &color); ///< always in this colour, e.g. on a coloured button
/// A small drawn mark: filled circle with tick (pass), diamond with cross (fail), ring (not measured),
/// triangle (undecidable).
[[nodiscard]] QIcon statusIcon(spec::Status status, const QPalette &palette);
[[nodiscard]] QIcon stateIcon(dispatch::OutboxState state, const QPalette &palette);
[[nodiscard]] QIcon severityIcon(Severity severity, const QPalette &palette);

/// BASE where all its digits are equally wide, else a font of its size of which that is true: numbers in
/// columns line up.
[[nodiscard]] QFont numberFont(const QFont &base);

} // namespace kabocha::ui
