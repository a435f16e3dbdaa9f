// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyservice.h"

#include "base/worker.h"

namespace kabocha::history {

class HistoryService::Private
{
public:
    Private(HistoryService *service, const QString &historyFile) : q(service), file(historyFile) {}
    ~Private()
    {
        // The connection ends on the thread where it began; the worker's destructor waits for this and all
        // before it.
        worker.post([this] { store.reset(); });
    }

    /// On the worker. Opened when first needed; after a failure tried again each time, for the person may
    /// have mended it.
    Result<HistoryStore *> openStore()
    {
        if (!store) {
            Result<std::unique_ptr<HistoryStore>> opened = HistoryStore::open(file);
            if (!opened)
                return fail(opened.error());
            store = std::move(*opened);
        }
        return store.get();
    }

    QFuture<Result<void>> change(const std::function<Result<void>(HistoryStore &)> &order)
    {
        return worker.run([this, order] {
            const Result<void> done =
                openStore().and_then([&](HistoryStore *opened) { return order(*opened); });
            QMetaObject::invokeMethod(
                q,
                [service = q, done] {
                    if (done)
                        emit service->changed();
                    else
                        emit service->failed(done.error());
                },
                Qt::QueuedConnection);
            return done;
        });
    }

    template <class Question> auto ask(Question question)
    {
        return worker.run([this, question]() -> Result<QList<Point>> {
            return openStore().and_then([&](HistoryStore *opened) { return question(*opened); });
        });
    }

    HistoryService *const q;
    const QString file;
    std::unique_ptr<HistoryStore> store; ///< the worker's alone
    Worker worker;                       ///< last: waited for before the rest goes
};

HistoryService::HistoryService(const QString &file, QObject *parent)
    : QObject(parent), d(new Private(this, file))
{
}

HistoryService::~HistoryService() = default;

QFuture<Result<QList<Point>>> HistoryService::series(const Query &query)
{
    return d->ask([query](HistoryStore &store) { return store.series(query); });
}

QFuture<Result<QList<Point>>> HistoryService::latest()
{
    return d->ask([](HistoryStore &store) { return store.latest(); });
}

QFuture<Result<void>> HistoryService::read(const std::function<Result<void>(HistorySource &)> &read)
{
    return d->worker.run([this, read]() -> Result<void> {
        return d->openStore().and_then([&](HistoryStore *opened) { return read(*opened); });
    });
}

QFuture<Result<QList<Point>>> HistoryService::newest(const metric::Name &metric, int most)
{
    return d->ask([metric, most](HistoryStore &store) { return store.newest(metric, most); });
}

QFuture<Result<QList<Point>>> HistoryService::recent(const QList<metric::Name> &metrics, int perMetric)
{
    return d->ask([metrics, perMetric](HistoryStore &store) { return store.recent(metrics, perMetric); });
}

QFuture<Result<QList<Point>>> HistoryService::find(const QStringList &identifiers)
{
    return d->ask([identifiers](HistoryStore &store) { return store.find(identifiers); });
}

QFuture<Result<QList<Point>>> HistoryService::confirmed(const QStringList &identifiers)
{
    return d->ask([identifiers](HistoryStore &store) { return store.confirmed(identifiers); });
}

void HistoryService::apply(const Edit &edit)
{
    d->change([edit](HistoryStore &store) { return store.apply(edit); });
}

QFuture<Result<void>> HistoryService::confirm(const QStringList &identifiers, const QString &target,
                                              qint64 serverJob)
{
    return d->change([=](HistoryStore &store) { return store.confirm(identifiers, target, serverJob); });
}

void HistoryService::withdraw(const QString &target, qint64 serverJob)
{
    d->change([=](HistoryStore &store) { return store.withdraw(target, serverJob); });
}

} // namespace kabocha::history
