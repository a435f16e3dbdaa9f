// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reportmodel.h"

#include "job/fullreport.h"
#include "models/text.h"
#include "models/verdictorder.h"

#include <cmath>
#include <limits>

namespace kabocha::ui {
namespace {

/// `12.5 %`, outside with a minus.
QString shareText(std::optional<double> share)
{
    if (!share)
        return {};
    const double percent = *share * 100;
    const bool plain = std::abs(percent) >= 1000 && std::abs(percent) < 1e9;
    return ReportModel::tr("%1 %").arg(plain ? QString::number(percent, 'f', 0)
                                             : QString::number(percent, 'g', 3));
}

QString cell(const job::ReportRow &row, int column)
{
    switch (column) {
    case ReportModel::StatusColumn:
        return statusText(row.status);
    case ReportModel::SpecificationColumn:
        return row.specification.text();
    case ReportModel::ValueColumn:
        return valueText(row.value, row.unit);
    case ReportModel::TestColumn:
        return testText(row);
    case ReportModel::MarginColumn:
        return marginText(row.margin, row.unit);
    case ReportModel::ShareColumn:
        return shareText(job::relativeMargin(row));
    case ReportModel::MetricTagsColumn:
        return row.metricTags;
    case ReportModel::SpecificationTagsColumn:
        return row.specificationTags;
    default:
        return {};
    }
}

QVariant sortValue(const job::ReportRow &row, int column)
{
    const double last = std::numeric_limits<double>::max();
    switch (column) {
    case ReportModel::StatusColumn:
        return rankOf(row.status);
    case ReportModel::ValueColumn:
        return row.value.value_or(last);
    case ReportModel::TestColumn:
        return row.threshold;
    case ReportModel::MarginColumn:
        return row.margin.value_or(last);
    case ReportModel::ShareColumn:
        return job::relativeMargin(row).value_or(last);
    default:
        return cell(row, column);
    }
}

bool isNumeric(int column)
{
    return column == ReportModel::ValueColumn || column == ReportModel::TestColumn ||
           column == ReportModel::MarginColumn || column == ReportModel::ShareColumn;
}

} // namespace

void ReportModel::setReport(const QList<job::ReportRow> &report)
{
    setRows(report, [](const job::ReportRow &a, const job::ReportRow &b) {
        return a.specification == b.specification;
    });
}

int ReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    const job::ReportRow *shown = row(index);
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(*shown, index.column());
    case Qt::ToolTipRole:
        return plainTip(cell(*shown, index.column()));
    case Qt::TextAlignmentRole:
        return isNumeric(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sortValue(*shown, index.column());
    case StatusRole:
        return static_cast<int>(shown->status);
    case MetricRole:
        return QVariant::fromValue(shown->specification.metricName());
    case FilterRole: {
        QStringList words;
        for (int column = 0; column < ColumnCount; ++column)
            words << cell(*shown, column);
        return words.join(u' ');
    }
    default:
        return {};
    }
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return isNumeric(section) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                  : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StatusColumn:
        return tr("Status");
    case SpecificationColumn:
        return tr("Specification");
    case ValueColumn:
        return tr("Value");
    case TestColumn:
        return tr("Test");
    case MarginColumn:
        return tr("Margin");
    case ShareColumn:
        return tr("Of the limit");
    case MetricTagsColumn:
        return tr("Metric tags");
    case SpecificationTagsColumn:
        return tr("Specification tags");
    default:
        return {};
    }
}

int ReportModel::count(spec::Status status) const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(),
                                          [status](const auto &shown) { return shown.status == status; }));
}

} // namespace kabocha::ui
