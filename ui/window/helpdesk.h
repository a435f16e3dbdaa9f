// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"
#include "models/component.h"

#include <QObject>

#include <memory>

class QMainWindow;
class QWidget;

namespace kabocha::ui {

class HelpWindow;

/// F1 wherever one is, the list of shortcuts, and About.
class HelpDesk : public QObject
{
    Q_OBJECT
public:
    HelpDesk(Settings &settings, const QList<Component> &components, QMainWindow *window);
    ~HelpDesk() override;

    void showHelp(); ///< of what has the focus
    void showShortcuts();
    void showAbout();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< F1 in a dialog

private:
    void showHelpFor(const QWidget *widget);

    Settings &m_settings;
    const QList<Component> m_components;
    QMainWindow *m_window;
    std::unique_ptr<HelpWindow> m_help; ///< without parent: a dialog would block its parent's children
};

} // namespace kabocha::ui
