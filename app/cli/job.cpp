// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/files.h"
#include "job/normalize.h"
#include "squash/jobcheck.h"

namespace kabocha::cli {
namespace {

struct Arguments
{
    std::string file, output, package;
    std::vector<std::string> files;
    bool ignoreBlobs = false;
};

int normalize(Console &console, const Arguments &arguments)
{
    const QString file = given(arguments.file);
    const auto package = openPackage(console, given(arguments.package));
    if (!package)
        return console.fail(package.error());
    const auto job = openJob(console, file);
    if (!job)
        return console.fail(job.error());
    const QString output = arguments.output.empty() ? QStringLiteral("-") : given(arguments.output);
    const job::Job whole = withPackage(*job, *package);
    const auto written = writeOutput(
        console, output, [&whole](QIODevice &device) { return job::writeNormalized(whole, device); });
    return exitCode(console, written.map_error([&file](Error error) {
        if (error.place.file.isEmpty())
            error.place.file = inputName(file);
        return error;
    }));
}

int merge(Console &console, const Arguments &arguments)
{
    std::optional<job::Job> merged;
    for (const QString &file : given(arguments.files)) {
        auto job = openJob(console, file);
        if (!job)
            return console.fail(job.error());
        merged = merged ? job::merge(std::move(*merged), *job) : std::move(*job);
    }
    return exitCode(console, writeOutput(console, given(arguments.output), *merged));
}

int payload(Console &console, const Arguments &arguments)
{
    const QString file = given(arguments.file);
    const auto loaded = loadJob(file);
    if (!loaded)
        return console.fail(loaded.error());
    console.report(loaded->issues);
    if (const qsizetype errors = countOf(loaded->issues, Severity::Error); errors > 0)
        return console.fail({.kind = Error::Kind::Schema,
                             .message = tr("A job with errors is not sent: %1.").arg(errors),
                             .hint = tr("Correct what is named above."),
                             .place = {.file = inputName(file)}});
    const job::Job *const job = &loaded->job;
    for (const QString &metric : squash::leftOut(*job))
        console.report(
            Issue{.severity = Severity::Warning,
                  .code = QStringLiteral("left-out"),
                  .text = tr("The measurement of “%1” is left out: SQuaSH cannot hold it.").arg(metric),
                  .place = {.file = inputName(file)},
                  .hint = tr("See kabocha-cli job check.")});
    return exitCode(console, writeOutput(console, QStringLiteral("-"), [&](QIODevice &device) {
                        return squash::writePayload(*job, device, {.ignoreBlobs = arguments.ignoreBlobs});
                    }));
}

} // namespace

void addJob(CommandLine &line)
{
    CLI::App *const group = line.addGroup("job", "Verification jobs (*.verify.json)");
    addJobNew(line, group);
    addJobInspect(line, group);

    const auto arguments = std::make_shared<Arguments>();
    CLI::App *const normalizeCommand =
        line.addCommand(group, "normalize", "Write the job as lsst.verify would, byte for byte",
                        [arguments](Console &console) { return normalize(console, *arguments); });
    addArgument(normalizeCommand, "FILE", arguments->file, "The job");
    addPackageOption(normalizeCommand, arguments->package,
                     "Metrics package whose definitions are added first");
    addOption(normalizeCommand, "-o,--output", arguments->output, "FILE",
              "Write there instead of standard output");

    CLI::App *const mergeCommand =
        line.addCommand(group, "merge", "Merge jobs; of what several hold, that of the last counts",
                        [arguments](Console &console) { return merge(console, *arguments); });
    addArguments(mergeCommand, "FILE", arguments->files, "The jobs, in order");
    addOption(mergeCommand, "-o,--output", arguments->output, "FILE", "Where to write the merged job")
        ->required();

    addJobReport(line, group);
    addJobCheck(line, group);
    addJobExport(line, group);

    CLI::App *const payloadCommand =
        line.addCommand(group, "payload", "Print the very bytes that a dispatch would send to SQuaSH",
                        [arguments](Console &console) { return payload(console, *arguments); });
    addArgument(payloadCommand, "FILE", arguments->file, "The job");
    payloadCommand->add_flag("--ignore-blobs", arguments->ignoreBlobs, "Without blobs");
}

} // namespace kabocha::cli
