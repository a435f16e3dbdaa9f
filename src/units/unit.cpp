// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/unit.h"

#include "base/number.h"
#include "units/lexer.h"
#include "units/parser.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace kabocha::units {
namespace {

constexpr double Tolerance = 4 * std::numeric_limits<double>::epsilon();

/// POWER as a fraction with a small denominator; denominator 0 if it is none.
std::pair<double, int> fraction(double power)
{
    for (int below = 1; below <= 32; ++below) {
        const double above = std::round(power * below);
        if (std::abs(power - above / below) <= Tolerance * std::max(1.0, std::abs(power)))
            return {above, below};
    }
    return {power, 0};
}

/// So that powers that came about by adding thirds are equal to those written.
double sanitized(double power)
{
    const auto [above, below] = fraction(power);
    return below ? above / below : power;
}

QString powerText(double power)
{
    if (power == 1)
        return {};
    const auto [above, below] = fraction(power);
    if (below == 1)
        return QString::number(above, 'f', 0);
    if (below)
        return QStringLiteral("(%1/%2)").arg(above, 0, 'f', 0).arg(below);
    return QStringLiteral("(%1)").arg(QString::fromLatin1(pythonRepr(power)));
}

/// As Python's `format(number, "g")`, but never so short that it would be another number.
QString coefficientText(double number)
{
    QString text = QString::number(number, 'g', 6);
    if (text.toDouble() != number)
        text = QString::fromLatin1(pythonRepr(number));
    return text;
}

QString productText(QList<Factor> factors)
{
    std::stable_sort(factors.begin(), factors.end(), [](const Factor &a, const Factor &b) {
        return std::pair(a.unit->name.toLower(), a.unit->name) <
               std::pair(b.unit->name.toLower(), b.unit->name);
    });
    QStringList parts;
    for (const Factor &factor : std::as_const(factors)) {
        const QString power = powerText(std::abs(factor.power));
        const bool call = power.startsWith(u'(') && isFunction(factor.unit->name);
        parts << factor.unit->name + (call ? QStringLiteral("**") : QString()) + power;
    }
    return parts.join(u' ');
}

QString canonicalText(double coefficient, const QList<Factor> &factors)
{
    QList<Factor> above, below;
    for (const Factor &factor : factors)
        (factor.power > 0 ? above : below) << factor;
    QStringList parts;
    if (coefficient != 1)
        parts << coefficientText(coefficient);
    if (!above.isEmpty())
        parts << productText(above);
    else if (parts.isEmpty() && !below.isEmpty())
        parts << QStringLiteral("1");
    if (!below.isEmpty())
        parts << QStringLiteral("/")
              << (below.size() > 1 ? u'(' + productText(below) + u')' : productText(below));
    return parts.join(u' ');
}

} // namespace

void Composite::multiply(const Composite &other)
{
    coefficient *= other.coefficient;
    factors << other.factors;
}

void Composite::raise(double power)
{
    coefficient = std::pow(coefficient, power);
    for (Factor &factor : factors)
        factor.power *= power;
}

Result<Unit> makeUnit(const Composite &composite)
{
    QList<Factor> factors;
    for (const Factor &factor : composite.factors) {
        const auto same = std::find_if(factors.begin(), factors.end(), [&factor](const Factor &other) {
            return other.unit->name == factor.unit->name;
        });
        if (same == factors.end())
            factors << factor;
        else
            same->power += factor.power;
    }
    for (Factor &factor : factors)
        factor.power = sanitized(factor.power);
    factors.removeIf([](const Factor &factor) { return factor.power == 0; });
    // Astropy's order: the scale is then the same to the last bit.
    std::stable_sort(factors.begin(), factors.end(), [](const Factor &a, const Factor &b) {
        return a.power != b.power ? a.power > b.power : a.unit->name < b.unit->name;
    });

    auto data = std::make_unique<UnitData>();
    data->scale = composite.coefficient;
    for (const Factor &factor : std::as_const(factors)) {
        data->scale *= factor.power == 1 ? factor.unit->scale : std::pow(factor.unit->scale, factor.power);
        for (auto it = factor.unit->bases.cbegin(); it != factor.unit->bases.cend(); ++it)
            data->bases[it.key()] += it.value() * factor.power;
    }
    for (auto it = data->bases.begin(); it != data->bases.end();) {
        it.value() = sanitized(it.value());
        it = it.value() == 0 ? data->bases.erase(it) : std::next(it);
    }
    data->canonical = canonicalText(composite.coefficient, factors);
    for (const Factor &factor : std::as_const(factors))
        if (!(std::abs(factor.power) <= GreatestPower))
            return fail({.kind = Error::Kind::Syntax,
                         .message = QCoreApplication::translate(
                                        "kabocha::units",
                                        "“%1” is not a unit: its powers add up to too large a number.")
                                        .arg(data->canonical)});
    if (!std::isfinite(data->scale) || data->scale == 0)
        return fail({.kind = Error::Kind::Syntax,
                     .message = QCoreApplication::translate(
                                    "kabocha::units",
                                    "“%1” is not a unit: its scale is not a number that can be held.")
                                    .arg(data->canonical)});
    return UnitAccess::make(data.release());
}

Unit makeFunctionUnit(Function function, const QString &name, const Unit &inner)
{
    auto data = std::make_unique<UnitData>();
    data->canonical = name + u'(' + inner.canonical() + u')';
    data->bases = inner.bases();
    data->function = function;
    data->innerScale = inner.scale();
    return UnitAccess::make(data.release());
}

double dexOf(Function function)
{
    switch (function) {
    case Function::Magnitude:
        return -0.4;
    case Function::Decibel:
        return 0.1;
    case Function::Dex:
    case Function::None:
        break;
    }
    return 1;
}

Unit UnitAccess::make(UnitData *data)
{
    Unit unit;
    unit.d = data;
    return unit;
}

Unit::Unit()
{
    static const QSharedDataPointer<UnitData> dimensionless(new UnitData);
    d = dimensionless;
}

Unit::Unit(const Unit &) = default;
Unit::Unit(Unit &&other) noexcept : d(other.d) // the other stays a unit
{
}
Unit &Unit::operator=(const Unit &) = default;
Unit &Unit::operator=(Unit &&other) noexcept
{
    d.swap(other.d);
    return *this;
}
Unit::~Unit() = default;

Result<Unit> Unit::parse(QStringView text)
{
    return parseUnit(text, Context::File, Table::standard());
}

std::optional<Unit> Unit::find(QStringView text)
{
    const Result<Unit> unit = parseUnit(text, Context::File, Table::standard(), false);
    return unit ? std::optional(*unit) : std::nullopt;
}

QString Unit::canonical() const
{
    return d->canonical;
}

double Unit::scale() const
{
    return d->scale;
}

QMap<QString, double> Unit::bases() const
{
    return d->bases;
}

bool Unit::isFunction() const
{
    return d->function != Function::None;
}

bool operator==(const Unit &a, const Unit &b)
{
    return a.d == b.d || (a.d->canonical == b.d->canonical && a.d->scale == b.d->scale);
}

} // namespace kabocha::units
