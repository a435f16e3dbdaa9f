// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/jobdocument.h"

#include "job/correction.h"
#include "json/without.h"

#include <QFileInfo>
#include <QUndoCommand>

#include <cmath>

namespace kabocha::document {

/// Every edit: the job before and after. Jobs share what they have in common, so this is small.
class ChangeJob : public QUndoCommand
{
public:
    ChangeJob(JobDocument *document, job::Job after, const Change &change, const QString &text)
        : QUndoCommand(text)
        , m_document(document)
        , m_before(document->m_job)
        , m_after(std::move(after))
        , m_change(change)
    {
    }
    void undo() override { m_document->apply(m_before, m_change); }
    void redo() override { m_document->apply(m_after, m_change); }

private:
    JobDocument *m_document;
    job::Job m_before;
    job::Job m_after;
    Change m_change;
};

namespace {

/// Removes the blobs that only measurements which are gone referred to; those that nobody ever referred to
/// stay.
void removeOrphans(job::Job *job, const QStringList &candidates)
{
    QSet<QString> orphans(candidates.begin(), candidates.end());
    for (const job::Measurement &measurement : std::as_const(job->measurements)) {
        for (const QString &ref : measurement.blobRefs)
            orphans.remove(ref);
    }
    if (!orphans.isEmpty())
        job->blobs.removeIf([&orphans](const job::Blob &blob) { return orphans.contains(blob.identifier); });
}

bool isSameValue(const job::Measurement &a, const job::Measurement &b)
{
    return a.value == b.value && a.unit == b.unit;
}

/// JOB with VALUE for METRIC under a new identifier, NOTES in place of what was said before. The blobs belong
/// to the value: they stay where it does.
job::Job withValue(job::Job job, const metric::Name &metric, std::optional<double> value,
                   const units::Unit &unit, const job::ValueNotes &notes)
{
    job::setValueNotes(&job, metric, unit, notes);
    job::Measurement measured{.metric = metric, .value = value, .unit = unit};
    QStringList refs;
    if (const job::Measurement *earlier = job.find(metric); earlier && isSameValue(*earlier, measured))
        measured = *earlier;
    else if (earlier)
        refs = earlier->blobRefs;
    measured.identifier = job::newIdentifier();
    job.set(measured);
    removeOrphans(&job, refs);
    return job;
}

std::optional<double> finite(std::optional<double> value)
{
    return value && std::isfinite(*value) ? value
                                          : std::nullopt; // lsst-verify.md §3: else it is not measured
}

/// Whether all that MORE says is in NOTES already.
bool holds(const job::ValueNotes &notes, const job::ValueNotes &more)
{
    return (!more.error || more.error == notes.error) &&
           (!more.measuredAt.isValid() || more.measuredAt == notes.measuredAt);
}

} // namespace

JobDocument::JobDocument(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    connect(&m_undo, &QUndoStack::cleanChanged, this, &JobDocument::updateModified);
}

JobDocument::~JobDocument()
{
    m_undo.disconnect(this); // it clears itself, and there is nobody left to tell
}

QString JobDocument::title() const
{
    return m_path.isEmpty() ? tr("New job") : QFileInfo(m_path).fileName();
}

bool JobDocument::isModified() const
{
    return m_restored || !m_undo.isClean();
}

void JobDocument::updateModified()
{
    if (m_modified == isModified())
        return;
    m_modified = isModified();
    emit modifiedChanged(m_modified);
}

void JobDocument::setPendingEntry(const PendingEntry &entry)
{
    if (entry == m_pending)
        return;
    m_pending = entry;
    emit pendingEntryChanged();
}

void JobDocument::apply(const job::Job &job, const Change &change)
{
    m_job = job;
    emit jobChanged(change);
}

void JobDocument::push(const job::Job &after, const Change &change, const QString &text)
{
    m_undo.push(new ChangeJob(this, after, change, text));
}

void JobDocument::record(const metric::Name &metric, std::optional<double> value, const units::Unit &unit,
                         const job::ValueNotes &notes)
{
    const job::Job after = withValue(m_job, metric, finite(value), unit, notes);
    const bool noted = after.meta != m_job.meta;
    if (const job::Measurement *earlier = m_job.find(metric);
        earlier && isSameValue(*earlier, *after.find(metric)) && !noted)
        return;
    push(after, {.measurements = true, .meta = noted}, tr("Record %1").arg(metric.text()));
}

void JobDocument::correct(const metric::Name &metric, std::optional<double> value, const units::Unit &unit,
                          const QString &reason, const job::ValueNotes &notes)
{
    const job::Measurement *earlier = m_job.find(metric);
    if ((!earlier && !job::isDeleted(m_job, metric)) || reason.trimmed().isEmpty())
        return;
    job::Job after = withValue(m_job, metric, finite(value), unit, notes);
    if (earlier && isSameValue(*earlier, *after.find(metric)) && after.meta == m_job.meta)
        return;
    job::noteCorrection(&after, m_job, metric, reason);
    push(after, {.measurements = true, .meta = true}, tr("Correct %1").arg(metric.text()));
}

void JobDocument::recordAll(const job::Job &measured, const QString &description,
                            const QSet<metric::Name> &sent, const QString &reason)
{
    job::Job after = m_job;
    QHash<metric::Name, qsizetype> places; // a table may bring very many
    for (qsizetype i = 0; i < after.measurements.size(); ++i)
        places.insert(after.measurements.at(i).metric, i);
    QStringList refs;
    QSet<metric::Name> replaced;
    for (job::Measurement measurement : measured.measurements) {
        measurement.value = finite(measurement.value);
        const auto place = places.constFind(measurement.metric);
        if (place == places.cend()) {
            places.insert(measurement.metric, after.measurements.size());
            after.measurements.append(measurement);
            if (sent.contains(measurement.metric) && !reason.trimmed().isEmpty())
                job::noteCorrection(&after, m_job, measurement.metric, reason);
            continue;
        }
        const job::Measurement before = after.measurements.at(*place);
        const job::ValueNotes notes = job::valueNotesOf(m_job, before);
        if (isSameValue(before, measurement)) {
            if (holds(notes, job::valueNotesOf(measured, measurement)))
                continue;
            after.measurements[*place].identifier = measurement.identifier;
        } else {
            refs += before.blobRefs;
            after.measurements[*place] = measurement;
            replaced.insert(measurement.metric);
        }
        if (sent.contains(measurement.metric) && !reason.trimmed().isEmpty())
            job::noteCorrection(&after, before, reason, notes);
    }
    QSet<QString> gone; // notes on the values before
    for (const json::Member &note : std::as_const(after.meta))
        if (job::isValueNote(note) && replaced.contains(*job::noteMetric(note.key)))
            gone.insert(note.key);
    after.meta = json::without(after.meta, gone);
    for (const json::Member &note : measured.meta)
        after.meta.insert(note.key, note.value);
    removeOrphans(&after, refs);
    pushIfChanged(after, description);
}

void JobDocument::removeMeasurements(const QList<metric::Name> &metrics, const QSet<metric::Name> &sent,
                                     const QString &reason)
{
    if (!sent.isEmpty() && reason.trimmed().isEmpty())
        return;
    const QSet<metric::Name> wanted(metrics.begin(), metrics.end());
    job::Job after = m_job;
    QStringList refs;
    QSet<metric::Name> gone;
    after.measurements.removeIf([&](const job::Measurement &measurement) {
        if (!wanted.contains(measurement.metric))
            return false;
        refs += measurement.blobRefs;
        gone.insert(measurement.metric);
        return true;
    });
    if (gone.isEmpty())
        return;
    QSet<QString> notes;
    for (const json::Member &member : m_job.meta)
        if (const auto metric = job::noteMetric(member.key);
            metric && gone.contains(*metric) && !job::isCorrectionNote(member.key))
            notes.insert(member.key);
    after.meta = json::without(after.meta, notes);
    for (const job::Measurement &before : std::as_const(m_job.measurements))
        if (gone.contains(before.metric) && sent.contains(before.metric))
            job::noteCorrection(&after, before, reason, job::valueNotesOf(m_job, before));
    removeOrphans(&after, refs);
    const QString text = gone.size() == 1
                             ? tr("Delete %1").arg(gone.begin()->text())
                             : tr("Delete %n measurement(s)", nullptr, static_cast<int>(gone.size()));
    push(after, {.measurements = true, .meta = after.meta != m_job.meta}, text);
}

void JobDocument::setMeta(const QString &key, const json::Value &value)
{
    const bool known = m_job.meta.contains(key);
    if (known && m_job.meta.value(key) == value)
        return;
    job::Job after = m_job;
    after.meta.insert(key, value);
    push(after, {.meta = true}, (known ? tr("Change %1") : tr("Add %1")).arg(key));
}

void JobDocument::removeMeta(const QString &key)
{
    if (!m_job.meta.contains(key))
        return;
    job::Job after = m_job;
    after.meta.take(key);
    push(after, {.meta = true}, tr("Remove %1").arg(key));
}

void JobDocument::renameMeta(const QString &key, const QString &newKey)
{
    const qsizetype index = m_job.meta.indexOf(key);
    if (index < 0 || m_job.meta.contains(newKey))
        return;
    job::Job after = m_job;
    const json::Value value = after.meta.take(key);
    after.meta.insertAt(index, newKey, value);
    push(after, {.meta = true}, tr("Rename %1 to %2").arg(key, newKey));
}

void JobDocument::replaceMeta(const json::Object &meta, const QString &description)
{
    job::Job after = m_job;
    after.meta = meta;
    pushIfChanged(after, description);
}

void JobDocument::pushIfChanged(const job::Job &after, const QString &text)
{
    Change change;
    change.measurements = after.measurements != m_job.measurements || after.blobs != m_job.blobs;
    change.meta = after.meta != m_job.meta || after.unknown != m_job.unknown;
    change.definitions = after.metrics != m_job.metrics || after.specifications != m_job.specifications ||
                         after.unknownOfDefinitions != m_job.unknownOfDefinitions;
    if (change.measurements || change.meta || change.definitions)
        push(after, change, text);
}

void JobDocument::mergeJob(const job::Job &other, const QString &description, const QSet<metric::Name> &sent,
                           const QString &reason)
{
    job::Job after = job::merge(m_job, other);
    const bool corrects = !sent.isEmpty() && !reason.trimmed().isEmpty();
    const auto replaced = corrects ? job::replacedWithoutReason(m_job, other) : QList<job::Measurement>();
    for (const job::Measurement &before : replaced) {
        if (!sent.contains(before.metric))
            continue;
        job::Measurement corrected = *after.find(before.metric);
        if (corrected.identifier == before.identifier) // a server has another value under it
            corrected.identifier = job::newIdentifier();
        after.set(corrected);
        job::noteCorrection(&after, m_job, before.metric, reason);
    }
    pushIfChanged(after, description);
}

void JobDocument::addDefinitions(const metric::MetricSet &metrics,
                                 const spec::SpecificationSet &specifications)
{
    job::Job definitions;
    definitions.metrics = metrics;
    definitions.specifications = specifications;
    pushIfChanged(job::merge(m_job, definitions), tr("Add definitions"));
}

void JobDocument::reset()
{
    replace({}, {}, {}, {}, false);
}

void JobDocument::load(const job::Job &job, const QString &path)
{
    replace(job, path, job.origin.file.exists() ? job.origin.file : fileStamp(path), {}, false);
}

void JobDocument::restore(const job::Job &job, const QString &path, const PendingEntry &pending,
                          const FileStamp &file)
{
    replace(job, path, file, pending, true);
}

void JobDocument::replace(const job::Job &job, const QString &path, const FileStamp &file,
                          const PendingEntry &pending, bool restored)
{
    m_path = path;
    m_file = file;
    m_restored = restored;
    m_job = job; // before the undo list is cleared, which tells the world that we are unmodified
    m_undo.clear();
    emit jobChanged({.measurements = true, .meta = true, .definitions = true, .everything = true});
    emit titleChanged();
    setPendingEntry(pending);
    updateModified();
}

void JobDocument::setSaved(const QString &path, const FileStamp &file, const job::Job *saved)
{
    m_path = path;
    m_file = file;
    if (saved) {
        m_job = *saved;
        m_restored = false;
        m_undo.setClean();
    } else {
        m_undo.resetClean(); // no step of undo leads to what was saved
    }
    updateModified();
    emit titleChanged(); // also where the name is the same: a draft may refer to the file that was replaced
}

} // namespace kabocha::document
