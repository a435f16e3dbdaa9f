// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/metricsquestion.h"

#include "dispatch/session.h"

namespace kabocha::dispatch {

MetricsQuestion::MetricsQuestion(const Dispatcher::Services &services, const Timing &timing,
                                 squash::KnownMetrics &known, QObject *parent)
    : Operation(parent), m_session(new Session(services, timing, this)), m_known(known)
{
}

MetricsQuestion::~MetricsQuestion() = default;

void MetricsQuestion::start(const QStringList &metrics, const squash::Target &target)
{
    if (m_done)
        return;
    m_session->connectTo(target, [this, metrics](const Result<QString> &connected) {
        if (!connected) {
            finish(tl::unexpected(connected.error()));
            return;
        }
        auto *inquiry =
            new squash::MetricsInquiry(*m_session->client(), m_session->target().url, metrics, m_known, this);
        m_inquiry = inquiry;
        connect(inquiry, &squash::MetricsInquiry::progressed, this, &MetricsQuestion::progressed);
        connect(inquiry, &squash::MetricsInquiry::finished, this, &MetricsQuestion::finish);
        inquiry->start();
    });
}

void MetricsQuestion::cancel()
{
    m_session->cancel();
    finish(fail({.kind = Error::Kind::Cancelled,
                 .message = tr("Cancelled while %1 was asked about metrics.").arg(m_session->who())}));
}

void MetricsQuestion::finish(const Result<QStringList> &result)
{
    if (std::exchange(m_done, true))
        return;
    if (m_inquiry)
        m_inquiry->cancel();
    QTimer::singleShot(0, this, [this, result] {
        const QPointer<MetricsQuestion> alive(this);
        emit finished(result);
        if (alive)
            deleteLater();
    });
}

} // namespace kabocha::dispatch
