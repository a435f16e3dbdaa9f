// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/target.h"

#include "cli/commandline.h"
#include "core.h"
#include "filesettings.h"

#include <QFileInfo>

namespace kabocha::cli {
namespace {

const QString PracticeName = QStringLiteral("practice"); ///< easier to type, the same in every language

struct Arguments
{
    std::string name, url, user, influxUrl, influxDatabase, caFile, format = "table";
    bool production = false;
};

json::Value textOrNull(const QString &text)
{
    return text.isEmpty() ? json::Value() : json::Value::string(text);
}

QString shown(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo);
}

json::Value toJson(const squash::Target &target)
{
    json::Object out;
    out.insert(QStringLiteral("name"), json::Value::string(target.name));
    out.insert(QStringLiteral("url"), textOrNull(shown(target.url)));
    out.insert(QStringLiteral("user"), textOrNull(target.user));
    out.insert(QStringLiteral("production"), json::Value::boolean(target.isProduction()));
    out.insert(QStringLiteral("practice"), json::Value::boolean(target.practice));
    out.insert(QStringLiteral("influx_url"), textOrNull(shown(target.influxUrl)));
    out.insert(QStringLiteral("influx_db"), textOrNull(target.influxDatabase));
    out.insert(QStringLiteral("ca_file"), textOrNull(target.caFile));
    return json::Value::object(out);
}

QString kindOf(const squash::Target &target)
{
    if (target.practice)
        return tr("practice");
    return target.isProduction() ? tr("PRODUCTION") : tr("sandbox");
}

int list(Console &console, const Arguments &arguments)
{
    app::FileSettings settings(app::Core::personalOptions().settingsFile);
    const squash::TargetList targets(settings);
    if (arguments.format == "json") {
        QList<json::Value> out;
        for (const squash::Target &target : targets.targets())
            out.append(toJson(target));
        console.writeJson(json::Value::array(out));
        return Exit::good;
    }
    QList<QStringList> lines{{tr("NAME"), tr("KIND"), tr("USER"), tr("URL"), tr("INFLUXDB")}};
    for (const squash::Target &target : targets.targets()) {
        const QString influx =
            target.influxUrl.isEmpty() ? QString() : shown(target.influxUrl) + u' ' + target.influxDatabase;
        lines.append({target.name, kindOf(target), target.user,
                      target.practice ? tr("(this computer, started when needed)") : shown(target.url),
                      influx});
    }
    console.writeTable(lines);
    return Exit::good;
}

int add(Console &console, const Arguments &arguments)
{
    const QString caFile = given(arguments.caFile);
    const squash::Target target{
        .name = given(arguments.name),
        .url = QUrl(given(arguments.url), QUrl::StrictMode),
        .user = given(arguments.user),
        .kind = arguments.production ? squash::TargetKind::Production : squash::TargetKind::Sandbox,
        .influxUrl = QUrl(given(arguments.influxUrl), QUrl::StrictMode),
        .influxDatabase = given(arguments.influxDatabase),
        // The window starts in another folder.
        .caFile = caFile.isEmpty() ? QString() : QFileInfo(caFile).absoluteFilePath()};
    QList<Issue> issues = squash::checkTarget(target);
    if (!arguments.influxUrl.empty() && target.influxUrl.isEmpty())
        issues.append({.code = QStringLiteral("target-bad-influx-url"),
                       .text = tr("The address of the InfluxDB is not a complete web address."),
                       .place = {.path = QStringLiteral("influx-url")},
                       .hint = tr("Write it in full, such as https://influxdb.example.org.")});
    if (target.name == PracticeName)
        issues.append({.code = QStringLiteral("target-name-taken"),
                       .text = tr("“%1” is the sandbox on this computer.").arg(target.name),
                       .place = {.path = QStringLiteral("name")},
                       .hint = tr("Choose another name.")});
    int code = Exit::good;
    for (const Issue &issue : std::as_const(issues))
        code = console.fail(
            {.kind = Error::Kind::Schema, .message = issue.text, .hint = issue.hint, .place = issue.place});
    if (code != Exit::good)
        return code;

    app::FileSettings settings(app::Core::personalOptions().settingsFile);
    squash::TargetList targets(settings);
    if (targets.find(target.name))
        return console.fail({.kind = Error::Kind::Refused,
                             .message = tr("There is a target “%1” already.").arg(target.name),
                             .hint = tr("Choose another name, or remove it first."),
                             .place = {.path = QStringLiteral("name")}});
    targets.put(target);
    if (const auto saved = settings.save(); !saved)
        return console.fail(saved.error());
    console.note(tr("“%1” is added. Next: kabocha-cli login “%1”").arg(target.name));
    return Exit::good;
}

int remove(Console &console, const Arguments &arguments)
{
    app::FileSettings settings(app::Core::personalOptions().settingsFile);
    squash::TargetList targets(settings);
    const auto target = targetCalled(targets, given(arguments.name));
    if (!target)
        return console.fail(target.error());
    if (target->practice)
        return console.fail(
            {.kind = Error::Kind::Refused,
             .message = tr("“%1” belongs to Kabocha, and cannot be removed.").arg(target->name)});
    targets.remove(target->name);
    if (const auto saved = settings.save(); !saved)
        return console.fail(saved.error());
    console.note(tr("“%1” is removed. A password that login has kept for it stays in the keychain.")
                     .arg(target->name));
    return Exit::good;
}

} // namespace

