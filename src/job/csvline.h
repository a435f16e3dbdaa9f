// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/csvdialect.h"
#include "job/csvreader.h"

#include <QHash>

namespace kabocha::job {

/// What a line of a table says.
struct CsvLine
{
    int line = 0;
    metric::Name metric = {};         ///< empty: the line cannot be read, an issue says why
    std::optional<double> value = {}; ///< in UNIT; empty: not measured
    units::Unit unit = {};
    std::optional<double> error = {};              ///< of the value, in UNIT; empty: not said
    QDateTime measuredAt = {};                     ///< UTC, whole seconds; invalid: not said
    QList<std::pair<QString, QString>> notes = {}; ///< name and text
    QList<Issue> issues = {};                      ///< their places have no file

    [[nodiscard]] bool isGood() const { return !metric.isEmpty(); }
};

/// Reads the lines of a table one by one, each by itself: the same line always says the same.
class CsvLineReader
{
public:
    /// MAPPING must name a column of metrics and one of values. What was measured after NOW is not read; an
    /// invalid one is never.
    CsvLineReader(const CsvDialect &dialect, CsvMapping mapping, metric::MetricSet metrics,
                  QDateTime now = {});
    [[nodiscard]] CsvLine read(const CsvRow &row) const;

private:
    [[nodiscard]] bool readCells(const CsvRow &row, CsvLine *out) const;
    [[nodiscard]] bool readMetric(const CsvCell &cell, CsvLine *out) const;
    [[nodiscard]] bool readUnit(const CsvRow &row, CsvLine *out) const;
    /// That of a column's heading, if it goes for what is to be in unit FITS; empty if it gives none.
    [[nodiscard]] std::optional<Result<units::Unit>> headingUnit(qsizetype column,
                                                                 const units::Unit *fits) const;
    void noteUnreadUnit(const CsvRow &row, CsvLine *out) const;
    [[nodiscard]] bool readValue(const CsvCell &cell, CsvLine *out) const;
    [[nodiscard]] bool readError(const CsvRow &row, const units::Unit &unit, CsvLine *out) const;
    [[nodiscard]] bool convert(const CsvCell &cell, CsvLine *out) const;
    [[nodiscard]] bool readNotes(const CsvRow &row, CsvLine *out) const;
    [[nodiscard]] bool readTime(const CsvCell &cell, CsvLine *out) const;
    [[nodiscard]] Result<units::Unit> unitOf(const QString &text) const;

    CsvDialect m_dialect;
    CsvMapping m_mapping;
    metric::MetricSet m_metrics;
    QDateTime m_now;
    qsizetype m_metric = -1;
    qsizetype m_value = -1;
    qsizetype m_unit = -1;
    qsizetype m_error = -1;
    QHash<QString, metric::Name> m_bare; ///< names without their package; an empty one: several have it
    mutable QHash<QString, Result<units::Unit>> m_units; ///< read already
};

} // namespace kabocha::job
