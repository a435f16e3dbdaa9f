// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/comparison.h"
#include "dispatch/deed.h"
#include "dispatch/payload.h"
#include "dispatch/publisher.h"
#include "dispatch/search.h"

#include <atomic>

namespace kabocha::dispatch {

/// The way of one job to its server: a new one from its document, or a row of the outbox once more.
class Delivery final : public Deed
{
    Q_OBJECT
public:
    using Deed::Deed;
    ~Delivery() override;
    void start(const job::Job &job, const QString &title, const squash::Target &target,
               Until until = Until::Confirmed);
    void retry(qint64 outboxId, Order order);
    [[nodiscard]] bool hasBegun() const override { return m_hasBegun; }

private:
    struct Prepared; ///< all that is computed from a job before it is queued
    void queue(const Prepared &prepared, const QString &title, const squash::Target &target);
    [[nodiscard]] bool isLeftAlone() const;
    [[nodiscard]] QDateTime whenIfThisRunDies() const;
    void load();
    void reread(const Result<Expectation> &expected);
    void notRead(Error error);
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
    void look(const QList<std::chrono::milliseconds> &pauses, const Search::Then &then);
    void confirm();
    void settle(const Comparison &comparison, const QString &remark);
    void index();
    void askIndex(QList<std::chrono::milliseconds> pauses);
    void indexUnknown(const QString &why, Error::Kind kind);
    void conclude();
    [[nodiscard]] QList<history::Point> points() const;
    [[nodiscard]] QString storedText() const;
    [[nodiscard]] Error growingError(const Search::Found &found, const QString &why) const;
    [[nodiscard]] QList<std::chrono::milliseconds> lookPauses() const;
    [[nodiscard]] Error brokenError(const Search::Found &found, const QString &why) const;

    Payload m_payload;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false); ///< writing it
    Expectation m_expected;
    Definitions m_definitions;
    QSet<qint64> m_others; ///< jobs on the server that are other rows'
    bool m_hasBegun = false;
    bool m_indexOnly = false;
    OutboxState m_stateBefore = OutboxState::Queued; ///< before this attempt to send
    Until m_until = Until::Confirmed;
    Order m_order = Order::Person;
    QString m_summary;
    bool m_warned = false;
};

} // namespace kabocha::dispatch
