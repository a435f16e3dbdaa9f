// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/linkdelegate.h"

#include "widgets/theme.h"

namespace kabocha::ui {

LinkDelegate::LinkDelegate(Test is, QObject *parent) : QStyledItemDelegate(parent), m_is(std::move(is)) {}

void LinkDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!m_is(index))
        return;
    option->font.setUnderline(true);
    option->palette.setColor(QPalette::Text, toneColor(Tone::Accent, option->palette));
}

} // namespace kabocha::ui
