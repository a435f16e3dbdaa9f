// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/metadatamodel.h"
#include "json/io.h"
#include "json/path.h"

#include <QAbstractItemModelTester>

using namespace kabocha;
using namespace kabocha::ui;

class TestMetadataModel : public QObject
{
    Q_OBJECT
private:
    static json::Value parsed(const QByteArray &text)
    {
        const Result<json::Value> value = json::parse(text);
        return value ? *value : json::Value();
    }
    test::FixedClock m_clock;

private slots:
    void init() { test::failOnWarning(); }

    void showsEntriesWithTheirTypes()
    {
        document::JobDocument document(m_clock);
        MetadataModel model(document);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        job::Job job;
        job.set(test::measurement(QStringLiteral("camera.Temp"), 1, QStringLiteral("deg_C")));
        job.meta =
            parsed(R"({"env": {"env_name": "local"}, "camera_name": "ComCam", "number_of_ccds": 9, "ok": true,
                              "packages": {}, "camera.Temp.estimator": "mean", "list": [1, "é"]})")
                .members();
        document.load(job, {});
        QStringList lines = test::treeText(model);
        QCOMPARE(lines.size(), 4); // notes are shown with their measurement
        QCOMPARE(lines.at(0), QStringLiteral("camera_name | text | ComCam"));
        QCOMPARE(lines.at(1), QStringLiteral("number_of_ccds | number | 9"));
        QVERIFY2(lines.at(2).startsWith(QStringLiteral("ok | true/false | true | ")),
                 qPrintable(lines.at(2)));
        QVERIFY2(lines.at(3).startsWith(QStringLiteral("list | JSON | [1, \"é\"] | ")),
                 qPrintable(lines.at(3)));
    }

    void notesStandWithTheirMeasurement()
    {
        document::JobDocument document(m_clock);
        MetadataModel notes(document, MetadataModel::Part::Notes);
        MetadataModel entries(document);
        QAbstractItemModelTester tester(&notes, QAbstractItemModelTester::FailureReportingMode::QtTest);
        document.setMeta(QStringLiteral("camera.Wind.gusts"), parsed("3"));
        document.setMeta(QStringLiteral("camera.Temp.estimator"), parsed("\"mean\""));
        document.setMeta(QStringLiteral("camera.Wind.ok"), parsed("true"));
        document.setMeta(QStringLiteral("camera.Temp.n a.b"), parsed("[1]"));
        QCOMPARE(notes.rowCount(), 0); // nothing is measured: they are ordinary entries
        QCOMPARE(entries.rowCount(), 4);
        document.record(test::name(QStringLiteral("camera.Wind")), 5, test::unit(QStringLiteral("m / s")));
        document.record(test::name(QStringLiteral("camera.Temp")), 5, test::unit(QStringLiteral("deg_C")));
        QCOMPARE(entries.rowCount(), 0);
        QStringList lines;
        for (int row = 0; row < notes.rowCount(); ++row)
            lines << QStringList{notes.index(row, MetadataModel::MeasurementColumn).data().toString(),
                                 notes.index(row, MetadataModel::KeyColumn).data().toString(),
                                 notes.index(row, MetadataModel::TypeColumn).data().toString(),
                                 notes.index(row, MetadataModel::ValueColumn).data().toString()}
                         .join(QStringLiteral(" | "));
        QCOMPARE(lines, QStringList({QStringLiteral("camera.Wind | gusts | number | 3"),
                                     QStringLiteral(" | ok | true/false | true"),
                                     QStringLiteral("camera.Temp | estimator | text | mean"),
                                     QStringLiteral(" | n a.b | JSON | [1]")}));
        QCOMPARE(notes.index(1, MetadataModel::MeasurementColumn).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("camera.Wind"));
        document.removeMeasurements({test::name(QStringLiteral("camera.Wind"))});
        QCOMPARE(notes.rowCount(), 2);
        document.undoStack()->undo();
        QCOMPARE(notes.rowCount(), 4);
    }

    void aNoteIsEditedAndRenamedWithinItsMeasurement()
    {
        document::JobDocument document(m_clock);
        MetadataModel notes(document, MetadataModel::Part::Notes);
        QAbstractItemModelTester tester(&notes, QAbstractItemModelTester::FailureReportingMode::QtTest);
        document.record(test::name(QStringLiteral("camera.Temp")), 5, test::unit(QStringLiteral("deg_C")));
        QVERIFY(notes.add(QStringLiteral("camera.Temp.n"), EntryType::Number, QStringLiteral("1.50")));
        QVERIFY(notes.setData(notes.index(0, MetadataModel::KeyColumn), QStringLiteral("count")));
        QCOMPARE(document.job().meta.keys(), QStringList({QStringLiteral("camera.Temp.count")}));
        QVERIFY(notes.setData(notes.index(0, MetadataModel::ValueColumn), QStringLiteral("2.50")));
        QCOMPARE(document.job().meta.value(QStringLiteral("camera.Temp.count")).numberText(),
                 QByteArray("2.50"));
        QString said;
        connect(&notes, &MetadataModel::refused, this, [&said](const Error &error) { said = error.message; });
        QVERIFY(!notes.setData(notes.index(0, MetadataModel::KeyColumn), QStringLiteral("a.b")));
        QVERIFY2(said.contains(QStringLiteral("dot")), qPrintable(said));
        QVERIFY(!notes.setData(notes.index(0, MetadataModel::KeyColumn), QStringLiteral(" ")));
        QVERIFY2(said.contains(QStringLiteral("needs a name")), qPrintable(said));
        notes.remove({QStringLiteral("camera.Temp.count")});
        QCOMPARE(notes.rowCount(), 0);
        document.undoStack()->undo();
        QCOMPARE(notes.rowCount(), 1);
    }

    void saysInWordsWhatSquashWouldMangle()
    {
        document::JobDocument document(m_clock);
        MetadataModel model(document);
        document.setMeta(QStringLiteral("remark"), json::Value::string(QStringLiteral("two\nlines")));
        const QModelIndex remark = model.index(0, MetadataModel::RemarkColumn);
        QVERIFY2(remark.data().toString().contains(QLatin1String("line break")),
                 qPrintable(remark.data().toString()));
        QCOMPARE(remark.data(MetadataModel::SeverityRole).toInt(), static_cast<int>(Severity::Warning));
    }

    void everyRowHasTheRemarksOfItsPlace()
    {
        document::JobDocument document(m_clock);
        MetadataModel entries(document);
        MetadataModel notes(document, MetadataModel::Part::Notes);
        job::Job job;
        job.meta = parsed(R"({"deep": {"date": "x", "a": "two\nlines", "b": [{"c": null}]}, "deeper": [1],
                              "deep.a": "two\nlines", "deep a": {"a": "two\nlines"}, "list": [[], "1\n2"],
                              "null": null, "deep[0]": {"x": true}, "": {"y": ""}})")
                       .members();
        for (int i = 0; i < 3000; ++i) {
            const auto name = test::name(QStringLiteral("camera.M%1").arg(i));
            job.measurements.append(test::measurement(name.text(), i, QStringLiteral("mm")));
            job::setValueNotes(&job, name, test::unit(QStringLiteral("mm")),
                               {.error = 1, .measuredAt = m_clock.nowUtc()});
        }
        document.load(job, {});
        QCOMPARE(entries.rowCount(), 8);
        QCOMPARE(notes.rowCount(), 6000);
        const QList<Issue> issues = metadataIssues(job, job.meta);
        QVERIFY(issues.size() > 10);
        const auto compare = [&](const MetadataModel &model, int most) {
            for (int row = 0; row < std::min(model.rowCount(), most); ++row) {
                const MetadataRow *entry = model.row(model.index(row, 0));
                QCOMPARE(
                    issuesText(entry->issues),
                    issuesText(issuesAt(issues, json::memberPath(QStringLiteral("$.meta"), entry->key))));
            }
        };
        compare(entries, 8);
        compare(notes, 50);
        QVERIFY(!notes.row(notes.index(5999, 0))->issues.isEmpty());
    }

    void editingKeepsTheType_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("text stays text") << QByteArray("\"a\"") << "12" << QByteArray("\"12\"");
        QTest::newRow("integer stays integer") << QByteArray("9") << "10" << QByteArray("10");
        QTest::newRow("number keeps its spelling") << QByteArray("9") << "1.50" << QByteArray("1.50");
        QTest::newRow("decimal comma") << QByteArray("9") << "10,5" << QByteArray("10.5");
        QTest::newRow("truth") << QByteArray("true") << "No" << QByteArray("false");
        QTest::newRow("list") << QByteArray("[1]") << "[1, 2]" << QByteArray("[1, 2]");
    }
    void editingKeepsTheType()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, typed);
        QFETCH(QByteArray, after);
        document::JobDocument document(m_clock);
        MetadataModel model(document);
        document.setMeta(QStringLiteral("k"), parsed(before));
        QVERIFY(model.setData(model.index(0, MetadataModel::ValueColumn), typed));
        QCOMPARE(document.job().meta.value(QStringLiteral("k")), parsed(after));
        document.undoStack()->undo();
        QCOMPARE(document.job().meta.value(QStringLiteral("k")), parsed(before));
    }

    void editsThatDoNotFitAreRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<int>("column");
        QTest::addColumn<QVariant>("typed");
        QTest::addColumn<QString>("says");
        const int value = MetadataModel::ValueColumn;
        QTest::newRow("not a number") << QByteArray("9") << value << QVariant("nine") << "nine";
        QTest::newRow("with a unit") << QByteArray("9") << value << QVariant("9 mmag") << "9 mmag";
        QTest::newRow("with an error")
            << QByteArray("9") << value << QVariant(QString::fromUtf8("9 ± 3")) << QString::fromUtf8("9 ± 3");
        QTest::newRow("with an error of none")
            << QByteArray("9") << value << QVariant(QString::fromUtf8("9 ± 0")) << QString::fromUtf8("9 ± 0");
        QTest::newRow("text with an error")
            << QString::fromUtf8("\"9 ± 3\"").toUtf8() << int(MetadataModel::TypeColumn)
            << QVariant(int(EntryType::Number)) << "cannot become number";
        QTest::newRow("too large") << QByteArray("9") << value << QVariant("1e999") << "too large";
        QTest::newRow("neither true nor false")
            << QByteArray("true") << value << QVariant("perhaps") << "neither true nor false";
        QTest::newRow("broken JSON") << QByteArray("[1]") << value << QVariant("[1,") << "";
        QTest::newRow("no key") << QByteArray("9") << int(MetadataModel::KeyColumn) << QVariant("  ")
                                << "needs a key";
        QTest::newRow("the form's key")
            << QByteArray("9") << int(MetadataModel::KeyColumn) << QVariant("env") << "env";
        QTest::newRow("taken key") << QByteArray("9") << int(MetadataModel::KeyColumn) << QVariant("other")
                                   << "already";
        QTest::newRow("text that is no number") << QByteArray("\"ten\"") << int(MetadataModel::TypeColumn)
                                                << QVariant(int(EntryType::Number)) << "cannot become number";
    }
    void editsThatDoNotFitAreRefusedInWords()
    {
        QFETCH(QByteArray, before);
        QFETCH(int, column);
        QFETCH(QVariant, typed);
        QFETCH(QString, says);
        document::JobDocument document(m_clock);
        MetadataModel model(document);
        document.setMeta(QStringLiteral("k"), parsed(before));
        document.setMeta(QStringLiteral("other"), parsed("1"));
        const job::Job was = document.job();
        QString said;
        connect(&model, &MetadataModel::refused, this, [&said](const Error &error) { said = error.message; });
        QVERIFY(!model.setData(model.index(0, column), typed));
        QCOMPARE(document.job(), was);
        QVERIFY(!said.isEmpty());
        QVERIFY2(said.contains(says), qPrintable(said));
    }

    void typeChangesTheValue()
    {
        document::JobDocument document(m_clock);
        MetadataModel model(document);
        document.setMeta(QStringLiteral("k"), json::Value::string(QStringLiteral("9")));
        QVERIFY(model.setData(model.index(0, MetadataModel::TypeColumn), int(EntryType::Number)));
        QCOMPARE(document.job().meta.value(QStringLiteral("k")), parsed("9"));
        QVERIFY(model.setData(model.index(0, MetadataModel::TypeColumn), int(EntryType::Text)));
        QCOMPARE(document.job().meta.value(QStringLiteral("k")), parsed("\"9\""));
    }

    void renamingKeepsValueAndPlace()
    {
        document::JobDocument document(m_clock);
        MetadataModel model(document);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        document.setMeta(QStringLiteral("a"), parsed("1"));
        document.setMeta(QStringLiteral("b"), parsed("2"));
        QVERIFY(model.setData(model.index(0, MetadataModel::KeyColumn), QStringLiteral("z")));
        QCOMPARE(document.job().meta.keys(), QStringList({QStringLiteral("z"), QStringLiteral("b")}));
    }

    void removingSeveralIsOneStepOfUndo()
    {
        document::JobDocument document(m_clock);
        MetadataModel model(document);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const char *key : {"a", "b", "c"})
            document.setMeta(QLatin1String(key), parsed("1"));
        int changes = 0;
        connect(&document, &document::JobDocument::jobChanged, this, [&changes] { ++changes; });
        model.remove({QStringLiteral("a"), QStringLiteral("c")});
        QCOMPARE(changes, 1); // all who look at the job look once
        QCOMPARE(model.rowCount(), 1);
        document.undoStack()->undo();
        QCOMPARE(model.rowCount(), 3);
    }

    void addRefusesATakenKey()
    {
        document::JobDocument document(m_clock);
        MetadataModel model(document);
        QVERIFY(model.add(QStringLiteral(" k "), EntryType::Number, QStringLiteral("1")));
        QVERIFY(document.job().meta.contains(QStringLiteral("k")));
        const Result<void> again = model.add(QStringLiteral("k"), EntryType::Number, QStringLiteral("2"));
        QVERIFY(!again);
        QCOMPARE(again.error().place.path, QStringLiteral("key"));
        QCOMPARE(document.job().meta.value(QStringLiteral("k")), parsed("1"));
    }
};

QTEST_GUILESS_MAIN(TestMetadataModel)
#include "test_metadatamodel.moc"
