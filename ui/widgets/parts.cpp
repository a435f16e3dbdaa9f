// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts.h"

#include "widgets/followfont.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

namespace kabocha::ui {
namespace {

/// Rows with some air between them.
class RoomyDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        const bool wraps = size.height() > option.fontMetrics.height() * 3 / 2;
        return {size.width() + 8, std::max(size.height() + (wraps ? 8 : 0), option.fontMetrics.height() + 8)};
    }
};

void styleView(QAbstractItemView *view, const QString &accessibleName)
{
    view->setAccessibleName(accessibleName);
    view->setAlternatingRowColors(true);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setTabKeyNavigation(false); // Tab leaves the table: every page works with the keyboard alone
}

} // namespace

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    followHeadingFont(label, 1.15);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *remark(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

int widthFor(const QWidget *view, const QString &sample)
{
    return view->fontMetrics().horizontalAdvance(sample) + 24;
}

QFont monospacedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (QFontDatabase::families().contains(QStringLiteral("Hack")))
        font.setFamily(QStringLiteral("Hack"));
    font.setStyleHint(QFont::Monospace);
    font.setPointSizeF(std::max(8.0, QFont().pointSizeF() * 0.95));
    return font;
}

void setMonospaced(QWidget *widget)
{
    followFont(widget, monospacedFont);
}

void styleTable(QTreeView *table, const QString &accessibleName)
{
    styleView(table, accessibleName);
    table->setItemDelegate(new RoomyDelegate(table));
    table->setRootIsDecorated(false);
    table->setItemsExpandable(false);
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    table->header()->setHighlightSections(false);
    table->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void styleTable(QTableView *table, const QString &accessibleName)
{
    styleView(table, accessibleName);
    table->setItemDelegate(new RoomyDelegate(table));
    table->setShowGrid(false);
    table->setWordWrap(true);
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->verticalHeader()->setResizeContentsPrecision(0); // only the rows in sight
    table->verticalHeader()->setMinimumSectionSize(table->fontMetrics().height() + 10);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace kabocha::ui
