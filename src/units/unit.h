// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QMap>
#include <QSharedDataPointer>
#include <QString>

#include <optional>

namespace kabocha::units {

class UnitData;

/// A unit in Astropy's generic format (lsst-verify.md §4): what it is called, its dimension as base
/// units and powers, and its scale. A value; cheap to copy; default-constructed it is dimensionless.
class Unit
{
public:
    Unit();
    Unit(const Unit &);
    Unit(Unit &&) noexcept;
    Unit &operator=(const Unit &);
    Unit &operator=(Unit &&) noexcept;
    ~Unit();

    /// Errors: Unit (an unknown name, with the nearest known ones as hint) or Syntax (with the column).
    [[nodiscard]] static Result<Unit> parse(QStringView text);
    /// As parse(), where nobody is told why TEXT is no unit: much cheaper for what is none.
    [[nodiscard]] static std::optional<Unit> find(QStringView text);

    [[nodiscard]] QString canonical() const;           ///< as Astropy's `str(Unit)`; empty if dimensionless
    [[nodiscard]] double scale() const;                ///< of one such unit in SI base units
    [[nodiscard]] QMap<QString, double> bases() const; ///< base unit → power
    [[nodiscard]] bool isFunction() const;             ///< `mag(AB)`, `dex(cm / s2)`, `dB(mW)`

    /// The same canonical spelling and scale.
    friend bool operator==(const Unit &a, const Unit &b);

private:
    friend struct UnitAccess;
    QSharedDataPointer<UnitData> d;
};

/// Equal base units and powers: values can be converted. `deg_C` and `K` are not (§4).
[[nodiscard]] bool compatible(const Unit &a, const Unit &b);

/// VALUE of unit FROM expressed in TO. Errors: Unit, naming both.
[[nodiscard]] Result<double> convert(double value, const Unit &from, const Unit &to);

/// A value converted as a person entering it would expect.
struct EntryConversion
{
    double value = 0;
    bool absoluteTemperature = false; ///< K, deg_C or deg_F were converted with their offset
};
/// As convert(), and absolute temperatures (`K`, `deg_C`, `deg_F`) with their offset. At entry only.
[[nodiscard]] Result<EntryConversion> convertAtEntry(double value, const Unit &from, const Unit &to);

/// A difference of two values of unit FROM (an error, a spread) expressed in TO: 0.4 K is 0.4 deg_C.
/// Errors: Unit, naming both.
[[nodiscard]] Result<double> convertDifference(double difference, const Unit &from, const Unit &to);

/// Other units in which people give what is measured in UNIT (`mmag` for `mag`, `K` for `deg_C`), in no
/// particular order. At entry only.
[[nodiscard]] QList<Unit> alternativesAtEntry(const Unit &unit);

/// Up to MOST known unit names like TEXT, best first.
[[nodiscard]] QStringList nearestUnitNames(QStringView text, int most = 3);

} // namespace kabocha::units
