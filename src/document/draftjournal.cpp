// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/draftjournal.h"

#include "base/files.h"
#include "base/log.h"
#include "base/whendone.h"
#include "base/worker.h"
#include "document/draftfile.h"
#include "document/processstamp.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSysInfo>
#include <QUuid>

namespace kabocha::document {
namespace {

using namespace std::chrono_literals;
constexpr auto writeDelay = 200ms;

const QString jsonSuffix = QStringLiteral(".json");
const QString lockSuffix = QStringLiteral(".lock");

QString lockOf(const QString &draftFile)
{
    return draftFile.chopped(jsonSuffix.size()) + lockSuffix;
}

/// A lock whose holder's number now belongs to another process: QLockFile takes it for held if that is a
/// Kabocha too.
bool holderIsGone(const QLockFile &lock, const QString &owner)
{
    qint64 pid = 0;
    QString host;
    QString program;
    if (owner.isEmpty() || !lock.getLockInfo(&pid, &host, &program) || host != QSysInfo::machineHostName())
        return false;
    const QString now = processStamp(pid);
    return !now.isEmpty() && now != owner;
}

/// The lock of a draft whose run is over, taken; null while it lives.
std::shared_ptr<QLockFile> claimOf(const QString &draftFile)
{
    auto lock = std::make_shared<QLockFile>(lockOf(draftFile));
    lock->setStaleLockTime(0); // dead is who has no process, however old the lock
    if (lock->tryLock(0))
        return lock;
    const auto read = readDraft(draftFile);
    if (!read || !holderIsGone(*lock, read->owner))
        return {};
    QFile::remove(lockOf(draftFile));
    return lock->tryLock(0) ? lock : nullptr;
}

Result<void> removeDraft(const QString &path)
{
    QFile file(path);
    if (!file.exists() || file.remove())
        return {};
    return fail({.kind = Error::Kind::Io,
                 .message = DraftJournal::tr("The draft cannot be removed: %1.").arg(file.errorString()),
                 .hint = DraftJournal::tr("It will be offered at the next start."),
                 .place = {.file = path}});
}

} // namespace

class DraftJournal::Private
{
public:
    Private(DraftJournal *journal, JobDocument *jobDocument, const QString &path, const Clock &time)
        : q(journal)
        , document(jobDocument)
        , clock(time)
        , directory(QDir(path).absolutePath())
        , file(QDir(directory).filePath(
              QStringLiteral("draft-%1").arg(QUuid::createUuid().toString(QUuid::Id128)) + jsonSuffix))
        , lock(lockOf(file))
        , owner(processStamp(QCoreApplication::applicationPid()))
    {
        lock.setStaleLockTime(0);
        timer.setSingleShot(true);
        timer.setInterval(writeDelay);
    }

    void changed();
    void startUnlessWriting();
    void start();
    void done(const Result<void> &result, quint64 writtenGeneration, const QDateTime &at);
    [[nodiscard]] QFuture<Result<void>> keep();

    // On the worker's thread, as all that looks at the folder.
    [[nodiscard]] Result<void> hold();
    [[nodiscard]] Result<void> write(const Draft &state);
    [[nodiscard]] Abandoned look();
    [[nodiscard]] Result<void> forget(const QString &draftFile);

