// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/table.h"

namespace kabocha::units {

/// A piece of the text of a unit.
struct Token
{
    enum class Kind { End, Name, Function, Integer, Real, Sign, Power, Times, Slash, Open, Close };
    Kind kind = Kind::End;
    QString text = {};
    double number = 0; ///< of Integer and Real; ±1 of Sign
    int column = 1;    ///< 1-based
};

/// Whether NAME before an opening parenthesis is called: `dB(3/2)` is no power of `dB`, `dB**(3/2)` is.
[[nodiscard]] bool isFunction(QStringView name);

/// Error: Syntax, with the column of the first character that can be in no unit.
[[nodiscard]] Result<QList<Token>> tokens(const QString &text, const Table &table);

} // namespace kabocha::units
