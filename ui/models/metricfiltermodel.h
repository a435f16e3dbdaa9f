// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrictreemodel.h"

#include <QAbstractProxyModel>

namespace kabocha::ui {

/// Those metrics of a MetricTreeModel whose name and description hold every word searched for, that carry the
/// tag, and, if wished, are favourites or not measured yet. Decided for all metrics in one flat pass, and
/// told as one change of layout: QSortFilterProxyModel would tell each run of rows for itself, thousands at a
/// keystroke.
class MetricFilterModel : public QAbstractProxyModel
{
    Q_OBJECT
public:
    explicit MetricFilterModel(MetricTreeModel &metrics, QObject *parent = nullptr);

    void setSearch(const QString &text); ///< words; without regard to case
    void setTag(const QString &tag);     ///< empty: any
    void setUnmeasuredOnly(bool only);
    void setFavouritesOnly(bool only);
    [[nodiscard]] int matchCount() const { return static_cast<int>(m_metrics.size()); } ///< metrics shown
    [[nodiscard]] bool isFiltering() const
    {
        return !m_words.isEmpty() || !m_tag.isEmpty() || m_unmeasuredOnly || m_favouritesOnly;
    }
    [[nodiscard]] bool isUnmeasuredOnly() const { return m_unmeasuredOnly; }
    [[nodiscard]] bool isFavouritesOnly() const { return m_favouritesOnly; }
    [[nodiscard]] QModelIndex firstMatch() const; ///< the first metric shown; invalid if none
    /// The metric after AFTER, in order and round, that has the tag and is not measured; empty if there is
    /// none. What is searched for does not matter: a search finds one metric, the round goes on from there.
    [[nodiscard]] metric::Name nextUnmeasured(const metric::Name &after) const;

    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &shown) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &source) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex sibling(int row, int column, const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

signals:
    void filterChanged();

private:
    void readSource();
    void prepare();
    [[nodiscard]] const QString &haystack(int metricIndex) const;
    [[nodiscard]] QBitArray decide() const;
    [[nodiscard]] bool matches(int metricIndex) const;
    void place();
    void refilter();
    void tellChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles);
    [[nodiscard]] int metricOf(const QModelIndex &index) const;

    MetricTreeModel &m_source;
    mutable QStringList m_haystacks; // for each metric: name and description, lower case; null: not made yet
    int m_prepared = 0;              // so many of them are
    bool m_preparing = false;
    QStringList m_words;
    QString m_tag;
    bool m_unmeasuredOnly = false;
    bool m_favouritesOnly = false;
    QBitArray m_shown; // for each metric

    // Where what is shown stands. Numbers are those of the source.
    struct Package
    {
        int number = 0;
        int first = 0; ///< of m_metrics
        int count = 0;
    };
    QList<Package> m_packages; // shown
    QList<int> m_packageRows;  // of each package of the source; -1: hidden
    QList<int> m_metrics;      // shown
    QList<int> m_metricRows;   // of each metric of the source, in its package; -1: hidden
};

} // namespace kabocha::ui
