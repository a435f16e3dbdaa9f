// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/delivery.h"

#include "job/io.h"
#include "job/valuenotes.h"
#include "squash/answer.h"
#include "squash/jobcheck.h"

#include <QtConcurrentRun>

namespace kabocha::dispatch {

struct Delivery::Prepared
{
    QList<Issue> issues = {};
    Payload payload = {};
    Expectation expected = {};
    Definitions definitions = {};
    std::optional<Error> error = {};
    QList<history::Point> points = {};
    QStringList identifiers = {};
    int count = 0;
    int values = 0;
};

namespace {

Definitions definitionsOf(const job::Job &job)
{
    Definitions out;
    out.leftOut = squash::leftOut(job);
    for (const job::Measurement &measurement : job.measurements) {
        const metric::Metric *metric = job.metrics.find(measurement.metric);
        if (metric)
            out.metrics.append(job::toJson(*metric).members());
        else
            out.undefined.append(measurement.metric.text());
        const QList<spec::Specification> specifications = job.specifications.of(measurement.metric);
        for (const spec::Specification &specification : specifications)
            out.specifications.append(job::toJson(specification).members());
    }
    return out;
}

/// Without the data of the blobs, which may be more than fits in memory, and which no server shows.
Result<Expectation> expectationOf(const job::Job &job)
{
    return Expectation::read(squash::payload(job, {.withoutData = true}));
}

QList<history::Point> pointsOf(const job::Job &job, const QString &title, const QDateTime &now)
{
    QList<history::Point> points;
    for (const job::Measurement &measurement : job.measurements) {
        if (measurement.identifier.isEmpty() || !measurement.metric.isMetric())
            continue;
        const QDateTime measuredAt = job::valueNotesOf(job, measurement.metric).measuredAt;
        points.append({.identifier = measurement.identifier,
                       .metric = measurement.metric,
                       .recordedAt = measuredAt.isValid() ? measuredAt : now,
                       .value = measurement.value,
                       .unit = measurement.unit.canonical(),
                       .jobTitle = title});
    }
    return points;
}

/// Reads as a list in a sentence; bounded.
QString named(const QStringList &names)
{
    constexpr qsizetype most = 10;
    const QString shown = names.mid(0, most).join(QLatin1String(", "));
    return names.size() <= most
               ? shown
               : Delivery::tr("%1 and %2 more").arg(shown, QString::number(names.size() - most));
}

} // namespace

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
    auto prepare =
        QtConcurrent::run([job, title, now, folder = m_services.outbox.payloadFolder(), stop = m_stop] {
            Prepared out;
            out.issues = squash::checkJob(job);
            if (countOf(out.issues, Severity::Error) > 0)
                return out;
            const Result<Payload> payload =
                Payload::write(job, folder, [stop](double) { return !stop->load(); });
            const Result<Expectation> expected =
                payload.and_then([&job](const Payload &) { return expectationOf(job); });
            if (!expected) {
                out.error = expected.error();
                return out;
            }
            out.payload = *payload;
            out.expected = *expected;
            out.definitions = definitionsOf(job);
            out.points = pointsOf(job, title, now);
            out.count = int(job.measurements.size());
            out.values = squash::sentValues(job);
            for (const history::Point &point : std::as_const(out.points))
                out.identifiers.append(point.identifier);
            return out;
        });
    await(prepare, [this, title, target](const Prepared &prepared) {
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
               .measurementCount = prepared.count,
               .valueCount = prepared.values,
               .measurementIdentifiers = prepared.identifiers,
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
        m_services.history.record(points()); // a run that died may not have come so far
        resume();
    });
}

/// What was queued cannot be had. What that means for the job depends on where it may be by now.
void Delivery::notRead(Error error)
{
    const bool damaged = error.kind == Error::Kind::Schema; // else what hinders may pass: its own hint helps
    const QString target = m_entry.target.name;
    const QString number = QString::number(m_entry.jobNumber);
    switch (m_entry.state) {
    case OutboxState::Queued:
    case OutboxState::Refused:
    case OutboxState::Withdrawn:
        error.message = tr("%1 It is not sent.").arg(error.message);
        break;
    case OutboxState::Sending:
    case OutboxState::InDoubt:
        error.message = tr("%1 It may have arrived on %2 all the same, but cannot be looked for.")
                            .arg(error.message, target);
        if (damaged)
            error.hint =
                tr("See which jobs %1 has before you dispatch it again from its file: it would be there "
                   "twice.")
                    .arg(target);
        break;
    case OutboxState::Accepted:
        error.message = tr("%1 %2 has accepted it as job %3, but what it holds cannot be compared.")
                            .arg(error.message, target, number);
        if (damaged)
            error.hint =
                tr("See what job %1 holds before you dispatch it again from its file: it would be there "
                   "twice.")
                    .arg(number);
        break;
    case OutboxState::Confirmed:
    case OutboxState::Partial: // what is known of the job still holds
        if (damaged)
            error.hint =
                tr("What the row says of job %1 still holds; only it cannot be compared again.").arg(number);
        save([this, error] { finish(error); });
        return;
    }
    giveUp(m_entry.state, error);
}

