// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does for the metadata page.
#include "materials.h"
#include "widgets/messagebar.h"
#include "window/mainwindow.h"

#include <QMenu>
#include <QMenuBar>
#include <QTabWidget>

using namespace kabocha;
using namespace kabocha::ui;

class TestMetadataWindow : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }

    void aBrokenTemplateIsToldInTheMessageBar()
    {
        const test::Run run;
        const QString folder = run.services().environments.folder();
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + QStringLiteral("/summit.yaml"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("name: summit\nfields:\n- key: k\n  type: colour\n");
        file.close();
        MainWindow window(run.services());
        run.services().environments.reload();
        QTRY_VERIFY_WITH_TIMEOUT(!window.messages().texts().isEmpty(), 60'000);
        const QString text = window.messages().texts().constFirst();
        QVERIFY2(text.contains(QStringLiteral("summit.yaml:4:9")), qPrintable(text));
    }

    void aNoteIsAddedFromAnyPage()
    {
        const test::Run run;
        run.loadTemperature();
        MainWindow window(run.services());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window, 60'000));
        run.services().workspace.setCurrentMetric(test::name(QStringLiteral("camera.Temp")));
        auto *tabs = test::child<QTabWidget>(window, "pages");
        QCOMPARE(tabs->currentIndex(), 0);
        QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(tabs->currentIndex(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(test::child<QWidget>(window, "noteKey")->hasFocus(), 60'000);
    }

    void theActionsStandInTheEditMenu()
    {
        const test::Run run;
        MainWindow window(run.services());
        for (const char *name : {"actionAddNote", "actionRemoveNotes", "actionAddProvenance",
                                 "actionReloadTemplates", "actionOpenTemplates", "actionForgetEntries"}) {
            auto *action = test::child<QAction>(window, name);
            bool inMenu = false;
            for (const QAction *menu : window.menuBar()->actions())
                inMenu = inMenu || (menu->menu() && menu->menu()->actions().contains(action));
            QVERIFY2(inMenu, name);
        }
    }
};

QTEST_MAIN(TestMetadataWindow)
#include "test_metadatawindow.moc"
