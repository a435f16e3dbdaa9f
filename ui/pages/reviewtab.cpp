// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewtab.h"

namespace kabocha::ui {

ReviewTab::ReviewTab(QWidget *parent) : QWidget(parent)
{
    connect(&m_work, &Background::busyChanged, this, &ReviewTab::busyChanged);
}

ReviewTab::~ReviewTab() = default;

} // namespace kabocha::ui
