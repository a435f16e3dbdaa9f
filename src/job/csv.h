// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/io.h"

namespace kabocha::job {

/// Reads measurements from CSV (RFC 4180) in UTF-8: a header with `metric`, `value` and, if you like, `unit`,
/// in any order and case; the separator (comma, semicolon or tab) is found from it. Further columns become
/// notes `package.metric.column`, as text; an empty cell gives none; `error` and `measured_at` are what they
/// are in a job (job/valuenotes.h), `0.4` or `± 0.4 mmag` and a time in UTC that is not after NOW. Numbers
/// are written as in C (`10.5`, `1e-3`); empty, `NaN` and `null` mean not measured. A value may have any unit
/// that fits its metric and is converted to the unit that METRICS defines (absolute temperatures with their
/// offset, which is noted); without a unit it has that of METRICS.
///
/// Every line that cannot be read becomes an issue of severity Error with line and column and is left out;
/// the caller decides whether the rest is welcome. Errors (nothing could be read): Syntax (no text in UTF-8,
/// a quote that is never closed), Schema (no such header, no line below it), each with line and column. FILE
/// only names the place. Reentrant.
[[nodiscard]] Result<LoadedJob> importCsv(const QByteArray &bytes, const QString &file,
                                          const metric::MetricSet &metrics = {}, const QDateTime &now = {});

} // namespace kabocha::job
