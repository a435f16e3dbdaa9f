// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/outbox.h"
#include "models/rowmodel.h"

namespace kabocha::ui {

/// The rows of the outbox, newest first.
class OutboxModel : public RowModel<dispatch::OutboxEntry>
{
    Q_OBJECT
public:
    enum Column { StateColumn, JobColumn, TargetColumn, NumberColumn, TimeColumn, ReasonColumn, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole,
        IdRole,         ///< qint64
        StateRole,      ///< int of OutboxState
        ProductionRole, ///< bool: went to a production target
    };
    explicit OutboxModel(dispatch::Outbox &outbox, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] int rowOf(qint64 id) const; ///< -1 if absent

    /// Everything known of a row as plain text, a line a fact.
    [[nodiscard]] static QString details(const dispatch::OutboxEntry &entry);

private:
    void refresh();
    dispatch::Outbox &m_outbox;
};

} // namespace kabocha::ui
