// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "export/exportorder.h"

#include <QFutureWatcher>

#include <memory>

namespace kabocha::history {
class HistoryService;
}

namespace kabocha::ui {

/// An export under way: asks the history for the past of what the job measures, then writes the file on
/// another thread. Cancelled, or gone with its parent, it leaves the file as it was.
class Export final : public Operation
{
    Q_OBJECT
public:
    static constexpr int mostPlots = 24;

    Export(const ExportOrder &order, history::HistoryService &history, QObject *parent);
    ~Export() override;
    void cancel() override;

signals:
    void progressed(int permille);
    void finished(const tl::expected<kabocha::ui::ExportOutcome, kabocha::Error> &result);

private:
    struct State;
    void askPoints();
    void askLatest();
    void askNext();
    void write();
    void finish();

    std::shared_ptr<State> m_state; ///< the other thread's too
    history::HistoryService &m_history;
    QFutureWatcher<void> m_watcher;
    QList<metric::Name> m_asked; ///< whose past is still to come
    QList<Issue> m_missing;      ///< what the history could not tell
};

} // namespace kabocha::ui
