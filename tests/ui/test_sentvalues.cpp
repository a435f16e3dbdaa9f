// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sentvalues.h"
#include "sent.h"

using namespace kabocha;
using namespace kabocha::ui;
using dispatch::OutboxState;

class TestSentValues : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void whatTheOutboxSaysCounts_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("text"); // empty: not sent
        const auto row = [](const char *name, OutboxState state, const char *text) {
            QTest::newRow(name) << static_cast<int>(state) << QString::fromLatin1(text);
        };
        row("confirmed", OutboxState::Confirmed, "summit, job 12");
        row("partial", OutboxState::Partial, "summit, job 12");
        row("accepted", OutboxState::Accepted, "summit, job 12");
        row("in doubt", OutboxState::InDoubt, "on its way to summit");
        row("queued", OutboxState::Queued, "on its way to summit");
        row("refused", OutboxState::Refused, "");
        row("withdrawn", OutboxState::Withdrawn, "");
    }
    void whatTheOutboxSaysCounts()
    {
        QFETCH(int, state);
        QFETCH(QString, text);
        test::Run run;
        run.loadTemperature();
        const job::Measurement measurement = run.document().job().measurements.constFirst();
        SentValues sent(run.services().outbox, run.services().history, run.document());
        QVERIFY(!sent.contains(measurement));
        QVERIFY(test::markSent(run, {measurement.identifier}, static_cast<OutboxState>(state)) > 0);
        const auto found = sent.find(measurement);
        QCOMPARE(found.has_value(), !text.isEmpty());
        if (found)
            QCOMPARE(sentText(*found), text);
    }

    void whatAServerDroppedIsNotThere()
    {
        test::Run run;
        run.loadTemperature();
        const job::Measurement measurement = run.document().job().measurements.constFirst();
        SentValues sent(run.services().outbox, run.services().history, run.document());
        QVERIFY(test::markSent(run, {measurement.identifier}, OutboxState::Partial,
                               {QStringLiteral("camera.Temp")}) > 0);
        QVERIFY(!sent.contains(measurement));
    }

    void whatOneServerDroppedAnotherMayHave()
    {
        test::Run run;
        run.loadTemperature();
        const job::Measurement measurement = run.document().job().measurements.constFirst();
        SentValues sent(run.services().outbox, run.services().history, run.document());
        QVERIFY(test::markSent(run, {measurement.identifier}) > 0);
        QVERIFY(test::markSent(run, {measurement.identifier}, OutboxState::Partial,
                               {QStringLiteral("camera.Temp")}) > 0);
        QVERIFY(test::markSent(run, {measurement.identifier}, OutboxState::Queued) > 0);
        const QList<SentTo> all = sent.all(measurement);
        QCOMPARE(all.size(), 2);
        QCOMPARE(sentText(all.constFirst()), QStringLiteral("summit, job 12"));
        QVERIFY(!all.constLast().arrived && all.constLast().queued);
        QVERIFY(sent.contains(measurement));
    }

    /// Not the newest of its metric, and of a job that is opened later.
    void theHistoryRemembersWhatIsNotTheNewest()
    {
        test::Run run;
        const job::Measurement measurement =
            test::measurement(QStringLiteral("camera.Temp"), 10.02, QStringLiteral("deg_C"));
        history::Point old = test::point(1, 10.02);
        old.identifier = measurement.identifier;
        run.services().history.record({old, test::point(2, 11)});
        run.services().history.confirm({old.identifier}, QStringLiteral("summit"), 7).waitForFinished();
        SentValues sent(run.services().outbox, run.services().history, run.document());
        job::Job job;
        job.set(measurement);
        run.document().load(job, {});
        QTRY_VERIFY_WITH_TIMEOUT(sent.contains(measurement), 60'000);
        QCOMPARE(sentText(*sent.find(measurement)), QStringLiteral("summit, job 7"));
    }

    void theHistoryRemembersWhatTheOutboxForgot()
    {
        test::Run run;
        run.document().record(test::name(QStringLiteral("camera.Temp")), 10.02,
                              test::unit(QStringLiteral("deg_C")));
        const job::Measurement measurement = run.document().job().measurements.constFirst();
        SentValues sent(run.services().outbox, run.services().history, run.document());
        QSignalSpy changed(&sent, &SentValues::changed);
        (void)run.services().history.confirm({measurement.identifier}, QStringLiteral("summit"), 7);
        QTRY_VERIFY_WITH_TIMEOUT(sent.contains(measurement), 60'000);
        QCOMPARE(sentText(*sent.find(measurement)), QStringLiteral("summit, job 7"));
        QVERIFY(!changed.isEmpty());
        run.services().history.withdraw(QStringLiteral("summit"), 7);
        QTRY_VERIFY_WITH_TIMEOUT(!sent.contains(measurement), 60'000);
    }

    void withoutAnIdentifierNothingIsKnown()
    {
        test::Run run;
        SentValues sent(run.services().outbox, run.services().history, run.document());
        QVERIFY(test::markSent(run, {QString()}) > 0);
        QVERIFY(!sent.contains({.metric = test::name(QStringLiteral("camera.Temp"))}));
    }
};

QTEST_MAIN(TestSentValues)
#include "test_sentvalues.moc"
