// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace kabocha::ui {

/// A tick of an axis: where, and what stands there. LINE2 (the date below a clock time) may be empty.
struct Tick
{
    double value = 0;
    QString text = {};
    QString line2 = {};
    bool operator==(const Tick &) const = default;
};

/// Round moments in UTC between FROM and TO (milliseconds since 1970), at most MOST of them; the date stands
/// at the first tick and wherever it changes. Qt's own date axis knows local time only.
[[nodiscard]] QList<Tick> utcTicks(qint64 from, qint64 to, int most);

/// Round numbers between LOW and HIGH, about COUNT of them, with just the digits that tell them apart, in C
/// notation.
[[nodiscard]] QList<Tick> numberTicks(double low, double high, int count);

} // namespace kabocha::ui
