// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "job/report.h"
#include "job/valuenotes.h"

#include <QLocale>

namespace kabocha::ui {

// How values look to people, in one place. Numbers always in C notation (operator.md "Numbers").

[[nodiscard]] QString numberText(double value); ///< shortest digits that round-trip
[[nodiscard]] QString valueText(std::optional<double> value,
                                const QString &unit); ///< `10.02 deg_C`; "not measured" (translated)
/// `10.02 deg_C ± 0.4 deg_C, measured at 2026-11-27 22:15 UTC`
[[nodiscard]] QString storedText(std::optional<double> value, const units::Unit &unit,
                                 const job::ValueNotes &notes);
/// As a field takes it in which values are typed: `10.02 ± 0.4`, `-` for not measured.
[[nodiscard]] QString entryText(std::optional<double> value, std::optional<double> error);
[[nodiscard]] QString statusText(spec::Status status); ///< translated: "pass", "fail", …
[[nodiscard]] QString
marginText(std::optional<double> margin,
           const QString &unit); ///< `1.98 deg_C inside`, `0.5 mmag outside`; rounded to 4 digits
[[nodiscard]] QString testText(const job::ReportRow &row); ///< `<= 12.0 deg_C`
[[nodiscard]] QString
jsonValueText(const json::Value &value); ///< a string as it is, all else as JSON in one line
/// For tooltips with text from servers, files or persons: shown as it is, its lines kept, long ones wrapped.
/// Qt would take what looks like HTML for it, and fetch the pictures that it names.
[[nodiscard]] QString plainTip(const QString &text);
[[nodiscard]] QString timeText(const QDateTime &utc); ///< `2026-03-01 12:00 UTC`
/// TEXT so that its parts stay in their order where the window is laid out from right to left: there `<= 12.0
/// deg_C` would else be read as `deg_C 12.0 =>`.
[[nodiscard]] QString inOrder(const QString &text);

} // namespace kabocha::ui
