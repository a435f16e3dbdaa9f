// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/aboutdialog.h"

#include "widgets/followfont.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSysInfo>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kabocha::ui {

AboutDialog::AboutDialog(const QList<Component> &components, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Kabocha"));

    auto *picture = new QLabel(this);
    picture->setPixmap(
        QIcon(QStringLiteral(":/kabocha/icons/kabocha.svg")).pixmap(QSize(64, 64), devicePixelRatioF()));
    auto *name = new QLabel(tr("Kabocha %1").arg(QCoreApplication::applicationVersion()), this);
    name->setObjectName(QStringLiteral("aboutName"));
    followHeadingFont(name, 1.6);
    auto *about = new QLabel(tr("Record, review and dispatch verification measurements.\n\n"
                                "Copyright 2026 The Kabocha authors\n"
                                "Free software under the GNU General Public License, version 3 or later "
                                "(GPL-3.0-or-later). It comes without any warranty."),
                             this);
    about->setObjectName(QStringLiteral("aboutText"));
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);

    auto *texts = new QVBoxLayout;
    texts->addWidget(name);
    texts->addWidget(about);
    texts->addStretch(1);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(picture, 0, Qt::AlignTop);
    head->addLayout(texts, 1);

    auto *tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("aboutTabs"));
    tabs->addTab(makeComponents(components), tr("&Built with"));
    tabs->addTab(makeLicence(), tr("&Licence"));

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *copyButton = buttons->addButton(tr("&Copy Versions"), QDialogButtonBox::ActionRole);
    copyButton->setObjectName(QStringLiteral("aboutCopy"));
    copyButton->setToolTip(tr("For a report of a problem."));
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("aboutClose"));
    close->setDefault(true);
    connect(copyButton, &QPushButton::clicked, this, [this, components] { copy(components); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    const int ems = fontMetrics().horizontalAdvance(u'm');
    resize(ems * 44, ems * 40);
}

QWidget *AboutDialog::makeComponents(const QList<Component> &components)
{
    auto *list = new QTreeWidget(this);
    list->setObjectName(QStringLiteral("aboutComponents"));
    list->setAccessibleName(tr("Built with"));
    list->setRootIsDecorated(false);
    list->setColumnCount(3);
    list->setHeaderLabels({tr("Library"), tr("Version"), tr("Licence")});
    for (const Component &component : components) {
        auto *row = new QTreeWidgetItem(list, {component.name, component.version, component.licence});
        row->setToolTip(0, component.home);
    }
    for (int column = 0; column < 2; ++column)
        list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    if (list->topLevelItemCount() > 0)
        list->setCurrentItem(list->topLevelItem(0));
    return list;
}

QWidget *AboutDialog::makeLicence()
{
    auto *text = new QPlainTextEdit(this);
    text->setObjectName(QStringLiteral("aboutLicence"));
    text->setAccessibleName(tr("Text of the licence"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    QFile file(QStringLiteral(":/kabocha/LICENSE"));
    if (file.open(QIODevice::ReadOnly))
        text->setPlainText(QString::fromUtf8(file.readAll()));
    return text;
}

void AboutDialog::copy(const QList<Component> &components)
{
    QStringList lines{
        QStringLiteral("Kabocha %1").arg(QCoreApplication::applicationVersion()),
        QStringLiteral("%1, %2, %3")
            .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(), QGuiApplication::platformName())};
    for (const Component &component : components)
        lines << QStringLiteral("%1 %2").arg(component.name, component.version);
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace kabocha::ui
