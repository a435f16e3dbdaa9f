// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/outboxmodel.h"
#include "pages/outboxpanel.h"

#include <QAbstractItemView>
#include <QFileDialog>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTreeView>

using namespace kabocha;
using namespace kabocha::ui;
using dispatch::OutboxEntry;
using dispatch::OutboxState;

class TestOutboxPanel : public QObject
{
    Q_OBJECT
private:
    struct Shown
    {
        test::Run run;
        DispatchController controller{run.services()};
        OutboxPanel panel{run.services(), controller};
        Shown()
        {
            panel.resize(1200, 240);
            panel.show();
            (void)QTest::qWaitForWindowActive(&panel, 60'000);
        }
        template <class T = QWidget> T *find(const char *objectName)
        {
            return test::child<T>(panel, objectName);
        }
        [[nodiscard]] QAbstractItemView *table() { return find<QAbstractItemView>("outboxTable"); }
        qint64 add(OutboxState state, qint64 number = -1, int attempts = 0)
        {
            OutboxEntry entry{.title = QStringLiteral("night.verify.json"),
                              .target = {.name = QStringLiteral("summit"),
                                         .url = QUrl(QStringLiteral("http://127.0.0.1:1")),
                                         .user = QStringLiteral("ana")},
                              .reason = QStringLiteral("Because.")};
            auto added = run.services().outbox.add(entry, R"({"blobs": [], "measurements": [], "meta": {}})");
            added.waitForFinished();
            entry.id = added.result().value_or(-1);
            entry.state = state;
            entry.jobNumber = number;
            entry.attempts = attempts;
            if (attempts > 0)
                entry.nextAttemptAt = run.services().clock.nowUtc().addDays(1);
            run.services().outbox.update(entry).waitForFinished();
            run.services().outbox.release(entry.id);
            const auto row = [&] { return run.services().outbox.find(entry.id); };
            if (!QTest::qWaitFor([&] { return row() && row()->state == state; }, 60'000))
                return -1;
            return entry.id;
        }
        [[nodiscard]] QString details() { return find<QPlainTextEdit>("outboxDetails")->toPlainText(); }
        [[nodiscard]] QMessageBox *question() { return panel.findChild<QMessageBox *>(); }
    };

private slots:
    void init() { test::failOnWarning(); }

    void anEmptyOutboxSaysWhatItIsFor()
    {
        Shown shown;
        QVERIFY(!shown.table()->isVisible());
        bool said = false;
        for (const QLabel *label : shown.panel.findChildren<QLabel *>())
            said |=
                label->isVisible() && label->text().contains(QStringLiteral("Nothing was dispatched yet"));
        QVERIFY(said);
    }

    void columnsGoWhereThereIsNoRoomTheTimeFirst()
    {
        Shown shown;
        QVERIFY(shown.add(OutboxState::Confirmed, 17) > 0);
        const auto *table = qobject_cast<QTreeView *>(shown.table());
        QVERIFY(table);
        const auto gone = [&table] {
            QList<int> columns;
            for (const int column :
                 {OutboxModel::TimeColumn, OutboxModel::NumberColumn, OutboxModel::TargetColumn})
                if (table->isColumnHidden(column))
                    columns += column;
            return columns;
        };
        // At which widths depends on the font: what is watched is the order, narrower and wider again.
        QList<QList<int>> narrower;
        QList<QList<int>> wider;
        const auto resize = [&](int width, QList<QList<int>> &seen) {
            shown.panel.resize(width, 240);
            QCOMPARE(shown.panel.width(), width);
            QVERIFY(!table->isColumnHidden(OutboxModel::StateColumn) &&
                    !table->isColumnHidden(OutboxModel::JobColumn));
            int used = 0;
            for (int column = 0; column < OutboxModel::ColumnCount; ++column)
                used += table->columnWidth(column);
            QVERIFY(used <= table->viewport()->width()); // nothing beside the edge
            if (seen.isEmpty() || seen.last() != gone())
                seen += gone();
        };
        for (int width = 2400; width >= 400; width -= 20)
            resize(width, narrower);
        for (int width = 400; width <= 2400; width += 20)
            resize(width, wider);
        const int time = OutboxModel::TimeColumn;
        const int number = OutboxModel::NumberColumn;
        const int target = OutboxModel::TargetColumn;
        const QList<QList<int>> expected{{}, {time}, {time, number}, {time, number, target}};
        QCOMPARE(narrower, expected);
        std::reverse(wider.begin(), wider.end());
        QCOMPARE(wider, expected);
    }

    void theNewestRowIsShownInWords()
    {
        Shown shown;
        QVERIFY(shown.add(OutboxState::Confirmed, 17) > 0);
        QVERIFY(shown.table()->isVisible());
        const QString details = shown.find<QPlainTextEdit>("outboxDetails")->toPlainText();
        QVERIFY2(details.contains(QStringLiteral("job 17")) && details.contains(QStringLiteral("Because.")),
                 qPrintable(details));
    }

    void theButtonSaysWhatARetryDoes_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("withdraw");
        QTest::newRow("queued") << int(OutboxState::Queued) << "&Send it" << false;
        QTest::newRow("refused") << int(OutboxState::Refused) << "&Send it again" << false;
        QTest::newRow("in doubt") << int(OutboxState::InDoubt) << "Loo&k for it on the server" << false;
        QTest::newRow("accepted") << int(OutboxState::Accepted) << "Read it &back" << true;
        QTest::newRow("confirmed") << int(OutboxState::Confirmed) << "Read it &back" << true;
        QTest::newRow("partial") << int(OutboxState::Partial) << "Read it &back" << true;
        QTest::newRow("withdrawn") << int(OutboxState::Withdrawn) << "&Send it again" << false;
    }
    void theButtonSaysWhatARetryDoes()
    {
        QFETCH(int, state);
        QFETCH(QString, text);
        QFETCH(bool, withdraw);
        Shown shown;
        QVERIFY(shown.add(static_cast<OutboxState>(state),
                          withdraw || state == int(OutboxState::Withdrawn) ? 17 : -1) > 0);
        QTRY_COMPARE_WITH_TIMEOUT(shown.find<QPushButton>("outboxRetry")->text(), text, 60'000);
        QVERIFY(shown.find("outboxRetry")->isEnabled());
        QCOMPARE(shown.find("outboxWithdraw")->isVisible(), withdraw);
    }

    void discardingAsksOnlyWhereSomethingIsLost()
    {
        Shown shown;
        const qint64 done = shown.add(OutboxState::Withdrawn, 17);
        shown.find<QPushButton>("outboxDiscard")->click();
        QVERIFY(!shown.question());
        QTRY_VERIFY_WITH_TIMEOUT(!shown.run.services().outbox.find(done), 60'000);

        const qint64 waiting = shown.add(OutboxState::InDoubt);
        shown.table()->setFocus();
        QTest::keyClick(shown.table(), Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(shown.question(), 60'000);
        QVERIFY2(shown.question()->informativeText().contains(QStringLiteral("may hold this job")),
                 qPrintable(shown.question()->informativeText()));
        QTest::keyClick(shown.question(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!shown.question(), 60'000);
        QVERIFY(shown.run.services().outbox.find(waiting));
        shown.find<QPushButton>("outboxDiscard")->click();
        QTRY_VERIFY_WITH_TIMEOUT(shown.question(), 60'000);
        for (QAbstractButton *button : shown.question()->buttons()) {
            if (shown.question()->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QTRY_VERIFY_WITH_TIMEOUT(!shown.run.services().outbox.find(waiting), 60'000);
    }

    void whatTheServerHoldsIsOpenedThere()
    {
        Shown shown;
        QSignalSpy links(&shown.panel, &OutboxPanel::linkRequested);
        auto *open = shown.find<QPushButton>("outboxOpen");
        (void)shown.add(OutboxState::Confirmed, 17);
        QTRY_VERIFY_WITH_TIMEOUT(open->isVisible(), 60'000);
        open->setFocus();
        QTest::keyClick(open, Qt::Key_Space);
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().first().toUrl(), QUrl(QStringLiteral("http://127.0.0.1:1/job/17")));
        (void)shown.add(OutboxState::InDoubt); // the newest: nobody knows its number
        shown.table()->setCurrentIndex(shown.table()->model()->index(0, 0));
        QTRY_VERIFY_WITH_TIMEOUT(!open->isVisible(), 60'000);
    }

    void withdrawingAsksFirst()
    {
        Shown shown;
        (void)shown.add(OutboxState::Confirmed, 17);
        shown.find<QPushButton>("outboxWithdraw")->click();
        QTRY_VERIFY_WITH_TIMEOUT(shown.question(), 60'000);
        QVERIFY2(shown.question()->text().contains(QStringLiteral("job 17")),
                 qPrintable(shown.question()->text()));
        QVERIFY(!shown.controller.isRunning());
        QTest::keyClick(shown.question(), Qt::Key_Return); // the default is to leave it
        QTRY_VERIFY_WITH_TIMEOUT(!shown.question(), 60'000);
        QVERIFY(!shown.controller.isRunning());
    }

    void theNextTryIsToldAndCanBeStopped()
    {
        Shown shown;
        const qint64 id = shown.add(OutboxState::Queued, -1, 3);
        QTRY_VERIFY2_WITH_TIMEOUT(shown.details().contains(QStringLiteral("Tried 3 times; next try at ")),
                                  qPrintable(shown.details()), 60'000);
        const QAbstractItemModel *model = shown.table()->model();
        QTRY_VERIFY_WITH_TIMEOUT(
            model->index(0, OutboxModel::NextColumn).data().toString().endsWith(QStringLiteral("UTC")),
            60'000);
        QVERIFY(model->index(0, OutboxModel::NextColumn)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("tried 3 times")));
        QVERIFY(shown.find("outboxStop")->isVisible());
        shown.find<QPushButton>("outboxStop")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!shown.run.services().outbox.find(id)->nextAttemptAt.isValid(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!shown.find("outboxStop")->isVisible(), 60'000);
        QVERIFY2(shown.details().contains(QStringLiteral("Not tried again by itself.")),
                 qPrintable(shown.details()));
        QCOMPARE(model->index(0, OutboxModel::NextColumn).data().toString(), QString());
    }

    void replacingWhatArrivedBrokenAsksFirst()
    {
        Shown shown;
        (void)shown.add(OutboxState::Confirmed, 16);
        QVERIFY(!shown.find("outboxReplace")->isVisible());
        (void)shown.add(OutboxState::Partial, 17);
        QTRY_VERIFY_WITH_TIMEOUT(shown.find("outboxReplace")->isVisible(), 60'000);
        shown.find<QPushButton>("outboxReplace")->click();
        QTRY_VERIFY_WITH_TIMEOUT(shown.question(), 60'000);
        QVERIFY2(shown.question()->text().contains(QStringLiteral("job 17")),
                 qPrintable(shown.question()->text()));
        QTest::keyClick(shown.question(), Qt::Key_Return); // the default is to leave it
        QTRY_VERIFY_WITH_TIMEOUT(!shown.question(), 60'000);
        QVERIFY(!shown.controller.isRunning());
    }

    void allThatWaitsIsSentWithProgress()
    {
        Shown shown;
        (void)shown.add(OutboxState::Refused);
        QTRY_VERIFY_WITH_TIMEOUT(!shown.find("outboxSendAll")->isEnabled(), 60'000);
        (void)shown.add(OutboxState::Queued);
        (void)shown.add(OutboxState::Queued);
        QTRY_VERIFY_WITH_TIMEOUT(shown.find("outboxSendAll")->isEnabled(), 60'000);
        QSignalSpy progress(&shown.controller, &DispatchController::allProgressed);
        shown.find<QPushButton>("outboxSendAll")->click();
        QVERIFY(shown.controller.isRunning());
        QVERIFY(shown.find("dispatchCancel")->isVisible());
        QVERIFY(shown.find("dispatchProgress")->isVisible());
        QVERIFY(!shown.find("outboxSendAll")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!shown.controller.isRunning(), 60'000); // nobody listens there
        QCOMPARE(progress.first(), QVariantList({0, 2}));
        QCOMPARE(progress.last(), QVariantList({2, 2}));
        const QString told = shown.find<QLabel>("dispatchStepText")->text();
        QVERIFY2(told.contains(QStringLiteral("2 jobs are left")), qPrintable(told));
    }

    void theLedgerIsWrittenWhereThePersonSays()
    {
        Shown shown;
        (void)shown.add(OutboxState::Confirmed, 17);
        QSignalSpy exported(&shown.controller, &DispatchController::ledgerExported);
        shown.find<QPushButton>("outboxExportLedger")->click(); // does not wait for the answer
        auto *dialog = shown.find<QFileDialog>("exportLedgerDialog");
        QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
        const QString file = shown.run.home() + QStringLiteral("/ledger.json");
        emit dialog->fileSelected(file);
        dialog->close();
        QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 1, 60'000);
        QVERIFY(exported.first().at(1).value<Result<qint64>>());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("\"job\": 17"));
    }

    void aRunShowsItsStepsAndCanBeCancelled()
    {
        Shown shown;
        (void)shown.add(OutboxState::Queued);
        shown.find<QPushButton>("outboxRetry")->click();
        QVERIFY(shown.controller.isRunning());
        QVERIFY(shown.find("dispatchSteps")->isVisible());
        QVERIFY(shown.find("dispatchCancel")->isVisible());
        QVERIFY(!shown.find("outboxRetry")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!shown.controller.isRunning(), 60'000); // nobody listens there
        QVERIFY(!shown.find("dispatchCancel")->isVisible());
        QVERIFY(shown.find<QAbstractItemView>("dispatchSteps")->model()->rowCount() >= 2);
        QVERIFY2(!shown.find<QLabel>("dispatchStepText")->text().isEmpty(), "the reason stays");
        QTRY_VERIFY_WITH_TIMEOUT(shown.find("outboxRetry")->isEnabled(), 60'000);
    }
};

QTEST_MAIN(TestOutboxPanel)
#include "test_outboxpanel.moc"
