// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "job/job.h"
#include "json/scanner.h"

class QIODevice;

namespace kabocha::squash {

/// Every point at which SQuaSH would reject, drop or mangle this job (squash-api.md, "What the server demands
/// of a job" and "What becomes of the metadata"), each with its JSON path (`$.meta.env.env_name`) and what to
/// do. Errors stop a dispatch; warnings do not. Includes an empty job.
[[nodiscard]] QList<Issue> checkJob(const job::Job &job);

struct PayloadOptions
{
    bool ignoreBlobs = false;
    bool withoutData = false; ///< blobs without their data: what a server shows of them, small enough to hold
};
/// The very bytes that `POST /job` carries: measurements, blobs and meta only; strict JSON, `null` for what
/// is not finite. Left out are measurements and blobs that the server's columns cannot hold (one of them
/// would spoil the whole job), members of measurements and blobs that SQuaSH does not know, references to
/// absent blobs and blobs that nothing refers to; checkJob() names each.
[[nodiscard]] QByteArray payload(const job::Job &job, const PayloadOptions &options = {});
/// The same bytes to DEVICE, piece by piece: for jobs with large blobs. Errors: Io, Cancelled.
[[nodiscard]] Result<void> writePayload(const job::Job &job, QIODevice &device,
                                        const PayloadOptions &options = {},
                                        const json::Progress &progress = {});
/// The same as a tree, for a look at it: its numbers may still be such that strict JSON writes null for them.
[[nodiscard]] json::Value payloadTree(const job::Job &job, const PayloadOptions &options = {});
/// How many bytes that are. Errors: Io, where a list's file can no longer be read.
[[nodiscard]] Result<qint64> payloadSize(const job::Job &job, const PayloadOptions &options = {});

/// The metrics whose measurements payload() leaves out.
[[nodiscard]] QStringList leftOut(const job::Job &job);
/// How many values payload() sends: not the measurements without one, nor what it leaves out.
[[nodiscard]] int sentValues(const job::Job &job);

} // namespace kabocha::squash
