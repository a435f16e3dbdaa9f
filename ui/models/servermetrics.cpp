// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/servermetrics.h"

#include "dispatch/metricsquestion.h"

namespace kabocha::ui {

ServerMetrics::ServerMetrics(const Services &services, QObject *parent)
    : QObject(parent), m_services(services)
{
}

void ServerMetrics::ask(const QStringList &metrics)
{
    const squash::Target target = m_services.targets.current();
    if (!m_stale && metrics == m_asked && (target == m_target || metrics.isEmpty()))
        return;
    end();
    m_stale = false;
    m_asked = metrics;
    m_target = target;
    m_answer = {};
    m_problem.clear();
    if (!metrics.isEmpty()) {
        auto *question = m_services.dispatcher.unknownMetrics(metrics, target, this);
        m_question = question;
        connect(question, &dispatch::MetricsQuestion::finished, this,
                [this, question](const Result<QStringList> &unknown) {
                    if (question != m_question)
                        return;
                    m_question = nullptr;
                    if (unknown)
                        m_answer = {.target = m_target.name, .asked = m_asked, .unknown = *unknown};
                    else
                        m_problem = unknown.error().text();
                    emit changed();
                });
    }
    emit changed();
}

bool ServerMetrics::renew()
{
    if (isAsking() || m_asked.isEmpty())
        return false;
    m_stale = true;
    return true;
}

void ServerMetrics::end()
{
    if (const QPointer<Operation> question = std::exchange(m_question, nullptr)) {
        question->disconnect(this);
        question->cancel();
    }
}

QString ServerMetrics::note() const
{
    const auto count = static_cast<int>(m_asked.size());
    if (isAsking())
        return tr("%1 is being asked about %n metric(s) that no open package defines …", nullptr, count)
            .arg(m_target.name);
    if (!m_problem.isEmpty())
        return tr("Whether %1 knows %n metric(s) that no open package defines could not be asked: %2",
                  nullptr, count)
            .arg(m_target.name, m_problem);
    if (m_answer.target.isEmpty())
        return {};
    if (m_answer.unknown.isEmpty())
        return tr("%1 was asked about %n metric(s) that no open package defines, and knows them.", nullptr,
                  count)
            .arg(m_target.name);
    return tr("%1 was asked about %n metric(s) that no open package defines, and does not know %2.", nullptr,
              count)
        .arg(m_target.name, QString::number(m_answer.unknown.size()));
}

} // namespace kabocha::ui
