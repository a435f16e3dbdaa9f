// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/checks.h"
#include "squash/influx.h"
#include "squash/limits.h"
#include "json/path.h"

#include <QRegularExpression>
#include <QSet>

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

/// Of a CI run the server looks for the pipeline's name in the URL.
void checkCiUrl(const json::Object &env, const QString &path, Findings *findings)
{
    const QString key = QStringLiteral("ci_url");
    const json::Value url = env.value(key);
    if (env.contains(key) && !url.isString() && !url.isArray() && !url.isObject())
        findings->add(Severity::Warning, "env-ci-url", json::memberPath(path, key),
                      translated("“ci_url” is not a text: the job never reaches InfluxDB."),
                      translated("Write the URL as a text, or remove it."));
    const QString name = QStringLiteral("ci_name");
    const QString pipeline = pipelineOfUrl(env);
    if (!pipeline.isEmpty() && env.value(name).toString() != pipeline)
        findings->add(Severity::Note, "influx-pipeline", json::memberPath(path, name),
                      translated("SQuaSH takes the pipeline from “ci_url”: InfluxDB will know it as “%1”.")
                          .arg(pipeline));
}

/// Why each job is likely to have another text here; empty if that is not to be expected.
QString uniqueKind(const QString &key, const QString &text)
{
    static const QRegularExpression uuid(
        QStringLiteral("^\\{?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\\}?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression time(
        QStringLiteral("^\\d{4}-?\\d\\d-?\\d\\d[T ]?\\d\\d:?\\d\\d|"
                       "^\\d{4}-\\d\\d-\\d\\d$|^\\d{1,2}:\\d\\d(?::\\d\\d)?"));
    static const QRegularExpression serialKey(
        QStringLiteral("(?:^|[^a-z])(?:serial|serial_?n(?:o|umber)|s/?n|uuid|guid)(?:$|[^a-z])"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression serial(QStringLiteral("\\d{6}|^[0-9a-f]{12,}$"),
                                           QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype freeText = 40;
    constexpr qsizetype manyWords = 5;
    if (uuid.match(text).hasMatch())
        return translated("an identifier that is used once (UUID)");
    if (time.match(text).hasMatch())
        return translated("a time");
    if (text.size() > freeText || text.count(u' ') >= manyWords)
        return translated("free text");
    if (serialKey.match(key).hasMatch() || serial.match(text).hasMatch())
        return translated("a serial or running number");
    return {};
}

/// Whether VALUE is or holds a number that strict JSON cannot say.
bool hasNonFinite(const json::Value &value)
{
    if (value.isNumber())
        return !value.isFinite();
    constexpr qint64 enough = 4096;
    const auto items = value.slice(0, enough);
    if (value.isArray() && items)
        return std::any_of(items->begin(), items->end(), hasNonFinite);
    return false;
}

bool hasLineBreak(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    });
}

void checkTag(const InfluxEntry &entry, Findings *findings)
{
    if (const QString kind = entry.value.isString()   ? uniqueKind(entry.key, entry.value.toString())
                             : entry.value.isNumber() ? uniqueKind(entry.key, entry.text)
                                                      : QString();
        !kind.isEmpty())
        findings->add(Severity::Warning, "influx-series", entry.path,
                      translated("“%1” looks like %2. Each different text makes one more series in "
                                 "InfluxDB, which costs the database dearly.")
                          .arg(entry.key, kind),
                      translated("Leave it out if nobody selects by it."));
    if (entry.value.isString() && (entry.value.toString().contains(u' ')))
        findings->add(Severity::Note, "influx-blank", entry.path,
                      translated("InfluxDB will hold “%1” as “%2”: blanks become _.")
                          .arg(entry.key, entry.text.left(80)));
    else if (entry.value.isArray() || entry.value.isBool() || entry.value.isNull())
        findings->add(
            Severity::Note, "influx-text", entry.path,
            translated("InfluxDB will hold “%1” as the text “%2”.").arg(entry.key, entry.text.left(80)));
    if (entry.text.endsWith(u'\\') || entry.key.endsWith(u'\\'))
        findings->add(Severity::Warning, "influx-backslash", entry.path,
                      translated("“%1” ends with a backslash: InfluxDB would take what follows for a part of "
                                 "it, or refuse the whole job.")
                          .arg(entry.key),
                      translated("Leave the backslash out."));
}

/// A field is a number, true, false or a text in quotes that the server does not escape.
void checkField(const InfluxEntry &entry, const json::Object &meta, Findings *findings)
{
    const bool isUrl = entry.name == QLatin1String("run_url") && entry.name != entry.key;
    const bool isNone = !entry.value.isString() && entry.text == QLatin1String("None");
    if (!isUrl && (isNone || entry.value.isArray() || entry.value.isObject()))
        findings->add(
            Severity::Warning, "influx-field", entry.path,
            translated("“%1” becomes a field, and InfluxDB reads no “%2” there: the whole job would "
                       "fail to reach it.")
                .arg(entry.key, entry.text.left(80)),
            translated("Enter a text or a number, or remove it."));
    else if ((isUrl || entry.value.isString()) && (entry.text.contains(u'"') || entry.text.endsWith(u'\\')))
        findings->add(
            Severity::Warning, "influx-quote", entry.path,
            translated("“%1” has a quote or ends with a backslash: the whole job would fail to reach "
                       "InfluxDB.")
                .arg(entry.key),
            translated("Write it without."));
    // Without env.run_id checkEnvironment() says so.
    const json::Object env = meta.value(QStringLiteral("env")).members();
    const QString number =
        entry.key == QLatin1String("ci_url") ? QStringLiteral("ci_id") : QStringLiteral("run_id");
    if (isUrl && entry.text.startsWith(QLatin1String("[None](")) &&
        (entry.key == QLatin1String("ci_url") || !isMissing(env, number)))
        findings->add(Severity::Warning, "influx-run-url", entry.path,
                      translated("“%1” needs “%2” beside it: without it the job never reaches InfluxDB.")
                          .arg(entry.key, number),
                      translated("Put the two together, or remove the URL."));
}

/// The server writes the names of metrics as they are.
void checkName(const job::Measurement &measurement, qsizetype index, Findings *findings)
{
    static const QRegularExpression parting(QStringLiteral("[,=\\\\\\s]"));
    const QString name = measurement.metric.text();
    if (!name.contains(parting))
        return;
    const QString item = json::itemPath(QStringLiteral("$.measurements"), index);
    findings->add(Severity::Warning, "influx-name", json::memberPath(item, QStringLiteral("metric")),
                  translated("InfluxDB would take the name “%1” apart at its comma, equal sign, backslash or "
                             "blank: the values of its package, and of those after it, would fail "
                             "to reach it.")
                      .arg(name),
                  translated("Ask for another name in the metrics package."));
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
        const json::Value held = env.value(dataset);
        if (held.isObject() || held.isArray())
            findings->add(Severity::Error, "dataset-type", json::memberPath(path, dataset),
                          translated("“%1” is not a text. SQuaSH keeps the dataset in a column of its own.")
                              .arg(dataset),
                          translated("Write its name."));
        else if (held.toString().size() > Limits::dataset || held.numberText().size() > Limits::dataset)
            findings->add(Severity::Error, "dataset-too-long", json::memberPath(path, dataset),
                          translated("“%1” is longer than SQuaSH can hold (%2 characters).")
                              .arg(dataset, QString::number(Limits::dataset)),
                          translated("Shorten it."));
    }
    if (name.toString() == QLatin1String("jenkins"))
        checkJenkins(env, path, findings);
    checkCiUrl(env, path, findings);
    const QString runUrl = QStringLiteral("run_id_url");
    if ((!isMissing(env, runUrl) || !isMissing(meta, runUrl)) && isMissing(env, QStringLiteral("run_id")))
        findings->add(Severity::Warning, "env-run-id", json::memberPath(path, QStringLiteral("run_id")),
                      translated("“run_id_url” needs “run_id”: without it the job never reaches InfluxDB."),
                      translated("Fill in run_id, or remove run_id_url."));
}

void checkInflux(const job::Job &job, Findings *findings)
{
    static const QStringList serversOwn = {QStringLiteral("squash_id"), QStringLiteral("squash_url"),
                                           QStringLiteral("timestamp"), QStringLiteral("code_changes"),
                                           QStringLiteral("code_changes_counts")};
    QHash<QString, InfluxEntry> first; // by the name in InfluxDB
    QSet<QString> values;              // fields of values: metrics without their package
    for (qsizetype i = 0; i < job.measurements.size(); ++i) {
        values.insert(job.measurements.at(i).metric.metric);
        checkName(job.measurements.at(i), i, findings);
    }
    const QString envPath = QStringLiteral("$.meta.env");
    const json::Object env = job.meta.value(QStringLiteral("env")).members();
    const QList<InfluxEntry> entries = influxEntries(job.meta);
    for (const InfluxEntry &entry : entries) {
        if (hasNonFinite(entry.value)) {
            findings->add(Severity::Warning, "meta-not-finite", entry.path,
                          translated("“%1” is or holds a number that is not finite. It is sent as “null”.")
                              .arg(entry.key),
                          translated("Enter a number, or leave it out."));
        }
        if (entry.fate == InfluxEntry::Fate::LeftOut) {
            findings->add(
                Severity::Note, "influx-left-out", entry.path,
                translated("“%1” is stored with the job but does not reach InfluxDB.").arg(entry.key));
            continue;
        }
        const QString text = entry.value.toString();
        if (entry.key.isEmpty() || (entry.value.isString() && text.isEmpty()))
            findings->add(
                Severity::Warning, "influx-empty", entry.path,
                translated("“%1” is empty: the whole job would fail to reach InfluxDB.").arg(entry.key),
                translated("Fill it in, or remove it."));
        else if (hasLineBreak(text) || hasLineBreak(entry.key)) // in a list Python escapes them
            findings->add(Severity::Warning, "influx-line-break", entry.path,
                          translated("“%1” has a line break: the whole job would fail to reach InfluxDB.")
                              .arg(entry.key.simplified()),
                          translated("Write it on one line."));
        if (serversOwn.contains(entry.key))
            findings->add(Severity::Warning, "influx-reserved", entry.path,
                          translated("SQuaSH writes “%1” itself: yours and its own would meet in InfluxDB.")
                              .arg(entry.key),
                          translated("Choose another key."));
        else if (entry.name == QLatin1String("time"))
            findings->add(
                Severity::Warning, "influx-reserved", entry.path,
                translated(
                    "InfluxDB keeps the job's own time as “time”: yours would be lost, or spoil the write."),
                translated("Choose another key."));
        else if (values.contains(entry.name))
            findings->add(Severity::Warning, "influx-collision", entry.path,
                          translated("InfluxDB knows the value of a metric as “%1”, too: asked for one, it "
                                     "would mix up the two.")
                              .arg(entry.name),
                          translated("Choose another key."));
        const auto other = first.constFind(entry.name);
        const bool isSame = other != first.constEnd() && other->fate == entry.fate &&
                            other->value.isString() == entry.value.isString() && other->text == entry.text;
        if (other != first.constEnd() && !isSame) // the same twice is written once
            findings->add(Severity::Warning, "influx-collision", entry.path,
                          translated("InfluxDB knows this as “%1”, as it does %2: one of the two is lost.")
                              .arg(entry.name, other->path),
                          translated("Choose another key, or remove one."));
        else
            first.insert(entry.name, entry);
        if (entry.path == json::memberPath(envPath, entry.key) && !env.contains(entry.key))
            continue; // the server's own addition: no entry that a person could change
        if (entry.name != entry.key)
            findings->add(Severity::Note, "influx-renamed", entry.path,
                          translated("InfluxDB will know “%1” as “%2”.").arg(entry.key, entry.name));
        if (entry.fate == InfluxEntry::Fate::Tag)
            checkTag(entry, findings);
        else
            checkField(entry, job.meta, findings);
    }
}

} // namespace kabocha::squash
