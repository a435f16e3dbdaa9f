// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "dispatch/outbox.h"
#include "models/rowmodel.h"

namespace kabocha::ui {

/// The rows of the outbox, newest first.
class OutboxModel : public RowModel<dispatch::OutboxEntry>
{
    Q_OBJECT
public:
    enum Column {
        StateColumn,
        JobColumn,
        TargetColumn,
        NumberColumn,
        TimeColumn,
        NextColumn, ///< when it is tried again by itself
        ReasonColumn,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole,
        IdRole,         ///< qint64
        StateRole,      ///< int of OutboxState
        ProductionRole, ///< bool: went to a production target
    };
    OutboxModel(dispatch::Outbox &outbox, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] int rowOf(qint64 id) const; ///< -1 if absent

    /// Everything known of a row at NOW as plain text, a line a fact. UNDERWAY: it is being worked on here.
    [[nodiscard]] static QString details(const dispatch::OutboxEntry &entry, const QDateTime &now,
                                         bool underWay = false);

private:
    void refresh();
    dispatch::Outbox &m_outbox;
    const Clock &m_clock;
};

} // namespace kabocha::ui
