// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/dispatchdesk.h"

#include "dialogs/passworddialog.h"
#include "dialogs/targetsdialog.h"
#include "widgets/messagebar.h"
#include "widgets/plain.h"

#include <QMessageBox>

namespace kabocha::ui {

DispatchDesk::DispatchDesk(const Services &services, DispatchController &controller, MessageBar &messages,
                           QWidget *window)
    : QObject(window), m_services(services), m_controller(controller), m_messages(messages), m_window(window)
{
    connect(&controller, &DispatchController::confirmationNeeded, this, &DispatchDesk::askBeforeProduction);
    connect(&controller, &DispatchController::passwordNeeded, this, &DispatchDesk::askPassword);
    connect(&controller, &DispatchController::finished, this, &DispatchDesk::tell);
    connect(&controller, &DispatchController::triedByItself, this, &DispatchDesk::tell);
    connect(&controller, &DispatchController::ledgerExported, this, &DispatchDesk::tellOfLedger);
}

void DispatchDesk::dispatch()
{
    const auto pending = m_services.document.pendingEntry();
    if (!pending.text.isEmpty())
        m_messages.show(MessageBar::Kind::Warning,
                        tr("“%1” is typed but not recorded, so it is not sent.").arg(pending.text));
    m_controller.dispatchDocument();
}

void DispatchDesk::manageTargets()
{
    m_question.open(new TargetsDialog(m_services, m_window));
}

void DispatchDesk::askBeforeProduction(const squash::Target &target, int values)
{
    const QString what = values == 1 ? tr("1 value") : tr("%1 values").arg(values);
    const QString question =
        target.user.isEmpty()
            ? tr("Send %1 to PRODUCTION?").arg(what)
            : tr("Send %1 to PRODUCTION as %2?", "how many values, user").arg(what, target.user);
    const auto [box, send] = productionBox(question,
                                           tr("“%1” at %2 is a production server: what arrives there counts.")
                                               .arg(target.name, target.url.toDisplayString()),
                                           tr("&Send to PRODUCTION"), m_window);
    box->setObjectName(QStringLiteral("productionQuestion"));
    send->setObjectName(QStringLiteral("productionSend"));
    connect(send, &QPushButton::clicked, &m_controller, &DispatchController::confirm);
    m_question.open(box);
}

void DispatchDesk::askPassword(const squash::Target &target, const QString &why)
{
    auto *dialog = new PasswordDialog(target, why, m_services.credentials, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_controller.supplyPassword(dialog->typed()); });
    m_question.open(dialog);
}

void DispatchDesk::tell(const Result<dispatch::Receipt> &result)
{
    const QList<MessageBar::Deed> look{{tr("Show Outbo&x"), [this] { emit outboxRequested(); }}};
    if (!result) {
        if (result.error().kind == Error::Kind::Denied)
            m_messages.show(MessageBar::Kind::Warning,
                            result.error().text()); // the password is asked for next
        else
            m_messages.show(result.error(), look);
        return;
    }
    using dispatch::OutboxState;
    switch (result->state) {
    case OutboxState::Confirmed:
    case OutboxState::Withdrawn:
        m_messages.show(MessageBar::Kind::Success, result->summary, look);
        return;
    case OutboxState::Accepted:
    case OutboxState::Partial:
    case OutboxState::InDoubt:
    case OutboxState::Queued:
    case OutboxState::Sending:
        m_messages.show(MessageBar::Kind::Warning, result->summary, look);
        return;
    case OutboxState::Refused:
        m_messages.show(MessageBar::Kind::Error, result->summary, look);
        return;
    }
}

void DispatchDesk::tellOfLedger(const QString &file, const Result<qint64> &lines)
{
    if (!lines)
        m_messages.show(lines.error());
    else
        m_messages.show(
            MessageBar::Kind::Success,
            tr("The ledger was written to %1: %2 attempts to send.").arg(file, QString::number(*lines)));
}

bool DispatchDesk::mayClose()
{
    if (m_mayClose || !m_controller.isRunning())
        return true;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Dispatch under Way"),
                                tr("A dispatch is under way."), QMessageBox::NoButton, m_window);
    box->setObjectName(QStringLiteral("dispatchQuestion"));
    informPlainly(
        *box,
        tr("If you close now, it stays in the outbox as in doubt. It is looked for on the server before "
           "anything is sent again."));
    QPushButton *wait = box->addButton(tr("&Wait"), QMessageBox::RejectRole);
    QPushButton *leave = box->addButton(tr("&Close Anyway"), QMessageBox::DestructiveRole);
    box->setDefaultButton(wait);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_mayClose = true;
        emit closeRequested();
    });
    m_question.open(box);
    return false;
}

} // namespace kabocha::ui
