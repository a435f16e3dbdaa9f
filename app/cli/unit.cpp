// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "cli/commandline.h"
#include "units/entry.h"

namespace kabocha::cli {
namespace {

int show(Console &console, const QString &text)
{
    const auto unit = units::Unit::parse(text);
    if (!unit)
        return console.fail(unit.error());
    console.writeLine(unit->canonical());
    return Exit::good;
}

/// VALUE, which is a number alone.
Result<double> numberOf(const QString &text)
{
    const auto entry = units::parseEntry(text);
    if (entry && entry->value && !entry->unit)
        return *entry->value;
    if (!entry && entry.error().kind != Error::Kind::Unit)
        return fail(entry.error());
    return fail({.kind = Error::Kind::Syntax,
                 .message = tr("“%1” is not a number.").arg(text.left(60)),
                 .hint = tr("Give the number, its unit and the wanted unit, for example: 12.3 mmag mag")});
}

int convert(Console &console, const QString &valueText, const QString &fromText, const QString &toText)
{
    const auto value = numberOf(valueText);
    if (!value)
        return console.fail(value.error());
    const auto from = units::Unit::parse(fromText);
    if (!from)
        return console.fail(from.error());
    const auto to = units::Unit::parse(toText);
    if (!to)
        return console.fail(to.error());
    const auto converted = units::convert(*value, *from, *to);
    if (!converted)
        return console.fail(converted.error());
    console.writeLine(QString::fromLatin1(pythonRepr(*converted)));
    return Exit::good;
}

} // namespace

void addUnit(CommandLine &line)
{
    CLI::App *const group = line.addGroup("unit", "Units in the spelling of Astropy");

    struct Arguments
    {
        std::string expression, value, from, to;
    };
    const auto arguments = std::make_shared<Arguments>();
    CLI::App *const showCommand = line.addCommand(
        group, "show", "Print the canonical spelling of a unit; an empty line if it is dimensionless",
        [arguments](Console &console) { return show(console, given(arguments->expression)); });
    addArgument(showCommand, "EXPR", arguments->expression, "A unit, for example \"electron / s / pix\"");
    showCommand->footer("Example:\n  kabocha-cli unit show 'mag(AB)'");

    CLI::App *const convertCommand = line.addCommand(
        group, "convert", "Convert a value from one unit to another", [arguments](Console &console) {
            return convert(console, given(arguments->value), given(arguments->from), given(arguments->to));
        });
    addArgument(convertCommand, "VALUE", arguments->value, "A number; it may be negative");
    addArgument(convertCommand, "FROM", arguments->from, "Its unit");
    addArgument(convertCommand, "TO", arguments->to, "The unit wanted");
    convertCommand->footer("Example:\n  kabocha-cli unit convert -12.3 mmag mag");
}

} // namespace kabocha::cli
