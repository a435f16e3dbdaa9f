// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/stardelegate.h"

#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>
#include <numbers>

namespace kabocha::ui {
namespace {

/// Of five points, around the origin, as wide as 2.
const QPolygonF &star()
{
    static const QPolygonF shape = [] {
        QPolygonF points;
        for (int i = 0; i < 10; ++i) {
            const double radius = i % 2 == 0 ? 1.0 : 0.42;
            const double angle = std::numbers::pi * (i / 5.0 - 0.5);
            points << QPointF(radius * std::cos(angle), radius * std::sin(angle));
        }
        return points;
    }();
    return shape;
}

bool isChecked(const QModelIndex &index)
{
    return index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

} // namespace

void StarDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->features &= ~QStyleOptionViewItem::ViewItemFeatures(QStyleOptionViewItem::HasCheckIndicator);
}

void StarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
        return;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool checked = isChecked(index);
    if (!checked && !selected && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    const QColor colour = selected ? option.palette.color(QPalette::HighlightedText)
                                   : toneColor(checked ? Tone::Warning : Tone::Neutral, option.palette);
    const double radius = std::min(
        {option.rect.width() / 2.0 - 3, option.rect.height() / 2.0 - 2, option.fontMetrics.height() * 0.42});
    if (radius <= 0)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(QRectF(option.rect).center());
    painter->scale(radius, radius);
    QPen pen(colour, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    pen.setCosmetic(true);
    painter->setPen(pen);
    painter->setBrush(checked ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter->drawPolygon(star());
    painter->restore();
}

bool StarDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    bool toggles = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        toggles = mouse->button() == Qt::LeftButton && option.rect.contains(mouse->position().toPoint());
    } else if (event->type() == QEvent::MouseButtonDblClick) {
        return true; // two clicks are two clicks, and no order to record
    } else if (event->type() == QEvent::KeyPress) {
        toggles = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    }
    return toggles &&
           model->setData(index, isChecked(index) ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace kabocha::ui
