// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metric/reader.h"

#include "metric/fields.h"
#include "yaml/node.h"

#include <QCoreApplication>

#include <cmath>

namespace kabocha::metric {
namespace {

using yaml::Node; // a method that returns a qualified type confuses lupdate
using Kind = Node::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::metric", text);
}

class Reader
{
public:
    Reader(const QString &file, const QString &package, QList<Issue> *issues)
        : m_file(file), m_package(package), m_issues(issues)
    {
    }

    std::optional<Metric> read(const yaml::Node &key, const yaml::Node &definition)
    {
        if (!readName(key))
            return {};
        if (!definition.isMapping()) {
            report(definition, tr("“%1” must be a mapping with description and unit, not %2.")
                                   .arg(m_metric.name.text(), described(definition)));
            return {};
        }
        const bool described = readDescription(key, definition);
        const bool measured = readUnit(key, definition);
        if (const yaml::Node *tags = definition.find(u"tags"))
            m_metric.tags = readTags(*tags, m_metric.name.text(), m_file, m_issues);
        if (const yaml::Node *reference = definition.find(u"reference"))
            readReference(*reference);
        noteUnknown(definition);
        if (!described || !measured)
            return {};
        return m_metric;
    }

private:
    void report(const yaml::Node &node, const QString &text, const QString &hint = {},
                Severity severity = Severity::Error, const QString &code = QStringLiteral("metric"))
    {
        *m_issues << Issue{
            .severity = severity, .code = code, .text = text, .place = placeOf(node, m_file), .hint = hint};
    }

    bool readName(const yaml::Node &key)
    {
        const auto name = Name::parse(m_package + u'.' + key.text);
        if (!key.isString() || !name || !name->isMetric()) {
            report(key, tr("“%1” cannot be the name of a metric.").arg(key.text),
                   key.isString() ? tr("Give the bare name of the metric, without a dot or a blank.")
                                  : tr("Put quotes around it."),
                   Severity::Error, QStringLiteral("metric-name"));
            return false;
        }
        m_metric.name = *name;
        m_metric.place = placeOf(key, m_file);
        return true;
    }

    /// The required text called KEY; null, and said so, if it is missing or no text.
    const Node *requiredText(const yaml::Node &key, const yaml::Node &definition, QStringView field)
    {
        const yaml::Node *node = definition.find(field);
        if (!node)
            report(key, tr("“%1” has no %2.").arg(m_metric.name.text(), field),
                   tr("Add a line “%1: …”.").arg(field));
        else if (!node->isString())
            report(*node,
                   tr("“%1”: %2 must be text, not %3.").arg(m_metric.name.text(), field, described(*node)),
                   tr("Put quotes around it; '' is the unit of a pure number."));
        return node && node->isString() ? node : nullptr;
    }

    bool readDescription(const yaml::Node &key, const yaml::Node &definition)
    {
        const yaml::Node *node = requiredText(key, definition, u"description");
        if (!node)
            return false;
        m_metric.description = node->text;
        while (m_metric.description.endsWith(u'\n'))
            m_metric.description.chop(1);
        return true;
    }

    bool readUnit(const yaml::Node &key, const yaml::Node &definition)
    {
        const yaml::Node *node = requiredText(key, definition, u"unit");
        if (!node)
            return false;
        const auto unit = units::Unit::parse(node->text);
        if (!unit) {
            report(*node, tr("“%1”: %2").arg(m_metric.name.text(), unit.error().message), unit.error().hint,
                   Severity::Error, QStringLiteral("unit"));
            return false;
        }
        m_metric.unit = *unit;
        return true;
    }

    void readReference(const yaml::Node &node)
    {
        if (node.kind == Kind::Null)
            return;
        if (!node.isMapping()) {
            report(node,
                   tr("“%1”: the reference must be a mapping of doc, page and url, not %2. It is left out.")
                       .arg(m_metric.name.text(), described(node)));
            return;
        }
        Reference &out = m_metric.reference;
        for (const yaml::Entry &entry : node.entries) {
            const QString field = entry.key.isString() ? entry.key.text : QString();
            if (field == QLatin1String("doc"))
                readText(entry, out.doc, out.docList);
            else if (field == QLatin1String("url"))
                readText(entry, out.url, out.urlList);
            else if (field == QLatin1String("page"))
                readPage(entry.value);
            else
                report(entry.key,
                       tr("“%1”: “%2” is no part of a reference. It is ignored.")
                           .arg(m_metric.name.text(), entry.key.text),
                       {}, Severity::Note, QStringLiteral("unknown-key"));
        }
    }

