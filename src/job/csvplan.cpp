// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/csvplan.h"

#include <QCoreApplication>

namespace kabocha::job {
namespace {

/// More measurements are no night's work: the table is another one than was meant.
constexpr qsizetype MostMetrics = 20'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::job", text);
}

} // namespace

CsvPlanner::CsvPlanner(QStringView text, const CsvDialect &dialect, const CsvMapping &mapping,
                       const metric::MetricSet &metrics, const Job &existing, const QDateTime &now)
    : m_text(text)
    , m_reader(text, dialect.separator, dialect.quote)
    , m_lines(dialect, mapping, metrics, now)
    , m_above(dialect.preamble + (dialect.header ? 1 : 0))
{
    for (const Measurement &measurement : existing.measurements)
        m_existing.insert(measurement.metric, {.value = measurement.value,
                                               .unit = measurement.unit,
                                               .notes = valueNotesOf(existing, measurement)});
    if (m_text.trimmed().isEmpty())
        stop({.kind = Error::Kind::Schema,
              .message = tr("The table is empty."),
              .hint = tr("Each line should hold a metric and its value."),
              .place = {.line = 1, .column = 1}});
}

CsvPlanPart CsvPlanner::next(qsizetype most)
{
    CsvPlanPart part;
    while (!atEnd() && part.lines.size() < most) {
        const qsizetype at = m_reader.position();
        const CsvRow row = m_reader.next();
        if (row.isBlank())
            continue;
        if (m_above > 0) {
            --m_above;
            continue;
        }
        if (row.unclosed)
            stop({.kind = Error::Kind::Syntax,
                  .message = row.problem->text,
                  .hint = tr("Close it, or choose above that cells do not stand in quotes."),
                  .place = row.problem->place});
        take(m_lines.read(row), at, &part);
    }
    if (atEnd() && !m_problem && m_counts.lines == 0)
        stop({.kind = Error::Kind::Schema,
              .message = tr("Below the header there is no measurement."),
              .hint = tr("Add a line for each, or say that the first line is a measurement too."),
              .place = {.line = 1, .column = 1}});
    part.counts = m_counts;
    part.done = m_text.isEmpty() ? 1 : double(m_reader.position()) / double(m_text.size());
    return part;
}

CsvPlanner::Taken CsvPlanner::taken(const CsvLine &line, qint32 index) const
{
    Taken taken{.index = index, .line = line, .notes = {.error = line.error, .measuredAt = line.measuredAt}};
    const auto existing = m_existing.constFind(line.metric);
    if (existing == m_existing.cend())
        return taken;
    taken.fate = CsvFate::Replaces;
    if (existing->value != line.value || existing->unit != line.unit)
        return taken;
    if (!line.error) // what the table does not say stays
        taken.notes.error = existing->notes.error;
    if (!line.measuredAt.isValid())
        taken.notes.measuredAt = existing->notes.measuredAt;
    if (taken.notes == existing->notes)
        taken.fate = CsvFate::Unchanged;
    return taken;
}

void CsvPlanner::take(const CsvLine &line, qsizetype at, CsvPlanPart *part)
{
    const auto index = static_cast<qint32>(m_counts.lines++);
    CsvPlanLine out{.at = at, .line = line.line, .remark = !line.issues.isEmpty()};
    if (line.isGood()) {
        const Taken now = taken(line, index);
        out.fate = now.fate;
        const auto earlier = m_places.constFind(line.metric);
        if (earlier == m_places.cend()) {
            m_places.insert(line.metric, m_taken.size());
            m_taken.append(now);
        } else {
            Taken &before = m_taken[*earlier];
            part->superseded.append({before.index, line.line});
            count(before.fate, -1);
            count(CsvFate::Superseded, 1);
            before = now;
        }
    }
    count(out.fate, 1);
    part->lines.append(out);
    if (m_taken.size() > MostMetrics)
        stop(
            {.kind = Error::Kind::Schema,
             .message = tr("The table measures more than %1 different metrics.").arg(MostMetrics),
             .hint = tr("Check whether it is the right one, and which column holds the metric; or split it."),
             .place = {.line = line.line, .column = 1}});
}

void CsvPlanner::count(CsvFate fate, int by)
{
    switch (fate) {
    case CsvFate::Recorded:
        m_counts.recorded += by;
        break;
    case CsvFate::Replaces:
        m_counts.replaced += by;
        break;
    case CsvFate::Unchanged:
        m_counts.unchanged += by;
        break;
    case CsvFate::Superseded:
        m_counts.superseded += by;
        break;
    case CsvFate::LeftOut:
        m_counts.leftOut += by;
        break;
    }
}

void CsvPlanner::stop(const Error &error)
{
    m_stop = true;
    m_problem = error;
}

Job CsvPlanner::result() const
{
    Job job;
    for (const Taken &taken : m_taken) {
        if (taken.fate != CsvFate::Unchanged)
            job.measurements.append({.metric = taken.line.metric,
                                     .identifier = newIdentifier(),
                                     .value = taken.line.value,
                                     .unit = taken.line.unit});
        if (taken.fate != CsvFate::Unchanged)
            setValueNotes(&job, taken.line.metric, taken.line.unit, taken.notes);
        for (const auto &[note, text] : taken.line.notes)
            job.meta.insert(taken.line.metric.text() + u'.' + note, json::Value::string(text));
    }
    return job;
}

CsvRow csvRowAt(const QString &text, const CsvDialect &dialect, const CsvPlanLine &line)
{
    CsvReader reader(text, dialect.separator, dialect.quote);
    reader.jump(line.at, line.line);
    return reader.atEnd() ? CsvRow{.cells = {CsvCell{}}, .line = line.line} : reader.next();
}

} // namespace kabocha::job
