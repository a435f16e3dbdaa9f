// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/report.h"

#include <QCoreApplication>
#include <QDateTime>

namespace kabocha::job {

// How values and verdicts are spelled for people, in the window and in every export. Numbers always in C
// notation (operator.md "Numbers").

/// The translated text of this room.
[[nodiscard]] inline QString translated(const char *text)
{
    return QCoreApplication::translate("kabocha::job", text);
}

[[nodiscard]] QString numberText(double value); ///< shortest digits that round-trip
[[nodiscard]] QString withUnit(const QString &number, const QString &unit);
[[nodiscard]] QString valueText(std::optional<double> value,
                                const QString &unit);  ///< `10.02 deg_C`; "not measured" (translated)
[[nodiscard]] QString statusText(spec::Status status); ///< translated: "pass", "fail", …
[[nodiscard]] QString
marginText(std::optional<double> margin,
           const QString &unit); ///< `1.98 deg_C inside`, `0.5 mmag outside`; rounded to 4 digits
[[nodiscard]] QString testText(const ReportRow &row);     ///< `<= 12.0 deg_C`
[[nodiscard]] QString timeText(const QDateTime &utc);     ///< `2026-03-01 12:00 UTC`; empty if invalid
[[nodiscard]] QString recordedText(const QDateTime &utc); ///< `recorded 2026-03-01 12:00 UTC`
/// `2026-03-01 12:00 to 14:00 UTC`; of one moment that alone.
[[nodiscard]] QString timeRangeText(const QDateTime &from, const QDateTime &to);

} // namespace kabocha::job
