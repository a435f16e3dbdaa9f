// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sparkline.h"

#include "widgets/theme.h"

#include <QPainter>

#include <cmath>
#include <limits>

namespace kabocha::ui {
namespace {

constexpr double Dot = 1.8;  // radius of the last value
constexpr double Ring = 2.6; // and of the candidate

/// From least to greatest of what is drawn; of one value only, it is in the middle.
struct Scale
{
    double least = std::numeric_limits<double>::infinity();
    double greatest = -std::numeric_limits<double>::infinity();

    void take(double value)
    {
        if (!std::isfinite(value))
            return;
        least = std::min(least, value);
        greatest = std::max(greatest, value);
    }
    [[nodiscard]] double share(double value) const
    {
        // Halved first: the difference of two huge values may be too great for a double.
        return greatest > least ? (value / 2 - least / 2) / (greatest / 2 - least / 2) : 0.5;
    }
};

} // namespace

void paintSparkline(QPainter &painter, const QRectF &rect, const QList<double> &values,
                    std::optional<double> candidate, const QPalette &palette, bool selected)
{
    Scale scale;
    for (double value : values)
        scale.take(value);
    if (candidate)
        scale.take(*candidate);
    if (scale.least > scale.greatest)
        return;

    const QRectF inner = rect.adjusted(Ring + 1, Ring + 1, -Ring - 1, -Ring - 1);
    const qsizetype places = values.size() + (candidate ? 1 : 0);
    const auto at = [&](qsizetype place, double value) {
        const double x = places > 1 ? static_cast<double>(place) / static_cast<double>(places - 1) : 0.5;
        return QPointF(inner.left() + x * inner.width(),
                       inner.bottom() - scale.share(value) * inner.height());
    };

    const QColor line =
        selected ? palette.color(QPalette::HighlightedText) : toneColor(Tone::Accent, palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPolygonF run; // of values without a gap
    const auto finish = [&] {
        if (run.size() > 1)
            painter.drawPolyline(run);
        else if (run.size() == 1)
            painter.drawPoint(run.first());
        run.clear();
    };
    qsizetype last = -1;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values.at(i))) {
            finish();
            continue;
        }
        run << at(i, values.at(i));
        last = i;
    }
    finish();
    if (last >= 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(line);
        painter.drawEllipse(at(last, values.at(last)), Dot, Dot);
    }
    if (candidate && std::isfinite(*candidate)) {
        painter.setPen(QPen(line, 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(at(values.size(), *candidate), Ring, Ring);
    }
    painter.restore();
}

} // namespace kabocha::ui
