// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/csvline.h"

#include "base/number.h"
#include "base/plaintext.h"
#include "job/measuredtime.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

namespace kabocha::job {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::job", text);
}

void note(CsvLine *out, Severity severity, const char *code, const CsvCell &cell, const QString &text,
          const QString &hint)
{
    out->issues.append({.severity = severity,
                        .code = QLatin1String(code),
                        .text = text,
                        .place = {.line = cell.line, .column = cell.column},
                        .hint = hint});
}

/// Always false, for `return`.
bool bad(CsvLine *out, const char *code, const CsvCell &cell, const QString &text, const QString &hint)
{
    note(out, Severity::Error, code, cell, text, hint);
    return false;
}

bool meansNotMeasured(const QString &text, bool strict)
{
    static const QStringList inFiles{QString(), QStringLiteral("nan"), QStringLiteral("null")};
    static const QStringList typed{QStringLiteral("-"), QStringLiteral("not measured")};
    return inFiles.contains(text, Qt::CaseInsensitive) ||
           (!strict && typed.contains(plainNumber(text), Qt::CaseInsensitive));
}

} // namespace

CsvLineReader::CsvLineReader(const CsvDialect &dialect, CsvMapping mapping, metric::MetricSet metrics,
                             QDateTime now)
    : m_dialect(dialect)
    , m_mapping(std::move(mapping))
    , m_metrics(std::move(metrics))
    , m_now(std::move(now))
    , m_metric(m_mapping.indexOf(CsvRole::Metric))
    , m_value(m_mapping.indexOf(CsvRole::Value))
    , m_unit(m_mapping.indexOf(CsvRole::Unit))
    , m_error(m_mapping.indexOf(CsvRole::Error))
{
    if (m_dialect.strict)
        return;
    for (const metric::Metric &metric : m_metrics.metrics()) {
        const auto known = m_bare.constFind(metric.name.metric);
        m_bare.insert(metric.name.metric, known == m_bare.cend() ? metric.name : metric::Name());
    }
}

CsvLine CsvLineReader::read(const CsvRow &row) const
{
    CsvLine out{.line = row.line};
    if (row.problem) {
        out.issues.append(*row.problem);
        return out;
    }
    const CsvCell nothing{.line = row.line, .column = 1};
    if (!readCells(row, &out) || !readMetric(row.cells.value(m_metric, nothing), &out))
        return out;
    bool good = readNotes(row, &out) && readUnit(row, &out);
    const units::Unit written = out.unit; // until the value is converted
    good = good && readValue(row.cells.value(m_value, nothing), &out) && readError(row, written, &out);
    if (!good) {
        out.metric = {};
        return out;
    }
    if (!m_metrics.isEmpty() && !m_metrics.contains(out.metric))
        note(&out, Severity::Warning, "csv-undefined", row.cells.at(m_metric),
             tr("The package does not define “%1”.").arg(out.metric.text()),
             tr("It is imported as it stands; check the name."));
    return out;
}

bool CsvLineReader::readCells(const CsvRow &row, CsvLine *out) const
{
    const qsizetype columns = m_mapping.columns.size();
    if (m_dialect.strict) {
        if (row.cells.size() != columns)
            return bad(
                out, "csv-cells", row.cells.first(),
                tr("This line has %1 cells, but the header has %2.").arg(row.cells.size()).arg(columns),
                tr("Put cells that hold the separator in quotes."));
        return true;
    }
    for (qsizetype i = columns; i < row.cells.size(); ++i)
        if (!row.cells.at(i).text.trimmed().isEmpty())
            return bad(out, "csv-cells", row.cells.at(i),
                       tr("This line has %1 cells, but the table has %2 columns.")
                           .arg(row.cells.size())
                           .arg(columns),
                       tr("Put cells that hold the separator in quotes."));
    if (row.cells.size() <= m_value)
        return bad(out, "csv-cells", row.cells.first(), tr("This line ends before the column of the value."),
                   tr("Complete it; an empty cell means that nothing was measured."));
    return true;
}

