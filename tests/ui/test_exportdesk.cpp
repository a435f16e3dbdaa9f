// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/exportdesk.h"

#include "base/files.h"
#include "base/sha256.h"
#include "job/csv.h"
#include "materials.h"
#include "squash/jobcheck.h"
#include "widgets/messagebar.h"
#include "window/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>

#include <csignal>
#include <sys/resource.h>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

constexpr int patience = 60'000;

/// Takes the place of the programs that open files.
class Opener : public QObject
{
    Q_OBJECT
public:
    Opener() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~Opener() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QList<QUrl> opened;
public slots:
    void open(const QUrl &url) { opened << url; }
};

struct Desk
{
    test::Run run;
    QWidget window;
    MessageBar messages{&window};
    ExportDesk desk{run.services(), messages, &window};
    QSignalSpy told{&desk, &ExportDesk::told};
    QTemporaryDir folder;

    [[nodiscard]] QString path(const char *name) const { return folder.filePath(QLatin1String(name)); }
    [[nodiscard]] QByteArray content(const char *name) const
    {
        return readFile(path(name)).value_or(QByteArray());
    }
    void record(int day, double value, const QString &identifier = {})
    {
        history::Point point = test::point(day, value, history::PointState::Confirmed);
        if (!identifier.isEmpty())
            point.identifier = identifier;
        QSignalSpy stored(&run.services().history, &history::HistoryService::changed);
        run.services().history.record({point});
        QVERIFY(stored.wait(patience));
    }
};

/// A past of as many values as wanted.
class LongPast final : public history::HistorySource
{
public:
    explicit LongPast(int values) : m_values(values) {}
    [[nodiscard]] Result<QList<history::Point>> series(const history::Query &) override { return fail({}); }
    [[nodiscard]] Result<void> each(const history::Query &,
                                    const std::function<bool(const history::Point &)> &take) override
    {
        for (int i = 0; i < m_values; ++i) {
            history::Point point = test::point(1, i % 1000, history::PointState::Confirmed);
            point.identifier = QStringLiteral("p%1").arg(i);
            point.measuredAt = test::noon().addSecs(i);
            if (i % 10 == 9) {
                point.state = history::PointState::Withdrawn;
                point.value = -1;
            }
            ++asked;
            if (!take(point))
                return fail({.kind = Error::Kind::Cancelled});
        }
        return {};
    }
    int asked = 0;

private:
    const int m_values;
};

ExportFormat formatOf(int row)
{
    return static_cast<ExportFormat>(row);
}

} // namespace

class TestExportDesk : public QObject
{
    Q_OBJECT
private:
    static void addFormats()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("pdf") << int(ExportFormat::Pdf) << QByteArray("out.pdf");
        QTest::newRow("html") << int(ExportFormat::Html) << QByteArray("out.html");
        QTest::newRow("csv") << int(ExportFormat::Csv) << QByteArray("out.csv");
    }

