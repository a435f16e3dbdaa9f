// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/dispatcher.h"
#include "squash/client.h"

namespace kabocha::dispatch {

/// The way to a server: prepare the target, find the endpoints, sign in. Each order ends with one call back,
/// from the event loop, unless this object goes before.
class Session : public QObject
{
    Q_OBJECT
public:
    using Then = std::function<void(const Result<QString> &)>; ///< with what was done, for people
    using Discovery = squash::SquashClient::Discovery;
    Session(const Dispatcher::Services &services, const Timing &timing, QObject *parent);

    void connectTo(const squash::Target &target, const Then &then, Discovery discovery = Discovery::Known);
    /// With the credentials of the target. The practice sandbox needs none: it gets an account of its own,
    /// which is kept.
    void signIn(const Then &then);
    /// With these credentials; REGISTERFIRST makes the account. Keeps nothing.
    void signInWith(const QString &user, const QString &password, bool registerFirst, const Then &then);
    void cancel();

    [[nodiscard]] squash::SquashClient *client() const
    {
        return m_client;
    }                                  ///< null before connectTo() has succeeded
    [[nodiscard]] QString who() const; ///< the server for people
    [[nodiscard]] const squash::Target &target() const { return m_target; }

signals:
    void keychainKeepsWaiting(const QString &text); ///< it may be locked; for people

private:
    struct Account
    {
        QString user;
        QString password;
    };
    void wait(Operation *operation) { m_waitingFor = operation; }
    void discover(const squash::Target &prepared, Discovery discovery, const Then &then);
    void authenticate(const Account &account, const Then &then);
    void registerAccount(const Account &account, const Then &then);
    void signInToPractice(const Result<QString> &secret, const Then &then);
    void makePracticeAccount(const Then &then);
    [[nodiscard]] Account accountOf(const QString &secret) const;

    Dispatcher::Services m_services;
    Timing m_timing;
    squash::Target m_target;
    squash::SquashClient *m_client = nullptr;
    QPointer<Operation> m_waitingFor;
};

} // namespace kabocha::dispatch
