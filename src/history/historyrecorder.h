// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "document/jobdocument.h"
#include "history/historyservice.h"

namespace kabocha::history {

/// Writes the history while the job is edited: a measurement enters it when it is recorded or imported,
/// leaves it when it is undone, replaced or removed before it was sent, and comes back when that is undone. A
/// job that is opened, made new or restored is only what is compared with from then on: its measurements were
/// recorded when they were made. One edit is one transaction, however many measurements it brings.
/// Measurements without an identifier are not recorded. A point stands where it was measured if that was said
/// (job/valuenotes.h), else where it was recorded, which is kept beside it; it moves when something else is
/// said.
class HistoryRecorder : public QObject
{
    Q_OBJECT
public:
    /// All three outlive the recorder.
    HistoryRecorder(document::JobDocument &document, HistoryService &history, const Clock &clock,
                    QObject *parent = nullptr);

private:
    struct Known
    {
        job::Measurement measurement = {};
        QDateTime measuredAt = {}; ///< as it was said
    };
    using Measured = QHash<QString, Known>; // by identifier

    /// What the job holds. The times of what is in BEFORE are still the same.
    [[nodiscard]] Measured measured(const Measured &before = {}) const;
    void takeBaseline();
    void compare(bool times);

    document::JobDocument &m_document;
    HistoryService &m_history;
    const Clock &m_clock;
    Measured m_known;        ///< what the job held last
    QSet<QString> m_notOurs; ///< came with the job: another session's to record
};

} // namespace kabocha::history
