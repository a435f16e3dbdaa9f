// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/tasks.h"

#include "benchmarks/memory.h"
#include "benchmarks/sending.h"
#include "job/io.h"
#include "job/normalize.h"
#include "job/report.h"
#include "spec/package.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QUrl>

#include <yaml-cpp/yaml.h>

#include <fstream>

namespace kabocha::benchmarks {
namespace {

/// Runs TASK, which gives an error or nothing.
Result<Measured> measure(const std::function<Result<void>()> &task)
{
    const qint64 before = memory("VmRSS");
    QElapsedTimer timer;
    timer.start();
    const Result<void> done = task();
    const qint64 nanoseconds = timer.nsecsElapsed();
    if (!done)
        return fail(done.error());
    return Measured{.seconds = static_cast<double>(nanoseconds) / 1e9, .peak = memory("VmHWM") - before};
}

template <class T> Result<void> outcome(const Result<T> &result)
{
    return result ? Result<void>() : fail(result.error());
}

Result<void> loadAll(const QString &folder)
{
    QDirIterator files(folder, {QStringLiteral("*.yaml"), QStringLiteral("*.yml")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        std::ifstream in(files.next().toStdString());
        try {
            if (YAML::LoadAll(in).empty())
                continue;
        } catch (const YAML::Exception &exception) {
            return fail({.kind = Error::Kind::Syntax,
                         .message = QString::fromUtf8(exception.what()),
                         .place = {.file = files.filePath()}});
        }
    }
    return {};
}

Result<void> readBytes(const QString &path)
{
    QFile file(path);
    QByteArray buffer(1 << 20, Qt::Uninitialized);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail({.kind = Error::Kind::Io, .message = file.errorString(), .place = {.file = path}});
    while (file.read(buffer.data(), buffer.size()) > 0) {
    }
    return {};
}

Result<Measured> normalize(const QString &path)
{
    const auto loaded = job::openJob(path);
    if (!loaded)
        return fail(loaded.error());
    QFile nowhere(QStringLiteral("/dev/null")); // what is measured is not the disk
    if (!nowhere.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return fail({.kind = Error::Kind::Io, .message = nowhere.errorString()});
    return measure([&] { return job::writeNormalized(loaded->job, nowhere); });
}

/// From the file to its rows; the package is loaded before, as in the program.
Result<Measured> report(const QString &path, const QString &folder)
{
    const auto package = spec::loadPackage(folder);
    if (!package)
        return fail(package.error());
    return measure([&]() -> Result<void> {
        const auto loaded = job::openJob(path);
        if (!loaded)
            return fail(loaded.error());
        if (job::report(loaded->job, package->metrics, package->specifications).isEmpty())
            return fail({.kind = Error::Kind::NotFound, .message = QStringLiteral("The job has no rows.")});
        return {};
    });
}

} // namespace

Result<Measured> runTask(const QString &name, const QStringList &arguments)
{
    const QString first = arguments.value(0);
    if (name == QLatin1String("package"))
        return measure([&first] { return outcome(spec::loadPackage(first)); });
    if (name == QLatin1String("loadall"))
        return measure([&first] { return loadAll(first); });
    if (name == QLatin1String("open"))
        return measure([&first] { return outcome(job::openJob(first)); });
    if (name == QLatin1String("read"))
        return measure([&first] { return readBytes(first); });
    if (name == QLatin1String("normalize"))
        return normalize(first);
    if (name == QLatin1String("report"))
        return report(first, arguments.value(1));
    const QUrl url(arguments.value(1));
    if (name == QLatin1String("dispatch"))
        return dispatchJob(first, url);
    if (name == QLatin1String("send"))
        return sendPayload(first, url);
    if (name == QLatin1String("qnam"))
        return postByQt(first, url);
    return fail(
        {.kind = Error::Kind::NotFound, .message = QStringLiteral("There is no task “%1”.").arg(name)});
}

} // namespace kabocha::benchmarks
