// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historystore.h"

#include "history/points.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <chrono>
#include <cmath>
#include <csignal>
#include <thread>

#include <sys/resource.h>

using namespace kabocha;
using namespace std::chrono_literals;
using history::HistoryStore;
using history::Point;
using test::identifier;
using test::lines;
using test::point;

/// A Result that must be good.
#define GOOD(expression)                                                                                     \
    do {                                                                                                     \
        const auto &good_result = (expression);                                                              \
        QVERIFY2(good_result,                                                                                \
                 good_result ? ""                                                                            \
                             : qPrintable(good_result.error().text() + u' ' + good_result.error().detail));  \
    } while (false)

class TestHistoryStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_store.reset(); }

    void aNewStoreIsEmpty();
    void folderIsMade();
    void pointComesBackAsItWas();
    void notMeasuredIsAGap();
    void timeIsKeptInUtcToTheMillisecond();
    void timeOfRecordingIsKeptBesideThatOfMeasurement();
    void pointNobodyTimesGoesBackToWhereItWasRecorded();
    void oddIdentifiersAreKept_data();
    void oddIdentifiersAreKept();
    void seriesIsInOrderOfTimeAndOfOneMetric();
    void eachStopsWhereNoMoreIsWanted();
    void seriesIsLimitedByTime_data();
    void seriesIsLimitedByTime();
    void retractedIsNotShown();
    void recordingAgainBringsBackAtTheOldTime();
    void recordingAgainTakesTheNewValue();
    void whatIsConfirmedIsFoundByIdentifier();
    void onlyUnsentPointsMove();
    void confirmedIsNeverOverwrittenNorRetracted();
    void restoringUndoesARetraction();
    void confirmedShowsWhereItIs();
    void retractedButOnTheServerIsShownAgain();
    void withdrawnIsMarked();
    void sentAgainAfterWithdrawal();
    void unknownIdentifiersArePassedOver();
    void metricsAreSortedAndShownOnesOnly();
    void latestIsOnePointAMetric();
    void newestAreThoseThatCount();
    void newestAreReadFromTheIndex();
    void recentIsTheNewestOfThoseAskedFor();
    void recentLeavesOutWhatIsRetracted();
    void recentIsBounded_data();
    void recentIsBounded();
    void incompletePointIsRefusedAndNothingStored_data();
    void incompletePointIsRefusedAndNothingStored();
    void sameIdentifierForAnotherMetricMovesIt();
    void dataSurvivesReopening();
    void crashDoesNotLoseWhatWasRecorded();
    void twoStoresSeeEachOther();
    void twoWritersTakeTurns();
    void twoStoresMayBeMadeAtOnce();
    void manyPoints();

    void folderInsteadOfAFile();
    void folderThatCannotBeMade();
    void notADatabase();
    void otherProgramsDatabaseIsLeftAlone();
    void newerSchemaIsLeftAlone();
    void olderSchemaIsBroughtUpToDate();
    void twoProgramsMayBringItUpToDateAtOnce();
    void damagedFileIsReported();
    void diskErrorIsReportedAndNothingStored();
    void lockedByAnotherProgramIsReported();

private:
    [[nodiscard]] QString file() const { return m_directory->filePath(QStringLiteral("history.sqlite")); }
    [[nodiscard]] QStringList series(const QString &metric = QStringLiteral("camera.Temp"))
    {
        const auto points = m_store->series({.metric = point(0, metric).metric});
        return points ? lines(*points) : QStringList{points.error().text()};
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<HistoryStore> m_store;
};

void TestHistoryStore::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_directory = std::make_unique<QTemporaryDir>();
    Result<std::unique_ptr<HistoryStore>> store = HistoryStore::open(file());
    GOOD(store);
    m_store = std::move(*store);
}

void TestHistoryStore::aNewStoreIsEmpty()
{
    QCOMPARE(series(), QStringList());
    const auto metrics = m_store->metrics();
    GOOD(metrics);
    QVERIFY(metrics->isEmpty());
    const auto latest = m_store->latest();
    GOOD(latest);
    QVERIFY(latest->isEmpty());
}

void TestHistoryStore::folderIsMade()
{
    GOOD(HistoryStore::open(m_directory->filePath(QStringLiteral("not/there/yet.sqlite"))));
}

void TestHistoryStore::pointComesBackAsItWas()
{
    Point given = point(1);
    given.recordedAt = given.measuredAt.addMSecs(7'654'321);
    given.jobTitle = QString::fromUtf8("Schicht 7 \xe2\x80\x93 \xc3\xa4.json");
    GOOD(m_store->record({given}));
    const auto points = m_store->series({.metric = given.metric});
    GOOD(points);
    QCOMPARE(points->size(), 1);
    QCOMPARE(points->constFirst(), given);
}

