// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/package.h"

#include "base/files.h"
#include "metric/reader.h"
#include "spec/reader.h"
#include "spec/resolver.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMutex>
#include <QThreadPool>
#include <QtConcurrentMap>

#include <atomic>
#include <filesystem>
#include <numeric>

namespace kabocha::spec {
namespace {

constexpr qint64 LargestFile = 64LL * 1024 * 1024;
constexpr qsizetype MostFiles = 20'000;
constexpr qsizetype MostIssues = 5'000;
constexpr int DeepestFolder = 40;

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::spec", text);
}

/// A file of the package: of metrics, or of specifications with their path below it.
struct File
{
    QString file, package, path;
    bool metrics = false;
    qint64 size = 0;
};

/// What was in it.
struct Content
{
    metric::MetricSet metrics = {};
    QList<Document> documents = {};
    QList<Issue> issues = {};
};

class Loader
{
public:
    Loader(const QString &directory, const std::function<bool()> &cancelled,
           const std::function<void(int, int)> &progress)
        : m_cancelled(cancelled), m_progress(progress)
    {
        m_out.directory = QDir::cleanPath(QFileInfo(directory).absoluteFilePath());
        m_out.name = QFileInfo(m_out.directory).fileName();
    }

    /// WITHOUTMETRICS: a package without a metric is one too.
    Result<Package> run(bool withoutMetrics = false)
    {
        if (const auto found = listFiles(); !found)
            return fail(found.error());
        QList<Content> contents = readFiles();
        if (m_stopped)
            return cancelled();
        QList<Document> documents;
        for (Content &content : contents) {
            m_out.metrics.insert(content.metrics);
            documents << std::move(content.documents);
        }
        const auto add = [&](bool metrics) { // what is wrong with the metrics comes first
            for (qsizetype i = 0; i < contents.size(); ++i)
                if (m_files.at(i).metrics == metrics)
                    m_out.issues << std::exchange(contents[i].issues, {});
        };
        add(true);
        if (m_out.metrics.isEmpty() && !withoutMetrics)
            return nothing();
        if (m_out.metrics.isEmpty() && countOf(m_out.issues, Severity::Error) == 0)
            m_out.issues << toIssue(nothing().value(), QStringLiteral("file"));
        add(false);
        addSpecifications(documents);
        arrangeIssues();
        return std::move(m_out);
    }

private:
    [[nodiscard]] tl::unexpected<Error> failure(Error::Kind kind, const QString &message,
                                                const QString &hint) const
    {
        return fail({.kind = kind, .message = message, .hint = hint, .place = {.file = m_out.directory}});
    }
    [[nodiscard]] tl::unexpected<Error> cancelled() const
    {
        return failure(Error::Kind::Cancelled, tr("Loading the package was cancelled."), {});
    }
    /// The content of each file, several at a time; the largest first, so that nobody waits for it at the
    /// end.
    QList<Content> readFiles()
    {
        QList<qsizetype> order(m_files.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(),
                         [this](auto a, auto b) { return m_files.at(a).size > m_files.at(b).size; });
        QList<Content> out(m_files.size());
        Content *const contents = out.data();
        tell(0);
        QThreadPool pool; // of its own: who waits here may hold a thread of the global one
        QtConcurrent::blockingMap(&pool, order, [this, contents](qsizetype i) {
            if (m_stopped || (m_cancelled && m_cancelled())) {
                m_stopped = true;
                return;
            }
            contents[i] = read(m_files.at(i));
            tell(1);
        });
        return out;
    }
    /// So many files more are done.
    void tell(int done)
    {
        const QMutexLocker lock(&m_telling);
        m_done += done;
        if (m_progress)
            m_progress(m_done, static_cast<int>(m_files.size()));
    }
    [[nodiscard]] static Content read(const File &file)
    {
        Content out;
        const auto done = readFile(file.file, LargestFile).and_then([&](const QByteArray &bytes) {
            return file.metrics
                       ? metric::readMetrics(bytes, file.file, file.package, &out.issues)
                             .map([&out](const metric::MetricSet &metrics) { out.metrics = metrics; })
                       : readDocuments(bytes, file.file, file.package, file.path, &out.issues)
                             .map([&out](const QList<Document> &documents) { out.documents = documents; });
        });
        if (!done)
            out.issues << toIssue(done.error(), QStringLiteral("file"));
        return out;
    }
    void report(Severity severity, const QString &code, const QString &file, const QString &text,
                const QString &hint)
    {
        m_out.issues << Issue{
            .severity = severity, .code = code, .text = text, .place = {.file = file}, .hint = hint};
    }

