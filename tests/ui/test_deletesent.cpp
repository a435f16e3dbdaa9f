// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/correctiondialog.h"
#include "dialogs/reasondialog.h"
#include "forms/issuelabel.h"
#include "job/correction.h"
#include "job/io.h"
#include "pages/recordpage.h"
#include "sent.h"
#include "support/saveas.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTreeView>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

const auto Temp = QStringLiteral("camera.Temp");

/// The record page over a temperature that was sent and then corrected, the new one sent too, and one that
/// nobody has; both selected.
struct Desk
{
    explicit Desk(dispatch::OutboxState state = dispatch::OutboxState::Confirmed)
    {
        run.loadTemperature();
        run.document().correct(test::name(Temp), 11.0, test::unit(QStringLiteral("deg_C")),
                               QStringLiteral("wrong sensor"));
        run.document().record(test::name(QStringLiteral("camera.Wind")), 3,
                              test::unit(QStringLiteral("m / s")));
        if (test::markSent(run, {measured()->identifier}, state) < 0)
            qFatal("the outbox does not take it");
        before = run.document().job();
        page = std::make_unique<RecordPage>(run.services());
        page->resize(1000, 600);
        page->show();
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get(), 60'000))
            qFatal("no window");
        auto *table = test::child<QTableView>(*page, "measurementTable");
        table->setFocus();
        table->selectAll();
    }
    test::Run run;
    job::Job before;
    std::unique_ptr<RecordPage> page;

    [[nodiscard]] const job::Measurement *measured() const
    {
        return run.document().job().find(test::name(Temp));
    }
    [[nodiscard]] QList<job::Correction> corrections() const
    {
        return job::correctionsOf(run.document().job(), test::name(Temp));
    }
    /// With the focus; null if it does not come.
    template <class Dialog> [[nodiscard]] Dialog *asked() const
    {
        const auto active = [this] {
            auto *dialog = page->findChild<Dialog *>();
            return dialog && QApplication::activeWindow() == dialog;
        };
        return QTest::qWaitFor(active, 60'000) ? page->findChild<Dialog *>() : nullptr;
    }
    template <class Dialog> [[nodiscard]] bool isGone() const
    {
        return QTest::qWaitFor([this] { return !page->findChild<Dialog *>(); }, 60'000);
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    /// By keyboard, as a person would.
    void deleteBecause(const QString &reason) const
    {
        press(Qt::Key_Delete);
        if (!asked<ReasonDialog>())
            qFatal("nobody asks");
        type(reason);
        press(Qt::Key_Return);
        if (!isGone<ReasonDialog>())
            qFatal("it still asks");
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get(), 60'000))
            qFatal("no window");
    }
};

} // namespace

/// A measurement that was sent is deleted by hand, and perhaps recorded again.
class TestDeleteSent : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }

    void deletingAsksForTheReason_data()
    {
        QTest::addColumn<dispatch::OutboxState>("state");
        QTest::addColumn<QString>("to");
        QTest::newRow("sent") << dispatch::OutboxState::Confirmed << "summit, job 12";
        QTest::newRow("waits") << dispatch::OutboxState::Queued << "on its way to summit";
    }
    void deletingAsksForTheReason()
    {
        QFETCH(dispatch::OutboxState, state);
        QFETCH(QString, to);
        const Desk desk(state);
        const int steps = desk.run.document().undoStack()->count();
        Desk::press(Qt::Key_Delete);
        auto *dialog = desk.asked<ReasonDialog>();
        QVERIFY(dialog);
        QCOMPARE(desk.run.document().job(), desk.before);
        auto *table = test::child<QTreeView>(*dialog, "reasonTable");
        QCOMPARE(test::treeText(*table->model()),
                 QStringList(Temp + QStringLiteral(" | 11.0 deg_C |  | ") + to)); // not what nobody has
        QVERIFY(table->isColumnHidden(2));
        QVERIFY(!test::child<QPushButton>(*dialog, "reasonAccept")->isEnabled());
        Desk::press(Qt::Key_Return); // a reason is missing
        QVERIFY(dialog->isVisible());
        Desk::type(QStringLiteral("another night"));
        Desk::press(Qt::Key_Return);
        QVERIFY(desk.run.document().job().measurements.isEmpty());
        QCOMPARE(desk.corrections(),
                 (QList<job::Correction>{
                     {.from = QStringLiteral("10.02 deg_C"), .reason = QStringLiteral("wrong sensor")},
                     {.from = QStringLiteral("11.0 deg_C"), .reason = QStringLiteral("another night")}}));
        QCOMPARE(desk.run.document().undoStack()->count(), steps + 1);
        desk.run.document().undoStack()->undo();
        QCOMPARE(desk.run.document().job(), desk.before);
    }

