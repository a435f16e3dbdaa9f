// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/jobcheck.h"

#include "base/outline.h"
#include "squash/limits.h"
#include "json/io.h"

namespace kabocha::squash {
namespace {

json::Value textOrNull(const QString &text)
{
    return text.isEmpty() ? json::Value() : json::Value::string(text);
}

/// Blobs that are referred to by a measurement that is sent, and that the server can hold.
QSet<QString> sendableBlobs(const job::Job &job)
{
    QSet<QString> wanted;
    for (const job::Measurement &measurement : job.measurements) {
        if (fits(measurement, sentForm(job, measurement)))
            wanted.unite(QSet<QString>(measurement.blobRefs.begin(), measurement.blobRefs.end()));
    }
    QSet<QString> out;
    for (const job::Blob &blob : job.blobs) {
        if (fits(blob) && wanted.contains(blob.identifier))
            out.insert(blob.identifier);
    }
    return out;
}

json::Value toPayload(const job::Measurement &measurement, const SentForm &form, const QSet<QString> &blobs)
{
    QList<json::Value> refs;
    for (const QString &identifier : measurement.blobRefs) {
        if (blobs.contains(identifier))
            refs.append(json::Value::string(identifier));
    }
    json::Object out;
    out.insert(QStringLiteral("blob_refs"), json::Value::array(refs)); // demanded as soon as any blob is sent
    out.insert(QStringLiteral("identifier"), textOrNull(measurement.identifier));
    out.insert(QStringLiteral("metric"), json::Value::string(measurement.metric.text()));
    out.insert(QStringLiteral("unit"), json::Value::string(form.unit));
    out.insert(QStringLiteral("value"), form.value);
    return json::Value::object(out);
}

json::Value toPayload(const job::Blob &blob, bool withData)
{
    json::Object out;
    if (withData)
        out.insert(QStringLiteral("data"), blob.data);
    out.insert(QStringLiteral("identifier"), json::Value::string(blob.identifier));
    out.insert(QStringLiteral("name"), json::Value::string(blob.name));
    return json::Value::object(out);
}

} // namespace

SentForm sentForm(const job::Job &job, const job::Measurement &measurement)
{
    SentForm form{.unit = measurement.unit.canonical()};
    if (measurement.value) // an unedited number keeps the digits of its file
        form.value = measurement.valueSource.isNumber() ? measurement.valueSource
                                                        : json::Value::number(*measurement.value);
    const metric::Metric *metric = job.metrics.find(measurement.metric);
    if (metric && !(metric->unit == measurement.unit)) {
        const Result<double> converted =
            units::convert(measurement.value.value_or(0), measurement.unit, metric->unit);
        if (converted) {
            form.unit = metric->unit.canonical();
            if (measurement.value)
                form.value = json::Value::number(*converted);
        } else {
            form.incompatible = converted.error();
        }
    }
    if (!form.value.isFinite())
        form.value = {};
    return form;
}

bool fits(const job::Measurement &measurement, const SentForm &form)
{
    return measurement.metric.text().size() <= Limits::name && form.unit.size() <= Limits::unit;
}

bool fits(const job::Blob &blob)
{
    return !blob.identifier.isEmpty() && blob.identifier.size() <= Limits::blobIdentifier &&
           blob.name.size() <= Limits::blobName;
}

namespace {

json::WriteOptions strict()
{
    return {.indent = -1, .nonFinite = json::NonFinite::Null};
}

} // namespace

json::Value payloadTree(const job::Job &job, const PayloadOptions &options)
{
    const QSet<QString> sendable = options.ignoreBlobs ? QSet<QString>() : sendableBlobs(job);
    QList<json::Value> measurements;
    for (const job::Measurement &measurement : job.measurements) {
        const SentForm form = sentForm(job, measurement);
        if (fits(measurement, form))
            measurements.append(toPayload(measurement, form, sendable));
    }
    QList<json::Value> blobs;
    QSet<QString> written;
    for (const job::Blob &blob : job.blobs) {
        if (!sendable.contains(blob.identifier) || written.contains(blob.identifier))
            continue;
        written.insert(blob.identifier);
        blobs.append(toPayload(blob, !options.withoutData));
    }
    json::Object out;
    out.insert(QStringLiteral("blobs"), json::Value::array(blobs));
    out.insert(QStringLiteral("measurements"), json::Value::array(measurements));
    out.insert(QStringLiteral("meta"), json::Value::object(job.meta));
    return json::Value::object(out);
}

QByteArray payload(const job::Job &job, const PayloadOptions &options)
{
    return json::write(payloadTree(job, options), strict());
}

Result<void> writePayload(const job::Job &job, QIODevice &device, const PayloadOptions &options,
                          const json::Progress &progress)
{
    return json::write(payloadTree(job, options), device, strict(), progress);
}

Result<qint64> payloadSize(const job::Job &job, const PayloadOptions &options)
{
    Outline outline;
    return writePayload(job, outline, options).map([&outline] { return outline.written(); });
}

QStringList leftOut(const job::Job &job)
{
    QStringList names;
    for (const job::Measurement &measurement : job.measurements) {
        if (!fits(measurement, sentForm(job, measurement)))
            names.append(measurement.metric.text());
    }
    return names;
}

int sentValues(const job::Job &job)
{
    return int(std::ranges::count_if(job.measurements, [&job](const job::Measurement &measurement) {
        const SentForm form = sentForm(job, measurement);
        return !form.value.isNull() && fits(measurement, form);
    }));
}

} // namespace kabocha::squash
