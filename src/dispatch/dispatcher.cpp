// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/dispatcher.h"

#include "dispatch/delivery.h"
#include "dispatch/replacement.h"
#include "dispatch/withdrawal.h"

#include <QCoreApplication>

namespace kabocha::dispatch {

QString stepText(Step step)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("kabocha::dispatch", text); };
    switch (step) {
    case Step::Check:
        return tr("Check");
    case Step::Queue:
        return tr("Queue");
    case Step::Connect:
        return tr("Connect");
    case Step::SignIn:
        return tr("Sign in");
    case Step::Definitions:
        return tr("Definitions");
    case Step::Send:
        return tr("Send");
    case Step::Confirm:
        return tr("Confirm");
    case Step::Index:
        return tr("InfluxDB");
    }
    return {};
}

class Dispatcher::Private
{
public:
    explicit Private(const Services &theServices) : services(theServices) {}

    /// Begins from the event loop, so that the caller hears the first step too.
    template <class D, class Begin> Dispatch *begin(QObject *parent, Begin start)
    {
        auto *deed = new D(services, timing, parent);
        QTimer::singleShot(0, deed, [deed, start] { start(deed); });
        return deed;
    }

    Services services;
    Timing timing;
};

Dispatcher::Dispatcher(const Services &services, QObject *parent) : QObject(parent), d(new Private(services))
{
}

Dispatcher::~Dispatcher() = default;

void Dispatcher::setTiming(const Timing &timing)
{
    d->timing = timing;
}

Dispatch *Dispatcher::dispatch(const job::Job &job, const QString &title, const squash::Target &target,
                               QObject *parent)
{
    return d->begin<Delivery>(
        parent, [job, title, target](Delivery *delivery) { delivery->start(job, title, target); });
}

const Timing &Dispatcher::timing() const
{
    return d->timing;
}

Dispatch *Dispatcher::retry(qint64 outboxId, QObject *parent, Order order)
{
    return d->begin<Delivery>(parent,
                              [outboxId, order](Delivery *delivery) { delivery->retry(outboxId, order); });
}

Dispatch *Dispatcher::replace(qint64 outboxId, QObject *parent)
{
    return d->begin<Replacement>(parent,
                                 [outboxId](Replacement *replacement) { replacement->start(outboxId); });
}

Dispatch *Dispatcher::withdraw(qint64 outboxId, QObject *parent)
{
    return d->begin<Withdrawal>(parent, [outboxId](Withdrawal *withdrawal) { withdrawal->start(outboxId); });
}

Dispatch *Dispatcher::testConnection(const squash::Target &target, const QString &password,
                                     bool registerFirst, QObject *parent)
{
    return d->begin<ConnectionTest>(parent, [target, password, registerFirst](ConnectionTest *test) {
        test->start(target, password, registerFirst);
    });
}

} // namespace kabocha::dispatch
