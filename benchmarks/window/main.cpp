// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `kabocha-benchmark-window FILE [PICTURES]` opens a job in the real window, offscreen, looks at it on each
// page and prints how long that took, how much memory over the idle window it cost, and how long the window
// stood still at most. PICTURES: a folder for screenshots.
#include "benchmarks/heartbeat.h"
#include "benchmarks/memory.h"
#include "walk/window.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>

#include <cstdio>

using namespace kabocha;

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: kabocha-benchmark-window FILE [PICTURES]\n");
        return 2;
    }
    const QString &file = arguments.at(1);
    const QTemporaryDir home;
    test::LiveWindow live(home.path());
    ui::Workspace &workspace = live.services().workspace;
    std::optional<bool> opened;
    QObject::connect(&workspace, &ui::Workspace::jobOpened, &application, [&] { opened = true; });
    QObject::connect(&workspace, &ui::Workspace::failed, &application, [&](const Error &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.text()));
        opened = false;
    });
    if (!test::waitFor([&] { return !workspace.isBusy(); }))
        return 1;
    const auto megabytes = [](qint64 bytes) { return static_cast<double>(bytes) / 1e6; };
    const qint64 idle = benchmarks::memory("VmRSS");
    benchmarks::Heartbeat heartbeat;

    QElapsedTimer timer;
    timer.start();
    workspace.openJob(file);
    if (!test::waitFor([&] { return opened.has_value(); }) || !*opened)
        return 1;
    const qint64 milliseconds = timer.elapsed();
    std::printf("%-34s  %lld ms, longest standstill %lld ms, %.1f MB at its peak over the idle window\n",
                qPrintable(QStringLiteral("%1 in the window").arg(QFileInfo(file).fileName())),
                static_cast<long long>(milliseconds), static_cast<long long>(heartbeat.longestWait()),
                megabytes(benchmarks::memory("VmHWM") - idle));
    const auto look = [&](const QString &page) {
        timer.start();
        (void)test::waitFor([&] {
            return timer.hasExpired(500) && !workspace.isBusy() && live.find("reviewBusy")->isHidden();
        });
        live.window().repaint(); // long texts are only laid out here
        std::printf("  %-32s  longest standstill %lld ms, %.1f MB\n", qPrintable(page),
                    static_cast<long long>(heartbeat.longestWait()),
                    megabytes(benchmarks::memory("VmHWM") - idle));
        if (arguments.size() > 2)
            live.window().grab().save(QDir(arguments.at(2)).filePath(page + QLatin1String(".png")));
    };
    const std::pair<const char *, const char *> pages[] = {
        {"Ctrl+1", "record"}, {"Ctrl+2", "metadata"}, {"Ctrl+4", "history"}, {"Ctrl+3", "review"}};
    for (const auto &[key, name] : pages) {
        live.press(QKeySequence(QLatin1String(key)));
        look(QLatin1String(name));
    }
    auto *const tabs = live.find<QTabWidget>("reviewTabs");
    for (int i = 1; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        look(QLatin1String("review ") + tabs->tabText(i));
    }
    return 0;
}
