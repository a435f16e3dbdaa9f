// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/online.h"

#include <QStandardPaths>

using namespace kabocha;
using namespace kabocha::test;

/// `kabocha-cli dispatch`, against the practice sandbox and a real server behind one that loses things.
class TestDispatch : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_home = std::make_unique<Home>();
    }
    void cleanup()
    {
        m_proxy.reset();
        m_sandbox.reset();
        m_home.reset();
    }

    void toThePracticeSandboxWithoutAnAccount()
    {
        const Outcome outcome = m_home->run(night("practice"));
        REQUIRE_CODE(outcome, 0);
        QVERIFY2(outcome.out.startsWith("Arrived: Practice sandbox"), told(outcome));
        QVERIFY2(!outcome.err.contains('\r') && !outcome.err.contains("Sign in"), outcome.err); // no terminal
        const json::Object row = m_home->rows().value(0).members();
        QCOMPARE(row.value("state").toString(), QStringLiteral("confirmed"));
        QCOMPARE(row.value("title").toString(), QStringLiteral("night.verify.json"));
        QVERIFY(row.value("job").numberText().toInt() > 0);
        QCOMPARE(row.value("sha256").toString().size(), 64);
        REQUIRE_CODE(m_home->run({"outbox", "list"}), 0);
    }

    void severalFilesAreOneJob()
    {
        begin();
        put(m_home->path("two.json"),
            R"({"measurements": [{"metric": "camera.Temp", "identifier": "4123456789abcdef0123456789abcdef", "value": 11.5, "unit": "deg_C"}], "meta": {"shift": "late"}})");
        const Outcome outcome =
            run(QStringList{"dispatch", fixture("night.verify.json"), "two.json", "--target", "Summit",
                            "--package", fixture("package"), "--format", "json"});
        REQUIRE_CODE(outcome, 0);
        const json::Object receipt = outcome.json().members();
        QCOMPARE(receipt.keys(), QStringList({"dropped", "job", "outbox", "state", "summary"}));
        QCOMPARE(receipt.value("state").toString(), QStringLiteral("confirmed"));
        const json::Object job = m_sandbox->job(receipt.value("job").numberText().toLongLong());
        QCOMPARE(job.value("measurements").items().size(), 3);
        QCOMPARE(value(job, "camera.Temp"), 11.5);
        QCOMPARE(job.value("meta").members().value("shift").toString(), QStringLiteral("late"));
        QCOMPARE(m_home->rows().value(0).members().value("title").toString(),
                 QStringLiteral("night.verify.json and 1 more"));
    }

    void theInputIsAJobToo()
    {
        const Outcome outcome =
            m_home->run({"dispatch", "-", "--target", "practice", "--package", fixture("package")},
                        contents(fixture("night.verify.json")));
        REQUIRE_CODE(outcome, 0);
        QCOMPARE(m_home->rows().value(0).members().value("title").toString(), QStringLiteral("<stdin>"));
    }

    void whatIsSentIsThePayload_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("whole") << QStringList{};
        QTest::newRow("without blobs") << QStringList{"--ignore-blobs"};
    }
    void whatIsSentIsThePayload()
    {
        QFETCH(QStringList, options);
        begin();
        REQUIRE_CODE(run(night("Summit") + options), 0);
        const Outcome payload =
            m_home->run(QStringList{"job", "payload", fixture("night.verify.json")} + options);
        REQUIRE_CODE(payload, 0);
        QCOMPARE(m_proxy->last("POST", "/job").body.trimmed(), payload.out.trimmed());
    }

    void theEnvironmentOfAJobCanBeGiven()
    {
        begin();
        put(m_home->path("bare.json"), R"({"measurements": [], "meta": {"packages": {}, "a": "b"}})");
        const QStringList command{
            "dispatch",  fixture("night.verify.json"), "bare.json", "--target", "Summit",
            "--package", fixture("package"),           "--env",     "ldf"};
        const Outcome outcome = run(command);
        QVERIFY2(outcome.err.contains("environment is replaced"), told(outcome));
        const json::Value sent = json::parse(m_proxy->last("POST", "/job").body).value();
        QCOMPARE(sent.members().value("meta").members().value("env").members().value("env_name").toString(),
                 QStringLiteral("ldf"));
        REQUIRE_CODE(run({"dispatch", "bare.json", "--target", "Summit", "--env", "mars"}), 2);
    }

    void aDryRunSendsAndKeepsNothing()
    {
        begin();
        const Outcome outcome = run(night("Summit") + QStringList{"--dry-run"});
        REQUIRE_CODE(outcome, 0);
        QVERIFY2(outcome.out.startsWith("Nothing was sent.") && outcome.out.contains("3 measurements"),
                 outcome.out);
        QVERIFY(m_proxy->requests().isEmpty());
        QVERIFY(m_home->rows().isEmpty());
    }

    void whatTheCheckRefusesIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("job");
        QTest::addColumn<QString>("path");
        const QByteArray one = R"("measurements": [{"metric": "camera.Temp", "value": 1, "unit": "deg_C"}])";
        QTest::newRow("no measurements")
            << QByteArray(R"({"measurements": [], "meta": {"packages": {}, "env": {"env_name": "local"}}})")
            << QString();
        QTest::newRow("no packages") << QByteArray("{" + one + R"(, "meta": {"env": {"env_name": "local"}}})")
                                     << "$.meta.packages";
        QTest::newRow("environment without a name")
            << QByteArray("{" + one + R"(, "meta": {"packages": {}, "env": {"a": "b"}}})")
            << "$.meta.env.env_name";
        QTest::newRow("unit of another kind")
            << QByteArray(
                   R"({"measurements": [{"metric": "camera.Temp", "value": 1, "unit": "m"}], "meta": {"packages": {}, "env": {"env_name": "local"}}})")
            << "$.measurements[0].unit";
    }
    void whatTheCheckRefusesIsNotSent()
    {
        QFETCH(QByteArray, job);
        QFETCH(QString, path);
        put(m_home->path("bad.json"), job);
        for (const QStringList &options : {QStringList{}, QStringList{"--dry-run"}}) {
            const QStringList command =
                QStringList{"dispatch", "bad.json", "--target", "practice", "--package", fixture("package")} +
                options;
            const Outcome outcome = m_home->run(command);
            REQUIRE_CODE(outcome, 1);
            QCOMPARE(outcome.out, QByteArray());
            QVERIFY2(outcome.err.contains("bad.json") && outcome.err.contains(path.toUtf8()), outcome.err);
            const Outcome json = m_home->run(command + QStringList{"--json"});
            REQUIRE_CODE(json, 1);
            QCOMPARE(json.errorText("kind"), QStringLiteral("schema"));
            QCOMPARE(json.errorText("file"), QStringLiteral("bad.json"));
        }
        QVERIFY(m_home->rows().isEmpty());
    }

    void badInputIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("kind");
        const QString job = fixture("night.verify.json");
        QTest::newRow("no target") << QStringList{job} << 2 << "usage";
        QTest::newRow("no file") << QStringList{"--target", "practice"} << 2 << "usage";
        QTest::newRow("unknown target") << QStringList{job, "--target", "Elsewhere"} << 1 << "not-found";
        QTest::newRow("no such file") << QStringList{"nowhere.json", "--target", "practice"} << 1 << "io";
        QTest::newRow("no job") << QStringList{fixture("values.csv"), "--target", "practice"} << 1 << "";
        QTest::newRow("the second is no job")
            << QStringList{job, fixture("values.csv"), "--target", "practice"} << 1 << "";
        QTest::newRow("no package") << QStringList{job, "--target", "practice", "--package", "nowhere"} << 1
                                    << "";
        QTest::newRow("one input for two")
            << QStringList{"-", "--target", "practice", "--password-stdin"} << 2 << "usage";
        QTest::newRow("the input twice") << QStringList{"-", "-", "--target", "practice"} << 2 << "usage";
        QTest::newRow("password as an argument")
            << QStringList{job, "--target", "practice", "--password=x"} << 2 << "usage";
    }
    void badInputIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, kind);
        const Outcome outcome = m_home->run(QStringList{"dispatch", "--json"} + arguments, "{}");
        REQUIRE_CODE(outcome, code);
        QCOMPARE(outcome.out, QByteArray());
        if (!kind.isEmpty())
            QCOMPARE(outcome.errorText("kind"), kind);
        QVERIFY(!outcome.errorText("message").isEmpty());
        QVERIFY(m_home->rows().isEmpty());
    }

    void withoutWaitingItEndsAccepted()
    {
        begin();
        const Outcome outcome = run(night("Summit") + QStringList{"--no-wait"});
        REQUIRE_CODE(outcome, 5);
        QVERIFY2(outcome.out.contains("Accepted as job 1"), told(outcome));
        QVERIFY2(outcome.err.contains("kabocha-cli outbox retry 1"), outcome.err);
        QCOMPARE(m_proxy->count("GET", "/job/1"), 0);
        QCOMPARE(m_home->state(), QStringLiteral("accepted"));
        REQUIRE_CODE(run({"outbox", "list"}), 5);
        REQUIRE_CODE(run({"outbox", "retry"}), 0);
        QCOMPARE(m_home->state(), QStringLiteral("confirmed"));
        REQUIRE_CODE(run({"outbox", "list"}), 0);
        QCOMPARE(m_sandbox->jobs().size(), 1);
        const Outcome json = run(night("Summit") + QStringList{"--no-wait", "--json"});
        REQUIRE_CODE(json, 5);
        QCOMPARE(json.errorText("kind"), QStringLiteral("unconfirmed"));
    }

    void whatTheServerDropsIsRefused()
    {
        begin();
        const Outcome outcome =
            run({"dispatch", fixture("night.verify.json"), "--target", "Summit", "--json"});
        REQUIRE_CODE(outcome, 4); // no definitions: the server keeps none of the values
        QVERIFY2(outcome.out.contains("It did not keep: camera.Temp"), told(outcome));
        QCOMPARE(outcome.errorText("kind"), QStringLiteral("refused"));
        QCOMPARE(m_home->state(), QStringLiteral("partial"));
    }

    void aWrongPasswordIsRefusedAndTheJobWaits()
    {
        begin();
        for (const QString &password : {QString(), QStringLiteral("wrong")}) {
            m_home->password = password;
            const Outcome outcome = run(night("Summit") + QStringList{"--json"});
            REQUIRE_CODE(outcome, 4);
            QCOMPARE(outcome.errorText("kind"), QStringLiteral("denied"));
            QVERIFY2(outcome.errorText("hint").contains("kabocha-cli outbox retry"), outcome.err);
        }
        REQUIRE_CODE(run({"outbox", "list"}), 5);
        m_home->password = marker;
        REQUIRE_CODE(run({"outbox", "retry", "1"}), 0);
        REQUIRE_CODE(run({"outbox", "discard", "2"}), 0);
        QCOMPARE(m_sandbox->jobs().size(), 1);
    }

    void unreachableItWaitsInTheOutbox()
    {
        begin();
        m_sandbox->stop();
        m_proxy->on("GET", "/", Reaction::of(Reaction::Kind::Drop));
        const Outcome outcome = run(night("Summit") + QStringList{"--json"});
        REQUIRE_CODE(outcome, 5);
        QCOMPARE(outcome.errorText("kind"), QStringLiteral("network"));
        QCOMPARE(m_home->state(), QStringLiteral("queued"));
        REQUIRE_CODE(run({"outbox", "retry"}), 5);
        m_sandbox->restart();
        m_proxy->on("GET", "/", Reaction::of(Reaction::Kind::Forward));
        REQUIRE_CODE(run({"outbox", "retry"}), 0);
        QCOMPARE(m_home->state(), QStringLiteral("confirmed"));
        QCOMPARE(m_sandbox->jobs().size(), 1);
    }

    void aLostAnswerIsNeverSentTwice()
    {
        begin();
        m_proxy->on("POST", "/job", Reaction::of(Reaction::Kind::ForwardDrop));
        const Outcome outcome = run(night("Summit"));
        REQUIRE_CODE(outcome, 0);
        QVERIFY2(outcome.out.contains("The answer was lost, but the job was found"), told(outcome));
        QCOMPARE(m_sandbox->jobs().size(), 1);
    }

    void aRefusalIsTold()
    {
        begin();
        m_proxy->on("POST", "/job", Reaction::json(400, "{\"message\": \"No, \\u001b[31mnever.\"}"));
        const Outcome outcome = run(night("Summit"));
        REQUIRE_CODE(outcome, 4);
        QVERIFY2(outcome.err.contains("never") && !outcome.err.contains('\x1b'), outcome.err);
        QCOMPARE(m_home->state(), QStringLiteral("refused"));
        REQUIRE_CODE(run({"outbox", "list"}), 0);
    }

    void interruptedItIsCancelledInGoodOrder_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("state");
        QTest::newRow("connecting") << QByteArray("GET") << QByteArray("/") << "queued";
        QTest::newRow("signing in") << QByteArray("POST") << QByteArray("/auth") << "queued";
        QTest::newRow("reading back") << QByteArray("GET") << QByteArray("/job/1") << "accepted";
    }
    void interruptedItIsCancelledInGoodOrder()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QString, state);
        begin();
        m_proxy->on(method, path, Reaction::of(Reaction::Kind::Hang));
        for (const int signal : {SIGINT, SIGTERM}) {
            const int before = m_proxy->count(method, path);
            QProcess process;
            m_home->start(process, night("Summit"));
            QVERIFY(QTest::qWaitFor([&] { return m_proxy->count(method, path) > before; }, 120'000));
            ::kill(pid_t(process.processId()), signal);
            const Outcome outcome = Home::end(process);
            REQUIRE_CODE(outcome, 5);
            QVERIFY2(outcome.err.contains("kabocha-cli outbox retry"), outcome.err);
            QCOMPARE(m_home->state(), state);
            if (state == u"accepted")
                break; // the second would be another job
        }
    }

    void aSecondInterruptEndsAtOnce()
    {
        begin();
        // After the body has left there is much to do on cancelling: the answer is looked for, and never
        // comes.
        m_proxy->on("POST", "/job", Reaction::of(Reaction::Kind::Hang));
        QProcess process;
        m_home->start(process, night("Summit"));
        QVERIFY(QTest::qWaitFor([&] { return m_proxy->count("POST", "/job") == 1; }, 120'000));
        m_proxy->on("GET", "/jobs", Reaction::of(Reaction::Kind::Hang));
        const int asked = m_proxy->count("GET", "/jobs");
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(QTest::qWaitFor([&] { return m_proxy->count("GET", "/jobs") > asked; }, 120'000));
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 120'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit); // by the signal
        QCOMPARE(m_home->state(), QStringLiteral("in-doubt"));
    }

    void progressIsForTerminals()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("script")).isEmpty())
            QSKIP("script is not installed");
        QProcess process;
        process.setProcessEnvironment(m_home->variables());
        process.start(QStringLiteral("script"),
                      {"-qec",
                       QStringLiteral("'%1' dispatch '%2' --target practice --package '%3'")
                           .arg(cliProgram(), fixture("night.verify.json"), fixture("package")),
                       "/dev/null"});
        const Outcome outcome = Home::end(process);
        REQUIRE_CODE(outcome, 0);
        QVERIFY2(outcome.out.contains("Definitions: ") && outcome.out.contains("Arrived: "), outcome.out);
        QVERIFY(outcome.out.contains("\x1b[K"));
    }

    void productionIsAskedAboutOnATerminal()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("script")).isEmpty())
            QSKIP("script is not installed");
        begin();
        REQUIRE_CODE(run({"target", "add", "Peak", "--url", m_proxy->url().toString(), "--user", "ana",
                          "--production"}),
                     0);
        QProcess process;
        process.setProcessEnvironment(m_home->variables());
        process.start(QStringLiteral("script"),
                      {"-qec",
                       QStringLiteral("'%1' dispatch '%2' --target Peak --package '%3'")
                           .arg(cliProgram(), fixture("night.verify.json"), fixture("package")),
                       "/dev/null"});
        QByteArray shown;
        QVERIFY2(QTest::qWaitFor(
                     [&] {
                         shown += process.readAllStandardOutput();
                         return shown.contains("Send 2 values to PRODUCTION (Peak) as ana?");
                     },
                     60'000),
                 shown);
        process.write("n\n");
        const Outcome outcome = Home::end(process);
        REQUIRE_CODE(outcome, 1);
        QVERIFY2(outcome.out.contains("Nothing was sent"), outcome.out);
        QVERIFY(m_home->rows().isEmpty());
        REQUIRE_CODE(run(night("Peak")), 0); // a script is not asked
    }

    void theSecretStaysOne()
    {
        begin();
        REQUIRE_CODE(run(night("Summit")), 0);
        REQUIRE_CODE(m_home->run(night("Summit") + QStringList{"--password-stdin"}, marker.toUtf8() + '\n'),
                     0);
        QCOMPARE(m_home->holding(marker.toUtf8()), QStringList());
        QVERIFY(m_proxy->last("POST", "/job").headers.value("authorization").startsWith("JWT "));
        const QByteArray token = m_proxy->last("POST", "/job").headers.value("authorization").mid(4);
        QCOMPARE(m_home->holding(token), QStringList());
        for (const ScriptedServer::Request &request : m_proxy->requests())
            QVERIFY(!request.path.contains("marker") && !request.path.contains(token));
    }

