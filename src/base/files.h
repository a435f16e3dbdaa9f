// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QIODevice;

namespace kabocha {

/// The bytes of a regular file of at most LIMIT bytes. Errors: Io (missing, a folder, unreadable,
/// too large), each with the file as its place and what can be done.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit = 512LL * 1024 * 1024);

/// Whether PATH is a regular file that can be read. Errors: as readFile().
[[nodiscard]] Result<void> checkReadable(const QString &path);

/// Replaces the file as a whole or leaves it as it was (QSaveFile). Errors: Io.
[[nodiscard]] Result<void> writeFileSafely(const QString &path, const QByteArray &bytes);
/// The same with what WRITE puts into the file, piece by piece. Errors: Io, and whatever WRITE fails with.
[[nodiscard]] Result<void> writeFileSafely(const QString &path,
                                           const std::function<Result<void>(QIODevice &)> &write);
/// Tells one state of a file from another. Not by its inode, which file systems of servers and sticks may give
/// anew to the same file.
struct FileStamp
{
    qint64 size = -1;
    qint64 modified = 0; ///< nanoseconds since 1970

    [[nodiscard]] bool exists() const { return size >= 0; }
    bool operator==(const FileStamp &) const = default;
};
/// Of the regular file at PATH as it is now; it does not exist() where there is none.
[[nodiscard]] FileStamp fileStamp(const QString &path);

/// All BYTES to DEVICE, or an error: QIODevice::write() may take a part of them and say nothing. Errors: Io.
[[nodiscard]] Result<void> writeAll(QIODevice &device, QByteArrayView bytes);

} // namespace kabocha
