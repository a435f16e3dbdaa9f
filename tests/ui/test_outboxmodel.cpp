// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/outbox.h"
#include "materials.h"
#include "models/outboxmodel.h"

#include <QAbstractItemModelTester>

using namespace kabocha;
using namespace kabocha::ui;
using dispatch::Outbox;
using dispatch::OutboxEntry;
using dispatch::OutboxState;

class TestOutboxModel : public QObject
{
    Q_OBJECT
private:
    static OutboxEntry entry(const QString &title, OutboxState state = OutboxState::Queued)
    {
        return {.title = title,
                .target = {.name = QStringLiteral("summit"),
                           .url = QUrl(QStringLiteral("https://squash.example.org")),
                           .user = QStringLiteral("ana")},
                .state = state,
                .reason = QStringLiteral("Not sent yet."),
                .measurementCount = 3};
    }
    static qint64 add(Outbox &outbox, const OutboxEntry &row)
    {
        auto future = outbox.add(row, "{}");
        future.waitForFinished();
        const qint64 id = future.result().value_or(-1);
        outbox.release(id);
        return id;
    }
    test::FixedClock m_clock;

private slots:
    void init() { test::failOnWarning(); }

    void newestFirst()
    {
        QTemporaryDir dir;
        Outbox outbox(dir.filePath(QStringLiteral("outbox.sqlite")), m_clock);
        OutboxModel model(outbox, m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(add(outbox, entry(QStringLiteral("first"))) > 0);
        QVERIFY(add(outbox, entry(QStringLiteral("second"))) > 0);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(
            test::treeText(model),
            QStringList(
                {QStringLiteral("waits | second | summit |  | 2026-03-01 12:00 UTC |  | Not sent yet."),
                 QStringLiteral("waits | first | summit |  | 2026-03-01 12:00 UTC |  | Not sent yet.")}),
            60'000);
    }

    void aChangedRowStaysWhereItIs()
    {
        QTemporaryDir dir;
        Outbox outbox(dir.filePath(QStringLiteral("outbox.sqlite")), m_clock);
        OutboxModel model(outbox, m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const qint64 id = add(outbox, entry(QStringLiteral("first")));
        (void)add(outbox, entry(QStringLiteral("second")));
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, 60'000);
        const QPersistentModelIndex row = model.index(model.rowOf(id), OutboxModel::NumberColumn);
        OutboxEntry changed = *outbox.find(id);
        changed.state = OutboxState::Confirmed;
        changed.jobNumber = 17;
        auto done = outbox.update(changed);
        QTRY_COMPARE_WITH_TIMEOUT(row.data().toString(), QStringLiteral("17"), 60'000);
        QCOMPARE(row.data(OutboxModel::StateRole).toInt(), static_cast<int>(OutboxState::Confirmed));
        QCOMPARE(row.data(OutboxModel::IdRole).toLongLong(), id);
    }

    void theNextTryIsATimeOrNow()
    {
        QTemporaryDir dir;
        Outbox outbox(dir.filePath(QStringLiteral("outbox.sqlite")), m_clock);
        OutboxModel model(outbox, m_clock);
        OutboxEntry row = entry(QStringLiteral("night"));
        row.attempts = 3;
        row.nextAttemptAt = m_clock.nowUtc().addSecs(600);
        const qint64 id = add(outbox, row);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, 60'000);
        const QPersistentModelIndex next = model.index(0, OutboxModel::NextColumn);
        QTRY_COMPARE_WITH_TIMEOUT(next.data().toString(), QStringLiteral("12:10 UTC"), 60'000);
        QCOMPARE(next.data(Qt::ToolTipRole).toString(),
                 QStringLiteral("tried 3 times; next try at 12:10 UTC"));
        QVERIFY(OutboxModel::details(row, m_clock.nowUtc())
                    .contains(QStringLiteral("Tried 3 times; next try at 12:10 UTC.")));
        auto claimed = outbox.claim(id);
        QTRY_COMPARE_WITH_TIMEOUT(next.data().toString(), QStringLiteral("now"), 60'000);
        QVERIFY(!OutboxModel::details(row, m_clock.nowUtc(), true).contains(QStringLiteral("next try")));
        outbox.release(id);
        QTRY_COMPARE_WITH_TIMEOUT(next.data().toString(), QStringLiteral("12:10 UTC"), 60'000);
    }

    void productionIsAWord()
    {
        QTemporaryDir dir;
        Outbox outbox(dir.filePath(QStringLiteral("outbox.sqlite")), m_clock);
        OutboxModel model(outbox, m_clock);
        OutboxEntry row = entry(QStringLiteral("night"));
        row.target.kind = squash::TargetKind::Production;
        (void)add(outbox, row);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, 60'000);
        QCOMPARE(model.index(0, OutboxModel::TargetColumn).data().toString(),
                 QStringLiteral("PRODUCTION · summit"));
        QVERIFY(model.index(0, 0).data(OutboxModel::ProductionRole).toBool());
    }

    void detailsTellEverythingInWords()
    {
        OutboxEntry row = entry(QStringLiteral("night"), OutboxState::Partial);
        row.jobNumber = 17;
        row.dropped = {QStringLiteral("camera.Wind")};
        row.createdAt = m_clock.nowUtc();
        row.payloadSha256 = "abc123";
        const QString text = OutboxModel::details(row, m_clock.nowUtc());
        for (const char *part :
             {"night", "job 17", "Not sent yet.", "camera.Wind", "https://squash.example.org", "ana",
              "Measurements: 3", "2026-03-01 12:00 UTC", "abc123"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
    }
};

QTEST_GUILESS_MAIN(TestOutboxModel)
#include "test_outboxmodel.moc"
