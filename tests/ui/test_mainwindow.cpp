// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "dialogs/importdialog.h"
#include "dialogs/reasondialog.h"
#include "document/draftjournal.h"
#include "job/correction.h"
#include "models/dispatchcontroller.h"
#include "sent.h"
#include "support/saveas.h"
#include "widgets/messagebar.h"
#include "window/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

const auto Example = QStringLiteral(KABOCHA_SOURCE_DIR "/resources/example");
const auto Temperature = QStringLiteral("camera.AvgCameraBodySurfaceTemp");

class Desk
{
public:
    Desk()
    {
        Services services = run.services();
        services.examplePackage = Example;
        window = std::make_unique<MainWindow>(services);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get(), 60'000))
            qFatal("no window");
    }
    test::Run run;
    std::unique_ptr<MainWindow> window;

    void press(const QKeySequence &keys) const
    {
        const auto key = keys[0];
        QWidget *at = QApplication::focusWidget() ? QApplication::focusWidget() : window.get();
        QTest::keyClick(at, key.key(), key.keyboardModifiers());
    }
    [[nodiscard]] QAction *action(const char *name) const
    {
        auto *found = window->findChild<QAction *>(QLatin1String(name));
        if (!found)
            qFatal("there is no action %s", name);
        return found;
    }
    [[nodiscard]] QString label(const char *name) const { return test::child<QLabel>(*window, name)->text(); }
    [[nodiscard]] QMessageBox *question(const char *name) const
    {
        return window->findChild<QMessageBox *>(QLatin1String(name));
    }
    static void answer(QMessageBox *box, const QString &text)
    {
        for (QAbstractButton *button : box->buttons()) {
            if (button->text() == text) {
                button->click();
                return;
            }
        }
        qFatal("no such answer: %s", qPrintable(text));
    }
    void loadExample() const
    {
        QSignalSpy loaded(&run.services().workspace, &Workspace::packageLoaded);
        action("actionLoadExample")->trigger();
        if (loaded.isEmpty() && !loaded.wait(60'000))
            qFatal("the example does not load");
    }
    void record(double value) const
    {
        run.document().record(test::name(Temperature), value, test::unit(QStringLiteral("deg_C")));
    }
    void drop(const QList<QUrl> &urls) const
    {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        if (!enter.isAccepted())
            return;
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &event);
    }
    void chooseProduction() const
    {
        squash::Target target;
        target.name = QStringLiteral("Summit & Co");
        target.url = QUrl(QStringLiteral("https://squash.example.org"));
        target.user = QStringLiteral("ops");
        target.kind = squash::TargetKind::Production;
        run.services().targets.put(target);
        run.services().targets.setCurrent(target.name);
    }
};

/// A job file of MEASUREMENTS is being imported over a temperature that was SENT.
class ImportOverSent : public Desk
{
public:
    explicit ImportOverSent(const QByteArray &measurements, bool sent = true)
    {
        run.loadTemperature();
        before = run.document().job();
        if (sent && test::markSent(run, {before.measurements.constFirst().identifier}) < 0)
            qFatal("the outbox does not take it");
        const QString path = run.home() + QStringLiteral("/other.verify.json");
        if (!writeFileSafely(path, R"({"measurements": [)" + measurements + "]}"))
            qFatal("no file");
        run.services().workspace.readImport(path);
    }
    job::Job before;
    QSignalSpy imported{&run.services().workspace, &Workspace::jobImported};

    /// With the focus; null if it does not come.
    [[nodiscard]] ReasonDialog *askedFor() const
    {
        const auto active = [this] {
            auto *dialog = window->findChild<ReasonDialog *>();
            return dialog && QApplication::activeWindow() == dialog;
        };
        return QTest::qWaitFor(active, 60'000) ? window->findChild<ReasonDialog *>() : nullptr;
    }
    [[nodiscard]] QString said() const { return window->messages().texts().join(u' '); }
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }

    void allActionsOfTheContractAreThere_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::newRow("actionNew") << "Ctrl+N";
        QTest::newRow("actionOpenJob") << "Ctrl+O";
        QTest::newRow("actionOpenPackage") << "Ctrl+Shift+O";
        QTest::newRow("actionImportJob") << "Ctrl+I";
        QTest::newRow("actionSave") << "Ctrl+S";
        QTest::newRow("actionSaveAs") << "Ctrl+Shift+S";
        QTest::newRow("actionUndo") << "Ctrl+Z";
        QTest::newRow("actionRedo") << "Ctrl+Shift+Z";
        QTest::newRow("actionFind") << "Ctrl+F";
        QTest::newRow("actionNextUnmeasured") << "Ctrl+Return";
        QTest::newRow("actionDispatch") << "Ctrl+D";
        QTest::newRow("actionTargets") << "Ctrl+T";
        QTest::newRow("actionQuit") << "Ctrl+Q";
        QTest::newRow("actionPage1") << "Ctrl+1";
        QTest::newRow("actionPage4") << "Ctrl+4";
        QTest::newRow("actionLoadExample") << "";
    }
    void allActionsOfTheContractAreThere()
    {
        QFETCH(QString, keys);
        Desk desk;
        QCOMPARE(desk.action(QTest::currentDataTag())->shortcut().toString(QKeySequence::PortableText), keys);
    }

