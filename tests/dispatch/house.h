// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/dispatcher.h"
#include "sandbox/sandboxserver.h"
#include "support/scriptedserver.h"
#include "support/support.h"
#include "json/io.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>

namespace kabocha::test {

/// Hands each target back as it is, the practice sandbox with ITS address.
class PlainPreparer final : public dispatch::TargetPreparer
{
public:
    class Ready final : public dispatch::TargetPreparation
    {
    public:
        Ready(squash::Target target, QObject *parent) : TargetPreparation(parent)
        {
            QTimer::singleShot(0, this, [this, target = std::move(target)] {
                emit finished(target);
                deleteLater();
            });
        }
        void cancel() override {}
    };
    [[nodiscard]] dispatch::TargetPreparation *prepare(const squash::Target &target, QObject *parent) override
    {
        squash::Target ready = target;
        if (target.practice)
            ready.url = practiceUrl;
        return new Ready(ready, parent);
    }
    QUrl practiceUrl;
};

/// Everything a dispatch needs, on a temporary folder. The server is a real sandbox behind a proxy that can
/// lose things.
class House
{
public:
    explicit House(const Clock &theClock) : clock(theClock)
    {
        if (!dir.isValid())
            qFatal("no temporary folder");
        reopen();
    }
    /// Starts the sandbox and sets the proxy before it.
    void startSandbox()
    {
        sandbox = std::make_unique<sandbox::SandboxServer>(
            sandbox::SandboxServer::Options{.directory = dir.filePath(QStringLiteral("sandbox")),
                                            .passwordRounds = 10},
            clock);
        const Result<quint16> port = sandbox->start();
        if (!port)
            qFatal("the sandbox does not start: %s", qPrintable(port.error().text()));
        sandboxUrl = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(*port));
        proxy.setBackend(sandboxUrl);
        preparer.practiceUrl = proxy.url();
    }
    /// As the next start of the program: other objects on the same files.
    void reopen()
    {
        dispatcher.reset();
        outbox.reset();
        history.reset();
        outbox = std::make_unique<dispatch::Outbox>(outboxFile(), clock);
        history = std::make_unique<history::HistoryService>(dir.filePath(QStringLiteral("history.sqlite")));
        dispatcher =
            std::make_unique<dispatch::Dispatcher>(dispatch::Dispatcher::Services{.network = network,
                                                                                  .outbox = *outbox,
                                                                                  .history = *history,
                                                                                  .credentials = credentials,
                                                                                  .preparer = preparer,
                                                                                  .clock = clock});
        dispatcher->setTiming(hasty());
    }
    [[nodiscard]] QString outboxFile() const { return dir.filePath(QStringLiteral("outbox.sqlite")); }
    [[nodiscard]] static dispatch::Timing hasty()
    {
        using namespace std::chrono_literals;
        const squash::Patience patience{.connect = 20s, .idle = 20s, .total = 60s};
        return {.statusPauses = {10ms, 10ms, 10ms},
                .lookPauses = {10ms, 10ms},
                .client = {.patience = patience, .jobPatience = patience}};
    }

    /// What one deed said and how it ended.
    struct Outcome
    {
        Result<dispatch::Receipt> result = fail({.message = QStringLiteral("it did not end")});
        QStringList steps; ///< `Connect done`
        QHash<int, QString> texts;
        [[nodiscard]] QString text(dispatch::Step step) const { return texts.value(int(step)); }
    };
    Outcome run(dispatch::Dispatch *deed,
                const std::function<void(dispatch::Dispatch *, dispatch::Step)> &onStep = {})
    {
        static const QStringList states = {QStringLiteral("running"), QStringLiteral("done"),
                                           QStringLiteral("warning"), QStringLiteral("failed"),
                                           QStringLiteral("skipped")};
        Outcome out;
        int ends = 0;
        QObject context;
        QObject::connect(deed, &dispatch::Dispatch::stepChanged, &context,
                         [&](dispatch::Step step, dispatch::StepState state, const QString &text) {
                             out.texts.insert(int(step), text);
                             if (state != dispatch::StepState::Running)
                                 out.steps.append(dispatch::stepText(step) + u' ' + states.at(int(state)));
                             else if (onStep)
                                 onStep(deed, step);
                         });
        QObject::connect(deed, &dispatch::Dispatch::finished, &context,
                         [&](const Result<dispatch::Receipt> &result) {
                             out.result = result;
                             ++ends;
                         });
        QEventLoop loop; // QTest::qWaitFor would sleep 10 ms between any two events
        QObject::connect(deed, &QObject::destroyed, &loop, &QEventLoop::quit);
        QTimer::singleShot(60000, &loop, &QEventLoop::quit);
        loop.exec();
        if (ends != 1)
            out.result = fail({.message = QStringLiteral("it ended %1 times").arg(ends)});
        return out;
    }
    Outcome send(const job::Job &job, const squash::Target &target)
    {
        return run(dispatcher->dispatch(job, QStringLiteral("night.verify.json"), target, &owner));
    }
    Outcome retry(qint64 row) { return run(dispatcher->retry(row, &owner)); }