    void escapeDeletesNothing()
    {
        const Desk desk;
        Desk::press(Qt::Key_Delete);
        QVERIFY(desk.asked<ReasonDialog>());
        Desk::type(QStringLiteral("another night"));
        Desk::press(Qt::Key_Escape);
        QVERIFY(desk.isGone<ReasonDialog>());
        QCOMPARE(desk.run.document().job(), desk.before);
    }

    void theQuestionGoesWithWhatItWasAskedOf()
    {
        const Desk desk;
        Desk::press(Qt::Key_Delete);
        QVERIFY(desk.asked<ReasonDialog>());
        desk.run.document().reset();
        QVERIFY(desk.isGone<ReasonDialog>());
        QVERIFY(desk.run.document().job().measurements.isEmpty());
    }

    void recordingAgainIsACorrection()
    {
        const Desk desk;
        desk.deleteBecause(QStringLiteral("another night"));
        // The job says so itself, also after it was saved and opened elsewhere.
        const QString file = desk.run.home() + QStringLiteral("/night.verify.json");
        QVERIFY(test::saveAs(desk.run.document(), file));
        const auto reread = job::openJob(file);
        QVERIFY(reread);
        desk.run.document().load(reread->job, file);
        const job::Job deleted = desk.run.document().job();

        desk.page->focusMetric();
        Desk::type(Temp + QStringLiteral(" 11,5"));
        QTRY_VERIFY_WITH_TIMEOUT(test::child<IssueLabel>(*desk.page, "entryDuplicates")
                                     ->text()
                                     .contains(QStringLiteral("was sent, then deleted from this job")),
                                 60'000);
        Desk::press(Qt::Key_Return);
        auto *dialog = desk.asked<CorrectionDialog>();
        QVERIFY(dialog);
        QVERIFY(test::child<QLabel>(*dialog, "correctionWhy")
                    ->text()
                    .startsWith(QStringLiteral(
                        "11.0 deg_C was sent, then deleted from this job (“another night”).")));
        QCOMPARE(test::child<QLineEdit>(*dialog, "correctionValue")->text(), QStringLiteral("11.5"));
        QCOMPARE(desk.run.document().job(), deleted);
        Desk::press(Qt::Key_Return); // a reason is missing
        QVERIFY(dialog->isVisible());
        Desk::type(QStringLiteral("it was this one"));
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.measured()->value, 11.5);
        QCOMPARE(desk.corrections(),
                 (QList<job::Correction>{
                     {.from = QStringLiteral("10.02 deg_C"), .reason = QStringLiteral("wrong sensor")},
                     {.from = QStringLiteral("11.0 deg_C"), .reason = QStringLiteral("another night")},
                     {.from = QStringLiteral("no value"), .reason = QStringLiteral("it was this one")}}));
        QVERIFY(test::child<QLineEdit>(*desk.page, "entryValue")->text().isEmpty());
        desk.run.document().undoStack()->undo();
        QCOMPARE(desk.run.document().job(), deleted);
    }

    void importingAnewIsACorrectionToo()
    {
        const Desk desk;
        desk.deleteBecause(QStringLiteral("another night"));
        MainWindow window(desk.run.services());
        window.show();
        job::Job again;
        again.set(test::measurement(Temp, 11.5, QStringLiteral("deg_C")));
        emit desk.run.services().workspace.importRead(
            {.file = QStringLiteral("other.verify.json"), .job = again});
        auto *dialog = window.findChild<ReasonDialog *>();
        QVERIFY(dialog);
        QCOMPARE(test::treeText(*test::child<QTreeView>(*dialog, "reasonTable")->model()),
                 QStringList(Temp + QStringLiteral(" | 11.0 deg_C | 11.5 deg_C | deleted from this job")));
        test::child<QLineEdit>(*dialog, "reasonField")->setText(QStringLiteral("it was this one"));
        test::child<QPushButton>(*dialog, "reasonAccept")->click();
        QCOMPARE(desk.measured()->value, 11.5);
        QCOMPARE(desk.corrections().size(), 3);
        QCOMPARE(desk.corrections().constLast().from, QStringLiteral("no value"));
    }

    void undoingTheDeletionEndsTheQuestionOfTheNewValue()
    {
        const Desk desk;
        desk.deleteBecause(QStringLiteral("another night"));
        desk.page->focusMetric();
        Desk::type(Temp + QStringLiteral(" 11,5"));
        Desk::press(Qt::Key_Return);
        QVERIFY(desk.asked<CorrectionDialog>());
        desk.run.document().undoStack()->undo();
        QVERIFY(desk.isGone<CorrectionDialog>());
        QCOMPARE(desk.run.document().job(), desk.before);
    }
};

QTEST_MAIN(TestDeleteSent)
#include "test_deletesent.moc"
