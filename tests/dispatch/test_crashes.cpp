// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The crash matrix: `kill -9` at random moments of dispatches through the fault proxy. The dispatching and
// the reconciling processes are this program again. KABOCHA_CRASHES says how often (25), KABOCHA_SEED repeats
// a run.
#include "faultmatrix.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <csignal>

using namespace kabocha;
using namespace kabocha::dispatch;
using test::Fault;
using test::House;
using test::ServerStep;

namespace {

/// What a process with its outbox in FOLDER has, with the practice sandbox at URL.
struct Program
{
    Program(const QString &url, const QString &folder)
        : outbox(folder + QStringLiteral("/outbox.sqlite"), clock)
        , history(folder + QStringLiteral("/history.sqlite"))
        , dispatcher({.network = network,
                      .outbox = outbox,
                      .history = history,
                      .credentials = credentials,
                      .preparer = preparer,
                      .clock = clock})
    {
        preparer.practiceUrl = QUrl(url);
        dispatcher.setTiming(House::hasty());
    }
    SystemClock clock;
    QNetworkAccessManager network;
    squash::SessionCredentials credentials;
    test::PlainPreparer preparer;
    Outbox outbox;
    history::HistoryService history;
    Dispatcher dispatcher;
};

/// Dispatches the job of this SERIAL until it ends or is killed; says so when it is queued.
int dispatchInChild(const QString &url, const QString &folder, const QString &serial)
{
    Program program(url, folder);
    job::Job job = test::cameraJob();
    job.meta.insert(QStringLiteral("serial"), json::Value::string(serial));
    Dispatch *deed =
        program.dispatcher.dispatch(job, serial, House::practice(), QCoreApplication::instance());
    QObject::connect(deed, &Dispatch::stepChanged, deed, [](Step step, StepState state, const QString &) {
        if (step == Step::Queue && state == StepState::Done) {
            QTextStream(stdout) << "queued\n" << Qt::flush;
        }
    });
    QObject::connect(deed, &Dispatch::finished, QCoreApplication::instance(),
                     [](const Result<Receipt> &result) { QCoreApplication::exit(result ? 0 : 3); });
    return QCoreApplication::exec();
}

/// The next start: tries each row again that has not arrived. Exit 0: all have.
int reconcileInChild(const QString &url, const QString &folder)
{
    Program program(url, folder);
    QSignalSpy read(&program.outbox, &Outbox::changed);
    if (read.isEmpty() && !read.wait(60'000))
        return 4;
    const QList<OutboxEntry> rows = program.outbox.entries();
    for (const OutboxEntry &row : rows) {
        if (row.state == OutboxState::Confirmed)
            continue;
        Dispatch *deed = program.dispatcher.retry(row.id, QCoreApplication::instance());
        std::optional<Result<Receipt>> result;
        QObject::connect(deed, &Dispatch::finished, deed,
                         [&](const Result<Receipt> &ended) { result = ended; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 60'000))
            return 5;
        if (!*result) {
            QTextStream(stderr) << "row " << row.id << ", " << row.title << ", was “" << stateText(row.state)
                                << "”: " << result->error().text() << '\n';
            return 3;
        }
    }
    return 0;
}

} // namespace

class TestCrashes : public QObject
{
    Q_OBJECT

    SystemClock m_clock;

    /// The value of `serial` in each job that the server holds.
    static QStringList serialsOn(House &house, const Clock &clock, QHash<QString, qint64> *numbers)
    {
        squash::SquashClient client(house.network, house.sandboxUrl, QString(), clock);
        QStringList out;
        for (const qint64 number : house.jobs()) {
            std::optional<Result<json::Value>> job;
            QObject::connect(client.job(number, &client), &squash::ValueRequest::finished, &client,
                             [&](const Result<json::Value> &value) { job = value; });
            if (!QTest::qWaitFor([&] { return job.has_value(); }, 60'000) || !*job)
                qFatal("the sandbox does not show job %lld", number);
            const json::Value meta = (*job)->members().value(QStringLiteral("meta"));
            const QString serial = meta.members().value(QStringLiteral("serial")).toString();
            if ((*job)->members().value(QStringLiteral("measurements")).items().size() != 2)
                qFatal("job %lld is not whole", number);
            out.append(serial);
            numbers->insert(serial, number);
        }
        return out;
    }

private slots:
    void killedAtRandomMomentsNothingIsLostAndNothingIsTwice()
    {
        const int crashes = qEnvironmentVariableIsSet("KABOCHA_CRASHES")
                                ? qEnvironmentVariableIntValue("KABOCHA_CRASHES")
                                : 25;
        const quint32 seed = qEnvironmentVariableIsSet("KABOCHA_SEED")
                                 ? qEnvironmentVariable("KABOCHA_SEED").toUInt()
                                 : QRandomGenerator::system()->generate();
        qInfo("%d crashes, KABOCHA_SEED=%u", crashes, seed);
        QRandomGenerator random(seed);
        House house(m_clock);
        house.startSandbox();
        house.dispatcher.reset(); // the files are the children's
        house.outbox.reset();
        house.history.reset();
        test::FaultProxy proxy;
        proxy.setBackend(house.sandboxUrl);
        const QString url = proxy.url().toString();
        const QString self = QCoreApplication::applicationFilePath();

        const auto queued = [](QProcess &child) {
            return QTest::qWaitFor(
                [&] { return child.canReadLine() || child.state() == QProcess::NotRunning; }, 120'000);
        };
        const auto ended = [](QProcess &child) {
            return QTest::qWaitFor([&] { return child.state() == QProcess::NotRunning; }, 120'000);
        };
        // How long it takes when nothing happens.
        QElapsedTimer stopwatch;
        {
            QProcess child;
            child.start(self,
                        {QStringLiteral("--dispatch"), url, house.dir.path(), QStringLiteral("undisturbed")});
            QVERIFY(queued(child));
            stopwatch.start();
            QVERIFY(ended(child));
            QCOMPARE(child.exitCode(), 0);
        }
        const int usual = int(std::clamp<qint64>(stopwatch.elapsed(), 20, 5'000));

        QMap<QString, int> found; // state in which the next start finds the row, and how often
        for (int i = 0; i < crashes; ++i) {
            static const QList<Fault> faults = {Fault::None,    Fault::None,         Fault::Delay,
                                                Fault::Trickle, Fault::CutAfterBody, Fault::NeverAnswers};
            const Fault fault = faults.at(random.bounded(int(faults.size())));
            const auto step = ServerStep(random.bounded(int(ServerStep::Status) + 1));
            const bool slow =
                fault == Fault::Delay || fault == Fault::Trickle || fault == Fault::NeverAnswers;
            const int moment = random.bounded(usual + (slow ? 200 : 20));
            const QString serial = QString::number(i);
            const QString what = QStringLiteral("crash %1, %2 at %3, after %4 ms, KABOCHA_SEED=%5")
                                     .arg(serial, test::text(fault), test::text(step),
                                          QString::number(moment), QString::number(seed));
            proxy.set(fault, step);
            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            child.start(self, {QStringLiteral("--dispatch"), url, house.dir.path(), serial});
            QVERIFY2(queued(child), qPrintable(what));
            bool now = false;
            QTimer::singleShot(moment, Qt::PreciseTimer, &child, [&now] { now = true; });
            QVERIFY2(QTest::qWaitFor([&] { return now; }, 60'000), qPrintable(what));
            if (child.state() != QProcess::NotRunning)
                ::kill(pid_t(child.processId()), SIGKILL);
            QVERIFY2(ended(child), qPrintable(what));
            const bool killed = child.exitStatus() == QProcess::CrashExit;
            proxy.clear();
            {
                Outbox outbox(house.outboxFile(), m_clock); // as the next start finds it
                QVERIFY2(QTest::qWaitFor([&] { return outbox.entries().size() == i + 2; }, 60'000),
                         qPrintable(QStringLiteral("the row is lost: ") + what));
                const OutboxEntry row = outbox.entries().first();
                QCOMPARE(row.title, serial);
                QVERIFY2(row.state == OutboxState::Confirmed || !row.reason.isEmpty(), qPrintable(what));
                ++found[(killed ? QStringLiteral("killed, ") : QStringLiteral("ended, ")) +
                        stateText(row.state)];
            }
            QProcess next;
            next.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            next.start(self, {QStringLiteral("--reconcile"), url, house.dir.path()});
            QVERIFY2(ended(next), qPrintable(what));
            QVERIFY2(
                next.exitStatus() == QProcess::NormalExit && next.exitCode() == 0,
                qPrintable(QStringLiteral("reconciling ended with %1: %2").arg(next.exitCode()).arg(what)));
            QVERIFY2(
                house.jobs().size() == i + 2,
                qPrintable(QStringLiteral("%1 jobs on the server: %2").arg(house.jobs().size()).arg(what)));
        }

        QHash<QString, qint64> numbers;
        QStringList serials = serialsOn(house, m_clock, &numbers);
        QCOMPARE(serials.removeDuplicates(), 0);
        QCOMPARE(serials.size(), crashes + 1);
        Outbox outbox(house.outboxFile(), m_clock);
        QTRY_COMPARE_WITH_TIMEOUT(outbox.entries().size(), crashes + 1, 60'000);
        for (const OutboxEntry &row : outbox.entries()) {
            QCOMPARE(row.state, OutboxState::Confirmed);
            QCOMPARE(row.jobNumber, numbers.value(row.title));
        }
        for (auto it = found.cbegin(); it != found.cend(); ++it)
            qInfo("%4d × %s", it.value(), qPrintable(it.key()));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--dispatch"))
        return dispatchInChild(arguments.value(2), arguments.value(3), arguments.value(4));
    if (arguments.value(1) == QLatin1String("--reconcile"))
        return reconcileInChild(arguments.value(2), arguments.value(3));
    TestCrashes test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_crashes.moc"
