// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/online.h"

using namespace kabocha;
using namespace kabocha::test;

/// `kabocha-cli target`
class TestTarget : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_home = std::make_unique<Home>();
    }

    void thePracticeSandboxIsThereFromTheStart()
    {
        const Outcome table = m_home->run({"target", "list"});
        REQUIRE_CODE(table, 0);
        QVERIFY2(table.out.startsWith("NAME") && table.out.contains("Practice sandbox"), table.out);
        const Outcome json = m_home->run({"target", "list", "--format", "json"});
        REQUIRE_CODE(json, 0);
        QCOMPARE(json.json().items().size(), 1);
        QVERIFY(json.json().items().first().members().value("practice").toBool());
    }

    void whatIsAddedIsKeptUntilRemoved()
    {
        const Outcome added =
            m_home->run({"target", "add", "Summit", "--url", "https://squash.example.org/", "--user", "ana",
                         "--production", "--influx-url", "https://influx.example.org", "--influx-db", "sq"});
        REQUIRE_CODE(added, 0);
        QCOMPARE(added.out, QByteArray());
        REQUIRE_CODE(m_home->run({"target", "add", "Lab", "--url", "http://127.0.0.1:9", "--user", "bo"}), 0);
        const QList<json::Value> targets = m_home->run({"target", "list", "--format", "json"}).json().items();
        QCOMPARE(targets.size(), 3);
        const json::Object summit = targets.at(1).members();
        QCOMPARE(summit.keys(), QStringList({"ca_file", "influx_db", "influx_url", "name", "practice",
                                             "production", "url", "user"}));
        QCOMPARE(summit.value("name").toString(), QStringLiteral("Summit"));
        QCOMPARE(summit.value("url").toString(), QStringLiteral("https://squash.example.org/"));
        QCOMPARE(summit.value("user").toString(), QStringLiteral("ana"));
        QVERIFY(summit.value("production").toBool());
        QCOMPARE(summit.value("influx_url").toString(), QStringLiteral("https://influx.example.org"));
        QCOMPARE(summit.value("influx_db").toString(), QStringLiteral("sq"));
        QVERIFY(!targets.at(2).members().value("production").toBool());
        QVERIFY(targets.at(2).members().value("influx_url").isNull());

        const Outcome again =
            m_home->run({"target", "add", "Lab", "--url", "http://127.0.0.1:8", "--user", "bo", "--json"});
        REQUIRE_CODE(again, 1);
        QCOMPARE(again.errorText("kind"), QStringLiteral("refused"));
        REQUIRE_CODE(m_home->run({"target", "remove", "Summit"}), 0);
        REQUIRE_CODE(m_home->run({"target", "remove", "Summit"}), 1);
        QCOMPARE(m_home->run({"target", "list", "--format", "json"}).json().items().size(), 2);
    }

    void badInputIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("place");
        const QStringList add{"target", "add", "Lab"};
        const QStringList user{"--user", "ana"};
        QTest::newRow("no url") << add + user << 2 << QString();
        QTest::newRow("no user") << QStringList(add + QStringList{"--url", "https://s.example.org"}) << 2
                                 << QString();
        QTest::newRow("no name") << QStringList{"target", "add", "--url", "https://s.example.org",
                                                "--user", "ana"}
                                 << 2 << QString();
        const auto row = [&](const char *name, const QStringList &options, const QString &place) {
            QTest::newRow(name) << QStringList(add + user + options) << 1 << place;
        };
        row("plain http", {"--url", "http://s.example.org"}, "url");
        row("password in the url", {"--url", "https://ana:s3cret@s.example.org"}, "url");
        row("no address", {"--url", "s3cret"}, "url");
        row("empty url", {"--url", ""}, "url");
        row("not the web", {"--url", "ftp://s.example.org"}, "url");
        row("query", {"--url", "https://s.example.org/?q=s3cret"}, "url");
        row("broken url", {"--url", "https://ana:s3cret@s.example.org:port"}, "url");
        row("influx without database", {"--url", "https://s.example.org", "--influx-url", "https://i.org"},
            "influx-db");
        row("database without influx", {"--url", "https://s.example.org", "--influx-db", "i"}, "influx-url");
        row("broken influx", {"--url", "https://s.example.org", "--influx-url", "i.org", "--influx-db", "i"},
            "influx-url");
        row("password of influx",
            {"--url", "https://s.example.org", "--influx-url", "https://a:s3cret@i.org", "--influx-db", "i"},
            "influx-url");
        row("no such ca file", {"--url", "https://s.example.org", "--ca-file", "nowhere.pem"}, "ca-file");
        row("ca file without certificates", {"--url", "https://s.example.org", "--ca-file", "/dev/null"},
            "ca-file");
        for (const char *name : {"practice", "Practice sandbox", "", " ", "two\nlines"})
            QTest::addRow("named “%s”", name)
                << QStringList{"target", "add", QString::fromLatin1(name), "--url", "https://s.example.org",
                               "--user", "ana"}
                << 1 << QStringLiteral("name");
        QTest::newRow("remove practice") << QStringList{"target", "remove", "practice"} << 1 << QString();
        QTest::newRow("remove unknown") << QStringList{"target", "remove", "Lab"} << 1 << QString();
    }
    void badInputIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, place);
        const Outcome outcome = m_home->run(arguments);
        REQUIRE_CODE(outcome, code);
        QCOMPARE(outcome.out, QByteArray());
        QVERIFY(outcome.err.contains(": error: "));
        QVERIFY2(!QString::fromLatin1(QTest::currentDataTag()).contains("password") ||
                     !outcome.err.contains("s3cret"),
                 outcome.err);
        const Outcome json = m_home->run(arguments + QStringList{"--json"});
        REQUIRE_CODE(json, code);
        QCOMPARE(json.errorText("path"), place);
        QVERIFY(!json.errorText("message").isEmpty());
        QCOMPARE(m_home->run({"target", "list", "--format", "json"}).json().items().size(), 1);
    }

    void settingsThatCannotBeWrittenAreAnError()
    {
        put(m_home->path("config"), "a file where the folder should be");
        const Outcome outcome = m_home->run(
            {"target", "add", "Lab", "--url", "https://s.example.org", "--user", "ana", "--json"});
        REQUIRE_CODE(outcome, 1);
        QCOMPARE(outcome.errorText("kind"), QStringLiteral("io"));
        QVERIFY2(outcome.errorText("file").endsWith("kabocha.ini"), outcome.err);
    }

private:
    std::unique_ptr<Home> m_home;
};

QTEST_GUILESS_MAIN(TestTarget)
#include "test_target.moc"