/// What the row holds, for the history; there it keeps the time and the state it has already.
QList<history::Point> Delivery::points() const
{
    QList<history::Point> points;
    for (const Expectation::Measured &measured : m_expected.measurements) {
        const Result<metric::Name> metric = metric::Name::parse(measured.metric);
        if (measured.identifier.isEmpty() || !metric)
            continue;
        points.append({.identifier = measured.identifier,
                       .metric = *metric,
                       .recordedAt = m_entry.createdAt,
                       .value = measured.value.isNumber() ? std::optional<double>(measured.value.toDouble())
                                                          : std::nullopt,
                       .unit = measured.unit,
                       .jobTitle = m_entry.title});
    }
    return points;
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
    m_summary = storedText();
    indexUnknown(tr("Whether the values have reached InfluxDB is not known: %1").arg(error.message),
                 error.kind);
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
    const bool refused =
        status >= 300 && status < 600 && error.kind != Error::Kind::Protocol && !squash::isOfGateway(status);
    const bool turnedAway = status >= 300 && status < 500; // a redirect or a page instead of SQuaSH
    m_entry.state = OutboxState::InDoubt;
    m_entry.reason =
        tr("%1 It may or may not have arrived; “Try again” looks for it first.").arg(error.message);
    save([this, error, refused, turnedAway] {
        step(Step::Confirm, StepState::Running, tr("Looking for the job on the server"));
        const bool answered = refused || turnedAway;
        look(answered ? QList<std::chrono::milliseconds>() : lookPauses(), [this, error, answered](
                                                                               const Result<Search::Found>
                                                                                   &found) {
            if (!found) {
                Error doubt = error;
                doubt.message = tr("%1 Whether it has arrived is not known: %2")
                                    .arg(error.message, found.error().message);
                doubt.hint = tr("The job stays in the outbox, in doubt. “Try again” looks for it before "
                                "anything is sent.");
                giveUp(Step::Confirm, OutboxState::InDoubt, doubt);
            } else if (found->number < 0) {
                Error told = error;
                if (answered) {
                    m_entry.jobsBefore.reset();
                } else {
                    told.message = tr("%1 The job was looked for on %2 and is not there so far.")
                                       .arg(error.message, m_session->who());
                    told.hint = tr(
                        "It stays in the outbox, in doubt. “Try again” looks once more before it is sent.");
                }
                giveUp(Step::Confirm, answered ? OutboxState::Refused : OutboxState::InDoubt, told);
            } else {
                if (found->comparison.isComplete()) {
                    m_entry.jobNumber = found->number;
                    settle(found->comparison,
                           tr("The answer was lost, but the job was found on the server."));
                } else if (!answered) {
                    giveUp(Step::Confirm, OutboxState::InDoubt, growingError(*found, error.message));
                } else {
                    m_entry.jobNumber = found->number;
                    m_entry.dropped = m_definitions.leftOut + found->comparison.missing;
                    giveUp(Step::Confirm, OutboxState::Partial, brokenError(*found, error.message));
                }
            }
        });
    });
}

Error Delivery::brokenError(const Search::Found &found, const QString &why) const
{
    return {
        .kind = Error::Kind::Refused,
        .message = tr("%1 A part of the job was stored on %2 as job %3; it lacks %4 of %5 values: %6.")
                       .arg(why, m_session->who(), QString::number(found.number),
                            QString::number(found.comparison.missing.size()),
                            QString::number(m_expected.measurements.size()), named(found.comparison.missing)),
        .hint = tr("Withdraw job %1, mend what the server complains of, then send again.").arg(found.number)};
}

