// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/scanner.h"

#include "json/value.h"

#include <QCoreApplication>
#include <QtEndian>

#include <bit>
#include <cstring>

namespace kabocha::json {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::json", text);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The length of the UTF-8 sequence at TEXT, and its code point; 0 if it is not valid (RFC 3629: no overlong
/// forms, no surrogates, nothing above U+10FFFF).
int decodeUtf8(QByteArrayView text, char32_t *codePoint)
{
    const auto byte = [&](qsizetype i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    int length = 0;
    char32_t smallest = 0;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
        smallest = 0x80;
        *codePoint = lead & 0x1FU;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        smallest = 0x800;
        *codePoint = lead & 0x0FU;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        smallest = 0x10000;
        *codePoint = lead & 0x07U;
    } else {
        return 0;
    }
    if (text.size() < length)
        return 0;
    for (int i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U)
            return 0;
        *codePoint = (*codePoint << 6U) | (byte(i) & 0x3FU);
    }
    const bool valid =
        *codePoint >= smallest && *codePoint <= 0x10FFFF && !(*codePoint >= 0xD800 && *codePoint <= 0xDFFF);
    return valid ? length : 0;
}

/// How an unexpected byte is shown to a person.
QString shown(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F)
        return u'`' + QString(QLatin1Char(c)) + u'`';
    return QStringLiteral("0x%1").arg(byte, 2, 16, QLatin1Char('0'));
}

/// The first byte from P on that is not a digit; eight at a time.
const char *skipDigits(const char *p, const char *end)
{
    while (end - p >= 8) {
        quint64 bytes = 0;
        std::memcpy(&bytes, p, 8);
        bytes = qFromLittleEndian(bytes) ^ 0x3030303030303030U; // a digit is now 0 to 9
        const quint64 others = ((bytes + 0x7676767676767676U) | bytes) & 0x8080808080808080U;
        if (others != 0)
            return p + std::countr_zero(others) / 8;
        p += 8;
    }
    while (p != end && isDigit(*p))
        ++p;
    return p;
}

/// How often the progress is told, in bytes.
constexpr qint64 progressStep = 4 * 1024 * 1024;
/// From so many digits on a number may be too large for a double.
constexpr qsizetype longNumber = 300;

} // namespace

ScanHandler::~ScanHandler() = default;

Scanner::Scanner(std::shared_ptr<const Source> source, Progress progress)
    : m_source(std::move(source))
    , m_progress(std::move(progress))
    , m_window(*m_source, 0, m_source->size())
    , m_at(m_window.begin())
    , m_end(m_window.end())
{
}

Result<void> Scanner::run(ScanHandler &handler)
{
    if (have(3) && QByteArrayView(m_at, 3) == "\xEF\xBB\xBF")
        m_at += 3;
    else if (have(2) && (QByteArrayView(m_at, 2) == "\xFF\xFE" || QByteArrayView(m_at, 2) == "\xFE\xFF"))
        failAt(0, tr("This is UTF-16 text, not UTF-8."), tr("Save the file as UTF-8."));
    skipBlanks();
    if (!m_error && atEnd())
        failAt(offset(),
               m_source->size() == 0 ? tr("The JSON text is empty.")
                                     : tr("There is no JSON value in this text."),
               tr("Choose another file."));
    for (bool finished = false; !m_error && !finished;) {
        bool opened = false;
        if (++m_values > maximumValues)
            failAt(offset(), tr("There are more than %1 values in this file.").arg(maximumValues),
                   tr("Only lists of numbers may be longer."), Error::Kind::Unsupported);
        else if (value(handler, &opened) && !opened)
            afterValue(handler, &finished);
    }
    if (m_error)
        return fail(*m_error);
    return {};
}

/// Brings more of the source into the window. False at its end, and where something ended the pass.
bool Scanner::more()
{
    if (m_error)
        return false;
    const char *keep = m_keep ? m_keep : m_at;
    const qsizetype passed = m_at - keep;
    const bool advanced = m_window.advance(keep);
    m_error = m_window.error();
    if (!advanced && !m_error)
        return false;
    m_at = m_window.begin() + passed; // also after an error: the window has let its old bytes go
    m_end = m_window.end();
    if (m_keep)
        m_keep = m_window.begin();
    if (m_error)
        return false;
    if (m_progress && offset() - m_told >= progressStep) {
        m_told = offset();
        if (!m_progress(double(m_told) / double(m_source->size())))
            return failAt(m_told, tr("Reading was cancelled."), {}, Error::Kind::Cancelled);
    }
    return true;
}

