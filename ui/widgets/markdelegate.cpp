// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/markdelegate.h"

#include "widgets/theme.h"

namespace kabocha::ui {

MarkDelegate::MarkDelegate(MarkOf markOf, QObject *parent)
    : QStyledItemDelegate(parent), m_markOf(std::move(markOf))
{
}

MarkDelegate *MarkDelegate::ofStatus(int role, QObject *parent)
{
    return new MarkDelegate(
        [role](const QModelIndex &index, const QPalette &palette) {
            const QVariant status = index.data(role);
            return status.isValid() ? statusIcon(static_cast<spec::Status>(status.toInt()), palette)
                                    : QIcon();
        },
        parent);
}

void MarkDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QIcon mark = m_markOf(index, option->palette);
    if (mark.isNull())
        return;
    option->icon = mark;
    option->features |= QStyleOptionViewItem::HasDecoration;
    if (!option->decorationSize.isValid() || option->decorationSize.width() < 14)
        option->decorationSize = QSize(14, 14);
}

} // namespace kabocha::ui
