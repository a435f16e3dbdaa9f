// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/correction.h"

#include "base/number.h"

#include <QRegularExpression>

namespace kabocha::job {
namespace {

const auto From = QStringLiteral("corrected_from");
const auto Because = QStringLiteral("corrected_because");
const auto NoValue = QStringLiteral("no value"); // what a deleted one was corrected to

QString keyOf(const metric::Name &metric, const QString &note, int number)
{
    const QString key = metric.text() + u'.' + note;
    return number == 1 ? key : key + u'_' + QString::number(number);
}

/// Data, so in no language of the window.
QString textOf(const Measurement &measurement, const ValueNotes &notes)
{
    QString text = QStringLiteral("not measured");
    if (measurement.value) {
        text = QString::fromLatin1(pythonRepr(*measurement.value));
        if (!measurement.unit.canonical().isEmpty())
            text += u' ' + measurement.unit.canonical();
        if (notes.error)
            text += u' ' + errorText(*notes.error, measurement.unit);
    }
    if (notes.measuredAt.isValid())
        text += QStringLiteral(", measured at ") + notes.measuredAt.toUTC().toString(Qt::ISODate);
    return text;
}

QString stringOf(const json::Value &value)
{
    return value.isString() ? value.toString() : QString::fromLatin1(value.numberText());
}

void note(Job *job, const metric::Name &metric, const QString &from, const QString &reason)
{
    int number = 1;
    while (job->meta.contains(keyOf(metric, From, number)) ||
           job->meta.contains(keyOf(metric, Because, number)))
        ++number;
    job->meta.insert(keyOf(metric, From, number), json::Value::string(from));
    job->meta.insert(keyOf(metric, Because, number), json::Value::string(reason));
}

} // namespace

void noteCorrection(Job *job, const Measurement &before, const QString &reason, const ValueNotes &notes)
{
    note(job, before.metric, textOf(before, notes), reason.simplified());
}

void noteCorrection(Job *job, const Job &before, const metric::Name &metric, const QString &reason)
{
    if (const Measurement *measurement = before.find(metric))
        noteCorrection(job, *measurement, reason, valueNotesOf(before, *measurement));
    else if (isDeleted(before, metric))
        note(job, metric, NoValue, reason.simplified());
}

void addCorrections(Job *job, const Job &from, const metric::Name &metric)
{
    const QList<Correction> known = correctionsOf(*job, metric);
    for (const Correction &correction : correctionsOf(from, metric))
        if (!known.contains(correction))
            note(job, metric, correction.from, correction.reason);
}

QList<Correction> correctionsOf(const Job &job, const metric::Name &metric)
{
    QList<Correction> out;
    for (int number = 1; job.meta.contains(keyOf(metric, From, number)); ++number)
        out.append({.from = stringOf(job.meta.value(keyOf(metric, From, number))),
                    .reason = stringOf(job.meta.value(keyOf(metric, Because, number)))});
    return out;
}

bool isDeleted(const Job &job, const metric::Name &metric)
{
    return job.meta.contains(keyOf(metric, From, 1)) && !job.find(metric);
}

QList<Measurement> replacedWithoutReason(const Job &job, const Job &other)
{
    QHash<metric::Name, Measurement> coming;
    for (const Measurement &measurement : other.measurements)
        coming.insert(measurement.metric, measurement);
    const auto saysWhy = [&job, &other](const metric::Name &metric, const QString &from) {
        QList<Correction> news = correctionsOf(other, metric);
        for (const Correction &known : correctionsOf(job, metric))
            news.removeOne(known);
        return std::any_of(news.cbegin(), news.cend(),
                           [&from](const Correction &correction) { return correction.from == from; });
    };
    QList<Measurement> out;
    for (const Measurement &before : job.measurements) {
        const auto after = coming.constFind(before.metric);
        if (after == coming.cend())
            continue;
        const ValueNotes notes = valueNotesOf(job, before);
        const bool same = after->value == before.value && after->unit == before.unit &&
                          valueNotesOf(other, *after) == notes;
        coming.erase(after);
        if (!same && !saysWhy(before.metric, textOf(before, notes)))
            out.append(before);
    }
    for (const Measurement &measurement : other.measurements) // of what JOB does not measure
        if (coming.remove(measurement.metric) && isDeleted(job, measurement.metric) &&
            !saysWhy(measurement.metric, NoValue))
            out.append({.metric = measurement.metric});
    return out;
}

bool isCorrectionNote(const QString &key)
{
    static const QRegularExpression note(
        QStringLiteral("\\.(?:corrected_from|corrected_because)(?:_[0-9]+)?\\z"));
    return noteMetric(key) && note.match(key).hasMatch();
}

} // namespace kabocha::job