void TestHistoryStore::notMeasuredIsAGap()
{
    GOOD(m_store->record({point(1, "camera.Temp", 0, std::nullopt), point(2, "camera.Temp", 1, std::nan("")),
                          point(3, "camera.Temp", 2, 0.0)}));
    QCOMPARE(series(), QStringList({"1 camera.Temp 0 - unsent", "2 camera.Temp 1 - unsent",
                                    "3 camera.Temp 2 0 unsent"}));
}

void TestHistoryStore::timeIsKeptInUtcToTheMillisecond()
{
    Point given = point(1);
    given.measuredAt = QDateTime(QDate(2026, 7, 1), QTime(3, 4, 5, 678), Qt::OffsetFromUTC, -4 * 3600);
    GOOD(m_store->record({given}));
    const auto points = m_store->series({.metric = given.metric});
    GOOD(points);
    QCOMPARE(points->constFirst().measuredAt, given.measuredAt);
    QCOMPARE(points->constFirst().measuredAt.timeSpec(), Qt::UTC);
    QCOMPARE(points->constFirst().measuredAt.time(), QTime(7, 4, 5, 678));
}

void TestHistoryStore::timeOfRecordingIsKeptBesideThatOfMeasurement()
{
    Point given = point(1);
    given.recordedAt = point(0, "camera.Temp", 90).measuredAt;
    GOOD(m_store->record({given}));
    GOOD(m_store->apply({.moved = {{identifier(1), point(0, "camera.Temp", 5).measuredAt}}}));
    Point again = given;
    again.recordedAt = given.recordedAt.addDays(1);
    GOOD(m_store->record({again}));
    GOOD(m_store->confirm({identifier(1)}, QStringLiteral("summit"), 7));
    QCOMPARE(series(), QStringList("1 camera.Temp 5 10 confirmed summit#7"));
    const auto found = m_store->find({identifier(1)});
    GOOD(found);
    QCOMPARE(found->constFirst().recordedAt, given.recordedAt);
    QCOMPARE(found->constFirst().recordedAt.timeSpec(), Qt::UTC);
    for (const auto &read : {m_store->latest(), m_store->newest(given.metric, 1),
                             m_store->recent({given.metric}, 1), m_store->confirmed({identifier(1)})}) {
        GOOD(read);
        QCOMPARE(*read, *found);
    }
}

void TestHistoryStore::pointNobodyTimesGoesBackToWhereItWasRecorded()
{
    Point known = point(1);
    known.recordedAt = point(0, "camera.Temp", 90).measuredAt;
    GOOD(m_store->record({known, point(2, "camera.Temp", 1)}));
    GOOD(m_store->apply({.moved = {{identifier(1), QDateTime()}, {identifier(2), QDateTime()}}}));
    QCOMPARE(series(), QStringList({"2 camera.Temp 1 10 unsent", "1 camera.Temp 90 10 unsent"}));
}

void TestHistoryStore::oddIdentifiersAreKept_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << "1";
    QTest::newRow("upper case") << "0123456789ABCDEF0123456789ABCDEF";
    QTest::newRow("with dashes") << "01234567-89ab-cdef-0123-456789abcdef";
    QTest::newRow("32 characters, not hex") << "0123456789abcdef0123456789abcdeg";
    QTest::newRow("outside ASCII") << QString::fromUtf8("m\xc3\xa4\xc3\x9f");
    QTest::newRow("an attempt") << "'; DROP TABLE point; --";
}

void TestHistoryStore::oddIdentifiersAreKept()
{
    QFETCH(QString, text);
    Point given = point(1);
    given.identifier = text;
    GOOD(m_store->record({given}));
    GOOD(m_store->confirm({text}, QStringLiteral("site"), 3));
    const auto points = m_store->series({.metric = given.metric});
    GOOD(points);
    QCOMPARE(points->size(), 1);
    QCOMPARE(points->constFirst().identifier, text);
    QCOMPARE(points->constFirst().serverJob, 3);
}

void TestHistoryStore::seriesIsInOrderOfTimeAndOfOneMetric()
{
    GOOD(m_store->record({point(3, "camera.Temp", 30), point(1, "camera.Temp", 10),
                          point(2, "camera.Temp", 20), point(4, "camera.Pressure", 15),
                          point(5, "other.Temp", 15)}));
    QCOMPARE(series(), QStringList({"1 camera.Temp 10 10 unsent", "2 camera.Temp 20 10 unsent",
                                    "3 camera.Temp 30 10 unsent"}));
    QCOMPARE(series(QStringLiteral("camera.Nothing")), QStringList());
}

void TestHistoryStore::eachStopsWhereNoMoreIsWanted()
{
    QList<Point> points;
    for (int i = 0; i < 10; ++i)
        points << point(i);
    QVERIFY(m_store->record(points));
    int taken = 0;
    const Result<void> cut = m_store->each({.metric = points.constFirst().metric},
                                           [&taken](const Point &) { return ++taken < 3; });
    QVERIFY(!cut);
    QCOMPARE(cut.error().kind, Error::Kind::Cancelled);
    QCOMPARE(taken, 3);
    QVERIFY(m_store->each({.metric = points.constFirst().metric},
                          [&taken](const Point &) { return ++taken > 0; }));
    QCOMPARE(taken, 13);
}

