// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dispatchcontroller.h"

#include "base/whendone.h"
#include "squash/jobcheck.h"

namespace kabocha::ui {

using dispatch::Dispatch;
using dispatch::OutboxEntry;
using dispatch::Receipt;

DispatchController::DispatchController(const Services &services, QObject *parent)
    : QObject(parent), m_services(services)
{
    const dispatch::Resender *resender = &services.resender;
    connect(resender, &dispatch::Resender::allProgressed, this, &DispatchController::allProgressed);
    connect(resender, &dispatch::Resender::allFinished, this, &DispatchController::allFinished);
    connect(resender, &dispatch::Resender::tried, this,
            [this](qint64 row, const Result<Receipt> &result, bool settled) {
                const OutboxEntry *entry = m_services.outbox.find(row);
                const bool goesOn = !result && entry && entry->nextAttemptAt.isValid();
                const bool isStopped = !result && result.error().kind == Error::Kind::Cancelled;
                if (!settled && !goesOn && !isStopped) // of InfluxDB, and of the next try, the row tells
                    emit triedByItself(result);
            });
}

void DispatchController::dispatchDocument()
{
    if (m_busy)
        return;
    const squash::Target target = m_services.targets.current();
    if (!target.isProduction()) {
        send(target);
        return;
    }
    m_awaitingConfirmation = Waiting{.deed = Deed::Send, .target = target};
    emit confirmationNeeded(target, squash::sentValues(m_services.workspace.jobWithDefinitions()));
}

void DispatchController::confirm()
{
    if (m_busy || !m_awaitingConfirmation)
        return;
    const Waiting what = *std::exchange(m_awaitingConfirmation, std::nullopt);
    what.deed == Deed::Send ? send(what.target) : start(what);
}

void DispatchController::retry(qint64 outboxId)
{
    order(Deed::Retry, outboxId);
}

void DispatchController::withdraw(qint64 outboxId)
{
    order(Deed::Withdraw, outboxId);
}

void DispatchController::replace(qint64 outboxId)
{
    order(Deed::Replace, outboxId);
}

void DispatchController::order(Deed deed, qint64 outboxId)
{
    const OutboxEntry *entry = m_services.outbox.find(outboxId);
    if (m_busy)
        return;
    if (!entry)
        return tell({.kind = Error::Kind::NotFound, .message = tr("This row is no longer in the outbox.")});
    const Waiting what{.deed = deed, .target = entry->target, .outboxId = outboxId};
    // Of the others the person was asked when they were dispatched, and that still holds.
    const bool anew =
        entry->state == dispatch::OutboxState::Withdrawn || entry->state == dispatch::OutboxState::Refused;
    if (deed != Deed::Retry || !anew || !entry->target.isProduction())
        return start(what);
    const int values = entry->valueCount;
    m_awaitingConfirmation = what;
    emit confirmationNeeded(what.target, values);
}

void DispatchController::sendAll()
{
    if (!m_busy)
        start({.deed = Deed::SendAll});
}

void DispatchController::stopTrying(qint64 outboxId)
{
    m_services.resender.stopTrying(outboxId);
}

void DispatchController::exportLedger(const QString &file)
{
    whenDone(dispatch::exportLedger(m_services.outbox, file), this,
             [this, file](const Result<qint64> &lines) { emit ledgerExported(file, lines); });
}

void DispatchController::discard(qint64 outboxId)
{
    if (m_busy)
        return;
    whenDone(m_services.outbox.discard(outboxId), this, [this](const Result<void> &result) {
        if (!result)
            tell(result.error());
    });
}

void DispatchController::cancel()
{
    if (m_sendsAll)
        m_services.resender.cancelAll();
    else if (m_running)
        m_running->cancel();
}

void DispatchController::supplyPassword(const TypedPassword &typed)
{
    if (m_busy || !m_awaitingPassword)
        return;
    Waiting what = *std::exchange(m_awaitingPassword, std::nullopt);
    begin();
    if (!changeUser(&what.target, typed.user, m_services.targets) || what.outboxId < 0)
        return keep(what, typed);
    const auto failed = [this](const Error &error) {
        end();
        tell(error);
    };
    // As it stands in the file: a row that has just been written may not be among entries() yet.
    whenDone(m_services.outbox.read(what.outboxId), this,
             [this, what, typed, failed](const Result<OutboxEntry> &row) {
                 if (!row)
                     return failed(row.error());
                 OutboxEntry entry = *row;
                 entry.target.user = typed.user;
                 whenDone(m_services.outbox.update(entry), this,
                          [this, what, typed, failed](const Result<void> &result) {
                              result ? keep(what, typed) : failed(result.error());
                          });
             });
}

void DispatchController::keep(const Waiting &what, const TypedPassword &typed)
{
    auto *keeping =
        new PasswordKeeping(what.target, typed, m_services.dispatcher, m_services.credentials, this);
    m_running = keeping;
    connect(keeping, &PasswordKeeping::stepChanged, this, &DispatchController::step);
    connect(keeping, &PasswordKeeping::waiting, this,
            [this](const QString &why) { step(dispatch::Step::SignIn, dispatch::StepState::Running, why); });
    connect(keeping, &PasswordKeeping::finished, this,
            [this, what](const Result<QString> &result, bool askAgain) {
                end();
                if (result)
                    resume(what);
                else if (askAgain)
                    askPassword(what, result.error().text());
                else
                    tell(result.error());
            });
}

void DispatchController::resume(Waiting what)
{
    if (what.outboxId < 0)
        return send(what.target); // it was never queued
    if (what.deed == Deed::Send)
        what.deed = Deed::Retry;
    start(what);
}

void DispatchController::send(const squash::Target &target)
{
    m_services.pastEntries.learn(m_services.document.job().meta);
    start({.deed = Deed::Send, .target = target});
}

void DispatchController::start(const Waiting &what)
{
    m_awaitingConfirmation.reset();
    m_awaitingPassword.reset();
    begin();
    Dispatch *dispatch = nullptr;
    switch (what.deed) {
    case Deed::SendAll:
        m_sendsAll = true;
        m_services.resender.sendAll();
        return;
    case Deed::Replace:
        dispatch = m_services.dispatcher.replace(what.outboxId, this);
        break;
    case Deed::Send:
        dispatch = m_services.dispatcher.dispatch(m_services.workspace.jobWithDefinitions(),
                                                  m_services.document.title(), what.target, this);
        break;
    case Deed::Retry:
        dispatch = m_services.dispatcher.retry(what.outboxId, this);
        break;
    case Deed::Withdraw:
        dispatch = m_services.dispatcher.withdraw(what.outboxId, this);
        break;
    }
    m_running = dispatch;
    connect(dispatch, &Dispatch::stepChanged, this, &DispatchController::step);
    connect(dispatch, &Dispatch::sent, this, &DispatchController::progressed);
    connect(dispatch, &Dispatch::finished, this, [this, dispatch, what](const Result<Receipt> &result) {
        Waiting done = what;
        if (dispatch->row() >= 0) // it has one by now
            done.outboxId = dispatch->row();
        conclude(done, result);
    });
}

void DispatchController::begin()
{
    m_steps.clear();
    emit stepsChanged();
    if (!std::exchange(m_busy, true))
        emit runningChanged(true);
}

void DispatchController::end()
{
    m_running = nullptr;
    if (std::exchange(m_busy, false))
        emit runningChanged(false);
}

void DispatchController::conclude(const Waiting &what, const Result<Receipt> &result)
{
    end();
    emit finished(result);
    if (!result && result.error().kind == Error::Kind::Denied)
        askPassword(what, result.error().text());
}

void DispatchController::allFinished(const dispatch::Resender::Outcome &outcome)
{
    if (!std::exchange(m_sendsAll, false))
        return;
    end();
    emit finished(
        Receipt{.state = outcome.left > 0 ? dispatch::OutboxState::Queued : dispatch::OutboxState::Confirmed,
                .summary = outcome.summary()});
    const OutboxEntry *denied = m_services.outbox.find(outcome.deniedRow);
    if (denied && outcome.error)
        askPassword({.deed = Deed::SendAll, .target = denied->target, .outboxId = denied->id},
                    denied->reason);
}

void DispatchController::askPassword(const Waiting &what, const QString &why)
{
    m_awaitingPassword = what;
    emit passwordNeeded(what.target, why);
}

void DispatchController::step(dispatch::Step step, dispatch::StepState state, const QString &text)
{
    const auto known =
        std::find_if(m_steps.begin(), m_steps.end(), [step](const StepRow &row) { return row.step == step; });
    if (known == m_steps.end())
        m_steps << StepRow{step, state, text};
    else
        *known = {step, state, text};
    emit stepsChanged();
}

void DispatchController::tell(const Error &error)
{
    emit finished(fail(error));
}

} // namespace kabocha::ui
