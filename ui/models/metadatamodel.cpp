// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metadatamodel.h"

#include "models/text.h"
#include "squash/jobcheck.h"
#include "json/path.h"
#include "json/without.h"

namespace kabocha::ui {
namespace {

const QString metaPath = QStringLiteral("$.meta");

bool isForm(const QString &key)
{
    return key == QLatin1String("env") || key == QLatin1String("packages");
}

bool isWithin(const QString &path, const QString &root)
{
    if (!path.startsWith(root))
        return false;
    return path.size() == root.size() || path.at(root.size()) == u'.' || path.at(root.size()) == u'[';
}

/// Issues by where they are: with many of them, those of a place are found without looking at the others.
class IssuesByPath
{
public:
    explicit IssuesByPath(QList<Issue> issues) : m_issues(std::move(issues)), m_order(m_issues.size())
    {
        std::iota(m_order.begin(), m_order.end(), 0);
        std::ranges::stable_sort(m_order, {}, [this](qsizetype i) { return pathOf(i); });
    }
    /// As issuesAt().
    [[nodiscard]] QList<Issue> at(const QString &path) const
    {
        QList<qsizetype> found;
        for (const QString &begin : {path + u'.', path + u'['})
            find(begin, &found, [&begin](QStringView where) { return where.startsWith(begin); });
        find(path, &found, [&path](QStringView where) { return where == path; });
        std::ranges::sort(found);
        QList<Issue> out;
        for (const qsizetype i : std::as_const(found))
            out << m_issues.at(i);
        return out;
    }

private:
    [[nodiscard]] QStringView pathOf(qsizetype i) const { return m_issues.at(i).place.path; }
    void find(QStringView begin, QList<qsizetype> *out, auto &&isThere) const
    {
        auto place = std::ranges::lower_bound(m_order, begin, {}, [this](qsizetype i) { return pathOf(i); });
        for (; place != m_order.end() && isThere(pathOf(*place)); ++place)
            *out << *place;
    }

    const QList<Issue> m_issues;
    QList<qsizetype> m_order;
};

} // namespace

QList<Issue> metadataIssues(const job::Job &job, const json::Object &meta)
{
    job::Job reduced;
    reduced.measurements = job.measurements;
    reduced.meta = meta;
    return issuesAt(squash::checkJob(reduced), metaPath);
}

QList<Issue> issuesAt(const QList<Issue> &issues, const QString &path)
{
    QList<Issue> out;
    std::copy_if(issues.begin(), issues.end(), std::back_inserter(out),
                 [&path](const Issue &issue) { return isWithin(issue.place.path, path); });
    return out;
}

QString issuesText(const QList<Issue> &issues)
{
    QStringList texts;
    for (const Issue &issue : issues) {
        const QString text = issue.hint.isEmpty() ? issue.text : issue.text + u' ' + issue.hint;
        if (!texts.contains(text))
            texts << text;
    }
    return texts.join(u' ');
}

std::optional<Severity> worstOf(const QList<Issue> &issues)
{
    const auto worst = std::max_element(issues.begin(), issues.end(), [](const Issue &a, const Issue &b) {
        return static_cast<int>(a.severity) < static_cast<int>(b.severity);
    });
    return worst == issues.end() ? std::nullopt : std::optional(worst->severity);
}

MetadataModel::MetadataModel(document::JobDocument &document, Part part, QObject *parent)
    : RowModel<MetadataRow>(parent), m_document(document), m_part(part)
{
    connect(&m_document, &document::JobDocument::jobChanged, this, [this](const document::Change &change) {
        if (change.meta || change.measurements || change.everything)
            refresh();
    });
    refresh();
}

int MetadataModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_part == Part::Notes ? ColumnCount : MeasurementColumn;
}

QString MetadataModel::nameOf(const MetadataRow &entry) const
{
    return m_part == Part::Notes ? entry.key.mid(entry.metric.text().size() + 1) : entry.key;
}

QVariant MetadataModel::data(const QModelIndex &index, int role) const
{
    const MetadataRow *entry = row(index);
    if (!entry)
        return {};
    if (role == SeverityRole) {
        const std::optional<Severity> worst = worstOf(entry->issues);
        return worst ? QVariant(static_cast<int>(*worst)) : QVariant();
    }
    if (role == Qt::ToolTipRole && index.column() == MeasurementColumn)
        return plainTip(entry->metric.text());
    if (role == Qt::ToolTipRole)
        return index.column() == TypeColumn ? QVariant() : plainTip(data(index, Qt::DisplayRole).toString());
    switch (index.column()) {
    case KeyColumn:
        if (role == Qt::DisplayRole || role == Qt::EditRole || role == SortRole)
            return nameOf(*entry);
        break;
    case TypeColumn:
        if (role == Qt::DisplayRole || role == SortRole)
            return typeText(typeOf(entry->value));
        if (role == Qt::EditRole)
            return static_cast<int>(typeOf(entry->value));
        break;
    case ValueColumn:
        if (role == Qt::DisplayRole || role == SortRole)
            return shortText(entry->value);
        if (role == Qt::EditRole)
            return editText(entry->value);
        break;
    case RemarkColumn:
        if (role == Qt::DisplayRole || role == SortRole)
            return issuesText(entry->issues);
        break;
    case MeasurementColumn:
        if (role == SortRole || role == Qt::AccessibleTextRole)
            return entry->metric.text();
        if (role == Qt::DisplayRole) // once for all that follow
            return index.row() > 0 && rows().at(index.row() - 1).metric == entry->metric
                       ? QString()
                       : entry->metric.text();
        break;
    default:
        break;
    }
    return {};
}

