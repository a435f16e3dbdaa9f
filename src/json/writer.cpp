// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "base/number.h"
#include "json/finite.h"
#include "json/io.h"

#include <QCoreApplication>
#include <QIODevice>

#include <charconv>
#include <cmath>
#include <cstring>

namespace kabocha::json {
namespace {

class Writer
{
public:
    /// Without DEVICE the text is kept for take().
    explicit Writer(const WriteOptions &options, QIODevice *device = nullptr, Progress progress = {})
        : m_options(options), m_device(device), m_progress(std::move(progress))
    {
    }
    [[nodiscard]] QByteArray take() { return m_error ? QByteArray() : std::move(m_out); }
    [[nodiscard]] Result<void> finish()
    {
        flush();
        if (m_error)
            return fail(*m_error);
        return {};
    }
    void setAll(double bytes) { m_all = bytes; } ///< of the lists, for the progress

    void value(const Value &value, int level)
    {
        switch (value.kind()) {
        case Value::Kind::Null:
            m_out += "null";
            break;
        case Value::Kind::Bool:
            m_out += value.toBool() ? "true" : "false";
            break;
        case Value::Kind::Number:
            number(value);
            break;
        case Value::Kind::String:
            string(value.toString());
            break;
        case Value::Kind::Array:
            if (value.list())
                list(*value.list(), level);
            else
                array(value.items(), level);
            break;
        case Value::Kind::Object:
            object(value.members(), level);
            break;
        }
    }

private:
    void number(const Value &value)
    {
        if (m_options.nonFinite == NonFinite::Null && !value.isFinite())
            m_out += "null";
        else
            m_out += m_options.numbers == Numbers::Python ? pythonNumber(value) : value.numberText();
    }

    void array(const QList<Value> &items, int level)
    {
        m_out += '[';
        for (qsizetype i = 0; i < items.size() && !m_error && !isFull(); ++i) {
            separate(i > 0, level + 1);
            value(items.at(i), level + 1);
        }
        close(!items.isEmpty(), level, ']');
    }

    void object(const Object &members, int level)
    {
        std::vector<const Member *> order;
        order.reserve(static_cast<size_t>(members.size()));
        for (const Member &member : members)
            order.push_back(&member);
        if (m_options.sortKeys)
            std::sort(order.begin(), order.end(),
                      [](const Member *a, const Member *b) { return lessByCodePoint(a->key, b->key); });
        m_out += '{';
        bool first = true;
        for (const Member *member : order) {
            separate(!first, level + 1);
            first = false;
            if (m_error || isFull())
                return;
            string(member->key);
            m_out += m_options.indent == 0 ? ":" : ": ";
            value(member->value, level + 1);
        }
        close(!order.empty(), level, '}');
    }

    /// A list that is kept as bytes, item by item through the source.
    void list(const List &list, int level)
    {
        // A file that was changed can be read no more: its reference says at least what is missing.
        const Source &source = *list.span.source;
        if (!m_options.listReference.isEmpty() && !source.isInMemory() &&
            (source.isInPlace() || !source.isUnchanged()))
            return value(reference(list), level);
        const bool folded = m_options.foldFrom >= 0 && list.count > m_options.foldFrom;
        constexpr qint64 shownOfFolded = 3;
        qint64 items = 0;
        ListTokens tokens(list);
        bool first = true;
        for (int depth = 0; !m_error && !isFull();) {
            const ListTokens::Token token = tokens.next();
            if (token == ListTokens::Token::End)
                return;
            if (token == ListTokens::Token::Failed) {
                m_error = tokens.error();
                return;
            }
            if (token == ListTokens::Token::Close) {
                --depth;
                close(!first, level + depth, ']');
                first = false;
                continue;
            }
            if (token == ListTokens::Token::Item && !folded && m_options.indent <= 0 &&
                isPlain(tokens.text(), list.asFloats)) {
                parted(tokens.text(), !first);
                first = false;
                continue;
            }
            if (depth > 0)
                separate(!first, level + depth);
            if (folded && depth == 1 && items++ == shownOfFolded) {
                m_out += "\xE2\x80\xA6 " + QByteArray::number(list.count - shownOfFolded) + " more";
                return close(true, level, ']');
            }
            first = token == ListTokens::Token::Open;
            if (first) {
                m_out += '[';
                ++depth;
            } else {
                item(tokens.text(), list.asFloats);
                spill(tokens.text().size());
            }
        }
    }

