// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/corefiles.h"
#include "base/log.h"
#include "sandbox/sandboxserver.h"
#include "signals.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QSocketNotifier>
#include <QStandardPaths>

#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace {

/// Ends with whoever holds the other end of standard input, even if that was killed.
void quitWhenStdinCloses(QCoreApplication &application)
{
    auto *const notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, [&application, notifier] {
        char buffer[4096];
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN)))
            return;
        notifier->setEnabled(false);
        application.quit();
    });
}

} // namespace

int main(int argc, char **argv)
{
    kabocha::leaveNoCoreFile();
    // Before anything is opened: Qt's own descriptors would take the number of a closed one.
    const bool stdinIsOpen = ::fcntl(STDIN_FILENO, F_GETFD) >= 0;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kabocha"));
    kabocha::installRedactingLog();

    CLI::App options("A SQuaSH to practise with, for this computer alone: it listens on 127.0.0.1 and keeps "
                     "its data between runs.",
                     "kabocha-sandbox");
    quint16 port = 0;
    std::string directory;
    bool untilStdinCloses = false;
    int tokenLifetime = 300;
    options.add_option("--port", port, "Port to listen on; 0 takes any free one")->capture_default_str();
    options.add_option("--data", directory,
                       "Folder for its data (default: with the person's application data)");
    options.add_flag("--until-stdin-closes", untilStdinCloses, "End when standard input ends");
    options.add_option("--token-lifetime", tokenLifetime, "How long a sign-in lasts, in seconds")
        ->check(CLI::Range(1, 10'000'000))
        ->capture_default_str();
    bool debug = false;
    options.add_flag("--debug", debug,
                     "Answer a missing or expired token with 401 and the reason, as a SQuaSH in debug mode");
    options.set_version_flag("--version", KABOCHA_VERSION);
    try {
        options.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        if (error.get_exit_code() == 0) // --help, --version
            return options.exit(error);
        std::fprintf(stderr, "kabocha-sandbox: %s\n\n%s", error.what(), options.help().c_str());
        return 2;
    }

    if (untilStdinCloses && !stdinIsOpen) {
        std::fprintf(stderr, "kabocha-sandbox: --until-stdin-closes, but standard input is closed already\n");
        return 1;
    }

    kabocha::sandbox::SandboxServer::Options serverOptions;
    serverOptions.directory =
        directory.empty()
            ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/sandbox")
            : QString::fromLocal8Bit(directory.c_str());
    serverOptions.port = port;
    serverOptions.tokenLifetime = tokenLifetime;
    serverOptions.debug = debug;

    std::signal(SIGPIPE, SIG_IGN); // who started us may have stopped reading
    const kabocha::app::EndSignals endSignals;
    QObject::connect(&endSignals, &kabocha::app::EndSignals::received, &application, &QCoreApplication::quit);
    const kabocha::SystemClock clock;
    kabocha::sandbox::SandboxServer server(serverOptions, clock);
    const kabocha::Result<quint16> listening = server.start();
    if (!listening) {
        std::fprintf(stderr, "kabocha-sandbox: %s\n", listening.error().text().toLocal8Bit().constData());
        return 1;
    }
    if (untilStdinCloses)
        quitWhenStdinCloses(application);
    std::printf("listening on http://127.0.0.1:%u\n", unsigned(*listening));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
