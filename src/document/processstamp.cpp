// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/processstamp.h"

#include <QFile>

namespace kabocha::document {
namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QString processStamp(qint64 pid)
{
    const QByteArray boot = contentOf(QStringLiteral("/proc/sys/kernel/random/boot_id")).trimmed();
    const QByteArray stat = contentOf(QStringLiteral("/proc/%1/stat").arg(pid));
    // The name in parentheses may hold anything; the start time is field 22, the 20th behind it (proc(5)).
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 1).simplified().split(' ');
    if (boot.isEmpty() || fields.size() < 20)
        return {};
    return QString::fromLatin1(boot + ':' + QByteArray::number(pid) + ':' + fields.at(19));
}

} // namespace kabocha::document
