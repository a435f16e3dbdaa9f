// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plain.h"

#include "models/text.h"

#include <QLabel>
#include <QMessageBox>

namespace kabocha::ui {

void informPlainly(QMessageBox &box, const QString &information)
{
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(QStringLiteral(" ")); // makes the label
    if (auto *label = box.findChild<QLabel *>(QStringLiteral("qt_msgbox_informativelabel")))
        label->setTextFormat(Qt::PlainText);
    box.setInformativeText(information);
}

void setPlainTip(QWidget &widget, const QString &text)
{
    widget.setToolTip(plainTip(text));
    widget.setAccessibleDescription(text); // else it would be the tooltip, with its mark-up
}

} // namespace kabocha::ui
