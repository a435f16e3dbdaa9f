// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `kabocha-benchmark-session FOLDER JOB [METRICS [POINTS]]` works for a while in the real window, offscreen
// and by keyboard, over a package of METRICS (10,000), the job file JOB (made, of 1 GB, if it is not
// there) and a history of POINTS (1,000,000)
// of one metric and 20 of each other. Prints for each step how long the event loop stood still at most, and
// ends with 1 if that was over 100 ms once.
#include "benchmarks/generator.h"
#include "benchmarks/heartbeat.h"
#include "benchmarks/memory.h"
#include "models/jsontreemodel.h"
#include "walk/window.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <cstdio>

using namespace kabocha;

namespace {

constexpr qint64 limit = 100; // milliseconds

class Session
{
public:
    explicit Session(const QString &home) : m_live(home) {}

    [[nodiscard]] test::LiveWindow &live() { return m_live; }
    [[nodiscard]] ui::Workspace &workspace() { return m_live.services().workspace; }

    /// Does DEED, lets everything that follows from it end, and says how the event loop fared.
    template <class Deed> void step(const QString &name, Deed deed)
    {
        QElapsedTimer time;
        time.start();
        (void)m_heart.longestWait();
        deed();
        m_live.window().repaint();
        settle();
        const qint64 longest = m_heart.longestWait();
        std::printf("%-44s %6lld ms%s   (%lld ms in all)\n", qPrintable(name),
                    static_cast<long long>(longest), longest > limit ? "  OVER" : "      ",
                    static_cast<long long>(time.elapsed()));
        std::fflush(stdout);
        m_over += longest > limit ? 1 : 0;
        m_worst = std::max(m_worst, longest);
    }
    void keys(const QString &name, const char *sequence)
    {
        step(name, [&] { m_live.press(QKeySequence(QLatin1String(sequence))); });
    }
    /// Each letter is a step of its own; the worst is printed.
    void type(const QString &name, const QString &text)
    {
        step(name, [&] {
            for (const QChar letter : text) {
                m_live.type(letter);
                QTest::qWait(60);
            }
        });
    }
    /// Looks at the history of metric NUMBER until it is shown.
    void look(int number)
    {
        const auto *statistics = m_live.find<QLabel>("historyStatistics");
        const QString before = statistics->text();
        workspace().setCurrentMetric(benchmarks::metricName(number));
        (void)test::waitFor([&] { return statistics->text() != before; });
    }
    [[nodiscard]] int over() const { return m_over; }
    [[nodiscard]] qint64 worst() const { return m_worst; }

private:
    /// Idle for 300 ms: nothing is busy, and the review has worked everything out.
    void settle()
    {
        QElapsedTimer quiet;
        quiet.start();
        (void)test::waitFor([&] {
            const QWidget *busy = m_live.find("reviewBusy");
            if (workspace().isBusy() || (busy && busy->isVisible()))
                quiet.restart();
            return quiet.hasExpired(300);
        });
    }

