// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/prepared.h"

#include "dispatch/outboxentry.h"
#include "job/valuenotes.h"
#include "squash/jobcheck.h"

namespace kabocha::dispatch {
namespace {

/// Without the data of the blobs, which may be more than fits in memory, and which no server shows.
Result<Expectation> expectationOf(const job::Job &job)
{
    return Expectation::read(squash::payload(job, {.withoutData = true}));
}

QList<history::Point> pointsOf(const job::Job &job, const QString &title, const QDateTime &now)
{
    QList<history::Point> points;
    for (const job::Measurement &measurement : job.measurements) {
        if (measurement.identifier.isEmpty() || !measurement.metric.isMetric())
            continue;
        const QDateTime measuredAt = job::valueNotesOf(job, measurement).measuredAt;
        points.append({.identifier = measurement.identifier,
                       .metric = measurement.metric,
                       .measuredAt = measuredAt.isValid() ? measuredAt : now,
                       .value = measurement.value,
                       .unit = measurement.unit.canonical(),
                       .jobTitle = title});
    }
    return points;
}

} // namespace

Prepared Prepared::of(const job::Job &job, const QString &title, const QDateTime &now, const QString &folder,
                      const json::Progress &progress)
{
    Prepared out;
    out.issues = squash::checkJob(job);
    if (countOf(out.issues, Severity::Error) > 0)
        return out;
    const Result<Payload> payload = Payload::write(job, folder, progress);
    const Result<Expectation> expected =
        payload.and_then([&job](const Payload &) { return expectationOf(job); });
    if (!expected) {
        out.error = expected.error();
        return out;
    }
    out.payload = *payload;
    out.expected = *expected;
    out.definitions = Definitions::of(job);
    out.points = pointsOf(job, title, now);
    out.measurementCount = int(job.measurements.size());
    out.valueCount = squash::sentValues(job);
    return out;
}

QStringList Prepared::identifiers() const
{
    QStringList out;
    for (const history::Point &point : points)
        out.append(point.identifier);
    return out;
}

QList<history::Point> pointsOf(const Expectation &expected, const OutboxEntry &entry)
{
    QList<history::Point> points;
    for (const Expectation::Measured &measured : expected.measurements) {
        const Result<metric::Name> metric = metric::Name::parse(measured.metric);
        if (measured.identifier.isEmpty() || !metric)
            continue;
        points.append({.identifier = measured.identifier,
                       .metric = *metric,
                       .measuredAt = entry.createdAt,
                       .value = measured.value.isNumber() ? std::optional<double>(measured.value.toDouble())
                                                          : std::nullopt,
                       .unit = measured.unit,
                       .jobTitle = entry.title});
    }
    return points;
}

} // namespace kabocha::dispatch
