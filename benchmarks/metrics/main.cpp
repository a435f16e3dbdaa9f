// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `kabocha-benchmark-metrics [PACKAGES [POINTS [PICTURES]]]` opens 10,000 metrics with 20,000 specifications
// in PACKAGES packages (1), with POINTS recorded values (1,000,000) in the history, in the real window,
// offscreen; searches them key by key, scrolls, filters and records, and prints how long the window stood
// still at most at each, and how long the last values of a screenful took to come. PICTURES: a folder for
// screenshots.
#include "benchmarks/heartbeat.h"
#include "benchmarks/memory.h"
#include "history/historystore.h"
#include "walk/window.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <cstdio>
#include <ctime>

using namespace kabocha;

namespace {

constexpr int Metrics = 10'000;

QString packageName(int package)
{
    return QStringLiteral("package%1").arg(package, 3, 10, QLatin1Char('0'));
}

QString metricName(int metric)
{
    static const QStringList words{QStringLiteral("Camera"), QStringLiteral("Surface"),
                                   QStringLiteral("Noise"),  QStringLiteral("Read"),
                                   QStringLiteral("Mount"),  QStringLiteral("Jitter"),
                                   QStringLiteral("Seeing"), QStringLiteral("Focus"),
                                   QStringLiteral("Dark"),   QStringLiteral("Residual")};
    return words.at(metric % 10) + words.at(metric / 10 % 10) + words.at(metric / 100 % 10) +
           QString::number(metric);
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QFile::WriteOnly) &&
           file.write(bytes) == bytes.size();
}

/// As metrics packages are laid out: a file of metrics and one of specifications a package.
bool writePackages(const QString &folder, int packages)
{
    bool written = true;
    for (int package = 0; package < packages; ++package) {
        QByteArray metrics;
        QByteArray specifications;
        for (int metric = package; metric < Metrics; metric += packages) {
            const QByteArray name = metricName(metric).toUtf8();
            metrics += name + ":\n  description: What is measured here, night after night, number " +
                       QByteArray::number(metric) +
                       ", over the whole focal plane and at the temperature of the dome.\n  unit: mmag\n"
                       "  tags: [tag" +
                       QByteArray::number(metric % 7) + "]\n";
            for (const char *level : {"design", "stretch"})
                specifications += QByteArray("---\nname: ") + level + "\nmetric: " + name +
                                  "\nthreshold:\n  value: 12.0\n  unit: mmag\n  operator: \"<=\"\n";
        }
        const QString name = packageName(package);
        written = written && write(folder + QStringLiteral("/metrics/%1.yaml").arg(name), metrics) &&
                  write(folder + QStringLiteral("/specs/%1/all.yaml").arg(name), specifications);
    }
    return written;
}

/// Milliseconds that this thread has worked. On a busy computer the window stands still longer than that.
double workDone()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

