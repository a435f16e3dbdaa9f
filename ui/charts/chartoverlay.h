// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QGraphicsItem>
#include <QPalette>

namespace kabocha::ui {

/// What Qt Charts cannot draw, painted over the plot: crosses of withdrawn points, names of the specification
/// lines, and the crosshair with what it points at. All positions are in the chart's coordinates.
class ChartOverlay : public QGraphicsItem
{
public:
    struct LineLabel
    {
        double y = 0;
        QString text = {};
    };
    explicit ChartOverlay(QGraphicsItem *chart);

    void setPlotArea(const QRectF &area);
    void setPalette(const QPalette &palette);
    void setCrosses(const QList<QPointF> &crosses);
    void setLineLabels(const QList<LineLabel> &labels); ///< moved apart where they would overlap
    void setCrosshair(const QPointF &at, const QStringList &lines);
    void clearCrosshair();
    [[nodiscard]] QStringList crosshairText() const { return m_lines; }

    [[nodiscard]] QRectF boundingRect() const override { return m_whole; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintCrosses(QPainter *painter) const;
    void paintLabels(QPainter *painter) const;
    void paintCrosshair(QPainter *painter) const;

    QRectF m_plot;
    QRectF m_whole;
    QPalette m_palette;
    QList<QPointF> m_crosses;
    QList<LineLabel> m_labels;
    QPointF m_at;
    QStringList m_lines;
};

} // namespace kabocha::ui
