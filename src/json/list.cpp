// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/list.h"

#include <array>
#include <string_view>

namespace kabocha::json {
namespace {

/// For each byte whether it is one of CHARACTERS: of a gigabyte every byte is asked.
constexpr std::array<bool, 256> tableOf(std::string_view characters)
{
    std::array<bool, 256> table = {};
    for (const char c : characters)
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

constexpr auto parting = tableOf(" ,\n\r\t");
constexpr auto ending = tableOf(" ,\n\r\t]");

/// Whether C parts items from each other; the list was checked when it was read.
bool parts(char c)
{
    return parting[static_cast<unsigned char>(c)];
}

/// Whether C stands behind an item.
bool ends(char c)
{
    return ending[static_cast<unsigned char>(c)];
}

} // namespace

ListTokens::ListTokens(const List &list, qint64 offset)
    : m_window(*list.span.source, offset < 0 ? list.span.at : offset, list.span.after), m_at(m_window.begin())
{
}

bool ListTokens::more()
{
    const char *keep = m_keep ? m_keep : m_at;
    const qsizetype passed = m_at - keep;
    if (!m_window.advance(keep))
        return false;
    m_at = m_window.begin() + passed;
    if (m_keep)
        m_keep = m_window.begin();
    return true;
}

ListTokens::Token ListTokens::next()
{
    m_keep = nullptr;
    m_text = {};
    for (;;) {
        while (m_at != m_window.end() && parts(*m_at))
            ++m_at;
        if (m_at != m_window.end())
            break;
        if (!more())
            return m_window.error() ? Token::Failed : Token::End;
    }
    if (*m_at == '[' || *m_at == ']')
        return *m_at++ == '[' ? Token::Open : Token::Close;
    m_keep = m_at;
    for (;;) {
        while (m_at != m_window.end() && !ends(*m_at))
            ++m_at;
        if (m_at != m_window.end() || !more())
            break;
    }
    if (m_window.error())
        return Token::Failed;
    m_text = QByteArrayView(m_keep, m_at - m_keep);
    return Token::Item;
}

qint64 ListTokens::offset() const
{
    return m_window.offset(m_text.isNull() ? m_at - 1 : m_text.data());
}

Error ListTokens::error() const
{
    return m_window.error().value_or(Error());
}

} // namespace kabocha::json
