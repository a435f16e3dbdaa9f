// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxserver.h"

#include "sandbox/client.h"
#include "support/support.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace kabocha;
using test::Reply;

/// What is true of the service as a whole: its map, its pages, its sockets, its data between runs.
class TestSandboxServer : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void listensOnLoopbackOnly();
    void rootMapsEndpointsOnTheHostThatWasAsked();
    void smallAnswers_data();
    void smallAnswers();
    void unknownPageIsHtml_data();
    void unknownPageIsHtml();
    void wrongMethodIsRefused();
    void listsAreEmptyWhateverIsStored();
    void theWholeConversation();
    void dataAndSignInSurviveARestart();
    void jobNumbersAreNeverGivenTwice();
    void twoServersShareOneFolder();
    void severalRequestsOnOneConnection();
    void garbageIsNotAnswered();
    void tooLargeARequestIsCutOff();
    void tooLargeARequestIsRefusedByItsHead();
    void portInUseIsReported();
    void folderThatCannotBeMadeIsReported();
    void otherDatabaseIsReported();
    void newerDataIsRefused();

private:
    struct Running
    {
        QTemporaryDir directory;
        test::FixedClock clock;
        sandbox::SandboxServer server{{.directory = directory.filePath(QStringLiteral("data"))}, clock};
        quint16 port = server.start().value_or(0);
        test::Client client{port};
    };
    static constexpr char Metric[] =
        R"({"metrics": [{"name": "camera.Temp", "description": "d", "unit": "deg_C", "tags": [], "reference": {}}]})";
    static constexpr char Job[] =
        R"({"measurements": [{"metric": "camera.Temp", "value": 10.02, "unit": "deg_C", "identifier": "0"}], "blobs": [],)"
        R"( "meta": {"packages": {}, "env": {"env_name": "local"}}})";
};

void TestSandboxServer::listensOnLoopbackOnly()
{
    Running running;
    QVERIFY(running.port > 0);
    QTcpServer other; // nobody else holds the port on another address of ours
    QVERIFY2(other.listen(QHostAddress(QStringLiteral("127.0.0.2")), running.port),
             qPrintable(other.errorString()));
}

void TestSandboxServer::rootMapsEndpointsOnTheHostThatWasAsked()
{
    Running running;
    const Reply reply = running.client.get(QStringLiteral("/"));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.type, "application/json");
    QCOMPARE(reply.text("job"), QStringLiteral("http://127.0.0.1:%1/job").arg(running.port));
    QCOMPARE(reply.text("auth"), QStringLiteral("http://127.0.0.1:%1/auth").arg(running.port));

    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), running.port);
    socket.write("GET / HTTP/1.1\r\nHost: squash.example.org\r\n\r\n");
    QByteArray answer;
    QTRY_VERIFY_WITH_TIMEOUT((answer += socket.readAll()).contains("packages"), 60'000);
    QVERIFY2(answer.contains("\"http://squash.example.org/job\""), answer);
}

void TestSandboxServer::smallAnswers_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("version") << "/version" << QByteArray(R"({"version": "1.0"})");
    QTest::newRow("jobs") << "/jobs" << QByteArray(R"({"ids": []})");
    QTest::newRow("users") << "/users" << QByteArray(R"({"users": []})");
    QTest::newRow("packages") << "/packages" << QByteArray(R"({"packages": []})");
    QTest::newRow("datasets") << "/datasets" << QByteArray(R"({"datasets": []})");
    QTest::newRow("measurements") << "/measurements" << QByteArray(R"({"measurements": []})");
    QTest::newRow("stats")
        << "/stats"
        << QByteArray(R"({"stats": {"last_job_date": null, "number_of_jobs": 0, "number_of_metrics": 0, )"
                      R"("number_of_measurements": 0}})");
}

void TestSandboxServer::smallAnswers()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    Running running;
    const Reply reply = running.client.get(path);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body.trimmed(), body);
}

