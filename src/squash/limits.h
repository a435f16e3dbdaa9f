// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"

namespace kabocha::squash {

/// What the columns of the server's tables hold, in characters (squash-api.md, "What the server demands of a
/// job").
struct Limits
{
    static constexpr qsizetype name = 64; ///< of metrics, specifications, packages, environments, users
    static constexpr qsizetype unit = 16;
    static constexpr qsizetype dataset = 32; ///< `env.ci_dataset`, `env.dataset`
    static constexpr qsizetype blobName = 64;
    static constexpr qsizetype blobIdentifier = 32;
    static constexpr qsizetype packageField = 64; ///< name, git_sha, git_branch, eups_version
    static constexpr qsizetype packageUrl = 255;
};

/// A measurement as it is sent: in the unit of its metric where the job defines that (lsst-verify.md §3).
struct SentForm
{
    json::Value value = {};                 ///< null: not measured, or not finite
    QString unit = {};                      ///< canonical
    std::optional<Error> incompatible = {}; ///< its unit does not fit its metric
};
[[nodiscard]] SentForm sentForm(const job::Job &job, const job::Measurement &measurement);

/// Whether the server can hold it. What it cannot is left out of the payload, so that the rest can be stored.
[[nodiscard]] bool fits(const job::Measurement &measurement, const SentForm &form);
[[nodiscard]] bool fits(const job::Blob &blob);

} // namespace kabocha::squash
