// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/duplicates.h"

using namespace kabocha;
using namespace kabocha::ui;

namespace {

EntryInQuestion entry(const QDateTime &measuredAt = {})
{
    return {.value = 10.02,
            .unit = QStringLiteral("deg_C"),
            .measuredAt = measuredAt,
            .now = test::noon(9),
            .replaced = QStringLiteral("mine")};
}

history::Point past(const QDateTime &at, double value = 10.02, const QString &unit = QStringLiteral("deg_C"),
                    const QString &identifier = QStringLiteral("theirs"))
{
    history::Point point = test::point(1, value, history::PointState::Unsent, unit);
    point.identifier = identifier;
    point.measuredAt = at;
    return point;
}

} // namespace

Q_DECLARE_METATYPE(kabocha::ui::SentTo)

class TestDuplicates : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void whatWasSentIsToldByItsState_data()
    {
        QTest::addColumn<SentTo>("sent");
        QTest::addColumn<QString>("said");
        const QString summit = QStringLiteral("Summit");
        QTest::newRow("arrived") << SentTo{.target = summit, .job = 17}
                                 << QStringLiteral("was sent to Summit already, as job 17. Another");
        QTest::newRow("number unknown")
            << SentTo{.target = summit} << QStringLiteral("was sent to Summit already. Another");
        QTest::newRow("queued") << SentTo{.target = summit, .arrived = false, .queued = true}
                                << QStringLiteral("waits in the outbox for Summit");
        QTest::newRow("on its way") << SentTo{.target = summit, .arrived = false}
                                    << QStringLiteral("may have reached Summit");
        QTest::newRow("a name like a place") << SentTo{.target = QStringLiteral("%2"), .job = 17}
                                             << QStringLiteral("to %2 already, as job 17");
    }
    void whatWasSentIsToldByItsState()
    {
        QFETCH(SentTo, sent);
        QFETCH(QString, said);
        const QStringList found = duplicatesOf(entry(), {}, sent);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.constFirst().contains(said), qPrintable(found.constFirst()));
        // What Enter does then.
        QVERIFY2(found.constFirst().contains(QStringLiteral("as its correction, with a reason")),
                 qPrintable(found.constFirst()));
        QVERIFY(duplicatesOf(entry(), {}, {}).isEmpty());
    }

    void theSameMinute_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("same");
        QTest::newRow("same second") << 0 << true;
        QTest::newRow("same minute") << 59 << true;
        QTest::newRow("next minute") << 60 << false;
        QTest::newRow("minute before") << -1 << false;
    }
    void theSameMinute()
    {
        QFETCH(int, seconds);
        QFETCH(bool, same);
        const QStringList found =
            duplicatesOf(entry(test::noon(2)), {past(test::noon(2).addSecs(seconds), 9)}, {});
        QCOMPARE(!found.isEmpty(), same);
        if (same)
            QVERIFY2(found.constFirst().contains(QStringLiteral("9.0 deg_C, in night.verify.json")),
                     qPrintable(found.constFirst()));
    }

    void whereItWentIsToldToo()
    {
        history::Point point = past(test::noon(2));
        point.state = history::PointState::Confirmed;
        point.target = QStringLiteral("Base");
        point.serverJob = 4;
        const QStringList found = duplicatesOf(entry(test::noon(2)), {point}, {});
        QCOMPARE(found.size(), 1);
        QVERIFY(found.constFirst().contains(QStringLiteral("sent to Base as job 4")));
    }

    /// Of the same moment is what was measured within the minute until now, where no other is typed.
    void theSameValueJustNow_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("secondsAgo");
        QTest::addColumn<QString>("said");
        const QString unit = QStringLiteral("deg_C");
        QTest::newRow("at once") << 10.02 << unit << 5 << "less than a minute ago";
        QTest::newRow("minutes ago") << 10.02 << unit << 200 << "3 minute(s) ago, in night.verify.json";
        QTest::newRow("long ago") << 10.02 << unit << 601 << "";
        QTest::newRow("another value at once")
            << 10.03 << unit << 59 << "of less than a minute ago: 10.03 deg_C, in night.verify.json";
        QTest::newRow("another value") << 10.03 << unit << 60 << "";
        QTest::newRow("another unit") << 10.02 << "K" << 60 << "";
        QTest::newRow("later, by another clock") << 10.02 << unit << -5 << "";
    }
    void theSameValueJustNow()
    {
        QFETCH(double, value);
        QFETCH(QString, unit);
        QFETCH(int, secondsAgo);
        QFETCH(QString, said);
        const QString found =
            duplicatesOf(entry(), {past(test::noon(9).addSecs(-secondsAgo), value, unit)}, {}).join(u' ');
        QCOMPARE(found.isEmpty(), said.isEmpty());
        QVERIFY2(found.contains(said), qPrintable(found));
    }

    void whatIsOfAnotherEnvironmentIsNone()
    {
        const QList<history::Point> points{
            past(test::noon(2)), past(test::noon(2), 9, QStringLiteral("deg_C"), QStringLiteral("b"))};
        const auto found = [&](const QStringList &elsewhere) {
            return duplicatesOf(
                       entry(test::noon(2)), points, {},
                       [&](const history::Point &point) { return elsewhere.contains(point.identifier); })
                .join(u' ');
        };
        QVERIFY(found({}).contains(QStringLiteral("9.0 deg_C")));
        QVERIFY(found({QStringLiteral("b")}).contains(QStringLiteral("10.02 deg_C")));
        QVERIFY(found({QStringLiteral("b"), QStringLiteral("theirs")}).isEmpty());
        QVERIFY(duplicatesOf(entry(), {past(test::noon(9), 9)}, {}, [](const history::Point &) {
                    return true;
                }).isEmpty());
    }

    void whatIsGoneDoesNotCount()
    {
        for (const auto state : {history::PointState::Withdrawn, history::PointState::Retracted}) {
            history::Point point = past(test::noon(2));
            point.state = state;
            QVERIFY(duplicatesOf(entry(test::noon(2)), {point}, {}).isEmpty());
        }
        // Nor does the value whose place it takes.
        QVERIFY(duplicatesOf(entry(test::noon(2)),
                             {past(test::noon(2), 9, QStringLiteral("deg_C"), QStringLiteral("mine"))}, {})
                    .isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDuplicates)
#include "test_duplicates.moc"