    DraftJournal *q;
    JobDocument *document; ///< looked at only when it tells of a change: it may go before us
    const Clock &clock;
    const QString directory;
    const QString file; ///< our own draft
    QLockFile lock;     ///< held as long as we live: the draft is ours; of the worker's thread
    const QString owner;
    QTimer timer;
    Draft draft;                ///< the document, as it was when it last changed
    bool unsaved = false;       ///< the same
    quint64 generation = 0;     ///< counts the changes
    quint64 started = 0;        ///< the generation that was last given to the worker
    bool onDisk = false;        ///< there is, or will be, a draft
    QFuture<Result<void>> last; ///< of what was given to the worker
    /// Drafts that we offer, so that no other window does; of the worker's thread.
    QHash<QString, std::shared_ptr<QLockFile>> claims;
    Worker worker; ///< at the end: its tasks are done before anything else goes
};

void DraftJournal::Private::changed()
{
    draft = {.file = file,
             .path = document->path(),
             .jobFile = document->fileAsKnown(),
             .job = document->job(),
             .pending = document->pendingEntry()};
    unsaved = document->isModified() || !draft.pending.text.isEmpty();
    ++generation;
    if (!timer.isActive()) // not restarted: steady typing must not put writing off
        timer.start();
}

/// Marks the draft as ours and alive. Errors: Io.
Result<void> DraftJournal::Private::hold()
{
    if (lock.isLocked())
        return {};
    if (QDir().mkpath(directory) && lock.tryLock(0))
        return {};
    return fail(
        {.kind = Error::Kind::Io,
         .message = DraftJournal::tr("No draft can be kept in this folder; a crash would lose unsaved work."),
         .hint = DraftJournal::tr("Save often, and check the folder's permissions and free space."),
         .place = {.file = directory}});
}

Result<void> DraftJournal::Private::write(const Draft &state)
{
    return hold().and_then([&] {
        return writeFileSafely(file, [&](QIODevice &device) { return writeDraft(state, owner, device); });
    });
}

/// While a draft is being written, more changes wait for its end, and are one then: of a very large job a
/// draft may take longer than the next edit.
void DraftJournal::Private::startUnlessWriting()
{
    if (!last.isValid() || last.isFinished())
        start();
}

/// Hands the state of this moment to the worker, which does one after the other.
void DraftJournal::Private::start()
{
    timer.stop();
    started = generation;
    draft.writtenAt = clock.nowUtc();
    if (!unsaved && !onDisk)
        return;
    onDisk = unsaved;
    if (unsaved)
        last = worker.run([this, state = draft] { return write(state); });
    else
        last = worker.run([this] { return removeDraft(file); });
    whenDone(last, q, [this, at = draft.writtenAt, written = generation](const Result<void> &result) {
        done(result, written, at);
    });
}

void DraftJournal::Private::done(const Result<void> &result, quint64 writtenGeneration, const QDateTime &at)
{
    if (started != generation && !timer.isActive()) // its time came while this was being written
        startUnlessWriting();
    if (!result)
        emit q->failed(result.error());
    else if (writtenGeneration == generation)
        emit q->written(at);
}

QFuture<Result<void>> DraftJournal::Private::keep()
{
    // What failed is tried again: there may be room by now.
    if (started != generation || (last.isValid() && last.isFinished() && !last.result()))
        start();
    return last.isValid() ? last : QtFuture::makeReadyFuture(Result<void>());
}

Abandoned DraftJournal::Private::look()
{
    Abandoned found;
    const QDir folder(directory);
    const QString pattern = QStringLiteral("draft-*");
    for (const QString &name : folder.entryList({pattern + jsonSuffix}, QDir::Files, QDir::Name)) {
        const QString other = folder.filePath(name);
        if (other == file)
            continue;
        const auto claim = claims.contains(other) ? claims.value(other) : claimOf(other);
        if (!claim)
            continue; // its window lives
        if (const auto read = readDraft(other)) {
            claims.insert(other, claim);
            found.drafts.append(read->draft);
        } else {
            Issue issue = toIssue(read.error(), QStringLiteral("draft-unreadable"));
            issue.text = DraftJournal::tr("A draft of an earlier run cannot be read: %1").arg(issue.text);
            found.issues.append(issue);
        }
    }
    // Runs that died with nothing unsaved leave only a lock, which goes with the claim on it.
    for (const QString &name : folder.entryList({pattern + lockSuffix}, QDir::Files)) {
        const QString other = folder.filePath(name.chopped(lockSuffix.size()) + jsonSuffix);
        if (other != file && !QFileInfo::exists(other))
            claimOf(other).reset();
    }
    std::stable_sort(found.drafts.begin(), found.drafts.end(),
                     [](const Draft &a, const Draft &b) { return a.writtenAt > b.writtenAt; });
    return found;
}

Result<void> DraftJournal::Private::forget(const QString &draftFile)
{
    const auto removed = removeDraft(draftFile);
    if (removed)
        claims.remove(draftFile);
    return removed;
}

DraftJournal::DraftJournal(JobDocument *document, const QString &directory, const Clock &clock,
                           QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, document, directory, clock))
{
    connect(&d->timer, &QTimer::timeout, this, [this] { d->startUnlessWriting(); });
    const auto changed = [this] { d->changed(); };
    connect(document, &JobDocument::jobChanged, this, changed);
    connect(document, &JobDocument::modifiedChanged, this, changed);
    connect(document, &JobDocument::titleChanged, this, changed);
    connect(document, &JobDocument::pendingEntryChanged, this, changed);
    whenDone(d->worker.run([p = d.get()] { return p->hold(); }), this, [this](const Result<void> &held) {
        if (!held)
            emit failed(held.error());
    });
    d->changed();
}

DraftJournal::~DraftJournal()
{
    if (const auto kept = flush(); !kept)
        qCWarning(logApp).noquote() << kept.error().text();
}

QFuture<Abandoned> DraftJournal::abandoned()
{
    return d->worker.run([p = d.get()] { return p->look(); });
}

QFuture<Result<void>> DraftJournal::discard(const Draft &draft)
{
    // What is unsaved may be what was restored: never without a copy on disk.
    const auto kept = d->unsaved ? d->keep() : QtFuture::makeReadyFuture(Result<void>());
    return d->worker.run([p = d.get(), kept, file = draft.file] { // which is done by then
        return kept.result().and_then([&] { return p->forget(file); });
    });
}

QFuture<Result<void>> DraftJournal::keep()
{
    return d->keep();
}

Result<void> DraftJournal::flush()
{
    return keep().result(); // written() or failed() follows from the event loop
}

} // namespace kabocha::document
