// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "job/io.h"
#include "job/valuenotes.h"

#include <QObject>
#include <QSet>
#include <QUndoStack>

namespace kabocha::document {

/// What an edit touched, so that views update no more than they must.
struct Change
{
    bool measurements = false;
    bool meta = false;
    bool definitions = false;
    bool everything = false; ///< another job was put in place: reset
};

/// The job being worked on: the only place where it is edited. Every edit is one undo command and one
/// `jobChanged`; views read, never write. Owns the undo stack, the modified state and the file it belongs to.
class JobDocument : public QObject
{
    Q_OBJECT
public:
    explicit JobDocument(const Clock &clock, QObject *parent = nullptr);
    ~JobDocument() override;

    [[nodiscard]] const job::Job &job() const { return m_job; }
    [[nodiscard]] QString path() const { return m_path; } ///< empty: never saved
    [[nodiscard]] QString title() const;                  ///< file name, or "New job" (translated)
    [[nodiscard]] bool isModified() const;                ///< differs from what was saved
    /// The file as it was read or saved here last.
    [[nodiscard]] FileStamp fileAsKnown() const { return m_file; }
    [[nodiscard]] QUndoStack *undoStack() { return &m_undo; }

    /// What is typed but not yet recorded; journalled with the draft, not part of the job or its undo.
    struct PendingEntry
    {
        metric::Name metric = {};
        QString text = {};
        QString measuredAt = {}; ///< as typed; empty: now
        bool operator==(const PendingEntry &) const = default;
    };
    [[nodiscard]] PendingEntry pendingEntry() const { return m_pending; }
    void setPendingEntry(const PendingEntry &entry);

    // Edits. Each is one step of undo; one that changes nothing is not recorded.
    /// Records VALUE (in UNIT; empty: not measured) for METRIC under a new identifier; replaces an earlier
    /// one of the same metric, whose notes stay and whose blobs go with its value. NOTES take the place of
    /// what was said of that value.
    void record(const metric::Name &metric, std::optional<double> value, const units::Unit &unit,
                const job::ValueNotes &notes = {});
    /// As record() for a value that was sent, also where only NOTES are others: the old one and the REASON
    /// become notes of the measurement (job::noteCorrection). So it is where that was deleted
    /// (job::isDeleted). Does nothing without a reason, or where METRIC was never measured.
    void correct(const metric::Name &metric, std::optional<double> value, const units::Unit &unit,
                 const QString &reason, const job::ValueNotes &notes = {});
    /// Records all measurements of MEASURED, and sets its notes, as one step, DESCRIPTION naming it in the
    /// undo list. What it says of a value is compared like the value. Of those in SENT that it replaces it is
    /// noted that they are corrected because of REASON.
    void recordAll(const job::Job &measured, const QString &description, const QSet<metric::Name> &sent = {},
                   const QString &reason = {});
    /// With their notes and the blobs only they refer to. What is noted of corrections stays; of those in
    /// SENT it is noted that they are deleted because of REASON, and without one nothing is.
    void removeMeasurements(const QList<metric::Name> &metrics, const QSet<metric::Name> &sent = {},
                            const QString &reason = {});
    void setMeta(const QString &key, const json::Value &value);
    void removeMeta(const QString &key);
    void renameMeta(const QString &key,
                    const QString &newKey); ///< keeps its value and place; nothing if NEWKEY is taken
    /// Puts META in place of all metadata as one step, DESCRIPTION naming it in the undo list.
    void replaceMeta(const json::Object &meta, const QString &description);
    /// Merges OTHER into the job (job::merge) as one step, DESCRIPTION naming it in the undo list. Of those
    /// in SENT that it replaces it is noted that they are corrected because of REASON.
    void mergeJob(const job::Job &other, const QString &description, const QSet<metric::Name> &sent = {},
                  const QString &reason = {});
    /// Adds definitions, e.g. of the measured metrics before saving; nothing is removed.
    void addDefinitions(const metric::MetricSet &metrics, const spec::SpecificationSet &specifications);

    // The whole document; clears the undo list.
    void reset();                                        ///< a new, empty job
    void load(const job::Job &job, const QString &path); ///< as just read from PATH: not modified
    /// From a draft: modified. FILE is as the draft's window knew the file at PATH.
    void restore(const job::Job &job, const QString &path, const PendingEntry &pending,
                 const FileStamp &file = {});

    /// The job was written to PATH, which is the document's file now, FILE as it is known. SAVED is the job
    /// that was written, or as it was read again, which says the same but no longer needs the file it came
    /// from; null if the job was edited since, which then counts as not saved.
    void setSaved(const QString &path, const FileStamp &file, const job::Job *saved);

signals:
    void jobChanged(const kabocha::document::Change &change);
    void modifiedChanged(bool modified);
    void titleChanged();
    void pendingEntryChanged();

private:
    friend class ChangeJob; // the undo command
    void apply(const job::Job &job, const Change &change);
    void push(const job::Job &after, const Change &change, const QString &text);
    void pushIfChanged(const job::Job &after, const QString &text);
    void replace(const job::Job &job, const QString &path, const FileStamp &file, const PendingEntry &pending,
                 bool restored);
    void updateModified();

    const Clock &m_clock;
    job::Job m_job;
    QString m_path;
    FileStamp m_file;
    PendingEntry m_pending;
    QUndoStack m_undo;
    bool m_restored = false; ///< came from a draft and was not saved since
    bool m_modified = false; ///< as last told
};

} // namespace kabocha::document
