// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrictext.h"

#include "models/text.h"

#include <QCoreApplication>

#include <cmath>

namespace kabocha::ui {
namespace {

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("kabocha::ui", text, meaning, n);
}

bool hasPast(const MetricFacts &facts)
{
    return facts.past && !facts.past->values.isEmpty();
}

/// The newest value of the past in words, in the metric's unit where that can be.
QString pastValue(const MetricFacts &facts, const QString &unit)
{
    const history::Point &last = facts.past->last;
    const double shown = facts.past->values.constLast();
    return std::isnan(shown) ? valueText(last.value, last.unit) : valueText(shown, unit);
}

/// Of a metric without a value: what it is measured in.
QString unmeasuredSentence(const MetricFacts &facts)
{
    const QString &name = facts.metric.name.metric;
    if (!facts.defined)
        return tr("%1, not defined by any open package, not measured in this job", "metric").arg(name);
    const QString unit = facts.metric.unit.canonical();
    if (!facts.past)
        return unit.isEmpty() ? tr("%1, without unit, not measured in this job", "metric").arg(name)
                              : tr("%1, in %2, not measured in this job", "metric, unit").arg(name, unit);
    return unit.isEmpty() ? tr("%1, without unit, never measured", "metric").arg(name)
                          : tr("%1, in %2, never measured", "metric, unit").arg(name, unit);
}

} // namespace

QString ageText(const QDateTime &then, const QDateTime &now)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 seconds = then.secsTo(now);
    if (seconds < minute)
        return tr("just now"); // a clock that was set back too
    if (seconds < hour)
        return tr("%n minute(s) ago", nullptr, static_cast<int>(seconds / minute));
    if (seconds < 2 * day)
        return tr("%n hour(s) ago", nullptr, static_cast<int>(seconds / hour));
    return tr("%n day(s) ago", nullptr, static_cast<int>(seconds / day));
}

QString lastValueText(const MetricFacts &facts)
{
    if (facts.mark) {
        const bool same = !facts.defined || facts.mark->unit == facts.metric.unit;
        return valueText(facts.mark->value, same ? QString() : facts.mark->unit.canonical());
    }
    return hasPast(facts) ? pastValue(facts, {}) : QString();
}

QString lastValueTip(const MetricFacts &facts)
{
    if (facts.mark)
        return tr("In this job: %1", "value").arg(valueText(facts.mark->value, facts.mark->unit.canonical()));
    if (!facts.past)
        return {};
    if (!hasPast(facts))
        return tr("Never recorded on this computer.");
    const history::Point &last = facts.past->last;
    const QString value = valueText(last.value, last.unit);
    const QString time = timeText(last.measuredAt);
    const QString age = ageText(last.measuredAt, facts.now);
    if (last.jobTitle.isEmpty())
        return tr("Not measured in this job.\nLast recorded: %1\n%2 (%3)", "value, age, time")
            .arg(value, age, time);
    return tr("Not measured in this job.\nLast recorded: %1\n%2 (%3), in %4", "value, age, time, job")
        .arg(value, age, time, last.jobTitle);
}

QString metricSentence(const MetricFacts &facts)
{
    const QString &name = facts.metric.name.metric;
    QString sentence;
    if (facts.mark) {
        const QString value = valueText(facts.mark->value, facts.mark->unit.canonical());
        sentence =
            facts.mark->status
                ? tr("%1, measured in this job: %2, verdict: %3", "metric, value, verdict")
                      .arg(name, value, statusText(*facts.mark->status))
                : tr("%1, measured in this job: %2, no specification", "metric, value").arg(name, value);
    } else if (!hasPast(facts)) {
        sentence = unmeasuredSentence(facts);
    } else {
        sentence = tr("%1, not measured in this job, last value: %2, %3", "metric, value, age")
                       .arg(name, pastValue(facts, facts.metric.unit.canonical()),
                            ageText(facts.past->last.measuredAt, facts.now));
    }
    return facts.favourite ? tr("%1, favourite", "what is said of the metric").arg(sentence) : sentence;
}

QString pastSentence(const MetricFacts &facts)
{
    if (!hasPast(facts))
        return {};
    int measured = 0;
    double least = 0;
    double greatest = 0;
    for (const double value : facts.past->values) {
        if (std::isnan(value))
            continue;
        least = measured == 0 ? value : std::min(least, value);
        greatest = measured == 0 ? value : std::max(greatest, value);
        ++measured;
    }
    if (measured == 0)
        return {};
    return tr("%n past value(s), from %1 to %2", nullptr, measured)
        .arg(numberText(least), valueText(greatest, facts.metric.unit.canonical()));
}

QString coverageSentence(int measured, int notMeasured, int all)
{
    if (notMeasured == 0)
        return tr("%1 of %n metric(s) measured", nullptr, all).arg(measured);
    return tr("%1 of %n metric(s) measured, %2 recorded as not measured", nullptr, all)
        .arg(measured)
        .arg(notMeasured);
}

} // namespace kabocha::ui
