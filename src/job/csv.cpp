// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/csv.h"

#include "base/plaintext.h"
#include "job/csvreader.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace kabocha::job {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::job", text);
}

/// The text of BYTES, without its byte order mark.
Result<QString> decoded(const QByteArray &bytes, const QString &file)
{
    const auto noText = [&file](int line, const QString &message) {
        return fail({.kind = Error::Kind::Syntax,
                     .message = message,
                     .hint = tr("Save it again as CSV in UTF-8, or choose another file."),
                     .place = {.file = file, .line = line, .column = 1}});
    };
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return noText(1, tr("The file is text in UTF-16, which cannot be read."));
    int line = 1;
    for (qsizetype begin = 0; begin < bytes.size(); ++line) {
        const qsizetype found = bytes.indexOf('\n', begin);
        const qsizetype end = found < 0 ? bytes.size() : found;
        const QByteArrayView part = QByteArrayView(bytes).sliced(begin, end - begin);
        if (part.contains('\0'))
            return noText(line, tr("This is not a text file: it holds a zero byte."));
        if (!part.isValidUtf8())
            return noText(line, tr("The file is not text in UTF-8."));
        begin = end + 1;
    }
    return QString::fromUtf8(bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes);
}

struct Header
{
    QChar separator = {};
    qsizetype metric = -1;
    qsizetype value = -1;
    qsizetype unit = -1;
    QStringList names = {}; ///< of all columns, trimmed
    int line = 0;

    [[nodiscard]] bool isNote(qsizetype column) const
    {
        return column != metric && column != value && column != unit;
    }
};

class CsvImport
{
public:
    CsvImport(QString file, const metric::MetricSet &metrics) : m_file(std::move(file)), m_metrics(metrics) {}

    Result<LoadedJob> run(const QString &text)
    {
        if (text.trimmed().isEmpty())
            return failure(Error::Kind::Schema, {.line = 1, .column = 1}, tr("The file is empty."),
                           tr("Its first line should be: metric,value,unit"));
        if (const auto found = findHeader(text); !found)
            return fail(found.error());
        CsvReader reader(text, m_header.separator);
        bool any = false;
        while (!reader.atEnd()) {
            const CsvRow row = reader.next();
            if (row.line <= m_header.line || row.isBlank())
                continue;
            any = true;
            if (row.unclosed)
                return failure(Error::Kind::Syntax, row.problem->place, row.problem->text, row.problem->hint);
            if (row.problem)
                report(*row.problem);
            else
                readRow(row);
        }
        if (!any)
            return failure(Error::Kind::Schema, {.line = m_header.line, .column = 1},
                           tr("Below the header there is no measurement."),
                           tr("Add a line for each, or choose another file."));
        return std::move(m_out);
    }

private:
    tl::unexpected<Error> failure(Error::Kind kind, Place place, const QString &message, const QString &hint)
    {
        place.file = m_file;
        return fail({.kind = kind, .message = message, .hint = hint, .place = place});
    }
    void report(Issue issue)
    {
        issue.place.file = m_file;
        m_out.issues.append(issue);
    }
    /// Always false, for `return`.
    bool bad(const char *code, const CsvCell &cell, const QString &text, const QString &hint)
    {
        report({.severity = Severity::Error,
                .code = QLatin1String(code),
                .text = text,
                .place = {.line = cell.line, .column = cell.column},
                .hint = hint});
        return false;
    }
    void note(Severity severity, const char *code, const CsvCell &cell, const QString &text,
              const QString &hint)
    {
        report({.severity = severity,
                .code = QLatin1String(code),
                .text = text,
                .place = {.line = cell.line, .column = cell.column},
                .hint = hint});
    }

    Result<void> findHeader(const QString &text)
    {
        for (const QChar separator : {u',', u';', u'\t'}) {
            CsvReader reader(text, separator);
            CsvRow row;
            do
                row = reader.next();
            while (row.isBlank() && !reader.atEnd());
            Header header{.separator = separator, .line = row.line};
            for (qsizetype i = 0; i < row.cells.size(); ++i) {
                const QString name = withFormulas(row.cells.at(i).text.trimmed());
                header.names.append(name);
                for (const auto &[known, column] : {std::pair(QLatin1String("metric"), &header.metric),
                                                    {QLatin1String("value"), &header.value},
                                                    {QLatin1String("unit"), &header.unit}}) {
                    if (*column < 0 && name.compare(known, Qt::CaseInsensitive) == 0)
                        *column = i;
                }
            }
            if (header.metric >= 0 && header.value >= 0) {
                m_header = header;
                return checkColumns(row);
            }
            if (m_header.names.size() < header.names.size() || m_header.line == 0)
                m_header = header; // the likeliest, for the message
        }
        return failure(Error::Kind::Schema, {.line = m_header.line, .column = 1},
                       (m_header.metric < 0 ? tr("The header names no column “metric”: it has %1.")
                                            : tr("The header names no column “value”: it has %1."))
                           .arg(shortened(m_header.names)),
                       tr("The first line should name the columns, for example: metric,value,unit"));
    }

