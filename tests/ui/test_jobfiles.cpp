// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window while a disk takes its time.
#include "base/files.h"
#include "materials.h"
#include "support/busythreads.h"
#include "support/slowlock.h"
#include "widgets/messagebar.h"
#include "window/mainwindow.h"

#include <QMessageBox>
#include <QTabWidget>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

const auto Temperature = QStringLiteral("camera.Temp");

/// A window with a job that has a file and was edited since.
class Desk
{
public:
    /// In FOLDER of the run's home.
    explicit Desk(const QString &folder = {})
        : file(run.home() + folder + QStringLiteral("/night.verify.json"))
        , workspace(run.services().workspace)
    {
        job::Job job;
        job.set(test::measurement(Temperature, 1, QStringLiteral("deg_C")));
        run.document().load(job, file);
        record(2);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window, 60'000))
            qFatal("no window");
    }
    test::Run run;
    const QString file;
    Workspace &workspace;
    MainWindow window{run.services()};

    void record(double value) const
    {
        run.document().record(test::name(Temperature), value, test::unit(QStringLiteral("deg_C")));
    }
    void save() { QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier); }
    [[nodiscard]] QString said() const { return window.messages().texts().join(u' '); }
    [[nodiscard]] QMessageBox *closeQuestion() const
    {
        return window.findChild<QMessageBox *>(QStringLiteral("closeQuestion"));
    }
    [[nodiscard]] std::optional<double> savedValue() const
    {
        const auto saved = job::openJob(file);
        return saved ? saved->job.find(test::name(Temperature))->value : std::nullopt;
    }
};

} // namespace

class TestJobFiles : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void theWindowGoesOnWhileASmallJobIsSaved()
    {
        Desk desk;
        test::BusyThreads threads;
        desk.save();
        QVERIFY(desk.workspace.isSaving());
        QVERIFY(!QFile::exists(desk.file));
        QTest::keyClick(&desk.window, Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(test::child<QTabWidget>(desk.window, "pages")->currentIndex(), 2);
        threads.release();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.run.document().isModified(), 60'000);
        QCOMPARE(desk.savedValue(), std::optional(2.0));
    }

    void aWindowThatIsClosedWhileItSavesClosesWhenThatIsDone()
    {
        Desk desk;
        test::BusyThreads threads;
        desk.save();
        QVERIFY(!desk.window.close());
        QVERIFY2(desk.said().contains(QStringLiteral("closes as soon as")), qPrintable(desk.said()));
        QVERIFY(!desk.closeQuestion());
        QVERIFY(!desk.window.close()); // however often
        threads.release();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window.isVisible(), 60'000);
        QVERIFY(!desk.run.document().isModified());
        QCOMPARE(desk.savedValue(), std::optional(2.0));
    }

    void whatWasEditedMeanwhileIsAskedFor()
    {
        Desk desk;
        test::BusyThreads threads;
        desk.save();
        QVERIFY(!desk.window.close());
        desk.record(3);
        threads.release();
        QTRY_VERIFY_WITH_TIMEOUT(desk.closeQuestion(), 60'000);
        QVERIFY(desk.window.isVisible());
        QCOMPARE(desk.savedValue(), std::optional(2.0));
    }

    void aSaveThatFailsKeepsTheWindow()
    {
        Desk desk(QStringLiteral("/nowhere"));
        test::BusyThreads threads;
        desk.save();
        QVERIFY(!desk.window.close());
        threads.release();
        QTRY_VERIFY_WITH_TIMEOUT(desk.said().contains(desk.file), 60'000);
        // Nor does it close with a later save.
        QVERIFY(QDir().mkpath(QFileInfo(desk.file).path()));
        desk.save();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.run.document().isModified(), 60'000);
        QCoreApplication::processEvents();
        QVERIFY(desk.window.isVisible());
    }

    void aSaveThatIsCancelledKeepsTheWindow()
    {
        Desk desk;
        test::BusyThreads threads;
        desk.save();
        QVERIFY(!desk.window.close());
        desk.workspace.cancelLoading();
        threads.release();
        QTRY_VERIFY_WITH_TIMEOUT(desk.said().contains(QStringLiteral("stays open")), 60'000);
        QVERIFY(!desk.said().contains(QStringLiteral("closes as soon as")));
        desk.save();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.run.document().isModified(), 60'000);
        QCoreApplication::processEvents();
        QVERIFY(desk.window.isVisible());
    }

    void theWindowGoesOnWhileDraftsAreLookedFor()
    {
        Desk desk;
        const QString drafts = desk.run.home() + QStringLiteral("/data/drafts");
        QVERIFY(desk.run.services().journal.flush());
        {
            test::FixedClock clock;
            document::JobDocument document(clock);
            document::DraftJournal journal(&document, drafts, clock);
            document.record(test::name(QStringLiteral("camera.Other")), 7, {});
        }
        test::SlowLock slow(drafts);
        desk.window.offerDrafts();
        QTest::keyClick(&desk.window, Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(test::child<QTabWidget>(desk.window, "pages")->currentIndex(), 2);
        QVERIFY2(desk.said().isEmpty(), qPrintable(desk.said()));
        slow.release();
        QTRY_VERIFY_WITH_TIMEOUT(desk.said().contains(QStringLiteral("A draft of")), 60'000);
        QCOMPARE(desk.window.messages().texts().size(), 1); // the other one lives
    }
};

QTEST_MAIN(TestJobFiles)
#include "test_jobfiles.moc"
