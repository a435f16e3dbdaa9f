// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/csv.h"

#include "base/plaintext.h"
#include "job/csvline.h"
#include "job/valuenotes.h"

#include <QCoreApplication>

namespace kabocha::job {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::job", text);
}

/// The text of BYTES, without its byte order mark.
Result<QString> decoded(const QByteArray &bytes, const QString &file)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return fail({.kind = Error::Kind::Syntax,
                     .message = tr("The file is text in UTF-16, which cannot be read."),
                     .hint = tr("Save it again as CSV in UTF-8, or choose another file."),
                     .place = {.file = file, .line = 1, .column = 1}});
    return decodeCsv(bytes, CsvEncoding::Utf8, file);
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
    CsvImport(QString file, const metric::MetricSet &metrics, const QDateTime &now)
        : m_file(std::move(file)), m_metrics(metrics), m_now(now)
    {
    }

    Result<LoadedJob> run(const QString &text)
    {
        if (text.trimmed().isEmpty())
            return failure(Error::Kind::Schema, {.line = 1, .column = 1}, tr("The file is empty."),
                           tr("Its first line should be: metric,value,unit"));
        if (const auto found = findHeader(text); !found)
            return fail(found.error());
        const CsvLineReader lines({.separator = m_header.separator, .strict = true}, mapping(), m_metrics,
                                  m_now);
        CsvReader reader(text, m_header.separator);
        bool any = false;
        while (!reader.atEnd()) {
            const CsvRow row = reader.next();
            if (row.line <= m_header.line || row.isBlank())
                continue;
            any = true;
            if (row.unclosed)
                return failure(Error::Kind::Syntax, row.problem->place, row.problem->text, row.problem->hint);
            take(row, lines.read(row));
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
    [[nodiscard]] CsvMapping mapping() const
    {
        CsvMapping mapping;
        for (qsizetype i = 0; i < m_header.names.size(); ++i)
            mapping.columns.append(i == m_header.metric  ? CsvColumn{.role = CsvRole::Metric}
                                   : i == m_header.value ? CsvColumn{.role = CsvRole::Value}
                                   : i == m_header.unit  ? CsvColumn{.role = CsvRole::Unit}
                                                         : furtherColumn(m_header.names.at(i)));
        return mapping;
    }

    static CsvColumn furtherColumn(const QString &name)
    {
        if (name == QLatin1String("error"))
            return {.role = CsvRole::Error};
        if (name == QLatin1String("measured_at"))
            return {.role = CsvRole::MeasuredAt};
        if (name == csvRecordedAt)
            return {.role = CsvRole::Ignore};
        return {.role = CsvRole::Note, .note = name};
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

    void take(const CsvRow &row, const CsvLine &line)
    {
        for (const Issue &issue : line.issues)
            report(issue);
        if (!line.isGood())
            return;
        const CsvCell &cell = row.cells.at(m_header.metric);
        const QString name = line.metric.text();
        const Measurement measurement{
            .metric = line.metric, .identifier = newIdentifier(), .value = line.value, .unit = line.unit};
        Job &job = m_out.job;
        if (const auto earlier = m_lines.constFind(line.metric); earlier != m_lines.cend()) {
            report({.severity = Severity::Warning,
                    .code = QStringLiteral("csv-repeated"),
                    .text = tr("“%1” is in line %2 already.").arg(name, QString::number(earlier->line)),
                    .place = {.line = cell.line, .column = cell.column},
                    .hint = tr("The later line counts.")});
            job.measurements[earlier->index] = measurement;
            for (const QString &column : std::as_const(m_header.names))
                job.meta.take(name + u'.' + column);
            m_lines[line.metric].line = row.line;
        } else {
            m_lines.insert(line.metric, {job.measurements.size(), row.line});
            job.measurements.append(measurement);
        }
        setValueNotes(&job, line.metric, line.unit, {.error = line.error, .measuredAt = line.measuredAt});
        for (const auto &[note, text] : line.notes)
            job.meta.insert(name + u'.' + note, json::Value::string(text));
    }

    struct Line
    {
        qsizetype index = 0;
        int line = 0;
    };
    const QString m_file;
    const metric::MetricSet &m_metrics;
    const QDateTime m_now;
    Header m_header;
    LoadedJob m_out;
    QHash<metric::Name, Line> m_lines;
};

} // namespace

Result<LoadedJob> importCsv(const QByteArray &bytes, const QString &file, const metric::MetricSet &metrics,
                            const QDateTime &now)
{
    return decoded(bytes, file).and_then([&](const QString &text) {
        return CsvImport(file, metrics, now).run(text);
    });
}

} // namespace kabocha::job
