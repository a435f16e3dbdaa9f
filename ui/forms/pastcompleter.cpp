// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/pastcompleter.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>

namespace kabocha::ui {

PastCompleter::PastCompleter(QLineEdit *edit, std::function<QStringList()> past)
    : QCompleter(edit), m_edit(edit), m_list(new QStringListModel(this)), m_past(std::move(past))
{
    constexpr int shown = 8;
    setModel(m_list);
    setCaseSensitivity(Qt::CaseInsensitive);
    setFilterMode(Qt::MatchContains);
    setMaxVisibleItems(shown);
    popup()->setObjectName(QStringLiteral("pastEntries"));
    popup()->setAccessibleName(tr("Entries of past jobs"));
    popup()->setTextElideMode(Qt::ElideMiddle);
    edit->setCompleter(this);
    edit->installEventFilter(this);
    m_list->setStringList(m_past());
}

bool PastCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::FocusIn)
        m_list->setStringList(m_past());
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (watched == popup() && (isEnter || key == Qt::Key_Escape)) {
            const QModelIndex chosen = popup()->currentIndex();
            popup()->hide();
            if (key == Qt::Key_Escape)
                m_edit->setText(completionPrefix()); // not what was looked at
            else if (chosen.isValid())
                emit activated(
                    chosen.data(completionRole()).toString()); // Qt would let the field take the Enter, too
            else
                QCoreApplication::sendEvent(m_edit, event);
            return true;
        }
        if (watched == m_edit && key == Qt::Key_Down && !popup()->isVisible()) {
            setCompletionPrefix(m_edit->text());
            complete();
            return true;
        }
    }
    return QCompleter::eventFilter(watched, event);
}

} // namespace kabocha::ui
