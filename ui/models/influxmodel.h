// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rowmodel.h"
#include "squash/influx.h"

namespace kabocha::ui {

/// What of a job InfluxDB gets, part by part, and what it does not get, each with where it comes from.
class InfluxModel : public RowModel<squash::InfluxPart>
{
    Q_OBJECT
public:
    enum Column { KindColumn, NameColumn, TextColumn, RemarkColumn, PlaceColumn, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole, ///< JSON path of the place; empty: the server adds it
        KindRole,                ///< int of squash::InfluxPart::Kind
        SeverityRole,            ///< int of Severity
    };
    static constexpr qsizetype longest = 400; ///< characters shown of one text

    using RowModel<squash::InfluxPart>::RowModel;
    void setParts(const QList<squash::InfluxPart> &parts);
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

/// The lines themselves; of very long ones the beginning is shown.
class InfluxLineModel : public RowModel<squash::InfluxLine>
{
    Q_OBJECT
public:
    enum Role { WholeRole = Qt::UserRole }; ///< the line, however long
    static constexpr qsizetype longest = 2000;

    using RowModel<squash::InfluxLine>::RowModel;
    void setLines(const QList<squash::InfluxLine> &lines);
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

} // namespace kabocha::ui
