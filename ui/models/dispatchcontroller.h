// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/passwordkeeping.h"
#include "models/services.h"

namespace kabocha::ui {

/// Runs dispatches for the window: one at a time, its steps kept for display. Knows nothing of dialogs: where
/// a person must decide, it emits a signal and waits to be told.
class DispatchController : public QObject
{
    Q_OBJECT
public:
    struct StepRow
    {
        dispatch::Step step;
        dispatch::StepState state;
        QString text;
    };
    explicit DispatchController(const Services &services, QObject *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_busy; }
    [[nodiscard]] const QList<StepRow> &steps() const { return m_steps; }

    /// Dispatches the document's job to the current target. A production target is asked about first:
    /// `confirmationNeeded`, then confirm() or nothing. Like every deed below, does nothing while one is
    /// running.
    void dispatchDocument();
    void confirm(); ///< the person agreed to the last confirmationNeeded
    /// What production does not hold (the row was withdrawn, or refused) is asked about like a new job.
    void retry(qint64 outboxId);
    void withdraw(qint64 outboxId);
    void replace(qint64 outboxId); ///< what arrived broken: withdraws it, then sends it again
    void sendAll();                ///< all that waits, row by row
    void discard(qint64 outboxId);
    void cancel();
    void stopTrying(qint64 outboxId); ///< the row is not tried by itself any more; also while one is running
    void exportLedger(const QString &file); ///< ends with ledgerExported; also while one is running
    /// The one asked for by passwordNeeded: keeps it and goes on with that row.
    void supplyPassword(const TypedPassword &typed);

signals:
    void confirmationNeeded(const kabocha::squash::Target &target,
                            int values); ///< "Send 12 values to PRODUCTION as <user>?"
    void passwordNeeded(const kabocha::squash::Target &target, const QString &why);
    void stepsChanged();
    void progressed(qint64 bytes, qint64 total);
    void allProgressed(int done, int total); ///< rows of sendAll()
    void runningChanged(bool running);
    void finished(const kabocha::Result<kabocha::dispatch::Receipt> &result);
    /// A row that waited was tried without a person's word, and that is its end: it arrived, or it needs a
    /// person now.
    void triedByItself(const kabocha::Result<kabocha::dispatch::Receipt> &result);
    void ledgerExported(const QString &file, const kabocha::Result<qint64> &lines);

private:
    /// What is done to a row, so that it can be done again once a password is there.
    enum class Deed { Send, Retry, Withdraw, Replace, SendAll };
    struct Waiting
    {
        Deed deed = Deed::Send;
        squash::Target target = {};
        qint64 outboxId = -1; ///< -1: it was never queued
    };
    void send(const squash::Target &target);
    void order(Deed deed, qint64 outboxId);
    void allFinished(const dispatch::Resender::Outcome &outcome);
    void start(const Waiting &what);
    void begin();
    void end();
    void conclude(const Waiting &what, const Result<dispatch::Receipt> &result);
    void askPassword(const Waiting &what, const QString &why);
    void keep(const Waiting &what, const TypedPassword &typed);
    void resume(Waiting what);
    void step(dispatch::Step step, dispatch::StepState state, const QString &text);
    void tell(const Error &error);

    Services m_services;
    QPointer<Operation> m_running;
    bool m_busy = false;
    bool m_sendsAll = false;
    QList<StepRow> m_steps;
    std::optional<Waiting> m_awaitingConfirmation;
    std::optional<Waiting> m_awaitingPassword;
};

} // namespace kabocha::ui
