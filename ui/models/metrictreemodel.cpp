// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrictreemodel.h"

#include "models/favourites.h"
#include "models/metricindex.h"
#include "models/text.h"

#include <QFont>

namespace kabocha::ui {
namespace {

using namespace metricindex;

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

MetricTreeModel::MetricTreeModel(QObject *parent) : QAbstractItemModel(parent) {}

MetricTreeModel::~MetricTreeModel() = default;

void MetricTreeModel::setPast(RecentValues *past, const Clock *clock)
{
    m_past = past;
    m_clock = clock;
    if (!past)
        return;
    connect(past, &RecentValues::arrived, this, [this](const QList<metric::Name> &metrics) {
        tellMetrics(QSet<metric::Name>(metrics.cbegin(), metrics.cend()), NameColumn, PastColumn);
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
        tellMetrics({metric}, NameColumn, FavouriteColumn);
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
    countMeasured();
    endResetModel();
}

void MetricTreeModel::setJob(const job::Job &job, const QList<job::ReportRow> &report)
{
    const auto marksBefore = std::exchange(m_marks, {});
    const auto statusesBefore = std::exchange(m_statuses, {});
    m_marks.reserve(job.measurements.size());
    m_statuses.reserve(report.size());
    for (const job::Measurement &measurement : job.measurements)
        m_marks.insert(measurement.metric, {.value = measurement.value, .unit = measurement.unit});
    for (const job::ReportRow &row : report) {
        m_statuses.insert(row.specification, row.status);
        if (const auto it = m_marks.find(row.specification.metricName()); it != m_marks.end())
            it->status = it->status ? worse(*it->status, row.status) : row.status;
    }

    QSet<metric::Name> changed;
    bool others = false; // are measured
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it) {
        const auto before = marksBefore.constFind(it.key());
        others = others || before == marksBefore.cend();
        if (before == marksBefore.cend() || *before != *it)
            changed.insert(it.key());
    }
    for (auto it = marksBefore.cbegin(); it != marksBefore.cend(); ++it) {
        if (!m_marks.contains(it.key())) {
            others = true;
            changed.insert(it.key());
        }
    }
    QSet<metric::Name> judged; // otherwise than before, one of its specifications at least
    for (auto it = m_statuses.cbegin(); it != m_statuses.cend(); ++it) {
        const auto before = statusesBefore.constFind(it.key());
        if (before == statusesBefore.cend() || *before != *it)
            judged.insert(it.key().metricName());
    }
    for (auto it = statusesBefore.cbegin(); it != statusesBefore.cend(); ++it) {
        if (!m_statuses.contains(it.key()))
            judged.insert(it.key().metricName());
    }

    const bool otherCoverage = countMeasured();
    tellMetrics(changed, NameColumn, ColumnCount - 1);
    for (const metric::Name &name : std::as_const(judged)) {
        const int metric = metricIndexOf(name);
        if (const int count = metric < 0 ? 0 : specificationCount(metric); count > 0)
            emit dataChanged(specificationRow(metric, 0),
                             specificationRow(metric, count - 1, ColumnCount - 1));
    }
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
    }
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it) {
        const int metric = metricIndexOf(it.key());
        if (metric < 0)
            continue;
        Range &package = m_packages[packageRowOf(metric)];
        ++(it->value ? package.measured : package.notMeasured);
    }
    return m_packages != before;
}

/// Row by row, or, of many, package by package: each signal costs its views about as much as a repaint.
void MetricTreeModel::tellMetrics(const QSet<metric::Name> &changed, int firstColumn, int lastColumn)
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
    for (const metric::Name &name : changed) {
        if (const int metric = metricIndexOf(name); metric >= 0)
            emit dataChanged(metricRow(metric, firstColumn), metricRow(metric, lastColumn));
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
    if (name.isMetric())
        return metricRow(metric);
    const Range &range = m_ranges.at(metric);
    for (int i = 0; i < range.count; ++i) {
        if (m_specifications.at(range.first + i).name == name)
            return specificationRow(metric, i);
    }
    return {};
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
        return specificationData(above(index),
                                 m_specifications.at(m_ranges.at(above(index)).first + index.row()),
                                 index.column(), role);
    }
}

QVariant MetricTreeModel::packageData(const Range &package, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (column == NameColumn)
            return package.name;
        if (column == ValueColumn)
            return tr("%1 of %2", "measured, all").arg(package.measured).arg(package.count);
        return {};
    case Qt::ToolTipRole:
        return plainTip(package.name + u'\n' +
                        coverageSentence(package.measured, package.notMeasured, package.count));
    case Qt::AccessibleTextRole:
        if (column == NameColumn)
            return tr("%1, %2", "package, how much of it is measured")
                .arg(package.name, coverageSentence(package.measured, package.notMeasured, package.count));
        return {};
    case Qt::TextAlignmentRole:
        return column == ValueColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case NameRole:
        return QVariant::fromValue(metric::Name{package.name, {}, {}});
    case MetricIndexRole:
        return -1;
    case CoverageRole:
        return package.count == 0 ? 0.0 : static_cast<double>(package.measured) / package.count;
    default:
        return {};
    }
}

