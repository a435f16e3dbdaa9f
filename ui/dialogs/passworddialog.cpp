// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/passworddialog.h"

#include "widgets/followpalette.h"
#include "widgets/theme.h"

#include "ui_passworddialog.h"

namespace kabocha::ui {

class PasswordDialog::Private
{
public:
    explicit Private(const squash::Target &of) : target(of) {}
    void check();
    Ui::PasswordDialog ui;
    squash::Target target;
};

void PasswordDialog::Private::check()
{
    const bool complete = !ui.passwordUser->text().trimmed().isEmpty() && !ui.passwordField->text().isEmpty();
    ui.buttons->button(QDialogButtonBox::Ok)->setEnabled(complete);
    ui.buttons->button(QDialogButtonBox::Ok)
        ->setText(ui.passwordRegister->isChecked() ? tr("Create account and go on")
                                                   : tr("Sign in and go on"));
}

PasswordDialog::PasswordDialog(const squash::Target &target, const QString &why,
                               const squash::CredentialStore &credentials, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(target))
{
    Ui::PasswordDialog &ui = d->ui;
    ui.setupUi(this);
    setObjectName(QStringLiteral("passwordDialog"));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    ui.passwordTarget->setFont(strong);
    tintText(ui.passwordTarget, target.isProduction() ? Tone::Production : Tone::Sandbox);
    const QString address =
        target.practice ? tr("on this computer") : target.url.toDisplayString(QUrl::RemoveUserInfo);
    ui.passwordTarget->setText(target.isProduction() ? tr("▲ PRODUCTION · %1, %2").arg(target.name, address)
                                                     : tr("◆ %1, %2").arg(target.name, address));
    ui.passwordWhy->setText(why);
    ui.passwordWhy->setVisible(!why.isEmpty());
    ui.passwordUser->setText(target.user);
    ui.passwordUser->setReadOnly(target.practice);
    ui.passwordPlace->setForegroundRole(QPalette::PlaceholderText);
    ui.passwordThisRun->setVisible(credentials.isPersistent());
    const QString place = credentials.place();
    const auto describePlace = [this, place, persistent = credentials.isPersistent()] {
        d->ui.passwordPlace->setText(
            d->ui.passwordThisRun->isChecked()
                ? tr("The password will be kept in memory, for this run only, and nowhere else.")
            : persistent ? tr("The password will be kept %1, and nowhere else.").arg(place)
                         : tr("The password will be kept %1: this computer offers no usable keychain. It is "
                              "never written to a file.")
                               .arg(place));
    };
    connect(ui.passwordThisRun, &QCheckBox::toggled, this, describePlace);
    describePlace();
    (target.user.isEmpty() ? ui.passwordUser : ui.passwordField)->setFocus();
    connect(ui.passwordReveal, &QCheckBox::toggled, this, [this](bool shown) {
        d->ui.passwordField->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    connect(ui.passwordUser, &QLineEdit::textChanged, this, [this] { d->check(); });
    connect(ui.passwordField, &QLineEdit::textChanged, this, [this] { d->check(); });
    connect(ui.passwordRegister, &QCheckBox::toggled, this, [this] { d->check(); });
    connect(ui.buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(ui.buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    d->check();
}

PasswordDialog::~PasswordDialog() = default;

TypedPassword PasswordDialog::typed() const
{
    return {.user = d->ui.passwordUser->text().trimmed(),
            .password = d->ui.passwordField->text(),
            .registerFirst = d->ui.passwordRegister->isChecked(),
            .thisRunOnly = d->ui.passwordThisRun->isChecked()};
}

} // namespace kabocha::ui
