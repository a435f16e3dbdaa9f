// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/value.h"

#include "base/number.h"
#include "json/finite.h"

#include <charconv>
#include <cmath>
#include <limits>
#include <mutex>
#include <variant>

namespace kabocha::json {

struct Value::Node
{
    /// Spelled out: clang 14 makes no aggregate from parentheses.
    explicit Node(auto &&what, Span where) : data(std::forward<decltype(what)>(what)), span(std::move(where))
    {
    }

    std::variant<QByteArray, QString, QList<Value>, Object, List> data;
    Span span = {};
    mutable std::once_flag once = {};
    mutable QList<Value> items = {}; ///< of a List that was looked at as a whole
};

std::shared_ptr<const Value::Node> Value::make(auto &&data, Span span)
{
    return std::make_shared<const Node>(std::forward<decltype(data)>(data), std::move(span));
}

Value::Value() = default;

Value Value::boolean(bool value)
{
    Value out;
    out.m_kind = Kind::Bool;
    out.m_bool = value;
    return out;
}

Value Value::number(double value)
{
    return numberText(pythonRepr(value));
}

Value Value::integer(qint64 value)
{
    return numberText(QByteArray::number(value));
}

Value Value::numberText(QByteArray text)
{
    Value out;
    out.m_kind = Kind::Number;
    out.m_node = make(std::move(text));
    return out;
}

Value Value::string(QString value)
{
    Value out;
    out.m_kind = Kind::String;
    out.m_node = make(std::move(value));
    return out;
}

Value Value::array(QList<Value> items, Span span)
{
    Value out;
    out.m_kind = Kind::Array;
    out.m_node = make(std::move(items), std::move(span));
    return out;
}

Value Value::list(List list)
{
    Value out;
    out.m_kind = Kind::Array;
    out.m_node = make(std::move(list));
    return out;
}

Value Value::object(Object members, Span span)
{
    Value out;
    out.m_kind = Kind::Object;
    out.m_node = make(std::move(members), std::move(span));
    return out;
}

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// An item of a list, as it stands there or as Python's float.
Value itemOf(QByteArrayView text, bool asFloat)
{
    if (text == "true" || text == "false")
        return asFloat ? Value::number(text == "true" ? 1 : 0) : Value::boolean(text == "true");
    if (text == "null")
        return asFloat ? Value::number(notANumber) : Value();
    const Value number = Value::numberText(text.toByteArray());
    return asFloat ? Value::number(number.toDouble()) : number;
}

/// What there is to know of a list in a list, while its tokens pass.
class InnerList
{
public:
    /// A longer one, in bytes, stays bytes.
    static constexpr qint64 longest = 64 * 1024;

    explicit InnerList(const List &outer) : m_outer(outer) {}

    void open(qint64 at)
    {
        if (m_filled.empty())
            m_list = List{.span = {.source = m_outer.span.source, .at = at}, .asFloats = m_outer.asFloats};
        else
            child(at);
        addSize(2, 2);
        m_filled.push_back(false);
    }
    void item(QByteArrayView text, qint64 at)
    {
        constexpr qint64 null = 4;
        child(at);
        const bool boolean = text == "true" || text == "false";
        (boolean ? m_list.booleans : text == "null" ? m_list.nulls : m_list.numbers) = true;
        const bool finite = boolean || text == "null" || isPlainlyFinite(text) ||
                            Value::numberText(text.toByteArray()).isFinite();
        addSize(text.size(), finite ? text.size() : null);
    }
    /// True where the outermost is closed.
    [[nodiscard]] bool close(qint64 at)
    {
        m_filled.pop_back();
        m_list.span.after = at + 1;
        return m_filled.empty();
    }
    [[nodiscard]] bool isOpen() const { return !m_filled.empty(); }
    [[nodiscard]] bool isLong(qint64 at) const { return at - m_list.span.at > longest; }
    [[nodiscard]] List take() { return std::move(m_list); }

private:
    void child(qint64 at)
    {
        if (m_filled.back())
            addSize(2, 2); // `, `
        m_filled.back() = true;
        if (m_filled.size() > 1)
            return;
        if (m_list.count++ % List::markStep == 0)
            m_list.marks.push_back(at);
    }
    void addSize(qint64 compact, qint64 strict)
    {
        m_list.compactSize += compact;
        m_list.strictSize += strict;
    }

