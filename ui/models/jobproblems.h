// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"

namespace kabocha::ui {

/// What a target was found to know of the metrics that nothing at hand defines.
struct ServerAnswer
{
    QString target = {};      ///< for people; empty: nobody was asked
    QStringList asked = {};   ///< the metrics that were asked about
    QStringList unknown = {}; ///< those that it does not know
    bool operator==(const ServerAnswer &) const = default;
};

/// All that is to be said about a job before it is sent: squash::checkJob, and measured metrics that nothing
/// defines or whose unit does not fit their definition. JOB holds the definitions of what it measures.
[[nodiscard]] QList<Issue> jobProblems(const job::Job &job, const ServerAnswer &answer = {});

/// The metrics that JOB measures and does not define; not those whose names no server can hold.
[[nodiscard]] QStringList undefinedMetrics(const job::Job &job);

/// Roughly how many bytes JOB takes as JSON; counting stops at LIMIT, so this is quick for any job.
[[nodiscard]] qsizetype estimatedSize(const job::Job &job, qsizetype limit);

} // namespace kabocha::ui
