// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/serversteps.h"

#include <atomic>

namespace kabocha::dispatch {

struct Prepared;

/// The way of one job to its server: a new one from its document into the outbox, or a row of the outbox once
/// more; then the steps with the server.
class Delivery final : public ServerSteps
{
    Q_OBJECT
public:
    using ServerSteps::ServerSteps;
    ~Delivery() override;
    void start(const job::Job &job, const QString &title, const squash::Target &target,
               Until until = Until::Confirmed);
    void retry(qint64 outboxId, Order order);
    [[nodiscard]] bool hasBegun() const override { return m_hasBegun; }

private:
    void queue(const Prepared &prepared, const QString &title, const squash::Target &target);
    [[nodiscard]] bool isLeftAlone() const;
    void load();
    void reread(const Result<Expectation> &expected);
    void notRead(const Error &error);
    void resume();

    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false); ///< writing it
    bool m_hasBegun = false;
};

} // namespace kabocha::dispatch
