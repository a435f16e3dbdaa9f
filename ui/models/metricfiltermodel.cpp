// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metricfiltermodel.h"

#include "models/metricindex.h"

namespace kabocha::ui {

using namespace metricindex;

MetricFilterModel::MetricFilterModel(MetricTreeModel &metrics, QObject *parent)
    : QAbstractProxyModel(parent), m_source(metrics)
{
    setSourceModel(&metrics);
    readSource();
    connect(&metrics, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&metrics, &QAbstractItemModel::modelReset, this, [this] {
        readSource();
        endResetModel();
        emit filterChanged();
    });
    connect(&metrics, &QAbstractItemModel::dataChanged, this, &MetricFilterModel::tellChanged);
    connect(&metrics, &MetricTreeModel::marksChanged, this, [this] {
        if ((m_unmeasuredOnly || m_favouritesOnly) && decide() != m_shown)
            refilter();
    });
}

void MetricFilterModel::setSearch(const QString &text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    refilter();
}

void MetricFilterModel::setTag(const QString &tag)
{
    if (tag == m_tag)
        return;
    m_tag = tag;
    refilter();
}

void MetricFilterModel::setUnmeasuredOnly(bool only)
{
    if (only == m_unmeasuredOnly)
        return;
    m_unmeasuredOnly = only;
    refilter();
}

void MetricFilterModel::setFavouritesOnly(bool only)
{
    if (only == m_favouritesOnly)
        return;
    m_favouritesOnly = only;
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

void MetricFilterModel::readSource()
{
    m_haystacks = QStringList(m_source.metricCount());
    m_prepared = 0;
    if (!m_preparing)
        prepare();
    m_shown = decide();
    place();
}

/// Makes what is searched before somebody does, a little at a time: of many metrics it takes a while.
void MetricFilterModel::prepare()
{
    constexpr int atOnce = 1000;
    const int end = std::min(m_prepared + atOnce, static_cast<int>(m_haystacks.size()));
    while (m_prepared < end)
        (void)haystack(m_prepared++);
    m_preparing = m_prepared < m_haystacks.size();
    if (m_preparing)
        QMetaObject::invokeMethod(this, &MetricFilterModel::prepare, Qt::QueuedConnection);
}

const QString &MetricFilterModel::haystack(int metricIndex) const
{
    QString &made = m_haystacks[metricIndex];
    if (made.isNull()) {
        const metric::Metric &metric = m_source.metricAt(metricIndex);
        made = (metric.name.text() + u'\n' + metric.description).toLower();
    }
    return made;
}

bool MetricFilterModel::matches(int metricIndex) const
{
    if ((m_unmeasuredOnly && m_source.isMeasured(metricIndex)) ||
        (m_favouritesOnly && !m_source.isFavourite(metricIndex)) ||
        (!m_tag.isEmpty() && !m_source.metricAt(metricIndex).tags.contains(m_tag)))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString &searched = haystack(metricIndex);
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&searched](const QString &word) { return searched.contains(word); });
}

QBitArray MetricFilterModel::decide() const
{
    QBitArray shown(m_haystacks.size());
    for (int i = 0; i < m_haystacks.size(); ++i)
        shown.setBit(i, matches(i));
    return shown;
}

/// Gives what is shown its rows.
void MetricFilterModel::place()
{
    m_packages.clear();
    m_packageRows.fill(-1, m_source.rowCount());
    m_metrics.clear();
    m_metricRows.fill(-1, m_source.metricCount());
    int metric = 0;
    for (int number = 0; number < m_packageRows.size(); ++number) {
        Package package{.number = number, .first = static_cast<int>(m_metrics.size())};
        for (const int end = metric + m_source.rowCount(m_source.index(number, 0)); metric < end; ++metric) {
            if (!m_shown.testBit(metric))
                continue;
            m_metricRows[metric] = package.count++;
            m_metrics << metric;
        }
        if (package.count == 0)
            continue;
        m_packageRows[number] = static_cast<int>(m_packages.size());
        m_packages << package;
    }
}

void MetricFilterModel::refilter()
{
    QBitArray shown = decide();
    if (shown != m_shown) {
        emit layoutAboutToBeChanged();
        const QModelIndexList before = persistentIndexList();
        QModelIndexList sources;
        sources.reserve(before.size());
        for (const QModelIndex &index : before)
            sources << mapToSource(index);
        m_shown = shown;
        place();
        QModelIndexList after;
        after.reserve(before.size());
        for (const QModelIndex &source : std::as_const(sources))
            after << mapFromSource(source);
        changePersistentIndexList(before, after);
        emit layoutChanged();
    }
    emit filterChanged();
}

