// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/reporttext.h"

#include "base/number.h"

#include <cmath>

namespace kabocha::job {
namespace {

QString rounded(double value)
{
    return numberText(QString::number(value, 'g', 4).toDouble());
}

} // namespace

QString numberText(double value)
{
    return QString::fromLatin1(pythonRepr(value));
}

QString withUnit(const QString &number, const QString &unit)
{
    return unit.isEmpty() ? number : number + u' ' + unit;
}

QString valueText(std::optional<double> value, const QString &unit)
{
    if (!value || std::isnan(*value))
        return translated("not measured");
    return withUnit(numberText(*value), unit);
}

QString statusText(spec::Status status)
{
    switch (status) {
    case spec::Status::Pass:
        return translated("pass");
    case spec::Status::Fail:
        return translated("fail");
    case spec::Status::NotMeasured:
        return translated("not measured");
    case spec::Status::Undecidable:
        return translated("cannot be tested");
    }
    return {};
}

QString marginText(std::optional<double> margin, const QString &unit)
{
    if (!margin || !std::isfinite(*margin))
        return {};
    if (*margin == 0)
        return translated("exactly at the limit");
    const QString distance = withUnit(rounded(std::abs(*margin)), unit);
    return (*margin > 0 ? translated("%1 inside") : translated("%1 outside")).arg(distance);
}

QString testText(const ReportRow &row)
{
    return withUnit(spec::symbol(row.op) + u' ' + numberText(row.threshold), row.thresholdUnit);
}

QString timeText(const QDateTime &utc)
{
    if (!utc.isValid())
        return {};
    return utc.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QStringLiteral(" UTC");
}

QString recordedText(const QDateTime &utc)
{
    return translated("recorded %1").arg(timeText(utc));
}

QString timeRangeText(const QDateTime &from, const QDateTime &to)
{
    const QString first = timeText(from);
    const QString last = timeText(to);
    if (first == last || last.isEmpty())
        return first;
    if (from.toUTC().date() != to.toUTC().date())
        return translated("%1 to %2").arg(first, last);
    return translated("%1 to %2")
        .arg(from.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")),
             to.toUTC().toString(QStringLiteral("HH:mm")) + QStringLiteral(" UTC"));
}

} // namespace kabocha::job