MetricFacts MetricTreeModel::factsOf(int metricIndex) const
{
    const metric::Metric &metric = m_metrics.at(metricIndex);
    const auto mark = m_marks.constFind(metric.name);
    return {.metric = metric,
            .defined = isDefined(metricIndex),
            .mark = mark == m_marks.cend() ? std::nullopt : std::optional(*mark),
            .past = m_past ? m_past->of(metric) : nullptr,
            .now = m_clock ? m_clock->nowUtc() : QDateTime(),
            .favourite = isFavourite(metricIndex)};
}

QVariant MetricTreeModel::metricText(int metricIndex, int column) const
{
    const metric::Metric &metric = m_metrics.at(metricIndex);
    switch (column) {
    case NameColumn:
        return metric.name.metric;
    case ValueColumn:
        return lastValueText(factsOf(metricIndex));
    case UnitColumn:
        return isDefined(metricIndex) ? metric.unit.canonical() : tr("not defined");
    case VerdictColumn: {
        const auto mark = m_marks.constFind(metric.name);
        return mark != m_marks.cend() && mark->status ? statusText(*mark->status) : QString();
    }
    default:
        return {};
    }
}

QVariant MetricTreeModel::metricData(int metricIndex, int column, int role) const
{
    const metric::Metric &metric = m_metrics.at(metricIndex);
    switch (role) {
    case Qt::DisplayRole:
        return metricText(metricIndex, column);
    case Qt::ToolTipRole: {
        if (column == FavouriteColumn)
            return plainTip(isFavourite(metricIndex) ? tr("A favourite. Click to make it none (Ctrl+B).")
                                                     : tr("Click to make it a favourite (Ctrl+B)."));
        const MetricFacts facts = factsOf(metricIndex);
        const QStringList parts{metric.name.text(), lastValueTip(facts),
                                column == PastColumn ? pastSentence(facts) : QString()};
        return plainTip(parts.join(u'\n').trimmed());
    }
    case Qt::AccessibleTextRole:
        if (column == NameColumn)
            return metricSentence(factsOf(metricIndex));
        if (column == ValueColumn)
            return lastValueTip(factsOf(metricIndex));
        if (column == PastColumn)
            return pastSentence(factsOf(metricIndex));
        if (column == FavouriteColumn)
            return isFavourite(metricIndex) ? tr("favourite") : tr("not a favourite");
        return {};
    case Qt::TextAlignmentRole:
        return column == ValueColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::FontRole:
        if (column == NameColumn && isMeasured(metricIndex)) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::CheckStateRole:
        if (column == FavouriteColumn && m_favourites)
            return static_cast<int>(isFavourite(metricIndex) ? Qt::Checked : Qt::Unchecked);
        return {};
    case NameRole:
        return QVariant::fromValue(metric.name);
    case MeasuredRole:
        return isMeasured(metricIndex);
    case StatusRole: {
        const auto mark = m_marks.constFind(metric.name);
        return mark != m_marks.cend() && mark->status ? QVariant(static_cast<int>(*mark->status))
                                                      : QVariant();
    }
    case MetricIndexRole:
        return metricIndex;
    case PastRole: {
        const RecentPast *past = m_past ? m_past->of(metric) : nullptr;
        return past ? QVariant::fromValue(past->values) : QVariant();
    }
    default:
        return {};
    }
}

QVariant MetricTreeModel::specificationData(int metricIndex, const spec::Specification &specification,
                                            int column, int role) const
{
    const auto status = m_statuses.constFind(specification.name);
    const bool judged = status != m_statuses.cend();
    switch (role) {
    case Qt::DisplayRole:
        if (column == NameColumn)
            return specification.name.spec;
        if (column == UnitColumn)
            return inOrder(specification.test());
        return column == VerdictColumn && judged ? statusText(*status) : QString();
    case Qt::ToolTipRole:
        return plainTip(specification.name.text() + u' ' + inOrder(specification.test()));
    case Qt::AccessibleTextRole:
        if (column != NameColumn)
            return {};
        return judged ? tr("%1, %2, verdict: %3", "specification, its test, verdict")
                            .arg(specification.name.spec, inOrder(specification.test()), statusText(*status))
                      : tr("%1, %2", "specification, its test")
                            .arg(specification.name.spec, inOrder(specification.test()));
    case NameRole:
        return QVariant::fromValue(specification.name);
    case StatusRole:
        return judged ? QVariant(static_cast<int>(*status)) : QVariant();
    case MetricIndexRole:
        return metricIndex;
    default:
        return {};
    }
}

QVariant MetricTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == ValueColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                      : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    // These are narrow: their marks speak for themselves, and who cannot see them hears the title.
    const bool marksOnly = section == VerdictColumn || section == FavouriteColumn;
    if (role != Qt::ToolTipRole && role != Qt::AccessibleTextRole && (role != Qt::DisplayRole || marksOnly))
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case ValueColumn:
        return tr("Last value");
    case UnitColumn:
        return tr("Unit / test");
    case VerdictColumn:
        return tr("Verdict");
    case PastColumn:
        return tr("Past");
    case FavouriteColumn:
        return tr("Favourite");
    default:
        return {};
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
