// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobcounts.h"

namespace kabocha::ui {

JobCounts countJob(const job::Job &job, const QList<job::ReportRow> &report,
                   const QList<dispatch::OutboxEntry> &outbox)
{
    QSet<metric::Name> failing;
    for (const job::ReportRow &row : report) {
        if (row.status == spec::Status::Fail)
            failing.insert(row.specification.metricName());
    }
    QHash<QString, QStringList> confirmed; // identifier → names that this server did not keep
    for (const dispatch::OutboxEntry &entry : outbox) {
        if (entry.state != dispatch::OutboxState::Confirmed && entry.state != dispatch::OutboxState::Partial)
            continue;
        for (const QString &identifier : entry.measurementIdentifiers)
            confirmed.insert(identifier, entry.dropped);
    }

    JobCounts counts;
    for (const job::Measurement &measurement : job.measurements) {
        if (measurement.value)
            ++counts.measured;
        if (failing.contains(measurement.metric))
            ++counts.failed;
        const auto it = confirmed.constFind(measurement.identifier);
        if (measurement.identifier.isEmpty() || it == confirmed.cend() ||
            it->contains(measurement.metric.text()))
            ++counts.unsent;
    }
    return counts;
}

} // namespace kabocha::ui