Result<void> fillHistory(const QString &file, int packages, int points)
{
    auto store = history::HistoryStore::open(file);
    if (!store)
        return fail(store.error());
    const QDateTime start(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    QList<history::Point> batch;
    for (int i = 0; i < points; ++i) {
        const int metric = i % Metrics;
        batch << history::Point{
            .identifier = QStringLiteral("%1").arg(i, 32, 16, QLatin1Char('0')),
            .metric = metric::Name::ofMetric(packageName(metric % packages), metricName(metric)),
            .measuredAt = start.addSecs(i * 60LL),
            .value = 10 + (i * 7919LL) % 1000 / 400.0,
            .unit = QStringLiteral("mmag"),
            .jobTitle = QStringLiteral("night.verify.json")};
        if (batch.size() == 50'000 || i == points - 1) {
            if (Result<void> done = (*store)->record(batch); !done)
                return done;
            batch.clear();
        }
    }
    return {};
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QStringList arguments = QCoreApplication::arguments();
    const int packages = std::clamp(arguments.value(1, QStringLiteral("1")).toInt(), 1, Metrics);
    const int points = std::max(0, arguments.value(2, QStringLiteral("1000000")).toInt());
    const QString pictures = arguments.value(3);
    const QTemporaryDir home;
    const QString data = home.filePath(QStringLiteral("home/data"));
    const QString folder = home.filePath(QStringLiteral("site"));
    if (!writePackages(folder, packages))
        return 1;
    QElapsedTimer timer;
    timer.start();
    if (const auto filled = fillHistory(data + QStringLiteral("/history.sqlite"), packages, points);
        !filled) {
        std::fprintf(stderr, "%s\n", qPrintable(filled.error().text()));
        return 1;
    }
    std::printf("%d metrics in %d package(s), %d values of the past (stored in %lld ms)\n", Metrics, packages,
                points, static_cast<long long>(timer.elapsed()));

    test::LiveWindow live(home.filePath(QStringLiteral("home")));
    ui::Workspace &workspace = live.services().workspace;
    benchmarks::Heartbeat heartbeat;
    // Lets the window do all it has to, and says how long it stood still at most meanwhile.
    const auto settle = [&](int milliseconds = 60) {
        QElapsedTimer since;
        since.start();
        while (!since.hasExpired(milliseconds)) // the heartbeat wakes it
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        return heartbeat.longestWait();
    };
    const auto tell = [&](const char *what, qint64 standstill) {
        std::printf("  %-46s  longest standstill %lld ms\n", what, static_cast<long long>(standstill));
        if (!pictures.isEmpty())
            live.window().grab().save(QDir(pictures).filePath(QLatin1String(what) + QLatin1String(".png")));
        (void)heartbeat.longestWait(); // the picture took its time
    };

    const double beforeLoading = workDone();
    timer.start();
    workspace.loadPackage(folder);
    if (!test::waitFor([&] { return workspace.metrics().size() == Metrics; }))
        return 1;
    std::printf("  loaded in %lld ms\n", static_cast<long long>(timer.elapsed()));
    tell("load", settle(500));
    std::printf("      the thread of the window worked %.1f ms\n", workDone() - beforeLoading);

    auto *const tree = live.find<QTreeView>("metricsTree");
    live.press(QKeySequence(QStringLiteral("Ctrl+F")));
    for (const char *query : {"noise", "e", "camera 12", "9999", "zzz", "over the whole focal plane"}) {
        qint64 worst = 0;
        double mostWork = 0;
        const auto press = [&](Qt::Key key, const QString &text) {
            (void)heartbeat.longestWait();
            const double before = workDone();
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), key, text, Qt::NoModifier);
            worst = std::max(worst, settle());
            mostWork = std::max(mostWork, workDone() - before);
        };
        const QString text = QLatin1String(query);
        for (const QChar letter : text)
            press(Qt::Key_unknown, letter);
        tell(qPrintable(QStringLiteral("type “%1”").arg(text)), worst);
        for (int i = 0; i < text.size(); ++i)
            press(Qt::Key_Backspace, {});
        tell("and take it back", worst);
        std::printf("      the thread of the window worked %.1f ms for a key at most\n", mostWork);
    }

    live.press(Qt::Key_Down); // into the tree
    tell("go into the tree", settle());
    qint64 worst = 0;
    for (int page = 0; page < 20; ++page) {
        live.press(Qt::Key_PageDown);
        worst = std::max(worst, settle());
    }
    tell("twenty pages down", worst);
    live.press(Qt::Key_End);
    tell("to the end", settle());
    timer.start();
    const auto shown = [&] { return !tree->currentIndex().siblingAtColumn(1).data().toString().isEmpty(); };
    if (points > 0 && test::waitFor(shown))
        std::printf("      its last values came after less than %lld ms\n",
                    static_cast<long long>(timer.elapsed() + 60));

    auto *const unmeasured = live.find<QCheckBox>("metricsUnmeasured");
    unmeasured->setChecked(true);
    tell("unmeasured only", settle());
    const metric::Metric &first = workspace.metrics().metrics().constFirst();
    live.services().document.record(first.name, 11, first.unit);
    tell("record a value", settle());
    live.press(QKeySequence(QStringLiteral("Ctrl+B")));
    tell("make it a favourite", settle());
    live.find<QCheckBox>("metricsFavourites")->setChecked(true);
    tell("favourites only", settle());
    live.find<QCheckBox>("metricsFavourites")->setChecked(false);
    tell("all again", settle());

    // What the history takes for one screenful, without the window.
    const auto store = history::HistoryStore::open(data + QStringLiteral("/history.sqlite"));
    if (!store)
        return 1;
    QList<metric::Name> screen;
    for (int i = 0; i < 64; ++i)
        screen << workspace.metrics().metrics().at(i * 100).name;
    for (const char *which : {"64 metrics' last 20 values, first time", "again"}) {
        timer.start();
        const auto recent = (*store)->recent(screen, 20);
        std::printf("  %-46s  %.1f ms, %lld points\n", which, static_cast<double>(timer.nsecsElapsed()) / 1e6,
                    static_cast<long long>(recent ? recent->size() : -1));
    }
    return 0;
}
