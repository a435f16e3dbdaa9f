// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metricfiltermodel.h"

namespace kabocha::ui {

MetricFilterModel::MetricFilterModel(MetricTreeModel &metrics, QObject *parent)
    : QSortFilterProxyModel(parent), m_source(metrics)
{
    readSource();
    // Before the base class hears of it, so that its questions find the answers.
    connect(&metrics, &QAbstractItemModel::modelReset, this, &MetricFilterModel::readSource);
    setSourceModel(&metrics);
    connect(&metrics, &QAbstractItemModel::modelReset, this, &MetricFilterModel::filterChanged);
    connect(&metrics, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_unmeasuredOnly && decide())
            refilter();
    });
}

void MetricFilterModel::setSearch(const QString &text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    decide();
    refilter();
}

void MetricFilterModel::setTag(const QString &tag)
{
    if (tag == m_tag)
        return;
    m_tag = tag;
    decide();
    refilter();
}

void MetricFilterModel::setUnmeasuredOnly(bool only)
{
    if (only == m_unmeasuredOnly)
        return;
    m_unmeasuredOnly = only;
    decide();
    refilter();
}

QModelIndex MetricFilterModel::firstMatch() const
{
    const QModelIndex package = index(0, 0);
    return package.isValid() ? index(0, 0, package) : QModelIndex();
}

metric::Name MetricFilterModel::nextUnmeasured(const metric::Name &after) const
{
    const int count = m_source.metricCount();
    const int start = m_source.metricIndexOf(after); // -1: from the beginning
    for (int i = 1; i <= count; ++i) {
        const int candidate = (start + i) % count;
        const metric::Metric &metric = m_source.metricAt(candidate);
        if ((m_tag.isEmpty() || metric.tags.contains(m_tag)) && m_source.isDefined(candidate) &&
            !m_source.isMeasured(candidate))
            return metric.name;
    }
    return {};
}

bool MetricFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (!sourceParent.isValid())
        return m_packages.testBit(sourceRow);
    if (sourceParent.parent().isValid())
        return true; // a metric is shown with all its specifications
    const int metric =
        m_source.index(sourceRow, 0, sourceParent).data(MetricTreeModel::MetricIndexRole).toInt();
    return m_shown.testBit(metric);
}

void MetricFilterModel::readSource()
{
    m_haystacks.clear();
    m_haystacks.reserve(m_source.metricCount());
    for (int i = 0; i < m_source.metricCount(); ++i) {
        const metric::Metric &metric = m_source.metricAt(i);
        m_haystacks << (metric.name.text() + u'\n' + metric.description).toLower();
    }
    decide();
}

/// Whether anything is decided differently than before.
bool MetricFilterModel::decide()
{
    QBitArray shown(m_haystacks.size());
    QBitArray packages(m_source.rowCount());
    int matches = 0;
    for (int i = 0; i < m_haystacks.size(); ++i) {
        const QString &haystack = m_haystacks.at(i);
        const bool found =
            std::all_of(m_words.cbegin(), m_words.cend(),
                        [&haystack](const QString &word) { return haystack.contains(word); }) &&
            (m_tag.isEmpty() || m_source.metricAt(i).tags.contains(m_tag)) &&
            !(m_unmeasuredOnly && m_source.isMeasured(i));
        if (!found)
            continue;
        shown.setBit(i);
        packages.setBit(m_source.packageRowOf(i));
        ++matches;
    }
    m_matches = matches;
    m_packages = packages;
    return std::exchange(m_shown, shown) != shown;
}

void MetricFilterModel::refilter()
{
    invalidateFilter();
    emit filterChanged();
}

} // namespace kabocha::ui
