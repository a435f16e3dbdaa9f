// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/background.h"

namespace kabocha::ui {

Background::Background(QObject *parent) : QObject(parent)
{
    constexpr int oftenEnough = 150;
    m_look.setInterval(oftenEnough);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (m_task)
            emit progressed(m_task->done);
    });
}

Background::~Background()
{
    if (m_task)
        m_task->going = false;
}

void Background::stop()
{
    if (!m_task)
        return;
    m_task->going = false;
    end();
}

void Background::end()
{
    m_task.reset();
    m_look.stop();
    emit busyChanged();
}

} // namespace kabocha::ui
