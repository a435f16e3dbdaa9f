// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/environment.h"

#include "base/files.h"
#include "yaml/node.h"

#include <QCoreApplication>

namespace kabocha::job {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::job", text);
}

/// The texts of resources/environments/*.yaml, for lupdate to find.
[[maybe_unused]] const char *const builtInTexts[] = {
    QT_TRANSLATE_NOOP("kabocha::environments", "Recorded by hand at this computer"),
    QT_TRANSLATE_NOOP("kabocha::environments", "Operator"),
    QT_TRANSLATE_NOOP("kabocha::environments", "Site"),
    QT_TRANSLATE_NOOP("kabocha::environments", "Dataset"),
    QT_TRANSLATE_NOOP("kabocha::environments", "A run of Jenkins continuous integration"),
    QT_TRANSLATE_NOOP("kabocha::environments", "Build number"),
    QT_TRANSLATE_NOOP("kabocha::environments", "Pipeline"),
    QT_TRANSLATE_NOOP("kabocha::environments", "Node label"),
    QT_TRANSLATE_NOOP("kabocha::environments", "Git references"),
    QT_TRANSLATE_NOOP("kabocha::environments", "Build address (URL)"),
    QT_TRANSLATE_NOOP("kabocha::environments", "Status"),
    QT_TRANSLATE_NOOP("kabocha::environments", "A processing run at the LSST data facility"),
    QT_TRANSLATE_NOOP("kabocha::environments", "Dataset repository (URL)"),
    QT_TRANSLATE_NOOP("kabocha::environments", "Run number"),
    QT_TRANSLATE_NOOP("kabocha::environments", "Run address (URL)"),
    QT_TRANSLATE_NOOP("kabocha::environments", "Version of the software"),
};

QString translated(const QString &builtInText)
{
    return QCoreApplication::translate("kabocha::environments", builtInText.toUtf8().constData());
}

tl::unexpected<Error> wrong(const QString &file, const yaml::Node &node, const QString &message,
                            const QString &hint)
{
    return fail({.kind = Error::Kind::Schema,
                 .message = message,
                 .hint = hint,
                 .place = {.file = file, .line = node.line, .column = node.column}});
}

/// The text of KEY; empty if absent.
Result<QString> textOf(const yaml::Node &mapping, QStringView key, const QString &file)
{
    const yaml::Node *node = mapping.find(key);
    if (!node)
        return QString();
    if (!node->isString())
        return wrong(file, *node, tr("`%1` must be text.").arg(key), tr("Put it in quotes."));
    return node->text;
}

Result<json::Value> presetOf(const yaml::Node &field, const QString &file)
{
    const yaml::Node *node = field.find(u"preset");
    if (!node)
        return json::Value();
    switch (node->kind) {
    case yaml::Node::Kind::Null:
        return json::Value();
    case yaml::Node::Kind::Bool:
        return json::Value::boolean(node->boolean);
    case yaml::Node::Kind::Integer:
        return json::Value::integer(static_cast<qint64>(node->number));
    case yaml::Node::Kind::Float:
        return json::Value::number(node->number);
    case yaml::Node::Kind::String:
        return json::Value::string(node->text);
    default:
        return wrong(file, *node, tr("A preset must be text, a number, true or false."), {});
    }
}

Result<EnvironmentField> readField(const yaml::Node &node, const QString &file)
{
    if (!node.isMapping())
        return wrong(file, node, tr("A field must be a mapping with a `key`."), {});
    EnvironmentField field;
    const std::pair<QStringView, QString &> texts[] = {
        {u"key", field.key}, {u"label", field.label}, {u"variable", field.variable}};
    for (const auto &[key, target] : texts) {
        const auto text = textOf(node, key, file);
        if (!text)
            return fail(text.error());
        target = *text;
    }
    if (field.key.isEmpty())
        return wrong(file, node, tr("A field has no `key`."), tr("Name the entry of `env` that it fills."));
    if (field.key == u"env_name" || field.key == u"date")
        return wrong(file, node, tr("`%1` is always filled by the program itself.").arg(field.key),
                     tr("Remove the field."));
    if (field.label.isEmpty())
        field.label = field.key;
    if (const yaml::Node *required = node.find(u"required")) {
        if (required->kind != yaml::Node::Kind::Bool)
            return wrong(file, *required, tr("`required` must be true or false."), {});
        field.required = required->boolean;
    }
    if (const yaml::Node *length = node.find(u"maximum_length")) {
        if (length->kind != yaml::Node::Kind::Integer || length->number < 0 || length->number > 1'000'000)
            return wrong(file, *length, tr("`maximum_length` must be a whole number of characters."), {});
        field.maximumLength = static_cast<int>(length->number);
    }
    auto preset = presetOf(node, file);
    if (!preset)
        return fail(preset.error());
    field.preset = *preset;
    return field;
}