private slots:
    void init() { test::failOnWarning(); }

    void aFileIsWrittenAndCanBeLookedAt_data() { addFormats(); }
    void aFileIsWrittenAndCanBeLookedAt()
    {
        QFETCH(int, format);
        QFETCH(QByteArray, file);
        Opener opener;
        Desk desk;
        desk.run.loadTemperature(13);
        desk.desk.exportTo(formatOf(format), desk.path(file));
        QTRY_COMPARE_WITH_TIMEOUT(desk.messages.texts().size(), 1, patience);
        QCOMPARE(desk.messages.texts().first(), QStringLiteral("%1 is written.").arg(desk.path(file)));
        QVERIFY(desk.content(file).size() > 30);
        const QList<QAbstractButton *> buttons = desk.messages.findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->text().contains(QLatin1String("pen")) ||
                button->text().contains(QLatin1String("how")))
                button->click();
        }
        QCOMPARE(opener.opened, QList<QUrl>({QUrl::fromLocalFile(desk.path(file)),
                                             QUrl::fromLocalFile(desk.folder.path())}));
    }

    void theCsvComesBack()
    {
        Desk desk;
        desk.run.loadTemperature(1.0 / 3);
        desk.desk.exportTo(ExportFormat::Csv, desk.path("out.csv"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(desk.path("out.csv")), patience);
        const auto back = job::importCsv(desk.content("out.csv"), {});
        QVERIFY(back);
        QVERIFY(back->job.measurements.first().value == 1.0 / 3);
    }

    void thePastIsPlottedAndTellsTheTimes()
    {
        Desk desk;
        desk.run.loadTemperature(13);
        desk.record(1, 9);
        desk.record(2, 10);
        desk.record(3, 13, desk.run.document().job().measurements.first().identifier);
        desk.desk.exportTo(ExportFormat::Html, desk.path("out.html"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(desk.path("out.html")), patience);
        const QString html = QString::fromUtf8(desk.content("out.html"));
        QVERIFY(html.contains(QLatin1String("2026-03-03 12:00 UTC"))); // when the job's value was recorded
        QVERIFY(
            html.contains(QLatin1String("camera.Temp, 2026-03-01 12:00 UTC to 2026-03-03 12:00 UTC: values "
                                        "3, from 9.0 to 13.0, the last 13.0 deg_C")));
        const QByteArray sent = squash::payload(desk.run.services().workspace.jobWithDefinitions());
        QVERIFY(html.contains(QString::fromLatin1(Sha256::of(sent))));
        QVERIFY(html.contains(QStringLiteral("%1 bytes").arg(sent.size())));
    }

    void ofALongPastNoMoreIsKeptThanIsDrawn()
    {
        test::Run run;
        run.loadTemperature(13);
        ExportOrder order{.job = run.document().job()};
        const metric::Name metric = order.job.measurements.first().metric;
        order.job.measurements.first().identifier = QStringLiteral("p1234");
        LongPast past(100'000);
        const auto plotted = plottedPast(order, metric, past);
        QVERIFY(plotted);
        QCOMPARE(plotted->series.unit, QStringLiteral("deg_C"));
        QCOMPARE(plotted->measuredAt, test::noon().addSecs(1234));
        const QList<job::PastValue> &values = plotted->series.values;
        QVERIFY2(values.size() > 100 && values.size() < 1000, qPrintable(QString::number(values.size())));
        QCOMPARE(values.first().at, test::noon());
        QCOMPARE(values.last().at, test::noon().addSecs(99'998)); // the last one was withdrawn
        for (const job::PastValue &value : values)
            QVERIFY(value.sent && value.value && *value.value >= 0);

        LongPast endless(100'000);
        const auto stopped = plottedPast(order, metric, endless, [&] { return endless.asked < 3; });
        QVERIFY(!stopped && stopped.error().kind == Error::Kind::Cancelled);
        QCOMPARE(endless.asked, 3);
    }

    void whatCannotBeWrittenIsTold_data() { addFormats(); }
    void whatCannotBeWrittenIsTold()
    {
        QFETCH(int, format);
        Desk desk;
        desk.run.loadTemperature();
        for (const char *place : {"/proc/nowhere/out", "/proc/out"}) { // no such folder; one nobody writes to
            desk.messages.clear();
            desk.desk.exportTo(formatOf(format), QLatin1String(place));
            QTRY_COMPARE_WITH_TIMEOUT(desk.messages.texts().size(), 1, patience);
            const QString text = desk.messages.texts().first();
            QVERIFY2(text.contains(QLatin1String(place)) && text.contains(QLatin1String("cannot be written")),
                     qPrintable(text));
        }
    }

    void aFullDiskLeavesTheOldFile_data() { addFormats(); }
    void aFullDiskLeavesTheOldFile()
    {
        QFETCH(int, format);
        QFETCH(QByteArray, file);
        Desk desk;
        job::Job job;
        for (int i = 0; i < 20'000; ++i)
            job.measurements << test::measurement(QStringLiteral("camera.Temp%1").arg(i), i / 7.0,
                                                  QStringLiteral("deg_C"));
        desk.run.document().load(job, {});
        QVERIFY(writeFileSafely(desk.path(file), "the old one"));
        // No file of this process may grow beyond this, which fails as a full disk does.
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit tight{256 * 1024, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
        desk.desk.exportTo(formatOf(format), desk.path(file));
        const bool ended = QTest::qWaitFor([&] { return !desk.messages.texts().isEmpty(); }, patience);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        (void)std::signal(SIGXFSZ, handler);
        QVERIFY(ended);
        QVERIFY2(desk.messages.texts().first().contains(QLatin1String("unchanged")),
                 qPrintable(desk.messages.texts().first()));
        QCOMPARE(desk.content(file), QByteArray("the old one"));
        QCOMPARE(QDir(desk.folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void aCancelLeavesTheOldFile_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("pdf") << int(ExportFormat::Pdf);
        QTest::newRow("html") << int(ExportFormat::Html);
    }
    void aCancelLeavesTheOldFile()
    {
        QFETCH(int, format);
        Desk desk;
        desk.run.loadTemperature();
        QVERIFY(writeFileSafely(desk.path("<b>out"), "the old one"));
        desk.desk.exportTo(formatOf(format), desk.path("<b>out"));
        auto *progress = test::child<QProgressDialog>(desk.window, "exportProgress");
        QCOMPARE(progress->findChild<QLabel *>()->textFormat(), Qt::PlainText);
        progress->findChild<QPushButton *>()->click(); // the history has not answered yet
        QTRY_COMPARE_WITH_TIMEOUT(desk.told.count(), 1, patience);
        QVERIFY(desk.told.first().first().toString().contains(QLatin1String("cancelled")));
        QCOMPARE(desk.content("<b>out"), QByteArray("the old one"));
        QVERIFY(desk.messages.texts().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window.findChild<QProgressDialog *>(), patience);
    }

    void anExportEndsWithItsWindow()
    {
        QTemporaryDir folder;
        {
            Desk desk;
            desk.run.loadTemperature();
            desk.desk.exportTo(ExportFormat::Pdf, folder.filePath(QStringLiteral("a.pdf")));
        }
        QCoreApplication::processEvents();
        QVERIFY(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() <= 1);
    }

    void beforeTheWindowIsClosedItIsAsked()
    {
        Desk desk;
        desk.run.loadTemperature();
        QVERIFY(desk.desk.mayClose());
        desk.desk.exportTo(ExportFormat::Pdf, desk.path("<b>out.pdf"));
        QVERIFY(!desk.desk.mayClose()); // the history has not answered yet
        const QPointer<QMessageBox> box = test::child<QMessageBox>(desk.window, "exportQuestion");
        QVERIFY(box->text().contains(desk.path("<b>out.pdf")) && box->textFormat() == Qt::PlainText);
        QCOMPARE(box->defaultButton()->text(), QStringLiteral("&Wait"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.messages.texts().size(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!box, patience); // nothing is left to ask
        QVERIFY(desk.desk.mayClose());
        QVERIFY(desk.content("<b>out.pdf").startsWith("%PDF"));
    }

    void theWindowIsClosedAnyway()
    {
        test::Run run;
        run.loadTemperature();
        QVERIFY(!run.document().isModified());
        const QString file = run.home() + QStringLiteral("/shift.html");
        MainWindow window(run.services());
        window.show();
        test::child<QAction>(window, "actionExportHtml")->trigger();
        auto *dialog = test::child<QFileDialog>(window, "exportDialog");
        emit dialog->fileSelected(file);
        dialog->close();
        QVERIFY(!window.close());
        QVERIFY(window.isVisible());
        auto *box = test::child<QMessageBox>(window, "exportQuestion");
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), patience);
    }

    void whatCsvCannotHoldIsTold()
    {
        Desk desk;
        desk.run.loadTemperature();
        desk.run.document().setMeta(QStringLiteral("camera.Temp.value"),
                                    json::Value::string(QStringLiteral("x")));
        desk.desk.exportTo(ExportFormat::Csv, desk.path("out.csv"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.messages.texts().size(), 1, patience);
        QVERIFY2(desk.messages.texts().first().contains(QStringLiteral("“camera.Temp.value” is left out")),
                 qPrintable(desk.messages.texts().first()));
    }

    void theReportIsCopied()
    {
        Desk desk;
        desk.desk.copyAsTsv();
        QVERIFY(desk.told.takeFirst().first().toString().contains(QLatin1String("nothing to copy")));
        desk.run.loadTemperature(13);
        desk.desk.copyAsTsv();
        QCOMPARE(
            QApplication::clipboard()->text(),
            QStringLiteral("Metric\tValue\tUnit\tResult\tSpecification\tTest\tMargin\n"
                           "camera.Temp\t13.0\tdeg_C\tfail\tdesign\t<= 12.0 deg_C\t1.0 deg_C outside\n"));
        desk.desk.copyAsMarkdown();
        QCOMPARE(QApplication::clipboard()->text().section(u'\n', 2, 2),
                 QStringLiteral("| camera.Temp | 13.0 | deg_C | fail | design | \\<= 12.0 deg_C | 1.0 deg_C "
                                "outside |"));
        QCOMPARE(desk.told.count(), 2);
    }

    void fromTheWindowByKeys()
    {
        test::Run run;
        run.loadTemperature();
        MainWindow window(run.services());
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window, patience));
        QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = test::child<QFileDialog>(window, "exportDialog");
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
        QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), QStringLiteral("shift-report.pdf"));
        const QString file = run.home() + QStringLiteral("/shift.pdf");
        emit dialog->fileSelected(file);
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(!window.messages().texts().isEmpty(), patience);
        QVERIFY(window.messages().texts().first().contains(file));
        QVERIFY(readFile(file).value_or(QByteArray()).startsWith("%PDF"));

        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window, patience));
        QTest::keyClick(&window, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QApplication::clipboard()->text().contains(QLatin1String("camera.Temp\t10.02\tdeg_C")));
        QVERIFY(test::child<QLabel>(window, "statusNews")->text().contains(QLatin1String("copied")));
    }

    void theFolderIsRemembered()
    {
        Desk desk;
        desk.run.loadTemperature();
        desk.desk.exportTo(ExportFormat::Csv, desk.path("out.csv"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.messages.texts().size(), 1, patience);
        desk.desk.chooseFile(ExportFormat::Html);
        auto *dialog = test::child<QFileDialog>(desk.window, "exportDialog");
        QCOMPARE(dialog->directory().path(), desk.folder.path());
        QCOMPARE(dialog->defaultSuffix(), QStringLiteral("html"));
        dialog->close();
    }
};

QTEST_MAIN(TestExportDesk)
#include "test_exportdesk.moc"
