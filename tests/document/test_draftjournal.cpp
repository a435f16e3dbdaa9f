// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "document/draftfile.h"
#include "document/draftjournal.h"
#include "document/processstamp.h"
#include "support/saveas.h"
#include "support/slowlock.h"
#include "support/support.h"

#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>
#include <sys/inotify.h>
#include <unistd.h>

using namespace kabocha;
using namespace kabocha::document;

namespace {

metric::Name name(const char *metric)
{
    return metric::Name::ofMetric(QStringLiteral("cam"), QLatin1String(metric));
}

QStringList files(const QString &folder, const char *pattern)
{
    return QDir(folder).entryList({QLatin1String(pattern)}, QDir::Files);
}

/// Counts the files that come to stand in a folder under their names.
class Arrivals
{
public:
    explicit Arrivals(const QString &folder)
    {
        if (::inotify_add_watch(m_watch, QFile::encodeName(folder).constData(), IN_CREATE | IN_MOVED_TO) < 0)
            qFatal("the folder cannot be watched");
    }
    Arrivals(const Arrivals &) = delete;
    Arrivals &operator=(const Arrivals &) = delete;
    ~Arrivals() { ::close(m_watch); }
    /// Of names with SUFFIX, since it was asked last.
    [[nodiscard]] int count(QByteArrayView suffix) const
    {
        int count = 0;
        alignas(inotify_event) std::array<char, 64 * 1024> bytes{};
        const ssize_t size = ::read(m_watch, bytes.data(), bytes.size());
        for (ssize_t at = 0; at < size;) {
            const auto *event = reinterpret_cast<const inotify_event *>(bytes.data() + at);
            if (QByteArray(event->name).endsWith(suffix))
                ++count;
            at += ssize_t(sizeof(inotify_event)) + event->len;
        }
        return count;
    }

private:
    int m_watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
};

/// A window: a document and its journal.
struct Window
{
    explicit Window(const QString &folder, const Clock &clock)
        : document(clock), journal(std::make_unique<DraftJournal>(&document, folder, clock))
    {
    }
    JobDocument document;
    std::unique_ptr<DraftJournal> journal;
};

/// The other side of aKilledRunLosesNothing(): edits, says when it is on disk, and waits to be killed.
int child(const QString &folder)
{
    const SystemClock clock;
    Window window(folder, clock);
    QObject::connect(window.journal.get(), &DraftJournal::written, window.journal.get(), [] {
        std::puts("written");
        std::fflush(stdout);
    });
    job::Job job;
    job.meta.insert(QStringLiteral("site"), json::Value::string(QStringLiteral("summit")));
    window.document.load(job, QStringLiteral("/data/night.verify.json"));
    window.document.record(name("Temp"), 10.02, units::Unit::parse(u"deg_C").value());
    window.document.record(name("Dark"), std::nullopt, units::Unit::parse(u"s").value());
    window.document.setPendingEntry({.metric = name("Rms"), .text = QStringLiteral("0,01 m")});
    return QCoreApplication::exec();
}

} // namespace

