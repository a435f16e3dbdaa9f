// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "cli/commandline.h"
#include "cli/files.h"
#include "job/exporttable.h"
#include "job/reportfile.h"

#include <QFileInfo>

namespace kabocha::cli {
namespace {

struct Arguments
{
    std::string file, package, name, format = "table";
    std::vector<std::string> specificationTags, metricTags;
    bool failing = false;
};

bool isFiltered(const Arguments &arguments)
{
    return !arguments.name.empty() || !arguments.specificationTags.empty() || !arguments.metricTags.empty();
}

QString withUnit(double value, const QString &unit)
{
    const QString number = QString::fromLatin1(pythonRepr(value));
    return unit.isEmpty() ? number : number + u' ' + unit;
}

/// The measurements with their rows; filtered, only those that have any.
QList<QStringList> cellsOf(const job::Job &job, const spec::Package &package,
                           const QList<job::ReportRow> &rows, bool filtered)
{
    QList<job::ReportedMeasurement> measurements = job::reportedMeasurements(job, package.metrics, rows);
    if (filtered)
        measurements.removeIf([](const job::ReportedMeasurement &one) { return one.tests.isEmpty(); });
    return job::reportCells(measurements);
}

qsizetype countOf(const QList<job::ReportRow> &rows, spec::Status status)
{
    return std::count_if(rows.begin(), rows.end(),
                         [status](const job::ReportRow &row) { return row.status == status; });
}

void printTable(Console &console, const QList<job::ReportRow> &rows)
{
    QList<QStringList> lines{{tr("STATUS"), tr("SPECIFICATION"), tr("MEASUREMENT"), tr("TEST"),
                              tr("METRIC TAGS"), tr("SPECIFICATION TAGS")}};
    for (const job::ReportRow &row : rows)
        lines.append({job::statusWord(row.status), row.specification.text(),
                      row.value ? withUnit(*row.value, row.unit) : QString(),
                      spec::symbol(row.op) + u' ' + withUnit(row.threshold, row.thresholdUnit),
                      row.metricTags, row.specificationTags});
    console.writeTable(lines);
    console.writeLine(tr("%1 pass, %2 fail, %3 not measured")
                          .arg(countOf(rows, spec::Status::Pass))
                          .arg(countOf(rows, spec::Status::Fail))
                          .arg(countOf(rows, spec::Status::NotMeasured)));
}

int report(Console &console, const Arguments &arguments)
{
    const QString file = given(arguments.file);
    const auto package = openPackage(console, given(arguments.package));
    if (!package)
        return console.fail(package.error());
    const auto job = openJob(console, file);
    if (!job)
        return console.fail(job.error());
    const QList<job::ReportRow> rows = job::report(*job, package->metrics, package->specifications,
                                                   {.name = given(arguments.name),
                                                    .specificationTags = given(arguments.specificationTags),
                                                    .metricTags = given(arguments.metricTags)});
    if (arguments.format == "json")
        console.writeJson(job::reportAsJson(rows));
    else if (arguments.format == "csv")
        console.write(job::reportAsCsv(rows).toUtf8());
    else if (arguments.format == "html")
        console.write(
            job::reportAsHtml(rows, tr("Report of %1").arg(QFileInfo(inputName(file)).fileName())).toUtf8());
    else if (arguments.format == "tsv")
        console.write(job::asTsv(cellsOf(*job, *package, rows, isFiltered(arguments))).toUtf8());
    else if (arguments.format == "markdown")
        console.write(job::asMarkdown(cellsOf(*job, *package, rows, isFiltered(arguments))).toUtf8());
    else
        printTable(console, rows);

    if (rows.isEmpty() && isFiltered(arguments)) {
        const Error nothing{.kind = Error::Kind::NotFound,
                            .message = tr("No specification is left to be tested."),
                            .hint = tr("Check the name and the tags."),
                            .place = {.file = inputName(file)}};
        if (arguments.failing) // a gate with a slip in it must not pass
            return console.fail(nothing);
        Issue issue = toIssue(nothing, QStringLiteral("report-empty"));
        issue.severity = Severity::Warning;
        console.report(issue);
    }
    for (const job::ReportRow &row : rows) {
        if (row.status == spec::Status::Undecidable)
            return console.fail(
                {.kind = Error::Kind::Unit,
                 .message = tr("“%1” cannot be tested: its threshold is in “%2”, the measurement in “%3”.")
                                .arg(row.specification.text(), row.thresholdUnit, row.unit),
                 .hint = tr("Correct one of the units."),
                 .place = {.file = inputName(file)}});
    }
    const qsizetype failed = countOf(rows, spec::Status::Fail);
    if (arguments.failing && failed > 0)
        return console.explain(Exit::rowFailed, tr("Rows that fail: %1.").arg(failed));
    if (const qsizetype errors = countOf(package->issues, Severity::Error); arguments.failing && errors > 0)
        return console.fail(
            {.kind = Error::Kind::Schema,
             .message = tr("Not everything could be tested: the package has errors (%1).").arg(errors),
             .hint = tr("See kabocha-cli package lint."),
             .place = {.file = package->directory}});
    return Exit::good;
}

} // namespace

void addJobReport(CommandLine &line, CLI::App *group)
{
    const auto arguments = std::make_shared<Arguments>();
    CLI::App *const command =
        line.addCommand(group, "report", "Test the specifications and print a row for each",
                        [arguments](Console &console) { return report(console, *arguments); });
    addArgument(command, "FILE", arguments->file, "The job");
    addPackageOption(command, arguments->package, "Metrics package whose definitions are used first");
    addOption(command, "--name", arguments->name, "NAME", "Only of this package, metric or specification");
    addOptions(command, "--spec-tag", arguments->specificationTags, "TAG",
               "Only specifications with this tag");
    addOptions(command, "--metric-tag", arguments->metricTags, "TAG", "Only metrics with this tag");
    addChoice(command, "--format", arguments->format, {"table", "json", "csv", "html", "tsv", "markdown"},
              "How to print it; table if not given");
    command->add_flag("--fail", arguments->failing, "End with 3 if a specification fails");
}

} // namespace kabocha::cli
