// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/draftfile.h"

#include "json/io.h"
#include "json/path.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUuid>

#include <limits>

namespace kabocha::document {
namespace {

using json::Value; // a method that returns a qualified type confuses lupdate

/// 2: long lists of a file are written as references to it.
constexpr int formatVersion = 2;

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::document", text);
}

tl::unexpected<Error> unreadable(const QString &file, const QString &path, const QString &message)
{
    return fail({.kind = Error::Kind::Schema,
                 .message = message,
                 .hint = tr("It is kept; look at it in a text editor, or delete it."),
                 .place = {.file = file, .path = path}});
}

json::Value toJson(const FileStamp &stamp)
{
    json::Object out;
    out.insert(QStringLiteral("size"), json::Value::integer(stamp.size));
    out.insert(QStringLiteral("modified"), json::Value::integer(stamp.modified));
    return json::Value::object(out);
}

FileStamp stampOf(const json::Value &value)
{
    const json::Object &members = value.members();
    const auto number = [&members](const QString &key) {
        return members.value(key).isInteger() ? members.value(key).numberText().toLongLong() : -1;
    };
    return {.size = number(QStringLiteral("size")), .modified = number(QStringLiteral("modified"))};
}

/// Puts lists in the place of references to them.
class Lists
{
public:
    explicit Lists(QString key) : m_key(std::move(key)) {}

    [[nodiscard]] json::Value resolved(const json::Value &value, const QString &path)
    {
        if (const auto referred = json::referredList(value, m_key))
            return list(*referred, path);
        if (value.isArray() && !value.list()) {
            QList<json::Value> items;
            for (qsizetype i = 0; i < value.items().size(); ++i)
                items.append(resolved(value.items().at(i), json::itemPath(path, i)));
            return json::Value::array(items);
        }
        if (!value.isObject())
            return value;
        json::Object members;
        for (const auto &[key, member] : value.members())
            members.insert(key, resolved(member, json::memberPath(path, key)));
        return json::Value::object(members);
    }
    [[nodiscard]] const QList<Issue> &issues() const { return m_issues; }

private:
    [[nodiscard]] Value list(const json::ReferredList &referred, const QString &path)
    {
        if (!m_sources.contains(referred.file))
            m_sources.insert(referred.file, json::Source::open(referred.file, 0).value_or(nullptr));
        const auto source = m_sources.value(referred.file);
        if (source && source->size() == referred.size && source->modified() == referred.modified) {
            json::List list = referred.list;
            list.span.source = source;
            return json::Value::list(std::move(list));
        }
        m_issues.append(
            {.severity = Severity::Warning,
             .code = QStringLiteral("draft-list-lost"),
             .text = tr("A list of %1 numbers lay in %2, which is gone or was changed since.")
                         .arg(QString::number(referred.list.count), referred.file),
             .place = {.path = path},
             .hint = tr("It is empty now; all else of the draft is here. Save it under another name.")});
        return json::Value::array({});
    }

    QString m_key;
    QHash<QString, std::shared_ptr<const json::Source>> m_sources;
    QList<Issue> m_issues;
};

} // namespace

Result<void> writeDraft(const Draft &draft, const QString &owner, QIODevice &device)
{
    json::Object pending;
    pending.insert(QStringLiteral("metric"), json::Value::string(draft.pending.metric.text()));
    pending.insert(QStringLiteral("text"), json::Value::string(draft.pending.text));
    if (!draft.pending.measuredAt.isEmpty())
        pending.insert(QStringLiteral("measured_at"), json::Value::string(draft.pending.measuredAt));
    json::Object out;
    out.insert(QStringLiteral("kabocha_draft"), json::Value::integer(formatVersion));
    out.insert(QStringLiteral("written_at"),
               json::Value::string(draft.writtenAt.toUTC().toString(Qt::ISODateWithMs)));
    out.insert(QStringLiteral("owner"), json::Value::string(owner));
    out.insert(QStringLiteral("path"), json::Value::string(draft.path));
    if (draft.jobFile.exists())
        out.insert(QStringLiteral("file"), toJson(draft.jobFile));
    out.insert(QStringLiteral("pending"), json::Value::object(pending));
    // Made anew for each draft, so that no job can hold what looks like a reference.
    const QString listKey = QStringLiteral("list-") + QUuid::createUuid().toString(QUuid::Id128);
    out.insert(QStringLiteral("list_key"), json::Value::string(listKey));
    out.insert(QStringLiteral("job"), job::toJson(draft.job));
    return json::write(json::Value::object(out), device,
                       {.indent = 0, .sortKeys = false, .listReference = listKey});
}

Result<ReadDraft> readDraft(const QString &file)
{
    // In memory whatever its size: a draft that is written next must not refer to this one, which goes then.
    const auto value =
        json::Source::open(file, std::numeric_limits<qint64>::max())
            .and_then([](const std::shared_ptr<const json::Source> &source) { return json::parse(source); });
    if (!value)
        return fail(value.error());
    const json::Object &root = value->members();
    const json::Value version = root.value(QStringLiteral("kabocha_draft"));
    if (!version.isInteger())
        return unreadable(file, QStringLiteral("$"), tr("This file is not a draft."));
    if (version.toDouble() != 1 && version.toDouble() != formatVersion)
        return fail(
            {.kind = Error::Kind::Unsupported,
             .message = tr("This draft has the format %1, which this version of the program does not know.")
                            .arg(QString::fromLatin1(version.numberText().left(20))),
             .hint = tr("Open it with the version of the program that wrote it."),
             .place = {.file = file, .path = QStringLiteral("$.kabocha_draft")}});
    ReadDraft out;
    out.owner = root.value(QStringLiteral("owner")).toString();
    out.draft.file = file;
    out.draft.path = root.value(QStringLiteral("path")).toString();
    out.draft.writtenAt =
        QDateTime::fromString(root.value(QStringLiteral("written_at")).toString(), Qt::ISODateWithMs).toUTC();
    if (!out.draft.writtenAt.isValid())
        return unreadable(file, QStringLiteral("$.written_at"),
                          tr("The draft does not say when it was written."));
    const json::Object pending = root.value(QStringLiteral("pending")).members();
    out.draft.pending.text = pending.value(QStringLiteral("text")).toString();
    out.draft.pending.measuredAt = pending.value(QStringLiteral("measured_at")).toString();
    if (const auto name = metric::Name::parse(pending.value(QStringLiteral("metric")).toString()))
        out.draft.pending.metric = *name; // may be empty: no metric was chosen yet
    Lists lists(root.value(QStringLiteral("list_key")).toString());
    const auto job =
        job::jobFromJson(lists.resolved(root.value(QStringLiteral("job")), QStringLiteral("$")), file);
    if (!job)
        return fail(job.error());
    out.draft.job = job->job;
    out.draft.issues = lists.issues();
    // Of a file that was written elsewhere since, nothing is taken over unseen.
    const FileStamp now = fileStamp(out.draft.path);
    out.draft.jobFile = stampOf(root.value(QStringLiteral("file")));
    const qint64 written = out.draft.writtenAt.toMSecsSinceEpoch() * 1'000'000;
    if (!root.contains(QStringLiteral("file")) && now.modified <= written) // of an earlier program
        out.draft.jobFile = now;
    if (now.exists() && now == out.draft.jobFile && now.size <= json::Source::inMemoryLimit) {
        if (const auto saved = job::openJob(out.draft.path))
            out.draft.job.origin = saved->job.origin;
    }
    return out;
}

} // namespace kabocha::document
