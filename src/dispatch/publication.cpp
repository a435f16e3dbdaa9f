// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/publication.h"

#include "dispatch/publisher.h"
#include "dispatch/session.h"
#include "job/io.h"

namespace kabocha::dispatch {

Publication::Publication(const Dispatcher::Services &services, const Timing &timing, QObject *parent)
    : Operation(parent), m_session(new Session(services, timing, this))
{
}

Publication::~Publication() = default;

void Publication::start(const metric::MetricSet &metrics, const spec::SpecificationSet &specifications,
                        const squash::Target &target)
{
    m_metrics = metrics;
    m_specifications = specifications;
    emit stepChanged(Step::Connect, StepState::Running, {});
    if (m_cancelled) {
        giveUp(Step::Connect, {});
        return;
    }
    m_onCancel = [this] { m_session->cancel(); };
    m_session->connectTo(target, [this](const Result<QString> &connected) {
        if (!connected || m_cancelled) {
            giveUp(Step::Connect, connected ? Error() : connected.error());
            return;
        }
        emit stepChanged(Step::Connect, StepState::Done, *connected);
        signIn();
    });
}

void Publication::signIn()
{
    emit stepChanged(Step::SignIn, StepState::Running, {});
    m_session->signIn([this](const Result<QString> &signedIn) {
        if (!signedIn || m_cancelled) {
            giveUp(Step::SignIn, signedIn ? Error() : signedIn.error());
            return;
        }
        emit stepChanged(Step::SignIn, StepState::Done, *signedIn);
        publish();
    });
}

void Publication::publish()
{
    emit stepChanged(Step::Definitions, StepState::Running, {});
    Definitions definitions;
    for (const metric::Metric &metric : m_metrics.metrics())
        definitions.metrics.append(job::toJson(metric).members());
    for (const spec::Specification &specification : m_specifications.specifications())
        definitions.specifications.append(job::toJson(specification).members());
    const qsizetype total = definitions.metrics.size() + definitions.specifications.size();
    auto *publisher = new Publisher(*m_session->client(), definitions, this);
    m_onCancel = [publisher] { publisher->cancel(); };
    connect(publisher, &Publisher::settled, this, [this, total](const Published &definition) {
        m_settled.append(definition);
        emit settled(definition);
        emit progressed(m_settled.size(), total);
    });
    emit progressed(0, total);
    publisher->start([this, publisher](const Result<Publisher::Outcome> &outcome) {
        publisher->deleteLater();
        if (!outcome) {
            giveUp(Step::Definitions, outcome.error());
            return;
        }
        const QString summary = outcome->summary();
        emit stepChanged(Step::Definitions,
                         outcome->problems.isEmpty() ? StepState::Done : StepState::Warning, summary);
        finish(PublishReceipt{.definitions = m_settled, .summary = summary});
    });
}

void Publication::cancel()
{
    if (m_cancelled || m_finished)
        return;
    m_cancelled = true;
    if (m_onCancel)
        m_onCancel();
}

void Publication::giveUp(Step step, const Error &error)
{
    Error told = error;
    if (m_cancelled)
        told = {.kind = Error::Kind::Cancelled, .message = tr("Cancelled."), .hint = {}};
    if (!m_settled.isEmpty())
        told.hint = (told.hint + u' ' +
                     tr("%1 definitions were settled before; publish again, and only the rest is sent.")
                         .arg(m_settled.size()))
                        .trimmed();
    emit stepChanged(step, StepState::Failed, told.message);
    finish(tl::unexpected(told));
}

void Publication::finish(const Result<PublishReceipt> &result)
{
    if (std::exchange(m_finished, true))
        return;
    m_onCancel = {};
    QTimer::singleShot(0, this, [this, result] {
        const QPointer<Publication> alive(this);
        emit finished(result);
        if (alive)
            deleteLater();
    });
}

} // namespace kabocha::dispatch
