// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/manual.h"

namespace kabocha::cli {
namespace {

/// TEXT so that roff prints it as it stands.
QString roff(const QString &text)
{
    QString out = text;
    out.replace(u'\\', QLatin1String("\\e"));
    out.replace(u'-', QLatin1String("\\-"));
    out.replace(u'\'', QLatin1String("\\(aq"));
    out.replace(QChar(0x2026), QLatin1String("..."));
    if (out.startsWith(u'.'))
        out.prepend(QLatin1String("\\&"));
    return out;
}

QString bold(const QString &text)
{
    return QLatin1String("\\fB") + roff(text) + QLatin1String("\\fR");
}

QString italic(const QString &text)
{
    return QLatin1String("\\fI") + roff(text) + QLatin1String("\\fR");
}

QString valueOf(const Parameter &option)
{
    if (option.choices.isEmpty())
        return italic(option.value);
    QStringList choices;
    for (const QString &choice : option.choices)
        choices.append(bold(choice));
    return choices.join(u'|');
}

QString optionList(const QList<Parameter> &options)
{
    QString out;
    for (const Parameter &option : options) {
        QStringList names;
        for (const QString &name : option.names)
            names.append(bold(name));
        out += QLatin1String(".TP\n") + names.join(QLatin1String(", "));
        if (!option.value.isEmpty())
            out += u' ' + valueOf(option);
        out += u'\n' + roff(option.description);
        if (option.several)
            out += roff(QStringLiteral(" (may be given several times)"));
        out += u'\n';
    }
    return out;
}

bool isCommon(const Parameter &option)
{
    return option.names.contains(QLatin1String("--help")) || option.names.contains(QLatin1String("--json"));
}

QList<Parameter> ownOptions(const Command &command)
{
    QList<Parameter> out = command.options;
    out.removeIf(isCommon);
    return out;
}

QString synopsis(const QString &words, const Command &command)
{
    QString out = bold(words);
    for (const Parameter &option : ownOptions(command)) {
        QString text = bold(option.names.first());
        if (!option.value.isEmpty())
            text += u' ' + valueOf(option);
        out += u' ' + (option.required ? text : u'[' + text + u']') +
               (option.several ? QStringLiteral("...") : QString());
    }
    for (const Parameter &argument : command.arguments) {
        const QString name =
            italic(argument.names.first()) + (argument.several ? QStringLiteral("...") : QString());
        out += u' ' + (argument.required ? name : u'[' + name + u']');
    }
    return out;
}

/// The blocks of a footer: a title that ends with a colon, and lines that stay as they are.
QString footerBlocks(const QString &footer, const QString &macro)
{
    QString out;
    const QStringList blocks = footer.split(QLatin1String("\n\n"), Qt::SkipEmptyParts);
    for (const QString &block : blocks) {
        QStringList lines = block.split(u'\n');
        QString title = lines.takeFirst();
        title.chop(title.endsWith(u':') ? 1 : 0);
        out += macro + u' ' + roff(macro == QLatin1String(".SH") ? title.toUpper() : title) +
               QLatin1String("\n.nf\n");
        for (const QString &line : std::as_const(lines))
            out += roff(line.mid(line.startsWith(QLatin1String("  ")) ? 2 : 0)) + u'\n';
        out += QLatin1String(".fi\n");
    }
    return out;
}

QString commandPage(const QString &words, const Command &command)
{
    QString out = QLatin1String(".SS ") + roff(words) + u'\n' + synopsis(words, command) +
                  QLatin1String("\n.PP\n") + roff(command.description) + QLatin1String(".\n");
    for (const Parameter &argument : command.arguments)
        out += QLatin1String(".TP\n") + italic(argument.names.first()) + u'\n' + roff(argument.description) +
               u'\n';
    out += optionList(ownOptions(command));
    return out + footerBlocks(command.footer, QStringLiteral(".PP\n.B"));
}

} // namespace

QByteArray manualPage(const Command &program, const QString &version)
{
    QString out = QStringLiteral(".TH %1 1 \"\" \"Kabocha %2\" \"User Commands\"\n")
                      .arg(roff(program.name.toUpper()), roff(version));
    out += QStringLiteral(".SH NAME\n%1 \\- verification jobs and metrics packages from the command line\n")
               .arg(roff(program.name));
    out += QLatin1String(".SH SYNOPSIS\n") + bold(program.name) +
           QLatin1String(" [\\fIGROUP\\fR] \\fICOMMAND\\fR ") +
           QLatin1String("[\\fIOPTIONS\\fR] [\\fIARGUMENTS\\fR]\n");
    out += QLatin1String(".SH DESCRIPTION\n") + roff(program.description) + u'\n';
    out += QLatin1String(".SH OPTIONS\n") + optionList(program.options);
    for (const Command &group : program.commands) {
        if (group.commands.isEmpty()) {
            out +=
                QLatin1String(".SH ") + roff(group.name.toUpper()) + u'\n' + commandPage(group.name, group);
            continue;
        }
        out += QLatin1String(".SH ") + roff(group.name.toUpper()) + u'\n' + roff(group.description) +
               QLatin1String(".\n");
        for (const Command &command : group.commands)
            out += commandPage(group.name + u' ' + command.name, command);
    }
    out += footerBlocks(program.footer, QStringLiteral(".SH"));
    out += QLatin1String(".SH SEE ALSO\n") + bold(QStringLiteral("kabocha")) + QLatin1String("(1)\n");
    return out.toUtf8();
}

} // namespace kabocha::cli
