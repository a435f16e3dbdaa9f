// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/dispatcher.h"
#include "squash/knownmetrics.h"

namespace kabocha::dispatch {

class Session;

/// Which metrics a target does not know, asked before anything is sent. Changes nothing there.
class MetricsQuestion final : public Operation
{
    Q_OBJECT
public:
    /// KNOWN outlives this.
    MetricsQuestion(const Dispatcher::Services &services, const Timing &timing, squash::KnownMetrics &known,
                    QObject *parent);
    ~MetricsQuestion() override;

    void start(const QStringList &metrics, const squash::Target &target);
    void cancel() override;

signals:
    void progressed(qsizetype done, qsizetype total);
    /// The unknown ones. Errors: Network, Protocol, …, as of a dispatch; Cancelled.
    void finished(const kabocha::Result<QStringList> &unknown);

private:
    void finish(const Result<QStringList> &result);

    Session *m_session;
    squash::KnownMetrics &m_known;
    QPointer<Operation> m_inquiry;
    bool m_done = false;
};

} // namespace kabocha::dispatch
