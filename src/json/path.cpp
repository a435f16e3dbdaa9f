// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/path.h"

#include "json/io.h"

namespace kabocha::json {
namespace {

bool isPlainWord(const QString &key)
{
    if (key.isEmpty() || key.front().isDigit())
        return false;
    return std::all_of(key.begin(), key.end(),
                       [](QChar c) { return c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber()); });
}

} // namespace

QString memberPath(const QString &parent, const QString &key)
{
    if (isPlainWord(key))
        return parent + u'.' + key;
    return parent + u'[' + QString::fromLatin1(write(Value::string(key))) + u']';
}

QString itemPath(const QString &parent, qsizetype index)
{
    return parent + u'[' + QString::number(index) + u']';
}

} // namespace kabocha::json
