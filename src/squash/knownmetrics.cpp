// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/knownmetrics.h"

#include "squash/checks.h"

#include <QPointer>
#include <QSet>
#include <QTimer>

namespace kabocha::squash {
namespace {

// A definition seldom goes away; one that is missing may be published at any moment.
constexpr qint64 secondsKnown = 600;
constexpr qint64 secondsUnknown = 60;

} // namespace

std::optional<bool> KnownMetrics::find(const QUrl &root, const QString &metric) const
{
    const auto answer = m_answers.constFind({root, metric});
    if (answer == m_answers.constEnd())
        return {};
    const qint64 age = answer->at.secsTo(m_clock.nowUtc());
    if (age < 0 || age >= (answer->known ? secondsKnown : secondsUnknown))
        return {};
    return answer->known;
}

void KnownMetrics::put(const QUrl &root, const QString &metric, bool known)
{
    m_answers.insert({root, metric}, {known, m_clock.nowUtc()});
}

void KnownMetrics::forget()
{
    m_answers.clear();
}

MetricsInquiry::MetricsInquiry(SquashClient &client, const QUrl &root, const QStringList &metrics,
                               KnownMetrics &known, QObject *parent)
    : Operation(parent), m_client(client), m_root(root), m_metrics(metrics), m_known(known)
{
    m_metrics.removeDuplicates();
}

void MetricsInquiry::start()
{
    for (const QString &metric : std::as_const(m_metrics)) {
        const std::optional<bool> answer = m_known.find(m_root, metric);
        if (!answer)
            m_left.append(metric);
        else if (!*answer)
            m_unknown.append(metric);
    }
    next();
}

void MetricsInquiry::next()
{
    while (!m_done && m_active < concurrency && !m_left.isEmpty()) {
        const QString metric = m_left.takeFirst();
        ++m_active;
        ValueRequest *request = m_client.metric(metric, this);
        m_running.append(request);
        connect(request, &ValueRequest::finished, this,
                [this, metric](const Result<json::Value> &there) { answered(metric, there); });
    }
    if (m_active == 0 && m_left.isEmpty()) {
        const QSet<QString> unknown(m_unknown.begin(), m_unknown.end());
        QStringList inOrder;
        for (const QString &metric : std::as_const(m_metrics)) {
            if (unknown.contains(metric))
                inOrder.append(metric);
        }
        finish(inOrder);
    }
}

void MetricsInquiry::answered(const QString &metric, const Result<json::Value> &there)
{
    if (m_done)
        return;
    if (!there && there.error().kind != Error::Kind::NotFound) {
        finish(tl::unexpected(there.error()));
        return;
    }
    if (!there)
        m_unknown.append(metric);
    m_known.put(m_root, metric, there.has_value());
    --m_active;
    m_running.removeIf([](const QPointer<Operation> &operation) { return operation.isNull(); });
    emit progressed(m_metrics.size() - m_left.size() - m_active, m_metrics.size());
    next();
}

void MetricsInquiry::cancel()
{
    finish(fail({.kind = Error::Kind::Cancelled,
                 .message = translated("Cancelled while %1 was asked about metrics.").arg(m_client.who())}));
}

void MetricsInquiry::finish(const Result<QStringList> &result)
{
    if (std::exchange(m_done, true))
        return;
    for (const QPointer<Operation> &operation : std::as_const(m_running)) {
        if (operation)
            operation->cancel();
    }
    QTimer::singleShot(0, this, [this, result] {
        const QPointer<MetricsInquiry> alive(this);
        emit finished(result);
        if (alive)
            deleteLater();
    });
}

} // namespace kabocha::squash
