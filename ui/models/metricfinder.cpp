// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metricfinder.h"

#include <array>

namespace kabocha::ui {

void MetricFinder::setMetrics(const metric::MetricSet &metrics, const job::Job &job)
{
    QStringList others; // that the job measures
    for (const job::Measurement &measurement : job.measurements) {
        if (!metrics.contains(measurement.metric))
            others << measurement.metric.text();
    }
    // Told at each edit of the job, and hardly ever anything new: sets that are one and the same compare at
    // once.
    if (metrics == m_metrics && others == m_others)
        return;
    m_metrics = metrics;
    m_others = others;
    m_names.clear();
    m_names.reserve(metrics.size() + others.size());
    for (const metric::Metric &metric : metrics.metrics())
        m_names << metric.name.text();
    m_names << others;
    if (!std::is_sorted(m_names.cbegin(), m_names.cend())) // as they are, but for odd names of packages
        m_names.sort();
    m_lower.clear();
    m_lower.reserve(m_names.size());
    for (const QString &name : std::as_const(m_names))
        m_lower << name.toLower();
}

bool MetricFinder::dependsOn(const job::Job &job) const
{
    return !m_others.isEmpty() ||
           std::ranges::any_of(job.measurements, [this](const job::Measurement &measurement) {
               return !std::ranges::binary_search(m_names, measurement.metric.text());
           });
}

MetricFinder::Found MetricFinder::find(const QString &text) const
{
    const QString trimmed = text.trimmed();
    const QString wanted = trimmed.toLower();
    const QString last = u'.' + wanted; // of a name's parts
    if (wanted.isEmpty())
        return {};
    qsizetype holding = -1;
    qsizetype called = -1;
    int matches = 0;
    int calledSo = 0;
    for (qsizetype i = 0; i < m_lower.size(); ++i) {
        const QString &name = m_lower.at(i);
        if (!name.contains(wanted))
            continue;
        ++matches;
        holding = i;
        if (m_names.at(i) == trimmed)
            return {metric::Name::parse(m_names.at(i)).value_or(metric::Name{}), 1};
        if (name == wanted || name.endsWith(last)) {
            ++calledSo;
            called = i;
        }
    }
    const qsizetype clear = matches == 1 ? holding : calledSo == 1 ? called : -1;
    if (clear < 0)
        return {{}, matches};
    return {metric::Name::parse(m_names.at(clear)).value_or(metric::Name{}), matches};
}

QStringList MetricFinder::matching(const QString &text, int most) const
{
    const QString wanted = text.trimmed().toLower();
    std::array<QStringList, 3> ranked; // best first
    for (qsizetype i = 0; i < m_lower.size() && ranked.front().size() < most; ++i) {
        const QString &name = m_lower.at(i);
        const qsizetype at = name.indexOf(wanted);
        if (at < 0)
            continue;
        const qsizetype metric = name.indexOf(u'.') + 1;
        const bool begins = at == 0 || QStringView(name).mid(metric).startsWith(wanted);
        const bool word = begins || !name.at(at - 1).isLetterOrNumber() || m_names.at(i).at(at).isUpper();
        QStringList &rank = ranked.at(begins ? 0 : word ? 1 : 2);
        if (rank.size() < most)
            rank << m_names.at(i);
    }
    return (ranked.at(0) + ranked.at(1) + ranked.at(2)).mid(0, most);
}

EntryLine splitEntryLine(const QString &text)
{
    const QString trimmed = text.trimmed();
    for (qsizetype i = 0; i < trimmed.size(); ++i) {
        if (trimmed.at(i).isSpace())
            return {trimmed.left(i), trimmed.mid(i).trimmed()};
    }
    return {trimmed, {}};
}

} // namespace kabocha::ui
