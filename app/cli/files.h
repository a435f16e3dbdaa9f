// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"

#include "job/io.h"
#include "spec/package.h"

#include <functional>

namespace kabocha::cli {

/// The metadata that SQuaSH demands of every job, empty or not.
inline const QString PackagesKey = QStringLiteral("packages");

/// The bytes of the file PATH, or of standard input if that is `-`. Errors: Io.
[[nodiscard]] Result<QByteArray> readInput(const QString &path);
/// What PATH is called in messages.
[[nodiscard]] QString inputName(const QString &path);

/// The job in PATH (`-`: standard input), be it a job file or the YAML file of a measurement. Errors: as
/// job::openJob().
[[nodiscard]] Result<job::LoadedJob> loadJob(const QString &path);
/// The same; CONSOLE is told what was noticed.
[[nodiscard]] Result<job::Job> openJob(Console &console, const QString &path);

/// The metrics package in DIRECTORY; an empty one if that is empty. CONSOLE is told what of it cannot be
/// read. Errors: as spec::loadPackage().
[[nodiscard]] Result<spec::Package> openPackage(Console &console, const QString &directory);
/// JOB with all definitions of PACKAGE, which replace its own.
[[nodiscard]] job::Job withPackage(const job::Job &job, const spec::Package &package);

/// `meta.env` by the template NAME (local, jenkins, ldf, or one of the site's own), with what the process
/// environment gives. CONSOLE is told of templates that cannot be read, and of fields that this one asks for.
/// Errors: NotFound.
[[nodiscard]] Result<json::Object> environmentCalled(Console &console, const QString &name);

/// What WRITE gives, piece by piece: to PATH, whole or not at all, or to standard output if that is `-`.
/// Errors: Io, and whatever WRITE fails with.
[[nodiscard]] Result<void> writeOutput(Console &console, const QString &path,
                                       const std::function<Result<void>(QIODevice &)> &write);
/// JOB, as it is saved.
[[nodiscard]] Result<void> writeOutput(Console &console, const QString &path, const job::Job &job);

/// OUTCOME of a command that only writes, as its exit code.
[[nodiscard]] int exitCode(Console &console, const Result<void> &outcome);

} // namespace kabocha::cli