void TestSandboxServer::unknownPageIsHtml_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("no such endpoint") << "/nothing";
    QTest::newRow("endpoint in the map that never was") << "/blob";
    QTest::newRow("metric without a name") << "/metric";
    QTest::newRow("metric with an empty name") << "/metric/";
    QTest::newRow("slash at the end") << "/jobs/";
    QTest::newRow("job that is no number") << "/job/x";
    QTest::newRow("negative job") << "/job/-1";
    QTest::newRow("encoded slash") << "/metric/a%2Fb";
    QTest::newRow("up and away") << "/%2e%2e/%2e%2e/etc/passwd";
}

void TestSandboxServer::unknownPageIsHtml()
{
    QFETCH(QString, path);
    Running running;
    const Reply reply = running.client.get(path);
    QCOMPARE(reply.status, 404);
    QVERIFY(reply.type.startsWith("text/html"));
    QVERIFY(reply.body.contains("<title>404 Not Found</title>"));
}

void TestSandboxServer::wrongMethodIsRefused()
{
    Running running;
    const Reply reply = running.client.get(QStringLiteral("/job"));
    QCOMPARE(reply.status, 405);
    QCOMPARE(reply.message(), "The method is not allowed for the requested URL.");
    QCOMPARE(running.client.put(QStringLiteral("/metrics"), "{}").status, 405);
    QCOMPARE(running.client.remove(QStringLiteral("/")).status, 405);
}

void TestSandboxServer::listsAreEmptyWhateverIsStored()
{
    Running running;
    QVERIFY(running.client.signIn());
    QCOMPARE(running.client.post(QStringLiteral("/metrics"), Metric).status, 201);
    QCOMPARE(running.client.get(QStringLiteral("/metrics")).body.trimmed(), R"({"metrics": []})");
    QCOMPARE(running.client.get(QStringLiteral("/metric/camera.Temp")).status, 200);
    QCOMPARE(running.client.get(QStringLiteral("/specs")).body.trimmed(), R"({"specs": []})");
    QCOMPARE(running.client.get(QStringLiteral("/packages")).body.trimmed(), R"({"packages": ["camera"]})");
}

void TestSandboxServer::theWholeConversation()
{
    Running running;
    QVERIFY(running.client.signIn());
    QCOMPARE(running.client.post(QStringLiteral("/metrics"), Metric).message(),
             "List of metrics successfully created.");
    const Reply sent = running.client.post(QStringLiteral("/job"), Job);
    QCOMPARE(sent.status, 202);
    QCOMPARE(sent.message(), "Request for creating Job `1` received");

    const QUrl status(sent.text("status"));
    QCOMPARE(status.port(), int(running.port));
    QCOMPARE(running.client.get(status.path()).body.trimmed(), R"({"message": "Internal Server Error"})");
    QCOMPARE(running.client.get(status.path()).body.trimmed(), R"({"status": "STARTED"})");
    for (int again = 0; again < 2; ++again)
        QCOMPARE(running.client.get(status.path()).body.trimmed(),
                 R"({"message": "Job 1 sucessfully written to InfluxDB.", "status_code": 204})");

    QCOMPARE(
        running.client.get(QStringLiteral("/job/1")).body.trimmed(),
        R"({"id": 1, "date_created": "2026-03-01T12:00:00Z", "ci_dataset": null, "s3_uri": "s3://practice-sandbox/1", )"
        R"("measurements": [{"value": 10.02, "unit": "deg_C", "metric": "camera.Temp", "blobs": []}], )"
        R"("meta": {"packages": [], "env": {"env_name": "local"}}})");
    QCOMPARE(
        running.client.get(QStringLiteral("/measurement/1")).body.trimmed(),
        R"({"measurements": [{"value": 10.02, "unit": "deg_C", "metric": "camera.Temp", "blobs": []}]})");
    QCOMPARE(
        running.client.get(QStringLiteral("/stats")).body.trimmed(),
        R"({"stats": {"last_job_date": "2026-03-01T12:00:00Z", "number_of_jobs": 1, "number_of_metrics": 1, )"
        R"("number_of_measurements": 1}})");

    QCOMPARE(running.client.remove(QStringLiteral("/job/1")).message(), "Job deleted.");
    const Reply gone = running.client.get(QStringLiteral("/job/1"));
    QCOMPARE(gone.status, 404);
    QCOMPARE(gone.message(), "Job not found");
    QCOMPARE(running.client.remove(QStringLiteral("/job/1")).message(), "Job `1` does not exist.");
    QCOMPARE(running.client.get(QStringLiteral("/measurements")).body.trimmed(), R"({"measurements": []})");
}

