// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <memory>
#include <type_traits>

namespace kabocha {

/// A single thread that does tasks in the order they were given. A room whose resource belongs to one
/// thread (an SQLite connection) keeps one and hands out futures, so that the window never waits.
/// (A QThreadPool of one would not do: QFuture::result() runs a waiting task in the thread that asks.)
class Worker
{
public:
    Worker();
    ~Worker(); ///< waits for the tasks already given
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    template <class Task> [[nodiscard]] auto run(Task task)
    {
        using Value = std::invoke_result_t<Task>;
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        post([promise, task = std::move(task)]() mutable {
            if constexpr (std::is_void_v<Value>)
                task();
            else
                promise->addResult(task());
            promise->finish();
        });
        return promise->future();
    }
    /// For a task whose outcome nobody waits for.
    template <class Task> void post(Task task)
    {
        QMetaObject::invokeMethod(m_place, std::move(task), Qt::QueuedConnection);
    }

private:
    QThread m_thread;
    QObject *m_place; // lives in the thread; its event queue is the list of tasks
};

} // namespace kabocha
