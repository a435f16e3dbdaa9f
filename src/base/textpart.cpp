// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textpart.h"

#include <cstring>

namespace kabocha {

TextPart::TextPart(qint64 from, qint64 count) : m_from(std::max<qint64>(from, 0)), m_count(count)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 TextPart::readData(char *, qint64)
{
    return -1;
}

qint64 TextPart::writeData(const char *data, qint64 count)
{
    const qint64 skipped = std::clamp<qint64>(m_from - m_written, 0, count);
    m_bytes.append(data + skipped, std::min(count - skipped, m_count - m_bytes.size()));
    for (qint64 at = 0; at < count;) {
        const void *end = std::memchr(data + at, '\n', static_cast<size_t>(count - at));
        if (!end)
            break;
        at = static_cast<const char *>(end) - data + 1;
        m_longest = std::max(m_longest, m_written + at - 1 - m_lineAt);
        m_lineAt = m_written + at;
    }
    m_hash.add(QByteArrayView(data, count));
    m_written += count;
    return count;
}

} // namespace kabocha
