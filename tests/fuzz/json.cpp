// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as JSON.
#include "fuzz.h"
#include "json/io.h"
#include "json/rewrite.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

using namespace kabocha;

namespace {

json::Value again(const QByteArray &text, const char *law)
{
    const auto value = json::parse(text);
    fuzz::expect(value.has_value(), law, text);
    return *value;
}

bool isOfNumbers(const json::Value &value)
{
    if (!value.isArray())
        return value.isNumber() || value.isBool() || value.isNull();
    return std::all_of(value.items().begin(), value.items().end(), isOfNumbers);
}

/// Lists of numbers that are long enough stay the bytes of their source, and say the same as their items.
void lists(const json::Value &value)
{
    constexpr qint64 Shortest = 256;
    if (const json::List *list = value.list()) {
        fuzz::expect(list->span.size() >= Shortest, "a short list is made at once");
        fuzz::expect(isOfNumbers(value), "only lists of numbers stay bytes");
        const json::Value made = json::Value::array(value.items());
        const QByteArray text = json::write(value, {.indent = -1});
        fuzz::expect(value.size() == made.size() && value == made, "a list has its items", text);
        fuzz::expect(text == json::write(made, {.indent = -1}), "a list is written as its items", text);
        fuzz::expect(text.size() == list->compactSize, "a list knows its size", text);
        const QByteArray strict = json::write(value, {.indent = -1, .nonFinite = json::NonFinite::Null});
        fuzz::expect(strict.size() == list->strictSize, "a list knows its strict size", strict);
        for (const qint64 first : {qint64(0), value.size() / 2, value.size() - 1}) {
            const auto part = value.slice(first, 3);
            fuzz::expect(part && *part == value.items().mid(first, 3), "a part of a list is its items", text);
        }
        return;
    }
    if (value.isArray()) {
        fuzz::expect(value.span().size() < Shortest || !isOfNumbers(value),
                     "a long list of numbers stays bytes");
        for (const json::Value &item : value.items())
            lists(item);
    }
    for (const json::Member &member : value.members())
        lists(member.value);
}

bool hasLists(const json::Value &value)
{
    if (value.list())
        return true;
    return std::any_of(value.items().begin(), value.items().end(), hasLists) ||
           std::any_of(value.members().begin(), value.members().end(),
                       [](const json::Member &member) { return hasLists(member.value); });
}

/// VALUE with the lists of SOURCE in the place of their references.
json::Value resolved(const json::Value &value, const QString &key,
                     const std::shared_ptr<const json::Source> &source)
{
    if (auto referred = json::referredList(value, key)) {
        fuzz::expect(referred->file == source->file() && referred->size == source->size() &&
                         referred->modified == source->modified(),
                     "a reference names its file");
        referred->list.span.source = source;
        return json::Value::list(referred->list);
    }
    if (value.isArray()) {
        QList<json::Value> items;
        for (const json::Value &item : value.items())
            items.append(resolved(item, key, source));
        return json::Value::array(items);
    }
    if (!value.isObject())
        return value;
    json::Object members;
    for (const json::Member &member : value.members())
        members.insert(member.key, resolved(member.value, key, source));
    return json::Value::object(members);
}

/// Lists of a file say what lists in memory say, also as references to it.
void listsOfAFile(const QByteArray &bytes, const json::Value &value)
{
    static const QTemporaryDir Folder;
    static const QString Key = QStringLiteral("list of a file");
    QFile file(Folder.filePath(QStringLiteral("file.json")));
    fuzz::expect(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush(),
                 "the file can be written");
    const auto source = json::Source::open(file.fileName(), 0);
    const auto read = source.and_then([](const auto &opened) { return json::parse(opened); });
    fuzz::expect(read && *read == value, "a file says what its bytes say", bytes);
    fuzz::expect(json::write(*read) == json::write(value), "a file is written as its bytes are", bytes);
    const QByteArray text = json::write(*read, {.indent = 0, .sortKeys = false, .listReference = Key});
    const auto referring = json::parse(text);
    fuzz::expect(referring && !hasLists(*referring), "references are short", text);
    fuzz::expect(resolved(*referring, Key, *source) == value, "a reference stands for its list", text);
}

/// What is written piece by piece is what is written at once.
QByteArray written(const json::Value &value, const json::WriteOptions &options = {})
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    fuzz::expect(json::write(value, out, options).has_value(), "it can be written");
    const QByteArray whole = json::write(value, options);
    fuzz::expect(out.data() == whole, "piece by piece is the same", out.data() + '\n' + whole);
    return whole;
}

QByteArray rewritten(const json::Value &source, const json::Value &after)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    fuzz::expect(json::rewrite(source, source, after, {}, out).has_value(), "it can be edited");
    return out.data();
}

/// An edit of the text says what the edited value says; none changes nothing.
void edits(const QByteArray &text, const json::Value &value)
{
    if (value.span().isEmpty() || !value.isObject())
        return;
    fuzz::expect(rewritten(value, value) == text, "what was not edited keeps its bytes", text);
    json::Object members = value.members();
    if (!members.isEmpty())
        members.take(members.begin()->key);
    members.insert(QStringLiteral("k"), json::Value::integer(5));
    if (members.size() > 1)
        members.insert(members.keys().constFirst(), value);
    const json::Value after = json::Value::object(members);
    const QByteArray edited = rewritten(value, after);
    fuzz::expect(json::write(again(edited, "edited text can be read")) == json::write(after),
                 "edited text says what was edited", text + '\n' + edited);
}

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const auto value = json::parse(bytes, QStringLiteral("file.json"));
    if (!value) {
        fuzz::expect(!value.error().message.isEmpty(), "a refusal says why");
        fuzz::expect(value.error().place.line >= 1 && value.error().place.column >= 1, "it has a place");
        return 0;
    }
    if (hasLists(*value))
        listsOfAFile(bytes, *value);
    lists(*value);
    edits(bytes, *value);
    for (const int indent : {-1, 0, 2}) {
        const QByteArray text = written(*value, {.indent = indent, .sortKeys = false});
        fuzz::expect(again(text, "what is written can be read") == *value, "writing and reading lose nothing",
                     text);
    }
    const QByteArray sorted = written(*value);
    fuzz::expect(json::write(again(sorted, "sorted text can be read")) == sorted,
                 "sorting twice is sorting once", sorted);
    const QByteArray python = written(*value, {.numbers = json::Numbers::Python});
    fuzz::expect(json::write(again(python, "Python's numbers can be read"),
                             {.numbers = json::Numbers::Python}) == python,
                 "Python's numbers are a fixed point", python);
    const QByteArray strict = written(*value, {.nonFinite = json::NonFinite::Null});
    fuzz::expect(
        json::write(again(strict, "strict text can be read"), {.nonFinite = json::NonFinite::Null}) == strict,
        "strict text is a fixed point", strict);
    return 0;
}
