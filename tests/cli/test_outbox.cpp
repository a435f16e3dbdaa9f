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
