// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "dispatch/outboxentry.h"

#include <chrono>
#include <functional>

namespace kabocha::dispatch {

/// When what waits in the outbox is tried again without a person: with growing, jittered pauses, only where
/// that is safe, and not for ever.
struct RetryPolicy
{
    using Milliseconds = std::chrono::milliseconds;
    /// After the first, second, … attempt; the last again and again.
    QList<Milliseconds> pauses = {std::chrono::seconds(5), std::chrono::seconds(15), std::chrono::minutes(1),
                                  std::chrono::minutes(5), std::chrono::minutes(15), std::chrono::hours(1)};
    double jitter = 0.2; ///< a pause is longer or shorter by up to this part of it
    int mostAttempts = 100;
    std::chrono::seconds longest = std::chrono::hours(72); ///< since a person's last order
    /// How often a server is asked, in runs of their own, whether the values have reached InfluxDB: an
    /// unknown task answers like a waiting one, for ever (squash-api.md, "Conversation" 8).
    int mostLooksAtIndex = 8;
    std::function<double()> random = {}; ///< from 0 up to 1; empty: Qt's generator

    /// After ATTEMPTS attempts (1 or more).
    [[nodiscard]] Milliseconds pause(int attempts) const;
    /// Notes in ENTRY when it is tried next, after an attempt at NOW ended with an error of KIND; or that it
    /// is not, and if it has been tried long enough, says so in its reason.
    void plan(OutboxEntry &entry, Error::Kind kind, const QDateTime &now) const;
    /// Ends the trying of ENTRY and says so in its reason.
    void stop(OutboxEntry &entry, const QDateTime &now) const;
    [[nodiscard]] bool isTriedLongEnough(const OutboxEntry &entry, const QDateTime &now) const;
};

/// What ENTRY waits for, for people: "tried 3 times; next try at 21:40 UTC", "not tried again by itself";
/// empty if there is nothing to wait for. NOW: what is far from it is told with its date.
[[nodiscard]] QString planText(const OutboxEntry &entry, const QDateTime &now);
/// The time alone: "21:40 UTC"; empty if none.
[[nodiscard]] QString planTimeText(const OutboxEntry &entry, const QDateTime &now);

} // namespace kabocha::dispatch
