// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/source.h"

#include "base/files.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kabocha::json {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::json", text);
}

qint64 modifiedOf(const struct stat &status)
{
    return qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
}

} // namespace

Result<std::shared_ptr<const Source>> Source::open(const QString &path, qint64 heldInMemory)
{
    if (const auto readable = checkReadable(path); !readable)
        return fail(readable.error());
    if (const qint64 size = QFile(path).size(); size <= heldInMemory)
        return readFile(path).map([&path](QByteArray bytes) { return of(std::move(bytes), path); });
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat status = {};
    if (descriptor < 0 || ::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        const QString reason = qt_error_string(errno);
        if (descriptor >= 0)
            ::close(descriptor);
        return fail({.kind = Error::Kind::Io,
                     .message = tr("The file cannot be read: %1.").arg(reason),
                     .hint = tr("Check its permissions."),
                     .place = {.file = path}});
    }
    std::shared_ptr<Source> source(new Source);
    source->m_file = path;
    source->m_size = status.st_size;
    source->m_modified = modifiedOf(status);
    source->m_descriptor = descriptor;
    return source;
}

std::shared_ptr<const Source> Source::of(QByteArray bytes, QString file)
{
    std::shared_ptr<Source> source(new Source);
    source->m_file = std::move(file);
    source->m_size = bytes.size();
    source->m_bytes = std::move(bytes);
    return source;
}

Source::~Source()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool Source::isInPlace() const
{
    struct stat here = {};
    struct stat there = {};
    return !isInMemory() && ::fstat(m_descriptor, &here) == 0 &&
           ::stat(QFile::encodeName(m_file).constData(), &there) == 0 && here.st_dev == there.st_dev &&
           here.st_ino == there.st_ino && isUnchanged();
}

bool Source::isUnchanged() const
{
    struct stat status = {};
    return ::fstat(m_descriptor, &status) == 0 && status.st_size == m_size &&
           modifiedOf(status) == m_modified;
}

Result<void> Source::read(qint64 offset, std::span<char> into) const
{
    Q_ASSERT(offset >= 0 && offset + qint64(into.size()) <= m_size);
    if (isInMemory()) {
        std::memcpy(into.data(), m_bytes.constData() + offset, into.size());
        return {};
    }
    const auto failure = [this](const QString &message, const QString &hint) {
        return fail({.kind = Error::Kind::Io, .message = message, .hint = hint, .place = {.file = m_file}});
    };
    for (size_t done = 0; done < into.size();) {
        const ssize_t count =
            ::pread(m_descriptor, into.data() + done, into.size() - done, offset + static_cast<qint64>(done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failure(tr("Reading the file stopped: %1.").arg(qt_error_string(errno)), tr("Try again."));
        if (count == 0)
            break; // cut off
        done += static_cast<size_t>(count);
    }
    if (!isUnchanged())
        return failure(tr("The file was changed by another program after it was opened here."),
                       tr("Open it again; what was not read from it yet is gone."));
    return {};
}

Result<QByteArray> Source::read(qint64 offset, qint64 count) const
{
    QByteArray bytes(count, Qt::Uninitialized);
    return read(offset, std::span<char>(bytes.data(), static_cast<size_t>(count))).map([&] { return bytes; });
}

} // namespace kabocha::json
