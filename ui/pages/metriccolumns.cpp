// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/metriccolumns.h"

#include "models/metrictreemodel.h"
#include "models/text.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QTreeView>

namespace kabocha::ui {
namespace {

constexpr double NameWidth = 22; ///< of characters, that are left to names at least, beside their steps
constexpr double LeastWidth = 3; ///< that a person can make a column
constexpr double MostWidth = 60;

struct Column
{
    int column;
    const char *key; ///< in the settings; never changed
    double width;    ///< in characters, where the person has chosen none
};

/// Those that can be hidden. The first ones stay longest where room is short.
constexpr Column Columns[] = {
    {MetricTreeModel::FavouriteColumn, "favourite", 3}, {MetricTreeModel::ValueColumn, "value", 9},
    {MetricTreeModel::UnitColumn, "unit", 12},          {MetricTreeModel::VerdictColumn, "verdict", 4},
    {MetricTreeModel::PastColumn, "past", 7},
};

const Column *find(int column)
{
    const auto *const found = std::find_if(std::begin(Columns), std::end(Columns),
                                           [column](const Column &one) { return one.column == column; });
    return found == std::end(Columns) ? nullptr : found;
}

QString hiddenKey()
{
    return QStringLiteral("metrics/columns/hidden");
}

QString widthKey(const Column &column)
{
    return QStringLiteral("metrics/columns/width/") + QLatin1String(column.key);
}

} // namespace

MetricColumns::MetricColumns(QTreeView &view, Settings &settings)
    : QObject(&view)
    , m_view(view)
    , m_viewport(view.viewport())
    , m_header(*view.header())
    , m_settings(settings)
{
    const QStringList hidden = settings.value(hiddenKey()).toStringList();
    m_unwanted = QSet<QString>(hidden.cbegin(), hidden.cend());

    m_header.setStretchLastSection(false);
    m_header.setSectionsMovable(false);
    m_header.setMinimumSectionSize(16);
    m_header.setSectionResizeMode(MetricTreeModel::NameColumn, QHeaderView::Stretch);
    for (int column = 1; column < MetricTreeModel::ColumnCount; ++column) { // in the order of the columns
        const Column *one = find(column);
        auto *action = new QAction(this);
        action->setObjectName(QStringLiteral("actionColumn_") + QLatin1String(one->key));
        action->setCheckable(true);
        action->setChecked(!m_unwanted.contains(QLatin1String(one->key)));
        connect(action, &QAction::toggled, this, [this, column](bool on) { want(column, on); });
        m_actions << action;
    }
    m_header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_header, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(&m_view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions(m_actions);
        menu->popup(m_header.mapToGlobal(at));
    });
    connect(&m_header, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { resized(column, width); });
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
    fit();
}

bool MetricColumns::isShown(int column) const
{
    return !m_header.isSectionHidden(column);
}

bool MetricColumns::eventFilter(QObject *watched, QEvent *event)
{
    // The viewport is compared by address alone: it tells of its end when the view is none any more.
    if ((watched == m_viewport && event->type() == QEvent::Resize) ||
        (watched == &m_view && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)))
        fit();
    return QObject::eventFilter(watched, event);
}

void MetricColumns::want(int column, bool wanted)
{
    const QString key = QLatin1String(find(column)->key);
    if (wanted)
        m_unwanted.remove(key);
    else
        m_unwanted.insert(key);
    m_settings.change(hiddenKey(), [&](const QVariant &kept) {
        QStringList hidden = kept.toStringList();
        hidden.removeAll(key);
        if (!wanted)
            hidden << key;
        hidden.sort();
        return hidden;
    });
    fit();
}

void MetricColumns::resized(int column, int width)
{
    const Column *one = find(column);
    if (m_fitting || !one || width == 0) // by us; the names' column, which follows; or hidden
        return;
    const double characters =
        static_cast<double>(width) / std::max(1, m_view.fontMetrics().averageCharWidth());
    m_settings.setValue(widthKey(*one), std::clamp(characters, LeastWidth, MostWidth));
    fit();
}

int MetricColumns::widthOf(int column) const
{
    const Column *one = find(column);
    bool readable = false;
    const double stored = m_settings.value(widthKey(*one)).toDouble(&readable);
    const int character = m_view.fontMetrics().averageCharWidth();
    if (readable)
        return qRound(std::clamp(stored, LeastWidth, MostWidth) * character);
    int width = std::max(qRound(one->width * character), m_header.sectionSizeHint(column));
    if (column == MetricTreeModel::ValueColumn) // what stands there most often
        width =
            std::max(width, m_view.fontMetrics().horizontalAdvance(statusText(spec::Status::NotMeasured)) +
                                3 * character);
    return width;
}

void MetricColumns::fit()
{
    if (m_fitting)
        return;
    m_fitting = true;
    // A metric's name stands so far in.
    const int steps = 2 * m_view.indentation() + m_view.iconSize().width();
    int room =
        m_view.viewport()->width() - qRound(NameWidth * m_view.fontMetrics().averageCharWidth()) - steps;
    QSet<int> shown;
    for (const Column &one : Columns) {
        if (m_unwanted.contains(QLatin1String(one.key)))
            continue;
        const int width = widthOf(one.column);
        if (width > room)
            break; // what comes after it matters less, even where it is narrower
        room -= width;
        shown.insert(one.column);
    }
    for (int column = 1; column < MetricTreeModel::ColumnCount; ++column) {
        m_header.setSectionHidden(column, !shown.contains(column));
        if (shown.contains(column))
            m_header.resizeSection(column, widthOf(column));
        QAction *action = m_actions.at(column - 1);
        const QString title = m_view.model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
        action->setText(action->isChecked() && !shown.contains(column)
                            ? tr("%1 (when there is room)", "title of a column").arg(title)
                            : title);
    }
    m_fitting = false;
}

} // namespace kabocha::ui
