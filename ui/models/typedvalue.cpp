// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/typedvalue.h"

#include "units/entry.h"
#include "json/io.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kabocha::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::ui", text);
}

/// JSON text with its `\uXXXX` escapes of printable characters undone, for reading; still the same JSON.
QString readable(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'\\' || i + 1 >= text.size()) {
            out += text.at(i);
            continue;
        }
        if (text.at(i + 1) == u'u' && i + 5 < text.size()) {
            const ushort code = text.mid(i + 2, 4).toUShort(nullptr, 16);
            const QChar character(code);
            if (character.isSurrogate() || (code >= 0xa0 && character.isPrint())) {
                out += character;
                i += 5;
                continue;
            }
        }
        out += text.at(i);
        out += text.at(++i);
    }
    return out;
}

Result<json::Value> parseNumber(const QString &text)
{
    static const QRegularExpression json(QStringLiteral(R"(^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$)"),
                                         QRegularExpression::DontCaptureOption);
    if (json.match(text).hasMatch()) {
        const json::Value value = json::Value::numberText(text.toLatin1());
        if (value.isFinite())
            return value;
        return fail({.kind = Error::Kind::Syntax,
                     .message = tr("%1 is too large for a number.").arg(text),
                     .hint = tr("Enter it as text if it must be kept.")});
    }
    const Result<units::Entry> entry = units::parseEntry(text);
    if (!entry && text.contains(u',')) // perhaps `1,234`: both readings are told
        return fail(entry.error());
    if (!entry || !entry->value || entry->unit || entry->error) {
        return fail(
            {.kind = Error::Kind::Syntax,
             .message = tr("“%1” is not a number.").arg(text),
             .hint = tr("Metadata numbers have no unit and no error. Choose the type “text” to keep it as it is.")});
    }
    return json::Value::number(*entry->value);
}

Result<json::Value> parseTrueFalse(const QString &text)
{
    const QString word = text.toLower();
    if (word == QLatin1String("true") || word == QLatin1String("yes") || word == tr("true"))
        return json::Value::boolean(true);
    if (word == QLatin1String("false") || word == QLatin1String("no") || word == tr("false"))
        return json::Value::boolean(false);
    return fail({.kind = Error::Kind::Syntax,
                 .message = tr("“%1” is neither true nor false.").arg(text),
                 .hint = tr("Type true or false.")});
}

} // namespace

QString typeText(EntryType type)
{
    switch (type) {
    case EntryType::Text:
        return tr("text");
    case EntryType::Number:
        return tr("number");
    case EntryType::TrueFalse:
        return tr("true/false");
    case EntryType::Json:
        return tr("JSON");
    }
    return {};
}

EntryType typeOf(const json::Value &value)
{
    switch (value.kind()) {
    case json::Value::Kind::String:
        return EntryType::Text;
    case json::Value::Kind::Number:
        return EntryType::Number;
    case json::Value::Kind::Bool:
        return EntryType::TrueFalse;
    default:
        return EntryType::Json;
    }
}

QString editText(const json::Value &value)
{
    switch (value.kind()) {
    case json::Value::Kind::String:
        return value.toString();
    case json::Value::Kind::Number:
        return QString::fromLatin1(value.numberText());
    default:
        return readable(QString::fromLatin1(json::write(value, {.indent = -1, .sortKeys = false})));
    }
}

QString shortText(const json::Value &value, qsizetype most)
{
    constexpr qint64 shown = 100; // items of a long list
    constexpr qint64 longest = 6; // bytes a character, escaped
    const json::WriteOptions options{
        .indent = -1, .sortKeys = false, .foldFrom = shown, .most = most * longest};
    const QString text = value.isArray() || value.isObject()
                             ? readable(QString::fromUtf8(json::write(value, options)))
                             : editText(value);
    return text.size() <= most ? text : text.left(most) + QStringLiteral(" …");
}

Result<json::Value> parseTyped(EntryType type, const QString &text)
{
    const QString trimmed = text.trimmed();
    switch (type) {
    case EntryType::Text:
        return json::Value::string(text);
    case EntryType::Number:
        return parseNumber(trimmed);
    case EntryType::TrueFalse:
        return parseTrueFalse(trimmed);
    case EntryType::Json:
        break;
    }
    if (trimmed.isEmpty()) {
        return fail({.kind = Error::Kind::Syntax,
                     .message = tr("There is no JSON here."),
                     .hint = tr("Type a list, an object, null, or any other JSON value.")});
    }
    Result<json::Value> value = json::parse(trimmed.toUtf8());
    if (!value)
        value.error().hint =
            tr("Examples: [1, 2], {\"key\": \"text\"}, null. Choose the type “text” to keep it as it is.");
    return value;
}

json::Value editedLike(const json::Value &previous, const QString &text)
{
    const EntryType type = typeOf(previous);
    if (type != EntryType::Text && !(type == EntryType::Json && previous.isNull())) {
        if (Result<json::Value> value = parseTyped(type, text))
            return *value;
    }
    return json::Value::string(text);
}

} // namespace kabocha::ui
