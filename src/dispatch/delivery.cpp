// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/delivery.h"

#include "dispatch/prepared.h"
#include "dispatch/rowtext.h"

#include <QtConcurrentRun>

namespace kabocha::dispatch {

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
               .valueCount = prepared.valueCount,
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
        save([this, settled] {
            m_hasBegun = true;
            settled &&m_order == Order::Automatic ? followIndex() : load();
        });
    });
}

void Delivery::load()
{
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

} // namespace kabocha::dispatch
