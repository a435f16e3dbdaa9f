// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartoverlay.h"

#include <QFontMetricsF>
#include <QPainter>

namespace kabocha::ui {
namespace {

constexpr double crossArm = 4.5;
constexpr double padding = 8;

} // namespace

ChartOverlay::ChartOverlay(QGraphicsItem *chart) : QGraphicsItem(chart)
{
    setZValue(100);
    setAcceptedMouseButtons(Qt::NoButton);
}

void ChartOverlay::setPlotArea(const QRectF &area)
{
    prepareGeometryChange();
    m_plot = area;
    m_whole = area.adjusted(-4, -4, 4, 4);
}

void ChartOverlay::setPalette(const QPalette &palette)
{
    m_palette = palette;
    update();
}

void ChartOverlay::setCrosses(const QList<QPointF> &crosses)
{
    m_crosses = crosses;
    update();
}

void ChartOverlay::setLineLabels(const QList<LineLabel> &labels)
{
    m_labels = labels;
    std::sort(m_labels.begin(), m_labels.end(),
              [](const LineLabel &a, const LineLabel &b) { return a.y < b.y; });
    update();
}

void ChartOverlay::setCrosshair(const QPointF &at, const QStringList &lines)
{
    m_at = at;
    m_lines = lines;
    update();
}

void ChartOverlay::clearCrosshair()
{
    m_lines.clear();
    update();
}

void ChartOverlay::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    paintLabels(painter);
    paintCrosses(painter);
    if (!m_lines.isEmpty())
        paintCrosshair(painter);
}

void ChartOverlay::paintCrosses(QPainter *painter) const
{
    painter->setPen(QPen(m_palette.color(QPalette::PlaceholderText), 1.6, Qt::SolidLine, Qt::RoundCap));
    for (const QPointF &at : m_crosses) {
        if (!m_plot.contains(at))
            continue;
        painter->drawLine(at + QPointF(-crossArm, -crossArm), at + QPointF(crossArm, crossArm));
        painter->drawLine(at + QPointF(-crossArm, crossArm), at + QPointF(crossArm, -crossArm));
    }
}

void ChartOverlay::paintLabels(QPainter *painter) const
{
    const QFontMetricsF metrics(painter->font());
    double free = m_plot.top();
    for (const LineLabel &label : m_labels) {
        const double height = metrics.height() + 2;
        const double top = std::clamp(std::max(free, label.y - height), m_plot.top(),
                                      std::max(m_plot.top(), m_plot.bottom() - height));
        const double width = std::min(metrics.horizontalAdvance(label.text) + 8, m_plot.width());
        const QRectF box(m_plot.right() - width, top, width, height);
        QColor background = m_palette.color(QPalette::Base);
        background.setAlphaF(0.85F);
        painter->fillRect(box, background);
        painter->setPen(m_palette.color(QPalette::Text));
        painter->drawText(box.adjusted(4, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter,
                          metrics.elidedText(label.text, Qt::ElideMiddle, width - 6));
        free = top + height;
    }
}

void ChartOverlay::paintCrosshair(QPainter *painter) const
{
    painter->setPen(QPen(m_palette.color(QPalette::PlaceholderText), 1, Qt::DashLine));
    painter->drawLine(QPointF(m_at.x(), m_plot.top()), QPointF(m_at.x(), m_plot.bottom()));
    if (m_plot.top() <= m_at.y() && m_at.y() <= m_plot.bottom()) {
        painter->drawLine(QPointF(m_plot.left(), m_at.y()), QPointF(m_plot.right(), m_at.y()));
        painter->setPen(QPen(m_palette.color(QPalette::Highlight), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(m_at, 7, 7);
    }
    QFont strong = painter->font();
    strong.setBold(true);
    const QFontMetricsF metrics(strong);
    double width = 0;
    for (const QString &line : m_lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    QRectF box(0, 0, std::min(width + 2 * padding, m_plot.width()),
               static_cast<double>(m_lines.size()) * metrics.lineSpacing() + 2 * padding);
    const bool fitsRight = m_at.x() + 14 + box.width() <= m_plot.right();
    box.moveLeft(fitsRight ? m_at.x() + 14 : std::max(m_plot.left(), m_at.x() - 14 - box.width()));
    box.moveTop(std::clamp(m_at.y() - box.height() / 2, m_plot.top(),
                           std::max(m_plot.top(), m_plot.bottom() - box.height())));
    painter->setPen(QPen(m_palette.color(QPalette::Mid), 1));
    painter->setBrush(m_palette.color(QPalette::ToolTipBase));
    painter->drawRoundedRect(box, 4, 4);
    painter->setPen(m_palette.color(QPalette::ToolTipText));
    QRectF line(box.left() + padding, box.top() + padding, box.width() - 2 * padding, metrics.lineSpacing());
    const QFont plain = painter->font();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        painter->setFont(i == 0 ? strong : plain);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(m_lines.at(i), Qt::ElideRight, line.width()));
        line.translate(0, metrics.lineSpacing());
    }
    painter->setFont(plain);
}

} // namespace kabocha::ui
