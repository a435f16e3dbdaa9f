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
    void start();
    void done(const Result<void> &result, quint64 writtenGeneration, const QDateTime &at);
    [[nodiscard]] Result<void> hold();
    [[nodiscard]] Result<void> waitForWrites();

    DraftJournal *q;
    JobDocument *document; ///< looked at only when it tells of a change: it may go before us
    const Clock &clock;
    const QString directory;
    const QString file; ///< our own draft
    QLockFile lock;     ///< held as long as we live: the draft is ours
    const QString owner;
    QTimer timer;
    Draft draft;                                       ///< the document, as it was when it last changed
    bool unsaved = false;                              ///< the same
    quint64 generation = 0;                            ///< counts the changes
    quint64 started = 0;                               ///< the generation that was last given to the worker
    bool onDisk = false;                               ///< there is, or will be, a draft
    QHash<QString, std::shared_ptr<QLockFile>> claims; ///< drafts that we offer, so that no other window does
    QFuture<Result<void>> last;
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

/// Hands the state of this moment to the worker, which does one after the other.
void DraftJournal::Private::start()
{
    timer.stop();
    started = generation;
    draft.writtenAt = clock.nowUtc();
    if (!unsaved && !onDisk)
        return;
    if (!unsaved) {
        onDisk = false;
        last = worker.run([path = file] { return removeDraft(path); });
    } else if (const auto held = hold(); !held) {
        last = QtFuture::makeReadyFuture(Result<void>(held));
    } else {
        onDisk = true;
        last = worker.run([copy = draft, stamp = owner] {
            return writeFileSafely(copy.file,
                                   [&](QIODevice &device) { return writeDraft(copy, stamp, device); });
        });
    }
    whenDone(last, q, [this, at = draft.writtenAt, written = generation](const Result<void> &result) {
        done(result, written, at);
    });
}

void DraftJournal::Private::done(const Result<void> &result, quint64 writtenGeneration, const QDateTime &at)
{
    if (!result)
        emit q->failed(result.error());
    else if (writtenGeneration == generation)
        emit q->written(at);
}

Result<void> DraftJournal::Private::waitForWrites()
{
    // What failed is tried again: there may be room by now.
    if (started != generation || (last.isValid() && last.isFinished() && !last.result()))
        start();
    if (!last.isValid())
        return {};
    last.waitForFinished();
    return last.result();
}

DraftJournal::DraftJournal(JobDocument *document, const QString &directory, const Clock &clock,
                           QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, document, directory, clock))
{
    connect(&d->timer, &QTimer::timeout, this, [this] { d->start(); });
    const auto changed = [this] { d->changed(); };
    connect(document, &JobDocument::jobChanged, this, changed);
    connect(document, &JobDocument::modifiedChanged, this, changed);
    connect(document, &JobDocument::titleChanged, this, changed);
    connect(document, &JobDocument::pendingEntryChanged, this, changed);
    if (const auto held = d->hold(); !held) // said once there is someone to listen
        QMetaObject::invokeMethod(
            this, [this, error = held.error()] { emit failed(error); }, Qt::QueuedConnection);
    d->changed();
}

DraftJournal::~DraftJournal()
{
    if (const auto kept = d->waitForWrites(); !kept)
        qCWarning(logApp).noquote() << kept.error().text();
}

QList<Draft> DraftJournal::abandoned(QList<Issue> *issues) const
{
    QList<Draft> drafts;
    const QDir directory(d->directory);
    const QString pattern = QStringLiteral("draft-*");
    for (const QString &name : directory.entryList({pattern + jsonSuffix}, QDir::Files, QDir::Name)) {
        const QString file = directory.filePath(name);
        if (file == d->file)
            continue;
        const auto claim = d->claims.contains(file) ? d->claims.value(file) : claimOf(file);
        if (!claim)
            continue; // its window lives
        if (const auto read = readDraft(file)) {
            d->claims.insert(file, claim);
            drafts.append(read->draft);
        } else if (issues) {
            Issue issue = toIssue(read.error(), QStringLiteral("draft-unreadable"));
            issue.text = tr("A draft of an earlier run cannot be read: %1").arg(issue.text);
            issues->append(issue);
        }
    }
    // Runs that died with nothing unsaved leave only a lock, which goes with the claim on it.
    for (const QString &name : directory.entryList({pattern + lockSuffix}, QDir::Files)) {
        const QString file = directory.filePath(name.chopped(lockSuffix.size()) + jsonSuffix);
        if (file != d->file && !QFileInfo::exists(file))
            claimOf(file).reset();
    }
    std::stable_sort(drafts.begin(), drafts.end(),
                     [](const Draft &a, const Draft &b) { return a.writtenAt > b.writtenAt; });
    return drafts;
}

Result<void> DraftJournal::discard(const Draft &draft)
{
    if (d->unsaved) { // it may be what was restored: never without a copy on disk
        if (const auto kept = d->waitForWrites(); !kept)
            return kept;
    }
    if (const auto removed = removeDraft(draft.file); !removed)
        return removed;
    d->claims.remove(draft.file);
    return {};
}

Result<void> DraftJournal::flush()
{
    return d->waitForWrites(); // written() or failed() follows from the event loop
}

} // namespace kabocha::document
