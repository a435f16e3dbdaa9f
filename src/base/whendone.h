// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

namespace kabocha {

/// Calls THEN with the value of FUTURE, on the thread of CONTEXT; not if CONTEXT is gone by then, or the
/// future was cancelled. QFuture::then(context, …) of Qt 6.4 asserts that the context still lives when
/// another thread finishes the future.
template <class T, class Then> void whenDone(const QFuture<T> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            then(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace kabocha
