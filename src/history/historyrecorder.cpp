// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyrecorder.h"

#include "job/valuenotes.h"

namespace kabocha::history {

HistoryRecorder::HistoryRecorder(document::JobDocument &document, HistoryService &history, const Clock &clock,
                                 QObject *parent)
    : QObject(parent), m_document(document), m_history(history), m_clock(clock)
{
    takeBaseline();
    connect(&document, &document::JobDocument::jobChanged, this, [this](const document::Change &change) {
        if (change.everything)
            takeBaseline();
        else if (change.measurements || change.meta)
            compare(change.meta);
    });
}

HistoryRecorder::Measured HistoryRecorder::measured(const Measured &before) const
{
    Measured measured;
    const job::Job &job = m_document.job();
    for (const job::Measurement &measurement : job.measurements) {
        if (measurement.identifier.isEmpty())
            continue;
        const auto earlier = before.constFind(measurement.identifier);
        const bool isKnown =
            earlier != before.constEnd() && earlier->measurement.metric == measurement.metric;
        measured.insert(measurement.identifier,
                        {.measurement = measurement,
                         .measuredAt = isKnown ? earlier->measuredAt
                                               : job::valueNotesOf(job, measurement).measuredAt});
    }
    return measured;
}

void HistoryRecorder::takeBaseline()
{
    m_known = measured();
    m_notOurs = QSet<QString>(m_known.keyBegin(), m_known.keyEnd());
}

void HistoryRecorder::compare(bool times)
{
    const Measured before = std::exchange(m_known, times ? measured() : measured(m_known));
    const QDateTime now = m_clock.nowUtc();
    Edit edit;
    // In the order of the job, so that what is imported at one moment keeps it.
    for (const job::Measurement &measurement : m_document.job().measurements) {
        if (measurement.identifier.isEmpty())
            continue;
        const auto earlier = before.constFind(measurement.identifier);
        const bool isNew = earlier == before.constEnd();
        const QDateTime measuredAt = m_known.value(measurement.identifier).measuredAt;
        const bool isSame = !isNew && earlier->measurement.value == measurement.value &&
                            earlier->measurement.unit == measurement.unit &&
                            earlier->measurement.metric == measurement.metric;
        if (!isNew && earlier->measuredAt != measuredAt)
            edit.moved << std::pair(measurement.identifier, measuredAt);
        if (isSame)
            continue;
        if (isNew && m_notOurs.contains(measurement.identifier)) {
            edit.restored << measurement.identifier;
            continue;
        }
        Point point;
        point.identifier = measurement.identifier;
        point.metric = measurement.metric;
        point.measuredAt = measuredAt.isValid() ? measuredAt : now; // the store keeps those it has
        point.recordedAt = now;
        point.value = measurement.value;
        point.unit = measurement.unit.canonical();
        point.jobTitle = m_document.title();
        edit.recorded << point;
    }
    for (auto earlier = before.keyBegin(); earlier != before.keyEnd(); ++earlier)
        if (!m_known.contains(*earlier))
            edit.retracted << *earlier;
    if (!edit.recorded.isEmpty() || !edit.moved.isEmpty() || !edit.restored.isEmpty() ||
        !edit.retracted.isEmpty())
        m_history.apply(edit);
}

} // namespace kabocha::history
