// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "json/list.h"
#include "json/window.h"

#include <QByteArrayView>
#include <QVarLengthArray>

namespace kabocha::json {

/// Tells how far a long deed has come (0 to 1) and is asked whether to go on.
using Progress = std::function<bool(double done)>;

/// What a Scanner meets, in the order of the text. AT and AFTER are byte offsets: where a value begins,
/// and the first byte behind it. A NUMBER is the text of the source, valid during the call.
class ScanHandler
{
public:
    ScanHandler() = default;
    ScanHandler(const ScanHandler &) = delete;
    ScanHandler &operator=(const ScanHandler &) = delete;
    virtual ~ScanHandler();
    virtual void null(qint64 at) = 0;
    virtual void boolean(bool value, qint64 at) = 0;
    virtual void number(QByteArrayView text, qint64 at) = 0;
    virtual void string(QString &&text, qint64 at, qint64 after) = 0;
    virtual void key(QString &&text, qint64 at) = 0;
    virtual void beginArray(qint64 at) = 0;
    virtual void endArray(qint64 after) = 0;
    virtual void beginObject(qint64 at) = 0;
    virtual void endObject(qint64 after) = 0;

    /// Lists of numbers from so many bytes on are told as one list() instead of item by item; -1: none is.
    [[nodiscard]] virtual qint64 listsFrom() const { return -1; }
    virtual void list(List &&) {}
};

/// One pass over a JSON text (RFC 8259 plus `NaN`, `Infinity`, `-Infinity`), byte by byte, without recursion:
/// the events of a tree builder, or of a reader that keeps only byte ranges.
class Scanner
{
public:
    static constexpr int maximumDepth = 200;
    /// More values than this, those in lists that are kept as bytes not counted, are refused: they would need
    /// gigabytes of memory.
    static constexpr qint64 maximumValues = 20'000'000;

    /// PROGRESS is told of every few megabytes and may end the pass.
    explicit Scanner(std::shared_ptr<const Source> source, Progress progress = {});
    /// Errors: Syntax with line and column (counted in characters, 1-based), Io, Unsupported (too long, too
    /// deep, too many), Cancelled. The handler has then seen a part.
    [[nodiscard]] Result<void> run(ScanHandler &handler);

private:
    enum class Container : char { Array, Object };

    bool value(ScanHandler &handler, bool *opened);
    bool afterValue(ScanHandler &handler, bool *finished);
    bool key(ScanHandler &handler);
    bool open(ScanHandler &handler, Container container);
    void close(ScanHandler &handler);
    bool list(ScanHandler &handler, bool *taken);
    bool listItem(List *list);
    bool word(QByteArrayView expected);
    bool number(QByteArrayView *text);
    bool numberByBytes();
    bool string(QString *text);
    bool escape(QString *text);
    bool character(QString *text);
    bool hex4(char16_t *unit);
    void skipBlanks();
    bool failAt(qint64 offset, const QString &message, const QString &hint = {},
                Error::Kind kind = Error::Kind::Syntax);
    bool unexpected(const QString &wanted);
    bool more();
    bool have(qsizetype count);
    void seek(qint64 offset);
    [[nodiscard]] bool atEnd() { return m_at == m_end && !more(); }
    [[nodiscard]] char current() { return atEnd() ? '\0' : *m_at; }
    [[nodiscard]] qint64 offset() const { return m_window.offset(m_at); }
    [[nodiscard]] Place placeOf(qint64 offset) const;

    std::shared_ptr<const Source> m_source;
    Progress m_progress;
    Window m_window;
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    const char *m_keep = nullptr; ///< where the token begins that is being read; more() keeps it
    qint64 m_told = 0;
    qint64 m_values = 0;
    int m_exponentDigits = 0; ///< of the last number
    QVarLengthArray<Container, 64> m_open;
    QSet<qint64> m_mixed; ///< where arrays begin that are known not to be lists of numbers
    qint64 m_small = -1;  ///< where the array begins that turned out too short to be kept as bytes
    std::optional<Error> m_error;
};

} // namespace kabocha::json
