// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <memory>
#include <span>

namespace kabocha::json {

/// The bytes that values were read from, for as long as some value is still a part of them. Small files are
/// held in memory; of large ones the file is held open and read where it is looked at, so that a list of a
/// gigabyte costs nothing until then. Not mapped: a file that another program cuts off must end in an Error,
/// not in a signal. Reentrant.
class Source
{
public:
    /// Files up to this size are held in memory.
    static constexpr qint64 inMemoryLimit = 8 * 1024 * 1024;

    /// The regular file at PATH; up to HELDINMEMORY bytes in memory. Errors: Io (missing, a folder,
    /// unreadable).
    [[nodiscard]] static Result<std::shared_ptr<const Source>> open(const QString &path,
                                                                    qint64 heldInMemory = inMemoryLimit);
    /// BYTES; FILE only names them in errors.
    [[nodiscard]] static std::shared_ptr<const Source> of(QByteArray bytes, QString file = {});

    Source(const Source &) = delete;
    Source &operator=(const Source &) = delete;
    ~Source();

    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] bool isInMemory() const { return m_descriptor < 0; }
    /// All bytes of a source in memory.
    [[nodiscard]] QByteArrayView view() const { return m_bytes; }
    /// When the file was last changed before it was opened, in nanoseconds since 1970; 0 if it is in memory.
    [[nodiscard]] qint64 modified() const { return m_modified; }
    /// Whether its file still stands at its path as it was opened: who opens the path sees the same bytes.
    [[nodiscard]] bool isInPlace() const;
    /// Whether what is read is still what was there when it was opened.
    [[nodiscard]] bool isUnchanged() const;

    /// Fills INTO from OFFSET on; the range must lie within size(). Errors: Io, also where the file was
    /// changed since it was opened: what would be read then is no longer what was checked.
    [[nodiscard]] Result<void> read(qint64 offset, std::span<char> into) const;
    [[nodiscard]] Result<QByteArray> read(qint64 offset, qint64 count) const;

private:
    Source() = default;

    QString m_file;
    QByteArray m_bytes;
    qint64 m_size = 0;
    qint64 m_modified = 0; ///< nanoseconds
    int m_descriptor = -1;
};

/// A part of a source: the bytes from AT up to, not including, AFTER.
struct Span
{
    std::shared_ptr<const Source> source = {};
    qint64 at = 0;
    qint64 after = 0;

    [[nodiscard]] bool isEmpty() const { return !source; }
    [[nodiscard]] qint64 size() const { return after - at; }
};

} // namespace kabocha::json
