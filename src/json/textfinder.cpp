// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/textfinder.h"

#include "json/io.h"

namespace kabocha::json {
namespace {

constexpr qsizetype step = 256 * 1024;
constexpr qsizetype blanksBeforeColon = 64;

void toLower(char *text, qsizetype size)
{
    for (qsizetype i = 0; i < size; ++i) {
        if (text[i] >= 'A' && text[i] <= 'Z')
            text[i] = static_cast<char>(text[i] + ('a' - 'A'));
    }
}

/// ESCAPED with the digits of its \\u in capitals.
QByteArray inCapitals(QByteArray escaped)
{
    constexpr qsizetype digits = 4;
    for (qsizetype i = 0; i + 1 < escaped.size(); ++i) {
        if (escaped.at(i) != '\\')
            continue;
        if (escaped.at(++i) == 'u')
            escaped.replace(i + 1, digits, escaped.mid(i + 1, digits).toUpper());
    }
    return escaped;
}

/// TEXT, which holds no escapes, as JSON that is not kept to ASCII spells it.
QByteArray quoted(QByteArray text)
{
    return text.replace('\\', "\\\\").replace('"', "\\\"");
}

/// All spellings that writers of JSON have for TEXT, and TEXT itself.
QByteArrayList spellingsOf(const QString &text)
{
    if (text.isEmpty())
        return {};
    const QByteArray escaped = json::write(Value::string(text));
    QByteArrayList out;
    for (const QByteArray &one : {text.toUtf8(), escaped.sliced(1, escaped.size() - 2)}) {
        for (const QByteArray &spelt : {one, inCapitals(one), quoted(text.toUtf8())}) {
            for (const QByteArray &last : {spelt, QByteArray(spelt).replace('/', "\\/")}) {
                out << last;
            }
        }
    }
    return out;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

} // namespace

TextFinder::TextFinder(const Pattern &pattern, qsizetype most)
    : m_caseSensitive(pattern.caseSensitive), m_wholeKey(pattern.wholeKey), m_most(most)
{
    for (QByteArray needle : spellingsOf(pattern.text)) {
        if (pattern.wholeKey)
            needle = '"' + needle + '"';
        if (!m_caseSensitive)
            toLower(needle.data(), needle.size());
        if (!m_needles.contains(needle))
            m_needles << needle;
        m_reserve = std::max(m_reserve, needle.size() + blanksBeforeColon);
    }
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 TextFinder::readData(char *, qint64)
{
    return -1;
}

qint64 TextFinder::writeData(const char *data, qint64 count)
{
    if (m_needles.isEmpty())
        return count;
    const qsizetype before = m_window.size();
    m_window.append(data, count);
    if (!m_caseSensitive)
        toLower(m_window.data() + before, count);
    if (m_window.size() >= step)
        look(false);
    return count;
}

void TextFinder::finish()
{
    look(true);
}

/// All matches that begin in the window and, unless it is the LAST, are sure to end in it.
void TextFinder::look(bool last)
{
    const qsizetype limit = last ? m_window.size() : m_window.size() - m_reserve;
    QList<qsizetype> next(m_needles.size(), -2); // of each needle; -2: not looked for yet
    for (;;) {
        qsizetype at = -1;
        qsizetype which = -1;
        for (qsizetype i = 0; i < m_needles.size(); ++i) {
            if (next.at(i) == -2 || (next.at(i) >= 0 && next.at(i) < m_next))
                next[i] = m_window.indexOf(m_needles.at(i), m_next);
            const bool longer =
                next.at(i) == at && which >= 0 && m_needles.at(i).size() > m_needles.at(which).size();
            if (next.at(i) >= 0 && (at < 0 || next.at(i) < at || longer)) {
                at = next.at(i);
                which = i;
            }
        }
        if (at < 0 || at >= limit)
            break;
        const qsizetype size = m_needles.at(which).size();
        bool fits = true;
        if (m_wholeKey) {
            qsizetype behind = at + size;
            while (behind < m_window.size() && isBlank(m_window.at(behind)))
                ++behind;
            fits = behind < m_window.size() && m_window.at(behind) == ':' &&
                   (at == 0 || m_window.at(at - 1) != '\\');
        }
        if (fits && m_count++ < m_most) {
            const int quote = m_wholeKey ? 1 : 0;
            m_matches.append({m_windowAt + at + quote, size - 2 * quote});
        }
        m_next = at + (fits ? size : 1);
    }
    const qsizetype done = std::max<qsizetype>(std::max(limit, m_next) - 1, 0); // one byte before stays
    m_next = std::max<qsizetype>(std::max(limit, m_next) - done, 0);
    m_window.remove(0, done);
    m_windowAt += done;
}

} // namespace kabocha::json
