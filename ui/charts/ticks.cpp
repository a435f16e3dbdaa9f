// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/ticks.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>
#include <cmath>

namespace kabocha::ui {
namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 month = day * 30 + 10 * hour; // on average, a little less

constexpr std::array<qint64, 18> fixedSteps = {second,  2 * second, 5 * second, 15 * second, 30 * second,
                                               minute,  2 * minute, 5 * minute, 15 * minute, 30 * minute,
                                               hour,    3 * hour,   6 * hour,   12 * hour,   day,
                                               2 * day, 7 * day,    14 * day};
constexpr std::array<int, 11> monthSteps = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200};

QString dateText(const QDateTime &time)
{
    return time.toString(QStringLiteral("yyyy-MM-dd"));
}

QList<Tick> fixedTicks(qint64 from, qint64 to, qint64 step)
{
    QList<Tick> ticks;
    // The weeks of the epoch began on a Thursday; ours begin on a Monday.
    const qint64 offset = step >= 7 * day ? 4 * day : 0;
    qint64 at = (from - offset) / step * step + offset;
    if (at < from)
        at += step;
    QString shownDate;
    for (; at <= to; at += step) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
        Tick tick{.value = static_cast<double>(at)};
        if (step >= day) {
            tick.text = dateText(time);
        } else {
            tick.text = time.toString(step >= minute ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss"));
            if (const QString date = dateText(time); date != shownDate) {
                tick.line2 = date;
                shownDate = date;
            }
        }
        ticks << tick;
    }
    return ticks;
}

QList<Tick> monthTicks(qint64 from, qint64 to, int months)
{
    QList<Tick> ticks;
    const QDate first = QDateTime::fromMSecsSinceEpoch(from, Qt::UTC).date();
    int index = (first.year() * 12 + first.month() - 1) / months * months;
    for (;; index += months) {
        const QDateTime time(QDate(index / 12, index % 12 + 1, 1), QTime(0, 0), Qt::UTC);
        const qint64 at = time.toMSecsSinceEpoch();
        if (at > to || !time.isValid())
            return ticks;
        if (at >= from)
            ticks << Tick{
                static_cast<double>(at),
                time.toString(months % 12 == 0 ? QStringLiteral("yyyy") : QStringLiteral("yyyy-MM")),
                {}};
    }
}

} // namespace

QList<Tick> utcTicks(qint64 from, qint64 to, int most)
{
    if (to < from || most < 1)
        return {};
    for (const qint64 step : fixedSteps) {
        if ((to - from) / step < most)
            return fixedTicks(from, to, step);
    }
    for (const int months : monthSteps) {
        if ((to - from) / (months * month) < most)
            return monthTicks(from, to, months);
    }
    return {};
}

QList<Tick> numberTicks(double low, double high, int count)
{
    const double range = high - low;
    if (!(range > 0) || !std::isfinite(range) || count < 1)
        return {};
    const double rough = range / count;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    const double share = rough / power;
    const double step = (share <= 1 + 1e-9 ? 1 : share <= 2 + 1e-9 ? 2 : share <= 5 + 1e-9 ? 5 : 10) * power;
    const double largest = std::max(std::abs(low), std::abs(high));
    const int stepDigits = static_cast<int>(std::floor(std::log10(step) + 1e-9));
    const bool plain = largest < 1e6 && stepDigits >= -6;
    const int decimals = plain ? std::max(0, -stepDigits)
                               : std::max(0, static_cast<int>(std::floor(std::log10(largest))) - stepDigits);
    QList<Tick> ticks;
    const double first = std::ceil(low / step - 1e-9);
    for (int i = 0; i <= 2 * count + 2; ++i) {
        const double value = (first + i) * step;
        if (value > high + step * 1e-9)
            break;
        const double shown = std::abs(value) < step * 1e-6 ? 0.0 : value; // not -0
        ticks << Tick{value, QString::number(shown, plain ? 'f' : 'e', decimals), {}};
    }
    return ticks;
}

} // namespace kabocha::ui
