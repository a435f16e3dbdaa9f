// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 of the window, in the middle of typing and at every step of a dispatch. The window runs in a child
// process (this program again), which kills itself with SIGKILL at the chosen moment.
#include "models/dispatchcontroller.h"
#include "walk/mainjob.h"
#include "widgets/messagebar.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace kabocha;

namespace {

const metric::Name temperature =
    metric::Name::ofMetric(QStringLiteral("camera"), QStringLiteral("AvgCameraBodySurfaceTemp"));

void die()
{
    ::kill(::getpid(), SIGKILL);
}

bool prepareJob(test::LiveWindow &live)
{
    auto &workspace = live.services().workspace;
    workspace.loadPackage(live.services().examplePackage);
    if (!test::waitFor([&] { return !workspace.packages().isEmpty(); }))
        return false;
    auto &document = live.services().document;
    document.record(temperature, 10.02, workspace.metrics().find(temperature)->unit);
    json::Object environment;
    environment.insert(QStringLiteral("env_name"), json::Value::string(QStringLiteral("local")));
    document.setMeta(QStringLiteral("env"), json::Value::object(environment));
    document.setMeta(QStringLiteral("packages"), json::Value::object({}));
    return true;
}

/// Types half a value, lets the journal write, dies.
int childTyping(const QString &home)
{
    test::LiveWindow live(home);
    if (!prepareJob(live))
        return 1;
    live.press(QKeySequence(QStringLiteral("Ctrl+F")));
    live.type(QStringLiteral("body surf"));
    live.press(QKeySequence(Qt::Key_Return));
    QSignalSpy written(&live.services().journal, &document::DraftJournal::written);
    live.type(QStringLiteral("11.2"));
    if (!test::waitFor([&] { return !written.isEmpty(); }))
        return 2;
    die();
    return 3;
}

/// Dispatches and dies when STEP is reported as STATE.
int childDispatching(const QString &home, int step, int state)
{
    test::LiveWindow live(home);
    if (!prepareJob(live))
        return 1;
    auto &controller = live.window().dispatches();
    QObject::connect(&controller, &ui::DispatchController::stepsChanged, &controller, [&] {
        for (const auto &row : controller.steps()) {
            if (int(row.step) == step && int(row.state) == state)
                die();
        }
    });
    controller.dispatchDocument();
    (void)test::waitFor([] { return false; }); // until killed
    return 4;
}

bool runChild(const QStringList &arguments)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(QCoreApplication::applicationFilePath(), arguments);
    return child.waitForFinished(60000) && child.exitStatus() == QProcess::CrashExit;
}

} // namespace

class TestCrash : public QObject
{
    Q_OBJECT
private slots:
    void killedWhileTypingNothingIsLost();
    void killedWhileDispatchingItArrivesExactlyOnce_data();
    void killedWhileDispatchingItArrivesExactlyOnce();
};

void TestCrash::killedWhileTypingNothingIsLost()
{
    QTemporaryDir home;
    QVERIFY(runChild({QStringLiteral("--child-typing"), home.path()}));

    test::LiveWindow live(home.path());
    live.window().offerDrafts();
    QVERIFY(test::waitFor([&] { return !live.window().messages().texts().isEmpty(); }));
    const auto buttons = live.window().messages().findChildren<QPushButton *>();
    const auto restore = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->text().remove(u'&') == QLatin1String("Restore");
    });
    QVERIFY(restore != buttons.end());
    (*restore)->setFocus();
    live.press(QKeySequence(Qt::Key_Space));
    const job::Job &job = live.services().document.job();
    QVERIFY(test::waitFor([&] { return job.find(temperature) != nullptr; }));
    QCOMPARE(job.find(temperature)->value, std::optional<double>(10.02));
    QVERIFY(job.meta.contains(QStringLiteral("env")));
    QCOMPARE(live.services().document.pendingEntry().text, QStringLiteral("11.2"));
    QCOMPARE(live.find<QLineEdit>("entryValue")->text(), QStringLiteral("11.2"));
    QVERIFY(live.services().document.isModified());
}

void TestCrash::killedWhileDispatchingItArrivesExactlyOnce_data()
{
    using dispatch::Step, dispatch::StepState;
    QTest::addColumn<Step>("step");
    QTest::addColumn<StepState>("state");
    QTest::newRow("before it connects") << Step::Connect << StepState::Running;
    QTest::newRow("before it signs in") << Step::SignIn << StepState::Running;
    QTest::newRow("before the definitions") << Step::Definitions << StepState::Running;
    QTest::newRow("as it sends") << Step::Send << StepState::Running;
    QTest::newRow("when it was sent") << Step::Send << StepState::Done;
    QTest::newRow("before it confirms") << Step::Confirm << StepState::Running;
    QTest::newRow("when it was confirmed") << Step::Confirm << StepState::Done;
}

void TestCrash::killedWhileDispatchingItArrivesExactlyOnce()
{
    QFETCH(dispatch::Step, step);
    QFETCH(dispatch::StepState, state);
    QTemporaryDir home;
    QVERIFY(runChild({QStringLiteral("--child-dispatching"), home.path(), QString::number(int(step)),
                      QString::number(int(state))}));

    test::LiveWindow live(home.path());
    auto &outbox = live.services().outbox;
    QVERIFY(
        test::waitFor([&] { return outbox.entries().size() == 1; })); // nothing lost: its row was there first
    if (outbox.entries().constFirst().state != dispatch::OutboxState::Confirmed) {
        auto &controller = live.window().dispatches();
        QSignalSpy finished(&controller, &ui::DispatchController::finished);
        controller.retry(outbox.entries().constFirst().id);
        QVERIFY(test::waitFor([&] { return !finished.isEmpty(); }));
        const auto result = finished.constFirst().constFirst().value<Result<dispatch::Receipt>>();
        // Where the start took its time the row is due: then the window is at it by itself, and alone.
        QVERIFY2(result || result.error().kind == Error::Kind::Refused,
                 qPrintable(result ? QString() : result.error().text()));
        QVERIFY(test::waitFor(
            [&] { return outbox.entries().constFirst().state == dispatch::OutboxState::Confirmed; }));
        QUrl jobs = live.application().practiceSandboxUrl();
        jobs.setPath(QStringLiteral("/jobs"));
        QCOMPARE(QJsonDocument::fromJson(test::fetch(jobs)).object()[u"ids"].toArray().size(), 1);
    }
    QCOMPARE(outbox.entries().size(), 1);
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--child-typing"))
        return childTyping(arguments.value(2));
    if (arguments.value(1) == QLatin1String("--child-dispatching"))
        return childDispatching(arguments.value(2), arguments.value(3).toInt(), arguments.value(4).toInt());
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_crash.moc"
