// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/completion.h"
#include "cli/manual.h"
#include "core.h"
#include "job/environmentfolder.h"

#include <QRegularExpression>

namespace kabocha::cli {
namespace {

/// Stands before an argument that CLI11 would take for an option, though it is none. No argument begins with
/// it: whoever types it means it as text, and it is removed again.
constexpr QChar Mark = u'\x01';

/// Commands that a script may know from the documentation, but that this version does not have.
const QStringList notThereYet{QStringLiteral("history")};

/// ARGUMENTS for CLI11: `--` ends the options wherever it stands, and `-3` is a number.
QStringList marked(const QStringList &arguments)
{
    static const QRegularExpression negative(QStringLiteral("\\A-[.]?[0-9]"));
    static const QRegularExpression special(QStringLiteral("\\A(?:-.|\\[|\\+\\+\\z)"));
    QStringList out;
    bool optionsEnded = false;
    for (const QString &argument : arguments) {
        if (!optionsEnded && argument == QLatin1String("--")) {
            optionsEnded = true;
            continue;
        }
        const bool isText = argument.startsWith(Mark) || negative.match(argument).hasMatch() ||
                            (optionsEnded && special.match(argument).hasMatch());
        out.append(isText ? Mark + argument : argument);
    }
    return out;
}

/// Whether `--json` is among the options; known before anything else can go wrong.
bool wantsJson(const QStringList &arguments)
{
    const QStringList options = arguments.mid(0, arguments.indexOf(QLatin1String("--")));
    return options.contains(QLatin1String("--json"));
}

/// The first two words that are no options: before a command there are only flags.
QStringList commandWords(const QStringList &arguments)
{
    QStringList words;
    for (const QString &argument : arguments) {
        if (words.size() < 2 && !argument.startsWith(u'-'))
            words.append(argument);
    }
    return words;
}

const CLI::App *commandCalled(const CLI::App &app, const QString &name)
{
    for (const CLI::App *command : app.get_subcommands([](const CLI::App *) { return true; })) {
        if (command->get_name() == name.toStdString())
            return command;
    }
    return nullptr;
}

QString messageOf(const CLI::ParseError &error)
{
    QString message = QString::fromLocal8Bit(error.what()).remove(Mark).trimmed();
    message.replace(QLatin1String("A subcommand"), QLatin1String("A command"));
    if (!message.endsWith(u'.'))
        message += u'.';
    return message;
}

} // namespace

CommandLine::CommandLine()
    : m_root(
          "Reads, makes, checks, reports and dispatches verification jobs and metrics packages of the LSST "
          "Verification Framework, as Kabocha does, without a window.",
          "kabocha-cli")
{
    m_root.require_subcommand(1);
    m_root.get_formatter()->column_width(36);
    m_root.get_formatter()->label("SUBCOMMAND", "COMMAND");
    m_root.get_formatter()->label("Positionals", "Arguments");
    m_root.get_formatter()->label("REQUIRED", "(required)");
    m_root.set_help_flag("-h,--help", "Print this help and end");
    m_root.set_version_flag("--version", "kabocha-cli " KABOCHA_VERSION, "Print the version and end");
    addCommonFlags(&m_root);
    m_root.footer(
        "Files:\n"
        "  - as FILE is standard input or, after -o, standard output.\n"
        "  A job FILE may be a job (JSON) or the YAML file of a single measurement.\n"
        "  -- ends the options: what follows is text, even if it begins with a dash.\n"
        "\n"
        "Passwords:\n"
        "  A password is never an argument. It comes from --password-stdin, from the environment\n"
        "  variable SQUASH_PASSWORD, from the keychain of this computer (see login), or is asked for\n"
        "  where standard input is a terminal.\n"
        "\n"
        "Exit status:\n"
        "  0  done\n"
        "  1  not done, or something is wrong with what was read\n"
        "  2  wrong command line\n"
        "  3  a specification fails (job report --fail)\n"
        "  4  the server refused it, or did not store all of it\n"
        "  5  the server was not reached, or it is not confirmed yet: the outbox has it");
}

CLI::App *CommandLine::addGroup(const std::string &name, const std::string &description)
{
    CLI::App *const group = m_root.add_subcommand(name, description);
    group->require_subcommand(1);
    group->group("Commands");
    group->footer(""); // CLI11 would hand down the program's
    addCommonFlags(group);
    return group;
}

CLI::App *CommandLine::addCommand(CLI::App *group, const std::string &name, const std::string &description,
                                  Action action)
{
    CLI::App *const command = (group ? group : &m_root)->add_subcommand(name, description);
    command->group("Commands");
    command->footer("");
    addCommonFlags(command);
    m_actions.emplace(command, std::move(action));
    return command;
}

void CommandLine::addCommonFlags(CLI::App *app)
{
    app->add_flag("--json", m_json, "Errors on standard error as a JSON object");
}

void CommandLine::parse(const QStringList &arguments)
{
    std::vector<std::string> reversed;
    for (const QString &argument : marked(arguments))
        reversed.insert(reversed.begin(), argument.toStdString());
    m_root.parse(reversed);
}

std::optional<int> CommandLine::refuseUnknown(const QStringList &words, Console &console) const
{
    if (words.isEmpty())
        return {}; // CLI11 asks for a command, or there is --help
    const QString &name = words.first();
    const QString usage = QString::fromStdString(m_root.help());
    if (notThereYet.contains(name))
        return console.misuse(tr("“%1” is not there yet. The window of Kabocha does it.").arg(name), usage);
    const CLI::App *const group = commandCalled(m_root, name);
    if (!group)
        return console.misuse(tr("“%1” is not a command.").arg(name.left(60)), usage);
    const bool hasCommands = !group->get_subcommands([](const CLI::App *) { return true; }).empty();
    if (hasCommands && words.size() > 1 && !commandCalled(*group, words.last()))
        return console.misuse(tr("“%1” is not a command of “%2”.").arg(words.last().left(60), name),
                              QString::fromStdString(group->help(m_root.get_name())));
    return {};
}

int CommandLine::run(const QStringList &arguments, Console &console)
{
    if (arguments.size() == 2 &&
        arguments.first() == QLatin1String("--dump")) // how the build asks; nobody else needs to
        return dump(arguments.last(), console);
    console.setJson(wantsJson(arguments));
    const auto usage = [this] { return QString::fromStdString(m_root.help()).remove(Mark); };
    if (const auto code = refuseUnknown(commandWords(arguments), console))
        return *code;
    try {
        parse(arguments);
    } catch (const CLI::ParseError &error) {
        if (error.get_exit_code() != 0)
            return console.misuse(messageOf(error), usage());
        const bool version = dynamic_cast<const CLI::CallForVersion *>(&error);
        console.write(version ? QByteArray(error.what()) + '\n' : usage().toUtf8()); // asked for
        return Exit::good;
    }
    const CLI::App *command = m_root.get_subcommands().front();
    if (!command->get_subcommands().empty())
        command = command->get_subcommands().front();
    return m_actions.at(command)(console);
}

int CommandLine::dump(const QString &what, Console &console) const
{
    const Command tree = commandTree(m_root);
    if (what == QLatin1String("man"))
        console.write(manualPage(tree, QStringLiteral(KABOCHA_VERSION)));
    else if (what == QLatin1String("bash"))
        console.write(bashCompletion(tree));
    else if (what == QLatin1String("zsh"))
        console.write(zshCompletion(tree));
    else if (what == QLatin1String("fish"))
        console.write(fishCompletion(tree));
    else
        return console.misuse(tr("--dump takes man, bash, zsh or fish."),
                              QString::fromStdString(m_root.help()));
    return Exit::good;
}

QString given(const std::string &argument)
{
    const QString text = QString::fromStdString(argument);
    return text.startsWith(Mark) ? text.mid(1) : text;
}

QStringList given(const std::vector<std::string> &arguments)
{
    QStringList out;
    for (const std::string &argument : arguments)
        out.append(given(argument));
    return out;
}

CLI::Option *addArgument(CLI::App *command, const std::string &name, std::string &target,
                         const std::string &description)
{
    return command->add_option(name, target, description)->required()->type_name("");
}

CLI::Option *addArguments(CLI::App *command, const std::string &name, std::vector<std::string> &target,
                          const std::string &description)
{
    return command->add_option(name, target, description)->required()->type_name("");
}

CLI::Option *addOption(CLI::App *command, const std::string &names, std::string &target,
                       const std::string &value, const std::string &description)
{
    return command->add_option(names, target, description)->type_name(value);
}

CLI::Option *addOptions(CLI::App *command, const std::string &names, std::vector<std::string> &target,
                        const std::string &value, const std::string &description)
{
    return command->add_option(names, target, description)->type_name(value)->allow_extra_args(false);
}

CLI::Option *addChoice(CLI::App *command, const std::string &names, std::string &target,
                       const std::vector<std::string> &choices, const std::string &description)
{
    const auto check = [choices](std::string &text) {
        if (std::find(choices.begin(), choices.end(), text) != choices.end())
            return std::string();
        return "“" + text + "” is none of " + CLI::detail::join(choices, ", ");
    };
    return command->add_option(names, target, description)
        ->type_name(CLI::detail::join(choices, "|"))
        ->check(CLI::Validator(check, ""));
}

CLI::Option *addPackageOption(CLI::App *command, std::string &target, const std::string &description)
{
    return addOption(command, "--package", target, "DIR", description);
}

CLI::Option *addEnvironmentOption(CLI::App *command, std::string &target)
{
    const auto check = [](std::string &text) {
        const QString name = QString::fromStdString(text);
        const job::EnvironmentSet all = job::loadEnvironments(app::Core::personalOptions().environmentFolder);
        if (all.find(name))
            return std::string();
        QString said = tr("“%1” is none of %2").arg(name, all.names().join(QStringLiteral(", ")));
        for (const Issue &issue : all.issues) { // perhaps it is the one that is broken
            if (issue.severity == Severity::Error)
                said += QStringLiteral("; ") + issue.line();
        }
        return said.toStdString();
    };
    // Those that come with the program; what else there is, is the person's, and not in the manual.
    return command
        ->add_option("--env", target,
                     "Fill meta.env for this environment, or for one of your own templates in "
                     "~/.config/kabocha/environments")
        ->type_name("local|jenkins|ldf")
        ->check(CLI::Validator(check, ""));
}

CLI::Option *addPasswordOption(CLI::App *command, bool &target)
{
    return command->add_flag("--password-stdin", target, "Read the password from standard input");
}

} // namespace kabocha::cli
