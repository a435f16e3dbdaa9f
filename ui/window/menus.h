// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/publishcontroller.h"
#include "models/workspace.h"
#include "window/actions.h"

class QMainWindow;
class QMenu;

namespace kabocha::ui {

/// The menu bar: the catalogue's actions in their places, what the pages bring, and what was opened recently.
class Menus : public QObject
{
    Q_OBJECT
public:
    Menus(const Actions &actions, Workspace &workspace, const squash::TargetList &targets,
          const QList<QAction *> &editActions, const QList<QAction *> &viewActions, QMainWindow *window);

signals:
    void jobRequested(const QString &file);
    void packageRequested(const QString &directory);
    void publishRequested(const kabocha::ui::PublishOrder &order);

private:
    void fillRecent(QMenu *menu, const QStringList &paths, void (Menus::*chosen)(const QString &));
    void fillOpenPackages(QMenu *menu);
    void fillPublish(QMenu *menu);
    Workspace &m_workspace;
    const squash::TargetList &m_targets;
};

} // namespace kabocha::ui
