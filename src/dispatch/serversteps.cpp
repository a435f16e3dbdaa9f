// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/serversteps.h"

#include "dispatch/publisher.h"
#include "dispatch/rowtext.h"

namespace kabocha::dispatch {

ServerSteps::ServerSteps(const Dispatcher::Services &services, const Timing &timing, QObject *parent)
    : Deed(services, timing, parent)
    , m_doubt(new Doubt(services, timing, *m_session, m_entry, m_expected, this))
{
}

/// An attempt that does not come to its end is repeated by another run, later and later: a job that brings
/// the program down does not do so again and again.
QDateTime ServerSteps::whenIfThisRunDies() const
{
    const int attempts = std::max(m_entry.attempts, 1);
    return m_services.clock.nowUtc().addMSecs(m_timing.retry.pause(attempts).count());
}

void ServerSteps::connectThen(const Then &then)
{
    if (isCancelled()) {
        notConnected(cancelledError());
        return;
    }
    step(Step::Connect, StepState::Running);
    cancellable([this] { m_session->cancel(); });
    m_session->connectTo(m_entry.target, [this, then](const Result<QString> &connected) {
        if (!connected || isCancelled()) {
            notConnected(isCancelled() ? cancelledError() : connected.error());
            return;
        }
        step(Step::Connect, StepState::Done, *connected);
        then();
    });
}

void ServerSteps::notConnected(const Error &error)
{
    if (!m_indexOnly) {
        giveUp(Step::Connect, m_entry.state, error);
        return;
    }
    // What is known of the job stays the news.
    step(Step::Connect, StepState::Failed, error.message);
    m_summary = storedText(m_entry, m_session->who());
    indexUnknown(IndexQuestion::unanswered(error));
}

void ServerSteps::signIn()
{
    step(Step::SignIn, StepState::Running);
    cancellable([this] { m_session->cancel(); });
    m_session->signIn([this](const Result<QString> &signedIn) {
        if (!signedIn || isCancelled()) {
            giveUp(Step::SignIn, m_entry.state, isCancelled() ? cancelledError() : signedIn.error());
            return;
        }
        step(Step::SignIn, StepState::Done, *signedIn);
        publish();
    });
}

void ServerSteps::publish()
{
    step(Step::Definitions, StepState::Running);
    auto *publisher = new Publisher(*m_session->client(), m_definitions, this);
    cancellable([publisher] { publisher->cancel(); });
    publisher->start([this, publisher](const Result<Publisher::Outcome> &outcome) {
        publisher->deleteLater();
        if (!outcome || isCancelled()) {
            giveUp(Step::Definitions, m_entry.state, isCancelled() ? cancelledError() : outcome.error());
            return;
        }
        step(Step::Definitions, outcome->problems.isEmpty() ? StepState::Done : StepState::Warning,
             outcome->summary());
        listJobs();
    });
}

void ServerSteps::listJobs()
{
    step(Step::Send, StepState::Running, tr("%1 bytes").arg(m_payload.size()));
    squash::JobIdsRequest *request = m_session->client()->jobIds(this);
    cancellable([request] { request->cancel(); });
    connect(request, &squash::JobIdsRequest::finished, this, [this](const Result<QList<qint64>> &ids) {
        cancellable({});
        if (!ids || isCancelled()) {
            giveUp(Step::Send, m_entry.state, isCancelled() ? cancelledError() : ids.error());
            return;
        }
        // In doubt, what was noted before the first attempt stays: its job may still turn up.
        if (!m_entry.jobsBefore)
            m_entry.jobsBefore = *ids;
        m_stateBefore = m_entry.state;
        m_entry.state = OutboxState::Sending;
        m_entry.reason = tr("Being sent.");
        save([this] { send(); });
    });
}

void ServerSteps::send()
{
    if (isCancelled()) {
        notSent(cancelledError());
        return;
    }
    squash::SquashClient &client = *m_session->client();
    squash::PostJobRequest *request = m_payload.isFile() ? client.postJob(m_payload.bodyFile(), this)
                                                         : client.postJob(m_payload.bytes(), this);
    cancellable([request] { request->cancel(); });
    connect(request, &squash::PostJobRequest::sent, this, &ServerSteps::sent);
    connect(request, &squash::PostJobRequest::finished, this,
            [this, request](const Result<squash::JobTicket> &ticket) {
                cancellable({});
                answered(ticket, request->mayHaveArrived(), request->status());
            });
}

void ServerSteps::answered(const Result<squash::JobTicket> &ticket, bool mayHaveArrived, int status)
{
    if (ticket) {
        step(Step::Send, StepState::Done,
             tr("%1 bytes; the server calls it job %2").arg(m_payload.size()).arg(ticket->number));
        m_entry.statusUrl = ticket->status;
        m_entry.state = OutboxState::Accepted;
        m_entry.jobNumber = ticket->number;
        m_entry.jobsBefore.reset();
        m_entry.reason = tr("Accepted as job %1; not read back yet.").arg(ticket->number);
        save([this] {
            if (m_until == Until::Accepted)
                finish(receipt(m_entry.reason));
            else
                confirm();
        });
        return;
    }
    step(Step::Send, StepState::Failed, ticket.error().message);
    if (!mayHaveArrived)
        notSent(isCancelled() ? cancelledError() : ticket.error());
    else if (ticket.error().kind == Error::Kind::Denied) // before anything is stored
        notSent(ticket.error());
    else
        lookAfter(ticket.error(), status);
}

/// Nothing can have been stored by this attempt. An older doubt stays one.
void ServerSteps::notSent(const Error &error)
{
    if (m_stateBefore != OutboxState::InDoubt)
        m_entry.jobsBefore.reset();
    giveUp(m_stateBefore, error);
}

/// After a lost or a bad answer: written down as in doubt first, then looked for.
void ServerSteps::lookAfter(const Error &error, int status)
{
    m_entry.state = OutboxState::InDoubt;
    m_entry.reason =
        tr("%1 It may or may not have arrived; “Try again” looks for it first.").arg(error.message);
    save([this, error, status] {
        beginLook();
        m_doubt->lookAfter(error, status, [this](const Doubt::Outcome &outcome) { looked(outcome); });
    });
}

void ServerSteps::lookBeforeSending()
{
    beginLook();
    m_doubt->lookBeforeSending(m_order, [this](const Doubt::Outcome &outcome) { looked(outcome); });
}

void ServerSteps::beginLook()
{
    step(Step::Confirm, StepState::Running, tr("Looking for the job on the server"));
    cancellable([this] { m_doubt->cancel(); });
}

void ServerSteps::looked(const Doubt::Outcome &outcome)
{
    using Kind = Doubt::Outcome::Kind;
    cancellable({});
    switch (outcome.kind) {
    case Kind::Arrived:
        m_entry.jobNumber = outcome.number;
        settle(outcome.comparison, outcome.remark);
        break;
    case Kind::InPart:
        m_entry.jobNumber = outcome.number;
        m_entry.dropped = m_definitions.leftOut + outcome.comparison.missing;
        giveUp(Step::Confirm, OutboxState::Partial, outcome.error);
        break;
    case Kind::NotThere:
        step(Step::Confirm, StepState::Done, tr("It is not on the server; it is sent again"));
        signIn();
        break;
    case Kind::Refused:
        m_entry.jobsBefore.reset();
        giveUp(Step::Confirm, OutboxState::Refused, outcome.error);
        break;
    case Kind::Open:
        giveUp(Step::Confirm, OutboxState::InDoubt, outcome.error);
        break;
    }
}

void ServerSteps::confirm()
{
    step(Step::Confirm, StepState::Running, tr("Reading job %1 back").arg(m_entry.jobNumber));
    squash::ValueRequest *request = m_session->client()->job(m_entry.jobNumber, this);
    cancellable([request] { request->cancel(); });
    connect(request, &squash::ValueRequest::finished, this, [this](const Result<json::Value> &stored) {
        cancellable({});
        if (stored) {
            settle(compare(m_expected, *stored), {});
            return;
        }
        Error error = stored.error();
        if (error.kind == Error::Kind::NotFound) {
            error.message = tr("Job %1 is not on %2 (any longer).")
                                .arg(QString::number(m_entry.jobNumber), m_session->who());
            error.hint = tr("Somebody may have deleted it. “Try again” sends it anew.");
            giveUp(Step::Confirm, OutboxState::Refused, error);
            return;
        }
        error.message = tr("The server accepted the job as job %1, but it could not be read back: %2")
                            .arg(QString::number(m_entry.jobNumber), error.message);
        error.hint = tr("“Try again” reads it back; nothing is sent twice.");
        giveUp(Step::Confirm, m_entry.state, error);
    });
}

/// The job was read back: what it holds is written down, here and in the history.
void ServerSteps::settle(const Comparison &comparison, const QString &remark)
{
    m_entry.dropped = m_definitions.leftOut + comparison.missing + comparison.different;
    m_entry.state = m_entry.dropped.isEmpty() ? OutboxState::Confirmed : OutboxState::Partial;
    m_entry.jobsBefore.reset();
    m_entry.attempts = 1; // from here on they count the looks at InfluxDB
    m_entry.tryingSince = m_services.clock.nowUtc();
    m_entry.nextAttemptAt = m_entry.statusUrl.isEmpty() ? QDateTime() : whenIfThisRunDies();
    QStringList remarks = remarksOn(comparison);
    if (!remark.isEmpty())
        remarks.prepend(remark);
    m_summary = storedText(m_entry, m_session->who());
    m_warned = m_entry.state == OutboxState::Partial || !comparison.sameMetadata ||
               !comparison.withoutBlobs.isEmpty();
    if (!remarks.isEmpty())
        m_summary += u' ' + remarks.join(u' ');
    m_entry.reason = m_entry.state == OutboxState::Confirmed && !m_warned ? remark : m_summary;
    // The history first: nobody comes back to a row that has arrived. If it cannot be written, it says so
    // itself.
    await(m_services.history.confirm(comparison.keptIdentifiers, m_entry.target.name, m_entry.jobNumber),
          [this](const Result<void> &) {
              save([this] {
                  step(Step::Confirm, m_warned ? StepState::Warning : StepState::Done, m_summary);
                  index();
              });
          });
}

/// Only the question about InfluxDB was left open: the job itself is not read back again.
void ServerSteps::followIndex()
{
    m_indexOnly = true;
    connectThen([this] {
        m_summary = storedText(m_entry, m_session->who());
        index();
    });
}

void ServerSteps::index()
{
    if (m_entry.statusUrl.isEmpty()) {
        step(Step::Index, StepState::Skipped, tr("nothing is left to ask about InfluxDB"));
        conclude();
        return;
    }
    step(Step::Index, StepState::Running);
    if (isCancelled()) {
        indexUnknown(IndexQuestion::cancelled());
        return;
    }
    QUrl place = m_entry.statusUrl;
    if (m_entry.target.practice) // it listens elsewhere each time it is started
        place.setPort(m_session->target().url.port());
    auto *question = new IndexQuestion(*m_session->client(), this);
    cancellable([question] { question->cancel(); });
    question->start(place, m_timing.statusPauses, [this, question](const IndexQuestion::Outcome &outcome) {
        question->deleteLater();
        cancellable({});
        if (outcome.isFinal)
            m_entry.statusUrl = {};
        if (outcome.trouble)
            indexUnknown(outcome);
        else
            indexDone(outcome);
    });
}

void ServerSteps::indexDone(const IndexQuestion::Outcome &outcome)
{
    step(Step::Index, StepState::Done, outcome.text);
    if (m_indexOnly) // the doubt is over
        m_entry.reason = m_entry.state == OutboxState::Confirmed ? QString() : m_summary;
    m_entry.nextAttemptAt = {};
    conclude();
}

/// The job has arrived; about InfluxDB there is no good news (yet). Where there may still come some, it is
/// asked for later.
void ServerSteps::indexUnknown(const IndexQuestion::Outcome &outcome)
{
    const bool cancelled = outcome.trouble == Error::Kind::Cancelled;
    step(Step::Index, cancelled ? StepState::Skipped : StepState::Warning, outcome.text);
    if (!cancelled) {
        m_summary += u' ' + outcome.text;
        m_entry.reason = m_summary;
    }
    m_timing.retry.plan(m_entry, *outcome.trouble, m_services.clock.nowUtc());
    if (!cancelled)
        m_summary = m_entry.reason;
    conclude();
}

void ServerSteps::conclude()
{
    save([this] { finish(receipt(m_summary)); });
}

} // namespace kabocha::dispatch
