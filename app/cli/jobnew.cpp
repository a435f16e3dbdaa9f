// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/files.h"
#include "job/completed.h"
#include "units/entry.h"
#include "json/io.h"

namespace kabocha::cli {
namespace {

struct Arguments
{
    std::string output, package, environment;
    std::vector<std::string> measurements, metadata;
};

/// ERROR, which came of the argument TEXT of OPTION.
Error about(Error error, const QString &option, const QString &text)
{
    error.message = tr("%1 “%2”: %3").arg(option, text.left(120), error.message);
    return error;
}

/// `camera.Temp=10.02 deg_C`
Result<job::Measurement> measurementOf(const QString &text, const metric::MetricSet &metrics)
{
    const QString option = QStringLiteral("--measure");
    const qsizetype equals = text.indexOf(u'=');
    const QString nameText = text.left(equals).trimmed();
    const QString entry = text.mid(equals + 1);
    const auto name = metric::Name::parse(nameText);
    if (!name || !name->isMetric())
        return fail(about({.kind = Error::Kind::Syntax,
                           .message = tr("“%1” is not the name of a metric.").arg(nameText.left(100)),
                           .hint = tr("It must be `package.metric`, each part without a dot or blank.")},
                          option, text));
    job::Measurement out{.metric = *name, .identifier = job::newIdentifier()};
    if (const metric::Metric *metric = metrics.find(*name)) {
        const auto converted = units::parseEntryFor(entry, metric->unit);
        if (!converted)
            return fail(about(converted.error(), option, text));
        out.value = converted->value;
        out.unit = metric->unit;
        return out;
    }
    const auto parsed = units::parseEntry(entry);
    if (!parsed)
        return fail(about(parsed.error(), option, text));
    if (parsed->value && !parsed->unit)
        return fail(about(
            {.kind = Error::Kind::Unit,
             .message = metrics.isEmpty()
                            ? tr("There is no unit, and no metrics package that says which.")
                            : tr("There is no unit, and the package does not define this metric."),
             .hint = tr(
                 "Add the unit ('' for none), or name the package that defines the metric with --package.")},
            option, text));
    out.value = parsed->value;
    out.unit = parsed->unit.value_or(units::Unit());
    return out;
}

/// KEY=JSON, or KEY=text where that is no JSON.
json::Value metaValue(const QString &text)
{
    const auto value = json::parse(text.toUtf8());
    return value ? *value : json::Value::string(text);
}

int make(Console &console, const Arguments &arguments)
{
    const auto package = openPackage(console, given(arguments.package));
    if (!package)
        return console.fail(package.error());
    job::Job job;
    for (const QString &text : given(arguments.measurements)) {
        const auto measurement = measurementOf(text, package->metrics);
        if (!measurement)
            return console.fail(measurement.error());
        const QString name = measurement->metric.text();
        if (job.find(measurement->metric))
            console.report(Issue{.severity = Severity::Warning,
                                 .code = QStringLiteral("measurement-repeated"),
                                 .text = tr("“%1” is measured more than once.").arg(name),
                                 .hint = tr("The last value counts.")});
        if (!package->metrics.isEmpty() && !package->metrics.contains(measurement->metric))
            console.report(Issue{.severity = Severity::Warning,
                                 .code = QStringLiteral("measurement-undefined"),
                                 .text = tr("The package does not define “%1”.").arg(name),
                                 .place = {.file = package->directory},
                                 .hint = tr("It is recorded as it stands; check the name.")});
        job.set(*measurement);
    }
    job.meta.insert(PackagesKey, json::Value::object({}));
    if (!arguments.environment.empty()) {
        const auto environment = environmentCalled(console, given(arguments.environment));
        if (!environment)
            return console.fail(environment.error());
        job.meta.insert(QStringLiteral("env"), json::Value::object(*environment));
    }
    for (const QString &text : given(arguments.metadata)) {
        const qsizetype equals = text.indexOf(u'=');
        const QString key = text.left(equals).trimmed();
        if (key == u"env" && job.meta.contains(key))
            return console.fail({.kind = Error::Kind::Schema,
                                 .message = tr("--env and --meta env=… both give the environment."),
                                 .hint = tr("Give one of them.")});
        job.meta.insert(key, metaValue(text.mid(equals + 1)));
    }
    const job::Job whole = job::withDefinitions(job, package->metrics, package->specifications);
    return exitCode(console, writeOutput(console, given(arguments.output), whole));
}

/// CLI11's check that something stands before an equals sign.
std::string isAssignment(const std::string &text)
{
    const QString argument = given(text);
    return argument.left(argument.indexOf(u'=')).trimmed().isEmpty() || !argument.contains(u'=')
               ? "“" + argument.toStdString() + "” is not of the form NAME=VALUE"
               : std::string();
}

} // namespace

void addJobNew(CommandLine &line, CLI::App *group)
{
    const auto arguments = std::make_shared<Arguments>();
    const CLI::Validator assignment([](std::string &text) { return isAssignment(text); }, "");
    CLI::App *const command =
        line.addCommand(group, "new", "Make a job from measurements and metadata",
                        [arguments](Console &console) { return make(console, *arguments); });
    addOption(command, "-o,--output", arguments->output, "FILE", "Where to write the job")->required();
    addPackageOption(command, arguments->package,
                     "Metrics package: gives units, and definitions of what is measured");
    addOptions(command, "--measure", arguments->measurements, "METRIC=VALUE",
               "A value with its unit, or in the unit of the metric; - is not measured")
        ->check(assignment);
    addOptions(command, "--meta", arguments->metadata, "KEY=JSON", "Metadata: JSON, or text if it is none")
        ->check(assignment);
    addEnvironmentOption(command, arguments->environment);
    command->footer(
        "Example:\n"
        "  kabocha-cli job new -o night.verify.json --package camera_metrics \\\n"
        "      --measure 'camera.Temp=10.02 deg_C' --meta camera.Temp.estimator=mean --env local");
}

} // namespace kabocha::cli
