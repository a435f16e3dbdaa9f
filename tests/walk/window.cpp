// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "walk/window.h"

#include "squash/credentials.h"

#include <QApplication>
#include <QTest>

namespace kabocha::test {
namespace {

/// Where a key press goes: a popup has the keyboard, whatever has the focus below it.
QWidget *keyboardOwner()
{
    QWidget *popup = QApplication::activePopupWidget();
    return popup ? popup : QApplication::focusWidget();
}

} // namespace

LiveWindow::LiveWindow(const QString &folder)
{
    app::Application::Options options;
    options.dataDirectory = folder + QStringLiteral("/data");
    options.settingsFile = folder + QStringLiteral("/kabocha.ini");
    options.environmentFolder = folder + QStringLiteral("/environments");
    options.sandboxProgram = QStringLiteral(KABOCHA_BIN_DIR "/kabocha-sandbox");
    options.examplePackage = QStringLiteral(KABOCHA_SOURCE_DIR "/resources/example");
    options.keychain = std::make_unique<squash::SessionCredentials>();
    auto created = app::Application::create(std::move(options));
    if (!created)
        qFatal("%s", qPrintable(created.error().text()));
    m_application = std::move(*created);
    m_window = std::make_unique<ui::MainWindow>(m_application->services());
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get(), 60'000))
        qFatal("the window never became active");
}

LiveWindow::~LiveWindow()
{
    m_window.reset(); // views first: they hold references to the services
}

QString LiveWindow::focused() const
{
    const QWidget *widget = QApplication::focusWidget();
    return widget ? widget->objectName() : QString();
}

void LiveWindow::press(const QKeySequence &keys)
{
    // Without a window manager a list of completions takes the activation along when it closes.
    if (const QWidget *active = QApplication::activeWindow(); active && !active->isVisible()) {
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get(), 60'000))
            qFatal("the window never became active again");
    }
    for (int index = 0; index < keys.count(); ++index) {
        QWidget *const receiver = keyboardOwner();
        QTest::keyClick(receiver ? receiver : m_window.get(), keys[uint(index)].key(),
                        keys[uint(index)].keyboardModifiers());
    }
}

void LiveWindow::type(const QString &text)
{
    for (const QChar character : text) {
        if (QWidget *receiver = keyboardOwner())
            QTest::keyClick(receiver, character.toLatin1());
    }
}

bool LiveWindow::tabTo(const char *name)
{
    for (int presses = 0; presses < 80; ++presses) {
        if (focused() == QLatin1String(name))
            return true;
        press(QKeySequence(Qt::Key_Tab));
    }
    return false;
}

bool waitFor(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 60'000);
}

} // namespace kabocha::test
