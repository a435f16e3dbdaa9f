// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recentvalues.h"

#include "base/whendone.h"
#include "models/pastunit.h"

#include <limits>

namespace kabocha::ui {
namespace {

constexpr qsizetype MostWishes = 256; // more than any screen has rows
constexpr qsizetype BatchSize = 64;

} // namespace

RecentValues::RecentValues(history::HistoryService &history, QObject *parent)
    : QObject(parent), m_history(history)
{
    connect(&history, &history::HistoryService::changed, this, [this] {
        ++m_generation;
        emit outdated();
    });
}

const RecentPast *RecentValues::of(const metric::Metric &metric)
{
    const auto known = m_known.constFind(metric.name);
    const bool fresh = known != m_known.cend() && known->generation == m_generation;
    if (!fresh && !m_wished.contains(metric.name) && !m_asked.contains(metric.name)) {
        m_wishes.append({metric.name, metric.unit});
        m_wished.insert(metric.name);
        if (m_wishes.size() > MostWishes)
            m_wished.remove(m_wishes.takeFirst().metric);
        if (!m_scheduled && m_asked.isEmpty()) {
            m_scheduled = true;
            QMetaObject::invokeMethod(this, &RecentValues::ask, Qt::QueuedConnection);
        }
    }
    return known == m_known.cend() || !known->past ? nullptr : &*known->past;
}

void RecentValues::forget()
{
    ++m_definitions;
    m_known.clear();
    m_wishes.clear();
    m_wished.clear();
}

void RecentValues::ask()
{
    m_scheduled = false;
    if (m_wishes.isEmpty())
        return;
    // The latest first: somebody may have scrolled on meanwhile.
    const qsizetype from = std::max(qsizetype(0), m_wishes.size() - BatchSize);
    const QList<Wish> batch = m_wishes.mid(from);
    m_wishes.remove(from, m_wishes.size() - from);
    QList<metric::Name> names;
    for (const Wish &wish : batch) {
        names << wish.metric;
        m_wished.remove(wish.metric);
        m_asked.insert(wish.metric);
    }
    whenDone(m_history.recent(names, PerMetric), this,
             [this, batch, generation = m_generation,
              definitions = m_definitions](const Result<QList<history::Point>> &answer) {
                 m_asked.clear();
                 // Looked at again while it was on its way: asked again with what is looked at then.
                 if (definitions != m_definitions || generation != m_generation)
                     QMetaObject::invokeMethod(this, &RecentValues::outdated, Qt::QueuedConnection);
                 if (!answer)
                     emit failed(answer.error());
                 else
                     emit answered();
                 if (definitions == m_definitions)
                     take(batch, generation, answer);
                 ask();
             });
}

void RecentValues::take(const QList<Wish> &asked, int generation, const Result<QList<history::Point>> &answer)
{
    QHash<metric::Name, QList<history::Point>> sorted;
    for (const history::Point &point : answer.value_or(QList<history::Point>()))
        sorted[point.metric] << point;
    QList<metric::Name> news;
    for (const Wish &wish : asked) {
        Entry &entry = m_known[wish.metric];
        entry.generation = generation;
        if (!answer)
            continue; // what was known stays
        RecentPast past;
        PastUnit unit(wish.unit);
        for (const history::Point &point : sorted.value(wish.metric)) {
            past.values << unit.valueOf(point).value_or(std::numeric_limits<double>::quiet_NaN());
            past.last = point;
        }
        // Two NaN are never equal: such a past is news each time, which costs a repaint of its row.
        if (entry.past != past)
            news << wish.metric;
        entry.past = past;
    }
    if (!news.isEmpty())
        emit arrived(news);
}

} // namespace kabocha::ui
