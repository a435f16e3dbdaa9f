// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/parser.h"
#include "units/unitdata.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <limits>

namespace kabocha::units {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::units", text);
}

QString nameOf(const Unit &unit)
{
    const QString name = unit.canonical();
    return name.isEmpty() ? tr("a pure number") : QStringLiteral("“%1”").arg(name);
}

tl::unexpected<Error> misfit(const Unit &from, const Unit &to)
{
    return fail({.kind = Error::Kind::Unit,
                 .message = tr("A value in %1 cannot be expressed in %2.").arg(nameOf(from), nameOf(to))});
}

tl::unexpected<Error> overflow(const Unit &from, const Unit &to)
{
    return fail(
        {.kind = Error::Kind::Unit,
         .message = tr("The value in %1 is too large to be expressed in %2.").arg(nameOf(from), nameOf(to))});
}

/// A scale on which temperature is counted from a point of its own.
struct Thermometer
{
    double scale = 1; ///< kelvins a degree
    double zero = 0;  ///< where its zero is, in degrees of its own below
};

std::optional<Thermometer> thermometer(const Unit &unit)
{
    const UnitData &data = UnitAccess::data(unit);
    if (data.function != Function::None || data.bases.size() != 1 || data.bases.first() != 1)
        return {};
    const QString base = data.bases.firstKey();
    if (base == u'K')
        return Thermometer{.scale = data.scale, .zero = 0};
    if (data.scale != 1)
        return {};
    if (base == QLatin1String("deg_C"))
        return Thermometer{.scale = 1, .zero = 273.15};
    if (base == QLatin1String("deg_F"))
        return Thermometer{.scale = 5.0 / 9.0, .zero = 459.67};
    return {};
}

/// VALUE without the digits that subtracting numbers as large as LARGEST cannot have kept.
double cleaned(double value, double largest)
{
    const int decimals = 14 - static_cast<int>(std::floor(std::log10(std::max(largest, 1e-300))));
    if (decimals < 0 || decimals > 30)
        return value;
    const double out = QString::number(value, 'f', decimals).toDouble();
    return out == 0 ? 0 : out; // never -0
}

} // namespace

bool compatible(const Unit &a, const Unit &b)
{
    return a.isFunction() == b.isFunction() && UnitAccess::data(a).bases == UnitAccess::data(b).bases;
}

Result<double> convert(double value, const Unit &from, const Unit &to)
{
    if (from == to)
        return value;
    if (!compatible(from, to))
        return misfit(from, to);
    const UnitData &source = UnitAccess::data(from);
    const UnitData &target = UnitAccess::data(to);
    double out = 0;
    if (from.isFunction()) {
        const double dex = value * dexOf(source.function) + std::log10(source.innerScale / target.innerScale);
        out = dex / dexOf(target.function);
    } else {
        const double ratio = source.scale / target.scale;
        const bool unity = std::abs(ratio - 1) <= 4 * std::numeric_limits<double>::epsilon();
        out = unity ? value : value * ratio;
    }
    if (std::isfinite(value) && !std::isfinite(out))
        return overflow(from, to);
    return out;
}

Result<EntryConversion> convertAtEntry(double value, const Unit &from, const Unit &to)
{
    if (compatible(from, to)) {
        const auto out = convert(value, from, to);
        if (!out)
            return fail(out.error());
        return EntryConversion{.value = *out};
    }
    const auto source = thermometer(from);
    const auto target = thermometer(to);
    if (!source || !target)
        return misfit(from, to);
    const double kelvins = (value + source->zero) * source->scale;
    const double out = kelvins / target->scale - target->zero;
    if (!std::isfinite(out))
        return overflow(from, to);
    if (kelvins < -1e-9)
        return fail(
            {.kind = Error::Kind::Unit,
             .message = tr("A temperature below absolute zero cannot be converted to %1.").arg(nameOf(to)),
             .hint = tr("Check the sign and the unit.")});
    const double largest = std::max({std::abs(value), std::abs(kelvins), std::abs(kelvins / target->scale)});
    return EntryConversion{.value = cleaned(out, largest), .absoluteTemperature = true};
}

Result<double> convertDifference(double difference, const Unit &from, const Unit &to)
{
    if (from == to)
        return difference;
    if (compatible(from, to) && from.isFunction())
        return difference * dexOf(UnitAccess::data(from).function) / dexOf(UnitAccess::data(to).function);
    if (compatible(from, to))
        return convert(difference, from, to);
    const auto source = thermometer(from);
    const auto target = thermometer(to);
    if (!source || !target)
        return misfit(from, to);
    const double out = difference * source->scale / target->scale;
    return std::isfinite(out) ? Result<double>(out) : overflow(from, to);
}

QList<Unit> alternativesAtEntry(const Unit &unit)
{
    static const QList<Unit> common = [] {
        constexpr std::array names = {
            "mag",   "mmag",  "deg",      "arcmin", "arcsec", "marcsec", "rad",      "m",   "cm",   "mm",
            "um",    "nm",    "Angstrom", "d",      "h",      "min",     "s",        "ms",  "us",   "%",
            "",      "K",     "deg_C",    "deg_F",  "Pa",     "hPa",     "mbar",     "bar", "Torr", "byte",
            "kbyte", "Mbyte", "Gbyte",    "Hz",     "kHz",    "adu",     "electron", "V",   "mV",   "A",
            "mA",    "W",     "mW",       "Jy",     "mJy",    "uJy",     "nJy"};
        QList<Unit> units;
        for (const char *name : names)
            if (const auto known = parseUnit(QString::fromLatin1(name), Context::Entry, Table::standard()))
                units << *known;
        return units;
    }();
    QList<Unit> out;
    for (const Unit &other : common) {
        const bool fits = compatible(other, unit) || (thermometer(other) && thermometer(unit));
        if (fits && other != unit)
            out << other;
    }
    return out;
}

} // namespace kabocha::units
