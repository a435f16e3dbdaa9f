// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "squash/client.h"

#include <QPointer>
#include <QTimer>

#include <functional>

namespace kabocha::dispatch {

/// Asks a server whether the values of a job have reached InfluxDB, until it knows or patience ends. Ends
/// with one call back.
class IndexQuestion : public QObject
{
    Q_OBJECT
public:
    struct Outcome
    {
        std::optional<Error::Kind> trouble = {}; ///< empty: they have reached it
        QString text = {};                       ///< for people
        bool isFinal = false;                    ///< there is nothing to be asked later
    };
    using Then = std::function<void(const Outcome &)>;
    IndexQuestion(squash::SquashClient &client, QObject *parent);
    /// At PLACE: once, and again after each of PAUSES while the values are on their way.
    void start(const QUrl &place, const QList<std::chrono::milliseconds> &pauses, const Then &then);
    void cancel();

    /// When it was cancelled.
    [[nodiscard]] static Outcome cancelled();
    /// When it could not be asked, or was not answered, because of ERROR.
    [[nodiscard]] static Outcome unanswered(const Error &error);

private:
    void ask();
    void answered(const Result<squash::IndexStatus> &status);

    squash::SquashClient &m_client;
    QUrl m_place;
    QList<std::chrono::milliseconds> m_pauses;
    Then m_then;
    QPointer<Operation> m_waitingFor;
    QTimer m_pause;
    bool m_cancelled = false;
};

} // namespace kabocha::dispatch
