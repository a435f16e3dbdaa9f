// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"

#include <QString>

namespace kabocha::squash {

/// One question to a CredentialStore.
class CredentialOperation : public Operation
{
    Q_OBJECT
public:
    using Operation::Operation;
signals:
    /// The password read (empty for storing and forgetting). Errors: NotFound (there is none), Denied
    /// (keyring locked or refused), Unsupported (no usable keyring here), each saying so in words.
    void finished(const kabocha::Result<QString> &result);
    /// It takes longer than it should, because someone may have to unlock something; WHY in words.
    void waiting(const QString &why);
};

/// Where passwords are kept. Implementations: the OS keychain (src/keychain), memory (this run only).
class CredentialStore
{
public:
    CredentialStore() = default;
    CredentialStore(const CredentialStore &) = delete;
    CredentialStore &operator=(const CredentialStore &) = delete;
    virtual ~CredentialStore() = default;
    /// Where the secret lies, for people: "in the keychain of this computer", "in memory, for this run only".
    [[nodiscard]] virtual QString place() const = 0;
    [[nodiscard]] virtual bool isPersistent() const = 0;
    [[nodiscard]] virtual CredentialOperation *read(const QString &key, QObject *parent) = 0;
    [[nodiscard]] virtual CredentialOperation *store(const QString &key, const QString &password,
                                                     QObject *parent) = 0;
    /// Keeps PASSWORD in memory alone, whatever else the store could do: the way around a keychain that does
    /// not answer, or that the person does not want. Errors: Unsupported, where the store has no such memory.
    [[nodiscard]] virtual CredentialOperation *storeForThisRun(const QString &key, const QString &password,
                                                               QObject *parent);
    [[nodiscard]] virtual CredentialOperation *forget(const QString &key, QObject *parent) = 0;
};

/// Keeps passwords in memory, for this run only.
class SessionCredentials final : public CredentialStore
{
public:
    [[nodiscard]] QString place() const override;
    [[nodiscard]] bool isPersistent() const override { return false; }
    [[nodiscard]] CredentialOperation *read(const QString &key, QObject *parent) override;
    [[nodiscard]] CredentialOperation *store(const QString &key, const QString &password,
                                             QObject *parent) override;
    [[nodiscard]] CredentialOperation *storeForThisRun(const QString &key, const QString &password,
                                                       QObject *parent) override;
    [[nodiscard]] CredentialOperation *forget(const QString &key, QObject *parent) override;

private:
    QHash<QString, QString> m_passwords;
};

} // namespace kabocha::squash
