// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/jobcounts.h"

using namespace kabocha;
using namespace kabocha::ui;
using dispatch::OutboxState;

class TestJobCounts : public QObject
{
    Q_OBJECT
private:
    static job::Job job()
    {
        job::Job made;
        made.set(test::measurement(QStringLiteral("a.one"), 1, {}));
        made.set(test::measurement(QStringLiteral("a.two"), 2, {}));
        made.set(test::measurement(QStringLiteral("a.none"), {}, {}));
        return made;
    }
    static dispatch::OutboxEntry entry(const job::Job &sent, OutboxState state,
                                       const QStringList &dropped = {})
    {
        dispatch::OutboxEntry made;
        made.state = state;
        made.dropped = dropped;
        for (const job::Measurement &measurement : sent.measurements)
            made.measurementIdentifiers << measurement.identifier;
        return made;
    }

private slots:
    void init() { test::failOnWarning(); }

    void notMeasuredIsNotCountedAsMeasured() { QCOMPARE(countJob(job(), {}, {}), (JobCounts{2, 0, 3})); }

    void aMetricFailsOnceHoweverManySpecificationsItFails()
    {
        const auto failing = [](const char *specification) {
            return job::ReportRow{.specification = test::name(QString::fromLatin1(specification)),
                                  .status = spec::Status::Fail};
        };
        QCOMPARE(countJob(job(), {failing("a.one.design"), failing("a.one.stretch")}, {}).failed, 1);
    }

    void onlyWhatAServerHasShownIsSent_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("unsent");
        QTest::newRow("confirmed") << static_cast<int>(OutboxState::Confirmed) << 0;
        QTest::newRow("accepted, not read back") << static_cast<int>(OutboxState::Accepted) << 3;
        QTest::newRow("in doubt") << static_cast<int>(OutboxState::InDoubt) << 3;
        QTest::newRow("refused") << static_cast<int>(OutboxState::Refused) << 3;
        QTest::newRow("withdrawn") << static_cast<int>(OutboxState::Withdrawn) << 3;
    }
    void onlyWhatAServerHasShownIsSent()
    {
        QFETCH(int, state);
        const job::Job sent = job();
        QTEST(countJob(sent, {}, {entry(sent, static_cast<OutboxState>(state))}).unsent, "unsent");
    }

    void whatTheServerDroppedIsUnsent()
    {
        const job::Job sent = job();
        QCOMPARE(countJob(sent, {}, {entry(sent, OutboxState::Partial, {QStringLiteral("a.two")})}).unsent,
                 1);
    }

    void aReplacedValueIsUnsentAgain()
    {
        job::Job edited = job();
        const auto before = entry(edited, OutboxState::Confirmed);
        edited.set(test::measurement(QStringLiteral("a.one"), 5, {}));
        QCOMPARE(countJob(edited, {}, {before}).unsent, 1);
    }
};

QTEST_GUILESS_MAIN(TestJobCounts)
#include "test_jobcounts.moc"
