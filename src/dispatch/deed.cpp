// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/deed.h"

namespace kabocha::dispatch {

Deed::Deed(const Dispatcher::Services &services, const Timing &timing, QObject *parent)
    : Dispatch(parent)
    , m_services(services)
    , m_timing(timing)
    , m_session(new Session(services, timing, this))
    , m_outbox(&services.outbox)
{
    connect(m_session, &Session::keychainKeepsWaiting, this,
            [this](const QString &text) { step(Step::SignIn, StepState::Running, text); });
}

Deed::~Deed()
{
    if (m_outbox && m_claimed >= 0)
        m_outbox->release(m_claimed);
}

void Deed::cancel()
{
    if (m_finished)
        return;
    m_cancelled = true;
    // A second time it ends what the first did not, such as the look after a lost answer.
    if (const Then onCancel = std::exchange(m_onCancel, {}))
        onCancel();
}

void Deed::step(Step step, StepState state, const QString &text)
{
    emit stepChanged(step, state, text);
}

Error Deed::cancelledError()
{
    return {.kind = Error::Kind::Cancelled,
            .message = tr("Cancelled before anything was sent."),
            .hint = tr("The job waits in the outbox.")};
}

Receipt Deed::receipt(const QString &summary) const
{
    return {.outboxId = m_entry.id,
            .state = m_entry.state,
            .jobNumber = m_entry.jobNumber,
            .dropped = m_entry.dropped,
            .summary = summary};
}

void Deed::finish(const Result<Receipt> &result)
{
    if (m_finished)
        return;
    m_finished = true;
    m_onCancel = {};
    if (m_outbox && m_claimed >= 0)
        m_outbox->release(std::exchange(m_claimed, -1));
    QTimer::singleShot(0, this, [this, result] {
        const QPointer<Deed> alive(this);
        emit finished(result);
        if (alive)
            deleteLater();
    });
}

void Deed::giveUp(OutboxState state, const Error &error)
{
    m_onCancel = {};
    m_entry.state = state;
    m_entry.reason = error.text();
    // What a person has cancelled, a person goes on with, whatever it ended as.
    m_timing.retry.plan(m_entry, m_cancelled ? Error::Kind::Cancelled : error.kind,
                        m_services.clock.nowUtc());
    await(m_services.outbox.update(m_entry), [this, error](const Result<void> &saved) {
        // Both are worth telling; what happened to the job is told first.
        Error told = error;
        if (!saved)
            told.hint += u' ' + saved.error().text();
        finish(told);
    });
}

void Deed::giveUp(Step failed, OutboxState state, const Error &error)
{
    step(failed, StepState::Failed, error.message);
    giveUp(state, error);
}

void Deed::claimRow(qint64 id, const Then &then)
{
    await(m_services.outbox.claim(id), [this, id, then](const Result<bool> &claimed) {
        if (!claimed || !*claimed) {
            finish(claimed ? Error{.kind = Error::Kind::Refused,
                                   .message =
                                       tr("This job is being worked on already, here or in another window."),
                                   .hint = tr("Wait for its end.")}
                           : claimed.error());
            return;
        }
        m_claimed = id;
        await(m_services.outbox.read(id), [this, then](const Result<OutboxEntry> &entry) {
            if (!entry) {
                finish(entry.error());
                return;
            }
            m_entry = *entry;
            if (m_entry.state == OutboxState::Sending) // by one that has died, for the lock was free
                markInterrupted(m_entry, m_services.clock.nowUtc());
            then();
        });
    });
}

void Deed::save(const Then &then)
{
    await(m_services.outbox.update(m_entry), [this, then](const Result<void> &saved) {
        if (saved)
            then();
        else
            finish(saved.error());
    });
}

} // namespace kabocha::dispatch
