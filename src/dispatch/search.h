// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/comparison.h"
#include "squash/client.h"

#include <QObject>

namespace kabocha::dispatch {

/// Looks on the server for a job whose answer was lost: among the jobs that were not there before, for one
/// with its environment, metadata and values. Ends with one call back.
class Search : public QObject
{
    Q_OBJECT
public:
    struct Found
    {
        qint64 number = -1; ///< -1: it is not there
        Comparison comparison = {};
    };
    using Then = std::function<void(const Result<Found> &)>; ///< error: it could not be looked for
    /// BEFORE are the jobs that cannot be it.
    Search(squash::SquashClient &client, const Expectation &expected, const QSet<qint64> &before,
           QObject *parent);
    /// Looks once, and again after each of PAUSES while nothing is found.
    void start(const QList<std::chrono::milliseconds> &pauses, const Then &then);
    void cancel();

private:
    void list();
    void next();
    void concludeWithBest();
    void conclude(const Result<Found> &found);

    squash::SquashClient &m_client;
    const Expectation &m_expected;
    QSet<qint64> m_strangers; ///< jobs that are not it
    QList<std::chrono::milliseconds> m_pauses;
    Then m_then;
    QList<qint64> m_candidates;
    Found m_best;                      ///< an incomplete one
    std::optional<Error> m_unreadable; ///< why a candidate of this round could not be read
    qsizetype m_unread = 0;            ///< candidates of this round that were too many
    QPointer<Operation> m_waitingFor;
    QTimer m_pause;
    bool m_done = false;
};

} // namespace kabocha::dispatch
