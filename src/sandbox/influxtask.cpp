// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/influxtask.h"

#include "sandbox/arguments.h"
#include "json/python.h"

namespace kabocha::sandbox {
namespace {

json::Object failure()
{
    json::Object object;
    object.insert(QStringLiteral("status"), json::Value::string(QStringLiteral("FAILURE")));
    return object;
}

json::Object done(const char *text, qint64 job, int statusCode)
{
    json::Object object;
    object.insert(QStringLiteral("message"), json::Value::string(QString::fromLatin1(text).arg(job)));
    object.insert(QStringLiteral("status_code"), json::Value::integer(statusCode));
    return object;
}

/// An empty value or one with a line break is no line of the database's protocol.
bool isWritable(const QString &text)
{
    return !text.isEmpty() && !text.contains(u'\n') && !text.contains(u'\r');
}

bool areWritable(const json::Object &metadata)
{
    static const QStringList leftOut{QStringLiteral("date"), QStringLiteral("ci_label"),
                                     QStringLiteral("packages")};
    return std::ranges::all_of(metadata, [](const json::Member &member) {
        if (member.value.isObject())
            return areWritable(member.value.members());
        return leftOut.contains(member.key) ||
               (isWritable(member.key) && isWritable(json::pythonText(member.value)));
    });
}

/// Whether the name of a metric stands in a line as it is.
bool isWritableName(const QString &name)
{
    return std::ranges::none_of(name,
                                [](QChar c) { return c == u',' || c == u'=' || c == u'\\' || c.isSpace(); });
}

/// ENV with the name of the pipeline as the URL of a CI run has it; nothing if there is no looking into that:
/// the task stumbles.
std::optional<json::Object> withPipeline(json::Object env)
{
    const json::Value url = env.value(QStringLiteral("ci_url"));
    if (!env.contains(QStringLiteral("ci_url")) || url.isArray() || url.isObject())
        return env;
    if (!url.isString())
        return {};
    for (const char *pipeline : {"validate_drp_gen3", "validate_drp", "ap_verify"}) {
        if (url.toString().contains(QLatin1String(pipeline))) {
            env.insert(QStringLiteral("ci_name"), json::Value::string(QLatin1String(pipeline)));
            break;
        }
    }
    return env;
}

} // namespace

json::Object influxOutcome(const json::Object &job)
{
    json::Object meta = job.value(QStringLiteral("meta")).members();
    json::Object env = meta.value(QStringLiteral("env")).members();
    const qint64 id = job.value(QStringLiteral("id")).numberText().toLongLong();

    if (!env.contains(QStringLiteral("env_name")))
        return failure();
    // There is no Jenkins behind this server, so no history of code changes can be found: the task stumbles,
    // as it does for a job made by hand on the real one.
    if (env.value(QStringLiteral("env_name")).toString() == QLatin1String("jenkins"))
        return failure();
    const QString runUrl = QStringLiteral("run_id_url");
    if ((env.contains(runUrl) || meta.contains(runUrl)) && !env.contains(QStringLiteral("run_id")))
        return failure();
    const std::optional<json::Object> named = withPipeline(env);
    if (!named)
        return failure();
    env = *named;

    // Without a value there is no line to write; the task then reports the status of its own reading of the
    // job.
    QList<json::Value> measured = job.value(QStringLiteral("measurements")).items();
    measured.removeIf([](const json::Value &measurement) {
        return !measurement.members().value(QStringLiteral("value")).isFinite();
    });
    if (measured.isEmpty())
        return done("Job %1 sucessfully written to InfluxDB.", id, 200);

    env.take(QStringLiteral("ci_dataset"));
    meta.take(QStringLiteral("dataset_repo_url"));
    meta.insert(QStringLiteral("env"), json::Value::object(env));
    const bool areNamesWritable = std::ranges::all_of(measured, [](const json::Value &measurement) {
        return isWritableName(measurement.members().value(QStringLiteral("metric")).toString());
    });
    if (!areWritable(meta) || !areNamesWritable)
        return done("Failed to write Job %1 to InfluxDB.", id, 500);
    return done("Job %1 sucessfully written to InfluxDB.", id, 204);
}

} // namespace kabocha::sandbox
