// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/unit.h"

#include <QStyledItemDelegate>

#include <functional>

namespace kabocha::ui {

/// Edits a value in place with a NumberField. What cannot be read is not taken: the editor stays open and
/// says why.
class ValueDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using UnitOf = std::function<units::Unit(const QModelIndex &)>;
    explicit ValueDelegate(UnitOf unitOf, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    UnitOf m_unitOf;
};

} // namespace kabocha::ui
