// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metadatamodel.h"
#include "models/pastentries.h"

#include <QTableView>

namespace kabocha::ui {

/// The free metadata entries, or the notes, edited in place (F2, Enter or double click; the type in a box),
/// Delete removes.
class MetadataTable : public QTableView
{
    Q_OBJECT
public:
    MetadataTable(MetadataModel &model, const PastEntries &past, QWidget *parent = nullptr);
    [[nodiscard]] QAction *removeAction() const { return m_remove; }
    void selectKey(const QString &key);
    void editKey(const QString &key); ///< selects the entry and opens its value

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void resizeEvent(QResizeEvent *event) override;
    QSize sizeHint() const override;

private:
    void fitColumns();
    void removeSelected();
    MetadataModel &m_model;
    QAction *m_remove;
};

} // namespace kabocha::ui