/// Of a job that is being stored, perhaps: the server never said that it had ended.
Error Delivery::growingError(const Search::Found &found, const QString &why) const
{
    return {.kind = Error::Kind::Network,
            .message = tr("%1 Job %2 on %3 is this one, but holds %4 of %5 values so far.")
                           .arg(why, QString::number(found.number), m_session->who(),
                                QString::number(found.comparison.kept.size()),
                                QString::number(m_expected.measurements.size())),
            .hint =
                tr("The server may still be at it: it is looked at again by itself. Nothing is sent twice.")};
}

/// How long a doubt of now is looked after. A server can be busy with a large body for a while before there
/// is anything to see of it.
QList<std::chrono::milliseconds> Delivery::lookPauses() const
{
    QList<std::chrono::milliseconds> pauses = m_timing.lookPauses;
    constexpr qint64 bytesASecond = 1024 * 1024;
    const std::chrono::seconds extra(std::min<qint64>(m_payload.size() / bytesASecond, 120));
    if (extra.count() > 0)
        pauses.append(extra);
    return pauses;
}

void Delivery::lookBeforeSending()
{
    step(Step::Confirm, StepState::Running, tr("Looking for the job on the server"));
    const bool fresh = m_entry.changedAt.secsTo(m_services.clock.nowUtc()) < m_timing.freshDoubt.count();
    look(fresh ? lookPauses() : QList<std::chrono::milliseconds>(), [this, fresh](
                                                                        const Result<Search::Found> &found) {
        if (!found || isCancelled()) {
            giveUp(Step::Confirm, OutboxState::InDoubt,
                   found
                       ? Error{.kind = Error::Kind::Cancelled,
                               .message = tr("Cancelled while the job was looked for; it is still in doubt."),
                               .hint = tr("“Try again” looks for it before anything is sent.")}
                       : found.error());
        } else if (found->number < 0 && fresh && m_order != Order::Person) {
            // The server may still be at it; nobody has this one job before their eyes.
            giveUp(
                Step::Confirm, OutboxState::InDoubt,
                {.kind = Error::Kind::Network,
                 .message = tr("The job was looked for on %1 and is not there so far.").arg(m_session->who()),
                 .hint = tr("It is looked for again before it is sent.")});
        } else if (found->number < 0) {
            step(Step::Confirm, StepState::Done, tr("It is not on the server; it is sent again"));
            signIn();
        } else if (found->comparison.isComplete()) {
            m_entry.jobNumber = found->number;
            settle(found->comparison, tr("It had arrived; it was not sent again."));
        } else if (fresh) {
            giveUp(Step::Confirm, OutboxState::InDoubt,
                   growingError(*found, tr("The answer to this job was lost.")));
        } else {
            m_entry.jobNumber = found->number;
            m_entry.dropped = m_definitions.leftOut + found->comparison.missing;
            giveUp(Step::Confirm, OutboxState::Partial,
                   brokenError(*found, tr("The job had arrived in part; it was not sent again.")));
        }
    });
}

