// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/textdiff.h"

#include <QList>

namespace kabocha::test {
namespace {

constexpr qsizetype Context = 3;
constexpr qsizetype MostLines = 40;
constexpr qsizetype LongestLine = 200;

QByteArray block(const QList<QByteArray> &lines, qsizetype from, qsizetype to, char sign)
{
    QByteArray out;
    for (qsizetype i = from; i < std::min(to, from + MostLines); ++i)
        out += sign + lines.at(i).left(LongestLine) + '\n';
    if (to - from > MostLines)
        out += sign + QByteArray(" … ") + QByteArray::number(to - from - MostLines) + " lines more\n";
    return out;
}

} // namespace

QByteArray textDiff(const QByteArray &ours, const QByteArray &golden)
{
    if (ours == golden)
        return {};
    const QList<QByteArray> a = golden.split('\n');
    const QList<QByteArray> b = ours.split('\n');
    const qsizetype shorter = std::min(a.size(), b.size());
    qsizetype first = 0;
    while (first < shorter && a.at(first) == b.at(first))
        ++first;
    qsizetype last = 0; // equal lines at the end
    while (last < shorter - first && a.at(a.size() - 1 - last) == b.at(b.size() - 1 - last))
        ++last;
    const qsizetype endA = a.size() - last;
    return "first difference in line " + QByteArray::number(first + 1) + " (- expected, + ours):\n" +
           block(a, std::max<qsizetype>(0, first - Context), first, ' ') + block(a, first, endA, '-') +
           block(b, first, b.size() - last, '+') + block(a, endA, std::min(a.size(), endA + Context), ' ');
}

} // namespace kabocha::test
