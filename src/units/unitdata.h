// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/unit.h"

#include <QList>
#include <QSharedData>

#include <memory>

namespace kabocha::units {

/// Of a unit, as written and as several of the same name add up.
constexpr double GreatestPower = 9999;

/// Base units and their powers.
using Dimension = QMap<QString, double>;

/// A unit with a name of its own, prefix included: `mmag`, `Angstrom`, `%`.
struct Named
{
    QString name = {}; ///< canonical
    double scale = 1;  ///< in base units
    Dimension bases = {};
};

struct Factor
{
    std::shared_ptr<const Named> unit;
    double power = 1;
};

/// A number times named units with powers, as it was written.
struct Composite
{
    double coefficient = 1;
    QList<Factor> factors = {};

    void multiply(const Composite &other);
    void raise(double power);
};

enum class Function { None, Magnitude, Decibel, Dex };

class UnitData : public QSharedData
{
public:
    QString canonical = {};
    double scale = 1;
    Dimension bases = {}; ///< of a function unit: those of the unit inside
    Function function = Function::None;
    double innerScale = 1; ///< of a function unit: the scale of the unit inside
};

/// The one door to Unit's inside for the rest of this room.
struct UnitAccess
{
    [[nodiscard]] static Unit make(UnitData *data);
    [[nodiscard]] static const UnitData &data(const Unit &unit) { return *unit.d; }
};

/// COMPOSITE with equal names gathered, in Astropy's order. Errors: Syntax (a scale that is not finite, or
/// zero; a power beyond GreatestPower).
[[nodiscard]] Result<Unit> makeUnit(const Composite &composite);
/// `mag(INNER)` and its kin.
[[nodiscard]] Unit makeFunctionUnit(Function function, const QString &name, const Unit &inner);
/// How much dex one of FUNCTION is.
[[nodiscard]] double dexOf(Function function);

} // namespace kabocha::units
