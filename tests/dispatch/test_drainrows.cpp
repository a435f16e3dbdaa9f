// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Many queued jobs sent in one go: memory does not grow, the outbox stays usable. KABOCHA_DRAIN says how many
// (300).
#include "house.h"

#include "squash/jobcheck.h"

#include <QElapsedTimer>

#include <unistd.h>

using namespace kabocha;
using namespace kabocha::dispatch;
using test::House;

namespace {

/// What this process holds in memory, bytes.
qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

#if defined(__SANITIZE_ADDRESS__)
constexpr bool memoryCounts = false; // what was freed stays in quarantine
#else
constexpr bool memoryCounts = true;
#endif

} // namespace

class TestDrainRows : public QObject
{
    Q_OBJECT

    SystemClock m_clock;

private slots:
    void whatWaitsGoesInOneGo()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        const int rows =
            qEnvironmentVariableIsSet("KABOCHA_DRAIN") ? qEnvironmentVariableIntValue("KABOCHA_DRAIN") : 300;
        House house(m_clock);
        house.startSandbox();
        house.preparer.practiceUrl = house.sandboxUrl; // the scripted server would remember each request

        // The first makes the definitions; the others are queued as if the server had been away all night.
        QVERIFY(house.send(test::cameraJob(), House::practice()).result);
        for (int i = 0; i < rows; ++i) {
            const job::Job job = test::cameraJob();
            OutboxEntry entry{.title = QStringLiteral("night %1").arg(i),
                              .target = House::practice(),
                              .reason = QStringLiteral("Not sent yet."),
                              .measurementCount = 2};
            const Result<qint64> id = House::value(house.outbox->add(entry, squash::payload(job)));
            QVERIFY(id);
            house.outbox->release(*id);
        }
        QTRY_COMPARE_WITH_TIMEOUT(house.outbox->entries().size(), rows + 1, 60'000);

        QList<qint64> waiting;
        for (const OutboxEntry &row : house.outbox->entries()) {
            if (row.state == OutboxState::Queued)
                waiting.prepend(row.id);
        }
        QCOMPARE(waiting.size(), rows);
        QElapsedTimer total;
        total.start();
        qint64 early = -1;
        qint64 longestRead = 0;
        int used = 0;
        for (qsizetype i = 0; i < waiting.size(); ++i) {
            Dispatch *deed = house.dispatcher->retry(waiting.at(i), &house.owner);
            if (i % 25 == 0) { // meanwhile somebody adds a row, reads it and throws it away
                QElapsedTimer timer;
                timer.start();
                const Result<qint64> id = House::value(house.outbox->add(
                    {.title = QStringLiteral("meanwhile"), .target = House::practice()}, "{}"));
                QVERIFY(id);
                house.outbox->release(*id);
                QCOMPARE(house.row(*id).title, QStringLiteral("meanwhile"));
                QVERIFY(House::value(house.outbox->discard(*id)));
                longestRead = std::max(longestRead, timer.elapsed());
                ++used;
            }
            const House::Outcome outcome = house.run(deed);
            QVERIFY2(outcome.result, qPrintable(outcome.result ? QString() : outcome.result.error().text()));
            QCOMPARE(outcome.result->state, OutboxState::Confirmed);
            if (i == waiting.size() / 4)
                early = residentBytes();
        }
        const qint64 grown = residentBytes() - early;
        qInfo("%d rows in %.1f s; memory after a quarter %.1f MB, grown since by %.1f MB; used %d times "
              "meanwhile, longest %lld ms",
              rows, double(total.elapsed()) / 1000, double(early) / 1e6, double(grown) / 1e6, used,
              longestRead);
        QCOMPARE(house.jobs().size(), rows + 1);
        QTRY_VERIFY_WITH_TIMEOUT(
            std::all_of(house.outbox->entries().begin(), house.outbox->entries().end(),
                        [](const OutboxEntry &row) { return row.state == OutboxState::Confirmed; }),
            60'000);
        QSet<qint64> numbers;
        for (const OutboxEntry &row : house.outbox->entries())
            numbers.insert(row.jobNumber);
        QCOMPARE(numbers.size(), rows + 1);
        if (memoryCounts)
            QVERIFY2(grown < 16 * 1024 * 1024, "memory grows with the number of rows");
    }
};

QTEST_GUILESS_MAIN(TestDrainRows)
#include "test_drainrows.moc"
