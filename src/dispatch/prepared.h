// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "dispatch/comparison.h"
#include "dispatch/definitions.h"
#include "dispatch/payload.h"
#include "history/point.h"

namespace kabocha::dispatch {

struct OutboxEntry;

/// All that is computed from a job before it is queued.
struct Prepared
{
    QList<Issue> issues = {}; ///< with an error among them there is nothing else
    Payload payload = {};
    Expectation expected = {};
    Definitions definitions = {};
    QList<history::Point> points = {}; ///< of what it measures, for the history
    int measurementCount = 0;
    std::optional<Error> error = {}; ///< why the payload could not be written

    /// Checks JOB, called TITLE, and writes its payload into FOLDER (Payload::write()). Reentrant, and not on
    /// the window's thread: a job can be a gigabyte.
    [[nodiscard]] static Prepared of(const job::Job &job, const QString &title, const QDateTime &now,
                                     const QString &folder, const json::Progress &progress);
    [[nodiscard]] QStringList identifiers() const; ///< of its points
};

/// What is measured by the row ENTRY, whose payload says EXPECTED, for the history; there it keeps the time
/// and the state it has already.
[[nodiscard]] QList<history::Point> pointsOf(const Expectation &expected, const OutboxEntry &entry);

} // namespace kabocha::dispatch
