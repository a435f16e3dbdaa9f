// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/files.h"
#include "cli/outbox.h"
#include "cli/target.h"
#include "squash/jobcheck.h"

#include <QFileInfo>
#include <QLocale>

namespace kabocha::cli {
namespace {

constexpr qsizetype MostWarnings = 20;

struct Arguments
{
    std::vector<std::string> files;
    std::string target, package, environment, format = "text";
    bool ignoreBlobs = false;
    bool passwordFromInput = false;
    bool dryRun = false;
    bool noWait = false;
};

/// What the window would call it.
QString titleOf(const QStringList &files)
{
    const QString first =
        files.first() == u"-" ? inputName(files.first()) : QFileInfo(files.first()).fileName();
    return files.size() == 1 ? first : tr("%1 and %2 more").arg(first).arg(files.size() - 1);
}

void setEnvironment(Console &console, job::Job &job, const json::Object &environment)
{
    const QString key = QStringLiteral("env");
    if (job.meta.contains(key))
        console.report(Issue{.severity = Severity::Warning,
                             .code = QStringLiteral("environment-replaced"),
                             .text = tr("The job's own environment is replaced."),
                             .place = {.path = QStringLiteral("$.meta.env")},
                             .hint = tr("Leave --env out to keep it.")});
    job.meta.insert(key, json::Value::object(environment));
}

/// The files as one job, with what the options add to and take from it. Errors: as openJob(); Schema.
Result<job::Job> jobOf(Console &console, const Arguments &arguments)
{
    const auto package = openPackage(console, given(arguments.package));
    if (!package)
        return fail(package.error());
    std::optional<job::Job> merged;
    for (const QString &file : given(arguments.files)) {
        auto loaded = loadJob(file);
        if (!loaded)
            return fail(loaded.error());
        for (Issue &issue : loaded->issues) {
            if (issue.place.file.isEmpty())
                issue.place.file = inputName(file);
        }
        console.report(loaded->issues);
        if (const qsizetype errors = countOf(loaded->issues, Severity::Error); errors > 0)
            return fail({.kind = Error::Kind::Schema,
                         .message = tr("A job with errors is not sent: %1.").arg(errors),
                         .hint = tr("Correct what is named above."),
                         .place = {.file = inputName(file)}});
        merged = merged ? job::merge(std::move(*merged), loaded->job) : std::move(loaded->job);
    }
    if (!arguments.environment.empty()) {
        const auto environment = environmentCalled(console, given(arguments.environment));
        if (!environment)
            return fail(environment.error());
        setEnvironment(console, *merged, *environment);
    }
    if (arguments.ignoreBlobs) {
        merged->blobs.clear();
        for (job::Measurement &measurement : merged->measurements)
            measurement.blobRefs.clear();
    }
    return withPackage(*merged, *package);
}

/// Says what is wrong with JOB. Errors: Schema, if it cannot be sent so.
Result<void> check(Console &console, const job::Job &job, const QString &file)
{
    QList<Issue> issues = squash::checkJob(job);
    std::stable_sort(issues.begin(), issues.end(),
                     [](const Issue &a, const Issue &b) { return a.severity > b.severity; });
    const qsizetype errors = countOf(issues, Severity::Error);
    issues.removeIf([](const Issue &issue) { return issue.severity == Severity::Note; });
    const qsizetype more = issues.size() - errors - MostWarnings;
    if (more > 0) {
        issues.resize(errors + MostWarnings);
        issues.append({.severity = Severity::Warning,
                       .code = QStringLiteral("more"),
                       .text = tr("%1 more warnings are not shown.").arg(more),
                       .hint = tr("See kabocha-cli job check.")});
    }
    for (Issue &issue : issues) {
        issue.place.file = file;
        console.report(issue);
    }
    if (errors == 0)
        return {};
    return fail({.kind = Error::Kind::Schema,
                 .message = tr("The job was not sent: %1 errors.").arg(errors),
                 .hint = tr("Correct what is named above."),
                 .place = {.file = file}});
}

QString whereTo(const squash::Target &target)
{
    return target.practice ? target.name
                           : tr("%1 (%2) as %3").arg(target.name, target.url.host(), target.user);
}

int tellDryRun(Console &console, const job::Job &job, const squash::Target &target)
{
    const auto size = squash::payloadSize(job);
    if (!size)
        return console.fail(size.error());
    console.writeLine(tr("Nothing was sent. It would be: %1 measurements, %2 bytes, to %3.")
                          .arg(QString::number(job.measurements.size() - squash::leftOut(job).size()),
                               QString::number(*size), whereTo(target)));
    return Exit::good;
}

void send(Online &online, const job::Job &job, const squash::Target &target, const Arguments &arguments)
{
    using dispatch::Until;
    auto *const deed =
        online.core().dispatcher().dispatch(job, titleOf(given(arguments.files)), target, online.context(),
                                            arguments.noWait ? Until::Accepted : Until::Confirmed);
    online.follow(deed);
    QObject::connect(deed, &dispatch::Dispatch::finished, online.context(),
                     [&online, &arguments, deed](const Result<dispatch::Receipt> &result) {
                         const bool denied = !result && result.error().kind == Error::Kind::Denied;
                         tellEnd(online, deed->row(), result, arguments.format,
                                 [&online, denied](int code) { online.end(denied ? Exit::refused : code); });
                     });
}

int run(Console &console, const Arguments &arguments, const QString &password)
{
    const auto target = knownTarget(given(arguments.target));
    if (!target)
        return console.fail(target.error());
    const auto job = jobOf(console, arguments);
    if (!job)
        return console.fail(job.error());
    const QString file = arguments.files.size() == 1 ? inputName(given(arguments.files.front())) : QString();
    if (const auto good = check(console, *job, file); !good)
        return console.fail(good.error());
    if (arguments.dryRun)
        return tellDryRun(console, *job, *target);
    const int values = squash::sentValues(*job);
    return Online::run(console, {arguments.passwordFromInput, password}, [&](Online &online) {
        online.confirm(
            *target,
            tr("Send %1 values to PRODUCTION (%2) as %3?").arg(values).arg(target->name, target->user),
            [&] { online.supplyPassword(*target, [&] { send(online, *job, *target, arguments); }); });
    });
}

} // namespace

void addDispatch(CommandLine &line, const QString &password)
{
    const auto arguments = std::make_shared<Arguments>();
    CLI::App *const command = line.addCommand(
        nullptr, "dispatch", "Check a job, send it, and confirm that it arrived",
        [arguments, password](Console &console) { return run(console, *arguments, password); });
    addArguments(command, "FILE", arguments->files, "The job; several are merged, the last counts");
    addOption(command, "--target", arguments->target, "TARGET",
              "Where to; practice is the sandbox on this computer")
        ->required();
    addPackageOption(command, arguments->package, "Metrics package whose definitions are added first");
    addEnvironmentOption(command, arguments->environment);
    command->add_flag("--ignore-blobs", arguments->ignoreBlobs, "Without blobs");
    addPasswordOption(command, arguments->passwordFromInput);
    command->add_flag("--dry-run", arguments->dryRun, "Check only; nothing is queued or sent");
    command->add_flag("--no-wait", arguments->noWait,
                      "End when the server has accepted it, before it is confirmed (5)");
    addChoice(command, "--format", arguments->format, {"text", "json"},
              "How to print what became of it; text if not given");
    command->callback([arguments] {
        const QStringList files = given(arguments->files);
        if (arguments->passwordFromInput && files.contains(QLatin1String("-")))
            throw CLI::ValidationError("--password-stdin",
                                       "standard input cannot give both the job and the password");
        if (files.count(QLatin1String("-")) > 1)
            throw CLI::ValidationError("FILE", "standard input can be read only once");
    });
    command->footer("Example:\n"
                    "  kabocha-cli dispatch night.verify.json --target practice --package camera_metrics");
}

} // namespace kabocha::cli
