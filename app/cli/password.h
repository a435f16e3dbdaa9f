// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "squash/credentials.h"

#include <memory>

namespace kabocha::cli {

/// Where the password of one run comes from. It is never an argument: those are seen by everybody.
struct PasswordSource
{
    bool fromInput = false;   ///< `--password-stdin`
    QString environment = {}; ///< what `SQUASH_PASSWORD` said; empty if nothing

    [[nodiscard]] bool isGiven() const { return fromInput || !environment.isEmpty(); }
};

/// The value of `SQUASH_PASSWORD`, which is then gone from the environment of this process, as others see it
/// too, and of its children. Before any thread starts.
[[nodiscard]] QString takePasswordFromEnvironment();

/// The password that SOURCE gives; empty if it gives none. Standard input is read to its end, the last line
/// end does not count; a terminal is asked, without echo. Errors: Cancelled (a signal came), Io, Schema (it
/// is not one line of text).
[[nodiscard]] Result<QString> givenPassword(const PasswordSource &source);

/// Whether there is somebody to ask: standard input is a terminal.
[[nodiscard]] bool canAsk();
/// Asks QUESTION on the terminal, without echo. Errors: Cancelled (a signal came, or the input ended), Io,
/// Schema.
[[nodiscard]] Result<QString> askPassword(const QString &question);
/// Asks QUESTION on the terminal; only `y` and `yes` are yes. Errors: Cancelled.
[[nodiscard]] Result<bool> askYes(const QString &question);

/// The keychain, with what was given for this run before it: that is used, and never kept.
class GivenFirst final : public squash::CredentialStore
{
public:
    explicit GivenFirst(std::unique_ptr<squash::CredentialStore> keychain);
    ~GivenFirst() override;
    void give(const QString &key, const QString &password);

    [[nodiscard]] QString place() const override { return m_keychain->place(); }
    [[nodiscard]] bool isPersistent() const override { return m_keychain->isPersistent(); }
    [[nodiscard]] squash::CredentialOperation *read(const QString &key, QObject *parent) override;
    [[nodiscard]] squash::CredentialOperation *store(const QString &key, const QString &password,
                                                     QObject *parent) override;
    [[nodiscard]] squash::CredentialOperation *forget(const QString &key, QObject *parent) override;

private:
    std::unique_ptr<squash::CredentialStore> m_keychain;
    squash::SessionCredentials m_given;
    QStringList m_keys; ///< of which something was given
};

} // namespace kabocha::cli
