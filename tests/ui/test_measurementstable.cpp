// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/correctiondialog.h"
#include "job/correction.h"
#include "models/measurementmodel.h"
#include "models/text.h"
#include "pages/recordpage.h"
#include "sent.h"
#include "widgets/timefield.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

const auto Temp = QStringLiteral("camera.Temp");
const QDateTime Night(QDate(2026, 3, 1), QTime(2, 0), Qt::UTC);

/// The record page over a job of one temperature, the table with the focus.
struct Desk
{
    explicit Desk(bool sent = false)
    {
        run.loadTemperature();
        if (sent && test::markSent(run, {measured()->identifier}) < 0)
            qFatal("the outbox does not take it");
        page = std::make_unique<RecordPage>(run.services());
        page->resize(1000, 600);
        page->show();
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get(), 60'000))
            qFatal("no window");
        choose();
    }
    test::Run run;
    std::unique_ptr<RecordPage> page;

    void choose() const
    {
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
    }
    [[nodiscard]] QTableView *table() const { return test::child<QTableView>(*page, "measurementTable"); }
    [[nodiscard]] CorrectionDialog *correction() const { return page->findChild<CorrectionDialog *>(); }
    [[nodiscard]] const job::Measurement *measured() const
    {
        return run.document().job().find(test::name(Temp));
    }
    [[nodiscard]] job::ValueNotes notes() const
    {
        return job::valueNotesOf(run.document().job(), test::name(Temp));
    }
    [[nodiscard]] QString cell(int column) const
    {
        return table()->model()->index(0, column).data().toString();
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    static QString focused() { return QApplication::focusWidget()->objectName(); }
};

} // namespace

