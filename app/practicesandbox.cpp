// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicesandbox.h"

#include <chrono>

#include <unistd.h>

using namespace std::chrono_literals;

namespace kabocha::app {
namespace {

/// Waits for the sandbox to settle; a target that needs no preparation is handed back at once.
class Preparation final : public dispatch::TargetPreparation
{
public:
    using TargetPreparation::TargetPreparation;

    void finish(const Result<squash::Target> &target)
    {
        if (std::exchange(m_finished, true))
            return;
        emit finished(target);
        deleteLater();
    }
    void cancel() override
    {
        finish(fail({.kind = Error::Kind::Cancelled,
                     .message = tr("Cancelled before the practice sandbox answered.")}));
    }

private:
    bool m_finished = false;
};

} // namespace

PracticeSandbox::PracticeSandbox(const QString &program, const QString &dataDirectory)
    : m_program(program), m_dataDirectory(dataDirectory)
{
    // Ctrl+C in a terminal is for us: what cancels cleanly needs the sandbox until the end.
    m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
    m_patience.setSingleShot(true);
    m_patience.setInterval(20s);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        settle(fail({.kind = Error::Kind::Network,
                     .message = tr("The practice sandbox did not start within 20 seconds."),
                     .hint = tr("Try again; if it stays so, restart the computer."),
                     .place = {.file = m_program}}));
        m_process.kill();
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &PracticeSandbox::readOutput);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            settle(fail(
                {.kind = Error::Kind::Io,
                 .message = tr("The practice sandbox cannot be started: %1.").arg(m_process.errorString()),
                 .hint = tr("Reinstall Kabocha: its program kabocha-sandbox is missing or damaged."),
                 .place = {.file = m_program}}));
    });
    connect(&m_process, &QProcess::finished, this, [this] {
        m_url.clear();
        if (m_patience.isActive()) {
            const QString said = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
            settle(fail({.kind = Error::Kind::Io,
                         .message = tr("The practice sandbox stopped at once: %1")
                                        .arg(said.isEmpty() ? tr("it gave no reason.") : said),
                         .hint = tr("Check that its data folder can be written."),
                         .place = {.file = m_dataDirectory}}));
        }
    });
}

PracticeSandbox::~PracticeSandbox()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel(); // it ends when its standard input does
    if (!m_process.waitForFinished(2000)) {
        m_process.kill();
        m_process.waitForFinished(2000);
    }
}

dispatch::TargetPreparation *PracticeSandbox::prepare(const squash::Target &target, QObject *parent)
{
    auto *preparation = new Preparation(parent);
    const auto ready = [preparation, target](const QUrl &url) {
        squash::Target prepared = target;
        prepared.url = url;
        preparation->finish(prepared);
    };
    if (!target.practice) {
        QMetaObject::invokeMethod(
            preparation, [ready, url = target.url] { ready(url); }, Qt::QueuedConnection);
        return preparation;
    }
    if (!m_url.isEmpty()) {
        QMetaObject::invokeMethod(
            preparation, [ready, url = m_url] { ready(url); }, Qt::QueuedConnection);
        return preparation;
    }
    connect(this, &PracticeSandbox::settled, preparation, [preparation, ready](const Result<QUrl> &url) {
        url ? ready(*url) : preparation->finish(fail(url.error()));
    });
    // Queued, so that an immediate failure to start is not told from inside this call.
    QMetaObject::invokeMethod(this, &PracticeSandbox::start, Qt::QueuedConnection);
    return preparation;
}

void PracticeSandbox::start()
{
    if (!m_url.isEmpty()) {
        settle(m_url);
        return;
    }
    if (m_process.state() != QProcess::NotRunning)
        return; // on its way already
    m_patience.start();
    m_process.start(m_program, {QStringLiteral("--data"), m_dataDirectory, QStringLiteral("--port"),
                                QStringLiteral("0"), QStringLiteral("--until-stdin-closes")});
}

void PracticeSandbox::readOutput()
{
    while (m_process.canReadLine()) {
        const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
        if (!m_url.isEmpty() || !m_patience.isActive())
            continue; // only its first line speaks to us
        const QLatin1String prefix("listening on ");
        const QUrl url(line.startsWith(prefix) ? line.mid(prefix.size()) : QString());
        if (url.host() == QLatin1String("127.0.0.1") && url.port() > 0) {
            m_url = url;
            settle(url);
        }
    }
}

void PracticeSandbox::settle(const Result<QUrl> &url)
{
    m_patience.stop();
    emit settled(url);
}

} // namespace kabocha::app
