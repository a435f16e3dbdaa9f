// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/comparison.h"

#include "units/unit.h"
#include "json/io.h"
#include "json/texts.h"

#include <QCoreApplication>
#include <QSet>

#include <cmath>

namespace kabocha::dispatch {
namespace {

bool sameUnit(const QString &sent, const QString &stored)
{
    if (sent == stored)
        return true;
    const auto a = units::Unit::find(sent);
    const auto b = units::Unit::find(stored);
    return a && b && *a == *b;
}

json::Object withoutServersOwn(json::Object meta)
{
    meta.take(QStringLiteral("packages")); // comes back as a list
    meta.take(QStringLiteral("env"));
    return meta;
}

QSet<QString> blobsOf(const json::Object &measurement)
{
    QSet<QString> out;
    for (const json::Value &blob : measurement.value(QStringLiteral("blobs")).items())
        out.insert(blob.members().value(QStringLiteral("identifier")).toString());
    return out;
}

} // namespace

Result<Expectation> Expectation::read(const QByteArray &payload)
{
    return json::parse(payload).and_then([](const json::Value &value) { return read(value); });
}

Result<Expectation> Expectation::read(const json::Value &payload)
{
    const json::Object &object = payload.members();
    const json::Value list = object.value(QStringLiteral("measurements"));
    const json::Object meta = object.value(QStringLiteral("meta")).members();
    if (!list.isArray())
        return fail({.kind = Error::Kind::Schema,
                     .message = QCoreApplication::translate("kabocha::dispatch",
                                                            "What waits in the outbox is not a job.")});
    Expectation out;
    out.env = meta.value(QStringLiteral("env"));
    if (out.env.isNull())
        out.env = json::Value::object({}); // as the server answers then
    out.meta = withoutServersOwn(meta);
    for (const json::Value &item : list.items()) {
        const json::Object &measurement = item.members();
        out.measurements.append({.metric = measurement.value(QStringLiteral("metric")).toString(),
                                 .identifier = measurement.value(QStringLiteral("identifier")).toString(),
                                 .value = measurement.value(QStringLiteral("value")),
                                 .unit = measurement.value(QStringLiteral("unit")).toString(),
                                 .blobs = json::textsOf(measurement.value(QStringLiteral("blob_refs")))});
    }
    return out;
}

bool sameAtSinglePrecision(const json::Value &sent, const json::Value &stored)
{
    if (!sent.isNumber() || !stored.isNumber())
        return sent.isNull() && stored.isNull();
    const double a = sent.toDouble();
    const double b = stored.toDouble();
    constexpr double smallest = 1.2e-38; // below, single precision knows 0 only
    return std::abs(a - b) <= std::max(1e-5 * std::abs(a), smallest);
}

Comparison compare(const Expectation &expected, const json::Value &stored)
{
    const json::Object &job = stored.members();
    const json::Object &meta = job.value(QStringLiteral("meta")).members();
    Comparison out;
    json::Value env = meta.value(QStringLiteral("env"));
    if (env.isNull())
        env = json::Value::object({});
    out.sameMetadata =
        json::pythonEquals(expected.env, env) &&
        json::pythonEquals(json::Value::object(expected.meta), json::Value::object(withoutServersOwn(meta)));
    QHash<QString, json::Object> there;
    for (const json::Value &item : job.value(QStringLiteral("measurements")).items())
        there.insert(item.members().value(QStringLiteral("metric")).toString(), item.members());
    for (const Expectation::Measured &sent : expected.measurements) {
        const auto found = there.constFind(sent.metric);
        if (found == there.constEnd()) {
            out.missing.append(sent.metric);
            continue;
        }
        const json::Object measurement = *found;
        there.erase(found);
        if (!sameAtSinglePrecision(sent.value, measurement.value(QStringLiteral("value"))) ||
            !sameUnit(sent.unit, measurement.value(QStringLiteral("unit")).toString())) {
            out.different.append(sent.metric);
            continue;
        }
        out.kept.append(sent.metric);
        if (!sent.identifier.isEmpty())
            out.keptIdentifiers.append(sent.identifier);
        if (!blobsOf(measurement).contains(QSet<QString>(sent.blobs.begin(), sent.blobs.end())))
            out.withoutBlobs.append(sent.metric);
    }
    out.foreign = there.keys();
    out.foreign.sort();
    return out;
}

} // namespace kabocha::dispatch
