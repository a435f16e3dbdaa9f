// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/valuenotes.h"
#include "units/entry.h"
#include "widgets/echoline.h"

namespace kabocha::ui {

/// What stands in the fields of the entry line at a moment.
struct EntryState
{
    QString name = {};                                       ///< what is typed for the metric
    metric::Name metric = {};                                ///< what it means; empty while that is not clear
    bool known = false;                                      ///< a value of it can be recorded
    int matches = 0;                                         ///< metrics that NAME can mean
    bool anyMetrics = false;                                 ///< there are some at all
    units::Unit unit = {};                                   ///< of the metric
    std::optional<job::Measurement> before = {};             ///< what the job holds of it
    std::optional<Result<units::ConvertedEntry>> entry = {}; ///< the value; empty while nothing is typed
    Result<QDateTime> at = QDateTime();                      ///< invalid: now
};

struct Saying
{
    EchoLine::Say how = EchoLine::Say::Hint;
    QString text = {};
};

/// What the line below the fields says: what will be stored, in the metric's unit and in C notation; or why
/// nothing can be, and what can be done; or what is to be typed next.
[[nodiscard]] Saying echoOf(const EntryState &state);

} // namespace kabocha::ui
