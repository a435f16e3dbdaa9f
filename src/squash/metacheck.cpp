// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/checks.h"
#include "squash/influx.h"
#include "squash/limits.h"
#include "json/path.h"

#include <QDateTime>

namespace kabocha::squash {
namespace {

const QString metaPath = QStringLiteral("$.meta");

qsizetype packageLimit(const QString &key)
{
    static const QStringList known = {QStringLiteral("name"), QStringLiteral("git_sha"),
                                      QStringLiteral("git_url"), QStringLiteral("git_branch"),
                                      QStringLiteral("eups_version")};
    if (!known.contains(key))
        return -1;
    return key == QLatin1String("git_url") ? Limits::packageUrl : Limits::packageField;
}

void checkPackage(const QString &name, const json::Value &value, const QString &path, Findings *findings)
{
    if (!value.isObject()) {
        findings->add(
            Severity::Error, "package-shape", path,
            translated(
                "Package “%1” is not an object with name, git_sha, git_url, git_branch and eups_version.")
                .arg(name),
            translated("Fill in the package's fields, or remove it."));
        return;
    }
    const json::Object &package = value.members();
    for (const char *required : {"name", "git_sha"}) {
        const QString key = QLatin1String(required);
        const json::Value field = package.value(key);
        if (!field.isString() || field.toString().isEmpty())
            findings->add(
                Severity::Error, "package-field-missing", json::memberPath(path, key),
                translated(
                    "Package “%1” has no %2. SQuaSH would refuse the job and keep a broken part of it.")
                    .arg(name, key),
                translated("Fill it in, or remove the package."));
    }
    for (const json::Member &member : package) {
        const QString here = json::memberPath(path, member.key);
        const qsizetype limit = packageLimit(member.key);
        if (limit < 0)
            findings->add(Severity::Error, "package-field-unknown", here,
                          translated("SQuaSH knows no “%2” of a package. It would refuse the job and keep a "
                                     "broken part of it (package “%1”).")
                              .arg(name, member.key),
                          translated("Remove it."));
        else if (!member.value.isString() && !member.value.isNull())
            findings->add(Severity::Error, "package-field-type", here,
                          translated("“%2” of package “%1” is not a text.").arg(name, member.key),
                          translated("Put it into quotes."));
        else if (member.value.toString().size() > limit)
            findings->add(Severity::Error, "package-field-too-long", here,
                          translated("“%2” of package “%1” is longer than SQuaSH can hold (%3 characters).")
                              .arg(name, member.key, QString::number(limit)),
                          translated("Shorten it."));
    }
}

bool isMissing(const json::Object &object, const QString &key)
{
    const json::Value value = object.value(key);
    return value.isNull() || (value.isString() && value.toString().isEmpty());
}

void checkJenkins(const json::Object &env, const QString &path, Findings *findings)
{
    for (const char *required : {"ci_id", "ci_name"}) {
        const QString key = QLatin1String(required);
        if (isMissing(env, key))
            findings->add(
                Severity::Warning, "env-jenkins-field", json::memberPath(path, key),
                translated("An environment “jenkins” without %1 is stored, but never reaches InfluxDB.")
                    .arg(key),
                translated("Fill it in, or use the environment “local”."));
    }
    findings->add(Severity::Warning, "env-jenkins", json::memberPath(path, QStringLiteral("env_name")),
                  translated("A job with environment “jenkins” reaches InfluxDB only if SQuaSH finds that CI "
                             "run and its code changes."),
                  translated("For a job made by hand use another name, such as “local”."));
}

/// Free text, times and serial numbers make a new series each.
bool looksUnique(const QString &text)
{
    constexpr qsizetype freeText = 40;
    if (text.size() > freeText)
        return true;
    return text.size() >= 16 && QDateTime::fromString(text, Qt::ISODate).isValid();
}

bool hasLineBreak(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    });
}

void checkTag(const InfluxEntry &entry, Findings *findings)
{
    if (entry.value.isString() && looksUnique(entry.value.toString()))
        findings->add(
            Severity::Note, "influx-series", entry.path,
            translated(
                "“%1” looks like free text or a time. Each different text makes one more series in InfluxDB.")
                .arg(entry.key),
            translated("Leave it out if it is only a remark."));
    if (entry.value.isString() && (entry.value.toString().contains(u' ')))
        findings->add(Severity::Note, "influx-blank", entry.path,
                      translated("InfluxDB will hold “%1” as “%2”: blanks become _.")
                          .arg(entry.key, entry.text.left(80)));
    else if (entry.value.isArray() || entry.value.isBool())
        findings->add(
            Severity::Note, "influx-text", entry.path,
            translated("InfluxDB will hold “%1” as the text “%2”.").arg(entry.key, entry.text.left(80)));
}

} // namespace

