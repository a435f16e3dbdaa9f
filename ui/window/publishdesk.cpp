// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/publishdesk.h"

#include "dialogs/passworddialog.h"
#include "dialogs/publishdialog.h"
#include "widgets/messagebar.h"

#include <QMessageBox>
#include <QPushButton>

namespace kabocha::ui {

PublishDesk::PublishDesk(const Services &services, MessageBar &messages, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_messages(messages)
    , m_window(window)
    , m_controller(new PublishController(services, this))
{
    connect(m_controller, &PublishController::confirmationNeeded, this, &PublishDesk::askBeforeProduction);
    connect(m_controller, &PublishController::passwordNeeded, this, &PublishDesk::askPassword);
    connect(m_controller, &PublishController::started, this, [this] {
        m_question.close(); // of an order that this one overtook
        show();
    });
}

PublishDesk::~PublishDesk() = default;

void PublishDesk::publish(const PublishOrder &order)
{
    if (m_controller->isRunning()) {
        m_messages.show(MessageBar::Kind::Note,
                        tr("“%1” is still being published. Wait for its end, or cancel it.")
                            .arg(m_controller->order().title));
        show();
        return;
    }
    if (order.size() == 0) {
        m_messages.show(MessageBar::Kind::Note,
                        tr("“%1” defines nothing that could be published.").arg(order.title));
        return;
    }
    m_controller->publish(order);
}

void PublishDesk::show()
{
    if (m_shown) {
        m_shown->raise();
        m_shown->activateWindow();
        return;
    }
    m_shown = new PublishDialog(*m_controller, m_window);
    m_shown->setAttribute(Qt::WA_DeleteOnClose);
    m_shown->show();
}

void PublishDesk::askBeforeProduction(const squash::Target &target, const PublishOrder &order)
{
    const QString what =
        tr("%1 metrics and %2 specifications").arg(order.metrics.size()).arg(order.specifications.size());
    const QString question =
        target.user.isEmpty() ? tr("Publish %1 to PRODUCTION?").arg(what)
                              : tr("Publish %1 to PRODUCTION as %2?", "counts, user").arg(what, target.user);
    const auto [box, publish] =
        productionBox(question,
                      tr("“%1” at %2 is a production server. Definitions of these names that differ there "
                         "are replaced by those of “%3”.")
                          .arg(target.name, target.url.toDisplayString(QUrl::RemoveUserInfo), order.title),
                      tr("&Publish to PRODUCTION"), m_window);
    box->setObjectName(QStringLiteral("publishQuestion"));
    publish->setObjectName(QStringLiteral("publishConfirm"));
    connect(publish, &QPushButton::clicked, m_controller, &PublishController::confirm);
    m_question.open(box);
}

void PublishDesk::askPassword(const squash::Target &target, const QString &why)
{
    auto *dialog = new PasswordDialog(target, why, m_services.credentials, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_controller->supplyPassword(dialog->typed()); });
    m_question.open(dialog);
}

} // namespace kabocha::ui
