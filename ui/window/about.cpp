// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/about.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace kabocha::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::ui", text);
}

} // namespace

void showAbout(QWidget *window)
{
    auto *box = new QMessageBox(window);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Kabocha"));
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(QIcon(QStringLiteral(":/kabocha/icons/kabocha.svg")).pixmap(QSize(64, 64)));
    box->setText(tr("Kabocha %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(tr("Record, review and dispatch verification measurements.\n\n"
                               "Copyright 2026 The Kabocha authors\n"
                               "Free software under the GNU General Public License, version 3 or later "
                               "(GPL-3.0-or-later). It comes without any warranty.\n\n"
                               "Built with Qt %1.")
                                .arg(QLatin1String(qVersion())));
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

} // namespace kabocha::ui
