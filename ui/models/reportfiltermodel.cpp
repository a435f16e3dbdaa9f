// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reportfiltermodel.h"

#include "models/reportmodel.h"

namespace kabocha::ui {

ReportFilterModel::ReportFilterModel(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(ReportModel::SortRole);
}

void ReportFilterModel::setVerdict(std::optional<spec::Status> verdict)
{
    m_verdict = verdict;
    invalidateFilter();
}

void ReportFilterModel::setWords(const QString &text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ReportFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_verdict && index.data(ReportModel::StatusRole).toInt() != static_cast<int>(*m_verdict))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(ReportModel::FilterRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace kabocha::ui
