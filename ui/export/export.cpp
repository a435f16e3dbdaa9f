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
    PlottedPast past = {};                            ///< the same: of the metric asked for last
    std::atomic_bool cancelled = false;
};

Export::Export(const ExportOrder &order, history::HistoryService &history, QObject *parent)
    : Operation(parent), m_state(std::make_shared<State>()), m_history(history)
{
    m_state->order = order;
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &Export::progressed);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Export::finish);
    if (order.format == ExportFormat::Csv)
        write();
    else
        askLatest();
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

void Export::askLatest()
{
    whenDone(m_history.latest(), this, [this](const Result<QList<history::Point>> &latest) {
        if (latest) {
            takeLatest(*latest);
        } else {
            m_missing << toIssue(latest.error(), QStringLiteral("export-history"));
        }
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
            .map([&state](const PlottedPast &past) { state->past = past; });
    };
    whenDone(m_history.read(read), this, [this](const Result<void> &done) {
        if (done) {
            takePast(m_state->past);
        } else {
            m_missing << toIssue(done.error(), QStringLiteral("export-history"));
            m_asked.clear(); // the others would say the same
        }
        askNext();
    });
}

void Export::takePast(const PlottedPast &past)
{
    ExportOrder &order = m_state->order;
    const job::Measurement *measurement = order.job.find(past.series.metric);
    if (measurement && past.measuredAt.isValid())
        order.measuredAt.insert(measurement->identifier, past.measuredAt);
    order.past << past.series;
}

/// Each metric's newest point is mostly the job's own; of those that are not plotted, no other is looked at.
void Export::takeLatest(const QList<history::Point> &latest)
{
    ExportOrder &order = m_state->order;
    QSet<QString> own;
    for (const job::Measurement &measurement : std::as_const(order.job.measurements))
        own << measurement.identifier;
    for (const history::Point &point : latest) {
        if (own.contains(point.identifier))
            order.measuredAt.insert(point.identifier, point.measuredAt);
    }
    m_asked = metricsToPlot(order, latest, mostPlots);
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
