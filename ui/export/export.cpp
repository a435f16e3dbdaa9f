// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/export.h"

#include "base/whendone.h"
#include "history/historyservice.h"

#include <QtConcurrentRun>

namespace kabocha::ui {

struct Export::State
{
    ExportOrder order = {};
    std::optional<Result<ExportOutcome>> result = {}; ///< set before the future ends
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
    m_watcher.cancel();
}

void Export::cancel()
{
    m_cancelled = true;
    m_watcher.cancel();
}

void Export::askLatest()
{
    whenDone(m_history.latest(), this, [this](const Result<QList<history::Point>> &latest) {
        if (latest) {
            take(*latest);
            m_asked = metricsToPlot(m_state->order, *latest, mostPlots);
        } else {
            m_missing << toIssue(latest.error(), QStringLiteral("export-history"));
        }
        askNext();
    });
}

void Export::askNext()
{
    if (m_asked.isEmpty() || m_cancelled) {
        write();
        return;
    }
    whenDone(m_history.series({.metric = m_asked.takeFirst()}), this,
             [this](const Result<QList<history::Point>> &series) {
                 if (series) {
                     take(*series);
                     m_state->order.past << *series;
                 } else {
                     m_missing << toIssue(series.error(), QStringLiteral("export-history"));
                     m_asked.clear(); // the others would say the same
                 }
                 askNext();
             });
}

void Export::take(const QList<history::Point> &points)
{
    for (const history::Point &point : points)
        m_state->order.recordedAt.insert(point.identifier, point.recordedAt);
}

void Export::write()
{
    m_watcher.setFuture(QtConcurrent::run([state = m_state](QPromise<void> &promise) {
        constexpr int whole = 1000;
        promise.setProgressRange(0, whole);
        state->result = carryOut(state->order, [&promise](double done) {
            promise.setProgressValue(static_cast<int>(done * whole));
            return !promise.isCanceled();
        });
    }));
    if (m_cancelled)
        m_watcher.cancel();
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
