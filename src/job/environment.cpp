// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/environment.h"

#include "base/files.h"
#include "job/environmentcheck.h"
#include "job/secret.h"
#include "yaml/node.h"
#include "json/io.h"

#include <QCoreApplication>
#include <QRegularExpression>

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

/// NODE as JSON; null if it is a list or a mapping. A number keeps its digits where JSON knows them.
json::Value scalarOf(const yaml::Node &node)
{
    switch (node.kind) {
    case yaml::Node::Kind::Bool:
        return json::Value::boolean(node.boolean);
    case yaml::Node::Kind::Integer:
    case yaml::Node::Kind::Float: {
        const auto written = json::parse(node.text.toUtf8());
        return written && written->isNumber() ? *written : json::Value::number(node.number);
    }
    case yaml::Node::Kind::String:
        return json::Value::string(node.text);
    default:
        return {};
    }
}

Result<json::Value> presetOf(const yaml::Node &field, const QString &file)
{
    const yaml::Node *node = field.find(u"preset");
    if (!node || node->kind == yaml::Node::Kind::Null)
        return json::Value();
    const json::Value value = scalarOf(*node);
    if (value.isNull())
        return wrong(file, *node, tr("A preset must be text, a number, true or false."), {});
    return value;
}

Result<QList<json::Value>> choicesOf(const yaml::Node &field, const QString &file)
{
    QList<json::Value> out;
    const yaml::Node *node = field.find(u"choices");
    if (!node || node->kind == yaml::Node::Kind::Null)
        return out;
    if (!node->isSequence() || node->items.isEmpty())
        return wrong(file, *node, tr("`choices` must be a list of what can be chosen."), {});
    for (const yaml::Node &item : node->items) {
        const json::Value value = scalarOf(item);
        if (value.isNull() || value == json::Value::string({}))
            return wrong(file, item, tr("A choice must be text, a number, true or false."), {});
        if (out.contains(value))
            return wrong(file, item, tr("This choice occurs twice."), tr("Remove one of them."));
        out.append(value);
    }
    return out;
}

Result<FieldKind> kindOf(const yaml::Node &field, const QString &file)
{
    static const std::pair<QLatin1String, FieldKind> kinds[] = {
        {QLatin1String("text"), FieldKind::Text},
        {QLatin1String("number"), FieldKind::Number},
        {QLatin1String("true/false"), FieldKind::TrueFalse},
        {QLatin1String("json"), FieldKind::Json},
    };
    const yaml::Node *node = field.find(u"type");
    if (!node)
        return FieldKind::Any;
    for (const auto &[name, kind] : kinds) {
        if (node->isString() && node->text.compare(name, Qt::CaseInsensitive) == 0)
            return kind;
    }
    return wrong(file, *node, tr("`type` must be `text`, `number`, `true/false` or `json`."), {});
}

/// What a field takes does not depend on its preset alone: a preset or choice of another kind would never do.
Result<void> checkKinds(const EnvironmentField &field, const yaml::Node &node, const QString &file)
{
    for (const json::Value &choice : field.choices) {
        if (!fits(choice, field.kind))
            return wrong(file, *node.find(u"choices"),
                         tr("A choice of `%1` is not of its type.").arg(field.key),
                         tr("Put texts in quotes, and write numbers without."));
    }
    const yaml::Node *preset = node.find(u"preset");
    if (preset && !field.preset.isNull() && !fits(field.preset, field.kind))
        return wrong(file, *preset, tr("The preset of `%1` is not of its type.").arg(field.key),
                     tr("Put texts in quotes, and write numbers without."));
    if (preset && !field.preset.isNull() && !field.choices.isEmpty() && !field.choices.contains(field.preset))
        return wrong(file, *preset, tr("The preset of `%1` is none of its choices.").arg(field.key),
                     tr("Add it to the choices, or take one of them."));
    return {};
}

Result<EnvironmentField> readField(const yaml::Node &node, const QString &file)
{
    if (!node.isMapping())
        return wrong(file, node, tr("A field must be a mapping with a `key`."), {});
    EnvironmentField field;
    const std::pair<QStringView, QString &> texts[] = {{u"key", field.key},
                                                       {u"label", field.label},
                                                       {u"variable", field.variable},
                                                       {u"pattern", field.pattern},
                                                       {u"explain", field.explanation}};
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
    if (const QRegularExpression pattern(field.pattern); !pattern.isValid())
        return wrong(file, *node.find(u"pattern"),
                     tr("`pattern` is not a regular expression: %1.").arg(pattern.errorString()),
                     tr("It is one of Perl's kind, as `[A-Z]{2}\\d+`; put it in single quotes."));
    if (field.pattern.isEmpty() != field.explanation.isEmpty())
        return wrong(file, node, tr("`pattern` and `explain` of `%1` belong together.").arg(field.key),
                     tr("Say in `explain`, for people, what the pattern asks for."));
    if (looksSecret(field.variable))
        return wrong(file, *node.find(u"variable"),
                     tr("The variable `%1` looks like one that holds a secret.").arg(field.variable),
                     tr("Metadata can be read by everybody. Take another variable."));
    const auto kind = kindOf(node, file);
    if (!kind)
        return fail(kind.error());
    field.kind = *kind;
    const auto preset = presetOf(node, file);
    if (!preset)
        return fail(preset.error());
    field.preset = *preset;
    const auto choices = choicesOf(node, file);
    if (!choices)
        return fail(choices.error());
    field.choices = *choices;
    if (auto checked = checkKinds(field, node, file); !checked)
        return fail(checked.error());
    return field;
}

/// TEXT of a variable as KIND; text if it is none.
json::Value readAs(FieldKind kind, const QString &text)
{
    if (kind == FieldKind::Number || kind == FieldKind::TrueFalse || kind == FieldKind::Json) {
        if (const auto value = json::parse(text.toUtf8()); value && fits(*value, kind))
            return *value;
    }
    return json::Value::string(text);
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
            out.insert(field.key, readAs(field.kind, variable));
        else if (!field.preset.isNull())
            out.insert(field.key, field.preset);
    }
    return out;
}

} // namespace kabocha::job
