// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "squash/target.h"

#include <QToolButton>

namespace kabocha::ui {

/// `Dispatch to <target>`: names where it goes, and looks different where that is production.
class DispatchButton : public QToolButton
{
    Q_OBJECT
public:
    DispatchButton(QAction *dispatch, squash::TargetList &targets, QWidget *parent = nullptr);

private:
    void refresh();
    QPointer<QAction> m_action; // of the window, which may take it away before us
    squash::TargetList &m_targets;
};

} // namespace kabocha::ui
