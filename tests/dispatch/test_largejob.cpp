// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"

#include "base/sha256.h"
#include "dispatch/payloadfile.h"
#include "job/io.h"
#include "squash/jobcheck.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>

#include <sys/stat.h>

using namespace kabocha;
using namespace kabocha::dispatch;
using test::House;
using test::Reaction;

namespace {

constexpr qint64 Megabyte = 1024 * 1024;

/// Writes a job of camera metrics with blobs of about SIZE bytes of numbers, every hundredth a bare NaN, as
/// Python writes them.
void writeJobFile(const QString &path, qint64 size)
{
    const job::Job job = test::cameraJob();
    QByteArray text = job::writeJob(job);
    const QByteArray id(32, 'b');
    text.replace("\"blob_refs\": []", "\"blob_refs\": [\"" + id + "\"]");
    const QByteArray start = "\"blobs\": [{\"data\": {\"points\": {\"value\": [0.5";
    const qsizetype at = text.indexOf("\"blobs\": []");
    QFile file(path);
    if (at < 0 || !file.open(QIODevice::WriteOnly))
        qFatal("the job cannot be made");
    file.write(text.left(at) + start);
    QByteArray numbers;
    for (int i = 0; numbers.size() < Megabyte; ++i)
        numbers += i % 100 == 0 ? QByteArray(", NaN") : ", 20." + QByteArray::number(1000003LL * i % 99991);
    for (qint64 written = 0; written < size; written += numbers.size())
        file.write(numbers);
    file.write("], \"unit\": \"mmag\", \"label\": \"m\", \"description\": \"\"}}, \"identifier\": \"" + id +
               "\", \"name\": \"points\"}]" + text.mid(at + qsizetype(qstrlen("\"blobs\": []"))));
    if (!file.flush())
        qFatal("the job cannot be written");
}

job::Job opened(const QString &path)
{
    const Result<job::LoadedJob> loaded = job::openJob(path);
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().text()));
    return loaded->job;
}

qint64 memory(const QByteArray &field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field + ':'))
            return line.mid(field.size() + 1).simplified().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

/// Jobs too large to be held in memory (issue 4, "Streaming upload").
class TestLargeJob : public QObject
{
    Q_OBJECT

    test::FixedClock m_clock;
    std::unique_ptr<House> m_house;

    QString jobFile() const { return m_house->dir.filePath(QStringLiteral("large.verify.json")); }
    QString folder() const { return m_house->outbox->payloadFolder(); }
    QString onlyFile() const
    {
        const QStringList files = filesIn(folder());
        return files.size() == 1 ? QDir(folder()).filePath(files.first()) : QString();
    }
    job::Job makeJob(qint64 size)
    {
        writeJobFile(jobFile(), size);
        return opened(jobFile());
    }
    House::Outcome send(const job::Job &job) { return m_house->send(job, House::practice()); }
    /// A row that waits, with its payload.
    qint64 queued(qint64 size)
    {
        m_house->proxy.on("GET", "/jobs", Reaction::html(503, "Later")); // the last step before it is sent
        const House::Outcome outcome = send(makeJob(size));
        m_house->proxy.on("GET", "/jobs", Reaction::of(Reaction::Kind::Forward));
        if (outcome.result || m_house->onlyRow().state != OutboxState::Queued)
            qFatal("the row does not wait");
        return m_house->onlyRow().id;
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_house = std::make_unique<House>(m_clock);
        m_house->startSandbox();
    }
    void cleanup() { m_house.reset(); }

