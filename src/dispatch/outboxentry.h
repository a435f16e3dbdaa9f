// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "squash/target.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace kabocha::dispatch {

enum class OutboxState {
    Queued,    ///< written down, nothing sent yet (or a failure before anything could have been stored)
    Sending,   ///< the first byte may have left
    Accepted,  ///< the server gave it a number, not yet read back
    Confirmed, ///< read back and compared: all of it is there
    Partial,   ///< read back: the server dropped something (see DROPPED)
    InDoubt,   ///< the answer was lost; it may or may not be there
    Refused,   ///< the server said no; nothing is there
    Withdrawn, ///< deleted on the server at the person's wish
};
/// The state as one translated word or two, for people.
[[nodiscard]] QString stateText(OutboxState state);

/// A job on its way: what waits, what is in doubt, what arrived (with its number on the server).
struct OutboxEntry
{
    qint64 id = -1;
    QString title = {};         ///< the job's file name, for people
    squash::Target target = {}; ///< as it was when queued
    OutboxState state = OutboxState::Queued;
    QDateTime createdAt = {}; ///< UTC
    QDateTime changedAt = {}; ///< UTC
    qint64 jobNumber = -1;    ///< on the server; -1: none known
    QString reason = {};      ///< why it is not confirmed, and what to do; one or two sentences
    QStringList dropped = {}; ///< names of measurements the server did not keep
    int measurementCount = 0;
    int valueCount = 0; ///< values that are sent: measured, and such as the server can hold
    QStringList measurementIdentifiers = {};
    QByteArray payloadSha256 = {}; ///< hex
    /// The jobs there were on the server before this one was sent: what is not among them may be ours. Empty:
    /// never sent.
    std::optional<QList<qint64>> jobsBefore = {};
    qint64 payloadBytes = 0;
    /// Where the server tells whether the values have reached InfluxDB; empty: nothing to ask, or answered.
    QUrl statusUrl = {};
    int attempts = 0; ///< since a person's last order, that one included
    QDateTime nextAttemptAt =
        {};                     ///< UTC: when it is tried again by itself; invalid: only if a person says so
    QDateTime tryingSince = {}; ///< UTC: a person's last order; invalid: none since there are retries

    /// It is on its way: neither settled nor in need of a decision. Sending or looking for it goes on.
    [[nodiscard]] bool waits() const
    {
        return state == OutboxState::Queued || state == OutboxState::Sending ||
               state == OutboxState::InDoubt || state == OutboxState::Accepted;
    }
    [[nodiscard]] bool isOpen() const ///< something is still to be done with it
    {
        return state != OutboxState::Confirmed && state != OutboxState::Withdrawn;
    }
};

/// For a row that says it is being sent though nobody alive has it: in doubt, since NOW at the latest.
void markInterrupted(OutboxEntry &entry, const QDateTime &now);

/// Whose a job on the server is that looks like a row's.
enum class NumberTaken {
    Ours,    ///< noted as the row's
    Others,  ///< another row has it
    Unclear, ///< a row with the same payload is being sent at this moment: it may be that one's
};

} // namespace kabocha::dispatch
