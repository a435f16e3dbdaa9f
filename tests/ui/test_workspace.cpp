// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "materials.h"
#include "models/workspace.h"
#include "support/busythreads.h"

#include <QDir>
#include <QFile>

using namespace kabocha;
using namespace kabocha::ui;

namespace {

const auto Example = QStringLiteral(KABOCHA_SOURCE_DIR "/resources/example");
const auto Temperature = QStringLiteral("camera.AvgCameraBodySurfaceTemp");

struct Desk
{
    test::FixedClock clock;
    test::MemorySettings settings;
    document::JobDocument document{clock};
    Workspace workspace{document, settings};
    QSignalSpy failed{&workspace, &Workspace::failed};
    QSignalSpy loaded{&workspace, &Workspace::packageLoaded};
    QSignalSpy opened{&workspace, &Workspace::jobOpened};
    QSignalSpy read{&workspace, &Workspace::importRead};
    QSignalSpy imported{&workspace, &Workspace::jobImported};

    void importRead()
    {
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 60'000);
        workspace.import(read.constFirst().constFirst().value<JobImport>());
    }
    [[nodiscard]] Error error() const { return failed.constLast().constFirst().value<Error>(); }
};

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(bytes);
}

/// A package of one metric `site.NAME`.
void writePackage(const QString &folder, const char *name, const char *unit = "mag")
{
    write(folder + QStringLiteral("/metrics/site.yaml"),
          QByteArray(name) + ":\n  description: A metric.\n  unit: " + unit + "\n");
    QDir().mkpath(folder + QStringLiteral("/specs/site"));
}

QByteArray jobBytes(const char *metric, double value)
{
    job::Job job;
    job.set(test::measurement(QString::fromLatin1(metric), value, QStringLiteral("mag")));
    return job::writeJob(job);
}

} // namespace

