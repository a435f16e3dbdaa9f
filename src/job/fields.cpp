// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/fields.h"

#include "json/path.h"

#include <QCoreApplication>

namespace kabocha::job {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::job", text);
}

} // namespace

QString kindName(const json::Value &value)
{
    switch (value.kind()) {
    case json::Value::Kind::Null:
        return tr("null");
    case json::Value::Kind::Bool:
        return tr("true or false");
    case json::Value::Kind::Number:
        return tr("a number");
    case json::Value::Kind::String:
        return tr("text");
    case json::Value::Kind::Array:
        return tr("a list");
    case json::Value::Kind::Object:
        return tr("an object");
    }
    Q_UNREACHABLE();
}

Result<Fields> Fields::of(const json::Value &value, const QString &file, const QString &path)
{
    if (!value.isObject())
        return fail({.kind = Error::Kind::Schema,
                     .message = tr("An object is expected here, but this is %1.").arg(kindName(value)),
                     .hint = tr("Correct the file, or choose another."),
                     .place = {.file = file, .path = path}});
    Fields fields;
    fields.m_members = value.members();
    fields.m_file = file;
    fields.m_path = path;
    return fields;
}

Place Fields::place(const QString &key) const
{
    return {.file = m_file, .path = path(key)};
}

QString Fields::path(const QString &key) const
{
    return json::memberPath(m_path, key);
}

tl::unexpected<Error> Fields::wrong(const QString &key, const QString &wanted, const QString &hint) const
{
    return fail(
        {.kind = Error::Kind::Schema,
         .message = tr("`%1` is %2, but must be %3.").arg(key, kindName(m_members.value(key)), wanted),
         .hint = hint.isEmpty() ? tr("Correct the file, or choose another.") : hint,
         .place = place(key)});
}

tl::unexpected<Error> Fields::missing(const QString &key, const QString &hint) const
{
    const bool isNull = m_members.contains(key);
    return fail(
        {.kind = Error::Kind::Schema,
         .message = (isNull ? tr("`%1` is null, but must be text.") : tr("`%1` is missing.")).arg(key),
         .hint = hint,
         .place = isNull ? place(key) : place()});
}

Result<QString> Fields::text(const QString &key) const
{
    if (m_members.value(key).isNull())
        return missing(key, tr("Add it to the file."));
    return optionalText(key);
}

Result<QString> Fields::optionalText(const QString &key) const
{
    const json::Value value = m_members.value(key);
    if (!value.isString() && !value.isNull())
        return wrong(key, tr("text"));
    return value.toString();
}

Result<QStringList> Fields::texts(const QString &key) const
{
    const auto items = list(key);
    if (!items)
        return fail(items.error());
    QStringList out;
    for (qsizetype i = 0; i < items->size(); ++i) {
        if (!items->at(i).isString())
            return fail(
                {.kind = Error::Kind::Schema,
                 .message = tr("An entry of `%1` is %2, but must be text.").arg(key, kindName(items->at(i))),
                 .hint = tr("Correct the file, or choose another."),
                 .place = {.file = m_file, .path = json::itemPath(path(key), i)}});
        out.append(items->at(i).toString());
    }
    return out;
}

Result<QList<json::Value>> Fields::list(const QString &key) const
{
    const json::Value value = m_members.value(key);
    if (!value.isArray() && !value.isNull())
        return wrong(key, tr("a list"));
    if (value.list()) // of numbers; no list of ours is, and it may be long
        return wrong(key, tr("a list of objects or texts"));
    return value.items();
}

Result<json::Object> Fields::object(const QString &key) const
{
    const json::Value value = m_members.value(key);
    if (!value.isObject() && !value.isNull())
        return wrong(key, tr("an object"));
    return value.members();
}

Result<units::Unit> Fields::unit(const QString &key) const
{
    if (m_members.value(key).isNull())
        return missing(key, tr("Write the unit, or \"\" if there is none."));
    const auto text = optionalText(key);
    if (!text)
        return fail(text.error());
    auto unit = units::Unit::parse(*text);
    if (!unit) {
        Error error = unit.error();
        error.place = place(key);
        return fail(error);
    }
    return unit;
}

Result<metric::Name> Fields::name(const QString &key, int parts) const
{
    const auto text = this->text(key);
    if (!text)
        return fail(text.error());
    const auto name = metric::Name::parse(*text);
    if (name && (parts == 2 ? name->isMetric() : name->isSpecification()))
        return *name;
    return fail(
        {.kind = Error::Kind::Schema,
         .message = (parts == 2 ? tr("`%1` is not the name of a metric.")
                                : tr("`%1` is not the name of a specification."))
                        .arg(text->left(100)),
         .hint = parts == 2
                     ? tr("It must be `package.metric`, each part without a dot or blank.")
                     : tr("It must be `package.metric.specification`, each part without a dot or blank."),
         .place = place(key)});
}

json::Object Fields::except(const QStringList &known) const
{
    json::Object out;
    for (const json::Member &member : m_members) {
        if (!known.contains(member.key))
            out.insert(member.key, member.value);
    }
    return out;
}

} // namespace kabocha::job
