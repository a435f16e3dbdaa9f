// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fault matrix through the program `kabocha-cli`. `test_dispatch_clifaults --table` prints it.
// KABOCHA_FAULTS=all adds the server that never answers: the program waits three minutes for it.
#include "faultmatrix.h"

#include "job/io.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

using namespace kabocha;
using test::Combination;
using test::Fault;
using test::House;
using test::Line;
using test::ServerStep;
using test::Way;

namespace {

/// `kabocha-cli dispatch` and `outbox retry` in a home of their own.
class CommandLineWay final : public Way
{
public:
    CommandLineWay(const Clock &clock, Fault fault, ServerStep step, const test::Certificates &certificates)
        : Way(clock, fault, step, certificates)
    {
        registerAccount(clock);
        proxy.expectAccount();
        if (!job::saveJob(job, file()))
            qFatal("the job cannot be written");
        QStringList target{QStringLiteral("target"), QStringLiteral("add"),  QStringLiteral("Summit"),
                           QStringLiteral("--url"),  proxy.url().toString(), QStringLiteral("--user"),
                           QStringLiteral("me")};
        if (fault == Fault::BadCertificate)
            target += {QStringLiteral("--ca-file"), caFile(certificates)};
        QProcess process;
        start(process, target);
        if (!process.waitForFinished(120'000) || process.exitCode() != 0)
            qFatal("no target: %s", process.readAllStandardError().constData());
        const QString data = folder() + QStringLiteral("/data/kabocha");
        if (!QDir().mkpath(data))
            qFatal("no folder");
        m_outbox = std::make_unique<dispatch::Outbox>(data + QStringLiteral("/outbox.sqlite"), clock);
    }
    void dispatch(const Done &done) override
    {
        run({QStringLiteral("dispatch"), file(), QStringLiteral("--target"), QStringLiteral("Summit")}, done);
    }
    void retry(const Done &done) override
    {
        // By its number: without, what was refused is left alone.
        run({QStringLiteral("outbox"), QStringLiteral("retry"), QStringLiteral("1")}, done);
    }
    [[nodiscard]] dispatch::Outbox &outbox() override { return *m_outbox; }
    [[nodiscard]] QByteArray payload() const override
    {
        return squash::payload(job::openJob(file()).value().job);
    }

private:
    [[nodiscard]] QString folder() const { return house.dir.filePath(QStringLiteral("person")); }
    [[nodiscard]] QString caFile(const test::Certificates &certificates) const
    {
        QFile file(house.dir.filePath(QStringLiteral("good.pem")));
        if (!file.open(QIODevice::WriteOnly) || file.write(certificates.good.localCertificate().toPem()) <= 0)
            qFatal("the certificate cannot be written");
        return file.fileName();
    }
    [[nodiscard]] QString file() const { return house.dir.filePath(QStringLiteral("night.verify.json")); }

    void registerAccount(const Clock &clock)
    {
        squash::SquashClient client(house.network, house.sandboxUrl, QString(), clock);
        client.setCredentials(QStringLiteral("me"), m_password);
        std::optional<bool> made;
        QObject::connect(client.registerUser(&client), &squash::TextRequest::finished, &client,
                         [&](const Result<QString> &result) { made = result.has_value(); });
        if (!QTest::qWaitFor([&] { return made.has_value(); }, 60'000) || !*made)
            qFatal("no account");
    }
    void start(QProcess &process, const QStringList &arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), folder());
        for (const char *name : {"CONFIG", "DATA", "CACHE", "STATE"})
            environment.insert(QStringLiteral("XDG_%1_HOME").arg(QLatin1String(name)),
                               folder() + u'/' + QString::fromLatin1(name).toLower());
        environment.insert(QStringLiteral("SQUASH_PASSWORD"), m_password);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(KABOCHA_BIN_DIR "/kabocha-cli"), arguments);
        process.closeWriteChannel();
    }
    void run(const QStringList &arguments, const Done &done)
    {
        auto *process = new QProcess(&house.owner);
        QObject::connect(process, &QProcess::finished, process, [process, done](int code) {
            const bool good = process->exitStatus() == QProcess::NormalExit && code == 0;
            done({good, QString::fromUtf8(process->readAll())});
            process->deleteLater();
        });
        start(*process, arguments);
    }

    const QString m_password = QStringLiteral("hunter2");
    std::unique_ptr<dispatch::Outbox> m_outbox;
};

bool isWhole()
{
    return qEnvironmentVariable("KABOCHA_FAULTS") == QLatin1String("all");
}

/// Of FAULTS at each step that this way has: an account is made by another command.
QList<Combination> combinationsOf(const QList<Fault> &faults)
{
    QList<Combination> out;
    for (const Fault fault : faults) {
        if (fault == Fault::NeverAnswers && !isWhole())
            continue;
        for (const Combination &one : test::everyStepOf(fault)) {
            if (one.second != ServerStep::Register)
                out.append(one);
        }
    }
    return out;
}

/// Some at a time: most of what they do is to wait.
QList<QList<Fault>> portions()
{
    QList<QList<Fault>> out;
    constexpr qsizetype most = 4;
    for (qsizetype i = 0; i < test::allFaults().size(); i += most)
        out.append(test::allFaults().mid(i, most));
    return out;
}

QList<Line> runPortion(const QList<Fault> &faults, const Clock &clock)
{
    static const test::Certificates certificates;
    return test::runFaults<CommandLineWay>(QStringLiteral("cli "), clock, combinationsOf(faults),
                                           certificates, isWhole() ? 500'000 : 400'000);
}

int printTable()
{
    const SystemClock clock;
    return test::printLines(portions(),
                            [&](const QList<Fault> &portion) { return runPortion(portion, clock); });
}

} // namespace

class TestCliFaults : public QObject
{
    Q_OBJECT

    SystemClock m_clock;

private slots:
    void throughTheProgram_data()
    {
        QTest::addColumn<QList<Fault>>("faults");
        for (const QList<Fault> &portion : portions())
            QTest::newRow(qPrintable(QStringLiteral("from “%1”").arg(test::text(portion.first()))))
                << portion;
    }
    void throughTheProgram()
    {
        QFETCH(QList<Fault>, faults);
        if (combinationsOf(faults).isEmpty())
            QSKIP("Only with KABOCHA_FAULTS=all.");
        QStringList wrong;
        for (const Line &line : runPortion(faults, m_clock)) {
            if (!line.wrong.isEmpty())
                wrong.append(line.text());
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().contains(QStringLiteral("--table")))
        return printTable();
    TestCliFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_clifaults.moc"
