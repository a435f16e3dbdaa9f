// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/source.h"

namespace kabocha::json {

/// The stretch of a source that a reader looks at; it moves forward, and back when told to. A source in
/// memory is seen as a whole, a file a few hundred kilobytes at a time.
class Window
{
public:
    Window(const Source &source, qint64 from, qint64 after);

    [[nodiscard]] const char *begin() const { return m_begin; }
    [[nodiscard]] const char *end() const { return m_end; }
    /// The place of a byte of the window in the source.
    [[nodiscard]] qint64 offset(const char *byte) const { return m_base + (byte - m_begin); }

    /// Brings at least one byte more behind those from KEEP on, which then stand at begin(). False at the end
    /// of the stretch, and where reading failed.
    bool advance(const char *keep);
    /// Begins anew at OFFSET. False where reading failed.
    bool seek(qint64 offset);
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    bool fill(qint64 from, qsizetype kept);

    const Source &m_source;
    qint64 m_after;
    QByteArray m_buffer;
    const char *m_begin = nullptr;
    const char *m_end = nullptr;
    qint64 m_base = 0;
    std::optional<Error> m_error;
};

} // namespace kabocha::json