/// Whether COUNT bytes follow; they are in the window then.
bool Scanner::have(qsizetype count)
{
    const char *keep = std::exchange(m_keep, m_keep ? m_keep : m_at);
    const bool kept = keep != nullptr;
    while (m_end - m_at < count) {
        const char *at = m_at;
        m_at = m_end; // more() brings what follows the window
        const qsizetype missing = m_at - at;
        if (!more()) {
            m_at -= missing;
            break;
        }
        m_at -= missing;
    }
    if (!kept)
        m_keep = nullptr;
    return m_end - m_at >= count;
}

void Scanner::seek(qint64 offset)
{
    m_keep = nullptr;
    const qint64 begin = m_window.offset(m_window.begin());
    if (offset < begin || offset > m_window.offset(m_end)) {
        if (!m_window.seek(offset) && m_window.error())
            m_error = m_window.error();
        m_end = m_window.end();
        m_at = m_window.begin();
        return;
    }
    m_at = m_window.begin() + (offset - begin);
}

/// One value; of an array or object that is not empty only its beginning (OPENED).
bool Scanner::value(ScanHandler &handler, bool *opened)
{
    skipBlanks();
    const char first = current();
    const qint64 at = offset();
    switch (first) {
    case '{':
    case '[': {
        bool taken = false;
        if (first == '[' && handler.listsFrom() >= 0 && (!list(handler, &taken) || taken))
            return taken;
        const Container container = first == '{' ? Container::Object : Container::Array;
        if (!open(handler, container))
            return false;
        skipBlanks();
        if (current() == (container == Container::Object ? '}' : ']')) {
            close(handler);
            return true;
        }
        *opened = true;
        return container == Container::Array || key(handler);
    }
    case '"': {
        QString text;
        if (!string(&text))
            return false;
        handler.string(std::move(text), at, offset());
        return true;
    }
    case 'n':
        if (!word("null"))
            return false;
        handler.null(at);
        return true;
    case 't':
    case 'f': {
        const bool isTrue = first == 't';
        if (!word(isTrue ? QByteArrayView("true") : QByteArrayView("false")))
            return false;
        handler.boolean(isTrue, at);
        return true;
    }
    case 'N':
    case 'I':
        if (!word(first == 'N' ? QByteArrayView("NaN") : QByteArrayView("Infinity")))
            return false;
        handler.number(first == 'N' ? QByteArrayView("NaN") : QByteArrayView("Infinity"), at);
        return true;
    default: {
        QByteArrayView text;
        if (first != '-' && !isDigit(first))
            return unexpected(tr("a value"));
        if (!number(&text))
            return false;
        handler.number(text, at);
        return true;
    }
    }
}

/// What stands behind a value, up to the beginning of the next one.
bool Scanner::afterValue(ScanHandler &handler, bool *finished)
{
    for (;;) {
        skipBlanks();
        if (m_open.isEmpty()) {
            *finished = true;
            return atEnd() ||
                   failAt(offset(),
                          tr("There is more text after the end of the JSON value: %1.").arg(shown(current())),
                          tr("One file holds one value."));
        }
        const bool isObject = m_open.last() == Container::Object;
        if (current() == ',') {
            const qint64 comma = offset();
            ++m_at;
            skipBlanks();
            if (current() == ']' || current() == '}')
                return failAt(comma, tr("A comma must be followed by another entry."),
                              tr("Remove the comma."));
            return !isObject || key(handler);
        }
        if (current() != (isObject ? '}' : ']'))
            return unexpected(isObject ? tr("`,` or `}`") : tr("`,` or `]`"));
        close(handler);
    }
}

bool Scanner::key(ScanHandler &handler)
{
    skipBlanks();
    if (current() != '"')
        return unexpected(tr("a key in double quotes"));
    const qint64 at = offset();
    QString text;
    if (!string(&text))
        return false;
    handler.key(std::move(text), at);
    skipBlanks();
    if (current() != ':')
        return unexpected(tr("`:`"));
    ++m_at;
    return true;
}

