// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/withdrawal.h"

namespace kabocha::dispatch {

void Withdrawal::start(qint64 outboxId, Purpose purpose)
{
    m_purpose = purpose;
    claimRow(outboxId, [this] {
        if (m_entry.jobNumber < 0) {
            finish(Error{.kind = Error::Kind::NotFound,
                         .message = tr("There is nothing to withdraw: no job on %1 is known for this row.")
                                        .arg(m_entry.target.name),
                         .hint = m_entry.state == OutboxState::InDoubt
                                     ? tr("“Try again” looks for it first.")
                                     : tr("Discard the row if it is no longer needed.")});
            return;
        }
        step(Step::Connect, StepState::Running);
        cancellable([this] { m_session->cancel(); });
        m_session->connectTo(m_entry.target, [this](const Result<QString> &connected) {
            if (!connected || isCancelled()) {
                step(Step::Connect, StepState::Failed, connected ? QString() : connected.error().message);
                finish(connected ? cancelledError() : connected.error());
                return;
            }
            step(Step::Connect, StepState::Done, *connected);
            step(Step::SignIn, StepState::Running);
            m_session->signIn([this](const Result<QString> &signedIn) {
                if (!signedIn || isCancelled()) {
                    step(Step::SignIn, StepState::Failed, signedIn ? QString() : signedIn.error().message);
                    finish(signedIn ? cancelledError() : signedIn.error());
                    return;
                }
                step(Step::SignIn, StepState::Done, *signedIn);
                remove();
            });
        });
    });
}

void Withdrawal::remove()
{
    step(Step::Send, StepState::Running, tr("Deleting job %1").arg(m_entry.jobNumber));
    squash::TextRequest *request = m_session->client()->deleteJob(m_entry.jobNumber, this);
    cancellable([request] { request->cancel(); });
    connect(request, &squash::TextRequest::finished, this, [this](const Result<QString> &done) {
        cancellable({});
        const QString number = QString::number(m_entry.jobNumber);
        if (done)
            removed(tr("Job %1 was deleted on %2.").arg(number, m_session->who()));
        else if (done.error().kind == Error::Kind::NotFound)
            removed(tr("Job %1 was no longer on %2.").arg(number, m_session->who()));
        else {
            // The row still says what is known: that it was there. Withdrawing again does no harm.
            step(Step::Send, StepState::Failed, done.error().message);
            finish(done.error());
        }
    });
}

void Withdrawal::removed(const QString &summary)
{
    m_entry.state = OutboxState::Withdrawn;
    m_entry.reason = summary;
    m_entry.statusUrl = {};
    m_entry.nextAttemptAt = {};
    if (m_purpose == Purpose::SendAgain) {
        const QDateTime now = m_services.clock.nowUtc();
        m_entry.attempts = 0;
        m_entry.tryingSince = now;
        m_entry.nextAttemptAt = now.addMSecs(m_timing.retry.pause(1).count());
        m_entry.reason = tr("%1 It is to be sent again.").arg(summary);
    }
    m_services.history.withdraw(m_entry.target.name, m_entry.jobNumber);
    save([this, summary] {
        step(Step::Send, StepState::Done, summary);
        finish(receipt(summary));
    });
}

void ConnectionTest::start(const squash::Target &target, const QString &password, bool registerFirst)
{
    step(Step::Connect, StepState::Running);
    cancellable([this] { m_session->cancel(); });
    m_session->connectTo(target, [this, target, password, registerFirst](const Result<QString> &connected) {
        if (!connected || isCancelled()) {
            step(Step::Connect, StepState::Failed, connected ? QString() : connected.error().message);
            finish(connected ? cancelledError() : connected.error());
            return;
        }
        step(Step::Connect, StepState::Done, *connected);
        if (target.practice && target.user.isEmpty()) {
            askVersion(
                tr("The practice sandbox answers; it gets an account by itself when the first job is sent."));
            return;
        }
        step(Step::SignIn, StepState::Running);
        m_session->signInWith(target.user, password, registerFirst, [this](const Result<QString> &signedIn) {
            if (!signedIn || isCancelled()) {
                step(Step::SignIn, StepState::Failed, signedIn ? QString() : signedIn.error().message);
                finish(signedIn ? cancelledError() : signedIn.error());
                return;
            }
            step(Step::SignIn, StepState::Done, *signedIn);
            askVersion(*signedIn);
        });
    });
}

void ConnectionTest::askVersion(const QString &signedIn)
{
    squash::TextRequest *request = m_session->client()->version(this);
    cancellable([request] { request->cancel(); });
    connect(request, &squash::TextRequest::finished, this, [this, signedIn](const Result<QString> &version) {
        // The connection stands; a server that does not tell its version is still a SQuaSH.
        finish(receipt(version && !version->isEmpty() ? tr("%1 SQuaSH version %2.").arg(signedIn, *version)
                                                      : signedIn));
    });
}

} // namespace kabocha::dispatch
