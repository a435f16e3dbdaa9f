// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/find.h"

#include <QAbstractItemModel>

namespace kabocha::ui {

/// A JSON value as a foldable tree. Nothing is copied and nothing below a folded row is made: long lists and
/// objects are shown in ranges of a thousand, ranges of ranges where need be, so that any blob can be opened.
/// Rows of a list that takes long to read, as its items are long lists, are read off the GUI thread.
class JsonTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { KeyColumn, ValueColumn, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole, ///< JSON path; of a range, that of its list
        KindRole,                ///< int of json::Value::Kind; invalid for a range
    };
    static constexpr qsizetype chunk = 1000;

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;

    void setRoot(const json::Value &value);
    [[nodiscard]] const json::Value &root() const;

    /// The row at a JSON path, or the nearest one above it that exists, or is still being read.
    [[nodiscard]] QModelIndex find(const QString &jsonPath) const;

    /// The row of the value that STEPS lead to, or the one above it that is still being read; invalid if
    /// there is none.
    [[nodiscard]] QModelIndex at(const json::Steps &steps) const;
    /// The way to the row INDEX; of a range, to the first child that it shows.
    [[nodiscard]] json::Steps stepsOf(const QModelIndex &index) const;
    [[nodiscard]] bool isRange(const QModelIndex &index) const; ///< no value, but children of one
    /// Its value, and whether there are rows below, is not known before itemsRead().
    [[nodiscard]] bool isBeingRead(const QModelIndex &index) const;
    /// The value of the row INDEX; of a range, its container; null while it is being read.
    [[nodiscard]] const json::Value &valueOf(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void itemsRead(); ///< of a list whose rows were being read

private:
    struct Node;
    void readItems(Node *node);
    void setItems(Node *node, const Result<QList<json::Value>> &items);
    [[nodiscard]] Node *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QString textOf(const QModelIndex &index, int most) const;
    [[nodiscard]] QModelIndex indexOf(const Node *node, int column = 0) const;
    std::unique_ptr<Node> m_root;
    int m_roots = 0; ///< how many there were: what was read for an earlier one is dropped
};

} // namespace kabocha::ui
