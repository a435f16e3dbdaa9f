// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/duplicates.h"

using namespace kabocha;
using namespace kabocha::ui;
using dispatch::OutboxEntry;
using dispatch::OutboxState;

namespace {

OutboxEntry row(OutboxState state, qint64 job = -1, const QString &identifier = QStringLiteral("mine"))
{
    OutboxEntry entry;
    entry.state = state;
    entry.jobNumber = job;
    entry.target.name = QStringLiteral("Summit");
    entry.measurementIdentifiers = {QStringLiteral("another"), identifier};
    return entry;
}

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
    point.recordedAt = at;
    return point;
}

} // namespace

class TestDuplicates : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void whatWasSentIsToldByItsState_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<qint64>("job");
        QTest::addColumn<QString>("said"); // empty: nothing
        const auto add = [](const char *name, OutboxState state, qint64 job, const char *said) {
            QTest::newRow(name) << static_cast<int>(state) << job << QString::fromUtf8(said);
        };
        add("confirmed", OutboxState::Confirmed, 17, "sent to Summit already, as job 17");
        add("partial", OutboxState::Partial, 17, "as job 17");
        add("accepted", OutboxState::Accepted, 17, "as job 17");
        add("number unknown", OutboxState::Accepted, -1, "sent to Summit already. A new");
        add("waits", OutboxState::Queued, -1, "waits in the outbox for Summit");
        add("in doubt", OutboxState::InDoubt, -1, "may have reached Summit");
        add("on its way", OutboxState::Sending, -1, "may have reached Summit");
        add("refused", OutboxState::Refused, -1, "");
        add("withdrawn", OutboxState::Withdrawn, 17, "");
    }
    void whatWasSentIsToldByItsState()
    {
        QFETCH(int, state);
        QFETCH(qint64, job);
        QFETCH(QString, said);
        const QStringList found = duplicatesOf(entry(), {}, {row(static_cast<OutboxState>(state), job)});
        QCOMPARE(found.size(), said.isEmpty() ? 0 : 1);
        QVERIFY2(found.join(u' ').contains(said), qPrintable(found.join(u' ')));
    }

    void anotherJobsRowIsNoneOfOurs()
    {
        QVERIFY(
            duplicatesOf(entry(), {}, {row(OutboxState::Confirmed, 17, QStringLiteral("else"))}).isEmpty());
        EntryInQuestion fresh = entry();
        fresh.replaced.clear();
        QVERIFY(duplicatesOf(fresh, {}, {row(OutboxState::Confirmed, 17, QString())}).isEmpty());
    }

    void theHistoryKnowsWhatTheOutboxForgot()
    {
        history::Point point = past(test::noon(1), 9, QStringLiteral("deg_C"), QStringLiteral("mine"));
        point.state = history::PointState::Confirmed;
        point.target = QStringLiteral("Base");
        point.serverJob = 4;
        const QStringList found = duplicatesOf(entry(), {point}, {});
        QCOMPARE(found.size(), 1);
        QVERIFY(found.constFirst().contains(QStringLiteral("sent to Base already, as job 4")));
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
        QTest::newRow("another value") << 10.03 << unit << 5 << "";
        QTest::newRow("another unit") << 10.02 << "K" << 5 << "";
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
