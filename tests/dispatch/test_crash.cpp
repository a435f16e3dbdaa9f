// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"

#include <QCoreApplication>
#include <QProcess>

#include <csignal>

using namespace kabocha;
using namespace kabocha::dispatch;
using test::cameraJob;
using test::House;
using test::Reaction;

namespace {

/// The other process: dispatches one job to URL with its outbox in FOLDER, until it is killed.
int dispatchInChild(const QString &url, const QString &folder)
{
    const SystemClock clock;
    QNetworkAccessManager network;
    squash::SessionCredentials credentials;
    test::PlainPreparer preparer;
    preparer.practiceUrl = QUrl(url);
    Outbox outbox(folder + QStringLiteral("/outbox.sqlite"), clock);
    history::HistoryService history(folder + QStringLiteral("/history.sqlite"));
    Dispatcher dispatcher({.network = network,
                           .outbox = outbox,
                           .history = history,
                           .credentials = credentials,
                           .preparer = preparer,
                           .clock = clock});
    Dispatch *deed =
        dispatcher.dispatch(cameraJob(), QStringLiteral("night.verify.json"), House::practice(), &dispatcher);
    QObject::connect(deed, &Dispatch::finished, QCoreApplication::instance(),
                     [](const Result<Receipt> &result) {
                         if (!result)
                             qInfo("the child ended: %s", qPrintable(result.error().text()));
                         QCoreApplication::exit(result ? 0 : 3);
                     });
    return QCoreApplication::exec();
}

} // namespace

/// `kill -9` in the middle of a dispatch (issue 2): nothing is lost and nothing is sent twice.
class TestCrash : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    std::unique_ptr<House> m_house;

    void startChild(QProcess &child)
    {
        m_house->dispatcher.reset(); // the files are the child's now
        m_house->outbox.reset();
        m_house->history.reset();
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--child"), m_house->proxy.url().toString(), m_house->dir.path()});
        QVERIFY(child.waitForStarted());
    }
    static void killNow(QProcess &child)
    {
        ::kill(pid_t(child.processId()), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(child.state(), QProcess::NotRunning, 60'000);
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_house = std::make_unique<House>(m_clock);
        m_house->startSandbox();
    }
    void cleanup() { m_house.reset(); }

    void killedAtAnyMomentThereIsExactlyOneJob_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("reaction");
        QTest::addColumn<bool>("afterStoring");
        QTest::addColumn<int>("state");  // found at the next start
        QTest::addColumn<int>("posted"); // POST /job that the server has seen in the end
        using Kind = Reaction::Kind;
        QTest::newRow("connecting") << QByteArray("GET") << QByteArray("/") << int(Kind::Hang) << false
                                    << int(OutboxState::Queued) << 1;
        QTest::newRow("publishing") << QByteArray("GET") << QByteArray("/spec/camera.Temp.design")
                                    << int(Kind::Hang) << false << int(OutboxState::Queued) << 1;
        QTest::newRow("before the job is sent") << QByteArray("GET") << QByteArray("/jobs") << int(Kind::Hang)
                                                << false << int(OutboxState::Queued) << 1;
        QTest::newRow("the server has the bytes and does nothing")
            << QByteArray("POST") << QByteArray("/job") << int(Kind::Hang) << false
            << int(OutboxState::InDoubt) << 2;
        QTest::newRow("the server has stored it")
            << QByteArray("POST") << QByteArray("/job") << int(Kind::ForwardHang) << true
            << int(OutboxState::InDoubt) << 1;
        QTest::newRow("reading it back") << QByteArray("GET") << QByteArray("/job/1") << int(Kind::Hang)
                                         << false << int(OutboxState::Accepted) << 1;
    }
    void killedAtAnyMomentThereIsExactlyOneJob()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(int, reaction);
        QFETCH(bool, afterStoring);
        QFETCH(int, state);
        QFETCH(int, posted);
        m_house->proxy.on(method, path,
                          {Reaction::of(Reaction::Kind(reaction)), Reaction::of(Reaction::Kind::Forward)});
        bool now = false;
        const auto watch = [&](const QByteArray &seenMethod, const QByteArray &seenPath) {
            now = now || (seenMethod == method && seenPath == path);
        };
        connect(&m_house->proxy,
                afterStoring ? &test::ScriptedServer::forwarded : &test::ScriptedServer::received, this,
                watch);
        QProcess child;
        startChild(child);
        QTRY_VERIFY_WITH_TIMEOUT(now || child.state() == QProcess::NotRunning, 180000);
        QVERIFY2(now, "the child ended by itself");
        killNow(child);
        disconnect(&m_house->proxy, nullptr, this, nullptr);

        m_house->reopen(); // the next start
        const OutboxEntry row = m_house->onlyRow();
        QCOMPARE(int(row.state), state);
        QCOMPARE(row.measurementCount, 2);
        const House::Outcome outcome = m_house->retry(row.id);
        QVERIFY2(outcome.result, qPrintable(outcome.result ? QString() : outcome.result.error().text()));
        QCOMPARE(outcome.result->state, OutboxState::Confirmed);
        QCOMPARE(m_house->jobs().size(), 1);
        QCOMPARE(m_house->proxy.count("POST", "/job"), posted);
        QCOMPARE(m_house->points(test::metricName("Temp")).first().state, history::PointState::Confirmed);
    }

    void aLivingWindowsDispatchIsNotTouchedByAnother()
    {
        m_house->proxy.on("POST", "/job", Reaction::of(Reaction::Kind::Hang));
        QProcess child;
        startChild(child);
        QTRY_COMPARE_WITH_TIMEOUT(m_house->proxy.count("POST", "/job"), 1, 180000);
        m_house->reopen(); // a second window beside the first
        const OutboxEntry row = m_house->onlyRow();
        QCOMPARE(row.state, OutboxState::Sending);
        const House::Outcome outcome = m_house->retry(row.id);
        QCOMPARE(outcome.result.error().kind, Error::Kind::Refused);
        QCOMPARE(m_house->proxy.count("POST", "/job"), 1);
        killNow(child);
        m_house->outbox->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(m_house->outbox->entries().first().state, OutboxState::InDoubt, 60'000);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--child"))
        return dispatchInChild(arguments.value(2), arguments.value(3));
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_crash.moc"
