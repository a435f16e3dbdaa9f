// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/delivery.h"

#include "dispatch/doubt.h"
#include "dispatch/indexquestion.h"
#include "dispatch/prepared.h"
#include "dispatch/publisher.h"
#include "dispatch/rowtext.h"

#include <QtConcurrentRun>

namespace kabocha::dispatch {

Delivery::Delivery(const Dispatcher::Services &services, const Timing &timing, QObject *parent)
    : Deed(services, timing, parent)
    , m_doubt(new Doubt(services, timing, *m_session, m_entry, m_expected, this))
{
}

Delivery::~Delivery()
{
    *m_stop = true;
}

void Delivery::start(const job::Job &job, const QString &title, const squash::Target &target, Until until)
{
    m_hasBegun = true;
    m_until = until;
    step(Step::Check, StepState::Running);
    const QDateTime now = m_services.clock.nowUtc();
    cancellable([stop = m_stop] { *stop = true; });
    // A job can be a gigabyte: not on the window's thread.
    const auto prepare = [job, title, now, folder = m_services.outbox.payloadFolder(), stop = m_stop] {
        return Prepared::of(job, title, now, folder, [stop](double) { return !stop->load(); });
    };
    await(QtConcurrent::run(prepare), [this, title, target](const Prepared &prepared) {
        cancellable({});
        if (isCancelled()) {
            finish(
                Error{.kind = Error::Kind::Cancelled, .message = tr("Cancelled before the job was queued.")});
            return;
        }
        QStringList errors;
        for (const Issue &issue : prepared.issues) {
            if (issue.severity == Severity::Error)
                errors.append(issue.hint.isEmpty() ? issue.text : issue.text + u' ' + issue.hint);
        }
        if (!errors.isEmpty() || prepared.error) {
            const Error error = prepared.error.value_or(Error{
                .kind = Error::Kind::Schema,
                .message = tr("The job cannot be sent to %1: %2").arg(target.name, errors.join(u' ')),
                .hint = tr("Mend this, then dispatch again. The list of problems leads to each place.")});
            step(Step::Check, StepState::Failed, error.message);
            finish(error);
            return;
        }
        const qsizetype warnings = countOf(prepared.issues, Severity::Warning);
        step(Step::Check, warnings > 0 ? StepState::Warning : StepState::Done,
             warnings > 0 ? tr("%1 warnings, see the list of problems").arg(warnings)
                          : tr("nothing stands in the way"));
        queue(prepared, title, target);
    });
}

void Delivery::queue(const Prepared &prepared, const QString &title, const squash::Target &target)
{
    step(Step::Queue, StepState::Running);
    m_payload = prepared.payload;
    m_expected = prepared.expected;
    m_definitions = prepared.definitions;
    m_entry = {.title = title,
               .target = target,
               .state = OutboxState::Queued,
               .reason = tr("Not sent yet."),
               .dropped = m_definitions.leftOut,
               .measurementCount = prepared.measurementCount,
               .measurementIdentifiers = prepared.identifiers(),
               .attempts = 1,
               .nextAttemptAt = whenIfThisRunDies(),
               .tryingSince = m_services.clock.nowUtc()};
    m_services.history.record(prepared.points);
    await(m_services.outbox.add(m_entry, m_payload, m_definitions.toBytes()),
          [this](const Result<qint64> &id) {
              if (!id) {
                  step(Step::Queue, StepState::Failed, id.error().message);
                  finish(id.error());
                  return;
              }
              adopt(*id);
              // As the outbox has filed it: with its times.
              await(m_services.outbox.read(*id), [this](const Result<OutboxEntry> &entry) {
                  if (!entry) {
                      finish(entry.error());
                      return;
                  }
                  m_entry = *entry;
                  step(Step::Queue, StepState::Done, tr("row %1 of the outbox").arg(m_entry.id));
                  connectThen([this] { signIn(); });
              });
          });
}

/// An attempt that does not come to its end is repeated by another run, later and later: a job that brings
/// the program down does not do so again and again.
QDateTime Delivery::whenIfThisRunDies() const
{
    const int attempts = std::max(m_entry.attempts, 1);
    return m_services.clock.nowUtc().addMSecs(m_timing.retry.pause(attempts).count());
}

bool Delivery::isLeftAlone() const
{
    switch (m_order) {
    case Order::Person:
        return false;
    case Order::All:
        return !m_entry.waits();
    case Order::Automatic: // another window may have tried or ended it since
        return !m_entry.nextAttemptAt.isValid() || m_entry.nextAttemptAt > m_services.clock.nowUtc();
    }
    return true;
}

void Delivery::retry(qint64 outboxId, Order order)
{
    m_order = order;
    claimRow(outboxId, [this] {
        if (isLeftAlone()) {
            finish(Error{.kind = Error::Kind::NotFound,
                         .message = tr("There is nothing to be done for this row now.")});
            return;
        }
        const bool settled = m_entry.state == OutboxState::Confirmed || m_entry.state == OutboxState::Partial;
        if (m_order == Order::Automatic) {
            ++m_entry.attempts;
        } else {
            m_entry.attempts = 1;
            m_entry.tryingSince = m_services.clock.nowUtc();
        }
        if (!settled || !m_entry.statusUrl.isEmpty())
            m_entry.nextAttemptAt = whenIfThisRunDies();
        save([this, settled] { settled &&m_order == Order::Automatic ? followIndex() : load(); });
    });
}

void Delivery::load()
{
    m_hasBegun = true;
    await(m_services.outbox.payload(m_entry.id), [this](const Result<Payload> &payload) {
        if (!payload) {
            notRead(payload.error());
            return;
        }
        m_payload = *payload;
        // A gigabyte is not looked through on the window's thread.
        const auto read = [stored = *payload] {
            return stored.check().and_then([&stored] { return stored.expectation(); });
        };
        await(QtConcurrent::run(read), [this](const Result<Expectation> &expected) { reread(expected); });
    });
}

void Delivery::reread(const Result<Expectation> &expected)
{
    if (!expected) {
        notRead(expected.error());
        return;
    }
    m_expected = *expected;
    await(m_services.outbox.definitions(m_entry.id), [this](const Result<QByteArray> &definitions) {
        if (!definitions) {
            notRead(definitions.error());
            return;
        }
        m_definitions = Definitions::fromBytes(*definitions);
        m_services.history.record(pointsOf(m_expected, m_entry)); // a run that died may not have come so far
        resume();
    });
}

/// What was queued cannot be had.
void Delivery::notRead(const Error &error)
{
    const Error told = withoutPayload(m_entry, error);
    if (m_entry.state == OutboxState::Confirmed || m_entry.state == OutboxState::Partial)
        save([this, told] { finish(told); }); // what is known of the job still holds
    else
        giveUp(m_entry.state, told);
}

void Delivery::resume()
{
    step(Step::Queue, StepState::Done, tr("row %1 of the outbox").arg(m_entry.id));
    switch (m_entry.state) {
    case OutboxState::Queued:
    case OutboxState::Refused:
    case OutboxState::Withdrawn:
        m_entry.state = OutboxState::Queued;
        m_entry.jobNumber = -1;
        m_entry.jobsBefore.reset();
        m_entry.statusUrl = {};
        m_entry.dropped = m_definitions.leftOut;
        connectThen([this] { signIn(); });
        break;
    case OutboxState::Sending:
    case OutboxState::InDoubt:
        connectThen([this] { lookBeforeSending(); });
        break;
    case OutboxState::Accepted:
    case OutboxState::Confirmed:
    case OutboxState::Partial:
        connectThen([this] { confirm(); });
        break;
    }
}

void Delivery::connectThen(const Then &then)
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

void Delivery::notConnected(const Error &error)
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

void Delivery::signIn()
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

void Delivery::publish()
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

void Delivery::listJobs()
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

void Delivery::send()
{
    if (isCancelled()) {
        notSent(cancelledError());
        return;
    }
    squash::SquashClient &client = *m_session->client();
    squash::PostJobRequest *request = m_payload.isFile() ? client.postJob(m_payload.bodyFile(), this)
                                                         : client.postJob(m_payload.bytes(), this);
    cancellable([request] { request->cancel(); });
    connect(request, &squash::PostJobRequest::sent, this, &Delivery::sent);
    connect(request, &squash::PostJobRequest::finished, this,
            [this, request](const Result<squash::JobTicket> &ticket) {
                cancellable({});
                answered(ticket, request->mayHaveArrived(), request->status());
            });
}

void Delivery::answered(const Result<squash::JobTicket> &ticket, bool mayHaveArrived, int status)
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
void Delivery::notSent(const Error &error)
{
    if (m_stateBefore != OutboxState::InDoubt)
        m_entry.jobsBefore.reset();
    giveUp(m_stateBefore, error);
}

/// After a lost or a bad answer: written down as in doubt first, then looked for.
void Delivery::lookAfter(const Error &error, int status)
{
    m_entry.state = OutboxState::InDoubt;
    m_entry.reason =
        tr("%1 It may or may not have arrived; “Try again” looks for it first.").arg(error.message);
    save([this, error, status] {
        beginLook();
        m_doubt->lookAfter(error, status, [this](const Doubt::Outcome &outcome) { looked(outcome); });
    });
}

void Delivery::lookBeforeSending()
{
    beginLook();
    m_doubt->lookBeforeSending(m_order, [this](const Doubt::Outcome &outcome) { looked(outcome); });
}

void Delivery::beginLook()
{
    step(Step::Confirm, StepState::Running, tr("Looking for the job on the server"));
    cancellable([this] { m_doubt->cancel(); });
}

void Delivery::looked(const Doubt::Outcome &outcome)
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

void Delivery::confirm()
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
void Delivery::settle(const Comparison &comparison, const QString &remark)
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
void Delivery::followIndex()
{
    m_hasBegun = true;
    m_indexOnly = true;
    connectThen([this] {
        m_summary = storedText(m_entry, m_session->who());
        index();
    });
}

void Delivery::index()
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

void Delivery::indexDone(const IndexQuestion::Outcome &outcome)
{
    step(Step::Index, StepState::Done, outcome.text);
    if (m_indexOnly) // the doubt is over
        m_entry.reason = m_entry.state == OutboxState::Confirmed ? QString() : m_summary;
    m_entry.nextAttemptAt = {};
    conclude();
}

/// The job has arrived; about InfluxDB there is no good news (yet). Where there may still come some, it is
/// asked for later.
void Delivery::indexUnknown(const IndexQuestion::Outcome &outcome)
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

void Delivery::conclude()
{
    save([this] { finish(receipt(m_summary)); });
}

} // namespace kabocha::dispatch