Result<squash::Target> targetCalled(const squash::TargetList &targets, const QString &name)
{
    if (const squash::Target *const target = targets.find(name))
        return *target;
    if (name == PracticeName)
        return targets.targets().constFirst();
    QStringList names;
    for (const squash::Target &target : targets.targets())
        names.append(u'“' + target.name + u'”');
    return fail(
        {.kind = Error::Kind::NotFound,
         .message = tr("There is no target “%1”.").arg(name.left(100)),
         .hint = tr("There are: %1. See kabocha-cli target add.").arg(names.join(QStringLiteral(", ")))});
}

Result<squash::Target> knownTarget(const QString &name)
{
    app::FileSettings settings(app::Core::personalOptions().settingsFile);
    return targetCalled(squash::TargetList(settings), name);
}

void addTarget(CommandLine &line)
{
    CLI::App *const group = line.addGroup("target", "The SQuaSH services to dispatch to");
    const auto arguments = std::make_shared<Arguments>();

    CLI::App *const listCommand =
        line.addCommand(group, "list", "Print the targets",
                        [arguments](Console &console) { return list(console, *arguments); });
    addChoice(listCommand, "--format", arguments->format, {"table", "json"},
              "How to print them; table if not given");

    CLI::App *const addCommand = line.addCommand(
        group, "add", "Add a target", [arguments](Console &console) { return add(console, *arguments); });
    addArgument(addCommand, "NAME", arguments->name, "What people call it");
    addOption(addCommand, "--url", arguments->url, "URL", "Its root URL")->required();
    addOption(addCommand, "--user", arguments->user, "USER", "Your user there")->required();
    addCommand->add_flag("--production", arguments->production,
                         "It is no sandbox: what is sent there counts");
    addOption(addCommand, "--influx-url", arguments->influxUrl, "URL", "Where its InfluxDB answers");
    addOption(addCommand, "--influx-db", arguments->influxDatabase, "NAME", "The database there");
    addOption(addCommand, "--ca-file", arguments->caFile, "FILE",
              "PEM certificates to trust besides this computer's, for this target alone");
    addCommand->footer(
        "Example:\n"
        "  kabocha-cli target add Summit --url https://squash.example.org --user ana --production");

    CLI::App *const removeCommand =
        line.addCommand(group, "remove", "Forget a target",
                        [arguments](Console &console) { return remove(console, *arguments); });
    addArgument(removeCommand, "NAME", arguments->name, "The target");
}

} // namespace kabocha::cli
