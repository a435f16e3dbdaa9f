// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdfreport.h"

#include "base/files.h"
#include "materials.h"

#include <QBuffer>
#include <QProcess>
#include <QStandardPaths>

#include <csignal>
#include <sys/resource.h>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

job::ShiftReport shift(int measurements, const QString &text = QStringLiteral("windy"))
{
    job::ShiftReport report{.title = QStringLiteral("Night of 1 March"),
                            .file = QStringLiteral("2026-03-01.verify.json"),
                            .target = QStringLiteral("Summit"),
                            .production = true,
                            .madeAt = test::noon(2),
                            .from = test::noon(),
                            .to = test::noon().addSecs(7200),
                            .version = QStringLiteral("0.1.0"),
                            .payloadSha256 = QByteArray(64, 'a'),
                            .payloadBytes = 12'345,
                            .environment = {{QStringLiteral("env_name"), QStringLiteral("summit")},
                                            {QStringLiteral("observer"), text}},
                            .metadata = {{QStringLiteral("camera_name"), QStringLiteral("LSSTCam")}}};
    const QString unit = QStringLiteral("deg_C");
    for (int i = 0; i < measurements; ++i) {
        const metric::Name name = test::name(QStringLiteral("camera.Sensor%1Temp").arg(i));
        const auto row = [&](const char *spec, spec::Status status, double threshold, double margin) {
            metric::Name full = name;
            full.spec = QLatin1String(spec);
            return job::ReportRow{.specification = full,
                                  .status = status,
                                  .value = 10.25 + i,
                                  .unit = unit,
                                  .op = spec::Operator::LessOrEqual,
                                  .threshold = threshold,
                                  .thresholdUnit = unit,
                                  .margin = margin};
        };
        job::ReportedMeasurement measurement{
            .metric = name,
            .description =
                QStringLiteral("Average temperature of a sensor on the surface of the camera body"),
            .value = 10.25 + i,
            .unit = unit,
            .tests = {row("minimum", spec::Status::Pass, 14.25 + i, 4)}};
        if (i % 3 == 0)
            measurement.tests << row("design", i % 2 ? spec::Status::Pass : spec::Status::Fail, 9 + i, -1.02)
                              << row("stretch", spec::Status::Fail, 8 + i, -2.02);
        if (i % 4 == 1)
            measurement.notes = {{QStringLiteral("note"), text}};
        if (i % 4 == 3)
            measurement.recordedAt = test::noon(3);
        if (i % 5 == 2) {
            measurement.value = {};
            measurement.tests = {};
        }
        report.measurements << measurement;
        if (i < 5) {
            job::PastSeries series{.metric = name, .unit = unit, .thresholds = {9.0 + i}};
            for (int day = 1; day <= 40; ++day)
                series.values << job::PastValue{
                    .at = test::noon(day),
                    .value = day % 13 == 0 ? std::nullopt : std::optional(9 + i + (day * 37 % 17) / 9.0),
                    .sent = day < 30};
            report.past << series;
        }
    }
    for (const char *spec : {"camera.Dome.design", "camera.Dome.stretch"})
        report.notMeasured << job::ReportRow{.specification = test::name(QLatin1String(spec)),
                                             .op = spec::Operator::LessOrEqual,
                                             .threshold = 3,
                                             .thresholdUnit = unit};
    return report;
}

PdfOptions options(QPageSize::PageSizeId paper = QPageSize::A4)
{
    return {.paper = paper, .font = QFont(QStringLiteral("Inter"))};
}

QByteArray pdfOf(const job::ShiftReport &report, int *pages = nullptr, const PdfOptions &how = options())
{
    QBuffer buffer;
    (void)buffer.open(QIODevice::WriteOnly);
    const Result<int> written = writePdf(report, buffer, how);
    if (pages)
        *pages = written.value_or(-1);
    return buffer.data();
}

