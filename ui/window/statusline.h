// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services.h"

class QLabel;
class QProgressBar;
class QStatusBar;
class QToolButton;

namespace kabocha::ui {

/// The status line: job file · autosaved n s ago · 30 measured, 2 fail, 1 unsent; at its end, what is being
/// read, with a cancel, or what has just been done.
class StatusLine : public QObject
{
    Q_OBJECT
public:
    StatusLine(const Services &services, QStatusBar *bar);
    /// Says something that needs no answer; it goes after some seconds.
    void tell(const QString &text);

private:
    void refreshFile();
    void refreshSaved();
    void refreshCounts();
    void showBusy(const QString &what, int done, int all);

    const Services m_services;
    QDateTime m_writtenAt; // of the draft, as the document is; invalid: not yet
    QLabel *m_file;
    QLabel *m_saved;
    QLabel *m_counts;
    QLabel *m_news;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    QTimer m_tick;
    QTimer m_newsEnd;
    QTimer m_patience;
    QString m_busyWith;
};

} // namespace kabocha::ui
