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

/// TEXT without regard to case, as QString compares it.
QString folded(const QString &text)
{
    QString out;
    for (const char32_t c : text.toUcs4())
        out += QChar::fromUcs4(QChar::toCaseFolded(c));
    return out;
}

/// The characters beyond ASCII that differ from one of TEXT, which is folded, in their case alone.
std::u32string otherCases(const QString &text)
{
    constexpr char32_t first = 0x80;
    constexpr char32_t last = 0x1ffff; // no letters have cases beyond the first two planes
    QList<uint> letters = text.toUcs4();
    letters.removeIf([](uint c) { return c < first; });
    std::u32string out;
    for (char32_t c = first; c <= last && !letters.isEmpty(); ++c) {
        const char32_t lower = QChar::toCaseFolded(c);
        if (lower != c && letters.contains(lower))
            out += c;
    }
    return out;
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
    const QString text = m_caseSensitive ? pattern.text : folded(pattern.text);
    QByteArrayList spellings = spellingsOf(text);
    if (!m_caseSensitive) {
        for (const char32_t c : otherCases(text))
            spellings << takeCase(QString::fromUcs4(&c, 1), text);
    }
    for (QByteArray needle : std::as_const(spellings)) {
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

/// From now on OTHER is read as the letter of TEXT that it differs from in its case alone. Returns what else
/// TEXT is spelled like where it has another length than that letter.
QByteArrayList TextFinder::takeCase(const QString &other, const QString &text)
{
    const QString letter = folded(other);
    const QByteArrayList from = {other.toUtf8(), json::write(Value::string(other)).replace('"', "")};
    const QByteArrayList to = {letter.toUtf8(), json::write(Value::string(letter)).replace('"', "")};
    QByteArrayList out;
    for (qsizetype i = 0; i < from.size(); ++i) {
        if (from.at(i).size() == to.at(i).size())
            m_cases.append({from.at(i), to.at(i)});
        else
            out << spellingsOf(QString(text).replace(letter, other));
    }
    return out;
}

/// Reads what begins in the window from FROM on without regard to case.
void TextFinder::fold(qsizetype from)
{
    toLower(m_window.data() + from, m_window.size() - from);
    for (const auto &[other, letter] : std::as_const(m_cases)) {
        const qsizetype first = std::max<qsizetype>(from - other.size() + 1, 0); // it may have begun before
        for (qsizetype at = m_window.indexOf(other, first); at >= 0; at = m_window.indexOf(other, at))
            std::copy(letter.begin(), letter.end(), m_window.begin() + at);
    }
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
        fold(before);
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
