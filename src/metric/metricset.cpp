// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metric/metricset.h"

#include <algorithm>
#include <iterator>

namespace kabocha::metric {
namespace {

auto placeOf(const QList<Metric> &metrics, const Name &name)
{
    return std::lower_bound(metrics.cbegin(), metrics.cend(), name,
                            [](const Metric &metric, const Name &wanted) { return metric.name < wanted; });
}

} // namespace

const Metric *MetricSet::find(const Name &name) const
{
    const auto it = placeOf(m_metrics, name);
    return it != m_metrics.cend() && it->name == name ? &*it : nullptr;
}

QStringList MetricSet::packages() const
{
    QStringList out; // the metrics are in order of their packages
    for (const Metric &metric : m_metrics) {
        if (out.isEmpty() || out.constLast() != metric.name.package)
            out << metric.name.package;
    }
    return out;
}

QStringList MetricSet::tags() const
{
    QSet<QString> all;
    for (const Metric &metric : m_metrics) {
        for (const QString &tag : metric.tags)
            all.insert(tag);
    }
    QStringList out = all.values();
    out.sort();
    return out;
}

void MetricSet::insert(const Metric &metric)
{
    const auto it = placeOf(m_metrics, metric.name);
    const qsizetype at = std::distance(m_metrics.cbegin(), it);
    if (it != m_metrics.cend() && it->name == metric.name)
        m_metrics[at] = metric;
    else
        m_metrics.insert(at, metric);
}

void MetricSet::insert(const MetricSet &others)
{
    if (m_metrics.isEmpty()) {
        m_metrics = others.m_metrics;
        return;
    }
    QList<Metric> merged;
    merged.reserve(m_metrics.size() + others.m_metrics.size());
    auto ours = m_metrics.cbegin();
    for (const Metric &theirs : others.m_metrics) {
        while (ours != m_metrics.cend() && ours->name < theirs.name)
            merged << *ours++;
        if (ours != m_metrics.cend() && ours->name == theirs.name)
            ++ours;
        merged << theirs;
    }
    std::copy(ours, m_metrics.cend(), std::back_inserter(merged));
    m_metrics = merged;
}

void MetricSet::remove(const Name &name)
{
    const auto it = placeOf(m_metrics, name);
    if (it != m_metrics.cend() && it->name == name)
        m_metrics.remove(std::distance(m_metrics.cbegin(), it));
}

} // namespace kabocha::metric
