// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/metricsview.h"

#include "models/metricfiltermodel.h"
#include "widgets/lastvaluedelegate.h"
#include "widgets/markdelegate.h"
#include "widgets/sparklinedelegate.h"
#include "widgets/stardelegate.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QEvent>

namespace kabocha::ui {
namespace {

QIcon statusMark(const QModelIndex &index, const QPalette &palette)
{
    const QVariant status = index.data(MetricTreeModel::StatusRole);
    return status.isValid() ? statusIcon(static_cast<spec::Status>(status.toInt()), palette) : QIcon();
}

/// Takes the place of a mark.
QIcon noMark()
{
    QPixmap pixmap(1, 1);
    pixmap.fill(Qt::transparent);
    return QIcon(pixmap);
}

/// Rows are a little higher than their text: a line of past values needs the room.
class NameDelegate final : public MarkDelegate
{
public:
    using MarkDelegate::MarkDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = MarkDelegate::sizeHint(option, index);
        return {size.width(), std::max(size.height(), option.fontMetrics.height() + 6)};
    }
};

/// The mark alone, in the middle, where there is no room for the word.
class VerdictDelegate final : public MarkDelegate
{
public:
    using MarkDelegate::MarkDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        MarkDelegate::initStyleOption(option, index);
        const QStyle *style = option->widget ? option->widget->style() : QApplication::style();
        const int margins =
            4 * (style->pixelMetric(QStyle::PM_FocusFrameHMargin, option, option->widget) + 1);
        if (option->decorationSize.width() + option->fontMetrics.horizontalAdvance(option->text) + margins <=
            option->rect.width())
            return;
        option->text.clear();
        option->features.setFlag(QStyleOptionViewItem::HasDisplay, false);
        option->decorationAlignment = Qt::AlignCenter;
    }
};

/// Units and tests are notation, and read from left to right in every language.
class NotationDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideRight;
        if (option->direction == Qt::RightToLeft && !option->text.isEmpty())
            option->text = QChar(0x2066) + option->text + QChar(0x2069); // left-to-right isolate, and its end
    }
};

} // namespace

MetricsView::MetricsView(MetricFilterModel &metrics, Settings &settings, QWidget *parent) : QTreeView(parent)
{
    setObjectName(QStringLiteral("metricsTree"));
    setAccessibleName(tr("Metrics"));
    setModel(&metrics);
    setUniformRowHeights(true);
    setAlternatingRowColors(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false); // what it does is said by activated()
    fitFont();
    setTextElideMode(Qt::ElideMiddle);
    setContextMenuPolicy(Qt::CustomContextMenu);
    m_columns = new MetricColumns(*this, settings);
    // Where there is no room for a column of verdicts, the mark stands before the name.
    const auto nameMark = [this](const QModelIndex &index, const QPalette &palette) {
        if (m_columns->isShown(MetricTreeModel::VerdictColumn))
            return QIcon();
        const QIcon mark = statusMark(index, palette);
        // Names are in line with their siblings' where there is nothing to mark yet.
        return mark.isNull() && index.data(MetricTreeModel::MetricIndexRole).toInt() >= 0 ? noMark() : mark;
    };
    setItemDelegateForColumn(MetricTreeModel::NameColumn, new NameDelegate(nameMark, this));
    setItemDelegateForColumn(MetricTreeModel::ValueColumn, new LastValueDelegate(this));
    setItemDelegateForColumn(MetricTreeModel::UnitColumn, new NotationDelegate(this));
    setItemDelegateForColumn(MetricTreeModel::VerdictColumn, new VerdictDelegate(statusMark, this));
    setItemDelegateForColumn(MetricTreeModel::PastColumn,
                             new SparklineDelegate(MetricTreeModel::PastRole, this));
    setItemDelegateForColumn(MetricTreeModel::FavouriteColumn, new StarDelegate(this));
}

void MetricsView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitFont();
}

/// Marks and steps are as large as the text.
void MetricsView::fitFont()
{
    const int side = std::max(14, fontMetrics().height() - 2);
    setIconSize(QSize(side, side));
    setIndentation(side + 2);
}

} // namespace kabocha::ui
