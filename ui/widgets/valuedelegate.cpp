// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/valuedelegate.h"

#include "models/text.h"
#include "widgets/numberfield.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QToolTip>

namespace kabocha::ui {

ValueDelegate::ValueDelegate(UnitOf unitOf, QObject *parent)
    : QStyledItemDelegate(parent), m_unitOf(std::move(unitOf))
{
}

QWidget *ValueDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                     const QModelIndex &index) const
{
    auto *field = new NumberField(parent);
    field->setObjectName(QStringLiteral("valueEditor"));
    field->setAccessibleName(tr("Value"));
    field->setFrame(false);
    field->setAutoFillBackground(true);
    field->setMetricUnit(m_unitOf(index));
    return field;
}

void ValueDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *field = qobject_cast<NumberField *>(editor);
    if (!field || field->isModified()) // news of other rows does not undo what is being typed
        return;
    field->setText(index.data(Qt::EditRole).toString());
    field->selectAll();
}

void ValueDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *field = qobject_cast<NumberField *>(editor);
    if (field && field->isModified() && field->isValid())
        model->setData(index, field->text(), Qt::EditRole);
}

bool ValueDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *field = qobject_cast<NumberField *>(watched);
    if (field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool leaves =
            key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
        if (leaves && field->isModified() && !field->isValid()) {
            const QString why = field->entry() ? field->entry()->error().text()
                                               : tr("Type a value, or “-” if it was not measured.");
            QToolTip::showText(field->mapToGlobal(QPoint(0, field->height())), plainTip(why), field);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

void ValueDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!index.data(Qt::EditRole).toString().isEmpty()) { // "not measured" is a word
        option->font = numberFont(option->font);
        option->fontMetrics = QFontMetrics(option->font);
    }
}

} // namespace kabocha::ui
