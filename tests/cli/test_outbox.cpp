// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/online.h"

using namespace kabocha;
using namespace kabocha::test;

/// `kabocha-cli outbox`; what dispatches leave there is in test_dispatch.
class TestOutboxCommand : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_home = std::make_unique<Home>();
    }

    void anEmptyOneIsGood()
    {
        const Outcome table = m_home->run({"outbox", "list"});
        REQUIRE_CODE(table, 0);
        QVERIFY2(table.out.startsWith("ID"), table.out);
        const Outcome json = m_home->run({"outbox", "list", "--format", "json"});
        REQUIRE_CODE(json, 0);
        QCOMPARE(json.out, QByteArray("[]\n"));
        REQUIRE_CODE(m_home->run({"outbox", "retry"}), 0);
    }

    void whatWaitsIsListedRetriedAndDiscarded()
    {
        const QString url = deadUrl();
        addSummit(*m_home, url);
        for (int i = 0; i < 2; ++i)
            REQUIRE_CODE(m_home->run({"dispatch", fixture("night.verify.json"), "--target", "Summit"}), 5);
        const Outcome list = m_home->run({"outbox", "list", "--json"});
        REQUIRE_CODE(list, 5);
        QCOMPARE(list.errorText("kind"), QStringLiteral("unconfirmed"));
        QVERIFY2(list.out.contains("waits") && list.out.contains("night.verify.json"), list.out);
        const json::Object row = m_home->rows().value(0).members();
        QCOMPARE(row.keys(),
                 QStringList({"changed", "created", "dropped", "id", "job", "measurements", "production",
                              "reason", "sha256", "state", "target", "title", "url", "user"}));
        QCOMPARE(row.value("id").numberText(), QByteArray("2")); // the newest first
        QCOMPARE(row.value("state").toString(), QStringLiteral("queued"));
        QVERIFY(row.value("job").isNull());
        QCOMPARE(row.value("url").toString(), url);
        QVERIFY(row.value("created").toString().endsWith(u'Z'));

        const Outcome one = m_home->run({"outbox", "retry", "1"});
        REQUIRE_CODE(one, 5);
        QVERIFY2(one.err.contains("row 1 of the outbox"), one.err);
        const Outcome all = m_home->run({"outbox", "retry"});
        REQUIRE_CODE(all, 5);
        QVERIFY2(all.err.indexOf("row 1 of the outbox") < all.err.indexOf("row 2 of the outbox"), all.err);
        REQUIRE_CODE(m_home->run({"outbox", "discard", "1"}), 0);
        REQUIRE_CODE(m_home->run({"outbox", "discard", "2"}), 0);
        REQUIRE_CODE(m_home->run({"outbox", "list"}), 0);
    }

    void theLedgerKeepsWhatWasDiscarded()
    {
        REQUIRE_CODE(m_home->run({"dispatch", fixture("night.verify.json"), "--target", "practice",
                                  "--package", fixture("package")}),
                     0);
        const QByteArray sha256 = m_home->rows().value(0).members().value("sha256").toString().toLatin1();
        REQUIRE_CODE(m_home->run({"outbox", "discard", "1"}), 0);
        const Outcome csv = m_home->run({"outbox", "ledger", "-o", "ledger.csv"});
        REQUIRE_CODE(csv, 0);
        QCOMPARE(csv.out, QByteArray());
        const QByteArray text = contents(m_home->path("ledger.csv"));
        QVERIFY2(text.contains(sha256) && text.contains("confirmed"), text);
        REQUIRE_CODE(m_home->run({"outbox", "ledger", "-o", "ledger.json"}), 0);
        const auto lines = json::parse(contents(m_home->path("ledger.json"))).value().items();
        QCOMPARE(lines.size(), 1);
        const Outcome nowhere = m_home->run({"outbox", "ledger", "-o", "/proc/nowhere/ledger.csv", "--json"});
        REQUIRE_CODE(nowhere, 1);
        QCOMPARE(nowhere.errorText("kind"), QStringLiteral("io"));
        REQUIRE_CODE(m_home->run({"outbox", "ledger"}), 2);
    }

    void whatWasEndedMeanwhileIsNotSentAgain()
    {
        const Sandbox sandbox;
        ScriptedServer server;
        server.setBackend(QUrl(sandbox.url()));
        addSummit(*m_home, server.url().toString());
        registerAna(*m_home);
        m_home->password = marker;
        const QList<Reaction> away{Reaction::html(503, "Down"), Reaction::of(Reaction::Kind::Forward)};
        for (int i = 0; i < 2; ++i) {
            server.on("GET", "/", away);
            REQUIRE_CODE(m_home->run({"dispatch", fixture("night.verify.json"), "--target", "Summit"}), 5);
        }
        // While all are tried, the first one, somebody tries the second, which the server refuses.
        server.on("GET", "/", away);
        server.on("POST", "/job", Reaction::json(400, R"({"message": "Missing packages metadata."})"));
        std::optional<Outcome> other;
        QObject context;
        connect(&server, &ScriptedServer::received, &context,
                [&](const QByteArray &method, const QByteArray &path) {
                    if (method != "GET" || path != "/" || other)
                        return;
                    other = Outcome();
                    other = m_home->run({"outbox", "retry", "2"});
                });
        const Outcome all = m_home->run({"outbox", "retry"});
        REQUIRE_CODE(*other, 4);
        REQUIRE_CODE(all, 5); // the first waits; the second, left alone, makes nothing worse
        QVERIFY2(all.err.contains("row 1 of the outbox") && !all.err.contains("row 2 of the outbox"),
                 all.err);
        QVERIFY2(all.err.contains("no longer waits"), all.err);
        QCOMPARE(server.count("POST", "/job"), 1);
        QCOMPARE(m_home->state(0), QStringLiteral("refused"));
        REQUIRE_CODE(m_home->run({"outbox", "retry", "2"}), 4); // a person's word for this row counts
        QCOMPARE(server.count("POST", "/job"), 2);
    }

    void onePasswordIsNotToldToTwoServers()
    {
        ScriptedServer one;
        ScriptedServer two;
        for (const auto &[name, url] : {std::pair{"One", one.url()}, std::pair{"Two", two.url()}}) {
            REQUIRE_CODE(m_home->run({"target", "add", name, "--url", url.toString(), "--user", "ana"}), 0);
            const Outcome queued = m_home->run({"dispatch", fixture("night.verify.json"), "--target", name});
            REQUIRE_CODE(queued, 5); // no SQuaSH
        }
        const int asked = int(one.requests().size() + two.requests().size());
        const Outcome outcome = m_home->run({"outbox", "retry", "--password-stdin", "--json"}, "secret");
        REQUIRE_CODE(outcome, 4);
        QCOMPARE(outcome.errorText("kind"), QStringLiteral("denied"));
        QCOMPARE(int(one.requests().size() + two.requests().size()), asked);
    }

    /// Nor is the one that the person has typed.
    void whatWasTypedForOneServerIsNotToldToAnother()
    {
        if (!Terminal::isThere())
            QSKIP("script is not installed");
        ScriptedServer one;
        ScriptedServer two;
        for (const auto &[name, server] : {std::pair{"One", &one}, std::pair{"Two", &two}}) {
            server->beSquash(QDateTime::currentSecsSinceEpoch());
            server->on("POST", "/auth", Reaction::json(401, R"({"message": "Invalid credentials"})"));
            const QString url = server->url().toString();
            REQUIRE_CODE(m_home->run({"target", "add", name, "--url", url, "--user", "ana"}), 0);
            (void)m_home->run({"dispatch", fixture("night.verify.json"), "--target", name});
            QCOMPARE(server->count("POST", "/auth"), 0); // there was no password
        }
        QCOMPARE(m_home->rows().size(), 2);
        Terminal terminal(*m_home, {"outbox", "retry"});
        QVERIFY2(terminal.shows("Password of ana for One"), terminal.shown());
        terminal.type(QStringLiteral("first-secret"));
        QVERIFY2(terminal.shows("Password of ana for Two"), terminal.shown());
        terminal.type(QStringLiteral("second-secret"));
        const Outcome outcome = terminal.end();
        QVERIFY2(one.last("POST", "/auth").body.contains("first-secret"), outcome.err);
        QVERIFY2(two.last("POST", "/auth").body.contains("second-secret"), outcome.err);
        for (const ScriptedServer::Request &request : two.requests())
            QVERIFY(!request.body.contains("first-secret"));
        QVERIFY(!outcome.err.contains("-secret"));
    }

    void anAccountIsAskedForOnce()
    {
        if (!Terminal::isThere())
            QSKIP("script is not installed");
        ScriptedServer server;
        server.beSquash(QDateTime::currentSecsSinceEpoch());
        server.on("POST", "/auth", Reaction::html(503, "Down"));
        addSummit(*m_home, server.url().toString());
        for (int i = 0; i < 2; ++i)
            (void)m_home->run({"dispatch", fixture("night.verify.json"), "--target", "Summit"});
        Terminal terminal(*m_home, {"outbox", "retry"});
        QVERIFY2(terminal.shows("Password of ana for Summit"), terminal.shown());
        terminal.type(QStringLiteral("first-secret"));
        QVERIFY2(terminal.shows("row 2 of the outbox"), terminal.shown());
        const Outcome outcome = terminal.end();
        QCOMPARE(outcome.err.count("Password of ana"), 1);
        QVERIFY(server.last("POST", "/auth").body.contains("first-secret"));
    }

    /// “Try again” sends what was refused or withdrawn anew: to PRODUCTION only if the person says so.
    void whatProductionRefusedIsAskedAboutBeforeItIsSentAgain()
    {
        if (!Terminal::isThere())
            QSKIP("script is not installed");
        const Sandbox sandbox;
        ScriptedServer server;
        server.setBackend(QUrl(sandbox.url()));
        server.on("POST", "/job", Reaction::json(400, R"({"message": "no"})"));
        REQUIRE_CODE(m_home->run({"target", "add", "Summit", "--url", server.url().toString(), "--user",
                                  "ana", "--production"}),
                     0);
        registerAna(*m_home);
        m_home->password = marker;
        REQUIRE_CODE(m_home->run({"dispatch", fixture("night.verify.json"), "--target", "Summit"}), 4);
        QCOMPARE(m_home->state(), QStringLiteral("refused"));
        const auto retried = [&](const char *answer) {
            Terminal terminal(*m_home, {"outbox", "retry", "1"});
            if (terminal.shows("to PRODUCTION (Summit) as ana? [y/N] "))
                terminal.type(QString::fromLatin1(answer));
            return terminal.end();
        };
        QCOMPARE(server.count("POST", "/job"), 1);
        const Outcome no = retried("n");
        REQUIRE_CODE(no, 1);
        QVERIFY2(no.err.contains("Nothing was sent."), no.err);
        QCOMPARE(server.count("POST", "/job"), 1);
        const Outcome yes = retried("y");
        REQUIRE_CODE(yes, 4);
        QCOMPARE(server.count("POST", "/job"), 2);
        REQUIRE_CODE(m_home->run({"outbox", "retry", "1"}), 4); // a script was told to, and nobody is there
        QCOMPARE(server.count("POST", "/job"), 3);
    }

    void aDamagedOneIsAnError()
    {
        QDir(m_home->path()).mkpath(QStringLiteral("data/kabocha"));
        put(m_home->path("data/kabocha/outbox.sqlite"), "this is no database, " + QByteArray(5000, 'x'));
        for (const QStringList &command :
             {QStringList{"outbox", "list"}, {"outbox", "retry"}, {"outbox", "discard", "1"}}) {
            const Outcome outcome = m_home->run(command + QStringList{"--json"});
            REQUIRE_CODE(outcome, 1);
            QCOMPARE(outcome.errorText("kind"), QStringLiteral("io"));
            QVERIFY(!outcome.errorText("hint").isEmpty());
        }
    }

    void badInputIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("kind");
        QTest::newRow("nothing") << QStringList{} << 2 << "usage";
        QTest::newRow("discard what") << QStringList{"discard"} << 2 << "usage";
        QTest::newRow("discard text") << QStringList{"discard", "x"} << 2 << "usage";
        QTest::newRow("discard none") << QStringList{"discard", "7"} << 1 << "not-found";
        QTest::newRow("discard less than none") << QStringList{"discard", "-7"} << 2 << "usage";
        QTest::newRow("retry text") << QStringList{"retry", "1.5"} << 2 << "usage";
        QTest::newRow("retry none") << QStringList{"retry", "7"} << 1 << "not-found";
        QTest::newRow("unknown format") << QStringList{"list", "--format", "csv"} << 2 << "usage";
    }
    void badInputIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, kind);
        const Outcome outcome = m_home->run(QStringList{"outbox"} + arguments + QStringList{"--json"});
        REQUIRE_CODE(outcome, code);
        QCOMPARE(outcome.out, QByteArray());
        QCOMPARE(outcome.errorText("kind"), kind);
    }

private:
    std::unique_ptr<Home> m_home;
};

QTEST_GUILESS_MAIN(TestOutboxCommand)
#include "test_outbox.moc"
