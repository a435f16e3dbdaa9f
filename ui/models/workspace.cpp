// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace.h"

#include "base/settings.h"
#include "job/completed.h"
#include "job/measurementfile.h"

#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <atomic>

namespace kabocha::ui {
namespace {

constexpr int MostRecent = 10;
const auto RecentPackagesKey = QStringLiteral("recentPackages");
const auto RecentJobsKey = QStringLiteral("recentJobs");
const auto OpenPackagesKey = QStringLiteral("openPackages");
const auto PackagePrefix = QStringLiteral("package:");
const auto OpeningJob = QStringLiteral("job");
const auto SavingJob = QStringLiteral("saving");

/// Tells PROMISE of it, and hears from it whether to go on.
template <class T> job::Progress progressOf(QPromise<T> &promise)
{
    constexpr int whole = 1000;
    promise.setProgressRange(0, whole);
    return [&promise](double done) {
        promise.setProgressValue(static_cast<int>(done * whole));
        return !promise.isCanceled();
    };
}

/// One spelling for one place on disk.
QString normalized(const QString &path)
{
    const QFileInfo info(path);
    const QString canonical = info.canonicalFilePath(); // empty if it does not exist
    return canonical.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : canonical;
}

/// What came of a job's saving.
struct Saved
{
    bool changedElsewhere = false; ///< so the file was left as it is
    QString place = {};            ///< normalized()
    FileStamp file = {};
    job::Job job = {};
};

/// JOB to PATH, unless the file there is another than is KNOWN. Errors: Io, and Cancelled before it is
/// written.
Result<Saved> save(const job::Job &job, const QString &path, const std::optional<FileStamp> &known,
                   const job::Progress &progress)
{
    const FileStamp before = known ? fileStamp(path) : FileStamp();
    if (before.exists() && before != *known)
        return Saved{.changedElsewhere = true};
    const auto written = writeFileSafely(path, [&](QIODevice &device) {
        return job::saveJob(job, device, progress).and_then([&]() -> Result<void> {
            return progress(1) ? Result<void>() : fail({.kind = Error::Kind::Cancelled}); // nobody is told
        });
    });
    if (!written)
        return fail(written.error());
    Saved saved{.place = normalized(path), .file = fileStamp(path), .job = job};
    if (saved.file.size <= json::Source::inMemoryLimit)
        return saved;
    // Long lists of the job lie in the file that was replaced.
    const auto again = job::openJob(path, progress);
    if (again) {
        saved.file = again->job.origin.file;
        saved.job = again->job;
    } else if (again.error().kind != Error::Kind::Cancelled) { // which comes too late: it is saved
        return fail(again.error());
    }
    return saved;
}

} // namespace

class Workspace::Private
{
public:
    Private(Workspace *workspace, Settings &remembered) : settings(remembered), q(workspace) {}

    struct Task
    {
        QString key;
        QString what;
        QFutureWatcherBase *watcher;
        int done = 0;
        int all = 0;
    };

    /// Runs WORK(promise) off the GUI thread and gives its answer to DONE here, unless a later order of the
    /// same KEY or a cancel came between.
    template <class T, class Work, class Done>
    void start(const QString &key, const QString &what, Work work, Done done)
    {
        abandon(key);
        auto *watcher = new QFutureWatcher<Result<T>>(q);
        tasks.append({.key = key, .what = what, .watcher = watcher});
        QObject::connect(watcher, &QFutureWatcherBase::progressRangeChanged, q,
                         [this, watcher](int, int all) { progress(watcher, {}, all); });
        QObject::connect(watcher, &QFutureWatcherBase::progressValueChanged, q,
                         [this, watcher](int value) { progress(watcher, value, {}); });
        QObject::connect(watcher, &QFutureWatcherBase::finished, q, [this, watcher, done] {
            const auto future = watcher->future();
            end(watcher);
            if (future.resultCount() > 0)
                done(future.result());
        });
        watcher->setFuture(QtConcurrent::run(std::move(work)));
        announce();
    }

