// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"
#include "job/valuenotes.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace kabocha;
using namespace kabocha::dispatch;
using test::cameraJob;
using test::House;
using test::metricName;
using test::Reaction;

using Outcome = House::Outcome;

class TestDispatcher : public QObject
{
    Q_OBJECT

    test::FixedClock m_clock;
    std::unique_ptr<House> m_house;

    /// Gives `me` an account and its password to the store.
    void giveAccount()
    {
        const Outcome made = m_house->run(m_house->dispatcher->testConnection(
            m_house->summit(), QStringLiteral("hunter2"), true, &m_house->owner));
        QVERIFY2(made.result, qPrintable(made.result ? QString() : made.result.error().text()));
        (void)m_house->credentials.store(m_house->summit().credentialKey(), QStringLiteral("hunter2"),
                                         &m_house->owner);
    }
    static void compareEnd(const Outcome &outcome, OutboxState state)
    {
        QVERIFY2(outcome.result, qPrintable(outcome.result ? QString() : outcome.result.error().text()));
        QCOMPARE(outcome.result->state, state);
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_house = std::make_unique<House>(m_clock);
        m_house->startSandbox();
    }
    void cleanup() { m_house.reset(); }

    void aJobGoesTheWholeWay()
    {
        const job::Job job = cameraJob();
        Dispatch *deed = m_house->dispatcher->dispatch(job, QStringLiteral("night.verify.json"),
                                                       House::practice(), &m_house->owner);
        QSignalSpy sent(deed, &Dispatch::sent);
        const Outcome outcome = m_house->run(deed);
        compareEnd(outcome, OutboxState::Confirmed);
        QCOMPARE(outcome.steps,
                 QStringList({QStringLiteral("Check done"), QStringLiteral("Queue done"),
                              QStringLiteral("Connect done"), QStringLiteral("Sign in done"),
                              QStringLiteral("Definitions done"), QStringLiteral("Send done"),
                              QStringLiteral("Confirm done"), QStringLiteral("InfluxDB done")}));
        QVERIFY2(outcome.text(Step::Definitions).contains(QLatin1String("4 new")),
                 qPrintable(outcome.text(Step::Definitions)));
        QVERIFY2(outcome.result->summary.contains(QLatin1String("every value that was sent (2)")),
                 qPrintable(outcome.result->summary));
        QVERIFY(sent.count() > 0);
        QCOMPARE(m_house->jobs(), QList<qint64>{outcome.result->jobNumber});
        const OutboxEntry row = m_house->row(outcome.result->outboxId);
        QCOMPARE(row.state, OutboxState::Confirmed);
        QCOMPARE(row.jobNumber, outcome.result->jobNumber);
        QVERIFY(row.dropped.isEmpty());
        const QList<history::Point> points = m_house->points(metricName("Temp"));
        QCOMPARE(points.size(), 1);
        QCOMPARE(points.first().state, history::PointState::Confirmed);
        QCOMPARE(points.first().serverJob, row.jobNumber);
        QCOMPARE(points.first().value.value(), 10.02);
    }

    void whenAValueWasMeasuredGoesWithItAndIsItsPlaceInTheHistory()
    {
        job::Job job = cameraJob();
        const QDateTime measuredAt = m_clock.nowUtc().addDays(-1);
        job::setValueNotes(&job, metricName("Temp"), {}, {.error = 0.4, .measuredAt = measuredAt});
        const Outcome outcome = m_house->send(job, House::practice());
        compareEnd(outcome, OutboxState::Confirmed); // all that was sent was read back
        const QList<history::Point> points = m_house->points(metricName("Temp"));
        QCOMPARE(points.size(), 1);
        QCOMPARE(points.first().measuredAt, measuredAt);
        QVERIFY(!points.first().recordedAt.isValid()); // nobody here saw it recorded
        QCOMPARE(m_house->points(metricName("Noise")).constFirst().measuredAt, m_clock.nowUtc());
    }

    void whoDoesNotWaitEndsWithAnAcceptedJob()
    {
        Dispatch *deed = m_house->dispatcher->dispatch(cameraJob(), QStringLiteral("night.verify.json"),
                                                       House::practice(), &m_house->owner, Until::Accepted);
        QCOMPARE(deed->row(), -1);
        qint64 row = -1;
        const Outcome outcome = m_house->run(deed, [&row](Dispatch *running, Step step) {
            if (step == Step::Connect)
                row = running->row();
        });
        compareEnd(outcome, OutboxState::Accepted);
        QVERIFY(row > 0);
        QCOMPARE(outcome.result->outboxId, row);
        QVERIFY(outcome.result->jobNumber > 0);
        QCOMPARE(m_house->proxy.count("GET", "/job/" + QByteArray::number(outcome.result->jobNumber)), 0);
        QVERIFY(!outcome.steps.join(u' ').contains(stepText(Step::Confirm)));
        compareEnd(m_house->retry(row), OutboxState::Confirmed);
        QCOMPARE(m_house->jobs().size(), 1);
    }