    Result<void> listFiles()
    {
        const QFileInfo info(m_out.directory);
        if (!info.exists())
            return failure(Error::Kind::NotFound, tr("There is no such folder."),
                           tr("Check the name, or choose another folder."));
        if (!info.isDir())
            return failure(Error::Kind::Io, tr("This is a file, not the folder of a metrics package."),
                           tr("Choose the folder that contains “metrics” and “specs”."));
        const QDir metrics(m_out.directory + QLatin1String("/metrics"));
        if (!metrics.exists())
            return failure(Error::Kind::Schema,
                           tr("This folder is not a metrics package: it has no folder “metrics”."),
                           tr("Choose the folder that contains “metrics” and “specs”."));
        reportUnreadable(metrics.path());
        // System: a dangling link is a file that somebody meant to be there.
        const QFileInfoList entries = metrics.entryInfoList(
            {QStringLiteral("*.yaml"), QStringLiteral("*.yml")},
            QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot | QDir::CaseSensitive, QDir::Name);
        for (const QFileInfo &entry : entries) {
            if (entry.suffix() == QLatin1String("yaml"))
                m_files << File{.file = entry.filePath(),
                                .package = entry.completeBaseName(),
                                .metrics = true,
                                .size = entry.size()};
            else
                report(Severity::Note, QStringLiteral("ignored-file"), entry.filePath(),
                       tr("The file is ignored: metrics are read from “*.yaml” only."),
                       tr("Rename it to “.yaml”."));
        }
        const QDir specs(m_out.directory + QLatin1String("/specs"));
        if (!specs.exists()) {
            report(Severity::Warning, QStringLiteral("specs-missing"), specs.path(),
                   tr("The package has no folder “specs”, so nothing is tested against a threshold."),
                   tr("Add specifications if measurements are to pass or fail."));
            return {};
        }
        reportUnreadable(specs.path());
        for (const QFileInfo &entry :
             specs.entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Name)) {
            if (entry.isDir())
                listSpecifications(entry.filePath(), entry.fileName(), {}, 0);
            else if (isYaml(entry))
                report(Severity::Note, QStringLiteral("ignored-file"), entry.filePath(),
                       tr("The file is ignored: specifications lie in a folder named after their package."),
                       tr("Move it to a folder below “specs”."));
        }
        if (m_files.size() > MostFiles)
            return failure(Error::Kind::Unsupported,
                           tr("The folder holds more than %1 YAML files.").arg(MostFiles),
                           tr("Choose the folder of a single metrics package."));
        return {};
    }

    /// What cannot be listed must not count as empty.
    void reportUnreadable(const QString &folder)
    {
        std::error_code reason;
        const std::filesystem::directory_iterator entries(folder.toStdU16String(), reason);
        if (reason)
            report(Severity::Error, QStringLiteral("file"), folder,
                   tr("The folder cannot be read: %1.").arg(QString::fromStdString(reason.message())),
                   tr("Check its permissions."));
    }

    [[nodiscard]] static bool isYaml(const QFileInfo &info)
    {
        return info.suffix() == QLatin1String("yaml") || info.suffix() == QLatin1String("yml");
    }

    void listSpecifications(const QString &folder, const QString &package, const QString &below, int depth)
    {
        if (depth > DeepestFolder) {
            report(Severity::Error, QStringLiteral("file"), folder,
                   tr("Folders are nested deeper than %1 levels; what lies below is not read.")
                       .arg(DeepestFolder),
                   {});
            return;
        }
        reportUnreadable(folder);
        const QFileInfoList entries =
            QDir(folder).entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
        for (const QFileInfo &entry : entries) {
            if (m_files.size() > MostFiles)
                return;
            if (entry.isDir() && !entry.isSymLink()) // a linked folder could lead round and round
                listSpecifications(entry.filePath(), package, below + entry.fileName() + u'/', depth + 1);
            else if (isYaml(entry))
                m_files << File{.file = entry.filePath(),
                                .package = package,
                                .path = below + entry.completeBaseName(),
                                .size = entry.size()};
        }
    }