    void abandon(const QString &key)
    {
        for (qsizetype i = tasks.size() - 1; i >= 0; --i) {
            if (tasks.at(i).key == key)
                drop(i);
        }
    }

    void abandonJobs()
    {
        bool any = false;
        for (qsizetype i = tasks.size() - 1; i >= 0; --i) {
            if (!tasks.at(i).key.startsWith(PackagePrefix) && tasks.at(i).key != SavingJob) {
                drop(i);
                any = true;
            }
        }
        if (any)
            announce();
    }

    void drop(qsizetype index)
    {
        const Task task = tasks.takeAt(index);
        if (task.key == SavingJob) { // it may be too late: what came of it is heard
            *stopSaving = true;
            return;
        }
        QFutureWatcherBase *watcher = task.watcher;
        watcher->disconnect(q);
        watcher->cancel();
        watcher->deleteLater();
    }

    void end(QFutureWatcherBase *watcher)
    {
        tasks.removeIf([watcher](const Task &task) { return task.watcher == watcher; });
        watcher->deleteLater();
        announce();
    }

    void progress(QFutureWatcherBase *watcher, std::optional<int> done, std::optional<int> all)
    {
        for (Task &task : tasks) {
            if (task.watcher == watcher) {
                task.done = done.value_or(task.done);
                task.all = all.value_or(task.all);
            }
        }
        announce();
    }

    void announce() const
    {
        if (tasks.isEmpty())
            emit q->busyChanged({}, 0, 0);
        else
            emit q->busyChanged(tasks.constLast().what, tasks.constLast().done, tasks.constLast().all);
    }

    [[nodiscard]] QStringList list(const QString &key) const { return settings.value(key).toStringList(); }

    void remember(const QString &key, const QString &path)
    {
        settings.change(key, [&path](const QVariant &kept) -> QStringList {
            QStringList paths = kept.toStringList();
            paths.removeAll(path);
            paths.prepend(path);
            return paths.mid(0, MostRecent);
        });
    }

    void put(spec::Package package)
    {
        q->m_packages.removeIf(
            [&](const spec::Package &other) { return other.directory == package.directory; });
        const qsizetype rank = orders.indexOf(package.directory);
        qsizetype at =
            q->m_packages.size(); // in the order in which they were asked for, whichever was faster
        while (at > 0 && orders.indexOf(q->m_packages.at(at - 1).directory) > rank)
            --at;
        q->m_packages.insert(at, std::move(package));
        refresh();
    }

    void refresh()
    {
        q->m_metrics = {};
        q->m_specifications = {};
        for (const spec::Package &package : std::as_const(q->m_packages)) {
            q->m_metrics.insert(package.metrics);
            q->m_specifications.insert(package.specifications);
        }
        forget();
        emit q->packagesChanged();
    }

    void forget()
    {
        metrics.reset();
        specifications.reset();
        report.reset();
    }

    Settings &settings;
    QList<Task> tasks;                             // the latest order last
    QStringList orders;                            // package folders in the order they were asked for
    int edits = 0;                                 // how often the job has changed
    int jobs = 0;                                  // how often another took its place
    std::shared_ptr<std::atomic<bool>> stopSaving; // of the save that was begun last
    mutable std::optional<metric::MetricSet> metrics;
    mutable std::optional<spec::SpecificationSet> specifications;
    mutable std::optional<QList<job::ReportRow>> report;

private:
    Workspace *q;
};

Workspace::Workspace(document::JobDocument &document, Settings &settings, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, settings)), m_document(document)
{
    connect(&document, &document::JobDocument::jobChanged, this, [this](const document::Change &change) {
        ++d->edits;
        d->report.reset();
        if (change.definitions || change.everything)
            d->forget();
        if (change.everything) {
            ++d->jobs;
            d->abandonJobs(); // they were meant for the job that has just gone
        }
    });
}

Workspace::~Workspace()
{
    cancelLoading();
}

