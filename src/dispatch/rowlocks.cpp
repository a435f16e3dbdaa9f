// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/rowlocks.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace kabocha::dispatch {
namespace {

/// Locks that belong to the open file, not to the process: two outboxes in one process are strangers to each
/// other.
int lockByte(int descriptor, qint64 at, short type)
{
    struct flock lock = {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = at;
    lock.l_len = 1;
    return ::fcntl(descriptor, F_OFD_SETLK, &lock);
}

} // namespace

RowLocks::RowLocks(const QString &file) : m_file(file)
{
    m_descriptor = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
}

RowLocks::~RowLocks()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Error RowLocks::error() const
{
    return {.kind = Error::Kind::Io,
            .message = QCoreApplication::translate("kabocha::dispatch", "The outbox cannot be locked: %1.")
                           .arg(QString::fromLocal8Bit(std::strerror(errno))),
            .hint = QCoreApplication::translate("kabocha::dispatch",
                                                "Check the permissions and free space of its folder."),
            .place = {.file = m_file}};
}

Result<bool> RowLocks::tryLock(qint64 row)
{
    if (m_descriptor < 0)
        return fail(error());
    if (m_ours.contains(row))
        return false;
    if (lockByte(m_descriptor, row, F_WRLCK) == 0) {
        m_ours.insert(row);
        return true;
    }
    if (errno == EAGAIN || errno == EACCES)
        return false;
    return fail(error());
}

void RowLocks::unlock(qint64 row)
{
    if (m_ours.remove(row))
        lockByte(m_descriptor, row, F_UNLCK);
}

} // namespace kabocha::dispatch
