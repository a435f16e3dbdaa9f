// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>

class QActionGroup;
class QUndoStack;

namespace kabocha::ui {

/// The catalogue of the window's own actions: text, icon, shortcut, object name in one place. What they do is
/// connected by whoever can do it. The pages bring theirs.
struct Actions
{
    Actions(QWidget *window, QUndoStack *undoStack);

    QAction *newJob;
    QAction *openJob;
    QAction *openPackage;
    QAction *importJob;
    QAction *save;
    QAction *saveAs;
    QAction *exportPdf;
    QAction *exportHtml;
    QAction *exportCsv;
    QAction *copyTsv;
    QAction *copyMarkdown;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *find;
    QAction *nextUnmeasured;
    QAction *entryLine;
    QAction *loadExample;
    QAction *dispatch;
    QAction *targets;
    QAction *help;
    QAction *shortcuts;
    QAction *about;
    QAction *enlarge;
    QAction *shrink;
    QAction *resetTextSize;
    QActionGroup *schemes;  ///< data: Look::Scheme
    QList<QAction *> pages; ///< Record, Metadata, Review, History
};

} // namespace kabocha::ui
