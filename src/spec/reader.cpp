// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/reader.h"

#include "metric/fields.h"

#include <QCoreApplication>

#include <cmath>

namespace kabocha::spec {
namespace {

using Kind = yaml::Node::Kind;

constexpr qint64 MostTerms = 1'000; ///< of a metadata query; those in use have fewer than twenty

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::spec", text);
}

json::Value integer(const yaml::Node &node)
{
    if (std::abs(node.number) < 9007199254740992.0)
        return json::Value::integer(static_cast<qint64>(node.number));
    QByteArray digits = node.text.toLatin1(); // a double cannot hold it: as written, if it is decimal
    digits.replace('_', "");
    if (digits.startsWith('+'))
        digits.remove(0, 1);
    const bool decimal =
        std::all_of(digits.begin(), digits.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
    return decimal && !digits.startsWith('0') ? json::Value::numberText(digits)
                                              : json::Value::number(node.number);
}

json::Value toJson(const yaml::Node &node)
{
    switch (node.kind) {
    case Kind::Null:
        break;
    case Kind::Bool:
        return json::Value::boolean(node.boolean);
    case Kind::Integer:
        return integer(node);
    case Kind::Float:
        return json::Value::number(node.number);
    case Kind::String:
        return json::Value::string(node.text);
    case Kind::Sequence: {
        QList<json::Value> items;
        for (const yaml::Node &item : node.items)
            items << toJson(item);
        return json::Value::array(items);
    }
    case Kind::Mapping: {
        json::Object members;
        for (const yaml::Entry &entry : node.entries)
            members.insert(entry.key.text, toJson(entry.value));
        return json::Value::object(members);
    }
    }
    return {};
}

class Reader
{
public:
    Reader(const Document &document, QList<Issue> *issues) : m_document(document), m_issues(issues)
    {
        m_out.name = {document.package, document.metric, document.spec};
        m_out.place = document.place();
    }

    std::optional<Specification> read()
    {
        const yaml::Node *threshold = m_document.node.find(u"threshold");
        if (!threshold) {
            report(m_document.place(), tr("“%1” has no threshold.").arg(m_out.name.text()),
                   tr("Only specifications with a “threshold” are supported; give it operator, unit and "
                      "value."));
            return {};
        }
        if (!readThreshold(*threshold) || !readQuery())
            return {};
        if (const yaml::Node *tags = m_document.node.find(u"tags"))
            m_out.tags = metric::readTags(*tags, m_out.name.text(), m_document.file, m_issues);
        noteUnknown();
        return m_out;
    }

private:
    void report(const Place &place, const QString &text, const QString &hint = {})
    {
        *m_issues << Issue{.code = QStringLiteral("spec"), .text = text, .place = place, .hint = hint};
    }
    /// The place of what the document itself says under KEYS; its beginning if that is inherited, perhaps
    /// from another file.
    [[nodiscard]] Place placeOf(std::initializer_list<QStringView> keys) const
    {
        const yaml::Node *node = &m_document.own;
        for (const QStringView key : keys)
            if (node = node->find(key); !node)
                return m_document.place();
        return metric::placeOf(*node, m_document.file);
    }

    bool readThreshold(const yaml::Node &threshold)
    {
        const QString name = m_out.name.text();
        if (!threshold.isMapping()) {
            report(placeOf({u"threshold"}),
                   tr("“%1”: the threshold must be a mapping of operator, unit and value, not %2.")
                       .arg(name, metric::described(threshold)));
            return false;
        }
        const yaml::Node *op = threshold.find(u"operator");
        const yaml::Node *unit = threshold.find(u"unit");
        const yaml::Node *value = threshold.find(u"value");
        for (const auto &[node, field] :
             {std::pair(op, u"operator"), std::pair(unit, u"unit"), std::pair(value, u"value")}) {
            if (node)
                continue;
            report(placeOf({u"threshold"}),
                   tr("“%1”: its threshold has no %2.").arg(name, QStringView(field)),
                   tr("Add it here or in a base."));
            return false;
        }
        return readOperator(*op) && readUnit(*unit) && readValue(*value);
    }

    bool readOperator(const yaml::Node &node)
    {
        const auto op = node.isString() ? operatorOf(node.text.trimmed()) : std::nullopt;
        if (!op) {
            report(placeOf({u"threshold", u"operator"}),
                   tr("“%1”: the operator cannot be %2.").arg(m_out.name.text(), metric::described(node)),
                   tr("It is one of < <= > >= == !=, in quotes."));
            return false;
        }
        m_out.op = *op;
        return true;
    }

    bool readUnit(const yaml::Node &node)
    {
        if (!node.isString()) {
            report(placeOf({u"threshold", u"unit"}),
                   tr("“%1”: the unit must be text, not %2.").arg(m_out.name.text(), metric::described(node)),
                   tr("Put quotes around it; '' is the unit of a pure number."));
            return false;
        }
        const auto unit = units::Unit::parse(node.text);
        if (!unit) {
            *m_issues << Issue{.code = QStringLiteral("unit"),
                               .text = tr("“%1”: %2").arg(m_out.name.text(), unit.error().message),
                               .place = placeOf({u"threshold", u"unit"}),
                               .hint = unit.error().hint};
            return false;
        }
        m_out.unit = *unit;
        return true;
    }

    bool readValue(const yaml::Node &node)
    {
        bool good = node.isNumber();
        m_out.threshold = node.number;
        if (node.isString()) // YAML 1.1 takes `1e-3` for text
            m_out.threshold = node.text.toDouble(&good);
        if (!good || !std::isfinite(m_out.threshold)) {
            report(placeOf({u"threshold", u"value"}),
                   tr("“%1”: the value of its threshold must be a number, not %2.")
                       .arg(m_out.name.text(), metric::described(node)));
            return false;
        }
        return true;
    }

    bool readQuery()
    {
        const yaml::Node *query = m_document.node.find(u"metadata_query");
        if (!query || query->kind == Kind::Null)
            return true;
        if (!query->isMapping()) {
            report(placeOf({u"metadata_query"}), tr("“%1”: metadata_query must be a mapping, not %2.")
                                                     .arg(m_out.name.text(), metric::described(*query)));
            return false;
        }
        if (yaml::weightOf(*query) > MostTerms) {
            report(placeOf({u"metadata_query"}), tr("“%1”: metadata_query holds more than %2 values.")
                                                     .arg(m_out.name.text(), QString::number(MostTerms)));
            return false;
        }
        m_out.metadataQuery = toJson(*query).members();
        return true;
    }

    void noteUnknown()
    {
        static const QSet<QString> known{QStringLiteral("name"),
                                         QStringLiteral("metric"),
                                         QStringLiteral("threshold"),
                                         QStringLiteral("metadata_query"),
                                         QStringLiteral("tags"),
                                         QStringLiteral("base"),
                                         QStringLiteral("provenance_query")};
        for (const yaml::Entry &entry : m_document.node.entries)
            if (!entry.key.isString() || !known.contains(entry.key.text))
                *m_issues << Issue{
                    .severity = Severity::Note,
                    .code = QStringLiteral("unknown-key"),
                    .text =
                        tr("“%1”: “%2” is not known. It is ignored.").arg(m_out.name.text(), entry.key.text),
                    .place = placeOf({entry.key.text})};
    }

    const Document &m_document;
    QList<Issue> *m_issues;
    Specification m_out;
};

} // namespace

std::optional<Specification> readSpecification(const Document &document, QList<Issue> *issues)
{
    return Reader(document, issues).read();
}

} // namespace kabocha::spec
