// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/importmodel.h"
#include "models/sentvalues.h"
#include "models/workspace.h"

namespace kabocha::ui {

/// A table on its way into the job: reads it off the GUI thread, finds out how it is written, and what would
/// become of each line. Nothing of the job changes before import(), which is one step of undo. Each new order
/// supersedes the one before.
class ImportController : public QObject
{
    Q_OBJECT
public:
    /// WORKSPACE, SENT and CLOCK outlive it.
    ImportController(Workspace &workspace, const SentValues &sent, const Clock &clock,
                     QObject *parent = nullptr);
    ~ImportController() override; ///< cancels

    void readFile(const QString &path);
    void readText(const QString &text); ///< of the clipboard

    [[nodiscard]] const QString &file() const { return m_file; } ///< empty: the clipboard
    [[nodiscard]] QString title() const;                         ///< the file's name, or "Clipboard"
    [[nodiscard]] const job::CsvDialect &dialect() const { return m_dialect; }
    [[nodiscard]] const job::CsvMapping &mapping() const { return m_mapping; }
    [[nodiscard]] const job::CsvColumns &columns() const { return m_columns; }
    /// It is no UTF-8, so the encoding is the likeliest only.
    [[nodiscard]] bool isEncodingGuessed() const { return m_encodingGuessed; }
    void setDialect(const job::CsvDialect &dialect);
    /// COLUMN holds ROLE from now on; what held it before holds nothing, but for notes.
    void setRole(qsizetype column, job::CsvRole role);

    [[nodiscard]] ImportModel &lines() { return m_lines; }
    [[nodiscard]] const job::CsvCounts &counts() const { return m_counts; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] int progress() const { return m_progress; } ///< of 1000
    /// Why nothing can be imported; empty while it is not known.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Its numbers can be read in two ways, and nobody has said which.
    [[nodiscard]] bool asksForNumbers() const { return !m_dialect.numbers; }
    /// What it would replace although it was sent: that needs a reason.
    [[nodiscard]] const QSet<metric::Name> &corrected() const { return m_corrected; }
    [[nodiscard]] bool canImport() const;
    /// Puts it into the job as one step; false, and nothing changes, if that cannot be. REASON is needed
    /// where something is corrected.
    bool import(const QString &reason = {});
    void cancel(); ///< whatever is under way

signals:
    void changed();    ///< all but the lines
    void progressed(); ///< progress(), counts()

private:
    struct Loaded;
    struct Checked;
    void load();
    void take(const Loaded &loaded);
    void check();
    void takePart(const Checked &checked);
    void suggestMapping();
    void suggestNumbers();
    void readCorrected();

    Workspace &m_workspace;
    const SentValues &m_sent;
    const Clock &m_clock;
    QString m_file;
    QByteArray m_bytes; ///< of a file
    QString m_text;
    job::CsvDialect m_dialect;
    job::CsvMapping m_mapping;
    job::CsvColumns m_columns;
    ImportModel m_lines;
    job::CsvCounts m_counts;
    job::Job m_result;
    QSet<metric::Name> m_corrected;
    std::optional<Error> m_error;
    bool m_loaded = false;  ///< its text is there
    bool m_sniffed = false; ///< and how it is written was found out once
    bool m_encodingGuessed = false;
    bool m_numbersChosen = false; ///< by the person
    bool m_busy = false;
    int m_progress = 0;
    QFutureWatcherBase *m_task = nullptr;
};

} // namespace kabocha::ui
