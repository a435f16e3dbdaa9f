// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/mend.h"

#include "squash/checks.h"
#include "json/path.h"
#include "json/without.h"

#include <QRegularExpression>

namespace kabocha::squash {
namespace {

const QString metaPath = QStringLiteral("$.meta");
const QString envNamePath = QStringLiteral("$.meta.env.env_name");

/// All texts in an object, by JSON path.
using Texts = QHash<QString, json::Member>;

void collect(const json::Object &object, const QString &path, Texts *texts)
{
    for (const json::Member &member : object) {
        const QString here = json::memberPath(path, member.key);
        if (member.value.isString())
            texts->insert(here, member);
        else
            collect(member.value.members(), here, texts);
    }
}

Texts textsOf(const json::Object &meta)
{
    Texts texts;
    collect(meta, metaPath, &texts);
    return texts;
}

/// What becomes of a text; nothing: the member is removed.
struct Edit
{
    QString text = {}; ///< as Mend::text
    std::optional<json::Value> value = {};
};

/// OBJECT, which stands at PATH, with all EDITS done, by path; as it was read where there are none.
json::Object edited(const json::Object &object, const QString &path, const QHash<QString, Edit> &edits)
{
    json::Object out = object;
    QSet<QString> removed;
    for (const json::Member &member : object) {
        const QString here = json::memberPath(path, member.key);
        if (const auto edit = edits.constFind(here); edit != edits.cend()) {
            if (edit->value)
                out.insert(member.key, *edit->value);
            else
                removed.insert(member.key);
        } else if (member.value.isObject()) {
            const json::Object inner = edited(member.value.members(), here, edits);
            if (inner != member.value.members())
                out.insert(member.key, json::Value::object(inner));
        }
    }
    return json::without(out, removed);
}

QString onOneLine(const QString &text)
{
    static const QRegularExpression breaks(QStringLiteral("[\\r\\n\\x{2028}\\x{2029}]+"));
    static const QRegularExpression outer(
        QStringLiteral("^[\\r\\n\\x{2028}\\x{2029}]+|[\\r\\n\\x{2028}\\x{2029}]+$"));
    return QString(text).remove(outer).replace(breaks, QStringLiteral(" "));
}

/// How the text that ISSUE is about is mended; nothing where only a person can.
std::optional<Edit> editOf(const Issue &issue, const Texts &texts)
{
    constexpr qsizetype most = 60;
    if (issue.code != QLatin1String("influx-empty") && issue.code != QLatin1String("influx-line-break"))
        return {};
    const auto member = texts.constFind(issue.place.path);
    if (member == texts.cend() || issue.place.path == envNamePath) // an empty name is not removed
        return {};
    const QString before = member->value.toString();
    const QString text = onOneLine(before);
    if (text.isEmpty())
        return Edit{.text = translated("Remove the empty “%1”").arg(member->key)};
    if (text == before)
        return {};
    return Edit{.text = translated("Write “%1” on one line: “%2”")
                            .arg(member->key, text.size() > most ? text.left(most) + u'…' : text),
                .value = json::Value::string(text)};
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

/// How `packages` and `env` are mended, which the server reads itself.
std::optional<Mend> mendOfFrame(const Issue &issue, const json::Object &meta, const json::Object &environment)
{
    const QString packages = QStringLiteral("packages");
    if ((issue.code == QLatin1String("packages-missing") || issue.code == QLatin1String("packages-shape")) &&
        meta.value(packages).isNull()) {
        Mend mend{.text = translated("Add an empty “packages”"), .meta = meta};
        mend.meta.insert(packages, json::Value::object({}));
        return mend;
    }
    if (issue.code == QLatin1String("env-missing") || issue.code == QLatin1String("env-shape") ||
        issue.code == QLatin1String("env-name-missing") || issue.place.path == envNamePath)
        return mendOfEnvironment(meta, environment);
    return {};
}

} // namespace

QStringList mendTexts(const QList<Issue> &issues, const json::Object &meta, const json::Object &environment)
{
    const Texts texts = textsOf(meta);
    QStringList out;
    for (const Issue &issue : issues) {
        const auto mend = mendOfFrame(issue, meta, environment);
        out << (mend ? mend->text : editOf(issue, texts).value_or(Edit()).text);
    }
    return out;
}

std::optional<Mend> mendAll(const QList<Issue> &issues, const json::Object &meta,
                            const json::Object &environment)
{
    const Texts texts = textsOf(meta);
    json::Object mended = meta;
    QHash<QString, Edit> edits;
    QStringList done;
    for (const Issue &issue : issues) {
        if (const auto mend = mendOfFrame(issue, mended, environment)) {
            mended = mend->meta;
            done.append(mend->text);
        } else if (const auto edit = editOf(issue, texts); edit && !edits.contains(issue.place.path)) {
            edits.insert(issue.place.path, *edit);
            done.append(edit->text);
        }
    }
    if (done.isEmpty())
        return {};
    return Mend{.text = done.join(u'\n'), .meta = edited(mended, metaPath, edits)};
}

} // namespace kabocha::squash
