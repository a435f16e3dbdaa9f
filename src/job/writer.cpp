// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "job/io.h"
#include "job/valuenotes.h"
#include "json/io.h"
#include "json/rewrite.h"
#include "json/texts.h"

namespace kabocha::job {
namespace {

using json::Object;
using json::Value;

Value textOrNull(const QString &text)
{
    return text.isEmpty() ? Value() : Value::string(text);
}

Value textOrNull(const std::optional<QString> &text)
{
    return text ? Value::string(*text) : Value();
}

Value with(Object object, const Object &unknown)
{
    for (const json::Member &member : unknown)
        object.insert(member.key, member.value);
    return Value::object(object);
}

template <class List, class Write> Value list(const List &items, Write write)
{
    QList<Value> out;
    out.reserve(items.size());
    for (const auto &item : items)
        out.append(write(item));
    return Value::array(out);
}

const QString measurementsKey = QStringLiteral("measurements");
const QString metricKey = QStringLiteral("metric");
const QString valueKey = QStringLiteral("value");
const QString unitKey = QStringLiteral("unit");

QHash<QString, Object> measurementsOf(const Value &job)
{
    QHash<QString, Object> out;
    for (const Value &item : job.members().value(measurementsKey).items())
        out.insert(item.members().value(metricKey).toString(), item.members());
    return out;
}

/// What ORIGIN was read as, without value and unit of the measurements that are edited in AFTER and that we
/// spell in another unit than the text does: both are written then, never one beside what the other was.
Value withoutConverted(const Origin &origin, const Value &after)
{
    Object job = origin.before.members();
    QList<Value> items = job.value(measurementsKey).items();
    if (items == after.members().value(measurementsKey).items())
        return origin.before;
    const auto inText = measurementsOf(origin.text);
    const auto inAfter = measurementsOf(after);
    for (Value &item : items) {
        Object members = item.members();
        const QString name = members.value(metricKey).toString();
        const Object edited = inAfter.value(name);
        if (edited.value(valueKey) == members.value(valueKey) &&
            edited.value(unitKey) == members.value(unitKey))
            continue;
        const auto unit = units::Unit::parse(inText.value(name).value(unitKey).toString());
        if (unit && unit->canonical() == members.value(unitKey).toString())
            continue;
        members.take(valueKey);
        members.take(unitKey);
        item = Value::object(members);
    }
    job.insert(measurementsKey, Value::array(items));
    return Value::object(job);
}

} // namespace

Value toJson(const Measurement &measurement)
{
    Object out;
    out.insert(QStringLiteral("metric"), Value::string(measurement.metric.text()));
    out.insert(QStringLiteral("identifier"), textOrNull(measurement.identifier));
    Value value;
    if (measurement.value)
        value =
            measurement.valueSource.isNumber() ? measurement.valueSource : Value::number(*measurement.value);
    out.insert(QStringLiteral("value"), value);
    out.insert(QStringLiteral("unit"), Value::string(measurement.unit.canonical()));
    out.insert(QStringLiteral("blob_refs"), json::arrayOf(measurement.blobRefs));
    return with(out, measurement.unknown);
}

Value toJson(const Blob &blob)
{
    Object out;
    out.insert(QStringLiteral("identifier"), textOrNull(blob.identifier));
    out.insert(QStringLiteral("name"), Value::string(blob.name));
    out.insert(QStringLiteral("data"), blob.data.isObject() ? blob.data : Value::object({}));
    return with(out, blob.unknown);
}

Value toJson(const metric::Metric &metric)
{
    Object reference;
    const metric::Reference &source = metric.reference;
    reference.insert(QStringLiteral("doc"),
                     source.docList.isEmpty() ? textOrNull(source.doc) : json::arrayOf(source.docList));
    reference.insert(QStringLiteral("page"), source.page ? Value::integer(*source.page) : Value());
    reference.insert(QStringLiteral("url"),
                     source.urlList.isEmpty() ? textOrNull(source.url) : json::arrayOf(source.urlList));
    Object out;
    out.insert(QStringLiteral("name"), Value::string(metric.name.text()));
    out.insert(QStringLiteral("description"), Value::string(metric.description));
    out.insert(QStringLiteral("unit"), Value::string(metric.unit.canonical()));
    out.insert(QStringLiteral("tags"), json::arrayOf(metric.tags));
    out.insert(QStringLiteral("reference"), Value::object(reference));
    return Value::object(out);
}

Value toJson(const spec::Specification &specification)
{
    Object threshold;
    threshold.insert(QStringLiteral("value"), Value::number(specification.threshold));
    threshold.insert(QStringLiteral("unit"), Value::string(specification.unit.canonical()));
    threshold.insert(QStringLiteral("operator"), Value::string(spec::symbol(specification.op)));
    Object out;
    out.insert(QStringLiteral("name"), Value::string(specification.name.text()));
    out.insert(QStringLiteral("type"), Value::string(QStringLiteral("threshold")));
    out.insert(QStringLiteral("threshold"), Value::object(threshold));
    out.insert(QStringLiteral("metadata_query"), Value::object(specification.metadataQuery));
    out.insert(QStringLiteral("tags"), json::arrayOf(specification.tags));
    return Value::object(out);
}

Value toJson(const Job &job)
{
    const auto definition = [&job](const auto &item) {
        return with(toJson(item).members(), job.unknownOfDefinitions.value(item.name));
    };
    const auto measured = [&job](const Measurement &item) {
        return toJson(inMetricUnit(item, job.metrics).value_or(item));
    };
    Object meta = job.meta;
    for (const Measurement &item : job.measurements) {
        const metric::Metric *metric = job.metrics.find(item.metric);
        if (metric && metric->unit != item.unit && inMetricUnit(item, job.metrics))
            convertErrorNote(&meta, item, metric->unit);
    }
    Object out;
    out.insert(QStringLiteral("measurements"), list(job.measurements, measured));
    out.insert(QStringLiteral("blobs"), list(job.blobs, [](const Blob &blob) { return toJson(blob); }));
    out.insert(QStringLiteral("metrics"), list(job.metrics.metrics(), definition));
    out.insert(QStringLiteral("specs"), list(job.specifications.specifications(), definition));
    out.insert(QStringLiteral("meta"), Value::object(meta));
    return with(out, job.unknown);
}

QByteArray writeJob(const Job &job)
{
    return json::write(toJson(job));
}

Result<void> saveJob(const Job &job, QIODevice &device, const Progress &progress)
{
    static const json::ItemNames names{{QStringLiteral("measurements"), QStringLiteral("metric")},
                                       {QStringLiteral("blobs"), QStringLiteral("identifier")},
                                       {QStringLiteral("metrics"), QStringLiteral("name")},
                                       {QStringLiteral("specs"), QStringLiteral("name")}};
    if (job.origin.text.isNull())
        return json::write(toJson(job), device, {}, progress);
    const Value after = toJson(job);
    return json::rewrite(job.origin.text, withoutConverted(job.origin, after), after, names, device,
                         progress);
}

Result<void> saveJob(const Job &job, const QString &path, const Progress &progress)
{
    return writeFileSafely(path, [&](QIODevice &device) { return saveJob(job, device, progress); });
}

} // namespace kabocha::job
