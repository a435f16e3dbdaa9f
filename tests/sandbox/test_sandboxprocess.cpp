// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/client.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace kabocha;

/// The program kabocha-sandbox, as the window starts it.
class TestSandboxProcess : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void saysWhereItListensAndAnswers();
    void endsWhenItsStandardInputDoes();
    void endsOnSignal_data();
    void endsOnSignal();
    void keepsItsDataWhenKilled();
    void tokenLifetimeIsAnOption();
    void debugModeIsAnOption();
    void wrongCommandLineIsRefused_data();
    void wrongCommandLineIsRefused();
    void helpAndVersion();
    void unusableFolderIsReported();

private:
    /// Starts the program; its port, or 0.
    static quint16 start(QProcess &process, const QStringList &arguments);
    static QString program() { return QStringLiteral(KABOCHA_BIN_DIR "/kabocha-sandbox"); }
};

void TestSandboxProcess::initTestCase()
{
    QVERIFY2(QFileInfo(program()).isExecutable(), "build the target kabocha-sandbox first");
}

quint16 TestSandboxProcess::start(QProcess &process, const QStringList &arguments)
{
    process.start(program(), arguments);
    QSignalSpy output(&process, &QProcess::readyReadStandardOutput);
    while (!process.canReadLine())
        if (!output.wait(60'000))
            return 0;
    const QString line = QString::fromLatin1(process.readLine()).trimmed();
    const QString prefix = QStringLiteral("listening on http://127.0.0.1:");
    return line.startsWith(prefix) ? line.mid(prefix.size()).toUShort() : quint16(0);
}

void TestSandboxProcess::saysWhereItListensAndAnswers()
{
    QTemporaryDir directory;
    QProcess process;
    const quint16 port = start(
        process, {QStringLiteral("--data"), directory.path(), QStringLiteral("--port"), QStringLiteral("0")});
    QVERIFY(port > 0);
    test::Client client(port);
    QCOMPARE(client.get(QStringLiteral("/")).text("job"),
             QStringLiteral("http://127.0.0.1:%1/job").arg(port));
    QVERIFY(client.signIn());
    process.terminate();
    QVERIFY(process.waitForFinished());
    // Nothing of what it was told, least of all the password, is said again.
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    QCOMPARE(process.readAllStandardError(), QByteArray());
}

void TestSandboxProcess::endsWhenItsStandardInputDoes()
{
    QTemporaryDir directory;
    QProcess process;
    QVERIFY(start(process,
                  {QStringLiteral("--data"), directory.path(), QStringLiteral("--until-stdin-closes")}) > 0);
    process.write("whatever is said\n");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

void TestSandboxProcess::endsOnSignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestSandboxProcess::endsOnSignal()
{
    QFETCH(int, signal);
    QTemporaryDir directory;
    QProcess process;
    QVERIFY(start(process, {QStringLiteral("--data"), directory.path()}) > 0);
    QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    // Closed in good order: SQLite has put everything into the one file.
    QVERIFY(!QFileInfo::exists(directory.filePath(QStringLiteral("squash.db-wal"))));
}

void TestSandboxProcess::keepsItsDataWhenKilled()
{
    QTemporaryDir directory;
    const QStringList arguments{QStringLiteral("--data"), directory.path()};
    QByteArray authorization;
    {
        QProcess process;
        test::Client client(start(process, arguments));
        QVERIFY(client.signIn());
        authorization = client.authorization;
        QCOMPARE(client.post(QStringLiteral("/metrics"), R"({"metrics": [{"name": "a.b"}]})").status, 201);
        process.kill();
        QVERIFY(process.waitForFinished());
    }
    QProcess process;
    test::Client client(start(process, arguments));
    client.authorization = authorization;
    QCOMPARE(client.get(QStringLiteral("/metric/a.b")).status, 200);
    QCOMPARE(client.remove(QStringLiteral("/metric/a.b")).status, 200);
    process.terminate();
    QVERIFY(process.waitForFinished());
}

void TestSandboxProcess::tokenLifetimeIsAnOption()
{
    QTemporaryDir directory;
    QProcess process;
    test::Client client(start(process, {QStringLiteral("--data"), directory.path(),
                                        QStringLiteral("--token-lifetime"), QStringLiteral("7200")}));
    QVERIFY(client.signIn());
    const json::Object claims = json::parse(QByteArray::fromBase64(client.authorization.split('.').value(1),
                                                                   QByteArray::Base64UrlEncoding))
                                    .value_or(json::Value())
                                    .members();
    QCOMPARE(claims.value(QStringLiteral("exp")).toDouble() - claims.value(QStringLiteral("iat")).toDouble(),
             7200.0);
    process.terminate();
    QVERIFY(process.waitForFinished());
}

void TestSandboxProcess::debugModeIsAnOption()
{
    QTemporaryDir directory;
    QProcess process;
    test::Client client(
        start(process, {QStringLiteral("--data"), directory.path(), QStringLiteral("--debug")}));
    QCOMPARE(client.remove(QStringLiteral("/job/1")).status, 401);
    process.terminate();
    QVERIFY(process.waitForFinished());
}

void TestSandboxProcess::wrongCommandLineIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("unknown option") << QStringList{"--nonsense"} << QByteArray("--nonsense");
    QTest::newRow("port that is no number") << QStringList{"--port", "http"} << QByteArray("--port");
    QTest::newRow("port too large") << QStringList{"--port", "65536"} << QByteArray("--port");
    QTest::newRow("folder missing") << QStringList{"--data"} << QByteArray("--data");
    QTest::newRow("no lifetime at all")
        << QStringList{"--token-lifetime", "0"} << QByteArray("--token-lifetime");
    QTest::newRow("too many words") << QStringList{"start"} << QByteArray("start");
}

void TestSandboxProcess::wrongCommandLineIsRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, said);
    QProcess process;
    process.start(program(), arguments);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    const QByteArray error = process.readAllStandardError();
    QVERIFY2(error.startsWith("kabocha-sandbox: ") && error.left(error.indexOf('\n')).contains(said), error);
    QVERIFY2(error.contains("Usage: kabocha-sandbox"), error);
}

void TestSandboxProcess::helpAndVersion()
{
    QProcess process;
    process.start(program(), {QStringLiteral("--help")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(process.readAllStandardOutput().contains("--until-stdin-closes"));
    process.start(program(), {QStringLiteral("--version")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

void TestSandboxProcess::unusableFolderIsReported()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QProcess process;
    process.start(program(), {QStringLiteral("--data"), file.fileName()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    const QByteArray error = process.readAllStandardError();
    QVERIFY2(error.startsWith("kabocha-sandbox: ") && error.contains(file.fileName().toUtf8()), error);
}

QTEST_GUILESS_MAIN(TestSandboxProcess)
#include "test_sandboxprocess.moc"