    test::LiveWindow m_live;
    benchmarks::Heartbeat m_heart;
    int m_over = 0;
    qint64 m_worst = 0;
};

bool made(const Result<void> &result)
{
    if (!result)
        std::fprintf(stderr, "%s\n", qPrintable(result.error().text()));
    return result.has_value();
}

void search(Session &session)
{
    session.keys(QStringLiteral("find a metric"), "Ctrl+F");
    session.type(QStringLiteral("search: four letters"), QStringLiteral("etri"));
    session.type(QStringLiteral("search: eight more"), QStringLiteral("c0123456"));
    session.keys(QStringLiteral("search cleared"), "Esc");
    session.type(QStringLiteral("search: one metric"), QStringLiteral("demo07.metric03712"));
    session.keys(QStringLiteral("metric taken"), "Return");
    session.keys(QStringLiteral("find again"), "Ctrl+F");
    session.keys(QStringLiteral("search cleared again"), "Esc");
}

void record(Session &session)
{
    session.keys(QStringLiteral("record page"), "Ctrl+1");
    session.step(QStringLiteral("entry line has the focus"),
                 [&] { session.live().find("entryMetric")->setFocus(Qt::ShortcutFocusReason); });
    session.keys(QStringLiteral("entry line selected"), "Ctrl+A");
    session.type(QStringLiteral("entry line: name and value"),
                 QStringLiteral("demo00.metric00000 10.02 mmag"));
    session.keys(QStringLiteral("recorded"), "Return");
    for (int i = 0; i < 3; ++i) {
        session.keys(QStringLiteral("next unmeasured"), "Ctrl+Return");
        session.type(QStringLiteral("value"), QStringLiteral("9.5"));
    }
    session.keys(QStringLiteral("recorded, next"), "Ctrl+Return");
    session.keys(QStringLiteral("undo"), "Ctrl+Z");
    session.keys(QStringLiteral("redo"), "Ctrl+Shift+Z");
}

void look(Session &session)
{
    session.keys(QStringLiteral("metadata page"), "Ctrl+2");
    session.keys(QStringLiteral("history page"), "Ctrl+4");
    session.step(QStringLiteral("history of another metric"), [&] { session.look(1); });
    session.step(QStringLiteral("history of a million points"), [&] { session.look(0); });
    session.step(QStringLiteral("window made smaller"), [&] { session.live().window().resize(1100, 700); });
    session.step(QStringLiteral("window made larger"), [&] { session.live().window().resize(1400, 900); });
    session.keys(QStringLiteral("review page"), "Ctrl+3");
    auto *tabs = session.live().find<QTabWidget>("reviewTabs");
    for (int i = 0; i < tabs->count(); ++i)
        session.step(QStringLiteral("review: ") + tabs->tabText(i).remove(u'&'),
                     [&] { tabs->setCurrentIndex(i); });
}

/// The JSON of the large job as a tree, and in it a list that stays in its file.
void unfold(Session &session)
{
    session.keys(QStringLiteral("review page again"), "Ctrl+3");
    auto *tabs = session.live().find<QTabWidget>("reviewTabs");
    auto *tree = session.live().find<QTreeView>("jsonTree");
    const auto *model = qobject_cast<const ui::JsonTreeModel *>(tree->model());
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->widget(i)->isAncestorOf(tree))
            session.step(QStringLiteral("tree: shown"), [&] { tabs->setCurrentIndex(i); });
    }
    const QModelIndex list = model->find(QStringLiteral("$.blobs[0].data.points.value"));
    QModelIndex row = list;
    session.step(QStringLiteral("tree: a list"), [&] {
        tree->setFocus(Qt::ShortcutFocusReason);
        tree->setCurrentIndex(row);
    });
    while (model->hasChildren(row)) { // the last of ever smaller ranges
        session.keys(QStringLiteral("tree: unfolded"), "Right");
        session.step(QStringLiteral("tree: its last row"), [&] {
            row = model->index(model->rowCount(row) - 1, 0, row);
            tree->setCurrentIndex(row);
        });
    }
    session.step(QStringLiteral("tree: the whole list"), [&] { tree->setCurrentIndex(list); });
    session.keys(QStringLiteral("tree: all below unfolded"), "*");
    session.keys(QStringLiteral("tree: value copied"), "Ctrl+C");
    session.keys(QStringLiteral("tree: search"), "Ctrl+Shift+F");
    session.type(QStringLiteral("tree: what is sought"), QStringLiteral("99"));
    session.step(QStringLiteral("tree: found"), [&] {
        const auto *outcome = session.live().find<QLabel>("jsonTreeSearchOutcome");
        session.live().press(QKeySequence(QStringLiteral("Return")));
        (void)test::waitFor([&] { return outcome->text().contains(QLatin1String(" of ")); });
    });
    for (int i = 0; i < 3; ++i)
        session.keys(QStringLiteral("tree: found again"), "F3");
    session.keys(QStringLiteral("tree: found before"), "Shift+F3");
    session.keys(QStringLiteral("tree: search closed"), "Esc");
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fprintf(stderr, "usage: kabocha-benchmark-session FOLDER JOB [METRICS [POINTS]]\n");
        return 2;
    }
    const int metrics = arguments.value(3, QStringLiteral("10000")).toInt();
    const int points = arguments.value(4, QStringLiteral("1000000")).toInt();
    const QDir folder(arguments.at(1));
    const QString package = folder.filePath(QStringLiteral("package-%1").arg(metrics));
    const QString history = folder.filePath(QStringLiteral("history-%1-%2.sqlite").arg(metrics).arg(points));
    constexpr qint64 gigabyte = 1'000'000'000;
    if (!made(benchmarks::generateJob(arguments.at(2), gigabyte)) ||
        !made(benchmarks::generatePackage(package, metrics)) ||
        !made(benchmarks::generateHistory(history, points, metrics, 20)))
        return 1;
    const QTemporaryDir home;
    QDir(home.path()).mkpath(QStringLiteral("data"));
    if (!QFile::copy(history, home.filePath(QStringLiteral("data/history.sqlite"))))
        return 1;

    Session session(home.path());
    session.step(QStringLiteral("start"), [] {});
    session.step(QStringLiteral("package opened"), [&] { session.workspace().loadPackage(package); });
    search(session);
    record(session);
    look(session);
    session.step(QStringLiteral("job opened"), [&] {
        session.workspace().document().reset();
        session.workspace().openJob(arguments.at(2));
    });
    look(session);
    unfold(session);
    search(session);
    record(session);
    std::printf("The longest standstill was %lld ms; %d steps over %lld ms; %.0f MB at the peak.\n",
                static_cast<long long>(session.worst()), session.over(), static_cast<long long>(limit),
                static_cast<double>(benchmarks::memory("VmHWM")) / 1e6);
    return session.over() > 0 ? 1 : 0;
}
