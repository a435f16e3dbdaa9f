// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/arguments.h"

#include "json/python.h"

namespace kabocha::sandbox {
namespace {

bool isFinite(const json::Value &value)
{
    switch (value.kind()) {
    case json::Value::Kind::Number:
        return value.isFinite();
    case json::Value::Kind::Array:
        return std::ranges::all_of(value.items(), isFinite);
    case json::Value::Kind::Object:
        return std::ranges::all_of(value.members(),
                                   [](const json::Member &member) { return isFinite(member.value); });
    default:
        return true;
    }
}

qsizetype characters(const QString &text)
{
    return std::ranges::count_if(text, [](QChar unit) { return !unit.isLowSurrogate(); });
}

} // namespace

std::optional<Arguments> Arguments::read(const Request &request, Answer *bad)
{
    Arguments arguments;
    const QByteArray type = request.contentType.split(';').value(0).trimmed().toLower();
    if (type != "application/json" && !(type.startsWith("application/") && type.endsWith("+json")))
        return arguments;
    const Result<json::Value> parsed = json::parse(request.body);
    if (!parsed) {
        *bad = Answer::message(
            400,
            QStringLiteral("The browser (or proxy) sent a request that this server could not understand."));
        return {};
    }
    if (!parsed->isObject() && !parsed->isNull()) {
        *bad = Answer::masked();
        return {};
    }
    arguments.m_members = parsed->members();
    return arguments;
}

QList<json::Value> Arguments::list(const QString &key) const
{
    const qsizetype index = m_members.indexOf(key);
    if (index < 0)
        return {};
    const json::Value value = m_members.value(key);
    return value.isArray() ? value.items() : QList<json::Value>{value};
}

json::Value Arguments::first(const QString &key) const
{
    return list(key).value(0);
}

Answer Arguments::complaint(const QString &key, const QString &text)
{
    json::Object complaint;
    complaint.insert(key, json::Value::string(text));
    json::Object object;
    object.insert(QStringLiteral("message"), json::Value::object(complaint));
    return Answer::json(400, object);
}

std::optional<QVariant> textColumn(const json::Value &value, int limit)
{
    if (value.isNull())
        return QVariant(QMetaType::fromType<QString>());
    if (value.isArray() || value.isObject() || !isFinite(value))
        return {};
    // The database's own idea of true is 1.
    const QString text = value.isBool() ? QString::number(int(value.toBool())) : json::pythonText(value);
    if (limit > 0 && characters(text) > limit)
        return {};
    return text;
}

std::optional<QVariant> jsonColumn(const json::Value &value)
{
    if (!isFinite(value))
        return {};
    return QString::fromLatin1(json::write(value, {.indent = 0, .sortKeys = false}));
}

json::Value fromJsonColumn(const QVariant &column)
{
    return json::parse(column.toString().toUtf8()).value_or(json::Value());
}

json::Value fromTextColumn(const QVariant &column)
{
    return column.isNull() ? json::Value() : json::Value::string(column.toString());
}

} // namespace kabocha::sandbox
