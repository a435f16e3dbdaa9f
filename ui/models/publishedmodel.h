// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/published.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace kabocha::ui {

/// What became of each definition that was published, in the order in which it was settled.
class PublishedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { OutcomeColumn, NameColumn, KindColumn, ReasonColumn, ColumnCount };
    enum Role {
        StateRole = Qt::UserRole, ///< int of dispatch::Published::State
        ProblemRole,              ///< bool: it is not stored
    };
    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void append(const dispatch::Published &definition);
    [[nodiscard]] int count(dispatch::Published::State state) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<dispatch::Published> m_rows;
    QHash<int, int> m_counts; ///< by state
};

/// The same, sorted by any column, and where wished only what is not stored.
class PublishedFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setProblemsOnly(bool on);
    [[nodiscard]] QString tsv(const QList<int> &rows) const; ///< for a spreadsheet, as job::asTsv() writes it

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool m_problemsOnly = false;
};

} // namespace kabocha::ui
