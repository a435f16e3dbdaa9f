// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"

namespace kabocha::ui {

/// Finds the metric that a person means by a part of its name.
class MetricFinder
{
public:
    /// The metrics that can be recorded: those defined, and those the job measures already.
    void setMetrics(const metric::MetricSet &metrics, const job::Job &job);
    [[nodiscard]] const QStringList &names() const { return m_names; } ///< sorted
    /// Whether the names may change with what JOB measures: it measures something that is not defined, or
    /// did.
    [[nodiscard]] bool dependsOn(const job::Job &job) const;

    struct Found
    {
        metric::Name metric = {}; ///< empty unless it is clear which one is meant
        int matches = 0;          ///< how many names hold the text
    };
    /// Clear is: the whole name; else the only name that holds TEXT, without regard to case; else the only
    /// metric called so.
    [[nodiscard]] Found find(const QString &text) const;

    /// Up to MOST of the names that hold TEXT, without regard to case: first those whose metric begins with
    /// it, then those with a part that does, then the rest.
    [[nodiscard]] QStringList matching(const QString &text, int most) const;

private:
    metric::MetricSet m_metrics; // what the names were made from
    QStringList m_others;        // what only the job measures
    QStringList m_names;
    QStringList m_lower;
};

/// `camera.avg 10.02 degC` taken apart: what names the metric, and the value that follows it (may be empty).
struct EntryLine
{
    QString metric = {};
    QString value = {};
};
[[nodiscard]] EntryLine splitEntryLine(const QString &text);

} // namespace kabocha::ui
