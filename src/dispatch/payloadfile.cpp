// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/payloadfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kabocha::dispatch {
namespace {

bool lock(int descriptor)
{
    struct flock whole = {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    return ::fcntl(descriptor, F_OFD_SETLK, &whole) == 0;
}

/// A name that points to the file, so that nobody removed it before we had locked it.
bool isStillThere(int descriptor)
{
    struct stat status = {};
    return ::fstat(descriptor, &status) == 0 && status.st_nlink > 0;
}

bool syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool good = folder >= 0 && ::fsync(folder) == 0;
    const int code = errno;
    if (folder >= 0)
        ::close(folder);
    errno = code;
    return good;
}

} // namespace

PayloadFile::PayloadFile(QString path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}

PayloadFile::~PayloadFile()
{
    if (!m_kept)
        QFile::remove(m_path); // while it is locked: nobody else comes to it
    ::close(m_descriptor);
}

tl::unexpected<Error> PayloadFile::failure(const QString &path, int code)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("kabocha::dispatch", text); };
    return fail(
        {.kind = Error::Kind::Io,
         .message = tr("What is to be sent cannot be written down: %1.").arg(qt_error_string(code)),
         .hint = tr("Check the permissions and free space of its folder. Nothing is sent that is not written "
                    "down first."),
         .place = {.file = path}});
}

Result<std::shared_ptr<PayloadFile>> PayloadFile::create(const QString &folder)
{
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) == 0) {
        if (!syncFolder(QFileInfo(folder).absolutePath()))
            return failure(folder, errno);
    } else if (errno != EEXIST) {
        return failure(folder, errno);
    }
    constexpr int attempts = 10; // another program may take a new file for left over, once
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const QString path = QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) +
                                                   QLatin1String(".json"));
        const int descriptor =
            ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (descriptor < 0)
            return failure(path, errno);
        errno = 0;
        if (lock(descriptor) && isStillThere(descriptor))
            return std::shared_ptr<PayloadFile>(new PayloadFile(path, descriptor));
        const int code = errno;
        ::close(descriptor);
        if (code != EAGAIN && code != EACCES && code != 0)
            return failure(path, code);
    }
    return failure(folder, EAGAIN);
}

std::shared_ptr<PayloadFile> PayloadFile::abandoned(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return {};
    if (lock(descriptor) && isStillThere(descriptor))
        return std::shared_ptr<PayloadFile>(new PayloadFile(path, descriptor));
    ::close(descriptor);
    return {};
}

Result<void> PayloadFile::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t taken = ::write(m_descriptor, bytes.data(), size_t(bytes.size()));
        if (taken < 0 && errno == EINTR)
            continue;
        if (taken <= 0)
            return failure(m_path, taken < 0 ? errno : ENOSPC);
        m_written += taken;
        bytes = bytes.sliced(taken);
    }
    // On its way to the disk while the rest is written, so that sync() has little left to wait for.
    constexpr qint64 step = 8 * 1024 * 1024;
    if (m_written - m_onItsWay >= step) {
        ::sync_file_range(m_descriptor, m_onItsWay, m_written - m_onItsWay, SYNC_FILE_RANGE_WRITE);
        m_onItsWay = m_written;
    }
    return {};
}

Result<void> PayloadFile::sync()
{
    if (::fsync(m_descriptor) != 0 || !syncFolder(QFileInfo(m_path).absolutePath()))
        return failure(m_path, errno);
    return {};
}

} // namespace kabocha::dispatch
