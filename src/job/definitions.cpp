// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/definitions.h"

#include <QCoreApplication>

namespace kabocha::job {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::job", text);
}

/// Tags are a set; one bare string is one tag.
Result<QStringList> readTags(const Fields &fields)
{
    const QString key = QStringLiteral("tags");
    if (const json::Value single = fields.members().value(key); single.isString())
        return QStringList(single.toString());
    auto tags = fields.texts(key);
    if (tags) {
        tags->removeDuplicates();
        tags->sort();
    }
    return tags;
}

/// Text, or a list of texts, which then are TEXT's lines. False if VALUE is neither.
bool readTextOrList(const json::Value &value, std::optional<QString> *text, QStringList *list)
{
    QStringList lines;
    if (value.list())
        return false;
    for (const json::Value &item : value.items()) {
        if (!item.isString())
            return false;
        lines.append(item.toString());
    }
    if (!value.isString() && lines.isEmpty())
        return false;
    *text = value.isString() ? value.toString() : lines.join(u'\n');
    *list = lines;
    return true;
}

/// False if it holds more or other than what a Reference has.
bool readReference(const json::Value &value, metric::Reference *reference)
{
    if (!value.isObject())
        return value.isNull();
    for (const auto &[key, part] : value.members()) {
        if (part.isNull() && (key == u"doc" || key == u"page" || key == u"url"))
            continue;
        bool whole = false;
        const qint64 page = part.numberText().toLongLong(&whole);
        if (key == u"page" && whole)
            reference->page = page;
        else if (!(key == u"doc" && readTextOrList(part, &reference->doc, &reference->docList)) &&
                 !(key == u"url" && readTextOrList(part, &reference->url, &reference->urlList)))
            return false;
    }
    return true;
}

} // namespace

Result<ReadDefinition<metric::Metric>> readMetric(const Fields &fields)
{
    const auto name = fields.name(QStringLiteral("name"), 2);
    if (!name)
        return fail(name.error());
    const auto description = fields.optionalText(QStringLiteral("description"));
    if (!description)
        return fail(description.error());
    const auto unit = fields.unit(QStringLiteral("unit"));
    if (!unit)
        return fail(unit.error());
    const auto tags = readTags(fields);
    if (!tags)
        return fail(tags.error());

    ReadDefinition<metric::Metric> out;
    out.definition = {
        .name = *name, .description = *description, .unit = *unit, .tags = *tags, .place = fields.place()};
    out.unknown =
        fields.except({QStringLiteral("name"), QStringLiteral("description"), QStringLiteral("unit"),
                       QStringLiteral("tags"), QStringLiteral("reference")});
    const json::Value reference = fields.members().value(QStringLiteral("reference"));
    if (!readReference(reference, &out.definition.reference))
        out.unknown.insert(QStringLiteral("reference"), reference); // written back as it came
    return out;
}

Result<ReadDefinition<spec::Specification>> readSpecification(const Fields &fields)
{
    const auto name = fields.name(QStringLiteral("name"), 3);
    if (!name)
        return fail(name.error());
    const auto type = fields.text(QStringLiteral("type"));
    if (!type)
        return fail(type.error());
    if (*type != u"threshold")
        return fail(
            {.kind = Error::Kind::Unsupported,
             .message =
                 tr("Specification `%1` is of type `%2`, which is not supported.").arg(name->text(), *type),
             .hint = tr("Only specifications of type `threshold` can be read."),
             .place = fields.place(QStringLiteral("type"))});
    const auto threshold = Fields::of(fields.members().value(QStringLiteral("threshold")), fields.file(),
                                      fields.path(QStringLiteral("threshold")));
    if (!threshold)
        return fail(threshold.error());
    const json::Value value = threshold->members().value(QStringLiteral("value"));
    if (!value.isNumber())
        return threshold->wrong(QStringLiteral("value"), tr("a number"));
    const auto unit = threshold->unit(QStringLiteral("unit"));
    if (!unit)
        return fail(unit.error());
    const auto symbol = threshold->text(QStringLiteral("operator"));
    if (!symbol)
        return fail(symbol.error());
    const auto op = spec::operatorOf(*symbol);
    if (!op)
        return fail({.kind = Error::Kind::Schema,
                     .message = tr("`%1` is not an operator of a threshold.").arg(symbol->left(20)),
                     .hint = tr("Use one of < <= > >= == !=."),
                     .place = threshold->place(QStringLiteral("operator"))});
    const auto query = fields.object(QStringLiteral("metadata_query"));
    if (!query)
        return fail(query.error());
    const auto tags = readTags(fields);
    if (!tags)
        return fail(tags.error());

    ReadDefinition<spec::Specification> out;
    out.definition = {.name = *name,
                      .op = *op,
                      .threshold = value.toDouble(),
                      .unit = *unit,
                      .metadataQuery = *query,
                      .tags = *tags,
                      .place = fields.place()};
    out.unknown = fields.except({QStringLiteral("name"), QStringLiteral("type"), QStringLiteral("threshold"),
                                 QStringLiteral("metadata_query"), QStringLiteral("tags")});
    return out;
}

} // namespace kabocha::job