    /// Whether the text of an item stands for itself, as nearly all of a large list do.
    [[nodiscard]] bool isPlain(QByteArrayView text, bool asFloat) const
    {
        return !asFloat && m_options.numbers == Numbers::Source &&
               (m_options.nonFinite == NonFinite::Token || isPlainlyFinite(text));
    }
    /// An item that stands for itself and what parts it from the one before, on one line.
    void parted(QByteArrayView text, bool comma)
    {
        const qsizetype before = !comma ? 0 : m_options.indent < 0 ? 2 : 1;
        const qsizetype at = m_out.size();
        m_out.resize(at + before + text.size());
        char *to = m_out.data() + at;
        if (before > 0)
            *to++ = ',';
        if (before > 1)
            *to++ = ' ';
        std::memcpy(to, text.data(), size_t(text.size()));
        spill(text.size());
    }

    /// An item's text as the options want it.
    void item(QByteArrayView text, bool asFloat)
    {
        const bool plain = m_options.numbers == Numbers::Source && m_options.nonFinite == NonFinite::Token;
        const char last = text.back();
        const bool literal = last == 'e' || last == 'l'; // true, false, null; but `1e` is no number
        if (asFloat && literal)
            return number(Value::number(text == "true" ? 1 : text == "false" ? 0 : std::nan("")));
        if (literal || (plain && !asFloat) || isPlain(text, asFloat)) {
            m_out += text;
            return;
        }
        if (asFloat || m_options.numbers == Numbers::Python) {
            double value = 0;
            const auto read = std::from_chars(text.begin(), text.end(), value);
            const bool whole = std::all_of(text.begin(), text.end(),
                                           [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
            if (read.ec == std::errc() && read.ptr == text.end() && std::isfinite(value) &&
                (asFloat || !whole)) {
                m_out += pythonRepr(whole && value == 0 ? 0 : value); // the integer -0 is 0
                return;
            }
        }
        const Value source = Value::numberText(text.toByteArray());
        number(asFloat ? Value::number(source.toDouble()) : source);
    }

    [[nodiscard]] Value reference(const List &list) const
    {
        const Source &source = *list.span.source;
        QList<Value> facts = {Value::string(source.file())};
        for (const qint64 fact : {source.size(), source.modified(), list.span.at, list.span.after, list.count,
                                  list.compactSize, list.strictSize, qint64(list.numbers),
                                  qint64(list.booleans), qint64(list.nulls), qint64(list.asFloats)})
            facts.append(Value::integer(fact));
        for (const qint64 mark : list.marks)
            facts.append(Value::integer(mark));
        Object out;
        out.insert(m_options.listReference, Value::array(facts));
        return Value::object(out);
    }

    /// Passes on what has gathered, of which SIZE bytes came from a source.
    void spill(qsizetype size)
    {
        m_done += double(size);
        if (m_out.size() < spillFrom || !m_device)
            return;
        flush();
        if (!m_error && m_progress && !m_progress(m_all > 0 ? std::min(m_done / m_all, 1.0) : 0))
            m_error =
                Error{.kind = Error::Kind::Cancelled,
                      .message = QCoreApplication::translate("kabocha::json", "Writing was cancelled.")};
    }
    void flush()
    {
        if (!m_device || m_error)
            return;
        if (const auto written = writeAll(*m_device, m_out); !written)
            m_error = written.error();
        m_written += m_out.size();
        m_out.resize(0);
    }

    void separate(bool comma, int level)
    {
        if (comma)
            m_out += m_options.indent < 0 ? ", " : ",";
        if (m_options.indent > 0)
            newLine(level);
    }
    void close(bool filled, int level, char bracket)
    {
        if (filled && m_options.indent > 0)
            newLine(level);
        m_out += bracket;
    }
    void newLine(int level)
    {
        m_out += '\n';
        m_out.resize(m_out.size() + qsizetype(level) * m_options.indent, ' ');
    }

    /// There is as much as is wanted.
    [[nodiscard]] bool isFull() const
    {
        return m_options.most >= 0 && m_written + m_out.size() > m_options.most;
    }

    void string(QStringView text)
    {
        if (m_options.most >= 0)
            text = text.left(m_options.most);
        m_out += '"';
        for (const QChar c : text) {
            switch (c.unicode()) {
            case u'"':
                m_out += "\\\"";
                break;
            case u'\\':
                m_out += "\\\\";
                break;
            case u'\n':
                m_out += "\\n";
                break;
            case u'\r':
                m_out += "\\r";
                break;
            case u'\t':
                m_out += "\\t";
                break;
            case u'\f':
                m_out += "\\f";
                break;
            case u'\b':
                m_out += "\\b";
                break;
            default:
                if (c.unicode() >= 0x20 && c.unicode() < 0x7F)
                    m_out += static_cast<char>(c.unicode());
                else
                    escaped(c.unicode());
            }
        }
        m_out += '"';
    }
    void escaped(char16_t unit)
    {
        static constexpr char digits[] = "0123456789abcdef";
        m_out += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4)
            m_out += digits[(unit >> shift) & 0xF];
    }

    static constexpr qsizetype spillFrom = 256 * 1024;

    const WriteOptions &m_options;
    QByteArray m_out;
    qint64 m_written = 0; ///< bytes that were passed on
    QIODevice *m_device;
    Progress m_progress;
    double m_done = 0;
    double m_all = 0;
    std::optional<Error> m_error;
};

/// Bytes of the lists in VALUE that are kept as bytes.
double listBytes(const Value &value)
{
    double out = 0;
    if (const List *list = value.list())
        return double(list->compactSize);
    for (const Value &item : value.isArray() ? value.items() : QList<Value>())
        out += listBytes(item);
    for (const Member &member : value.members())
        out += listBytes(member.value);
    return out;
}

} // namespace

QByteArray pythonNumber(const Value &value)
{
    if (!value.isInteger())
        return pythonRepr(value.toDouble());
    const QByteArray text = value.numberText();
    return text == "-0" ? QByteArray("0") : text;
}

bool lessByCodePoint(QStringView a, QStringView b)
{
    // UTF-16 units sort characters beyond the BMP (surrogate pairs) before U+E000–U+FFFF; code points do not.
    const auto [inA, inB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (inA == a.end() || inB == b.end())
        return inA == a.end() && inB != b.end();
    qsizetype at = inA - a.begin();
    if (at > 0 && a[at - 1].isHighSurrogate() && (a[at].isLowSurrogate() || b[at].isLowSurrogate()))
        --at;
    const auto codePoint = [at](QStringView text) -> char32_t {
        const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        return pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
    };
    return codePoint(a) < codePoint(b);
}

QByteArray write(const Value &value, const WriteOptions &options)
{
    Writer writer(options);
    writer.value(value, options.level);
    return writer.take();
}

Result<void> write(const Value &value, QIODevice &device, const WriteOptions &options,
                   const Progress &progress)
{
    Writer writer(options, &device, progress);
    if (progress)
        writer.setAll(listBytes(value));
    writer.value(value, options.level);
    return writer.finish();
}

std::optional<ReferredList> referredList(const Value &value, const QString &key)
{
    constexpr qsizetype plainFacts = 11;
    if (key.isEmpty() || value.members().size() != 1 || !value.members().contains(key))
        return {};
    const QList<Value> &written = value.members().value(key).items();
    QList<qint64> facts;
    for (qsizetype i = 1; i < written.size(); ++i)
        facts.append(written.at(i).numberText().toLongLong());
    if (facts.size() < plainFacts)
        return {};
    ReferredList out{.file = written.first().toString(),
                     .size = facts.at(0),
                     .modified = facts.at(1),
                     .list = {.span = {.at = facts.at(2), .after = facts.at(3)},
                              .count = facts.at(4),
                              .compactSize = facts.at(5),
                              .strictSize = facts.at(6),
                              .numbers = facts.at(7) != 0,
                              .booleans = facts.at(8) != 0,
                              .nulls = facts.at(9) != 0,
                              .asFloats = facts.at(10) != 0}};
    const List &list = out.list;
    out.list.marks.assign(facts.cbegin() + plainFacts, facts.cend());
    const bool fits =
        list.span.at >= 0 && list.span.at < list.span.after && list.span.after <= out.size &&
        list.count >= 0 && qint64(list.marks.size()) == (list.count + List::markStep - 1) / List::markStep &&
        std::all_of(list.marks.cbegin(), list.marks.cend(),
                    [&list](qint64 mark) { return mark > list.span.at && mark < list.span.after; });
    return fits ? std::optional(std::move(out)) : std::nullopt;
}

} // namespace kabocha::json
