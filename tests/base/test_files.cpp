// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace kabocha;

class TestFiles : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void whatIsWrittenIsRead();
    void aMissingFileIsNamed();
    void aFolderIsNotAFile();
    void aDeviceIsRefusedInsteadOfReadForEver();
    void aLinkToNowhereIsMissing();
    void aFileOverTheLimitIsRefused();
    void writingIntoNoFolderSaysSo();
    void aFailedWriteLeavesTheOldFile();
};

void TestFiles::whatIsWrittenIsRead()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a file ñ.json"));
    const QByteArray bytes("a\0b\r\n\xff", 6);
    QVERIFY(writeFileSafely(path, bytes));
    QVERIFY(writeFileSafely(path, bytes + bytes));
    QCOMPARE(readFile(path).value(), bytes + bytes);
}

void TestFiles::aMissingFileIsNamed()
{
    const auto result = readFile(QStringLiteral("/nowhere/job.json"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Io);
    QCOMPARE(
        result.error().text(),
        QStringLiteral("/nowhere/job.json: There is no such file. Check the name, or choose another file."));
}

void TestFiles::aFolderIsNotAFile()
{
    const auto result = readFile(QDir::tempPath());
    QVERIFY(!result);
    QVERIFY(result.error().message.contains(QLatin1String("folder")));
}

void TestFiles::aDeviceIsRefusedInsteadOfReadForEver()
{
    const auto result = readFile(QStringLiteral("/dev/zero"));
    QVERIFY(!result);
    QVERIFY(result.error().message.contains(QLatin1String("regular")));
}

void TestFiles::aLinkToNowhereIsMissing()
{
    QTemporaryDir folder;
    QVERIFY(QFile::link(QStringLiteral("/nowhere"), folder.filePath(QStringLiteral("link"))));
    const auto result = readFile(folder.filePath(QStringLiteral("link")));
    QVERIFY(!result);
    QCOMPARE(result.error().place.file, folder.filePath(QStringLiteral("link")));
}

void TestFiles::aFileOverTheLimitIsRefused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large"));
    QVERIFY(writeFileSafely(path, QByteArray(1025, 'x')));
    QVERIFY(readFile(path, 1025));
    const auto result = readFile(path, 1024);
    QVERIFY(!result);
    QVERIFY(result.error().message.contains(QLatin1String("1.00 KiB")));
}

void TestFiles::writingIntoNoFolderSaysSo()
{
    const auto result = writeFileSafely(QStringLiteral("/nowhere/job.json"), "x");
    QVERIFY(!result);
    QCOMPARE(result.error().place.file, QStringLiteral("/nowhere/job.json"));
    QVERIFY(!result.error().hint.isEmpty());
}

void TestFiles::aFailedWriteLeavesTheOldFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("job.json"));
    QVERIFY(writeFileSafely(path, "old"));
    struct rlimit before = {};
    getrlimit(RLIMIT_FSIZE, &before);
    struct rlimit tiny = before;
    tiny.rlim_cur = 1000;
    std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &tiny); // a disk that is full after 1,000 bytes
    const auto result = writeFileSafely(path, QByteArray(100000, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!result);
    QVERIFY(result.error().message.contains(QLatin1String("unchanged")));
    QCOMPARE(readFile(path).value(), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("job.json")});
}

QTEST_GUILESS_MAIN(TestFiles)
#include "test_files.moc"
