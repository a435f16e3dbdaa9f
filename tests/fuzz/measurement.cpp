// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the YAML file of a measurement.
#include "fuzz.h"
#include "job/measurementfile.h"
#include "job/normalize.h"

#include <cmath>

using namespace kabocha;
using namespace kabocha::job;

namespace {

const QString File = QStringLiteral("file.yaml");

bool hasPlace(const Place &place)
{
    return place.file == File && place.line >= 1 && place.column >= 1;
}

void measurements(const Job &job)
{
    QSet<QString> blobs;
    for (const Blob &blob : job.blobs)
        blobs.insert(blob.identifier);
    QSet<metric::Name> seen;
    for (const Measurement &measurement : job.measurements) {
        const QByteArray name = measurement.metric.text().toUtf8();
        const auto parsed = metric::Name::parse(measurement.metric.text());
        fuzz::expect(parsed && *parsed == measurement.metric && parsed->isMetric(),
                     "what is measured is a metric", name);
        fuzz::expect(!measurement.value || std::isfinite(*measurement.value), "a value is finite", name);
        fuzz::expect(!seen.contains(measurement.metric), "a metric is measured once", name);
        seen.insert(measurement.metric);
        for (const QString &blob : measurement.blobRefs)
            fuzz::expect(blobs.contains(blob), "a blob that is referred to is there", name);
    }
    for (const json::Member &note : job.meta)
        fuzz::expect(
            std::any_of(seen.begin(), seen.end(),
                        [&note](const auto &metric) { return note.key.startsWith(metric.text() + u'.'); }),
            "metadata begin with a metric", note.key.toUtf8());
}

/// A measurement that was imported is a job as any other.
void asJob(const Job &job)
{
    const QByteArray text = writeJob(job);
    const auto read = readJob(text, File);
    fuzz::expect(read.has_value(), "what is imported can be written and read",
                 read ? QByteArray() : read.error().text().toUtf8() + '\n' + text);
    fuzz::expect(writeJob(read->job) == text, "nothing is lost on the way", text);
    const auto normal = writeNormalized(job);
    if (!normal) {
        fuzz::expect(!normal.error().message.isEmpty(), "a refusal says why");
        return;
    }
    const auto again =
        readJob(*normal, File).and_then([](const LoadedJob &loaded) { return writeNormalized(loaded.job); });
    fuzz::expect(again && *again == *normal, "normalizing twice is normalizing once",
                 *normal + '\n' + (again ? *again : again.error().text().toUtf8()));
}

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    (void)isMeasurementFile(bytes);
    const auto loaded = readMeasurementFile(bytes, File);
    if (!loaded) {
        fuzz::expect(!loaded.error().message.isEmpty(), "a refusal says why");
        fuzz::expect(hasPlace(loaded.error().place), "a refusal has its place",
                     loaded.error().text().toUtf8());
        return 0;
    }
    for (const Issue &issue : loaded->issues) {
        fuzz::expect(!issue.text.isEmpty() && !issue.code.isEmpty(), "an issue says what is wrong");
        fuzz::expect(hasPlace(issue.place), "an issue has its place", issue.line().toUtf8());
    }
    measurements(loaded->job);
    asJob(loaded->job);
    return 0;
}
