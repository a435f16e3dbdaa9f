// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;
class QLineEdit;
class QTreeView;

namespace kabocha::ui {

class MetricFilterModel;

/// Search and tree of the metrics as one thing for the keyboard: Down leaves the search for the tree, Up its
/// first row for the search; letters typed in the tree go on with the search, Escape takes it back.
class MetricKeys : public QObject
{
    Q_OBJECT
public:
    MetricKeys(QLineEdit &search, QTreeView &view, const MetricFilterModel &filter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool searchKey(const QKeyEvent &key);
    bool treeKey(QKeyEvent &key);
    void goToTree();

    QLineEdit &m_search;
    QTreeView &m_view;
    const MetricFilterModel &m_filter;
};

} // namespace kabocha::ui