class TestDraftJournal : public QObject
{
    Q_OBJECT

private:
    test::FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QStringList drafts() const { return files(m_folder->path(), "draft-*.json"); }
    [[nodiscard]] QStringList locks() const { return files(m_folder->path(), "draft-*.lock"); }
    [[nodiscard]] QList<Draft> offered(QList<Issue> *issues = nullptr) const
    {
        JobDocument document(m_clock);
        const Abandoned found = DraftJournal(&document, m_folder->path(), m_clock).abandoned().result();
        if (issues)
            *issues = found.issues;
        return found.drafts;
    }
    /// A draft as a run leaves it that ends with unsaved work.
    void leaveDraft(double value, const char *path = "")
    {
        Window window(m_folder->path(), m_clock);
        window.document.load({}, QLatin1String(path));
        window.document.record(name("Temp"), value, {});
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.set(QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC));
    }

    void nothingIsWrittenWithoutUnsavedWork()
    {
        Window window(m_folder->path(), m_clock);
        window.document.load({}, QStringLiteral("/data/a.json"));
        window.journal->flush();
        QVERIFY(drafts().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(locks().size(), 1, 60'000);
        window.journal.reset();
        QVERIFY(locks().isEmpty());
    }

    void anEditIsWrittenByItself()
    {
        Window window(m_folder->path(), m_clock);
        QSignalSpy written(window.journal.get(), &DraftJournal::written);
        window.document.record(name("Temp"), 1.0, {});
        QVERIFY(drafts().isEmpty()); // not at once, and not in this thread
        QVERIFY(written.wait(60'000));
        QCOMPARE(drafts().size(), 1);
        QCOMPARE(written.first().first().toDateTime(), m_clock.nowUtc());
    }

    void typingAloneIsKeptToo()
    {
        {
            Window window(m_folder->path(), m_clock);
            window.document.setPendingEntry(
                {.metric = name("Temp"), .text = QStringLiteral("1."), .measuredAt = QStringLiteral("22:1")});
        }
        const QList<Draft> found = offered();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().pending.text, QStringLiteral("1."));
        QCOMPARE(found.first().pending.metric, name("Temp"));
        QCOMPARE(found.first().pending.measuredAt, QStringLiteral("22:1"));
        QCOMPARE(found.first().job, job::Job());
    }

    void steadyTypingDoesNotPutWritingOff()
    {
        Window window(m_folder->path(), m_clock);
        QTimer typing;
        int strokes = 0;
        connect(&typing, &QTimer::timeout, &window.document, [&] {
            window.document.setPendingEntry({.metric = name("Temp"), .text = QString(++strokes, u'1')});
        });
        typing.start(20);
        QTRY_VERIFY_WITH_TIMEOUT(!drafts().isEmpty(), 60'000);
    }

    void manyEditsBecomeFewWrites()
    {
        Window window(m_folder->path(), m_clock);
        QSignalSpy written(window.journal.get(), &DraftJournal::written);
        for (int i = 0; i < 500; ++i)
            window.document.record(name("Temp"), i, {});
        QVERIFY(written.wait(60'000));
        QCOMPARE(written.size(), 1);
        window.journal.reset();
        QCOMPARE(offered().first().job.measurements.first().value, std::optional(499.0));
    }

    void whatChangesOnASlowDiskIsWrittenOnce()
    {
        test::SlowLock slow(m_folder->path());
        Window window(m_folder->path(), m_clock);
        const Arrivals arrivals(m_folder->path());
        const auto looked = window.journal->abandoned();
        QSignalSpy written(window.journal.get(), &DraftJournal::written);
        QTimer typing;
        int strokes = 0;
        connect(&typing, &QTimer::timeout, &window.document,
                [&] { window.document.record(name("Temp"), ++strokes, {}); });
        typing.start(20);
        QTRY_VERIFY_WITH_TIMEOUT(strokes >= 60, 60'000); // some drafts would have been begun
        typing.stop();
        QVERIFY(!looked.isFinished());
        QVERIFY(drafts().filter(QStringLiteral("draft-0")).size() == drafts().size());
        slow.release();
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 60'000); // the draft is as the document is
        QCOMPARE(arrivals.count(".json"), 2);
        QVERIFY(looked.result().drafts.isEmpty());
        window.journal.reset();
        QCOMPARE(arrivals.count(".json"), 0);
        const QList<QString> left = drafts().filter(QRegularExpression(QStringLiteral("draft-..+[.]json")));
        QCOMPARE(left.size(), 1);
        const auto read = readDraft(m_folder->filePath(left.first()));
        QVERIFY(read);
        QCOMPARE(read->draft.job.find(name("Temp"))->value, std::optional(double(strokes)));
    }

    void whatIsLeftOnASlowDiskIsKept()
    {
        test::SlowLock slow(m_folder->path());
        auto window = std::make_unique<Window>(m_folder->path(), m_clock);
        const auto looked = window->journal->abandoned();
        window->document.record(name("Temp"), 1, {});
        const auto first = window->journal->keep();
        window->document.record(name("Temp"), 2, {});
        const auto second = window->journal->keep();
        QVERIFY(!first.isFinished() && !second.isFinished());
        window->document.record(name("Temp"), 3, {});
        slow.release();
        window.reset();
        QVERIFY(first.result() && second.result());
        const QList<QString> left = drafts().filter(QRegularExpression(QStringLiteral("draft-..+[.]json")));
        QCOMPARE(left.size(), 1);
        const auto read = readDraft(m_folder->filePath(left.first()));
        QVERIFY(read);
        QCOMPARE(read->draft.job.find(name("Temp"))->value, std::optional(3.0));
    }

    void theLastStateWins()
    {
        Window window(m_folder->path(), m_clock);
        for (int i = 0; i < 50; ++i) {
            window.document.record(name("Temp"), i, {});
            window.journal->flush();
        }
        const auto read = readDraft(m_folder->filePath(drafts().first()));
        QVERIFY(read);
        QCOMPARE(read->draft.job.measurements.first().value, std::optional(49.0));
    }

    void savingRemovesTheDraft()
    {
        Window window(m_folder->path(), m_clock);
        window.document.record(name("Temp"), 1.0, {});
        window.journal->flush();
        QCOMPARE(drafts().size(), 1);
        QVERIFY(test::saveAs(window.document, m_folder->filePath(QStringLiteral("a.json"))));
        QTRY_VERIFY_WITH_TIMEOUT(drafts().isEmpty(), 60'000);
    }

    void undoingToTheSavedStateRemovesTheDraft()
    {
        Window window(m_folder->path(), m_clock);
        window.document.record(name("Temp"), 1.0, {});
        window.journal->flush();
        window.document.undoStack()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(drafts().isEmpty(), 60'000);
    }

    void leavingWithUnsavedWorkKeepsIt()
    {
        leaveDraft(10.0, "/data/night.verify.json");
        QCOMPARE(drafts().size(), 1);
        QVERIFY(locks().isEmpty());
        const QList<Draft> found = offered();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().path, QStringLiteral("/data/night.verify.json"));
        QCOMPARE(found.first().writtenAt, m_clock.nowUtc());
        QCOMPARE(found.first().job.measurements.first().value, std::optional(10.0));
    }

    void theFileIsAsTheDraftsWindowKnewIt()
    {
        const QString path = m_folder->filePath(QStringLiteral("night.verify.json"));
        {
            Window window(m_folder->path(), m_clock);
            window.document.record(name("Temp"), 1.0, {});
            QVERIFY(test::saveAs(window.document, path));
            window.document.record(name("Temp"), 2.0, {});
        }
        const QList<Draft> found = offered();
        QCOMPARE(found.size(), 1);
        JobDocument next(m_clock);
        next.restore(found.first().job, found.first().path, {}, found.first().jobFile);
        QCOMPARE(next.fileAsKnown(), fileStamp(path));
        QVERIFY(writeFileSafely(path, "{}"));
        QVERIFY(next.fileAsKnown() != fileStamp(path));
        QVERIFY(offered().first().job.origin.text.isNull());     // what another wrote is no text of this job
        next.restore(found.first().job, found.first().path, {}); // of a draft that does not say
        QVERIFY(next.fileAsKnown() != fileStamp(path));
    }

    void leavingAfterAResetKeepsNothing()
    {
        Window window(m_folder->path(), m_clock);
        window.document.record(name("Temp"), 1.0, {});
        window.journal->flush();
        window.document.reset();
        window.journal.reset();
        QVERIFY(drafts().isEmpty());
        QVERIFY(locks().isEmpty());
    }

    void theDocumentMayGoFirst()
    {
        auto document = std::make_unique<JobDocument>(m_clock);
        auto journal = std::make_unique<DraftJournal>(document.get(), m_folder->path(), m_clock);
        document->record(name("Temp"), 1.0, {});
        document.reset();
        journal.reset();
        QCOMPARE(offered().first().job.measurements.first().value, std::optional(1.0));
    }

    void aKilledRunLosesNothing()
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--child"), m_folder->path()});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 60'000);
        QCOMPARE(process.readLine(), QByteArray("written\n"));
        QVERIFY(offered().isEmpty()); // it lives
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(locks().size(), 1);

        Window window(m_folder->path(), m_clock);
        const Abandoned found = window.journal->abandoned().result();
        QCOMPARE(found.issues, QList<Issue>());
        QCOMPARE(found.drafts.size(), 1);
        const Draft &draft = found.drafts.first();
        window.document.restore(draft.job, draft.path, draft.pending);
        QCOMPARE(window.document.path(), QStringLiteral("/data/night.verify.json"));
        QCOMPARE(window.document.job().measurements.size(), 2);
        QCOMPARE(window.document.job().find(name("Temp"))->value, std::optional(10.02));
        QCOMPARE(window.document.job().find(name("Temp"))->unit.canonical(), QStringLiteral("deg_C"));
        QVERIFY(!window.document.job().find(name("Dark"))->value);
        QCOMPARE(window.document.job().meta.keys(), QStringList("site"));
        QCOMPARE(window.document.pendingEntry().text, QStringLiteral("0,01 m"));
        QVERIFY(window.document.isModified());

        // Forgetting the old draft leaves the restored state on disk, under our own.
        QVERIFY(window.journal->discard(draft).result());
        QCOMPARE(drafts().size(), 1);
        QVERIFY(!QFile::exists(draft.file));
        QVERIFY(window.journal->abandoned().result().drafts.isEmpty());
    }

    void livingJournalsDoNotSeeEachOthersDrafts()
    {
        Window one(m_folder->path(), m_clock);
        Window two(m_folder->path(), m_clock);
        one.document.record(name("Temp"), 1.0, {});
        two.document.record(name("Temp"), 2.0, {});
        one.journal->flush();
        two.journal->flush();
        QCOMPARE(drafts().size(), 2);
        QVERIFY(one.journal->abandoned().result().drafts.isEmpty());
        QVERIFY(two.journal->abandoned().result().drafts.isEmpty());
    }

    void anOfferedDraftIsOfferedToOneWindowOnly()
    {
        leaveDraft(1.0);
        Window one(m_folder->path(), m_clock);
        Window two(m_folder->path(), m_clock);
        QCOMPARE(one.journal->abandoned().result().drafts.size(), 1);
        QCOMPARE(one.journal->abandoned().result().drafts.size(), 1); // still ours
        QVERIFY(two.journal->abandoned().result().drafts.isEmpty());
        one.journal.reset(); // without a decision
        QCOMPARE(two.journal->abandoned().result().drafts.size(), 1);
    }

    void draftsComeNewestFirst()
    {
        leaveDraft(1.0);
        m_clock.advance(3600);
        leaveDraft(2.0);
        m_clock.advance(-7200);
        leaveDraft(3.0);
        QList<double> values;
        for (const Draft &draft : offered())
            values << *draft.job.measurements.first().value;
        QCOMPARE(values, QList<double>({2.0, 1.0, 3.0}));
    }

    void aBrokenDraftIsReportedAndKept_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *what, const char *content, const char *says) {
            QTest::newRow(what) << QByteArray(content) << QString::fromLatin1(says);
        };
        row("empty", "", "empty");
        row("cut off", "{\"kabocha_draft\": 1, \"job\": {", "ends where");
        row("not a draft", "{\"a\": 1}", "not a draft");
        row("of a later version", "{\"kabocha_draft\": 99}", "format 99");
        row("without a time", "{\"kabocha_draft\": 1, \"job\": {}}", "when it was written");
        row("without a job", "{\"kabocha_draft\": 1, \"written_at\": \"2026-03-01T12:00:00.000Z\"}",
            "not a job");
    }
    void aBrokenDraftIsReportedAndKept()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        const QString file = m_folder->filePath(QStringLiteral("draft-broken.json"));
        QVERIFY(writeFileSafely(file, content));
        leaveDraft(1.0);
        QList<Issue> issues;
        QCOMPARE(offered(&issues).size(), 1);
        QCOMPARE(issues.size(), 1);
        QCOMPARE(issues.first().code, QStringLiteral("draft-unreadable"));
        QCOMPARE(issues.first().place.file, file);
        QVERIFY2(issues.first().text.contains(says), qPrintable(issues.first().line()));
        QVERIFY(!issues.first().hint.isEmpty());
        QCOMPARE(readFile(file).value(), content);
    }

    void aLockWhoseNumberWasGivenAnewIsDead()
    {
        if (processStamp(QCoreApplication::applicationPid()).isEmpty())
            QSKIP("this system does not tell when a process began");
        leaveDraft(1.0);
        const QString file = m_folder->filePath(drafts().first());
        Draft draft = readDraft(file).value().draft;
        QVERIFY(writeFileSafely(file, [&draft](QIODevice &device) {
            return writeDraft(draft, QStringLiteral("earlier boot:1:1"), device);
        }));
        // As after a restart of a container: the lock names a living process of our name, but it is another.
        const QString lock = QString(file).replace(QStringLiteral(".json"), QStringLiteral(".lock"));
        QByteArray held;
        {
            QLockFile living(lock);
            QVERIFY(living.tryLock(0));
            held = readFile(lock).value();
        }
        QVERIFY(writeFileSafely(lock, held));
        QCOMPARE(offered().size(), 1);
    }

    void locksOfRunsWithoutADraftAreClearedAway()
    {
        const QString lock = m_folder->filePath(QStringLiteral("draft-0.lock"));
        QVERIFY(writeFileSafely(lock, "2147483646\nkabocha\nnowhere\n")); // no such process
        QVERIFY(offered().isEmpty());
        Window living(m_folder->path(), m_clock);
        QVERIFY(offered().isEmpty());
        QCOMPARE(locks().size(), QFile::exists(lock) ? 2 : 1);
    }

    void aFolderThatCannotBeWrittenIsSaidAtOnceAndAtEachChange()
    {
        const QString file = m_folder->filePath(QStringLiteral("file"));
        QVERIFY(writeFileSafely(file, "x"));
        Window window(file + QStringLiteral("/drafts"), m_clock); // below a file: not even root can
        QSignalSpy failed(window.journal.get(), &DraftJournal::failed);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 60'000);
        window.document.record(name("Temp"), 1.0, {});
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, 60'000);
        const auto error = failed.last().first().value<Error>();
        QCOMPARE(error.kind, Error::Kind::Io);
        QVERIFY(error.place.file.startsWith(file));
        QVERIFY(!error.hint.isEmpty());
        // It works again as soon as it can.
        QVERIFY(QFile::remove(file));
        QSignalSpy written(window.journal.get(), &DraftJournal::written);
        window.document.record(name("Temp"), 2.0, {});
        QVERIFY(written.wait(60'000));
    }

    void draftsKeepWhatTheFileHeld()
    {
        const auto loaded =
            job::readJob("{\"_x\": [1.50], \"measurements\": [{\"metric\": \"cam.Temp\", \"unit\": \"\", "
                         "\"value\": 5, \"y\": null}], \"blobs\": [{\"name\": \"\\ud800\", "
                         "\"data\": {\"v\": {\"value\": [NaN, 1e400]}}}]}",
                         {});
        QVERIFY(loaded);
        {
            Window window(m_folder->path(), m_clock);
            window.document.restore(loaded->job, {}, {});
        }
        const QList<Draft> found = offered();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().job, loaded->job);
    }

    void aRestoredDraftStillKnowsTheTextOfItsFile()
    {
        const QString file = m_folder->filePath(QStringLiteral("job.json"));
        const QByteArray text = "{\"meta\" : {\"a\":1.50},\"measurements\":[ ]}\n";
        QVERIFY(writeFileSafely(file, text));
        {
            Window window(m_folder->path(), m_clock);
            window.document.load(job::openJob(file).value().job, file);
            window.document.setMeta(QStringLiteral("b"), json::Value::boolean(true));
        }
        const QList<Draft> found = offered();
        QCOMPARE(found.size(), 1);
        QVERIFY(job::saveJob(found.first().job, file));
        QCOMPARE(readFile(file).value(), QByteArray(text).replace("1.50", "1.50, \"b\": true"));
    }

    void listsOfALargeJobStayInItsFile_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("as it was") << QString();
        QTest::newRow("changed since") << QStringLiteral("changed");
        QTest::newRow("replaced before") << QStringLiteral("replaced");
    }
    void listsOfALargeJobStayInItsFile()
    {
        QFETCH(QString, change);
        const QString file = m_folder->filePath(QStringLiteral("large.json"));
        const QByteArray list = "[" + QByteArray("1.25, ").repeated(1'600'000) + "NaN]";
        QVERIFY(writeFileSafely(
            file, "{\"measurements\": [{\"metric\": \"cam.Temp\", \"unit\": \"\", \"value\": 5, "
                  "\"blob_refs\": [\"b\"]}], \"blobs\": [{\"identifier\": \"b\", \"name\": \"n\", "
                  "\"data\": {\"v\": {\"unit\": \"\", \"value\": " +
                      list + "}}}]}"));
        {
            Window window(m_folder->path(), m_clock);
            window.document.load(job::openJob(file).value().job, file);
            window.document.record(name("Other"), 2.5, {});
            if (change == u"replaced") // the draft must not count on what stands there now
                QVERIFY(writeFileSafely(file, "{}"));
            window.journal->flush();
        }
        const QString draft = m_folder->filePath(drafts().first());
        QVERIFY(change == u"replaced" ? QFileInfo(draft).size() > 8'000'000 // without blanks
                                      : QFileInfo(draft).size() < 20'000);
        if (change == u"changed")
            QVERIFY(writeFileSafely(file, "{}"));
        const QList<Draft> found = offered();
        QCOMPARE(found.size(), 1);
        const job::Job &job = found.first().job;
        QCOMPARE(job.find(name("Temp"))->blobRefs, QStringList() << QStringLiteral("b"));
        QCOMPARE(job.find(name("Other"))->value, std::optional(2.5));
        const json::Value value = job.blobs.first()
                                      .data.members()
                                      .value(QStringLiteral("v"))
                                      .members()
                                      .value(QStringLiteral("value"));
        if (change == u"changed") {
            QCOMPARE(value.size(), 0);
            QCOMPARE(found.first().issues.size(), 1);
            QCOMPARE(found.first().issues.first().code, QStringLiteral("draft-list-lost"));
            QVERIFY(found.first().issues.first().text.contains(file));
            QCOMPARE(found.first().issues.first().place.path, QStringLiteral("$.blobs[0].data.v.value"));
        } else {
            QVERIFY(found.first().issues.isEmpty());
            QVERIFY(json::write(value, {.indent = -1}) == list);
        }
    }

    void processesAreToldApart()
    {
        const QString own = processStamp(QCoreApplication::applicationPid());
        QCOMPARE(processStamp(QCoreApplication::applicationPid()), own);
#ifdef Q_OS_LINUX
        QVERIFY(!own.isEmpty());
        QVERIFY(processStamp(1) != own);
#endif
        QCOMPARE(processStamp(2147483646), QString());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--child")
        return child(arguments.at(2));
    TestDraftJournal test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "test_draftjournal.moc"
