// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/search.h"

namespace kabocha::dispatch {
namespace {

constexpr qsizetype mostCandidates = 500; // others send too; ours is among the newest

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
        for (auto id = ids->rbegin(); id != ids->rend() && m_candidates.size() < mostCandidates; ++id) {
            if (!m_strangers.contains(*id))
                m_candidates.prepend(*id);
        }
        next();
    });
}

void Search::next()
{
    if (m_candidates.isEmpty()) {
        if (m_best.number >= 0 && m_pauses.size() > 1)
            m_pauses.resize(1); // the server may still be at it: once more
        if (m_pauses.isEmpty())
            conclude(m_best);
        else
            m_pause.start(m_pauses.takeFirst());
        return;
    }
    const qint64 number = m_candidates.takeFirst();
    squash::ValueRequest *request = m_client.job(number, this);
    m_waitingFor = request;
    connect(request, &squash::ValueRequest::finished, this, [this, number](const Result<json::Value> &job) {
        const bool vanished = !job && job.error().kind == Error::Kind::NotFound;
        if (!job && !vanished) {
            conclude(tl::unexpected(job.error()));
            return;
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

void Search::conclude(const Result<Found> &found)
{
    if (m_done)
        return;
    m_done = true;
    m_pause.stop();
    m_then(found);
}

} // namespace kabocha::dispatch
