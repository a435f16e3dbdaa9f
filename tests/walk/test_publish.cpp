// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/publishedmodel.h"
#include "support/scriptedserver.h"
#include "support/support.h"
#include "walk/window.h"

#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeView>
#include <QtTest>

using namespace kabocha;
using namespace kabocha::test;

class TestPublish : public QObject
{
    Q_OBJECT

    static constexpr int patience = 250'000; // sanitizers, and a machine that does other things

    static void load(LiveWindow &live, const QString &directory)
    {
        QSignalSpy loaded(&live.services().workspace, &ui::Workspace::packageLoaded);
        live.services().workspace.loadPackage(directory);
        QTRY_VERIFY_WITH_TIMEOUT(loaded.size() == 1, patience);
    }
    static QAction *publishAction(LiveWindow &live)
    {
        auto *menu = live.find<QMenu>("menuPublish");
        emit menu->aboutToShow();
        return menu->actions().constFirst();
    }
    static QString text(LiveWindow &live, const char *label)
    {
        const auto *found = live.find<QLabel>(label);
        return found ? found->text() : QString();
    }
    static bool isDone(LiveWindow &live)
    {
        const auto *button = live.find<QPushButton>("publishClose");
        return button && button->text() == QLatin1String("Close");
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }

    void aPackageOfTheTreeIsPublishedFromItsMenu()
    {
        const QTemporaryDir home;
        LiveWindow live(home.path());
        load(live, QStringLiteral(KABOCHA_SOURCE_DIR "/resources/example"));
        auto *tree = live.find<QTreeView>("metricsTree");
        tree->setCurrentIndex(tree->model()->index(0, 0));
        const QPoint at = tree->visualRect(tree->currentIndex()).center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, at, tree->viewport()->mapToGlobal(at));
        QApplication::sendEvent(tree->viewport(), &event);
        QTRY_VERIFY_WITH_TIMEOUT(live.find<QMenu>("metricsMenu"), 60'000);
        auto *action = live.find<QAction>("actionPublishPackage");
        QVERIFY(action);
        QVERIFY2(action->text().contains(QStringLiteral("camera")) &&
                     action->text().contains(QStringLiteral("Practice sandbox")),
                 qPrintable(action->text()));
        action->trigger();
        live.find<QMenu>("metricsMenu")->close();
        QTRY_VERIFY_WITH_TIMEOUT(isDone(live), patience);
        QVERIFY2(text(live, "publishNote").contains(QStringLiteral("holds every definition of camera")),
                 qPrintable(text(live, "publishNote")));
        QVERIFY2(text(live, "publishCounts").contains(QStringLiteral("0 equal · 0 not stored")),
                 qPrintable(text(live, "publishCounts")));
        QVERIFY(live.find<QTreeView>("publishTable")->model()->rowCount() > 3);

        live.find<QPushButton>("publishAgain")->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            isDone(live) && text(live, "publishCounts").startsWith(QStringLiteral("0 new · 0 changed · ")) &&
                !text(live, "publishCounts").contains(QStringLiteral("· 0 equal")),
            patience);
    }

    void aWholePackageIsPublishedCancelledAndResumed()
    {
        KABOCHA_REQUIRE_CONFORMANCE();
        const QTemporaryDir home;
        LiveWindow live(home.path());
        load(live, conformance(QStringLiteral("packages/verify_metrics")));
        publishAction(live)->trigger();
        auto *table = live.find<QTreeView>("publishTable");
        QTRY_VERIFY_WITH_TIMEOUT(table, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 300, patience);
        QTest::mouseClick(live.find<QPushButton>("publishClose"), Qt::LeftButton); // "Cancel"
        QTRY_VERIFY_WITH_TIMEOUT(isDone(live), patience);
        QVERIFY2(text(live, "publishNote").contains(QStringLiteral("Cancelled")),
                 qPrintable(text(live, "publishNote")));
        QVERIFY(table->model()->rowCount() < 2737);
        QVERIFY(live.find<QDialog>("publishDialog")->isVisible());

        live.find<QPushButton>("publishAgain")->click();
        QTRY_VERIFY_WITH_TIMEOUT(isDone(live), patience);
        QCOMPARE(table->model()->rowCount(), 1032 + 1705);
        QVERIFY2(text(live, "publishNote").contains(QStringLiteral("that it cannot store")),
                 qPrintable(text(live, "publishNote")));
        auto *only = live.find<QCheckBox>("publishProblemsOnly");
        only->click();
        const int bad = table->model()->rowCount();
        QVERIFY(bad > 0 && bad < 500);
        for (int row = 0; row < bad; ++row)
            QVERIFY(
                !table->model()->index(row, ui::PublishedModel::ReasonColumn).data().toString().isEmpty());
        live.find<QPushButton>("publishCopy")->click();
        const QStringList copied = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(copied.size(), bad);
        QVERIFY(copied.constFirst().startsWith(QStringLiteral("not stored\t")));
    }

    void productionAsksOnceFirst()
    {
        const QTemporaryDir home;
        LiveWindow live(home.path());
        ScriptedServer server;
        server.beSquash(QDateTime::currentSecsSinceEpoch());
        live.services().targets.put({.name = QStringLiteral("Summit"),
                                     .url = server.url(),
                                     .user = QStringLiteral("me"),
                                     .kind = squash::TargetKind::Production});
        live.services().targets.setCurrent(QStringLiteral("Summit"));
        load(live, QStringLiteral(KABOCHA_SOURCE_DIR "/resources/example"));
        publishAction(live)->trigger();
        auto *box = live.find<QMessageBox>("publishQuestion");
        QVERIFY(box && box->isVisible());
        QVERIFY2(box->text().contains(QStringLiteral("PRODUCTION as me?")), qPrintable(box->text()));
        QVERIFY(box->informativeText().contains(QStringLiteral("replaced")));
        box->button(QMessageBox::Cancel)->click();
        QVERIFY(!live.find<QDialog>("publishDialog"));
        QVERIFY(server.requests().isEmpty());

        QTRY_VERIFY_WITH_TIMEOUT(!live.find<QMessageBox>("publishQuestion"), 60'000);
        publishAction(live)->trigger();
        live.find<QPushButton>("publishConfirm")->click();
        QTRY_VERIFY_WITH_TIMEOUT(live.find<QDialog>("passwordDialog"), patience); // none is known of `me`
        QVERIFY(server.count("GET", "/") > 0);
        QCOMPARE(server.count("POST", "/metric/*"), 0);
    }
};

QTEST_MAIN(TestPublish)
#include "test_publish.moc"
