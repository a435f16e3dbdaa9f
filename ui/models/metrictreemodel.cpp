// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrictreemodel.h"

#include "models/text.h"

#include <QFont>

namespace kabocha::ui {
namespace {

// What an index's id says: 0 for a package, else the parent's number and the level.
constexpr quintptr MetricLevel = 1;
constexpr quintptr SpecificationLevel = 2;

quintptr idOf(int parent, quintptr level)
{
    return static_cast<quintptr>(parent) << 2 | level;
}
quintptr levelOf(const QModelIndex &index)
{
    return index.internalId() & 3;
}
int parentOf(const QModelIndex &index)
{
    return static_cast<int>(index.internalId() >> 2);
}

int gravity(spec::Status status)
{
    switch (status) {
    case spec::Status::Pass:
        return 0;
    case spec::Status::NotMeasured:
        return 1;
    case spec::Status::Undecidable:
        return 2;
    case spec::Status::Fail:
        return 3;
    }
    return 0;
}

} // namespace

spec::Status worse(spec::Status a, spec::Status b)
{
    return gravity(b) > gravity(a) ? b : a;
}

void MetricTreeModel::setDefinitions(const metric::MetricSet &metrics,
                                     const spec::SpecificationSet &specifications)
{
    beginResetModel();
    m_metrics = metrics.metrics();
    m_specifications = specifications.specifications();

    QList<metric::Metric> undefined;
    for (const spec::Specification &specification : std::as_const(m_specifications)) {
        const metric::Name name = specification.name.metricName();
        if (!metrics.contains(name) && (undefined.isEmpty() || undefined.constLast().name != name))
            undefined.append({.name = name});
    }
    const auto byName = [](const metric::Metric &a, const metric::Metric &b) { return a.name < b.name; };
    if (!undefined.isEmpty()) {
        QList<metric::Metric> all;
        std::merge(m_metrics.cbegin(), m_metrics.cend(), undefined.cbegin(), undefined.cend(),
                   std::back_inserter(all), byName);
        m_metrics = all;
    }

    m_packages.clear();
    m_ranges.clear();
    m_defined = QBitArray(m_metrics.size());
    qsizetype next = 0; // both lists are sorted: one walk
    for (int i = 0; i < m_metrics.size(); ++i) {
        const metric::Name &name = m_metrics.at(i).name;
        m_defined.setBit(i, metrics.contains(name));
        if (m_packages.isEmpty() || m_packages.constLast().name != name.package)
            m_packages.append({.name = name.package, .first = i});
        ++m_packages.last().count;
        Range range{.name = {}, .first = static_cast<int>(next)};
        while (next < m_specifications.size() && m_specifications.at(next).name.metricName() == name) {
            ++range.count;
            ++next;
        }
        m_ranges.append(range);
    }
    endResetModel();
}

void MetricTreeModel::setJob(const job::Job &job, const QList<job::ReportRow> &report)
{
    const Marks marksBefore = std::exchange(m_marks, {});
    const auto statusesBefore = std::exchange(m_statuses, {});
    for (const job::Measurement &measurement : job.measurements)
        m_marks.insert(measurement.metric, {});
    for (const job::ReportRow &row : report) {
        m_statuses.insert(row.specification, row.status);
        if (const auto it = m_marks.find(row.specification.metricName()); it != m_marks.end())
            it->status = it->status ? worse(*it->status, row.status) : row.status;
    }

    QSet<metric::Name> changed;
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it) {
        if (!marksBefore.contains(it.key()) || marksBefore.value(it.key()) != it.value())
            changed.insert(it.key());
    }
    for (auto it = marksBefore.cbegin(); it != marksBefore.cend(); ++it) {
        if (!m_marks.contains(it.key()))
            changed.insert(it.key());
    }
    for (auto it = m_statuses.cbegin(); it != m_statuses.cend(); ++it) {
        if (!statusesBefore.contains(it.key()) || statusesBefore.value(it.key()) != it.value())
            changed.insert(it.key().metricName());
    }
    for (auto it = statusesBefore.cbegin(); it != statusesBefore.cend(); ++it) {
        if (!m_statuses.contains(it.key()))
            changed.insert(it.key().metricName());
    }
    for (const metric::Name &name : std::as_const(changed)) {
        const QModelIndex row = find(name);
        if (!row.isValid())
            continue;
        emit dataChanged(row, row.siblingAtColumn(ColumnCount - 1));
        if (const int specifications = rowCount(row); specifications > 0)
            emit dataChanged(index(0, 0, row), index(specifications - 1, ColumnCount - 1, row));
    }
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
    const int package = packageRowOf(metric);
    const QModelIndex row = createIndex(metric - m_packages.at(package).first, 0, idOf(package, MetricLevel));
    if (name.isMetric())
        return row;
    const Range &range = m_ranges.at(metric);
    for (int i = 0; i < range.count; ++i) {
        if (m_specifications.at(range.first + i).name == name)
            return index(i, 0, row);
    }
    return {};
}

