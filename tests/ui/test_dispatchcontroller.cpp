// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/dispatchcontroller.h"
#include "models/stepmodel.h"
#include "silentkeychain.h"
#include "squash/jobcheck.h"
#include "support/scriptedserver.h"

#include <QAbstractItemModelTester>

using namespace kabocha;
using namespace kabocha::ui;
using dispatch::OutboxState;
using dispatch::Receipt;

class TestDispatchController : public QObject
{
    Q_OBJECT
private:
    static Result<Receipt> waitFor(QSignalSpy &finished)
    {
        if (finished.isEmpty() && !finished.wait(60'000))
            return fail({.message = QStringLiteral("it did not end")});
        return finished.takeFirst().at(0).value<Result<Receipt>>();
    }
    /// A job that nothing stands in the way of.
    static void prepare(const test::Run &run)
    {
        run.loadTemperature();
        json::Object env;
        env.insert(QStringLiteral("env_name"), json::Value::string(QStringLiteral("local")));
        run.document().setMeta(QStringLiteral("env"), json::Value::object(env));
        run.document().setMeta(QStringLiteral("packages"), json::Value::object({}));
    }
    /// A row with the document's job that waits, as one that another run wrote down.
    static qint64 queue(const test::Run &run, const squash::Target &target, const QDateTime &due = {})
    {
        auto added = run.services().outbox.add({.title = QStringLiteral("waits"),
                                                .target = target,
                                                .measurementCount = 3,
                                                .valueCount = 1,
                                                .nextAttemptAt = due},
                                               squash::payload(run.document().job()));
        added.waitForFinished();
        const qint64 id = added.result().value_or(-1);
        run.services().outbox.release(id);
        return id;
    }
    static squash::Target target(const QUrl &url, squash::TargetKind kind = squash::TargetKind::Sandbox)
    {
        return {.name = QStringLiteral("summit"), .url = url, .user = QStringLiteral("ana"), .kind = kind};
    }

private slots:
    void init() { test::failOnWarning(); }

    void dispatchesToThePracticeSandbox()
    {
        test::Run run;
        prepare(run);
        DispatchController controller(run.services());
        StepModel steps(controller);
        QAbstractItemModelTester tester(&steps, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy running(&controller, &DispatchController::runningChanged);
        QSignalSpy finished(&controller, &DispatchController::finished);
        controller.dispatchDocument();
        QVERIFY(controller.isRunning());
        const Result<Receipt> result = waitFor(finished);
        QVERIFY2(result, result ? "" : qPrintable(result.error().text()));
        QCOMPARE(result->state, OutboxState::Confirmed);
        QVERIFY(result->jobNumber > 0);
        QVERIFY(!controller.isRunning());
        QCOMPARE(running.size(), 2);
        QCOMPARE(controller.steps().first().step, dispatch::Step::Check);
        QVERIFY(steps.rowCount() >= 7);
        QVERIFY(steps.index(0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("done")));
    }

    void withdrawsWhatArrived()
    {
        test::Run run;
        prepare(run);
        DispatchController controller(run.services());
        QSignalSpy finished(&controller, &DispatchController::finished);
        controller.dispatchDocument();
        Result<Receipt> result = waitFor(finished);
        QVERIFY2(result, result ? "" : qPrintable(result.error().text()));
        controller.withdraw(result->outboxId);
        result = waitFor(finished);
        QVERIFY2(result, result ? "" : qPrintable(result.error().text()));
        QCOMPARE(result->state, OutboxState::Withdrawn);
    }

    void aJobWithErrorsIsNotSent()
    {
        test::Run run;
        DispatchController controller(run.services());
        QSignalSpy finished(&controller, &DispatchController::finished);
        controller.dispatchDocument(); // an empty job
        const Result<Receipt> result = waitFor(finished);
        QVERIFY(!result);
        QVERIFY2(result.error().message.contains(QStringLiteral("no measurements")),
                 qPrintable(result.error().text()));
        QVERIFY(run.services().outbox.entries().isEmpty());
    }

    void productionIsAskedAboutWithTheNumberOfValues()
    {
        test::Run run;
        prepare(run);
        run.document().record(test::name(QStringLiteral("camera.Wind")), std::nullopt,
                              test::unit(QStringLiteral("m / s")));
        run.document().record(test::name(QStringLiteral("camera.") + QString(60, u'n')), 1,
                              test::unit(QStringLiteral("m / s")));
        run.services().targets.put(
            target(QUrl(QStringLiteral("http://127.0.0.1:1")), squash::TargetKind::Production));
        run.services().targets.setCurrent(QStringLiteral("summit"));
        DispatchController controller(run.services());
        QSignalSpy asked(&controller, &DispatchController::confirmationNeeded);
        QSignalSpy finished(&controller, &DispatchController::finished);
        controller.dispatchDocument();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(0).value<squash::Target>().name, QStringLiteral("summit"));
        QCOMPARE(asked.first().at(1).toInt(), 1); // one is not measured, one the server cannot hold
        QVERIFY(!controller.isRunning());
        controller.confirm();
        QVERIFY(controller.isRunning());
        QVERIFY(!waitFor(finished)); // nobody listens there
        controller.confirm();        // an answer counts once
        QVERIFY(!controller.isRunning());
    }

    void whatProductionDoesNotHoldIsAskedAboutBeforeItGoesThereAgain_data()
    {
        QTest::addColumn<OutboxState>("state");
        QTest::addColumn<bool>("asks");
        QTest::newRow("withdrawn") << OutboxState::Withdrawn << true;
        QTest::newRow("refused") << OutboxState::Refused << true;
        QTest::newRow("waits") << OutboxState::Queued << false; // the person was asked already
    }
    void whatProductionDoesNotHoldIsAskedAboutBeforeItGoesThereAgain()
    {
        QFETCH(OutboxState, state);
        QFETCH(bool, asks);
        test::Run run;
        prepare(run);
        const qint64 id =
            queue(run, target(QUrl(QStringLiteral("http://127.0.0.1:1")), squash::TargetKind::Production));
        QTRY_VERIFY_WITH_TIMEOUT(run.services().outbox.find(id), 60'000);
        dispatch::OutboxEntry entry = *run.services().outbox.find(id);
        entry.state = state;
        run.services().outbox.update(entry).waitForFinished();
        QTRY_COMPARE_WITH_TIMEOUT(run.services().outbox.find(id)->state, state, 60'000);
        DispatchController controller(run.services());
        QSignalSpy asked(&controller, &DispatchController::confirmationNeeded);
        QSignalSpy finished(&controller, &DispatchController::finished);
        controller.retry(id);
        QCOMPARE(asked.size(), asks ? 1 : 0);
        QCOMPARE(controller.isRunning(), !asks);
        if (asks) {
            QCOMPARE(asked.first().at(1).toInt(), 1);
            controller.confirm();
            QVERIFY(controller.isRunning());
        }
        QVERIFY(!waitFor(finished)); // nobody listens there
        QCOMPARE(run.services().outbox.entries().size(), 1);
        controller.confirm(); // an answer counts once
        QVERIFY(!controller.isRunning());
    }

    void aMissingPasswordIsAskedForAndTheRowGoesOn()
    {
        test::Run run;
        prepare(run);
        test::ScriptedServer server;
        server.beSquash(run.services().clock.nowUtc().toSecsSinceEpoch());
        server.on("POST", "/job", test::Reaction::json(400, R"({"message": "no"})"));
        run.services().targets.put(target(server.url()));
        run.services().targets.setCurrent(QStringLiteral("summit"));
        DispatchController controller(run.services());
        QSignalSpy asked(&controller, &DispatchController::passwordNeeded);
        QSignalSpy finished(&controller, &DispatchController::finished);
        controller.dispatchDocument();
        Result<Receipt> result = waitFor(finished);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Denied);
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, 60'000);
        QVERIFY(!asked.first().at(1).toString().isEmpty());

        controller.supplyPassword({.user = QStringLiteral("bea"), .password = QStringLiteral("secret")});
        QVERIFY(controller.isRunning());
        result = waitFor(finished);
        QCOMPARE(run.services().outbox.entries().size(), 1); // the same row, not another
        QCOMPARE(run.services().outbox.entries().first().target.user, QStringLiteral("bea"));
        QCOMPARE(run.services().targets.find(QStringLiteral("summit"))->user, QStringLiteral("bea"));
        QCOMPARE(server.last("POST", "/auth").body.contains("bea"), true);
        QVERIFY(server.count("POST", "/job") == 1 || !result);
    }

    /// Not with one that came in between, of another window or a command.
    void thePasswordGoesOnWithTheRowThatNeedsIt()
    {
        test::Run run;
        prepare(run);
        test::ScriptedServer server;
        server.beSquash(run.services().clock.nowUtc().toSecsSinceEpoch());
        server.on("POST", "/auth", test::Reaction::html(503, "Down"));
        run.services().targets.put(target(server.url()));
        run.services().targets.setCurrent(QStringLiteral("summit"));
        DispatchController controller(run.services());
        QSignalSpy asked(&controller, &DispatchController::passwordNeeded);
        QSignalSpy finished(&controller, &DispatchController::finished);
        const qint64 other = queue(run, target(server.url())); // in the file, not yet in sight
        controller.dispatchDocument();
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, 60'000);
        finished.clear();
        controller.supplyPassword({.user = QStringLiteral("bea"), .password = QStringLiteral("secret")});
        (void)waitFor(finished);
        QVERIFY(server.last("POST", "/auth").body.contains("bea"));
        QTRY_COMPARE_WITH_TIMEOUT(run.services().outbox.entries().size(), 2, 60'000);
        const auto row = [&run](qint64 id) {
            auto read = run.services().outbox.read(id);
            read.waitForFinished();
            return read.result().value_or(dispatch::OutboxEntry{});
        };
        QCOMPARE(row(other).target.user, QStringLiteral("ana"));
        QVERIFY2(row(other).reason.isEmpty(), qPrintable(row(other).reason)); // not touched
        const qint64 own = run.services().outbox.entries().first().id;        // the newest
        QVERIFY(own != other);
        QCOMPARE(row(own).target.user, QStringLiteral("bea"));
        QVERIFY2(row(own).reason.contains(QStringLiteral("503")), qPrintable(row(own).reason));
    }

    void aPasswordForThisRunOnlyLeavesTheKeychainAlone()
    {
        auto keychain = std::make_unique<test::SilentKeychain>();
        keychain->locked = true;
        test::Run run({}, std::move(keychain));
        prepare(run);
        test::ScriptedServer server;
        server.beSquash(run.services().clock.nowUtc().toSecsSinceEpoch());
        server.on("POST", "/auth", test::Reaction::html(503, "Down"));
        run.services().targets.put(target(server.url()));
        run.services().targets.setCurrent(QStringLiteral("summit"));
        DispatchController controller(run.services());
        QSignalSpy asked(&controller, &DispatchController::passwordNeeded);
        QSignalSpy finished(&controller, &DispatchController::finished);
        controller.dispatchDocument();
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, 60'000);
        QVERIFY2(asked.first().at(1).toString().contains(QStringLiteral("It is locked.")),
                 qPrintable(asked.first().at(1).toString()));

        // To be put into the keychain, it waits there, says so, and can be stopped.
        controller.supplyPassword({.user = QStringLiteral("ana"), .password = QStringLiteral("secret")});
        QTRY_VERIFY_WITH_TIMEOUT(!controller.steps().isEmpty(), 60'000);
        QVERIFY(controller.steps().last().text.contains(QStringLiteral("silent")));
        controller.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!controller.isRunning(), 60'000);
        QCOMPARE(server.count("POST", "/auth"), 0);

        // In memory, it goes on at once.
        finished.clear();
        controller.retry(run.services().outbox.entries().first().id);
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 2, 60'000);
        finished.clear();
        controller.supplyPassword(
            {.user = QStringLiteral("ana"), .password = QStringLiteral("secret"), .thisRunOnly = true});
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QCOMPARE(server.count("POST", "/auth"), 1);
        QVERIFY(server.last("POST", "/auth").body.contains("secret"));
    }

    void aTakenNameIsSaidAndAskedAgain()
    {
        test::Run run;
        prepare(run);
        test::ScriptedServer server;
        server.beSquash(run.services().clock.nowUtc().toSecsSinceEpoch());
        server.on("POST", "/register",
                  test::Reaction::json(400, R"({"message": "A user with that username already exists."})"));
        run.services().targets.put(target(server.url()));
        run.services().targets.setCurrent(QStringLiteral("summit"));
        DispatchController controller(run.services());
        QSignalSpy asked(&controller, &DispatchController::passwordNeeded);
        controller.dispatchDocument();
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, 60'000);
        controller.supplyPassword(
            {.user = QStringLiteral("ana"), .password = QStringLiteral("secret"), .registerFirst = true});
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 2, 60'000);
        const QString why = asked.at(1).at(1).toString();
        QVERIFY2(why.contains(QStringLiteral("exists")), qPrintable(why));
        QVERIFY(!why.contains(QStringLiteral("secret")));
        QVERIFY(!controller.isRunning());
        QSignalSpy read(run.services().credentials.read(
                            run.services().targets.find(QStringLiteral("summit"))->credentialKey(), this),
                        &squash::CredentialOperation::finished);
        QVERIFY(read.wait(60'000));
        QVERIFY(!read.first().at(0).value<Result<QString>>()); // a password that is not accepted is not kept
    }

    void cancelEndsIt()
    {
        test::Run run;
        prepare(run);
        test::ScriptedServer server;
        server.on("GET", "/", test::Reaction::of(test::Reaction::Kind::Hang));
        run.services().targets.put(target(server.url()));
        run.services().targets.setCurrent(QStringLiteral("summit"));
        DispatchController controller(run.services());
        QSignalSpy finished(&controller, &DispatchController::finished);
        controller.dispatchDocument();
        QTRY_VERIFY_WITH_TIMEOUT(server.count("GET", "/") == 1, 60'000);
        controller.cancel();
        const Result<Receipt> result = waitFor(finished);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Cancelled);
        QVERIFY(!controller.isRunning());
        QCOMPARE(run.services().outbox.entries().size(), 1); // it waits
    }

    void sendsAllThatWaits()
    {
        test::Run run;
        prepare(run);
        const qint64 first = queue(run, run.services().targets.current());
        const qint64 second = queue(run, run.services().targets.current());
        DispatchController controller(run.services());
        QSignalSpy finished(&controller, &DispatchController::finished);
        QTRY_COMPARE_WITH_TIMEOUT(run.services().outbox.entries().size(), 2, 60'000);
        controller.sendAll();
        QVERIFY(controller.isRunning());
        const Result<Receipt> result = waitFor(finished);
        QVERIFY2(result, result ? "" : qPrintable(result.error().text()));
        QVERIFY2(result->summary.contains(QStringLiteral("2 jobs of the outbox arrived")),
                 qPrintable(result->summary));
        QVERIFY(!controller.isRunning());
        for (const qint64 id : {first, second}) // no definition was written down with it, so it is not kept
            QCOMPARE(run.services().outbox.find(id)->state, OutboxState::Partial);
    }

    void aMissingPasswordStopsAllAndIsAskedFor()
    {
        test::Run run;
        prepare(run);
        test::ScriptedServer server;
        server.beSquash(run.services().clock.nowUtc().toSecsSinceEpoch());
        server.on("GET", "/jobs", test::Reaction::json(200, R"({"ids": []})"));
        server.on("POST", "/job", test::Reaction::json(400, R"({"message": "no"})"));
        (void)queue(run, target(server.url()));
        (void)queue(run, target(server.url()));
        DispatchController controller(run.services());
        QSignalSpy asked(&controller, &DispatchController::passwordNeeded);
        QSignalSpy finished(&controller, &DispatchController::finished);
        QTRY_COMPARE_WITH_TIMEOUT(run.services().outbox.entries().size(), 2, 60'000);
        controller.sendAll();
        const Result<Receipt> stopped = waitFor(finished);
        QVERIFY2(stopped && stopped->summary.contains(QStringLiteral("2 jobs are left")),
                 stopped ? qPrintable(stopped->summary) : "");
        QCOMPARE(asked.size(), 1);
        QVERIFY(!controller.isRunning());
        controller.supplyPassword({.user = QStringLiteral("ana"), .password = QStringLiteral("secret")});
        (void)waitFor(finished); // goes on with all
        QCOMPARE(server.count("POST", "/job"), 2);
    }

    void theLedgerIsExported()
    {
        test::Run run;
        DispatchController controller(run.services());
        QSignalSpy exported(&controller, &DispatchController::ledgerExported);
        const QString file = run.home() + QStringLiteral("/ledger.csv");
        controller.exportLedger(file);
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 60'000);
        QCOMPARE(exported.first().at(0).toString(), file);
        QCOMPARE(exported.first().at(1).value<Result<qint64>>().value_or(-1), 0);
        QVERIFY(QFile::exists(file));
    }

    void whatIsDueGoesByItself()
    {
        test::Run run;
        prepare(run);
        const qint64 id = queue(run, run.services().targets.current(), run.services().clock.nowUtc());
        DispatchController controller(run.services());
        QSignalSpy tried(&controller, &DispatchController::triedByItself);
        run.services().resender.start();
        const Result<Receipt> result = waitFor(tried);
        QVERIFY2(result, result ? "" : qPrintable(result.error().text()));
        QCOMPARE(result->outboxId, id);
        QVERIFY(!controller.isRunning());
    }

    void whatGoesOnByItselfIsNotToldAndWhatIsRefusedIs()
    {
        test::Run run;
        prepare(run);
        test::ScriptedServer server;
        server.beSquash(run.services().clock.nowUtc().toSecsSinceEpoch());
        server.on("GET", "/metric/*", test::Reaction::json(200, "{}"));
        server.on("GET", "/jobs", test::Reaction::json(200, R"({"ids": []})"));
        server.on("POST", "/job", test::Reaction::json(400, R"({"message": "no"})"));
        squash::Target away = target(QUrl(QStringLiteral("http://127.0.0.1:1")));
        away.name = QStringLiteral("away");
        const squash::Target summit = target(server.url());
        auto *stored =
            run.services().credentials.store(summit.credentialKey(), QStringLiteral("secret"), &server);
        QSignalSpy storing(stored, &squash::CredentialOperation::finished);
        QVERIFY(storing.wait(60'000));
        const QDateTime now = run.services().clock.nowUtc();
        const qint64 waiting = queue(run, away, now);
        const qint64 refused = queue(run, summit, now);
        QTRY_COMPARE_WITH_TIMEOUT(run.services().outbox.entries().size(), 2, 60'000);
        DispatchController controller(run.services());
        QSignalSpy tried(&run.services().resender, &dispatch::Resender::tried);
        QSignalSpy told(&controller, &DispatchController::triedByItself);
        run.services().resender.start();
        for (const qint64 row : {waiting, refused})
            QTRY_VERIFY_WITH_TIMEOUT(std::any_of(tried.begin(), tried.end(),
                                                 [row](const QVariantList &one) { return one.at(0) == row; }),
                                     60'000);
        QCOMPARE(run.services().outbox.find(waiting)->state, OutboxState::Queued);
        QCOMPARE(run.services().outbox.find(refused)->state, OutboxState::Refused);
        QCOMPARE(told.size(), 1);
        QCOMPARE(waitFor(told).error().kind, Error::Kind::Refused);
    }

    void aRowThatIsGoneIsSaid()
    {
        test::Run run;
        DispatchController controller(run.services());
        QSignalSpy finished(&controller, &DispatchController::finished);
        controller.retry(4711);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(waitFor(finished).error().kind, Error::Kind::NotFound);
        QVERIFY(!controller.isRunning());
    }

    void discardForgetsTheRow()
    {
        test::Run run;
        auto added = run.services().outbox.add({.title = QStringLiteral("x")}, "{}");
        added.waitForFinished();
        const qint64 id = added.result().value_or(-1);
        run.services().outbox.release(id);
        DispatchController controller(run.services());
        QTRY_COMPARE_WITH_TIMEOUT(run.services().outbox.entries().size(), 1, 60'000);
        controller.discard(id);
        QTRY_COMPARE_WITH_TIMEOUT(run.services().outbox.entries().size(), 0, 60'000);
    }
};

QTEST_GUILESS_MAIN(TestDispatchController)
#include "test_dispatchcontroller.moc"
