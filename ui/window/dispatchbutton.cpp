// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/dispatchbutton.h"

#include "widgets/followfont.h"
#include "widgets/followpalette.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QStyle>

namespace kabocha::ui {

DispatchButton::DispatchButton(QAction *dispatch, squash::TargetList &targets, QWidget *parent)
    : QToolButton(parent), m_action(dispatch), m_targets(targets)
{
    setObjectName(QStringLiteral("dispatchButton"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    setIconSize(QSize(side, side));
    setFocusPolicy(Qt::TabFocus);
    followHeadingFont(this, 1); // a style sheet's weight would fix the size too
    connect(this, &QToolButton::clicked, dispatch, &QAction::trigger);
    connect(dispatch, &QAction::enabledChanged, this, &QWidget::setEnabled);
    connect(&targets, &squash::TargetList::currentChanged, this, &DispatchButton::refresh);
    connect(&targets, &squash::TargetList::targetsChanged, this, &DispatchButton::refresh);
    followPalette(this, [this] { refresh(); });
}

void DispatchButton::refresh()
{
    const squash::Target target = m_targets.current();
    const QString name = QString(target.name).replace(u'&', QStringLiteral("&&")); // no mnemonic
    setText(target.isProduction() ? tr("Dispatch to PRODUCTION · %1").arg(name)
                                  : tr("Dispatch to %1").arg(name));
    setToolTip(target.isProduction() ? tr("Send this job to PRODUCTION; asks once more (Ctrl+D)")
                                     : tr("Send this job (Ctrl+D)"));
    if (m_action) { // the mnemonic works in the menu alone
        QString entry = text();
        const auto letter = std::find_if(entry.cbegin(), entry.cend(), [](QChar c) { return c.isLetter(); });
        m_action->setText(entry.insert(letter - entry.cbegin(), u'&'));
    }
    setProperty("production", target.isProduction());

    const QPalette base = QApplication::palette();
    const QColor color = toneColor(target.isProduction() ? Tone::Production : Tone::Accent, base);
    const QColor quiet = base.color(QPalette::Disabled, QPalette::WindowText);
    setIcon(ui::icon(QStringLiteral("document-send"), base.color(QPalette::Base)));
    setStyleSheet(
        QStringLiteral("QToolButton { color: %1; background: %2; border: 1px solid %2; border-radius: 6px; "
                       "padding: 4px 12px; }"
                       "QToolButton:hover { border-color: %1; }"
                       "QToolButton:focus { border: 2px solid %1; padding: 3px 11px; }"
                       "QToolButton:disabled { color: %3; background: transparent; border-color: %3; }")
            .arg(base.color(QPalette::Base).name(), color.name(), quiet.name()));
}

} // namespace kabocha::ui