bool Scanner::open(ScanHandler &handler, Container container)
{
    if (m_open.size() >= maximumDepth)
        return failAt(offset(), tr("Values are nested deeper than %1.").arg(maximumDepth),
                      tr("This is not a file of ours, or it is damaged."));
    m_open.append(container);
    if (container == Container::Object)
        handler.beginObject(offset());
    else
        handler.beginArray(offset());
    ++m_at;
    return true;
}

void Scanner::close(ScanHandler &handler)
{
    ++m_at;
    const Container container = m_open.last();
    m_open.removeLast();
    if (container == Container::Object)
        handler.endObject(offset());
    else
        handler.endArray(offset());
}

/// Passes over a list of nothing but numbers and the like (TAKEN). Where text or an object stands in it,
/// nothing has moved, and the arrays that hold it are not tried again. False, with the error, if it is not
/// JSON.
bool Scanner::list(ScanHandler &handler, bool *taken)
{
    List list;
    list.span.at = offset();
    if (list.span.at == m_small || m_mixed.contains(list.span.at))
        return true;
    QVarLengthArray<qint64, 16> begins; // of the lists that are open
    const auto giveUp = [&] {
        for (const qint64 begin : begins)
            m_mixed.insert(begin);
        seek(list.span.at);
        return !m_error;
    };
    bool justOpened = false;
    for (bool behindItem = false;;) {
        skipBlanks();
        const char c = current();
        if (behindItem && c == ',') {
            const qint64 comma = offset();
            ++m_at;
            skipBlanks();
            if (current() == ']')
                return failAt(comma, tr("A comma must be followed by another entry."),
                              tr("Remove the comma."));
            list.compactSize += 2;
            list.strictSize += 2;
            behindItem = false;
            continue;
        }
        if (c == ']' && (behindItem || justOpened)) {
            ++m_at;
            begins.removeLast();
            behindItem = true;
            justOpened = false;
            if (begins.isEmpty())
                break;
            continue;
        }
        if (behindItem)
            return unexpected(tr("`,` or `]`"));
        if (c == '"' || c == '{')
            return giveUp();
        justOpened = c == '[';
        if (begins.size() == 1) {
            if (list.count % List::markStep == 0)
                list.marks.push_back(offset());
            ++list.count;
        }
        if (c == '[') {
            if (m_open.size() + begins.size() >= maximumDepth)
                return giveUp(); // open() says it
            begins.append(offset());
            list.compactSize += 2;
            list.strictSize += 2;
            ++m_at;
            continue;
        }
        if (!listItem(&list))
            return false;
        behindItem = true;
    }
    list.span.after = offset();
    if (list.span.size() < handler.listsFrom()) {
        m_small = list.span.at;
        seek(list.span.at);
        return !m_error;
    }
    list.span.source = m_source;
    handler.list(std::move(list));
    *taken = true;
    return true;
}

/// A number, a token or a literal, and what it adds to LIST.
bool Scanner::listItem(List *list)
{
    constexpr qint64 null = 4;
    const char first = current();
    if (first == '-' || isDigit(first)) {
        QByteArrayView text;
        if (!number(&text))
            return false;
        list->numbers = true;
        list->compactSize += text.size();
        const bool suspicious = m_exponentDigits > 2 || text.size() > longNumber || text.endsWith('y');
        const bool finite = !suspicious || Value::numberText(text.toByteArray()).isFinite();
        list->strictSize += finite ? text.size() : null;
        return true;
    }
    const QByteArrayView literal = first == 'N'   ? QByteArrayView("NaN")
                                   : first == 'I' ? QByteArrayView("Infinity")
                                   : first == 't' ? QByteArrayView("true")
                                   : first == 'f' ? QByteArrayView("false")
                                                  : QByteArrayView("null");
    if (first != literal[0])
        return unexpected(tr("a value"));
    if (!word(literal))
        return false;
    const bool token = first == 'N' || first == 'I';
    (token ? list->numbers : first == 'n' ? list->nulls : list->booleans) = true;
    list->compactSize += literal.size();
    list->strictSize += token ? null : literal.size();
    return true;
}

bool Scanner::word(QByteArrayView expected)
{
    if (!have(expected.size()) || QByteArrayView(m_at, expected.size()) != expected)
        return unexpected(tr("a value"));
    m_at += expected.size();
    return true;
}

