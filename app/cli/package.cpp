// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/files.h"

namespace kabocha::cli {
namespace {

/// `FILE:LINE:COLUMN: error|warning: text`
QString diagnostic(const Issue &issue)
{
    QString out =
        QStringLiteral("%1:%2:%3: %4: %5")
            .arg(issue.place.file, QString::number(std::max(1, issue.place.line)),
                 QString::number(std::max(1, issue.place.column)),
                 issue.severity == Severity::Error ? QStringLiteral("error") : QStringLiteral("warning"),
                 issue.text);
    if (!issue.hint.isEmpty())
        out += u' ' + issue.hint;
    return out;
}

int lint(Console &console, const QString &directory)
{
    const auto package = spec::lintPackage(directory);
    if (!package)
        return console.fail(package.error());
    for (const Issue &issue : package->issues)
        console.writeLine(diagnostic(issue));
    const qsizetype errors = countOf(package->issues, Severity::Error);
    const QString summary = QStringLiteral("%1 metrics, %2 specifications, %3 errors, %4 warnings")
                                .arg(package->metrics.size())
                                .arg(package->specifications.size())
                                .arg(errors)
                                .arg(package->issues.size() - errors);
    console.writeLine(summary);
    return errors == 0 ? Exit::good : console.explain(Exit::failed, summary);
}

/// Whether NAME is a package, a metric or, of specifications, one of them.
template <class Definition> bool isWanted(const Definition &definition, const QString &name)
{
    return name.isEmpty() || name == definition.name.package || name == definition.name.metricName().text() ||
           name == definition.name.text();
}

bool isKnown(const spec::Package &package, const QString &name)
{
    const auto parsed = metric::Name::parse(name);
    return parsed && (package.metrics.packages().contains(name) || package.metrics.contains(*parsed) ||
                      package.specifications.find(*parsed));
}

template <class Definition>
int print(Console &console, const QString &directory, const QString &only,
          const QList<Definition> &(*definitionsOf)(const spec::Package &package))
{
    const auto package = openPackage(console, directory);
    if (!package)
        return console.fail(package.error());
    QList<json::Value> out;
    for (const Definition &definition : definitionsOf(*package)) {
        if (isWanted(definition, only))
            out.append(job::toJson(definition));
    }
    if (out.isEmpty() && !only.isEmpty() && !isKnown(*package, only))
        return console.fail(
            {.kind = Error::Kind::NotFound,
             .message = tr("The package defines nothing called “%1”.").arg(only),
             .hint = tr("Give the whole name: package, package.metric or package.metric.specification."),
             .place = {.file = directory}});
    console.writeJson(json::Value::array(out));
    return Exit::good;
}

int metrics(Console &console, const QString &directory, const QString &only)
{
    return print<metric::Metric>(
        console, directory, only,
        [](const spec::Package &package) -> const auto & { return package.metrics.metrics(); });
}

int specifications(Console &console, const QString &directory, const QString &only)
{
    return print<spec::Specification>(
        console, directory, only,
        [](const spec::Package &package) -> const auto & { return package.specifications.specifications(); });
}

} // namespace

void addPackage(CommandLine &line)
{
    CLI::App *const group = line.addGroup("package", "Metrics packages: folders with metrics and specs");
    struct Arguments
    {
        std::string directory, only;
    };
    const auto arguments = std::make_shared<Arguments>();
    const auto addDirectory = [arguments](CLI::App *command) {
        addArgument(command, "DIR", arguments->directory, "The folder of the package");
    };

    CLI::App *const lintCommand = line.addCommand(
        group, "lint", "Say everything that is wrong with a package, a line each, and count it",
        [arguments](Console &console) { return lint(console, given(arguments->directory)); });
    addDirectory(lintCommand);

    CLI::App *const metricsCommand = line.addCommand(
        group, "metrics", "Print the metrics as a JSON array, sorted by name", [arguments](Console &console) {
            return metrics(console, given(arguments->directory), given(arguments->only));
        });
    addDirectory(metricsCommand);
    addOption(metricsCommand, "--only", arguments->only, "NAME",
              "Only this metric, or those of this package");

    CLI::App *const specsCommand = line.addCommand(
        group, "specs", "Print the specifications as a JSON array, sorted by name",
        [arguments](Console &console) {
            return specifications(console, given(arguments->directory), given(arguments->only));
        });
    addDirectory(specsCommand);
    addOption(specsCommand, "--only", arguments->only, "NAME",
              "Only this specification, or those of this metric or package");
}

} // namespace kabocha::cli