    void readText(const yaml::Entry &entry, std::optional<QString> &text, QStringList &list)
    {
        const yaml::Node &value = entry.value;
        if (value.isString()) {
            text = value.text;
        } else if (value.isSequence() && std::all_of(value.items.begin(), value.items.end(),
                                                     [](const auto &item) { return item.isString(); })) {
            for (const yaml::Node &item : value.items)
                list << item.text;
            if (!list.isEmpty())
                text = list.join(u'\n');
        } else if (value.kind != Kind::Null) {
            report(value,
                   tr("“%1”: %2 of the reference must be text, not %3. It is left out.")
                       .arg(m_metric.name.text(), entry.key.text, described(value)),
                   tr("Put quotes around it."));
        }
    }

    void readPage(const yaml::Node &value)
    {
        if (value.kind == Kind::Null)
            return;
        if (value.kind == Kind::Integer && std::abs(value.number) < 9e15)
            m_metric.reference.page = static_cast<qint64>(value.number);
        else
            report(value, tr("“%1”: page of the reference must be a whole number, not %2. It is left out.")
                              .arg(m_metric.name.text(), described(value)));
    }

    void noteUnknown(const yaml::Node &definition)
    {
        static const QSet<QString> known{QStringLiteral("description"), QStringLiteral("unit"),
                                         QStringLiteral("tags"), QStringLiteral("reference"),
                                         QStringLiteral("name")};
        for (const yaml::Entry &entry : definition.entries)
            if (!entry.key.isString() || !known.contains(entry.key.text))
                report(
                    entry.key,
                    tr("“%1”: “%2” is not known. It is ignored.").arg(m_metric.name.text(), entry.key.text),
                    {}, Severity::Note, QStringLiteral("unknown-key"));
    }

    const QString &m_file;
    const QString &m_package;
    QList<Issue> *m_issues;
    Metric m_metric;
};

} // namespace

Result<MetricSet> readMetrics(const QByteArray &bytes, const QString &file, const QString &package,
                              QList<Issue> *issues)
{
    QList<Issue> ignored;
    QList<Issue> *to = issues ? issues : &ignored;
    if (const auto name = Name::parse(package); !name || !name->metric.isEmpty())
        return fail(
            {.kind = Error::Kind::Schema,
             .message = tr("“%1” cannot be the name of a package, so the file is not read.").arg(package),
             .hint =
                 tr("Rename the file: its name without .yaml is the package's, and has no dot and no blank."),
             .place = {.file = file}});
    const auto documents = yaml::parse(bytes, file, to);
    if (!documents)
        return fail(documents.error());
    QList<Metric> metrics;
    int filled = 0;
    for (const yaml::Node &document : *documents) {
        if (document.kind == Kind::Null)
            continue;
        if (!document.isMapping())
            return fail({.kind = Error::Kind::Schema,
                         .message = tr("A metrics file must hold a mapping from names to metrics, not %1.")
                                        .arg(described(document)),
                         .place = placeOf(document, file)});
        if (++filled == 2)
            *to << Issue{.code = QStringLiteral("metric"),
                         .text =
                             tr("The file holds more than one YAML document; the LSST tools refuse that."),
                         .place = placeOf(document, file),
                         .hint = tr("Remove the line “---”.")};
        for (const yaml::Entry &entry : document.entries)
            if (const auto metric = Reader(file, package, to).read(entry.key, entry.value))
                metrics << *metric;
    }
    if (filled == 0)
        *to << Issue{.severity = Severity::Warning,
                     .code = QStringLiteral("metric"),
                     .text = tr("The file defines no metrics."),
                     .place = {.file = file}};
    MetricSet set;
    // Sorted first: the set then appends.
    std::stable_sort(metrics.begin(), metrics.end(),
                     [](const Metric &a, const Metric &b) { return a.name < b.name; });
    for (const Metric &metric : std::as_const(metrics))
        set.insert(metric);
    return set;
}

} // namespace kabocha::metric
