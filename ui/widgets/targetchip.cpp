// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/targetchip.h"

#include "models/text.h"
#include "widgets/followfont.h"
#include "widgets/followpalette.h"
#include "widgets/plain.h"
#include "widgets/theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>

namespace kabocha::ui {
namespace {

/// Shape and word of a target: `◆ Practice sandbox`, `▲ PRODUCTION · summit`.
QString labelOf(const squash::Target &target)
{
    if (target.isProduction())
        return TargetChip::tr("▲ PRODUCTION · %1").arg(target.name);
    return target.practice ? TargetChip::tr("◆ %1").arg(target.name)
                           : TargetChip::tr("◆ %1 · sandbox").arg(target.name);
}

QString menuText(const QString &text)
{
    return QString(text).replace(u'&', QLatin1String("&&")); // a name's & is no mnemonic
}

QString addressOf(const squash::Target &target)
{
    if (target.practice)
        return TargetChip::tr("A SQuaSH to practise with, on this computer.");
    return target.user.isEmpty() ? target.url.toDisplayString()
                                 : TargetChip::tr("%1 as %2").arg(target.url.toDisplayString(), target.user);
}

} // namespace

TargetChip::TargetChip(squash::TargetList &targets, QWidget *parent) : QToolButton(parent), m_targets(targets)
{
    setObjectName(QStringLiteral("targetChip"));
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::TabFocus);
    setMenu(new QMenu(this));
    followHeadingFont(this, 1); // a style sheet's weight would fix the size too
    connect(&m_targets, &squash::TargetList::targetsChanged, this, &TargetChip::refresh);
    connect(&m_targets, &squash::TargetList::currentChanged, this, &TargetChip::refresh);
    followPalette(this, [this] { refresh(); });
}

void TargetChip::refresh()
{
    const squash::Target current = m_targets.current();
    setText(menuText(labelOf(current)));
    setPlainTip(
        *this,
        current.isProduction()
            ? tr("Dispatches go to PRODUCTION.\n%1").arg(addressOf(current))
            : tr("Dispatches go to a sandbox: nothing can be spoilt there.\n%1").arg(addressOf(current)));
    setAccessibleName(current.isProduction() ? tr("Target: %1, PRODUCTION").arg(current.name)
                                             : tr("Target: %1, a sandbox").arg(current.name));
    setProperty("production", current.isProduction());

    const Tone tone = current.isProduction() ? Tone::Production : Tone::Sandbox;
    const QPalette base = QApplication::palette();
    const QColor color = toneColor(tone, base);
    setStyleSheet(QStringLiteral(
                      "QToolButton { color: %1; background: %2; border: 1px solid %1; border-radius: 6px; "
                      "padding: 4px 20px 4px 10px; }"
                      "QToolButton:hover, QToolButton:focus { border-width: 2px; padding: 3px 19px 3px 9px; }"
                      "QToolButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center "
                      "right; right: 5px; }")
                      .arg(color.name(), toneBackground(tone, base).name()));

    QMenu *choices = menu();
    choices->clear();
    delete m_group;
    m_group = new QActionGroup(this);
    for (const squash::Target &target : m_targets.targets()) {
        QAction *action = choices->addAction(menuText(labelOf(target)));
        action->setCheckable(true);
        action->setChecked(target.name == current.name);
        action->setToolTip(plainTip(addressOf(target)));
        m_group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, name = target.name] { m_targets.setCurrent(name); });
    }
    choices->addSeparator();
    QAction *manage = choices->addAction(tr("&Manage targets …"));
    connect(manage, &QAction::triggered, this, &TargetChip::manageRequested);
}

} // namespace kabocha::ui
