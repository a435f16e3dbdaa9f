// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kabocha::test {

/// A draft in FOLDER on a disk that takes its time: who asks whether its window lives waits until release(),
/// and hears that it does. Its lock is a pipe.
class SlowLock
{
public:
    explicit SlowLock(const QString &folder)
        : m_lock(QFile::encodeName(folder + QStringLiteral("/draft-0.lock")))
    {
        QFile draft(folder + QStringLiteral("/draft-0.json"));
        if (::mkfifo(m_lock.constData(), 0600) != 0 || !draft.open(QIODevice::WriteOnly))
            qFatal("no pipe");
    }
    SlowLock(const SlowLock &) = delete;
    SlowLock &operator=(const SlowLock &) = delete;
    ~SlowLock()
    {
        if (!m_released)
            answer(O_WRONLY | O_NONBLOCK); // nobody may wait
    }
    void release()
    {
        m_released = true;
        answer(O_WRONLY);
    }

private:
    void answer(int flags) const
    {
        const int pipe = ::open(m_lock.constData(), flags | O_CLOEXEC);
        const QByteArray text = "1\nkabocha\nelsewhere\n\n\n";
        if (pipe >= 0 &&
            (::write(pipe, text.constData(), size_t(text.size())) != text.size() || ::close(pipe) != 0))
            qFatal("no answer");
    }

    QByteArray m_lock;
    bool m_released = false;
};

} // namespace kabocha::test
