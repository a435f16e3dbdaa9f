// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/online.h"
#include "cli/target.h"

namespace kabocha::cli {
namespace {

struct Arguments
{
    std::string target;
    bool passwordFromInput = false;
    bool registers = false;
};

/// One login. Belongs to the context of ONLINE.
class Login final : public QObject
{
public:
    Login(Online &online, const squash::Target &target, bool registers)
        : QObject(online.context()), m_online(online), m_target(target), m_registers(registers)
    {
    }

    void start()
    {
        if (m_target.practice || !m_online.givenPassword().isEmpty()) {
            check(m_online.givenPassword());
            return;
        }
        if (canAsk()) {
            ask();
            return;
        }
        // Nobody gives one: is the one that is kept any good?
        auto *const read = m_online.core().credentials().read(m_target.credentialKey(), this);
        m_online.follow(read);
        connect(read, &squash::CredentialOperation::finished, this, [this](const Result<QString> &stored) {
            if (stored && !stored->isEmpty()) {
                m_isKept = true;
                check(*stored);
                return;
            }
            if (!stored && stored.error().kind == Error::Kind::Cancelled) {
                m_online.fail(stored.error());
                return;
            }
            m_online.fail({.kind = Error::Kind::Denied,
                           .message = cli::tr("No password for %1 was given.").arg(m_target.name),
                           .hint = cli::tr("Use --password-stdin or SQUASH_PASSWORD.")});
        });
    }

private:
    void ask()
    {
        const auto question = [this](const QString &text) {
            return askPassword(text.arg(m_target.user, m_target.name, m_target.url.host()));
        };
        const auto password = question(cli::tr("Password of %1 for %2 (%3): "));
        const auto again =
            password && m_registers ? question(cli::tr("The new password of %1 once more: ")) : password;
        if (!again)
            m_online.fail(again.error());
        else if (*again != *password)
            m_online.fail({.kind = Error::Kind::Schema,
                           .message = cli::tr("The two passwords are not the same."),
                           .hint = cli::tr("Nothing was sent. Try again.")});
        else
            check(*password);
    }

    void check(const QString &password)
    {
        auto *const test = m_online.core().dispatcher().testConnection(m_target, password, m_registers, this);
        m_online.follow(test);
        connect(test, &dispatch::Dispatch::finished, this,
                [this, password](const Result<dispatch::Receipt> &result) {
                    if (!result) {
                        m_online.fail(result.error());
                        return;
                    }
                    m_online.console().writeLine(result->summary);
                    if (m_target.practice)
                        m_online.end(Exit::good);
                    else if (m_isKept)
                        kept();
                    else
                        keep(password);
                });
    }

    void keep(const QString &password)
    {
        app::Core &core = m_online.core();
        connect(&core, &app::Core::keptForThisRunOnly, this, [this](const Error &why) { m_notKept = why; });
        auto *const store = core.credentials().store(m_target.credentialKey(), password, this);
        m_online.follow(store);
        connect(store, &squash::CredentialOperation::finished, this, [this](const Result<QString> &stored) {
            if (!stored)
                m_notKept = stored.error();
            if (m_notKept)
                m_online.fail(
                    {.kind = Error::Kind::Io,
                     .message = cli::tr("The account is good, but its password could not be kept: %1")
                                    .arg(m_notKept->message),
                     .hint = cli::tr("Give it to each command with --password-stdin or "
                                     "SQUASH_PASSWORD.")});
            else
                kept();
        });
    }

    void kept()
    {
        m_online.console().writeLine(
            cli::tr("The password of %1 for %2 is kept %3.")
                .arg(m_target.user, m_target.name, m_online.core().credentials().place()));
        m_online.end(Exit::good);
    }

    Online &m_online;
    squash::Target m_target;
    bool m_registers;
    bool m_isKept = false;
    std::optional<Error> m_notKept;
};

} // namespace

void addLogin(CommandLine &line, const QString &password)
{
    const auto arguments = std::make_shared<Arguments>();
    CLI::App *const command = line.addCommand(
        nullptr, "login", "Check the account of a target, and keep its password in the keychain",
        [arguments, password](Console &console) {
            const auto target = knownTarget(given(arguments->target));
            if (!target)
                return console.fail(target.error());
            return Online::run(console, {arguments->passwordFromInput, password}, [&](Online &online) {
                (new Login(online, *target, arguments->registers))->start();
            });
        });
    addArgument(command, "TARGET", arguments->target, "The target");
    addPasswordOption(command, arguments->passwordFromInput);
    command->add_flag("--register", arguments->registers, "Create the account first");
    command->footer("Example:\n"
                    "  pass show squash | kabocha-cli login Summit --password-stdin");
}

} // namespace kabocha::cli
