// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/outboxentry.h"
#include "history/point.h"

namespace kabocha::ui {

/// A measurement that is being entered.
struct EntryInQuestion
{
    std::optional<double> value = {}; ///< in UNIT
    QString unit = {};                ///< canonical
    QDateTime measuredAt = {};        ///< UTC; invalid: now
    QDateTime now = {};
    QString replaced = {}; ///< identifier of the job's measurement whose place it takes; empty: none
};

/// What of it exists already, in sentences: the job's own value that was sent or is on its way, and what the
/// history holds of the same metric for the same minute, or of the same value just now. Never a reason not to
/// record. PAST holds points of the metric only. Whether those were measured under the same metadata is not
/// known to the history; the sentences name the job, so that a person can tell.
[[nodiscard]] QStringList duplicatesOf(const EntryInQuestion &entry, const QList<history::Point> &past,
                                       const QList<dispatch::OutboxEntry> &outbox);

} // namespace kabocha::ui
