// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "history/point.h"

#include <QObject>

namespace kabocha::history {
class HistoryService;
}

namespace kabocha::ui {

/// The end of one metric's past, as far as it is needed while a value is typed: read in the background when
/// the metric or the history changes, however long the past is never more than a few points. Answers to
/// questions that were superseded are dropped.
class MetricPast : public QObject
{
    Q_OBJECT
public:
    static constexpr int Most = 200;

    explicit MetricPast(history::HistoryService &history, QObject *parent = nullptr);
    void setMetric(const metric::Name &metric);
    /// Asks too for what was measured in this minute (UTC); invalid: no longer.
    void setMoment(const QDateTime &moment);

    /// In order of time, at most Most: what counts (see HistoryStore::newest). Empty until it has been read.
    [[nodiscard]] const QList<history::Point> &newest() const { return m_newest; }
    [[nodiscard]] const QList<history::Point> &atMoment() const { return m_atMoment; }
    [[nodiscard]] bool isKnown() const { return m_known; } ///< the metric's newest have been read
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } ///< why they have not

signals:
    void changed();

private:
    void ask();
    void askMoment();

    history::HistoryService &m_history;
    metric::Name m_metric;
    QDateTime m_moment;
    QList<history::Point> m_newest;
    QList<history::Point> m_atMoment;
    std::optional<Error> m_error;
    bool m_known = false;
    int m_question = 0;
    int m_momentQuestion = 0;
};

} // namespace kabocha::ui
