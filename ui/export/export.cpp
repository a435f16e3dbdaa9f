// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/export.h"

#include "base/whendone.h"
#include "history/historyservice.h"

#include <QtConcurrentRun>

#include <atomic>

namespace kabocha::ui {

struct Export::State
{
    ExportOrder order = {};
    std::optional<Result<ExportOutcome>> result = {}; ///< set before the future ends
    job::PastSeries past = {};                        ///< the same: of the metric asked for last
    std::atomic_bool cancelled = false;
};

Export::Export(const ExportOrder &order, history::HistoryService &history, QObject *parent)
    : Operation(parent), m_state(std::make_shared<State>()), m_history(history)
{
    m_state->order = order;
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &Export::progressed);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Export::finish);
    askPoints();
}

Export::~Export()
{
    m_watcher.disconnect(this);
    cancel();
}

void Export::cancel()
{
    m_state->cancelled = true;
}

/// When the job's measurements were measured and recorded.
void Export::askPoints()
{
    QStringList identifiers;
    for (const job::Measurement &measurement : std::as_const(m_state->order.job.measurements))
        identifiers << measurement.identifier;
    whenDone(m_history.find(identifiers), this, [this](const Result<QList<history::Point>> &points) {
        if (!points)
            m_missing << toIssue(points.error(), QStringLiteral("export-history"));
        for (const history::Point &point : points.value_or(QList<history::Point>()))
            m_state->order.points.insert(point.identifier, point);
        if (!points || m_state->order.format == ExportFormat::Csv)
            write(); // the rest of the history would say the same, or is not asked for
        else
            askLatest();
    });
}

void Export::askLatest()
{
    whenDone(m_history.latest(), this, [this](const Result<QList<history::Point>> &latest) {
        if (latest)
            m_asked = metricsToPlot(m_state->order, *latest, mostPlots);
        else
            m_missing << toIssue(latest.error(), QStringLiteral("export-history"));
        askNext();
    });
}

void Export::askNext()
{
    if (m_asked.isEmpty() || m_state->cancelled) {
        write();
        return;
    }
    const auto read = [state = m_state, metric = m_asked.takeFirst()](history::HistorySource &source) {
        return plottedPast(state->order, metric, source, [&state] { return !state->cancelled; })
            .map([&state](const job::PastSeries &past) { state->past = past; });
    };
    whenDone(m_history.read(read), this, [this](const Result<void> &done) {
        if (done) {
            m_state->order.past << m_state->past;
        } else {
            m_missing << toIssue(done.error(), QStringLiteral("export-history"));
            m_asked.clear(); // the others would say the same
        }
        askNext();
    });
}

void Export::write()
{
    m_watcher.setFuture(QtConcurrent::run([state = m_state](QPromise<void> &promise) {
        constexpr int whole = 1000;
        promise.setProgressRange(0, whole);
        if (state->cancelled)
            return; // by a person who was faster than the history
        state->result = carryOut(state->order, [&promise, &state](double done) {
            promise.setProgressValue(static_cast<int>(done * whole));
            return !state->cancelled;
        });
    }));
}

/// What was written is written, even if the cancel came after it.
void Export::finish()
{
    Result<ExportOutcome> result =
        m_state->result ? *m_state->result
                        : fail({.kind = Error::Kind::Cancelled, .message = tr("The export was cancelled.")});
    if (result)
        result->issues += m_missing;
    emit finished(result);
    deleteLater();
}

} // namespace kabocha::ui
