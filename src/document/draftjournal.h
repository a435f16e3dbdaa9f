// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "document/jobdocument.h"

#include <QFuture>

namespace kabocha::document {

/// A draft left behind by a run that did not end properly.
struct Draft
{
    QString file = {};        ///< the draft's own file
    QString path = {};        ///< the job file it belongs to; may be empty
    FileStamp jobFile = {};   ///< that file, as the draft's window knew it
    QDateTime writtenAt = {}; ///< UTC
    job::Job job = {};
    JobDocument::PendingEntry pending = {};
    QList<Issue> issues = {}; ///< what of it could not be found again
};

/// What runs that did not end properly left.
struct Abandoned
{
    QList<Draft> drafts = {}; ///< newest first
    QList<Issue> issues = {}; ///< of drafts that cannot be read
};

/// Keeps a copy of the document's unsaved state in DIRECTORY, so that a crash or a power cut loses at
/// most the last moment (200 ms). Each running window has one draft of its own, held by a lock file; drafts
/// whose lock is dead are offered by abandoned(). No file is touched on the GUI thread, and what changes
/// while a draft is being written is written once, as it is by then. There is a draft only while something is
/// unsaved or typed. A journal that ends with unsaved work leaves its draft, which is offered at the next
/// start; to lose it on purpose, reset the document first.
class DraftJournal : public QObject
{
    Q_OBJECT
public:
    DraftJournal(JobDocument *document, const QString &directory, const Clock &clock,
                 QObject *parent = nullptr);
    ~DraftJournal() override; ///< flushes; the draft stays if something is unsaved

    /// Drafts of runs that are no longer alive. Unreadable ones are reported, never deleted. What is offered
    /// here is offered by no other journal until this one goes.
    [[nodiscard]] QFuture<Abandoned> abandoned();
    /// Forgets a draft: after it was restored, or because the person said so. Our own unsaved state is on
    /// disk before the other is removed. Errors: Io; the draft is still there then.
    [[nodiscard]] QFuture<Result<void>> discard(const Draft &draft);
    /// Writes now, before the window goes. Errors: Io; nothing is kept then.
    [[nodiscard]] QFuture<Result<void>> keep();
    /// The same, and waits for it: in tests. Errors: Io.
    Result<void> flush();

signals:
    void
    written(const QDateTime &at); ///< the draft on disk is as the document is (gone, if nothing is unsaved)
    void failed(const kabocha::Error &error); ///< e.g. disk full; tried again at the next change

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::document
