// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewtab.h"

namespace kabocha::ui {

ReviewTab::~ReviewTab()
{
    if (m_going)
        *m_going = false;
}

void ReviewTab::stop()
{
    if (!m_going)
        return;
    *m_going = false;
    m_going.reset();
    emit busyChanged();
}

} // namespace kabocha::ui
