// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/online.h"

#include <QStandardPaths>

#include <unistd.h>

using namespace kabocha;
using namespace kabocha::test;

/// `kabocha-cli login`, and where a password may come from and go to.
class TestLogin : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_home = std::make_unique<Home>();
        m_sandbox = std::make_unique<Sandbox>();
        addSummit(*m_home, m_sandbox->url());
    }
    void cleanup()
    {
        m_sandbox.reset();
        m_home.reset();
    }

    void withoutAKeyringThePasswordIsNotKept()
    {
        const Outcome outcome =
            m_home->run({"login", "Summit", "--register", "--password-stdin"}, marker.toUtf8() + "\r\n");
        REQUIRE_CODE(outcome, 1); // there is an account now, but nothing is kept
        QVERIFY2(outcome.out.contains("Signed in to Summit"), outcome.out);
        QVERIFY2(outcome.err.contains("could not be kept") && outcome.err.contains("SQUASH_PASSWORD"),
                 outcome.err);
        const Outcome json = m_home->run({"login", "Summit", "--password-stdin", "--json"}, marker.toUtf8());
        REQUIRE_CODE(json, 1);
        QCOMPARE(json.errorText("kind"), QStringLiteral("io"));
        for (const Outcome &one : {outcome, json})
            QVERIFY(!one.out.contains(marker.toUtf8()) && !one.err.contains(marker.toUtf8()));
        QCOMPARE(m_home->holding(marker.toUtf8()), QStringList());
    }

    void inAKeyringItIsKept()
    {
        for (const char *program : {"dbus-run-session", "gnome-keyring-daemon"})
            QVERIFY2(!QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty(), program);
        QProcessEnvironment variables = m_home->variables();
        variables.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        variables.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home->path());
        variables.insert(QStringLiteral("cli"), cliProgram());
        variables.insert(QStringLiteral("job"), fixture("night.verify.json"));
        variables.insert(QStringLiteral("package"), fixture("package"));
        QProcess process;
        process.setProcessEnvironment(variables);
        process.start(
            QStringLiteral("dbus-run-session"),
            {"--", "sh", "-c",
             "printf 'a login password' | gnome-keyring-daemon --unlock --components=secrets >/dev/null\n"
             "printf '" +
                 marker +
                 "' | \"$cli\" login Summit --register --password-stdin || exit 10\n"
                 "\"$cli\" login Summit </dev/null || exit 11\n"
                 "\"$cli\" dispatch \"$job\" --target Summit --package \"$package\" </dev/null || exit "
                 "12\n"});
        const Outcome outcome = Home::end(process);
        REQUIRE_CODE(outcome, 0);
        QCOMPARE(outcome.out.count("is kept in the keychain of this computer"), 2);
        QVERIFY2(outcome.out.contains("Arrived"), outcome.out);
        QVERIFY(!(outcome.out + outcome.err).contains(marker.toUtf8()));
        QCOMPARE(m_home->holding(marker.toUtf8()), QStringList());
    }

    void aKeyringThatKeepsSilentIsSaid()
    {
        for (const char *program : {"dbus-run-session", "dbus-send", "gnome-keyring-daemon"})
            QVERIFY2(!QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty(), program);
        QProcessEnvironment variables = m_home->variables();
        variables.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        variables.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home->path());
        variables.insert(QStringLiteral("cli"), cliProgram());
        QProcess process;
        process.setProcessEnvironment(variables);
        process.setWorkingDirectory(m_home->path());
        // A keyring that is stopped answers as little as one whose question nobody has seen.
        process.start(
            QStringLiteral("dbus-run-session"),
            {"--", "sh", "-c",
             "printf 'a login password' | gnome-keyring-daemon --unlock --components=secrets >/dev/null\n"
             "for try in $(seq 300); do\n"
             "    owner=$(dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus / "
             "org.freedesktop.DBus.GetConnectionUnixProcessID string:org.freedesktop.secrets 2>/dev/null) && "
             "break\n"
             "    sleep 0.1\n"
             "done\n"
             "keyring=${owner##* }\n"
             "kill -STOP $keyring || exit 20\n"
             "\"$cli\" login Summit </dev/null 2>said &\n"
             "until grep -q 'has not answered yet' said || ! kill -0 $!; do sleep 0.1; done\n"
             "kill -TERM $!; wait $!; code=$?\n"
             "kill -KILL $keyring; cat said >&2; exit $code\n"});
        const Outcome outcome = Home::end(process);
        REQUIRE_CODE(outcome, 1);
        QVERIFY2(outcome.err.contains("may be waiting to be unlocked"), outcome.err);
        QVERIFY2(outcome.err.contains("Cancelled."), outcome.err);
    }

    void isRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("environment");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("kind");
        const QStringList fromInput{"login", "Summit", "--password-stdin"};
        QTest::newRow("wrong password") << fromInput << QByteArray("wrong") << QString() << 4 << "denied";
        QTest::newRow("wrong in the environment")
            << QStringList{"login", "Summit"} << QByteArray() << "wrong" << 4 << "denied";
        QTest::newRow("none") << QStringList{"login", "Summit"} << QByteArray() << QString() << 4 << "denied";
        QTest::newRow("the input is no password unless said")
            << QStringList{"login", "Summit"} << marker.toUtf8() << QString() << 4 << "denied";
        QTest::newRow("taken") << QStringList(fromInput + QStringList{"--register"}) << QByteArray("other")
                               << QString() << 4 << "refused";
        QTest::newRow("nobody there") << QStringList{"login", "Nowhere", "--password-stdin"}
                                      << QByteArray("any") << QString() << 5 << "network";
        QTest::newRow("unknown target") << QStringList{"login", "Elsewhere", "--password-stdin"}
                                        << QByteArray("any") << QString() << 1 << "not-found";
        QTest::newRow("empty") << fromInput << QByteArray() << QString() << 1 << "schema";
        QTest::newRow("a line end alone") << fromInput << QByteArray("\n") << QString() << 1 << "schema";
        QTest::newRow("two lines") << fromInput << QByteArray("one\ntwo\n") << QString() << 1 << "schema";
        QTest::newRow("no UTF-8") << fromInput << QByteArray("\xff\xfe") << QString() << 1 << "schema";
        QTest::newRow("a zero") << fromInput << QByteArray("a\0b", 3) << QString() << 1 << "schema";
        QTest::newRow("endless") << fromInput << QByteArray(100'000, 'x') << QString() << 1 << "schema";
        QTest::newRow("no target") << QStringList{"login"} << QByteArray() << QString() << 2 << "usage";
        QTest::newRow("as an argument")
            << QStringList{"login", "Summit", "--password", "x"} << QByteArray() << QString() << 2 << "usage";
    }
    void isRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, input);
        QFETCH(QString, environment);
        QFETCH(int, code);
        QFETCH(QString, kind);
        REQUIRE_CODE(m_home->run({"target", "add", "Nowhere", "--url", deadUrl(), "--user", "ana"}), 0);
        registerAna(*m_home);
        m_home->password = environment;
        const Outcome outcome = m_home->run(arguments, input);
        REQUIRE_CODE(outcome, code);
        QCOMPARE(outcome.out, QByteArray());
        const Outcome json = m_home->run(arguments + QStringList{"--json"}, input);
        REQUIRE_CODE(json, code);
        QCOMPARE(json.errorText("kind"), kind);
        QVERIFY(!json.errorText("hint").isEmpty());
    }

    void practiceNeedsNone()
    {
        const Outcome outcome = m_home->run({"login", "practice"});
        REQUIRE_CODE(outcome, 0);
        QVERIFY2(outcome.out.contains("practice sandbox answers"), outcome.out);
    }

    void theTerminalIsAskedWithoutEcho()
    {
        if (!Terminal::isThere())
            QSKIP("script is not installed");
        registerAna(*m_home);
        Terminal terminal(*m_home, {"login", "Summit"});
        QVERIFY2(terminal.shows("Password of ana for Summit (127.0.0.1): "), terminal.shown());
        terminal.type(marker);
        QVERIFY2(terminal.shows("could not be kept"), terminal.shown()); // it was right
        const Outcome outcome = terminal.end();
        QVERIFY2(!outcome.err.contains("marker"), outcome.err);
    }

    void thePasswordOfStandardInputIsNotEchoedEither()
    {
        if (!Terminal::isThere())
            QSKIP("script is not installed");
        registerAna(*m_home);
        Terminal terminal(*m_home, {"login", "Summit", "--password-stdin"});
        QVERIFY2(terminal.shows("Password: "), terminal.shown());
        terminal.type(marker);
        QVERIFY2(terminal.shows("could not be kept"), terminal.shown()); // it was right
        const Outcome outcome = terminal.end();
        QVERIFY2(!outcome.err.contains("marker"), outcome.err);
    }

    void theEnvironmentIsWipedOfIt()
    {
        ScriptedServer server; // to be looked at while it waits
        server.on("GET", "/", Reaction::of(Reaction::Kind::Hang));
        REQUIRE_CODE(
            m_home->run({"target", "add", "Slow", "--url", server.url().toString(), "--user", "ana"}), 0);
        m_home->password = marker;
        QProcess process;
        m_home->start(process, {"login", "Slow"});
        QVERIFY(QTest::qWaitFor([&] { return server.count("GET", "/") == 1; }, 60'000));
        const QString proc = QStringLiteral("/proc/%1/").arg(process.processId());
        const QByteArray environment = contents(proc + "environ");
        // Of a program that leaves no core file, Linux shows it to root alone.
        QVERIFY(environment.contains("XDG_DATA_HOME") || ::geteuid() != 0);
        QVERIFY(!environment.contains(marker.toUtf8()));
        QVERIFY(!contents(proc + "cmdline").contains(marker.toUtf8()));
        ::kill(pid_t(process.processId()), SIGINT);
        const Outcome outcome = Home::end(process);
        REQUIRE_CODE(outcome, 1);
        QVERIFY2(outcome.err.contains("ancelled"), outcome.err);
    }

private:
    std::unique_ptr<Home> m_home;
    std::unique_ptr<Sandbox> m_sandbox;
};

QTEST_GUILESS_MAIN(TestLogin)
#include "test_login.moc"
