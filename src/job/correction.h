// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/valuenotes.h"

namespace kabocha::job {

/// A value that was sent and then corrected, as the notes of its measurement keep it:
/// `package.metric.corrected_from` (`10.02 deg_C`) and `package.metric.corrected_because`; those of further
/// corrections end in `_2`, `_3`.
struct Correction
{
    QString from = {};
    QString reason = {};
    bool operator==(const Correction &) const = default;
};

/// Notes in JOB that BEFORE, of which NOTES were said, is corrected, and why. What was noted before stays.
void noteCorrection(Job *job, const Measurement &before, const QString &reason, const ValueNotes &notes = {});

/// Notes in JOB, after its own, the corrections of METRIC in FROM that it does not have.
void addCorrections(Job *job, const Job &from, const metric::Name &metric);

/// The corrections of METRIC, oldest first.
[[nodiscard]] QList<Correction> correctionsOf(const Job &job, const metric::Name &metric);

/// Whether KEY (`package.metric.note`) is one of these notes.
[[nodiscard]] bool isCorrectionNote(const QString &key);

} // namespace kabocha::job
