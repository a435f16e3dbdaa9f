// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/jobfiles.h"

#include "base/whendone.h"
#include "dialogs/importdialog.h"
#include "dialogs/reasondialog.h"
#include "job/correction.h"
#include "models/text.h"
#include "widgets/messagebar.h"
#include "widgets/plain.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QMimeData>

namespace kabocha::ui {
namespace {

const auto Suffix = QStringLiteral("verify.json");

QString jobFilter()
{
    return JobFiles::tr("Verification jobs (*.verify.json *.json);;All files (*)");
}

QString importFilter()
{
    return JobFiles::tr("Tables, jobs and measurement files (*.csv *.tsv *.tab *.txt *.verify.json *.json "
                        "*.yaml *.yml);;All files (*)");
}

bool isTable(const QString &path)
{
    static const QStringList suffixes{QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("tab"),
                                      QStringLiteral("txt")};
    return suffixes.contains(QFileInfo(path).suffix(), Qt::CaseInsensitive);
}

} // namespace

JobFiles::JobFiles(const Services &services, MessageBar &messages, QWidget *window)
    : QObject(window), m_services(services), m_messages(messages), m_window(window)
{
    connect(&services.workspace, &Workspace::jobOpened, this, &JobFiles::reportRead);
    connect(&services.workspace, &Workspace::importRead, this, &JobFiles::importRead);
    connect(&services.workspace, &Workspace::jobImported, this,
            [this](const QString &file, const QList<Issue> &issues) {
                m_messages.show(
                    MessageBar::Kind::Note,
                    tr("%1 was imported as one step; you can undo it.").arg(QFileInfo(file).fileName()));
                reportRead(file, issues);
            });
    connect(
        &services.workspace, &Workspace::busyChanged, this,
        [this] {
            if (m_closesWhenSaved && !m_services.workspace.isSaving())
                savingCancelled();
        },
        Qt::QueuedConnection); // what came of a save is told first
}

/// What a server has, or had before it was deleted here, and IMPORTED replaces without saying itself why.
QList<job::Measurement> JobFiles::correctedBy(const job::Job &imported) const
{
    const job::Job &job = m_services.document.job();
    QList<job::Measurement> replaced = job::replacedWithoutReason(job, imported);
    replaced.removeIf([&](const job::Measurement &measured) {
        return !m_services.sentValues.contains(measured) && !job::isDeleted(job, measured.metric);
    });
    return replaced;
}

void JobFiles::importRead(const JobImport &import)
{
    if (correctedBy(import.job).isEmpty())
        return m_services.workspace.import(import);
    auto *dialog = ReasonDialog::forImport(QFileInfo(import.file).fileName(), m_window);
    const auto refresh = [this, dialog, imported = import.job] {
        const job::Job &job = m_services.document.job();
        QList<CorrectedValue> values;
        for (const job::Measurement &before : correctedBy(imported)) {
            const auto text = [](const job::Measurement &of, const job::Job &in) {
                return storedText(of.value, of.unit, job::valueNotesOf(in, of.metric));
            };
            const auto sent = m_services.sentValues.find(before);
            values << CorrectedValue{.metric = before.metric.text(),
                                     .before = sent ? text(before, job)
                                                    : job::correctionsOf(job, before.metric).constLast().from,
                                     .after = text(*imported.find(before.metric), imported),
                                     .sent = sent ? sentText(*sent) : tr("deleted from this job")};
        }
        dialog->setValues(values);
    };
    refresh();
    connect(&m_services.sentValues, &SentValues::changed, dialog, refresh);
    connect(&m_services.document, &document::JobDocument::jobChanged, dialog,
            [dialog, refresh](const document::Change &change) {
                change.everything ? dialog->reject() : refresh(); // it was for another job
            });
    connect(dialog, &QDialog::accepted, this, [this, dialog, import] {
        m_services.document.disconnect(dialog);
        QSet<metric::Name> corrected;
        for (const job::Measurement &before : correctedBy(import.job))
            corrected << before.metric;
        m_services.workspace.import(import, corrected, dialog->reason());
    });
    m_question.open(dialog);
}

void JobFiles::newJob()
{
    whenSettled(tr("Save the changes before you start a new job?"),
                {.then = [this] { m_services.document.reset(); }});
}

void JobFiles::chooseJob()
{
    auto *dialog = new QFileDialog(m_window, tr("Open Job"), startFolder(), jobFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("openJobDialog"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &JobFiles::openJob);
    dialog->open();
}

void JobFiles::openJob(const QString &file)
{
    whenSettled(tr("Save the changes before you open %1?").arg(QFileInfo(file).fileName()),
                {.then = [this, file] { m_services.workspace.openJob(file); }});
}

void JobFiles::choosePackage()
{
    const QStringList recent = m_services.workspace.recentPackages();
    const QString start = recent.isEmpty() ? QDir::homePath() : QFileInfo(recent.constFirst()).path();
    auto *dialog =
        new QFileDialog(m_window, tr("Open Metrics Package: the Folder with “metrics” and “specs”"), start);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("openPackageDialog"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, &m_services.workspace, &Workspace::loadPackage);
    dialog->open();
}

void JobFiles::chooseImport()
{
    auto *dialog = new QFileDialog(m_window, tr("Import into This Job"), startFolder(), importFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("importJobDialog"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &JobFiles::importFile);
    dialog->open();
}

void JobFiles::importFile(const QString &file)
{
    if (isTable(file))
        openImport()->readFile(file);
    else
        m_services.workspace.readImport(file);
}

void JobFiles::pasteMeasurements()
{
    const QMimeData *held = QGuiApplication::clipboard()->mimeData();
    QString text = held ? held->text() : QString();
    if (text.trimmed().isEmpty() && held)
        text = QString::fromUtf8(held->data(QStringLiteral("text/csv")));
    if (text.trimmed().isEmpty())
        m_messages.show(MessageBar::Kind::Warning,
                        tr("The clipboard holds no text. Copy a table with metrics and values, e.g. in a "
                           "spreadsheet, then paste it here."));
    else
        openImport()->readText(text);
}

ImportController *JobFiles::openImport()
{
    auto *controller = new ImportController(m_services.workspace, m_services.sentValues, m_services.clock);
    auto *dialog = new ImportDialog(controller, m_window);
    connect(dialog, &ImportDialog::imported, this, &JobFiles::reportImported);
    m_question.open(dialog);
    return controller;
}

void JobFiles::reportImported(const QString &file, qsizetype taken, qsizetype leftOut)
{
    const auto count = static_cast<int>(taken);
    QString text =
        file.isEmpty()
            ? tr("%n measurement(s) of the clipboard recorded as one step; you can undo it.", nullptr, count)
            : tr("%n measurement(s) of %1 recorded as one step; you can undo it.", nullptr, count)
                  .arg(QFileInfo(file).fileName());
    if (leftOut > 0)
        text +=
            u'\n' + tr("%n line(s) could not be read and were left out.", nullptr, static_cast<int>(leftOut));
    m_messages.show(leftOut > 0 ? MessageBar::Kind::Warning : MessageBar::Kind::Note, text);
}

void JobFiles::openPaths(const QStringList &paths)
{
    QStringList jobs;
    QStringList tables;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isFile())
            m_services.workspace.openPath(path);
        else
            (isTable(path) ? tables : jobs) << path;
    }
    if (tables.size() == 1 && jobs.isEmpty())
        importFile(tables.constFirst());
    else if (!tables.isEmpty())
        m_messages.show(MessageBar::Kind::Warning,
                        tr("Tables are imported one at a time, into the job that is open. Drop them one by "
                           "one."));
    if (jobs.size() == 1)
        openJob(jobs.constFirst());
    else if (jobs.size() > 1)
        m_messages.show(
            MessageBar::Kind::Warning,
            tr("Only one job can be open at a time. Open one of the %1 files, then import the others.")
                .arg(jobs.size()));
}

void JobFiles::save()
{
    save({});
}

void JobFiles::saveAs()
{
    chooseSaveFile({});
}

void JobFiles::save(const Settled &settled)
{
    const QString path = m_services.document.path();
    if (path.isEmpty())
        chooseSaveFile(settled);
    else
        saveTo(path, settled);
}

void JobFiles::chooseSaveFile(const Settled &settled)
{
    auto *dialog = new QFileDialog(m_window, tr("Save Job"), startFolder(), jobFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("saveJobDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(Suffix);
    const QString path = m_services.document.path();
    dialog->selectFile(path.isEmpty() ? tr("job") + u'.' + Suffix : QFileInfo(path).fileName());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, settled](const QString &file) { replaceFile(file, settled); }); // the dialog asked
    if (settled.otherwise)
        connect(dialog, &QDialog::rejected, this, settled.otherwise);
    dialog->open();
}

/// Saves to the file of the job, unless somebody else wrote it meanwhile.
void JobFiles::saveTo(const QString &file, const Settled &settled)
{
    replaceFile(file, settled, [this, file, settled, guard = QPointer(this)] {
        if (guard)
            tellOfChange(file, settled);
    });
}

void JobFiles::tellOfChange(const QString &file, const Settled &settled)
{
    m_closesWhenSaved = false;
    m_messages.show(
        MessageBar::Kind::Warning,
        tr("%1 was changed by another window or program since it was opened here, so it was not replaced. "
           "Save under another name to keep both.")
            .arg(QFileInfo(file).fileName()),
        {{tr("Save As…"), [this] { saveAs(); }}, {tr("Replace It"), [this, file] {
                                                      if (m_services.document.path() ==
                                                          file) // else another job is open by now
                                                          replaceFile(file, {});
                                                  }}});
    if (settled.otherwise)
        settled.otherwise();
}

void JobFiles::replaceFile(const QString &file, const Settled &settled, const Then &changedElsewhere)
{
    m_services.workspace.saveJob(
        file,
        [this, settled, guard = QPointer(this)](const Result<void> &result) {
            if (guard)
                saved(result, settled);
        },
        changedElsewhere);
}

void JobFiles::saved(const Result<void> &result, const Settled &settled)
{
    const bool closes = std::exchange(m_closesWhenSaved, false) && result;
    const bool edited = result && settled.then && m_services.document.isModified();
    if (!result)
        m_messages.show(result.error(), {{tr("Save As…"), [this] { saveAs(); }}});
    else if (edited && !closes)
        m_messages.show(MessageBar::Kind::Warning,
                        tr("The job was edited while it was being saved, so it stays open. Save again."));
    if (closes)
        emit closeRequested(); // which asks what to do with what was edited meanwhile
    else if (const Then &next = result && !edited ? settled.then : settled.otherwise)
        next();
}

/// A cancelled save ends without a result.
void JobFiles::savingCancelled()
{
    m_closesWhenSaved = false;
    m_messages.show(MessageBar::Kind::Note, tr("Saving was cancelled, so the window stays open."));
}

/// Goes on at once if nothing would be lost, else when the person has decided.
void JobFiles::whenSettled(const QString &question, const Settled &settled)
{
    const bool modified = m_services.document.isModified();
    const QString typed = m_services.document.pendingEntry().text.trimmed();
    if (!modified && typed.isEmpty()) {
        settled.then();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Unsaved Changes"),
                                modified ? question : tr("Go on without what is being typed?"),
                                QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("unsavedQuestion"));
    box->setTextFormat(Qt::PlainText);
    if (!typed.isEmpty())
        informPlainly(*box,
                      tr("“%1” is typed but not recorded, and would be lost. Cancel to record it first.")
                          .arg(typed.left(100)));
    if (modified) {
        QPushButton *saveButton = box->addButton(tr("&Save"), QMessageBox::AcceptRole);
        connect(saveButton, &QPushButton::clicked, this, [this, settled] { save(settled); });
        box->setDefaultButton(typed.isEmpty() ? saveButton
                                              : static_cast<QPushButton *>(box->button(QMessageBox::Cancel)));
    }
    QPushButton *discardButton = box->addButton(
        modified ? tr("&Discard Changes") : tr("&Discard What Is Typed"), QMessageBox::DestructiveRole);
    connect(discardButton, &QPushButton::clicked, this, settled.then);
    if (settled.otherwise)
        connect(box, &QDialog::rejected, this, settled.otherwise);
    m_question.open(box);
}

bool JobFiles::mayClose()
{
    if (m_services.workspace.isSaving()) {
        m_messages.show(MessageBar::Kind::Note,
                        tr("The job is still being saved. The window closes as soon as that is done."));
        m_closesWhenSaved = true;
        return false;
    }
    if (m_mayClose || !m_services.document.isModified())
        return true;
    const auto leave = [this] {
        m_mayClose = true;
        emit closeRequested();
    };
    auto *box = new QMessageBox(QMessageBox::Question, tr("Unsaved Changes"),
                                tr("“%1” has changes that are not saved.").arg(m_services.document.title()),
                                QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("closeQuestion"));
    informPlainly(*box, tr("A draft is kept on this computer and offered at the next start."));
    QPushButton *saveButton = box->addButton(tr("&Save"), QMessageBox::AcceptRole);
    QPushButton *keepButton = box->addButton(tr("&Keep as Draft"), QMessageBox::AcceptRole);
    QPushButton *discardButton = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    box->setDefaultButton(saveButton);
    connect(saveButton, &QPushButton::clicked, this, [this, leave] { save(Settled{.then = leave}); });
    connect(keepButton, &QPushButton::clicked, this, [this, leave] {
        whenDone(m_services.journal.keep(), this, [this, leave](const Result<void> &kept) {
            if (kept)
                leave();
            else
                m_messages.show(kept.error(), {{tr("Save As…"), [this] { saveAs(); }}});
        });
    });
    connect(discardButton, &QPushButton::clicked, this, [this, leave] {
        m_services.document.reset();
        leave();
    });
    m_question.open(box);
    return false;
}

void JobFiles::offerDrafts()
{
    whenDone(m_services.journal.abandoned(), this, [this](const document::Abandoned &found) {
        m_drafts = found.drafts;
        for (const Issue &issue : found.issues)
            m_messages.show(MessageBar::Kind::Warning,
                            issue.place.isEmpty() ? issue.text : issue.place.text() + u'\n' + issue.text);
        offerNextDraft();
    });
}

void JobFiles::offerNextDraft()
{
    if (m_drafts.isEmpty())
        return;
    const document::Draft draft = m_drafts.takeFirst();
    const QString title = draft.path.isEmpty() ? tr("a new job") : QFileInfo(draft.path).fileName();
    QString text = tr("Kabocha ended unexpectedly. A draft of %1 from %2 is here. Measurements in it: %3.")
                       .arg(title, timeText(draft.writtenAt), QString::number(draft.job.measurements.size()));
    if (!draft.pending.text.isEmpty())
        text += u' ' + tr("It also holds what was being typed: “%1”.").arg(draft.pending.text);
    m_messages.show(MessageBar::Kind::Warning, text,
                    {{tr("Restore"),
                      [this, draft] {
                          whenSettled(tr("Save the changes before you restore the draft?"),
                                      {.then = [this, draft] { restore(draft); },
                                       .otherwise = [this, draft] { // it is still there
                                           m_drafts.prepend(draft);
                                           offerNextDraft();
                                       }});
                      }},
                     {tr("Discard"), [this, draft] {
                          discard(draft);
                          offerNextDraft();
                      }}});
}

void JobFiles::restore(const document::Draft &draft)
{
    // Saving what has lost something must not replace the file that may still hold it.
    m_services.document.restore(draft.job, draft.issues.isEmpty() ? draft.path : QString(), draft.pending,
                                draft.jobFile);
    for (const Issue &issue : draft.issues)
        m_messages.show(MessageBar::Kind::Warning, issue.text + u' ' + issue.hint);
    discard(draft);
    offerNextDraft();
}

void JobFiles::discard(const document::Draft &draft)
{
    whenDone(m_services.journal.discard(draft), this, [this](const Result<void> &gone) {
        if (!gone)
            m_messages.show(gone.error());
    });
}

void JobFiles::reportRead(const QString &file, const QList<Issue> &issues)
{
    if (issues.isEmpty())
        return;
    constexpr qsizetype Most = 3;
    QStringList lines{tr("%1 was read. This in it is odd:").arg(QFileInfo(file).fileName())};
    for (qsizetype i = 0; i < std::min(issues.size(), Most); ++i) {
        const Issue &issue = issues.at(i);
        lines << (issue.place.path.isEmpty() ? issue.text
                                             : issue.place.path + QStringLiteral(": ") + issue.text);
    }
    if (issues.size() > Most)
        lines << tr("and %1 more").arg(issues.size() - Most);
    m_messages.show(MessageBar::Kind::Warning, lines.join(u'\n'));
}

QString JobFiles::startFolder() const
{
    if (!m_services.document.path().isEmpty())
        return QFileInfo(m_services.document.path()).path();
    const QStringList recent = m_services.workspace.recentJobs();
    return recent.isEmpty() ? QDir::homePath() : QFileInfo(recent.constFirst()).path();
}

} // namespace kabocha::ui