void TestHistoryStore::seriesIsLimitedByTime_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QStringList>("numbers");
    constexpr int none = -1000;
    QTest::newRow("no limit") << none << none << QStringList{"1", "2", "3"};
    QTest::newRow("from, inclusive") << 20 << none << QStringList{"2", "3"};
    QTest::newRow("to, inclusive") << none << 20 << QStringList{"1", "2"};
    QTest::newRow("both") << 11 << 29 << QStringList{"2"};
    QTest::newRow("the wrong way round") << 30 << 10 << QStringList();
}

void TestHistoryStore::seriesIsLimitedByTime()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QStringList, numbers);
    GOOD(m_store->record(
        {point(1, "camera.Temp", 10), point(2, "camera.Temp", 20), point(3, "camera.Temp", 30)}));
    const auto at = [](int minutes) {
        return minutes < 0 ? QDateTime() : point(0, "camera.Temp", minutes).measuredAt;
    };
    const auto points = m_store->series({.metric = point(0).metric, .from = at(from), .to = at(to)});
    GOOD(points);
    QStringList found;
    for (const QString &line : lines(*points))
        found << line.section(u' ', 0, 0);
    QCOMPARE(found, numbers);
}

void TestHistoryStore::retractedIsNotShown()
{
    GOOD(m_store->record({point(1), point(2, "camera.Temp", 1)}));
    GOOD(m_store->retract({identifier(1)}));
    QCOMPARE(series(), QStringList("2 camera.Temp 1 10 unsent"));
}

void TestHistoryStore::recordingAgainBringsBackAtTheOldTime()
{
    GOOD(m_store->record({point(1, "camera.Temp", 5)}));
    GOOD(m_store->retract({identifier(1)}));
    GOOD(m_store->record({point(1, "camera.Temp", 99)}));
    QCOMPARE(series(), QStringList("1 camera.Temp 5 10 unsent"));
}

void TestHistoryStore::whatIsConfirmedIsFoundByIdentifier()
{
    GOOD(m_store->record(
        {point(1), point(2, QStringLiteral("camera.Wind"), 5), point(3), point(4), point(5)}));
    GOOD(m_store->confirm({identifier(1), identifier(2), identifier(3)}, QStringLiteral("summit"), 7));
    GOOD(m_store->confirm({identifier(4)}, QStringLiteral("summit"), 8));
    GOOD(m_store->withdraw(QStringLiteral("summit"), 8));
    const auto found = m_store->confirmed(
        {identifier(2), identifier(1), identifier(4), identifier(5), QStringLiteral("no"), QString()});
    GOOD(found);
    QCOMPARE(lines(*found), QStringList({QStringLiteral("2 camera.Wind 5 10 confirmed summit#7"),
                                         QStringLiteral("1 camera.Temp 0 10 confirmed summit#7")}));
    QVERIFY(m_store->confirmed({})->isEmpty());
}

void TestHistoryStore::recordingAgainTakesTheNewValue()
{
    GOOD(m_store->record({point(1, "camera.Temp", 5, 1.0)}));
    GOOD(m_store->record({point(1, "camera.Temp", 9, 2.0)}));
    QCOMPARE(series(), QStringList("1 camera.Temp 5 2 unsent"));
}

void TestHistoryStore::onlyUnsentPointsMove()
{
    GOOD(m_store->record({point(1), point(2, "camera.Temp", 1), point(3, "camera.Temp", 2)}));
    GOOD(m_store->confirm({identifier(2)}, "t", 1));
    GOOD(m_store->retract({identifier(3)}));
    QList<std::pair<QString, QDateTime>> moved;
    for (const int number : {1, 2, 3, 4})
        moved << std::pair(identifier(number), point(0, "camera.Temp", 60 + number).measuredAt);
    GOOD(m_store->apply({.moved = moved}));
    GOOD(m_store->apply({.restored = {identifier(3)}}));
    QCOMPARE(series(), QStringList({"2 camera.Temp 1 10 confirmed t#1", "1 camera.Temp 61 10 unsent",
                                    "3 camera.Temp 63 10 unsent"}));
}

void TestHistoryStore::confirmedIsNeverOverwrittenNorRetracted()
{
    GOOD(m_store->record({point(1, "camera.Temp", 5, 1.0)}));
    GOOD(m_store->confirm({identifier(1)}, QStringLiteral("site"), 17));
    GOOD(m_store->record({point(1, "camera.Temp", 9, 2.0)}));
    GOOD(m_store->retract({identifier(1)}));
    QCOMPARE(series(), QStringList("1 camera.Temp 5 1 confirmed site#17"));
}

