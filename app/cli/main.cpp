// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/corefiles.h"
#include "base/log.h"
#include "cli/commandline.h"
#include "cli/password.h"

#include <QCoreApplication>

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace {

/// What we open must never get the number of a standard stream that was closed.
void fillStandardStreams()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        while (::fcntl(descriptor, F_GETFD) < 0) {
            if (::open("/dev/null", O_RDWR) < 0)
                return; // writing there then fails, and says so
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QString password = kabocha::cli::takePasswordFromEnvironment();
    fillStandardStreams();
    kabocha::leaveNoCoreFile();
    std::signal(SIGPIPE, SIG_IGN); // a reader that has gone is met where we write
    qputenv("LC_ALL", "C.UTF-8");  // the same output everywhere
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kabocha"));
    kabocha::installRedactingLog();

    kabocha::cli::CommandLine line;
    kabocha::cli::addUnit(line);
    kabocha::cli::addPackage(line);
    kabocha::cli::addJob(line);
    kabocha::cli::addImport(line);
    kabocha::cli::addTarget(line);
    kabocha::cli::addLogin(line, password);
    kabocha::cli::addPublish(line, password);
    kabocha::cli::addDispatch(line, password);
    kabocha::cli::addOutbox(line, password);
    kabocha::cli::Console console;
    return console.finish(line.run(QCoreApplication::arguments().mid(1), console));
}
