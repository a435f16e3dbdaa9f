// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lastvaluedelegate.h"

#include "models/metrictreemodel.h"
#include "widgets/theme.h"

#include <QPainter>

namespace kabocha::ui {

void LastValueDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool package = index.data(MetricTreeModel::CoverageRole).isValid();
    if (package || !index.data(MetricTreeModel::MeasuredRole).toBool()) {
        const QColor quiet = toneColor(Tone::Neutral, option->palette);
        option->palette.setColor(QPalette::Text, quiet);
    }
    option->textElideMode = Qt::ElideRight;
    option->font = numberFont(option->font);
    option->fontMetrics = QFontMetrics(option->font);
}

void LastValueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant share = index.data(MetricTreeModel::CoverageRole);
    if (!share.isValid() || share.toDouble() <= 0)
        return;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor colour =
        selected ? option.palette.color(QPalette::HighlightedText) : toneColor(Tone::Accent, option.palette);
    constexpr int height = 2;
    QRect bar(option.rect.left() + 4, option.rect.bottom() - height, option.rect.width() - 8, height);
    QColor track = colour;
    track.setAlphaF(0.25);
    painter->fillRect(bar, track);
    const int filled = std::max(height, qRound(bar.width() * share.toDouble()));
    if (option.direction == Qt::RightToLeft)
        bar.setLeft(bar.right() - filled + 1);
    else
        bar.setWidth(filled);
    painter->fillRect(bar, colour);
}

} // namespace kabocha::ui