    void theSecondJobFindsItsDefinitionsAndItsAccount()
    {
        compareEnd(m_house->send(cameraJob(), House::practice()), OutboxState::Confirmed);
        const Outcome second = m_house->send(cameraJob(), House::practice());
        compareEnd(second, OutboxState::Confirmed);
        QVERIFY2(second.text(Step::Definitions).contains(QLatin1String("0 new, 0 changed, 4 known")),
                 qPrintable(second.text(Step::Definitions)));
        QCOMPARE(m_house->proxy.count("POST", "/register"), 1);
        QCOMPARE(m_house->jobs().size(), 2);
    }

    void aChangedDefinitionIsReplaced()
    {
        compareEnd(m_house->send(cameraJob(), House::practice()), OutboxState::Confirmed);
        job::Job job = cameraJob();
        metric::Metric changed = *job.metrics.find(metricName("Temp"));
        changed.description = QStringLiteral("The temperature of the body.");
        job.metrics.insert(changed);
        const Outcome second = m_house->send(job, House::practice());
        QVERIFY2(second.text(Step::Definitions).contains(QLatin1String("0 new, 1 changed, 3 known")),
                 qPrintable(second.text(Step::Definitions)));
        QCOMPARE(m_house->proxy.count("PUT", "/metric/camera.Temp"), 1);
    }

    void theSandboxForgotTheAccount()
    {
        compareEnd(m_house->send(cameraJob(), House::practice()), OutboxState::Confirmed);
        (void)m_house->credentials.store(QStringLiteral("practice@practice-sandbox"),
                                         QStringLiteral("practice-gone:password"), &m_house->owner);
        compareEnd(m_house->send(cameraJob(), House::practice()), OutboxState::Confirmed);
        QVERIFY(m_house->proxy.last("POST", "/register").body.contains("practice-gone"));
    }

    void anEmptyJobStopsAtTheCheckAndLeavesNoRow()
    {
        job::Job job = cameraJob({});
        job.meta = {};
        const Outcome outcome = m_house->send(job, House::practice());
        QVERIFY(!outcome.result);
        QCOMPARE(outcome.result.error().kind, Error::Kind::Schema);
        QVERIFY2(outcome.result.error().message.contains(QLatin1String("no measurements")),
                 qPrintable(outcome.result.error().message));
        QVERIFY2(outcome.result.error().message.contains(QLatin1String("packages")),
                 qPrintable(outcome.result.error().message));
        QCOMPARE(outcome.steps, QStringList(QStringLiteral("Check failed")));
        QVERIFY(m_house->outbox->entries().isEmpty());
        QVERIFY(m_house->proxy.requests().isEmpty());
    }

    void whatTheServerDoesNotKnowIsNamedAsDropped()
    {
        job::Job job = cameraJob();
        job.metrics.remove(metricName("Noise")); // no definition, so the server drops it
        job.specifications = {};
        const Outcome outcome = m_house->send(job, House::practice());
        compareEnd(outcome, OutboxState::Partial);
        QCOMPARE(outcome.result->dropped, QStringList(QStringLiteral("camera.Noise")));
        QVERIFY(outcome.steps.contains(QStringLiteral("Definitions warning")));
        QVERIFY(outcome.text(Step::Definitions).contains(QLatin1String("camera.Noise")));
        QVERIFY2(outcome.result->summary.contains(QLatin1String("1 of 2 values")),
                 qPrintable(outcome.result->summary));
        QCOMPARE(m_house->points(metricName("Temp")).first().state, history::PointState::Confirmed);
        QCOMPARE(m_house->points(metricName("Noise")).first().state, history::PointState::Unsent);
    }

    void whatTheServerCannotHoldDoesNotStopTheRest()
    {
        const QString longName = QString(60, u'n');
        job::Job job = cameraJob({QStringLiteral("Temp"), longName, QStringLiteral("Noise")});
        job.measurements.last().value = {};
        const Outcome outcome = m_house->send(job, House::practice());
        compareEnd(outcome, OutboxState::Partial);
        QCOMPARE(outcome.result->dropped, QStringList(QStringLiteral("camera.") + longName));
        const OutboxEntry row = m_house->row(outcome.result->outboxId);
        QCOMPARE(row.measurementCount, 3);
        QCOMPARE(row.valueCount, 1); // what a person is asked about who sends it again
        QVERIFY2(outcome.text(Step::Definitions).contains(QLatin1String("cannot hold")),
                 qPrintable(outcome.text(Step::Definitions)));
        QVERIFY(outcome.steps.contains(QStringLiteral("Check warning")));
    }

    void withoutAPasswordItIsAskedForAndTheRowGoesOn()
    {
        const Outcome denied = m_house->send(cameraJob(), m_house->summit());
        QCOMPARE(denied.result.error().kind, Error::Kind::Denied);
        QVERIFY2(denied.result.error().message.contains(QLatin1String("Summit (127.0.0.1")),
                 qPrintable(denied.result.error().message));
        const OutboxEntry row = m_house->onlyRow();
        QCOMPARE(row.state, OutboxState::Queued);
        QVERIFY(!row.reason.isEmpty());
        giveAccount();
        compareEnd(m_house->retry(row.id), OutboxState::Confirmed);
        QCOMPARE(m_house->jobs().size(), 1);
    }

