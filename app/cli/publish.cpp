// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/files.h"
#include "cli/online.h"
#include "cli/target.h"
#include "dispatch/publication.h"

namespace kabocha::cli {
namespace {

using dispatch::Published;

struct Arguments
{
    std::string directory, target, format = "text";
    bool passwordFromInput = false;
};

QString outcomeWord(Published::State state)
{
    switch (state) {
    case Published::State::Created:
        return QStringLiteral("created");
    case Published::State::Changed:
        return QStringLiteral("changed");
    case Published::State::Unchanged:
        return QStringLiteral("unchanged");
    case Published::State::NotStored:
        return QStringLiteral("not stored");
    }
    Q_UNREACHABLE();
}

QString kindWord(const Published &one)
{
    return one.isMetric ? QStringLiteral("metric") : QStringLiteral("specification");
}

json::Value toJson(const Published &one)
{
    json::Object out;
    out.insert(QStringLiteral("name"), json::Value::string(one.name));
    out.insert(QStringLiteral("kind"), json::Value::string(kindWord(one)));
    out.insert(QStringLiteral("outcome"), json::Value::string(outcomeWord(one.state)));
    out.insert(QStringLiteral("problem"),
               one.problem.isEmpty() ? json::Value() : json::Value::string(one.problem));
    return json::Value::object(out);
}

QString toLine(const Published &one)
{
    const QString line =
        QStringLiteral("%1  %2  %3").arg(outcomeWord(one.state), -10).arg(kindWord(one), -13).arg(one.name);
    return one.problem.isEmpty() ? line : line + QLatin1String(": ") + one.problem;
}

void print(Console &console, const QList<Published> &definitions, const std::string &format)
{
    if (format == "json") {
        QList<json::Value> out;
        for (const Published &one : definitions)
            out.append(toJson(one));
        console.writeJson(json::Value::array(out));
        return;
    }
    QStringList counts;
    for (const auto state : {Published::State::Created, Published::State::Changed,
                             Published::State::Unchanged, Published::State::NotStored}) {
        const auto count = std::count_if(definitions.begin(), definitions.end(),
                                         [state](const Published &one) { return one.state == state; });
        counts.append(QStringLiteral("%1 %2").arg(count).arg(outcomeWord(state)));
    }
    for (const Published &one : definitions)
        console.writeLine(toLine(one));
    console.writeLine(counts.join(QLatin1String(", ")));
}

void conclude(Online &online, const spec::Package &package, const dispatch::PublishReceipt &receipt)
{
    Console &console = online.console();
    const qsizetype notStored = receipt.count(Published::State::NotStored);
    const qsizetype broken = countOf(package.issues, Severity::Error);
    if (notStored > 0)
        online.end(console.explain(Exit::refused, QStringLiteral("refused"),
                                   {.message = tr("%1 definitions are not stored.").arg(notStored),
                                    .hint = tr("Standard output names each of them.")}));
    else if (broken > 0)
        online.end(console.fail(
            {.kind = Error::Kind::Schema,
             .message = tr("What is broken in the package was not published: %1 errors.").arg(broken),
             .hint = tr("See kabocha-cli package lint."),
             .place = {.file = package.directory}}));
    else
        online.end(Exit::good);
}

void publish(Online &online, const spec::Package &package, const squash::Target &target,
             const std::string &format)
{
    auto *const publication =
        online.core().dispatcher().publish(package.metrics, package.specifications, target, online.context());
    online.watch(publication);
    QObject::connect(publication, &dispatch::Publication::stepChanged, online.context(),
                     [&online](dispatch::Step step, dispatch::StepState state, const QString &text) {
                         if (step != dispatch::Step::Definitions) // each of them is told below
                             online.showStep(step, state, text);
                     });
    QObject::connect(publication, &dispatch::Publication::progressed, online.context(),
                     [&online](qsizetype done, qsizetype total) {
                         online.console().progress(tr("%1 of %2 definitions").arg(done).arg(total));
                     });
    QObject::connect(publication, &dispatch::Publication::finished, online.context(),
                     [&online, publication, package, format](const Result<dispatch::PublishReceipt> &result) {
                         const QList<Published> settled = publication->settledSoFar();
                         if (result || !settled.isEmpty()) // what is done is done, whatever followed
                             print(online.console(), settled, format);
                         result ? conclude(online, package, *result) : online.fail(result.error());
                     });
}

int run(Console &console, const Arguments &arguments, const QString &password)
{
    const auto target = knownTarget(given(arguments.target));
    if (!target)
        return console.fail(target.error());
    const auto package = openPackage(console, given(arguments.directory));
    if (!package)
        return console.fail(package.error());
    return Online::run(console, {arguments.passwordFromInput, password}, [&](Online &online) {
        online.confirm(*target,
                       tr("Publish %1 metrics and %2 specifications to PRODUCTION (%3) as %4?")
                           .arg(package->metrics.size())
                           .arg(package->specifications.size())
                           .arg(target->name, target->user),
                       [&] {
                           online.supplyPassword(
                               *target, [&] { publish(online, *package, *target, arguments.format); });
                       });
    });
}

} // namespace

void addPublish(CommandLine &line, const QString &password)
{
    const auto arguments = std::make_shared<Arguments>();
    CLI::App *const command = line.addCommand(
        nullptr, "publish", "Make a server know the metrics and specifications of a package",
        [arguments, password](Console &console) { return run(console, *arguments, password); });
    addArgument(command, "DIR", arguments->directory, "The folder of the package");
    addArgument(command, "TARGET", arguments->target, "The target; practice is the sandbox on this computer");
    addPasswordOption(command, arguments->passwordFromInput);
    addChoice(command, "--format", arguments->format, {"text", "json"},
              "How to print what became of each; text if not given");
    command->footer("Example:\n  kabocha-cli publish metrics_package practice");
}

} // namespace kabocha::cli
