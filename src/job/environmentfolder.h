// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/environment.h"

namespace kabocha::job {

/// Environment templates that can be chosen, and what is wrong with the files of others.
struct EnvironmentSet
{
    QList<EnvironmentTemplate> templates = {};
    QList<Issue> issues =
        {}; ///< each with file, line and column; a note for each that replaces a built-in one

    [[nodiscard]] const EnvironmentTemplate *find(const QString &name) const; ///< null if there is none
    [[nodiscard]] QStringList names() const;
};

/// The templates that come with the program and a site's own from `FOLDER/*.yaml` and `*.yml`, in the order
/// of the files' names. One of a built-in name takes its place; of two of the same name the first counts. A
/// broken file is an issue, and the others are read all the same. No such folder: no templates of the site.
[[nodiscard]] EnvironmentSet loadEnvironments(const QString &folder);

/// Makes FOLDER if there is none and puts a commented example into it, `example.yaml.txt`, which is not read
/// as a template before its name is changed. What is there already stays. Errors: Io.
[[nodiscard]] Result<void> prepareEnvironmentFolder(const QString &folder);

} // namespace kabocha::job
