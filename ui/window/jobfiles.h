// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"
#include "window/question.h"

namespace kabocha::ui {

class ImportController;
class MessageBar;

/// New, open, import, save, close, and the drafts of runs that ended badly: what happens to the job as a
/// file, and the few questions that a person must decide. Never waits in a nested event loop: the rest is
/// done when the answer comes.
class JobFiles : public QObject
{
    Q_OBJECT
public:
    JobFiles(const Services &services, MessageBar &messages, QWidget *window);

    void newJob();
    void chooseJob();
    void choosePackage();
    void chooseImport();
    void importFile(const QString &file); ///< a table is shown before anything happens
    void pasteMeasurements();             ///< the table on the clipboard, the same way
    void save();
    void saveAs();
    void openJob(const QString &file);
    void openPaths(const QStringList &paths); ///< dropped on the window: folders are packages, a file is a
                                              ///< job to be opened, or a table to be imported
    /// True if the window may close now. Else the person is asked, and closeRequested comes once it may.
    [[nodiscard]] bool mayClose();
    void offerDrafts();

signals:
    void closeRequested();

private:
    using Then = std::function<void()>;
    /// What is done once something is settled, and what if it is not: the person cancelled, or it failed.
    struct Settled
    {
        Then then = {};
        Then otherwise = {};
    };
    void whenSettled(const QString &question, const Settled &settled);
    void save(const Settled &settled);
    void saveTo(const QString &file, const Settled &settled);
    void replaceFile(const QString &file, const Settled &settled, const Then &changedElsewhere = {});
    void saved(const Result<void> &result, const Settled &settled);
    void savingCancelled();
    void tellOfChange(const QString &file, const Settled &settled);
    void chooseSaveFile(const Settled &settled);
    void offerNextDraft();
    void restore(const document::Draft &draft);
    void discard(const document::Draft &draft);
    ImportController *openImport(); ///< what reads for the dialog
    void reportImported(const QString &file, qsizetype taken, qsizetype leftOut);
    void reportRead(const QString &file, const QList<Issue> &issues);
    void importRead(const JobImport &import);
    [[nodiscard]] QList<job::Measurement> correctedBy(const job::Job &imported) const;
    [[nodiscard]] QString startFolder() const;

    const Services m_services;
    MessageBar &m_messages;
    QWidget *m_window;
    QList<document::Draft> m_drafts;
    Question m_question;
    bool m_mayClose = false;
    bool m_closesWhenSaved = false; ///< the person wanted to close while the job was being saved
};

} // namespace kabocha::ui
