// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/shiftreport.h"

namespace kabocha::job {

/// The measurements of JOB as CSV (RFC 4180, UTF-8, CRLF) that importCsv() reads back to the last digit:
/// `metric,value,unit`, a column for each kind of note, and one of when they were recorded if RECORDEDAT
/// (UTC, by identifier) knows any of them. Formulas of spreadsheets are disarmed (base/plaintext.h) in all
/// that is text. What CSV cannot hold (a note whose name holds a dot or is that of another column, zero
/// bytes) is told in ISSUES with its JSON path.
[[nodiscard]] QByteArray measurementsAsCsv(const Job &job, QList<Issue> *issues = nullptr,
                                           const QHash<QString, QDateTime> &recordedAt = {});

/// A row for each test, and one for each measurement without any: metric, value, unit, result, specification,
/// test, margin; the first row names them (translated).
[[nodiscard]] QList<QStringList> reportCells(const QList<ReportedMeasurement> &measurements);

/// CELLS for a spreadsheet: a tab between two, a line each; control characters are escaped, formulas
/// disarmed.
[[nodiscard]] QString asTsv(const QList<QStringList> &cells);
/// CELLS as a table of Markdown (GFM); nothing in them is taken for markup.
[[nodiscard]] QString asMarkdown(const QList<QStringList> &cells);

} // namespace kabocha::job
