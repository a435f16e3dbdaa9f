// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/valuenotes.h"

#include "base/number.h"
#include "job/measuredtime.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace kabocha::job {
namespace {

const QString date = QStringLiteral("date");
const QString plusMinus = QStringLiteral("± ");
constexpr int EarliestYear = 1990;
constexpr qint64 MillisecondsOfDay = 24 * 60 * 60 * 1000;
constexpr int MostAhead = 60; // seconds that two computers' clocks may differ

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::job", text);
}

QString keyOf(const metric::Name &metric, const char *note)
{
    return metric.text() + u'.' + QLatin1String(note);
}

QString errorKey(const metric::Name &metric)
{
    return keyOf(metric, "error");
}

QString measuredAtKey(const metric::Name &metric)
{
    return keyOf(metric, "measured_at");
}

/// `± 0.4 mmag` as it is kept.
struct ErrorNote
{
    double error = 0;
    std::optional<units::Unit> unit = {}; ///< empty: that of the measurement

    /// In UNIT; empty if it cannot be: then it speaks of something else.
    [[nodiscard]] std::optional<double> in(const units::Unit &other) const
    {
        const auto converted = unit ? convertDifference(error, *unit, other) : Result<double>(error);
        return converted ? std::optional(*converted) : std::nullopt;
    }
};

std::optional<ErrorNote> errorNoteOf(const json::Value &note)
{
    const QString text = note.toString();
    if (!text.startsWith(plusMinus))
        return {};
    bool good = false;
    ErrorNote out{.error = text.section(u' ', 1, 1).toDouble(&good)};
    if (!good || !std::isfinite(out.error) || out.error < 0)
        return {};
    if (const QString unit = text.section(u' ', 2).trimmed(); !unit.isEmpty()) {
        const auto parsed = units::Unit::find(unit);
        if (!parsed)
            return {};
        out.unit = *parsed;
    }
    return out;
}

QDateTime timeOf(const json::Value &note)
{
    if (!note.isObject() || note.members().size() != 1)
        return {};
    QDateTime at = QDateTime::fromString(note.members().value(date).toString(), Qt::ISODateWithMs);
    if (at.timeSpec() == Qt::LocalTime)
        at.setTimeSpec(Qt::UTC); // no zone is written: never that of this computer
    return at.isValid() ? at.toUTC() : QDateTime();
}

tl::unexpected<Error> wrong(const QString &message, const QString &hint)
{
    return fail({.kind = Error::Kind::Syntax, .message = message, .hint = hint});
}

} // namespace

QDateTime measuredAtOf(const json::Member &member)
{
    return noteMetric(member.key) && member.key.endsWith(QLatin1String(".measured_at")) ? timeOf(member.value)
                                                                                        : QDateTime();
}

bool isValueNote(const json::Member &member)
{
    return measuredAtOf(member).isValid() || (member.key.endsWith(QLatin1String(".error")) &&
                                              noteMetric(member.key) && errorNoteOf(member.value));
}

QString errorText(double error, const units::Unit &unit)
{
    const QString number = plusMinus + QString::fromLatin1(pythonRepr(error));
    return unit.canonical().isEmpty() ? number : number + u' ' + unit.canonical();
}

ValueNotes valueNotesOf(const Job &job, const Measurement &measurement)
{
    const auto error = errorNoteOf(job.meta.value(errorKey(measurement.metric)));
    return {.error = error ? error->in(measurement.unit) : std::nullopt,
            .measuredAt = timeOf(job.meta.value(measuredAtKey(measurement.metric)))};
}

ValueNotes valueNotesOf(const Job &job, const metric::Name &metric)
{
    if (const Measurement *measurement = job.find(metric))
        return valueNotesOf(job, *measurement);
    const auto error = errorNoteOf(job.meta.value(errorKey(metric)));
    return {.error = error ? std::optional(error->error) : std::nullopt,
            .measuredAt = timeOf(job.meta.value(measuredAtKey(metric)))};
}

