// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/jobs.h"

#include "sandbox/arguments.h"
#include "sandbox/influxtask.h"
#include "json/python.h"

#include <QUuid>

#include <cmath>
#include <limits>

namespace kabocha::sandbox {
namespace {

constexpr int NameLimit = 64;
constexpr int UnitLimit = 16;
constexpr int DatasetLimit = 32;
constexpr int IdentifierLimit = 32;
constexpr int UrlLimit = 255;

/// The bucket that stands for the real one's object store; blobs are not kept, only their names.
QString storeUri(const QString &key)
{
    return QStringLiteral("s3://practice-sandbox/") + key;
}

/// What a single precision column keeps of VALUE; nothing if it cannot hold it.
std::optional<QVariant> floatColumn(const json::Value &value)
{
    bool good = true;
    double number = 0;
    if (value.isNull())
        return QVariant(QMetaType::fromType<double>());
    if (value.isNumber())
        number = value.toDouble();
    else if (value.isBool())
        number = value.toBool() ? 1 : 0;
    else if (value.isString())
        number = value.toString().trimmed().toDouble(&good);
    else
        return {};
    if (!good || !std::isfinite(number) || std::abs(number) > double(std::numeric_limits<float>::max()))
        return {};
    return double(static_cast<float>(number));
}

/// A single precision column read back: its database shows six significant digits.
json::Value fromFloatColumn(const QVariant &column)
{
    return column.isNull() ? json::Value()
                           : json::Value::number(QString::number(column.toDouble(), 'g', 6).toDouble());
}

Answer missingMetric()
{
    return Answer::message(
        400, QStringLiteral("You must provide a list of measurements and the associated metric name."));
}

QString isoText(const QDateTime &moment)
{
    return moment.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

} // namespace

Jobs::Jobs(Database &database, const Clock &clock) : m_database(database), m_clock(clock) {}

Answer Jobs::create(const Request &request)
{
    Answer bad;
    const std::optional<Arguments> arguments = Arguments::read(request, &bad);
    if (!arguments)
        return bad;
    const QList<json::Value> sentMeasurements = arguments->list(QStringLiteral("measurements"));
    const QList<json::Value> blobs = arguments->list(QStringLiteral("blobs"));
    const auto isNoObject = [](const json::Value &value) { return !value.isObject() && !value.isNull(); };
    if (std::ranges::any_of(sentMeasurements, isNoObject))
        return Arguments::complaint(QStringLiteral("measurements"),
                                    QStringLiteral("The value is not an object."));
    if (std::ranges::any_of(blobs, isNoObject))
        return Arguments::complaint(QStringLiteral("blobs"), QStringLiteral("The value is not an object."));
    json::Value meta = json::Value::object({});
    if (arguments->contains(QStringLiteral("meta")))
        meta = arguments->first(QStringLiteral("meta"));
    if (isNoObject(meta))
        return Arguments::complaint(QStringLiteral("meta"), QStringLiteral("The value is not an object."));

    qint64 environment = -1;
    qint64 id = -1;
    if (Refusal refusal = storeEnvironment(meta, &environment))
        return *refusal;
    if (Refusal refusal = storeJob(meta.members(), environment, &id))
        return *refusal;
    // From here on a refusal leaves the job behind, with what it has by then.
    if (Refusal refusal = storePackages(meta.members().value(QStringLiteral("packages")), id))
        return *refusal;
    if (Refusal refusal = storeMeasurements(sentMeasurements, blobs, id))
        return *refusal;
    markUploaded(blobs, id);
    m_database.change(QStringLiteral("UPDATE job SET s3_uri = ? WHERE id = ?"),
                      {storeUri(QString::number(id)), id});

    const QString task = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const json::Object outcome = influxOutcome(read(id).value_or(json::Object()));
    m_database.change(QStringLiteral("INSERT INTO task(id, result) VALUES(?, ?)"),
                      {task, QString::fromLatin1(json::write(json::Value::object(outcome),
                                                             {.indent = 0, .sortKeys = false}))});
    json::Object answer;
    answer.insert(QStringLiteral("message"),
                  json::Value::string(QStringLiteral("Request for creating Job `%1` received").arg(id)));
    answer.insert(QStringLiteral("status"),
                  json::Value::string(request.root + QStringLiteral("status/") + task));
    return Answer::json(202, answer);
}

Jobs::Refusal Jobs::storeEnvironment(const json::Value &meta, qint64 *environment)
{
    if (meta.isNull())
        return Answer::masked();
    json::Value name = json::Value::string(QStringLiteral("unknown"));
    if (meta.members().contains(QStringLiteral("env"))) {
        const json::Value env = meta.members().value(QStringLiteral("env"));
        if (!env.isObject() && !env.isArray() && !env.isString())
            return Answer::masked();
        if (!env.members().contains(QStringLiteral("env_name")))
            return Answer::message(400, QStringLiteral("Missing `env_name` in env metadata."));
        name = env.members().value(QStringLiteral("env_name"));
    }
    if (!name.isString())
        return Answer::masked();
    if (!textColumn(name, NameLimit))
        return Answer::message(500, QStringLiteral("An error ocurred creating the env object."));
    const Row row =
        m_database.selectOne(QStringLiteral("SELECT id FROM env WHERE name = ?"), {name.toString()});
    *environment = row.isEmpty() ? m_database.insert(QStringLiteral("INSERT INTO env(name) VALUES(?)"),
                                                     {name.toString()})
                                 : row.at(0).toLongLong();
    return {};
}

Jobs::Refusal Jobs::storeJob(const json::Object &meta, qint64 environment, qint64 *job)
{
    json::Object rest = meta;
    json::Value env = rest.take(QStringLiteral("env"));
    if (env.isNull())
        env = json::Value::object({});
    if (!rest.contains(QStringLiteral("packages")))
        return Answer::message(400, QStringLiteral("Missing packages metadata."));
    rest.take(QStringLiteral("packages"));

    const QString key = env.members().contains(QStringLiteral("ci_dataset")) ? QStringLiteral("ci_dataset")
                                                                             : QStringLiteral("dataset");
    const auto dataset = textColumn(env.members().value(key), DatasetLimit);
    const auto environmentColumn = jsonColumn(env);
    const auto metaColumn = jsonColumn(json::Value::object(rest));
    if (!dataset || !environmentColumn || !metaColumn)
        return Answer::message(500, QStringLiteral("An error occurred creating the job object."));
    *job = m_database.insert(
        QStringLiteral("INSERT INTO job(env_id, ci_dataset, date_created, env, meta) VALUES(?, ?, ?, ?, ?)"),
        {environment, *dataset, isoText(m_clock.nowUtc()), *environmentColumn, *metaColumn});
    return {};
}

Jobs::Refusal Jobs::storePackages(const json::Value &packages, qint64 job)
{
    if (packages.isArray() || packages.isString())
        return packages.items().isEmpty() && packages.toString().isEmpty() ? Refusal() : Answer::masked();
    if (!packages.isObject())
        return Answer::masked();
    static const QStringList keys{QStringLiteral("name"), QStringLiteral("git_sha"),
                                  QStringLiteral("git_url"), QStringLiteral("git_branch"),
                                  QStringLiteral("eups_version")};
    for (const json::Member &entry : packages.members()) {
        const json::Object &package = entry.value.members();
        const bool known = std::ranges::all_of(
            package, [](const json::Member &member) { return keys.contains(member.key); });
        if (!entry.value.isObject() || !known || !package.contains(keys.at(0)) ||
            !package.contains(keys.at(1)))
            return Answer::masked();
        QVariantList columns{job};
        for (const QString &key : keys) {
            const json::Value value = package.value(key);
            const auto column = textColumn(value, key == QLatin1String("git_url") ? UrlLimit : NameLimit);
            const bool required = key == keys.at(0) || key == keys.at(1);
            if (!column || (required && value.isNull()))
                return Answer::message(500, QStringLiteral("An error occurred inserting packages"));
            columns << *column;
        }
        m_database.insert(
            QStringLiteral("INSERT INTO package(job_id, name, git_sha, git_url, git_branch, eups_version)"
                           " VALUES(?, ?, ?, ?, ?, ?)"),
            columns);
    }
    return {};
}

Jobs::Refusal Jobs::storeMeasurements(const QList<json::Value> &measurements, const QList<json::Value> &blobs,
                                      qint64 job)
{
    for (const json::Value &measurement : measurements) {
        const json::Value metric = measurement.members().value(QStringLiteral("metric"));
        if (!measurement.members().contains(QStringLiteral("metric")))
            return missingMetric();
        const bool known =
            metric.isString() &&
            !m_database.selectOne(QStringLiteral("SELECT id FROM metric WHERE name = ?"), {metric.toString()})
                 .isEmpty();
        if (!known)
            continue; // dropped without a word, whatever else is in it
        if (Refusal refusal = storeMeasurement(measurement.members(), blobs, job))
            return refusal;
    }
    return {};
}

Jobs::Refusal Jobs::storeMeasurement(const json::Object &measurement, const QList<json::Value> &blobs,
                                     qint64 job)
{
    static const QStringList keys{QStringLiteral("metric"), QStringLiteral("value"), QStringLiteral("unit"),
                                  QStringLiteral("identifier"), QStringLiteral("blob_refs")};
    if (!std::ranges::all_of(measurement,
                             [](const json::Member &member) { return keys.contains(member.key); }))
        return Answer::masked();

    const json::Value refs = measurement.value(QStringLiteral("blob_refs"));
    QList<QPair<QVariant, QVariant>> referred; // identifier and name
    bool storable = true;
    for (const json::Value &blob : blobs) {
        const json::Object &members = blob.members();
        if (!members.contains(QStringLiteral("identifier")) || !members.contains(QStringLiteral("name")))
            continue;
        if (!refs.isArray())
            return Answer::masked();
        const json::Value identifier = members.value(QStringLiteral("identifier"));
        if (!refs.items().contains(identifier))
            continue;
        const auto identifierColumn = textColumn(identifier, IdentifierLimit);
        const auto nameColumn = textColumn(members.value(QStringLiteral("name")), NameLimit);
        storable = storable && identifierColumn && nameColumn && !identifierColumn->isNull() &&
                   !nameColumn->isNull();
        if (storable)
            referred.append({*identifierColumn, *nameColumn});
    }
    const auto value = floatColumn(measurement.value(QStringLiteral("value")));
    const json::Value unit = measurement.value(QStringLiteral("unit"));
    const auto unitColumn =
        textColumn(unit.isNull() ? json::Value::string(QStringLiteral("")) : unit, UnitLimit);
    if (!storable || !value || !unitColumn)
        return Answer::message(500, QStringLiteral("An error occurred inserting measurements"));

    const qint64 id = m_database.insert(
        QStringLiteral("INSERT INTO measurement(job_id, value, unit, metric_name) VALUES(?, ?, ?, ?)"),
        {job, *value, *unitColumn, measurement.value(QStringLiteral("metric")).toString()});
    for (const auto &[identifier, name] : referred)
        m_database.insert(
            QStringLiteral("INSERT INTO blob(measurement_id, identifier, name) VALUES(?, ?, ?)"),
            {id, identifier, name});
    return {};
}

void Jobs::markUploaded(const QList<json::Value> &blobs, qint64 job)
{
    for (const json::Value &blob : blobs) {
        const json::Object &members = blob.members();
        const QString identifier = json::pythonText(members.value(QStringLiteral("identifier")));
        if (members.contains(QStringLiteral("identifier")) && members.contains(QStringLiteral("name")) &&
            members.contains(QStringLiteral("data")))
            m_database.change(
                QStringLiteral("UPDATE blob SET s3_uri = ? WHERE identifier = ?"
                               " AND measurement_id IN (SELECT id FROM measurement WHERE job_id = ?)"),
                {storeUri(identifier), identifier, job});
    }
}

Answer Jobs::status(const QString &task)
{
    const Row row =
        m_database.selectOne(QStringLiteral("SELECT asked, result FROM task WHERE id = ?"), {task});
    if (row.isEmpty())
        return Answer::masked();
    // Waiting, then running, then done: a step each time it is asked, so that a client meets all three.
    const int asked = row.at(0).toInt();
    m_database.change(QStringLiteral("UPDATE task SET asked = asked + 1 WHERE id = ? AND asked < 2"), {task});
    if (asked == 0)
        return Answer::masked();
    if (asked > 1)
        return Answer::json(200, fromJsonColumn(row.at(1)).members());
    json::Object running;
    running.insert(QStringLiteral("status"), json::Value::string(QStringLiteral("STARTED")));
    return Answer::json(200, running);
}

std::optional<json::Object> Jobs::read(qint64 id)
{
    const Row row = m_database.selectOne(
        QStringLiteral("SELECT date_created, ci_dataset, s3_uri, meta, env FROM job WHERE id = ?"), {id});
    if (row.isEmpty())
        return {};
    QList<json::Value> packages;
    for (const Row &entry :
         m_database.select(QStringLiteral("SELECT name, git_sha, git_url, git_branch, eups_version FROM "
                                          "package WHERE job_id = ? ORDER BY id"),
                           {id})) {
        json::Object package;
        package.insert(QStringLiteral("name"), fromTextColumn(entry.at(0)));
        package.insert(QStringLiteral("git_sha"), fromTextColumn(entry.at(1)));
        package.insert(QStringLiteral("git_url"), fromTextColumn(entry.at(2)));
        package.insert(QStringLiteral("git_branch"), fromTextColumn(entry.at(3)));
        package.insert(QStringLiteral("eups_version"), fromTextColumn(entry.at(4)));
        packages << json::Value::object(package);
    }
    json::Object meta = fromJsonColumn(row.at(3)).members();
    meta.insert(QStringLiteral("packages"), json::Value::array(packages));
    meta.insert(QStringLiteral("env"), fromJsonColumn(row.at(4)));
    json::Object job;
    job.insert(QStringLiteral("id"), json::Value::integer(id));
    job.insert(QStringLiteral("date_created"), fromTextColumn(row.at(0)));
    job.insert(QStringLiteral("ci_dataset"), fromTextColumn(row.at(1)));
    job.insert(QStringLiteral("s3_uri"), fromTextColumn(row.at(2)));
    job.insert(QStringLiteral("measurements"),
               json::Value::array(measurements(QStringLiteral("WHERE m.job_id = ?"), {id})));
    job.insert(QStringLiteral("meta"), json::Value::object(meta));
    return job;
}

QList<json::Value> Jobs::measurements(const QString &where, const QVariantList &values)
{
    struct Entry
    {
        json::Object measurement;
        QList<json::Value> blobs;
    };
    QList<Entry> entries;
    qint64 last = -1;
    for (const Row &row : m_database.select(
             QStringLiteral("SELECT m.id, m.value, m.unit, m.metric_name, b.identifier, b.name, b.s3_uri "
                            "FROM measurement m"
                            " LEFT JOIN blob b ON b.measurement_id = m.id %1 ORDER BY m.id, b.id")
                 .arg(where),
             values)) {
        if (row.at(0).toLongLong() != last) {
            last = row.at(0).toLongLong();
            json::Object measurement;
            measurement.insert(QStringLiteral("value"), fromFloatColumn(row.at(1)));
            measurement.insert(QStringLiteral("unit"), fromTextColumn(row.at(2)));
            measurement.insert(QStringLiteral("metric"), fromTextColumn(row.at(3)));
            entries.append({measurement, {}});
        }
        if (row.at(4).isNull())
            continue;
        json::Object blob;
        blob.insert(QStringLiteral("identifier"), fromTextColumn(row.at(4)));
        blob.insert(QStringLiteral("name"), fromTextColumn(row.at(5)));
        blob.insert(QStringLiteral("s3_uri"), fromTextColumn(row.at(6)));
        entries.last().blobs << json::Value::object(blob);
    }
    QList<json::Value> list;
    for (Entry &entry : entries) {
        entry.measurement.insert(QStringLiteral("blobs"), json::Value::array(entry.blobs));
        list << json::Value::object(entry.measurement);
    }
    return list;
}

Answer Jobs::job(qint64 id)
{
    const std::optional<json::Object> found = read(id);
    return found ? Answer::json(200, *found) : Answer::message(404, QStringLiteral("Job not found"));
}

Answer Jobs::remove(qint64 id)
{
    if (m_database.change(QStringLiteral("DELETE FROM job WHERE id = ?"), {id}) == 0)
        return Answer::message(404, QStringLiteral("Job `%1` does not exist.").arg(id));
    return Answer::message(200, QStringLiteral("Job deleted."));
}

Answer Jobs::ids()
{
    QList<json::Value> list;
    // The real list has no order. Neither its first nor its last is the newest here, so that no client relies
    // on one.
    for (const Row &row :
         m_database.select(QStringLiteral("SELECT id FROM job ORDER BY (id * 7919) % 10007, id")))
        list << json::Value::integer(row.at(0).toLongLong());
    json::Object object;
    object.insert(QStringLiteral("ids"), json::Value::array(list));
    return Answer::json(200, object);
}

Answer Jobs::measurementsOf(qint64 id)
{
    if (m_database.selectOne(QStringLiteral("SELECT id FROM job WHERE id = ?"), {id}).isEmpty())
        return Answer::message(404, QStringLiteral("Job not found"));
    json::Object object;
    object.insert(QStringLiteral("measurements"),
                  json::Value::array(measurements(QStringLiteral("WHERE m.job_id = ?"), {id})));
    return Answer::json(200, object);
}

Answer Jobs::allMeasurements()
{
    json::Object object;
    object.insert(QStringLiteral("measurements"), json::Value::array(measurements(QString(), {})));
    return Answer::json(200, object);
}

Answer Jobs::ofJenkins(const QString &ciId)
{
    const Rows rows = m_database.select(QStringLiteral("SELECT j.id, j.env FROM job j JOIN env e ON e.id = "
                                                       "j.env_id WHERE e.name = 'jenkins' ORDER BY j.id"));
    for (const Row &row : rows)
        if (json::pythonText(fromJsonColumn(row.at(1)).members().value(QStringLiteral("ci_id"))) == ciId)
            return job(row.at(0).toLongLong());
    if (m_database.selectOne(QStringLiteral("SELECT id FROM env WHERE name = 'jenkins'")).isEmpty())
        return Answer::message(400, QStringLiteral("Environment `jenkins` not found."));
    return Answer::message(404, QStringLiteral("Jenkins job not found"));
}

Answer Jobs::stats()
{
    const Row row = m_database.selectOne(
        QStringLiteral("SELECT (SELECT max(date_created) FROM job), (SELECT count(*) FROM job),"
                       " (SELECT count(*) FROM metric), (SELECT count(*) FROM measurement)"));
    json::Object stats;
    stats.insert(QStringLiteral("last_job_date"), fromTextColumn(row.value(0)));
    stats.insert(QStringLiteral("number_of_jobs"), json::Value::integer(row.value(1).toLongLong()));
    stats.insert(QStringLiteral("number_of_metrics"), json::Value::integer(row.value(2).toLongLong()));
    stats.insert(QStringLiteral("number_of_measurements"), json::Value::integer(row.value(3).toLongLong()));
    json::Object object;
    object.insert(QStringLiteral("stats"), json::Value::object(stats));
    return Answer::json(200, object);
}

Answer Jobs::packages()
{
    return list("packages", QStringLiteral("SELECT DISTINCT package FROM metric ORDER BY package"));
}

Answer Jobs::datasets()
{
    return list("datasets",
                QStringLiteral(
                    "SELECT DISTINCT ci_dataset FROM job WHERE ci_dataset IS NOT NULL ORDER BY ci_dataset"));
}

Answer Jobs::list(const char *key, const QString &sql)
{
    QList<json::Value> entries;
    for (const Row &row : m_database.select(sql))
        entries << fromTextColumn(row.at(0));
    json::Object object;
    object.insert(QString::fromLatin1(key), json::Value::array(entries));
    return Answer::json(200, object);
}

} // namespace kabocha::sandbox
