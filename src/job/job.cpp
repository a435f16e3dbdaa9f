// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/job.h"

#include "job/correction.h"
#include "json/without.h"

#include <QSet>
#include <QUuid>

namespace kabocha::job {
namespace {

/// Items of B replace those of A that have the same key; the others are appended. An empty key is like no
/// other.
template <class T, class Key> void mergeLists(QList<T> &a, const QList<T> &b, Key key)
{
    using K = std::decay_t<decltype(key(b.first()))>;
    QHash<K, qsizetype> places;
    for (qsizetype i = 0; i < a.size(); ++i)
        places.insert(key(a.at(i)), i);
    for (const T &item : b) {
        const K itemKey = key(item);
        const qsizetype place = itemKey.isEmpty() ? -1 : places.value(itemKey, -1);
        if (place >= 0) {
            a[place] = item;
            continue;
        }
        places.insert(itemKey, a.size());
        a.append(item);
    }
}

} // namespace

const Measurement *Job::find(const metric::Name &metric) const
{
    const qsizetype index = indexOf(metric);
    return index < 0 ? nullptr : &measurements.at(index);
}

qsizetype Job::indexOf(const metric::Name &metric) const
{
    const auto found =
        std::find_if(measurements.cbegin(), measurements.cend(),
                     [&metric](const Measurement &measurement) { return measurement.metric == metric; });
    return found == measurements.cend() ? -1 : found - measurements.cbegin();
}

void Job::set(const Measurement &measurement)
{
    const qsizetype index = indexOf(measurement.metric);
    if (index < 0)
        measurements.append(measurement);
    else
        measurements[index] = measurement;
}

QString newIdentifier()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

std::optional<metric::Name> noteMetric(const QString &key)
{
    // As the oracle finds the prefix: up to the last dot before the first blank.
    const auto blank = std::find_if(key.begin(), key.end(), [](QChar c) { return c.isSpace(); });
    const qsizetype dot = QStringView(key).left(blank - key.begin()).lastIndexOf(u'.');
    if (dot < 0)
        return {};
    const auto name = metric::Name::parse(QStringView(key).left(dot));
    if (!name || !name->isMetric())
        return {};
    return *name;
}

bool isNote(const Job &job, const QString &key)
{
    const auto metric = noteMetric(key);
    return metric && job.indexOf(*metric) >= 0;
}

Result<Measurement> inMetricUnit(const Measurement &measurement, const metric::MetricSet &metrics)
{
    const metric::Metric *metric = metrics.find(measurement.metric);
    if (!metric || metric->unit == measurement.unit)
        return measurement;
    Measurement out = measurement;
    const auto value = units::convert(measurement.value.value_or(0), measurement.unit, metric->unit);
    if (!value) {
        Error error = value.error();
        error.place.path = measurement.metric.text();
        return fail(error);
    }
    if (out.value)
        out.value = *value;
    out.valueSource = {};
    out.unit = metric->unit;
    return out;
}

Job merge(Job a, const Job &b)
{
    // The notes of a measurement go with it, but for what was corrected in its place.
    QSet<metric::Name> measured;
    for (const Measurement &measurement : b.measurements)
        measured.insert(measurement.metric);
    QSet<QString> gone;
    for (const json::Member &member : a.meta)
        if (const auto metric = noteMetric(member.key);
            metric && measured.contains(*metric) && !isCorrectionNote(member.key))
            gone.insert(member.key);
    a.meta = json::without(a.meta, gone);
    mergeLists(a.measurements, b.measurements,
               [](const Measurement &measurement) { return measurement.metric; });
    mergeLists(a.blobs, b.blobs, [](const Blob &blob) { return blob.identifier; });
    a.metrics.insert(b.metrics);
    a.specifications.insert(b.specifications);
    QSet<metric::Name> corrected; // in both
    for (const json::Member &member : b.meta) {
        if (a.meta.contains(member.key) && isCorrectionNote(member.key))
            corrected << *noteMetric(member.key);
        else
            a.meta.insert(member.key, member.value);
    }
    for (const metric::Name &metric : std::as_const(corrected))
        addCorrections(&a, b, metric);
    for (const json::Member &member : b.unknown)
        a.unknown.insert(member.key, member.value);
    for (const metric::Metric &metric : b.metrics.metrics())
        a.unknownOfDefinitions.remove(metric.name); // what was kept belonged to the definition that is gone
    for (const spec::Specification &specification : b.specifications.specifications())
        a.unknownOfDefinitions.remove(specification.name);
    a.unknownOfDefinitions.insert(b.unknownOfDefinitions);
    return a;
}

} // namespace kabocha::job
