// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/question.h"

#include "widgets/followpalette.h"
#include "widgets/plain.h"
#include "widgets/taborder.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace kabocha::ui {

void Question::open(QDialog *dialog)
{
    close();
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    orderTabs(*dialog); // Qt leaves out some of more than two buttons
    dialog->open();
}

void Question::close()
{
    if (m_dialog)
        m_dialog->close();
}

ProductionBox productionBox(const QString &question, const QString &information, const QString &accept,
                            QWidget *window)
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, QCoreApplication::translate("kabocha::ui", "Production"),
                        question, QMessageBox::Cancel, window);
    informPlainly(*box, information);
    QPushButton *button = box->addButton(accept, QMessageBox::AcceptRole);
    tintText(button, Tone::Production);
    box->setDefaultButton(QMessageBox::Cancel);
    return {box, button};
}

} // namespace kabocha::ui
