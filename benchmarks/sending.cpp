// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/sending.h"

#include "base/files.h"
#include "benchmarks/memory.h"
#include "dispatch/dispatcher.h"
#include "job/io.h"
#include "squash/jobcheck.h"
#include "json/io.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>

namespace kabocha::benchmarks {
namespace {

/// The time and memory from here on.
class Meter
{
public:
    Meter() { m_timer.start(); }
    [[nodiscard]] Measured read() const
    {
        return {.seconds = static_cast<double>(m_timer.nsecsElapsed()) / 1e9,
                .peak = memory("VmHWM") - m_before};
    }

private:
    qint64 m_before = memory("VmRSS");
    QElapsedTimer m_timer;
};

/// As a person would: a generated job says nothing of packages and environment.
Result<job::Job> openForDispatch(const QString &file)
{
    auto loaded = job::openJob(file);
    if (!loaded)
        return fail(loaded.error());
    loaded->job.meta.insert(QStringLiteral("packages"), json::Value::object({}));
    loaded->job.meta.insert(QStringLiteral("env"), *json::parse(R"({"env_name": "local"})"));
    return loaded->job;
}

class PlainPreparation final : public dispatch::TargetPreparation
{
public:
    PlainPreparation(const squash::Target &target, QObject *parent) : TargetPreparation(parent)
    {
        QTimer::singleShot(0, this, [this, target] {
            emit finished(target);
            deleteLater();
        });
    }
    void cancel() override {}
};
class PlainPreparer final : public dispatch::TargetPreparer
{
public:
    dispatch::TargetPreparation *prepare(const squash::Target &target, QObject *parent) override
    {
        return new PlainPreparation(target, parent);
    }
};

} // namespace

Result<Measured> dispatchJob(const QString &file, const QUrl &url)
{
    // On the disk of the benchmarks: /tmp may be memory, where nothing is ever synced.
    const QTemporaryDir folder(QFileInfo(file).absolutePath() + QStringLiteral("/outbox-XXXXXX"));
    const SystemClock clock;
    QNetworkAccessManager network;
    squash::SessionCredentials credentials;
    PlainPreparer preparer;
    dispatch::Outbox outbox(folder.filePath(QStringLiteral("outbox.sqlite")), clock);
    history::HistoryService history(folder.filePath(QStringLiteral("history.sqlite")));
    dispatch::Dispatcher dispatcher({.network = network,
                                     .outbox = outbox,
                                     .history = history,
                                     .credentials = credentials,
                                     .preparer = preparer,
                                     .clock = clock});
    // The program has been running for a while: its databases are open.
    QObject::connect(&outbox, &dispatch::Outbox::changed, qApp, &QCoreApplication::quit,
                     Qt::SingleShotConnection);
    QCoreApplication::exec();

    const bool told = qEnvironmentVariableIsSet("KABOCHA_BENCHMARK_STEPS");
    const Meter meter;
    const auto job = openForDispatch(file);
    if (!job)
        return fail(job.error());
    if (told)
        qInfo("%.3f opened", meter.read().seconds);
    const squash::Target target{.name = QStringLiteral("Sink"), .url = url, .practice = true};
    auto *deed = dispatcher.dispatch(*job, QFileInfo(file).fileName(), target, &dispatcher);
    std::optional<Result<dispatch::Receipt>> end;
    QObject::connect(deed, &dispatch::Dispatch::stepChanged, &dispatcher,
                     [&](dispatch::Step step, dispatch::StepState state, const QString &text) {
                         if (told && state != dispatch::StepState::Running)
                             qInfo("%.3f %s: %s", meter.read().seconds, qPrintable(stepText(step)),
                                   qPrintable(text));
                     });
    QObject::connect(deed, &dispatch::Dispatch::finished, &dispatcher,
                     [&](const Result<dispatch::Receipt> &result) {
                         end = result;
                         QCoreApplication::quit();
                     });
    QCoreApplication::exec();
    const Measured measured = meter.read();
    if (!*end)
        return fail(end->error());
    if ((*end)->state != dispatch::OutboxState::Confirmed)
        return fail({.kind = Error::Kind::Refused, .message = (*end)->summary});
    return measured;
}

Result<Measured> sendPayload(const QString &file, const QUrl &url)
{
    const SystemClock clock;
    QNetworkAccessManager network;
    squash::SquashClient client(network, url, QStringLiteral("Sink"), clock);
    client.setCredentials(QStringLiteral("me"), QStringLiteral("secret"));
    Sha256 hash; // as it stands in the row
    QFile payload(file);
    if (!payload.open(QIODevice::ReadOnly))
        return fail({.kind = Error::Kind::Io, .message = payload.errorString(), .place = {.file = file}});
    for (QByteArray piece = payload.read(1 << 20); !piece.isEmpty(); piece = payload.read(1 << 20))
        hash.add(piece);
    const Meter meter;
    std::optional<Result<squash::JobTicket>> end;
    auto *request = client.postJob({.path = file, .size = payload.size(), .sha256 = hash.hex()}, &client);
    QObject::connect(request, &squash::PostJobRequest::finished, &client,
                     [&](const Result<squash::JobTicket> &ticket) {
                         end = ticket;
                         QCoreApplication::quit();
                     });
    QCoreApplication::exec();
    const Measured measured = meter.read();
    return end->map([&](const squash::JobTicket &) { return measured; });
}

Result<Measured> postByQt(const QString &file, const QUrl &url)
{
    QNetworkAccessManager network;
    QFile body(file);
    if (!body.open(QIODevice::ReadOnly))
        return fail({.kind = Error::Kind::Io, .message = body.errorString(), .place = {.file = file}});
    QUrl place = url;
    place.setPath(QStringLiteral("/job"));
    QNetworkRequest request(place);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    const Meter meter;
    QNetworkReply *reply = network.post(request, &body);
    QObject::connect(reply, &QNetworkReply::finished, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    if (reply->error() != QNetworkReply::NoError)
        return fail({.kind = Error::Kind::Network, .message = reply->errorString()});
    return meter.read();
}

Result<void> generatePayload(const QString &file, const QString &payload)
{
    if (QFile::exists(payload))
        return {};
    return openForDispatch(file).and_then([&payload](const job::Job &job) {
        return writeFileSafely(payload,
                               [&job](QIODevice &device) { return squash::writePayload(job, device); });
    });
}

} // namespace kabocha::benchmarks
