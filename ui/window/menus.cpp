// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/menus.h"

#include "models/text.h"

#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace kabocha::ui {
namespace {

QString shown(const QString &path)
{
    const QString home = QDir::homePath() + u'/';
    QString text = path.startsWith(home) ? QStringLiteral("~/") + path.mid(home.size()) : path;
    return text.replace(u'&', QStringLiteral("&&")); // a path is no mnemonic
}

} // namespace

Menus::Menus(const Actions &actions, Workspace &workspace, const squash::TargetList &targets,
             const QList<QAction *> &editActions, const QList<QAction *> &viewActions, QMainWindow *window)
    : QObject(window), m_workspace(workspace), m_targets(targets)
{
    QMenuBar *bar = window->menuBar();

    QMenu *file = bar->addMenu(tr("&File"));
    file->addActions({actions.newJob, actions.openJob});
    QMenu *recentJobs = file->addMenu(tr("Open &Recent Job"));
    connect(recentJobs, &QMenu::aboutToShow, this,
            [this, recentJobs] { fillRecent(recentJobs, m_workspace.recentJobs(), &Menus::jobRequested); });
    file->addAction(actions.importJob);
    file->addSeparator();
    file->addActions({actions.save, actions.saveAs});
    QMenu *exports = file->addMenu(tr("&Export"));
    exports->setObjectName(QStringLiteral("menuExport"));
    exports->addActions({actions.exportPdf, actions.exportHtml, actions.exportCsv});
    file->addSeparator();
    file->addAction(actions.quit);

    QMenu *edit = bar->addMenu(tr("&Edit"));
    edit->addActions({actions.undo, actions.redo});
    edit->addSeparator();
    edit->addActions({actions.copyTsv, actions.copyMarkdown});
    edit->addSeparator();
    edit->addActions(editActions);

    QMenu *metrics = bar->addMenu(tr("&Metrics"));
    metrics->addAction(actions.openPackage);
    QMenu *recentPackages = metrics->addMenu(tr("Open &Recent Package"));
    connect(recentPackages, &QMenu::aboutToShow, this, [this, recentPackages] {
        fillRecent(recentPackages, m_workspace.recentPackages(), &Menus::packageRequested);
    });
    QMenu *close = metrics->addMenu(tr("&Close Package"));
    connect(close, &QMenu::aboutToShow, this, [this, close] { fillOpenPackages(close); });
    metrics->addAction(actions.loadExample);
    metrics->addSeparator();
    metrics->addActions({actions.find, actions.entryLine, actions.nextUnmeasured});

    QMenu *dispatch = bar->addMenu(tr("&Dispatch"));
    dispatch->addAction(actions.dispatch);
    QMenu *publish = dispatch->addMenu(tr("&Publish Definitions"));
    publish->setObjectName(QStringLiteral("menuPublish"));
    connect(publish, &QMenu::aboutToShow, this, [this, publish] { fillPublish(publish); });
    dispatch->addSeparator();
    dispatch->addAction(actions.targets);

    QMenu *view = bar->addMenu(tr("&View"));
    view->addActions(actions.pages);
    view->addSeparator();
    view->addActions(viewActions);
    view->addSeparator();
    view->addMenu(tr("&Colours"))->addActions(actions.schemes->actions());
    view->addMenu(tr("&Text Size"))->addActions({actions.enlarge, actions.shrink, actions.resetTextSize});

    QMenu *help = bar->addMenu(tr("&Help"));
    help->addActions({actions.help, actions.shortcuts});
    help->addSeparator();
    help->addAction(actions.about);
}

void Menus::fillRecent(QMenu *menu, const QStringList &paths, void (Menus::*chosen)(const QString &))
{
    menu->clear();
    if (paths.isEmpty())
        menu->addAction(tr("Nothing opened yet"))->setEnabled(false);
    for (const QString &path : paths) {
        QAction *action = menu->addAction(shown(path));
        connect(action, &QAction::triggered, this, [this, chosen, path] { emit(this->*chosen)(path); });
    }
}

void Menus::fillPublish(QMenu *menu)
{
    menu->clear();
    if (m_workspace.packages().isEmpty())
        menu->addAction(tr("No package is open"))->setEnabled(false);
    QString target = m_targets.current().name;
    target.replace(u'&', QStringLiteral("&&"));
    for (const spec::Package &package : m_workspace.packages()) {
        QString name = package.name;
        QAction *action = menu->addAction(
            tr("%1 to %2…", "package, target").arg(name.replace(u'&', QStringLiteral("&&")), target));
        action->setToolTip(plainTip(package.directory));
        connect(action, &QAction::triggered, this,
                [this, package] { emit publishRequested(orderOf(package)); });
    }
}

void Menus::fillOpenPackages(QMenu *menu)
{
    menu->clear();
    if (m_workspace.packages().isEmpty())
        menu->addAction(tr("No package is open"))->setEnabled(false);
    for (const spec::Package &package : m_workspace.packages()) {
        QAction *action = menu->addAction(shown(package.directory));
        connect(action, &QAction::triggered, this,
                [this, directory = package.directory] { m_workspace.closePackage(directory); });
    }
}

} // namespace kabocha::ui
