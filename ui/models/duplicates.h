// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sentvalues.h"

#include <functional>

namespace kabocha::ui {

/// A measurement that is being entered.
struct EntryInQuestion
{
    std::optional<double> value = {}; ///< in UNIT
    QString unit = {};                ///< canonical
    QDateTime measuredAt = {};        ///< UTC; invalid: now
    QDateTime now = {};
    bool deleted = false;  ///< a value that was sent was deleted from the job (job::isDeleted)
    QString replaced = {}; ///< identifier of the job's measurement whose place it takes; empty: none
};

/// What of it exists already, in sentences: the job's own value that was sent or is on its way, also if it
/// was deleted, and what the history holds of the same metric for the same time, or of the same value just
/// now. The same time is the minute that was typed; where none is, the one that ends now. Never a reason not
/// to record. PAST holds points of the metric only. SENT says where the job's own value is
/// (SentValues::find). ISELSEWHERE says of a point of the same time whether it is known to be of another
/// environment, and so none of this kind; if that is not known, the sentence names the job, and a person can
/// tell.
[[nodiscard]] QStringList duplicatesOf(const EntryInQuestion &entry, const QList<history::Point> &past,
                                       const std::optional<SentTo> &sent,
                                       const std::function<bool(const history::Point &)> &isElsewhere = {});

} // namespace kabocha::ui
