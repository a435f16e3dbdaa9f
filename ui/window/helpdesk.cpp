// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/helpdesk.h"

#include "dialogs/aboutdialog.h"
#include "dialogs/helpwindow.h"
#include "dialogs/shortcutsdialog.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTabWidget>

namespace kabocha::ui {
namespace {

struct Topic
{
    const char *object; ///< a widget's name
    const char *topic;
};
// What has the focus is in one of these.
constexpr Topic topics[] = {
    {"recordPage", "record"},     {"metadataPage", "metadata"},   {"reviewPage", "review"},
    {"historyPage", "history"},   {"metricsPanel", "metrics"},    {"outboxPanel", "dispatch"},
    {"targetsDialog", "targets"}, {"passwordDialog", "targets"},  {"publishDialog", "dispatch"},
    {"importDialog", "import"},   {"correctionDialog", "record"}, {"reasonDialog", "record"},
};

QString topicNamed(const QWidget *widget)
{
    for (const Topic &one : topics) {
        if (widget->objectName() == QLatin1String(one.object))
            return QLatin1String(one.topic);
    }
    return {};
}

QString topicOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        QString topic = topicNamed(widget);
        const auto *tabs = qobject_cast<const QTabWidget *>(widget);
        if (topic.isEmpty() && tabs && tabs->currentWidget())
            topic = topicNamed(tabs->currentWidget()); // the focus is on the tab's own name
        if (!topic.isEmpty())
            return topic;
    }
    return QStringLiteral("start");
}

/// Every action of MENU, those of its own menus too.
QList<QAction *> actionsOf(const QMenu *menu)
{
    QList<QAction *> all;
    for (QAction *action : menu->actions()) {
        if (action->menu())
            all << actionsOf(action->menu());
        else
            all << action;
    }
    return all;
}

} // namespace

HelpDesk::HelpDesk(Settings &settings, const QList<Component> &components, QMainWindow *window)
    : QObject(window), m_settings(settings), m_components(components), m_window(window)
{
    qApp->installEventFilter(this);
}

HelpDesk::~HelpDesk() = default;

void HelpDesk::showHelp()
{
    const QWidget *focus = QApplication::focusWidget();
    showHelpFor(focus ? focus : m_window);
}

void HelpDesk::showHelpFor(const QWidget *widget)
{
    const QString topic = topicOf(widget);
    if (!m_help)
        m_help = std::make_unique<HelpWindow>(m_settings);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
    m_help->showTopic(topic);
}

void HelpDesk::showShortcuts()
{
    QList<ShortcutsDialog::Group> groups;
    for (const QAction *action : m_window->menuBar()->actions()) {
        if (action->menu())
            groups << ShortcutsDialog::Group{action->text().remove(u'&'), actionsOf(action->menu())};
    }
    auto *dialog = new ShortcutsDialog(groups, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HelpDesk::showAbout()
{
    auto *dialog = new AboutDialog(m_components, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

bool HelpDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier || !widget ||
        !qobject_cast<QDialog *>(widget->window()))
        return false; // in the window itself it is the shortcut of an action
    showHelpFor(widget);
    return true;
}

} // namespace kabocha::ui
