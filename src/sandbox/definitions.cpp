// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/definitions.h"

#include "sandbox/arguments.h"
#include "json/python.h"

namespace kabocha::sandbox {
namespace {

constexpr int NameLimit = 64;
constexpr int UnitLimit = 16;

/// The members of OBJECT are among KEYS: any other is an unexpected argument there, a 500.
bool hasOnly(const json::Object &object, const QStringList &keys)
{
    return std::ranges::all_of(object,
                               [&keys](const json::Member &member) { return keys.contains(member.key); });
}

/// The arguments of a request for one definition: texts as Python would write them, an empty list of tags as
/// none.
std::optional<json::Object> definitionArguments(const Arguments &arguments, const QStringList &texts,
                                                const QStringList &objects, Answer *bad)
{
    json::Object data;
    for (const QString &key : texts) {
        const json::Value value = arguments.first(key);
        data.insert(key, value.isNull() ? value : json::Value::string(json::pythonText(value)));
    }
    for (const QString &key : objects) {
        const json::Value value = arguments.first(key);
        if (!value.isNull() && !value.isObject()) {
            *bad = Arguments::complaint(key, QStringLiteral("The value is not an object."));
            return {};
        }
        data.insert(key, value);
    }
    QList<json::Value> tags;
    for (const json::Value &tag : arguments.list(QStringLiteral("tags")))
        tags << (tag.isNull() ? tag : json::Value::string(json::pythonText(tag)));
    data.insert(QStringLiteral("tags"), tags.isEmpty() ? json::Value() : json::Value::array(tags));
    return data;
}

std::optional<json::Object> metricArguments(const Request &request, Answer *bad)
{
    const std::optional<Arguments> arguments = Arguments::read(request, bad);
    if (!arguments)
        return {};
    if (!arguments->contains(QStringLiteral("description"))) {
        *bad = Arguments::complaint(
            QStringLiteral("description"),
            QStringLiteral("You must provide the package name associated to this metric."));
        return {};
    }
    return definitionArguments(*arguments, {QStringLiteral("description"), QStringLiteral("unit")},
                               {QStringLiteral("reference")}, bad);
}

std::optional<json::Object> specArguments(const Request &request, Answer *bad)
{
    const std::optional<Arguments> arguments = Arguments::read(request, bad);
    if (!arguments)
        return {};
    return definitionArguments(*arguments, {},
                               {QStringLiteral("threshold"), QStringLiteral("metadata_query")}, bad);
}

QString metricOf(const QString &spec)
{
    return spec.left(spec.lastIndexOf(u'.'));
}

/// The service says this with status 200.
Answer notQualified(const char *what)
{
    return Answer::message(
        200,
        QStringLiteral("You must provide a full qualified name for the %1").arg(QString::fromLatin1(what)));
}

constexpr char MetricExample[] = "metric, e.g. validate_drp.AM1";
constexpr char SpecExample[] = "specification, e.g. validate_drp.AM1.minimum_gri.";

} // namespace

Definitions::Definitions(Database &database) : m_database(database) {}

Answer Definitions::createMetrics(const Request &request)
{
    Answer bad;
    const std::optional<Arguments> arguments = Arguments::read(request, &bad);
    if (!arguments)
        return bad;
    const QList<json::Value> metrics = arguments->list(QStringLiteral("metrics"));
    if (metrics.isEmpty())
        return Answer::masked();
    for (const json::Value &entry : metrics)
        if (!entry.isObject() && !entry.isNull())
            return Arguments::complaint(QStringLiteral("metrics"),
                                        QStringLiteral("The value is not an object."));
    static const QStringList keys{QStringLiteral("name"),        QStringLiteral("description"),
                                  QStringLiteral("unit"),        QStringLiteral("tags"),
                                  QStringLiteral("reference"),   QStringLiteral("package"),
                                  QStringLiteral("display_name")};
    for (const json::Value &entry : metrics) {
        const json::Object &data = entry.members();
        if (!data.value(QStringLiteral("name")).isString())
            return Answer::masked();
        const QString name = data.value(QStringLiteral("name")).toString();
        if (!name.contains(u'.'))
            return notQualified(MetricExample);
        if (name.count(u'.') != 1)
            return Answer::masked();
        if (hasMetric(name))
            return Answer::message(400, quoted("A metric with name `%1` already exist.", name));
        if (!hasOnly(data, keys))
            return Answer::masked();
        if (!storeMetric(name, data, false))
            return Answer::message(500, quoted("An error occurred inserting metric `%1`.", name));
    }
    return Answer::message(201, QStringLiteral("List of metrics successfully created."));
}

Answer Definitions::metric(const QString &name)
{
    const Row row = m_database.selectOne(QStringLiteral("SELECT name, package, display_name, description, "
                                                        "unit, tags, reference FROM metric WHERE name = ?"),
                                         {name});
    if (row.isEmpty())
        return Answer::message(404, QStringLiteral("Metric not found"));
    json::Object object;
    object.insert(QStringLiteral("name"), fromTextColumn(row.at(0)));
    object.insert(QStringLiteral("package"), fromTextColumn(row.at(1)));
    object.insert(QStringLiteral("display_name"), fromTextColumn(row.at(2)));
    object.insert(QStringLiteral("description"), fromTextColumn(row.at(3)));
    object.insert(QStringLiteral("unit"), fromTextColumn(row.at(4)));
    object.insert(QStringLiteral("tags"), fromJsonColumn(row.at(5)));
    object.insert(QStringLiteral("reference"), fromJsonColumn(row.at(6)));
    return Answer::json(200, object);
}

Answer Definitions::createMetric(const Request &request, const QString &name)
{
    Answer answer;
    const std::optional<json::Object> data = metricArguments(request, &answer);
    if (!data)
        return answer;
    if (!name.contains(u'.'))
        return notQualified(MetricExample);
    if (name.count(u'.') != 1)
        return Answer::masked();
    if (hasMetric(name))
        return Answer::message(400, quoted("A metric with name `%1` already exist.", name));
    if (!storeMetric(name, *data, false))
        return Answer::message(500, quoted("An error ocurred creating metric `%1`.", name));
    answer = metric(name);
    answer.status = 201;
    return answer;
}

Answer Definitions::replaceMetric(const Request &request, const QString &name)
{
    Answer bad;
    const std::optional<json::Object> data = metricArguments(request, &bad);
    if (!data)
        return bad;
    if (!hasMetric(name))
        return Answer::message(404, quoted("Metric `%1` not found.", name));
    if (!storeMetric(name, *data, true))
        return Answer::message(500, quoted("An error ocurred updating metric `%1`.", name));
    return metric(name);
}

Answer Definitions::removeMetric(const QString &name)
{
    if (m_database.change(QStringLiteral("DELETE FROM metric WHERE name = ?"), {name}) == 0)
        return Answer::message(404, quoted("Metric `%1` not found.", name));
    return Answer::message(200, QStringLiteral("Metric deleted."));
}

Answer Definitions::createSpecs(const Request &request)
{
    Answer bad;
    const std::optional<Arguments> arguments = Arguments::read(request, &bad);
    if (!arguments)
        return bad;
    const QList<json::Value> specs = arguments->list(QStringLiteral("specs"));
    if (specs.isEmpty())
        return Answer::masked();
    for (const json::Value &entry : specs)
        if (!entry.isObject() && !entry.isNull())
            return Arguments::complaint(QStringLiteral("specs"),
                                        QStringLiteral("The value is not an object."));
    static const QStringList keys{QStringLiteral("name"), QStringLiteral("threshold"), QStringLiteral("tags"),
                                  QStringLiteral("metadata_query"), QStringLiteral("type")};
    for (const json::Value &entry : specs) {
        const json::Object &data = entry.members();
        if (!data.value(QStringLiteral("name")).isString())
            return Answer::masked();
        const QString name = data.value(QStringLiteral("name")).toString();
        if (!name.contains(u'.'))
            return notQualified(SpecExample);
        if (!hasMetric(metricOf(name)))
            continue;
        if (hasSpec(name))
            return Answer::message(400, quoted("A specification with name `%1` already exist.", name));
        if (!hasOnly(data, keys))
            return Answer::masked();
        if (!storeSpec(name, data, false))
            return Answer::message(500,
                                   quoted("An error ocurred creating this metric specification `%1`.", name));
    }
    return Answer::message(201, QStringLiteral("List of metric specificationss successfully created."));
}

Answer Definitions::spec(const QString &name)
{
    const Row row = m_database.selectOne(
        QStringLiteral("SELECT name, threshold, tags, metadata_query FROM spec WHERE name = ?"), {name});
    if (row.isEmpty())
        return Answer::message(404, QStringLiteral("Metric specification not found"));
    json::Object object;
    object.insert(QStringLiteral("name"), fromTextColumn(row.at(0)));
    object.insert(QStringLiteral("threshold"), fromJsonColumn(row.at(1)));
    object.insert(QStringLiteral("tags"), fromJsonColumn(row.at(2)));
    object.insert(QStringLiteral("metadata_query"), fromJsonColumn(row.at(3)));
    return Answer::json(200, object);
}

Answer Definitions::createSpec(const Request &request, const QString &name)
{
    Answer answer;
    const std::optional<json::Object> data = specArguments(request, &answer);
    if (!data)
        return answer;
    if (!name.contains(u'.'))
        return notQualified(SpecExample);
    if (!hasMetric(metricOf(name)))
        return Answer::message(
            404, quoted("Metric `%1` not found. You must provide a valid name for the metric associated "
                        "with this specification.",
                        metricOf(name)));
    if (hasSpec(name))
        return Answer::message(400, quoted("A specification with name `%1` already exist.", name));
    if (!storeSpec(name, *data, false))
        return Answer::message(500, quoted("An error ocurred creating `%1`", name));
    answer = spec(name);
    answer.status = 201;
    return answer;
}

Answer Definitions::replaceSpec(const Request &request, const QString &name)
{
    Answer bad;
    const std::optional<json::Object> data = specArguments(request, &bad);
    if (!data)
        return bad;
    if (!hasSpec(name))
        return Answer::message(404, quoted("Specification `%1` not found.", name));
    if (!storeSpec(name, *data, true))
        return Answer::message(500, quoted("An error ocurred updating `%1`", name));
    return spec(name);
}

Answer Definitions::removeSpec(const QString &name)
{
    if (m_database.change(QStringLiteral("DELETE FROM spec WHERE name = ?"), {name}) == 0)
        return Answer::message(404, quoted("Specification `%1` not found.", name));
    return Answer::message(200, QStringLiteral("Metric specification deleted."));
}

bool Definitions::hasMetric(const QString &name)
{
    return !m_database.selectOne(QStringLiteral("SELECT id FROM metric WHERE name = ?"), {name}).isEmpty();
}

bool Definitions::hasSpec(const QString &name)
{
    return !m_database.selectOne(QStringLiteral("SELECT id FROM spec WHERE name = ?"), {name}).isEmpty();
}

bool Definitions::storeMetric(const QString &name, const json::Object &data, bool replace)
{
    const auto description = textColumn(data.value(QStringLiteral("description")), 0);
    const auto unit = textColumn(data.value(QStringLiteral("unit")), UnitLimit);
    const auto tags = jsonColumn(data.value(QStringLiteral("tags")));
    const auto reference = jsonColumn(data.value(QStringLiteral("reference")));
    if (!textColumn(json::Value::string(name), NameLimit) || !description || !unit || !tags || !reference)
        return false;
    if (replace)
        m_database.change(
            QStringLiteral(
                "UPDATE metric SET description = ?, unit = ?, tags = ?, reference = ? WHERE name = ?"),
            {*description, *unit, *tags, *reference, name});
    else
        m_database.insert(
            QStringLiteral(
                "INSERT INTO metric(name, package, display_name, description, unit, tags, reference)"
                " VALUES(?, ?, ?, ?, ?, ?, ?)"),
            {name, name.section(u'.', 0, 0), name.section(u'.', 1), *description, *unit, *tags, *reference});
    return true;
}

bool Definitions::storeSpec(const QString &name, const json::Object &data, bool replace)
{
    const auto threshold = jsonColumn(data.value(QStringLiteral("threshold")));
    const auto tags = jsonColumn(data.value(QStringLiteral("tags")));
    const auto query = jsonColumn(data.value(QStringLiteral("metadata_query")));
    const auto type = textColumn(data.value(QStringLiteral("type")), NameLimit);
    if (!textColumn(json::Value::string(name), NameLimit) || !threshold || !tags || !query || !type)
        return false;
    if (replace)
        m_database.change(
            QStringLiteral("UPDATE spec SET threshold = ?, tags = ?, metadata_query = ? WHERE name = ?"),
            {*threshold, *tags, *query, name});
    else
        m_database.insert(
            QStringLiteral(
                "INSERT INTO spec(name, threshold, tags, metadata_query, type) VALUES(?, ?, ?, ?, ?)"),
            {name, *threshold, *tags, *query, *type});
    return true;
}

} // namespace kabocha::sandbox