void MetricFilterModel::tellChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles)
{
    // A view may still hold rows that are hidden by now, so the hidden ends of what has changed are cut off.
    const QModelIndex parent = from.parent();
    int first = from.row();
    int last = to.row();
    const auto hidden = [&](int row) { return !mapFromSource(m_source.index(row, 0, parent)).isValid(); };
    while (first <= last && hidden(first))
        ++first;
    while (last > first && hidden(last))
        --last;
    if (first <= last)
        emit dataChanged(mapFromSource(m_source.index(first, from.column(), parent)),
                         mapFromSource(m_source.index(last, to.column(), parent)), roles);
}

/// The source's number of the metric that INDEX, of a metric, stands for; -1 if it is of an earlier layout.
int MetricFilterModel::metricOf(const QModelIndex &index) const
{
    const int package = m_packageRows.value(above(index), -1);
    if (package < 0 || index.row() >= m_packages.at(package).count)
        return -1;
    return m_metrics.at(m_packages.at(package).first + index.row());
}

QModelIndex MetricFilterModel::mapToSource(const QModelIndex &shown) const
{
    if (!shown.isValid())
        return {};
    switch (levelOf(shown)) {
    case PackageLevel:
        return shown.row() < m_packages.size()
                   ? m_source.index(m_packages.at(shown.row()).number, shown.column())
                   : QModelIndex();
    case MetricLevel: {
        const int metric = metricOf(shown);
        return metric < 0 ? QModelIndex() : m_source.metricRow(metric, shown.column());
    }
    default:
        return m_source.specificationRow(above(shown), shown.row(), shown.column());
    }
}

QModelIndex MetricFilterModel::mapFromSource(const QModelIndex &source) const
{
    if (!source.isValid())
        return {};
    switch (levelOf(source)) {
    case PackageLevel: {
        const int row = m_packageRows.value(source.row(), -1);
        return row < 0 ? QModelIndex() : createIndex(row, source.column(), idOf(0, PackageLevel));
    }
    case MetricLevel: {
        const int metric = source.data(MetricTreeModel::MetricIndexRole).toInt();
        const int row = m_metricRows.value(metric, -1);
        return row < 0 ? QModelIndex() : createIndex(row, source.column(), source.internalId());
    }
    default:
        return m_metricRows.value(above(source), -1) < 0
                   ? QModelIndex()
                   : createIndex(source.row(), source.column(), source.internalId());
    }
}

QModelIndex MetricFilterModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= MetricTreeModel::ColumnCount || row >= rowCount(parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, idOf(0, PackageLevel));
    if (levelOf(parent) == PackageLevel)
        return createIndex(row, column, idOf(m_packages.at(parent.row()).number, MetricLevel));
    return createIndex(row, column, idOf(metricOf(parent), SpecificationLevel));
}

QModelIndex MetricFilterModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || levelOf(index) == PackageLevel)
        return {};
    if (levelOf(index) == MetricLevel) {
        const int row = m_packageRows.value(above(index), -1);
        return row < 0 ? QModelIndex() : createIndex(row, 0, idOf(0, PackageLevel));
    }
    const int metric = above(index);
    const int row = m_metricRows.value(metric, -1);
    return row < 0 ? QModelIndex() : createIndex(row, 0, idOf(m_source.packageRowOf(metric), MetricLevel));
}

QModelIndex MetricFilterModel::sibling(int row, int column, const QModelIndex &index) const
{
    if (row == index.row() && index.isValid() && column >= 0 && column < MetricTreeModel::ColumnCount)
        return createIndex(row, column, index.internalId());
    return this->index(row, column, parent(index));
}

int MetricFilterModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_packages.size());
    if (parent.column() > 0)
        return 0;
    switch (levelOf(parent)) {
    case PackageLevel:
        return parent.row() < m_packages.size() ? m_packages.at(parent.row()).count : 0;
    case MetricLevel: {
        const int metric = metricOf(parent);
        return metric < 0 ? 0 : m_source.specificationCount(metric);
    }
    default:
        return 0;
    }
}

int MetricFilterModel::columnCount(const QModelIndex &) const
{
    return MetricTreeModel::ColumnCount;
}

bool MetricFilterModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

Qt::ItemFlags MetricFilterModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (levelOf(index) != MetricLevel) // not by way of mapToSource: a view asks this of each row it lays out
        return m_source.flags(index);
    const int metric = metricOf(index);
    return metric < 0 ? Qt::ItemFlags() : m_source.metricFlags(metric, index.column());
}

QVariant MetricFilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_source.headerData(section, orientation, role);
}

} // namespace kabocha::ui
