// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "cli/commandline.h"
#include "cli/files.h"
#include "job/completed.h"
#include "job/csv.h"
#include "job/measurementfile.h"

namespace kabocha::cli {
namespace {

struct Arguments
{
    std::string file, output, package;
    std::vector<std::string> files;
    bool skipBad = false;
};

int write(Console &console, const Arguments &arguments, job::Job job, const spec::Package &package)
{
    if (!job.meta.contains(PackagesKey))
        job.meta.insert(PackagesKey, json::Value::object({}));
    return exitCode(console, writeOutput(console, given(arguments.output),
                                         job::withDefinitions(job, package.metrics, package.specifications)));
}

int importCsv(Console &console, const Arguments &arguments)
{
    const QString file = given(arguments.file);
    const auto package = openPackage(console, given(arguments.package));
    if (!package)
        return console.fail(package.error());
    const auto imported = readInput(file).and_then([&](const QByteArray &bytes) {
        return job::importCsv(bytes, inputName(file), package->metrics, SystemClock().nowUtc());
    });
    if (!imported)
        return console.fail(imported.error());
    console.report(imported->issues);
    const qsizetype bad = countOf(imported->issues, Severity::Error);
    const auto first = std::find_if(imported->issues.begin(), imported->issues.end(),
                                    [](const Issue &issue) { return issue.severity == Severity::Error; });
    if (bad > 0 && !arguments.skipBad)
        return console.fail(
            {.kind = Error::Kind::Schema,
             .message = tr("Lines that cannot be imported: %1. Nothing was written.").arg(bad),
             .hint = tr("Correct them, or import the others with --skip-bad."),
             .place = first->place});
    if (imported->job.measurements.isEmpty())
        return console.fail({.kind = Error::Kind::Schema,
                             .message = tr("No line could be imported. Nothing was written."),
                             .hint = tr("Correct the lines named above."),
                             .place = first->place});
    return write(console, arguments, imported->job, *package);
}

int importYaml(Console &console, const Arguments &arguments)
{
    const auto package = openPackage(console, given(arguments.package));
    if (!package)
        return console.fail(package.error());
    job::Job merged;
    for (const QString &file : given(arguments.files)) {
        const auto loaded = readInput(file).and_then(
            [&file](const QByteArray &bytes) { return job::readMeasurementFile(bytes, inputName(file)); });
        if (!loaded)
            return console.fail(loaded.error());
        console.report(loaded->issues);
        merged = job::merge(std::move(merged), loaded->job);
    }
    return write(console, arguments, merged, *package);
}

} // namespace

void addImport(CommandLine &line)
{
    CLI::App *const group = line.addGroup("import", "Make a job from other files");
    const auto arguments = std::make_shared<Arguments>();
    const auto addCommon = [arguments](CLI::App *command) {
        addOption(command, "-o,--output", arguments->output, "FILE", "Where to write the job")->required();
        addPackageOption(command, arguments->package,
                         "Metrics package: gives units, and definitions of what is measured");
    };

    CLI::App *const csvCommand =
        line.addCommand(group, "csv", "Make a job from CSV, a measurement a line",
                        [arguments](Console &console) { return importCsv(console, *arguments); });
    addArgument(csvCommand, "FILE", arguments->file, "CSV in UTF-8 with a header: metric,value,unit");
    addCommon(csvCommand);
    csvCommand->add_flag("--skip-bad", arguments->skipBad,
                         "Name the lines that are wrong, and import the others");
    csvCommand->footer(
        "The file:\n"
        "  The header names the columns, in any order; commas, semicolons or tabs separate them.\n"
        "  Further columns become notes: package.metric.column.\n"
        "  Numbers have a decimal point. Empty, NaN and null are not measured.\n"
        "  Without a unit, a value has that of its metric in the package.");

    CLI::App *const yamlCommand =
        line.addCommand(group, "yaml", "Make a job from measurement files of a data store (YAML)",
                        [arguments](Console &console) { return importYaml(console, *arguments); });
    addArguments(yamlCommand, "FILE", arguments->files, "Files that begin with !<lsst.verify.Measurement>");
    addCommon(yamlCommand);
}

} // namespace kabocha::cli