    static QString shortened(const QStringList &names)
    {
        QStringList quoted;
        for (const QString &name : names.mid(0, 8))
            quoted.append(QStringLiteral("“%1”").arg(name.left(40)));
        if (names.size() > quoted.size())
            quoted.append(QStringLiteral("…"));
        return quoted.join(QStringLiteral(", "));
    }

    /// The names of the columns, which become parts of keys.
    Result<void> checkColumns(const CsvRow &row)
    {
        QSet<QString> seen;
        for (qsizetype i = 0; i < m_header.names.size(); ++i) {
            const QString &name = m_header.names.at(i);
            const Place place{.line = row.cells.at(i).line, .column = row.cells.at(i).column};
            const QString key = m_header.isNote(i) ? name : name.toLower();
            const bool repeated = (m_header.isNote(i) && isReserved(name)) || seen.contains(key);
            if (repeated && !name.isEmpty())
                return failure(Error::Kind::Schema, place,
                               tr("The header names “%1” twice.").arg(name.left(60)),
                               tr("Rename one of the columns, or remove it."));
            seen.insert(key);
            if (m_header.isNote(i) && name.contains(u'.'))
                return failure(
                    Error::Kind::Schema, place,
                    tr("The column “%1” cannot become a note: its name holds a dot.").arg(name.left(60)),
                    tr("Rename it, for example with a `_`."));
        }
        return {};
    }
    static bool isReserved(const QString &name)
    {
        return QStringList({QStringLiteral("metric"), QStringLiteral("value"), QStringLiteral("unit")})
            .contains(name, Qt::CaseInsensitive);
    }

    void readRow(const CsvRow &row)
    {
        const qsizetype columns = m_header.names.size();
        if (row.cells.size() != columns) {
            bad("csv-cells", row.cells.first(),
                tr("This line has %1 cells, but the header has %2.").arg(row.cells.size()).arg(columns),
                tr("Put cells that hold the separator in quotes."));
            return;
        }
        const CsvCell &metricCell = row.cells.at(m_header.metric);
        const QString name = withFormulas(metricCell.text.trimmed());
        const auto metric = metric::Name::parse(name);
        if (!metric || !metric->isMetric()) {
            bad("csv-metric", metricCell, tr("“%1” is not the name of a metric.").arg(name.left(100)),
                tr("It must be `package.metric`, each part without a dot or blank."));
            return;
        }
        for (qsizetype i = 0; i < columns; ++i) {
            if (m_header.isNote(i) && m_header.names.at(i).isEmpty() &&
                !row.cells.at(i).text.trimmed().isEmpty()) {
                bad("csv-cells", row.cells.at(i), tr("This cell belongs to a column without a name."),
                    tr("Name the column in the header, or empty the cell."));
                return;
            }
        }
        Measurement measurement{.metric = *metric, .identifier = newIdentifier()};
        if (readUnit(row, &measurement) && readValue(row.cells.at(m_header.value), &measurement))
            add(row, measurement);
    }

    bool readUnit(const CsvRow &row, Measurement *measurement)
    {
        const metric::Metric *metric = m_metrics.find(measurement->metric);
        const CsvCell &cell = row.cells.at(m_header.unit < 0 ? m_header.metric : m_header.unit);
        const QString text = m_header.unit < 0 ? QString() : cell.text.trimmed();
        if (text.isEmpty()) {
            if (!metric && m_header.unit < 0)
                return bad("csv-unit", cell,
                           tr("The unit of “%1” is missing.").arg(measurement->metric.text()),
                           tr("Add a column “unit”, or give the metrics package that defines the metric."));
            measurement->unit =
                metric ? metric->unit : units::Unit(); // an empty cell says that there is none
            return true;
        }
        const auto unit = units::Unit::parse(text);
        if (!unit)
            return bad("csv-unit", cell, unit.error().message, unit.error().hint);
        measurement->unit = *unit;
        return true;
    }

