// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/correctiondialog.h"
#include "materials.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

struct Desk
{
    explicit Desk(const SentTo &to = {.target = QStringLiteral("summit"), .job = 12},
                  const job::ValueNotes &notes = {})
    {
        run.loadTemperature();
        if (notes != job::ValueNotes{}) {
            job::Job job = run.document().job();
            job::setValueNotes(&job, measured().metric, measured().unit, notes);
            run.document().load(job, {});
        }
        dialog = std::make_unique<CorrectionDialog>(run.document(), measured(), to,
                                                    test::unit(QStringLiteral("deg_C")), clock);
        dialog->show();
        dialog->activateWindow();
        if (!QTest::qWaitForWindowActive(dialog.get(), 60'000))
            qFatal("no dialog");
    }
    test::Run run;
    test::FixedClock clock;
    std::unique_ptr<CorrectionDialog> dialog;

    [[nodiscard]] job::Measurement measured() const { return run.document().job().measurements.constFirst(); }
    [[nodiscard]] QString text(const char *name) const { return test::child<QLabel>(*dialog, name)->text(); }
    [[nodiscard]] QPushButton *button() const
    {
        return test::child<QPushButton>(*dialog, "correctionButton");
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
};

} // namespace

class TestCorrectionDialog : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void valueReasonEnter()
    {
        Desk desk;
        QVERIFY(desk.text("correctionWhy")
                    .contains(QStringLiteral("10.02 deg_C was sent to summit in its job 12")));
        QVERIFY(!desk.button()->isEnabled());
        Desk::type(QStringLiteral("11,5")); // over the old one, which is selected
        QCOMPARE(desk.text("correctionEcho"), QStringLiteral("Will be stored as 11.5 deg_C"));
        Desk::press(Qt::Key_Return); // a reason is missing
        QVERIFY(desk.dialog->isVisible());
        QCOMPARE(desk.measured().value, 10.02);
        Desk::press(Qt::Key_Tab); // when it was measured
        Desk::press(Qt::Key_Tab);
        Desk::type(QStringLiteral("wrong sensor"));
        Desk::press(Qt::Key_Return);
        QVERIFY(!desk.dialog->isVisible());
        QCOMPARE(desk.measured().value, 11.5);
        QCOMPARE(desk.run.meta().value(QStringLiteral("camera.Temp.corrected_from")),
                 json::Value::string(QStringLiteral("10.02 deg_C")));
        QCOMPARE(desk.run.meta().value(QStringLiteral("camera.Temp.corrected_because")),
                 json::Value::string(QStringLiteral("wrong sensor")));
        QCOMPARE(desk.run.document().undoStack()->count(), 1);
        desk.run.document().undoStack()->undo();
        QCOMPARE(desk.measured().value, 10.02);
        QVERIFY(desk.run.meta().isEmpty());
    }

    void whatCannotBeStoredIsSaid_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("the same") << "10.02"
                                  << "That is the value that was sent.";
        QTest::newRow("two ways") << "1,234"
                                  << "two ways";
        QTest::newRow("another unit") << "3 s"
                                      << "deg_C";
    }
    void whatCannotBeStoredIsSaid()
    {
        QFETCH(QString, typed);
        QFETCH(QString, said);
        Desk desk;
        test::child<QLineEdit>(*desk.dialog, "correctionReason")->setText(QStringLiteral("why"));
        Desk::type(typed);
        QVERIFY2(desk.text("correctionEcho").contains(said), qPrintable(desk.text("correctionEcho")));
        QVERIFY(!desk.button()->isEnabled());
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.measured().value, 10.02);
    }

    void whatWasSaidOfTheValueIsPartOfIt()
    {
        const QDateTime night(QDate(2026, 3, 1), QTime(2, 0), Qt::UTC);
        Desk desk({.target = QStringLiteral("summit"), .job = 12}, {.error = 0.4, .measuredAt = night});
        QCOMPARE(test::child<QLineEdit>(*desk.dialog, "correctionValue")->text(),
                 QStringLiteral("10.02 ± 0.4"));
        QCOMPARE(desk.text("correctionEcho"), QStringLiteral("That is the value that was sent."));
        test::child<QLineEdit>(*desk.dialog, "correctionReason")->setText(QStringLiteral("read again"));
        QVERIFY(!desk.button()->isEnabled());
        Desk::type(QStringLiteral("10.02 ± 0.5"));
        QCOMPARE(
            desk.text("correctionEcho"),
            QStringLiteral("Will be stored as 10.02 deg_C ± 0.5 deg_C, measured at 2026-03-01 02:00 UTC"));
        Desk::press(Qt::Key_Return);
        const auto notes = job::valueNotesOf(desk.run.document().job(), desk.measured().metric);
        QCOMPARE(notes.error, 0.5);
        QCOMPARE(notes.measuredAt, night);
        QCOMPARE(
            desk.run.meta().value(QStringLiteral("camera.Temp.corrected_from")),
            json::Value::string(QStringLiteral("10.02 deg_C ± 0.4 deg_C, measured at 2026-03-01T02:00:00Z")));
    }

    void theTimeIsKeptUnlessAnotherIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QDateTime>("at");
        const QDateTime night(QDate(2026, 3, 1), QTime(2, 0, 0, 250), Qt::UTC);
        QTest::newRow("kept, to the millisecond")
            << QString() << "Will be stored as 11.0 deg_C, measured at 2026-03-01 02:00 UTC" << night;
        QTest::newRow("another") << "3:30"
                                 << "Will be stored as 11.0 deg_C, measured at 2026-03-01 03:30 UTC"
                                 << QDateTime(QDate(2026, 3, 1), QTime(3, 30), Qt::UTC);
        QTest::newRow("now") << "now"
                             << "Will be stored as 11.0 deg_C" << QDateTime();
    }
    void theTimeIsKeptUnlessAnotherIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, said);
        QFETCH(QDateTime, at);
        Desk desk({.target = QStringLiteral("summit"), .job = 12},
                  {.measuredAt = QDateTime(QDate(2026, 3, 1), QTime(2, 0, 0, 250), Qt::UTC)});
        Desk::type(QStringLiteral("11"));
        Desk::press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("correctionMeasuredAt"));
        QCOMPARE(static_cast<QLineEdit *>(QApplication::focusWidget())->text(),
                 QStringLiteral("2026-03-01 02:00"));
        if (!typed.isEmpty())
            Desk::type(typed);
        QCOMPARE(desk.text("correctionEcho"), said);
        Desk::press(Qt::Key_Tab);
        Desk::type(QStringLiteral("why"));
        Desk::press(Qt::Key_Return);
        QVERIFY(!desk.dialog->isVisible());
        QCOMPARE(job::valueNotesOf(desk.run.document().job(), desk.measured().metric).measuredAt, at);
    }

    void whatNobodyTimedWasMeasuredWhenItWasRecorded()
    {
        Desk desk;
        const QDateTime recorded(QDate(2026, 3, 1), QTime(2, 0, 5, 250), Qt::UTC);
        desk.dialog->setRecordedAt(recorded);
        auto *time = test::child<QLineEdit>(*desk.dialog, "correctionMeasuredAt");
        QCOMPARE(time->text(), QStringLiteral("2026-03-01 02:00:05"));
        test::child<QLineEdit>(*desk.dialog, "correctionReason")->setText(QStringLiteral("why"));
        for (const char *at : {"2026-03-01 02:00:05", ""}) { // nothing is corrected by that alone
            time->setText(QLatin1String(at));
            QCOMPARE(desk.text("correctionEcho"), QStringLiteral("That is the value that was sent."));
            QVERIFY(!desk.button()->isEnabled());
        }
        time->setText(QStringLiteral("2026-03-01 02:00:05"));
        Desk::type(QStringLiteral("11"));
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.measured().value, 11.0);
        QCOMPARE(job::valueNotesOf(desk.run.document().job(), desk.measured().metric).measuredAt, recorded);
        QCOMPARE(desk.run.meta().value(QStringLiteral("camera.Temp.corrected_from")),
                 json::Value::string(QStringLiteral("10.02 deg_C")));
    }

    void aTimeThatWasTypedIsNotReplaced()
    {
        Desk desk;
        Desk::press(Qt::Key_Tab);
        Desk::type(QStringLiteral("3:30"));
        desk.dialog->setRecordedAt(desk.clock.nowUtc().addSecs(-600));
        QCOMPARE(test::child<QLineEdit>(*desk.dialog, "correctionMeasuredAt")->text(),
                 QStringLiteral("3:30"));
    }

    void aTimeThatCannotBeReadIsSaidAsInTheEntryLine_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("no time") << "later";
        QTest::newRow("only a date") << "2026-03-01";
        QTest::newRow("future") << "2026-03-01 23:00";
        QTest::newRow("long ago") << "1926-03-01 02:00";
    }
    void aTimeThatCannotBeReadIsSaidAsInTheEntryLine()
    {
        QFETCH(QString, typed);
        Desk desk;
        Desk::type(QStringLiteral("11"));
        test::child<QLineEdit>(*desk.dialog, "correctionReason")->setText(QStringLiteral("why"));
        QVERIFY(desk.button()->isEnabled());
        Desk::press(Qt::Key_M, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("correctionMeasuredAt"));
        Desk::type(typed);
        QCOMPARE(desk.text("correctionEcho"),
                 job::parseMeasuredAt(typed, desk.clock.nowUtc()).error().text());
        QVERIFY(!desk.button()->isEnabled());
        Desk::press(Qt::Key_Return);
        QVERIFY(desk.dialog->isVisible());
        QCOMPARE(desk.measured().value, 10.02);
    }

    void notMeasuredIsACorrectionToo()
    {
        Desk desk;
        Desk::type(QStringLiteral("-"));
        test::child<QLineEdit>(*desk.dialog, "correctionReason")->setText(QStringLiteral("no sensor"));
        Desk::press(Qt::Key_C, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.measured().value, 60'000);
    }

    void escapeChangesNothing()
    {
        Desk desk;
        Desk::type(QStringLiteral("11"));
        Desk::press(Qt::Key_Escape);
        QVERIFY(!desk.dialog->isVisible());
        QCOMPARE(desk.run.document().undoStack()->count(), 0);
    }

    void itGoesWithWhatItCorrects()
    {
        Desk desk({.target = QStringLiteral("summit"), .arrived = false});
        QVERIFY(desk.text("correctionWhy").contains(QStringLiteral("on its way to summit")));
        desk.run.document().removeMeasurements({test::name(QStringLiteral("camera.Temp"))});
        QVERIFY(!desk.dialog->isVisible());
    }
};

QTEST_MAIN(TestCorrectionDialog)
#include "test_correctiondialog.moc"