    void aWrongPasswordIsDenied()
    {
        giveAccount();
        (void)m_house->credentials.store(m_house->summit().credentialKey(), QStringLiteral("wrong"),
                                         &m_house->owner);
        const Outcome outcome = m_house->send(cameraJob(), m_house->summit());
        QCOMPARE(outcome.result.error().kind, Error::Kind::Denied);
        QVERIFY2(outcome.result.error().message.contains(QLatin1String("Invalid credentials")),
                 qPrintable(outcome.result.error().message));
        QVERIFY(outcome.steps.contains(QStringLiteral("Sign in failed")));
        QCOMPARE(m_house->proxy.count("POST", "/job"), 0);
    }

    void aServerThatMisbehavesBeforeTheJobIsSent_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<Reaction>("reaction");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("failedStep");
        const auto row = [](const char *name, const char *method, const char *path, const Reaction &reaction,
                            Error::Kind kind, const char *step) {
            QTest::newRow(name) << QByteArray(method) << QByteArray(path) << reaction << int(kind)
                                << QString::fromLatin1(step);
        };
        using Kind = Reaction::Kind;
        row("web page for the endpoints", "GET", "/", Reaction::html(200, "Login"), Error::Kind::Protocol,
            "Connect");
        row("redirected endpoints", "GET", "/", Reaction::redirect(302, "https://login.example.org/"),
            Error::Kind::Protocol, "Connect");
        row("hangs at the endpoints", "GET", "/", Reaction::of(Kind::Hang), Error::Kind::Network, "Connect");
        row("drops the endpoints", "GET", "/", Reaction::of(Kind::Drop), Error::Kind::Network, "Connect");
        row("endpoints elsewhere", "GET", "/",
            Reaction::json(200, "{\"auth\": \"https://evil.example.org/\", \"job\": \"/job\"}"),
            Error::Kind::Protocol, "Connect");
        row("500 at sign in", "POST", "/auth",
            Reaction::json(500, "{\"message\": \"Internal Server Error\"}"), Error::Kind::Refused, "Sign in");
        row("page at sign in", "POST", "/auth", Reaction::html(503, "Down for maintenance"),
            Error::Kind::Protocol, "Sign in");
        row("hangs at a definition", "GET", "/metric/*", Reaction::of(Kind::Hang), Error::Kind::Network,
            "Definitions");
        row("page instead of the jobs", "GET", "/jobs", Reaction::html(200, "Jobs"), Error::Kind::Protocol,
            "Send");
    }
    void aServerThatMisbehavesBeforeTheJobIsSent()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(Reaction, reaction);
        QFETCH(int, kind);
        QFETCH(QString, failedStep);
        giveAccount();
        m_house->proxy.on(method, path, reaction);
        Timing timing = House::hasty();
        if (reaction.kind == Reaction::Kind::Hang) // long enough for the sandbox to hash a password
            timing.client.patience.idle = std::chrono::seconds(path == "/" ? 1 : 4);
        m_house->dispatcher->setTiming(timing);
        const Outcome outcome = m_house->send(cameraJob(), m_house->summit());
        QVERIFY(!outcome.result);
        const Error error = outcome.result.error();
        QCOMPARE(int(error.kind), kind);
        QVERIFY2(error.message.contains(QLatin1String("127.0.0.1")), qPrintable(error.message));
        QVERIFY2(!error.hint.isEmpty(), qPrintable(error.message));
        QCOMPARE(outcome.steps.last(), failedStep + QStringLiteral(" failed"));
        const OutboxEntry row = m_house->onlyRow();
        QCOMPARE(row.state, OutboxState::Queued);
        QCOMPARE(row.reason, error.text());
        QVERIFY(!row.reason.contains(QLatin1String("hunter2")));
        QCOMPARE(m_house->proxy.count("POST", "/job"), 0);
    }

    void aServerThatIsNotThereLeavesTheRowWaiting()
    {
        giveAccount();
        m_house->proxy.close();
        const Outcome outcome = m_house->send(cameraJob(), m_house->summit());
        QCOMPARE(outcome.result.error().kind, Error::Kind::Network);
        QVERIFY2(outcome.result.error().message.contains(QLatin1String("Summit (127.0.0.1")),
                 qPrintable(outcome.result.error().message));
        QCOMPARE(m_house->onlyRow().state, OutboxState::Queued);
        QCOMPARE(m_house->points(metricName("Temp")).first().state, history::PointState::Unsent);
    }

    void aDefinitionThatIsRefusedDoesNotStopTheJob()
    {
        m_house->proxy.on("POST", "/spec/*",
                          Reaction::json(500, "{\"message\": \"An error occurred creating spec\"}"));
        const Outcome outcome = m_house->send(cameraJob(), House::practice());
        compareEnd(outcome, OutboxState::Confirmed);
        QVERIFY2(outcome.text(Step::Definitions).contains(QLatin1String("An error occurred creating spec")),
                 qPrintable(outcome.text(Step::Definitions)));
    }

    void aLostAnswerIsLookedForAndFound_data()
    {
        QTest::addColumn<Reaction>("reaction");
        QTest::newRow("connection dropped") << Reaction::of(Reaction::Kind::ForwardDrop);
        QTest::newRow("hangs after storing") << Reaction::of(Reaction::Kind::ForwardHang);
        Reaction page = Reaction::html(504, "Gateway Time-out");
        page.kind = Reaction::Kind::ForwardLie;
        QTest::newRow("page of a proxy") << page;
        Reaction error = Reaction::json(500, "{\"message\": \"Internal Server Error\"}");
        error.kind = Reaction::Kind::ForwardLie;
        QTest::newRow("error after storing") << error;
        Reaction thanks = Reaction::json(202, "{\"message\": \"Thanks\"}");
        thanks.kind = Reaction::Kind::ForwardLie;
        QTest::newRow("without a number") << thanks;
    }
    void aLostAnswerIsLookedForAndFound()
    {
        QFETCH(Reaction, reaction);
        compareEnd(m_house->send(cameraJob(), House::practice()),
                   OutboxState::Confirmed); // others are there before
        m_house->proxy.on("POST", "/job", reaction);
        Timing timing = House::hasty();
        if (reaction.kind == Reaction::Kind::ForwardHang) // long enough for the others on a busy computer
            timing.client.jobPatience.idle = std::chrono::seconds(5);
        m_house->dispatcher->setTiming(timing);
        const Outcome outcome = m_house->send(cameraJob(), House::practice());
        compareEnd(outcome, OutboxState::Confirmed);
        QCOMPARE(m_house->jobs(), QList<qint64>({1, 2}));
        QCOMPARE(outcome.result->jobNumber, 2);
        QVERIFY(outcome.steps.contains(QStringLiteral("Send failed")));
        QVERIFY2(outcome.result->summary.contains(QLatin1String("found on the server")),
                 qPrintable(outcome.result->summary));
        QCOMPARE(m_house->points(metricName("Temp")).last().state, history::PointState::Confirmed);
    }

    void aJobThatIsNotFoundStaysInDoubtAndIsSentOnceMore()
    {
        m_house->proxy.on("POST", "/job",
                          {Reaction::of(Reaction::Kind::Drop), Reaction::of(Reaction::Kind::Forward)});
        const Outcome outcome = m_house->send(cameraJob(), House::practice());
        QVERIFY(!outcome.result);
        QCOMPARE(outcome.result.error().kind, Error::Kind::Network);
        QVERIFY2(outcome.result.error().message.contains(QLatin1String("not there so far")),
                 qPrintable(outcome.result.error().message));
        const OutboxEntry row = m_house->onlyRow();
        QCOMPARE(row.state, OutboxState::InDoubt);
        QVERIFY(row.jobsBefore);
        m_house->reopen();
        compareEnd(m_house->retry(row.id), OutboxState::Confirmed);
        QCOMPARE(m_house->proxy.count("POST", "/job"), 2);
        QCOMPARE(m_house->jobs().size(), 1);
    }

    void aJobThatTurnsUpLaterIsNotSentAgain()
    {
        // The answer is lost and the looks fail too; only the next try finds out.
        m_house->proxy.on("POST", "/job", Reaction::of(Reaction::Kind::ForwardDrop));
        m_house->proxy.on("GET", "/jobs",
                          {Reaction::of(Reaction::Kind::Forward), Reaction::of(Reaction::Kind::Drop)});
        const Outcome outcome = m_house->send(cameraJob(), House::practice());
        QVERIFY(!outcome.result);
        const OutboxEntry row = m_house->onlyRow();
        QCOMPARE(row.state, OutboxState::InDoubt);
        m_house->proxy.on("GET", "/jobs", Reaction::of(Reaction::Kind::Forward));
        const Outcome again = m_house->retry(row.id);
        compareEnd(again, OutboxState::Confirmed);
        QVERIFY2(again.result->summary.contains(QLatin1String("not sent again")),
                 qPrintable(again.result->summary));
        QCOMPARE(m_house->proxy.count("POST", "/job"), 1);
        QCOMPARE(m_house->jobs().size(), 1);
        QVERIFY(!again.steps.contains(QStringLiteral("Send done")));
    }

    void anotherRowsTwinIsNotTakenForOurs()
    {
        const job::Job job = cameraJob();
        m_house->proxy.on("POST", "/job",
                          {Reaction::of(Reaction::Kind::Drop), Reaction::of(Reaction::Kind::Forward)});
        QVERIFY(!m_house->send(job, House::practice()).result);
        const OutboxEntry first = m_house->onlyRow();
        QCOMPARE(first.state, OutboxState::InDoubt);
        compareEnd(m_house->send(job, House::practice()),
                   OutboxState::Confirmed); // the same values once more
        compareEnd(m_house->retry(first.id), OutboxState::Confirmed);
        QCOMPARE(m_house->jobs().size(), 2);
        QVERIFY(m_house->row(first.id).jobNumber != m_house->outbox->entries().first().jobNumber);
    }

    void aRefusedJobThatLeftNothingIsRefused()
    {
        m_house->proxy.on("POST", "/job",
                          {Reaction::json(400, "{\"message\": \"Missing packages metadata.\"}"),
                           Reaction::of(Reaction::Kind::Forward)});
        const Outcome outcome = m_house->send(cameraJob(), House::practice());
        QCOMPARE(outcome.result.error().kind, Error::Kind::Refused);
        QVERIFY2(outcome.result.error().message.contains(QLatin1String("Missing packages metadata.")),
                 qPrintable(outcome.result.error().message));
        const OutboxEntry row = m_house->onlyRow();
        QCOMPARE(row.state, OutboxState::Refused);
        QVERIFY(m_house->proxy.count("GET", "/jobs") >= 2); // it has looked
        compareEnd(m_house->retry(row.id), OutboxState::Confirmed);
        QCOMPARE(m_house->jobs().size(), 1);
    }

    void aRefusedJobThatLeftAPartIsNamedAndCanBeWithdrawn()
    {
        const QByteArray broken =
            R"({"id": 7, "measurements": [{"metric": "camera.Temp", "value": 10.02, "unit": "deg_C", "blobs": []}],
            "meta": {"camera_name": "ComCam", "env": {"env_name": "local"}, "packages": []}})";
        m_house->proxy.on("POST", "/job",
                          Reaction::json(500, "{\"message\": \"An error occurred inserting measurements\"}"));
        m_house->proxy.on("GET", "/jobs",
                          {Reaction::json(200, "{\"ids\": []}"), Reaction::json(200, "{\"ids\": [7]}")});
        m_house->proxy.on("GET", "/job/7", Reaction::json(200, broken));
        const Outcome outcome = m_house->send(cameraJob(), House::practice());
        QVERIFY(!outcome.result);
        QVERIFY2(outcome.result.error().message.contains(QLatin1String("job 7")),
                 qPrintable(outcome.result.error().message));
        QVERIFY2(outcome.result.error().message.contains(QLatin1String("camera.Noise")),
                 qPrintable(outcome.result.error().message));
        QVERIFY(outcome.result.error().hint.contains(QLatin1String("Withdraw")));
        const OutboxEntry row = m_house->onlyRow();
        QCOMPARE(row.state, OutboxState::Partial);
        QCOMPARE(row.jobNumber, 7);
        // Trying again looks; it does not send.
        const Outcome again = m_house->retry(row.id);
        compareEnd(again, OutboxState::Partial);
        QCOMPARE(m_house->proxy.count("POST", "/job"), 1);
        m_house->proxy.on("DELETE", "/job/7", Reaction::json(200, "{\"message\": \"Job deleted.\"}"));
        compareEnd(m_house->run(m_house->dispatcher->withdraw(row.id, &m_house->owner)),
                   OutboxState::Withdrawn);
    }

    void aRedirectedJobIsRefusedWithTheTargetNamed()
    {
        m_house->proxy.on("POST", "/job", Reaction::redirect(307, "https://elsewhere.example.org/job"));
        const Outcome outcome = m_house->send(cameraJob(), House::practice());
        QVERIFY(!outcome.result);
        QVERIFY2(outcome.result.error().message.contains(QLatin1String("https://elsewhere.example.org/job")),
                 qPrintable(outcome.result.error().message));
        QCOMPARE(m_house->onlyRow().state, OutboxState::Refused);
    }

    void whatWasAcceptedButNotReadBackIsConfirmedLater()
    {
        m_house->proxy.on("GET", "/job/*",
                          {Reaction::of(Reaction::Kind::Drop), Reaction::of(Reaction::Kind::Drop),
                           Reaction::of(Reaction::Kind::Drop), Reaction::of(Reaction::Kind::Drop),
                           Reaction::html(502, "Bad Gateway"), Reaction::of(Reaction::Kind::Forward)});
        const Outcome outcome = m_house->send(cameraJob(), House::practice());
        QVERIFY(!outcome.result);
        QVERIFY2(outcome.result.error().message.contains(QLatin1String("job 1")),
                 qPrintable(outcome.result.error().message));
        OutboxEntry row = m_house->onlyRow();
        QCOMPARE(row.state, OutboxState::Accepted);
        QCOMPARE(row.jobNumber, 1);
        m_house->proxy.on("GET", "/job/*", Reaction::of(Reaction::Kind::Forward));
        compareEnd(m_house->retry(row.id), OutboxState::Confirmed);
        QCOMPARE(m_house->proxy.count("POST", "/job"), 1);
    }

    void aJobThatSomebodyDeletedIsSaid()
    {
        const Outcome sent = m_house->send(cameraJob(), House::practice());
        compareEnd(sent, OutboxState::Confirmed);
        m_house->proxy.on("GET", "/job/1", Reaction::json(404, "{\"message\": \"Job not found\"}"));
        const Outcome again = m_house->retry(sent.result->outboxId);
        QCOMPARE(again.result.error().kind, Error::Kind::NotFound);
        QCOMPARE(m_house->row(sent.result->outboxId).state, OutboxState::Refused);
        QCOMPARE(m_house->proxy.count("POST", "/job"), 1);
    }

    void influxIsAskedForAWhileOnly()
    {
        m_house->proxy.on("GET", "/status/*",
                          Reaction::json(500, "{\"message\": \"Internal Server Error\"}"));
        const Outcome outcome = m_house->send(cameraJob(), House::practice());
        compareEnd(outcome, OutboxState::Confirmed);
        QVERIFY(outcome.steps.contains(QStringLiteral("InfluxDB warning")));
        QVERIFY2(outcome.text(Step::Index).contains(QLatin1String("not known yet")),
                 qPrintable(outcome.text(Step::Index)));
        QCOMPARE(m_house->proxy.count("GET", "/status/*"), 4);
    }

    void aFailureOfInfluxIsAWarning()
    {
        m_house->proxy.on(
            "GET", "/status/*",
            {Reaction::json(500, "{}"), Reaction::json(200, "{\"status\": \"STARTED\"}"),
             Reaction::json(200,
                            "{\"message\": \"Failed to write Job 1 to InfluxDB.\", \"status_code\": 500}")});
        const Outcome outcome = m_house->send(cameraJob(), House::practice());
        compareEnd(outcome, OutboxState::Confirmed);
        QVERIFY(outcome.steps.contains(QStringLiteral("InfluxDB warning")));
        QVERIFY(outcome.result->summary.contains(QLatin1String("Failed to write Job 1")));
        QVERIFY(m_house->onlyRow().reason.contains(QLatin1String("Failed to write Job 1")));
    }

    void anEmptyTextInTheMetadataFailsInInfluxAsForetold()
    {
        job::Job job = cameraJob();
        job.meta.insert(QStringLiteral("observer"), json::Value::string(QString()));
        const Outcome outcome = m_house->send(job, House::practice());
        compareEnd(outcome, OutboxState::Confirmed);
        QVERIFY(outcome.steps.contains(QStringLiteral("Check warning")));
        QVERIFY(outcome.steps.contains(QStringLiteral("InfluxDB warning")));
    }

    void cancellingBeforeTheJobIsSentLeavesItWaiting_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("connecting") << int(Step::Connect);
        QTest::newRow("signing in") << int(Step::SignIn);
        QTest::newRow("publishing") << int(Step::Definitions);
    }
    void cancellingBeforeTheJobIsSentLeavesItWaiting()
    {
        QFETCH(int, step);
        Dispatch *deed = m_house->dispatcher->dispatch(cameraJob(), QStringLiteral("n"), House::practice(),
                                                       &m_house->owner);
        const Outcome outcome = m_house->run(deed, [step](Dispatch *running, Step now) {
            if (int(now) == step)
                QTimer::singleShot(0, running, [running] { running->cancel(); });
        });
        QCOMPARE(outcome.result.error().kind, Error::Kind::Cancelled);
        const OutboxEntry row = m_house->onlyRow();
        QCOMPARE(row.state, OutboxState::Queued);
        QVERIFY2(row.reason.contains(QLatin1String("Cancelled")), qPrintable(row.reason));
        QCOMPARE(m_house->proxy.count("POST", "/job"), 0);
        compareEnd(m_house->retry(row.id), OutboxState::Confirmed);
        QCOMPARE(m_house->jobs().size(), 1);
    }

    void cancellingWhileTheServerStoresTheJobLooksForIt()
    {
        m_house->proxy.on("POST", "/job", Reaction::of(Reaction::Kind::ForwardHang));
        Dispatch *deed = m_house->dispatcher->dispatch(cameraJob(), QStringLiteral("n"), House::practice(),
                                                       &m_house->owner);
        connect(&m_house->proxy, &test::ScriptedServer::forwarded, deed,
                [deed](const QByteArray &method, const QByteArray &path) {
                    if (method == "POST" && path == "/job")
                        deed->cancel();
                });
        const Outcome outcome = m_house->run(deed);
        compareEnd(outcome, OutboxState::Confirmed);
        QCOMPARE(m_house->jobs().size(), 1);
    }

    void cancellingDuringSendingOfWhatNeverArrivesLeavesADoubt()
    {
        m_house->proxy.on("POST", "/job",
                          {Reaction::of(Reaction::Kind::Hang), Reaction::of(Reaction::Kind::Forward)});
        Dispatch *deed = m_house->dispatcher->dispatch(cameraJob(), QStringLiteral("n"), House::practice(),
                                                       &m_house->owner);
        connect(&m_house->proxy, &test::ScriptedServer::received, deed,
                [deed](const QByteArray &method, const QByteArray &path) {
                    if (method == "POST" && path == "/job")
                        deed->cancel();
                });
        QVERIFY(!m_house->run(deed).result);
        const OutboxEntry row = m_house->onlyRow();
        QCOMPARE(row.state, OutboxState::InDoubt);
        compareEnd(m_house->retry(row.id), OutboxState::Confirmed);
        QCOMPARE(m_house->jobs().size(), 1);
    }

    void oneRowIsNotWorkedOnTwiceAtATime()
    {
        m_house->proxy.on("GET", "/", Reaction::of(Reaction::Kind::Hang));
        QObject owner;
        Dispatch *first =
            m_house->dispatcher->dispatch(cameraJob(), QStringLiteral("n"), House::practice(), &owner);
        QSignalSpy ended(first, &Dispatch::finished);
        QTRY_COMPARE_WITH_TIMEOUT(m_house->proxy.count("GET", "/"), 1, 60'000);
        const qint64 id = m_house->onlyRow().id;
        const Outcome second = m_house->retry(id);
        QCOMPARE(second.result.error().kind, Error::Kind::Refused);
        QVERIFY(second.result.error().message.contains(QLatin1String("already")));
        first->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 60'000);
    }

    void aDeedWhoseParentGoesLetsGoOfItsRow()
    {
        m_house->proxy.on("GET", "/",
                          {Reaction::of(Reaction::Kind::Hang), Reaction::of(Reaction::Kind::Forward)});
        auto owner = std::make_unique<QObject>();
        (void)m_house->dispatcher->dispatch(cameraJob(), QStringLiteral("n"), House::practice(), owner.get());
        QTRY_COMPARE_WITH_TIMEOUT(m_house->proxy.count("GET", "/"), 1, 60'000);
        owner.reset();
        const OutboxEntry row = m_house->onlyRow();
        compareEnd(m_house->retry(row.id), OutboxState::Confirmed);
    }

    void aWithdrawnJobIsGoneAndCanBeSentAgain()
    {
        const Outcome sent = m_house->send(cameraJob(), House::practice());
        const qint64 row = sent.result->outboxId;
        const Outcome withdrawn = m_house->run(m_house->dispatcher->withdraw(row, &m_house->owner));
        compareEnd(withdrawn, OutboxState::Withdrawn);
        QVERIFY(m_house->jobs().isEmpty());
        QCOMPARE(m_house->row(row).state, OutboxState::Withdrawn);
        QCOMPARE(m_house->points(metricName("Temp")).first().state, history::PointState::Withdrawn);
        compareEnd(m_house->retry(row), OutboxState::Confirmed);
        QCOMPARE(m_house->jobs().size(), 1);
        QCOMPARE(m_house->points(metricName("Temp")).first().state, history::PointState::Confirmed);
    }

    void withdrawingWhatIsGoneOrNeverWasIsSaid()
    {
        m_house->proxy.on(
            "POST", "/job",
            {Reaction::json(400, "{\"message\": \"No.\"}"), Reaction::of(Reaction::Kind::Forward)});
        QVERIFY(!m_house->send(cameraJob(), House::practice()).result);
        const qint64 row = m_house->onlyRow().id;
        const Outcome nothing = m_house->run(m_house->dispatcher->withdraw(row, &m_house->owner));
        QCOMPARE(nothing.result.error().kind, Error::Kind::NotFound);
        compareEnd(m_house->retry(row), OutboxState::Confirmed);
        m_house->proxy.on("DELETE", "/job/1",
                          {Reaction::json(404, "{\"message\": \"Job `1` does not exist.\"}")});
        const Outcome gone = m_house->run(m_house->dispatcher->withdraw(row, &m_house->owner));
        compareEnd(gone, OutboxState::Withdrawn);
        QVERIFY(gone.result->summary.contains(QLatin1String("no longer")));
    }

    void aWithdrawalThatFailsLeavesTheRowAsItWas()
    {
        const qint64 row = m_house->send(cameraJob(), House::practice()).result->outboxId;
        m_house->proxy.on("DELETE", "/job/1", Reaction::of(Reaction::Kind::Drop));
        QVERIFY(!m_house->run(m_house->dispatcher->withdraw(row, &m_house->owner)).result);
        QCOMPARE(m_house->row(row).state, OutboxState::Confirmed);
        QCOMPARE(m_house->points(metricName("Temp")).first().state, history::PointState::Confirmed);
    }

    void aProxysNotFoundSaysNothingAboutTheJob()
    {
        const Reaction away{.status = 404, .body = "default backend - 404", .contentType = "text/plain"};
        const qint64 row = m_house->send(cameraJob(), House::practice()).result->outboxId;
        m_house->proxy.on("DELETE", "/job/1", away);
        QVERIFY(!m_house->run(m_house->dispatcher->withdraw(row, &m_house->owner)).result);
        QCOMPARE(m_house->row(row).state, OutboxState::Confirmed);
        QCOMPARE(m_house->row(row).jobNumber, 1);
        QVERIFY(!m_house->run(m_house->dispatcher->replace(row, &m_house->owner)).result);
        QCOMPARE(m_house->jobs(), QList<qint64>{1});

        OutboxEntry accepted = m_house->row(row);
        accepted.state = OutboxState::Accepted;
        QVERIFY(House::value(m_house->outbox->update(accepted)));
        m_house->proxy.on("GET", "/job/1", {away, Reaction::of(Reaction::Kind::Forward)});
        QVERIFY(!m_house->retry(row).result);
        QCOMPARE(m_house->row(row).state, OutboxState::Accepted);
        compareEnd(m_house->retry(row), OutboxState::Confirmed);
        QCOMPARE(m_house->jobs(), QList<qint64>{1});
    }

    void aConnectionIsTestedWithoutKeepingAnything()
    {
        const squash::Target target = m_house->summit();
        auto test = [&](const QString &password, bool registerFirst) {
            return m_house->run(
                m_house->dispatcher->testConnection(target, password, registerFirst, &m_house->owner));
        };
        const Outcome unknown = test(QStringLiteral("hunter2"), false);
        QCOMPARE(unknown.result.error().kind, Error::Kind::Denied);
        const Outcome made = test(QStringLiteral("hunter2"), true);
        QVERIFY(made.result);
        QVERIFY2(made.result->summary.contains(QLatin1String("version 1.0")),
                 qPrintable(made.result->summary));
        QVERIFY(made.result->summary.contains(QLatin1String("me")));
        const Outcome taken = test(QStringLiteral("hunter2"), true);
        QCOMPARE(taken.result.error().kind, Error::Kind::Refused);
        QVERIFY2(taken.result.error().message.contains(QLatin1String("already exists")),
                 qPrintable(taken.result.error().message));
        QVERIFY(test(QStringLiteral("hunter2"), false).result);
        QVERIFY(m_house->outbox->entries().isEmpty());
        const Outcome denied = m_house->send(cameraJob(), target);
        QCOMPARE(denied.result.error().kind, Error::Kind::Denied); // the password was not kept
    }

    void aRowThatIsGoneIsSaid()
    {
        const Outcome outcome = m_house->retry(12345);
        QCOMPARE(outcome.result.error().kind, Error::Kind::NotFound);
    }

    void whatADamagedRowSaysDependsOnWhereItsJobIs_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("advice"); // empty: the row says what it said before
        const QString again = QStringLiteral("Dispatch the job again");
        const QString look = QStringLiteral("before you dispatch it again");
        QTest::newRow("queued") << int(OutboxState::Queued) << again;
        QTest::newRow("refused") << int(OutboxState::Refused) << again;
        QTest::newRow("in doubt") << int(OutboxState::InDoubt) << look;
        QTest::newRow("accepted") << int(OutboxState::Accepted) << look;
        QTest::newRow("confirmed") << int(OutboxState::Confirmed) << QString();
        QTest::newRow("partial") << int(OutboxState::Partial) << QString();
    }
    void whatADamagedRowSaysDependsOnWhereItsJobIs()
    {
        QFETCH(int, state);
        QFETCH(QString, advice);
        OutboxEntry row = m_house->row(m_house->send(cameraJob(), House::practice()).result->outboxId);
        row.state = OutboxState(state);
        row.reason = QStringLiteral("as before");
        QVERIFY(House::value(m_house->outbox->update(row)));
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
            database.setDatabaseName(m_house->outboxFile());
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(QStringLiteral("UPDATE content SET payload = x'7b7d'")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
        const Outcome outcome = m_house->retry(row.id);
        QVERIFY(!outcome.result);
        const Error error = outcome.result.error();
        QVERIFY2(error.message.contains(QLatin1String("damaged")), qPrintable(error.message));
        const bool unsent = state == int(OutboxState::Queued) || state == int(OutboxState::Refused);
        QCOMPARE(error.text().contains(QLatin1String("not sent")), unsent);
        QVERIFY2(error.hint.contains(advice), qPrintable(error.hint));
        row = m_house->row(row.id);
        QCOMPARE(int(row.state), state);
        QCOMPARE(row.reason, advice.isEmpty() ? QStringLiteral("as before") : error.text());
        QCOMPARE(m_house->proxy.count("POST", "/job"), 1);
    }

    void nothingIsSentThatCannotBeWrittenDown()
    {
        QFile(m_house->outboxFile()).remove();
        m_house->outbox =
            std::make_unique<Outbox>(m_house->dir.filePath(QStringLiteral("nowhere/outbox.sqlite")), m_clock);
        m_house->dispatcher =
            std::make_unique<Dispatcher>(Dispatcher::Services{.network = m_house->network,
                                                              .outbox = *m_house->outbox,
                                                              .history = *m_house->history,
                                                              .credentials = m_house->credentials,
                                                              .preparer = m_house->preparer,
                                                              .clock = m_clock});
        const Outcome outcome = m_house->send(cameraJob(), House::practice());
        QCOMPARE(outcome.result.error().kind, Error::Kind::Io);
        QCOMPARE(outcome.steps.last(), QStringLiteral("Queue failed"));
        QVERIFY(m_house->proxy.requests().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDispatcher)
#include "test_dispatcher.moc"