void TestHistoryStore::restoringUndoesARetraction()
{
    GOOD(m_store->record({point(1), point(2, "camera.Temp", 1)}));
    GOOD(m_store->confirm({identifier(2)}, QStringLiteral("site"), 1));
    GOOD(m_store->retract({identifier(1), identifier(2)}));
    GOOD(m_store->apply({.restored = {identifier(1), identifier(2), identifier(3)}}));
    QCOMPARE(series(), QStringList({"1 camera.Temp 0 10 unsent", "2 camera.Temp 1 10 confirmed site#1"}));
}

void TestHistoryStore::confirmedShowsWhereItIs()
{
    GOOD(m_store->record({point(1), point(2, "camera.Temp", 1), point(3, "camera.Temp", 2)}));
    GOOD(m_store->confirm({identifier(1), identifier(3)}, QStringLiteral("Practice sandbox"), 0));
    QCOMPARE(series(),
             QStringList({"1 camera.Temp 0 10 confirmed Practice sandbox#0", "2 camera.Temp 1 10 unsent",
                          "3 camera.Temp 2 10 confirmed Practice sandbox#0"}));
}

void TestHistoryStore::retractedButOnTheServerIsShownAgain()
{
    GOOD(m_store->record({point(1)}));
    GOOD(m_store->retract({identifier(1)})); // undone while it was on its way
    GOOD(m_store->confirm({identifier(1)}, QStringLiteral("site"), 17));
    QCOMPARE(series(), QStringList("1 camera.Temp 0 10 confirmed site#17"));
}

void TestHistoryStore::withdrawnIsMarked()
{
    GOOD(m_store->record(
        {point(1), point(2, "camera.Temp", 1), point(3, "camera.Temp", 2), point(4, "camera.Temp", 3)}));
    GOOD(m_store->confirm({identifier(1)}, QStringLiteral("site"), 17));
    GOOD(m_store->confirm({identifier(2)}, QStringLiteral("site"), 18));
    GOOD(m_store->confirm({identifier(3)}, QStringLiteral("other"), 17));
    GOOD(m_store->withdraw(QStringLiteral("site"), 17));
    GOOD(m_store->withdraw(QStringLiteral("never heard of"), 17));
    QCOMPARE(series(),
             QStringList({"1 camera.Temp 0 10 withdrawn site#17", "2 camera.Temp 1 10 confirmed site#18",
                          "3 camera.Temp 2 10 confirmed other#17", "4 camera.Temp 3 10 unsent"}));
}

void TestHistoryStore::sentAgainAfterWithdrawal()
{
    GOOD(m_store->record({point(1)}));
    GOOD(m_store->confirm({identifier(1)}, QStringLiteral("site"), 17));
    GOOD(m_store->withdraw(QStringLiteral("site"), 17));
    GOOD(m_store->confirm({identifier(1)}, QStringLiteral("site"), 18));
    QCOMPARE(series(), QStringList("1 camera.Temp 0 10 confirmed site#18"));
}

void TestHistoryStore::unknownIdentifiersArePassedOver()
{
    GOOD(m_store->retract({identifier(7)}));
    GOOD(m_store->confirm({identifier(7)}, QStringLiteral("site"), 1));
    GOOD(m_store->record({}));
    QCOMPARE(series(), QStringList());
}

void TestHistoryStore::metricsAreSortedAndShownOnesOnly()
{
    GOOD(m_store->record({point(1, "b.z"), point(2, "b.a"), point(3, "a.z"), point(4, "c.gone")}));
    GOOD(m_store->retract({identifier(4)}));
    const auto metrics = m_store->metrics();
    GOOD(metrics);
    QStringList names;
    for (const metric::Name &name : *metrics)
        names << name.text();
    QCOMPARE(names, QStringList({"a.z", "b.a", "b.z"}));
}

void TestHistoryStore::latestIsOnePointAMetric()
{
    GOOD(m_store->record({point(1, "b.m", 3), point(2, "b.m", 9), point(3, "b.m", 12), point(4, "a.m", 1),
                          point(5, "c.gone")}));
    GOOD(m_store->retract({identifier(3), identifier(5)}));
    const auto latest = m_store->latest();
    GOOD(latest);
    QCOMPARE(lines(*latest), QStringList({"4 a.m 1 10 unsent", "2 b.m 9 10 unsent"}));
}

