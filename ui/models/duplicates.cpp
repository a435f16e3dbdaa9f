// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duplicates.h"

#include "models/text.h"

#include <QCoreApplication>

namespace kabocha::ui {
namespace {

using dispatch::OutboxEntry;
using dispatch::OutboxState;

constexpr qint64 JustNow = 10 * 60; // seconds

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::ui", text);
}

QString sentText(const QString &target, qint64 job)
{
    const QString number = QString::number(job);
    return job < 0 ? tr("The value that this job holds was sent to %1 already. A new one does not change it "
                        "there: sent again, it becomes another job.")
                         .arg(target)
                   : tr("The value that this job holds was sent to %1 already, as job %2. A new one does not "
                        "change it there: sent again, it becomes another job.")
                         .arg(target, number);
}

/// Of the value in the job, which the new one is to replace; empty if it is nowhere else.
QString sentAlready(const QString &identifier, const QList<history::Point> &past,
                    const QList<OutboxEntry> &outbox)
{
    if (identifier.isEmpty())
        return {};
    for (const OutboxEntry &row : outbox) {
        if (!row.measurementIdentifiers.contains(identifier))
            continue;
        switch (row.state) {
        case OutboxState::Accepted:
        case OutboxState::Confirmed:
        case OutboxState::Partial:
            return sentText(row.target.name, row.jobNumber);
        case OutboxState::Queued:
            return tr("The value that this job holds waits in the outbox for %1. A new one does not change "
                      "what waits.")
                .arg(row.target.name);
        case OutboxState::Sending:
        case OutboxState::InDoubt:
            return tr("The value that this job holds may have reached %1 already; the outbox knows more. A "
                      "new one does not change it there.")
                .arg(row.target.name);
        case OutboxState::Refused:
        case OutboxState::Withdrawn:
            break; // nothing of it is there
        }
    }
    for (const history::Point &point : past)
        if (point.identifier == identifier && point.state == history::PointState::Confirmed)
            return sentText(point.target, point.serverJob);
    return {};
}

bool sameMinute(const QDateTime &a, const QDateTime &b)
{
    return a.toSecsSinceEpoch() / 60 == b.toSecsSinceEpoch() / 60;
}

} // namespace

QStringList duplicatesOf(const EntryInQuestion &entry, const QList<history::Point> &past,
                         const QList<OutboxEntry> &outbox,
                         const std::function<bool(const history::Point &)> &isElsewhere)
{
    QStringList out;
    if (const QString sent = sentAlready(entry.replaced, past, outbox); !sent.isEmpty())
        out << sent;
    for (auto point = past.crbegin(); point != past.crend(); ++point) {
        if (point->identifier == entry.replaced || point->state == history::PointState::Withdrawn ||
            point->state == history::PointState::Retracted)
            continue;
        const qint64 ago = point->recordedAt.secsTo(entry.now);
        const bool sameTime = entry.measuredAt.isValid() && sameMinute(point->recordedAt, entry.measuredAt);
        const bool justNow = !entry.measuredAt.isValid() && point->value && point->value == entry.value &&
                             point->unit == entry.unit && ago >= 0 && ago <= JustNow;
        if ((!sameTime && !justNow) || (isElsewhere && isElsewhere(*point)))
            continue;
        if (sameTime) {
            const QString value = valueText(point->value, point->unit);
            out << (point->state == history::PointState::Confirmed
                        ? tr("There is a value for %1 already: %2, in %3, sent to %4 as job %5.")
                              .arg(timeText(entry.measuredAt), value, point->jobTitle, point->target,
                                   QString::number(point->serverJob))
                        : tr("There is a value for %1 already: %2, in %3.")
                              .arg(timeText(entry.measuredAt), value, point->jobTitle));
        } else {
            out << (ago < 60 ? tr("The same value was recorded less than a minute ago, in %1.")
                                   .arg(point->jobTitle)
                             : QCoreApplication::translate(
                                   "kabocha::ui", "The same value was recorded %n minute(s) ago, in %1.",
                                   nullptr, static_cast<int>(ago / 60))
                                   .arg(point->jobTitle));
        }
        break;
    }
    return out;
}

} // namespace kabocha::ui
