// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rowmodel.h"
#include "json/compare.h"

namespace kabocha::ui {

/// What is different between a job and an earlier state of it, a row for each difference.
class CompareModel : public RowModel<json::Difference>
{
    Q_OBJECT
public:
    enum Column { KindColumn, WhereColumn, BeforeColumn, AfterColumn, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole, ///< JSON path, as json::Difference::path
        TrailRole,               ///< as json::Difference::trail
        KindRole,                ///< int of json::Difference::Kind
    };
    using RowModel<json::Difference>::RowModel;

    void setDifferences(const QList<json::Difference> &differences);
    [[nodiscard]] int count(json::Difference::Kind kind) const;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace kabocha::ui
