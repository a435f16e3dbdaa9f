// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/plausibility.h"

#include "history/median.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kabocha::history {
namespace {

constexpr double MadScale = 1.4826;           // of normal noise: standard deviation / MAD
constexpr double MeanDeviationScale = 1.2533; // the same / mean absolute deviation
constexpr double NearEnough = 3;              // spreads within which another value is a usual one
constexpr double Rounding = 1e-9;             // of the median: what is less is no spread
/// Where every value was the same, what is this near to it, relatively, is what may have been meant.
constexpr double NearTheSame = 0.1;
constexpr qsizetype MostMeant = 2;

double spreadOf(const QList<double> &values, double median)
{
    QList<double> deviations;
    deviations.reserve(values.size());
    double sum = 0;
    for (const double value : values) {
        deviations << std::abs(value - median);
        sum += deviations.constLast();
    }
    const double least = std::abs(median) * Rounding;
    const double mad = medianOf(deviations) * MadScale;
    if (mad > least)
        return mad;
    const double mean = sum / static_cast<double>(values.size()) * MeanDeviationScale;
    return mean > least ? mean : 0;
}

} // namespace

std::optional<Plausibility> plausibilityOf(double candidate, const QList<double> &past,
                                           const QList<UnitReading> &readings)
{
    QList<double> values;
    values.reserve(past.size());
    std::ranges::copy_if(past, std::back_inserter(values), [](double value) { return std::isfinite(value); });
    if (values.size() < FewestPoints || !std::isfinite(candidate))
        return {};
    Plausibility out{.points = values.size(), .median = medianOf(values)};
    out.spread = spreadOf(values, out.median);
    if (!std::isfinite(out.spread) || !std::isfinite(candidate - out.median))
        return {};

    const double scale = std::abs(out.median);
    // Nothing ever changed: what differs by more than rounding has no measure, and is worth a word.
    const auto distance = [&](double value) {
        const double away = std::abs(value - out.median);
        if (out.spread > 0)
            return away / out.spread;
        return away <= scale * Rounding ? 0 : std::numeric_limits<double>::infinity();
    };
    out.distance = distance(candidate);
    out.unusual = out.distance > FarFromUsual;
    if (!out.unusual)
        return out;

    const auto consider = [&](Meant::Slip slip, double value, const QString &unit = {}) {
        if (!std::isfinite(value) || value == candidate)
            return;
        const double away = std::abs(value - out.median);
        const bool usual = out.spread > 0 ? away <= NearEnough * out.spread : away <= scale * NearTheSame;
        const bool known = std::ranges::any_of(out.meant, [&](const Meant &other) {
            return std::abs(other.value - value) <= std::abs(value) * Rounding;
        });
        if (usual && !known)
            out.meant << Meant{.slip = slip, .value = value, .unit = unit};
    };
    // A unit says more than a factor, so it comes first and the same value is not offered twice.
    for (const UnitReading &reading : readings)
        consider(Meant::Slip::Unit, reading.value, reading.unit);
    consider(Meant::Slip::Sign, -candidate);
    consider(Meant::Slip::Thousand, candidate / 1000);
    consider(Meant::Slip::Thousand, candidate * 1000);
    consider(Meant::Slip::Ten, candidate / 10);
    consider(Meant::Slip::Ten, candidate * 10);
    std::ranges::stable_sort(out.meant, {},
                             [&](const Meant &meant) { return std::abs(meant.value - out.median); });
    out.meant.resize(std::min(out.meant.size(), MostMeant));
    return out;
}

} // namespace kabocha::history