void convertErrorNote(json::Object *meta, const Measurement &measurement, const units::Unit &to)
{
    const QString key = errorKey(measurement.metric);
    const auto note = errorNoteOf(meta->value(key));
    const auto error = note ? note->in(measurement.unit) : std::nullopt;
    if (!error)
        return;
    if (const auto converted = convertDifference(*error, measurement.unit, to))
        meta->insert(key, json::Value::string(errorText(*converted, to)));
}

void setValueNotes(Job *job, const metric::Name &metric, const units::Unit &unit, const ValueNotes &notes)
{
    if (notes.error)
        job->meta.insert(errorKey(metric), json::Value::string(errorText(*notes.error, unit)));
    else if (errorNoteOf(job->meta.value(errorKey(metric))))
        job->meta.take(errorKey(metric));
    if (notes.measuredAt.isValid()) {
        json::Object at;
        const Qt::DateFormat format = notes.measuredAt.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs;
        at.insert(date, json::Value::string(notes.measuredAt.toUTC().toString(format)));
        job->meta.insert(measuredAtKey(metric), json::Value::object(at));
    } else if (timeOf(job->meta.value(measuredAtKey(metric))).isValid()) {
        job->meta.take(measuredAtKey(metric));
    }
}

Result<QDateTime> parseMeasuredAt(const QString &text, const QDateTime &now)
{
    const QString typed = text.simplified();
    if (typed.isEmpty() || typed.compare(QLatin1String("now"), Qt::CaseInsensitive) == 0 ||
        typed.compare(tr("now"), Qt::CaseInsensitive) == 0)
        return QDateTime();
    static const QRegularExpression onlyDate(QStringLiteral(R"(\A\d{4}-\d{1,2}-\d{1,2}\z)"));
    if (onlyDate.match(typed).hasMatch())
        return wrong(tr("“%1” is a date without a time.").arg(typed),
                     tr("Add the time in UTC, for example %1 22:15.").arg(typed));
    static const QRegularExpression pattern(
        QStringLiteral(
            R"(\A(?:(\d{4})-(\d{1,2})-(\d{1,2})(?:\s*[T,]\s*|\s+))?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)"
            R"(\s*(Z|UTC|GMT|UT)?(?:([+-])(\d{2}):?(\d{2}))?\z)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(typed);
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt());
    const bool dated = !match.captured(1).isEmpty();
    const QDate day =
        dated ? QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt())
              : now.toUTC().date();
    if (!match.hasMatch() || !time.isValid() || !day.isValid())
        return wrong(tr("“%1” is not a time.").arg(typed.left(60)),
                     tr("Type it in UTC as 22:15 or %1 22:15, or leave the field empty for now.")
                         .arg(now.toUTC().date().toString(Qt::ISODate)));
    QDateTime at(day, time, Qt::UTC);
    if (!match.captured(8).isEmpty()) {
        const int offset = match.captured(9).toInt() * 3600 + match.captured(10).toInt() * 60;
        at = at.addSecs(match.captured(8) == u'+' ? -offset : offset);
    }
    if (!dated) { // after midnight 23:50 was yesterday, and another zone's midnight is at another time
        const QDateTime latest = now.addSecs(MostAhead);
        const double days = static_cast<double>(at.msecsTo(latest)) / MillisecondsOfDay;
        at = at.addDays(static_cast<qint64>(std::floor(days)));
    }
    if (const auto possible = checkMeasuredAt(at, now); !possible)
        return fail(possible.error());
    return at;
}

Result<void> checkMeasuredAt(const QDateTime &at, const QDateTime &now)
{
    const auto inUtc = [](const QDateTime &time) {
        return time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    };
    if (now.isValid() && at > now.addSecs(MostAhead))
        return wrong(tr("%1 UTC is in the future.").arg(inUtc(at)),
                     tr("Times are typed in UTC; now it is %1.").arg(inUtc(now)));
    if (at.toUTC().date().year() < EarliestYear)
        return wrong(tr("%1 is too long ago to be the time of a measurement.")
                         .arg(at.toUTC().date().toString(Qt::ISODate)),
                     tr("Check the year."));
    return {};
}

} // namespace kabocha::job
