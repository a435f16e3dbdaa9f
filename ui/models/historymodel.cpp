// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/historymodel.h"

#include "models/text.h"

#include <limits>

namespace kabocha::ui {

void HistoryModel::setSeries(const HistorySeries &series)
{
    if (m_unit != series.unit) {
        m_unit = series.unit;
        emit headerDataChanged(Qt::Horizontal, ValueColumn, ValueColumn);
    }
    m_texts = series.texts;
    const qsizetype shown = std::min(series.rows.size(), mostRows);
    QList<HistoryRow> newestFirst(series.rows.rbegin(), series.rows.rbegin() + shown);
    setRows(newestFirst, [](const HistoryRow &a, const HistoryRow &b) {
        return a.identity == b.identity && a.time == b.time;
    });
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const HistoryRow *shown = row(index);
    if (!shown)
        return {};
    if (role == VerdictRole)
        return shown->verdict ? QVariant(static_cast<int>(*shown->verdict)) : QVariant();
    if (role == StateRole)
        return static_cast<int>(shown->state);
    if (role == Qt::TextAlignmentRole)
        return index.column() == ValueColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    if (role == SortRole && index.column() == TimeColumn)
        return shown->time;
    if (role == SortRole && index.column() == RecordedColumn)
        return shown->recorded;
    if (role == SortRole && index.column() == ValueColumn)
        return shown->value.value_or(std::numeric_limits<double>::max());
    if (role == Qt::ToolTipRole)
        return plainTip(data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    static const auto format = QStringLiteral("yyyy-MM-dd HH:mm:ss");
    switch (index.column()) {
    case TimeColumn:
        return inOrder(shown->moment().toString(format));
    case ValueColumn:
        return valueText(shown->value, {}); // the unit stands in the header
    case VerdictColumn:
        return shown->verdict ? statusText(*shown->verdict) : QString();
    case StateColumn:
        if (shown->serverJob >= 0 && shown->state != history::PointState::Unsent)
            return tr("%1, job %2").arg(stateText(shown->state)).arg(shown->serverJob);
        return stateText(shown->state);
    case JobColumn:
        return m_texts.value(shown->jobTitle);
    case RecordedColumn:
        return inOrder(shown->recordedMoment().toString(format));
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == ValueColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time (UTC)");
    case ValueColumn:
        return m_unit.isEmpty() ? tr("Value") : tr("Value (%1)").arg(m_unit);
    case VerdictColumn:
        return tr("Verdict");
    case StateColumn:
        return tr("State");
    case JobColumn:
        return tr("Job");
    case RecordedColumn:
        return tr("Recorded (UTC)");
    default:
        return {};
    }
}

} // namespace kabocha::ui
