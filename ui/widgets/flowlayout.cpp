// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace kabocha::ui {

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent) {}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    return arrange(QRect(0, 0, width - margins.left() - margins.right(), 0), false) + margins.top() +
           margins.bottom();
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->isEmpty() ? QSize(0, 0) : item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty()) // hidden
            continue;
        const QSize hint = item->sizeHint();
        size = QSize(size.width() + (size.isEmpty() ? 0 : spacing()) + hint.width(),
                     std::max(size.height(), hint.height()));
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect.marginsRemoved(contentsMargins()), true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    QList<QLayoutItem *> line;
    int used = 0;
    int height = 0;
    int y = rect.y();
    const auto finish = [&] {
        if (apply)
            place(line, QRect(rect.x(), y, rect.width(), height), used);
        y += height + spacing();
        line.clear();
        used = 0;
        height = 0;
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        if (!line.isEmpty() && used + spacing() + hint.width() > rect.width())
            finish();
        used += (line.isEmpty() ? 0 : spacing()) + hint.width();
        height = std::max(height, hint.height());
        line << item;
    }
    if (!line.isEmpty())
        finish();
    return std::max(0, y - spacing() - rect.y());
}

/// LINE takes USED of RECT's width.
void FlowLayout::place(const QList<QLayoutItem *> &line, const QRect &rect, int used) const
{
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const auto growing = std::count_if(line.cbegin(), line.cend(), [](const QLayoutItem *item) {
        return item->expandingDirections().testFlag(Qt::Horizontal);
    });
    int x = rect.x();
    for (QLayoutItem *item : line) {
        const QSize hint = item->sizeHint();
        int width = std::min(hint.width(), rect.width());
        if (growing > 0 && item->expandingDirections().testFlag(Qt::Horizontal))
            width += std::max(0, rect.width() - used) / static_cast<int>(growing);
        const QRect at(x, rect.y() + (rect.height() - hint.height()) / 2, width, hint.height());
        item->setGeometry(QStyle::visualRect(direction, rect, at));
        x += width + spacing();
    }
}

} // namespace kabocha::ui
