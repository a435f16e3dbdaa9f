// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/actions.h"

#include "models/text.h"
#include "widgets/theme.h"
#include "window/look.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QUndoStack>
#include <QWidget>

namespace kabocha::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::ui::Actions", text);
}

QAction *make(QWidget *window, const char *name, const QString &text, const char *iconName,
              const QKeySequence &shortcut = {})
{
    auto *action = new QAction(text, window);
    action->setObjectName(QLatin1String(name));
    if (iconName)
        action->setIcon(icon(QLatin1String(iconName)));
    action->setShortcut(shortcut);
    window->addAction(action);
    return action;
}

QAction *named(QAction *action, const char *name, const char *iconName, const QKeySequence &shortcut)
{
    action->setObjectName(QLatin1String(name));
    action->setIcon(icon(QLatin1String(iconName)));
    action->setShortcut(shortcut);
    return action;
}

/// The tooltip of ACTION, which names what VERB would be done to: a key of a file may look like HTML.
void tellPlainly(QAction *action, void (QUndoStack::*changed)(const QString &), QUndoStack *stack,
                 const QString &verb)
{
    action->setToolTip(verb);
    QObject::connect(stack, changed, action, [action, verb](const QString &step) {
        action->setToolTip(step.isEmpty() ? verb : plainTip(verb + u' ' + step));
    });
}

} // namespace

Actions::Actions(QWidget *window, QUndoStack *undoStack)
    : newJob(make(window, "actionNew", tr("&New Job"), "document-new", Qt::CTRL | Qt::Key_N))
    , openJob(make(window, "actionOpenJob", tr("&Open Job…"), "document-open", Qt::CTRL | Qt::Key_O))
    , openPackage(make(window, "actionOpenPackage", tr("Open Metrics &Package…"), "document-open-folder",
                       Qt::CTRL | Qt::SHIFT | Qt::Key_O))
    , importJob(make(window, "actionImportJob", tr("&Import…"), "document-import", Qt::CTRL | Qt::Key_I))
    , save(make(window, "actionSave", tr("&Save"), "document-save", Qt::CTRL | Qt::Key_S))
    , saveAs(
          make(window, "actionSaveAs", tr("Save &As…"), "document-save-as", Qt::CTRL | Qt::SHIFT | Qt::Key_S))
    , exportPdf(make(window, "actionExportPdf", tr("Shift &Report (PDF)…"), "document-export",
                     Qt::CTRL | Qt::SHIFT | Qt::Key_E))
    , exportHtml(make(window, "actionExportHtml", tr("&Web Page (HTML)…"), nullptr))
    , exportCsv(make(window, "actionExportCsv", tr("&Measurements (CSV)…"), nullptr))
    , copyTsv(make(window, "actionCopyTsv", tr("Copy Report as &TSV"), "edit-copy",
                   Qt::CTRL | Qt::SHIFT | Qt::Key_C))
    , copyMarkdown(make(window, "actionCopyMarkdown", tr("Copy Report as Mar&kdown"), nullptr))
    , quit(make(window, "actionQuit", tr("&Quit"), "application-exit", Qt::CTRL | Qt::Key_Q))
    , undo(named(undoStack->createUndoAction(window, tr("&Undo")), "actionUndo", "edit-undo",
                 Qt::CTRL | Qt::Key_Z))
    , redo(named(undoStack->createRedoAction(window, tr("&Redo")), "actionRedo", "edit-redo",
                 Qt::CTRL | Qt::SHIFT | Qt::Key_Z))
    , find(make(window, "actionFind", tr("&Find Metric"), "edit-find", Qt::CTRL | Qt::Key_F))
    , nextUnmeasured(make(window, "actionNextUnmeasured", tr("Next &Unmeasured Metric"), "go-next",
                          Qt::CTRL | Qt::Key_Return))
    , entryLine(make(window, "actionEntryLine", tr("&Entry Line"), nullptr, Qt::CTRL | Qt::Key_E))
    , loadExample(make(window, "actionLoadExample", tr("&Load Example Package"), nullptr))
    , dispatch(make(window, "actionDispatch", tr("&Dispatch"), "document-send", Qt::CTRL | Qt::Key_D))
    , targets(make(window, "actionTargets", tr("&Targets…"), "configure", Qt::CTRL | Qt::Key_T))
    , help(make(window, "actionHelp", tr("&Help"), "help-contents", Qt::Key_F1))
    , shortcuts(make(window, "actionShortcuts", tr("&Keyboard Shortcuts…"), "input-keyboard",
                     Qt::CTRL | Qt::Key_F1))
    , about(make(window, "actionAbout", tr("&About Kabocha"), "help-about"))
    , enlarge(make(window, "actionEnlargeText", tr("&Larger"), "zoom-in"))
    , shrink(make(window, "actionShrinkText", tr("&Smaller"), "zoom-out", Qt::CTRL | Qt::Key_Minus))
    , resetTextSize(
          make(window, "actionResetTextSize", tr("&Usual Size"), "zoom-original", Qt::CTRL | Qt::Key_0))
    , schemes(new QActionGroup(window))
{
    enlarge->setShortcuts(
        {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}); // the same key on many keyboards
    const auto scheme = [&](const char *name, const QString &text, Look::Scheme value) {
        QAction *action = make(window, name, text, nullptr);
        action->setCheckable(true);
        action->setData(static_cast<int>(value));
        schemes->addAction(action);
    };
    scheme("actionSchemeSystem", tr("As the &System"), Look::Scheme::System);
    scheme("actionSchemeLight", tr("&Light"), Look::Scheme::Light);
    scheme("actionSchemeDark", tr("&Dark"), Look::Scheme::Dark);
    nextUnmeasured->setShortcuts(
        {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}); // of the number pad too
    save->setAutoRepeat(false); // of a key held down the next would come while the first is still at it
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    tellPlainly(undo, &QUndoStack::undoTextChanged, undoStack, tr("Undo"));
    tellPlainly(redo, &QUndoStack::redoTextChanged, undoStack, tr("Redo"));

    const QStringList titles{tr("&Record"), tr("&Metadata"), tr("Re&view"), tr("&History")};
    for (int i = 0; i < titles.size(); ++i) {
        const QByteArray name = "actionPage" + QByteArray::number(i + 1);
        pages << make(window, name.constData(), titles.at(i), nullptr,
                      QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)));
    }
}

} // namespace kabocha::ui