    void addSpecifications(const QList<Document> &documents)
    {
        QList<Specification> all;
        for (const Document &document : resolve(documents, &m_out.issues))
            if (const auto specification = readSpecification(document, &m_out.issues))
                all << *specification;
        // Sorted first: the set then appends.
        std::stable_sort(all.begin(), all.end(),
                         [](const auto &a, const auto &b) { return a.name < b.name; });
        const QStringList packages = m_out.metrics.packages();
        const QSet<QString> known(packages.begin(), packages.end());
        QSet<QString> reported;
        for (const Specification &specification : std::as_const(all)) {
            m_out.specifications.insert(specification);
            if (const QString &package = specification.name.package; known.contains(package))
                compare(specification);
            else if (!reported.contains(package)) {
                reported.insert(package);
                report(
                    Severity::Warning, QStringLiteral("spec-metric"),
                    m_out.directory + QLatin1String("/specs/") + package,
                    tr("There are specifications for the package “%1”, but no metrics of it could be read.")
                        .arg(package),
                    tr("Add “metrics/%1.yaml”, or correct it.").arg(package));
            }
        }
    }

    /// Whether the metric exists, and the threshold can be compared with its values.
    void compare(const Specification &specification)
    {
        const metric::Name name = specification.name.metricName();
        const metric::Metric *metric = m_out.metrics.find(name);
        if (!metric)
            m_out.issues << Issue{.severity = Severity::Warning,
                                  .code = QStringLiteral("spec-metric"),
                                  .text = tr("“%1” tests the metric “%2”, which is not defined.")
                                              .arg(specification.name.text(), name.text()),
                                  .place = specification.place,
                                  .hint = tr("Define the metric, or correct the name.")};
        else if (!units::compatible(specification.unit, metric->unit))
            m_out.issues << Issue{.severity = Severity::Warning,
                                  .code = QStringLiteral("spec-unit"),
                                  .text =
                                      tr("“%1” has a threshold in “%2”, but its metric is measured in “%3”.")
                                          .arg(specification.name.text(), specification.unit.canonical(),
                                               metric->unit.canonical()),
                                  .place = specification.place,
                                  .hint = tr("Such a threshold cannot be tested; correct one of the units.")};
    }

    /// In order of file and line; not more than a person can want.
    void arrangeIssues()
    {
        QList<Issue> &issues = m_out.issues;
        std::stable_sort(issues.begin(), issues.end(), [](const Issue &a, const Issue &b) {
            return std::tie(a.place.file, a.place.line) < std::tie(b.place.file, b.place.line);
        });
        if (issues.size() <= MostIssues)
            return;
        const qsizetype more = issues.size() - MostIssues;
        issues.resize(MostIssues);
        report(Severity::Error, QStringLiteral("more"), m_out.directory,
               tr("There are %1 more problems, which are not listed.").arg(more),
               tr("Correct those above first."));
    }

    /// Not a single metric: the reason is what was noticed first.
    [[nodiscard]] tl::unexpected<Error> nothing() const
    {
        Error error{.kind = Error::Kind::Schema,
                    .message = tr("No metric could be read from this folder."),
                    .hint = tr("Its folder “metrics” should hold files “*.yaml” that define metrics."),
                    .place = {.file = m_out.directory}};
        const auto first = std::find_if(m_out.issues.begin(), m_out.issues.end(),
                                        [](const Issue &issue) { return issue.severity == Severity::Error; });
        if (first != m_out.issues.end())
            error.hint = tr("The first reason: %1").arg(first->line());
        QStringList lines;
        for (const Issue &issue : m_out.issues)
            lines << issue.line();
        error.detail = lines.mid(0, 100).join(u'\n');
        return fail(error);
    }

    const std::function<bool()> &m_cancelled;
    const std::function<void(int, int)> &m_progress;
    Package m_out;
    QList<File> m_files;
    std::atomic_bool m_stopped = false;
    QMutex m_telling;
    int m_done = 0;
};

} // namespace

Result<Package> loadPackage(const QString &directory, const std::function<bool()> &cancelled,
                            const std::function<void(int, int)> &progress)
{
    return Loader(directory, cancelled, progress).run();
}

Result<Package> lintPackage(const QString &directory)
{
    return Loader(directory, {}, {}).run(true);
}

} // namespace kabocha::spec