void checkPackages(const json::Object &meta, Findings *findings)
{
    const QString path = json::memberPath(metaPath, QStringLiteral("packages"));
    if (!meta.contains(QStringLiteral("packages"))) {
        findings->add(Severity::Error, "packages-missing", path,
                      translated("The metadata has no “packages”. SQuaSH would refuse the job."),
                      translated("Add packages; an empty list will do."));
        return;
    }
    const json::Value packages = meta.value(QStringLiteral("packages"));
    if (packages.isArray() && packages.size() == 0)
        return;
    if (!packages.isObject()) {
        findings->add(
            Severity::Error, "packages-shape", path,
            translated(
                "“packages” is not an object with a package under each name. SQuaSH would refuse the job "
                "and keep a broken part of it."),
            translated("Write it as {\"name\": {\"name\": …, \"git_sha\": …}}, or leave it empty."));
        return;
    }
    for (const json::Member &member : packages.members())
        checkPackage(member.key, member.value, json::memberPath(path, member.key), findings);
}

void checkEnvironment(const json::Object &meta, Findings *findings)
{
    const QString path = json::memberPath(metaPath, QStringLiteral("env"));
    if (!meta.contains(QStringLiteral("env"))) {
        findings->add(
            Severity::Warning, "env-missing", path,
            translated(
                "The metadata has no environment. SQuaSH stores the job, but it never reaches InfluxDB."),
            translated("Choose an environment, such as “local”."));
        return;
    }
    const json::Value value = meta.value(QStringLiteral("env"));
    if (!value.isObject()) {
        findings->add(Severity::Error, "env-shape", path,
                      translated("The environment “env” is not an object."),
                      translated("Choose an environment, such as “local”."));
        return;
    }
    const json::Object &env = value.members();
    const json::Value name = env.value(QStringLiteral("env_name"));
    const QString namePath = json::memberPath(path, QStringLiteral("env_name"));
    if (!name.isString() || name.toString().isEmpty())
        findings->add(Severity::Error, "env-name-missing", namePath,
                      translated("The environment has no name (env_name). SQuaSH would refuse the job."),
                      translated("Choose an environment, such as “local”."));
    else if (name.toString().size() > Limits::name)
        findings->add(Severity::Error, "env-name-too-long", namePath,
                      translated("The environment's name is longer than SQuaSH can hold (%1 characters).")
                          .arg(Limits::name),
                      translated("Shorten it."));
    for (const char *key : {"ci_dataset", "dataset"}) {
        const QString dataset = QLatin1String(key);
        if (env.value(dataset).toString().size() > Limits::dataset)
            findings->add(Severity::Error, "dataset-too-long", json::memberPath(path, dataset),
                          translated("“%1” is longer than SQuaSH can hold (%2 characters).")
                              .arg(dataset, QString::number(Limits::dataset)),
                          translated("Shorten it."));
    }
    if (name.toString() == QLatin1String("jenkins"))
        checkJenkins(env, path, findings);
    if (!isMissing(env, QStringLiteral("run_id_url")) && isMissing(env, QStringLiteral("run_id")))
        findings->add(Severity::Warning, "env-run-id", json::memberPath(path, QStringLiteral("run_id")),
                      translated("“run_id_url” needs “run_id”: without it the job never reaches InfluxDB."),
                      translated("Fill in run_id, or remove run_id_url."));
}

void checkInflux(const json::Object &meta, Findings *findings)
{
    static const QStringList serversOwn = {QStringLiteral("squash_id"), QStringLiteral("squash_url"),
                                           QStringLiteral("timestamp"), QStringLiteral("code_changes"),
                                           QStringLiteral("code_changes_counts")};
    QHash<QString, QString> first; // name in InfluxDB → path
    const QList<InfluxEntry> entries = influxEntries(meta);
    for (const InfluxEntry &entry : entries) {
        const QString text = entry.value.toString();
        if (entry.key.isEmpty() || (entry.value.isString() && text.isEmpty()))
            findings->add(
                Severity::Warning, "influx-empty", entry.path,
                translated("“%1” is empty: the whole job would fail to reach InfluxDB.").arg(entry.key),
                translated("Fill it in, or remove it."));
        else if (hasLineBreak(entry.value.isString() ? text : entry.text) || hasLineBreak(entry.key))
            findings->add(Severity::Warning, "influx-line-break", entry.path,
                          translated("“%1” has a line break: the whole job would fail to reach InfluxDB.")
                              .arg(entry.key.simplified()),
                          translated("Write it on one line."));
        if (entry.fate == InfluxEntry::Fate::LeftOut) {
            findings->add(
                Severity::Note, "influx-left-out", entry.path,
                translated("“%1” is stored with the job but does not reach InfluxDB.").arg(entry.key));
            continue;
        }
        if (serversOwn.contains(entry.key))
            findings->add(Severity::Warning, "influx-reserved", entry.path,
                          translated("SQuaSH writes “%1” itself: yours and its own would meet in InfluxDB.")
                              .arg(entry.key),
                          translated("Choose another key."));
        const auto other = first.constFind(entry.name);
        if (other != first.constEnd())
            findings->add(Severity::Warning, "influx-collision", entry.path,
                          translated("InfluxDB knows this as “%1”, as it does %2: one of the two is lost.")
                              .arg(entry.name, *other),
                          translated("Choose another key, or remove one."));
        else
            first.insert(entry.name, entry.path);
        if (entry.name != entry.key)
            findings->add(Severity::Note, "influx-renamed", entry.path,
                          translated("InfluxDB will know “%1” as “%2”.").arg(entry.key, entry.name));
        if (entry.fate == InfluxEntry::Fate::Tag)
            checkTag(entry, findings);
    }
}

} // namespace kabocha::squash
