// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

#include <sys/stat.h>

namespace kabocha {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha", text);
}

tl::unexpected<Error> failure(const QString &path, const QString &message, const QString &hint)
{
    return fail({.kind = Error::Kind::Io, .message = message, .hint = hint, .place = {.file = path}});
}

} // namespace

Result<void> checkReadable(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(path, tr("There is no such file."), tr("Check the name, or choose another file."));
    if (info.isDir())
        return failure(path, tr("This is a folder, not a file."), tr("Choose a file in it."));
    if (!info.isFile()) // a device or a pipe may never end
        return failure(path, tr("This is not a regular file."), tr("Choose another file."));
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    if (const auto readable = checkReadable(path); !readable)
        return fail(readable.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(path, tr("The file cannot be read: %1.").arg(file.errorString()),
                       tr("Check its permissions."));
    if (file.size() > limit)
        return failure(path, tr("The file is larger than %1.").arg(QLocale::c().formattedDataSize(limit)),
                       tr("Choose a smaller file."));
    QByteArray bytes = file.readAll(); // not read(limit + 1), which makes room for the whole limit
    if (file.error() != QFileDevice::NoError)
        return failure(path, tr("Reading stopped half way: %1.").arg(file.errorString()), tr("Try again."));
    if (bytes.size() > limit) // grew while we read, or lied about its size
        return failure(path, tr("The file is larger than %1.").arg(QLocale::c().formattedDataSize(limit)),
                       tr("Choose a smaller file."));
    return bytes;
}

Result<void> writeFileSafely(const QString &path, const QByteArray &bytes)
{
    return writeFileSafely(path, [&bytes](QIODevice &device) { return writeAll(device, bytes); });
}

FileStamp fileStamp(const QString &path)
{
    struct stat info{};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0 || !S_ISREG(info.st_mode))
        return {};
    return {.size = info.st_size,
            .modified = info.st_mtim.tv_sec * 1'000'000'000LL + info.st_mtim.tv_nsec};
}

Result<void> writeAll(QIODevice &device, QByteArrayView bytes)
{
    // A disk that fills up takes a part of the bytes without an error; only the next write tells the reason.
    while (!bytes.isEmpty()) {
        const qint64 taken = device.write(bytes.data(), bytes.size());
        if (taken <= 0)
            return fail({.kind = Error::Kind::Io,
                         .message = tr("Writing stopped: %1.").arg(device.errorString()),
                         .hint = tr("Check the free space.")});
        bytes = bytes.sliced(taken);
    }
    return {};
}

Result<void> writeFileSafely(const QString &path, const std::function<Result<void>(QIODevice &)> &write)
{
    QSaveFile file(path);
    const auto unwritable = [&] {
        return failure(
            path,
            tr("The file cannot be written: %1. What was there before is unchanged.").arg(file.errorString()),
            tr("Check the folder's permissions and free space, or save under another name."));
    };
    if (!file.open(QIODevice::WriteOnly))
        return unwritable();
    if (const auto written = write(file); !written) // the file is left as it was
        return file.error() == QFileDevice::NoError ? written : unwritable();
    if (!file.commit())
        return unwritable();
    return {};
}

} // namespace kabocha
