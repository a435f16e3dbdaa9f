// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/shiftreport.h"

#include <QPointF>
#include <QRectF>

namespace kabocha::job {

/// Where the lines and dots of a small plot of SERIES lie inside FRAME: drawn as SVG and on paper alike.
struct PlotShape
{
    struct Threshold
    {
        double y = 0;
        QString text = {}; ///< its value
    };
    QRectF frame = {};
    QList<QList<QPointF>> runs = {}; ///< lines; between two nothing was measured
    QList<QPointF> sent = {};        ///< dots
    QList<QPointF> unsent = {};      ///< rings
    QList<Threshold> thresholds = {};
    QString least = {}; ///< values at the lower and the upper edge
    QString greatest = {};
    QString first = {}; ///< times at the left and the right edge
    QString last = {};
    QString words = {}; ///< the same for who cannot see it
};
/// Thresholds so far off that the line would be flat are left out. Nothing measured: no runs, no dots.
[[nodiscard]] PlotShape plotShape(const PastSeries &series, const QRectF &frame);

/// A whole SVG image of it, light and dark by media query, without scripts; all text is escaped.
[[nodiscard]] QByteArray plotAsSvg(const PastSeries &series);

} // namespace kabocha::job