void TestHistoryStore::newestAreThoseThatCount()
{
    GOOD(m_store->record({point(1, "a.m", 1), point(2, "a.m", 2), point(3, "a.m", 3),
                          point(4, "a.m", 4, std::nullopt), point(5, "a.m", 5), point(6, "a.m", 6),
                          point(7, "b.m", 7)}));
    GOOD(m_store->retract({identifier(6)}));
    GOOD(m_store->confirm({identifier(5)}, QStringLiteral("site"), 17));
    GOOD(m_store->withdraw(QStringLiteral("site"), 17));
    const auto newest = [this](int most) {
        const auto points = m_store->newest(point(0, "a.m").metric, most);
        return points ? lines(*points) : QStringList{points.error().text()};
    };
    QCOMPARE(newest(2), QStringList({"2 a.m 2 10 unsent", "3 a.m 3 10 unsent"}));
    QCOMPARE(newest(200), QStringList({"1 a.m 1 10 unsent", "2 a.m 2 10 unsent", "3 a.m 3 10 unsent"}));
    QCOMPARE(newest(0), QStringList());
    QCOMPARE(newest(-1), QStringList());
}

/// However long a metric's past is, only its end is read: no step of the plan sorts or scans.
void TestHistoryStore::newestAreReadFromTheIndex()
{
    GOOD(m_store->record({point(1)}));
    const QString connection = QStringLiteral("plan");
    QStringList plan;
    {
        QSqlDatabase sql = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        sql.setDatabaseName(file());
        QVERIFY(sql.open());
        QSqlQuery query(sql);
        QVERIFY(query.exec(QStringLiteral(
            "EXPLAIN QUERY PLAN SELECT identifier, time, value FROM point WHERE metric = 1 AND state <> 3"
            " AND state <> 2 AND value IS NOT NULL ORDER BY time DESC, identifier DESC LIMIT 200")));
        while (query.next())
            plan << query.value(3).toString();
    }
    QSqlDatabase::removeDatabase(connection);
    QCOMPARE(plan, QStringList(QStringLiteral("SEARCH point USING PRIMARY KEY (metric=?)")));
}

void TestHistoryStore::recentIsTheNewestOfThoseAskedFor()
{
    GOOD(m_store->record({point(1, "b.m", 3), point(2, "b.m", 9), point(3, "b.m", 12), point(4, "a.m", 1),
                          point(5, "c.m", 1)}));
    const auto recent =
        m_store->recent({point(0, "b.m").metric, point(0, "z.nothing").metric, point(0, "a.m").metric}, 2);
    GOOD(recent);
    QCOMPARE(lines(*recent), QStringList({"2 b.m 9 10 unsent", "3 b.m 12 10 unsent", "4 a.m 1 10 unsent"}));
}

void TestHistoryStore::recentLeavesOutWhatIsRetracted()
{
    GOOD(m_store->record({point(1), point(2, "camera.Temp", 1), point(3, "camera.Temp", 2)}));
    GOOD(m_store->retract({identifier(3)}));
    const auto recent = m_store->recent({point(0).metric}, 1);
    GOOD(recent);
    QCOMPARE(lines(*recent), QStringList("2 camera.Temp 1 10 unsent"));
    GOOD(m_store->record({point(4, "camera.Temp", 4)})); // taken back from the server: no last value either
    GOOD(m_store->confirm({identifier(4)}, QStringLiteral("site"), 17));
    GOOD(m_store->withdraw(QStringLiteral("site"), 17));
    QCOMPARE(lines(m_store->recent({point(0).metric}, 1).value()), lines(*recent));
}

void TestHistoryStore::recentIsBounded_data()
{
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("found");
    QTest::newRow("fewer than there are") << 7 << 7;
    QTest::newRow("more than there are") << 70 << 50;
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("not a number of points") << -1 << 0;
}

void TestHistoryStore::recentIsBounded()
{
    QFETCH(int, most);
    QFETCH(int, found);
    QList<Point> points;
    for (int i = 0; i < 50; ++i)
        points << point(i, "camera.Temp", i, i % 3 ? std::optional<double>(i) : std::nullopt);
    GOOD(m_store->record(points));
    const auto recent = m_store->recent({point(0).metric}, most);
    GOOD(recent);
    QCOMPARE(lines(*recent), lines(points.mid(points.size() - found)));
}

void TestHistoryStore::incompletePointIsRefusedAndNothingStored_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("reason");
    QTest::newRow("identifier") << 0 << "it has no identifier";
    QTest::newRow("metric") << 1 << "it has no metric";
    QTest::newRow("time") << 2 << "it has no time";
}

void TestHistoryStore::incompletePointIsRefusedAndNothingStored()
{
    QFETCH(int, what);
    QFETCH(QString, reason);
    Point bad = point(2);
    if (what == 0)
        bad.identifier.clear();
    else if (what == 1)
        bad.metric = {.package = QStringLiteral("camera")};
    else
        bad.measuredAt = {};
    const Result<void> outcome = m_store->record({point(1), bad});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Schema);
    QVERIFY2(outcome.error().message.contains(reason), qPrintable(outcome.error().text()));
    QVERIFY(outcome.error().message.contains(QStringLiteral("camera")));
    QCOMPARE(series(), QStringList());
}

