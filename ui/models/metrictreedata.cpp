// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a MetricTreeModel says in its cells; metrictreemodel.cpp is about its rows.
#include "models/metrictreemodel.h"
#include "models/text.h"

#include <QFont>

namespace kabocha::ui {

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
    return {.metric = metric,
            .defined = isDefined(metricIndex),
            .mark = m_marks.at(metricIndex),
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
        const std::optional<MetricMark> &mark = m_marks.at(metricIndex);
        return mark && mark->status ? statusText(*mark->status) : QString();
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
        const std::optional<MetricMark> &mark = m_marks.at(metricIndex);
        return mark && mark->status ? QVariant(static_cast<int>(*mark->status)) : QVariant();
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

QVariant MetricTreeModel::specificationData(int specificationIndex, int column, int role) const
{
    const spec::Specification &specification = m_specifications.at(specificationIndex);
    const std::optional<spec::Status> &status = m_statuses.at(specificationIndex);
    switch (role) {
    case Qt::DisplayRole:
        if (column == NameColumn)
            return specification.name.spec;
        if (column == UnitColumn)
            return inOrder(specification.test());
        return column == VerdictColumn && status ? statusText(*status) : QString();
    case Qt::ToolTipRole:
        return plainTip(specification.name.text() + u' ' + inOrder(specification.test()));
    case Qt::AccessibleTextRole:
        if (column != NameColumn)
            return {};
        return status ? tr("%1, %2, verdict: %3", "specification, its test, verdict")
                            .arg(specification.name.spec, inOrder(specification.test()), statusText(*status))
                      : tr("%1, %2", "specification, its test")
                            .arg(specification.name.spec, inOrder(specification.test()));
    case NameRole:
        return QVariant::fromValue(specification.name);
    case StatusRole:
        return status ? QVariant(static_cast<int>(*status)) : QVariant();
    case MetricIndexRole:
        return m_metricOf.at(specificationIndex);
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

} // namespace kabocha::ui
