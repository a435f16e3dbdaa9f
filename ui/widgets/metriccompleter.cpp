// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metriccompleter.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStyle>

namespace kabocha::ui {
namespace {

constexpr int MostOffered = 100;
constexpr int MostVisible = 12;
constexpr int Margin = 24; // beside a name, for frame and style

} // namespace

MetricCompleter::MetricCompleter(const MetricFinder &finder, QLineEdit *field)
    : QCompleter(field), m_finder(finder), m_field(field)
{
    setModel(&m_names);
    setFilterMode(Qt::MatchContains);
    setCaseSensitivity(Qt::CaseInsensitive);
    setMaxVisibleItems(MostVisible);
    popup()->setObjectName(QStringLiteral("metricCompletions"));
    popup()->setAccessibleName(tr("Metrics that match"));
    if (auto *list = qobject_cast<QListView *>(popup()))
        list->setUniformItemSizes(true);
    field->setCompleter(this);
}

void MetricCompleter::offer(const QString &line)
{
    const EntryLine parts = splitEntryLine(line);
    const QStringList names = m_finder.matching(parts.metric, MostOffered);
    // Once the value is being typed and the metric is clear there is nothing to choose, only something in the
    // way.
    const bool clear = !parts.value.isEmpty() && !m_finder.find(parts.metric).metric.isEmpty();
    m_names.setStringList(clear ? QStringList() : names);
    // As wide as the longest name: of those cut off at the field's end one could not be told from another.
    const auto longest = std::ranges::max_element(names, {}, [](const QString &name) { return name.size(); });
    if (longest != names.end()) {
        const int text = popup()->fontMetrics().horizontalAdvance(*longest);
        const int bar = popup()->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
        popup()->setMinimumWidth(std::min(text + bar + Margin, m_field->window()->width()));
    }
}

bool MetricCompleter::isChoosing() const
{
    return popup()->isVisible() && popup()->currentIndex().isValid();
}

QString MetricCompleter::pathFromIndex(const QModelIndex &index) const
{
    const QString name = index.data().toString();
    const QString value = splitEntryLine(m_field->text()).value;
    return value.isEmpty() ? name : name + u' ' + value;
}

QStringList MetricCompleter::splitPath(const QString &path) const
{
    return {splitEntryLine(path).metric};
}

bool MetricCompleter::eventFilter(QObject *watched, QEvent *event)
{
    // While a popup is open the window's shortcuts are dead; Ctrl+Return must go on to the next metric.
    if (event->type() == QEvent::ShortcutOverride && popup()->isVisible() &&
        (static_cast<QKeyEvent *>(event)->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
        popup()->hide();
    return QCompleter::eventFilter(watched, event);
}

} // namespace kabocha::ui
