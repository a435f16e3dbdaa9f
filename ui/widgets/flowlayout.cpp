// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace kabocha::ui {
namespace {

constexpr int Across = 16;
constexpr int Down = 8;

} // namespace

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    for (const QLayoutItem *item : m_items)
        if (!item->isEmpty())
            width += item->sizeHint().width() + (width > 0 ? Across : 0);
    const QMargins margins = contentsMargins();
    width += margins.left() + margins.right();
    return {width, heightForWidth(width)};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect &rect, bool really) const
{
    const QMargins margins = contentsMargins();
    const QRect inside = rect.marginsRemoved(margins);
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    QList<std::pair<QLayoutItem *, QRect>> line;
    int x = inside.left();
    int y = inside.top();
    int height = 0;
    const auto endLine = [&] {
        for (const auto &[item, where] : std::as_const(line)) {
            QRect centred = where;
            centred.moveTop(y + (height - where.height()) / 2);
            if (really)
                item->setGeometry(QStyle::visualRect(direction, inside, centred));
        }
        line.clear();
        x = inside.left();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size(std::min(item->sizeHint().width(), std::max(inside.width(), 1)),
                         item->sizeHint().height());
        if (!line.isEmpty() && x + size.width() > inside.right() + 1) {
            endLine();
            y += height + Down;
            height = 0;
        }
        line.append({item, QRect(QPoint(x, y), size)});
        x += size.width() + Across;
        height = std::max(height, size.height());
    }
    endLine();
    return y + height - rect.top() + margins.bottom();
}

} // namespace kabocha::ui