metric::MetricSet Workspace::metrics() const
{
    if (!d->metrics) {
        d->metrics = m_metrics;
        d->metrics->insert(m_document.job().metrics);
    }
    return *d->metrics;
}

spec::SpecificationSet Workspace::specifications() const
{
    if (!d->specifications) {
        d->specifications = m_specifications;
        d->specifications->insert(m_document.job().specifications);
    }
    return *d->specifications;
}

const QList<job::ReportRow> &Workspace::report() const
{
    if (!d->report)
        d->report = job::report(m_document.job(), metrics(), specifications());
    return *d->report;
}

QStringList Workspace::recentPackages() const
{
    return d->list(RecentPackagesKey);
}

QStringList Workspace::recentJobs() const
{
    return d->list(RecentJobsKey);
}

QStringList Workspace::openPackages() const
{
    return d->list(OpenPackagesKey);
}

void Workspace::loadPackage(const QString &directory)
{
    const QString folder = normalized(directory);
    d->orders.removeAll(folder);
    d->orders.append(folder);
    const auto work = [folder](QPromise<Result<spec::Package>> &promise) {
        promise.addResult(spec::loadPackage(
            folder, [&promise] { return promise.isCanceled(); },
            [&promise](int done, int all) {
                promise.setProgressRange(0, all);
                promise.setProgressValue(done);
            }));
    };
    d->start<spec::Package>(PackagePrefix + folder, tr("Opening %1").arg(QFileInfo(folder).fileName()), work,
                            [this, folder](const Result<spec::Package> &result) {
                                if (!result) {
                                    emit failed(result.error());
                                    return;
                                }
                                spec::Package package = *result;
                                package.directory = folder;
                                d->remember(RecentPackagesKey, folder);
                                d->settings.change(OpenPackagesKey, [&folder](const QVariant &kept) {
                                    QStringList open = kept.toStringList();
                                    open.removeAll(folder);
                                    open.append(folder);
                                    return open;
                                });
                                d->put(std::move(package));
                                emit packageLoaded(folder);
                            });
}

void Workspace::closePackage(const QString &directory)
{
    const QString folder = normalized(directory);
    d->abandon(PackagePrefix + folder);
    d->announce();
    d->settings.change(OpenPackagesKey, [&folder](const QVariant &kept) {
        QStringList open = kept.toStringList();
        return open.removeAll(folder) > 0 ? QVariant(open) : kept;
    });
    if (m_packages.removeIf([&](const spec::Package &package) { return package.directory == folder; }) > 0)
        d->refresh();
}

void Workspace::openJob(const QString &file)
{
    const QString path = normalized(file);
    const auto work = [path](QPromise<Result<job::LoadedJob>> &promise) {
        promise.addResult(job::openJob(path, progressOf(promise)));
    };
    d->start<job::LoadedJob>(
        OpeningJob, tr("Opening %1").arg(QFileInfo(path).fileName()), work,
        [this, path, edits = d->edits](const Result<job::LoadedJob> &result) {
            if (!result) {
                emit failed(result.error());
                return;
            }
            if (edits != d->edits) {
                emit failed({.kind = Error::Kind::Cancelled,
                             .message = tr("The job was edited while %1 was being read, so it was "
                                           "not opened in its place.")
                                            .arg(QFileInfo(path).fileName()),
                             .hint = tr("Save your work, then open the file again.")});
                return;
            }
            d->remember(RecentJobsKey, path);
            m_document.load(result->job, path);
            emit jobOpened(path, result->issues);
        });
}

void Workspace::readImport(const QString &file)
{
    const QString path = normalized(file);
    const auto work = [path](QPromise<Result<job::LoadedJob>> &promise) {
        promise.addResult(job::openJobOrMeasurement(path, progressOf(promise)));
    };
    d->start<job::LoadedJob>(
        QStringLiteral("import:") + path, tr("Importing %1").arg(QFileInfo(path).fileName()), work,
        [this, path](const Result<job::LoadedJob> &result) {
            if (!result) {
                emit failed(result.error());
                return;
            }
            emit importRead({.file = path, .job = result->job, .issues = result->issues});
        });
}

