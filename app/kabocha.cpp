// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance.h"
#include "application.h"
#include "base/corefiles.h"
#include "base/log.h"
#include "filesettings.h"
#include "languages.h"
#include "widgets/messagebar.h"
#include "window/mainwindow.h"

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QLocale>
#include <QTextStream>

using namespace kabocha;

int main(int argc, char *argv[])
{
    leaveNoCoreFile();
    QApplication application(argc, argv); // takes Qt's own options out of argv
    QCoreApplication::setApplicationName(QStringLiteral("kabocha"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KABOCHA_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Kabocha"));
    QGuiApplication::setDesktopFileName(QStringLiteral("kabocha"));
    installRedactingLog();

    CLI::App cli("Kabocha: record, review and dispatch verification measurements.", "kabocha");
    cli.set_version_flag("--version", "kabocha " KABOCHA_VERSION);
    std::vector<std::string> paths;
    bool example = false;
    cli.add_option("path", paths, "Metrics package folders and job files to open");
    cli.add_flag("--example", example, "Open the example package, with the practice sandbox as target");
    try {
        cli.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return cli.exit(error) == 0 ? 0 : 2;
    }

    app::setAppearance(application);
    app::Application::Options options = app::Application::personalOptions();
    app::speak(application, // before anything that has texts is made
               app::languageFor(app::wishedLanguage(app::FileSettings(options.settingsFile)),
                                QLocale::system().uiLanguages()));
    auto created = app::Application::create(std::move(options));
    if (!created) {
        QTextStream(stderr) << created.error().text() << '\n';
        return 1;
    }
    const std::unique_ptr<app::Application> services = std::move(*created);
    ui::MainWindow window(services->services());
    QObject::connect(
        services.get(), &app::Application::keptForThisRunOnly, &window,
        [&window](const Error &why) { window.messages().show(ui::MessageBar::Kind::Warning, why.text()); });
    window.show();
    window.offerDrafts();

    ui::Workspace &workspace = services->services().workspace;
    for (const QString &directory : workspace.openPackages()) // as they were left
        workspace.loadPackage(directory);
    if (example) {
        services->services().targets.setCurrent(services->services().targets.targets().constFirst().name);
        workspace.loadPackage(services->services().examplePackage);
    }
    for (const std::string &path : paths)
        workspace.openPath(QString::fromStdString(path));
    return QApplication::exec();
}
