// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/normalize.h"

#include "job/fields.h"
#include "job/io.h"
#include "json/io.h"
#include "json/path.h"

#include <QBuffer>
#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace kabocha::job {
namespace {

using json::Object;
using json::Value;

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::job", text);
}

tl::unexpected<Error> refused(const QString &message, const QString &path)
{
    return fail({.kind = Error::Kind::Schema,
                 .message = message,
                 .hint = tr("Correct it before the job is written."),
                 .place = {.path = path}});
}

/// What the items of a list are, at any depth.
struct Contents
{
    bool numbers = false;
    bool booleans = false;
    bool nulls = false;
    bool others = false;
};

void look(const Value &list, Contents *contents)
{
    if (const json::List *bytes = list.list()) {
        contents->numbers = contents->numbers || bytes->numbers;
        contents->booleans = contents->booleans || bytes->booleans;
        contents->nulls = contents->nulls || bytes->nulls;
        return;
    }
    for (const Value &item : list.items()) {
        switch (item.kind()) {
        case Value::Kind::Number:
            contents->numbers = true;
            break;
        case Value::Kind::Bool:
            contents->booleans = true;
            break;
        case Value::Kind::Null:
            contents->nulls = true;
            break;
        case Value::Kind::Array:
            look(item, contents);
            break;
        default:
            contents->others = true;
        }
    }
}

Value floats(const Value &value)
{
    if (value.list()) {
        json::List list = *value.list();
        list.asFloats = true;
        return Value::list(std::move(list));
    }
    switch (value.kind()) {
    case Value::Kind::Number:
        return Value::number(value.toDouble());
    case Value::Kind::Bool:
        return Value::number(value.toBool() ? 1 : 0);
    case Value::Kind::Array: {
        QList<Value> out;
        out.reserve(value.items().size());
        for (const Value &item : value.items())
            out.append(floats(item));
        return Value::array(out);
    }
    default:
        return Value::number(std::numeric_limits<double>::quiet_NaN());
    }
}

/// A datum's value and whether it has a unit: only floats and lists are quantities to the oracle.
Result<std::pair<Value, bool>> datumValue(const Value &value, const QString &path)
{
    if (value.isObject())
        return refused(tr("The value of a datum must not be an object."), path);
    if (value.isArray()) {
        Contents contents;
        look(value, &contents);
        if (contents.others)
            return refused(tr("A datum may hold a list of numbers, but not of text or objects."), path);
        const bool onlyBooleans = contents.booleans && !contents.numbers && !contents.nulls;
        return std::pair(onlyBooleans ? value : floats(value), true);
    }
    if (!value.isNumber() || value.isInteger())
        return std::pair(value, false);
    // A single float that is not a number is written as null, unlike those in lists.
    return std::pair(std::isfinite(value.toDouble()) ? Value::number(value.toDouble()) : Value(), true);
}

Result<Value> datum(const Value &source, const QString &path)
{
    const auto fields = Fields::of(source, {}, path);
    if (!fields)
        return fail(fields.error());
    const auto value =
        datumValue(fields->members().value(QStringLiteral("value")), fields->path(QStringLiteral("value")));
    if (!value)
        return fail(value.error());
    QString unit;
    if (value->second) {
        const auto parsed = fields->unit(QStringLiteral("unit"));
        if (!parsed)
            return fail(parsed.error());
        unit = parsed->canonical();
    }
    Object out;
    out.insert(QStringLiteral("value"), value->first);
    out.insert(QStringLiteral("unit"), Value::string(unit));
    for (const QString &key : {QStringLiteral("label"), QStringLiteral("description")}) {
        if (const auto text = fields->optionalText(key); !text)
            return fail(text.error());
        out.insert(key, fields->members().value(key));
    }
    return Value::object(out);
}

Result<Blob> normalizedBlob(const Blob &blob, const QString &path)
{
    Object data;
    for (const auto &[key, source] : blob.data.members()) {
        const auto value = datum(source, json::memberPath(path + QStringLiteral(".data"), key));
        if (!value)
            return fail(value.error());
        data.insert(key, *value);
    }
    Blob out = blob;
    out.data = Value::object(data);
    return out;
}

/// The blobs that a measurement keeps, as places in BLOBS: in their order, of each name the last one (in the
/// place of the first), without its own if that is empty.
QList<qsizetype> blobsOf(const Measurement &measurement, const QHash<QString, qsizetype> &places,
                         const QList<Blob> &blobs)
{
    QList<qsizetype> referenced;
    for (const QString &ref : measurement.blobRefs) {
        if (places.contains(ref))
            referenced.append(places.value(ref));
    }
    std::sort(referenced.begin(), referenced.end());
    QList<qsizetype> out;
    QHash<QString, qsizetype> byName;
    for (const qsizetype place : std::as_const(referenced)) {
        const QString &name = blobs.at(place).name;
        if (byName.contains(name)) {
            out[byName.value(name)] = place;
            continue;
        }
        byName.insert(name, out.size());
        out.append(place);
    }
    const QString own = measurement.metric.text();
    out.removeIf([&](qsizetype place) {
        return blobs.at(place).name == own && blobs.at(place).data.members().isEmpty();
    });
    return out;
}

} // namespace

Result<Job> normalized(const Job &job)
{
    QList<Blob> blobs; // of one identifier the last counts, in the place of the first
    QList<qsizetype> sources;
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < job.blobs.size(); ++i) {
        const Blob &blob = job.blobs.at(i);
        const qsizetype place = places.value(blob.identifier, -1);
        if (place >= 0) {
            blobs[place] = blob;
            sources[place] = i;
            continue;
        }
        places.insert(blob.identifier, blobs.size());
        blobs.append(blob);
        sources.append(i);
    }

    Job out = job;
    out.blobs.clear();
    QSet<qsizetype> written;
    for (Measurement &measurement : out.measurements) {
        const auto converted = inMetricUnit(measurement, job.metrics);
        if (!converted)
            return fail(converted.error());
        measurement = *converted;
        measurement.valueSource = {};
        const QList<qsizetype> own = blobsOf(measurement, places, blobs);
        measurement.blobRefs.clear();
        for (const qsizetype place : own) {
            measurement.blobRefs.append(blobs.at(place).identifier);
            if (written.contains(place))
                continue;
            written.insert(place);
            const auto blob =
                normalizedBlob(blobs.at(place), json::itemPath(QStringLiteral("$.blobs"), sources.at(place)));
            if (!blob)
                return fail(blob.error());
            out.blobs.append(*blob);
        }
    }
    return out;
}

Result<void> writeNormalized(const Job &job, QIODevice &device, const Progress &progress)
{
    const auto out = normalized(job);
    if (!out)
        return fail(out.error());
    return json::write(toJson(*out), device, {.numbers = json::Numbers::Python}, progress);
}

Result<QByteArray> writeNormalized(const Job &job)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeNormalized(job, buffer).map([&buffer] { return buffer.data(); });
}

} // namespace kabocha::job