bool CsvLineReader::readMetric(const CsvCell &cell, CsvLine *out) const
{
    const QString name = withFormulas(cell.text.trimmed());
    if (const auto metric = metric::Name::parse(name); metric && metric->isMetric()) {
        out->metric = *metric;
        return true;
    }
    if (const auto bare = m_bare.constFind(name); bare != m_bare.cend()) {
        if (bare->isEmpty())
            return bad(out, "csv-metric", cell, tr("Several packages define “%1”.").arg(name.left(100)),
                       tr("Write the package before it: package.metric."));
        out->metric = *bare;
        return true;
    }
    return bad(out, "csv-metric", cell, tr("“%1” is not the name of a metric.").arg(name.left(100)),
               tr("It must be `package.metric`, each part without a dot or blank."));
}

Result<units::Unit> CsvLineReader::unitOf(const QString &text) const
{
    constexpr qsizetype Most = 1000; // hostile tables have a new one in each line
    const auto known = m_units.constFind(text);
    if (known != m_units.cend())
        return *known;
    const auto unit = units::Unit::parse(text);
    if (m_units.size() < Most)
        m_units.insert(text, unit);
    return unit;
}

bool CsvLineReader::readUnit(const CsvRow &row, CsvLine *out) const
{
    const metric::Metric *metric = m_metrics.find(out->metric);
    const CsvCell cell = m_unit < 0 ? row.cells.at(m_metric) : row.cells.value(m_unit);
    const QString text = m_unit < 0 ? QString() : cell.text.trimmed();
    if (text.isEmpty()) {
        if (!metric && m_unit >= row.cells.size())
            return bad(
                out, "csv-unit", row.cells.at(m_metric),
                tr("The line ends before the unit, and the package does not define “%1”.")
                    .arg(out->metric.text()),
                tr("Complete the line; an empty cell in the column of the unit means that it has none."));
        if (!metric && m_unit < 0)
            return bad(out, "csv-unit", cell, tr("The unit of “%1” is missing.").arg(out->metric.text()),
                       m_dialect.strict
                           ? tr("Add a column “unit”, or give the metrics package that defines the metric.")
                           : tr("Say which column holds the unit, or open the metrics package that defines "
                                "the metric."));
        out->unit = metric ? metric->unit : units::Unit(); // an empty cell says that there is none
        return true;
    }
    const auto unit = unitOf(text);
    if (!unit)
        return bad(out, "csv-unit", cell, unit.error().message, unit.error().hint);
    out->unit = *unit;
    return true;
}

bool CsvLineReader::readValue(const CsvCell &cell, CsvLine *out) const
{
    const QString text = m_dialect.strict ? cell.text.trimmed() : plainNumber(cell.text);
    if (!meansNotMeasured(text, m_dialect.strict)) {
        const QString shown = cell.text.trimmed().left(60);
        if (!m_dialect.numbers && text.contains(u','))
            return bad(out, "csv-numbers", cell,
                       tr("“%1” is not read yet: it is open what its comma means.").arg(shown),
                       tr("Choose above how the numbers are written."));
        const auto value = readCsvNumber(text, m_dialect.numbers.value_or(CsvNumbers::Point));
        if (!value)
            return bad(out, "csv-value", cell, value.error().message, value.error().hint);
        out->value = *value;
    }
    return convert(cell, out);
}

/// As it is kept: in the unit of the value, into which it is converted as a difference.
bool CsvLineReader::readError(const CsvRow &row, const units::Unit &unit, CsvLine *out) const
{
    const CsvCell cell = row.cells.value(m_error);
    const QString text = m_dialect.strict ? cell.text.trimmed() : plainNumber(cell.text);
    if (m_error < 0 || meansNotMeasured(text, m_dialect.strict))
        return true;
    const QString shown = cell.text.trimmed().left(60);
    if (!out->value)
        return bad(out, "csv-error", cell,
                   tr("“%1” is the error of a value that was not measured.").arg(shown),
                   tr("Empty the cell, or write the value."));
    const auto parts = splitCsvError(text);
    if (!parts)
        return bad(out, "csv-error", cell, tr("“%1” is not an error.").arg(shown),
                   tr("Write it as 0.4 or ± 0.4 mmag; it is never below zero."));
    if (!m_dialect.numbers && parts->first.contains(u','))
        return bad(out, "csv-numbers", cell,
                   tr("“%1” is not read yet: it is open what its comma means.").arg(shown),
                   tr("Choose above how the numbers are written."));
    const auto number = readCsvNumber(parts->first, m_dialect.numbers.value_or(CsvNumbers::Point));
    if (!number)
        return bad(out, "csv-error", cell, number.error().message, number.error().hint);
    const auto from = parts->second.isEmpty() ? Result<units::Unit>(unit) : unitOf(parts->second);
    const auto error =
        from.and_then([&](const units::Unit &own) { return convertDifference(*number, own, out->unit); });
    if (!error)
        return bad(out, "csv-error", cell, error.error().message, error.error().hint);
    out->error = *error;
    return true;
}

