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
        else if (change.measurements)
            compare();
    });
}

HistoryRecorder::Measured HistoryRecorder::measured() const
{
    Measured measured;
    for (const job::Measurement &measurement : m_document.job().measurements)
        if (!measurement.identifier.isEmpty())
            measured.insert(measurement.identifier, measurement);
    return measured;
}

void HistoryRecorder::takeBaseline()
{
    m_known = measured();
    m_notOurs = QSet<QString>(m_known.keyBegin(), m_known.keyEnd());
}

void HistoryRecorder::compare()
{
    const Measured before = std::exchange(m_known, measured());
    Edit edit;
    // In the order of the job, so that what is imported at one moment keeps it.
    for (const job::Measurement &measurement : m_document.job().measurements) {
        if (measurement.identifier.isEmpty())
            continue;
        const auto earlier = before.constFind(measurement.identifier);
        const bool isNew = earlier == before.constEnd();
        if (!isNew && earlier->value == measurement.value && earlier->unit == measurement.unit &&
            earlier->metric == measurement.metric)
            continue;
        if (isNew && m_notOurs.contains(measurement.identifier)) {
            edit.restored << measurement.identifier;
            continue;
        }
        Point point;
        point.identifier = measurement.identifier;
        point.metric = measurement.metric;
        const QDateTime measuredAt = job::valueNotesOf(m_document.job(), measurement.metric).measuredAt;
        point.recordedAt = measuredAt.isValid() ? measuredAt : m_clock.nowUtc();
        point.value = measurement.value;
        point.unit = measurement.unit.canonical();
        point.jobTitle = m_document.title();
        edit.recorded << point;
    }
    for (auto earlier = before.keyBegin(); earlier != before.keyEnd(); ++earlier)
        if (!m_known.contains(*earlier))
            edit.retracted << *earlier;
    if (!edit.recorded.isEmpty() || !edit.restored.isEmpty() || !edit.retracted.isEmpty())
        m_history.apply(edit);
}

} // namespace kabocha::history
