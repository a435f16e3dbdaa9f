// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sentvalues.h"

#include "base/whendone.h"

namespace kabocha::ui {

using dispatch::OutboxState;

SentValues::SentValues(const dispatch::Outbox &outbox, history::HistoryService &history, QObject *parent)
    : QObject(parent), m_outbox(outbox), m_history(history)
{
    connect(&m_outbox, &dispatch::Outbox::changed, this, &SentValues::readOutbox);
    connect(&m_history, &history::HistoryService::changed, this, &SentValues::askHistory);
    readOutbox();
    askHistory();
}

void SentValues::readOutbox()
{
    QHash<QString, SentTo> found;
    for (const dispatch::OutboxEntry &entry : m_outbox.entries()) {
        if (entry.state == OutboxState::Refused || entry.state == OutboxState::Withdrawn)
            continue;
        const SentTo sent{.target = entry.target.name,
                          .job = entry.jobNumber,
                          .arrived = !entry.waits() || entry.state == OutboxState::Accepted,
                          .dropped = entry.dropped};
        for (const QString &identifier : entry.measurementIdentifiers)
            if (const auto known = found.constFind(identifier);
                known == found.cend() || (sent.arrived && !known->arrived))
                found.insert(identifier, sent);
    }
    if (found == m_ofOutbox)
        return;
    m_ofOutbox = found;
    emit changed();
}

void SentValues::askHistory()
{
    m_askAgain = m_asking;
    if (m_asking)
        return;
    m_asking = true;
    // The newest of each metric are enough: older ones are in no job that is worked on, or in the outbox.
    whenDone(m_history.latest(), this, [this](const Result<QList<history::Point>> &points) {
        m_asking = false;
        QHash<QString, SentTo> found;
        if (points) { // else the history has said so itself
            for (const history::Point &point : *points)
                if (point.state == history::PointState::Confirmed)
                    found.insert(point.identifier, {.target = point.target, .job = point.serverJob});
            if (found != m_ofHistory) {
                m_ofHistory = found;
                emit changed();
            }
        }
        if (m_askAgain)
            askHistory();
    });
}

std::optional<SentTo> SentValues::find(const job::Measurement &measurement) const
{
    if (measurement.identifier.isEmpty())
        return {};
    for (const auto *known : {&m_ofOutbox, &m_ofHistory})
        if (const auto sent = known->constFind(measurement.identifier);
            sent != known->cend() && !sent->dropped.contains(measurement.metric.text()))
            return *sent;
    return {};
}

QString sentText(const SentTo &sent)
{
    if (!sent.arrived)
        return SentValues::tr("on its way to %1").arg(sent.target);
    return sent.job < 0 ? sent.target : SentValues::tr("%1, job %2").arg(sent.target).arg(sent.job);
}

} // namespace kabocha::ui
