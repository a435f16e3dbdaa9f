// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QString>

#include <optional>

namespace kabocha::job {

/// A cell of a CSV text and where it begins.
struct CsvCell
{
    QString text = {}; ///< without its quotes
    int line = 0;      ///< 1-based
    int column = 0;    ///< 1-based, in characters
};

struct CsvRow
{
    QList<CsvCell> cells = {};
    int line = 0;                      ///< where it begins, 1-based
    std::optional<Issue> problem = {}; ///< why it is no row of CSV; the place has no file
    bool unclosed = false;             ///< its quote swallowed the rest of the text

    /// No text in any cell: an empty line, or a row that a spreadsheet left empty.
    [[nodiscard]] bool isBlank() const;
};

/// Reads CSV row by row (RFC 4180: quotes, doubled quotes, line ends inside quotes; any of CRLF, LF and CR).
class CsvReader
{
public:
    /// TEXT must outlive the reader. QUOTE null: cells never stand in quotes.
    CsvReader(QStringView text, QChar separator, QChar quote = u'"')
        : m_text(text), m_separator(separator), m_quote(quote)
    {
    }
    /// Goes on AT a place where a row begins, the given LINE.
    void jump(qsizetype at, int line)
    {
        m_at = at;
        m_line = line;
        m_column = 1;
    }

    [[nodiscard]] qsizetype position() const { return m_at; }
    [[nodiscard]] int line() const { return m_line; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] CsvRow next(); ///< only if not atEnd()

private:
    void readCell(CsvRow &row);
    void readQuoted(CsvRow &row, CsvCell &cell);
    void readPlain(CsvRow &row, CsvCell &cell);
    [[nodiscard]] bool atLineEnd() const;
    [[nodiscard]] QChar current() const { return m_text[m_at]; }
    [[nodiscard]] bool isQuote() const { return current() == m_quote && !m_quote.isNull(); }
    void advance();
    void skipLineEnd();

    QStringView m_text;
    QChar m_separator;
    QChar m_quote;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_column = 1;
};

/// TEXT as a cell of CSV: in quotes if it holds a comma, a quote, a line end or blanks at its ends.
[[nodiscard]] QString csvCell(const QString &text);

} // namespace kabocha::job
