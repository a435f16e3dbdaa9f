// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/whendone.h"
#include "json/scanner.h"

#include <QTimer>
#include <QtConcurrentRun>

#include <atomic>

namespace kabocha::ui {

/// One thing at a time that is worked out off the GUI thread: a later order supersedes an earlier one, which
/// is told to stop and whose answer is dropped.
class Background : public QObject
{
    Q_OBJECT
public:
    explicit Background(QObject *parent = nullptr);
    ~Background() override;

    /// WORK(goOn), then SHOW its answer on this thread; at once, and here, unless ELSEWHERE.
    template <class Work, class Show> void run(bool elsewhere, Work work, Show show)
    {
        stop();
        if (!elsewhere) {
            show(work(json::Progress()));
            return;
        }
        const auto task = std::make_shared<Task>();
        m_task = task;
        m_look.start();
        emit busyChanged();
        const auto worked = QtConcurrent::run([work, task] {
            return work([task](double done) {
                task->done = done;
                return task->going.load();
            });
        });
        whenDone(worked, this, [this, task, show](const auto &answer) {
            if (m_task != task)
                return;
            end();
            show(answer);
        });
    }
    void stop(); ///< what runs, if anything does
    [[nodiscard]] bool isBusy() const { return m_task != nullptr; }

signals:
    void busyChanged();
    void progressed(double done); ///< 0 to 1, now and then

private:
    struct Task
    {
        std::atomic<bool> going = true;
        std::atomic<double> done = 0;
    };
    void end();
    std::shared_ptr<Task> m_task;
    QTimer m_look;
};

} // namespace kabocha::ui