/// What PROGRAM of poppler-utils makes of PDF; null if it is not installed.
std::optional<QString> asked(const char *program, const QStringList &arguments, const QByteArray &pdf)
{
    const QString path = QStandardPaths::findExecutable(QLatin1String(program));
    if (path.isEmpty())
        return {};
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("report.pdf"));
    if (!writeFileSafely(file, pdf))
        return {};
    QProcess process;
    process.start(path, QStringList(arguments).replaceInStrings(QStringLiteral("FILE"), file));
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return QStringLiteral("%1 failed: %2").arg(path, QString::fromUtf8(process.readAllStandardError()));
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

#define REQUIRE_POPPLER(answer)                                                                              \
    do {                                                                                                     \
        if (!answer)                                                                                         \
            QSKIP("POPPLER-UTILS MISSING: packaging/prerequisites test installs it");                        \
    } while (false)

class TestPdfReport : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void itHasAsManyPagesAsItNeeds_data()
    {
        QTest::addColumn<int>("measurements");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::newRow("none") << 0 << 1 << 1;
        QTest::newRow("a few") << 3 << 1 << 2;
        QTest::newRow("many") << 200 << 10 << 30;
    }
    void itHasAsManyPagesAsItNeeds()
    {
        QFETCH(int, measurements);
        int pages = 0;
        const QByteArray pdf = pdfOf(shift(measurements), &pages);
        QVERIFY(pdf.startsWith("%PDF-"));
        QFETCH(int, least);
        QFETCH(int, most);
        QVERIFY2(pages >= least && pages <= most, qPrintable(QString::number(pages)));
    }

    void itSaysEverything()
    {
        int pages = 0;
        const QByteArray pdf = pdfOf(shift(40), &pages);
        const auto text =
            asked("pdftotext", {QStringLiteral("-layout"), QStringLiteral("FILE"), QStringLiteral("-")}, pdf);
        REQUIRE_POPPLER(text);
        QCOMPARE(text->count(u'\f'), pages);
        for (const char *part :
             {"Shift report", "Night of 1 March", "PRODUCTION: Summit", "2026-03-01 12:00 to 14:00 UTC",
              "2026-03-01.verify.json", "env_name", "windy", "camera.Sensor39Temp", "49.25 deg_C",
              "<= 48.0 deg_C", "1.02 deg_C", "outside", "inside", "not measured", "camera.Dome.stretch",
              "LSSTCam", "12345", "recorded 2026-03-03 12:00 UTC",
              "Kabocha 0.1.0, report made 2026-03-02 12:00 UTC"})
            QVERIFY2(text->contains(QLatin1String(part)), part);
        QVERIFY(text->contains(QString(64, u'a')));
        for (int page = 1; page <= pages; ++page)
            QVERIFY2(text->contains(QStringLiteral("Page %1 of %2").arg(page).arg(pages)), qPrintable(*text));
    }

    void ofAThousandUnmeasuredOnlySomeAreNamed()
    {
        job::ShiftReport report = shift(1);
        report.notMeasured = QList<job::ReportRow>(1000, report.notMeasured.first());
        int pages = 0;
        const auto text =
            asked("pdftotext", {QStringLiteral("FILE"), QStringLiteral("-")}, pdfOf(report, &pages));
        QVERIFY(pages < 6);
        REQUIRE_POPPLER(text);
        QVERIFY2(text->contains(QLatin1String("and 900 more")), qPrintable(*text));
    }

    void whoReadsFromTheRightFindsItMirrored_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("from the left") << Qt::LeftToRight;
        QTest::newRow("from the right") << Qt::RightToLeft;
    }
    void whoReadsFromTheRightFindsItMirrored()
    {
        QFETCH(Qt::LayoutDirection, direction);
        PdfOptions how = options();
        how.direction = direction;
        const auto boxes =
            asked("pdftotext", {QStringLiteral("-bbox"), QStringLiteral("FILE"), QStringLiteral("-")},
                  pdfOf(shift(3), nullptr, how));
        REQUIRE_POPPLER(boxes);
        // The first place of each word, and its page's width.
        static const QRegularExpression page(QStringLiteral("<page width=\"([\\d.]+)"));
        static const QRegularExpression word(
            QStringLiteral("<word xMin=\"([\\d.]+)\" yMin=\"[\\d.]+\" xMax=\"([\\d.]+)\"[^>]*>([^<]*)<"));
        const double width = page.match(*boxes).captured(1).toDouble();
        QHash<QString, std::pair<double, double>> at; // from where lines begin: first and last of it
        for (const QRegularExpressionMatch &one : word.globalMatch(*boxes)) {
            const double left = one.captured(1).toDouble();
            const double right = one.captured(2).toDouble();
            const auto place = direction == Qt::LeftToRight ? std::pair(left, right)
                                                            : std::pair(width - right, width - left);
            if (!at.contains(one.captured(3)))
                at.insert(one.captured(3), place);
        }
        const double margin = 18 / 25.4 * 72;
        const auto begins = [&](const char *what) { return at.value(QLatin1String(what), {-1, -1}).first; };
        const auto ends = [&](const char *what) { return at.value(QLatin1String(what), {-1, -1}).second; };
        for (const char *first : {"Measured", "Environment", "Measurements", "History", "SHA-256"})
            QVERIFY2(std::abs(begins(first) - margin) < 3, qPrintable(QString::number(begins(first))));
        QVERIFY(begins("Result") > 0);
        QVERIFY(begins("Result") < begins("Specification") && begins("Specification") < begins("Test") &&
                begins("Test") < begins("Margin"));
        QVERIFY(begins("camera.Sensor0Temp") < width / 3); // its value stands at the other end
        QVERIFY(std::abs(ends(direction == Qt::LeftToRight ? "deg_C" : "10.25") - (width - margin)) < 6);
    }

    void timeGoesToTheRightOnEveryPage()
    {
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            PdfOptions how = options();
            how.direction = direction;
            const auto text =
                asked("pdftotext", {QStringLiteral("-layout"), QStringLiteral("FILE"), QStringLiteral("-")},
                      pdfOf(shift(1), nullptr, how));
            REQUIRE_POPPLER(text);
            static const QRegularExpression axis(
                QStringLiteral("2026-03-01 12:00 UTC +2026-04-09 12:00 UTC"));
            QVERIFY2(text->contains(axis), qPrintable(*text));
        }
    }

    void itsFontsAreInside()
    {
        const auto fonts = asked("pdffonts", {QStringLiteral("FILE")}, pdfOf(shift(3)));
        REQUIRE_POPPLER(fonts);
        const QStringList lines = fonts->split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 2);
        for (const QString &line : lines.mid(2)) // name type encoding emb sub uni object
            QVERIFY2(
                line.contains(QRegularExpression(QStringLiteral(" yes +(yes|no) +(yes|no) +\\d+ +\\d+$"))),
                qPrintable(line));
    }

    void foreignTextIsDrawnAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &text, const QString &shown) {
            QTest::newRow(name) << text << shown;
        };
        const auto same = [&row](const char *text) {
            row(text, QString::fromUtf8(text), QString::fromUtf8(text));
        };
        same("<b>bold</b>");
        same("&lt;i&gt;");
        same("%1 %2 %n");
        same("a|b=c");
        row("line break", QStringLiteral("one\ntwo"), QStringLiteral("one\\ntwo"));
        row("direction", QString(QChar(0x202e)) + QStringLiteral("abc"), QStringLiteral("\\u202eabc"));
        row("zero byte", QString(QChar(0)) + QStringLiteral("abc"), QStringLiteral("\\x00abc"));
        row("very long", QString(5000, u'x'), QStringLiteral("xxxxxxxxxx"));
    }
    void foreignTextIsDrawnAsItIs()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        int pages = 0;
        job::ShiftReport report = shift(2, text);
        report.title = text;
        report.target = text;
        report.file = text;
        const auto found =
            asked("pdftotext", {QStringLiteral("-layout"), QStringLiteral("FILE"), QStringLiteral("-")},
                  pdfOf(report, &pages));
        QVERIFY(pages >= 1 && pages <= 3);
        REQUIRE_POPPLER(found);
        QVERIFY2(found->contains(shown), qPrintable(*found));
    }

    void longNotesFlowToTheNextPage()
    {
        job::ShiftReport report = shift(1);
        QList<std::pair<QString, QString>> &notes = report.measurements.first().notes;
        notes.clear();
        for (int i = 0; i < 12; ++i)
            notes.append(
                {QStringLiteral("n%1").arg(i), QString(360, u'M') + QStringLiteral(" theEndOf%1.").arg(i)});
        const auto text = asked("pdftotext", {QStringLiteral("FILE"), QStringLiteral("-")}, pdfOf(report));
        REQUIRE_POPPLER(text);
        for (int i = 0; i < 12; ++i) // what is drawn beside the page is not found
            QVERIFY2(text->contains(QStringLiteral("theEndOf%1.").arg(i)), qPrintable(*text));
    }

    void whatIsWrittenOutIsCutAfterwards()
    {
        const QString turned(600, QChar(0x202e));
        job::ShiftReport report = shift(1);
        report.environment = {{turned, turned}};
        const auto text =
            asked("pdftotext", {QStringLiteral("-raw"), QStringLiteral("FILE"), QStringLiteral("-")},
                  pdfOf(report));
        REQUIRE_POPPLER(text);
        const auto shown = QString(*text).remove(u'\n').count(QLatin1String("\\u202e"));
        QVERIFY2(shown > 100 && shown <= 800 / 6, qPrintable(QString::number(shown)));
    }

    void paperIsThatOfTheCountry_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("size");
        QTest::newRow("C") << "C"
                           << "595 x 842";
        QTest::newRow("Germany") << "de_DE"
                                 << "595 x 842";
        QTest::newRow("Spain") << "es_ES"
                               << "595 x 842";
        QTest::newRow("Chile") << "es_CL"
                               << "612 x 792";
        QTest::newRow("United States") << "en_US"
                                       << "612 x 792";
    }
    void paperIsThatOfTheCountry()
    {
        QFETCH(QString, locale);
        QFETCH(QString, size);
        const QPageSize::PageSizeId paper = paperOf(QLocale(locale));
        QCOMPARE(paper, size.startsWith(u'6') ? QPageSize::Letter : QPageSize::A4);
        const auto info =
            asked("pdfinfo", {QStringLiteral("FILE")}, pdfOf(shift(1), nullptr, options(paper)));
        REQUIRE_POPPLER(info);
        QVERIFY2(info->contains(size), qPrintable(*info));
    }

    void cancelledWhileItIsMeasuredOrDrawn_data()
    {
        QTest::addColumn<double>("until");
        QTest::newRow("at once") << 0.0;
        QTest::newRow("measuring") << 0.2;
        QTest::newRow("drawing") << 0.7;
    }
    void cancelledWhileItIsMeasuredOrDrawn()
    {
        QFETCH(double, until);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("report.pdf"));
        QVERIFY(writeFileSafely(file, "the old one"));
        const Result<void> written = writeFileSafely(file, [&](QIODevice &device) -> Result<void> {
            const Result<int> pages =
                writePdf(shift(200), device, options(), [until](double done) { return done < until; });
            if (!pages)
                return fail(pages.error());
            return {};
        });
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Cancelled);
        QCOMPARE(readFile(file).value_or(QByteArray()), QByteArray("the old one"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void aFullDiskLeavesTheOldFile()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("report.pdf"));
        QVERIFY(writeFileSafely(file, "the old one"));
        // No file of this process may grow beyond this, which fails as a full disk does.
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit tight{4096, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
        const Result<void> written = writeFileSafely(file, [&](QIODevice &device) -> Result<void> {
            const Result<int> pages = writePdf(shift(50), device, options());
            if (!pages)
                return fail(pages.error());
            return {};
        });
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        (void)std::signal(SIGXFSZ, handler);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Io);
        QVERIFY(!written.error().hint.isEmpty());
        QCOMPARE(readFile(file).value_or(QByteArray()), QByteArray("the old one"));
    }
};

QTEST_MAIN(TestPdfReport)
#include "test_pdfreport.moc"
