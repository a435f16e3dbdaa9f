// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "squash/jobcheck.h"

#include "cli/commandline.h"
#include "cli/files.h"
#include "json/path.h"

namespace kabocha::cli {
namespace {

struct Arguments
{
    std::string file, package, format = "text";
};

/// SQuaSH drops measurements of metrics that it does not know without a word (squash-api.md, "What 202 does
/// not promise"); it gets to know them by publishing their package.
QList<Issue> undefined(const job::Job &job, const spec::Package &package)
{
    QList<Issue> out;
    for (qsizetype i = 0; i < job.measurements.size() && !package.metrics.isEmpty(); ++i) {
        const metric::Name &name = job.measurements.at(i).metric;
        if (!package.metrics.contains(name))
            out.append(
                {.severity = Severity::Warning,
                 .code = QStringLiteral("metric-undefined"),
                 .text = tr("The package does not define “%1”; a server that does not know it drops the "
                            "measurement without a word.")
                             .arg(name.text()),
                 .place = {.path = json::memberPath(json::itemPath(QStringLiteral("$.measurements"), i),
                                                    QStringLiteral("metric"))},
                 .hint = tr("Correct the name, or define the metric.")});
    }
    return out;
}

int check(Console &console, const Arguments &arguments)
{
    const QString file = given(arguments.file);
    const auto package = openPackage(console, given(arguments.package));
    if (!package)
        return console.fail(package.error());
    const auto loaded = loadJob(file);
    if (!loaded)
        return console.fail(loaded.error());
    QList<Issue> issues = loaded->issues;
    issues += squash::checkJob(withPackage(loaded->job, *package));
    issues += undefined(loaded->job, *package);
    for (Issue &issue : issues) {
        if (issue.place.file.isEmpty())
            issue.place.file = inputName(file);
    }

    const qsizetype errors = countOf(issues, Severity::Error);
    const QString summary = QStringLiteral("%1 errors, %2 warnings, %3 notes")
                                .arg(errors)
                                .arg(countOf(issues, Severity::Warning))
                                .arg(countOf(issues, Severity::Note));
    if (arguments.format == "json") {
        QList<json::Value> out;
        for (const Issue &issue : std::as_const(issues))
            out.append(toJson(issue));
        console.writeJson(json::Value::array(out));
    } else {
        for (const Issue &issue : std::as_const(issues))
            console.writeLine(issue.hint.isEmpty() ? issue.line() : issue.line() + u' ' + issue.hint);
        console.writeLine(summary);
    }
    return errors == 0 ? Exit::good : console.explain(Exit::failed, summary);
}

} // namespace

void addJobCheck(CommandLine &line, CLI::App *group)
{
    const auto arguments = std::make_shared<Arguments>();
    CLI::App *const command = line.addCommand(
        group, "check", "Say where SQuaSH would refuse, drop or mangle the job, each with its JSON path",
        [arguments](Console &console) { return check(console, *arguments); });
    addArgument(command, "FILE", arguments->file, "The job");
    addPackageOption(command, arguments->package, "Metrics package whose definitions are added first");
    addChoice(command, "--format", arguments->format, {"text", "json"}, "How to print it; text if not given");
}

} // namespace kabocha::cli