/// To the unit of the metric's definition, if there is one.
bool CsvLineReader::convert(const CsvCell &cell, CsvLine *out) const
{
    const metric::Metric *metric = m_metrics.find(out->metric);
    if (!metric || metric->unit == out->unit)
        return true;
    const auto converted = units::convertAtEntry(out->value.value_or(300), out->unit, metric->unit);
    if (!converted)
        return bad(
            out, "csv-unit", cell, tr("“%1”: %2").arg(out->metric.text(), converted.error().message),
            converted.error().hint.isEmpty()
                ? tr("Write the value in “%1”, or in a unit of the same kind.").arg(metric->unit.canonical())
                : converted.error().hint);
    if (out->value) {
        if (converted->absoluteTemperature)
            note(out, Severity::Note, "csv-temperature", cell,
                 tr("“%1”: the temperature was converted from %2 to %3.")
                     .arg(out->metric.text(), out->unit.canonical(), metric->unit.canonical()),
                 {});
        out->value = converted->value;
    }
    out->unit = metric->unit;
    return true;
}

bool CsvLineReader::readNotes(const CsvRow &row, CsvLine *out) const
{
    for (qsizetype i = 0; i < std::min(row.cells.size(), m_mapping.columns.size()); ++i) {
        const CsvColumn &column = m_mapping.columns.at(i);
        const CsvCell &cell = row.cells.at(i);
        const QString text = cell.text.trimmed();
        if (text.isEmpty())
            continue;
        if (column.role == CsvRole::Note && column.note.isEmpty())
            return bad(out, "csv-cells", cell, tr("This cell belongs to a column without a name."),
                       tr("Name the column in the header, or empty the cell."));
        if (column.role == CsvRole::Note)
            out->notes.append({column.note, withFormulas(text)});
        if (column.role == CsvRole::MeasuredAt && !readTime(cell, out))
            return false;
    }
    return true;
}

bool CsvLineReader::readTime(const CsvCell &cell, CsvLine *out) const
{
    static const QRegularExpression shape(
        QStringLiteral("\\A([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2})(:[0-9]{2}(?:[.,][0-9]{1,9})?)?"
                       " ?(Z|z|UTC|[+-][0-9]{2}:?[0-9]{2})?\\z"));
    // As it stands in a job, and in a table made of it.
    static const QRegularExpression note(QStringLiteral("\\A\\{ *\"date\" *: *\"([^\"]*)\" *\\}\\z"));
    QString text = cell.text.trimmed();
    if (const auto kept = note.match(text); kept.hasMatch())
        text = kept.captured(1);
    const auto match = shape.match(text);
    QDateTime time;
    if (match.hasMatch()) {
        QString zone = match.captured(4);
        if (zone.isEmpty() || zone.compare(u"UTC") == 0)
            zone = QStringLiteral("Z"); // without a zone it is UTC, as everywhere at an observatory
        const QString seconds = match.captured(3).isEmpty() ? QStringLiteral(":00") : match.captured(3);
        time = QDateTime::fromString(match.captured(1) + u'T' + match.captured(2) + seconds + zone.toUpper(),
                                     Qt::ISODateWithMs);
    }
    if (!time.isValid())
        return bad(out, "csv-time", cell, tr("“%1” is not a date and time.").arg(text.left(60)),
                   tr("Write it as 2026-03-01 12:00:00; without a zone it is UTC."));
    if (const auto possible = checkMeasuredAt(time, m_now); !possible)
        return bad(out, "csv-time", cell, possible.error().message, possible.error().hint);
    out->measuredAt = QDateTime::fromSecsSinceEpoch(time.toSecsSinceEpoch(), Qt::UTC);
    return true;
}

} // namespace kabocha::job
