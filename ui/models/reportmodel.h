// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/report.h"
#include "models/rowmodel.h"

namespace kabocha::ui {

/// The rows of the specification report.
class ReportModel : public RowModel<job::ReportRow>
{
    Q_OBJECT
public:
    enum Column {
        StatusColumn,
        SpecificationColumn,
        ValueColumn,
        TestColumn,
        MarginColumn,
        ShareColumn, ///< the margin as a percentage of the limit, where that says something
        MetricTagsColumn,
        SpecificationTagsColumn,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole, ///< failures first, numbers as numbers
        StatusRole,              ///< int of spec::Status
        FilterRole,              ///< all words of the row
        MetricRole,              ///< metric::Name of what is tested
    };
    using RowModel<job::ReportRow>::RowModel;

    void setReport(const QList<job::ReportRow> &report);
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] int count(spec::Status status) const;
};

} // namespace kabocha::ui
