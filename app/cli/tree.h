// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace CLI {
class App;
}

namespace kabocha::cli {

/// An option or argument of a command, as the manual page and completions need it.
struct Parameter
{
    QStringList names = {}; ///< `-o`, `--output`; of an argument its one name
    QString value = {};     ///< what it takes, e.g. `FILE`; empty for a flag
    QStringList choices = {};
    QString description = {};
    bool required = false;
    bool several = false;
};

/// A command or a group of them.
struct Command
{
    QString name = {};
    QString description = {};
    QString footer = {};
    QList<Parameter> options = {};
    QList<Parameter> arguments = {};
    QList<Command> commands = {};
};

/// What CLI11 knows of APP and all below it; hidden options are left out.
[[nodiscard]] Command commandTree(const CLI::App &app);

} // namespace kabocha::cli
