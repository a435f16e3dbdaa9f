// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "cli/commandline.h"
#include "cli/files.h"
#include "job/exporttable.h"
#include "squash/influx.h"

namespace kabocha::cli {
namespace {

struct Arguments
{
    std::string file, output, package;
};

int exportCsv(Console &console, const Arguments &arguments)
{
    const QString file = given(arguments.file);
    const auto job = openJob(console, file);
    if (!job)
        return console.fail(job.error());
    QList<Issue> issues;
    const QByteArray csv = job::measurementsAsCsv(*job, &issues);
    for (Issue &issue : issues)
        issue.place.file = inputName(file);
    console.report(issues);
    const QString output = arguments.output.empty() ? QStringLiteral("-") : given(arguments.output);
    return exitCode(
        console, writeOutput(console, output, [&csv](QIODevice &device) { return writeAll(device, csv); }));
}

int influx(Console &console, const Arguments &arguments)
{
    const QString file = given(arguments.file);
    const auto package = openPackage(console, given(arguments.package));
    if (!package)
        return console.fail(package.error());
    const auto job = openJob(console, file);
    if (!job)
        return console.fail(job.error());
    squash::InfluxPreview preview = squash::influxPreview(withPackage(*job, *package));
    for (Issue &issue : preview.issues)
        issue.place.file = inputName(file);
    console.report(preview.issues);
    for (const squash::InfluxLine &line : preview.lines)
        console.writeLine(line.text);
    if (preview.refusals.isEmpty() && preview.lost.isEmpty())
        return Exit::good;
    const QString message =
        preview.refusals.isEmpty()
            ? tr("InfluxDB would get nothing of %1: %2")
                  .arg(preview.lost.join(QLatin1String(", ")), preview.lostBecause)
            : tr("Nothing of this job would arrive in InfluxDB: %1").arg(preview.refusals.constFirst());
    return console.fail({.kind = Error::Kind::Schema,
                         .message = message,
                         .hint = tr("Correct what is named above."),
                         .place = {.file = inputName(file)}});
}

} // namespace

void addJobExport(CommandLine &line, CLI::App *group)
{
    const auto arguments = std::make_shared<Arguments>();
    CLI::App *const exportCommand =
        line.addCommand(group, "export", "Write the measurements as CSV, which import csv reads back",
                        [arguments](Console &console) { return exportCsv(console, *arguments); });
    addArgument(exportCommand, "FILE", arguments->file, "The job");
    addOption(exportCommand, "-o,--output", arguments->output, "FILE",
              "Write there instead of standard output");

    CLI::App *const influxCommand =
        line.addCommand(group, "influx", "Print the lines that SQuaSH would write into InfluxDB",
                        [arguments](Console &console) { return influx(console, *arguments); });
    addArgument(influxCommand, "FILE", arguments->file, "The job");
    addPackageOption(influxCommand, arguments->package, "Metrics package whose definitions are added first");
}

} // namespace kabocha::cli
