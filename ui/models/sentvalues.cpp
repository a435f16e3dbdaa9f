// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sentvalues.h"

#include "base/whendone.h"

namespace kabocha::ui {

using dispatch::OutboxState;

SentValues::SentValues(const dispatch::Outbox &outbox, history::HistoryService &history,
                       const document::JobDocument &document, QObject *parent)
    : QObject(parent), m_outbox(outbox), m_history(history), m_document(document)
{
    connect(&m_outbox, &dispatch::Outbox::changed, this, &SentValues::readOutbox);
    connect(&m_history, &history::HistoryService::changed, this, &SentValues::askHistory);
    connect(&m_document, &document::JobDocument::jobChanged, this, [this](const document::Change &change) {
        if (change.measurements || change.everything)
            askHistory();
    });
    readOutbox();
    askHistory();
}

void SentValues::readOutbox()
{
    QHash<QString, QList<SentTo>> found;
    for (const dispatch::OutboxEntry &entry : m_outbox.entries()) {
        if (entry.state == OutboxState::Refused || entry.state == OutboxState::Withdrawn)
            continue;
        const SentTo sent{.target = entry.target.name,
                          .job = entry.jobNumber,
                          .arrived = !entry.waits() || entry.state == OutboxState::Accepted,
                          .queued = entry.state == OutboxState::Queued,
                          .dropped = entry.dropped};
        for (const QString &identifier : entry.measurementIdentifiers)
            found[identifier] << sent;
    }
    if (found == m_ofOutbox)
        return;
    m_ofOutbox = found;
    emit changed();
}

/// What the outbox was told to forget.
void SentValues::askHistory()
{
    m_askAgain = m_asking;
    if (m_asking)
        return;
    QStringList identifiers;
    for (const job::Measurement &measurement : m_document.job().measurements)
        if (!measurement.identifier.isEmpty())
            identifiers << measurement.identifier;
    const auto take = [this](const QHash<QString, SentTo> &found) {
        if (std::exchange(m_ofHistory, found) != found)
            emit changed();
    };
    if (identifiers.isEmpty())
        return take({}); // there is nothing to ask about
    m_asking = true;
    whenDone(m_history.confirmed(identifiers), this,
             [this, take](const Result<QList<history::Point>> &points) {
                 m_asking = false;
                 if (points) { // else the history has said so itself
                     QHash<QString, SentTo> found;
                     for (const history::Point &point : *points)
                         found.insert(point.identifier, {.target = point.target, .job = point.serverJob});
                     take(found);
                 }
                 if (m_askAgain)
                     askHistory();
             });
}

QList<SentTo> SentValues::all(const job::Measurement &measurement) const
{
    QList<SentTo> out;
    if (measurement.identifier.isEmpty())
        return out;
    for (const SentTo &sent : m_ofOutbox.value(measurement.identifier))
        if (!sent.dropped.contains(measurement.metric.text()))
            out << sent;
    const auto isThere = [&out](const SentTo &sent) {
        return std::any_of(out.cbegin(), out.cend(), [&sent](const SentTo &other) {
            return other.target == sent.target && other.job == sent.job;
        });
    };
    if (const auto sent = m_ofHistory.constFind(measurement.identifier);
        sent != m_ofHistory.cend() && !isThere(*sent))
        out << *sent;
    std::stable_partition(out.begin(), out.end(), [](const SentTo &sent) { return sent.arrived; });
    return out;
}

std::optional<SentTo> SentValues::find(const job::Measurement &measurement) const
{
    const QList<SentTo> sent = all(measurement);
    return sent.isEmpty() ? std::nullopt : std::optional(sent.constFirst());
}

QString sentText(const SentTo &sent)
{
    if (!sent.arrived)
        return SentValues::tr("on its way to %1").arg(sent.target);
    return sent.job < 0 ? sent.target
                        : SentValues::tr("%1, job %2").arg(sent.target, QString::number(sent.job));
}

} // namespace kabocha::ui
