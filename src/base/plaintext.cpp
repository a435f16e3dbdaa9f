// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plaintext.h"

namespace kabocha {
namespace {

/// Embeddings, overrides and isolates; the separators of lines and paragraphs.
bool turnsOrBreaks(ushort c)
{
    return (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Whether TEXT is a formula after FROM or more apostrophes.
bool isFormula(const QString &text, qsizetype from)
{
    static const QString begins = QStringLiteral("=+-@\t\r");
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'\''; });
    return first != text.end() && first - text.begin() >= from && begins.contains(*first);
}

/// Where formulas begin inside TEXT, after FROM or more apostrophes. Spaces and quotes may follow the end of a
/// cell.
QList<qsizetype> innerFormulas(const QString &text, qsizetype from)
{
    static const QString ends = QStringLiteral(";|\t\r\n");
    static const QString begins = QStringLiteral("=+-@");
    QList<qsizetype> out;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (!begins.contains(text.at(i)))
            continue;
        qsizetype start = i;
        while (start > 0 && text.at(start - 1) == u'\'')
            --start;
        qsizetype end = start;
        while (end > 0 && (text.at(end - 1) == u' ' || text.at(end - 1) == u'"'))
            --end;
        if (end > 0 && ends.contains(text.at(end - 1)) && i - start >= from)
            out << start;
    }
    return out;
}

} // namespace

QString withoutControls(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const ushort code = c.unicode();
        if (code == '\n')
            out += QLatin1String("\\n");
        else if (code == '\r')
            out += QLatin1String("\\r");
        else if (code == '\t')
            out += QLatin1String("\\t");
        else if (code < 0x20 || (code >= 0x7F && code < 0xA0))
            out += QLatin1String("\\x") + QString::number(code, 16).rightJustified(2, u'0');
        else if (turnsOrBreaks(code))
            out += QLatin1String("\\u") + QString::number(code, 16);
        else
            out += c;
    }
    return out;
}

QString withoutFormulas(const QString &text)
{
    QString out = isFormula(text, 0) ? QStringLiteral("'") : QString();
    qsizetype done = 0;
    for (const qsizetype at : innerFormulas(text, 0)) {
        out += QStringView(text).mid(done, at - done);
        out += u'\'';
        done = at;
    }
    return out += QStringView(text).mid(done);
}

QString withFormulas(const QString &cell)
{
    QString out;
    qsizetype done = isFormula(cell, 1) ? 1 : 0;
    for (const qsizetype at : innerFormulas(cell, 1)) {
        out += QStringView(cell).mid(done, at - done);
        done = at + 1;
    }
    return out += QStringView(cell).mid(done);
}

} // namespace kabocha
