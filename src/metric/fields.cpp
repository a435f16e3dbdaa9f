// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metric/fields.h"

#include "yaml/node.h"

#include <QCoreApplication>

namespace kabocha::metric {
namespace {

using Kind = yaml::Node::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::metric", text);
}

} // namespace

Place placeOf(const yaml::Node &node, const QString &file)
{
    return {.file = file, .line = node.line, .column = node.column};
}

QString described(const yaml::Node &node)
{
    const QString text = node.text.size() > 60 ? node.text.left(60) + u'…' : node.text;
    switch (node.kind) {
    case Kind::Null:
        return tr("nothing");
    case Kind::Bool:
        return tr("the truth value “%1”").arg(text);
    case Kind::Integer:
    case Kind::Float:
        return tr("the number %1").arg(text);
    case Kind::String:
        return tr("the text “%1”").arg(text);
    case Kind::Sequence:
        return tr("a list");
    case Kind::Mapping:
        return tr("a mapping");
    }
    Q_UNREACHABLE();
}

QStringList readTags(const yaml::Node &node, const QString &name, const QString &file, QList<Issue> *issues)
{
    QStringList tags;
    const auto add = [&](const yaml::Node &tag) {
        if (tag.isString())
            tags << tag.text;
        else
            *issues << Issue{
                .code = QStringLiteral("tag"),
                .text = tr("“%1”: a tag must be text, not %2. It is left out.").arg(name, described(tag)),
                .place = placeOf(tag, file),
                .hint = tr("Put quotes around it.")};
    };
    if (node.isSequence()) {
        for (const yaml::Node &item : node.items)
            add(item);
    } else if (node.isMapping()) { // `!!set`, which packages in use have
        for (const yaml::Entry &entry : node.entries) {
            if (entry.value.kind == Kind::Null) {
                add(entry.key);
                continue;
            }
            *issues << Issue{
                .code = QStringLiteral("tag"),
                .text = tr("“%1”: the tag “%2” has a value. It is left out.").arg(name, entry.key.text),
                .place = placeOf(entry.key, file),
                .hint = tr("Write tags as a list.")};
        }
    } else if (node.kind != Kind::Null) {
        add(node);
    }
    tags.sort();
    tags.removeDuplicates();
    return tags;
}

} // namespace kabocha::metric
