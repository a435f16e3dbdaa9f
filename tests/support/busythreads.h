// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSemaphore>
#include <QThreadPool>

namespace kabocha::test {

/// Keeps all threads of the global pool busy until release(): what is done elsewhere waits, as for a slow
/// disk.
class BusyThreads
{
public:
    BusyThreads()
    {
        for (int i = 0; i < m_count; ++i)
            m_pool.start([this] { m_end.acquire(); });
    }
    BusyThreads(const BusyThreads &) = delete;
    BusyThreads &operator=(const BusyThreads &) = delete;
    ~BusyThreads()
    {
        release();
        m_pool.waitForDone(); // they hold on to the semaphore
    }
    void release() { m_end.release(std::exchange(m_count, 0)); }

private:
    QThreadPool &m_pool = *QThreadPool::globalInstance();
    int m_count = m_pool.maxThreadCount();
    QSemaphore m_end;
};

} // namespace kabocha::test
