// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/worker.h"

#include <QTest>
#include <QThread>

using namespace kabocha;

class TestWorker : public QObject
{
    Q_OBJECT
private slots:
    void tasksRunInOrderOnOneOtherThread();
    void theEndWaitsForWhatWasGiven();
};

void TestWorker::tasksRunInOrderOnOneOtherThread()
{
    Worker worker;
    QList<int> order; // touched by the worker's thread alone until the last future is done
    QList<QFuture<QThread *>> futures;
    for (int number = 0; number < 50; ++number)
        futures << worker.run([&order, number] {
            order << number;
            return QThread::currentThread();
        });
    QThread *const thread = futures.last().result();
    QVERIFY(thread != QThread::currentThread());
    for (auto &future : futures)
        QCOMPARE(future.result(), thread);
    QCOMPARE(order.size(), 50);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void TestWorker::theEndWaitsForWhatWasGiven()
{
    std::atomic_int done = 0;
    {
        Worker worker;
        for (int number = 0; number < 100; ++number)
            worker.post([&done] { ++done; });
    }
    QCOMPARE(done.load(), 100);
}

QTEST_GUILESS_MAIN(TestWorker)
#include "test_worker.moc"
