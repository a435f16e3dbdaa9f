// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/point.h"

namespace kabocha::test {

/// A point of METRIC (`package.metric`), MINUTES after noon of 2026-03-01. The identifier is 32 hex digits
/// made of NUMBER.
inline history::Point point(int number, const QString &metric = QStringLiteral("camera.Temp"),
                            int minutes = 0, std::optional<double> value = 10.0)
{
    history::Point point;
    point.identifier = QStringLiteral("%1").arg(number, 32, 16, QLatin1Char('0'));
    point.metric = metric::Name::ofMetric(metric.section(u'.', 0, 0), metric.section(u'.', 1));
    point.measuredAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC).addSecs(60LL * minutes);
    point.value = value;
    point.unit = QStringLiteral("deg_C");
    point.jobTitle = QStringLiteral("night.verify.json");
    return point;
}

inline QString identifier(int number)
{
    return point(number).identifier;
}

/// A point in one line: number, metric, minutes after noon, value, state (and where it was confirmed).
inline QString line(const history::Point &point)
{
    static const QStringList states{QStringLiteral("unsent"), QStringLiteral("confirmed"),
                                    QStringLiteral("withdrawn"), QStringLiteral("retracted")};
    const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    QStringList parts{QString::number(point.identifier.toULongLong(nullptr, 16)), point.metric.text(),
                      QString::number(noon.secsTo(point.measuredAt) / 60),
                      point.value ? QString::number(*point.value) : QStringLiteral("-"),
                      states.at(int(point.state))};
    if (!point.target.isEmpty())
        parts << QStringLiteral("%1#%2").arg(point.target, QString::number(point.serverJob));
    return parts.join(u' ');
}

inline QStringList lines(const QList<history::Point> &points)
{
    QStringList lines;
    for (const history::Point &point : points)
        lines << line(point);
    return lines;
}

} // namespace kabocha::test