private:
    /// A server, a proxy before it that is the target `Summit`, and an account there.
    void begin()
    {
        m_sandbox = std::make_unique<Sandbox>();
        addSummit(*m_home, m_sandbox->url());
        registerAna(*m_home);
        m_proxy = std::make_unique<ScriptedServer>();
        m_proxy->setBackend(QUrl(m_sandbox->url()));
        if (m_home->run({"target", "remove", "Summit"}).code != 0)
            qFatal("the target cannot be removed");
        addSummit(*m_home, m_proxy->url().toString());
        m_home->password = marker;
    }
    [[nodiscard]] Outcome run(const QStringList &arguments) const { return m_home->run(arguments); }
    [[nodiscard]] static QStringList night(const QString &target)
    {
        return {"dispatch",        fixture("night.verify.json"), "--target", target, "--package",
                fixture("package")};
    }
    [[nodiscard]] static double value(const json::Object &job, const QString &metric)
    {
        const QList<json::Value> measurements = job.value("measurements").items();
        for (const json::Value &one : measurements) {
            if (one.members().value("metric").toString() == metric)
                return one.members().value("value").toDouble();
        }
        return -1;
    }

    std::unique_ptr<Home> m_home;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<ScriptedServer> m_proxy;
};

QTEST_GUILESS_MAIN(TestDispatch)
#include "test_dispatch.moc"