    void whatIsSentIsStrictAndTheSameAsInOnePiece()
    {
        const job::Job job = makeJob(2 * Megabyte);
        const Result<Payload> payload = Payload::write(job, folder());
        QVERIFY(payload);
        QVERIFY(payload->isFile());
        QCOMPARE(payload->file(), onlyFile());
        QFile file(payload->file());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes == squash::payload(job));
        QVERIFY(bytes.contains(", null, 20."));
        QVERIFY(!bytes.contains("NaN"));
        QCOMPARE(payload->size(), bytes.size());
        QCOMPARE(payload->sha256(), Sha256::of(bytes));
        QVERIFY(payload->check());
        const Expectation small = Expectation::read(squash::payload(job, {.withoutData = true})).value();
        const Expectation whole = payload->expectation().value();
        QCOMPARE(whole.env, small.env);
        QCOMPARE(whole.meta, small.meta);
        QCOMPARE(whole.measurements.size(), 2);
        QCOMPARE(whole.measurements.first().value, small.measurements.first().value);
        QCOMPARE(whole.measurements.first().blobs, small.measurements.first().blobs);
        QCOMPARE(small.measurements.first().blobs, QStringList(QString(32, u'b')));
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(payload->file()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
        QCOMPARE(::stat(QFile::encodeName(folder()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0700U);
    }

    void aSmallOneStaysInItsRow()
    {
        const Result<Payload> payload = Payload::write(test::cameraJob(), folder());
        QVERIFY(payload && !payload->isFile());
        QVERIFY(!QDir(folder()).exists());
    }

    void whatIsNotQueuedLeavesNoFile()
    {
        {
            const Result<Payload> payload = Payload::write(makeJob(2 * Megabyte), folder());
            QVERIFY(payload);
            QCOMPARE(filesIn(folder()).size(), 1);
        }
        QVERIFY(filesIn(folder()).isEmpty());
        const Result<Payload> cancelled =
            Payload::write(opened(jobFile()), folder(), [](double) { return false; });
        QCOMPARE(cancelled.error().kind, Error::Kind::Cancelled);
        QVERIFY(filesIn(folder()).isEmpty());
    }

    void aFileThatChangedSinceItWasOpenedIsNotQueued()
    {
        const job::Job job = makeJob(10 * Megabyte);
        QFile file(jobFile());
        QVERIFY(file.resize(5 * Megabyte));
        const House::Outcome outcome = send(job);
        QVERIFY(!outcome.result);
        QCOMPARE(outcome.result.error().kind, Error::Kind::Io);
        QCOMPARE(outcome.steps, QStringList(QStringLiteral("Check failed")));
        QVERIFY(filesIn(folder()).isEmpty());
        QVERIFY(m_house->outbox->entries().isEmpty());
    }

    /// In a process of its own, whose memory nothing else has grown: see main().
    void sixtyMegabytesArriveWithoutBeingHeld()
    {
        writeJobFile(jobFile(), 60 * Megabyte);
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--child"), m_house->sandboxUrl.toString(), jobFile()});
        QTRY_COMPARE_WITH_TIMEOUT(child.state(), QProcess::NotRunning, 240000);
        QCOMPARE(child.exitCode(), 0);
        const QList<QByteArray> words = child.readAllStandardOutput().simplified().split(' ');
        QCOMPARE(words.size(), 2);
        QVERIFY2(words.at(0).toLongLong() > 40 * Megabyte, words.at(0).constData());
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed
        QVERIFY2(words.at(1).toLongLong() < 40 * Megabyte, words.at(1).constData());
#endif
        QCOMPARE(m_house->jobs().size(), 1);
    }

    void cancelledOnTheWayNothingHasArrived()
    {
        const job::Job job = makeJob(6 * Megabyte);
        m_house->preparer.practiceUrl = m_house->sandboxUrl; // the proxy would take all of it first
        Dispatch *deed = m_house->dispatcher->dispatch(job, QStringLiteral("large.verify.json"),
                                                       House::practice(), &m_house->owner);
        qint64 cancelledAt = 0;
        connect(deed, &Dispatch::sent, this, [&](qint64 bytes, qint64 total) {
            if (bytes < total && cancelledAt == 0) {
                cancelledAt = bytes;
                deed->cancel();
            }
        });
        const House::Outcome outcome = m_house->run(deed);
        QVERIFY2(cancelledAt > 0,
                 qPrintable(outcome.result ? outcome.result->summary : outcome.result.error().text()));
        QVERIFY(!outcome.result);
        QCOMPARE(outcome.result.error().kind, Error::Kind::Cancelled);
        const OutboxEntry row = m_house->onlyRow();
        QCOMPARE(row.state, OutboxState::Queued); // it lacked its end: no server has made a job of it
        QVERIFY(!row.jobsBefore);
        QCOMPARE(row.payloadBytes, QFileInfo(onlyFile()).size());
        QVERIFY(m_house->jobs().isEmpty());
        const House::Outcome again = m_house->retry(row.id);
        QVERIFY2(again.result, qPrintable(again.result ? QString() : again.result.error().text()));
        QCOMPARE(again.result->state, OutboxState::Confirmed);
        QCOMPARE(m_house->jobs().size(), 1);
    }

    void cancelledWhileItIsWrittenDownThereIsNoRow()
    {
        const job::Job job = makeJob(6 * Megabyte);
        Dispatch *deed = m_house->dispatcher->dispatch(job, QStringLiteral("large.verify.json"),
                                                       House::practice(), &m_house->owner);
        const House::Outcome outcome = m_house->run(deed, [](Dispatch *running, Step step) {
            if (step == Step::Check)
                QTimer::singleShot(0, running, [running] { running->cancel(); });
        });
        QCOMPARE(outcome.result.error().kind, Error::Kind::Cancelled);
        QVERIFY(m_house->outbox->entries().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(filesIn(folder()).isEmpty(), 60000);
    }

    void theSameBytesGoAfterARestart()
    {
        const qint64 id = queued(3 * Megabyte);
        const QByteArray hash = m_house->row(id).payloadSha256;
        QVERIFY(QFile::remove(jobFile())); // not needed any longer
        m_house->reopen();
        const House::Outcome outcome = m_house->retry(id);
        QVERIFY2(outcome.result, qPrintable(outcome.result ? QString() : outcome.result.error().text()));
        QCOMPARE(outcome.result->state, OutboxState::Confirmed);
        QCOMPARE(Sha256::of(m_house->proxy.last("POST", "/job").body), hash);
        QVERIFY(QFile::exists(onlyFile())); // "send again" needs it
    }

    void aDamagedFileIsNotSent_data()
    {
        QTest::addColumn<int>("damage");
        QTest::newRow("one byte is another") << 0;
        QTest::newRow("cut off") << 1;
        QTest::newRow("gone") << 2;
    }
    void aDamagedFileIsNotSent()
    {
        QFETCH(int, damage);
        const qint64 id = queued(3 * Megabyte);
        QFile file(onlyFile());
        if (damage == 0) {
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.seek(Megabyte));
            const QByteArray byte = file.peek(1);
            QVERIFY(file.putChar(byte == "5" ? '6' : '5'));
            file.close();
        } else {
            QVERIFY(damage == 1 ? file.resize(file.size() - 1) : file.remove());
        }
        const House::Outcome outcome = m_house->retry(id);
        QVERIFY(!outcome.result);
        QCOMPARE(outcome.result.error().kind, Error::Kind::Schema);
        QVERIFY2(outcome.result.error().message.contains(QLatin1String("damaged")),
                 qPrintable(outcome.result.error().message));
        QVERIFY(!outcome.result.error().hint.isEmpty());
        QCOMPARE(m_house->row(id).state, OutboxState::Queued);
        QCOMPARE(m_house->proxy.count("POST", "/job"), 0);
        QVERIFY(m_house->jobs().isEmpty());
    }

    void damagedAfterItWasCheckedItIsNotSentToItsEnd()
    {
        const job::Job job = makeJob(3 * Megabyte);
        const House::Outcome outcome =
            m_house->run(m_house->dispatcher->dispatch(job, QStringLiteral("large.verify.json"),
                                                       House::practice(), &m_house->owner),
                         [this](Dispatch *, Step step) {
                             if (step != Step::Connect)
                                 return;
                             QFile file(onlyFile());
                             QVERIFY(file.open(QIODevice::ReadWrite));
                             QVERIFY(file.seek(Megabyte));
                             QVERIFY(file.putChar('x'));
                         });
        QVERIFY(!outcome.result);
        QCOMPARE(outcome.result.error().kind, Error::Kind::Schema);
        QCOMPARE(m_house->onlyRow().state, OutboxState::Queued);
        QCOMPARE(m_house->proxy.count("POST", "/job"), 0); // no whole request has come
        QVERIFY(m_house->jobs().isEmpty());
    }

    void discardingARowRemovesItsFile()
    {
        const qint64 id = queued(2 * Megabyte);
        QVERIFY(!onlyFile().isEmpty());
        QVERIFY(House::value(m_house->outbox->discard(id)));
        QVERIFY(filesIn(folder()).isEmpty());
    }

    void aStartRemovesWhatNobodyUses()
    {
        (void)queued(2 * Megabyte);
        const QString kept = onlyFile();
        const QString left = QDir(folder()).filePath(QStringLiteral("left-over.json"));
        QVERIFY(QFile::copy(kept, left));
        const Result<std::shared_ptr<PayloadFile>> beingWritten = PayloadFile::create(folder());
        QVERIFY(beingWritten);
        m_house->reopen();
        QTRY_COMPARE_WITH_TIMEOUT(m_house->outbox->entries().size(), 1, 60'000);
        QVERIFY(QFile::exists(kept));
        QVERIFY(!QFile::exists(left));
        QVERIFY(QFile::exists((*beingWritten)->path())); // some program is at it
    }
};

namespace {

/// The other process: dispatches the job FILE to URL, and says how many bytes it sent and how much its memory
/// grew.
int dispatchInChild(const QString &url, const QString &file)
{
    const SystemClock clock;
    const QTemporaryDir folder;
    QNetworkAccessManager network;
    squash::SessionCredentials credentials;
    test::PlainPreparer preparer;
    preparer.practiceUrl = QUrl(url);
    Outbox outbox(folder.filePath(QStringLiteral("outbox.sqlite")), clock);
    history::HistoryService history(folder.filePath(QStringLiteral("history.sqlite")));
    Dispatcher dispatcher({.network = network,
                           .outbox = outbox,
                           .history = history,
                           .credentials = credentials,
                           .preparer = preparer,
                           .clock = clock});
    const qint64 before = memory("VmRSS");
    const job::Job job = opened(file);
    Dispatch *deed =
        dispatcher.dispatch(job, QStringLiteral("large.verify.json"), House::practice(), &dispatcher);
    qint64 bytes = 0;
    QObject::connect(deed, &Dispatch::sent, deed, [&](qint64 sent, qint64) { bytes = sent; });
    QObject::connect(deed, &Dispatch::finished, deed, [](const Result<Receipt> &result) {
        if (!result || result->state != OutboxState::Confirmed)
            qInfo("the child ended: %s", qPrintable(result ? result->summary : result.error().text()));
        QCoreApplication::exit(result && result->state == OutboxState::Confirmed ? 0 : 3);
    });
    const int code = QCoreApplication::exec();
    std::printf("%lld %lld\n", static_cast<long long>(bytes),
                static_cast<long long>(memory("VmHWM") - before));
    return code;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == QLatin1String("--child"))
        return dispatchInChild(arguments.at(2), arguments.at(3));
    TestLargeJob test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_largejob.moc"