QModelIndex MetricTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, quintptr(0));
    if (levelOf(parent) == 0)
        return createIndex(row, column, idOf(parent.row(), MetricLevel));
    const int metric = m_packages.at(parentOf(parent)).first + parent.row();
    return createIndex(row, column, idOf(metric, SpecificationLevel));
}

QModelIndex MetricTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || levelOf(index) == 0)
        return {};
    if (levelOf(index) == MetricLevel)
        return createIndex(parentOf(index), 0, quintptr(0));
    const int metric = parentOf(index);
    const int package = packageRowOf(metric);
    return createIndex(metric - m_packages.at(package).first, 0, idOf(package, MetricLevel));
}

int MetricTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_packages.size());
    if (parent.column() > 0)
        return 0;
    if (levelOf(parent) == 0)
        return m_packages.at(parent.row()).count;
    if (levelOf(parent) == MetricLevel)
        return m_ranges.at(m_packages.at(parentOf(parent)).first + parent.row()).count;
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
    case 0:
        return packageData(m_packages.at(index.row()), index.column(), role);
    case MetricLevel:
        return metricData(m_packages.at(parentOf(index)).first + index.row(), index.column(), role);
    default:
        return specificationData(parentOf(index),
                                 m_specifications.at(m_ranges.at(parentOf(index)).first + index.row()),
                                 index.column(), role);
    }
}

QVariant MetricTreeModel::packageData(const Range &package, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (column == NameColumn)
            return package.name;
        return package.count == 1 ? tr("1 metric") : tr("%1 metrics").arg(package.count);
    case NameRole:
        return QVariant::fromValue(metric::Name{package.name, {}, {}});
    case MetricIndexRole:
        return -1;
    default:
        return {};
    }
}

QVariant MetricTreeModel::metricData(int metricIndex, int column, int role) const
{
    const metric::Metric &metric = m_metrics.at(metricIndex);
    const auto mark = m_marks.constFind(metric.name);
    const bool measured = mark != m_marks.cend();
    switch (role) {
    case Qt::DisplayRole:
        if (column == NameColumn)
            return metric.name.metric;
        return isDefined(metricIndex) ? metric.unit.canonical() : tr("not defined");
    case Qt::ToolTipRole:
        return plainTip(metric.name.text());
    case Qt::AccessibleTextRole:
        if (column == NameColumn && measured)
            return mark->status ? tr("%1, measured: %2").arg(metric.name.metric, statusText(*mark->status))
                                : tr("%1, measured").arg(metric.name.metric);
        return {};
    case Qt::FontRole:
        if (column == NameColumn && measured) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case NameRole:
        return QVariant::fromValue(metric.name);
    case MeasuredRole:
        return measured;
    case StatusRole:
        return measured && mark->status ? QVariant(static_cast<int>(*mark->status)) : QVariant();
    case MetricIndexRole:
        return metricIndex;
    default:
        return {};
    }
}

QVariant MetricTreeModel::specificationData(int metricIndex, const spec::Specification &specification,
                                            int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == NameColumn ? specification.name.spec : inOrder(specification.test());
    case Qt::ToolTipRole:
        return plainTip(specification.name.text() + u' ' + inOrder(specification.test()));
    case NameRole:
        return QVariant::fromValue(specification.name);
    case StatusRole: {
        const auto status = m_statuses.constFind(specification.name);
        return status == m_statuses.cend() ? QVariant() : QVariant(static_cast<int>(*status));
    }
    case MetricIndexRole:
        return metricIndex;
    default:
        return {};
    }
}

QVariant MetricTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case UnitColumn:
        return tr("Unit / test");
    default:
        return {};
    }
}

} // namespace kabocha::ui
