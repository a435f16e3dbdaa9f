// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/undefined.h"

#include "squash/checks.h"
#include "squash/limits.h"

namespace kabocha::squash {

QStringList undefinedMetrics(const job::Job &job)
{
    QStringList names;
    for (const job::Measurement &measurement : job.measurements) {
        const QString name = measurement.metric.text();
        if (measurement.metric.isMetric() && name.size() <= Limits::name &&
            !job.metrics.find(measurement.metric))
            names << name;
    }
    return names;
}

Issue undefinedMetric(const QString &metric, const QString &path, const ServerAnswer &answer)
{
    if (answer.unknown.contains(metric))
        return {.severity = Severity::Warning,
                .code = QStringLiteral("metric-unknown"),
                .text = translated("Neither an open package nor %2 defines “%1”: its measurement would be "
                                   "dropped without a word.")
                            .arg(metric, answer.target),
                .place = {.path = path},
                .hint = translated("Open the package that defines it; dispatching makes it known there.")};
    if (answer.asked.contains(metric))
        return {.severity = Severity::Note,
                .code = QStringLiteral("metric-known-there"),
                .text =
                    translated("No open package defines “%1”, but %2 knows it.").arg(metric, answer.target),
                .place = {.path = path}};
    return {.severity = Severity::Warning,
            .code = QStringLiteral("metric-undefined"),
            .text = translated("No open package defines “%1”. A server that does not know it either drops "
                               "its measurement without a word.")
                        .arg(metric),
            .place = {.path = path},
            .hint = translated("Open the package that defines it.")};
}

} // namespace kabocha::squash
