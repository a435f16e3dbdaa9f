// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sha256.h"

#include <QByteArray>
#include <QIODevice>

namespace kabocha {

/// Takes a text that is written to it for one part of it, its size, its SHA-256 and its longest line: how any
/// place of a gigabyte is looked at without a gigabyte. Open for writing from the start.
class TextPart final : public QIODevice
{
public:
    TextPart(qint64 from, qint64 count); ///< bytes to keep

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] qint64 from() const { return m_from; }
    [[nodiscard]] bool isComplete() const { return m_bytes.size() == m_count; } ///< nothing more is needed
    [[nodiscard]] qint64 written() const { return m_written; }
    [[nodiscard]] qint64 longestLine() const { return std::max(m_longest, m_written - m_lineAt); }
    [[nodiscard]] QByteArray sha256() const { return m_hash.hex(); } ///< hexadecimal
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 count) override;
    qint64 writeData(const char *data, qint64 count) override;

private:
    qint64 m_from;
    qint64 m_count;
    qint64 m_written = 0;
    qint64 m_lineAt = 0;
    qint64 m_longest = 0;
    QByteArray m_bytes;
    Sha256 m_hash;
};

} // namespace kabocha