void TestSandboxServer::dataAndSignInSurviveARestart()
{
    QTemporaryDir directory;
    const test::FixedClock clock;
    QByteArray authorization;
    {
        sandbox::SandboxServer server({.directory = directory.path()}, clock);
        test::Client client(server.start().value_or(0));
        QVERIFY(client.signIn());
        QCOMPARE(client.post(QStringLiteral("/metrics"), Metric).status, 201);
        authorization = client.authorization;
    }
    sandbox::SandboxServer server({.directory = directory.path()}, clock);
    test::Client client(server.start().value_or(0));
    client.authorization = authorization; // signed with the same secret
    QCOMPARE(client.post(QStringLiteral("/job"), Job).status, 202);
    QCOMPARE(client.get(QStringLiteral("/users")).body.trimmed(), R"({"users": ["observer"]})");
}

void TestSandboxServer::jobNumbersAreNeverGivenTwice()
{
    Running running;
    QVERIFY(running.client.signIn());
    QCOMPARE(running.client.post(QStringLiteral("/job"), Job).message(),
             "Request for creating Job `1` received");
    QCOMPARE(running.client.remove(QStringLiteral("/job/1")).status, 200);
    QCOMPARE(running.client.post(QStringLiteral("/job"), Job).message(),
             "Request for creating Job `2` received");
}

void TestSandboxServer::twoServersShareOneFolder()
{
    QTemporaryDir directory;
    const test::FixedClock clock;
    sandbox::SandboxServer one({.directory = directory.path()}, clock);
    sandbox::SandboxServer two({.directory = directory.path()}, clock);
    test::Client first(one.start().value_or(0));
    test::Client second(two.start().value_or(0));
    QVERIFY(first.signIn());
    second.authorization = first.authorization;
    QSet<QString> answers;
    for (int i = 0; i < 10; ++i) {
        answers << first.post(QStringLiteral("/job"), Job).message();
        answers << second.post(QStringLiteral("/job"), Job).message();
    }
    QCOMPARE(answers.size(), 20);
    QCOMPARE(first.get(QStringLiteral("/jobs")).object().value(QStringLiteral("ids")).items().size(), 20);
    QCOMPARE(second.get(QStringLiteral("/job/20")).status, 200);
}

void TestSandboxServer::severalRequestsOnOneConnection()
{
    Running running;
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), running.port);
    for (int i = 0; i < 3; ++i) {
        socket.write("GET /version HTTP/1.1\r\nHost: x\r\n\r\n");
        QByteArray answer;
        QTRY_VERIFY_WITH_TIMEOUT((answer += socket.readAll()).endsWith("{\"version\": \"1.0\"}\n"), 60'000);
        QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    }
}

