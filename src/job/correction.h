// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/valuenotes.h"

namespace kabocha::job {

/// A value that was sent and then corrected or deleted, as the notes of its measurement keep it:
/// `package.metric.corrected_from` (`10.02 deg_C`) and `package.metric.corrected_because`; those of further
/// corrections end in `_2`, `_3`. They outlast the measurement: where it is deleted they are ordinary
/// metadata (lsst-verify.md §3), and a value recorded then is corrected from `no value`.
struct Correction
{
    QString from = {};
    QString reason = {};
    bool operator==(const Correction &) const = default;
};

/// Notes in JOB that BEFORE, of which NOTES were said, is corrected, and why. What was noted before stays.
void noteCorrection(Job *job, const Measurement &before, const QString &reason, const ValueNotes &notes = {});
/// The same of what BEFORE holds for METRIC; nothing where that neither is nor isDeleted().
void noteCorrection(Job *job, const Job &before, const metric::Name &metric, const QString &reason);

/// Notes in JOB, after its own, the corrections of METRIC in FROM that it does not have.
void addCorrections(Job *job, const Job &from, const metric::Name &metric);

/// The corrections of METRIC, oldest first.
[[nodiscard]] QList<Correction> correctionsOf(const Job &job, const metric::Name &metric);

/// Whether JOB does not measure METRIC, but notes that a value of it was sent.
[[nodiscard]] bool isDeleted(const Job &job, const metric::Name &metric);

/// The measurements of JOB in whose place merge() with OTHER puts another value, or another time or error of
/// it, while no note of OTHER says that and why it is corrected; those that isDeleted() have a metric alone.
[[nodiscard]] QList<Measurement> replacedWithoutReason(const Job &job, const Job &other);

/// Whether KEY (`package.metric.note`) is one of these notes.
[[nodiscard]] bool isCorrectionNote(const QString &key);

} // namespace kabocha::job
