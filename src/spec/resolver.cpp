// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/resolver.h"

#include <QCoreApplication>

#include <deque>

namespace kabocha::spec {
namespace {

constexpr qint64 MostNodes = 3'000'000; ///< of all merged documents together

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::spec", text);
}

void merge(yaml::Node &base, const yaml::Node &over);

void mergeEntry(yaml::Node &mapping, const yaml::Entry &entry)
{
    for (yaml::Entry &other : mapping.entries) {
        if (other.key.kind == entry.key.kind && other.key.text == entry.key.text) {
            merge(other.value, entry.value);
            return;
        }
    }
    mapping.entries << entry;
}

/// The same for many at once, in time that does not grow with the square of their number.
void mergeEntries(yaml::Node &mapping, const QList<yaml::Entry> &entries)
{
    constexpr qsizetype Few = 5'000;
    if (mapping.entries.size() * entries.size() < Few) {
        for (const yaml::Entry &entry : entries)
            mergeEntry(mapping, entry);
        return;
    }
    using Key = std::pair<int, QString>;
    const auto keyOf = [](const yaml::Entry &entry) {
        return Key(static_cast<int>(entry.key.kind), entry.key.text);
    };
    QHash<Key, qsizetype> places;
    for (qsizetype i = 0; i < mapping.entries.size(); ++i)
        places.insert(keyOf(mapping.entries.at(i)), i);
    for (const yaml::Entry &entry : entries) {
        const Key key = keyOf(entry);
        if (const auto it = places.constFind(key); it != places.cend()) {
            merge(mapping.entries[*it].value, entry.value);
        } else {
            places.insert(key, mapping.entries.size());
            mapping.entries << entry;
        }
    }
}

/// OVER merged onto BASE: mappings key by key, lists one after the other, anything else replaced.
void merge(yaml::Node &base, const yaml::Node &over)
{
    if (base.isSequence() && over.isSequence()) {
        base.items << over.items;
    } else if (base.isMapping() && over.isMapping()) {
        mergeEntries(base, over.entries);
    } else {
        base = over;
    }
}

class Resolver
{
public:
    Resolver(const QList<Document> &documents, QList<Issue> *issues)
        : m_documents(documents)
        , m_issues(issues)
        , m_waitingFor(documents.size(), 0)
        , m_done(documents.size(), false)
    {
    }

    QList<Document> run()
    {
        for (qsizetype i = 0; i < m_documents.size(); ++i)
            enlist(i);
        while (!m_ready.empty() && m_weight <= MostNodes) {
            const qsizetype i = m_ready.front();
            m_ready.pop_front();
            resolveOne(i);
        }
        if (m_weight > MostNodes)
            report(m_documents.at(m_last), m_documents.at(m_last).place(),
                   tr("The specifications grow beyond all measure while “%1” inherits; no more of them are "
                      "read.")
                       .arg(m_documents.at(m_last).title()));
        else
            reportUnresolved();
        QList<Document> out;
        for (qsizetype i = 0; i < m_documents.size(); ++i)
            if (m_done.at(i) && !m_documents.at(i).isPartial())
                out << m_documents.at(i);
        return out;
    }

private:
    void report(const Document &, const Place &place, const QString &text, const QString &hint = {},
                Severity severity = Severity::Error)
    {
        *m_issues << Issue{.severity = severity,
                           .code = QStringLiteral("spec-base"),
                           .text = text,
                           .place = place,
                           .hint = hint};
    }

    void enlist(qsizetype i)
    {
        const Document &document = m_documents.at(i);
        if (document.isPartial()) {
            if (const auto it = m_partials.constFind(document.partialKey()); it != m_partials.cend())
                report(document, document.place(),
                       tr("The partial “%1” is defined twice. The last one counts; the one in line %2 is "
                          "ignored.")
                           .arg(document.title(), QString::number(m_documents.at(*it).node.line)),
                       {}, Severity::Warning);
            m_partials.insert(document.partialKey(), i);
        }
        QSet<QString> keys;
        for (const Base &base : document.bases)
            keys.insert(base.key);
        for (const QString &key : std::as_const(keys))
            m_waiters[key] << i;
        m_waitingFor[i] = keys.size();
        if (keys.isEmpty())
            m_ready.push_back(i);
    }

