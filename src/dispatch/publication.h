// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/dispatcher.h"
#include "dispatch/published.h"

namespace kabocha::dispatch {

class Session;

/// Metrics and specifications on their way to a server, one by one: what is missing is created, what differs
/// is replaced, what is equal is left, and what cannot be stored is named and spoils nothing else. May be
/// repeated at any time, also after an error: what is done already is then found equal.
class Publication final : public Operation
{
    Q_OBJECT
public:
    Publication(const Dispatcher::Services &services, const Timing &timing, QObject *parent);
    ~Publication() override;

    void start(const metric::MetricSet &metrics, const spec::SpecificationSet &specifications,
               const squash::Target &target);
    void cancel() override;
    /// What is settled so far, also after an error.
    [[nodiscard]] const QList<Published> &settledSoFar() const { return m_settled; }

signals:
    /// Connect, SignIn, Definitions.
    void stepChanged(kabocha::dispatch::Step step, kabocha::dispatch::StepState state, const QString &text);
    void settled(const kabocha::dispatch::Published &definition);
    void progressed(qsizetype done, qsizetype total); ///< definitions
    /// Errors: as of a dispatch (Denied: credentials are missing or wrong); Cancelled. What was done until
    /// then stays done.
    void finished(const kabocha::Result<kabocha::dispatch::PublishReceipt> &result);

private:
    void signIn();
    void publish();
    void giveUp(Step step, const Error &error);
    void finish(const Result<PublishReceipt> &result);

    Session *m_session;
    metric::MetricSet m_metrics;
    spec::SpecificationSet m_specifications;
    QList<Published> m_settled;
    std::function<void()> m_onCancel;
    bool m_cancelled = false;
    bool m_finished = false;
};

} // namespace kabocha::dispatch
