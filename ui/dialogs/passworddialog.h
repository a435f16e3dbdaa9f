// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/passwordkeeping.h"

#include <QDialog>

namespace kabocha::ui {

/// Asks for the password of a target, says why and where it will be kept, and offers to register the account.
class PasswordDialog : public QDialog
{
    Q_OBJECT
public:
    PasswordDialog(const squash::Target &target, const QString &why,
                   const squash::CredentialStore &credentials, QWidget *parent = nullptr);
    ~PasswordDialog() override;
    [[nodiscard]] TypedPassword typed() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kabocha::ui
