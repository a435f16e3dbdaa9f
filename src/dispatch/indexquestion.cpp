// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/indexquestion.h"

namespace kabocha::dispatch {

IndexQuestion::IndexQuestion(squash::SquashClient &client, QObject *parent)
    : QObject(parent), m_client(client)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &IndexQuestion::ask);
}

void IndexQuestion::start(const QUrl &place, const QList<std::chrono::milliseconds> &pauses, const Then &then)
{
    m_place = place;
    m_pauses = pauses;
    m_then = then;
    ask();
}

void IndexQuestion::cancel()
{
    m_cancelled = true;
    if (m_waitingFor) {
        m_waitingFor->cancel();
    } else if (m_pause.isActive()) {
        m_pause.stop();
        m_then(cancelled());
    }
}

void IndexQuestion::ask()
{
    squash::StatusRequest *request = m_client.indexStatus(m_place, this);
    m_waitingFor = request;
    connect(request, &squash::StatusRequest::finished, this, &IndexQuestion::answered);
}

void IndexQuestion::answered(const Result<squash::IndexStatus> &status)
{
    using State = squash::IndexStatus::State;
    m_waitingFor = nullptr;
    if (m_cancelled) {
        m_then(cancelled());
        return;
    }
    if (!status) {
        Outcome outcome = unanswered(status.error());
        // A place that Kabocha does not go to, or no SQuaSH.
        outcome.isFinal = status.error().kind == Error::Kind::Protocol;
        m_then(outcome);
        return;
    }
    switch (status->state) {
    case State::Done:
        m_then({.text = status->message, .isFinal = true});
        return;
    case State::Failed:
        m_then({.trouble = Error::Kind::Refused,
                .text = status->message.isEmpty()
                            ? tr("The values did not reach InfluxDB.")
                            : tr("The values did not reach InfluxDB: %1").arg(status->message),
                .isFinal = true});
        return;
    case State::Unknown:
    case State::Running:
        if (!m_pauses.isEmpty())
            m_pause.start(m_pauses.takeFirst());
        else
            m_then({.trouble = Error::Kind::Network,
                    .text = tr("It is not known yet whether the values have reached InfluxDB.")});
        return;
    }
}

IndexQuestion::Outcome IndexQuestion::cancelled()
{
    return {.trouble = Error::Kind::Cancelled, .text = tr("not asked any longer")};
}

IndexQuestion::Outcome IndexQuestion::unanswered(const Error &error)
{
    return {.trouble = error.kind,
            .text = tr("Whether the values have reached InfluxDB is not known: %1").arg(error.message)};
}

} // namespace kabocha::dispatch
