// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/retrypolicy.h"
#include "squash/client.h"

#include <QList>

#include <chrono>

namespace kabocha::dispatch {

/// How patient a dispatch is.
struct Timing
{
    using Milliseconds = std::chrono::milliseconds;
    /// Between questions about InfluxDB; when they are used up, the answer is "not known".
    QList<Milliseconds> statusPauses = {Milliseconds(200), Milliseconds(500), Milliseconds(1000),
                                        Milliseconds(2000), Milliseconds(4000)};
    /// Between looks for a job whose answer was lost: the server may still be at it.
    QList<Milliseconds> lookPauses = {Milliseconds(1000), Milliseconds(3000), Milliseconds(6000)};
    /// A doubt younger than this is looked at several times before anything is sent again.
    std::chrono::seconds freshDoubt = std::chrono::minutes(5);
    squash::SquashClient::Options client = {};
    RetryPolicy retry = {};
};

} // namespace kabocha::dispatch
