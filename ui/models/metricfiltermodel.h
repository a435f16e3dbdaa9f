// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrictreemodel.h"

#include <QSortFilterProxyModel>

namespace kabocha::ui {

/// Those metrics of a MetricTreeModel whose name and description hold every word searched for, that carry the
/// tag, and, if wished, are not measured yet. Decided for all metrics in one flat pass, not by walking the
/// tree.
class MetricFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit MetricFilterModel(MetricTreeModel &metrics, QObject *parent = nullptr);

    void setSearch(const QString &text); ///< words; without regard to case
    void setTag(const QString &tag);     ///< empty: any
    void setUnmeasuredOnly(bool only);
    [[nodiscard]] int matchCount() const { return m_matches; } ///< metrics shown
    [[nodiscard]] bool isFiltering() const
    {
        return !m_words.isEmpty() || !m_tag.isEmpty() || m_unmeasuredOnly;
    }
    [[nodiscard]] QModelIndex firstMatch() const; ///< the first metric shown; invalid if none
    /// The metric after AFTER, in order and round, that has the tag and is not measured; empty if there is
    /// none. What is searched for does not matter: a search finds one metric, the round goes on from there.
    [[nodiscard]] metric::Name nextUnmeasured(const metric::Name &after) const;

signals:
    void filterChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    void readSource();
    bool decide();
    void refilter();
    MetricTreeModel &m_source;
    QStringList m_haystacks; // for each metric: name and description, lower case
    QStringList m_words;
    QString m_tag;
    bool m_unmeasuredOnly = false;
    QBitArray m_shown; // for each metric
    QBitArray m_packages;
    int m_matches = 0;
};

} // namespace kabocha::ui
