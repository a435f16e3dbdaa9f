// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metric/metric.h"

#include <QHash>
#include <QList>

namespace kabocha::metric {

/// Metrics of one or more packages, looked up by full name. Implicitly shared: a snapshot given to a
/// view or a worker thread never changes under it.
class MetricSet
{
public:
    [[nodiscard]] const Metric *find(const Name &name) const; ///< null if absent; valid until the set changes
    [[nodiscard]] bool contains(const Name &name) const { return find(name) != nullptr; }
    [[nodiscard]] const QList<Metric> &metrics() const { return m_metrics; } ///< sorted by name
    [[nodiscard]] qsizetype size() const { return m_metrics.size(); }
    [[nodiscard]] bool isEmpty() const { return m_metrics.isEmpty(); }
    [[nodiscard]] QStringList packages() const; ///< sorted, each once
    [[nodiscard]] QStringList tags() const;     ///< sorted, each once

    void insert(const Metric &metric);    ///< replaces one of the same name
    void insert(const MetricSet &others); ///< theirs replace ours
    void remove(const Name &name);

    friend bool operator==(const MetricSet &a, const MetricSet &b) { return a.m_metrics == b.m_metrics; }

private:
    QList<Metric> m_metrics;
};

} // namespace kabocha::metric