void TestHistoryStore::sameIdentifierForAnotherMetricMovesIt()
{
    GOOD(m_store->record({point(1, "camera.Temp", 5)}));
    Point moved = point(1, "camera.Pressure", 9);
    moved.recordedAt = moved.measuredAt.addSecs(60);
    GOOD(m_store->record({moved}));
    QCOMPARE(m_store->find({identifier(1)}).value(), QList<Point>{moved});
    QCOMPARE(series(), QStringList());
    QCOMPARE(series(QStringLiteral("camera.Pressure")), QStringList("1 camera.Pressure 9 10 unsent"));
}

void TestHistoryStore::dataSurvivesReopening()
{
    GOOD(m_store->record({point(1)}));
    GOOD(m_store->confirm({identifier(1)}, QStringLiteral("site"), 17));
    m_store.reset();
    Result<std::unique_ptr<HistoryStore>> again = HistoryStore::open(file());
    GOOD(again);
    m_store = std::move(*again);
    QCOMPARE(series(), QStringList("1 camera.Temp 0 10 confirmed site#17"));
}

void TestHistoryStore::crashDoesNotLoseWhatWasRecorded()
{
    GOOD(m_store->record({point(1)}));
    // As the disk is at this moment: the file and its write-ahead log, nothing closed.
    const QString copy = m_directory->filePath(QStringLiteral("copy.sqlite"));
    QVERIFY(QFile::copy(file(), copy));
    QVERIFY(QFile::copy(file() + QStringLiteral("-wal"), copy + QStringLiteral("-wal")));
    Result<std::unique_ptr<HistoryStore>> recovered = HistoryStore::open(copy);
    GOOD(recovered);
    m_store = std::move(*recovered);
    QCOMPARE(series(), QStringList("1 camera.Temp 0 10 unsent"));
}

void TestHistoryStore::twoStoresSeeEachOther()
{
    Result<std::unique_ptr<HistoryStore>> other = HistoryStore::open(file());
    GOOD(other);
    GOOD((*other)->record({point(1)}));
    GOOD(m_store->confirm({identifier(1)}, QStringLiteral("site"), 17));
    const auto points = (*other)->series({.metric = point(1).metric});
    GOOD(points);
    QCOMPARE(lines(*points), QStringList("1 camera.Temp 0 10 confirmed site#17"));
}

void TestHistoryStore::twoWritersTakeTurns()
{
    constexpr int each = 100;
    const QString path = file();
    QStringList failures[2];
    const auto write = [&path, &failures](int writer) {
        Result<std::unique_ptr<HistoryStore>> store = HistoryStore::open(path);
        if (!store)
            failures[writer] << store.error().text();
        for (int i = 0; store && i < each; ++i) {
            const int number = writer * each + i;
            if (Result<void> done = (*store)->record({point(number, "camera.Temp", number)}); !done)
                failures[writer] << done.error().text() + done.error().detail;
        }
    };
    std::thread one(write, 0);
    std::thread two(write, 1);
    one.join();
    two.join();
    QCOMPARE(failures[0] + failures[1], QStringList());
    QCOMPARE(series().size(), 2 * each);
}

void TestHistoryStore::twoStoresMayBeMadeAtOnce()
{
    const QString path = m_directory->filePath(QStringLiteral("fresh.sqlite"));
    constexpr int windows = 4;
    QString failures[windows];
    std::vector<std::thread> threads;
    for (int window = 0; window < windows; ++window)
        threads.emplace_back([&path, &failures, window] {
            Result<std::unique_ptr<HistoryStore>> store = HistoryStore::open(path);
            const Result<void> done =
                store ? (*store)->record({point(window)}) : Result<void>(fail(store.error()));
            if (!done)
                failures[window] = done.error().text() + done.error().detail;
        });
    for (std::thread &thread : threads)
        thread.join();
    for (const QString &failure : failures)
        QCOMPARE(failure, QString());
    Result<std::unique_ptr<HistoryStore>> store = HistoryStore::open(path);
    GOOD(store);
    m_store = std::move(*store);
    QCOMPARE(series().size(), windows);
}

void TestHistoryStore::manyPoints()
{
    constexpr int count = 50'000;
    QList<Point> points;
    for (int i = 0; i < count; ++i)
        points << point(i, i % 2 ? QStringLiteral("camera.Temp") : QStringLiteral("camera.Pressure"), i);
    GOOD(m_store->record(points)); // in one transaction: one a point would take minutes
    QCOMPARE(series().size(), count / 2);
    const auto part = m_store->series({.metric = point(0).metric, .from = points.at(count - 100).measuredAt});
    GOOD(part);
    QCOMPARE(part->size(), 50);
}

void TestHistoryStore::folderInsteadOfAFile()
{
    const Result<std::unique_ptr<HistoryStore>> store = HistoryStore::open(m_directory->path());
    QVERIFY(!store);
    QCOMPARE(store.error().kind, Error::Kind::Io);
    QCOMPARE(store.error().place.file, m_directory->path());
    QVERIFY(store.error().message.contains(QStringLiteral("folder, not a file")));
    QVERIFY(!store.error().hint.isEmpty());
}

