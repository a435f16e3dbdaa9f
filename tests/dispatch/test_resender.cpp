// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/resender.h"
#include "house.h"
#include "squash/jobcheck.h"

#include <QSignalSpy>

using namespace kabocha;
using namespace kabocha::dispatch;
using test::cameraJob;
using test::House;
using test::Reaction;
using Outcome = House::Outcome;

constexpr int patience = 60'000;

/// What waits is tried again by itself, where that is safe, and never twice.
class TestResender : public QObject
{
    Q_OBJECT

    test::FixedClock m_clock;
    std::unique_ptr<House> m_house;
    std::unique_ptr<Resender> m_resender;
    std::unique_ptr<QSignalSpy> m_tried;

    static Timing timing()
    {
        Timing out = House::hasty();
        out.retry.random = [] { return 0.5; };
        return out;
    }
    void restart()
    {
        m_tried.reset();
        m_resender.reset();
        m_house->reopen();
        m_house->dispatcher->setTiming(timing());
        m_resender = std::make_unique<Resender>(*m_house->outbox, *m_house->dispatcher, m_clock);
        m_tried = std::make_unique<QSignalSpy>(m_resender.get(), &Resender::tried);
    }
    /// Later; what is due is seen now.
    void later(qint64 seconds)
    {
        m_clock.advance(seconds);
        QSignalSpy changed(m_house->outbox.get(), &Outbox::changed);
        m_house->outbox->refresh();
        QVERIFY(changed.wait(patience));
    }
    Outcome send() { return m_house->send(cameraJob(), House::practice()); }
    /// A row that waits, as one that another run wrote down.
    qint64 queue(const squash::Target &target, const job::Job &job = cameraJob())
    {
        const qint64 id = House::value(m_house->outbox->add({.title = QStringLiteral("waits.verify.json"),
                                                             .target = target,
                                                             .measurementCount = 2},
                                                            squash::payload(job), definitions()))
                              .value();
        m_house->outbox->release(id);
        return id;
    }
    /// The definitions of cameraJob, as a dispatch has written them down.
    QByteArray definitions() { return m_definitions; }
    QByteArray m_definitions;
    void learnDefinitions()
    {
        const Outcome outcome = send();
        QVERIFY(outcome.result);
        m_definitions = House::value(m_house->outbox->definitions(outcome.result->outboxId)).value();
    }
    int posts() const { return m_house->proxy.count("POST", "/job"); }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_clock.set(test::FixedClock().nowUtc());
        m_house = std::make_unique<House>(m_clock);
        m_house->startSandbox();
        m_definitions.clear();
        restart();
    }
    void cleanup()
    {
        m_tried.reset();
        m_resender.reset();
        m_house.reset();
    }

    void whatCouldNotBeSentGoesByItself()
    {
        m_house->proxy.on("GET", "/", Reaction::of(Reaction::Kind::Drop));
        QVERIFY(!send().result);
        OutboxEntry row = m_house->onlyRow();
        QCOMPARE(row.state, OutboxState::Queued);
        QCOMPARE(row.attempts, 1);
        QCOMPARE(row.nextAttemptAt, m_clock.nowUtc().addSecs(5));
        QCOMPARE(planText(row, m_clock.nowUtc()), QStringLiteral("tried once; next try at 12:00 UTC"));
        m_resender->start();
        later(4);
        QCOMPARE(m_tried->count(), 0);
        later(1);
        QTRY_COMPARE_WITH_TIMEOUT(m_tried->count(), 1, patience);
        row = m_house->row(row.id);
        QCOMPARE(row.state, OutboxState::Queued);
        QCOMPARE(row.attempts, 2);
        QCOMPARE(row.nextAttemptAt, m_clock.nowUtc().addSecs(15));
        m_house->proxy.on("GET", "/", Reaction::of(Reaction::Kind::Forward));
        later(15);
        QTRY_COMPARE_WITH_TIMEOUT(m_tried->count(), 2, patience);
        row = m_house->row(row.id);
        QCOMPARE(row.state, OutboxState::Confirmed);
        QVERIFY(!row.nextAttemptAt.isValid());
        QCOMPARE(m_house->jobs().size(), 1);
    }

    void whatIsPlannedSurvivesARestart()
    {
        m_house->proxy.on("GET", "/", Reaction::html(503, "Down for maintenance"));
        QVERIFY(!send().result);
        m_house->proxy.on("GET", "/", Reaction::of(Reaction::Kind::Forward));
        restart();
        QCOMPARE(m_house->onlyRow().attempts, 1);
        m_clock.advance(3600);
        m_resender->start(); // overdue
        QTRY_COMPARE_WITH_TIMEOUT(m_tried->count(), 1, patience);
        QCOMPARE(m_house->onlyRow().state, OutboxState::Confirmed);
        QCOMPARE(m_house->jobs().size(), 1);
    }

    void aRunThatDiedInTheMiddleGoesOn()
    {
        m_house->proxy.on("GET", "/",
                          {Reaction::of(Reaction::Kind::Hang), Reaction::of(Reaction::Kind::Forward)});
        auto owner = std::make_unique<QObject>();
        (void)m_house->dispatcher->dispatch(cameraJob(), QStringLiteral("n"), House::practice(), owner.get());
        QTRY_COMPARE_WITH_TIMEOUT(m_house->proxy.count("GET", "/"), 1, patience);
        owner.reset(); // nothing more is written by it
        restart();
        QCOMPARE(m_house->onlyRow().state, OutboxState::Queued);
        m_clock.advance(10);
        m_resender->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_tried->count(), 1, patience);
        QCOMPARE(m_house->onlyRow().state, OutboxState::Confirmed);
        QCOMPARE(m_house->jobs().size(), 1);
    }

    void whereAPersonMustActNothingGoesByItself_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<Reaction>("reaction");
        QTest::newRow("password") << QByteArray("POST") << QByteArray("/register")
                                  << Reaction::json(401, "{\"description\": \"Invalid credentials\"}");
        QTest::newRow("no") << QByteArray("POST") << QByteArray("/job")
                            << Reaction::json(400, "{\"message\": \"Missing packages metadata.\"}");
    }
    void whereAPersonMustActNothingGoesByItself()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(Reaction, reaction);
        m_house->proxy.on(method, path, reaction);
        QVERIFY(!send().result);
        QVERIFY(!m_house->onlyRow().nextAttemptAt.isValid());
        const int before = int(m_house->proxy.requests().size());
        m_resender->start();
        later(24 * 3600);
        QCOMPARE(m_house->proxy.requests().size(), before);
    }

    void whatThePersonCancelledStaysCancelled()
    {
        Dispatch *deed = m_house->dispatcher->dispatch(cameraJob(), QStringLiteral("n"), House::practice(),
                                                       &m_house->owner);
        const Outcome outcome = m_house->run(deed, [](Dispatch *running, Step now) {
            if (now == Step::Connect)
                QTimer::singleShot(0, running, [running] { running->cancel(); });
        });
        QCOMPARE(outcome.result.error().kind, Error::Kind::Cancelled);
        QVERIFY(!m_house->onlyRow().nextAttemptAt.isValid());
    }

    void aDoubtIsLookedAtEarlyAndSentLate()
    {
        m_house->proxy.on("POST", "/job",
                          {Reaction::of(Reaction::Kind::Drop), Reaction::of(Reaction::Kind::Forward)});
        QVERIFY(!send().result);
        QCOMPARE(m_house->onlyRow().state, OutboxState::InDoubt);
        m_resender->start();
        later(5);
        QTRY_COMPARE_WITH_TIMEOUT(m_tried->count(), 1, patience);
        const OutboxEntry row = m_house->onlyRow();
        QCOMPARE(row.state, OutboxState::InDoubt);
        QVERIFY2(row.reason.contains(QLatin1String("not there so far")), qPrintable(row.reason));
        QCOMPARE(posts(), 1); // the server may still be at it
        later(900);
        QTRY_COMPARE_WITH_TIMEOUT(m_tried->count(), 2, patience);
        QCOMPARE(m_house->onlyRow().state, OutboxState::Confirmed);
        QCOMPARE(posts(), 2);
        QCOMPARE(m_house->jobs().size(), 1);
    }

    void aDoubtThatHadArrivedIsNotSentAgain()
    {
        m_house->proxy.on("POST", "/job", Reaction::of(Reaction::Kind::ForwardDrop));
        m_house->proxy.on("GET", "/jobs",
                          {Reaction::of(Reaction::Kind::Forward), Reaction::html(502, "Bad Gateway")});
        QVERIFY(!send().result);
        QCOMPARE(m_house->onlyRow().state, OutboxState::InDoubt);
        m_house->proxy.on("GET", "/jobs", Reaction::of(Reaction::Kind::Forward));
        m_resender->start();
        later(900);
        QTRY_COMPARE_WITH_TIMEOUT(m_tried->count(), 1, patience);
        QCOMPARE(m_house->onlyRow().state, OutboxState::Confirmed);
        QCOMPARE(posts(), 1);
    }

    void itStopsAndSaysSo()
    {
        Timing few = timing();
        few.retry.mostAttempts = 2;
        m_house->dispatcher->setTiming(few);
        m_house->proxy.on("GET", "/", Reaction::html(503, "Down for maintenance"));
        QVERIFY(!send().result);
        m_resender->start();
        later(5);
        QTRY_COMPARE_WITH_TIMEOUT(m_tried->count(), 1, patience);
        const OutboxEntry row = m_house->onlyRow();
        QVERIFY(!row.nextAttemptAt.isValid());
        QVERIFY2(row.reason.contains(QLatin1String("tried 2 times")), qPrintable(row.reason));
        const Outcome again = m_house->retry(row.id); // a person begins anew
        QVERIFY(!again.result);
        QCOMPARE(m_house->onlyRow().attempts, 1);
        QVERIFY(m_house->onlyRow().nextAttemptAt.isValid());
    }

    void oneRowAsksForAllWhetherATargetIsThere()
    {
        learnDefinitions();
        m_house->proxy.on("POST", "/auth", Reaction::html(503, "Down for maintenance"));
        QList<qint64> rows;
        for (int i = 0; i < 3; ++i) {
            rows.append(queue(House::practice()));
            OutboxEntry row = m_house->row(rows.last());
            row.attempts = 1;
            row.nextAttemptAt = m_clock.nowUtc();
            row.tryingSince = m_clock.nowUtc();
            QVERIFY(House::value(m_house->outbox->update(row)));
        }
        const int before = m_house->proxy.count("POST", "/auth");
        m_resender->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_tried->count(), 1, patience);
        later(0);
        QCOMPARE(m_house->proxy.count("POST", "/auth"), before + 1);
        // After three days the others end too, though each was hardly tried.
        later(3 * 24 * 3600);
        QTRY_VERIFY_WITH_TIMEOUT(
            std::none_of(m_house->outbox->entries().begin(), m_house->outbox->entries().end(),
                         [](const OutboxEntry &entry) { return entry.nextAttemptAt.isValid(); }),
            patience);
        for (const qint64 id : rows)
            QVERIFY2(m_house->row(id).reason.contains(QLatin1String("72 hours")),
                     qPrintable(m_house->row(id).reason));
    }

    void twoWindowsSendOnce()
    {
        m_house->proxy.on(
            "GET", "/", {Reaction::html(503, "Down for maintenance"), Reaction::of(Reaction::Kind::Forward)});
        QVERIFY(!send().result);
        const qint64 id = m_house->onlyRow().id;
        Outbox secondOutbox(m_house->outboxFile(), m_clock);
        Dispatcher secondDispatcher({.network = m_house->network,
                                     .outbox = secondOutbox,
                                     .history = *m_house->history,
                                     .credentials = m_house->credentials,
                                     .preparer = m_house->preparer,
                                     .clock = m_clock});
        secondDispatcher.setTiming(timing());
        Resender second(secondOutbox, secondDispatcher, m_clock);
        QTRY_COMPARE_WITH_TIMEOUT(secondOutbox.entries().size(), 1, patience);
        m_clock.advance(5);
        m_resender->start();
        second.start();
        QTRY_COMPARE_WITH_TIMEOUT(m_house->row(id).state, OutboxState::Confirmed, patience);
        secondOutbox.refresh(); // the other window hears of it
        QTRY_COMPARE_WITH_TIMEOUT(secondOutbox.entries().first().state, OutboxState::Confirmed, patience);
        QCOMPARE(posts(), 1);
        QCOMPARE(m_house->jobs().size(), 1);
    }

    void whatAnotherWindowHasEndedIsNotTouched()
    {
        m_house->proxy.on(
            "GET", "/", {Reaction::html(503, "Down for maintenance"), Reaction::of(Reaction::Kind::Forward)});
        QVERIFY(!send().result);
        const qint64 id = m_house->onlyRow().id;
        {
            Outbox other(m_house->outboxFile(), m_clock);
            QVERIFY(House::value(other.stopTrying(id)));
        }
        QVERIFY(m_house->outbox->find(id)->nextAttemptAt.isValid()); // this window does not know yet
        m_clock.advance(5);
        m_resender->start();
        QTRY_VERIFY_WITH_TIMEOUT(!m_house->outbox->find(id)->nextAttemptAt.isValid(), patience);
        QCOMPARE(m_tried->count(), 0);
        QCOMPARE(posts(), 0);
    }

    void aRowThatAnotherHoldsDoesNotHoldUpItsTarget()
    {
        learnDefinitions();
        QList<qint64> rows;
        for (int i = 0; i < 3; ++i) {
            rows.append(queue(House::practice()));
            OutboxEntry row = m_house->row(rows.last());
            row.nextAttemptAt = m_clock.nowUtc().addMSecs(i - 10); // the held one first
            QVERIFY(House::value(m_house->outbox->update(row)));
        }
        auto other = std::make_unique<Outbox>(m_house->outboxFile(), m_clock);
        QVERIFY(House::value(other->claim(rows.first())).value());
        QTRY_COMPARE_WITH_TIMEOUT(m_house->outbox->entries().size(), 4, patience);
        m_resender->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_tried->count(), 2, patience); // at once, one after the other
        QCOMPARE(m_house->row(rows.at(0)).state, OutboxState::Queued);
        QCOMPARE(m_house->row(rows.at(1)).state, OutboxState::Confirmed);
        QCOMPARE(m_house->row(rows.at(2)).state, OutboxState::Confirmed);
        other.reset();
        later(5);
        QTRY_COMPARE_WITH_TIMEOUT(m_tried->count(), 3, patience);
        QCOMPARE(m_house->row(rows.first()).state, OutboxState::Confirmed);
        QCOMPARE(m_house->jobs().size(), 4);
    }

    void allThatWaitsGoesInOneOrder()
    {
        learnDefinitions();
        constexpr int many = 12;
        for (int i = 0; i < many; ++i)
            queue(House::practice());
        QTRY_COMPARE_WITH_TIMEOUT(m_house->outbox->entries().size(), many + 1, patience);
        QSignalSpy progress(m_resender.get(), &Resender::allProgressed);
        QSignalSpy finished(m_resender.get(), &Resender::allFinished);
        m_resender->sendAll();
        m_resender->sendAll(); // one is enough
        QVERIFY(m_resender->isSendingAll());
        QVERIFY(finished.count() > 0 || finished.wait(patience));
        const auto outcome = finished.first().first().value<Resender::Outcome>();
        QCOMPARE(outcome.arrived, many);
        QCOMPARE(outcome.left, 0);
        QCOMPARE(progress.first(), QVariantList({0, many}));
        QCOMPARE(progress.last(), QVariantList({many, many}));
        QCOMPARE(m_house->jobs().size(), many + 1);
        QVERIFY2(outcome.summary().contains(QLatin1String("12 jobs")), qPrintable(outcome.summary()));
        QCOMPARE(m_resender->findChildren<Dispatch *>().size(), 0); // nothing stays in memory
        m_resender->sendAll();                                      // what arrived is left alone
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, patience);
        QCOMPARE(m_house->jobs().size(), many + 1);
    }

    void whatArrivesByItselfMeanwhileIsNotLeft()
    {
        m_house->proxy.on("GET", "/", Reaction::html(503, "Down for maintenance"));
        QVERIFY(!send().result);
        m_house->proxy.on("GET", "/", Reaction::of(Reaction::Kind::Forward));
        QSignalSpy finished(m_resender.get(), &Resender::allFinished);
        connect(&m_house->proxy, &test::ScriptedServer::received, m_resender.get(), [this] {
            m_resender->sendAll(); // the row is under way already
        });
        m_clock.advance(5);
        m_resender->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_tried->count(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(finished.count() > 0, patience);
        QCOMPARE(m_house->onlyRow().state, OutboxState::Confirmed);
        const auto outcome = finished.first().first().value<Resender::Outcome>();
        QCOMPARE(outcome.left, 0);
        QVERIFY2(!outcome.error, qPrintable(outcome.summary()));
    }

    void aTryThatIsRefusedIsTold()
    {
        m_house->proxy.on("GET", "/", Reaction::html(503, "Down for maintenance"));
        QVERIFY(!send().result);
        m_house->proxy.on("GET", "/", Reaction::of(Reaction::Kind::Forward));
        m_house->proxy.on("POST", "/job",
                          Reaction::json(400, "{\"message\": \"Missing packages metadata.\"}"));
        m_resender->start();
        later(5);
        QTRY_COMPARE_WITH_TIMEOUT(m_tried->count(), 1, patience);
        const auto told = m_tried->first().at(1).value<Result<Receipt>>();
        QVERIFY(!told);
        QCOMPARE(told.error().kind, Error::Kind::Refused);
        QCOMPARE(m_house->onlyRow().state, OutboxState::Refused);
    }

    void aTargetThatIsNotThereStopsItsLineOnly()
    {
        learnDefinitions();
        squash::Target gone = m_house->summit();
        gone.url = QUrl(QStringLiteral("http://127.0.0.1:1"));
        for (int i = 0; i < 3; ++i) {
            queue(gone);
            queue(House::practice());
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_house->outbox->entries().size(), 7, patience);
        QSignalSpy finished(m_resender.get(), &Resender::allFinished);
        m_resender->sendAll();
        QVERIFY(finished.count() > 0 || finished.wait(patience));
        const auto outcome = finished.first().first().value<Resender::Outcome>();
        QCOMPARE(outcome.arrived, 3);
        QCOMPARE(outcome.left, 3);
        QCOMPARE(outcome.error->kind, Error::Kind::Network);
        int tried = 0;
        for (const OutboxEntry &entry : m_house->outbox->entries())
            tried += entry.state == OutboxState::Queued && entry.attempts > 0 ? 1 : 0;
        QCOMPARE(tried, 1);
    }

    void aMissingPasswordIsNamed()
    {
        learnDefinitions();
        const qint64 id = queue(m_house->summit());
        QTRY_COMPARE_WITH_TIMEOUT(m_house->outbox->entries().size(), 2, patience);
        QSignalSpy finished(m_resender.get(), &Resender::allFinished);
        m_resender->sendAll();
        QVERIFY(finished.count() > 0 || finished.wait(patience));
        QCOMPARE(finished.first().first().value<Resender::Outcome>().deniedRow, id);
    }

    void anOrderCanBeCancelled()
    {
        learnDefinitions();
        for (int i = 0; i < 5; ++i)
            queue(House::practice());
        QTRY_COMPARE_WITH_TIMEOUT(m_house->outbox->entries().size(), 6, patience);
        QSignalSpy finished(m_resender.get(), &Resender::allFinished);
        connect(m_resender.get(), &Resender::allProgressed, this, [this](int done) {
            if (done == 2)
                m_resender->cancelAll();
        });
        m_resender->sendAll();
        QVERIFY(finished.count() > 0 || finished.wait(patience));
        const auto outcome = finished.first().first().value<Resender::Outcome>();
        QVERIFY(outcome.cancelled);
        QCOMPARE(outcome.arrived, 2);
        QCOMPARE(outcome.left, 3);
        QCOMPARE(m_house->jobs().size(), 3);
        QVERIFY(!m_resender->isSendingAll());
    }

    void stoppingEndsTheTrying()
    {
        m_house->proxy.on("GET", "/", {Reaction::html(503, "Down"), Reaction::of(Reaction::Kind::Hang)});
        QVERIFY(!send().result);
        const qint64 id = m_house->onlyRow().id;
        m_resender->start();
        later(5);
        QTRY_COMPARE_WITH_TIMEOUT(m_house->proxy.count("GET", "/"), 2, patience);
        m_resender->stopTrying(id); // in the middle of it
        QTRY_COMPARE_WITH_TIMEOUT(m_tried->count(), 1, patience);
        QVERIFY(!m_house->row(id).nextAttemptAt.isValid());
        QCOMPARE(m_house->row(id).state, OutboxState::Queued);
        OutboxEntry row = m_house->row(id);
        row.nextAttemptAt = m_clock.nowUtc().addSecs(60);
        QVERIFY(House::value(m_house->outbox->update(row)));
        m_resender->stopTrying(id); // while it waits
        QTRY_VERIFY_WITH_TIMEOUT(!m_house->row(id).nextAttemptAt.isValid(), patience);
    }

    void influxIsFollowedUpAfterARestart()
    {
        m_house->proxy.on("GET", "/status/*",
                          Reaction::json(500, "{\"message\": \"Internal Server Error\"}"));
        const Outcome outcome = send();
        QVERIFY(outcome.result);
        OutboxEntry row = m_house->onlyRow();
        QCOMPARE(row.state, OutboxState::Confirmed);
        QVERIFY(!row.statusUrl.isEmpty());
        QCOMPARE(row.nextAttemptAt, m_clock.nowUtc().addSecs(5));
        QVERIFY2(row.reason.contains(QLatin1String("not known yet")), qPrintable(row.reason));
        restart();
        row.statusUrl.setPort(1); // the practice sandbox listens elsewhere each time
        QVERIFY(House::value(m_house->outbox->update(row)));
        m_house->proxy.on("GET", "/status/*", Reaction::of(Reaction::Kind::Forward));
        const int read = m_house->proxy.count("GET", "/job/1");
        m_resender->start();
        later(5);
        QTRY_COMPARE_WITH_TIMEOUT(m_tried->count(), 1, patience);
        row = m_house->onlyRow();
        QCOMPARE(row.state, OutboxState::Confirmed);
        QVERIFY(row.statusUrl.isEmpty());
        QVERIFY(!row.nextAttemptAt.isValid());
        QCOMPARE(row.reason, QString());
        QCOMPARE(posts(), 1);
        QCOMPARE(m_house->proxy.count("GET", "/job/1"), read);
    }

    void influxIsGivenUpPolitely()
    {
        Timing few = timing();
        few.retry.mostLooksAtIndex = 2;
        m_house->dispatcher->setTiming(few);
        m_house->proxy.on("GET", "/status/*",
                          Reaction::json(500, "{\"message\": \"Internal Server Error\"}"));
        QVERIFY(send().result);
        m_resender->start();
        later(5);
        QTRY_COMPARE_WITH_TIMEOUT(m_tried->count(), 1, patience);
        const OutboxEntry row = m_house->onlyRow();
        QCOMPARE(row.state, OutboxState::Confirmed);
        QVERIFY(row.statusUrl.isEmpty());
        QVERIFY(!row.nextAttemptAt.isValid());
        QVERIFY2(row.reason.contains(QLatin1String("not asked about InfluxDB any more")),
                 qPrintable(row.reason));
        QVERIFY2(row.reason.contains(QLatin1String("every value that was sent")), qPrintable(row.reason));
    }

    void aStatusElsewhereIsNotAsked()
    {
        squash::Target summit = m_house->summit();
        QVERIFY(m_house
                    ->run(m_house->dispatcher->testConnection(summit, QStringLiteral("hunter2"), true,
                                                              &m_house->owner))
                    .result);
        (void)m_house->credentials.store(summit.credentialKey(), QStringLiteral("hunter2"), &m_house->owner);
        m_house->proxy.on("GET", "/status/*", Reaction::json(500, "{}"));
        QVERIFY(m_house->send(cameraJob(), summit).result);
        OutboxEntry row = m_house->onlyRow();
        test::ScriptedServer elsewhere;
        row.statusUrl = elsewhere.url().resolved(QUrl(QStringLiteral("/status/1")));
        QVERIFY(House::value(m_house->outbox->update(row)));
        m_resender->start();
        later(5);
        QTRY_COMPARE_WITH_TIMEOUT(m_tried->count(), 1, patience);
        QCOMPARE(elsewhere.requests().size(), 0);
        row = m_house->onlyRow();
        QVERIFY(row.statusUrl.isEmpty());
        QCOMPARE(row.state, OutboxState::Confirmed);
        QVERIFY(!row.nextAttemptAt.isValid());
    }

    void aServerThatIsAwayLeavesTheNewsOfTheJob()
    {
        m_house->proxy.on("GET", "/status/*", Reaction::json(500, "{}"));
        QVERIFY(send().result);
        m_house->proxy.on("GET", "/", Reaction::html(503, "Down"));
        m_resender->start();
        later(5);
        QTRY_COMPARE_WITH_TIMEOUT(m_tried->count(), 1, patience);
        const OutboxEntry row = m_house->onlyRow();
        QCOMPARE(row.state, OutboxState::Confirmed);
        QVERIFY2(row.reason.contains(QLatin1String("every value that was sent")), qPrintable(row.reason));
        QCOMPARE(row.nextAttemptAt, m_clock.nowUtc().addSecs(15));
    }

    void whatArrivedBrokenIsReplaced()
    {
        const QByteArray broken =
            R"({"id": 7, "measurements": [{"metric": "camera.Temp", "value": 10.02, "unit": "deg_C", "blobs": []}],
            "meta": {"camera_name": "ComCam", "env": {"env_name": "local"}, "packages": []}})";
        m_house->proxy.on("POST", "/job",
                          {Reaction::json(500, "{\"message\": \"An error occurred inserting measurements\"}"),
                           Reaction::of(Reaction::Kind::Forward)});
        m_house->proxy.on("GET", "/jobs",
                          {Reaction::json(200, "{\"ids\": []}"), Reaction::json(200, "{\"ids\": [7]}")});
        m_house->proxy.on("GET", "/job/7", Reaction::json(200, broken));
        QVERIFY(!send().result);
        OutboxEntry row = m_house->onlyRow();
        QCOMPARE(row.state, OutboxState::Partial);
        const auto replace = [&] {
            return m_house->run(m_house->dispatcher->replace(row.id, &m_house->owner));
        };
        m_house->proxy.on("DELETE", "/job/7", Reaction::html(502, "Bad Gateway"));
        QVERIFY(!replace().result); // it may still be there: nothing is sent
        QCOMPARE(posts(), 1);
        QCOMPARE(m_house->row(row.id).state, OutboxState::Partial);

        m_house->proxy.on("DELETE", "/job/7", Reaction::json(200, "{\"message\": \"Job deleted.\"}"));
        m_house->proxy.on("GET", "/jobs", Reaction::of(Reaction::Kind::Forward));
        const Outcome outcome = replace();
        QVERIFY2(outcome.result, qPrintable(outcome.result ? QString() : outcome.result.error().text()));
        QCOMPARE(outcome.result->state, OutboxState::Confirmed);
        QCOMPARE(posts(), 2);
        QCOMPARE(m_house->jobs().size(), 1);
        row = m_house->row(row.id);
        QCOMPARE(row.jobNumber, outcome.result->jobNumber);
        QVERIFY(!row.nextAttemptAt.isValid());
    }

    void aReplacementThatDiedInTheMiddleGoesOn()
    {
        const Outcome sent = send();
        // The job is deleted; then the program ends: it hangs at the connection for sending.
        m_house->proxy.on("GET", "/",
                          {Reaction::of(Reaction::Kind::Forward), Reaction::of(Reaction::Kind::Hang)});
        auto owner = std::make_unique<QObject>();
        (void)m_house->dispatcher->replace(sent.result->outboxId, owner.get());
        QTRY_COMPARE_WITH_TIMEOUT(m_house->row(sent.result->outboxId).state, OutboxState::Withdrawn,
                                  patience);
        owner.reset();
        QVERIFY(m_house->jobs().isEmpty());
        restart();
        m_house->proxy.on("GET", "/", Reaction::of(Reaction::Kind::Forward));
        m_clock.advance(60);
        m_resender->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_tried->count(), 1, patience);
        QCOMPARE(m_house->onlyRow().state, OutboxState::Confirmed);
        QCOMPARE(m_house->jobs().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestResender)
#include "test_resender.moc"
