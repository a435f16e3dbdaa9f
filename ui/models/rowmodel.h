// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QList>

namespace kabocha::ui {

/// A table over a list that is replaced as a whole by its source. Rows that stay, stay for the views too:
/// selection, scrolling and open editors survive. Derived models add columns and data.
template <class Row> class RowModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    /// The row shown at INDEX; null if it is none of ours.
    [[nodiscard]] const Row *row(const QModelIndex &index) const
    {
        return index.isValid() && index.row() < m_rows.size() ? &m_rows.at(index.row()) : nullptr;
    }

protected:
    /// Puts ROWS in place as removals, insertions and changes. SAME tells whether two rows are about the same
    /// thing.
    template <class Same> void setRows(const QList<Row> &rows, Same same)
    {
        const qsizetype shorter = std::min(m_rows.size(), rows.size());
        qsizetype head = 0;
        while (head < shorter && same(m_rows.at(head), rows.at(head)))
            ++head;
        qsizetype tail = 0;
        while (tail < shorter - head &&
               same(m_rows.at(m_rows.size() - 1 - tail), rows.at(rows.size() - 1 - tail)))
            ++tail;
        const int first = static_cast<int>(head);
        const int gone = static_cast<int>(m_rows.size() - head - tail);
        const int come = static_cast<int>(rows.size() - head - tail);
        if (gone > 0) {
            beginRemoveRows({}, first, first + gone - 1);
            m_rows.remove(first, gone);
            endRemoveRows();
        }
        if (come > 0) {
            beginInsertRows({}, first, first + come - 1);
            m_rows = rows;
            endInsertRows();
        } else {
            m_rows = rows;
        }
        tellChanged(0, first - 1);
        tellChanged(first + come, rowCount() - 1);
    }

private:
    void tellChanged(int first, int last)
    {
        if (first <= last)
            emit this->dataChanged(this->index(first, 0), this->index(last, this->columnCount() - 1));
    }

    QList<Row> m_rows;
};

} // namespace kabocha::ui
