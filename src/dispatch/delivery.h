// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/comparison.h"
#include "dispatch/deed.h"
#include "dispatch/publisher.h"
#include "dispatch/search.h"

namespace kabocha::dispatch {

/// The way of one job to its server: a new one from its document, or a row of the outbox once more.
class Delivery final : public Deed
{
    Q_OBJECT
public:
    using Deed::Deed;
    void start(const job::Job &job, const QString &title, const squash::Target &target,
               Until until = Until::Confirmed);
    void retry(qint64 outboxId);

private:
    struct Prepared; ///< all that is computed from a job before it is queued
    void queue(const Prepared &prepared, const QString &title, const squash::Target &target);
    void resume();

    void connectThen(const Then &then);
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
    void conclude();
    [[nodiscard]] QList<history::Point> points() const;
    [[nodiscard]] QString storedText() const;
    [[nodiscard]] Error brokenError(const Search::Found &found, const QString &why) const;

    QByteArray m_payload;
    Expectation m_expected;
    Definitions m_definitions;
    QSet<qint64> m_others;                           ///< jobs on the server that are other rows'
    OutboxState m_stateBefore = OutboxState::Queued; ///< before this attempt to send
    QUrl m_status;                                   ///< where to ask about InfluxDB
    Until m_until = Until::Confirmed;
    QString m_summary;
    bool m_warned = false;
};

} // namespace kabocha::dispatch
