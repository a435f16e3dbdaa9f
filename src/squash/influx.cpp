// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/influx.h"

#include "base/number.h"
#include "squash/checks.h"
#include "squash/limits.h"
#include "json/path.h"
#include "json/python.h"

#include <QHash>

#include <cmath>
#include <limits>

namespace kabocha::squash {
namespace {

constexpr int deepest = 200;     // as the JSON reader allows
constexpr qint64 longest = 4096; // items of a list: far more than a tag can hold

/// What the server reads of VALUE: strict JSON has null for what is not finite.
json::Value asSent(const json::Value &value, int depth = 0)
{
    if (value.isNumber() && !value.isFinite())
        return {};
    if (!value.isArray() || depth > deepest)
        return value;
    QList<json::Value> items;
    const auto given = value.slice(0, std::min(longest, value.size()));
    for (const json::Value &item : given.value_or(QList<json::Value>()))
        items.append(asSent(item, depth + 1));
    return json::Value::array(items);
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

/// META as the server has it before it looks: it takes the pipeline of a CI run from the URL, and for jenkins
/// the dataset from the job's own column, which it filled with `ci_dataset` or else `dataset`.
json::Object completed(const json::Object &meta, bool jenkins)
{
    const json::Value given = meta.value(QStringLiteral("env"));
    if (!given.isObject())
        return meta;
    json::Object env = given.members();
    if (const QString pipeline = pipelineOfUrl(env); !pipeline.isEmpty())
        env.insert(QStringLiteral("ci_name"), json::Value::string(pipeline));
    if (jenkins) {
        const QString own = QStringLiteral("ci_dataset");
        const json::Value dataset = asSent(env.value(env.contains(own) ? own : QStringLiteral("dataset")));
        env.insert(own, dataset.isNull()   ? json::Value()
                        : dataset.isBool() ? json::Value::string(QString::number(int(dataset.toBool())))
                                           : json::Value::string(json::pythonText(dataset, longest)));
    }
    json::Object out = meta;
    out.insert(QStringLiteral("env"), json::Value::object(env));
    return out;
}

/// What the server leaves out, or overwrites with its own, before it looks at the metadata.
bool isLeftOut(const QString &path, const QString &key, bool jenkins)
{
    static const QStringList anywhere = {QStringLiteral("date"), QStringLiteral("ci_label"),
                                         QStringLiteral("packages")};
    static const QStringList outside = {QStringLiteral("$.meta.dataset_repo_url"),
                                        QStringLiteral("$.meta.id"), QStringLiteral("$.meta.url"),
                                        QStringLiteral("$.meta.date_created")};
    return anywhere.contains(key) || outside.contains(path) ||
           (!jenkins && path == QLatin1String("$.meta.env.ci_dataset"));
}

/// `[17](https://…)`: the server makes a link of the URL of a run and the run's number beside it.
QString linkOf(const QString &key, const json::Value &url, const json::Object &siblings)
{
    const QString number =
        key == QLatin1String("ci_url") ? QStringLiteral("ci_id") : QStringLiteral("run_id");
    return u'[' + json::pythonText(siblings.value(number), longest) + QStringLiteral("](") +
           json::pythonText(url, longest) + u')';
}

InfluxEntry entryOf(const QString &path, const json::Member &member, const json::Object &siblings,
                    bool jenkins)
{
    InfluxEntry entry{.path = path, .key = member.key, .value = member.value};
    if (isLeftOut(path, member.key, jenkins)) {
        entry.fate = InfluxEntry::Fate::LeftOut;
        return entry;
    }
    const json::Value value = asSent(member.value);
    entry.text = json::pythonText(value, longest);
    const auto field = renamedFields().constFind(member.key);
    if (field != renamedFields().constEnd()) {
        entry.fate = InfluxEntry::Fate::Field;
        entry.name = *field;
        if (member.key == QLatin1String("run_id_url") || member.key == QLatin1String("ci_url"))
            entry.text = linkOf(member.key, value, siblings);
    } else {
        entry.name = renamedTags().value(member.key, member.key);
        entry.text.replace(u' ', u'_');
    }
    return entry;
}

void flatten(const json::Object &object, const QString &path, int depth, bool jenkins,
             QList<InfluxEntry> *entries)
{
    for (const json::Member &member : object) {
        const QString here = json::memberPath(path, member.key);
        if (depth == 0 && member.key == QLatin1String("packages"))
            continue;
        if (member.value.isObject() && depth < deepest)
            flatten(member.value.members(), here, depth + 1, jenkins, entries);
        else
            entries->append(entryOf(here, member, object, jenkins));
    }
}

/// As the server escapes the name and text of a tag and the name of a field: no more than this.
QString escaped(QString text)
{
    return text.replace(u' ', u'_').replace(u',', QLatin1String("\\,")).replace(u'=', QLatin1String("\\="));
}

/// A number as the database gives it back to the server's task: single precision, six digits.
QString storedText(double value)
{
    const double single = static_cast<float>(value);
    return QString::fromLatin1(pythonRepr(QString::number(single, 'g', 6).toDouble()));
}

const QString unknown = QStringLiteral("…");

class Preview
{
public:
    Preview(const job::Job &job, const InfluxFacts &facts) : m_job(job), m_facts(facts) {}

    InfluxPreview make()
    {
        Findings findings;
        checkEnvironment(m_job.meta, &findings);
        checkInflux(m_job, &findings);
        addMetadata();
        addServersOwn();
        addMeasurements(&findings);
        m_out.issues = findings.issues();
        addLines();
        m_out.parts = m_values + m_tags + m_fields + m_own + m_leftOut;
        for (const Issue &issue : std::as_const(m_out.issues)) {
            if (isRefusal(issue.code))
                m_out.refusals << issue.text;
        }
        findRefusedLine();
        remark();
        return std::move(m_out);
    }

private:
    /// Those after which the server writes nothing at all.
    static bool isRefusal(const QString &code)
    {
        static const QStringList codes = {
            QStringLiteral("env-missing"),       QStringLiteral("env-shape"),
            QStringLiteral("env-name-missing"),  QStringLiteral("env-jenkins-field"),
            QStringLiteral("env-run-id"),        QStringLiteral("influx-empty"),
            QStringLiteral("influx-line-break"), QStringLiteral("influx-field"),
            QStringLiteral("influx-quote"),      QStringLiteral("influx-run-url"),
            QStringLiteral("env-ci-url")};
        return codes.contains(code);
    }

    void addMetadata()
    {
        const QList<InfluxEntry> entries = influxEntries(m_job.meta);
        for (const InfluxEntry &entry : entries) {
            InfluxPart part{.name = escaped(entry.name), .path = entry.path};
            switch (entry.fate) {
            case InfluxEntry::Fate::Tag:
                part.kind = InfluxPart::Kind::Tag;
                part.text = escaped(entry.text);
                m_tags << part;
                break;
            case InfluxEntry::Fate::Field:
                part.kind = InfluxPart::Kind::Field;
                part.text = fieldText(entry);
                m_fields << part;
                break;
            case InfluxEntry::Fate::LeftOut:
                part.kind = InfluxPart::Kind::LeftOut;
                part.name = entry.key;
                m_leftOut << part;
                break;
            }
        }
        const json::Value packages = m_job.meta.value(QStringLiteral("packages"));
        if (packages.size() > 0)
            m_leftOut << InfluxPart{
                .kind = InfluxPart::Kind::LeftOut,
                .name = QStringLiteral("packages"),
                .path = QStringLiteral("$.meta.packages"),
                .remark = translated("The packages are stored with the job but do not reach InfluxDB.")};
    }
    /// Texts stand in quotes, which the server does not escape inside.
    static QString fieldText(const InfluxEntry &entry)
    {
        const bool isText = entry.value.isString() || entry.name == QLatin1String("run_url");
        return isText ? u'"' + entry.text + u'"' : entry.text;
    }
    void addServersOwn()
    {
        const QString number = m_facts.job < 0 ? unknown : QString::number(m_facts.job);
        QUrl url = m_facts.server;
        url.setPath(QStringLiteral("/job/") + number);
        const QString link = m_facts.server.isEmpty() ? unknown : url.toString();
        m_time = m_facts.createdAt.isValid()
                     ? QString::number(m_facts.createdAt.toSecsSinceEpoch()) + QStringLiteral("000000000")
                     : unknown;
        addOwn("squash_id", number);
        addOwn("squash_url", QStringLiteral("\"[%1](%2)\"").arg(number, link));
        addOwn("timestamp", m_time);
        const json::Object env = m_job.meta.value(QStringLiteral("env")).members();
        if (env.value(QStringLiteral("env_name")).toString() == QLatin1String("jenkins")) {
            addOwn("code_changes", u'"' + unknown + u'"');
            addOwn("code_changes_counts", unknown);
        }
    }
    void addOwn(const char *name, const QString &text)
    {
        m_own << InfluxPart{.kind = InfluxPart::Kind::Field,
                            .name = QLatin1String(name),
                            .text = text,
                            .remark = translated("SQuaSH adds this itself.")};
    }
    void addMeasurements(Findings *findings)
    {
        for (qsizetype i = 0; i < m_job.measurements.size(); ++i) {
            const job::Measurement &measurement = m_job.measurements.at(i);
            const QString name = measurement.metric.text();
            const QString path = json::itemPath(QStringLiteral("$.measurements"), i);
            const SentForm form = sentForm(m_job, measurement);
            const double value = form.value.toDouble();
            QString why;
            if (!fits(measurement, form))
                why = translated("SQuaSH cannot hold “%1”: its name or unit is too long. It is not sent.");
            else if (form.value.isNull())
                why = translated("“%1” is not measured: InfluxDB gets no value of it.");
            else if (std::abs(value) > double(std::numeric_limits<float>::max()))
                why = translated("The value of “%1” is larger than SQuaSH can hold.");
            if (why.isEmpty() && !m_job.metrics.find(measurement.metric) && isDropped(name, path, findings))
                continue;
            if (why.isEmpty()) {
                m_values << InfluxPart{.kind = InfluxPart::Kind::Value,
                                       .measurement = measurement.metric.package,
                                       .name = measurement.metric.metric,
                                       .text = storedText(value),
                                       .path = path};
                if (m_values.constLast().text.toDouble() != value)
                    m_values.last().remark = translated("SQuaSH keeps six digits of %1.")
                                                 .arg(QString::fromLatin1(form.value.numberText()));
                continue;
            }
            findings->add(form.value.isNull() ? Severity::Note : Severity::Warning, "influx-no-value", path,
                          why.arg(name));
            m_leftOut << InfluxPart{.kind = InfluxPart::Kind::LeftOut, .name = name, .path = path};
        }
    }

    /// Whether the server is known to drop the measurement at PATH of METRIC, which nothing defines.
    bool isDropped(const QString &metric, const QString &path, Findings *findings)
    {
        Issue issue =
            undefinedMetric(metric, json::memberPath(path, QStringLiteral("metric")), m_facts.metrics);
        const bool dropped = issue.code == QLatin1String("metric-unknown");
        if (dropped) {
            issue.place.path = path;
            m_leftOut << InfluxPart{.kind = InfluxPart::Kind::LeftOut, .name = metric, .path = path};
        }
        findings->add(issue);
        return dropped;
    }

    /// The same tag twice with the same text is one; what else is there twice, stays.
    static QStringList joined(const QList<InfluxPart> &parts)
    {
        QStringList out;
        for (const InfluxPart &part : parts)
            out << part.name + u'=' + part.text;
        out.sort();
        out.removeDuplicates();
        return out;
    }
    void addLines()
    {
        QStringList packages;
        QHash<QString, QStringList> values;
        for (const InfluxPart &part : std::as_const(m_values)) {
            QStringList &fields = values[part.measurement];
            if (fields.isEmpty())
                packages << part.measurement;
            fields << part.name + u'=' + part.text;
        }
        const QString tags = joined(m_tags).join(u',');
        const QStringList common = joined(m_fields) + joined(m_own);
        for (const QString &package : std::as_const(packages)) {
            const QStringList fields = values.value(package) + common;
            m_out.lines << InfluxLine{package,
                                      package + u',' + tags + u' ' + fields.join(u',') + u' ' + m_time};
        }
    }
    /// The first line with a name that InfluxDB takes apart is refused, and none is written after it.
    void findRefusedLine()
    {
        QHash<QString, QString> found; // path of the name → what is wrong
        for (const Issue &issue : std::as_const(m_out.issues)) {
            if (issue.code == QLatin1String("influx-name"))
                found.insert(issue.place.path, issue.text);
        }
        QHash<QString, QString> reasons; // by package
        for (const InfluxPart &part : std::as_const(m_values)) {
            const QString why = found.value(json::memberPath(part.path, QStringLiteral("metric")));
            if (!why.isEmpty() && !reasons.contains(part.measurement))
                reasons.insert(part.measurement, why);
        }
        const auto isRefused = [&](const InfluxLine &line) { return reasons.contains(line.measurement); };
        const auto first = std::ranges::find_if(std::as_const(m_out.lines), isRefused);
        if (first == m_out.lines.cend())
            return;
        if (first == m_out.lines.cbegin()) {
            m_out.refusals << reasons.value(first->measurement);
            return;
        }
        m_out.lostBecause = reasons.value(first->measurement);
        std::transform(first, m_out.lines.cend(), std::back_inserter(m_out.lost),
                       [](const InfluxLine &line) { return line.measurement; });
    }
    /// Puts what was found beside the part that it is about.
    void remark()
    {
        QHash<QString, QList<Issue>> found;
        for (const Issue &issue : std::as_const(m_out.issues))
            found[issue.place.path] << issue;
        for (InfluxPart &part : m_out.parts) {
            QStringList texts;
            const QList<Issue> own = part.kind == InfluxPart::Kind::Value
                                         ? found.value(json::memberPath(part.path, QStringLiteral("metric")))
                                         : found.value(part.path);
            for (const Issue &issue : own) {
                texts << issue.text;
                part.severity = std::max(part.severity, issue.severity);
            }
            if (part.kind == InfluxPart::Kind::Value && m_out.lost.contains(part.measurement)) {
                part.severity = std::max(part.severity, Severity::Warning);
                if (texts.isEmpty())
                    texts << translated(
                                 "It would not arrive: SQuaSH stops at the line of “%1”, which InfluxDB "
                                 "refuses.")
                                 .arg(m_out.lost.constFirst());
            }
            if (!texts.isEmpty())
                part.remark = texts.join(u' ');
        }
    }

    const job::Job &m_job;
    const InfluxFacts &m_facts;
    InfluxPreview m_out;
    QList<InfluxPart> m_values;
    QList<InfluxPart> m_tags;
    QList<InfluxPart> m_fields;
    QList<InfluxPart> m_own; // fields that the server adds
    QList<InfluxPart> m_leftOut;
    QString m_time;
};

} // namespace

QString pipelineOfUrl(const json::Object &env)
{
    const json::Value url = env.value(QStringLiteral("ci_url"));
    for (const char *name : {"validate_drp_gen3", "validate_drp", "ap_verify"}) {
        const QString pipeline = QLatin1String(name);
        const auto items = url.slice(0, url.isArray() ? url.size() : 0);
        if (url.toString().contains(pipeline) || url.members().contains(pipeline) ||
            (items && items->contains(json::Value::string(pipeline))))
            return pipeline;
    }
    return {};
}

QList<InfluxEntry> influxEntries(const json::Object &meta)
{
    const json::Object env = meta.value(QStringLiteral("env")).members();
    const bool jenkins = env.value(QStringLiteral("env_name")).toString() == QLatin1String("jenkins");
    QList<InfluxEntry> entries;
    flatten(completed(meta, jenkins), QStringLiteral("$.meta"), 0, jenkins, &entries);
    return entries;
}

InfluxPreview influxPreview(const job::Job &job, const InfluxFacts &facts)
{
    return Preview(job, facts).make();
}

} // namespace kabocha::squash
