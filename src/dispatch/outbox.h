// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "dispatch/ledger.h"
#include "dispatch/outboxentry.h"
#include "dispatch/payload.h"

#include <QFuture>
#include <QObject>
#include <QSet>

#include <functional>

namespace kabocha::dispatch {

/// What waits to be sent and what was, with the exact payload, in an SQLite file (WAL, synchronous=FULL);
/// large payloads in files of a folder beside it. Runs on a thread of its own. A row stands on disk before
/// the first byte of a dispatch leaves. Rows that a dead run left `Sending` are found InDoubt at the next
/// start; a row being worked on by a living window is left alone (a lock).
class Outbox : public QObject
{
    Q_OBJECT
public:
    Outbox(const QString &file, const Clock &clock, QObject *parent = nullptr);
    ~Outbox() override;

    /// The rows, newest first, as last read; `changed` tells of news. Empty until the first read has come
    /// back.
    [[nodiscard]] const QList<OutboxEntry> &entries() const { return m_entries; }
    [[nodiscard]] const OutboxEntry *find(qint64 id) const;

    /// Writes a new row with its payload, and the DEFINITIONS (JSON) it needs on the server, claimed as by
    /// claim(). The future's value is the row's id, on disk when it comes. Errors: Io, as for all of these.
    [[nodiscard]] QFuture<Result<qint64>> add(const OutboxEntry &entry, const Payload &payload,
                                              const QByteArray &definitions = {});
    [[nodiscard]] QFuture<Result<qint64>> add(const OutboxEntry &entry, const QByteArray &payload,
                                              const QByteArray &definitions = {})
    {
        return add(entry, Payload(payload), definitions);
    }
    /// Writes what changes about a row: target, state, number, reason, what was dropped, jobs before; and the
    /// time. Errors also: NotFound.
    [[nodiscard]] QFuture<Result<void>> update(const OutboxEntry &entry);
    /// Notes that the row's job is this one on the server, unless that may be wrong.
    [[nodiscard]] QFuture<Result<NumberTaken>> takeNumber(const OutboxEntry &entry, qint64 number);
    /// What was queued. A file is not looked into yet: that can take seconds, see Payload::check(). Errors
    /// also: NotFound; Schema (it is not what was queued: damaged).
    [[nodiscard]] QFuture<Result<Payload>> payload(qint64 id);
    [[nodiscard]] QString payloadFolder() const; ///< for Payload::write()
    [[nodiscard]] QFuture<Result<QByteArray>> definitions(qint64 id);
    /// The row as it stands in the file now. Errors also: NotFound.
    [[nodiscard]] QFuture<Result<OutboxEntry>> read(qint64 id);
    /// Forgets the row and its payload. Errors also: Refused (it is being worked on).
    [[nodiscard]] QFuture<Result<void>> discard(qint64 id);
    /// Takes the row so that nobody else works on it. Value false: somebody has it, another window or this
    /// one.
    [[nodiscard]] QFuture<Result<bool>> claim(qint64 id);
    void release(qint64 id);
    /// Whether this object has the row, as far as is known; `changed` tells of news here too.
    [[nodiscard]] bool isHeld(qint64 id) const { return m_held.contains(id); }
    /// From now on a row is not tried by itself. Errors also: Refused (it is being worked on), NotFound.
    /// NOTE may write more into it, on the outbox's thread.
    using Change = std::function<void(OutboxEntry &)>;
    [[nodiscard]] QFuture<Result<void>> stopTrying(qint64 id, const Change &note = {});
    /// What USE makes of the whole ledger, on the outbox's thread.
    using LedgerUse = std::function<Result<qint64>(const QList<LedgerEvent> &)>;
    [[nodiscard]] QFuture<Result<qint64>> withLedger(const LedgerUse &use);
    void refresh(); ///< reads again, e.g. what another window did

signals:
    void changed();
    void failed(const kabocha::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
    QList<OutboxEntry> m_entries;
    QSet<qint64> m_held;
};

} // namespace kabocha::dispatch
