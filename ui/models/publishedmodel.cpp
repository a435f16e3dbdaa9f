// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/publishedmodel.h"

#include "job/exporttable.h"

#include "models/text.h"

namespace kabocha::ui {

using dispatch::Published;

namespace {

QString stateText(Published::State state)
{
    switch (state) {
    case Published::State::Created:
        return PublishedModel::tr("new");
    case Published::State::Changed:
        return PublishedModel::tr("changed");
    case Published::State::Unchanged:
        return PublishedModel::tr("equal");
    case Published::State::NotStored:
        return PublishedModel::tr("not stored");
    }
    return {};
}

} // namespace

void PublishedModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_counts.clear();
    endResetModel();
}

void PublishedModel::append(const Published &definition)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_rows.append(definition);
    ++m_counts[static_cast<int>(definition.state)];
    endInsertRows();
}

int PublishedModel::count(Published::State state) const
{
    return m_counts.value(static_cast<int>(state));
}

int PublishedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PublishedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PublishedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Published &row = m_rows.at(index.row());
    if (role == StateRole)
        return static_cast<int>(row.state);
    if (role == ProblemRole)
        return row.state == Published::State::NotStored;
    if (role == Qt::ToolTipRole)
        return plainTip(index.column() == ReasonColumn ? row.problem : data(index).toString());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case OutcomeColumn:
        return stateText(row.state);
    case NameColumn:
        return row.name;
    case KindColumn:
        return row.isMetric ? tr("metric") : tr("specification");
    case ReasonColumn: {
        // The name stands beside it; in a cell it would take all the room.
        const QString named = QStringLiteral("“%1” ").arg(row.name);
        return row.problem.startsWith(named) ? row.problem.mid(named.size()) : row.problem;
    }
    default:
        return {};
    }
}

QVariant PublishedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case OutcomeColumn:
        return tr("Outcome");
    case NameColumn:
        return tr("Name");
    case KindColumn:
        return tr("Kind");
    case ReasonColumn:
        return tr("Reason");
    default:
        return {};
    }
}

void PublishedFilter::setProblemsOnly(bool on)
{
    if (std::exchange(m_problemsOnly, on) != on)
        invalidateFilter();
}

QString PublishedFilter::tsv(const QList<int> &rows) const
{
    QList<QStringList> lines;
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells << index(row, column).data().toString();
        lines << cells;
    }
    return job::asTsv(lines);
}

bool PublishedFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return !m_problemsOnly || sourceModel()->index(row, 0, parent).data(PublishedModel::ProblemRole).toBool();
}

} // namespace kabocha::ui
