// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/outbox.h"

#include "base/worker.h"
#include "dispatch/outboxdatabase.h"
#include "dispatch/rowlocks.h"

#include <QFile>

namespace kabocha::dispatch {
class Outbox::Private
{
public:
    Private(Outbox *outbox, const QString &databaseFile, const Clock &theClock)
        : q(outbox), file(databaseFile), clock(theClock)
    {
    }
    ~Private()
    {
        // Where they began; the worker's destructor waits for this and for all before it.
        worker.post([this] {
            database.reset();
            locks.reset();
        });
    }

    /// On the worker. Opened when first needed; after a failure tried again each time: a person may have
    /// mended it.
    Result<OutboxDatabase *> open()
    {
        if (!database) {
            Result<std::unique_ptr<OutboxDatabase>> opened = OutboxDatabase::open(file);
            if (!opened)
                return tl::unexpected(opened.error());
            locks = std::make_unique<RowLocks>(file + QLatin1String(".lock"));
            if (const Result<void> done = recover(**opened); !done) {
                locks.reset();
                return tl::unexpected(done.error());
            }
            database = std::move(*opened);
            tidyUp();
        }
        return database.get();
    }

    /// A row that says it is being sent, though nobody alive has it: its window died in the middle.
    Result<void> recover(OutboxDatabase &opened)
    {
        const Result<QList<OutboxEntry>> rows = opened.entries();
        if (!rows)
            return tl::unexpected(rows.error());
        for (OutboxEntry entry : *rows) {
            if (entry.state != OutboxState::Sending)
                continue;
            const Result<bool> abandoned = locks->tryLock(entry.id);
            if (!abandoned)
                return tl::unexpected(abandoned.error());
            if (!*abandoned)
                continue;
            markInterrupted(entry, clock.nowUtc());
            const Result<void> done = opened.update(entry);
            locks->unlock(entry.id);
            if (!done)
                return done;
        }
        return {};
    }

    /// On the worker: payloads that a program left behind which died. What cannot be removed now does no
    /// harm.
    void tidyUp()
    {
        const Result<void> done = removeOrphans(dispatch::payloadFolder(file), [this](const QString &name) {
            return database->hasPayloadFile(name);
        });
        if (!done)
            tellFailure(done.error());
    }

    /// Errors: Refused, in words for people.
    Result<void> lock(qint64 id)
    {
        const Result<bool> ours = locks->tryLock(id);
        if (!ours)
            return tl::unexpected(ours.error());
        if (!*ours)
            return fail({.kind = Error::Kind::Refused,
                         .message = tr("This row is being worked on, here or in another window."),
                         .hint = tr("Cancel that first, or wait for its end.")});
        return {};
    }

    /// The same for a row that is about to be written.
    Result<void> lockNew(qint64 id)
    {
        return locks->tryLock(id).and_then([id](bool ours) -> Result<void> {
            if (ours)
                return {};
            return fail({.kind = Error::Kind::Refused,
                         .message = tr("The job was not written into the outbox: another Kabocha holds the "
                                       "place of row %1.")
                                        .arg(id),
                         .hint = tr("Wait for its end or end that program, then dispatch again.")});
        });
    }

    /// On the worker: tells the window how the rows stand now.
    void tell()
    {
        if (!database)
            return;
        const Result<QList<OutboxEntry>> rows = database->entries();
        if (rows)
            tellWindow([outbox = q, entries = *rows] { outbox->m_entries = entries; });
        else
            tellFailure(rows.error());
    }
    void tellRow(const OutboxEntry &entry)
    {
        tellWindow([outbox = q, entry] {
            const auto place = std::find_if(outbox->m_entries.begin(), outbox->m_entries.end(),
                                            [&](const OutboxEntry &known) { return known.id <= entry.id; });
            if (place != outbox->m_entries.end() && place->id == entry.id)
                *place = entry;
            else
                outbox->m_entries.insert(place, entry);
        });
    }
    void tellHeld(qint64 id)
    {
        tellWindow([outbox = q, id] { outbox->m_held.insert(id); });
    }
    template <class Change> void tellWindow(Change change)
    {
        QMetaObject::invokeMethod(
            q,
            [outbox = q, change] {
                change();
                emit outbox->changed();
            },
            Qt::QueuedConnection);
    }
    void tellFailure(const Error &error)
    {
        QMetaObject::invokeMethod(
            q, [outbox = q, error] { emit outbox->failed(error); }, Qt::QueuedConnection);
    }

