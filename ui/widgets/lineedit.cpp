// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lineedit.h"

#include <QKeyEvent>

namespace kabocha::ui {

LineEdit::LineEdit(QWidget *parent) : QLineEdit(parent)
{
    setAcceptDrops(false); // a file dropped here is meant for the window
}

bool LineEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->matches(QKeySequence::Undo) && !isUndoAvailable()) ||
            (key->matches(QKeySequence::Redo) && !isRedoAvailable())) {
            event->ignore();
            return false;
        }
    }
    return QLineEdit::event(event);
}

} // namespace kabocha::ui
