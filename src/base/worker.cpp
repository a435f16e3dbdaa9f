// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/worker.h"

namespace kabocha {

Worker::Worker() : m_place(new QObject)
{
    m_place->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_place, &QObject::deleteLater);
    m_thread.start();
}

Worker::~Worker()
{
    post([this] { m_thread.quit(); }); // behind everything else
    m_thread.wait();
}

} // namespace kabocha
