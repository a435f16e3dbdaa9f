// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metricpast.h"

#include "base/whendone.h"
#include "history/historyservice.h"

namespace kabocha::ui {
namespace {

QDateTime minuteOf(const QDateTime &moment)
{
    const QDateTime utc = moment.toUTC();
    return utc.isValid() ? QDateTime(utc.date(), QTime(utc.time().hour(), utc.time().minute()), Qt::UTC)
                         : QDateTime();
}

} // namespace

MetricPast::MetricPast(history::HistoryService &history, QObject *parent)
    : QObject(parent), m_history(history)
{
    connect(&history, &history::HistoryService::changed, this, [this] {
        ask();
        askMoment();
    });
}

void MetricPast::setMetric(const metric::Name &metric)
{
    if (metric == m_metric)
        return;
    m_metric = metric;
    m_newest.clear();
    m_atMoment.clear();
    m_error.reset();
    m_known = false;
    ask();
    askMoment();
}

void MetricPast::setMoment(const QDateTime &moment)
{
    const QDateTime minute = minuteOf(moment);
    if (minute == m_moment)
        return;
    m_moment = minute;
    m_atMoment.clear();
    askMoment();
}

void MetricPast::ask()
{
    const int question = ++m_question;
    if (m_metric.isEmpty())
        return;
    whenDone(m_history.newest(m_metric, Most), this,
             [this, question](const Result<QList<history::Point>> &points) {
                 if (question != m_question)
                     return;
                 m_known = points.has_value();
                 m_newest = points.value_or(QList<history::Point>());
                 m_error = points ? std::nullopt : std::optional(points.error());
                 emit changed();
             });
}

void MetricPast::askMoment()
{
    const int question = ++m_momentQuestion;
    if (m_metric.isEmpty() || !m_moment.isValid())
        return;
    const history::Query query{.metric = m_metric, .from = m_moment, .to = m_moment.addMSecs(60'000 - 1)};
    whenDone(m_history.series(query), this, [this, question](const Result<QList<history::Point>> &points) {
        if (question != m_momentQuestion)
            return;
        m_atMoment = points.value_or(QList<history::Point>()); // a failure is told by ask()
        m_atMoment.removeIf(
            [](const history::Point &point) { return point.state == history::PointState::Withdrawn; });
        emit changed();
    });
}

} // namespace kabocha::ui
