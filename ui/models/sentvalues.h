// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/outbox.h"
#include "document/jobdocument.h"
#include "history/historyservice.h"

namespace kabocha::ui {

/// Where a measurement has gone.
struct SentTo
{
    QString target = {};      ///< its name
    qint64 job = -1;          ///< the job's number there; -1: not known
    bool arrived = true;      ///< else it is on its way, or may have arrived
    bool queued = false;      ///< nothing of it has left yet
    QStringList dropped = {}; ///< names of metrics that did not stay there
    bool operator==(const SentTo &) const = default;
};

/// Which measurements of the job a server has, or may have soon, by outbox and history: to change one of them
/// is to correct it.
class SentValues : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    SentValues(const dispatch::Outbox &outbox, history::HistoryService &history,
               const document::JobDocument &document, QObject *parent = nullptr);

    /// Everywhere it is, or may be soon; where it has arrived first. Servers that dropped it are left out.
    [[nodiscard]] QList<SentTo> all(const job::Measurement &measurement) const;
    /// The first of them. Empty: nobody has it but us.
    [[nodiscard]] std::optional<SentTo> find(const job::Measurement &measurement) const;
    [[nodiscard]] bool contains(const job::Measurement &measurement) const
    {
        return find(measurement).has_value();
    }

signals:
    void changed();

private:
    void readOutbox();
    void askHistory();

    const dispatch::Outbox &m_outbox;
    history::HistoryService &m_history;
    const document::JobDocument &m_document;
    QHash<QString, QList<SentTo>> m_ofOutbox; ///< by identifier, of whatever job
    QHash<QString, SentTo> m_ofHistory;       ///< of the job's
    bool m_asking = false;
    bool m_askAgain = false;
};

/// In words: "Summit, job 12".
[[nodiscard]] QString sentText(const SentTo &sent);

} // namespace kabocha::ui
