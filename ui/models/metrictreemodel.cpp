// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrictreemodel.h"

#include "models/favourites.h"
#include "models/metricindex.h"
#include "models/verdictorder.h"

namespace kabocha::ui {
namespace {

using namespace metricindex;

/// Whether SPECIFICATION is one of METRIC; without making a name of it, for there are many.
bool isOf(const metric::Name &metric, const metric::Name &specification)
{
    return metric.metric == specification.metric && metric.package == specification.package;
}

/// Whether METRIC stands before that of SPECIFICATION.
bool isBefore(const metric::Name &metric, const metric::Name &specification)
{
    return std::tie(metric.package, metric.metric) < std::tie(specification.package, specification.metric);
}

} // namespace

MetricTreeModel::MetricTreeModel(QObject *parent) : QAbstractItemModel(parent) {}

MetricTreeModel::~MetricTreeModel() = default;

void MetricTreeModel::setPast(RecentValues *past, const Clock *clock)
{
    m_past = past;
    m_clock = clock;
    if (!past)
        return;
    connect(past, &RecentValues::arrived, this, [this](const QList<metric::Name> &metrics) {
        QList<int> changed;
        for (const metric::Name &name : metrics) {
            if (const int metric = metricIndexOf(name); metric >= 0)
                changed << metric;
        }
        tellMetrics(changed, NameColumn, PastColumn);
    });
    connect(past, &RecentValues::outdated, this, [this] { // views ask for what they show, and no more
        for (int row = 0; row < m_packages.size(); ++row) {
            const QModelIndex package = index(row, 0);
            emit dataChanged(index(0, ValueColumn, package),
                             index(m_packages.at(row).count - 1, PastColumn, package));
        }
    });
}

void MetricTreeModel::setFavourites(Favourites *favourites)
{
    m_favourites = favourites;
    if (!favourites)
        return;
    connect(favourites, &Favourites::changed, this, [this](const metric::Name &metric) {
        if (const int known = metricIndexOf(metric); known >= 0)
            tellMetrics({known}, NameColumn, FavouriteColumn);
        emit marksChanged();
    });
}

bool MetricTreeModel::isFavourite(int metricIndex) const
{
    return m_favourites && m_favourites->contains(m_metrics.at(metricIndex).name);
}

void MetricTreeModel::setDefinitions(const metric::MetricSet &metrics,
                                     const spec::SpecificationSet &specifications)
{
    beginResetModel();
    if (m_past)
        m_past->forget(); // units may be others now
    m_metrics = metrics.metrics();
    m_specifications = specifications.specifications();

    // All lists are sorted alike: each is walked once.
    QList<metric::Metric> undefined;
    qsizetype at = 0;
    for (const spec::Specification &specification : std::as_const(m_specifications)) {
        while (at < m_metrics.size() && isBefore(m_metrics.at(at).name, specification.name))
            ++at;
        const bool defined = at < m_metrics.size() && isOf(m_metrics.at(at).name, specification.name);
        if (!defined && (undefined.isEmpty() || !isOf(undefined.constLast().name, specification.name)))
            undefined.append({.name = specification.name.metricName()});
    }
    m_defined.fill(true, m_metrics.size());
    if (!undefined.isEmpty()) {
        QList<metric::Metric> all;
        std::merge(m_metrics.cbegin(), m_metrics.cend(), undefined.cbegin(), undefined.cend(),
                   std::back_inserter(all),
                   [](const metric::Metric &a, const metric::Metric &b) { return a.name < b.name; });
        m_metrics = all;
        m_defined.resize(m_metrics.size());
        for (int i = 0; i < m_metrics.size(); ++i)
            m_defined.setBit(i, metrics.contains(m_metrics.at(i).name));
    }

    m_packages.clear();
    m_ranges.clear();
    m_ranges.reserve(m_metrics.size());
    m_metricOf.clear();
    m_metricOf.reserve(m_specifications.size());
    qsizetype next = 0;
    for (int i = 0; i < m_metrics.size(); ++i) {
        const metric::Name &name = m_metrics.at(i).name;
        if (m_packages.isEmpty() || m_packages.constLast().name != name.package)
            m_packages.append({.name = name.package, .first = i});
        ++m_packages.last().count;
        Range range{.name = {}, .first = static_cast<int>(next)};
        while (next < m_specifications.size() && isOf(name, m_specifications.at(next).name)) {
            m_metricOf << i;
            ++range.count;
            ++next;
        }
        m_ranges.append(range);
    }
    m_marks = QList<std::optional<MetricMark>>(m_metrics.size());
    m_statuses = QList<std::optional<spec::Status>>(m_specifications.size());
    endResetModel();
}

void MetricTreeModel::setJob(const job::Job &job, const QList<job::ReportRow> &report)
{
    QList<std::optional<MetricMark>> marks(m_metrics.size());
    QList<std::optional<spec::Status>> statuses(m_specifications.size());
    for (const job::Measurement &measurement : job.measurements) {
        if (const int metric = metricIndexOf(measurement.metric); metric >= 0)
            marks[metric] = MetricMark{.value = measurement.value, .unit = measurement.unit};
    }
    int at = -1;
    for (const job::ReportRow &row : report) {
        ++at; // rows are in the same order, of all measured metrics: mostly it is the next one
        if (at >= m_specifications.size() || m_specifications.at(at).name != row.specification)
            at = specificationIndexOf(row.specification);
        if (at < 0)
            continue;
        statuses[at] = row.status;
        if (std::optional<MetricMark> &mark = marks[m_metricOf.at(at)])
            mark->status = mark->status ? worse(*mark->status, row.status) : row.status;
    }

    QList<int> changed;
    bool others = false; // are measured
    for (int i = 0; i < m_metrics.size(); ++i) {
        if (marks.at(i) != m_marks.at(i))
            changed << i;
        others = others || marks.at(i).has_value() != m_marks.at(i).has_value();
    }
    QList<int> judged; // otherwise than before, one of its specifications at least
    for (int i = 0; i < m_specifications.size(); ++i) {
        const int metric = m_metricOf.at(i);
        if (statuses.at(i) != m_statuses.at(i) && (judged.isEmpty() || judged.constLast() != metric))
            judged << metric;
    }
    m_marks = marks;
    m_statuses = statuses;

    const bool otherCoverage = countMeasured();
    tellMetrics(changed, NameColumn, ColumnCount - 1);
    for (const int metric : std::as_const(judged))
        emit dataChanged(specificationRow(metric, 0),
                         specificationRow(metric, specificationCount(metric) - 1, ColumnCount - 1));
    if (otherCoverage)
        emit dataChanged(index(0, 0), index(static_cast<int>(m_packages.size()) - 1, ColumnCount - 1));
    if (others)
        emit marksChanged();
}

/// Of each package; whether that is not what it was.
bool MetricTreeModel::countMeasured()
{
    const QList<Range> before = m_packages;
    for (Range &package : m_packages) {
        package.measured = 0;
        package.notMeasured = 0;
        for (int i = package.first; i < package.first + package.count; ++i) {
            if (const std::optional<MetricMark> &mark = m_marks.at(i))
                ++(mark->value ? package.measured : package.notMeasured);
        }
    }
    return m_packages != before;
}

/// Row by row, or, of many, package by package: each signal costs its views about as much as a repaint.
void MetricTreeModel::tellMetrics(const QList<int> &changed, int firstColumn, int lastColumn)
{
    constexpr qsizetype many = 64;
    if (changed.size() > many) {
        for (int row = 0; row < m_packages.size(); ++row) {
            const QModelIndex package = index(row, 0);
            emit dataChanged(index(0, firstColumn, package),
                             index(m_packages.at(row).count - 1, lastColumn, package));
        }
        return;
    }
    for (const int metric : changed)
        emit dataChanged(metricRow(metric, firstColumn), metricRow(metric, lastColumn));
}

int MetricTreeModel::specificationIndexOf(const metric::Name &specification) const
{
    const auto it = std::lower_bound(
        m_specifications.cbegin(), m_specifications.cend(), specification,
        [](const spec::Specification &a, const metric::Name &name) { return a.name < name; });
    return it != m_specifications.cend() && it->name == specification
               ? static_cast<int>(it - m_specifications.cbegin())
               : -1;
}

int MetricTreeModel::metricIndexOf(const metric::Name &metric) const
{
    const auto it =
        std::lower_bound(m_metrics.cbegin(), m_metrics.cend(), metric,
                         [](const metric::Metric &a, const metric::Name &name) { return a.name < name; });
    return it != m_metrics.cend() && it->name == metric ? static_cast<int>(it - m_metrics.cbegin()) : -1;
}

int MetricTreeModel::packageRowOf(int metricIndex) const
{
    const auto after =
        std::upper_bound(m_packages.cbegin(), m_packages.cend(), metricIndex,
                         [](int wanted, const Range &package) { return wanted < package.first; });
    return static_cast<int>(after - m_packages.cbegin()) - 1;
}

QModelIndex MetricTreeModel::find(const metric::Name &name) const
{
    if (!name.isMetric() && !name.isSpecification()) {
        for (int row = 0; row < m_packages.size(); ++row) {
            if (m_packages.at(row).name == name.package)
                return index(row, 0);
        }
        return {};
    }
    const int metric = metricIndexOf(name.metricName());
    if (metric < 0)
        return {};
    if (name.isMetric())
        return metricRow(metric);
    const int specification = specificationIndexOf(name);
    return specification < 0 ? QModelIndex()
                             : specificationRow(metric, specification - m_ranges.at(metric).first);
}

QModelIndex MetricTreeModel::metricRow(int metricIndex, int column) const
{
    const int package = packageRowOf(metricIndex);
    return createIndex(metricIndex - m_packages.at(package).first, column, idOf(package, MetricLevel));
}

QModelIndex MetricTreeModel::specificationRow(int metricIndex, int row, int column) const
{
    return createIndex(row, column, idOf(metricIndex, SpecificationLevel));
}

Qt::ItemFlags MetricTreeModel::metricFlags(int metricIndex, int column) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    flags.setFlag(Qt::ItemNeverHasChildren, specificationCount(metricIndex) == 0);
    flags.setFlag(Qt::ItemIsUserCheckable, column == FavouriteColumn && m_favourites);
    return flags;
}

