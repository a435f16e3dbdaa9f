// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/environmentfolder.h"

#include "base/files.h"

#include <QCoreApplication>
#include <QDir>

namespace kabocha::job {
namespace {

constexpr qint64 LargestTemplate = 256 * 1024;
constexpr qsizetype MostTemplates = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("kabocha::job", text);
}

qsizetype indexOf(const QList<EnvironmentTemplate> &templates, const QString &name)
{
    const auto found = std::find_if(templates.begin(), templates.end(),
                                    [&name](const auto &environment) { return environment.name == name; });
    return found == templates.end() ? -1 : found - templates.begin();
}

void add(EnvironmentTemplate environment, EnvironmentSet *to)
{
    const auto tell = [&](Severity severity, const char *code, const QString &text, const QString &hint) {
        to->issues << Issue{.severity = severity,
                            .code = QLatin1String(code),
                            .text = text,
                            .place = {.file = environment.file},
                            .hint = hint};
    };
    const qsizetype earlier = indexOf(to->templates, environment.name);
    if (earlier < 0) {
        to->templates << environment;
        return;
    }
    if (const QString other = to->templates.at(earlier).file; !other.isEmpty()) {
        tell(Severity::Warning, "environment-twice",
             tr("The environment “%1” stands in %2 already, so this file is not used.")
                 .arg(environment.name, other),
             tr("Give it another name, or remove one of the two files."));
        return;
    }
    tell(Severity::Note, "environment-replaced",
         tr("This environment takes the place of “%1”, which comes with the program.").arg(environment.name),
         {});
    environment.replacesBuiltIn = true;
    to->templates[earlier] = environment;
}

} // namespace

const EnvironmentTemplate *EnvironmentSet::find(const QString &name) const
{
    const qsizetype index = indexOf(templates, name);
    return index < 0 ? nullptr : &templates.at(index);
}

QStringList EnvironmentSet::names() const
{
    QStringList out;
    for (const EnvironmentTemplate &environment : templates)
        out << environment.name;
    return out;
}

EnvironmentSet loadEnvironments(const QString &folder)
{
    EnvironmentSet out;
    if (auto builtIn = builtInEnvironments())
        out.templates = *builtIn;
    else
        out.issues << toIssue(builtIn.error(), QStringLiteral("environment-built-in"));
    if (folder.isEmpty() || !QFileInfo::exists(folder))
        return out;
    const QDir place(folder);
    if (!QFileInfo(folder).isDir() || !place.isReadable()) {
        out.issues << Issue{.severity = Severity::Error,
                            .code = QStringLiteral("environment-folder"),
                            .text = tr("The folder of environment templates cannot be read."),
                            .place = {.file = folder},
                            .hint = tr("Check its permissions, and that it is a folder.")};
        return out;
    }
    QStringList names = place.entryList({QStringLiteral("*.yaml"), QStringLiteral("*.yml")},
                                        QDir::Files | QDir::System, QDir::Name);
    if (names.size() > MostTemplates) {
        out.issues << Issue{.severity = Severity::Warning,
                            .code = QStringLiteral("environment-many"),
                            .text = tr("There are %1 environment templates here; the first %2 are read.")
                                        .arg(names.size())
                                        .arg(MostTemplates),
                            .place = {.file = folder},
                            .hint = tr("Remove those that nobody uses.")};
        names = names.mid(0, MostTemplates);
    }
    for (const QString &name : std::as_const(names)) {
        const QString file = place.filePath(name);
        auto environment = readFile(file, LargestTemplate).and_then([&file](const QByteArray &bytes) {
            return readEnvironment(bytes, file);
        });
        if (!environment) {
            out.issues << toIssue(environment.error(), QStringLiteral("environment-file"));
            continue;
        }
        environment->file = file;
        add(*environment, &out);
    }
    return out;
}

Result<void> prepareEnvironmentFolder(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return fail({.kind = Error::Kind::Io,
                     .message = tr("The folder of environment templates cannot be made."),
                     .hint = tr("Check the permissions and free space of your home folder."),
                     .place = {.file = folder}});
    const QString example = folder + QStringLiteral("/example.yaml.txt");
    if (QFileInfo::exists(example))
        return {};
    return readFile(QStringLiteral(":/kabocha/environments/example.yaml"))
        .and_then([&example](const QByteArray &bytes) { return writeFileSafely(example, bytes); });
}

} // namespace kabocha::job
