// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/doubt.h"

#include "base/whendone.h"
#include "dispatch/rowtext.h"
#include "dispatch/session.h"
#include "squash/answer.h"

namespace kabocha::dispatch {

Doubt::Doubt(const Dispatcher::Services &services, const Timing &timing, const Session &session,
             const OutboxEntry &entry, const Expectation &expected, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_timing(timing)
    , m_session(session)
    , m_entry(entry)
    , m_expected(expected)
{
}

void Doubt::lookAfter(const Error &error, int status, const Then &then)
{
    const bool refused =
        status >= 300 && status < 600 && error.kind != Error::Kind::Protocol && !squash::isOfGateway(status);
    const bool turnedAway = status >= 300 && status < 500; // a redirect or a page instead of SQuaSH
    const bool answered = refused || turnedAway;
    m_cancelled = false;
    look(answered ? Pauses() : pauses(), [this, error, answered, then](const Result<Found> &found) {
        then(afterSending(found, error, answered));
    });
}

Doubt::Outcome Doubt::afterSending(const Result<Found> &found, const Error &error, bool answered) const
{
    using Kind = Outcome::Kind;
    if (!found) {
        Error doubt = error;
        doubt.message =
            tr("%1 Whether it has arrived is not known: %2").arg(error.message, found.error().message);
        doubt.hint = tr("The job stays in the outbox, in doubt. “Try again” looks for it before anything is "
                        "sent.");
        return {.kind = Kind::Open, .error = doubt};
    }
    if (found->number < 0) {
        if (answered)
            return {.kind = Kind::Refused, .error = error};
        Error told = error;
        told.message = tr("%1 The job was looked for on %2 and is not there so far.")
                           .arg(error.message, m_session.who());
        told.hint = tr("It stays in the outbox, in doubt. “Try again” looks once more before it is sent.");
        return {.kind = Kind::Open, .error = told};
    }
    if (found->comparison.isComplete())
        return {.kind = Kind::Arrived,
                .number = found->number,
                .comparison = found->comparison,
                .remark = tr("The answer was lost, but the job was found on the server.")};
    return answered ? inPart(*found, error.message) : growing(*found, error.message);
}

void Doubt::lookBeforeSending(Order order, const Then &then)
{
    const bool fresh = m_entry.changedAt.secsTo(m_services.clock.nowUtc()) < m_timing.freshDoubt.count();
    m_cancelled = false;
    look(fresh ? pauses() : Pauses(), [this, fresh, order, then](const Result<Found> &found) {
        then(beforeSending(found, fresh, order));
    });
}

Doubt::Outcome Doubt::beforeSending(const Result<Found> &found, bool fresh, Order order) const
{
    using Kind = Outcome::Kind;
    if (!found)
        return {.kind = Kind::Open, .error = found.error()};
    if (m_cancelled)
        return {.kind = Kind::Open,
                .error = {.kind = Error::Kind::Cancelled,
                          .message = tr("Cancelled while the job was looked for; it is still in doubt."),
                          .hint = tr("“Try again” looks for it before anything is sent.")}};
    if (found->number < 0) {
        // The server may still be at it; nobody has this one job before their eyes.
        if (fresh && order != Order::Person)
            return {.kind = Kind::Open,
                    .error = {
                        .kind = Error::Kind::Network,
                        .message =
                            tr("The job was looked for on %1 and is not there so far.").arg(m_session.who()),
                        .hint = tr("It is looked for again before it is sent.")}};
        return {.kind = Kind::NotThere};
    }
    if (found->comparison.isComplete())
        return {.kind = Kind::Arrived,
                .number = found->number,
                .comparison = found->comparison,
                .remark = tr("It had arrived; it was not sent again.")};
    return fresh ? growing(*found, tr("The answer to this job was lost."))
                 : inPart(*found, tr("The job had arrived in part; it was not sent again."));
}

Doubt::Outcome Doubt::inPart(const Found &found, const QString &why) const
{
    const QStringList &missing = found.comparison.missing;
    return {.kind = Outcome::Kind::InPart,
            .number = found.number,
            .comparison = found.comparison,
            .error = {.kind = Error::Kind::Refused,
                      .message =
                          tr("%1 A part of the job was stored on %2 as job %3; it lacks %4 of %5 values: %6.")
                              .arg(why, m_session.who(), QString::number(found.number),
                                   QString::number(missing.size()),
                                   QString::number(m_expected.measurements.size()), inSentence(missing)),
                      .hint = tr("Withdraw job %1, mend what the server complains of, then send again.")
                                  .arg(found.number)}};
}

/// Of a job that is being stored, perhaps: the server never said that it had ended.
Doubt::Outcome Doubt::growing(const Found &found, const QString &why) const
{
    return {.kind = Outcome::Kind::Open,
            .error = {.kind = Error::Kind::Network,
                      .message = tr("%1 Job %2 on %3 is this one, but holds %4 of %5 values so far.")
                                     .arg(why, QString::number(found.number), m_session.who(),
                                          QString::number(found.comparison.kept.size()),
                                          QString::number(m_expected.measurements.size())),
                      .hint = tr("The server may still be at it: it is looked at again by itself. Nothing is "
                                 "sent twice.")}};
}

/// How long a doubt of now is looked after. A server can be busy with a large body for a while before there
/// is anything to see of it.
Doubt::Pauses Doubt::pauses() const
{
    Pauses pauses = m_timing.lookPauses;
    constexpr qint64 bytesASecond = 1024 * 1024;
    const std::chrono::seconds extra(std::min<qint64>(m_entry.payloadBytes / bytesASecond, 120));
    if (extra.count() > 0)
        pauses.append(extra);
    return pauses;
}

void Doubt::look(const Pauses &pauses, const Search::Then &then)
{
    QSet<qint64> before = m_others;
    if (m_entry.jobsBefore)
        before.unite(QSet<qint64>(m_entry.jobsBefore->begin(), m_entry.jobsBefore->end()));
    for (const OutboxEntry &other : m_services.outbox.entries()) { // what is another row's is not ours
        if (other.id != m_entry.id && other.jobNumber >= 0 && other.target.name == m_entry.target.name)
            before.insert(other.jobNumber);
    }
    m_search = new Search(*m_session.client(), m_expected, before, this);
    m_search->start(pauses, [this, pauses, then](const Result<Found> &found) {
        m_search->deleteLater();
        m_search = nullptr;
        if (!found || found->number < 0)
            then(found);
        else
            take(*found, pauses, then);
    });
}

/// Two rows can be in doubt about the same values at the same time, even in two windows.
void Doubt::take(const Found &found, const Pauses &pauses, const Search::Then &then)
{
    whenDone(m_services.outbox.takeNumber(m_entry, found.number), this,
             [this, found, pauses, then](const Result<NumberTaken> &taken) {
                 if (!taken) {
                     then(tl::unexpected(taken.error()));
                 } else if (*taken == NumberTaken::Ours) {
                     then(found);
                 } else if (*taken == NumberTaken::Others) {
                     m_others.insert(found.number);
                     look(pauses, then);
                     if (m_cancelled) // before there was this look
                         m_search->cancel();
                 } else {
                     then(fail({.kind = Error::Kind::Network,
                                .message = tr("A job with the same values is being sent at this moment; "
                                              "whether job %1 on %2 is that one or this is not known yet.")
                                               .arg(QString::number(found.number), m_session.who()),
                                .hint = tr("It is looked for again when that has ended.")}));
                 }
             });
}

void Doubt::cancel()
{
    m_cancelled = true;
    if (m_search)
        m_search->cancel();
}

} // namespace kabocha::dispatch
