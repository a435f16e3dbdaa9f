// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/outboxentry.h"

#include <QCoreApplication>

namespace kabocha::dispatch {

QString stateText(OutboxState state)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("kabocha::dispatch", text); };
    switch (state) {
    case OutboxState::Queued:
        return tr("waits");
    case OutboxState::Sending:
        return tr("being sent");
    case OutboxState::Accepted:
        return tr("accepted, not confirmed");
    case OutboxState::Confirmed:
        return tr("arrived");
    case OutboxState::Partial:
        return tr("arrived in part");
    case OutboxState::InDoubt:
        return tr("in doubt");
    case OutboxState::Refused:
        return tr("refused");
    case OutboxState::Withdrawn:
        return tr("withdrawn");
    }
    return {};
}

void markInterrupted(OutboxEntry &entry, const QDateTime &now)
{
    entry.state = OutboxState::InDoubt;
    entry.changedAt = now;
    entry.reason = QCoreApplication::translate(
        "kabocha::dispatch",
        "Kabocha ended while this job was being sent. It may or may not have arrived. “Try "
        "again” looks for it on the server before anything is sent.");
}

} // namespace kabocha::dispatch
