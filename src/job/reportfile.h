// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/report.h"

namespace kabocha::job {

/// `pass`, `fail`, `not measured`, or `undecidable` where the units do not fit: for files, never translated.
[[nodiscard]] QString statusWord(spec::Status status);

/// The rows as an array of objects `status`, `specification`, `value` (null: not measured), `unit`,
/// `operator`, `threshold`, `threshold_unit`, `metric_tags`, `spec_tags`.
[[nodiscard]] json::Value reportAsJson(const QList<ReportRow> &rows);

/// The same as CSV (RFC 4180, but lines end with LF) with a header of those names; control characters are
/// escaped.
[[nodiscard]] QString reportAsCsv(const QList<ReportRow> &rows);

/// A whole page of HTML that needs nothing else, with TITLE as its heading. All text is escaped.
[[nodiscard]] QString reportAsHtml(const QList<ReportRow> &rows, const QString &title);

} // namespace kabocha::job
