// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/whendone.h"
#include "dispatch/resender.h"
#include "house.h"
#include "squash/jobcheck.h"

#include <QSignalSpy>

using namespace kabocha;
using namespace kabocha::dispatch;
using test::cameraJob;
using test::House;

/// Many jobs wait and are sent in one order. `KABOCHA_DRAIN=1000` makes it the thousand of issue 4 and tells,
/// and limits, what of each stays in memory; here it is fewer, so that it is not the slowest of all tests.
class TestDrain : public QObject
{
    Q_OBJECT

    /// kB that this process holds.
    static qint64 resident()
    {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray text = status.readAll();
        const qsizetype at = text.indexOf("VmRSS:");
        return text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong();
    }

private slots:
    void manyJobsAreSentAndTheOutboxStaysUsable()
    {
        const int asked = qEnvironmentVariableIntValue("KABOCHA_DRAIN");
        const int many = asked > 0 ? asked : 60;
        test::FixedClock clock;
        House house(clock);
        house.startSandbox();
        house.preparer.practiceUrl = house.sandboxUrl; // the proxy would keep every request it has seen
        const House::Outcome first = house.send(cameraJob(), House::practice());
        QVERIFY(first.result);
        const QByteArray definitions =
            House::value(house.outbox->definitions(first.result->outboxId)).value();
        const auto queue = [&](const squash::Target &target) {
            auto added = house.outbox->add(
                {.title = QStringLiteral("waits.verify.json"), .target = target, .measurementCount = 2},
                squash::payload(cameraJob()), definitions);
            const qint64 id = House::value(added).value();
            house.outbox->release(id);
            return id;
        };
        for (int i = 0; i < many; ++i)
            queue(House::practice());
        QTRY_COMPARE_WITH_TIMEOUT(house.outbox->entries().size(), many + 1, 60'000);

        Resender resender(*house.outbox, *house.dispatcher, clock);
        QSignalSpy finished(&resender, &Resender::allFinished);
        const qint64 before = resident();
        bool wasUsable = false;
        connect(&resender, &Resender::allProgressed, this, [&](int done) {
            if (done != many / 2) // in the middle of it a row comes and goes
                return;
            auto added = house.outbox->add({.title = QStringLiteral("between")}, "{}");
            whenDone(added, &resender, [&](const Result<qint64> &id) {
                house.outbox->release(*id);
                whenDone(house.outbox->discard(*id), &resender,
                         [&](const Result<void> &discarded) { wasUsable = discarded.has_value(); });
            });
        });
        resender.sendAll();
        QVERIFY(finished.wait(600'000));
        const auto outcome = finished.first().first().value<Resender::Outcome>();
        QVERIFY2(outcome.arrived == many && outcome.left == 0, qPrintable(outcome.summary()));
        QVERIFY(wasUsable);
        QCOMPARE(house.jobs().size(), many + 1); // each once
        QTRY_COMPARE_WITH_TIMEOUT(resender.findChildren<Dispatch *>().size(), 0, 60'000);
        const qint64 each = (resident() - before) / many;
        qInfo("%d jobs; %lld kB of each stay in memory", many, each);
        if (asked > 0)
            QVERIFY2(each < 8, "something of each job stays");
    }
};

QTEST_GUILESS_MAIN(TestDrain)
#include "test_drain.moc"
