// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "models/rowmodel.h"

namespace kabocha::ui {

/// What is wrong with the job, worst first; each with the place it takes you to.
class ProblemModel : public RowModel<Issue>
{
    Q_OBJECT
public:
    enum Column { SeverityColumn, TextColumn, HintColumn, PlaceColumn, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole, ///< JSON path of the place; may be empty
        SeverityRole,            ///< int of Severity
    };
    using RowModel<Issue>::RowModel;

    void setProblems(QList<Issue> problems);
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace kabocha::ui
