// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/influx.h"

#include "json/path.h"

#include <QHash>

namespace kabocha::squash {
namespace {

constexpr int deepest = 200; // as the JSON reader allows

/// As Python's str() and repr() write a value.
QString pythonText(const json::Value &value, bool quoted, int depth = 0)
{
    switch (value.kind()) {
    case json::Value::Kind::Null:
        return QStringLiteral("None");
    case json::Value::Kind::Bool:
        return value.toBool() ? QStringLiteral("True") : QStringLiteral("False");
    case json::Value::Kind::Number:
        return QString::fromLatin1(value.numberText());
    case json::Value::Kind::String:
        return quoted ? u'\'' + value.toString() + u'\'' : value.toString();
    case json::Value::Kind::Array: {
        QStringList parts;
        if (depth < deepest) {
            constexpr qint64 longest = 4096; // far more than a tag can hold
            const auto items = value.slice(0, longest);
            for (const json::Value &item : items.value_or(QList<json::Value>()))
                parts.append(pythonText(item, true, depth + 1));
        }
        return u'[' + parts.join(QLatin1String(", ")) + u']';
    }
    case json::Value::Kind::Object:
        break; // flattened by the caller; inside an array it is rare enough to name only
    }
    return QStringLiteral("{}");
}

const QHash<QString, QString> &renamedFields()
{
    static const QHash<QString, QString> names = {
        {QStringLiteral("ci_id"), QStringLiteral("run_id")},
        {QStringLiteral("run_id"), QStringLiteral("run_id")},
        {QStringLiteral("run_id_url"), QStringLiteral("run_url")},
        {QStringLiteral("ci_url"), QStringLiteral("run_url")},
        {QStringLiteral("run_url"), QStringLiteral("run_url")},
        {QStringLiteral("squash_id"), QStringLiteral("squash_id")},
        {QStringLiteral("squash_url"), QStringLiteral("squash_url")},
        {QStringLiteral("version_tag"), QStringLiteral("version_tag")},
        {QStringLiteral("timestamp"), QStringLiteral("timestamp")},
        {QStringLiteral("code_changes"), QStringLiteral("code_changes")},
        {QStringLiteral("code_changes_counts"), QStringLiteral("code_changes_counts")},
    };
    return names;
}

const QHash<QString, QString> &renamedTags()
{
    static const QHash<QString, QString> names = {
        {QStringLiteral("ci_dataset"), QStringLiteral("dataset")},
        {QStringLiteral("filter_name"), QStringLiteral("filter")},
        {QStringLiteral("physical_filter"), QStringLiteral("filter")},
        {QStringLiteral("ci_name"), QStringLiteral("pipeline")},
    };
    return names;
}

InfluxEntry entryOf(const QString &path, const QString &key, const json::Value &value)
{
    InfluxEntry entry{.path = path, .key = key, .value = value};
    const bool nothing = value.isNull() || (value.isNumber() && !value.isFinite());
    if (nothing || key == QLatin1String("date") || key == QLatin1String("ci_label")) {
        entry.fate = InfluxEntry::Fate::LeftOut;
        return entry;
    }
    const auto field = renamedFields().constFind(key);
    if (field != renamedFields().constEnd()) {
        entry.fate = InfluxEntry::Fate::Field;
        entry.name = *field;
    } else {
        entry.name = renamedTags().value(key, key);
    }
    entry.text = pythonText(value, false);
    if (entry.fate == InfluxEntry::Fate::Tag)
        entry.text.replace(u' ', u'_');
    return entry;
}

void flatten(const json::Object &object, const QString &path, int depth, QList<InfluxEntry> *entries)
{
    for (const json::Member &member : object) {
        const QString here = json::memberPath(path, member.key);
        if (depth == 0 && member.key == QLatin1String("packages"))
            continue;
        if (member.value.isObject() && depth < deepest)
            flatten(member.value.members(), here, depth + 1, entries);
        else
            entries->append(entryOf(here, member.key, member.value));
    }
}

} // namespace

QList<InfluxEntry> influxEntries(const json::Object &meta)
{
    QList<InfluxEntry> entries;
    flatten(meta, QStringLiteral("$.meta"), 0, &entries);
    return entries;
}

} // namespace kabocha::squash
