// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/retrypolicy.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace kabocha::dispatch {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::dispatch", text);
}

/// Nothing of the job itself is left to be done, only to ask about InfluxDB.
bool isIndexOnly(const OutboxEntry &entry)
{
    return entry.state == OutboxState::Confirmed || entry.state == OutboxState::Partial;
}

/// Whether an attempt that ended in the state of ENTRY with an error of KIND may be repeated without a
/// person.
bool goesOnByItself(const OutboxEntry &entry, Error::Kind kind)
{
    using Kind = Error::Kind;
    const bool brokenConversation = kind == Kind::Network || kind == Kind::Protocol;
    switch (entry.state) {
    case OutboxState::Queued: // nothing was sent; a clear "no" or a password is for a person
        return brokenConversation;
    case OutboxState::Sending:
    case OutboxState::InDoubt:
    case OutboxState::Accepted: // it is looked for or read back before anything else: always safe
        return brokenConversation || kind == Kind::Refused;
    case OutboxState::Confirmed:
    case OutboxState::Partial:
        return !entry.statusUrl.isEmpty() && (brokenConversation || kind == Kind::Refused);
    case OutboxState::Refused:
    case OutboxState::Withdrawn:
        return false;
    }
    return false;
}

} // namespace

RetryPolicy::Milliseconds RetryPolicy::pause(int attempts) const
{
    if (pauses.isEmpty())
        return std::chrono::hours(1);
    const qsizetype at = std::clamp<qsizetype>(attempts - 1, 0, pauses.size() - 1);
    const double chance = random ? random() : QRandomGenerator::global()->generateDouble();
    const double factor = 1 + jitter * (2 * chance - 1);
    return Milliseconds(std::llround(double(pauses.at(at).count()) * factor));
}

bool RetryPolicy::isTriedLongEnough(const OutboxEntry &entry, const QDateTime &now) const
{
    const int most = isIndexOnly(entry) ? mostLooksAtIndex : mostAttempts;
    return entry.attempts >= most ||
           (entry.tryingSince.isValid() && entry.tryingSince.secsTo(now) >= longest.count());
}

void RetryPolicy::plan(OutboxEntry &entry, Error::Kind kind, const QDateTime &now) const
{
    entry.nextAttemptAt = {};
    if (!goesOnByItself(entry, kind))
        return;
    if (isTriedLongEnough(entry, now))
        stop(entry, now);
    else
        entry.nextAttemptAt = now.addMSecs(pause(entry.attempts).count());
}

void RetryPolicy::stop(OutboxEntry &entry, const QDateTime &now) const
{
    entry.nextAttemptAt = {};
    if (isIndexOnly(entry)) {
        entry.statusUrl = {}; // what has not answered by now will not
        entry.reason +=
            u' ' + tr("The server is not asked about InfluxDB any more: it did not tell in %1 tries.")
                       .arg(entry.attempts);
        return;
    }
    const qint64 hours = entry.tryingSince.isValid() ? entry.tryingSince.secsTo(now) / 3600 : 0;
    entry.reason +=
        u' ' + tr("It was tried %1 times in %2 hours and is not tried again by itself. “Try again” goes on.")
                   .arg(entry.attempts)
                   .arg(hours);
}

QString planTimeText(const OutboxEntry &entry, const QDateTime &now)
{
    const QDateTime next = entry.nextAttemptAt.toUTC();
    if (!next.isValid())
        return {};
    constexpr qint64 halfADay = 12 * 3600; // then the time alone cannot be mistaken
    const bool isNear = std::abs(now.secsTo(next)) < halfADay;
    return next.toString(isNear ? QStringLiteral("HH:mm") : QStringLiteral("yyyy-MM-dd HH:mm")) +
           QStringLiteral(" UTC");
}

QString planText(const OutboxEntry &entry, const QDateTime &now)
{
    const QString time = planTimeText(entry, now);
    if (time.isEmpty())
        return entry.waits() ? tr("not tried again by itself") : QString();
    if (isIndexOnly(entry))
        return tr("the server is asked about InfluxDB again at %1").arg(time);
    if (entry.state == OutboxState::Sending)
        return {};
    if (entry.attempts <= 0)
        return tr("next try at %1").arg(time);
    if (entry.attempts == 1)
        return tr("tried once; next try at %1").arg(time);
    return tr("tried %1 times; next try at %2").arg(QString::number(entry.attempts), time);
}

} // namespace kabocha::dispatch
