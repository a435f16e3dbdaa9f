// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/historyseries.h"
#include "models/rowmodel.h"

namespace kabocha::ui {

/// The newest of a metric's past as a table, newest first: the same as the plot, for reading and for screen
/// readers.
class HistoryModel : public RowModel<HistoryRow>
{
    Q_OBJECT
public:
    enum Column {
        TimeColumn,
        ValueColumn,
        VerdictColumn,
        StateColumn,
        JobColumn,
        RecordedColumn, ///< empty where nobody knows it
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole,
        VerdictRole, ///< int of spec::Status; invalid where there is none
        StateRole,   ///< int of history::PointState
    };
    using RowModel<HistoryRow>::RowModel;

    static constexpr qsizetype mostRows = 10'000; ///< more than anybody scrolls through

    void setSeries(const HistorySeries &series);
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString m_unit;
    QStringList m_texts;
};

} // namespace kabocha::ui
