// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/window.h"

#include <QCoreApplication>

#include <cstring>

namespace kabocha::json {
namespace {

constexpr qsizetype step = 512 * 1024;
constexpr qsizetype longestToken = 128 * 1024 * 1024;

} // namespace

Window::Window(const Source &source, qint64 from, qint64 after)
    : m_source(source), m_after(after), m_base(from)
{
    if (source.isInMemory()) {
        m_begin = source.view().data() + from;
        m_end = source.view().data() + after;
    }
}

bool Window::advance(const char *keep)
{
    if (m_source.isInMemory())
        return false;
    const qsizetype kept = m_end - keep;
    const qint64 from = offset(m_end);
    if (m_error || from >= m_after)
        return false;
    if (kept > longestToken) {
        m_base = offset(keep);
        m_begin = keep;
        m_error = Error{.kind = Error::Kind::Unsupported,
                        .message = QCoreApplication::translate(
                            "kabocha::json", "A single text of this file is longer than 128 MB."),
                        .hint = QCoreApplication::translate("kabocha::json",
                                                            "This is not a file of ours, or it is damaged."),
                        .place = {.file = m_source.file()}};
        return false;
    }
    const qsizetype wanted = 2 * kept + step; // a long token is not copied again for every step
    if (m_buffer.size() < wanted) {
        QByteArray larger(wanted, Qt::Uninitialized);
        if (kept > 0)
            std::memcpy(larger.data(), keep, static_cast<size_t>(kept));
        m_buffer = std::move(larger);
    } else if (kept > 0) {
        std::memmove(m_buffer.data(), keep, static_cast<size_t>(kept));
    }
    return fill(from, kept);
}

bool Window::seek(qint64 offset)
{
    if (m_source.isInMemory() || m_error)
        return !m_error;
    if (m_buffer.isEmpty())
        m_buffer.resize(step);
    return fill(offset, 0);
}

bool Window::fill(qint64 from, qsizetype kept)
{
    const qint64 count = std::min<qint64>(m_buffer.size() - kept, m_after - from);
    const auto read = m_source.read(from, std::span(m_buffer.data() + kept, static_cast<size_t>(count)));
    m_begin = m_buffer.constData();
    m_base = from - kept;
    m_end = m_begin + kept;
    if (!read) {
        m_error = read.error();
        return false;
    }
    m_end += count;
    return count > 0;
}

} // namespace kabocha::json
