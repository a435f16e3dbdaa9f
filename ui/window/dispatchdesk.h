// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dispatchcontroller.h"
#include "window/question.h"

namespace kabocha::ui {

class MessageBar;

/// Where a dispatch needs a person: asks before production, asks for a password, tells how it ended, opens
/// the targets.
class DispatchDesk : public QObject
{
    Q_OBJECT
public:
    DispatchDesk(const Services &services, DispatchController &controller, MessageBar &messages,
                 QWidget *window);
    /// Dispatches the document's job to the current target.
    void dispatch();
    void manageTargets();
    /// True if the window may close now. Else the person is asked, and closeRequested comes once it may.
    [[nodiscard]] bool mayClose();

signals:
    void closeRequested();
    void outboxRequested(); ///< the person wants to see the row

private:
    void askBeforeProduction(const squash::Target &target, int values);
    void askPassword(const squash::Target &target, const QString &why);
    void tell(const Result<dispatch::Receipt> &result);
    void tellOfLedger(const QString &file, const Result<qint64> &lines);

    const Services m_services;
    DispatchController &m_controller;
    MessageBar &m_messages;
    QWidget *m_window;
    Question m_question;
    bool m_mayClose = false;
};

} // namespace kabocha::ui
