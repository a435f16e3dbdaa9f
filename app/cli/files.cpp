// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/files.h"

#include "base/clock.h"
#include "base/files.h"
#include "core.h"
#include "job/environmentcheck.h"
#include "job/environmentfolder.h"
#include "job/measurementfile.h"

#include <QFileInfo>
#include <QIODevice>
#include <QLocale>
#include <QProcessEnvironment>

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace kabocha::cli {
namespace {

constexpr qsizetype LargestInput = 512LL * 1024 * 1024;
constexpr qsizetype MostPackageIssues = 20;

bool isStandard(const QString &path)
{
    return path == QLatin1String("-");
}

Result<QByteArray> readStandardInput()
{
    const auto failure = [](const QString &message, const QString &hint) {
        return tl::unexpected(Error{.kind = Error::Kind::Io,
                                    .message = message,
                                    .hint = hint,
                                    .place = {.file = inputName(QStringLiteral("-"))}});
    };
    QByteArray out;
    QByteArray buffer(256 * 1024, Qt::Uninitialized);
    for (;;) {
        const ssize_t count = ::read(STDIN_FILENO, buffer.data(), static_cast<size_t>(buffer.size()));
        if (count == 0)
            return out;
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failure(
                tr("Standard input cannot be read: %1.").arg(QString::fromLocal8Bit(std::strerror(errno))),
                tr("Give the name of a file instead."));
        if (out.size() + count > LargestInput)
            return failure(
                tr("Standard input is larger than %1.").arg(QLocale::c().formattedDataSize(LargestInput)),
                tr("Write it to a file, and give its name."));
        out.append(buffer.constData(), count);
    }
}

/// The console's standard output for what writes to a device.
class StandardOutput : public QIODevice
{
public:
    explicit StandardOutput(Console &console) : m_console(console) { open(WriteOnly | Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        m_console.write({data, size}); // which tells at its end if that failed
        return size;
    }

private:
    Console &m_console;
};

/// A file is replaced by writing another one beside it; a device must not be.
Result<void> checkTarget(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile() && !info.isDir())
        return fail({.kind = Error::Kind::Io,
                     .message = tr("This is not a regular file, and cannot be replaced as a whole."),
                     .hint = tr("Give another name, or - for standard output."),
                     .place = {.file = path}});
    return {};
}

} // namespace

QString inputName(const QString &path)
{
    return isStandard(path) ? QStringLiteral("<stdin>") : path;
}

Result<QByteArray> readInput(const QString &path)
{
    return isStandard(path) ? readStandardInput() : readFile(path);
}

Result<job::LoadedJob> loadJob(const QString &path)
{
    if (!isStandard(path))
        return job::openJobOrMeasurement(path);
    return readStandardInput().and_then([&path](const QByteArray &bytes) {
        return job::isMeasurementFile(bytes) ? job::readMeasurementFile(bytes, inputName(path))
                                             : job::readJob(bytes, inputName(path));
    });
}

Result<job::Job> openJob(Console &console, const QString &path)
{
    return loadJob(path).map([&console](const job::LoadedJob &loaded) {
        console.report(loaded.issues);
        return loaded.job;
    });
}

Result<spec::Package> openPackage(Console &console, const QString &directory)
{
    if (directory.isEmpty())
        return spec::Package();
    auto package = spec::loadPackage(directory);
    if (!package)
        return package;
    qsizetype shown = 0;
    for (const Issue &issue : std::as_const(package->issues)) {
        if (issue.severity == Severity::Error && ++shown <= MostPackageIssues)
            console.report(issue);
    }
    if (shown > MostPackageIssues)
        console.report(Issue{.severity = Severity::Error,
                             .code = QStringLiteral("more"),
                             .text = tr("%1 more problems are not shown.").arg(shown - MostPackageIssues),
                             .place = {.file = directory},
                             .hint = tr("See kabocha-cli package lint.")});
    return package;
}

job::Job withPackage(const job::Job &job, const spec::Package &package)
{
    job::Job definitions;
    definitions.metrics = package.metrics;
    definitions.specifications = package.specifications;
    return job::merge(job, definitions);
}

Result<json::Object> environmentCalled(Console &console, const QString &name)
{
    const job::EnvironmentSet all = job::loadEnvironments(app::Core::personalOptions().environmentFolder);
    const job::EnvironmentTemplate *found = all.find(name);
    for (const Issue &issue : all.issues) {
        if (issue.severity != Severity::Note || (found && issue.place.file == found->file))
            console.report(issue);
    }
    if (!found)
        return fail({.kind = Error::Kind::NotFound,
                     .message = tr("There is no environment “%1”.").arg(name),
                     .hint = tr("There are: %1.").arg(all.names().join(QStringLiteral(", ")))});
    const QProcessEnvironment process = QProcessEnvironment::systemEnvironment();
    QHash<QString, QString> variables;
    for (const job::EnvironmentField &field : found->fields)
        variables.insert(field.variable, process.value(field.variable));
    const json::Object out = job::environmentFrom(*found, variables, SystemClock().nowUtc());
    console.report(job::checkFields(*found, out));
    return out;
}

Result<void> writeOutput(Console &console, const QString &path,
                         const std::function<Result<void>(QIODevice &)> &write)
{
    if (!isStandard(path))
        return checkTarget(path).and_then([&] { return writeFileSafely(path, write); });
    StandardOutput device(console);
    return write(device);
}

Result<void> writeOutput(Console &console, const QString &path, const job::Job &job)
{
    return writeOutput(console, path, [&job](QIODevice &device) { return job::saveJob(job, device); });
}

int exitCode(Console &console, const Result<void> &outcome)
{
    return outcome ? Exit::good : console.fail(outcome.error());
}

} // namespace kabocha::cli