    bool readValue(const CsvCell &cell, Measurement *measurement)
    {
        const QString text = cell.text.trimmed();
        if (!text.isEmpty() && text.compare(u"nan", Qt::CaseInsensitive) != 0 &&
            text.compare(u"null", Qt::CaseInsensitive) != 0) {
            static const QRegularExpression number(
                QStringLiteral("\\A[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?\\z"));
            if (!number.match(text).hasMatch())
                return bad("csv-value", cell, tr("“%1” is not a number.").arg(text.left(60)),
                           text.contains(u',')
                               ? tr("The decimal mark is a point, and digits are not grouped: 1234.5")
                               : tr("Write it as 10.5 or 1.05e1; leave it empty if nothing was measured."));
            bool good = false;
            const double value = text.toDouble(&good); // C, whatever the locale
            if (static const QRegularExpression nonzero(QStringLiteral("\\A[+-]?[0.]*[1-9]"));
                value == 0 && nonzero.match(text).hasMatch())
                return bad("csv-value", cell,
                           tr("%1 is smaller than any number that can be kept.").arg(text.left(60)),
                           tr("Check the exponent, or write 0."));
            if (!good || !std::isfinite(value))
                return bad("csv-value", cell,
                           tr("%1 is larger than any number that can be kept.").arg(text.left(60)),
                           tr("Check the exponent."));
            measurement->value = value;
        }
        return convert(cell, measurement);
    }

    /// To the unit of the metric's definition, if there is one.
    bool convert(const CsvCell &cell, Measurement *measurement)
    {
        const metric::Metric *metric = m_metrics.find(measurement->metric);
        if (!metric || metric->unit == measurement->unit)
            return true;
        const auto converted =
            units::convertAtEntry(measurement->value.value_or(300), measurement->unit, metric->unit);
        if (!converted)
            return bad("csv-unit", cell,
                       tr("“%1”: %2").arg(measurement->metric.text(), converted.error().message),
                       converted.error().hint.isEmpty()
                           ? tr("Write the value in “%1”, or in a unit of the same kind.")
                                 .arg(metric->unit.canonical())
                           : converted.error().hint);
        if (measurement->value) {
            if (converted->absoluteTemperature)
                note(Severity::Note, "csv-temperature", cell,
                     tr("“%1”: the temperature was converted from %2 to %3.")
                         .arg(measurement->metric.text(), measurement->unit.canonical(),
                              metric->unit.canonical()),
                     {});
            measurement->value = converted->value;
        }
        measurement->unit = metric->unit;
        return true;
    }

    void add(const CsvRow &row, const Measurement &measurement)
    {
        const CsvCell &cell = row.cells.at(m_header.metric);
        const QString name = measurement.metric.text();
        if (!m_metrics.isEmpty() && !m_metrics.contains(measurement.metric))
            note(Severity::Warning, "csv-undefined", cell, tr("The package does not define “%1”.").arg(name),
                 tr("It is imported as it stands; check the name."));
        Job &job = m_out.job;
        if (const auto earlier = m_lines.constFind(measurement.metric); earlier != m_lines.cend()) {
            note(Severity::Warning, "csv-repeated", cell,
                 tr("“%1” is in line %2 already.").arg(name).arg(earlier->line),
                 tr("The later line counts."));
            job.measurements[earlier->index] = measurement;
            for (const QString &column : std::as_const(m_header.names))
                job.meta.take(name + u'.' + column);
            m_lines[measurement.metric].line = row.line;
        } else {
            m_lines.insert(measurement.metric, {job.measurements.size(), row.line});
            job.measurements.append(measurement);
        }
        for (qsizetype i = 0; i < m_header.names.size(); ++i) {
            if (const QString text = row.cells.at(i).text.trimmed(); m_header.isNote(i) && !text.isEmpty())
                job.meta.insert(name + u'.' + m_header.names.at(i), json::Value::string(withFormulas(text)));
        }
    }

    struct Line
    {
        qsizetype index = 0;
        int line = 0;
    };
    const QString m_file;
    const metric::MetricSet &m_metrics;
    Header m_header;
    LoadedJob m_out;
    QHash<metric::Name, Line> m_lines;
};

} // namespace

Result<LoadedJob> importCsv(const QByteArray &bytes, const QString &file, const metric::MetricSet &metrics)
{
    return decoded(bytes, file).and_then([&](const QString &text) {
        return CsvImport(file, metrics).run(text);
    });
}

} // namespace kabocha::job
