// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application.h"
#include "window/mainwindow.h"

#include <QKeySequence>
#include <QWidget>

namespace kabocha::test {

/// A whole Kabocha over FOLDER: real services, real window, real practice sandbox; driven by keys alone.
class LiveWindow
{
public:
    /// FOLDER stands for the person's home; the same folder again is the next start of the same person's
    /// Kabocha.
    explicit LiveWindow(const QString &folder);
    ~LiveWindow();
    [[nodiscard]] app::Application &application() { return *m_application; }
    [[nodiscard]] ui::Services services() const { return m_application->services(); }
    [[nodiscard]] ui::MainWindow &window() { return *m_window; }

    /// The widget of this object name; null if there is none.
    template <class Widget = QWidget> [[nodiscard]] Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] QString focused() const; ///< object name of what has the focus

    void press(const QKeySequence &keys); ///< e.g. "Ctrl+F", at whatever has the focus
    void type(const QString &text);       ///< at whatever has the focus
    /// Presses Tab until the named control has the focus; false if it never gets it.
    [[nodiscard]] bool tabTo(const char *name);

private:
    std::unique_ptr<app::Application> m_application;
    std::unique_ptr<ui::MainWindow> m_window;
};

/// Lets events run until CONDITION holds; false after 30 seconds.
[[nodiscard]] bool waitFor(const std::function<bool()> &condition);

} // namespace kabocha::test
