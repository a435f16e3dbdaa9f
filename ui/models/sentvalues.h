// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/outbox.h"
#include "history/historyservice.h"
#include "job/job.h"

namespace kabocha::ui {

/// Where a measurement has gone.
struct SentTo
{
    QString target = {};      ///< its name
    qint64 job = -1;          ///< the job's number there; -1: not known
    bool arrived = true;      ///< else it is on its way, or may have arrived
    QStringList dropped = {}; ///< names of metrics that did not stay there
    bool operator==(const SentTo &) const = default;
};

/// Which measurements a server has, or may have soon, by outbox and history: to change one of them is to
/// correct it.
class SentValues : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    SentValues(const dispatch::Outbox &outbox, history::HistoryService &history, QObject *parent = nullptr);

    /// Empty: nobody has it but us.
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
    QHash<QString, SentTo> m_ofOutbox; ///< by identifier
    QHash<QString, SentTo> m_ofHistory;
    bool m_asking = false;
    bool m_askAgain = false;
};

/// In words: "Summit, job 12".
[[nodiscard]] QString sentText(const SentTo &sent);

} // namespace kabocha::ui
