// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/dispatcher.h"

namespace kabocha::dispatch {

/// Withdraws what arrived broken, then sends it again. If the program ends in between, the row says that the
/// job was withdrawn and is to be sent, and goes on by itself.
class Replacement final : public Dispatch
{
    Q_OBJECT
public:
    Replacement(const Dispatcher::Services &services, const Timing &timing, QObject *parent);
    void start(qint64 outboxId);
    void cancel() override;

private:
    void send(qint64 outboxId);
    void follow(Dispatch *deed);
    void end(const Result<Receipt> &result);

    Dispatcher::Services m_services;
    Timing m_timing;
    QPointer<Dispatch> m_running;
    bool m_cancelled = false;
};

} // namespace kabocha::dispatch
