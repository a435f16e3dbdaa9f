// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"

#include "squash/jobcheck.h"

using namespace kabocha;
using namespace kabocha::dispatch;
using test::cameraJob;
using test::House;
using test::Reaction;

/// A job in doubt is called absent only where nothing was left out, and what may still be stored is left in
/// peace.
class TestDoubt : public QObject
{
    Q_OBJECT

    test::FixedClock m_clock;
    std::unique_ptr<House> m_house;

    qint64 add(const job::Job &job, OutboxState state, bool release = true)
    {
        const Result<qint64> id =
            House::value(m_house->outbox->add({.title = QStringLiteral("night.verify.json"),
                                               .target = House::practice(),
                                               .state = state,
                                               .reason = QStringLiteral("The answer was lost."),
                                               .measurementCount = int(job.measurements.size()),
                                               .jobsBefore = QList<qint64>()},
                                              squash::payload(job)));
        if (!id)
            qFatal("%s", qPrintable(id.error().text()));
        if (release)
            m_house->outbox->release(*id);
        return *id;
    }
    /// Puts JOB on the server; no row knows of it.
    void putOnServer(const job::Job &job)
    {
        const House::Outcome sent = m_house->send(job, House::practice());
        if (!sent.result || !House::value(m_house->outbox->discard(sent.result->outboxId)))
            qFatal("the job does not get there");
    }
    int posts() { return m_house->proxy.count("POST", "/job"); }
    /// ID is still in doubt, has no number, and nothing was sent since POSTS.
    void compareInDoubt(qint64 id, int postsBefore)
    {
        const OutboxEntry row = m_house->row(id);
        QCOMPARE(row.state, OutboxState::InDoubt);
        QCOMPARE(row.jobNumber, -1);
        QCOMPARE(posts(), postsBefore);
    }
    void longAfter() { m_clock.advance(600); } // no doubt is fresh then

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_house = std::make_unique<House>(m_clock);
        m_house->startSandbox();
    }
    void cleanup() { m_house.reset(); }

    void aBrokenJobOfOthersDoesNotHideOurs()
    {
        const job::Job job = cameraJob();
        putOnServer(cameraJob({QStringLiteral("Bias")}));
        putOnServer(job);
        const qint64 row = add(job, OutboxState::InDoubt);
        m_house->proxy.on("GET", "/job/1", Reaction::json(500, R"({"message": "Internal Server Error"})"));
        const House::Outcome outcome = m_house->retry(row);
        QVERIFY2(outcome.result, qPrintable(outcome.result ? QString() : outcome.result.error().text()));
        QCOMPARE(outcome.result->state, OutboxState::Confirmed);
        QCOMPARE(m_house->row(row).jobNumber, 2);
        QCOMPARE(posts(), 2);
    }

    void whatCannotBeReadIsNotCalledAbsent()
    {
        putOnServer(cameraJob({QStringLiteral("Bias")}));
        const qint64 row = add(cameraJob(), OutboxState::InDoubt);
        longAfter();
        m_house->proxy.on("GET", "/job/1", Reaction::json(500, R"({"message": "Internal Server Error"})"));
        QVERIFY(!m_house->retry(row).result);
        compareInDoubt(row, 1);
    }

    void ofManyNewJobsTheOldestAreLookedAtFirst()
    {
        const job::Job job = cameraJob();
        putOnServer(job);
        const qint64 row = add(job, OutboxState::InDoubt);
        longAfter();
        answerWithManyJobs();
        const House::Outcome outcome = m_house->retry(row);
        QVERIFY2(outcome.result, qPrintable(outcome.result ? QString() : outcome.result.error().text()));
        QCOMPARE(outcome.result->state, OutboxState::Confirmed);
        QCOMPARE(posts(), 1);
    }

    void ofTooManyNewJobsItIsNotCalledAbsent()
    {
        putOnServer(cameraJob({QStringLiteral("Bias")}));
        const qint64 row = add(cameraJob(), OutboxState::InDoubt);
        longAfter();
        answerWithManyJobs();
        const House::Outcome outcome = m_house->retry(row);
        QVERIFY(!outcome.result);
        QVERIFY2(outcome.result.error().message.contains(QStringLiteral("2500 new jobs")),
                 qPrintable(outcome.result.error().text()));
        compareInDoubt(row, 1);
    }

    void whileATwinIsBeingSentNothingIsConcluded()
    {
        const job::Job job = cameraJob();
        putOnServer(job);
        const qint64 row = add(job, OutboxState::InDoubt);
        (void)add(job, OutboxState::Sending, false); // somebody is at it
        longAfter();
        QVERIFY(!m_house->retry(row).result);
        compareInDoubt(row, 1);
    }

    void aRowWhoseProgramDiedIsInDoubtFromNowOn()
    {
        const qint64 row = add(cameraJob(), OutboxState::Sending);
        longAfter(); // its upload took long, and it died a moment ago
        const House::Outcome outcome =
            m_house->run(m_house->dispatcher->retry(row, &m_house->owner, Order::All));
        QVERIFY(!outcome.result);
        compareInDoubt(row, 0);
        QVERIFY(m_house->row(row).jobsBefore.has_value());
    }

    void aJobThatIsStillBeingStoredIsLookedAtAgain()
    {
        putOnServer(cameraJob());
        const qint64 row =
            add(cameraJob({QStringLiteral("Temp"), QStringLiteral("Noise"), QStringLiteral("Bias")}),
                OutboxState::InDoubt);
        const House::Outcome outcome = m_house->retry(row);
        QVERIFY(!outcome.result);
        QVERIFY2(outcome.result.error().message.contains(QStringLiteral("2 of 3 values so far")),
                 qPrintable(outcome.result.error().text()));
        compareInDoubt(row, 1);
        QVERIFY(m_house->row(row).nextAttemptAt.isValid());

        longAfter();
        QVERIFY(!m_house->retry(row).result);
        QCOMPARE(m_house->row(row).state, OutboxState::Partial);
        QCOMPARE(m_house->row(row).jobNumber, 1);
        QCOMPARE(m_house->row(row).dropped, QStringList(QStringLiteral("camera.Bias")));
        QCOMPARE(posts(), 1);
    }

    void aCancelledDispatchIsNotGoneOnWithByItself()
    {
        m_house->proxy.on("POST", "/job", Reaction::of(Reaction::Kind::Drop));
        Dispatch *deed = m_house->dispatcher->dispatch(cameraJob(), QStringLiteral("night.verify.json"),
                                                       House::practice(), &m_house->owner);
        const House::Outcome outcome = m_house->run(deed, [](Dispatch *running, Step step) {
            if (step == Step::Confirm)
                running->cancel();
        });
        QVERIFY(!outcome.result);
        const OutboxEntry row = m_house->onlyRow();
        QCOMPARE(row.state, OutboxState::InDoubt);
        QVERIFY(!row.nextAttemptAt.isValid());
    }

private:
    /// The list of the server names 2,500 jobs; all but the real ones have gone since.
    void answerWithManyJobs()
    {
        QByteArrayList ids;
        for (int id = 1; id <= 2500; ++id)
            ids.append(QByteArray::number(id));
        m_house->proxy.on("GET", "/jobs", Reaction::json(200, R"({"ids": [)" + ids.join(',') + "]}"));
        m_house->proxy.on("GET", "/job/*", Reaction::json(404, R"({"message": "Job not found"})"));
        Reaction real; // the sandbox answers
        real.kind = Reaction::Kind::Forward;
        m_house->proxy.on("GET", "/job/1", real);
    }
};

QTEST_GUILESS_MAIN(TestDoubt)
#include "test_doubt.moc"
