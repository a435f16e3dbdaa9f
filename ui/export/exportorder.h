// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/pdfreport.h"
#include "history/historysource.h"
#include "job/job.h"

#include <functional>

namespace kabocha::ui {

enum class ExportFormat { Pdf, Html, Csv };

/// All that an export is made from; a value, so that it can go to another thread.
struct ExportOrder
{
    ExportFormat format = ExportFormat::Pdf;
    QString file = {};
    job::Job job = {}; ///< as it would be sent: with the definitions of what it measures
    metric::MetricSet metrics = {};
    spec::SpecificationSet specifications = {};
    job::ShiftReport facts = {};      ///< title, file, target, version, madeAt: what the job does not know
    QSet<metric::Name> failing = {};  ///< metrics of which a specification fails: plotted first
    QList<job::PastSeries> past = {}; ///< of the metrics that are to be plotted
    QHash<QString, QDateTime> measuredAt = {}; ///< by a measurement's identifier, where the history knows it
    PdfOptions pdf = {};
};

struct ExportOutcome
{
    QString file = {};
    int pages = 0;            ///< of a PDF
    QList<Issue> issues = {}; ///< what the format cannot hold

    bool operator==(const ExportOutcome &) const = default; // a Result in a signal needs it
};

/// The metrics of ORDER's job whose past, of which LATEST has a point each, is worth a plot: what fails
/// first; at most MOST.
[[nodiscard]] QList<metric::Name> metricsToPlot(const ExportOrder &order, const QList<history::Point> &latest,
                                                int most);

/// What a report shows of a metric's past, however long that is.
struct PlottedPast
{
    job::PastSeries series = {};
    QDateTime measuredAt = {}; ///< of the job's own measurement; invalid: not there
};
/// The past of METRIC, which ORDER's job measures, from SOURCE; on its thread. GOON is asked at every point.
/// Errors: Io, Network, Cancelled.
[[nodiscard]] Result<PlottedPast> plottedPast(const ExportOrder &order, const metric::Name &metric,
                                              history::HistorySource &source,
                                              const std::function<bool()> &goOn = {});

/// Writes what ORDER asks for, whole or not at all. Errors: Io, Cancelled. Reentrant: not on the window's
/// thread.
[[nodiscard]] Result<ExportOutcome> carryOut(const ExportOrder &order, const json::Progress &progress = {});

} // namespace kabocha::ui
