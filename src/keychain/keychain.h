// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "squash/credentials.h"

#include <chrono>

namespace kabocha::keychain {

struct Writes;

/// Passwords in the keychain of the operating system (QtKeychain; the insecure fallback stays off). A locked
/// keyring may never answer: the operation says so after a few seconds (`waiting`), when a person may be
/// unlocking it, and ends with Denied after PATIENCE. A keyring that cannot be
/// used ends with Unsupported, and "not found" is only said where a keyring really answers (architecture.md,
/// "Known traps").
class Keychain final : public squash::CredentialStore
{
public:
    explicit Keychain(std::chrono::milliseconds patience = std::chrono::minutes(1));
    ~Keychain() override;
    [[nodiscard]] QString place() const override;
    [[nodiscard]] bool isPersistent() const override { return true; }
    [[nodiscard]] squash::CredentialOperation *read(const QString &key, QObject *parent) override;
    [[nodiscard]] squash::CredentialOperation *store(const QString &key, const QString &password,
                                                     QObject *parent) override;
    [[nodiscard]] squash::CredentialOperation *forget(const QString &key, QObject *parent) override;

private:
    std::chrono::milliseconds m_patience;
    std::shared_ptr<Writes> m_writes; ///< shared with what outlives us in the queue of jobs
};

/// The keychain, with memory as what is left without one: a password that the keychain cannot keep is kept
/// for this run only, and keptForThisRunOnly() says so aloud.
class KeychainOrSession final : public QObject, public squash::CredentialStore
{
    Q_OBJECT
public:
    explicit KeychainOrSession(std::unique_ptr<squash::CredentialStore> keychain);
    ~KeychainOrSession() override;
    [[nodiscard]] QString place() const override;
    [[nodiscard]] bool isPersistent() const override;
    [[nodiscard]] squash::CredentialOperation *read(const QString &key, QObject *parent) override;
    [[nodiscard]] squash::CredentialOperation *store(const QString &key, const QString &password,
                                                     QObject *parent) override;
    [[nodiscard]] squash::CredentialOperation *storeForThisRun(const QString &key, const QString &password,
                                                               QObject *parent) override;
    [[nodiscard]] squash::CredentialOperation *forget(const QString &key, QObject *parent) override;

signals:
    void keptForThisRunOnly(const kabocha::Error &why);

private:
    std::unique_ptr<squash::CredentialStore> m_keychain;
    squash::SessionCredentials m_session;
    bool m_usable = true;
};

} // namespace kabocha::keychain
