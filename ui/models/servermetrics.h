// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"
#include "squash/undefined.h"

namespace kabocha::ui {

/// Asks the chosen target about metrics that nothing at hand defines, when told to and no oftener than
/// needed. Nothing waits for it: until it has answered, and where it cannot be reached, nothing is known.
class ServerMetrics : public QObject
{
    Q_OBJECT
public:
    explicit ServerMetrics(const Services &services, QObject *parent = nullptr);

    /// METRICS are asked of the current target, unless just these were asked of it already.
    void ask(const QStringList &metrics);
    /// The next ask() asks once more (the Dispatcher remembers answers for a while); false if there was
    /// nothing to ask.
    bool renew();
    [[nodiscard]] const squash::ServerAnswer &answer() const { return m_answer; }
    [[nodiscard]] bool isAsking() const { return m_question; }
    [[nodiscard]] const QString &problem() const { return m_problem; } ///< why there is no answer
    [[nodiscard]] QString note() const; ///< how matters stand, in a sentence; empty: nothing was asked

signals:
    void changed();

private:
    void end();

    const Services m_services;
    squash::Target m_target;
    QStringList m_asked;
    bool m_stale = false; ///< the same question is asked once more
    QPointer<Operation> m_question;
    squash::ServerAnswer m_answer;
    QString m_problem;
};

} // namespace kabocha::ui