void TestHistoryStore::folderThatCannotBeMade()
{
    const Result<std::unique_ptr<HistoryStore>> store =
        HistoryStore::open(file() + QStringLiteral("/below/a/file.sqlite"));
    QVERIFY(!store);
    QCOMPARE(store.error().place.file, file() + QStringLiteral("/below/a"));
    QVERIFY(store.error().message.contains(QStringLiteral("cannot be made")));
}

void TestHistoryStore::notADatabase()
{
    const QString path = m_directory->filePath(QStringLiteral("letter.txt"));
    QFile letter(path);
    QVERIFY(letter.open(QIODevice::WriteOnly));
    const QByteArray text = QByteArray("Dear colleague,\n").repeated(300);
    letter.write(text);
    letter.close();
    const Result<std::unique_ptr<HistoryStore>> store = HistoryStore::open(path);
    QVERIFY(!store);
    QCOMPARE(store.error().place.file, path);
    QVERIFY2(store.error().message.contains(QStringLiteral("no SQLite database")),
             qPrintable(store.error().text()));
    QVERIFY(store.error().hint.contains(QStringLiteral("Move the file away")));
    QVERIFY(letter.open(QIODevice::ReadOnly));
    QCOMPARE(letter.readAll(), text);
}

/// Runs SQL on PATH as another program would.
static void sql(const QString &path, const QStringList &statements)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        database.setDatabaseName(path);
        QVERIFY(database.open());
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(statement + query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
}

static QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestHistoryStore::otherProgramsDatabaseIsLeftAlone()
{
    const QString path = m_directory->filePath(QStringLiteral("addresses.sqlite"));
    sql(path, {QStringLiteral("CREATE TABLE people(name)")});
    const QByteArray before = bytesOf(path);
    const Result<std::unique_ptr<HistoryStore>> store = HistoryStore::open(path);
    QVERIFY(!store);
    QVERIFY2(store.error().message.contains(QStringLiteral("another program")),
             qPrintable(store.error().text()));
    QCOMPARE(bytesOf(path), before);
}

void TestHistoryStore::newerSchemaIsLeftAlone()
{
    GOOD(m_store->record({point(1)}));
    m_store.reset();
    sql(file(), {QStringLiteral("PRAGMA user_version=99"), QStringLiteral("DROP TABLE point")});
    const QByteArray before = bytesOf(file());
    const Result<std::unique_ptr<HistoryStore>> store = HistoryStore::open(file());
    QVERIFY(!store);
    QCOMPARE(store.error().kind, Error::Kind::Io);
    QCOMPARE(store.error().place.file, file());
    QVERIFY2(store.error().message.contains(QStringLiteral("newer version of Kabocha (schema 99")),
             qPrintable(store.error().text()));
    QVERIFY(store.error().message.contains(QStringLiteral("left as it is")));
    QCOMPARE(bytesOf(file()), before);
}

/// A history as the first schema had it, with a point at noon that was measured then, or recorded: nobody
/// knows.
static void makeFirstSchema(const QString &path)
{
    sql(path, {QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA application_id=1262643305"),
               QStringLiteral("CREATE TABLE text(id INTEGER PRIMARY KEY, value TEXT NOT NULL UNIQUE)"),
               QStringLiteral(
                   "CREATE TABLE metric(id INTEGER PRIMARY KEY, package TEXT NOT NULL, name TEXT NOT NULL,"
                   " UNIQUE(package, name))"),
               QStringLiteral(
                   "CREATE TABLE point(metric INTEGER NOT NULL, time INTEGER NOT NULL, identifier NOT NULL,"
                   " value REAL, unit INTEGER NOT NULL, state INTEGER NOT NULL, title INTEGER NOT NULL,"
                   " target INTEGER, job INTEGER, PRIMARY KEY(metric, time, identifier)) WITHOUT ROWID"),
               QStringLiteral("CREATE UNIQUE INDEX point_identifier ON point(identifier)"),
               QStringLiteral("CREATE INDEX point_job ON point(job, target) WHERE job IS NOT NULL"),
               QStringLiteral("INSERT INTO text VALUES(1, 'deg_C'), (2, 'night.verify.json')"),
               QStringLiteral("INSERT INTO metric VALUES(1, 'camera', 'Temp')"),
               QStringLiteral("INSERT INTO point VALUES(1, %1, x'%2', 10.0, 1, 0, 2, NULL, NULL)")
                   .arg(QString::number(point(1).measuredAt.toMSecsSinceEpoch()), identifier(1)),
               QStringLiteral("PRAGMA user_version=1")});
}

