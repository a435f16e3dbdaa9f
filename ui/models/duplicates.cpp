// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duplicates.h"

#include "models/text.h"

#include <QCoreApplication>

namespace kabocha::ui {
namespace {

constexpr qint64 Minute = 60; // seconds
constexpr qint64 JustNow = 10 * Minute;

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

/// What POINT is to the entry; empty: nothing.
QString duplicateOf(const EntryInQuestion &entry, const history::Point &point)
{
    const QString value = valueText(point.value, point.unit);
    if (entry.measuredAt.isValid()) {
        if (point.measuredAt.toSecsSinceEpoch() / Minute != entry.measuredAt.toSecsSinceEpoch() / Minute)
            return {};
        return point.state == history::PointState::Confirmed
                   ? tr("There is a value for %1 already: %2, in %3, sent to %4 as job %5.")
                         .arg(timeText(entry.measuredAt), value, point.jobTitle, point.target,
                              QString::number(point.serverJob))
                   : tr("There is a value for %1 already: %2, in %3.")
                         .arg(timeText(entry.measuredAt), value, point.jobTitle);
    }
    const qint64 ago = point.measuredAt.secsTo(entry.now);
    const bool same = point.value && point.value == entry.value && point.unit == entry.unit;
    if (ago < 0 || (same ? ago > JustNow : ago >= Minute))
        return {};
    if (!same)
        return tr("There is a value of less than a minute ago: %1, in %2.").arg(value, point.jobTitle);
    return ago < Minute ? tr("The same value was recorded less than a minute ago, in %1.").arg(point.jobTitle)
                        : QCoreApplication::translate("kabocha::ui",
                                                      "The same value was recorded %n minute(s) ago, in %1.",
                                                      nullptr, static_cast<int>(ago / Minute))
                              .arg(point.jobTitle);
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
        const QString found = duplicateOf(entry, *point);
        if (found.isEmpty() || (isElsewhere && isElsewhere(*point)))
            continue;
        out << found;
        break;
    }
    return out;
}

} // namespace kabocha::ui