/// TEXT is valid until the window moves.
bool Scanner::number(QByteArrayView *text)
{
    const char *p = m_at;
    const char *begin = p;
    m_exponentDigits = 0;
    if (*p == '-')
        ++p;
    const char *digits = p;
    p = skipDigits(p, m_end);
    bool plain = p != digits && (*digits != '0' || p - digits == 1);
    if (plain && p != m_end && *p == '.') {
        const char *fraction = p + 1;
        p = skipDigits(fraction, m_end);
        plain = p != fraction;
    }
    if (plain && p != m_end && (*p == 'e' || *p == 'E')) {
        ++p;
        if (p != m_end && (*p == '+' || *p == '-'))
            ++p;
        const char *exponent = p;
        p = skipDigits(exponent, m_end);
        plain = p != exponent;
        m_exponentDigits = static_cast<int>(std::min<qsizetype>(p - exponent, 99));
    }
    if (plain && p != m_end) {
        m_at = p;
        *text = QByteArrayView(begin, p - begin);
        return true;
    }
    m_keep = m_at; // at the window's edge, or not a number
    const bool read = numberByBytes();
    *text = QByteArrayView(m_keep, m_at - m_keep);
    m_keep = nullptr;
    return read && !m_error;
}

bool Scanner::numberByBytes()
{
    const auto digits = [this] {
        if (!isDigit(current()))
            return unexpected(tr("a digit"));
        while (isDigit(current()))
            ++m_at;
        return true;
    };
    if (current() == '-')
        ++m_at;
    if (current() == 'I' && m_at > m_keep)
        return word("Infinity");
    const bool leadingZero = current() == '0';
    const qint64 integer = offset();
    if (!digits())
        return false;
    if (leadingZero && offset() - integer > 1)
        return failAt(integer, tr("A number must not begin with a superfluous 0."),
                      tr("Remove the leading zeros."));
    if (current() == '.') {
        ++m_at;
        if (!digits())
            return false;
    }
    if (current() == 'e' || current() == 'E') {
        ++m_at;
        if (current() == '+' || current() == '-')
            ++m_at;
        const qint64 exponent = offset();
        if (!digits())
            return false;
        m_exponentDigits = static_cast<int>(std::min<qint64>(offset() - exponent, 99));
    }
    return true;
}

bool Scanner::string(QString *text)
{
    const qint64 quote = offset();
    ++m_at;
    m_keep = m_at; // beginning of plain ASCII not yet copied
    const auto copy = [&] { text->append(QLatin1String(m_keep, m_at - m_keep)); };
    while (!atEnd()) {
        const auto byte = static_cast<unsigned char>(*m_at);
        if (byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\') {
            ++m_at;
            continue;
        }
        copy();
        m_keep = nullptr;
        if (byte == '"') {
            ++m_at;
            return true;
        }
        if (byte < 0x20)
            return failAt(offset(),
                          byte == '\n'
                              ? tr("A string does not end on its line.")
                              : tr("A string holds the bare control character %1.").arg(shown(*m_at)),
                          byte == '\n' ? tr("Add the closing quote, or write the line break as `\\n`.")
                                       : tr("Write it as an escape such as `\\t` or `\\u0000`."));
        if (!(byte == '\\' ? escape(text) : character(text)))
            return false;
        m_keep = m_at;
    }
    m_keep = nullptr;
    return failAt(quote, tr("The string that begins here has no end."),
                  tr("The file may be cut off; get it anew."));
}

bool Scanner::escape(QString *text)
{
    const qint64 backslash = offset();
    ++m_at;
    if (atEnd())
        return failAt(backslash, tr("There is no escape `\\%1` in JSON.").arg(QString()),
                      tr("Write a backslash as `\\\\`."));
    const char c = *m_at++;
    switch (c) {
    case '"':
    case '\\':
    case '/':
        text->append(QLatin1Char(c));
        return true;
    case 'b':
        text->append(u'\b');
        return true;
    case 'f':
        text->append(u'\f');
        return true;
    case 'n':
        text->append(u'\n');
        return true;
    case 'r':
        text->append(u'\r');
        return true;
    case 't':
        text->append(u'\t');
        return true;
    case 'u': {
        char16_t unit = 0; // a lone surrogate stays one: Python writes such text too
        if (!hex4(&unit))
            return failAt(backslash, tr("`\\u` must be followed by four hexadecimal digits."));
        text->append(QChar(unit));
        return true;
    }
    default:
        return failAt(backslash, tr("There is no escape `\\%1` in JSON.").arg(shown(c).remove(u'`')),
                      tr("Write a backslash as `\\\\`."));
    }
}

