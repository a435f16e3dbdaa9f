// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/issuelabel.h"
#include "review.h"

#include <QComboBox>
#include <QFile>

using namespace kabocha;
using namespace kabocha::ui;
using Shown = test::ShownReview;

class TestChangesTab : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void changesSinceTheSavedFile()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.go(Shown::Changes);
        auto *table = shown.find<QTreeView>("changesTable");
        const auto said = [&shown] {
            QStringList out;
            for (const QLabel *label : shown.page.findChildren<QLabel *>()) {
                if (label->isVisible())
                    out << label->text();
            }
            return out.join(u'\n');
        };
        QTRY_VERIFY2_WITH_TIMEOUT(said().contains(QStringLiteral("Not saved yet")), qPrintable(said()),
                                  60'000);
        const QString file = shown.run.home() + QStringLiteral("/night.verify.json");
        QVERIFY(test::save(shown.run.services().workspace, file));
        QTRY_VERIFY2_WITH_TIMEOUT(said().contains(QStringLiteral("The file says what the job says")),
                                  qPrintable(said()), 60'000);

        document::JobDocument &document = shown.run.document();
        document.setMeta(QStringLiteral("observer"), json::Value::string(QStringLiteral("Ñ")));
        document.record(test::name(QStringLiteral("camera.Wind")), 3, test::unit(QStringLiteral("m / s")));
        document.record(test::name(QStringLiteral("camera.Temp")), 11, test::unit(QStringLiteral("deg_C")));
        const auto row = [table](const QString &where) {
            for (const QString &line : test::treeText(*table->model())) {
                if (line.contains(where))
                    return line;
            }
            return QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(
            row(QStringLiteral("Temp › value")),
            QStringLiteral("changed | measurements › camera.Temp › value | 10.02 | 11.0"), 60'000);
        QCOMPARE(row(QStringLiteral("observer")), QStringLiteral("added | meta › observer |  | \"Ñ\""));
        QCOMPARE(row(QStringLiteral("camera.Wind")),
                 QStringLiteral("added | measurements › camera.Wind |  | 3.0 m / s"));
        QCOMPARE(shown.find<QLabel>("changesSummary")->text(), QStringLiteral("1 changed  ·  2 added"));

        QSignalSpy places(&shown.page, &ReviewPage::placeRequested);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Home);
        for (int i = 0; i < table->model()->rowCount(); ++i) {
            QTest::keyClick(table, Qt::Key_Return);
            QTest::keyClick(table, Qt::Key_Down);
        }
        QStringList paths;
        for (const QList<QVariant> &place : places)
            paths << place.first().toString();
        QCOMPARE(paths,
                 QStringList({QStringLiteral("$.measurements[0].value"), QStringLiteral("$.measurements[1]"),
                              QStringLiteral("$.meta.observer")}));

        document.undoStack()->undo();
        document.undoStack()->undo();
        document.undoStack()->undo();
        QTRY_VERIFY2_WITH_TIMEOUT(said().contains(QStringLiteral("The file says what the job says")),
                                  qPrintable(said()), 60'000);
    }

    void whatWasRemovedLeadsToWhereItIsMeasured()
    {
        Shown shown;
        shown.run.loadTemperature();
        QVERIFY(test::save(shown.run.services().workspace,
                           shown.run.home() + QStringLiteral("/night.verify.json")));
        shown.run.document().removeMeasurements({test::name(QStringLiteral("camera.Temp"))});
        shown.go(Shown::Changes);
        auto *table = shown.find<QTreeView>("changesTable");
        QTRY_COMPARE_WITH_TIMEOUT(test::treeText(*table->model()).value(0),
                                  QStringLiteral("removed | measurements › camera.Temp | 10.02 deg_C"),
                                  60'000);
        QSignalSpy metrics(&shown.page, &ReviewPage::metricRequested);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(metrics.size(), 1);
        QCOMPARE(metrics.first().first().value<metric::Name>(), test::name(QStringLiteral("camera.Temp")));
    }

    void whatWasRemovedLeadsToItsListAndNotToANeighbour()
    {
        Shown shown;
        shown.run.loadTemperature();
        job::Job job = shown.run.document().job();
        const auto blob = [](const char *identifier, const json::Object &data) {
            return job::Blob{.identifier = QString::fromLatin1(identifier),
                             .name = QStringLiteral("camera.Temp"),
                             .data = json::Value::object(data)};
        };
        json::Object two;
        two.insert(QStringLiteral("a"), json::Value::integer(1));
        two.insert(QStringLiteral("b"), json::Value::integer(2));
        job.blobs = {blob("first", {}), blob("second", two), blob("third", two)};
        job.measurements.first().blobRefs =
            QStringList{QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third")};
        shown.run.document().load(job, {});
        QVERIFY(test::save(shown.run.services().workspace,
                           shown.run.home() + QStringLiteral("/night.verify.json")));
        json::Object one;
        one.insert(QStringLiteral("a"), json::Value::integer(5));
        job.blobs = {blob("second", one), blob("third", two)};
        shown.run.document().load(job, shown.run.document().path());
        shown.go(Shown::Changes);
        auto *table = shown.find<QTreeView>("changesTable");
        const auto rows = [table] { return test::treeText(*table->model()).join(u'\n'); };
        QTRY_VERIFY2_WITH_TIMEOUT(rows().contains(QStringLiteral("removed | blobs › first")),
                                  qPrintable(rows()), 60'000);
        QSignalSpy places(&shown.page, &ReviewPage::placeRequested);
        QHash<QString, QString> led;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex index = table->model()->index(row, 0);
            table->setFocus();
            table->setCurrentIndex(index);
            QTest::keyClick(table, Qt::Key_Return);
            led.insert(index.siblingAtColumn(1).data().toString(), places.takeLast().first().toString());
        }
        QCOMPARE(led.value(QStringLiteral("blobs › first")), QStringLiteral("$.blobs"));
        QCOMPARE(led.value(QStringLiteral("blobs › second › data › a")), QStringLiteral("$.blobs[0].data.a"));
        QCOMPARE(led.value(QStringLiteral("blobs › second › data › b")), QStringLiteral("$.blobs[0].data"));
    }

    void aFileThatIsGoneIsSaid()
    {
        Shown shown;
        shown.run.loadTemperature();
        const QString file = shown.run.home() + QStringLiteral("/night.verify.json");
        QVERIFY(test::save(shown.run.services().workspace, file));
        QVERIFY(QFile::remove(file));
        shown.go(Shown::Changes);
        auto *failure = qobject_cast<IssueLabel *>(shown.find("changesFailure"));
        QTRY_VERIFY2_WITH_TIMEOUT(failure->text().contains(file), qPrintable(failure->text()), 60'000);
        QVERIFY(test::save(shown.run.services().workspace, file));
        shown.run.document().setMeta(QStringLiteral("a"), json::Value::integer(1));
        QTRY_VERIFY_WITH_TIMEOUT(failure->text().isEmpty(), 60'000);
    }

    void changesSinceTheLastJobSent_data()
    {
        QTest::addColumn<bool>("large");
        QTest::newRow("in a row of the outbox") << false;
        QTest::newRow("in a file beside it") << true;
    }
    void changesSinceTheLastJobSent()
    {
        QFETCH(bool, large);
        Shown shown;
        shown.run.loadTemperature();
        if (large)
            shown.loadLarge();
        shown.go(Shown::Changes);
        shown.find<QComboBox>("changesWith")->setCurrentIndex(1);
        auto *table = shown.find<QTreeView>("changesTable");
        auto *what = shown.find<QLabel>("changesWhat");
        QTRY_VERIFY_WITH_TIMEOUT(!table->isVisible(), 60'000);
        QCOMPARE(what->text(), QString());

        dispatch::Outbox &outbox = shown.run.services().outbox;
        dispatch::OutboxEntry entry;
        entry.title = QStringLiteral("night.verify.json");
        entry.target.name = QStringLiteral("Summit");
        entry.state = dispatch::OutboxState::Confirmed;
        entry.createdAt = test::noon();
        const auto payload = dispatch::Payload::write(shown.run.services().workspace.jobWithDefinitions(),
                                                      outbox.payloadFolder());
        QVERIFY(payload);
        QCOMPARE(payload->isFile(), large);
        const auto added = outbox.add(entry, *payload);
        QTRY_VERIFY_WITH_TIMEOUT(what->text().contains(QStringLiteral("“night.verify.json”, sent to Summit")),
                                 60'000);
        QVERIFY(!table->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!shown.find("reviewBusy")->isVisible(), 60'000);

        shown.run.document().record(test::name(QStringLiteral("camera.Temp")), 11,
                                    test::unit(QStringLiteral("deg_C")));
        QTRY_VERIFY2_WITH_TIMEOUT(
            test::treeText(*table->model())
                .contains(QStringLiteral("changed | measurements › camera.Temp › value | 10.02 | 11.0")),
            qPrintable(test::treeText(*table->model()).join(u'\n')), 60'000);
    }
};

QTEST_MAIN(TestChangesTab)
#include "test_changestab.moc"
