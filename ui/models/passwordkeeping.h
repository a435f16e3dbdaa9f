// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "dispatch/dispatcher.h"
#include "squash/credentials.h"
#include "squash/target.h"

#include <QPointer>

namespace kabocha::ui {

/// What a person answered where a password was asked for.
struct TypedPassword
{
    QString user = {};
    QString password = {};
    bool registerFirst = false; ///< there is no such account yet: it is made
    bool thisRunOnly = false;   ///< it is kept in memory, whatever keychain there is
};

/// Keeps a password that a person typed for TARGET, whose user it is: makes the account if that is wanted,
/// and gives the password to the store. It holds the password as long as that takes, in memory alone.
class PasswordKeeping : public Operation
{
    Q_OBJECT
public:
    /// DISPATCHER and CREDENTIALS outlive it.
    PasswordKeeping(const squash::Target &target, const TypedPassword &typed,
                    dispatch::Dispatcher &dispatcher, squash::CredentialStore &credentials,
                    QObject *parent = nullptr);
    void cancel() override;

signals:
    void stepChanged(kabocha::dispatch::Step step, kabocha::dispatch::StepState state,
                     const QString &text); ///< of making the account
    void accountMade();                    ///< now the password is given to the store
    void waiting(const QString &why);      ///< for the store
    /// As of the store: empty. ASKAGAIN: the server made no account of it; with another name or password it
    /// may.
    void finished(const kabocha::Result<QString> &result, bool askAgain);

private:
    void makeAccount();
    void store();
    void end(const Result<QString> &result, bool askAgain);

    const squash::Target m_target;
    const TypedPassword m_typed;
    dispatch::Dispatcher &m_dispatcher;
    squash::CredentialStore &m_credentials;
    QPointer<Operation> m_running;
};

/// USER signs in to TARGET from now on, in TARGETS too; false if it did so already. The practice sandbox
/// keeps its own.
[[nodiscard]] bool changeUser(squash::Target *target, const QString &user, squash::TargetList &targets);

} // namespace kabocha::ui
