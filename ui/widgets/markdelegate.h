// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPalette>
#include <QStyledItemDelegate>

#include <functional>

namespace kabocha::ui {

/// Puts a drawn mark before a cell's text. Models hand out what it means, the delegate how it looks in this
/// palette.
class MarkDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using MarkOf = std::function<QIcon(const QModelIndex &, const QPalette &)>; ///< a null icon: no mark
    explicit MarkDelegate(MarkOf markOf, QObject *parent = nullptr);
    /// The mark of a spec::Status that the model gives, as int, under ROLE.
    static MarkDelegate *ofStatus(int role, QObject *parent);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    MarkOf m_markOf;
};

} // namespace kabocha::ui