    Outbox *const q;
    const QString file;
    const Clock &clock;
    std::unique_ptr<OutboxDatabase> database; ///< the worker's alone, as the locks
    std::unique_ptr<RowLocks> locks;
    Worker worker; ///< last: waited for before the rest goes
};

Outbox::Outbox(const QString &file, const Clock &clock, QObject *parent)
    : QObject(parent), d(new Private(this, file, clock))
{
    refresh();
}

Outbox::~Outbox() = default;

const OutboxEntry *Outbox::find(qint64 id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [id](const OutboxEntry &entry) { return entry.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

QString Outbox::payloadFolder() const
{
    return dispatch::payloadFolder(d->file);
}

QFuture<Result<qint64>> Outbox::add(const OutboxEntry &entry, const Payload &payload,
                                    const QByteArray &definitions)
{
    return d->worker.run([this, row = entry, payload, definitions]() mutable -> Result<qint64> {
        const Result<OutboxDatabase *> database = d->open();
        if (!database)
            return tl::unexpected(database.error());
        row.createdAt = row.changedAt = d->clock.nowUtc();
        row.payloadSha256 = payload.sha256();
        row.payloadBytes = payload.size();
        // Ours before another program can see it: its time to be tried again is in the row already.
        qint64 locked = -1;
        const Result<qint64> id =
            (*database)->insert(row, payload, definitions, [this, &locked](qint64 next) -> Result<void> {
                const Result<void> ours = d->lockNew(next);
                if (ours)
                    locked = next;
                return ours;
            });
        if (!id) {
            d->locks->unlock(locked);
            return id;
        }
        payload.keep();
        row.id = *id;
        d->tellHeld(*id);
        d->tellRow(row);
        return id;
    });
}

QFuture<Result<void>> Outbox::update(const OutboxEntry &entry)
{
    return d->worker.run([this, row = entry]() mutable -> Result<void> {
        const Result<OutboxDatabase *> database = d->open();
        if (!database)
            return tl::unexpected(database.error());
        row.changedAt = d->clock.nowUtc();
        const Result<void> done = (*database)->update(row);
        if (done)
            d->tellRow(row);
        return done;
    });
}

QFuture<Result<NumberTaken>> Outbox::takeNumber(const OutboxEntry &entry, qint64 number)
{
    return d->worker.run([this, entry, number]() -> Result<NumberTaken> {
        return d->open().and_then(
            [&](OutboxDatabase *database) { return database->takeNumber(entry, number); });
    });
}

QFuture<Result<Payload>> Outbox::payload(qint64 id)
{
    return d->worker.run([this, id]() -> Result<Payload> {
        const Result<Payload> payload =
            d->open().and_then([id](OutboxDatabase *database) { return database->payload(id); });
        if (payload && !payload->isFile()) {
            if (const Result<void> good = payload->check(); !good)
                return tl::unexpected(good.error());
        }
        return payload;
    });
}

QFuture<Result<QByteArray>> Outbox::definitions(qint64 id)
{
    return d->worker.run([this, id]() -> Result<QByteArray> {
        return d->open().and_then([id](OutboxDatabase *database) { return database->definitions(id); });
    });
}

QFuture<Result<OutboxEntry>> Outbox::read(qint64 id)
{
    return d->worker.run([this, id]() -> Result<OutboxEntry> {
        return d->open().and_then([id](OutboxDatabase *database) { return database->entry(id); });
    });
}

QFuture<Result<void>> Outbox::discard(qint64 id)
{
    return d->worker.run([this, id]() -> Result<void> {
        const Result<OutboxDatabase *> database = d->open();
        if (!database)
            return tl::unexpected(database.error());
        if (const Result<void> locked = d->lock(id); !locked)
            return locked;
        const Result<Payload> payload = (*database)->payload(id);
        const Result<void> done = (*database)->remove(id);
        if (done && payload && payload->isFile())
            QFile::remove(payload->file()); // otherwise the next start does
        d->locks->unlock(id);
        d->tell();
        return done;
    });
}

QFuture<Result<bool>> Outbox::claim(qint64 id)
{
    return d->worker.run([this, id]() -> Result<bool> {
        const Result<OutboxDatabase *> database = d->open();
        if (!database)
            return tl::unexpected(database.error());
        const Result<bool> claimed = d->locks->tryLock(id);
        if (claimed && *claimed)
            d->tellHeld(id);
        return claimed;
    });
}

void Outbox::release(qint64 id)
{
    d->worker.post([this, id] {
        if (!d->locks)
            return;
        d->locks->unlock(id);
        d->tellWindow([this, id] { m_held.remove(id); });
    });
}

QFuture<Result<void>> Outbox::stopTrying(qint64 id, const Change &note)
{
    return d->worker.run([this, id, note]() -> Result<void> {
        const Result<OutboxDatabase *> database = d->open();
        if (!database)
            return tl::unexpected(database.error());
        if (const Result<void> locked = d->lock(id); !locked)
            return locked;
        Result<OutboxEntry> row = (*database)->entry(id);
        Result<void> done = row ? Result<void>() : tl::unexpected(row.error());
        if (row) {
            row->nextAttemptAt = {};
            if (note)
                note(*row);
            done = (*database)->update(*row);
        }
        d->locks->unlock(id);
        if (done)
            d->tellRow(*row);
        return done;
    });
}

QFuture<Result<qint64>> Outbox::withLedger(const LedgerUse &use)
{
    return d->worker.run([this, use]() -> Result<qint64> {
        const Result<OutboxDatabase *> database = d->open();
        if (!database)
            return tl::unexpected(database.error());
        const Result<QList<LedgerEvent>> events = (*database)->ledger();
        return events ? use(*events) : Result<qint64>(tl::unexpected(events.error()));
    });
}

void Outbox::refresh()
{
    d->worker.post([this] {
        const bool wasOpen = d->database != nullptr;
        const Result<OutboxDatabase *> database = d->open();
        // Another window may have died since.
        const Result<void> recovered = wasOpen && database ? d->recover(**database) : Result<void>();
        if (!database || !recovered)
            d->tellFailure(database ? recovered.error() : database.error());
        if (database)
            d->tell();
    });
}

} // namespace kabocha::dispatch
