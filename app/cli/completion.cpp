// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/completion.h"

namespace kabocha::cli {
namespace {

QStringList namesOf(const QList<Parameter> &options)
{
    QStringList out;
    for (const Parameter &option : options)
        out += option.names;
    return out;
}

QStringList namesOf(const QList<Command> &commands)
{
    QStringList out;
    for (const Command &command : commands)
        out.append(command.name);
    return out;
}

/// TEXT in single quotes of a shell.
QString quoted(const QString &text, const QString &quote = QStringLiteral("'\\''"))
{
    QString inside = text;
    inside.replace(u'\'', quote);
    return u'\'' + inside + u'\'';
}

QString bashWords(const QStringList &words)
{
    return QStringLiteral("mapfile -t COMPREPLY < <(compgen -W %1 -- \"$cur\")")
        .arg(quoted(words.join(u' ')));
}

/// How bash completes what PARAMETER takes; empty if only its owner knows.
QString bashValue(const Parameter &parameter)
{
    if (!parameter.choices.isEmpty())
        return bashWords(parameter.choices);
    if (parameter.value == QLatin1String("FILE"))
        return QStringLiteral("_kabocha_cli_files -f \"$cur\"");
    if (parameter.value == QLatin1String("DIR"))
        return QStringLiteral("_kabocha_cli_files -d \"$cur\"");
    return QStringLiteral(":");
}

QString bashCases(const QString &path, const Command &command)
{
    QString out;
    for (const Parameter &option : command.options) {
        if (option.value.isEmpty())
            continue;
        QStringList patterns;
        for (const QString &name : option.names)
            patterns.append(quoted(path + u':' + name));
        out += QStringLiteral("        %1) %2; return ;;\n").arg(patterns.join(u'|'), bashValue(option));
    }
    for (const Command &child : command.commands)
        out += bashCases(path + u' ' + child.name, child);
    return out;
}

/// The commands that have none below them: what follows is an argument.
QString bashLeaves(const Command &program)
{
    QStringList out;
    for (const Command &command : program.commands) {
        if (command.commands.isEmpty())
            out.append(quoted(u' ' + command.name));
    }
    return out.join(u'|');
}

QString bashWordCases(const QString &path, const Command &command)
{
    QString out = QStringLiteral("        %1)\n            if [[ $cur == -* ]]; then %2\n")
                      .arg(quoted(path), bashWords(namesOf(command.options)));
    if (!command.commands.isEmpty())
        out += QStringLiteral("            else %1\n").arg(bashWords(namesOf(command.commands)));
    else if (!command.arguments.isEmpty())
        out += QStringLiteral("            else %1\n").arg(bashValue(command.arguments.first()));
    out += QLatin1String("            fi ;;\n");
    for (const Command &child : command.commands)
        out += bashWordCases(path + u' ' + child.name, child);
    return out;
}

/// TEXT inside the brackets and colons of `_arguments`.
QString zshEscaped(const QString &text)
{
    QString out = text;
    for (const QChar c : {u'\\', u'[', u']', u':'})
        out.replace(c, QString(u'\\') + c);
    return out;
}

QString zshValue(const Parameter &parameter)
{
    QString action;
    if (!parameter.choices.isEmpty())
        action = u'(' + parameter.choices.join(u' ') + u')';
    else if (parameter.value == QLatin1String("FILE"))
        action = QStringLiteral("_files");
    else if (parameter.value == QLatin1String("DIR"))
        action = QStringLiteral("_files -/");
    return u':' +
           zshEscaped(parameter.choices.isEmpty() ? parameter.value.toLower() : QStringLiteral("choice")) +
           u':' + action;
}

QStringList zshSpecs(const Command &command)
{
    QStringList out;
    for (const Parameter &option : command.options) {
        for (const QString &name : option.names)
            out.append(quoted((option.several ? QStringLiteral("*") : QString()) + name + u'[' +
                              zshEscaped(option.description) + u']' +
                              (option.value.isEmpty() ? QString() : zshValue(option))));
    }
    for (const Parameter &argument : command.arguments)
        out.append(quoted((argument.several ? QStringLiteral("*") : QString()) + zshValue(argument)));
    return out;
}

QString zshFunction(const QString &name, const Command &command)
{
    QStringList specs = zshSpecs(command);
    QString out;
    if (command.commands.isEmpty()) {
        return QStringLiteral("%1() {\n    _arguments -s \\\n        %2\n}\n\n")
            .arg(name, specs.join(QLatin1String(" \\\n        ")));
    }
    specs.append(quoted(QStringLiteral("1: :->command")));
    specs.append(quoted(QStringLiteral("*:: :->rest")));
    out += QStringLiteral("%1() {\n    local context state state_descr line\n    typeset -A opt_args\n"
                          "    _arguments -C \\\n        %2\n    case $state in\n        command)\n"
                          "            local -a commands=(\n")
               .arg(name, specs.join(QLatin1String(" \\\n        ")));
    for (const Command &child : command.commands) {
        QString description = child.description;
        out += QStringLiteral("                %1\n")
                   .arg(quoted(child.name + u':' + description.replace(u':', QLatin1String("\\:"))));
    }
    out += QLatin1String("            )\n            _describe command commands ;;\n        rest)\n          "
                         "  case $words[1] in\n");
    for (const Command &child : command.commands)
        out += QStringLiteral("                %1) %2-%1 ;;\n").arg(child.name, name);
    out += QLatin1String("            esac ;;\n    esac\n}\n\n");
    for (const Command &child : command.commands)
        out += zshFunction(name + u'-' + child.name, child);
    return out;
}

QString fishLines(const QString &program, const QStringList &path, const Command &command)
{
    QStringList conditions;
    for (const QString &word : path)
        conditions.append(QStringLiteral("__fish_seen_subcommand_from ") + word);
    if (!command.commands.isEmpty())
        conditions.append(QStringLiteral("not __fish_seen_subcommand_from ") +
                          namesOf(command.commands).join(u' '));
    const auto fishQuoted = [](const QString &text) { return quoted(text, QStringLiteral("\\'")); };
    const QString head = QStringLiteral("complete -c %1 -n %2")
                             .arg(program, fishQuoted(conditions.join(QLatin1String("; and "))));
    QString out;
    for (const Command &child : command.commands)
        out += QStringLiteral("%1 -a %2 -d %3\n").arg(head, child.name, fishQuoted(child.description));
    for (const Parameter &option : command.options) {
        out += head;
        for (const QString &name : option.names)
            out += name.startsWith(QLatin1String("--")) ? QLatin1String(" -l ") + name.mid(2)
                                                        : QLatin1String(" -s ") + name.mid(1);
        if (!option.choices.isEmpty())
            out += QLatin1String(" -x -a ") + fishQuoted(option.choices.join(u' '));
        else if (option.value == QLatin1String("FILE"))
            out += QLatin1String(" -r -F");
        else if (option.value == QLatin1String("DIR"))
            out += QLatin1String(" -x -a '(__fish_complete_directories)'");
        else if (!option.value.isEmpty())
            out += QLatin1String(" -x");
        out += QLatin1String(" -d ") + fishQuoted(option.description) + u'\n';
    }
    if (!command.arguments.isEmpty() && command.arguments.first().value == QLatin1String("FILE"))
        out += head + QLatin1String(" -F\n");
    if (!command.arguments.isEmpty() && command.arguments.first().value == QLatin1String("DIR"))
        out += head + QLatin1String(" -a '(__fish_complete_directories)'\n");
    for (const Command &child : command.commands)
        out += fishLines(program, path + QStringList(child.name), child);
    return out;
}

} // namespace

QByteArray bashCompletion(const Command &program)
{
    return QStringLiteral(R"(# bash completion for %1
_kabocha_cli_files() {
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen "$1" -- "$2")
}

_kabocha_cli() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} path='' words=0 i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD && words < 2; i++)); do
        [[ ${COMP_WORDS[i]} == -* ]] && continue
        path+=" ${COMP_WORDS[i]}"
        ((words++))
        case "$path" in %4) break ;; esac
    done
    case "$path:$prev" in
%2    esac
    case "$path" in
%3    esac
}
complete -F _kabocha_cli %1
)")
        .arg(program.name, bashCases({}, program), bashWordCases({}, program), bashLeaves(program))
        .toUtf8();
}

QByteArray zshCompletion(const Command &program)
{
    const QString name = u'_' + program.name;
    return (QStringLiteral("#compdef %1\n\n").arg(program.name) + zshFunction(name, program) +
            QStringLiteral("%1 \"$@\"\n").arg(name))
        .toUtf8();
}

QByteArray fishCompletion(const Command &program)
{
    return (QStringLiteral("# fish completion for %1\ncomplete -c %1 -f\n").arg(program.name) +
            fishLines(program.name, {}, program))
        .toUtf8();
}

} // namespace kabocha::cli
