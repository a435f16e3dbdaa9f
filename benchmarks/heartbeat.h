// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

namespace kabocha::benchmarks {

/// How long events had to wait at most.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_timer.start();
        m_clock.start();
    }
    /// Since the last call.
    [[nodiscard]] qint64 longestWait()
    {
        beat();
        return std::exchange(m_longest, 0);
    }

private:
    void beat() { m_longest = std::max(m_longest, m_clock.restart()); }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0; ///< milliseconds
};

} // namespace kabocha::benchmarks