/// As Python's `datetime.isoformat()` in UTC: `2026-03-01T12:00:00+00:00`.
QString isoUtc(const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    QString text = utc.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    if (const int milliseconds = utc.time().msec())
        text += u'.' + QString::number(milliseconds).rightJustified(3, u'0') + QStringLiteral("000");
    return text + QStringLiteral("+00:00");
}

} // namespace

Result<EnvironmentTemplate> readEnvironment(const QByteArray &bytes, const QString &file)
{
    QList<Issue> issues; // a key twice: the last one wins
    const auto documents = yaml::parse(bytes, file, &issues);
    if (!documents)
        return fail(documents.error());
    if (documents->size() != 1 || !documents->first().isMapping())
        return fail(
            {.kind = Error::Kind::Schema,
             .message =
                 tr("This is not an environment template: it must be one mapping with `name` and `fields`."),
             .hint = tr("Take one of the templates that come with the program as an example."),
             .place = {.file = file, .line = 1, .column = 1}});
    const yaml::Node &root = documents->first();
    const auto name = textOf(root, u"name", file);
    if (!name)
        return fail(name.error());
    if (name->isEmpty())
        return wrong(file, root, tr("The environment template has no `name`."), tr("It becomes `env_name`."));
    const auto description = textOf(root, u"description", file);
    if (!description)
        return fail(description.error());
    EnvironmentTemplate out{.name = *name, .description = *description};
    const yaml::Node *fields = root.find(u"fields");
    if (fields && !fields->isSequence() && fields->kind != yaml::Node::Kind::Null)
        return wrong(file, *fields, tr("`fields` must be a list."), {});
    for (const yaml::Node &node : fields ? fields->items : QList<yaml::Node>()) {
        const auto field = readField(node, file);
        if (!field)
            return fail(field.error());
        if (std::any_of(out.fields.begin(), out.fields.end(),
                        [&](const auto &other) { return other.key == field->key; }))
            return wrong(file, node, tr("The field `%1` occurs twice.").arg(field->key),
                         tr("Remove one of them."));
        out.fields.append(*field);
    }
    return out;
}

Result<QList<EnvironmentTemplate>> builtInEnvironments()
{
    QList<EnvironmentTemplate> out;
    for (const char *name : {"local", "jenkins", "ldf"}) {
        const QString file = QStringLiteral(":/kabocha/environments/%1.yaml").arg(QLatin1String(name));
        const auto bytes = readFile(file);
        if (!bytes)
            return fail(bytes.error());
        auto environment = readEnvironment(*bytes, file);
        if (!environment)
            return fail(environment.error());
        environment->description = translated(environment->description);
        for (EnvironmentField &field : environment->fields)
            field.label = translated(field.label);
        out.append(*environment);
    }
    return out;
}

json::Object environmentFrom(const EnvironmentTemplate &environment, const QHash<QString, QString> &variables,
                             const QDateTime &now)
{
    json::Object out;
    out.insert(QStringLiteral("env_name"), json::Value::string(environment.name));
    out.insert(QStringLiteral("date"), json::Value::string(isoUtc(now)));
    for (const EnvironmentField &field : environment.fields) {
        const QString variable = field.variable.isEmpty() ? QString() : variables.value(field.variable);
        if (!variable.isEmpty())
            out.insert(field.key, json::Value::string(variable));
        else if (!field.preset.isNull())
            out.insert(field.key, field.preset);
    }
    return out;
}

} // namespace kabocha::job
