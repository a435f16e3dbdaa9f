// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/search.h"

namespace kabocha::dispatch {
namespace {

constexpr qsizetype mostCandidates = 2000; // others send too, but ours came soon after the jobs before it

}

Search::Search(squash::SquashClient &client, const Expectation &expected, const QSet<qint64> &before,
               QObject *parent)
    : QObject(parent), m_client(client), m_expected(expected), m_strangers(before)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Search::list);
}

void Search::start(const QList<std::chrono::milliseconds> &pauses, const Then &then)
{
    m_pauses = pauses;
    m_then = then;
    list();
}

void Search::cancel()
{
    m_pause.stop();
    if (m_waitingFor)
        m_waitingFor->cancel();
    else
        QTimer::singleShot(0, this, [this] {
            conclude(fail(
                {.kind = Error::Kind::Cancelled, .message = tr("Cancelled while the job was looked for.")}));
        });
}

void Search::list()
{
    squash::JobIdsRequest *request = m_client.jobIds(this);
    m_waitingFor = request;
    connect(request, &squash::JobIdsRequest::finished, this, [this](const Result<QList<qint64>> &ids) {
        if (!ids) {
            conclude(tl::unexpected(ids.error()));
            return;
        }
        m_candidates.clear();
        for (const qint64 id : *ids) { // sorted: the oldest first
            if (!m_strangers.contains(id))
                m_candidates.append(id);
        }
        m_unread = std::max<qsizetype>(0, m_candidates.size() - mostCandidates);
        m_candidates.resize(m_candidates.size() - m_unread);
        m_unreadable.reset();
        next();
    });
}

void Search::next()
{
    if (m_candidates.isEmpty()) {
        if (m_best.number >= 0 && m_pauses.size() > 1)
            m_pauses.resize(1); // the server may still be at it: once more
        if (!m_pauses.isEmpty())
            m_pause.start(m_pauses.takeFirst());
        else
            concludeWithBest();
        return;
    }
    const qint64 number = m_candidates.takeFirst();
    squash::ValueRequest *request = m_client.job(number, this);
    m_waitingFor = request;
    connect(request, &squash::ValueRequest::finished, this, [this, number](const Result<json::Value> &job) {
        const bool vanished = !job && job.error().kind == Error::Kind::NotFound;
        if (!job && !vanished) {
            const Error::Kind kind = job.error().kind;
            if (kind == Error::Kind::Network || kind == Error::Kind::Cancelled) {
                conclude(tl::unexpected(job.error()));
                return;
            }
            m_unreadable = job.error(); // one broken job of somebody else does not hide ours
        }
        if (job) {
            const Comparison comparison = compare(m_expected, *job);
            if (comparison.isOurs() && comparison.isComplete()) {
                conclude(Found{number, comparison});
                return;
            }
            if (comparison.isOurs()) // it may still grow: not a stranger
                m_best = {number, comparison};
            else
                m_strangers.insert(number);
        }
        next();
    });
}

/// All candidates have been looked at. "Not there" is said only if none was left out.
void Search::concludeWithBest()
{
    if (m_best.number < 0 && m_unreadable) {
        conclude(tl::unexpected(*m_unreadable));
    } else if (m_best.number < 0 && m_unread > 0) {
        conclude(
            fail({.kind = Error::Kind::Refused,
                  .message = tr("%1 has %2 new jobs, too many to look at all of them; the job is not among "
                                "the oldest %3.")
                                 .arg(m_client.who(), QString::number(m_unread + mostCandidates),
                                      QString::number(mostCandidates)),
                  .hint = tr("Look for it on the server yourself. If it is not there, discard this row and "
                             "dispatch the job again.")}));
    } else {
        conclude(m_best);
    }
}

void Search::conclude(const Result<Found> &found)
{
    if (m_done)
        return;
    m_done = true;
    m_pause.stop();
    m_then(found);
}

} // namespace kabocha::dispatch
