// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// kabocha-tour FOLDER: walks the main job in the real windows, prints each step and leaves a screenshot of it
// in FOLDER. Exit 0 only if the job was found again on the server.
#include "appearance.h"
#include "base/log.h"
#include "languages.h"
#include "walk/mainjob.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>

using namespace kabocha;

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kabocha-tour"));
    installRedactingLog();
    QTextStream out(stdout);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        QTextStream(stderr) << "usage: kabocha-tour FOLDER\n";
        return 2;
    }
    const QDir folder(arguments.at(1));
    QDir(folder.filePath(QStringLiteral("home"))).removeRecursively(); // each tour is a first start
    if (!folder.mkpath(QStringLiteral("home"))) {
        QTextStream(stderr) << "cannot make " << folder.path() << '\n';
        return 1;
    }
    app::setAppearance(application);
    app::speak(application, app::languageFor(qEnvironmentVariable("KABOCHA_LANGUAGE"), {}));

    test::LiveWindow live(folder.absoluteFilePath(QStringLiteral("home")));
    int number = 0;
    const bool arrived = test::walkMainJob(live, [&](const test::StepOutcome &step) {
        out << (step.ok ? "  ok    " : "  FAILED ") << ++number << ". " << step.step << ": " << step.outcome
            << '\n';
        const QString picture = step.ok ? step.picture : QStringLiteral("failed");
        if (!picture.isEmpty()) {
            QCoreApplication::processEvents();
            const QString file = folder.filePath(picture + QStringLiteral(".png"));
            out << (live.window().grab().save(file) ? "        screenshot " : "        cannot write ") << file
                << '\n';
        }
        out.flush();
    });
    out << (arrived ? "The job arrived and was found again on the server.\n" : "The job did not arrive.\n");
    return arrived ? 0 : 1;
}
