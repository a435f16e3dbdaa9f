// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "walk/scenes.h"

#include "dialogs/passworddialog.h"
#include "models/dispatchcontroller.h"
#include "support/saveas.h"
#include "widgets/messagebar.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include <cmath>

namespace kabocha::test {

using dispatch::OutboxEntry;
using dispatch::OutboxState;

namespace {

enum Page { Record, Metadata, Review, History };
enum ReviewTab { Report, Problems, Changes, Tree, Text, Payload, Influx };

metric::Name named(const char *metric)
{
    return metric::Name::ofMetric(QStringLiteral("camera"), QLatin1String(metric));
}

json::Value text(const char *value)
{
    return json::Value::string(QString::fromUtf8(value));
}

} // namespace

Stage::Stage() : m_live(m_home.path()) {}
Stage::~Stage() = default;

void Stage::until(const char *what, const std::function<bool()> &condition)
{
    if (!waitFor(condition))
        m_trouble << QStringLiteral("never happened: %1").arg(QLatin1String(what));
}

void Stage::loadPackage(const QString &directory)
{
    const QSignalSpy loaded(&services().workspace, &ui::Workspace::packageLoaded);
    services().workspace.loadPackage(directory);
    until("the package is open", [&] { return !loaded.isEmpty(); });
}

void Stage::record(const char *metric, std::optional<double> value)
{
    const metric::MetricSet metrics = services().workspace.metrics();
    if (const metric::Metric *definition = metrics.find(named(metric)))
        document().record(definition->name, value, definition->unit);
    else
        m_trouble << QStringLiteral("there is no metric %1").arg(QLatin1String(metric));
}

void Stage::loadNight()
{
    loadExample();
    record("AvgCameraBodySurfaceTemp", 11.62);
    record("ReadNoise", 9.81);
    record("ReadoutTime", std::nullopt);
    record("DeadPixelFraction", 0.012);
    document().setMeta(QStringLiteral("camera_name"), text("ComCam"));
    document().setMeta(QStringLiteral("number_of_ccds"), json::Value::integer(9));
    document().setMeta(QStringLiteral("operator"), text("Renée Núñez"));
    document().setMeta(QStringLiteral("camera.ReadNoise.note"), text("amplifier 7 was warm"));
    document().setMeta(QStringLiteral("packages"), json::Value::object({}));
    json::Object environment;
    environment.insert(QStringLiteral("env_name"), text("local"));
    environment.insert(QStringLiteral("date"), text("2026-03-01T04:12:00+00:00"));
    document().setMeta(QStringLiteral("env"), json::Value::object(environment));
    if (const auto saved = saveAs(document(), home(QStringLiteral("night-2026-03-01.verify.json"))); !saved)
        m_trouble << saved.error().text();
    services().workspace.setCurrentMetric(named("AvgCameraBodySurfaceTemp"));
}

void Stage::past(const char *metric, int days)
{
    const QDateTime now = services().clock.nowUtc();
    QList<history::Point> points;
    QStringList sent;
    for (int day = days; day > 0; --day) {
        history::Point point;
        point.identifier = QStringLiteral("%1").arg(day, 32, 16, QLatin1Char('0'));
        point.metric = named(metric);
        point.measuredAt = now.addDays(-day);
        point.recordedAt = point.measuredAt.addSecs(day % 7 == 2 ? 3 * 3600 : 0); // by hand, after the round
        if (day % 11 != 0)                                                        // a gap
            point.value = std::round(100 * (10.4 + 1.1 * std::sin(day / 3.0) + (day == 9 ? 4.5 : 0.0))) / 100;
        point.unit = QStringLiteral("deg_C");
        point.jobTitle = QStringLiteral("night-%1.verify.json").arg(point.measuredAt.toString(u"yyyy-MM-dd"));
        points << point;
        if (day > 3 && day != 5)
            sent << point.identifier;
    }
    services().history.record(points);
    services().history.confirm(sent, QStringLiteral("Summit"), 40).waitForFinished();
    const QStringList gone{points.at(days - 5).identifier};
    services().history.confirm(gone, QStringLiteral("Summit"), 41).waitForFinished();
    const QSignalSpy stored(&services().history, &history::HistoryService::changed);
    services().history.withdraw(QStringLiteral("Summit"), 41);
    until("the past is stored", [&] { return !stored.isEmpty(); });
}

void Stage::page(int index)
{
    window().showPage(index);
}

void Stage::tab(const char *tabs, int index)
{
    if (auto *found = find<QTabWidget>(tabs))
        found->setCurrentIndex(index);
}

void Stage::type(const char *field, const QString &typed)
{
    if (auto *found = find<QLineEdit>(field)) {
        found->setFocus(Qt::OtherFocusReason);
        found->selectAll();
        QTest::keyClicks(found, typed);
    }
}

void Stage::trigger(const char *action)
{
    if (auto *found = find<QAction>(action))
        found->trigger();
}

QWidget *Stage::dialog(const char *name)
{
    QWidget *found = nullptr;
    until(name, [&] {
        found = m_live.find<QWidget>(name);
        return found && found->isWindow() && found->isVisible() && found->isActiveWindow();
    });
    return found ? found : &window();
}

QWidget *Stage::menu(const char *action)
{
    auto *wanted = find<QAction>(action);
    for (const QAction *title : window().menuBar()->actions()) {
        QMenu *menu = title->menu();
        if (!menu || !menu->actions().contains(wanted))
            continue;
        menu->popup(window().mapToGlobal(QPoint(0, 24)));
        until("the menu opens", [menu] { return menu->isVisible(); });
        return menu;
    }
    m_trouble << QStringLiteral("no menu holds %1").arg(QLatin1String(action));
    return &window();
}

void Stage::production()
{
    services().targets.put({.name = QStringLiteral("Summit"),
                            .url = QUrl(QStringLiteral("https://squash.summit.example.org")),
                            .user = QStringLiteral("operator"),
                            .kind = squash::TargetKind::Production});
    services().targets.setCurrent(QStringLiteral("Summit"));
}

void Stage::silentServer()
{
    m_server.on("GET", "*", Reaction::of(Reaction::Kind::Hang));
    services().targets.put(
        {.name = QStringLiteral("Slow site"), .url = m_server.url(), .user = QStringLiteral("operator")});
    services().targets.setCurrent(QStringLiteral("Slow site"));
}

qint64 Stage::outboxRow(OutboxState state, const QString &reason, qint64 number)
{
    OutboxEntry entry{.title = QStringLiteral("night-2026-02-%1.verify.json")
                                   .arg(20 + static_cast<int>(state), 2, 10, QLatin1Char('0')),
                      .target = {.name = QStringLiteral("Test stand"),
                                 .url = QUrl(QStringLiteral("http://127.0.0.1:1")),
                                 .user = QStringLiteral("operator")},
                      .reason = reason,
                      .measurementCount = 12};
    auto added = services().outbox.add(entry, R"({"blobs": [], "measurements": [], "meta": {}})");
    added.waitForFinished();
    entry.id = added.result().value_or(-1);
    entry.state = state;
    entry.jobNumber = number;
    services().outbox.update(entry).waitForFinished();
    services().outbox.release(entry.id);
    until("the row is in the outbox", [&] {
        const OutboxEntry *row = services().outbox.find(entry.id);
        return row && row->state == state;
    });
    return entry.id;
}

void Stage::settle()
{
    for (int turn = 0; turn < 8; ++turn) { // timers of no time start others: arrange, lay out, draw
        bool over = false;
        QTimer::singleShot(0, qApp, [&over] { over = true; });
        (void)waitFor([&over] { return over; });
    }
    for (int layer = 0; layer < 4; ++layer) // what a layout asks of the one around it comes as an event
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

namespace {

void addRecord(QList<Scene> &all)
{
    const QString group = QStringLiteral("Record");
    all << Scene{QStringLiteral("record-first-start"), group, [](Stage &) { return nullptr; }};
    all << Scene{QStringLiteral("record-nothing-yet"), group, [](Stage &stage) {
                     stage.loadExample();
                     return nullptr;
                 }};
    all << Scene{QStringLiteral("record-filled"), group, [](Stage &stage) {
                     stage.loadNight();
                     return nullptr;
                 }};
    all << Scene{QStringLiteral("record-typing"), group, [](Stage &stage) {
                     stage.loadNight();
                     stage.past("AvgCameraBodySurfaceTemp", 40);
                     stage.type("entryMetric", QStringLiteral("camera.AvgCameraBodySurfaceTemp"));
                     stage.type("entryValue", QStringLiteral("13.4"));
                     return nullptr;
                 }};
    all << Scene{QStringLiteral("record-wrong-unit"), group, [](Stage &stage) {
                     stage.loadNight();
                     stage.type("entryMetric", QStringLiteral("camera.AvgCameraBodySurfaceTemp"));
                     stage.type("entryValue", QStringLiteral("12 mmag"));
                     return nullptr;
                 }};
    all << Scene{QStringLiteral("record-unknown-metric"), group, [](Stage &stage) {
                     stage.loadNight();
                     stage.type("entryMetric", QStringLiteral("no such thing"));
                     return nullptr;
                 }};
    all << Scene{QStringLiteral("record-thousandfold"), group, [](Stage &stage) {
                     stage.loadNight();
                     stage.past("AvgCameraBodySurfaceTemp", 40);
                     stage.type("entryMetric", QStringLiteral("camera.AvgCameraBodySurfaceTemp"));
                     stage.type("entryValue", QStringLiteral("10420"));
                     stage.settle();
                     return nullptr;
                 }};
    all << Scene{QStringLiteral("record-two-readings"), group, [](Stage &stage) {
                     stage.loadNight();
                     stage.type("entryMetric", QStringLiteral("camera.AvgCameraBodySurfaceTemp"));
                     stage.type("entryValue", QStringLiteral("1,234"));
                     return nullptr;
                 }};
    const auto paste = [](Stage &stage, const char *table) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(table));
        stage.trigger("actionPasteMeasurements");
        return stage.dialog("importDialog");
    };
    all << Scene{QStringLiteral("import-table"), group, [paste](Stage &stage) {
                     stage.loadNight();
                     return paste(stage, "metric\tvalue\tunit\tmeasured at\tnote\n"
                                         "camera.ReadNoise\t9,12\telectron\t2026-03-01 04:05\tby hand\n"
                                         "camera.ReadoutTime\t2,4\ts\t\t\n"
                                         "camera.Wind\t3,1\tm/s\t\t\n");
                 }};
    all << Scene{QStringLiteral("import-bad-lines"), group, [paste](Stage &stage) {
                     stage.loadNight();
                     return paste(stage, "metric,value\ncamera.ReadNoise,\"1,234\"\n"
                                         "camera.ReadoutTime,two\nNoSuchMetric,3\n");
                 }};
    const auto markSent = [](Stage &stage) {
        stage.loadNight();
        const auto *sent = stage.document().job().find(named("ReadNoise"));
        stage.services().history.confirm({sent->identifier}, QStringLiteral("Summit"), 40).waitForFinished();
        auto *table = stage.find<QAbstractItemView>("measurementTable");
        stage.until("it is known as sent", [table] {
            return table->model()->index(1, 5).data().toString().contains(QLatin1String("Summit")) ||
                   table->model()->index(1, 6).data().toString().contains(QLatin1String("Summit")) ||
                   table->model()->index(1, 4).data().toString().contains(QLatin1String("Summit"));
        });
        return table;
    };
    all << Scene{QStringLiteral("import-over-sent"), group, [markSent](Stage &stage) {
                     markSent(stage);
                     job::Job again;
                     again.set({.metric = named("ReadNoise"),
                                .value = 8.91,
                                .unit = *units::Unit::parse(u"electron")});
                     job::setValueNotes(&again, named("ReadNoise"), {},
                                        {.measuredAt = QDateTime(QDate(2026, 3, 1), QTime(4, 5), Qt::UTC)});
                     emit stage.services().workspace.importRead(
                         {.file = QStringLiteral("/data/night-2026-03-01.verify.json"), .job = again});
                     return stage.dialog("reasonDialog");
                 }};
    all << Scene{QStringLiteral("delete-sent"), group, [markSent](Stage &stage) {
                     QAbstractItemView *table = markSent(stage);
                     table->selectAll();
                     stage.trigger("actionDeleteMeasurements");
                     return stage.dialog("reasonDialog");
                 }};
    all << Scene{QStringLiteral("record-deleted"), group, [markSent](Stage &stage) {
                     QAbstractItemView *table = markSent(stage);
                     const metric::Name metric = named("ReadNoise");
                     stage.services().document.removeMeasurements(
                         {metric}, {metric}, QStringLiteral("it belongs to another night"));
                     table->setFocus();
                     stage.services().workspace.setCurrentMetric(metric);
                     stage.trigger("actionNotMeasured");
                     return stage.dialog("correctionDialog");
                 }};
    all << Scene{QStringLiteral("correction"), group, [markSent](Stage &stage) {
                     QAbstractItemView *table = markSent(stage);
                     table->setCurrentIndex(table->model()->index(1, 1));
                     stage.trigger("actionEditValue");
                     QWidget *dialog = stage.dialog("correctionDialog");
                     stage.type("correctionValue", QStringLiteral("8.91"));
                     return dialog;
                 }};
}

void addMetrics(QList<Scene> &all)
{
    const QString group = QStringLiteral("Metrics");
    all << Scene{QStringLiteral("metrics-found"), group, [](Stage &stage) {
                     stage.loadNight();
                     stage.trigger("actionFind");
                     stage.type("metricsSearch", QStringLiteral("read"));
                     return nullptr;
                 }};
    all << Scene{QStringLiteral("metrics-none-match"), group, [](Stage &stage) {
                     stage.loadNight();
                     stage.trigger("actionFind");
                     stage.type("metricsSearch", QStringLiteral("no such thing"));
                     return nullptr;
                 }};
    all << Scene{QStringLiteral("metrics-broken-package"), group, [](Stage &stage) {
                     const QString package = stage.home(QStringLiteral("damaged_package"));
                     QDir().mkpath(package + QStringLiteral("/metrics"));
                     QDir().mkpath(package + QStringLiteral("/specs"));
                     QFile metrics(package + QStringLiteral("/metrics/dome.yaml"));
                     if (metrics.open(QIODevice::WriteOnly))
                         metrics.write("Seeing:\n  description: Seeing in the dome\n  unit: arcsec\n"
                                       "Flow:\n  description: Flow of air\n  unit: furlongs\n"
                                       "Nothing: 12\n");
                     metrics.close();
                     stage.loadPackage(package);
                     if (auto *button = stage.find<QAbstractButton>("packageProblemsButton"))
                         button->setChecked(true);
                     return nullptr;
                 }};
    all << Scene{QStringLiteral("metrics-context-menu"), group, [](Stage &stage) -> QWidget * {
                     stage.loadNight();
                     auto *tree = stage.find<QAbstractItemView>("metricsTree");
                     tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
                     const QPoint at = tree->visualRect(tree->currentIndex()).center();
                     QContextMenuEvent event(QContextMenuEvent::Keyboard, at,
                                             tree->viewport()->mapToGlobal(at));
                     QApplication::sendEvent(tree->viewport(), &event);
                     stage.until("the menu opens", [&] { return stage.live().find<QMenu>("metricsMenu"); });
                     return stage.find<QMenu>("metricsMenu");
                 }};
}

void addMetadata(QList<Scene> &all)
{
    const QString group = QStringLiteral("Metadata");
    all << Scene{QStringLiteral("metadata-empty"), group, [](Stage &stage) {
                     stage.loadExample();
                     stage.page(Metadata);
                     return nullptr;
                 }};
    all << Scene{QStringLiteral("metadata-filled"), group, [](Stage &stage) {
                     stage.loadNight();
                     stage.page(Metadata);
                     return nullptr;
                 }};
    all << Scene{QStringLiteral("metadata-jenkins"), group, [](Stage &stage) {
                     stage.loadNight();
                     json::Object environment;
                     environment.insert(QStringLiteral("env_name"), text("jenkins"));
                     environment.insert(QStringLiteral("ci_id"), text("4711"));
                     environment.insert(QStringLiteral("ci_dataset"),
                                        text("a dataset with a name longer than the server can keep"));
                     stage.document().setMeta(QStringLiteral("env"), json::Value::object(environment));
                     stage.page(Metadata);
                     return nullptr;
                 }};
    all << Scene{QStringLiteral("metadata-problems"), group, [](Stage &stage) {
                     stage.loadNight();
                     stage.document().setMeta(QStringLiteral("packages"), text("none"));
                     stage.document().setMeta(QStringLiteral("env"), text("summit"));
                     stage.document().setMeta(QStringLiteral("id"), json::Value::integer(7));
                     stage.page(Metadata);
                     stage.type("metadataKey", QStringLiteral("operator"));
                     return nullptr;
                 }};
}

void addReview(QList<Scene> &all)
{
    const QString group = QStringLiteral("Review");
    all << Scene{QStringLiteral("review-empty"), group, [](Stage &stage) {
                     stage.page(Review);
                     return nullptr;
                 }};
    const auto tab = [&all, group](const char *name, int index) {
        all << Scene{QLatin1String(name), group, [index](Stage &stage) {
                         stage.loadNight();
                         stage.page(Review);
                         stage.tab("reviewTabs", index);
                         return nullptr;
                     }};
    };
    tab("review-report", Report);
    tab("review-no-problems", Problems);
    all << Scene{QStringLiteral("review-problems"), group, [](Stage &stage) {
                     stage.loadNight();
                     stage.document().removeMeta(QStringLiteral("packages"));
                     stage.document().setMeta(QStringLiteral("env"), text("summit"));
                     stage.document().setMeta(QStringLiteral("id"), json::Value::integer(7));
                     stage.page(Review);
                     stage.tab("reviewTabs", Problems);
                     return nullptr;
                 }};
    tab("review-tree", Tree);
    tab("review-text", Text);
    all << Scene{QStringLiteral("review-text-search"), group, [](Stage &stage) {
                     stage.loadNight();
                     stage.page(Review);
                     stage.tab("reviewTabs", Text);
                     stage.trigger("actionFindInJson");
                     return nullptr;
                 }};
    tab("review-payload", Payload);
    tab("review-influx", Influx);
    all << Scene{QStringLiteral("review-changes"), group, [](Stage &stage) {
                     stage.loadNight();
                     stage.record("ReadNoise", 7.9);
                     stage.record("ReadoutTime", 2.31);
                     stage.document().removeMeta(QStringLiteral("number_of_ccds"));
                     stage.page(Review);
                     stage.tab("reviewTabs", Changes);
                     const auto *table = stage.find<QAbstractItemView>("changesTable");
                     stage.until("the changes are shown", [table] { return table->model()->rowCount() > 2; });
                     return nullptr;
                 }};
}

void addHistory(QList<Scene> &all)
{
    const QString group = QStringLiteral("History");
    all << Scene{QStringLiteral("history-whose"), group, [](Stage &stage) {
                     stage.page(History);
                     return nullptr;
                 }};
    all << Scene{QStringLiteral("history-no-past"), group, [](Stage &stage) {
                     stage.loadExample();
                     stage.services().workspace.setCurrentMetric(named("ReadoutTime"));
                     stage.page(History);
                     const auto *chart = stage.find<QWidget>("historyChart");
                     stage.until("it says that there is no past", [chart] { return !chart->isVisible(); });
                     return nullptr;
                 }};
    all << Scene{QStringLiteral("history-filled"), group, [](Stage &stage) {
                     stage.loadNight();
                     stage.past("AvgCameraBodySurfaceTemp", 40);
                     stage.page(History);
                     const auto *table = stage.find<QAbstractItemView>("historyTable");
                     stage.until("the history is shown", [table] { return table->model()->rowCount() > 30; });
                     return nullptr;
                 }};
}

void addOutbox(QList<Scene> &all)
{
    const QString group = QStringLiteral("Outbox and dispatch");
    all << Scene{QStringLiteral("outbox-filled"), group, [](Stage &stage) {
                     stage.loadNight();
                     stage.outboxRow(OutboxState::Withdrawn, {}, 12);
                     stage.outboxRow(OutboxState::Refused,
                                     QStringLiteral("The server refused it: metric camera.Flow is unknown."));
                     stage.outboxRow(OutboxState::Queued, QStringLiteral("The server could not be reached."));
                     stage.outboxRow(OutboxState::Confirmed, {}, 14);
                     stage.outboxRow(OutboxState::InDoubt, QStringLiteral("The answer was lost."));
                     stage.outboxRow(OutboxState::Partial,
                                     QStringLiteral("The server did not keep all of it."), 17);
                     return nullptr;
                 }};
    all << Scene{QStringLiteral("outbox-discard-question"), group, [](Stage &stage) {
                     stage.outboxRow(OutboxState::InDoubt, QStringLiteral("The answer was lost."));
                     if (auto *button = stage.find<QPushButton>("outboxDiscard"))
                         QTest::mouseClick(button, Qt::LeftButton);
                     QWidget *question = nullptr;
                     stage.until("the question is asked", [&question] {
                         question = QApplication::activeModalWidget();
                         return question != nullptr;
                     });
                     return question;
                 }};
    all << Scene{QStringLiteral("dispatch-arrived"), group, [](Stage &stage) {
                     stage.loadNight();
                     const QSignalSpy finished(&stage.window().dispatches(),
                                               &ui::DispatchController::finished);
                     stage.trigger("actionDispatch");
                     stage.until("the dispatch ends", [&] { return !finished.isEmpty(); });
                     return nullptr;
                 }};
    all << Scene{QStringLiteral("dispatch-under-way"), group, [](Stage &stage) {
                     stage.loadNight();
                     stage.silentServer();
                     stage.trigger("actionDispatch");
                     stage.until("the dispatch begins", [&] {
                         const auto *cancel = stage.find<QPushButton>("dispatchCancel");
                         return cancel && cancel->isVisible();
                     });
                     return nullptr;
                 }};
    all << Scene{QStringLiteral("dispatch-production-question"), group, [](Stage &stage) {
                     stage.loadNight();
                     stage.production();
                     stage.trigger("actionDispatch");
                     return stage.dialog("productionQuestion");
                 }};
    all << Scene{QStringLiteral("production-target"), group, [](Stage &stage) {
                     stage.loadNight();
                     stage.production();
                     return nullptr;
                 }};
    all << Scene{QStringLiteral("target-menu"), group, [](Stage &stage) -> QWidget * {
                     stage.production();
                     auto *chip = stage.find<QWidget>("targetChip");
                     auto *menu = chip->findChild<QMenu *>();
                     menu->popup(chip->mapToGlobal(QPoint(0, chip->height())));
                     stage.until("the menu opens", [menu] { return menu->isVisible(); });
                     return menu;
                 }};
}

void addDialogs(QList<Scene> &all)
{
    const QString group = QStringLiteral("Dialogs");
    all << Scene{QStringLiteral("targets-practice"), group, [](Stage &stage) {
                     stage.trigger("actionTargets");
                     return stage.dialog("targetsDialog");
                 }};
    all << Scene{QStringLiteral("targets-production"), group, [](Stage &stage) {
                     stage.production();
                     stage.trigger("actionTargets");
                     QWidget *dialog = stage.dialog("targetsDialog");
                     if (auto *list = stage.find<QListWidget>("targetList"))
                         list->setCurrentRow(1);
                     return dialog;
                 }};
    all << Scene{QStringLiteral("targets-errors"), group, [](Stage &stage) {
                     stage.trigger("actionTargets");
                     QWidget *dialog = stage.dialog("targetsDialog");
                     if (auto *add = stage.find<QPushButton>("targetAdd"))
                         add->click();
                     stage.type("targetName", QStringLiteral("Summit"));
                     stage.type("targetUrl", QStringLiteral("http://me:secret@summit.example.org"));
                     stage.type("targetCaFile", QStringLiteral("/nowhere/authority.pem"));
                     return dialog;
                 }};
    all << Scene{QStringLiteral("targets-no-answer"), group, [](Stage &stage) {
                     squash::Target nobody{.name = QStringLiteral("Test stand"),
                                           .url = QUrl(QStringLiteral("http://127.0.0.1:1")),
                                           .user = QStringLiteral("operator")};
                     stage.services().targets.put(nobody);
                     stage.services().targets.setCurrent(nobody.name);
                     stage.trigger("actionTargets");
                     QWidget *dialog = stage.dialog("targetsDialog");
                     stage.type("targetPassword", QStringLiteral("secret"));
                     auto *test = stage.find<QPushButton>("targetTest");
                     const QString text = test->text();
                     test->click();
                     const auto *outcome = stage.find<QLabel>("targetOutcome");
                     stage.until("the test has an outcome",
                                 [&] { return !outcome->text().isEmpty() && test->text() == text; });
                     return dialog;
                 }};
    const auto password = [](Stage &stage, const squash::Target &target, const QString &why) -> QWidget * {
        auto *dialog = new ui::PasswordDialog(target, why, stage.services().credentials, &stage.window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        return stage.dialog("passwordDialog");
    };
    all << Scene{QStringLiteral("password-first"), group, [password](Stage &stage) {
                     return password(stage,
                                     {.name = QStringLiteral("Test stand"),
                                      .url = QUrl(QStringLiteral("https://squash.example.org"))},
                                     {});
                 }};
    all << Scene{QStringLiteral("password-refused"), group, [password](Stage &stage) {
                     stage.production();
                     return password(stage, stage.services().targets.current(),
                                     QStringLiteral("The server does not take this password for operator."));
                 }};
    all << Scene{QStringLiteral("password-new-account"), group, [password](Stage &stage) {
                     QWidget *dialog = password(stage,
                                                {.name = QStringLiteral("Test stand"),
                                                 .url = QUrl(QStringLiteral("https://squash.example.org")),
                                                 .user = QStringLiteral("operator")},
                                                {});
                     stage.find<QCheckBox>("passwordRegister")->setChecked(true);
                     stage.type("passwordField", QStringLiteral("secret"));
                     return dialog;
                 }};
    const auto publish = [](Stage &stage) {
        auto *menu = stage.find<QMenu>("menuPublish");
        emit menu->aboutToShow();
        menu->actions().constFirst()->trigger();
    };
    all << Scene{QStringLiteral("publish-done"), group, [publish](Stage &stage) {
                     stage.loadExample();
                     publish(stage);
                     QWidget *dialog = stage.dialog("publishDialog");
                     stage.until("all is published", [&] {
                         const auto *again = stage.find<QPushButton>("publishAgain");
                         return again && again->isVisible();
                     });
                     return dialog;
                 }};
    all << Scene{QStringLiteral("publish-under-way"), group, [publish](Stage &stage) {
                     stage.loadExample();
                     stage.silentServer();
                     publish(stage);
                     return stage.dialog("publishDialog");
                 }};
    all << Scene{QStringLiteral("publish-production-question"), group, [publish](Stage &stage) {
                     stage.loadExample();
                     stage.production();
                     publish(stage);
                     return stage.dialog("publishQuestion");
                 }};
    all << Scene{QStringLiteral("save-question"), group, [](Stage &stage) -> QWidget * {
                     stage.loadNight();
                     stage.record("ReadoutTime", 2.4);
                     stage.trigger("actionNew");
                     QWidget *question = nullptr;
                     stage.until("the question is asked", [&question] {
                         question = QApplication::activeModalWidget();
                         return question != nullptr;
                     });
                     return question;
                 }};
    all << Scene{QStringLiteral("close-question"), group, [](Stage &stage) {
                     stage.loadNight();
                     stage.record("ReadoutTime", 2.4);
                     stage.window().close();
                     return stage.dialog("closeQuestion");
                 }};
    all << Scene{QStringLiteral("close-during-dispatch"), group, [](Stage &stage) {
                     stage.loadNight();
                     stage.silentServer();
                     stage.trigger("actionDispatch");
                     stage.until("the dispatch begins",
                                 [&] { return stage.window().dispatches().isRunning(); });
                     stage.window().close();
                     return stage.dialog("dispatchQuestion");
                 }};
}

void addHelp(QList<Scene> &all)
{
    const QString group = QStringLiteral("Help");
    all << Scene{QStringLiteral("about"), group, [](Stage &stage) {
                     stage.trigger("actionAbout");
                     return stage.dialog("aboutDialog");
                 }};
    all << Scene{QStringLiteral("shortcuts"), group, [](Stage &stage) {
                     stage.trigger("actionShortcuts");
                     return stage.dialog("shortcutsDialog");
                 }};
    all << Scene{QStringLiteral("help-record"), group, [](Stage &stage) -> QWidget * {
                     stage.trigger("actionHelp");
                     QWidget *help = nullptr;
                     stage.until("the help is shown", [&help] {
                         help = QApplication::activeWindow();
                         return help && help->objectName() == QLatin1String("helpWindow");
                     });
                     return help;
                 }};
}

void addWindow(QList<Scene> &all)
{
    const QString group = QStringLiteral("Messages and menus");
    all << Scene{QStringLiteral("messages"), group, [](Stage &stage) {
                     stage.loadNight();
                     ui::MessageBar &messages = stage.window().messages();
                     using Kind = ui::MessageBar::Kind;
                     messages.show(Kind::Success,
                                   QStringLiteral("Job 42 is on the server, all 12 values of it."),
                                   {{QStringLiteral("Show Outbo&x"), {}}});
                     messages.show(Kind::Warning, QStringLiteral("“13.4” is typed but not recorded, so it is "
                                                                 "not sent."));
                     messages.show(Error{.kind = Error::Kind::Io,
                                         .message = QStringLiteral("The file cannot be written."),
                                         .hint = QStringLiteral("Free some space, or save elsewhere."),
                                         .place = {.file = QStringLiteral("/data/night.verify.json")}});
                     return nullptr;
                 }};
    all << Scene{
        QStringLiteral("message-note"), group, [](Stage &stage) {
            stage.window().messages().show(
                ui::MessageBar::Kind::Note,
                QStringLiteral("“camera” is still being published. Wait for its end, or cancel it."));
            return nullptr;
        }};
    all << Scene{QStringLiteral("draft-offered"), group, [](Stage &stage) {
                     stage.loadExample();
                     { // a run that ended badly
                         document::JobDocument lost(stage.services().clock);
                         document::DraftJournal journal(&lost, stage.home(QStringLiteral("data/drafts")),
                                                        stage.services().clock);
                         lost.record(named("ReadNoise"), 8.2, {});
                         lost.setPendingEntry({.metric = named("ReadoutTime"), .text = QStringLiteral("2.")});
                         journal.flush();
                     }
                     stage.window().offerDrafts();
                     const ui::MessageBar &messages = stage.window().messages();
                     stage.until("the draft is offered", [&messages] { return messages.isVisible(); });
                     return nullptr;
                 }};
    all << Scene{QStringLiteral("reading-a-package"), group, [](Stage &stage) {
                     stage.loadExample();
                     emit stage.services().workspace.busyChanged(QStringLiteral("Reading verify_metrics"),
                                                                 300, 1000);
                     const auto *cancel = stage.find<QWidget>("statusCancel");
                     stage.until("the progress is shown", [cancel] { return cancel->isVisible(); });
                     return nullptr;
                 }};
    const auto menu = [&all, group](const char *name, const char *action) {
        all << Scene{QLatin1String(name), group, [action](Stage &stage) {
                         stage.loadNight();
                         return stage.menu(action);
                     }};
    };
    menu("menu-file", "actionNew");
    menu("menu-edit", "actionUndo");
    menu("menu-metrics", "actionOpenPackage");
    menu("menu-dispatch", "actionDispatch");
    menu("menu-view", "actionPage1");
    menu("menu-help", "actionAbout");
}

} // namespace

QWidget &Scene::set(Stage &stage) const
{
    QWidget *shown = show(stage);
    QWidget &window = shown ? *shown : stage.window();
    if (!qobject_cast<QMenu *>(&window)) {
        if (QWidget *completions = QApplication::activePopupWidget())
            QTest::keyClick(completions, Qt::Key_Escape);
        window
            .activateWindow(); // without a window manager a list of completions takes it along when it closes
        stage.until("the window is active", [&window] { return QApplication::activeWindow() == &window; });
    }
    Stage::settle();
    return window;
}

QList<Scene> scenes()
{
    QList<Scene> all;
    addRecord(all);
    addMetrics(all);
    addMetadata(all);
    addReview(all);
    addHistory(all);
    addOutbox(all);
    addDialogs(all);
    addHelp(all);
    addWindow(all);
    return all;
}

} // namespace kabocha::test
