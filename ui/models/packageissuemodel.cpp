// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packageissuemodel.h"

#include "models/text.h"

#include <QDir>

namespace kabocha::ui {

void PackageIssueModel::setPackages(const QList<spec::Package> &packages)
{
    beginResetModel();
    m_rows.clear();
    for (const spec::Package &package : packages) {
        const QString parent = QFileInfo(package.directory).path() + u'/';
        for (const Issue &issue : package.issues) {
            Place place = issue.place;
            if (place.file.startsWith(parent))
                place.file = place.file.mid(parent.size());
            m_rows.append({.issue = issue, .place = place.text()});
        }
    }
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Row &a, const Row &b) { return a.issue.severity > b.issue.severity; });
    endResetModel();
}

int PackageIssueModel::count(Severity severity) const
{
    return static_cast<int>(std::count_if(
        m_rows.begin(), m_rows.end(), [severity](const Row &row) { return row.issue.severity == severity; }));
}

int PackageIssueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PackageIssueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: {
        QStringList lines;
        if (!row.place.isEmpty())
            lines << row.place;
        lines << row.issue.text;
        if (!row.issue.hint.isEmpty())
            lines << row.issue.hint;
        return lines.join(u'\n');
    }
    case SeverityRole:
        return static_cast<int>(row.issue.severity);
    case Qt::ToolTipRole: { // with the whole path
        QStringList lines{row.issue.place.text(), row.issue.text, row.issue.hint};
        lines.removeAll(QString());
        return plainTip(lines.join(u'\n'));
    }
    case LineRole:
        return row.issue.hint.isEmpty() ? row.issue.line() : row.issue.line() + u' ' + row.issue.hint;
    default:
        return {};
    }
}

} // namespace kabocha::ui
