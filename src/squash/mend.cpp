// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/mend.h"

#include "squash/checks.h"
#include "json/path.h"

#include <QRegularExpression>

#include <functional>

namespace kabocha::squash {
namespace {

/// What becomes of the value of KEY; nothing: it is removed.
using Edit = std::function<std::optional<json::Value>(const QString &key, const json::Value &value)>;

/// OBJECT, which stands at PATH, with EDIT done to the member at WANTED; nothing if there is none.
std::optional<json::Object> edited(const json::Object &object, const QString &path, const QString &wanted,
                                   const Edit &edit)
{
    for (const json::Member &member : object) {
        const QString here = json::memberPath(path, member.key);
        json::Object out = object;
        if (here == wanted) {
            if (const auto value = edit(member.key, member.value))
                out.insert(member.key, *value);
            else
                out.take(member.key);
            return out;
        }
        if (!member.value.isObject() || !wanted.startsWith(here))
            continue;
        if (const auto inner = edited(member.value.members(), here, wanted, edit)) {
            out.insert(member.key, json::Value::object(*inner));
            return out;
        }
    }
    return {};
}

QString onOneLine(const QString &text)
{
    static const QRegularExpression breaks(QStringLiteral("[\\r\\n\\x{2028}\\x{2029}]+"));
    static const QRegularExpression outer(
        QStringLiteral("^[\\r\\n\\x{2028}\\x{2029}]+|[\\r\\n\\x{2028}\\x{2029}]+$"));
    return QString(text).remove(outer).replace(breaks, QStringLiteral(" "));
}

std::optional<Mend> mendOfValue(const Issue &issue, const json::Object &meta)
{
    Mend mend;
    const auto done = edited(meta, QStringLiteral("$.meta"), issue.place.path,
                             [&](const QString &key, const json::Value &value) -> std::optional<json::Value> {
                                 if (!value.isString())
                                     return value;
                                 const QString text = onOneLine(value.toString());
                                 if (text.isEmpty()) {
                                     mend.text = translated("Remove the empty “%1”").arg(key);
                                     return {};
                                 }
                                 constexpr qsizetype most = 60;
                                 if (text != value.toString())
                                     mend.text =
                                         translated("Write “%1” on one line: “%2”")
                                             .arg(key, text.size() > most ? text.left(most) + u'…' : text);
                                 return json::Value::string(text);
                             });
    if (!done || mend.text.isEmpty())
        return {};
    mend.meta = *done;
    return mend;
}

std::optional<Mend> mendOfEnvironment(const json::Object &meta, const json::Object &environment)
{
    const QString env = QStringLiteral("env");
    const QString name = QStringLiteral("env_name");
    const json::Value value = meta.value(env);
    const QString given = environment.value(name).toString();
    Mend mend{.meta = meta};
    if (given.isEmpty())
        return {};
    if (value.isNull() || (value.isObject() && value.members().isEmpty())) {
        mend.text = translated("Add the environment “%1”").arg(given);
        mend.meta.insert(env, json::Value::object(environment));
        return mend;
    }
    const json::Value there = value.members().value(name);
    if (!value.isObject() || !(there.isNull() || (there.isString() && there.toString().isEmpty())))
        return {}; // something is written there: what it should be, a person knows
    json::Object named = value.members();
    named.insert(name, environment.value(name));
    mend.text = translated("Name the environment “%1”").arg(given);
    mend.meta.insert(env, json::Value::object(named));
    return mend;
}

} // namespace

std::optional<Mend> mendOf(const Issue &issue, const json::Object &meta, const json::Object &environment)
{
    const QString packages = QStringLiteral("packages");
    if ((issue.code == QLatin1String("packages-missing") || issue.code == QLatin1String("packages-shape")) &&
        meta.value(packages).isNull()) {
        Mend mend{.text = translated("Add an empty “packages”"), .meta = meta};
        mend.meta.insert(packages, json::Value::object({}));
        return mend;
    }
    if (issue.code == QLatin1String("env-missing") || issue.code == QLatin1String("env-shape") ||
        issue.code == QLatin1String("env-name-missing") ||
        issue.place.path == QLatin1String("$.meta.env.env_name")) // an empty name is not removed
        return mendOfEnvironment(meta, environment);
    if (issue.code == QLatin1String("influx-empty") || issue.code == QLatin1String("influx-line-break"))
        return mendOfValue(issue, meta);
    return {};
}

std::optional<Mend> mendAll(const QList<Issue> &issues, const json::Object &meta,
                            const json::Object &environment)
{
    QStringList done;
    json::Object mended = meta;
    for (const Issue &issue : issues) {
        if (const auto mend = mendOf(issue, mended, environment)) {
            mended = mend->meta;
            done.append(mend->text);
        }
    }
    if (done.isEmpty())
        return {};
    return Mend{.text = done.join(u'\n'), .meta = mended};
}

} // namespace kabocha::squash
