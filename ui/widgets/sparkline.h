// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPalette>

#include <optional>

class QPainter;

namespace kabocha::ui {

/// Draws VALUES, oldest first, as a small line over the whole of RECT; a value that is NaN leaves a gap, the
/// last one is a dot. CANDIDATE, what is being typed, stands after them as a ring, and widens the scale if it
/// lies outside, so that one sees how far off it is. Colours are of PALETTE, those of a selection where
/// SELECTED.
void paintSparkline(QPainter &painter, const QRectF &rect, const QList<double> &values,
                    std::optional<double> candidate, const QPalette &palette, bool selected = false);

} // namespace kabocha::ui
