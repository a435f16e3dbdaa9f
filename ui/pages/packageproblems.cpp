// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/packageproblems.h"

#include "widgets/copyselected.h"
#include "widgets/markdelegate.h"
#include "widgets/theme.h"

#include <QListView>
#include <QShortcut>
#include <QToolButton>

namespace kabocha::ui {

PackageProblems::PackageProblems(QWidget *parent)
    : QWidget(parent), m_button(new QToolButton(this)), m_list(new QListView(this))
{
    m_button->setObjectName(QStringLiteral("packageProblemsButton"));
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    m_list->setObjectName(QStringLiteral("packageProblems"));
    m_list->setAccessibleName(tr("What is broken in the open packages"));
    m_list->setModel(&m_issues);
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setLayoutMode(QListView::Batched);
    m_list->setSpacing(2);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMinimumHeight(120);
    m_list->setVisible(false);
    m_list->setItemDelegate(new MarkDelegate(
        [](const QModelIndex &index, const QPalette &palette) {
            return severityIcon(static_cast<Severity>(index.data(PackageIssueModel::SeverityRole).toInt()),
                                palette);
        },
        m_list));
    auto *copying = new QShortcut(QKeySequence::Copy, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copying, &QShortcut::activated, this,
            [this] { copySelected(*m_list, PackageIssueModel::LineRole); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_button);
    layout->addWidget(m_list);
    connect(m_button, &QToolButton::toggled, this, [this](bool on) {
        m_list->setVisible(on);
        m_button->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
    });
    m_button->setArrowType(Qt::RightArrow);
}

void PackageProblems::setPackages(const QList<spec::Package> &packages)
{
    m_issues.setPackages(packages);
    m_button->setVisible(!isEmpty());
    m_button->setText(tr("Problems in the open packages: %1").arg(m_issues.rowCount()));
    if (isEmpty())
        m_button->setChecked(false);
}

void PackageProblems::unfold()
{
    m_button->setChecked(true);
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace kabocha::ui