class TestWorkspace : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void loadsAPackageOffTheThreadAndTells()
    {
        Desk desk;
        QSignalSpy busy(&desk.workspace, &Workspace::busyChanged);
        desk.workspace.loadPackage(Example);
        QVERIFY(desk.workspace.packages().isEmpty()); // not inside the call
        QVERIFY(desk.workspace.isBusy());
        QTRY_COMPARE_WITH_TIMEOUT(desk.loaded.size(), 1, 60'000);
        QCOMPARE(desk.workspace.packages().size(), 1);
        QVERIFY(desk.workspace.metrics().contains(test::name(Temperature)));
        QVERIFY(!desk.workspace.specifications().of(test::name(Temperature)).isEmpty());
        QVERIFY(!desk.workspace.isBusy());
        QVERIFY(busy.constLast().constFirst().toString().isEmpty());
        QCOMPARE(desk.failed.size(), 0);
    }

    void aFolderThatIsNoPackageFailsWithWhatToDo()
    {
        Desk desk;
        QTemporaryDir empty;
        desk.workspace.loadPackage(empty.path());
        QTRY_COMPARE_WITH_TIMEOUT(desk.failed.size(), 1, 60'000);
        QVERIFY(desk.error().text().contains(empty.path()));
        QVERIFY(!desk.error().hint.isEmpty());
        QVERIFY(desk.workspace.packages().isEmpty());
        QVERIFY(desk.workspace.recentPackages().isEmpty());
    }

    void aPathThatDoesNotExistSaysSo()
    {
        Desk desk;
        desk.workspace.openPath(QStringLiteral("/no/such/thing"));
        QCOMPARE(desk.failed.size(), 1);
        QCOMPARE(desk.error().kind, Error::Kind::NotFound);
        QCOMPARE(desk.error().place.file, QStringLiteral("/no/such/thing"));
        QVERIFY(!desk.error().hint.isEmpty());
    }

    void aPathIsAPackageOrAJob()
    {
        Desk desk;
        QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("night.verify.json"));
        write(file, jobBytes("site.A", 1));
        desk.workspace.openPath(Example);
        desk.workspace.openPath(file);
        QTRY_COMPARE_WITH_TIMEOUT(desk.loaded.size(), 1, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(desk.opened.size(), 1, 60'000);
        QCOMPARE(desk.document.path(), QFileInfo(file).canonicalFilePath());
        QVERIFY(!desk.document.isModified());
    }

    void ofTwoPackagesTheOneAskedForLastCounts()
    {
        Desk desk;
        QTemporaryDir home;
        const QString first = home.filePath(QStringLiteral("first"));
        const QString second = home.filePath(QStringLiteral("second"));
        writePackage(first, "A", "mag");
        writePackage(second, "A", "s");
        desk.workspace.loadPackage(first);
        desk.workspace.loadPackage(second);
        QTRY_COMPARE_WITH_TIMEOUT(desk.workspace.packages().size(), 2, 60'000);
        QCOMPARE(desk.workspace.packages().constLast().name, QStringLiteral("second"));
        QCOMPARE(desk.workspace.packageMetrics().find(test::name(QStringLiteral("site.A")))->unit.canonical(),
                 QStringLiteral("s"));
        desk.workspace.closePackage(second);
        QCOMPARE(desk.workspace.packageMetrics().find(test::name(QStringLiteral("site.A")))->unit.canonical(),
                 QStringLiteral("mag"));
    }

    void reloadingReplaces()
    {
        Desk desk;
        QTemporaryDir home;
        writePackage(home.path(), "A");
        desk.workspace.loadPackage(home.path());
        QTRY_COMPARE_WITH_TIMEOUT(desk.loaded.size(), 1, 60'000);
        writePackage(home.path(), "B");
        desk.workspace.loadPackage(home.path() + QStringLiteral("/")); // the same folder in another spelling
        QTRY_COMPARE_WITH_TIMEOUT(desk.loaded.size(), 2, 60'000);
        QCOMPARE(desk.workspace.packages().size(), 1);
        QVERIFY(desk.workspace.packageMetrics().contains(test::name(QStringLiteral("site.B"))));
        QVERIFY(!desk.workspace.packageMetrics().contains(test::name(QStringLiteral("site.A"))));
    }

    void recentAndOpenPackagesAreRemembered()
    {
        Desk desk;
        QTemporaryDir home;
        for (int i = 0; i < 12; ++i) {
            const QString folder = home.filePath(QStringLiteral("p%1").arg(i));
            writePackage(folder, "A");
            desk.workspace.loadPackage(folder);
            QTRY_COMPARE_WITH_TIMEOUT(desk.loaded.size(), i + 1, 60'000);
        }
        QCOMPARE(desk.workspace.recentPackages().size(), 10);
        QVERIFY(desk.workspace.recentPackages().constFirst().endsWith(QStringLiteral("p11")));
        QCOMPARE(desk.workspace.openPackages().size(), 12);
        desk.workspace.closePackage(home.filePath(QStringLiteral("p11")));
        QCOMPARE(desk.workspace.openPackages().size(), 11);
        QVERIFY(desk.workspace.recentPackages().constFirst().endsWith(QStringLiteral("p11")));

        Workspace next(desk.document, desk.settings); // the next start
        QCOMPARE(next.openPackages(), desk.workspace.openPackages());
        QCOMPARE(next.recentPackages(), desk.workspace.recentPackages());
    }

    void whatCannotBeReadStaysTheJobItWas_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not JSON") << QByteArray("hello");
        QTest::newRow("cut off") << jobBytes("site.A", 1).chopped(20);
        QTest::newRow("not a job") << QByteArray("[1, 2]");
        QTest::newRow("unknown unit") << QByteArray(
            R"({"measurements": [{"metric": "a.b", "identifier": "x", "value": 1, "unit": "parrot"}]})");
        QTest::newRow("empty") << QByteArray();
    }
    void whatCannotBeReadStaysTheJobItWas()
    {
        QFETCH(QByteArray, bytes);
        Desk desk;
        desk.document.record(test::name(QStringLiteral("site.A")), 1, {});
        QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("bad.verify.json"));
        write(file, bytes);
        desk.workspace.openJob(file);
        QTRY_COMPARE_WITH_TIMEOUT(desk.failed.size(), 1, 60'000);
        QVERIFY2(desk.error().text().contains(QStringLiteral("bad.verify.json")),
                 qPrintable(desk.error().text()));
        QCOMPARE(desk.document.job().measurements.size(), 1);
        QVERIFY(desk.document.path().isEmpty());
        QVERIFY(desk.workspace.recentJobs().isEmpty());
    }

    void aLaterOpenSupersedesTheEarlier()
    {
        Desk desk;
        QTemporaryDir home;
        const QString a = home.filePath(QStringLiteral("a.json"));
        const QString b = home.filePath(QStringLiteral("b.json"));
        write(a, jobBytes("site.A", 1));
        write(b, jobBytes("site.B", 2));
        desk.workspace.openJob(a);
        desk.workspace.openJob(b);
        QTRY_COMPARE_WITH_TIMEOUT(desk.opened.size(), 1, 60'000);
        QVERIFY(desk.opened.constFirst().constFirst().toString().endsWith(QStringLiteral("b.json")));
        QVERIFY(!desk.workspace.isBusy());
        QCOMPARE(desk.document.job().measurements.constFirst().metric.text(), QStringLiteral("site.B"));
    }

    void anEditMeanwhileIsNotOverwritten()
    {
        Desk desk;
        QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("a.json"));
        write(file, jobBytes("site.A", 1));
        desk.workspace.openJob(file);
        desk.document.record(test::name(QStringLiteral("site.Mine")), 5, {});
        QTRY_COMPARE_WITH_TIMEOUT(desk.failed.size(), 1, 60'000);
        QVERIFY(desk.error().message.contains(QStringLiteral("a.json")));
        QVERIFY(desk.document.job().find(test::name(QStringLiteral("site.Mine"))));
        QCOMPARE(desk.opened.size(), 0);
    }

    void aNewJobDropsWhatIsBeingRead()
    {
        Desk desk;
        QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("a.json"));
        write(file, jobBytes("site.A", 1));
        desk.workspace.readImport(file);
        desk.document.reset();
        QVERIFY(!desk.workspace.isBusy());
        QCoreApplication::processEvents();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(desk.read.size(), 0);
        QVERIFY(desk.document.job().measurements.isEmpty());
    }

    void cancelEndsEverythingWithoutNews()
    {
        Desk desk;
        desk.workspace.loadPackage(Example);
        desk.workspace.cancelLoading();
        QVERIFY(!desk.workspace.isBusy());
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(desk.loaded.size(), 0);
        QCOMPARE(desk.failed.size(), 0);
    }

    void importIsOneStepThatCanBeUndone()
    {
        Desk desk;
        desk.document.record(test::name(QStringLiteral("site.Mine")), 5, {});
        QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("other.json"));
        write(file, jobBytes("site.Other", 2));
        desk.workspace.readImport(file);
        desk.importRead();
        QCOMPARE(desk.imported.size(), 1);
        QCOMPARE(desk.document.job().measurements.size(), 2);
        QVERIFY(desk.document.path().isEmpty());
        desk.document.undoStack()->undo();
        QCOMPARE(desk.document.job().measurements.size(), 1);
    }

    void aMeasurementFileIsImportedToo()
    {
        Desk desk;
        const QString file = test::data(QStringLiteral("cli/measurement.yaml"));
        desk.workspace.readImport(file);
        desk.importRead();
        QCOMPARE(desk.imported.size(), 1);
        QCOMPARE(desk.document.job().find(test::name(QStringLiteral("camera.Temp")))->value,
                 std::optional(7.5));
        QVERIFY(!desk.workspace.recentJobs().contains(file)); // it cannot be opened as a job
    }

    void bareNaNJobsOpen()
    {
        KABOCHA_REQUIRE_CONFORMANCE();
        Desk desk;
        desk.workspace.openJob(test::conformance(QStringLiteral("jobs/verify_job_with_nan.json")));
        QTRY_COMPARE_WITH_TIMEOUT(desk.opened.size(), 1, 60'000);
        QVERIFY(!desk.document.job().measurements.isEmpty());
    }

    void aSavedJobHoldsTheDefinitionsOfWhatItMeasures()
    {
        Desk desk;
        desk.workspace.loadPackage(Example);
        QTRY_COMPARE_WITH_TIMEOUT(desk.loaded.size(), 1, 60'000);
        desk.document.record(test::name(Temperature), 10.02, test::unit(QStringLiteral("deg_C")));
        QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("night.verify.json"));
        const auto saved = test::save(desk.workspace, file);
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().text()));
        QVERIFY(!desk.document.isModified());
        QCOMPARE(desk.workspace.recentJobs(), QStringList(QFileInfo(file).canonicalFilePath()));

        Desk other; // without the package
        other.workspace.openJob(file);
        QTRY_COMPARE_WITH_TIMEOUT(other.opened.size(), 1, 60'000);
        QVERIFY(other.document.job().metrics.contains(test::name(Temperature)));
        QCOMPARE(other.document.job().metrics.size(), 1);
        QVERIFY(!other.workspace.report().isEmpty());
    }

    void aFileThatCannotBeWrittenIsReportedAndNothingIsSaved()
    {
        Desk desk;
        desk.document.record(test::name(QStringLiteral("site.A")), 1, {});
        const auto saved = test::save(desk.workspace, QStringLiteral("/proc/nowhere/night.verify.json"));
        QVERIFY(!saved);
        QVERIFY(saved.error().text().contains(QStringLiteral("/proc/nowhere/night.verify.json")));
        QVERIFY(desk.document.isModified());
        QVERIFY(desk.workspace.recentJobs().isEmpty());
    }

    void anUneditedFileKeepsItsBytes()
    {
        Desk desk;
        desk.workspace.loadPackage(Example);
        QTRY_COMPARE_WITH_TIMEOUT(desk.loaded.size(), 1, 60'000);
        QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("night.verify.json"));
        const QByteArray text =
            "{\"measurements\":[{\"metric\":\"camera.AvgCameraBodySurfaceTemp\",\"unit\":\"Celsius\","
            "\"value\":10.0}]}\n"; // without the definition
        QVERIFY(writeFileSafely(file, text));
        desk.workspace.openJob(file);
        QTRY_COMPARE_WITH_TIMEOUT(desk.opened.size(), 1, 60'000);
        QVERIFY(test::save(desk.workspace, file));
        QCOMPARE(readFile(file).value(), text);
    }

    void aLargeJobIsSavedInTheBackground()
    {
        Desk desk;
        QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("large.verify.json"));
        QVERIFY(writeFileSafely(file, test::largeJob()));
        desk.workspace.openJob(file);
        QTRY_COMPARE_WITH_TIMEOUT(desk.opened.size(), 1, 60'000);
        QVERIFY(desk.document.job()
                    .blobs.first()
                    .data.members()
                    .begin()
                    ->value.members()
                    .value(QStringLiteral("value"))
                    .list());
        desk.document.setMeta(QStringLiteral("note"), json::Value::string(QStringLiteral("kept")));
        std::optional<Result<void>> saved;
        desk.workspace.saveJob(file, [&saved](const Result<void> &result) { saved = result; });
        QVERIFY(!saved); // not yet
        QVERIFY(desk.workspace.isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(saved, 60'000);
        QVERIFY2(*saved, qPrintable(*saved ? QString() : saved->error().text()));
        QVERIFY(!desk.document.isModified());
        QVERIFY(readFile(file).value() ==
                test::largeJob().replace("\"meta\": {}", "\"meta\": {\n    \"note\": \"kept\"\n  }"));

        // What is edited while it is being written counts as not saved.
        desk.document.setMeta(QStringLiteral("note"), json::Value::string(QStringLiteral("first")));
        saved.reset();
        desk.workspace.saveJob(file, [&saved](const Result<void> &result) { saved = result; });
        desk.document.setMeta(QStringLiteral("note"), json::Value::string(QStringLiteral("second")));
        QTRY_VERIFY_WITH_TIMEOUT(saved, 60'000);
        QVERIFY(*saved);
        QVERIFY(desk.document.isModified());
        QVERIFY(readFile(file).value().contains("\"first\""));
        desk.document.undoStack()->undo();
        QVERIFY(desk.document.isModified());
    }

    void aSmallJobIsSavedInTheBackgroundToo()
    {
        Desk desk;
        QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("small.verify.json"));
        desk.document.record(test::name(Temperature), 1, test::unit(QStringLiteral("deg_C")));
        const job::Job before = desk.document.job();
        test::BusyThreads threads;
        std::optional<Result<void>> saved;
        desk.workspace.saveJob(file, [&saved](const Result<void> &result) { saved = result; });
        QVERIFY(!saved);
        QVERIFY(desk.workspace.isSaving());
        QVERIFY(desk.document.isModified());
        threads.release();
        QTRY_VERIFY_WITH_TIMEOUT(saved, 60'000);
        QVERIFY(*saved);
        QVERIFY(!desk.document.isModified());
        QCOMPARE(desk.document.path(), file);
        QCOMPARE(desk.document.fileAsKnown(), fileStamp(file));
        QCOMPARE(desk.document.job(), before);
        QCOMPARE(readFile(file).value(), job::writeJob(before));
        QCOMPARE(desk.workspace.recentJobs(), QStringList(file));
    }

    void aFailedSaveLeavesEverythingAsItWas()
    {
        Desk desk;
        QTemporaryDir home;
        const QString good = home.filePath(QStringLiteral("a.verify.json"));
        const auto record = [&desk](double value) {
            desk.document.record(test::name(Temperature), value, test::unit(QStringLiteral("deg_C")));
        };
        record(10.02);
        QVERIFY(test::save(desk.workspace, good));
        record(11);
        const QByteArray before = readFile(good).value();
        const QSignalSpy titles(&desk.document, &document::JobDocument::titleChanged);
        for (const QString &bad : {home.path(), home.filePath(QStringLiteral("none/b.verify.json"))}) {
            const auto saved = test::save(desk.workspace, bad);
            QVERIFY(!saved);
            QCOMPARE(saved.error().kind, Error::Kind::Io);
            QCOMPARE(saved.error().place.file, bad);
            QVERIFY(!saved.error().hint.isEmpty());
        }
        QCOMPARE(desk.document.path(), good);
        QVERIFY(desk.document.isModified());
        QVERIFY(titles.isEmpty());
        QCOMPARE(readFile(good).value(), before);
        desk.document.undoStack()->undo();
        QVERIFY(!desk.document.isModified());
        QCOMPARE(desk.workspace.recentJobs(), QStringList(good));
    }

    void aFileThatSomebodyElseWroteIsLeftAsItIs()
    {
        Desk desk;
        QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("a.verify.json"));
        const auto record = [&desk](double value) {
            desk.document.record(test::name(Temperature), value, test::unit(QStringLiteral("deg_C")));
        };
        record(1);
        QVERIFY(test::save(desk.workspace, file));
        record(2);
        QVERIFY(writeFileSafely(file, "{}"));
        int told = 0;
        std::optional<Result<void>> saved;
        const auto save = [&] {
            desk.workspace.saveJob(
                file, [&saved](const Result<void> &result) { saved = result; }, [&told] { ++told; });
        };
        save();
        QTRY_COMPARE_WITH_TIMEOUT(told, 1, 60'000);
        QVERIFY(!saved);
        QVERIFY(!desk.workspace.isSaving());
        QVERIFY(desk.document.isModified());
        QCOMPARE(readFile(file).value(), QByteArray("{}"));
        QVERIFY(QFile::remove(file)); // nothing is lost there
        save();
        QTRY_VERIFY_WITH_TIMEOUT(saved, 60'000);
        QVERIFY(*saved);
        QCOMPARE(told, 1);
        QVERIFY(!desk.document.isModified());
    }

    void anotherJobDoesNotGetThePathOfTheOneThatIsBeingSaved()
    {
        Desk desk;
        QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("large.verify.json"));
        QVERIFY(writeFileSafely(file, test::largeJob()));
        desk.workspace.openJob(file);
        QTRY_COMPARE_WITH_TIMEOUT(desk.opened.size(), 1, 60'000);
        desk.document.setMeta(QStringLiteral("note"), json::Value::string(QStringLiteral("kept")));
        std::optional<Result<void>> saved;
        desk.workspace.saveJob(file, [&saved](const Result<void> &result) { saved = result; });
        QVERIFY(desk.workspace.isSaving());
        // A later save must not be overtaken by this one.
        const Result<void> second = test::save(desk.workspace, home.filePath(QStringLiteral("other.json")));
        QVERIFY(!second);
        QCOMPARE(second.error().message, QStringLiteral("The job is still being saved."));
        desk.document.reset();
        QTRY_VERIFY_WITH_TIMEOUT(saved, 60'000);
        QVERIFY(*saved);
        QVERIFY(desk.document.path().isEmpty());
        QVERIFY(!desk.document.isModified());
        QVERIFY(readFile(file).value().contains("kept"));
    }

    void savingALargeJobCanBeCancelled()
    {
        Desk desk;
        QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("large.verify.json"));
        QVERIFY(writeFileSafely(file, test::largeJob()));
        desk.workspace.openJob(file);
        QTRY_COMPARE_WITH_TIMEOUT(desk.opened.size(), 1, 60'000);
        desk.document.setMeta(QStringLiteral("note"), json::Value::string(QStringLiteral("lost")));
        test::BusyThreads threads; // what was written before the cancel is written
        desk.workspace.saveJob(file, [](const Result<void> &) { QFAIL("told although cancelled"); });
        desk.workspace.cancelLoading();
        threads.release();
        QVERIFY(!desk.workspace.isBusy());
        QThreadPool::globalInstance()->waitForDone();
        QVERIFY(readFile(file).value() == test::largeJob());
        QVERIFY(desk.document.isModified());
    }

    void aCancelThatComesTooLateIsKnownToBe()
    {
        Desk desk;
        QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("a.verify.json"));
        desk.document.record(test::name(Temperature), 1, test::unit(QStringLiteral("deg_C")));
        desk.workspace.saveJob(file, [](const Result<void> &) { QFAIL("told although cancelled"); });
        QThreadPool::globalInstance()->waitForDone(); // it is written, but this thread was not told yet
        QVERIFY(QFile::exists(file));
        desk.workspace.cancelLoading();
        QVERIFY(!desk.workspace.isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!desk.document.isModified(), 60'000);
        QCOMPARE(desk.document.path(), file);
        QCOMPARE(desk.document.fileAsKnown(), fileStamp(file)); // nobody else wrote it

        // Not where the job was saved elsewhere since.
        const QString other = home.filePath(QStringLiteral("b.verify.json"));
        desk.document.record(test::name(Temperature), 2, test::unit(QStringLiteral("deg_C")));
        desk.workspace.saveJob(file, [](const Result<void> &) { QFAIL("told although cancelled"); });
        QThreadPool::globalInstance()->waitForDone();
        desk.workspace.cancelLoading();
        QVERIFY(test::save(desk.workspace, other));
        QCoreApplication::processEvents();
        QCOMPARE(desk.document.path(), other);
        QVERIFY(!desk.document.isModified());
    }

    void aSmallJobThatIsCancelledIsNotWritten()
    {
        Desk desk;
        QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("a.verify.json"));
        desk.document.record(test::name(Temperature), 1, test::unit(QStringLiteral("deg_C")));
        test::BusyThreads threads;
        desk.workspace.saveJob(file, [](const Result<void> &) { QFAIL("told although cancelled"); });
        desk.workspace.cancelLoading();
        threads.release();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!QFile::exists(file));
        QVERIFY(desk.document.isModified());
    }

    void theReportFollowsJobAndPackages()
    {
        Desk desk;
        desk.document.record(test::name(Temperature), 10.02, test::unit(QStringLiteral("deg_C")));
        QVERIFY(desk.workspace.report().isEmpty());
        desk.workspace.loadPackage(Example);
        QTRY_COMPARE_WITH_TIMEOUT(desk.loaded.size(), 1, 60'000);
        QCOMPARE(desk.workspace.report().size(),
                 3); // design, minimum, stretch; comcam speaks of another camera
        desk.document.setMeta(QStringLiteral("camera_name"), json::Value::string(QStringLiteral("ComCam")));
        QCOMPARE(desk.workspace.report().size(), 4);
        desk.document.undoStack()->undo();
        QCOMPARE(desk.workspace.report().size(), 3);
    }

    void theCurrentMetricIsToldOnce()
    {
        Desk desk;
        QSignalSpy changed(&desk.workspace, &Workspace::currentMetricChanged);
        desk.workspace.setCurrentMetric(test::name(Temperature));
        desk.workspace.setCurrentMetric(test::name(Temperature));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(desk.workspace.currentMetric(), test::name(Temperature));
    }

    void loadsTheWholeOfVerifyMetrics()
    {
        KABOCHA_REQUIRE_CONFORMANCE();
        Desk desk;
        desk.workspace.loadPackage(test::conformance(QStringLiteral("packages/verify_metrics")));
        QTRY_COMPARE_WITH_TIMEOUT(desk.loaded.size(), 1, 60'000);
        QCOMPARE(desk.workspace.packageMetrics().size(), 1032);
        QCOMPARE(desk.workspace.packageSpecifications().size(), 1705);
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "test_workspace.moc"