    /// Waits for the value of a future.
    template <class T> static T value(QFuture<T> future)
    {
        QFutureWatcher<T> watcher;
        QEventLoop loop;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        QTimer::singleShot(60000, &loop, &QEventLoop::quit);
        if (!future.isFinished())
            loop.exec();
        if (!future.isFinished())
            qFatal("a future has no value");
        return future.result();
    }
    [[nodiscard]] dispatch::OutboxEntry row(qint64 id) { return value(outbox->read(id)).value(); }
    [[nodiscard]] dispatch::OutboxEntry onlyRow()
    {
        const bool there = QTest::qWaitFor([&] { return outbox->entries().size() == 1; }, 60'000);
        return there ? row(outbox->entries().first().id) : dispatch::OutboxEntry();
    }
    /// The jobs that the sandbox holds, asked directly.
    [[nodiscard]] QList<qint64> jobs()
    {
        squash::SquashClient client(network, sandboxUrl, QString(), clock);
        std::optional<Result<QList<qint64>>> out;
        QObject::connect(client.jobIds(&client), &squash::JobIdsRequest::finished, &client,
                         [&](const Result<QList<qint64>> &ids) { out = ids; });
        if (!QTest::qWaitFor([&] { return out.has_value(); }, 60'000))
            qFatal("the sandbox does not answer");
        return out->value();
    }
    [[nodiscard]] QList<history::Point> points(const metric::Name &metric)
    {
        return value(history->series({.metric = metric})).value();
    }

    [[nodiscard]] static squash::Target practice()
    {
        return {.name = QStringLiteral("Practice sandbox"),
                .kind = squash::TargetKind::Sandbox,
                .practice = true};
    }
    /// A target at the proxy for `me`.
    [[nodiscard]] squash::Target summit() const
    {
        return {.name = QStringLiteral("Summit"), .url = proxy.url(), .user = QStringLiteral("me")};
    }

    const Clock &clock;
    QTemporaryDir dir;
    QNetworkAccessManager network;
    squash::SessionCredentials credentials;
    PlainPreparer preparer;
    ScriptedServer proxy;
    QUrl sandboxUrl;
    std::unique_ptr<sandbox::SandboxServer> sandbox;
    std::unique_ptr<dispatch::Outbox> outbox;
    std::unique_ptr<history::HistoryService> history;
    std::unique_ptr<dispatch::Dispatcher> dispatcher;
    QObject owner;
};

inline metric::Name metricName(const char *name)
{
    return metric::Name::ofMetric(QStringLiteral("camera"), QString::fromLatin1(name));
}

/// A job of camera metrics with their definitions and one specification each.
inline job::Job cameraJob(const QStringList &metrics = {QStringLiteral("Temp"), QStringLiteral("Noise")})
{
    job::Job job;
    const units::Unit unit = units::Unit::parse(u"deg_C").value();
    double value = 10.02;
    for (const QString &name : metrics) {
        const metric::Name full = metric::Name::ofMetric(QStringLiteral("camera"), name);
        metric::Name specification = full;
        specification.spec = QStringLiteral("design");
        job.metrics.insert({.name = full,
                            .description = QStringLiteral("The %1.").arg(name),
                            .unit = unit,
                            .tags = {QStringLiteral("night")}});
        job.specifications.insert(
            {.name = specification, .op = spec::Operator::LessOrEqual, .threshold = 12, .unit = unit});
        job.set({.metric = full, .identifier = job::newIdentifier(), .value = value, .unit = unit});
        value += 1.0 / 3;
    }
    job.meta = json::parse(R"({"camera_name": "ComCam", "env": {"env_name": "local"}, "packages": {}})")
                   .value()
                   .members();
    return job;
}

} // namespace kabocha::test
