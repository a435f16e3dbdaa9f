// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"

#include <QObject>
#include <QSet>

class QAction;
class QHeaderView;
class QTreeView;

namespace kabocha::ui {

/// The columns of the metrics tree: which of them the person wants and how wide is remembered; of these, as
/// many are shown as leave the names legible, the line of the past going first. Widths are kept in widths of
/// a character, so they fit other fonts too.
class MetricColumns : public QObject
{
    Q_OBJECT
public:
    /// VIEW shows a MetricTreeModel; SETTINGS outlive this.
    MetricColumns(QTreeView &view, Settings &settings);
    /// One for each column that can be hidden; checkable.
    [[nodiscard]] QList<QAction *> actions() const { return m_actions; }
    [[nodiscard]] bool isShown(int column) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void want(int column, bool wanted);
    void resized(int column, int width);
    void fit();
    [[nodiscard]] int widthOf(int column) const;

    QTreeView &m_view;
    const QObject *m_viewport;
    QHeaderView &m_header;
    Settings &m_settings;
    QSet<QString> m_unwanted; // keys
    QList<QAction *> m_actions;
    bool m_fitting = false;
};

} // namespace kabocha::ui
