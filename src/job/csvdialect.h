// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/csvnumber.h"
#include "metric/metricset.h"
#include "json/io.h"

namespace kabocha::job {

/// How the bytes of a table become text.
enum class CsvEncoding { Utf8, Utf16Le, Utf16Be, Windows1252, Latin1 };

/// How a table is written.
struct CsvDialect
{
    CsvEncoding encoding = CsvEncoding::Utf8;
    QChar separator = u',';
    QChar quote = u'"'; ///< null: cells never stand in quotes
    std::optional<CsvNumbers> numbers =
        CsvNumbers::Point; ///< empty: its numbers can be read in two ways, a person must say which
    int preamble = 0;      ///< lines that are not blank above the table: titles, `sep=;`
    bool header = true;    ///< the first line after them that is not blank names the columns
    /// What importCsv() asks for: as many cells as the header has, whole names, and numbers as in C. Else
    /// lines may end early, a metric may be named without its package where only one has it, and values may
    /// be written as people type them (`−3`, `-` for not measured).
    bool strict = false;

    bool operator==(const CsvDialect &) const = default;
};

/// The column of an exported table that says when each value was recorded. Importing passes over it: what is
/// imported is recorded anew.
inline const QString csvRecordedAt = QStringLiteral("recorded_at");

/// What a column holds.
enum class CsvRole { Ignore, Metric, Value, Unit, Note, MeasuredAt, Error };

/// The unit that the name of a column gives to what stands in it.
struct CsvHeadingUnit
{
    QString text = {};    ///< as it is written there; empty: none
    bool certain = false; ///< it stands in brackets or behind a slash; else it may be any word (`second`)
    bool operator==(const CsvHeadingUnit &) const = default;
};

struct CsvColumn
{
    CsvRole role = CsvRole::Ignore;
    QString note = {};        ///< of a Note: `note` in `package.metric.note`
    CsvHeadingUnit unit = {}; ///< of a Value or an Error, for cells that say nothing
    bool operator==(const CsvColumn &) const = default;
};

struct CsvMapping
{
    QList<CsvColumn> columns = {};
    [[nodiscard]] qsizetype indexOf(CsvRole role) const; ///< the first; -1 if there is none
    bool operator==(const CsvMapping &) const = default;
};

/// What BYTES most likely are. A byte order mark decides; what is no UTF-8 is taken for Windows-1252, in
/// which every text can be read: a person should look at it.
[[nodiscard]] CsvEncoding sniffEncoding(const QByteArray &bytes);

/// The text of BYTES, without its byte order mark. Errors: Syntax with the line (no text of this encoding),
/// Cancelled if PROGRESS says no. FILE only names the place.
[[nodiscard]] Result<QString> decodeCsv(const QByteArray &bytes, CsvEncoding encoding, const QString &file,
                                        const json::Progress &progress = {});

/// How TEXT is most likely written; looks at its beginning only. METRICS help to find the columns.
[[nodiscard]] CsvDialect sniffDialect(const QString &text, CsvEncoding encoding,
                                      const metric::MetricSet &metrics = {});
/// How its numbers are written, if it is otherwise written and mapped so.
[[nodiscard]] std::optional<CsvNumbers> sniffNumbers(const QString &text, const CsvDialect &dialect,
                                                     const CsvMapping &mapping);

/// How many lines that are not blank stand above the table, if it is otherwise written so. A measurement is
/// never among them.
[[nodiscard]] int sniffPreamble(const QString &text, const CsvDialect &dialect,
                                const metric::MetricSet &metrics = {});

/// What the columns of TEXT are called, or, without a header, what stands first in them.
struct CsvColumns
{
    QStringList names = {};   ///< of the header, trimmed; empty ones without
    QStringList samples = {}; ///< the first cell of each that is not empty
};
[[nodiscard]] CsvColumns columnsOf(const QString &text, const CsvDialect &dialect);

/// What a note of the column NAME is called: without dots, none of TAKEN, and none of those in which Kabocha
/// keeps errors, times and corrections.
[[nodiscard]] QString csvNoteName(const QString &name, const QSet<QString> &taken = {});

/// `mmag` of `value (mmag)`, `value [mmag]`, `value / mmag`, `value_mmag` or `mmag`. What stands in brackets
/// may be no unit at all: then nobody can tell what the values are.
[[nodiscard]] CsvHeadingUnit csvHeadingUnit(const QString &name);

/// What each column most likely holds, by its name in one of some languages, else by its cells.
[[nodiscard]] CsvMapping sniffMapping(const QString &text, const CsvDialect &dialect,
                                      const metric::MetricSet &metrics = {});

} // namespace kabocha::job
