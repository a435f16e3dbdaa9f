// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "squash/undefined.h"

namespace kabocha::ui {

/// All that is to be said about a job before it is sent: squash::checkJob, and measured metrics that nothing
/// defines or whose unit does not fit their definition. JOB holds the definitions of what it measures.
[[nodiscard]] QList<Issue> jobProblems(const job::Job &job, const squash::ServerAnswer &answer = {});

/// Roughly how many bytes JOB takes as JSON; counting stops at LIMIT, so this is quick for any job.
[[nodiscard]] qsizetype estimatedSize(const job::Job &job, qsizetype limit);

} // namespace kabocha::ui
