// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobdocument.h"
#include "job/report.h"
#include "spec/package.h"

#include <QObject>

namespace kabocha {
class Settings;
}

namespace kabocha::ui {

/// A job or a measurement file as it was read, to be imported.
struct JobImport
{
    QString file = {};
    job::Job job = {};
    QList<Issue> issues = {};
};

/// What the pages share: the document, the loaded packages and the metric that is looked at. Loads packages
/// and jobs off the GUI thread; a later order for the same thing supersedes an earlier one, whose answer is
/// dropped.
class Workspace : public QObject
{
    Q_OBJECT
public:
    Workspace(document::JobDocument &document, Settings &settings, QObject *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] document::JobDocument &document() const { return m_document; }

    // Packages. Several may be open; of the same metric the one loaded last counts.
    [[nodiscard]] const QList<spec::Package> &packages() const { return m_packages; }
    [[nodiscard]] const metric::MetricSet &packageMetrics() const { return m_metrics; }
    [[nodiscard]] const spec::SpecificationSet &packageSpecifications() const { return m_specifications; }
    /// The packages' and the job's own definitions together (the job's own win): what the
    /// window's report, verdicts, saving and dispatch all go by.
    [[nodiscard]] metric::MetricSet metrics() const;
    [[nodiscard]] spec::SpecificationSet specifications() const;
    /// The report of the document's job with the packages' definitions; worked out once per change.
    [[nodiscard]] const QList<job::ReportRow> &report() const;
    [[nodiscard]] QStringList recentPackages() const; ///< folders, newest first, at most 10; remembered
    [[nodiscard]] QStringList recentJobs() const;     ///< files, newest first, at most 10; remembered
    /// The packages to open again at the next start: loaded and not closed since; remembered.
    [[nodiscard]] QStringList openPackages() const;
    void loadPackage(const QString &directory); ///< → busy, then packagesChanged and packageLoaded, or failed
    void closePackage(const QString &directory); ///< also forgets it as one to open again

    // Jobs.
    /// Replaces the document's job; → busy, then jobOpened or failed. Fails if the job was edited meanwhile.
    void openJob(const QString &file);
    /// Reads a job or a measurement file; → busy, then importRead or failed. Nothing of the job changes.
    void readImport(const QString &file);
    /// Merges what was read into it as one undo step (JobDocument::mergeJob); → jobImported.
    void import(const JobImport &import, const QSet<metric::Name> &sent = {}, const QString &reason = {});
    /// Saves the job off the GUI thread, if it was edited with the definitions of what it measures, and tells
    /// DONE (busyChanged tells how far it is; a cancel in time leaves the file as it was; DONE is not
    /// called). CHANGEDELSEWHERE, if there is one, is told instead where somebody else wrote the job's file
    /// since it was read or saved here, which then stays as it is.
    void saveJob(const QString &file, const std::function<void(const Result<void> &)> &done,
                 const std::function<void()> &changedElsewhere = {});
    /// The job as it is sent: with the definitions, of the packages too, of what it measures.
    [[nodiscard]] job::Job jobWithDefinitions() const;
    /// The job as saveJob() writes it: the same, but a file that was not edited keeps its bytes.
    [[nodiscard]] job::Job jobAsSaved() const;
    /// A folder is a package, a file a job: what was dropped on the window or named on the command line.
    void openPath(const QString &path);

    [[nodiscard]] metric::Name currentMetric() const { return m_current; }
    void setCurrentMetric(const metric::Name &metric);

    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool isSaving() const;
    void cancelLoading();

signals:
    void packagesChanged();
    void packageLoaded(const QString &directory); ///< it is among packages(), with its issues
    void jobOpened(const QString &file, const QList<kabocha::Issue> &issues);
    void importRead(const kabocha::ui::JobImport &import);
    void jobImported(const QString &file, const QList<kabocha::Issue> &issues);
    void jobSaved(const QString &file);
    void currentMetricChanged();
    void busyChanged(const QString &what, int done, int all); ///< WHAT empty: no longer; ALL 0: unknown
    void failed(const kabocha::Error &error);

private:
    [[nodiscard]] bool addsDefinitions() const; ///< saving does, but an unedited file keeps its bytes

    class Private;
    std::unique_ptr<Private> d;
    document::JobDocument &m_document;
    QList<spec::Package> m_packages;
    metric::MetricSet m_metrics;
    spec::SpecificationSet m_specifications;
    metric::Name m_current;
};

} // namespace kabocha::ui
