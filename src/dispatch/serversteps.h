// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/deed.h"
#include "dispatch/definitions.h"
#include "dispatch/doubt.h"
#include "dispatch/indexquestion.h"
#include "dispatch/payload.h"

namespace kabocha::dispatch {

/// What a delivery does with the server, step by step, for a row of the outbox whose payload is at hand:
/// connect, sign in, publish definitions, send, read back, ask about InfluxDB; or look for the job first.
/// Each step goes on with the next and writes into the row what is known by then; the last ends the deed.
class ServerSteps : public Deed
{
    Q_OBJECT
public:
    ServerSteps(const Dispatcher::Services &services, const Timing &timing, QObject *parent);

protected:
    void connectThen(const Then &then);
    void signIn(); ///< and all that follows
    void lookBeforeSending();
    void confirm();
    void followIndex();
    [[nodiscard]] QDateTime whenIfThisRunDies() const;

    Payload m_payload;
    Expectation m_expected; ///< what the payload says
    Definitions m_definitions;
    Until m_until = Until::Confirmed;
    Order m_order = Order::Person;

private:
    void notConnected(const Error &error);
    void publish();
    void listJobs();
    void send();
    void answered(const Result<squash::JobTicket> &ticket, bool mayHaveArrived, int status);
    void notSent(const Error &error);
    void lookAfter(const Error &error, int status);
    void beginLook();
    void looked(const Doubt::Outcome &outcome);
    void settle(const Comparison &comparison, const QString &remark);
    void index();
    void indexDone(const IndexQuestion::Outcome &outcome);
    void indexUnknown(const IndexQuestion::Outcome &outcome);
    void conclude();

    Doubt *m_doubt;
    OutboxState m_stateBefore = OutboxState::Queued; ///< before this attempt to send
    bool m_indexOnly = false;
    QString m_summary;
    bool m_warned = false;
};

} // namespace kabocha::dispatch
