// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace kabocha {

/// VALUE as Python's `repr(float)` writes it: the shortest digits that round-trip, exponent form
/// below 1e-4 and from 1e16, always with `.0` or an exponent; `NaN`, `Infinity`, `-Infinity` as
/// Python's `json` spells them (lsst-verify.md §3).
[[nodiscard]] QByteArray pythonRepr(double value);

/// TEXT, typed or copied from elsewhere, with every minus, hyphen and dash of typography as a plain hyphen,
/// without the marks nobody sees (no width, byte order, directions), and trimmed.
[[nodiscard]] QString plainNumber(QStringView text);

} // namespace kabocha
