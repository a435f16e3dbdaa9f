// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/deed.h"
#include "dispatch/definitions.h"
#include "dispatch/doubt.h"
#include "dispatch/indexquestion.h"
#include "dispatch/payload.h"

#include <atomic>

namespace kabocha::dispatch {

struct Prepared;

/// The way of one job to its server: a new one from its document, or a row of the outbox once more.
class Delivery final : public Deed
{
    Q_OBJECT
public:
    Delivery(const Dispatcher::Services &services, const Timing &timing, QObject *parent);
    ~Delivery() override;
    void start(const job::Job &job, const QString &title, const squash::Target &target,
               Until until = Until::Confirmed);
    void retry(qint64 outboxId, Order order);
    [[nodiscard]] bool hasBegun() const override { return m_hasBegun; }

private:
    void queue(const Prepared &prepared, const QString &title, const squash::Target &target);
    [[nodiscard]] bool isLeftAlone() const;
    [[nodiscard]] QDateTime whenIfThisRunDies() const;
    void load();
    void reread(const Result<Expectation> &expected);
    void notRead(const Error &error);
    void resume();
    void followIndex();

    void connectThen(const Then &then);
    void notConnected(const Error &error);
    void signIn();
    void publish();
    void listJobs();
    void send();
    void answered(const Result<squash::JobTicket> &ticket, bool mayHaveArrived, int status);
    void notSent(const Error &error);
    void lookAfter(const Error &error, int status);
    void lookBeforeSending();
    void beginLook();
    void looked(const Doubt::Outcome &outcome);
    void confirm();
    void settle(const Comparison &comparison, const QString &remark);
    void index();
    void indexDone(const IndexQuestion::Outcome &outcome);
    void indexUnknown(const IndexQuestion::Outcome &outcome);
    void conclude();

    Payload m_payload;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false); ///< writing it
    Expectation m_expected;
    Definitions m_definitions;
    Doubt *m_doubt;
    bool m_hasBegun = false;
    bool m_indexOnly = false;
    OutboxState m_stateBefore = OutboxState::Queued; ///< before this attempt to send
    Until m_until = Until::Confirmed;
    Order m_order = Order::Person;
    QString m_summary;
    bool m_warned = false;
};

} // namespace kabocha::dispatch