QVariant MetadataModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KeyColumn:
        return m_part == Part::Notes ? tr("Note") : tr("Key");
    case TypeColumn:
        return tr("Type");
    case ValueColumn:
        return tr("Value");
    case RemarkColumn:
        return tr("What SQuaSH makes of it");
    case MeasurementColumn:
        return tr("Measurement");
    default:
        return {};
    }
}

Qt::ItemFlags MetadataModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = RowModel<MetadataRow>::flags(index);
    if (index.isValid() && index.column() < RemarkColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool MetadataModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const MetadataRow *shown = row(index);
    if (!shown || role != Qt::EditRole)
        return false;
    const MetadataRow entry = *shown; // the document's news replace our rows
    switch (index.column()) {
    case KeyColumn:
        return setKey(entry, value.toString().trimmed());
    case TypeColumn:
        return setType(entry, static_cast<EntryType>(value.toInt()));
    case ValueColumn: {
        if (value.toString() == editText(entry.value))
            return true;
        const Result<json::Value> parsed = parseTyped(typeOf(entry.value), value.toString());
        if (!parsed) {
            emit refused(parsed.error());
            return false;
        }
        m_document.setMeta(entry.key, *parsed);
        return true;
    }
    default:
        return false;
    }
}

bool MetadataModel::setKey(const MetadataRow &entry, const QString &typed)
{
    if (typed == nameOf(entry))
        return true;
    const bool isNote = m_part == Part::Notes && !typed.isEmpty();
    const QString key = isNote ? entry.metric.text() + u'.' + typed : typed;
    const QString problem = keyProblem(key, entry.key);
    if (!problem.isEmpty()) {
        emit refused({.kind = Error::Kind::Schema, .message = problem});
        return false;
    }
    m_document.renameMeta(entry.key, key);
    return true;
}

bool MetadataModel::setType(const MetadataRow &row, EntryType type)
{
    if (typeOf(row.value) == type)
        return true;
    const Result<json::Value> parsed = parseTyped(type, editText(row.value));
    if (parsed && typeOf(*parsed) == type) {
        m_document.setMeta(row.key, *parsed);
        return true;
    }
    emit refused({.kind = Error::Kind::Syntax,
                  .message = tr("“%1” cannot become %2.").arg(shortText(row.value, 60), typeText(type)),
                  .hint = type == EntryType::Json
                              ? tr("The type JSON is for lists, objects and null. Change the value first.")
                              : tr("Change the value first.")});
    return false;
}

QString MetadataModel::keyProblem(const QString &key, const QString &current) const
{
    if (key.isEmpty())
        return m_part == Part::Notes ? tr("A note needs a name.") : tr("An entry needs a key.");
    if (isForm(key))
        return tr("“%1” has a form of its own above.").arg(key);
    if (key != current && m_document.job().meta.contains(key))
        return tr("There is already an entry “%1”.").arg(key);
    if (m_part == Part::Notes && !job::noteMetric(key))
        return tr("The name of a note must not have a dot.");
    return {};
}

Result<void> MetadataModel::add(const QString &key, EntryType type, const QString &text)
{
    const QString name = key.trimmed();
    if (const QString problem = keyProblem(name); !problem.isEmpty())
        return fail(
            {.kind = Error::Kind::Schema, .message = problem, .place = {.path = QStringLiteral("key")}});
    Result<json::Value> value = parseTyped(type, text);
    if (!value) {
        value.error().place = {.path = QStringLiteral("value")};
        return fail(value.error());
    }
    m_document.setMeta(name, *value);
    return {};
}

void MetadataModel::remove(const QStringList &keys)
{
    if (keys.isEmpty())
        return;
    const int count = static_cast<int>(keys.size());
    m_document.replaceMeta(json::without(m_document.job().meta, QSet<QString>(keys.begin(), keys.end())),
                           m_part == Part::Notes ? tr("Remove %n note(s)", nullptr, count)
                                                 : tr("Remove %n metadata entry(s)", nullptr, count));
}

int MetadataModel::rowOf(const QString &key) const
{
    const auto found = std::find_if(rows().begin(), rows().end(),
                                    [&](const MetadataRow &entry) { return entry.key == key; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

void MetadataModel::refresh()
{
    const job::Job &job = m_document.job();
    const IssuesByPath issues(metadataIssues(job, job.meta));
    QHash<metric::Name, qsizetype> ranks;
    for (qsizetype i = job.measurements.size(); i-- > 0;) // the first counts
        ranks.insert(job.measurements.at(i).metric, i);
    QList<MetadataRow> entries;
    entries.reserve(job.meta.size());
    for (const json::Member &member : job.meta) {
        if (isForm(member.key))
            continue;
        const auto of = job::noteMetric(member.key);
        const bool isNote = of && ranks.contains(*of);
        if (isNote != (m_part == Part::Notes))
            continue;
        entries << MetadataRow{member.key, member.value, isNote ? *of : metric::Name(),
                               issues.at(json::memberPath(metaPath, member.key))};
    }
    if (m_part == Part::Notes) { // those of a measurement together
        std::stable_sort(entries.begin(), entries.end(),
                         [&ranks](const MetadataRow &a, const MetadataRow &b) {
                             return ranks.value(a.metric) < ranks.value(b.metric);
                         });
    }
    setRows(entries, [](const MetadataRow &a, const MetadataRow &b) { return a.key == b.key; });
}

} // namespace kabocha::ui
