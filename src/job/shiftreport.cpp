// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/shiftreport.h"

#include "job/fullreport.h"
#include "json/io.h"

namespace kabocha::job {
namespace {

constexpr int deepest = 20; // deeper is nothing for people

QString textOf(const json::Value &value)
{
    if (value.isString())
        return value.toString();
    constexpr qint64 longest = 200; // items of a list
    if (value.size() > longest)
        return QStringLiteral("… (%1)").arg(value.size());
    return QString::fromUtf8(json::write(value, {.indent = -1}));
}

void flatten(const json::Object &object, const QString &prefix, int depth,
             QList<std::pair<QString, QString>> *out)
{
    for (const json::Member &member : object) {
        const QString key = prefix + member.key;
        if (member.value.isObject() && member.value.size() > 0 && depth < deepest)
            flatten(member.value.members(), key + u'.', depth + 1, out);
        else
            out->append({key, textOf(member.value)});
    }
}

} // namespace

int ShiftReport::count(spec::Status status) const
{
    if (status == spec::Status::NotMeasured)
        return int(notMeasured.size());
    int count = 0;
    for (const ReportedMeasurement &measurement : measurements) {
        for (const ReportRow &row : measurement.tests)
            count += row.status == status ? 1 : 0;
    }
    return count;
}

QList<ReportedMeasurement> reportedMeasurements(const Job &job, const metric::MetricSet &metrics,
                                                const QList<ReportRow> &rows)
{
    QHash<metric::Name, QList<ReportRow>> tests;
    for (const ReportRow &row : rows)
        tests[row.specification.metricName()] << row;
    QHash<metric::Name, QList<std::pair<QString, QString>>> notes;
    for (const json::Member &member : job.meta) {
        if (const auto metric = noteMetric(member.key))
            notes[*metric].append({member.key.mid(metric->text().size() + 1), textOf(member.value)});
    }
    QList<ReportedMeasurement> out;
    out.reserve(job.measurements.size());
    for (const Measurement &measurement : job.measurements) {
        const metric::Metric *definition = metrics.find(measurement.metric);
        if (!definition)
            definition = job.metrics.find(measurement.metric);
        out << ReportedMeasurement{.metric = measurement.metric,
                                   .description =
                                       definition ? definition->description.simplified() : QString(),
                                   .value = measurement.value,
                                   .unit = measurement.unit.canonical(),
                                   .tests = tests.value(measurement.metric),
                                   .notes = notes.value(measurement.metric)};
    }
    return out;
}

ShiftReport shiftReport(const Job &job, const metric::MetricSet &metrics,
                        const spec::SpecificationSet &specifications)
{
    ShiftReport out;
    QList<ReportRow> rows = fullReport(job, metrics, specifications);
    const auto open = std::stable_partition(rows.begin(), rows.end(), [](const ReportRow &row) {
        return row.status != spec::Status::NotMeasured;
    });
    out.notMeasured = QList<ReportRow>(open, rows.end());
    rows.erase(open, rows.end());
    out.measurements = reportedMeasurements(job, metrics, rows);
    const QString env = QStringLiteral("env");
    flatten(job.meta.value(env).members(), {}, 0, &out.environment);
    QSet<metric::Name> measured;
    for (const Measurement &measurement : job.measurements)
        measured << measurement.metric;
    json::Object rest;
    for (const json::Member &member : job.meta) {
        const auto noted = noteMetric(member.key);
        if (member.key != env && member.key != QLatin1String("packages") &&
            !(noted && measured.contains(*noted)))
            rest.insert(member.key, member.value);
    }
    flatten(rest, {}, 0, &out.metadata);
    return out;
}

} // namespace kabocha::job
