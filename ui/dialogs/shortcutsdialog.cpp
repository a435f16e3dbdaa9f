// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/shortcutsdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kabocha::ui {
namespace {

/// What an action is called, without the mark of its mnemonic and the dots.
QString nameOf(const QAction &action)
{
    QString text = action.text();
    text.replace(QStringLiteral("&&"), QStringLiteral("\x01")).remove(u'&');
    text.replace(u'\x01', u'&');
    if (text.endsWith(u'…'))
        text.chop(1);
    return text;
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts())
        keys << sequence.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<Group> &groups, QWidget *parent)
    : QDialog(parent), m_filter(new QLineEdit(this)), m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard Shortcuts"));
    m_filter->setObjectName(QStringLiteral("shortcutsFilter"));
    m_filter->setPlaceholderText(tr("Find by name or key"));
    m_filter->setAccessibleName(tr("Find a shortcut"));
    m_filter->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("shortcutsList"));
    m_list->setAccessibleName(tr("Shortcuts"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("What it does"), tr("Keys")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(16);

    for (const Group &group : groups) {
        auto *heading = new QTreeWidgetItem(m_list, {group.title});
        for (const QAction *action : group.actions) {
            if (!action->shortcut().isEmpty())
                addRow(heading, nameOf(*action), keysOf(*action));
        }
    }
    addFixed();
    for (int i = m_list->topLevelItemCount() - 1; i >= 0; --i) {
        QTreeWidgetItem *heading = m_list->topLevelItem(i);
        if (heading->childCount() == 0) {
            delete heading;
            continue;
        }
        QFont font = m_list->font();
        font.setWeight(QFont::DemiBold);
        heading->setFont(0, font);
        heading->setFirstColumnSpanned(true);
        heading->setFlags(Qt::ItemIsEnabled);
    }
    m_list->expandAll();

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("shortcutsClose"));
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    const int ems = fontMetrics().horizontalAdvance(u'm');
    resize(ems * 42, ems * 46);
}

void ShortcutsDialog::addRow(QTreeWidgetItem *group, const QString &what, const QString &keys)
{
    auto *row = new QTreeWidgetItem(group, {what, keys});
    row->setData(0, Qt::AccessibleTextRole, tr("%1: %2", "what it does: keys").arg(what, keys));
}

void ShortcutsDialog::addFixed()
{
    const auto keys = [](auto... key) {
        QStringList texts;
        (texts.append(QKeySequence(key).toString(QKeySequence::NativeText)), ...);
        return texts.join(QStringLiteral(", "));
    };
    auto *entry = new QTreeWidgetItem(m_list, {tr("In the entry line")});
    addRow(entry, tr("Record what is typed"), keys(Qt::Key_Return));
    addRow(entry, tr("Choose among the names that match"), keys(Qt::Key_Down, Qt::Key_Up));
    auto *tables = new QTreeWidgetItem(m_list, {tr("In trees and tables")});
    addRow(tables, tr("Go to the place of a row"), keys(Qt::Key_Return));
    addRow(tables, tr("Fold and unfold"), keys(Qt::Key_Left, Qt::Key_Right));
    addRow(tables, tr("Remove what is selected"), keys(Qt::Key_Delete));
    addRow(tables, tr("Copy what is selected"), keys(Qt::CTRL | Qt::Key_C));
    auto *all = new QTreeWidgetItem(m_list, {tr("Everywhere")});
    addRow(all, tr("Go to the next control, and back"), keys(Qt::Key_Tab, Qt::SHIFT | Qt::Key_Tab));
    addRow(all, tr("Press a control by its underlined letter"), tr("Alt+letter"));
    addRow(all, tr("Close a dialog"), keys(Qt::Key_Escape));
}

void ShortcutsDialog::filter(const QString &text)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *heading = m_list->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < heading->childCount(); ++j) {
            QTreeWidgetItem *row = heading->child(j);
            const bool found = row->text(0).contains(text, Qt::CaseInsensitive) ||
                               row->text(1).contains(text, Qt::CaseInsensitive);
            row->setHidden(!found);
            any = any || found;
        }
        heading->setHidden(!any);
    }
}

} // namespace kabocha::ui
