// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/csvline.h"
#include "job/valuenotes.h"

namespace kabocha::job {

/// What becomes of a line of a table when it is imported into a job.
enum class CsvFate : quint8 {
    Recorded,   ///< a new measurement
    Replaces,   ///< one that the job has already, or its error or time
    Unchanged,  ///< the job says the same already
    Superseded, ///< a later line is of the same metric
    LeftOut,    ///< it cannot be read
};

/// A line as it is kept for all of a large table: read again when somebody looks.
struct CsvPlanLine
{
    qsizetype at = 0; ///< where it begins in the text
    qint32 line = 0;
    qint32 later = 0; ///< of a superseded one: the line that counts
    CsvFate fate = CsvFate::LeftOut;
    bool remark = false; ///< something is to be said of it
};

struct CsvCounts
{
    qsizetype lines = 0;
    qsizetype recorded = 0; ///< new ones
    qsizetype replaced = 0;
    qsizetype unchanged = 0;
    qsizetype superseded = 0;
    qsizetype leftOut = 0;
    [[nodiscard]] qsizetype taken() const { return recorded + replaced; }
    bool operator==(const CsvCounts &) const = default;
};

/// Some lines on, in their order.
struct CsvPlanPart
{
    QList<CsvPlanLine> lines = {};
    QList<std::pair<qint32, qint32>> superseded = {}; ///< index of an earlier line, and the line that counts
    CsvCounts counts = {};                            ///< so far
    double done = 0;                                  ///< of all, 0 to 1
};

/// Finds out, part by part, what becomes of each line of a table; changes nothing.
class CsvPlanner
{
public:
    /// TEXT must outlive the planner. EXISTING is the job into which it goes, NOW as in CsvLineReader.
    CsvPlanner(QStringView text, const CsvDialect &dialect, const CsvMapping &mapping,
               const metric::MetricSet &metrics, const Job &existing, const QDateTime &now = {});

    [[nodiscard]] bool atEnd() const { return m_stop || m_reader.atEnd(); }
    /// At most MOST lines on.
    [[nodiscard]] CsvPlanPart next(qsizetype most);
    /// Why nothing of it can be imported; once atEnd(). Errors: Syntax (a quote is never closed), Schema (no
    /// line, too many metrics), each with its line.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// What is new to the job or replaces something in it, and all notes; once atEnd().
    [[nodiscard]] Job result() const;

private:
    struct Existing
    {
        std::optional<double> value = {};
        units::Unit unit = {};
        ValueNotes notes = {};
    };
    struct Taken
    {
        qint32 index = 0;
        CsvFate fate = CsvFate::Recorded;
        CsvLine line = {};
        ValueNotes notes = {}; ///< as they are then
    };
    [[nodiscard]] Taken taken(const CsvLine &line, qint32 index) const;
    void take(const CsvLine &line, qsizetype at, CsvPlanPart *part);
    void count(CsvFate fate, int by);
    void stop(const Error &error);

    QStringView m_text;
    CsvReader m_reader;
    CsvLineReader m_lines;
    int m_above; ///< lines yet to come that are no measurements
    bool m_stop = false;
    std::optional<Error> m_problem;
    CsvCounts m_counts;
    QHash<metric::Name, Existing> m_existing;
    QHash<metric::Name, qsizetype> m_places; ///< in m_taken
    QList<Taken> m_taken;                    ///< in the order of the first line of each
};

/// LINE of TEXT, read again.
[[nodiscard]] CsvRow csvRowAt(const QString &text, const CsvDialect &dialect, const CsvPlanLine &line);

} // namespace kabocha::job
