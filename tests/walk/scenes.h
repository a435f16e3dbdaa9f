// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/scriptedserver.h"
#include "walk/window.h"

#include <QTemporaryDir>

namespace kabocha::test {

/// Where a scene is set: a whole Kabocha with a home of its own, and what scenes do again and again. Whatever
/// does not come about is remembered as the trouble of the scene, and what follows still runs.
class Stage
{
public:
    Stage();
    ~Stage();
    [[nodiscard]] LiveWindow &live() { return m_live; }
    [[nodiscard]] ui::MainWindow &window() { return m_live.window(); }
    [[nodiscard]] ui::Services services() const { return m_live.services(); }
    [[nodiscard]] document::JobDocument &document() const { return services().document; }
    [[nodiscard]] QString home(const QString &file = {}) const { return m_home.filePath(file); }
    [[nodiscard]] QStringList trouble() const { return m_trouble; }

    /// The part of the window or of its dialogs with this object name; the scene is in trouble without it.
    template <class T> T *find(const char *name)
    {
        T *found = m_live.find<T>(name);
        if (!found)
            m_trouble << QStringLiteral("there is no %1").arg(QLatin1String(name));
        return found;
    }
    /// Lets events run until CONDITION holds; else the scene is in trouble: WHAT never happened.
    void until(const char *what, const std::function<bool()> &condition);
    void loadPackage(const QString &directory);
    void loadExample() { loadPackage(services().examplePackage); }
    /// The example package and a job of a night, saved: values that pass, that fail, one not measured;
    /// metadata.
    void loadNight();
    void record(const char *metric, std::optional<double> value); ///< of the example package
    void past(const char *metric, int days);                      ///< so many days of it in the history
    void page(int index);                                         ///< as MainWindow::showPage
    void tab(const char *tabs, int index);
    void type(const char *field, const QString &text); ///< key by key
    void trigger(const char *action);
    /// What is shown as a window of its own under this object name, once it is there.
    QWidget *dialog(const char *name);
    QWidget *menu(const char *action); ///< the menu of the bar that holds the action, popped up
    void production();                 ///< adds a production server and makes it the target
    /// A server that takes requests and never answers becomes the target.
    void silentServer();
    qint64 outboxRow(dispatch::OutboxState state, const QString &reason, qint64 number = -1);
    /// Lets the events run that are due now, and those that follow from them.
    static void settle();

private:
    QTemporaryDir m_home;
    ScriptedServer m_server;
    LiveWindow m_live;
    QStringList m_trouble;
};

/// A state of the window, of a page or of a dialog that people meet.
struct Scene
{
    QString name;  ///< `record-empty`: the part of the window and its state; also the name of its pictures
    QString group; ///< `Record`: the heading under which its pictures stand
    /// Brings it about in a new stage; returns what is to be looked at, null for the window.
    std::function<QWidget *(Stage &)> show;
    /// The same, and waits until it has settled: active, everything laid out and drawn.
    [[nodiscard]] QWidget &set(Stage &stage) const;
};

/// All scenes, in the order in which people meet them.
[[nodiscard]] QList<Scene> scenes();

} // namespace kabocha::test