    void resolveOne(qsizetype i)
    {
        m_last = i;
        Document &document = m_documents[i];
        yaml::Node merged;
        merged.kind = yaml::Node::Kind::Mapping;
        merged.line = document.node.line;
        merged.column = document.node.column;
        QString inherited;
        for (const Base &base : std::as_const(document.bases)) {
            const Document &parent = m_documents.at(m_resolved.value(base.key));
            QList<yaml::Entry> entries = parent.node.entries;
            entries.removeIf([](const yaml::Entry &entry) { return isPersonal(entry.key.text); });
            mergeEntries(merged, entries);
            if (!parent.metric.isEmpty())
                inherited = parent.metric;
        }
        mergeEntries(merged, document.node.entries);
        m_weight += yaml::weightOf(merged);
        document.node = merged;
        if (document.metric.isEmpty())
            document.metric = inherited;
        if (!document.isPartial() && document.metric.isEmpty()) {
            report(document, document.place(),
                   tr("Which metric does the specification “%1” test? Neither its name nor “metric” nor a "
                      "base says so.")
                       .arg(document.spec),
                   tr("Name it “Metric.%1”.").arg(document.spec));
            return;
        }
        m_done[i] = true;
        publish(i);
    }

    /// What makes a base that very document is not passed on.
    [[nodiscard]] static bool isPersonal(const QString &key)
    {
        return key == QLatin1String("id") || key == QLatin1String("name") || key == QLatin1String("base") ||
               key == QLatin1String("metric");
    }

    /// Lets those go on that wait for document I.
    void publish(qsizetype i)
    {
        const Document &document = m_documents.at(i);
        const QString key = document.isPartial() ? document.partialKey() : document.title();
        if (document.isPartial() && m_partials.value(key) != i) // one of the same name counts instead
            return;
        if (const auto it = m_resolved.constFind(key); it != m_resolved.cend()) {
            const qsizetype later = std::max(*it, i);
            const qsizetype earlier = std::min(*it, i);
            report(
                document, m_documents.at(later).place(),
                tr("The specification “%1” is defined twice. The last one counts; the one in %2 is ignored.")
                    .arg(key, m_documents.at(earlier).place().text()),
                {}, Severity::Warning);
            m_done[earlier] = false;
            m_replaced.insert(earlier);
            m_resolved.insert(key, later);
            return;
        }
        m_resolved.insert(key, i);
        for (const qsizetype waiter : m_waiters.value(key))
            if (--m_waitingFor[waiter] == 0)
                m_ready.push_back(waiter);
    }

    /// The unresolved document that would be KEY; -1 if there is none.
    [[nodiscard]] qsizetype providerOf(const QString &key) const
    {
        if (key.contains(u'#'))
            return m_partials.value(key, -1);
        const qsizetype at = m_unresolvedNames.value(key, -1);
        return at >= 0 ? at
                       : m_unresolvedSpecs.value(key.section(u'.', 0, 0) + u'.' + key.section(u'.', -1), -1);
    }

