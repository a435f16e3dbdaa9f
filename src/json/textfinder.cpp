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

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

} // namespace

TextFinder::TextFinder(const Pattern &pattern, qsizetype most)
    : m_caseSensitive(pattern.caseSensitive), m_wholeKey(pattern.wholeKey), m_most(most)
{
    const QByteArray escaped = json::write(Value::string(pattern.text));
    const QByteArray plain = pattern.text.toUtf8();
    if (pattern.wholeKey)
        m_needles = {escaped, '"' + plain + '"'};
    else
        m_needles = {plain, escaped.sliced(1, escaped.size() - 2)};
    if (m_needles.first() == m_needles.last() || pattern.text.isEmpty())
        m_needles.removeLast();
    if (pattern.text.isEmpty())
        m_needles.clear();
    for (QByteArray &needle : m_needles) {
        if (!m_caseSensitive)
            toLower(needle.data(), needle.size());
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
            if (next.at(i) >= 0 && (at < 0 || next.at(i) < at)) {
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
