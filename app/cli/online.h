// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "cli/password.h"
#include "core.h"

namespace kabocha::cli {

/// A command that talks to servers: the person's services, the event loop while it runs, the password, what
/// Ctrl+C cancels, and what a person who watches is shown.
class Online
{
public:
    using Begin = std::function<void(Online &online)>;
    using Then = std::function<void()>;
    /// Does what BEGIN starts, until end(). Returns the exit code.
    [[nodiscard]] static int run(Console &console, const PasswordSource &password, const Begin &begin);
    void end(int code);
    void fail(const Error &error);
    /// What a command ends with that this has stopped.
    [[nodiscard]] static int exitOf(const Error &error);

    /// The password that was given for this run; empty if none was.
    [[nodiscard]] const QString &givenPassword() const { return m_password; }
    /// Sees to it that signing in to TARGET finds the password that was given, or asks the person for the one
    /// that the keychain does not have. Without one of them signing in fails, and says so.
    void supplyPassword(const squash::Target &target, const Then &then);
    /// Asks before something counts: only for a production TARGET, and only where somebody can be asked.
    /// Ends, unless the answer is yes.
    void confirm(const squash::Target &target, const QString &question, const Then &then);

    /// Ctrl+C cancels OPERATION from now on.
    void watch(Operation *operation);
    /// What was watched has ended; what is told about it next is no longer cancelled.
    void settle() { m_settling = true; }
    /// The same, and shows its steps.
    void follow(dispatch::Dispatch *deed);
    /// The same, and says so if the keychain keeps us waiting.
    void follow(squash::CredentialOperation *question);
    void showStep(dispatch::Step step, dispatch::StepState state, const QString &text);

    [[nodiscard]] Console &console() const { return m_console; }
    [[nodiscard]] app::Core &core() const { return m_core; }
    [[nodiscard]] QObject *context() { return &m_context; } ///< what lives as long as the command

private:
    Online(Console &console, app::Core &core, GivenFirst &given, const QString &password);
    void cancel();
    void ask(const squash::Target &target, const Then &then);

    Console &m_console;
    app::Core &m_core;
    GivenFirst &m_given;
    QString m_password;
    bool m_cancelled = false;
    bool m_settling = false;
    bool m_ended = false;
    QPointer<Operation> m_current;
    QObject m_context;
};

} // namespace kabocha::cli
