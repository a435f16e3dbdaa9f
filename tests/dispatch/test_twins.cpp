// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"

#include "squash/jobcheck.h"

using namespace kabocha;
using namespace kabocha::dispatch;
using test::House;

/// Two rows with the same values, both in doubt: one job on the server is not the proof of both.
class TestTwins : public QObject
{
    Q_OBJECT

    test::FixedClock m_clock;

private slots:
    void oneJobSettlesOneRow_data()
    {
        QTest::addColumn<bool>("secondWindow");
        QTest::newRow("in one window") << false;
        QTest::newRow("in two windows") << true;
    }
    void oneJobSettlesOneRow()
    {
        QFETCH(bool, secondWindow);
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        House house(m_clock);
        house.startSandbox();
        const job::Job job = test::cameraJob();
        // A job on the server that no row knows of: as if the answer to one of the two had been lost.
        const House::Outcome sent = house.send(job, House::practice());
        QVERIFY(sent.result);
        QVERIFY(House::value(house.outbox->discard(sent.result->outboxId)));
        QList<qint64> rows;
        for (int i = 0; i < 2; ++i) {
            const Result<qint64> id =
                House::value(house.outbox->add({.title = QStringLiteral("twin"),
                                                .target = House::practice(),
                                                .state = OutboxState::InDoubt,
                                                .reason = QStringLiteral("The answer was lost."),
                                                .measurementCount = 2,
                                                .jobsBefore = QList<qint64>()},
                                               squash::payload(job)));
            QVERIFY(id);
            house.outbox->release(*id);
            QCOMPARE(house.row(*id).title, QStringLiteral("twin")); // it is released by then
            rows.append(*id);
        }
        Outbox otherOutbox(house.outboxFile(), m_clock);
        Dispatcher otherWindow({.network = house.network,
                                .outbox = otherOutbox,
                                .history = *house.history,
                                .credentials = house.credentials,
                                .preparer = house.preparer,
                                .clock = m_clock});
        otherWindow.setTiming(House::hasty());

        int arrived = 0;
        QStringList errors;
        int ended = 0;
        for (int i = 0; i < 2; ++i) {
            Dispatcher &window = secondWindow && i == 1 ? otherWindow : *house.dispatcher;
            connect(window.retry(rows.at(i), &house.owner), &Dispatch::finished, this,
                    [&](const Result<Receipt> &result) {
                        ++ended;
                        if (!result)
                            errors.append(result.error().text());
                        arrived += result && result->state == OutboxState::Confirmed ? 1 : 0;
                    });
        }
        QTRY_COMPARE_WITH_TIMEOUT(ended, 2, 60'000);
        QVERIFY2(errors.isEmpty(), qPrintable(errors.join(u'\n')));
        QCOMPARE(arrived, 2);
        QCOMPARE(house.jobs(), QList<qint64>({1, 2}));
        QCOMPARE(house.proxy.count("POST", "/job"), 2);
        QList<qint64> numbers = {house.row(rows.at(0)).jobNumber, house.row(rows.at(1)).jobNumber};
        std::sort(numbers.begin(), numbers.end());
        QCOMPARE(numbers, QList<qint64>({1, 2}));
    }
};

QTEST_GUILESS_MAIN(TestTwins)
#include "test_twins.moc"
