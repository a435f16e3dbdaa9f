// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/csvreader.h"

#include <QCoreApplication>

namespace kabocha::job {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::job", text);
}

Issue problem(int line, int column, const QString &text, const QString &hint)
{
    return {.severity = Severity::Error,
            .code = QStringLiteral("csv-quote"),
            .text = text,
            .place = {.line = line, .column = column},
            .hint = hint};
}

} // namespace

bool CsvRow::isBlank() const
{
    return !problem && std::all_of(cells.cbegin(), cells.cend(),
                                   [](const CsvCell &cell) { return cell.text.trimmed().isEmpty(); });
}

CsvRow CsvReader::next()
{
    CsvRow row{.line = m_line};
    for (;;) {
        readCell(row);
        if (atEnd() || atLineEnd())
            break;
        advance(); // the separator
    }
    skipLineEnd();
    return row;
}

void CsvReader::readCell(CsvRow &row)
{
    CsvCell cell{.line = m_line, .column = m_column};
    if (!atEnd() && isQuote())
        readQuoted(row, cell);
    else
        readPlain(row, cell);
    row.cells.append(cell);
}

void CsvReader::readQuoted(CsvRow &row, CsvCell &cell)
{
    advance();
    for (;;) {
        if (atEnd()) {
            row.unclosed = true;
            row.problem = problem(cell.line, cell.column, tr("The quote that opens here is never closed."),
                                  tr("Close it; a quote inside quotes is written twice."));
            return;
        }
        if (!isQuote()) {
            cell.text += current();
            advance();
            continue;
        }
        advance();
        if (atEnd() || !isQuote())
            break;
        cell.text += m_quote;
        advance();
    }
    if (!atEnd() && !atLineEnd() && current() != m_separator && !row.problem)
        row.problem =
            problem(m_line, m_column, tr("Between a closing quote and the separator stands something."),
                    tr("A quote inside quotes is written twice."));
    while (!atEnd() && !atLineEnd() && current() != m_separator)
        advance();
}

void CsvReader::readPlain(CsvRow &row, CsvCell &cell)
{
    const qsizetype begin = m_at;
    while (!atEnd() && !atLineEnd() && current() != m_separator) {
        if (isQuote() && !row.problem)
            row.problem = problem(m_line, m_column, tr("A quote stands inside a cell that is not quoted."),
                                  tr("Put the whole cell in quotes, and write the quote inside twice."));
        advance();
    }
    cell.text = m_text.mid(begin, m_at - begin).toString();
}

bool CsvReader::atLineEnd() const
{
    return current() == u'\n' || current() == u'\r';
}

void CsvReader::advance()
{
    const QChar c = current();
    ++m_at;
    if (c == u'\n' || (c == u'\r' && (atEnd() || current() != u'\n'))) {
        ++m_line;
        m_column = 1;
    } else if (!c.isLowSurrogate()) {
        ++m_column;
    }
}

void CsvReader::skipLineEnd()
{
    if (atEnd())
        return;
    const bool carriageReturn = current() == u'\r';
    advance();
    if (carriageReturn && !atEnd() && current() == u'\n')
        advance();
}

QString csvCell(const QString &text)
{
    const bool plain =
        std::none_of(text.begin(), text.end(),
                     [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; }) &&
        text == text.trimmed();
    if (plain)
        return text;
    QString quoted = text;
    quoted.replace(u'"', QLatin1String("\"\""));
    return u'"' + quoted + u'"';
}

} // namespace kabocha::job
