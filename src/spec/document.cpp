// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/document.h"

#include "metric/fields.h"
#include "metric/name.h"

#include <QCoreApplication>

namespace kabocha::spec {
namespace {

using Kind = yaml::Node::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::spec", text);
}

class Reader
{
public:
    Reader(const QString &file, const QString &package, const QString &path, QList<Issue> *issues)
        : m_issues(issues)
    {
        m_document.file = file;
        m_document.package = package;
        m_document.path = path;
    }

    std::optional<Document> read(const yaml::Node &node)
    {
        m_document.node = node;
        m_document.own = node;
        if (!node.isMapping()) {
            report(node, tr("A specification must be a mapping, not %1.").arg(metric::described(node)));
            return {};
        }
        if (const yaml::Node *metric = node.find(u"metric"); metric && !readMetric(*metric))
            return {};
        const yaml::Node *id = node.find(u"id");
        if (id ? !readId(*id) : !readName(node))
            return {};
        if (const yaml::Node *base = node.find(u"base"); base && !readBases(*base))
            return {};
        return m_document;
    }

private:
    void report(const yaml::Node &node, const QString &text, const QString &hint = {})
    {
        *m_issues << Issue{.code = QStringLiteral("spec"),
                           .text = text,
                           .place = metric::placeOf(node, m_document.file),
                           .hint = hint};
    }

    /// The bare name of a metric; packages in use also write `package.Metric`.
    bool readMetric(const yaml::Node &node)
    {
        const auto name = node.isString() ? metric::Name::parse(node.text) : fail(Error{});
        if (!name || name->isSpecification() || (name->isMetric() && name->package != m_document.package)) {
            report(node, tr("“metric” must be the name of a metric of the package “%1”, not %2.")
                             .arg(m_document.package, metric::described(node)));
            return false;
        }
        m_document.metric = name->isMetric() ? name->metric : name->package;
        return true;
    }

    bool readId(const yaml::Node &id)
    {
        // `id: 5` or `id: y` can only be named as text.
        if (id.kind == Kind::Null || id.isMapping() || id.isSequence() || id.text.isEmpty() ||
            id.text.contains(u'#')) {
            report(id,
                   tr("The “id” of a partial must be text without “#”, not %1.").arg(metric::described(id)));
            return false;
        }
        m_document.id = id.text;
        return true;
    }

    bool readName(const yaml::Node &node)
    {
        const yaml::Node *name = node.find(u"name");
        if (!name) {
            report(node, tr("This document has neither “name” (a specification) nor “id” (a partial)."),
                   tr("Give it one of them."));
            return false;
        }
        const auto parsed = name->isString()
                                ? metric::Name::parse(name->text)
                                : fail({.message = tr("it is %1.").arg(metric::described(*name))});
        if (!parsed) {
            report(*name, tr("A specification cannot be called so: %1").arg(parsed.error().message),
                   tr("The name is “design”, “Metric.design” or “package.Metric.design”."));
            return false;
        }
        // One part is the specification, two are metric and specification.
        const QStringList parts = name->text.split(u'.');
        m_document.spec = parts.constLast();
        if (parts.size() > 1)
            m_document.metric = parts.at(parts.size() - 2);
        if (parts.size() > 2 && parts.constFirst() != m_document.package) {
            report(*name,
                   tr("The specification “%1” lies in the folder of the package “%2”.")
                       .arg(name->text, m_document.package),
                   tr("Move it to “specs/%1”, or correct its name.").arg(parts.constFirst()));
            return false;
        }
        return true;
    }

    bool readBases(const yaml::Node &base)
    {
        if (base.kind == Kind::Null)
            return true;
        const QList<yaml::Node> all = base.isSequence() ? base.items : QList{base};
        for (const yaml::Node &one : all) {
            const auto key = one.isString() ? keyOf(one.text) : std::nullopt;
            if (!key) {
                report(one, tr("“%1”: “base” cannot be %2.").arg(m_document.title(), metric::described(one)),
                       tr("A base is “Metric.specification”, “#id”, “path#id” or “package:path#id”."));
                return false;
            }
            m_document.bases << Base{.text = one.text, .key = *key, .line = one.line, .column = one.column};
        }
        return true;
    }

    [[nodiscard]] std::optional<QString> keyOf(const QString &text) const
    {
        if (const qsizetype hash = text.indexOf(u'#'); hash >= 0) {
            const QString id = text.mid(hash + 1);
            QString where = text.left(hash);
            if (id.isEmpty() || id.contains(u'#'))
                return {};
            if (where.isEmpty())
                where = m_document.path;
            if (!where.contains(u':'))
                where = m_document.package + u':' + where;
            return where + u'#' + id;
        }
        const auto name = metric::Name::parse(text);
        if (!name || name->metric.isEmpty())
            return {};
        return name->isSpecification() ? text : m_document.package + u'.' + text;
    }

    QList<Issue> *m_issues;
    Document m_document;
};

} // namespace

QString Document::title() const
{
    if (isPartial())
        return partialKey();
    return package + u'.' + (metric.isEmpty() ? QStringLiteral("?") : metric) + u'.' + spec;
}

Result<QList<Document>> readDocuments(const QByteArray &bytes, const QString &file, const QString &package,
                                      const QString &path, QList<Issue> *issues)
{
    const auto nodes = yaml::parse(bytes, file, issues);
    if (!nodes)
        return fail(nodes.error());
    QList<Document> documents;
    for (const yaml::Node &node : *nodes) {
        if (node.kind == Kind::Null) // only comments between two `---`
            continue;
        if (auto document = Reader(file, package, path, issues).read(node))
            documents << *std::move(document);
    }
    return documents;
}

} // namespace kabocha::spec
