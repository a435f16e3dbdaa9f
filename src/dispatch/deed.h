// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/whendone.h"
#include "dispatch/dispatcher.h"
#include "dispatch/session.h"

namespace kabocha::dispatch {

/// What all deeds share: the row they have claimed and keep up to date, the session, being cancelled, and
/// ending once.
class Deed : public Dispatch
{
    Q_OBJECT
public:
    Deed(const Dispatcher::Services &services, const Timing &timing, QObject *parent);
    ~Deed() override; ///< lets go of the row
    void cancel() override;

protected:
    using Then = std::function<void()>;
    void step(Step step, StepState state, const QString &text = {});
    /// Ends the deed, from the event loop.
    void finish(const Result<Receipt> &result);
    void finish(const Error &error) { finish(Result<Receipt>(tl::unexpected(error))); }
    /// Writes STATE, what happened and when it is tried again into the row, then ends with ERROR.
    void giveUp(OutboxState state, const Error &error);
    /// Marks the running STEP as failed, then the same.
    void giveUp(Step failed, OutboxState state, const Error &error);

    void claimRow(qint64 id, const Then &then); ///< claims and reads the row
    void adopt(qint64 id) { m_claimed = id; }   ///< a row that is claimed already
    void save(const Then &then);                ///< writes the row; ends with an error if that fails
    /// What cancelling means at this moment. ONCANCEL empty: nothing under way can be cancelled, the next
    /// step sees it.
    void cancellable(const Then &onCancel) { m_onCancel = onCancel; }
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    [[nodiscard]] Receipt receipt(const QString &summary) const;
    [[nodiscard]] static Error cancelledError();

    template <class T, class Continue> void await(const QFuture<T> &future, Continue then)
    {
        whenDone(future, this, then);
    }

    Dispatcher::Services m_services;
    Timing m_timing;
    OutboxEntry m_entry;
    Session *m_session;

private:
    QPointer<Outbox> m_outbox;
    qint64 m_claimed = -1;
    Then m_onCancel;
    bool m_cancelled = false;
    bool m_finished = false;
};

} // namespace kabocha::dispatch