bool Scanner::hex4(char16_t *unit)
{
    if (!have(4))
        return false;
    for (int i = 0; i < 4; ++i) {
        const char c = m_at[i];
        const int digit = isDigit(c)               ? c - '0'
                          : (c >= 'a' && c <= 'f') ? c - 'a' + 10
                          : (c >= 'A' && c <= 'F') ? c - 'A' + 10
                                                   : -1;
        if (digit < 0)
            return false;
        *unit = static_cast<char16_t>(*unit << 4 | digit);
    }
    m_at += 4;
    return true;
}

/// One character beyond ASCII.
bool Scanner::character(QString *text)
{
    char32_t codePoint = 0;
    static_cast<void>(have(4)); // the longest sequence, where there is so much
    const int length = decodeUtf8(QByteArrayView(m_at, std::min<qsizetype>(m_end - m_at, 4)), &codePoint);
    if (length == 0)
        return failAt(offset(), tr("The text is not valid UTF-8 at the byte %1.").arg(shown(*m_at)),
                      tr("Save the file as UTF-8."));
    for (const char16_t unit : QChar::fromUcs4(codePoint))
        text->append(QChar(unit));
    m_at += length;
    return true;
}

void Scanner::skipBlanks()
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
    do {
        while (m_end - m_at >= 8) { // indentation
            quint64 bytes = 0;
            std::memcpy(&bytes, m_at, 8);
            if (bytes != 0x2020202020202020U)
                break;
            m_at += 8;
        }
        while (m_at != m_end && isBlank(*m_at))
            ++m_at;
    } while (m_at == m_end && more());
}

bool Scanner::unexpected(const QString &wanted)
{
    if (atEnd())
        return failAt(m_source->size(), tr("The JSON text ends where %1 was expected.").arg(wanted),
                      tr("The file may be cut off; get it anew."));
    const char c = current();
    QString hint;
    if (c == '\'')
        hint = tr("JSON puts text in double quotes.");
    else if (c == '/' || c == '#')
        hint = tr("JSON has no comments.");
    else if (c == 'T' || c == 'F' || c == 'N')
        hint = tr("JSON writes `true`, `false` and `null`.");
    else if (static_cast<unsigned char>(c) >= 0x80 ||
             (static_cast<unsigned char>(c) < 0x20 && m_open.isEmpty()))
        hint = tr("This is not JSON text; choose another file.");
    else
        hint = tr("Mend the text there, or choose another file.");
    return failAt(offset(), tr("%1 stands where %2 was expected.").arg(shown(c), wanted), hint);
}

bool Scanner::failAt(qint64 offset, const QString &message, const QString &hint, Error::Kind kind)
{
    if (m_error)
        return false;
    m_error = Error{.kind = kind, .message = message, .hint = hint, .place = {.file = m_source->file()}};
    if (kind != Error::Kind::Cancelled)
        m_error->place = placeOf(offset);
    return false;
}

/// Line and column are found by reading from the beginning again: only an error needs them.
Place Scanner::placeOf(qint64 offset) const
{
    Place place{.file = m_source->file(), .line = 1, .column = 1};
    Window window(*m_source, 0, std::min(offset, m_source->size()));
    bool more = window.begin() != window.end() || window.advance(window.end());
    if (more && QByteArrayView(window.begin(), window.end()).startsWith("\xEF\xBB\xBF"))
        place.column = 0; // a BOM does not count
    for (; more; more = window.advance(window.end())) {
        for (const char *byte = window.begin(); byte != window.end(); ++byte) {
            if (*byte == '\n') {
                ++place.line;
                place.column = 1;
            } else if ((static_cast<unsigned char>(*byte) & 0xC0U) != 0x80U) {
                ++place.column; // characters, not bytes: continuation bytes of UTF-8 do not count
            }
        }
    }
    return place;
}

} // namespace kabocha::json
