// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of metrics.
#include "fuzz.h"
#include "metric/reader.h"

using namespace kabocha;
using namespace kabocha::metric;

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const QString File = QStringLiteral("metrics/camera.yaml");
    static const QString Camera = QStringLiteral("camera");
    const QByteArray bytes = fuzz::bytesOf(data, size);
    QList<Issue> issues;
    const auto set = readMetrics(bytes, File, Camera, &issues);
    for (const Issue &issue : std::as_const(issues)) {
        fuzz::expect(!issue.text.isEmpty() && !issue.code.isEmpty(), "an issue says what is wrong");
        fuzz::expect(issue.place.file == File, "an issue names its file", issue.line().toUtf8());
        fuzz::expect(issue.place.line >= 0 && static_cast<size_t>(issue.place.line) <= size + 1,
                     "its line is in the file", issue.line().toUtf8());
    }
    if (!set) {
        fuzz::expect(!set.error().message.isEmpty(), "a refusal says why");
        fuzz::expect(set.error().place.file == File, "a refusal names its file");
        return 0;
    }
    const Metric *before = nullptr;
    for (const Metric &metric : set->metrics()) {
        const QByteArray name = metric.name.text().toUtf8();
        const auto parsed = Name::parse(metric.name.text());
        fuzz::expect(parsed && *parsed == metric.name && parsed->isMetric(), "a metric's name is a name",
                     name);
        fuzz::expect(metric.name.package == Camera, "a metric is of its file's package", name);
        fuzz::expect(!before || before->name < metric.name, "metrics are in order, each once", name);
        fuzz::expect(set->find(metric.name) == &metric, "a metric is found", name);
        fuzz::expect(metric.place.line >= 1 && metric.place.column >= 1, "a metric has a place", name);
        fuzz::expect(!metric.description.endsWith(u'\n'), "line ends behind a description are removed", name);
        const auto unit = units::Unit::parse(metric.unit.canonical());
        fuzz::expect(unit && unit->canonical() == metric.unit.canonical(), "a metric's unit is canonical",
                     name);
        fuzz::expect(std::is_sorted(metric.tags.begin(), metric.tags.end()) &&
                         std::adjacent_find(metric.tags.begin(), metric.tags.end()) == metric.tags.end(),
                     "tags are a sorted set", name);
        before = &metric;
    }
    QList<Issue> issuesAgain;
    fuzz::expect(readMetrics(bytes, File, Camera, &issuesAgain) == set && issuesAgain == issues,
                 "reading twice gives the same");
    return 0;
}
