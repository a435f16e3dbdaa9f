// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/replacement.h"

#include "dispatch/delivery.h"
#include "dispatch/withdrawal.h"

namespace kabocha::dispatch {

Replacement::Replacement(const Dispatcher::Services &services, const Timing &timing, QObject *parent)
    : Dispatch(parent), m_services(services), m_timing(timing)
{
}

void Replacement::start(qint64 outboxId)
{
    auto *withdrawal = new Withdrawal(m_services, m_timing, this);
    follow(withdrawal);
    connect(withdrawal, &Dispatch::finished, this, [this, outboxId](const Result<Receipt> &withdrawn) {
        if (withdrawn)
            send(outboxId);
        else
            end(withdrawn);
    });
    withdrawal->start(outboxId, Withdrawal::Purpose::SendAgain);
}

void Replacement::send(qint64 outboxId)
{
    auto *delivery = new Delivery(m_services, m_timing, this);
    follow(delivery);
    connect(delivery, &Dispatch::finished, this, &Replacement::end);
    delivery->retry(outboxId, Order::Person);
    if (m_cancelled) // while the old job was deleted: the row then says that it waits
        delivery->cancel();
}

void Replacement::follow(Dispatch *deed)
{
    m_running = deed;
    connect(deed, &Dispatch::stepChanged, this, &Dispatch::stepChanged);
    connect(deed, &Dispatch::sent, this, &Dispatch::sent);
}

void Replacement::cancel()
{
    m_cancelled = true;
    if (m_running)
        m_running->cancel();
}

void Replacement::end(const Result<Receipt> &result)
{
    const QPointer<Replacement> alive(this);
    emit finished(result);
    if (alive)
        deleteLater();
}

} // namespace kabocha::dispatch
