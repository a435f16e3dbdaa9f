// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/publishcontroller.h"
#include "silentkeychain.h"
#include "support/scriptedserver.h"

using namespace kabocha;
using namespace kabocha::ui;

class TestPublishController : public QObject
{
    Q_OBJECT
private:
    static PublishOrder order(const QString &title)
    {
        PublishOrder order{.title = title};
        order.metrics.insert(test::metric(QStringLiteral("camera.Temp"), QStringLiteral("deg_C")));
        return order;
    }
    static void choose(const test::Run &run, const QString &name, const QUrl &url,
                       squash::TargetKind kind = squash::TargetKind::Sandbox)
    {
        run.services().targets.put({.name = name, .url = url, .user = QStringLiteral("ana"), .kind = kind});
        run.services().targets.setCurrent(name);
    }

private slots:
    void init() { test::failOnWarning(); }

    void whatWasAskedAboutAndNotAgreedToTakesNoPlace()
    {
        test::Run run;
        test::ScriptedServer sandbox;
        sandbox.beSquash(run.services().clock.nowUtc().toSecsSinceEpoch());
        test::ScriptedServer production;
        production.beSquash(run.services().clock.nowUtc().toSecsSinceEpoch());
        PublishController controller(run.services());
        QSignalSpy asked(&controller, &PublishController::confirmationNeeded);
        QSignalSpy password(&controller, &PublishController::passwordNeeded);
        choose(run, QStringLiteral("bench"), sandbox.url());
        controller.publish(order(QStringLiteral("first")));
        QTRY_COMPARE_WITH_TIMEOUT(password.size(), 1, 60'000); // it has ended: no password is known

        choose(run, QStringLiteral("summit"), production.url(), squash::TargetKind::Production);
        controller.publish(order(QStringLiteral("second")));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(controller.order().title, QStringLiteral("first"));
        QCOMPARE(controller.target().name, QStringLiteral("bench"));

        controller.publishAgain(); // the person said no to the question, and looks at the first one again
        QVERIFY(controller.isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(password.size(), 2, 60'000);
        QCOMPARE(password.last().at(0).value<squash::Target>().name, QStringLiteral("bench"));
        controller.confirm(); // that question is over
        QVERIFY(!controller.isRunning());
        QCOMPARE(asked.size(), 1);
        QVERIFY(production.requests().isEmpty());
    }

    void productionIsAskedAboutAgainToo()
    {
        test::Run run;
        PublishController controller(run.services());
        QSignalSpy asked(&controller, &PublishController::confirmationNeeded);
        choose(run, QStringLiteral("summit"), QUrl(QStringLiteral("http://127.0.0.1:1")),
               squash::TargetKind::Production);
        controller.publish(order(QStringLiteral("camera")));
        QVERIFY(!controller.isRunning());
        controller.confirm();
        QTRY_VERIFY_WITH_TIMEOUT(controller.hasFailed() && !controller.isRunning(), 60'000);
        controller.publishAgain();
        QCOMPARE(asked.size(), 2);
        QVERIFY(!controller.isRunning());
        controller.confirm();
        QVERIFY(controller.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!controller.isRunning(), 60'000);
    }

    void whatIsBrokenInThePackageIsCountedAndSaid()
    {
        test::Run run;
        const QString site = run.home() + QStringLiteral("/site");
        QVERIFY(QDir().mkpath(site + QStringLiteral("/metrics")));
        QFile good(site + QStringLiteral("/metrics/site.yaml"));
        QVERIFY(good.open(QIODevice::WriteOnly));
        good.write("Wind:\n  unit: m/s\n  description: Wind\n"
                   "Odd:\n  unit: parrots\n  description: Cannot be read\n");
        good.close();
        QSignalSpy loaded(&run.services().workspace, &Workspace::packageLoaded);
        run.services().workspace.loadPackage(site);
        QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 60'000);
        const PublishOrder ofMenu = orderOf(run.services().workspace.packages().constFirst());
        const PublishOrder ofTree = orderOf(QStringLiteral("site"), run.services().workspace);
        for (const PublishOrder &order : {ofMenu, ofTree}) {
            QCOMPARE(order.title, QStringLiteral("site"));
            QCOMPARE(order.size(), 1);
            QCOMPARE(order.broken, 1);
        }
        PublishController controller(run.services()); // to the practice sandbox
        controller.publish(ofMenu);
        QTRY_VERIFY_WITH_TIMEOUT(!controller.isRunning(), 250'000);
        QVERIFY2(controller.note().contains(QStringLiteral("broken")) &&
                     controller.note().contains(QStringLiteral("1 error")),
                 qPrintable(controller.note()));
        QVERIFY(!controller.note().contains(QStringLiteral("every")));
        QVERIFY(controller.isIncomplete());
        QVERIFY(!controller.hasFailed());
    }

    void aPasswordForThisRunOnlyLeavesTheKeychainAlone()
    {
        auto keychain = std::make_unique<test::SilentKeychain>();
        keychain->locked = true;
        test::Run run({}, std::move(keychain));
        test::ScriptedServer server;
        server.beSquash(run.services().clock.nowUtc().toSecsSinceEpoch());
        server.on("POST", "/auth", test::Reaction::html(503, "Down"));
        choose(run, QStringLiteral("bench"), server.url());
        PublishController controller(run.services());
        QSignalSpy password(&controller, &PublishController::passwordNeeded);
        controller.publish(order(QStringLiteral("camera")));
        QTRY_COMPARE_WITH_TIMEOUT(password.size(), 1, 60'000);

        // To be put into the keychain, it waits there, says so, and can be stopped.
        controller.supplyPassword({.user = QStringLiteral("ana"), .password = QStringLiteral("secret")});
        QTRY_VERIFY2_WITH_TIMEOUT(controller.note().contains(QStringLiteral("silent")),
                                  qPrintable(controller.note()), 60'000);
        controller.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!controller.isRunning(), 60'000);
        QCOMPARE(server.count("POST", "/auth"), 0);

        // In memory, it goes on at once.
        controller.supplyPassword(
            {.user = QStringLiteral("ana"), .password = QStringLiteral("secret"), .thisRunOnly = true});
        QTRY_VERIFY_WITH_TIMEOUT(server.count("POST", "/auth") > 0 && !controller.isRunning(), 60'000);
        QVERIFY(server.last("POST", "/auth").body.contains("secret"));
    }
};

QTEST_MAIN(TestPublishController)
#include "test_publishcontroller.moc"
