// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace kabocha::test {

/// How many bytes this process has read from files so far: work that can be counted, where a time cannot.
inline qint64 bytesRead()
{
    QFile file(QStringLiteral("/proc/self/io"));
    const QByteArray word = "rchar: ";
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = file.readAll();
    const qsizetype at = text.indexOf(word) + word.size();
    return text.mid(at, text.indexOf('\n', at) - at).toLongLong();
}

} // namespace kabocha::test
