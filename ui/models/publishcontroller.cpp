// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/publishcontroller.h"

#include "dispatch/publication.h"

namespace kabocha::ui {

using dispatch::Publication;

PublishOrder orderOf(const spec::Package &package)
{
    return {.title = package.name,
            .metrics = package.metrics,
            .specifications = package.specifications,
            .broken = countOf(package.issues, Severity::Error)};
}

PublishOrder orderOf(const QString &package, const Workspace &workspace)
{
    PublishOrder order{.title = package};
    for (const spec::Package &open : workspace.packages()) {
        if (open.name == package)
            order.broken += countOf(open.issues, Severity::Error);
    }
    const metric::MetricSet metrics = workspace.metrics();
    for (const metric::Metric &metric : metrics.metrics()) {
        if (metric.name.package == package)
            order.metrics.insert(metric);
    }
    const spec::SpecificationSet specifications = workspace.specifications();
    for (const spec::Specification &specification : specifications.specifications()) {
        if (specification.name.package == package)
            order.specifications.insert(specification);
    }
    return order;
}

PublishController::PublishController(const Services &services, QObject *parent)
    : QObject(parent), m_services(services)
{
}

void PublishController::publish(const PublishOrder &order)
{
    ask(order, m_services.targets.current());
}

void PublishController::publishAgain()
{
    if (m_order.size() > 0)
        ask(m_order, m_target);
}

void PublishController::ask(const PublishOrder &order, const squash::Target &target)
{
    if (isRunning())
        return;
    m_asked = Asked{order, target};
    if (target.isProduction())
        emit confirmationNeeded(target, order);
    else
        confirm();
}

void PublishController::confirm()
{
    if (isRunning() || !m_asked)
        return;
    m_order = m_asked->order;
    m_target = m_asked->target;
    start();
}

void PublishController::start()
{
    m_asked.reset();
    m_outcomes.clear();
    m_failed = false;
    Publication *publication =
        m_services.dispatcher.publish(m_order.metrics, m_order.specifications, m_target, this);
    m_running = publication;
    m_note = tr("Connecting to %1 …").arg(m_target.name);
    connect(publication, &Publication::settled, &m_outcomes, &PublishedModel::append);
    connect(publication, &Publication::progressed, this, [this](qsizetype done, qsizetype total) {
        m_note = tr("%1 of %2 definitions").arg(done).arg(total);
        emit progressed(done, total);
    });
    connect(publication, &Publication::finished, this, &PublishController::conclude);
    emit started();
    emit progressed(0, m_order.size());
    emit changed();
}

void PublishController::conclude(const Result<dispatch::PublishReceipt> &result)
{
    using State = dispatch::Published::State;
    if (result) {
        const int bad = m_outcomes.count(State::NotStored);
        QString note = bad == 0 && m_order.broken == 0
                           ? tr("%1 holds every definition of %2.").arg(m_target.name, m_order.title)
                       : bad == 0 ? tr("%1 holds the definitions of %2.").arg(m_target.name, m_order.title)
                                  : tr("%1 holds the definitions of %2, except %3 that it cannot store.")
                                        .arg(m_target.name, m_order.title, QString::number(bad));
        if (m_order.broken > 0)
            note += u' ' + tr("What is broken in the package was not published: %n error(s).", nullptr,
                              static_cast<int>(m_order.broken));
        end(note, false);
        return;
    }
    end(result.error().text(), true);
    if (result.error().kind == Error::Kind::Denied)
        emit passwordNeeded(m_target, result.error().text());
}

void PublishController::end(const QString &note, bool failed)
{
    m_running = nullptr;
    m_failed = failed;
    say(note);
}

void PublishController::say(const QString &note)
{
    m_note = note;
    emit changed();
}

bool PublishController::isIncomplete() const
{
    return m_order.broken > 0 || m_outcomes.count(dispatch::Published::State::NotStored) > 0;
}

void PublishController::cancel()
{
    if (m_running)
        m_running->cancel();
}

void PublishController::supplyPassword(const TypedPassword &typed)
{
    if (isRunning())
        return;
    (void)changeUser(&m_target, typed.user, m_services.targets); // whoever it was, it is now
    auto *keeping =
        new PasswordKeeping(m_target, typed, m_services.dispatcher, m_services.credentials, this);
    m_running = keeping;
    const auto sayKeeping = [this] { say(tr("Keeping the password …")); };
    connect(keeping, &PasswordKeeping::accountMade, this, sayKeeping);
    connect(keeping, &PasswordKeeping::waiting, this, &PublishController::say);
    connect(keeping, &PasswordKeeping::finished, this, [this](const Result<QString> &result, bool askAgain) {
        m_running = nullptr;
        if (result)
            return start();
        end(result.error().text(), true);
        if (askAgain)
            emit passwordNeeded(m_target, result.error().text());
    });
    if (typed.registerFirst)
        say(tr("Making the account %1 …").arg(m_target.user));
    else
        sayKeeping();
}

} // namespace kabocha::ui
