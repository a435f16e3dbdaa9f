// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportorder.h"

#include "base/files.h"
#include "base/outline.h"
#include "job/exporthtml.h"
#include "job/exporttable.h"
#include "job/valuenotes.h"
#include "models/historyseries.h"
#include "squash/jobcheck.h"

#include <QCoreApplication>

#include <cmath>

namespace kabocha::ui {
namespace {

constexpr int plotColumns = 120; // more cannot be told apart on paper

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::ui", text);
}

/// The share of the work from BEGIN to END of PROGRESS.
json::Progress between(const json::Progress &progress, double begin, double end)
{
    return
        [&progress, begin, end](double done) { return !progress || progress(begin + done * (end - begin)); };
}

QList<double> thresholdsOf(const QList<spec::Specification> &specifications, const units::Unit &unit)
{
    QList<double> out;
    for (const spec::Specification &specification : specifications) {
        const auto threshold = units::convert(specification.threshold, specification.unit, unit);
        if (threshold && !out.contains(*threshold))
            out << *threshold;
    }
    return out;
}

void addTimes(const ExportOrder &order, job::ShiftReport *report)
{
    QHash<metric::Name, QDateTime> recordedAt; // of those that were not measured then
    for (const job::Measurement &measurement : order.job.measurements) {
        const QDateTime said = job::valueNotesOf(order.job, measurement).measuredAt;
        const history::Point point = order.points.value(measurement.identifier);
        if (said.isValid() && said != point.recordedAt)
            recordedAt.insert(measurement.metric, point.recordedAt);
        const QDateTime at = said.isValid() ? said : point.measuredAt;
        if (!at.isValid())
            continue;
        report->from = report->from.isValid() ? std::min(report->from, at) : at;
        report->to = report->to.isValid() ? std::max(report->to, at) : at;
    }
    for (job::ReportedMeasurement &measurement : report->measurements)
        measurement.recordedAt = recordedAt.value(measurement.metric);
}

Result<job::ShiftReport> reportOf(const ExportOrder &order, const json::Progress &progress)
{
    job::ShiftReport report = job::shiftReport(order.job, order.metrics, order.specifications);
    const job::ShiftReport &facts = order.facts;
    report.title = facts.title;
    report.file = facts.file;
    report.target = facts.target;
    report.production = facts.production;
    report.madeAt = facts.madeAt;
    report.version = facts.version;
    addTimes(order, &report);
    for (const job::PastSeries &series : order.past) {
        const auto measured =
            std::count_if(series.values.begin(), series.values.end(),
                          [](const job::PastValue &value) { return value.value.has_value(); });
        if (measured > 1) // one dot is no past
            report.past << series;
    }
    Outline outline;
    if (const auto written = squash::writePayload(order.job, outline, {}, progress); !written)
        return fail(written.error());
    report.payloadSha256 = outline.sha256();
    report.payloadBytes = outline.written();
    return report;
}

} // namespace

QList<metric::Name> metricsToPlot(const ExportOrder &order, const QList<history::Point> &latest, int most)
{
    QSet<metric::Name> known;
    for (const history::Point &point : latest)
        known << point.metric;
    QList<metric::Name> failing;
    QList<metric::Name> others;
    for (const job::Measurement &measurement : order.job.measurements) {
        if (known.contains(measurement.metric))
            (order.failing.contains(measurement.metric) ? failing : others) << measurement.metric;
    }
    return (failing + others).mid(0, most);
}

Result<job::PastSeries> plottedPast(const ExportOrder &order, const metric::Name &metric,
                                    history::HistorySource &source, const std::function<bool()> &goOn)
{
    const job::Measurement *measurement = order.job.find(metric);
    const units::Unit unit = measurement ? measurement->unit : units::Unit();
    QList<spec::Specification> specifications = order.specifications.of(metric);
    specifications.removeIf(
        [&order](const spec::Specification &one) { return !spec::applies(one, order.job.meta); });
    HistorySeriesBuilder builder(unit.canonical(), {}); // no verdict is drawn
    const Result<void> read = source.each({.metric = metric}, [&](const history::Point &point) {
        if (point.state != history::PointState::Withdrawn)
            builder.add(point);
        return !goOn || goOn();
    });
    if (!read)
        return fail(read.error());
    const HistorySeries series = builder.finish();
    QList<double> xs;
    QList<double> ys;
    for (const HistoryRow &row : series.rows) {
        xs << double(row.time);
        ys << row.value.value_or(std::nan(""));
    }
    job::PastSeries out{
        .metric = metric, .unit = series.unit, .thresholds = thresholdsOf(specifications, unit)};
    for (const int i : reducedToColumns(xs, ys, plotColumns)) {
        const HistoryRow &row = series.rows.at(i);
        out.values << job::PastValue{
            .at = row.moment(), .value = row.value, .sent = row.state == history::PointState::Confirmed};
    }
    return out;
}

Result<ExportOutcome> carryOut(const ExportOrder &order, const json::Progress &progress)
{
    ExportOutcome outcome{.file = order.file};
    if (order.format == ExportFormat::Csv) {
        QHash<QString, QDateTime> recordedAt;
        for (const history::Point &point : order.points)
            recordedAt.insert(point.identifier, point.recordedAt);
        const QByteArray csv = job::measurementsAsCsv(order.job, &outcome.issues, recordedAt);
        return writeFileSafely(order.file,
                               [&](QIODevice &device) -> Result<void> {
                                   if (progress && !progress(0.5))
                                       return fail({.kind = Error::Kind::Cancelled,
                                                    .message = tr("The export was cancelled.")});
                                   return writeAll(device, csv);
                               })
            .map([&outcome] { return outcome; });
    }
    const Result<job::ShiftReport> report = reportOf(order, between(progress, 0, 0.4));
    if (!report)
        return fail(report.error());
    const json::Progress rest = between(progress, 0.4, 1);
    return writeFileSafely(order.file,
                           [&](QIODevice &device) -> Result<void> {
                               if (order.format == ExportFormat::Html)
                                   return job::writeHtml(*report, device, rest);
                               const Result<int> pages = writePdf(*report, device, order.pdf, rest);
                               if (!pages)
                                   return fail(pages.error());
                               outcome.pages = *pages;
                               return {};
                           })
        .map([&outcome] { return outcome; });
}

} // namespace kabocha::ui