    void noShortcutIsGivenTwice()
    {
        Desk desk;
        QMap<QString, QString> owners;
        for (const QAction *action : desk.window->findChildren<QAction *>()) {
            if (action->shortcutContext() != Qt::WindowShortcut)
                continue;
            for (const QKeySequence &keys : action->shortcuts()) {
                const QString text = keys.toString();
                QVERIFY2(!owners.contains(text),
                         qPrintable(text + u' ' + owners.value(text) + u' ' + action->objectName()));
                owners.insert(text, action->objectName());
            }
        }
    }

    void pagesAreReachedByKey()
    {
        Desk desk;
        auto *tabs = test::child<QTabWidget>(*desk.window, "pages");
        for (int page = 3; page >= 0; --page) {
            desk.press(QKeySequence(QStringLiteral("Ctrl+%1").arg(page + 1)));
            QCOMPARE(tabs->currentIndex(), page);
        }
    }

    void findsAMetricAndEntersItsValueByKeyboardAlone()
    {
        Desk desk;
        desk.loadExample();
        desk.press(QKeySequence(QStringLiteral("Ctrl+2"))); // from another page
        desk.press(QKeySequence(QStringLiteral("Ctrl+F")));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("body surf"));
        desk.press(QKeySequence(Qt::Key_Return));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("entryValue"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("10.02"));
        desk.press(QKeySequence(Qt::Key_Return));
        QVERIFY(desk.run.document().job().find(test::name(Temperature)));
        desk.press(QKeySequence(QStringLiteral("Ctrl+Return")));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("entryValue"));
        QVERIFY(desk.run.services().workspace.currentMetric().text() != Temperature);
    }

    void ctrlReturnRecordsWhatIsTypedFirst()
    {
        Desk desk;
        desk.loadExample();
        auto *metric = test::child<QLineEdit>(*desk.window, "entryMetric");
        metric->setFocus();
        QTest::keyClicks(metric, Temperature + QStringLiteral(" 10.02"));
        desk.press(QKeySequence(QStringLiteral("Ctrl+Return")));
        QVERIFY(desk.run.document().job().find(test::name(Temperature)));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("no number"));
        const auto held = desk.run.services().workspace.currentMetric();
        desk.press(QKeySequence(QStringLiteral("Ctrl+Return")));
        QCOMPARE(desk.run.services().workspace.currentMetric(), held);
        QCOMPARE(desk.run.document().job().measurements.size(), 1);
    }

    void undoAndRedoWorkFromTheEntryLine()
    {
        Desk desk;
        desk.loadExample();
        auto *metric = test::child<QLineEdit>(*desk.window, "entryMetric");
        metric->setFocus();
        QTest::keyClicks(metric, QStringLiteral("camera.avg 10.02"));
        desk.press(QKeySequence(Qt::Key_Return));
        QCOMPARE(desk.run.document().job().measurements.size(), 1);
        desk.press(QKeySequence(QStringLiteral("Ctrl+Z")));
        QCOMPARE(desk.run.document().job().measurements.size(), 0);
        desk.press(QKeySequence(QStringLiteral("Ctrl+Shift+Z")));
        QCOMPARE(desk.run.document().job().measurements.size(), 1);
    }

    void whatIsUndoneIsToldAsPlainText()
    {
        Desk desk;
        auto *undo = test::child<QAction>(*desk.window, "actionUndo");
        QCOMPARE(undo->toolTip(), QStringLiteral("Undo"));
        desk.run.document().setMeta(QStringLiteral("<b>key</b>"), json::Value::boolean(true));
        QVERIFY2(undo->toolTip().contains(QStringLiteral("&lt;b&gt;key&lt;/b&gt;")),
                 qPrintable(undo->toolTip()));
    }

    void theStatusLineCounts()
    {
        Desk desk;
        desk.loadExample();
        QCOMPARE(desk.label("statusFile"), QStringLiteral("New job"));
        desk.record(99);
        QCOMPARE(desk.label("statusCounts"), QStringLiteral("1 measured, 1 fail, 1 unsent"));
        QTRY_VERIFY2_WITH_TIMEOUT(desk.label("statusSaved").contains(QStringLiteral("autosaved")),
                                  qPrintable(desk.label("statusSaved")), 60'000);
    }

    void theTitleTellsFileAndChanges()
    {
        Desk desk;
        QVERIFY(!desk.window->isWindowModified());
        desk.record(1);
        QVERIFY(desk.window->isWindowModified());
        const QString file = desk.run.home() + QStringLiteral("/night.verify.json");
        QVERIFY(test::save(desk.run.services().workspace, file));
        QVERIFY(!desk.window->isWindowModified());
        QVERIFY(desk.window->windowTitle().contains(QStringLiteral("night.verify.json")));
        QCOMPARE(desk.label("statusSaved"), QStringLiteral("saved"));
    }

    void productionIsMarkedByWordEverywhere()
    {
        Desk desk;
        QVERIFY(!desk.window->property("production").toBool());
        desk.chooseProduction();
        QVERIFY(desk.window->property("production").toBool());
        QVERIFY(desk.window->contentsMargins().left() > 0);
        QVERIFY(desk.window->windowTitle().contains(QStringLiteral("PRODUCTION")));
        QVERIFY(test::child<QToolButton>(*desk.window, "targetChip")
                    ->text()
                    .contains(QStringLiteral("PRODUCTION")));
        QVERIFY(test::child<QToolButton>(*desk.window, "dispatchButton")
                    ->text()
                    .contains(QStringLiteral("PRODUCTION · Summit && Co")));
        desk.run.services().targets.setCurrent(desk.run.services().targets.targets().constFirst().name);
        QVERIFY(!desk.window->property("production").toBool());
        QCOMPARE(desk.window->contentsMargins().left(), 0);
    }

    void productionIsAskedAboutByNameAndCountAndCancelSendsNothing()
    {
        Desk desk;
        desk.loadExample();
        desk.record(10);
        desk.chooseProduction();
        desk.press(QKeySequence(QStringLiteral("Ctrl+D")));
        QMessageBox *box = desk.question("productionQuestion");
        QVERIFY(box && box->isVisible());
        QCOMPARE(box->text(), QStringLiteral("Send 1 value to PRODUCTION as ops?"));
        QVERIFY(box->informativeText().contains(QStringLiteral("squash.example.org")));
        QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
        box->button(QMessageBox::Cancel)->click();
        QVERIFY(!desk.window->dispatches().isRunning());
        QVERIFY(desk.run.services().outbox.entries().isEmpty());
    }

    void whatIsTypedButNotRecordedIsPointedOutAtDispatch()
    {
        Desk desk;
        desk.loadExample();
        desk.chooseProduction();
        auto *metric = test::child<QLineEdit>(*desk.window, "entryMetric");
        metric->setFocus();
        QTest::keyClicks(metric, Temperature);
        desk.press(QKeySequence(Qt::Key_Return));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("10.0"));
        desk.action("actionDispatch")->trigger();
        QVERIFY(desk.window->messages().texts().constFirst().contains(QStringLiteral("“10.0”")));
        desk.question("productionQuestion")->close();
    }

    void foldersAndJobFilesCanBeDropped()
    {
        Desk desk;
        const QString file = desk.run.home() + QStringLiteral("/dropped.verify.json");
        QFile out(file);
        QVERIFY(out.open(QFile::WriteOnly));
        out.write(job::writeJob({}));
        out.close();
        QSignalSpy opened(&desk.run.services().workspace, &Workspace::jobOpened);
        desk.drop({QUrl::fromLocalFile(Example), QUrl::fromLocalFile(file)});
        QTRY_COMPARE_WITH_TIMEOUT(desk.run.services().workspace.packages().size(), 1, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 60'000);
    }

    void aTableThatIsDroppedIsShownBeforeItIsImported_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("CSV") << "night.csv";
        QTest::newRow("TSV") << "Night.TSV";
    }
    void aTableThatIsDroppedIsShownBeforeItIsImported()
    {
        QFETCH(QString, file);
        Desk desk;
        desk.loadExample();
        const QString path = desk.run.home() + u'/' + file;
        QFile out(path);
        QVERIFY(out.open(QFile::WriteOnly));
        out.write("metric\tvalue\tunit\n" + Temperature.toUtf8() + "\t10,5\tdeg_C\nbad\t1\t\n");
        out.close();
        desk.drop({QUrl::fromLocalFile(path)});
        auto *dialog = desk.window->findChild<ImportDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *button = test::child<QPushButton>(*dialog, "importButton");
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), 60'000);
        QVERIFY(desk.run.document().job().measurements.isEmpty());
        button->click();
        QCOMPARE(desk.run.document().job().find(test::name(Temperature))->value, 10.5);
        const QString told = desk.window->messages().texts().constFirst();
        QVERIFY2(told.contains(file) && told.contains(QStringLiteral("left out")), qPrintable(told));
        desk.action("actionUndo")->trigger();
        QVERIFY(desk.run.document().job().measurements.isEmpty());
    }

    void importingChoosesAFileAndShowsATable()
    {
        Desk desk;
        const QString path = desk.run.home() + QStringLiteral("/night.csv");
        QFile out(path);
        QVERIFY(out.open(QFile::WriteOnly));
        out.write("metric,value,unit\ncamera.Wind,3,m / s\n");
        out.close();
        desk.press(Qt::CTRL | Qt::Key_I);
        auto *files = desk.window->findChild<QFileDialog *>(QStringLiteral("importJobDialog"));
        QVERIFY(files && files->isVisible());
        QVERIFY(files->nameFilters().constFirst().contains(QStringLiteral("*.csv")));
        emit files->fileSelected(path);
        files->close();
        auto *dialog = desk.window->findChild<ImportDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(test::child<QPushButton>(*dialog, "importButton")->isEnabled(), 60'000);
        dialog->reject();
        QVERIFY(desk.run.document().job().measurements.isEmpty());
        QVERIFY(desk.window->messages().texts().isEmpty());
    }

    void importingOverSentValuesAsksForTheReason()
    {
        ImportOverSent desk(
            R"({"metric": "camera.Temp", "identifier": "other", "unit": "deg_C", "value": 11})");
        ReasonDialog *dialog = desk.askedFor();
        QVERIFY(dialog);
        QCOMPARE(desk.run.document().job(), desk.before);
        auto *table = test::child<QTreeView>(*dialog, "reasonTable");
        QStringList row;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            row << table->model()->index(0, column).data().toString();
        QCOMPARE(row, QStringList({QStringLiteral("camera.Temp"), QStringLiteral("10.02 deg_C"),
                                   QStringLiteral("11.0 deg_C"), QStringLiteral("summit, job 12")}));
        desk.press(Qt::Key_Return); // a reason is missing
        QVERIFY(dialog->isVisible());
        QCOMPARE(desk.run.document().job(), desk.before);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("read again"));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.run.document().job().measurements.constFirst().value, 11.0);
        QCOMPARE(job::correctionsOf(desk.run.document().job(), test::name(QStringLiteral("camera.Temp"))),
                 (QList<job::Correction>{
                     {.from = QStringLiteral("10.02 deg_C"), .reason = QStringLiteral("read again")}}));
        QVERIFY2(desk.said().contains(QStringLiteral("other.verify.json was imported as one step")),
                 qPrintable(desk.said()));
        desk.action("actionUndo")->trigger();
        QCOMPARE(desk.run.document().job(), desk.before);
    }

    void cancellingThatImportsNothing()
    {
        ImportOverSent desk(
            R"({"metric": "camera.Temp", "identifier": "other", "unit": "deg_C", "value": 11},)"
            R"( {"metric": "camera.Wind", "identifier": "w", "unit": "m / s", "value": 3})");
        QVERIFY(desk.askedFor());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("read again"));
        desk.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window->findChild<ReasonDialog *>(), 60'000);
        QCOMPARE(desk.run.document().job(), desk.before);
        QCOMPARE(desk.run.document().undoStack()->count(), 0);
        QCOMPARE(desk.said(), QString());
    }

    void anImportForAJobThatIsGoneIsDropped()
    {
        ImportOverSent desk(
            R"({"metric": "camera.Temp", "identifier": "other", "unit": "deg_C", "value": 11})");
        QVERIFY(desk.askedFor());
        desk.run.document().reset();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window->findChild<ReasonDialog *>(), 60'000);
        QVERIFY(desk.run.document().job().measurements.isEmpty());
    }

    void anImportThatCorrectsNothingAsksNothing_data()
    {
        QTest::addColumn<bool>("sent");
        QTest::addColumn<QByteArray>("measurement");
        QTest::newRow("not sent")
            << false
            << QByteArray(R"({"metric": "camera.Temp", "identifier": "o", "unit": "deg_C", "value": 11})");
        QTest::newRow("the same")
            << true
            << QByteArray(R"({"metric": "camera.Temp", "identifier": "o", "unit": "deg_C", "value": 10.02})");
        QTest::newRow("another metric")
            << true
            << QByteArray(R"({"metric": "camera.Wind", "identifier": "o", "unit": "m / s", "value": 3})");
    }
    void anImportThatCorrectsNothingAsksNothing()
    {
        QFETCH(bool, sent);
        QFETCH(QByteArray, measurement);
        ImportOverSent desk(measurement, sent);
        QTRY_COMPARE_WITH_TIMEOUT(desk.imported.size(), 1, 60'000);
        QVERIFY(!desk.window->findChild<ReasonDialog *>());
        QVERIFY2(desk.said().contains(QStringLiteral("other.verify.json was imported as one step")),
                 qPrintable(desk.said()));
    }

    void whatIsCopiedCanBePastedAgain()
    {
        Desk desk;
        desk.loadExample();
        desk.record(10.5);
        auto *table = test::child<QTableView>(*desk.window, "measurementTable");
        table->setFocus();
        table->selectAll();
        desk.press(QKeySequence::Copy);
        desk.run.document().reset();
        desk.press(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
        auto *dialog = desk.window->findChild<ImportDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(test::child<QPushButton>(*dialog, "importButton")->isEnabled(), 60'000);
        dialog->accept();
        QCOMPARE(desk.run.document().job().find(test::name(Temperature))->value, 10.5);
    }

    void severalTablesAtOnceAreNotTaken()
    {
        Desk desk;
        QList<QUrl> urls;
        for (const char *name : {"/a.csv", "/b.csv"}) {
            QFile out(desk.run.home() + QLatin1String(name));
            QVERIFY(out.open(QFile::WriteOnly));
            urls << QUrl::fromLocalFile(out.fileName());
        }
        desk.drop(urls);
        QVERIFY(!desk.window->findChild<ImportDialog *>());
        QVERIFY(desk.window->messages().texts().constFirst().contains(QStringLiteral("one at a time")));
    }

    void theClipboardIsPastedFromWhereverOneIs()
    {
        Desk desk;
        desk.loadExample();
        QGuiApplication::clipboard()->clear();
        desk.press(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
        QVERIFY(!desk.window->findChild<ImportDialog *>());
        QVERIFY(desk.window->messages().texts().constFirst().contains(QStringLiteral("clipboard")));
        auto *csv = new QMimeData;
        csv->setData(QStringLiteral("text/csv"), "metric;value\n" + Temperature.toUtf8() + ";10,5\n");
        QGuiApplication::clipboard()->setMimeData(csv);
        desk.action("actionPage3")->trigger();
        desk.press(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
        auto *dialog = desk.window->findChild<ImportDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(test::child<QPushButton>(*dialog, "importButton")->isEnabled(), 60'000);
        dialog->accept();
        QCOMPARE(desk.run.document().job().find(test::name(Temperature))->value, 10.5);
    }

    void anImportIsJournalledAndOfferedAgain()
    {
        Desk desk;
        desk.loadExample();
        QGuiApplication::clipboard()->setText(Temperature + QStringLiteral("\t10,5\tdeg_C\tby hand\n"));
        desk.press(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
        auto *dialog = desk.window->findChild<ImportDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(test::child<QPushButton>(*dialog, "importButton")->isEnabled(), 60'000);
        dialog->accept();
        desk.run.services().journal.flush();
        // As the next start finds it after a crash: the lock goes with the run.
        const QDir drafts(desk.run.home() + QStringLiteral("/data/drafts"));
        const QStringList files = drafts.entryList({QStringLiteral("draft-*.json")}, QDir::Files);
        QCOMPARE(files.size(), 1);
        QTemporaryDir crashed;
        QVERIFY(QFile::copy(drafts.filePath(files.constFirst()), crashed.filePath(files.constFirst())));
        test::FixedClock clock;
        document::JobDocument next(clock);
        const auto found = document::DraftJournal(&next, crashed.path(), clock).abandoned().result();
        QCOMPARE(found.issues, QList<Issue>());
        QCOMPARE(found.drafts.size(), 1);
        const document::Draft &draft = found.drafts.constFirst();
        next.restore(draft.job, draft.path, draft.pending);
        QCOMPARE(job::writeJob(next.job()), job::writeJob(desk.run.document().job()));
        QCOMPARE(next.job().find(test::name(Temperature))->value, 10.5);
    }

    void whatIsNotAFileIsNotTaken()
    {
        Desk desk;
        desk.drop({QUrl(QStringLiteral("https://example.org/job.json"))});
        QVERIFY(!desk.run.services().workspace.isBusy());
        QVERIFY(desk.window->messages().texts().isEmpty());
    }

    void aMissingPathIsTold()
    {
        Desk desk;
        desk.run.services().workspace.openPath(QStringLiteral("/no/such/thing"));
        const QStringList texts = desk.window->messages().texts();
        QCOMPARE(texts.size(), 1);
        QVERIFY2(texts.constFirst().contains(QStringLiteral("/no/such/thing")),
                 qPrintable(texts.constFirst()));
    }

    void aBrokenPackageIsSummedUpAndShowLeadsToTheList()
    {
        Desk desk;
        QDir home(desk.run.home());
        QVERIFY(home.mkpath(QStringLiteral("site/metrics")));
        for (const auto &[name, text] :
             {std::pair{"good", "Fine:\n  description: x\n  unit: mag\n"}, std::pair{"bad", "Broken: [\n"}}) {
            QFile file(home.filePath(QStringLiteral("site/metrics/%1.yaml").arg(QLatin1String(name))));
            QVERIFY(file.open(QFile::WriteOnly));
            file.write(text);
        }
        desk.run.services().workspace.loadPackage(home.filePath(QStringLiteral("site")));
        QTRY_COMPARE_WITH_TIMEOUT(desk.window->messages().texts().size(), 1, 60'000);
        QVERIFY(desk.window->messages().texts().constFirst().startsWith(QStringLiteral("site is open")));
        auto *list = test::child<QWidget>(*desk.window, "packageProblems");
        QVERIFY(!list->isVisible());
        for (auto *button : desk.window->messages().findChildren<QPushButton *>())
            button->click();
        QVERIFY(list->isVisible());
    }

    void closingWithChangesAsks_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<bool>("draftStays");
        QTest::newRow("keep as draft") << "&Keep as Draft" << true << true;
        QTest::newRow("discard") << "&Discard" << true << false;
        QTest::newRow("cancel") << "" << false << true;
    }
    void closingWithChangesAsks()
    {
        QFETCH(QString, answer);
        QFETCH(bool, closes);
        Desk desk;
        desk.record(1);
        desk.press(QKeySequence(QStringLiteral("Ctrl+Q")));
        QVERIFY(desk.window->isVisible());
        QMessageBox *box = desk.question("closeQuestion");
        QVERIFY(box);
        if (answer.isEmpty())
            box->button(QMessageBox::Cancel)->click();
        else
            Desk::answer(box, answer);
        QTRY_COMPARE_WITH_TIMEOUT(desk.window->isVisible(), !closes, 60'000);
        QTEST(desk.run.document().isModified(), "draftStays");
    }

    void closingWithoutChangesJustCloses()
    {
        Desk desk;
        QVERIFY(desk.window->close());
        QVERIFY(!desk.question("closeQuestion"));
    }

    void closingDuringADispatchAsksFirst()
    {
        Desk desk;
        desk.loadExample();
        desk.record(10);
        QVERIFY(test::save(desk.run.services().workspace,
                           desk.run.home() + QStringLiteral("/night.verify.json")));
        desk.window->dispatches().dispatchDocument();
        QVERIFY(desk.window->dispatches().isRunning());
        desk.window->close();
        QVERIFY(desk.window->isVisible());
        QMessageBox *box = desk.question("dispatchQuestion");
        QVERIFY(box);
        QVERIFY(box->informativeText().contains(QStringLiteral("in doubt")));
        Desk::answer(box, QStringLiteral("&Close Anyway"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window->isVisible(), 60'000);
    }

    void saveOnCloseSavesAndCloses()
    {
        Desk desk;
        const QString file = desk.run.home() + QStringLiteral("/night.verify.json");
        desk.record(1);
        QVERIFY(test::save(desk.run.services().workspace, file));
        desk.record(2);
        desk.window->close();
        Desk::answer(desk.question("closeQuestion"), QStringLiteral("&Save"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window->isVisible(), 60'000);
        QVERIFY(!desk.run.document().isModified());
    }

    void newWithChangesAsksAndDiscardGoesOn()
    {
        Desk desk;
        desk.record(1);
        desk.press(QKeySequence(QStringLiteral("Ctrl+N")));
        QMessageBox *box = desk.question("unsavedQuestion");
        QVERIFY(box);
        QCOMPARE(desk.run.document().job().measurements.size(), 1);
        Desk::answer(box, QStringLiteral("&Discard Changes"));
        QVERIFY(desk.run.document().job().measurements.isEmpty());
    }

    void whatIsTypedIsNotLostWithTheJob()
    {
        Desk desk;
        desk.loadExample();
        auto *metric = test::child<QLineEdit>(*desk.window, "entryMetric");
        metric->setFocus();
        QTest::keyClicks(metric, Temperature);
        desk.press(QKeySequence(Qt::Key_Return));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("10.02"));
        QCOMPARE(desk.run.document().pendingEntry().text, QStringLiteral("10.02"));
        desk.press(QKeySequence(QStringLiteral("Ctrl+N")));
        QMessageBox *box = desk.question("unsavedQuestion");
        QVERIFY(box);
        QVERIFY(box->informativeText().contains(QStringLiteral("10.02")));
        box->button(QMessageBox::Cancel)->click();
        QCOMPARE(desk.run.document().pendingEntry().text, QStringLiteral("10.02"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.question("unsavedQuestion"), 60'000);
        desk.action("actionNew")->trigger();
        QVERIFY(desk.question("unsavedQuestion"));
        Desk::answer(desk.question("unsavedQuestion"), QStringLiteral("&Discard What Is Typed"));
        QVERIFY(desk.run.document().pendingEntry().text.isEmpty());
    }

    void aFileWrittenElsewhereIsNotReplacedUnasked()
    {
        Desk desk;
        desk.loadExample();
        const QString file = desk.run.home() + QStringLiteral("/night.verify.json");
        desk.record(1);
        QVERIFY(test::save(desk.run.services().workspace, file));
        test::FixedClock clock; // another window
        document::JobDocument other(clock);
        other.load(job::openJob(file).value().job, file);
        other.record(test::name(QStringLiteral("camera.Other")), 7, {});
        QVERIFY(test::saveAs(other, file));
        const auto written = readFile(file);
        desk.record(2);
        const Workspace &workspace = desk.run.services().workspace;
        const auto save = [&desk, &workspace] {
            desk.press(QKeySequence(QStringLiteral("Ctrl+S")));
            QTRY_VERIFY_WITH_TIMEOUT(!workspace.isSaving(), 60'000);
        };
        save();
        QVERIFY(desk.run.document().isModified());
        QCOMPARE(readFile(file), written);
        const MessageBar &messages = desk.window->messages();
        QVERIFY2(messages.texts().constFirst().contains(QStringLiteral("changed by another window")),
                 qPrintable(messages.texts().constFirst()));
        save(); // nor when asked again
        QCOMPARE(readFile(file), written);
        const auto choose = [&messages](const QString &text) {
            for (auto *button : messages.findChildren<QPushButton *>()) {
                if (button->text() == text && button->isVisible())
                    return button->click();
            }
            qFatal("no such button: %s", qPrintable(text));
        };
        choose(QStringLiteral("Replace It"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.run.document().isModified(), 60'000);
        QCOMPARE(job::openJob(file).value().job.find(test::name(Temperature))->value, std::optional(2.0));
        desk.record(3);
        save(); // our own writing is known
        QVERIFY(!desk.run.document().isModified());

        QVERIFY(test::saveAs(other, file));
        desk.record(4);
        save();
        const auto theirs = readFile(file);
        desk.run.document().reset(); // what stands in the message is of a job that is gone
        desk.record(5);
        choose(QStringLiteral("Replace It"));
        QCOMPARE(readFile(file), theirs);
    }

    void aDraftThatCannotBeKeptKeepsTheWindow()
    {
        Desk desk;
        desk.record(1);
        const QString drafts = desk.run.home() + QStringLiteral("/data/drafts");
        QVERIFY(QDir().rename(drafts, drafts + QStringLiteral("-elsewhere")));
        desk.window->close();
        Desk::answer(desk.question("closeQuestion"), QStringLiteral("&Keep as Draft"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window->messages().texts().isEmpty(), 60'000);
        QVERIFY(desk.window->isVisible());
        QVERIFY(desk.run.document().isModified());
        QVERIFY(QDir().rename(drafts + QStringLiteral("-elsewhere"), drafts));
        desk.record(2); // kept again
    }

    void aDraftThatWasNotRestoredIsOfferedAgain()
    {
        Desk desk;
        {
            test::FixedClock clock;
            document::JobDocument document(clock);
            document::DraftJournal journal(&document, desk.run.home() + QStringLiteral("/data/drafts"),
                                           clock);
            document.record(test::name(QStringLiteral("camera.Other")), 7, {});
        }
        desk.record(1);
        desk.window->offerDrafts();
        const auto offers = [&desk] {
            return desk.window->messages().texts().filter(QStringLiteral("A draft of")).size();
        };
        QTRY_COMPARE_WITH_TIMEOUT(offers(), 1, 60'000);
        for (auto *button : desk.window->messages().findChildren<QPushButton *>()) {
            if (button->text() == QLatin1String("Restore"))
                button->click();
        }
        QMessageBox *box = desk.question("unsavedQuestion");
        QVERIFY(box);
        box->button(QMessageBox::Cancel)->click();
        QCOMPARE(offers(), 1);
        QVERIFY(desk.run.document().job().find(test::name(Temperature)));
    }

    void savingANewJobAsksForAFileWithoutBlocking()
    {
        Desk desk;
        desk.record(1);
        desk.press(QKeySequence(QStringLiteral("Ctrl+S")));
        auto *dialog = desk.window->findChild<QFileDialog *>(QStringLiteral("saveJobDialog"));
        QVERIFY(dialog && dialog->isVisible());
        const QString file = desk.run.home() + QStringLiteral("/saved.verify.json");
        emit dialog->fileSelected(file);
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.run.document().isModified(), 60'000);
        QVERIFY(QFile::exists(file));
    }

    void aSaveThatFailsIsToldAndNothingIsLost()
    {
        Desk desk;
        desk.record(1);
        desk.press(QKeySequence(QStringLiteral("Ctrl+S")));
        auto *dialog = desk.window->findChild<QFileDialog *>(QStringLiteral("saveJobDialog"));
        QVERIFY(dialog);
        emit dialog->fileSelected(QStringLiteral("/proc/nowhere/job.verify.json"));
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window->messages().texts().isEmpty(), 60'000);
        QVERIFY(desk.run.document().isModified());
        QVERIFY(desk.window->messages().texts().constFirst().contains(
            QStringLiteral("/proc/nowhere/job.verify.json")));
    }

    void geometryIsRemembered()
    {
        Desk desk;
        test::child<QDockWidget>(*desk.window, "dockOutbox")->hide();
        const QSize size = desk.window->size() + QSize(61, 17);
        desk.window->resize(size);
        QVERIFY(desk.window->close());
        MainWindow next(desk.run.services());
        QCOMPARE(next.size(), size);
        QVERIFY(test::child<QDockWidget>(next, "dockOutbox")->isHidden());
        QVERIFY(!test::child<QDockWidget>(next, "dockMetrics")->isHidden());
    }

    void aPackageThatNoLongerOpensCanBeForgotten()
    {
        Desk desk;
        const QString gone = desk.run.home() + QStringLiteral("/gone");
        desk.run.services().settings.setValue(QStringLiteral("openPackages"), QStringList(gone));
        desk.run.services().workspace.loadPackage(gone);
        QTRY_COMPARE_WITH_TIMEOUT(desk.window->messages().texts().size(), 1, 60'000);
        for (auto *button : desk.window->messages().findChildren<QPushButton *>())
            button->click();
        QVERIFY(desk.run.services().workspace.openPackages().isEmpty());
    }

    void mnemonicsOfTheMenuBarAreUnique()
    {
        Desk desk;
        QSet<QKeySequence> seen;
        for (const QAction *menu : desk.window->menuBar()->actions()) {
            const QKeySequence mnemonic = QKeySequence::mnemonic(menu->text());
            QVERIFY(!mnemonic.isEmpty());
            QVERIFY2(!seen.contains(mnemonic), qPrintable(menu->text()));
            seen.insert(mnemonic);
        }
    }

    void noKeyOfThePagesIsOneOfTheMenuBar()
    {
        Desk desk;
        desk.loadExample();
        desk.run.loadTemperature();
        for (const char *page : {"actionPage1", "actionPage2", "actionPage3", "actionPage4"}) {
            desk.action(page)->trigger();
            if (auto *tabs = desk.window->findChild<QTabWidget *>(QStringLiteral("reviewTabs"));
                tabs->isVisible()) {
                tabs->setCurrentIndex(1);
                QTRY_VERIFY_WITH_TIMEOUT(test::child<QPushButton>(*desk.window, "mendProblem")->isVisible(),
                                         60'000);
            }
            QHash<QKeySequence, QString> seen;
            const auto claim = [&seen, page](const QString &text) {
                const QKeySequence key = QKeySequence::mnemonic(text);
                if (key.isEmpty())
                    return;
                QVERIFY2(!seen.contains(key),
                         qPrintable(QLatin1String(page) + u' ' + text + u' ' + seen.value(key)));
                seen.insert(key, text);
            };
            for (const QAction *menu : desk.window->menuBar()->actions())
                claim(menu->text());
            for (const QAbstractButton *button : desk.window->findChildren<QAbstractButton *>()) {
                if (button->isVisible())
                    claim(button->text());
            }
            for (const QLabel *label : desk.window->findChildren<QLabel *>()) {
                if (label->isVisible() && label->buddy())
                    claim(label->text());
            }
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "test_mainwindow.moc"