QModelIndex MetricTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, quintptr(0));
    if (levelOf(parent) == PackageLevel)
        return createIndex(row, column, idOf(parent.row(), MetricLevel));
    const int metric = m_packages.at(above(parent)).first + parent.row();
    return createIndex(row, column, idOf(metric, SpecificationLevel));
}

QModelIndex MetricTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || levelOf(index) == PackageLevel)
        return {};
    if (levelOf(index) == MetricLevel)
        return createIndex(above(index), 0, quintptr(0));
    return metricRow(above(index));
}

int MetricTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_packages.size());
    if (parent.column() > 0)
        return 0;
    if (levelOf(parent) == PackageLevel)
        return m_packages.at(parent.row()).count;
    if (levelOf(parent) == MetricLevel)
        return m_ranges.at(m_packages.at(above(parent)).first + parent.row()).count;
    return 0;
}

int MetricTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant MetricTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (levelOf(index)) {
    case PackageLevel:
        return packageData(m_packages.at(index.row()), index.column(), role);
    case MetricLevel:
        return metricData(m_packages.at(above(index)).first + index.row(), index.column(), role);
    default:
        return specificationData(m_ranges.at(above(index)).first + index.row(), index.column(), role);
    }
}

Qt::ItemFlags MetricTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (levelOf(index) == MetricLevel)
        return metricFlags(m_packages.at(above(index)).first + index.row(), index.column());
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return levelOf(index) == PackageLevel ? flags : flags | Qt::ItemNeverHasChildren;
}

bool MetricTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || levelOf(index) != MetricLevel || index.column() != FavouriteColumn ||
        role != Qt::CheckStateRole || !m_favourites)
        return false;
    m_favourites->set(index.data(NameRole).value<metric::Name>(), value.toInt() == Qt::Checked);
    return true;
}

} // namespace kabocha::ui