void Delivery::look(const QList<std::chrono::milliseconds> &pauses, const Search::Then &then)
{
    QSet<qint64> before = m_others;
    if (m_entry.jobsBefore)
        before.unite(QSet<qint64>(m_entry.jobsBefore->begin(), m_entry.jobsBefore->end()));
    for (const OutboxEntry &other : m_services.outbox.entries()) { // what is another row's is not ours
        if (other.id != m_entry.id && other.jobNumber >= 0 && other.target.name == m_entry.target.name)
            before.insert(other.jobNumber);
    }
    auto *search = new Search(*m_session->client(), m_expected, before, this);
    cancellable([search] { search->cancel(); });
    search->start(pauses, [this, search, pauses, then](const Result<Search::Found> &found) {
        search->deleteLater();
        cancellable({});
        if (!found || found->number < 0) {
            then(found);
            return;
        }
        // Two rows can be in doubt about the same values at the same time, even in two windows.
        await(m_services.outbox.takeNumber(m_entry, found->number), [this, pauses, then, found](
                                                                        const Result<NumberTaken> &taken) {
            if (!taken) {
                then(tl::unexpected(taken.error()));
            } else if (*taken == NumberTaken::Ours) {
                then(found);
            } else if (*taken == NumberTaken::Others) {
                m_others.insert(found->number);
                look(pauses, then);
            } else {
                then(fail({.kind = Error::Kind::Network,
                           .message = tr("A job with the same values is being sent at this moment; whether "
                                         "job %1 on %2 is that one or this is not known yet.")
                                          .arg(QString::number(found->number), m_session->who()),
                           .hint = tr("It is looked for again when that has ended.")}));
            }
        });
    });
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

QString Delivery::storedText() const
{
    const qsizetype kept = m_entry.measurementCount - m_entry.dropped.size();
    if (m_entry.state == OutboxState::Confirmed)
        return tr("Arrived: %1 holds job %3 with every value that was sent (%2).")
            .arg(m_session->who(), QString::number(kept), QString::number(m_entry.jobNumber));
    return tr("%1 holds %2 of %3 values as job %4. It did not keep: %5.")
        .arg(m_session->who(), QString::number(kept), QString::number(m_entry.measurementCount),
             QString::number(m_entry.jobNumber), named(m_entry.dropped));
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
    QStringList remarks;
    if (!remark.isEmpty())
        remarks.append(remark);
    if (!comparison.different.isEmpty())
        remarks.append(tr("Other values than were sent: %1.").arg(named(comparison.different)));
    if (!comparison.missing.isEmpty())
        remarks.append(tr("A server drops what it has no definition of."));
    if (!comparison.sameMetadata)
        remarks.append(tr("The metadata there is not what was sent."));
    if (!comparison.withoutBlobs.isEmpty())
        remarks.append(tr("Blobs are missing for: %1.").arg(named(comparison.withoutBlobs)));
    m_summary = storedText();
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
        m_summary = storedText();
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
    askIndex(m_timing.statusPauses);
}

void Delivery::askIndex(QList<std::chrono::milliseconds> pauses)
{
    if (isCancelled()) {
        indexUnknown(tr("not asked any longer"), Error::Kind::Cancelled);
        return;
    }
    QUrl place = m_entry.statusUrl;
    if (m_entry.target.practice) // it listens elsewhere each time it is started
        place.setPort(m_session->target().url.port());
    squash::StatusRequest *request = m_session->client()->indexStatus(place, this);
    cancellable([request] { request->cancel(); });
    connect(request, &squash::StatusRequest::finished, this,
            [this, pauses](const Result<squash::IndexStatus> &status) mutable {
                cancellable({});
                using State = squash::IndexStatus::State;
                const bool pending =
                    status && (status->state == State::Unknown || status->state == State::Running);
                if (isCancelled()) {
                    indexUnknown(tr("not asked any longer"), Error::Kind::Cancelled);
                } else if (status && status->state == State::Done) {
                    step(Step::Index, StepState::Done, status->message);
                    if (m_indexOnly) // the doubt is over
                        m_entry.reason = m_entry.state == OutboxState::Confirmed ? QString() : m_summary;
                    m_entry.statusUrl = {};
                    m_entry.nextAttemptAt = {};
                    conclude();
                } else if (status && status->state == State::Failed) {
                    m_entry.statusUrl = {};
                    indexUnknown(status->message.isEmpty()
                                     ? tr("The values did not reach InfluxDB.")
                                     : tr("The values did not reach InfluxDB: %1").arg(status->message),
                                 Error::Kind::Refused);
                } else if (pending && !pauses.isEmpty()) {
                    const auto pause = pauses.takeFirst();
                    auto *timer = new QTimer(this);
                    timer->setSingleShot(true);
                    const auto goOn = [this, timer, pauses] {
                        timer->deleteLater();
                        timer->stop();
                        askIndex(pauses);
                    };
                    connect(timer, &QTimer::timeout, this, goOn);
                    cancellable(goOn);
                    timer->start(pause);
                } else if (pending) {
                    indexUnknown(tr("It is not known yet whether the values have reached InfluxDB."),
                                 Error::Kind::Network);
                } else {
                    if (status.error().kind == Error::Kind::Protocol)
                        m_entry.statusUrl = {}; // a place that Kabocha does not go to, or no SQuaSH
                    indexUnknown(tr("Whether the values have reached InfluxDB is not known: %1")
                                     .arg(status.error().message),
                                 status.error().kind);
                }
            });
}

/// The job has arrived; about InfluxDB there is no good news (yet). Where there may still come some, it is
/// asked for later.
void Delivery::indexUnknown(const QString &why, Error::Kind kind)
{
    const bool cancelled = kind == Error::Kind::Cancelled;
    step(Step::Index, cancelled ? StepState::Skipped : StepState::Warning, why);
    if (!cancelled) {
        m_summary += u' ' + why;
        m_entry.reason = m_summary;
    }
    m_timing.retry.plan(m_entry, kind, m_services.clock.nowUtc());
    if (!cancelled)
        m_summary = m_entry.reason;
    conclude();
}

void Delivery::conclude()
{
    save([this] { finish(receipt(m_summary)); });
}

} // namespace kabocha::dispatch
