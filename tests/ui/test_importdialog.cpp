// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/importdialog.h"
#include "sent.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

const auto Temp = QStringLiteral("camera.Temp");

/// The dialog over a job of one temperature, with the focus.
struct Desk
{
    explicit Desk(const QString &text, bool sent = false)
    {
        run.loadTemperature();
        if (sent && test::markSent(run, {measured()->identifier}) < 0)
            qFatal("the outbox does not take it");
        controller =
            new ImportController(run.services().workspace, run.services().sentValues, run.services().clock);
        dialog = std::make_unique<ImportDialog>(controller);
        controller->readText(text);
        dialog->show();
        dialog->activateWindow();
        if (!QTest::qWaitForWindowActive(dialog.get(), 60'000) || !settled())
            qFatal("no dialog");
    }
    test::Run run;
    ImportController *controller;
    std::unique_ptr<ImportDialog> dialog;

    [[nodiscard]] bool settled() const
    {
        return QTest::qWaitFor([this] { return !controller->isBusy(); }, 60'000);
    }
    template <class T> [[nodiscard]] T *find(const char *name) const { return test::child<T>(*dialog, name); }
    [[nodiscard]] QString text(const char *name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] QPushButton *button() const { return find<QPushButton>("importButton"); }
    [[nodiscard]] const job::Measurement *measured(const QString &name = Temp) const
    {
        return run.document().job().find(test::name(name));
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    static QString focused() { return QApplication::focusWidget()->objectName(); }
};

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void enterImportsWhatIsShown()
    {
        Desk desk(QStringLiteral("metric\tvalue\tunit\ncamera.Temp\t10,5\tdeg_C\ncamera.Wind\t3\tm / s\n"));
        QCOMPARE(Desk::focused(), QStringLiteral("importTable"));
        QCOMPARE(desk.find<QTableView>("importTable")->model()->rowCount(), 2);
        QVERIFY2(desk.text("importCounts").startsWith(QStringLiteral("2 of 2 ")),
                 qPrintable(desk.text("importCounts")));
        QSignalSpy imported(desk.dialog.get(), &ImportDialog::imported);
        Desk::press(Qt::Key_Return);
        QVERIFY(!desk.dialog->isVisible());
        QCOMPARE(imported.size(), 1);
        QCOMPARE(imported.constFirst().at(1).toLongLong(), 2);
        QCOMPARE(desk.measured()->value, 10.5);
        QCOMPARE(desk.run.document().undoStack()->count(), 1);
        desk.run.document().undoStack()->undo();
        QCOMPARE(desk.measured()->value, 10.02);
    }

    void escapeChangesNothing()
    {
        Desk desk(QStringLiteral("camera.Temp\t10,5\n"));
        Desk::press(Qt::Key_Escape);
        QVERIFY(!desk.dialog->isVisible());
        QCOMPARE(desk.measured()->value, 10.02);
        QCOMPARE(desk.run.document().undoStack()->count(), 0);
    }

    void whatTheCommaMeansIsAskedAndAnsweredByKeyboard()
    {
        Desk desk(QStringLiteral("camera.Temp\t1,234\n"));
        QVERIFY(!desk.button()->isEnabled());
        QVERIFY2(desk.text("importNote").contains(QStringLiteral("two ways")),
                 qPrintable(desk.text("importNote")));
        auto *numbers = desk.find<QComboBox>("importNumbers");
        QCOMPARE(numbers->currentIndex(), -1);
        QCOMPARE(Desk::focused(), QStringLiteral("importNumbers")); // where it is answered
        Desk::press(Qt::Key_Return);                                // does nothing
        QVERIFY(desk.dialog->isVisible());
        desk.find<QTableView>("importTable")->setFocus();
        Desk::press(Qt::Key_N, Qt::AltModifier);
        QCOMPARE(Desk::focused(), QStringLiteral("importNumbers"));
        Desk::press(Qt::Key_Down);
        QVERIFY(desk.settled());
        Desk::press(Qt::Key_Down);
        QVERIFY(desk.settled());
        QCOMPARE(desk.controller->dialect().numbers, job::CsvNumbers::Comma);
        QVERIFY(desk.button()->isEnabled());
        Desk::press(Qt::Key_I, Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(desk.measured()->value, 1.234, 60'000);
    }

    void badLinesAreNamedInFull()
    {
        Desk desk(QStringLiteral("metric\tvalue\ncamera.Temp\tten\ncamera.Temp\t11\nx\t3\n"));
        QVERIFY2(desk.text("importCounts").startsWith(QStringLiteral("1 of 3 ")) &&
                     desk.text("importCounts").contains(QStringLiteral("2 left out")),
                 qPrintable(desk.text("importCounts")));
        Desk::press(Qt::Key_R, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QCheckBox>("importProblemsOnly")->isChecked(), 60'000);
        auto *table = desk.find<QTableView>("importTable");
        QCOMPARE(table->model()->rowCount(), 2);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QVERIFY2(desk.text("importRemark").startsWith(QStringLiteral("2:13 “ten” is not a number.")),
                 qPrintable(desk.text("importRemark")));
        Desk::press(Qt::Key_Down);
        QVERIFY2(desk.text("importRemark").startsWith(QStringLiteral("4:1 ")),
                 qPrintable(desk.text("importRemark")));
    }

    void columnsAreMappedByKeyboard()
    {
        Desk desk(QStringLiteral("metric\tfirst\tsecond\ncamera.Temp\t1\t2\n"));
        auto *second = desk.find<QComboBox>("importColumn3");
        QCOMPARE(second->currentText(), QStringLiteral("Note"));
        second->setFocus();
        QTest::keyClicks(second, QStringLiteral("Val"));
        QVERIFY(desk.settled());
        QCOMPARE(desk.find<QComboBox>("importColumn2")->currentText(), QStringLiteral("Nothing to record"));
        QCOMPARE(desk.find<QTableView>("importTable")->model()->index(0, ImportModel::ValueColumn).data(),
                 QStringLiteral("2.0"));
    }

    void aHeaderIsToldFromALine()
    {
        Desk desk(QStringLiteral("camera.Temp\t1\ncamera.Wind\t2\n"));
        QVERIFY(!desk.find<QCheckBox>("importHeader")->isChecked());
        QCOMPARE(desk.controller->counts().lines, 2);
        Desk::press(Qt::Key_F, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QCheckBox>("importHeader")->isChecked(), 60'000);
        QVERIFY(desk.settled());
        QCOMPARE(desk.controller->counts().lines, 1);
    }

    void aReasonIsAskedForWhatWasSent()
    {
        Desk desk(QStringLiteral("camera.Temp\t11\n"), true);
        auto *reason = desk.find<QLineEdit>("importReason");
        QVERIFY(reason->isVisible());
        QVERIFY(!desk.button()->isEnabled());
        Desk::press(Qt::Key_S, Qt::AltModifier);
        QCOMPARE(Desk::focused(), QStringLiteral("importReason"));
        QTest::keyClicks(reason, QStringLiteral("from the log"));
        QVERIFY(desk.button()->isEnabled());
        Desk::press(Qt::Key_Return);
        QCOMPARE(desk.measured()->value, 11.0);
        QCOMPARE(desk.run.meta().value(QStringLiteral("camera.Temp.corrected_because")),
                 json::Value::string(QStringLiteral("from the log")));
    }

    void withoutSentValuesNoReasonIsAsked()
    {
        Desk desk(QStringLiteral("camera.Temp\t11\n"));
        QVERIFY(!desk.find<QLineEdit>("importReason")->isVisible());
        QVERIFY(!desk.find<QProgressBar>("importProgress")->isVisible());
        QVERIFY(!desk.find<QComboBox>("importEncoding")->isVisible()); // of the clipboard
    }

    void closingCancelsALargeTable()
    {
        test::Run run;
        run.loadTemperature();
        auto *controller =
            new ImportController(run.services().workspace, run.services().sentValues, run.services().clock);
        auto dialog = std::make_unique<ImportDialog>(controller);
        dialog->show();
        bool closed = false;
        bool shown = false;
        connect(controller, &ImportController::progressed, this, [&] {
            if (!std::exchange(closed, true)) {
                shown = test::child<QProgressBar>(*dialog, "importProgress")->isVisible() &&
                        !test::child<QPushButton>(*dialog, "importButton")->isEnabled();
                QMetaObject::invokeMethod(dialog.get(), &QDialog::reject, Qt::QueuedConnection);
            }
        });
        controller->readText(QStringLiteral("camera.Temp\t10,5\n").repeated(1'000'000));
        QTRY_VERIFY_WITH_TIMEOUT(closed && !dialog->isVisible(), 60'000);
        QVERIFY(shown);
        QVERIFY(!controller->isBusy());
        dialog.reset();
        QCOMPARE(run.document().undoStack()->count(), 0);
    }

    void tabGoesFromAboveToBelow()
    {
        Desk desk(QStringLiteral("camera.Temp;11\n"), true);
        job::CsvDialect dialect = desk.controller->dialect();
        dialect.separator = u'\t'; // and back: the columns are made anew
        desk.controller->setDialect(dialect);
        dialect.separator = u';';
        desk.controller->setDialect(dialect);
        QVERIFY(desk.settled());
        desk.find<QLineEdit>("importReason")->setText(QStringLiteral("why")); // or the button is off
        desk.find<QCheckBox>("importProblemsOnly")->setEnabled(true);
        desk.find<QComboBox>("importSeparator")->setFocus();
        QStringList order;
        for (int i = 0; i < 10; ++i) {
            order << Desk::focused();
            Desk::press(Qt::Key_Tab);
        }
        QCOMPARE(order, QStringList({"importSeparator", "importQuote", "importNumbers", "importHeader",
                                     "importColumn1", "importColumn2", "importTable", "importReason",
                                     "importProblemsOnly", "importButton"}));
        QCOMPARE(Desk::focused(), QStringLiteral("importCancel"));
    }

    void everyControlHasItsNameAndKey()
    {
        Desk desk(QStringLiteral("camera.Temp\t11\n"), true);
        QSet<QString> keys;
        const auto claim = [&keys](const QString &text) {
            const QString key = QKeySequence::mnemonic(text).toString();
            if (key.isEmpty())
                return;
            QVERIFY2(!keys.contains(key), qPrintable(text));
            keys.insert(key);
        };
        for (const QAbstractButton *button : desk.dialog->findChildren<QAbstractButton *>())
            claim(button->text());
        const auto labels = desk.dialog->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            if (label->buddy())
                claim(label->text());
        for (const QComboBox *combo : desk.dialog->findChildren<QComboBox *>())
            QVERIFY2(!combo->accessibleName().isEmpty() ||
                         std::any_of(labels.begin(), labels.end(),
                                     [combo](const QLabel *label) { return label->buddy() == combo; }),
                     qPrintable(combo->objectName()));
        QVERIFY(!desk.find<QTableView>("importTable")->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestImportDialog)
#include "test_importdialog.moc"
