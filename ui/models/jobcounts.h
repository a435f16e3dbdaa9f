// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/outboxentry.h"
#include "job/report.h"

namespace kabocha::ui {

/// The numbers of the status line.
struct JobCounts
{
    int measured = 0; ///< measurements with a value
    int failed = 0;   ///< of these, with at least one failed specification
    int unsent = 0;   ///< measurements that no server has confirmed
    bool operator==(const JobCounts &) const = default;
};
[[nodiscard]] JobCounts countJob(const job::Job &job, const QList<job::ReportRow> &report,
                                 const QList<dispatch::OutboxEntry> &outbox);

} // namespace kabocha::ui