void TestSandboxServer::garbageIsNotAnswered()
{
    Running running;
    QTcpSocket socket;
    QSignalSpy closed(&socket, &QTcpSocket::disconnected);
    socket.connectToHost(QStringLiteral("127.0.0.1"), running.port);
    socket.write("\x16\x03\x01 this is not HTTP\r\n\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, 60'000);
    QCOMPARE(running.client.get(QStringLiteral("/version")).status, 200); // and lives on
}

void TestSandboxServer::tooLargeARequestIsCutOff()
{
    QTemporaryDir directory;
    const test::FixedClock clock;
    sandbox::SandboxServer server({.directory = directory.path(), .requestLimit = 10'000}, clock);
    const quint16 port = server.start().value_or(0);
    test::Client client(port);
    // Requests below the limit do not add up, even on one connection.
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client.post(QStringLiteral("/register"), QByteArray(5'000, ' ')).status, 400);

    QTcpSocket socket;
    QSignalSpy closed(&socket, &QTcpSocket::disconnected);
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    socket.write("POST /register HTTP/1.1\r\nHost: x\r\nContent-Length: 20000\r\n\r\n" +
                 QByteArray(20'000, ' '));
    QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, 60'000);
    const QByteArray answer = socket.readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 413 "), answer.constData());
    QVERIFY2(answer.contains("no more than 10000 bytes"), answer.constData());
    QCOMPARE(client.get(QStringLiteral("/version")).status, 200);
}

void TestSandboxServer::tooLargeARequestIsRefusedByItsHead()
{
    QTemporaryDir directory;
    const test::FixedClock clock;
    sandbox::SandboxServer server({.directory = directory.path()}, clock);
    const quint16 port = server.start().value_or(0);
    QTcpSocket socket;
    QSignalSpy closed(&socket, &QTcpSocket::disconnected);
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    socket.write("POST /job HTTP/1.1\r\nHost: x\r\ncontent-length: 1073741825\r\n\r\n{");
    QTRY_VERIFY_WITH_TIMEOUT(socket.bytesAvailable() > 0, 60'000);
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 413 "));
    QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, 60'000);
}

void TestSandboxServer::portInUseIsReported()
{
    Running running;
    QTemporaryDir directory;
    sandbox::SandboxServer second({.directory = directory.path(), .port = running.port}, running.clock);
    const Result<quint16> started = second.start();
    QVERIFY(!started);
    QCOMPARE(started.error().kind, Error::Kind::Network);
    QVERIFY2(started.error().message.contains(QString::number(running.port)),
             qPrintable(started.error().text()));
    QVERIFY(!started.error().hint.isEmpty());
}

void TestSandboxServer::folderThatCannotBeMadeIsReported()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const test::FixedClock clock;
    sandbox::SandboxServer server({.directory = directory.filePath(QStringLiteral("file/data"))}, clock);
    const Result<quint16> started = server.start();
    QVERIFY(!started);
    QCOMPARE(started.error().kind, Error::Kind::Io);
    QVERIFY2(started.error().text().contains(QStringLiteral("file/data")),
             qPrintable(started.error().text()));
    QVERIFY(started.error().hint.contains(QStringLiteral("--data")));
}

void TestSandboxServer::otherDatabaseIsReported()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("squash.db")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray bytes = QByteArray("no database").repeated(500);
    file.write(bytes);
    file.close();
    const test::FixedClock clock;
    sandbox::SandboxServer server({.directory = directory.path()}, clock);
    const Result<quint16> started = server.start();
    QVERIFY(!started);
    QVERIFY2(started.error().text().contains(QStringLiteral("squash.db")),
             qPrintable(started.error().text()));
    QVERIFY2(started.error().message.contains(QStringLiteral("not a database")),
             qPrintable(started.error().text()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void TestSandboxServer::newerDataIsRefused()
{
    QTemporaryDir directory;
    const test::FixedClock clock;
    {
        sandbox::SandboxServer server({.directory = directory.path()}, clock);
        QVERIFY(server.start());
    }
    QFile file(directory.filePath(QStringLiteral("squash.db")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(60)); // user_version, big-endian, in SQLite's header
    file.write(QByteArray::fromHex("00000063"));
    file.close();
    sandbox::SandboxServer server({.directory = directory.path()}, clock);
    const Result<quint16> started = server.start();
    QVERIFY(!started);
    QVERIFY2(started.error().message.contains(QStringLiteral("newer version")),
             qPrintable(started.error().text()));
}

QTEST_GUILESS_MAIN(TestSandboxServer)
#include "test_sandboxserver.moc"