    const List &m_outer;
    List m_list;
    std::vector<bool> m_filled; ///< of each open list: whether it has an item yet
};

/// Passes over COUNT items, a list among them as one. Returns the last token that was read.
ListTokens::Token passOver(ListTokens *tokens, qint64 count)
{
    ListTokens::Token token = ListTokens::Token::Item;
    for (int depth = 0; count > 0;) {
        token = tokens->next();
        if (token == ListTokens::Token::End || token == ListTokens::Token::Failed)
            break;
        if (token != ListTokens::Token::Item)
            depth += token == ListTokens::Token::Open ? 1 : -1;
        if (depth == 0)
            --count;
    }
    return token;
}

/// COUNT items from FIRST on. A list among them is made, unless it is long.
Result<QList<Value>> itemsOf(const List &list, qint64 first, qint64 count)
{
    QList<Value> out;
    if (first < 0 || first >= list.count || count <= 0)
        return out;
    const auto mark = static_cast<size_t>(first / List::markStep);
    ListTokens tokens(list, list.marks.at(mark));
    qint64 left = std::min(count, list.count - first);
    if (passOver(&tokens, first % List::markStep) == ListTokens::Token::Failed)
        return fail(tokens.error());
    out.reserve(left);
    std::vector<QList<Value>> open; // lists in the list
    InnerList inner(list);
    bool stays = false; // the list in the list does not come to be made
    const auto add = [&](Value &&value) {
        if (!open.empty()) {
            if (!stays)
                open.back().append(std::move(value));
        } else {
            out.append(std::move(value));
            --left;
        }
    };
    while (left > 0) {
        switch (tokens.next()) {
        case ListTokens::Token::Open:
            inner.open(tokens.offset());
            open.emplace_back();
            break;
        case ListTokens::Token::Close: {
            QList<Value> items = std::move(open.back());
            open.pop_back();
            const bool outermost = inner.close(tokens.offset());
            add(stays && outermost ? Value::list(inner.take()) : Value::array(std::move(items)));
            stays = stays && !outermost;
            break;
        }
        case ListTokens::Token::Item:
            if (inner.isOpen())
                inner.item(tokens.text(), tokens.offset());
            if (!stays)
                add(itemOf(tokens.text(), list.asFloats));
            if (inner.isOpen() && !stays && inner.isLong(tokens.offset())) {
                stays = true;
                for (QList<Value> &items : open)
                    items = {};
            }
            break;
        case ListTokens::Token::End:
            return out;
        case ListTokens::Token::Failed:
            return fail(tokens.error());
        }
    }
    return out;
}

} // namespace

bool Value::toBool() const
{
    return m_kind == Kind::Bool && m_bool;
}

namespace {

/// Whether a JSON number too large or too small for a double is too large: where its first digit stands.
bool overflows(QByteArrayView text)
{
    const auto letter = std::find_if(text.begin(), text.end(), [](char c) { return c == 'e' || c == 'E'; });
    const QByteArrayView mantissa = text.first(letter - text.begin());
    qint64 exponent = 0;
    const bool negative = letter != text.end() && letter + 1 != text.end() && letter[1] == '-';
    for (auto c = letter; c != text.end(); ++c) {
        if (*c >= '0' && *c <= '9' && exponent < 1'000'000'000'000)
            exponent = exponent * 10 + (*c - '0');
    }
    qint64 place = 0; // power of ten of the first digit that is not 0
    bool behindPoint = false;
    bool started = false;
    for (const char c : mantissa) {
        if (c == '.')
            behindPoint = true;
        if (c < '0' || c > '9')
            continue;
        started = started || c != '0';
        if (behindPoint && !started)
            --place;
        else if (!behindPoint && started)
            ++place;
    }
    return place + (negative ? -exponent : exponent) > 0;
}

} // namespace

double Value::toDouble() const
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (!isNumber())
        return std::numeric_limits<double>::quiet_NaN();
    const QByteArray &text = std::get<QByteArray>(m_node->data);
    const double sign = text.startsWith('-') ? -1 : 1;
    if (text == "-0")
        return 0; // an integer, which has no sign there
    if (text == "NaN")
        return std::numeric_limits<double>::quiet_NaN();
    if (text == "Infinity" || text == "-Infinity")
        return sign * infinity;
    double value = 0;
    const auto error = std::from_chars(text.data(), text.data() + text.size(), value).ec;
    if (error == std::errc::result_out_of_range) // as Python's float()
        return sign * (overflows(text) ? infinity : 0.0);
    return error == std::errc() ? value : std::numeric_limits<double>::quiet_NaN();
}

