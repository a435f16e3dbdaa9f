// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyservice.h"

#include "history/points.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kabocha;
using history::HistoryService;
using history::HistoryStore;
using history::Point;
using test::identifier;
using test::lines;
using test::point;

class TestHistoryService : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void ordersAreDoneInTheirOrder();
    void eachOrderIsToldOnce();
    void newestComeInTheOrderOfTheOrders();
    void newsComesOnOurThread();
    void answersComeOnTheThreadOfTheContext();
    void ordersReturnAtOnce();
    void everythingGivenIsStoredBeforeTheEnd();
    void anEditIsOneOrder();
    void failureIsToldAndTheNextAttemptMayWork();
    void questionFailsWithTheReason();
    void deletedWhileNewsIsOnItsWay();

private:
    [[nodiscard]] QString file() const { return m_directory->filePath(QStringLiteral("history.sqlite")); }
    [[nodiscard]] static QStringList series(HistoryService &service)
    {
        auto future = service.series({.metric = point(0).metric});
        future.waitForFinished();
        return future.result() ? lines(*future.result()) : QStringList{future.result().error().text()};
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestHistoryService::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_directory = std::make_unique<QTemporaryDir>();
}

void TestHistoryService::ordersAreDoneInTheirOrder()
{
    HistoryService service(file());
    service.record({point(1), point(2, "camera.Temp", 1), point(3, "camera.Temp", 2)});
    service.retract({identifier(3)});
    service.confirm({identifier(1), identifier(2)}, QStringLiteral("site"), 17);
    service.withdraw(QStringLiteral("site"), 17);
    service.confirm({identifier(2)}, QStringLiteral("site"), 18);
    QCOMPARE(series(service),
             QStringList({"1 camera.Temp 0 10 withdrawn site#17", "2 camera.Temp 1 10 confirmed site#18"}));
    auto latest = service.latest();
    latest.waitForFinished();
    QVERIFY(latest.result());
    QCOMPARE(lines(*latest.result()), QStringList("2 camera.Temp 1 10 confirmed site#18"));
    auto recent = service.recent({point(0).metric}, 5);
    recent.waitForFinished();
    QVERIFY(recent.result());
    QCOMPARE(lines(*recent.result()), QStringList("2 camera.Temp 1 10 confirmed site#18")); // none withdrawn
}

void TestHistoryService::eachOrderIsToldOnce()
{
    HistoryService service(file());
    QSignalSpy changed(&service, &HistoryService::changed);
    service.record({point(1)});
    service.retract({identifier(1)});
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, 60'000);
    QList<Point> many;
    for (int i = 0; i < 1000; ++i)
        many << point(i);
    service.record(many);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 3, 60'000);
}

void TestHistoryService::newestComeInTheOrderOfTheOrders()
{
    HistoryService service(file());
    service.record({point(1), point(2, "camera.Temp", 1), point(3, "camera.Temp", 2)});
    service.retract({identifier(3)});
    auto newest = service.newest(point(0).metric, 1);
    newest.waitForFinished();
    QVERIFY(newest.result());
    QCOMPARE(lines(*newest.result()), QStringList("2 camera.Temp 1 10 unsent"));
}

void TestHistoryService::newsComesOnOurThread()
{
    HistoryService service(file());
    QThread *thread = nullptr;
    connect(
        &service, &HistoryService::changed, &service, [&thread] { thread = QThread::currentThread(); },
        Qt::DirectConnection);
    service.record({point(1)});
    QTRY_COMPARE_WITH_TIMEOUT(thread, QThread::currentThread(), 60'000);
}

void TestHistoryService::answersComeOnTheThreadOfTheContext()
{
    HistoryService service(file());
    service.record({point(1)});
    QStringList answer;
    QThread *thread = nullptr;
    QObject context;
    service.series({.metric = point(1).metric}).then(&context, [&](const Result<QList<Point>> &points) {
        thread = QThread::currentThread();
        answer = points ? lines(*points) : QStringList();
    });
    QTRY_COMPARE_WITH_TIMEOUT(answer, QStringList("1 camera.Temp 0 10 unsent"), 60'000);
    QCOMPARE(thread, QThread::currentThread());
}

void TestHistoryService::ordersReturnAtOnce()
{
    QList<Point> many;
    for (int i = 0; i < 20'000; ++i)
        many << point(i, "camera.Temp", i);
    HistoryService service(file());
    QSignalSpy changed(&service, &HistoryService::changed);
    service.record(many);
    QCOMPARE(changed.count(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 60'000);
}

void TestHistoryService::everythingGivenIsStoredBeforeTheEnd()
{
    {
        HistoryService service(file());
        for (int i = 0; i < 50; ++i)
            service.record({point(i, "camera.Temp", i)});
    }
    const Result<std::unique_ptr<HistoryStore>> store = HistoryStore::open(file());
    QVERIFY(store);
    QCOMPARE((*store)->series({.metric = point(0).metric}).value_or(QList<Point>()).size(), 50);
    // Closed in good order: nothing is left beside the file but what our own store has just made.
    QVERIFY(QFile::exists(file()));
}

void TestHistoryService::anEditIsOneOrder()
{
    HistoryService service(file());
    QSignalSpy changed(&service, &HistoryService::changed);
    service.record({point(1), point(2, "camera.Temp", 1)});
    service.retract({identifier(2)});
    service.apply({.recorded = {point(3, "camera.Temp", 2)},
                   .restored = {identifier(2)},
                   .retracted = {identifier(1)}});
    QCOMPARE(series(service), QStringList({"2 camera.Temp 1 10 unsent", "3 camera.Temp 2 10 unsent"}));
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 3, 60'000);
}

void TestHistoryService::failureIsToldAndTheNextAttemptMayWork()
{
    QVERIFY(QDir().mkpath(file())); // a folder in its place
    HistoryService service(file());
    QSignalSpy changed(&service, &HistoryService::changed);
    QSignalSpy failed(&service, &HistoryService::failed);
    service.record({point(1)});
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 60'000);
    const auto error = failed.at(0).at(0).value<Error>();
    QCOMPARE(error.kind, Error::Kind::Io);
    QCOMPARE(error.place.file, file());
    QVERIFY(error.message.contains(QStringLiteral("folder")));
    QCOMPARE(changed.count(), 0);

    QVERIFY(QDir().rmdir(file()));
    service.record({point(1)});
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 60'000);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(series(service), QStringList("1 camera.Temp 0 10 unsent"));
}

void TestHistoryService::questionFailsWithTheReason()
{
    QVERIFY(QDir().mkpath(file()));
    HistoryService service(file());
    auto future = service.latest();
    future.waitForFinished();
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().place.file, file());
}

void TestHistoryService::deletedWhileNewsIsOnItsWay()
{
    auto service = std::make_unique<HistoryService>(file());
    bool told = false;
    connect(service.get(), &HistoryService::changed, this, [&told] { told = true; });
    service->record({point(1)});
    service.reset(); // waits for the order; its news is not told by a dead object
    QCoreApplication::processEvents();
    QVERIFY(!told);
}

QTEST_GUILESS_MAIN(TestHistoryService)
#include "test_historyservice.moc"