void Workspace::import(const JobImport &import, const QSet<metric::Name> &sent, const QString &reason)
{
    if (!import.job.origin.text.isNull()) // a measurement file can only be imported
        d->remember(RecentJobsKey, import.file);
    m_document.mergeJob(import.job, tr("Import %1").arg(QFileInfo(import.file).fileName()), sent, reason);
    emit jobImported(import.file, import.issues);
}

job::Job Workspace::jobWithDefinitions() const
{
    return job::withDefinitions(m_document.job(), m_metrics, m_specifications);
}

job::Job Workspace::jobAsSaved() const
{
    return addsDefinitions() ? jobWithDefinitions() : m_document.job();
}

bool Workspace::addsDefinitions() const
{
    return m_document.isModified() || m_document.path().isEmpty();
}

bool Workspace::isSaving() const
{
    return std::any_of(d->tasks.cbegin(), d->tasks.cend(),
                       [](const Private::Task &task) { return task.key == SavingJob; });
}

void Workspace::saveJob(const QString &file, const std::function<void(const Result<void> &)> &done,
                        const std::function<void()> &changedElsewhere)
{
    if (isSaving()) // the older could end later, and take the place of the newer
        return done(fail({.kind = Error::Kind::Refused,
                          .message = tr("The job is still being saved."),
                          .hint = tr("Save again when that is done."),
                          .place = {.file = file}}));
    if (addsDefinitions()) {
        const job::Job whole = jobWithDefinitions();
        m_document.addDefinitions(whole.metrics, whole.specifications);
    }
    const QString path = QDir::cleanPath(QFileInfo(file).absoluteFilePath());
    const auto known = changedElsewhere ? std::optional(m_document.fileAsKnown()) : std::nullopt;
    const auto stop = std::make_shared<std::atomic<bool>>(false);
    d->stopSaving = stop;
    const auto work = [job = m_document.job(), path, known, stop](QPromise<Result<Saved>> &promise) {
        promise.addResult(save(job, path, known, [stop, told = progressOf(promise)](double share) {
            return told(share) && !*stop;
        }));
    };
    d->start<Saved>(SavingJob, tr("Saving %1").arg(QFileInfo(path).fileName()), work,
                    [this, path, done, changedElsewhere, stop, edits = d->edits,
                     jobs = d->jobs](const Result<Saved> &result) {
                        const bool cancelled = *stop; // too late, if it is written; DONE need not know
                        if (cancelled && (!result || result->changedElsewhere || stop != d->stopSaving))
                            return;
                        if (!result)
                            return done(fail(result.error()));
                        if (result->changedElsewhere)
                            return changedElsewhere();
                        if (jobs == d->jobs) // else another job is open by now
                            m_document.setSaved(path, result->file,
                                                edits == d->edits ? &result->job : nullptr);
                        d->remember(RecentJobsKey, result->place);
                        emit jobSaved(path);
                        if (!cancelled)
                            done({});
                    });
}

void Workspace::openPath(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        loadPackage(path);
    } else if (info.exists()) {
        openJob(path);
    } else {
        emit failed({.kind = Error::Kind::NotFound,
                     .message = tr("There is no such file or folder."),
                     .hint = tr("Check the path. A folder is opened as a metrics package, a file as a job."),
                     .place = {.file = path}});
    }
}

void Workspace::setCurrentMetric(const metric::Name &metric)
{
    if (metric == m_current)
        return;
    m_current = metric;
    emit currentMetricChanged();
}

bool Workspace::isBusy() const
{
    return !d->tasks.isEmpty();
}

void Workspace::cancelLoading()
{
    if (d->tasks.isEmpty())
        return;
    while (!d->tasks.isEmpty())
        d->drop(d->tasks.size() - 1);
    d->announce();
}

} // namespace kabocha::ui