void TestHistoryStore::olderSchemaIsBroughtUpToDate()
{
    const QString path = m_directory->filePath(QStringLiteral("older.sqlite"));
    makeFirstSchema(path);
    Result<std::unique_ptr<HistoryStore>> store = HistoryStore::open(path);
    GOOD(store);
    m_store = std::move(*store);
    QCOMPARE(m_store->find({identifier(1)}).value(), QList<Point>{point(1)}); // its recording is not made up
    Point now = point(2, "camera.Temp", 1);
    now.recordedAt = now.measuredAt.addSecs(60);
    GOOD(m_store->record({now}));
    m_store.reset();
    store = HistoryStore::open(path); // up to date: nothing is done twice
    GOOD(store);
    m_store = std::move(*store);
    QCOMPARE(m_store->series({.metric = now.metric}).value(), (QList<Point>{point(1), now}));
}

void TestHistoryStore::twoProgramsMayBringItUpToDateAtOnce()
{
    const QString path = m_directory->filePath(QStringLiteral("older.sqlite"));
    makeFirstSchema(path);
    constexpr int programs = 4;
    QString failures[programs];
    std::atomic_int ready = 0;
    std::vector<std::thread> threads;
    for (int program = 0; program < programs; ++program)
        threads.emplace_back([&, program] {
            ++ready;
            while (ready < programs)
                std::this_thread::yield();
            const Result<std::unique_ptr<HistoryStore>> store = HistoryStore::open(path);
            const Result<void> done =
                store ? (*store)->record({point(2 + program)}) : Result<void>(fail(store.error()));
            if (!done)
                failures[program] = done.error().text() + done.error().detail;
        });
    for (std::thread &thread : threads)
        thread.join();
    for (const QString &failure : failures)
        QCOMPARE(failure, QString());
    Result<std::unique_ptr<HistoryStore>> store = HistoryStore::open(path);
    GOOD(store);
    m_store = std::move(*store);
    QCOMPARE(series().size(), 1 + programs);
}

void TestHistoryStore::damagedFileIsReported()
{
    QList<Point> points;
    for (int i = 0; i < 2000; ++i)
        points << point(i, "camera.Temp", i);
    GOOD(m_store->record(points));
    m_store.reset();
    QFile broken(file());
    QVERIFY(broken.open(QIODevice::ReadWrite));
    // The pages behind the schema's.
    constexpr int firstPages = 5 * 4096;
    const qint64 size = broken.size();
    QVERIFY(broken.seek(firstPages));
    broken.write(QByteArray(size - firstPages, '\x5a'));
    broken.close();

    Result<std::unique_ptr<HistoryStore>> store = HistoryStore::open(file());
    GOOD(store); // its schema is whole
    const auto read = (*store)->series({.metric = point(0).metric});
    QVERIFY(!read);
    QCOMPARE(read.error().place.file, file());
    QVERIFY2(read.error().message.contains(QStringLiteral("damaged")),
             qPrintable(read.error().text() + read.error().detail));
    QVERIFY(read.error().hint.contains(QStringLiteral(".recover")));
    QVERIFY(!(*store)->record({point(5000)}));
}

void TestHistoryStore::diskErrorIsReportedAndNothingStored()
{
    GOOD(m_store->record({point(1)}));
    QList<Point> points;
    for (int i = 2; i < 5000; ++i)
        points << point(i, "camera.Temp", i);
    // The system lets no file of ours grow further, as a disk that fails would not.
    rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit none = before;
    none.rlim_cur = rlim_t(QFileInfo(file() + QStringLiteral("-wal")).size());
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &none), 0);
    const Result<void> outcome = m_store->record(points);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);

    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Io);
    QCOMPARE(outcome.error().place.file, file());
    QVERIFY2(outcome.error().message.contains(QStringLiteral("history")), qPrintable(outcome.error().text()));
    QVERIFY(!outcome.error().hint.isEmpty());
    QCOMPARE(series(), QStringList("1 camera.Temp 0 10 unsent"));
    GOOD(m_store->record(points)); // and goes on when the disk does
}

void TestHistoryStore::lockedByAnotherProgramIsReported()
{
    QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("holder"));
    other.setDatabaseName(file());
    QVERIFY(other.open());
    QVERIFY(QSqlQuery(other).exec(QStringLiteral("BEGIN IMMEDIATE")));
    Result<std::unique_ptr<HistoryStore>> store = HistoryStore::open(file(), 50ms);
    const Result<void> outcome = store ? (*store)->record({point(1)}) : Result<void>(fail(store.error()));
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().message.contains(QStringLiteral("in use by another program")),
             qPrintable(outcome.error().text()));
    QCOMPARE(outcome.error().place.file, file());
    QVERIFY(QSqlQuery(other).exec(QStringLiteral("ROLLBACK")));
    other = {};
    QSqlDatabase::removeDatabase(QStringLiteral("holder"));
    GOOD(m_store->record({point(1)}));
}

QTEST_GUILESS_MAIN(TestHistoryStore)
#include "test_historystore.moc"
