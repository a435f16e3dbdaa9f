// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/outline.h"

namespace kabocha {

Outline::Outline(qint64 kept) : m_kept(kept)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

QByteArray Outline::sha256() const
{
    return m_hash.hex();
}

qint64 Outline::readData(char *, qint64)
{
    return -1;
}

qint64 Outline::writeData(const char *data, qint64 count)
{
    if (m_beginning.size() < m_kept)
        m_beginning.append(data, std::min<qint64>(count, m_kept - m_beginning.size()));
    m_hash.add(QByteArrayView(data, count));
    m_written += count;
    return count;
}

} // namespace kabocha
