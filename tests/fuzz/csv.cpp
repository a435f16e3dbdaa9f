// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a table of measurements.
#include "job/csv.h"
#include "fuzz.h"
#include "job/csvplan.h"
#include "job/normalize.h"

#include <cmath>

using namespace kabocha;
using namespace kabocha::job;

namespace {

metric::MetricSet metrics()
{
    metric::MetricSet out;
    for (const auto &[name, unit] : {std::pair(QStringView(u"Temp"), QStringView(u"deg_C")),
                                     {u"Focus", u"mm"},
                                     {u"Ratio", u""},
                                     {u"Gain", u"electron / adu"},
                                     {u"Flux", u"mag"}})
        out.insert({.name = metric::Name::ofMetric(QStringLiteral("camera"), name.toString()),
                    .unit = *units::Unit::parse(unit)});
    return out;
}

void laws(const LoadedJob &loaded, const metric::MetricSet &known, const QString &file)
{
    for (const Issue &issue : loaded.issues) {
        fuzz::expect(!issue.text.isEmpty() && !issue.code.isEmpty(), "an issue says what is wrong");
        fuzz::expect(issue.place.file == file && issue.place.line >= 1 && issue.place.column >= 1,
                     "an issue has its place", issue.line().toUtf8());
    }
    QSet<metric::Name> seen;
    for (const Measurement &measurement : loaded.job.measurements) {
        const QByteArray name = measurement.metric.text().toUtf8();
        const auto parsed = metric::Name::parse(measurement.metric.text());
        fuzz::expect(parsed && *parsed == measurement.metric && parsed->isMetric(),
                     "what is measured is a metric", name);
        fuzz::expect(!measurement.value || std::isfinite(*measurement.value), "a value is finite", name);
        fuzz::expect(!seen.contains(measurement.metric), "a metric is measured once", name);
        seen.insert(measurement.metric);
        if (const metric::Metric *metric = known.find(measurement.metric))
            fuzz::expect(measurement.unit == metric->unit, "a value is in the unit of its metric", name);
    }
    for (const json::Member &note : loaded.job.meta)
        fuzz::expect(isNote(loaded.job, note.key), "a further column is a note", note.key.toUtf8());

    const auto text = writeNormalized(loaded.job);
    fuzz::expect(text.has_value(), "what is imported can be written",
                 text ? QByteArray() : text.error().text().toUtf8());
    const auto read = readJob(*text, file);
    fuzz::expect(read.has_value(), "and read", *text);
    fuzz::expect(read->job.measurements.size() == loaded.job.measurements.size() &&
                     read->job.meta.size() == loaded.job.meta.size(),
                 "nothing is lost on the way", *text);
    const auto again = writeNormalized(read->job);
    fuzz::expect(again && *again == *text, "normalizing twice is normalizing once", *text);
}

/// The same bytes as a table of whatever dialect, as the window reads them.
void laws(const QByteArray &bytes, const metric::MetricSet &known)
{
    const CsvEncoding encoding = sniffEncoding(bytes);
    const auto text = decodeCsv(bytes, encoding, {});
    if (!text) {
        fuzz::expect(!text.error().message.isEmpty() && text.error().place.line >= 1,
                     "what is no text says where");
        return;
    }
    const CsvDialect dialect = sniffDialect(*text, encoding, known);
    const CsvMapping mapping = sniffMapping(*text, dialect, known);
    fuzz::expect(mapping.columns.size() == columnsOf(*text, dialect).names.size(), "each column is mapped");
    if (mapping.indexOf(CsvRole::Metric) < 0 || mapping.indexOf(CsvRole::Value) < 0)
        return;
    CsvPlanner planner(*text, dialect, mapping, known, {});
    const CsvLineReader reader(dialect, mapping, known);
    CsvCounts counts;
    while (!planner.atEnd()) {
        const CsvPlanPart part = planner.next(3);
        counts = part.counts;
        for (const CsvPlanLine &line : part.lines) {
            const CsvLine again = reader.read(csvRowAt(*text, dialect, line));
            fuzz::expect(again.line == line.line && again.isGood() == (line.fate != CsvFate::LeftOut),
                         "a line says the same when it is read again");
            fuzz::expect(again.isGood() || !again.issues.isEmpty(), "what is left out says why");
            fuzz::expect(!again.value || std::isfinite(*again.value), "a value is finite");
        }
    }
    fuzz::expect(counts.lines == counts.recorded + counts.superseded + counts.leftOut,
                 "every line has one fate");
    fuzz::expect(planner.result().measurements.size() == counts.recorded, "what counts is recorded");
}

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const QString File = QStringLiteral("file.csv");
    static const metric::MetricSet Known = metrics();
    const QByteArray bytes = fuzz::bytesOf(data, size);
    for (const metric::MetricSet &known : {Known, metric::MetricSet()}) {
        laws(bytes, known);
        const auto loaded = importCsv(bytes, File, known);
        if (loaded) {
            laws(*loaded, known, File);
            continue;
        }
        const Error &error = loaded.error();
        fuzz::expect(!error.message.isEmpty() && !error.hint.isEmpty(), "a refusal says why and what to do");
        fuzz::expect(error.place.file == File && error.place.line >= 1 && error.place.column >= 1,
                     "a refusal has its place", error.text().toUtf8());
    }
    return 0;
}
