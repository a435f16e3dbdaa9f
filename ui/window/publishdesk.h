// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/publishcontroller.h"
#include "window/question.h"

namespace kabocha::ui {

class MessageBar;
class PublishDialog;

/// Where publishing needs a person: asks before production, asks for a password, shows what became of it.
class PublishDesk : public QObject
{
    Q_OBJECT
public:
    PublishDesk(const Services &services, MessageBar &messages, QWidget *window);
    ~PublishDesk() override;
    /// To the current target.
    void publish(const PublishOrder &order);
    [[nodiscard]] PublishController &controller() { return *m_controller; }

private:
    void show();
    void askBeforeProduction(const squash::Target &target, const PublishOrder &order);
    void askPassword(const squash::Target &target, const QString &why);

    const Services m_services;
    MessageBar &m_messages;
    QWidget *m_window;
    PublishController *m_controller;
    QPointer<PublishDialog> m_shown;
    Question m_question;
};

} // namespace kabocha::ui
