// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "squash/target.h"

#include <QToolButton>

class QActionGroup;

namespace kabocha::ui {

/// Where a dispatch goes, always in sight: shape, word and colour tell a sandbox (◆ green) from PRODUCTION
/// (▲). Its menu chooses another target or opens the targets dialog.
class TargetChip : public QToolButton
{
    Q_OBJECT
public:
    explicit TargetChip(squash::TargetList &targets, QWidget *parent = nullptr);

signals:
    void manageRequested();

private:
    void refresh();
    squash::TargetList &m_targets;
    QActionGroup *m_group = nullptr;
};

} // namespace kabocha::ui
