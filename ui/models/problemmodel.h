// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "models/rowmodel.h"

namespace kabocha::ui {

/// Something wrong with the job, and what the program can do about it by itself.
struct Problem
{
    Issue issue = {};
    QString mend = {}; ///< exactly what a click would do (squash::Mend); empty: only a person can mend it

    bool operator==(const Problem &) const = default;
};

/// What is wrong with the job, worst first; each with the place it takes you to.
class ProblemModel : public RowModel<Problem>
{
    Q_OBJECT
public:
    enum Column { SeverityColumn, TextColumn, HintColumn, PlaceColumn, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole, ///< JSON path of the place; may be empty
        SeverityRole,            ///< int of Severity
        CodeRole,                ///< of the issue, stable
        MendRole,                ///< what would be done, as text; empty: nothing
    };
    using RowModel<Problem>::RowModel;

    void setProblems(QList<Problem> problems);
    [[nodiscard]] int mendable() const; ///< how many can be mended
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace kabocha::ui
