// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace kabocha::ui {

/// Draws the cells that IS says yes to as links: in their colour, underlined. What a click does is for the
/// view.
class LinkDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using Test = std::function<bool(const QModelIndex &)>;
    LinkDelegate(Test is, QObject *parent);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    Test m_is;
};

} // namespace kabocha::ui
