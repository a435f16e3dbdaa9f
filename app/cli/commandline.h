// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"

#include <CLI/CLI.hpp>
#include <QStringList>

#include <functional>

namespace kabocha::cli {

/// What a command does once its arguments are read. Returns the exit code.
using Action = std::function<int(Console &console)>;

/// The commands of the program, and how one of them is found and run. The tree of CLI11 is the one source of
/// `--help`, of the manual page and of what shells complete.
class CommandLine
{
public:
    CommandLine();

    /// `kabocha-cli NAME …`
    CLI::App *addGroup(const std::string &name, const std::string &description);
    /// `kabocha-cli GROUP NAME …`; without GROUP `kabocha-cli NAME …`
    CLI::App *addCommand(CLI::App *group, const std::string &name, const std::string &description,
                         Action action);

    /// Reads the arguments (without the program's name), and does what they say. Returns the exit code.
    [[nodiscard]] int run(const QStringList &arguments, Console &console);

private:
    void addCommonFlags(CLI::App *app);
    void parse(const QStringList &arguments);
    /// Refuses WORDS that are no command; CLI11 would not say which word it is.
    [[nodiscard]] std::optional<int> refuseUnknown(const QStringList &words, Console &console) const;
    /// The manual page or a completion, for the build.
    [[nodiscard]] int dump(const QString &what, Console &console) const;

    CLI::App m_root;
    std::map<const CLI::App *, Action> m_actions;
    bool m_json = false; ///< only so that CLI11 knows the flag; it is looked for before
};

/// What was given for an option or an argument. CLI11 gives texts in the bytes of the command line.
[[nodiscard]] QString given(const std::string &argument);
[[nodiscard]] QStringList given(const std::vector<std::string> &arguments);

/// Adds `FILE` or a like argument, which must be given.
CLI::Option *addArgument(CLI::App *command, const std::string &name, std::string &target,
                         const std::string &description);
/// Adds `FILE…`: one at least.
CLI::Option *addArguments(CLI::App *command, const std::string &name, std::vector<std::string> &target,
                          const std::string &description);
/// Adds an option with a value; VALUE is its name: `FILE` and `DIR` are completed as such.
CLI::Option *addOption(CLI::App *command, const std::string &names, std::string &target,
                       const std::string &value, const std::string &description);
/// Adds an option that may be given several times, each time with a value.
CLI::Option *addOptions(CLI::App *command, const std::string &names, std::vector<std::string> &target,
                        const std::string &value, const std::string &description);
/// Adds an option that takes one of CHOICES.
CLI::Option *addChoice(CLI::App *command, const std::string &names, std::string &target,
                       const std::vector<std::string> &choices, const std::string &description);
/// Adds `--package DIR`.
CLI::Option *addPackageOption(CLI::App *command, std::string &target, const std::string &description);

/// Adds `--env local|jenkins|ldf`, which takes the site's own templates too.
CLI::Option *addEnvironmentOption(CLI::App *command, std::string &target);
/// Adds `--password-stdin`.
CLI::Option *addPasswordOption(CLI::App *command, bool &target);

void addUnit(CommandLine &line);
void addPackage(CommandLine &line);
void addJob(CommandLine &line);
void addImport(CommandLine &line);
void addTarget(CommandLine &line);
// PASSWORD is what the environment gave; empty if nothing.
void addLogin(CommandLine &line, const QString &password);
void addPublish(CommandLine &line, const QString &password);
void addDispatch(CommandLine &line, const QString &password);
void addOutbox(CommandLine &line, const QString &password);

// Parts of addJob():
void addJobNew(CommandLine &line, CLI::App *group);
void addJobInspect(CommandLine &line, CLI::App *group);
void addJobReport(CommandLine &line, CLI::App *group);
void addJobCheck(CommandLine &line, CLI::App *group);
void addJobExport(CommandLine &line, CLI::App *group);

} // namespace kabocha::cli
