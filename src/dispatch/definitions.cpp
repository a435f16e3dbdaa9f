// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/definitions.h"

#include "job/io.h"
#include "squash/jobcheck.h"
#include "json/io.h"
#include "json/texts.h"

namespace kabocha::dispatch {
namespace {

QList<json::Object> objectsOf(const json::Value &array)
{
    QList<json::Object> out;
    for (const json::Value &item : array.items())
        out.append(item.members());
    return out;
}

json::Value objectArray(const QList<json::Object> &list)
{
    QList<json::Value> items;
    for (const json::Object &object : list)
        items.append(json::Value::object(object));
    return json::Value::array(items);
}

} // namespace

Definitions Definitions::of(const job::Job &job)
{
    Definitions out;
    out.leftOut = squash::leftOut(job);
    for (const job::Measurement &measurement : job.measurements) {
        const metric::Metric *metric = job.metrics.find(measurement.metric);
        if (metric)
            out.metrics.append(job::toJson(*metric).members());
        else
            out.undefined.append(measurement.metric.text());
        const QList<spec::Specification> specifications = job.specifications.of(measurement.metric);
        for (const spec::Specification &specification : specifications)
            out.specifications.append(job::toJson(specification).members());
    }
    return out;
}

QByteArray Definitions::toBytes() const
{
    json::Object out;
    out.insert(QStringLiteral("metrics"), objectArray(metrics));
    out.insert(QStringLiteral("specs"), objectArray(specifications));
    out.insert(QStringLiteral("undefined"), json::arrayOf(undefined));
    out.insert(QStringLiteral("left_out"), json::arrayOf(leftOut));
    return json::write(json::Value::object(out), {.indent = 0});
}

Definitions Definitions::fromBytes(const QByteArray &bytes)
{
    const json::Object object = json::parse(bytes).value_or(json::Value()).members();
    return {.metrics = objectsOf(object.value(QStringLiteral("metrics"))),
            .specifications = objectsOf(object.value(QStringLiteral("specs"))),
            .undefined = json::textsOf(object.value(QStringLiteral("undefined"))),
            .leftOut = json::textsOf(object.value(QStringLiteral("left_out")))};
}

} // namespace kabocha::dispatch