    void reportUnresolved()
    {
        QList<qsizetype> left;
        for (qsizetype i = 0; i < m_documents.size(); ++i) {
            const Document &document = m_documents.at(i);
            if (m_done.at(i) || m_replaced.contains(i) || m_waitingFor.at(i) == 0)
                continue;
            left << i;
            if (document.isPartial())
                continue;
            if (document.metric.isEmpty()) // its metric would have come from a base
                m_unresolvedSpecs.insert(document.package + u'.' + document.spec, i);
            else
                m_unresolvedNames.insert(document.title(), i);
        }
        QSet<qsizetype> explained;
        for (const qsizetype i : std::as_const(left))
            reportMissing(i, explained);
        for (const qsizetype i : std::as_const(left))
            reportCycle(i, explained);
        for (const qsizetype i : std::as_const(left)) {
            if (explained.contains(i))
                continue;
            const auto [base, parent] = firstUnmet(i);
            report(m_documents.at(i), placeOf(i, base),
                   tr("“%1” needs the base “%2”, which could not be resolved itself (%3).")
                       .arg(m_documents.at(i).title(), base.text, m_documents.at(parent).place().text()),
                   tr("Correct that one first."));
        }
    }

    [[nodiscard]] Place placeOf(qsizetype i, const Base &base) const
    {
        return {.file = m_documents.at(i).file, .line = base.line, .column = base.column};
    }

    void reportMissing(qsizetype i, QSet<qsizetype> &explained)
    {
        const Document &document = m_documents.at(i);
        for (const Base &base : document.bases) {
            if (m_resolved.contains(base.key) || providerOf(base.key) >= 0)
                continue;
            explained.insert(i);
            const QString package = base.key.section(base.key.contains(u'#') ? u':' : u'.', 0, 0);
            report(document, placeOf(i, base),
                   tr("“%1” needs the base “%2”, which no file in the package “%3” defines.")
                       .arg(document.title(), base.text, package),
                   tr("Correct the name, or define “%1”.").arg(base.key));
        }
    }

    /// The first base of document I that stayed unresolved, and the document that would be it.
    [[nodiscard]] std::pair<Base, qsizetype> firstUnmet(qsizetype i) const
    {
        for (const Base &base : m_documents.at(i).bases)
            if (!m_resolved.contains(base.key))
                if (const qsizetype provider = providerOf(base.key); provider >= 0)
                    return {base, provider};
        return {{}, i};
    }

    /// Follows the first unmet base from document START; says so if that leads back to a document on the way.
    void reportCycle(qsizetype start, QSet<qsizetype> &explained)
    {
        QList<qsizetype> way;
        QSet<qsizetype> onWay;
        qsizetype at = start;
        while (!explained.contains(at) && !m_followed.contains(at) && !onWay.contains(at)) {
            way << at;
            onWay.insert(at);
            at = firstUnmet(at).second;
        }
        for (const qsizetype passed : std::as_const(way))
            m_followed.insert(passed);
        if (!onWay.contains(at))
            return;
        const QList<qsizetype> circle = way.mid(way.indexOf(at));
        QStringList titles, places;
        for (const qsizetype member : circle) {
            explained.insert(member);
            titles << u'“' + m_documents.at(member).title() + u'”';
            places << m_documents.at(member).place().text();
        }
        titles << titles.constFirst();
        report(m_documents.at(at), placeOf(at, firstUnmet(at).first),
               tr("Specifications inherit from each other in a circle: %1.")
                   .arg(titles.join(QStringLiteral(" → "))),
               tr("Remove one of these bases: %1.").arg(places.join(QStringLiteral(", "))));
    }

    QList<Document> m_documents;
    QList<Issue> *m_issues;
    QList<qsizetype> m_waitingFor;
    QList<bool> m_done;
    std::deque<qsizetype> m_ready;
    QHash<QString, QList<qsizetype>> m_waiters;
    QHash<QString, qsizetype> m_resolved, m_partials;
    QHash<QString, qsizetype> m_unresolvedNames, m_unresolvedSpecs;
    QSet<qsizetype> m_replaced, m_followed;
    qint64 m_weight = 0;
    qsizetype m_last = 0;
};

} // namespace

QList<Document> resolve(const QList<Document> &documents, QList<Issue> *issues)
{
    return Resolver(documents, issues).run();
}

} // namespace kabocha::spec
