// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duplicates.h"

#include "models/text.h"

#include <QCoreApplication>

namespace kabocha::ui {
namespace {

constexpr qint64 JustNow = 10 * 60; // seconds

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::ui", text);
}

/// Of the value in the job, which the new one is to replace.
QString sentAlready(const SentTo &sent)
{
    if (sent.queued)
        return tr("The value that this job holds waits in the outbox for %1. Another value is recorded as "
                  "its "
                  "correction, with a reason; what waits stays as it is.")
            .arg(sent.target);
    if (!sent.arrived)
        return tr("The value that this job holds may have reached %1 already; the outbox knows more. Another "
                  "value is recorded as its correction, with a reason.")
            .arg(sent.target);
    return sent.job < 0
               ? tr("The value that this job holds was sent to %1 already. Another value is recorded as its "
                    "correction, with a reason; dispatched again, the job becomes another one there.")
                     .arg(sent.target)
               : tr("The value that this job holds was sent to %1 already, as job %2. Another value is "
                    "recorded as its correction, with a reason; dispatched again, the job becomes another "
                    "one "
                    "there.")
                     .arg(sent.target, QString::number(sent.job));
}

bool sameMinute(const QDateTime &a, const QDateTime &b)
{
    return a.toSecsSinceEpoch() / 60 == b.toSecsSinceEpoch() / 60;
}

} // namespace

QStringList duplicatesOf(const EntryInQuestion &entry, const QList<history::Point> &past,
                         const std::optional<SentTo> &sent,
                         const std::function<bool(const history::Point &)> &isElsewhere)
{
    QStringList out;
    if (sent)
        out << sentAlready(*sent);
    if (entry.deleted)
        out << tr("A value of this metric was sent, then deleted from this job. Another value is recorded as "
                  "its correction, with a reason.");
    for (auto point = past.crbegin(); point != past.crend(); ++point) {
        if (point->identifier == entry.replaced || point->state == history::PointState::Withdrawn ||
            point->state == history::PointState::Retracted)
            continue;
        const qint64 ago = point->measuredAt.secsTo(entry.now);
        const bool sameTime = entry.measuredAt.isValid() && sameMinute(point->measuredAt, entry.measuredAt);
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
