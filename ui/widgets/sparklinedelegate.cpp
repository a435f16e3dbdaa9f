// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sparklinedelegate.h"

#include "widgets/sparkline.h"

namespace kabocha::ui {

SparklineDelegate::SparklineDelegate(int role, QObject *parent) : QStyledItemDelegate(parent), m_role(role) {}

void SparklineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index); // the background
    const auto values = index.data(m_role).value<QList<double>>();
    if (!values.isEmpty())
        paintSparkline(*painter, QRectF(option.rect).adjusted(4, 1, -4, -1), values, {}, option.palette,
                       option.state.testFlag(QStyle::State_Selected));
}

} // namespace kabocha::ui
