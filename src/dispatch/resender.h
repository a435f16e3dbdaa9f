// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/dispatcher.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTimer>

namespace kabocha::dispatch {

/// Tries again what waits in the outbox: by itself where a row says when (RetryPolicy), or all that waits at
/// a person's word. One row at a time for each target, a few targets beside each other; only numbers of rows
/// are held, the jobs stay on disk. A target that cannot be reached is asked with one row, not with each.
/// Several windows and programs may do so with one outbox: a row is locked and read again before it is
/// touched.
class Resender : public QObject
{
    Q_OBJECT
public:
    /// How sending all that waits has ended.
    struct Outcome
    {
        int arrived = 0; ///< as a whole or in part
        int left = 0;    ///< not done: each row says why, or was not come to; not what others did meanwhile
        bool cancelled = false;
        std::optional<Error> error = {};       ///< the first
        qint64 deniedRow = -1;                 ///< one that needs a password; -1: none does
        [[nodiscard]] QString summary() const; ///< for people
    };
    Resender(Outbox &outbox, Dispatcher &dispatcher, const Clock &clock, QObject *parent = nullptr);
    ~Resender() override;

    /// From now on rows are tried by themselves when they are due.
    void start();
    /// Sends all that waits now, the oldest first; ends with allFinished. Nothing happens while it runs.
    void sendAll();
    [[nodiscard]] bool isSendingAll() const { return m_isSendingAll; }
    void cancelAll();
    /// From now on ROW is not tried by itself; what this object does with it at the moment is cancelled.
    void stopTrying(qint64 row);

signals:
    void allProgressed(int done, int total);
    void allFinished(const kabocha::dispatch::Resender::Outcome &outcome);
    /// A row was tried without a person's word. SETTLED: its job had arrived before, only InfluxDB was asked.
    void tried(qint64 row, const kabocha::Result<kabocha::dispatch::Receipt> &result, bool settled);
    void failed(const kabocha::Error &error);

private:
    /// What is done for one target.
    struct Line
    {
        QPointer<Dispatch> running = {};
        qint64 row = -1; ///< that is running
        Order order = Order::Automatic;
        bool settled = false;       ///< its job had arrived before
        QList<qint64> ordered = {}; ///< still to be sent at a person's word, the newest first
        int failures = 0;           ///< in a row
        QDateTime notBefore = {};   ///< UTC: nothing is tried by itself; invalid: no such time
    };
    void pump();
    void run(const QString &target, qint64 row, Order order);
    void ended(const QString &target, const Result<Receipt> &result);
    void endedOrdered(Line &line, const Result<Receipt> &result, bool isDone);
    [[nodiscard]] QHash<QString, const OutboxEntry *> due();
    void stop(qint64 row, const Outbox::Change &note);
    [[nodiscard]] bool isFree(qint64 row) const; ///< nothing is done with it here
    [[nodiscard]] int runningLines() const;
    void setTimer();
    void concludeAll();

    Outbox &m_outbox;
    Dispatcher &m_dispatcher;
    const Clock &m_clock;
    QHash<QString, Line> m_lines;
    /// Rows that others have, or have done: not looked at before then, UTC.
    QHash<qint64, QDateTime> m_leftTo;
    QSet<qint64> m_stopping;
    QTimer m_timer;
    bool m_isStarted = false;
    bool m_isSendingAll = false;
    int m_done = 0;
    int m_total = 0;
    Outcome m_outcome;
};

} // namespace kabocha::dispatch
