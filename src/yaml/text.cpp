// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml/text.h"

#include <QCoreApplication>

namespace kabocha::yaml {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::yaml", text);
}

/// A character and how many bytes it takes; 0 bytes if what is there is not UTF-8.
struct Decoded
{
    char32_t character = 0;
    int bytes = 0;
};

Decoded decode(const unsigned char *at, qsizetype left)
{
    const unsigned char first = *at;
    if (first < 0x80)
        return {first, 1};
    const int size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || left < size)
        return {};
    char32_t out = first & (0x7F >> size);
    for (int i = 1; i < size; ++i) {
        if ((at[i] & 0xC0) != 0x80)
            return {};
        out = (out << 6) | (at[i] & 0x3F);
    }
    const bool tooLong = (size == 3 && out < 0x800) || (size == 4 && out < 0x10000);
    if (tooLong || out > 0x10FFFF || (out >= 0xD800 && out <= 0xDFFF))
        return {};
    return {out, size};
}

bool isForbidden(char32_t c)
{
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F ||
           (c >= 0x80 && c < 0xA0 && c != 0x85) || c == 0xFFFE || c == 0xFFFF;
}

} // namespace

Result<QByteArray> checkedText(const QByteArray &bytes, const QString &file)
{
    QByteArray text = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    const auto *data = reinterpret_cast<const unsigned char *>(text.constData());
    int line = 1;
    int column = 1;
    QList<qsizetype> loneReturns;
    for (qsizetype i = 0; i < text.size();) {
        const Decoded next = decode(data + i, text.size() - i);
        if (next.bytes == 0)
            return fail(
                {.kind = Error::Kind::Syntax,
                 .message =
                     tr("The file is not UTF-8 text (byte 0x%1).").arg(data[i], 2, 16, QLatin1Char('0')),
                 .hint = tr("Save it again as UTF-8."),
                 .place = {.file = file, .line = line, .column = column}});
        if (isForbidden(next.character))
            return fail({.kind = Error::Kind::Syntax,
                         .message = tr("The file holds a control character (0x%1), which YAML forbids.")
                                        .arg(static_cast<uint>(next.character), 2, 16, QLatin1Char('0')),
                         .hint = tr("Remove it; perhaps this is not a text file."),
                         .place = {.file = file, .line = line, .column = column}});
        const bool loneReturn = next.character == '\r' && (i + 1 == text.size() || data[i + 1] != '\n');
        if (loneReturn)
            loneReturns << i;
        if (next.character == '\n' || loneReturn) {
            ++line;
            column = 1;
        } else {
            ++column;
        }
        i += next.bytes;
    }
    for (const qsizetype i : std::as_const(loneReturns))
        text[i] = '\n';
    // yaml-cpp would join a blank last line without an end to the folded text before it.
    qsizetype end = text.size();
    while (end > 0 && text.at(end - 1) == ' ')
        --end;
    if (end > 0 && text.at(end - 1) == '\n')
        text.truncate(end);
    return text;
}

} // namespace kabocha::yaml