bool Value::isInteger() const
{
    if (!isNumber())
        return false;
    const QByteArray &text = std::get<QByteArray>(m_node->data);
    return std::all_of(text.begin(), text.end(), [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
}

bool Value::isFinite() const
{
    return isNumber() && std::isfinite(toDouble());
}

QByteArray Value::numberText() const
{
    return isNumber() ? std::get<QByteArray>(m_node->data) : QByteArray();
}

QString Value::toString() const
{
    return isString() ? std::get<QString>(m_node->data) : QString();
}

const QList<Value> &Value::items() const
{
    static const QList<Value> none;
    if (!isArray())
        return none;
    if (const List *bytes = list()) {
        std::call_once(m_node->once,
                       [this, bytes] { m_node->items = slice(0, bytes->count).value_or(QList<Value>()); });
        return m_node->items;
    }
    return std::get<QList<Value>>(m_node->data);
}

qint64 Value::size() const
{
    if (const List *bytes = list())
        return bytes->count;
    return isArray() ? items().size() : isObject() ? members().size() : 0;
}

Result<QList<Value>> Value::slice(qint64 first, qint64 count) const
{
    const List *bytes = list();
    if (!bytes)
        return items().mid(first, count);
    return itemsOf(*bytes, first, count);
}

const List *Value::list() const
{
    return isArray() ? std::get_if<List>(&m_node->data) : nullptr;
}

const Span &Value::span() const
{
    static const Span none;
    if (const List *bytes = list())
        return bytes->span;
    return m_node ? m_node->span : none;
}

const Object &Value::members() const
{
    static const Object none;
    return isObject() ? std::get<Object>(m_node->data) : none;
}

namespace {

/// Arrays of which one at least is kept as bytes.
bool equalLists(const Value &a, const Value &b)
{
    const List *inA = a.list();
    const List *inB = b.list();
    if (a.size() != b.size() || (inA && inB && inA->compactSize != inB->compactSize))
        return false;
    if (inA && inB && inA->span.source == inB->span.source && inA->span.at == inB->span.at)
        return inA->asFloats == inB->asFloats;
    constexpr qint64 step = 4096;
    for (qint64 first = 0; first < a.size(); first += step) {
        const auto itemsA = a.slice(first, step);
        const auto itemsB = b.slice(first, step);
        if (!itemsA || !itemsB || *itemsA != *itemsB)
            return false;
    }
    return true;
}

} // namespace

bool operator==(const Value &a, const Value &b)
{
    if (a.m_kind != b.m_kind || a.m_bool != b.m_bool)
        return false;
    if (a.m_node == b.m_node)
        return true;
    if (!a.m_node || !b.m_node)
        return false;
    if (a.list() || b.list())
        return equalLists(a, b);
    switch (a.m_kind) {
    case Value::Kind::Number:
        return std::get<QByteArray>(a.m_node->data) == std::get<QByteArray>(b.m_node->data);
    case Value::Kind::String:
        return std::get<QString>(a.m_node->data) == std::get<QString>(b.m_node->data);
    case Value::Kind::Array:
        return a.items() == b.items();
    default:
        return a.members() == b.members();
    }
}

namespace {

/// The digits of an integer, without the sign of zero.
QByteArray plainInteger(const QByteArray &text)
{
    return text == "-0" ? QByteArray("0") : text;
}

/// An integral double as its exact digits; empty if it has a fraction or is not finite.
QByteArray exactInteger(double value)
{
    if (!std::isfinite(value) || value != std::trunc(value))
        return {};
    char buffer[400];
    const auto end =
        std::to_chars(std::begin(buffer), std::end(buffer), value, std::chars_format::fixed, 0).ptr;
    return plainInteger(QByteArray(buffer, end - buffer));
}

/// As Python compares numbers: integers of any size exactly, also with floats.
bool equalNumbers(const Value &a, const Value &b)
{
    if (!a.isInteger() && !b.isInteger())
        return a.toDouble() == b.toDouble();
    const auto digits = [](const Value &value) {
        return value.isInteger() ? plainInteger(value.numberText()) : exactInteger(value.toDouble());
    };
    return digits(a) == digits(b);
}

Value asNumber(const Value &value)
{
    return value.isBool() ? Value::integer(value.toBool() ? 1 : 0) : value;
}

bool equalArrays(const Value &a, const Value &b)
{
    constexpr qint64 step = 4096; // they may be long
    if (a.size() != b.size())
        return false;
    for (qint64 first = 0; first < a.size(); first += step) {
        const auto itemsA = a.slice(first, step);
        const auto itemsB = b.slice(first, step);
        if (!itemsA || !itemsB ||
            !std::equal(itemsA->begin(), itemsA->end(), itemsB->begin(), itemsB->end(), pythonEquals))
            return false;
    }
    return true;
}

bool equalObjects(const Object &a, const Object &b)
{
    return a.size() == b.size() && std::all_of(a.begin(), a.end(), [&b](const Member &member) {
               return b.contains(member.key) && pythonEquals(member.value, b.value(member.key));
           });
}

} // namespace

bool pythonEquals(const Value &a, const Value &b)
{
    const bool numeric = (a.isNumber() || a.isBool()) && (b.isNumber() || b.isBool());
    if (numeric)
        return equalNumbers(asNumber(a), asNumber(b));
    if (a.kind() != b.kind())
        return false;
    switch (a.kind()) {
    case Value::Kind::String:
        return a.toString() == b.toString();
    case Value::Kind::Array:
        return equalArrays(a, b);
    case Value::Kind::Object:
        return equalObjects(a.members(), b.members());
    default:
        return true; // both null
    }
}

} // namespace kabocha::json
