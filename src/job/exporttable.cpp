// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/exporttable.h"

#include "base/plaintext.h"
#include "job/csvdialect.h"
#include "job/csvreader.h"
#include "job/reporttext.h"
#include "json/io.h"
#include "json/path.h"

namespace kabocha::job {
namespace {

/// The notes of a job as columns of CSV.
class NoteColumns
{
public:
    NoteColumns(const Job &job, QList<Issue> *issues) : m_issues(issues)
    {
        QSet<metric::Name> measured;
        for (const Measurement &measurement : job.measurements)
            measured << measurement.metric;
        for (const json::Member &member : job.meta) {
            if (const auto metric = noteMetric(member.key); metric && measured.contains(*metric))
                add(*metric, member);
        }
    }
    [[nodiscard]] const QStringList &names() const { return m_names; }
    [[nodiscard]] QString note(const metric::Name &metric, qsizetype column) const
    {
        return m_texts.value(metric).value(column);
    }

private:
    void add(const metric::Name &metric, const json::Member &member)
    {
        const QString name = member.key.mid(metric.text().size() + 1);
        static const QStringList taken = {QStringLiteral("metric"), QStringLiteral("value"),
                                          QStringLiteral("unit"), csvRecordedAt};
        if (name.isEmpty() || name != name.trimmed() || name.contains(u'.') || name.contains(QChar(0)) ||
            taken.contains(name, Qt::CaseInsensitive)) {
            tell("csv-note-name", member.key,
                 translated("The note “%1” is left out: no column of CSV can have its name.")
                     .arg(withoutControls(member.key)));
            return;
        }
        qsizetype column = m_names.indexOf(name);
        if (column < 0) {
            column = m_names.size();
            m_names << name;
        }
        QString text = member.value.isString() ? member.value.toString()
                                               : QString::fromUtf8(json::write(member.value, {.indent = -1}));
        if (text.contains(QChar(0))) {
            text.replace(QChar(0), QLatin1String("\\x00"));
            tell("csv-zero", member.key,
                 translated("The note “%1” holds a zero byte, which is written as \\x00.")
                     .arg(withoutControls(member.key)));
        }
        m_texts[metric].insert(column, text);
    }
    void tell(const char *code, const QString &key, const QString &text)
    {
        if (m_issues)
            m_issues->append({.severity = Severity::Warning,
                              .code = QLatin1String(code),
                              .text = text,
                              .place = {.path = json::memberPath(QStringLiteral("$.meta"), key)}});
    }

    QList<Issue> *m_issues;
    QStringList m_names;
    QHash<metric::Name, QHash<qsizetype, QString>> m_texts;
};

QString textCell(const QString &text)
{
    return csvCell(withoutFormulas(text));
}

/// With a backslash before all that Markdown could take for its own.
QString markdownCell(const QString &text)
{
    static const QString special = QStringLiteral("\\|`*[]<>~&#");
    const QString plain = withoutControls(text);
    QString out;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar c = plain.at(i);
        // Inside a word an underscore is none of Markdown's: deg_C stays readable where it is not rendered.
        const bool emphasis =
            c == u'_' && (i == 0 || i + 1 == plain.size() || !plain.at(i - 1).isLetterOrNumber() ||
                          !plain.at(i + 1).isLetterOrNumber());
        if (special.contains(c) || emphasis)
            out += u'\\';
        out += c;
    }
    return out;
}

} // namespace

QByteArray measurementsAsCsv(const Job &job, QList<Issue> *issues,
                             const QHash<QString, QDateTime> &recordedAt)
{
    const NoteColumns notes(job, issues);
    const bool recorded = std::any_of(job.measurements.cbegin(), job.measurements.cend(),
                                      [&recordedAt](const Measurement &measurement) {
                                          return recordedAt.value(measurement.identifier).isValid();
                                      });
    QStringList header = {QStringLiteral("metric"), QStringLiteral("value"), QStringLiteral("unit")};
    for (const QString &name : notes.names())
        header << textCell(name);
    if (recorded)
        header << csvRecordedAt;
    QByteArray out = header.join(u',').toUtf8() + "\r\n";
    for (const Measurement &measurement : job.measurements) {
        QStringList cells = {textCell(measurement.metric.text()),
                             measurement.value ? numberText(*measurement.value) : QString(),
                             textCell(measurement.unit.canonical())};
        for (qsizetype i = 0; i < notes.names().size(); ++i)
            cells << textCell(notes.note(measurement.metric, i));
        if (recorded)
            cells << recordedAt.value(measurement.identifier).toUTC().toString(Qt::ISODate);
        out += cells.join(u',').toUtf8() + "\r\n";
    }
    return out;
}

QList<QStringList> reportCells(const QList<ReportedMeasurement> &measurements)
{
    QList<QStringList> out{{translated("Metric"), translated("Value"), translated("Unit"),
                            translated("Result"), translated("Specification"), translated("Test"),
                            translated("Margin")}};
    for (const ReportedMeasurement &measurement : measurements) {
        const QStringList value = {measurement.metric.text(), valueText(measurement.value, {}),
                                   measurement.unit};
        if (measurement.tests.isEmpty())
            out << value + QStringList{{}, {}, {}, {}};
        for (const ReportRow &row : measurement.tests)
            out << value + QStringList{statusText(row.status), row.specification.spec, testText(row),
                                       marginText(row.margin, row.unit)};
    }
    return out;
}

QString asTsv(const QList<QStringList> &cells)
{
    QString out;
    for (const QStringList &row : cells) {
        QStringList line;
        for (const QString &cell : row) {
            bool number = false;
            (void)cell.toDouble(&number); // a negative one is no formula
            line << (number ? cell : withoutFormulas(withoutControls(cell)));
        }
        out += line.join(u'\t') + u'\n';
    }
    return out;
}

QString asMarkdown(const QList<QStringList> &cells)
{
    QString out;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        QStringList line;
        for (const QString &cell : cells.at(i))
            line << markdownCell(cell);
        out += QStringLiteral("| ") + line.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
        if (i == 0)
            out += QStringLiteral("|") + QStringLiteral(" --- |").repeated(line.size()) + u'\n';
    }
    return out;
}

} // namespace kabocha::job
