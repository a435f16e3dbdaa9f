// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tree.h"

#include <CLI/CLI.hpp>

namespace kabocha::cli {
namespace {

Parameter parameterOf(const CLI::Option &option)
{
    Parameter out{.description = QString::fromStdString(option.get_description()),
                  .required = option.get_required(),
                  .several = option.get_items_expected_max() > 1};
    if (option.get_positional()) {
        out.names = {QString::fromStdString(option.get_name(true, false))};
        out.value = out.names.first();
        return out;
    }
    for (const std::string &name : option.get_snames())
        out.names.append(u'-' + QString::fromStdString(name));
    for (const std::string &name : option.get_lnames())
        out.names.append(QLatin1String("--") + QString::fromStdString(name));
    if (option.get_type_size() > 0) { // no flag
        out.value = QString::fromStdString(option.get_type_name());
        if (out.value.contains(u'|'))
            out.choices = out.value.split(u'|');
    }
    return out;
}

} // namespace

Command commandTree(const CLI::App &app)
{
    Command out{.name = QString::fromStdString(app.get_name()),
                .description = QString::fromStdString(app.get_description()),
                .footer = QString::fromStdString(app.get_footer())};
    for (const CLI::Option *option : app.get_options()) {
        if (!option->get_group().empty())
            (option->get_positional() ? out.arguments : out.options).append(parameterOf(*option));
    }
    for (const CLI::App *command : app.get_subcommands([](const CLI::App *) { return true; }))
        out.commands.append(commandTree(*command));
    return out;
}

} // namespace kabocha::cli