class TestMeasurementsTable : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }

    void f2TakesAnUnsentValueToTheEntryLine()
    {
        Desk desk;
        Desk::press(Qt::Key_F2);
        QCOMPARE(Desk::focused(), QStringLiteral("entryValue"));
        QCOMPARE(test::child<QLineEdit>(*desk.page, "entryMetric")->text(), Temp);
        QCOMPARE(test::child<QLineEdit>(*desk.page, "entryValue")->text(), QStringLiteral("10.02"));
        Desk::type(QStringLiteral("11")); // over the old one, which is selected
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.measured()->value, 11.0);
        QVERIFY(desk.run.meta().isEmpty()); // no correction: nobody has the old one
    }

    void f2TakesAllThatWasSaidOfAValue()
    {
        Desk desk;
        const job::ValueNotes said{.error = 0.4, .measuredAt = Night};
        desk.run.document().record(test::name(Temp), 10.02, test::unit(QStringLiteral("deg_C")), said);
        auto *time = test::child<QLineEdit>(*desk.page, "entryMeasuredAt");
        time->setText(QStringLiteral("2026-03-05 22:15")); // of a round
        desk.choose();
        Desk::press(Qt::Key_F2);
        QCOMPARE(test::child<QLineEdit>(*desk.page, "entryValue")->text(), QStringLiteral("10.02 ± 0.4"));
        QCOMPARE(time->text(), QStringLiteral("2026-03-01 02:00"));
        const int steps = desk.run.document().undoStack()->count();
        Desk::press(Qt::Key_Return); // looked at, not changed
        QCOMPARE(desk.run.document().undoStack()->count(), steps);
        QCOMPARE(time->text(), QStringLiteral("2026-03-05 22:15"));
        desk.choose();
        Desk::press(Qt::Key_F2);
        Desk::type(QStringLiteral("11"));
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.measured()->value, 11.0);
        QCOMPARE(desk.notes(), job::ValueNotes{.measuredAt = Night});
        QCOMPARE(time->text(), QStringLiteral("2026-03-05 22:15"));
    }

    void whenAValueWasRecordedStandsBesideWhenItWasMeasured()
    {
        Desk desk;
        desk.page->focusMetric();
        Desk::type(Temp);
        Desk::press(Qt::Key_Return);
        Desk::type(QStringLiteral("11"));
        test::child<QLineEdit>(*desk.page, "entryMeasuredAt")->setFocus();
        Desk::type(QStringLiteral("2026-03-01 02:00"));
        const QDateTime before = desk.run.services().clock.nowUtc();
        Desk::press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.cell(MeasurementModel::NotesColumn)
                .startsWith(QStringLiteral("measured_at: 2026-03-01 02:00 UTC; recorded ")),
            60'000);
        const QString recorded =
            desk.cell(MeasurementModel::NotesColumn).section(QStringLiteral("recorded "), 1);
        QVERIFY2(recorded == timeText(before) || recorded == timeText(desk.run.services().clock.nowUtc()),
                 qPrintable(recorded));
    }

    void theTimeOfAnEditedValueIsNotAnothersTime()
    {
        Desk desk;
        desk.run.document().record(test::name(Temp), 10.02, test::unit(QStringLiteral("deg_C")),
                                   {.measuredAt = Night});
        auto *time = test::child<QLineEdit>(*desk.page, "entryMeasuredAt");
        desk.choose();
        Desk::press(Qt::Key_F2);
        QCOMPARE(time->text(), QStringLiteral("2026-03-01 02:00"));
        desk.page->focusMetric();
        Desk::type(QStringLiteral("camera.Wind"));
        QVERIFY(time->text().isEmpty());
    }

    void f2DoesNotThrowAwayWhatIsTyped()
    {
        Desk desk;
        desk.run.document().setPendingEntry({.text = QStringLiteral("camera.Wind 3")});
        desk.choose();
        Desk::press(Qt::Key_F2);
        QCOMPARE(Desk::focused(), QStringLiteral("valueEditor")); // in place instead
        QCOMPARE(desk.run.document().pendingEntry().text, QStringLiteral("camera.Wind 3"));
    }

    void aValueInAnotherUnitIsEditedInTheUnitThatIsShown_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("stored"); // in mmag
        QTest::newRow("a number") << "12.4" << 12.4;
        QTest::newRow("with that unit") << "12.4 mmag" << 12.4;
        QTest::newRow("in the metric's unit") << "0.0125 mag" << 12.5;
        QTest::newRow("with an error") << QString::fromUtf8("12.4 ± 0.25") << 12.4;
    }
    void aValueInAnotherUnitIsEditedInTheUnitThatIsShown()
    {
        QFETCH(QString, typed);
        Desk desk;
        const QString name = QStringLiteral("camera.Zero");
        job::Job job;
        job.set(test::measurement(name, 12.3, QStringLiteral("mmag")));
        job.metrics.insert(test::metric(name, QStringLiteral("mag")));
        desk.run.document().load(job, {});
        desk.choose();
        Desk::press(Qt::Key_F2);
        QCOMPARE(Desk::focused(), QStringLiteral("valueEditor"));
        QCOMPARE(desk.cell(MeasurementModel::UnitColumn), QStringLiteral("mmag"));
        Desk::type(typed);
        Desk::press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desk.run.document().undoStack()->count(), 1, 60'000);
        const job::Measurement *stored = desk.run.document().job().find(test::name(name));
        QCOMPARE(stored->unit, test::unit(QStringLiteral("mmag")));
        QTEST(*stored->value, "stored");
        QCOMPARE(job::valueNotesOf(desk.run.document().job(), test::name(name)).error.has_value(),
                 typed.contains(QChar(0xb1)));
    }

    void aSentValueAsksForTheReason_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("F2") << static_cast<int>(Qt::Key_F2);
        QTest::newRow("Enter") << static_cast<int>(Qt::Key_Return);
    }
    void aSentValueAsksForTheReason()
    {
        QFETCH(int, key);
        Desk desk(true);
        QTRY_COMPARE_WITH_TIMEOUT(desk.cell(MeasurementModel::SentColumn), QStringLiteral("summit, job 12"),
                                  60'000);
        QVERIFY(!desk.table()->isColumnHidden(MeasurementModel::SentColumn));
        desk.choose();
        Desk::press(static_cast<Qt::Key>(key));
        CorrectionDialog *dialog = desk.correction();
        QVERIFY(dialog);
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), dialog, 60'000);
        Desk::type(QStringLiteral("11"));
        Desk::press(Qt::Key_Tab); // when it was measured
        Desk::press(Qt::Key_Tab);
        Desk::type(QStringLiteral("wrong sensor"));
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.measured()->value, 11.0);
        QCOMPARE(desk.cell(MeasurementModel::NotesColumn),
                 QStringLiteral("corrected from 10.02 deg_C: wrong sensor"));
        const QString tip =
            desk.table()->model()->index(0, MeasurementModel::ValueColumn).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("wrong sensor")), qPrintable(tip));
        QVERIFY(desk.cell(MeasurementModel::SentColumn).isEmpty()); // the new one is not sent yet
        desk.run.document().undoStack()->undo();
        QCOMPARE(desk.cell(MeasurementModel::SentColumn), QStringLiteral("summit, job 12"));
        QVERIFY(desk.cell(MeasurementModel::NotesColumn).isEmpty());
    }

    void theEntryLineAsksForTheReasonToo()
    {
        Desk desk(true);
        QTRY_COMPARE_WITH_TIMEOUT(desk.cell(MeasurementModel::SentColumn), QStringLiteral("summit, job 12"),
                                  60'000);
        desk.page->focusMetric();
        Desk::type(Temp + QStringLiteral(" 11,5"));
        Desk::press(Qt::Key_Return);
        CorrectionDialog *dialog = desk.correction();
        QVERIFY(dialog);
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), dialog, 60'000);
        QCOMPARE(desk.measured()->value, 10.02);
        dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.correction(), 60'000);
        QCOMPARE(desk.measured()->value, 10.02);
        auto *value = test::child<QLineEdit>(*desk.page, "entryValue");
        QCOMPARE(value->text(), QStringLiteral("11,5")); // is not thrown away
        QVERIFY(!desk.page->recordPending());            // nor recorded on the way to the next
        dialog = desk.correction();
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), dialog, 60'000);
        QCOMPARE(Desk::focused(), QStringLiteral("correctionReason"));
        Desk::type(QStringLiteral("wrong sensor"));
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.measured()->value, 11.5);
        QVERIFY(desk.run.meta().contains(QStringLiteral("camera.Temp.corrected_because")));
        QVERIFY(value->text().isEmpty());
        QVERIFY(desk.page->recordPending());
    }

    void theTimeOfASentValueIsCorrectedByKeyboard()
    {
        Desk desk;
        desk.run.document().record(test::name(Temp), 10.02, test::unit(QStringLiteral("deg_C")),
                                   {.measuredAt = Night});
        QVERIFY(test::markSent(desk.run, {desk.measured()->identifier}) > 0);
        QTRY_COMPARE_WITH_TIMEOUT(desk.cell(MeasurementModel::SentColumn), QStringLiteral("summit, job 12"),
                                  60'000);
        desk.choose();
        Desk::press(Qt::Key_F2);
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), desk.correction(), 60'000);
        Desk::press(Qt::Key_Tab);
        QCOMPARE(Desk::focused(), QStringLiteral("correctionMeasuredAt"));
        Desk::type(QStringLiteral("2026-03-01 03:30")); // over the old one, which is selected
        Desk::press(Qt::Key_Tab);
        Desk::type(QStringLiteral("read the clock wrong"));
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.measured()->value, 10.02);
        QCOMPARE(desk.notes().measuredAt, Night.addSecs(90 * 60));
        const auto corrections = job::correctionsOf(desk.run.document().job(), test::name(Temp));
        QCOMPARE(corrections, (QList<job::Correction>{
                                  {.from = QStringLiteral("10.02 deg_C, measured at 2026-03-01T02:00:00Z"),
                                   .reason = QStringLiteral("read the clock wrong")}}));
    }

    void aCorrectedValueStaysWhereTheSentOneWasRecorded()
    {
        Desk desk;
        desk.run.document().record(test::name(Temp), 10.02, test::unit(QStringLiteral("deg_C")),
                                   {.error = 1});
        QVERIFY(test::markSent(desk.run, {desk.measured()->identifier}) > 0);
        QTRY_COMPARE_WITH_TIMEOUT(desk.cell(MeasurementModel::SentColumn), QStringLiteral("summit, job 12"),
                                  60'000);
        const auto sent = desk.run.services().history.find({desk.measured()->identifier});
        const QDateTime recordedAt = sent.result().value().constFirst().recordedAt;
        QVERIFY(recordedAt.isValid());
        desk.choose();
        Desk::press(Qt::Key_F2);
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), desk.correction(), 60'000);
        auto *time = test::child<QLineEdit>(*desk.correction(), "correctionMeasuredAt");
        QTRY_COMPARE_WITH_TIMEOUT(time->text(), TimeField::textOf(recordedAt), 60'000);
        Desk::type(QStringLiteral("11"));
        Desk::press(Qt::Key_Tab);
        Desk::press(Qt::Key_Tab);
        Desk::type(QStringLiteral("wrong sensor"));
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.notes(), job::ValueNotes{.measuredAt = recordedAt});
    }

    void whatIsSaidOfASentValueIsCorrectedToo_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("time");
        QTest::addColumn<bool>("asks");
        QTest::newRow("all the same") << "10.02 ± 0.4"
                                      << "" << false;
        QTest::newRow("the same time") << "10.02 ± 0.4"
                                       << "2026-03-01 02:00" << false;
        QTest::newRow("no error") << "10.02"
                                  << "" << true;
        QTest::newRow("another error") << "10.02 ± 0.5"
                                       << "" << true;
        QTest::newRow("another time") << "10.02 ± 0.4"
                                      << "2026-03-01 03:00" << true;
    }
    void whatIsSaidOfASentValueIsCorrectedToo()
    {
        QFETCH(QString, typed);
        QFETCH(QString, time);
        QFETCH(bool, asks);
        Desk desk;
        const job::ValueNotes said{.error = 0.4, .measuredAt = Night};
        desk.run.document().record(test::name(Temp), 10.02, test::unit(QStringLiteral("deg_C")), said);
        const QString identifier = desk.measured()->identifier;
        QVERIFY(test::markSent(desk.run, {identifier}) > 0);
        QTRY_COMPARE_WITH_TIMEOUT(desk.cell(MeasurementModel::SentColumn), QStringLiteral("summit, job 12"),
                                  60'000);
        auto *field = test::child<QLineEdit>(*desk.page, "entryMeasuredAt");
        field->setText(time);
        desk.page->focusMetric();
        Desk::type(Temp + u' ' + typed);
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.measured()->identifier, identifier); // nothing goes without a reason
        QCOMPARE(desk.notes(), said);
        QCOMPARE(desk.correction() != nullptr, asks);
        if (!asks)
            return;
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), desk.correction(), 60'000);
        Desk::type(QStringLiteral("read again"));
        Desk::press(Qt::Key_Return);
        QVERIFY(desk.measured()->identifier != identifier);
        QCOMPARE(desk.measured()->value, 10.02);
        QVERIFY(desk.notes() != said);
        QVERIFY(desk.run.meta().contains(QStringLiteral("camera.Temp.corrected_because")));
        // The time holds for what comes next.
        QCOMPARE(field->text(), time);
        QVERIFY(test::child<QLineEdit>(*desk.page, "entryValue")->text().isEmpty());
        QCOMPARE(desk.run.document().pendingEntry(), document::JobDocument::PendingEntry{});
    }

    void theHistoryKeepsTheOldPointOfACorrection()
    {
        test::Run run;
        run.document().record(test::name(Temp), 10.02, test::unit(QStringLiteral("deg_C")));
        const QString old = run.document().job().measurements.constFirst().identifier;
        run.services().history.confirm({old}, QStringLiteral("summit"), 12).waitForFinished();
        run.document().correct(test::name(Temp), 11, test::unit(QStringLiteral("deg_C")),
                               QStringLiteral("wrong sensor"));
        auto asked = run.services().history.series({.metric = test::name(Temp)});
        asked.waitForFinished();
        const auto points = asked.result();
        QVERIFY(points);
        QCOMPARE(points->size(), 2);
        QCOMPARE(points->constFirst().identifier, old);
        QCOMPARE(points->constFirst().state, history::PointState::Confirmed);
        QCOMPARE(points->constLast().value, 11.0);
        QCOMPARE(points->constLast().state, history::PointState::Unsent);
    }

    void rowsAreCopiedAsATable()
    {
        Desk desk;
        desk.run.document().record(test::name(QStringLiteral("camera.Wind")), {},
                                   test::unit(QStringLiteral("m / s")));
        desk.table()->setFocus();
        desk.table()->selectAll();
        Desk::press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("metric\tvalue\tunit\ncamera.Temp\t10.02\tdeg_C\ncamera.Wind\t\tm / s\n"));
    }

    void pasteIsAskedForByTheKeysOfTheTable()
    {
        Desk desk;
        QSignalSpy asked(desk.page.get(), &RecordPage::pasteRequested);
        Desk::press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(asked.size(), 1);
        Desk::press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(asked.size(), 2);
        test::child<QLineEdit>(*desk.page, "entryMetric")->setFocus();
        QGuiApplication::clipboard()->setText(QStringLiteral("camera"));
        Desk::press(Qt::Key_V, Qt::ControlModifier); // is the field's own
        QCOMPARE(asked.size(), 2);
        Desk::press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(asked.size(), 3);
    }

    void theMenuHasAllOfIt()
    {
        Desk desk;
        QStringList names;
        for (const QAction *action : desk.table()->actions()) {
            names << action->objectName();
            QVERIFY(!action->text().isEmpty() && action->isEnabled());
        }
        QCOMPARE(names, QStringList({"actionEditValue", "actionCopyMeasurements", "actionPasteMeasurements",
                                     "actionDeleteMeasurements"}));
        QCOMPARE(desk.table()->contextMenuPolicy(), Qt::ActionsContextMenu);
    }
};

QTEST_MAIN(TestMeasurementsTable)
#include "test_measurementstable.moc"
