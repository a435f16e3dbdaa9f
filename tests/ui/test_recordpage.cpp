// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "pages/recordpage.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

const auto Temperature = QStringLiteral("camera.AvgCameraBodySurfaceTemp");

/// The page over the example package, in a window with the focus.
class Desk
{
public:
    explicit Desk(bool withPackage = true) : page(new RecordPage(run.services()))
    {
        if (withPackage) {
            QSignalSpy loaded(&run.services().workspace, &Workspace::packageLoaded);
            run.services().workspace.loadPackage(QStringLiteral(KABOCHA_SOURCE_DIR "/resources/example"));
            if (loaded.isEmpty() && !loaded.wait(60'000))
                qFatal("the example package does not load");
        }
        page->resize(1000, 700);
        page->show();
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get(), 60'000))
            qFatal("no window");
        page->focusMetric();
    }

    test::Run run;
    std::unique_ptr<RecordPage> page;

    [[nodiscard]] QLineEdit *metric() const { return test::child<QLineEdit>(*page, "entryMetric"); }
    [[nodiscard]] QLineEdit *value() const { return test::child<QLineEdit>(*page, "entryValue"); }
    [[nodiscard]] QString echo() const { return test::child<QLabel>(*page, "entryEcho")->text(); }
    [[nodiscard]] QString verdicts() const { return test::child<QLabel>(*page, "entryVerdicts")->text(); }
    [[nodiscard]] QTableView *table() const { return test::child<QTableView>(*page, "measurementTable"); }
    [[nodiscard]] document::JobDocument &document() const { return run.document(); }
    [[nodiscard]] const job::Measurement *measured(const QString &name = Temperature) const
    {
        return run.document().job().find(test::name(name));
    }
    static QString focused()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    void record(const QString &name, const QString &number)
    {
        page->focusMetric();
        type(name + u' ' + number);
        press(Qt::Key_Return);
    }
};

} // namespace

class TestRecordPage : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }

    void metricThenValueByKeyboardAlone()
    {
        Desk desk;
        Desk::type(QStringLiteral("camera.avg"));
        Desk::press(Qt::Key_Return);
        QCOMPARE(Desk::focused(), QStringLiteral("entryValue"));
        QCOMPARE(desk.metric()->text(), Temperature);
        Desk::type(QStringLiteral("10.02"));
        Desk::press(Qt::Key_Return);
        QVERIFY(desk.measured());
        QCOMPARE(desk.measured()->value, 10.02);
        QCOMPARE(desk.measured()->unit.canonical(), QStringLiteral("deg_C"));
        QCOMPARE(Desk::focused(), QStringLiteral("entryMetric"));
        QVERIFY(desk.value()->text().isEmpty());
        QVERIFY2(desk.echo().contains(QStringLiteral("10.02 deg_C")), qPrintable(desk.echo()));
    }

    void metricAndValueInOneLine()
    {
        Desk desk;
        Desk::type(QStringLiteral("camera.avg 10.02 deg_C"));
        QVERIFY2(desk.echo().contains(QStringLiteral("10.02 deg_C")), qPrintable(desk.echo()));
        Desk::press(Qt::Key_Return);
        QVERIFY(desk.measured());
        QCOMPARE(desk.measured()->value, 10.02);
        QCOMPARE(desk.metric()->text(), Temperature);
    }

    void echoAndVerdictsFollowEveryKey()
    {
        Desk desk;
        Desk::type(QStringLiteral("camera.avg"));
        Desk::press(Qt::Key_Return);
        QVERIFY(desk.verdicts().contains(QStringLiteral("design <= 12.0 deg_C not measured")));
        Desk::type(QStringLiteral("11.5"));
        QCOMPARE(desk.echo(), QStringLiteral("Will be stored as 11.5 deg_C"));
        QCOMPARE(desk.verdicts().split(u'\n'),
                 QStringList({QStringLiteral("stretch <= 11.0 deg_C fail 0.5 deg_C outside"),
                              QStringLiteral("design <= 12.0 deg_C pass 0.5 deg_C inside"),
                              QStringLiteral("minimum <= 20.0 deg_C pass 8.5 deg_C inside")}));
        QVERIFY(desk.document().job().measurements.isEmpty()); // typed, not recorded
    }

    void aFailingVerdictDoesNotBlock()
    {
        Desk desk;
        desk.record(Temperature, QStringLiteral("99"));
        QVERIFY(desk.measured());
        QCOMPARE(desk.measured()->value, 99.0);
    }

    void otherUnitsAreConvertedAndSaidSo()
    {
        Desk desk;
        Desk::type(QStringLiteral("camera.avg 285.15 K"));
        QVERIFY2(desk.echo().contains(QStringLiteral("12.0 deg_C")), qPrintable(desk.echo()));
        QVERIFY2(desk.echo().contains(QStringLiteral("offset")), qPrintable(desk.echo()));
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.measured()->value, 12.0);
    }

    void whatIsWrongBlocksAndIsExplained_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("not a number") << "warm"
                                      << "";
        QTest::newRow("group or decimal comma") << "1,234"
                                                << "1.234";
        QTest::newRow("unit that does not fit") << "3 s"
                                                << "deg_C";
        QTest::newRow("unknown unit") << "3 parrot"
                                      << "parrot";
    }
    void whatIsWrongBlocksAndIsExplained()
    {
        QFETCH(QString, typed);
        QFETCH(QString, said);
        Desk desk;
        Desk::type(QStringLiteral("camera.avg"));
        Desk::press(Qt::Key_Return);
        Desk::type(typed);
        QVERIFY(!test::child<QPushButton>(*desk.page, "recordButton")->isEnabled());
        Desk::press(Qt::Key_Return);
        QVERIFY(!desk.measured());
        QCOMPARE(desk.value()->text(), typed); // nothing typed is thrown away
        QVERIFY2(desk.echo().contains(said) && !desk.echo().isEmpty(), qPrintable(desk.echo()));
    }

    void notMeasuredIsAStateOfItsOwn()
    {
        Desk desk;
        Desk::type(QStringLiteral("camera.avg -"));
        Desk::press(Qt::Key_Return);
        QVERIFY(desk.measured());
        QVERIFY(!desk.measured()->value);
        desk.record(Temperature, QStringLiteral("0"));
        QCOMPARE(desk.measured()->value, 0.0);
        test::child<QPushButton>(*desk.page, "notMeasuredButton")->click();
        QVERIFY(!desk.measured()->value);
    }

    void replacingSaysSoBeforeAndCanBeUndone()
    {
        Desk desk;
        desk.record(Temperature, QStringLiteral("10.02"));
        auto *replaces = test::child<QLabel>(*desk.page, "entryReplaces");
        QVERIFY(!replaces->isVisible());
        Desk::type(QStringLiteral("camera.avg 11"));
        QVERIFY(replaces->isVisible());
        QVERIFY(replaces->text().contains(QStringLiteral("10.02 deg_C")));
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.document().job().measurements.size(), 1);
        QCOMPARE(desk.measured()->value, 11.0);
        QVERIFY(desk.echo().contains(QStringLiteral("Replaced")));
        desk.document().undoStack()->undo();
        QCOMPARE(desk.measured()->value, 10.02);
    }

    void severalMetricsMatchSoNoneIsTaken()
    {
        Desk desk;
        Desk::type(QStringLiteral("camera.read"));
        QVERIFY2(desk.echo().contains(u'2'), qPrintable(desk.echo()));
        Desk::press(Qt::Key_Escape); // the completion
        Desk::press(Qt::Key_Return);
        QCOMPARE(Desk::focused(), QStringLiteral("entryMetric"));
        QVERIFY(desk.document().job().measurements.isEmpty());
    }

    void anUnknownMetricIsRefusedWithItsName()
    {
        Desk desk;
        Desk::type(QStringLiteral("camera.wind 3"));
        QVERIFY2(desk.echo().contains(QStringLiteral("camera.wind")), qPrintable(desk.echo()));
        Desk::press(Qt::Key_Return);
        QVERIFY(desk.document().job().measurements.isEmpty());
        QCOMPARE(desk.metric()->text(), QStringLiteral("camera.wind 3"));
    }

    void whatIsTypedIsInTheDraftAtEveryKey()
    {
        Desk desk;
        Desk::type(QStringLiteral("camera.avg"));
        Desk::press(Qt::Key_Return);
        Desk::type(QStringLiteral("10.0"));
        QCOMPARE(desk.document().pendingEntry(),
                 (document::JobDocument::PendingEntry{test::name(Temperature), QStringLiteral("10.0")}));
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.document().pendingEntry(), document::JobDocument::PendingEntry{});
    }

    void aRestoredDraftStandsInTheFields()
    {
        Desk desk;
        desk.document().restore({}, {}, {test::name(Temperature), QStringLiteral("10.0")});
        QCOMPARE(desk.metric()->text(), Temperature);
        QCOMPARE(desk.value()->text(), QStringLiteral("10.0"));
        QVERIFY(desk.echo().contains(QStringLiteral("10.0 deg_C")));
    }

    void aRestoredDraftWaitsForItsPackage()
    {
        Desk desk(false);
        desk.document().restore({}, {}, {test::name(Temperature), QStringLiteral("10.0")});
        QCOMPARE(desk.value()->text(), QStringLiteral("10.0"));
        QVERIFY2(desk.echo().contains(Temperature), qPrintable(desk.echo()));
        QVERIFY(!test::child<QPushButton>(*desk.page, "recordButton")->isEnabled());
        desk.run.services().workspace.loadPackage(QStringLiteral(KABOCHA_SOURCE_DIR "/resources/example"));
        QTRY_VERIFY_WITH_TIMEOUT(test::child<QPushButton>(*desk.page, "recordButton")->isEnabled(), 60'000);
        QCOMPARE(desk.document().pendingEntry().text, QStringLiteral("10.0"));
    }

    void anotherMetricLookedAtDoesNotTakeWhatIsTyped()
    {
        Desk desk;
        Desk::type(QStringLiteral("camera.avg"));
        Desk::press(Qt::Key_Return);
        Desk::type(QStringLiteral("10.0"));
        desk.run.services().workspace.setCurrentMetric(test::name(QStringLiteral("camera.ReadNoise")));
        QCOMPARE(desk.metric()->text(), Temperature);
        desk.value()->setText({});
        desk.run.services().workspace.setCurrentMetric(test::name(QStringLiteral("camera.ReadoutTime")));
        QCOMPARE(desk.metric()->text(), QStringLiteral("camera.ReadoutTime"));
    }

    void aValueTypedForSeveralMetricsIsForTheOneThatIsChosen()
    {
        Desk desk;
        Desk::type(QStringLiteral("camera.read 8.1")); // ReadNoise and ReadoutTime
        desk.run.services().workspace.setCurrentMetric(test::name(QStringLiteral("camera.ReadNoise")));
        desk.page->focusEntry();
        QCOMPARE(desk.metric()->text(), QStringLiteral("camera.ReadNoise"));
        QCOMPARE(desk.value()->text(), QStringLiteral("8.1"));
        QVERIFY(desk.document().job().measurements.isEmpty());
    }

    void undoInTheEntryLineUndoesTheRecord()
    {
        Desk desk;
        desk.page->addAction([&] {
            auto *undo = desk.document().undoStack()->createUndoAction(desk.page.get());
            undo->setShortcut(Qt::CTRL | Qt::Key_Z);
            return undo;
        }());
        desk.record(Temperature, QStringLiteral("10.02"));
        QCOMPARE(Desk::focused(), QStringLiteral("entryMetric"));
        Desk::press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!desk.measured());
    }

    void theTableIsEditedInPlace()
    {
        Desk desk;
        desk.record(Temperature, QStringLiteral("10.02"));
        desk.table()->setFocus();
        Desk::press(Qt::Key_Return);
        QCOMPARE(Desk::focused(), QStringLiteral("valueEditor"));
        Desk::press(Qt::Key_A, Qt::ControlModifier);
        Desk::type(QStringLiteral("11,5"));
        Desk::press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desk.measured()->value, 11.5, 60'000);
    }

    void theEditorKeepsWhatCannotBeRead()
    {
        Desk desk;
        desk.record(Temperature, QStringLiteral("10.02"));
        desk.table()->setFocus();
        Desk::press(Qt::Key_Return);
        QCOMPARE(Desk::focused(), QStringLiteral("valueEditor"));
        Desk::press(Qt::Key_A, Qt::ControlModifier);
        Desk::type(QStringLiteral("3 s"));
        Desk::press(Qt::Key_Return);
        QCOMPARE(Desk::focused(), QStringLiteral("valueEditor"));
        QCOMPARE(desk.measured()->value, 10.02);
        Desk::press(Qt::Key_Escape);
        QCOMPARE(desk.measured()->value, 10.02);
    }

    void deleteRemovesTheSelectionAsOneStep()
    {
        Desk desk;
        desk.record(Temperature, QStringLiteral("10"));
        desk.record(QStringLiteral("camera.ReadNoise"), QStringLiteral("8"));
        desk.table()->setFocus();
        desk.table()->selectAll();
        Desk::press(Qt::Key_Delete);
        QVERIFY(desk.document().job().measurements.isEmpty());
        desk.document().undoStack()->undo();
        QCOMPARE(desk.document().job().measurements.size(), 2);
    }

    void emptyPagesSayWhatToDoFirst()
    {
        Desk desk(false);
        QVERIFY(test::child<QPushButton>(*desk.page, "recordOpenPackage")->isVisible());
        QSignalSpy asked(desk.page.get(), &RecordPage::openPackageRequested);
        test::child<QPushButton>(*desk.page, "recordOpenPackage")->click();
        QCOMPARE(asked.size(), 1);
        desk.run.services().workspace.loadPackage(QStringLiteral(KABOCHA_SOURCE_DIR "/resources/example"));
        QTRY_VERIFY_WITH_TIMEOUT(test::child<QPushButton>(*desk.page, "recordChooseMetric")->isVisible(),
                                 60'000);
        test::child<QPushButton>(*desk.page, "recordChooseMetric")->click();
        QCOMPARE(Desk::focused(), QStringLiteral("entryMetric"));
    }

    void aProblemLeadsToItsMeasurement()
    {
        Desk desk;
        desk.record(Temperature, QStringLiteral("10"));
        desk.record(QStringLiteral("camera.ReadNoise"), QStringLiteral("8"));
        desk.page->reveal(QStringLiteral("$.measurements[0].value"));
        QCOMPARE(desk.table()->currentIndex().siblingAtColumn(0).data().toString(), Temperature);
        desk.page->reveal(QStringLiteral("$.measurements[99]")); // gone meanwhile
        QCOMPARE(desk.table()->currentIndex().siblingAtColumn(0).data().toString(), Temperature);
    }

    void pendingTextIsRecordedOrHeldBack()
    {
        Desk desk;
        QVERIFY(desk.page->recordPending()); // nothing is typed
        Desk::type(QStringLiteral("camera.avg 3 s"));
        QVERIFY(!desk.page->recordPending());
        QVERIFY(!desk.measured());
        desk.value()->setText(QStringLiteral("12"));
        QVERIFY(desk.page->recordPending());
        QCOMPARE(desk.measured()->value, 12.0);
    }

    void aTypedValueStaysWithItsMetric_data()
    {
        QTest::addColumn<QString>("typed"); // in the line of the metric, or behind it
        QTest::addColumn<bool>("chosen");
        QTest::newRow("in its field") << "10.02" << true;
        QTest::newRow("behind the name") << "camera.avg 10.02" << false;
        QTest::newRow("not yet a value") << "1,234" << true;
    }
    void aTypedValueStaysWithItsMetric()
    {
        QFETCH(QString, typed);
        QFETCH(bool, chosen);
        Desk desk;
        if (chosen) {
            Desk::type(QStringLiteral("camera.avg"));
            Desk::press(Qt::Key_Return);
        }
        Desk::type(typed);
        // Another metric is chosen in the tree, and Enter pressed there.
        desk.run.services().workspace.setCurrentMetric(test::name(QStringLiteral("camera.ReadNoise")));
        desk.page->focusEntry();
        QVERIFY(!desk.measured(QStringLiteral("camera.ReadNoise")) && !desk.measured());
        QCOMPARE(desk.document().pendingEntry().metric.text(), Temperature);
        QVERIFY2(desk.echo().contains(Temperature) &&
                     desk.echo().contains(QStringLiteral("camera.ReadNoise")),
                 qPrintable(desk.echo()));
        Desk::press(Qt::Key_Return);
        QVERIFY(!desk.measured(QStringLiteral("camera.ReadNoise")));
        QCOMPARE(desk.measured() != nullptr, desk.echo().contains(QStringLiteral("Recorded")));
        if (desk.measured())
            QCOMPARE(desk.measured()->value, 10.02);
        desk.value()->clear();
        desk.run.services().workspace.setCurrentMetric(test::name(QStringLiteral("camera.ReadNoise")));
        desk.page->focusEntry();
        QCOMPARE(desk.metric()->text(), QStringLiteral("camera.ReadNoise"));
    }

    void whatIsOnlyLookedAtDoesNotHoldTheNext()
    {
        Desk desk;
        desk.record(Temperature, QStringLiteral("10.02"));
        desk.table()->setFocus();
        desk.table()->setCurrentIndex(desk.table()->model()->index(0, 0));
        Desk::press(Qt::Key_F2);
        QCOMPARE(desk.value()->text(), QStringLiteral("10.02"));
        desk.run.services().workspace.setCurrentMetric(test::name(QStringLiteral("camera.ReadNoise")));
        desk.page->focusEntry();
        QCOMPARE(desk.metric()->text(), QStringLiteral("camera.ReadNoise"));
        QVERIFY(desk.value()->text().isEmpty());
        QCOMPARE(Desk::focused(), QStringLiteral("entryValue"));
    }

    void whereThereIsLittleRoomTheEntryHasIt()
    {
        Desk desk;
        desk.page->setMinimumSize(600, 300); // as where the window is small and its fonts are large
        desk.page->resize(900, 390);
        const auto *panel = test::child<QWidget>(*desk.page, "entryPanel");
        Desk::type(QStringLiteral("camera.avg 1,234")); // with all that can be said of it
        QTRY_VERIFY_WITH_TIMEOUT(panel->height() >= panel->heightForWidth(panel->width()), 60'000);
        const auto *verdicts = test::child<QLabel>(*desk.page, "entryVerdicts");
        QVERIFY(verdicts->height() >= verdicts->sizeHint().height());
    }

    void everyControlHasAName()
    {
        Desk desk;
        const auto labels = desk.page->findChildren<QLabel *>();
        for (const char *name : {"entryMetric", "entryValue"}) {
            const auto *field = desk.page->findChild<QWidget *>(QLatin1String(name));
            QVERIFY2(std::any_of(labels.begin(), labels.end(),
                                 [&](const QLabel *label) { return label->buddy() == field; }),
                     name);
        }
        QVERIFY(!desk.table()->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestRecordPage)
#include "test_recordpage.moc"
