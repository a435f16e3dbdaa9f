// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/helpwindow.h"
#include "materials.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTreeWidget>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

class Desk
{
public:
    Desk()
    {
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get(), 60'000))
            qFatal("no window");
    }
    test::Run run;
    std::unique_ptr<MainWindow> window = std::make_unique<MainWindow>(run.services());

    [[nodiscard]] QAction *action(const char *name) const
    {
        auto *found = window->findChild<QAction *>(QLatin1String(name));
        if (!found)
            qFatal("there is no action %s", name);
        return found;
    }
    [[nodiscard]] static HelpWindow *help()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<HelpWindow *>(widget))
                return found;
        }
        return nullptr;
    }
};

} // namespace

class TestHelpDesk : public QObject
{
    Q_OBJECT
private slots:
    void aboutTellsVersionsAndLicences()
    {
        Desk desk;
        desk.action("actionAbout")->trigger();
        auto *dialog = desk.window->findChild<QDialog *>(QStringLiteral("aboutDialog"));
        QVERIFY(dialog);
        QVERIFY(
            test::child<QLabel>(*dialog, "aboutText")->text().contains(QStringLiteral("GPL-3.0-or-later")));
        const auto *list = test::child<QTreeWidget>(*dialog, "aboutComponents");
        const auto rows = list->findItems(QStringLiteral("Qt"), Qt::MatchExactly);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.constFirst()->text(1), QLatin1String(qVersion()));
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            QVERIFY2(!list->topLevelItem(i)->text(2).isEmpty(), qPrintable(list->topLevelItem(i)->text(0)));
        QVERIFY(test::child<QPlainTextEdit>(*dialog, "aboutLicence")
                    ->toPlainText()
                    .contains(QStringLiteral("GNU GENERAL PUBLIC LICENSE")));
        test::child<QPushButton>(*dialog, "aboutCopy")->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("yaml-cpp 0.")));
        dialog->close();
    }

    void everyShortcutIsInTheList()
    {
        Desk desk;
        desk.action("actionShortcuts")->trigger();
        auto *dialog = desk.window->findChild<QDialog *>(QStringLiteral("shortcutsDialog"));
        QVERIFY(dialog);
        auto *list = test::child<QTreeWidget>(*dialog, "shortcutsList");
        for (const QAction *action : desk.window->actions()) {
            if (action->shortcut().isEmpty())
                continue;
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            QVERIFY2(!list->findItems(keys, Qt::MatchContains | Qt::MatchRecursive, 1).isEmpty(),
                     qPrintable(action->objectName() + u' ' + keys));
        }
        auto *filter = test::child<QLineEdit>(*dialog, "shortcutsFilter");
        QTest::keyClicks(filter, QStringLiteral("undo"));
        int shown = 0;
        for (QTreeWidgetItemIterator item(list, QTreeWidgetItemIterator::NotHidden); *item; ++item)
            shown += (*item)->childCount() == 0 ? 1 : 0;
        QCOMPARE(shown, 1);
        dialog->close();
    }

    void helpOpensAtThePlaceWhereOneIs_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("topic");
        QTest::newRow("record") << 0 << QStringLiteral("record");
        QTest::newRow("metadata") << 1 << QStringLiteral("metadata");
        QTest::newRow("review") << 2 << QStringLiteral("review");
        QTest::newRow("history") << 3 << QStringLiteral("history");
    }
    void helpOpensAtThePlaceWhereOneIs()
    {
        QFETCH(const int, page);
        QFETCH(const QString, topic);
        Desk desk;
        desk.window->showPage(page);
        desk.action("actionHelp")->trigger();
        HelpWindow *help = Desk::help();
        QVERIFY(help);
        QCOMPARE(help->topic(), topic);
        QTest::keyClick(help, Qt::Key_Escape);
        QVERIFY(help->isHidden());
    }

    void helpOfATabIsThatOfItsPage_data() { helpOpensAtThePlaceWhereOneIs_data(); }
    void helpOfATabIsThatOfItsPage()
    {
        QFETCH(const int, page);
        QFETCH(const QString, topic);
        Desk desk;
        desk.window->showPage(page);
        QTabBar *bar = test::child<QTabWidget>(*desk.window, "pages")->tabBar();
        bar->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY_WITH_TIMEOUT(bar->hasFocus(), 60'000);
        QTest::keyClick(bar, Qt::Key_F1);
        HelpWindow *help = Desk::help();
        QVERIFY(help);
        QCOMPARE(help->topic(), topic);
        QTest::keyClick(help, Qt::Key_Escape);
    }

    void helpIsAsLargeAsItWasLast()
    {
        Desk desk;
        desk.action("actionHelp")->trigger();
        HelpWindow *help = Desk::help();
        QVERIFY(help);
        QVERIFY(QTest::qWaitForWindowExposed(help, 60'000));
        const QSize size = help->size() + QSize(37, -23);
        help->resize(size);
        auto *splitter = test::child<QSplitter>(*help, "helpSplitter");
        splitter->setSizes({splitter->sizes().first() + 41, splitter->sizes().last() - 41});
        const QList<int> parts = splitter->sizes();
        QTest::keyClick(help, Qt::Key_Escape);

        desk.window = std::make_unique<MainWindow>(desk.run.services());
        desk.action("actionHelp")->trigger();
        help = Desk::help();
        QVERIFY(help);
        QVERIFY(QTest::qWaitForWindowExposed(help, 60'000));
        QCOMPARE(help->size(), size);
        QCOMPARE(test::child<QSplitter>(*help, "helpSplitter")->sizes(), parts);
    }

    void helpOpensBesideADialog()
    {
        const Desk desk;
        desk.action("actionTargets")->trigger();
        auto *dialog = desk.window->findChild<QDialog *>(QStringLiteral("targetsDialog"));
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowActive(dialog, 60'000));
        QTest::keyClick(dialog, Qt::Key_F1);
        HelpWindow *help = Desk::help();
        QVERIFY(help);
        QCOMPARE(help->topic(), QStringLiteral("targets"));
        QVERIFY(dialog->isVisible());
        dialog->close();
    }

    void theProgramEndsWithItsWindowThoughHelpIsOpen()
    {
        const Desk desk;
        desk.action("actionHelp")->trigger();
        QVERIFY(Desk::help()->isVisible());
        bool late = false;
        QTimer::singleShot(60'000, qApp, [&late] {
            late = true;
            QCoreApplication::exit();
        });
        QTimer::singleShot(0, qApp, [&desk] { desk.window->close(); });
        QApplication::exec(); // which alone ends with the last window
        QVERIFY(!late);
    }

    void everyTopicHasATextInBothLanguages()
    {
        for (const QString &topic : HelpWindow::topics()) {
            for (const char *language : {"en", "es"}) {
                QFile file(QStringLiteral(":/kabocha/help/%1/%2.md").arg(QLatin1String(language), topic));
                QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
                const QByteArray text = file.readAll();
                QVERIFY2(text.startsWith("# ") && text.size() > 300, qPrintable(file.fileName()));
                static const QRegularExpression link(QStringLiteral("\\]\\(([a-z]+)\\.md\\)"));
                auto links = link.globalMatch(QString::fromUtf8(text));
                while (links.hasNext())
                    QVERIFY(HelpWindow::topics().contains(links.next().captured(1)));
            }
        }
    }

    void splittersAreAsTheyWereLeft()
    {
        Desk desk;
        auto *splitter = test::child<QSplitter>(*desk.window, "historySplitter");
        desk.window->resize(1200, 800);
        desk.window->show();
        desk.window->showPage(3);
        splitter->setSizes({300, 500});
        const QList<int> left = splitter->sizes();
        desk.window->close();
        MainWindow next(desk.run.services());
        next.resize(1200, 800);
        next.show();
        next.showPage(3);
        QCOMPARE(test::child<QSplitter>(next, "historySplitter")->sizes(), left);
        for (const QSplitter *one : next.findChildren<QSplitter *>())
            QVERIFY(!one->objectName().isEmpty()); // what it is remembered by
    }
};

QTEST_MAIN(TestHelpDesk)
#include "test_helpdesk.moc"
