// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/measurementmodel.h"
#include "models/sentvalues.h"
#include "sent.h"

#include <QAbstractItemModelTester>

using namespace kabocha;
using namespace kabocha::ui;
using Tester = QAbstractItemModelTester;

class TestMeasurementModel : public QObject
{
    Q_OBJECT
private:
    struct Desk
    {
        test::FixedClock clock;
        test::MemorySettings settings;
        document::JobDocument document{clock};
        Workspace workspace{document, settings};
    };
    static job::Job job(double value)
    {
        job::Job made;
        made.set(test::measurement(QStringLiteral("camera.Temp"), value, QStringLiteral("deg_C")));
        made.metrics.insert(test::metric(QStringLiteral("camera.Temp"), QStringLiteral("deg_C")));
        for (const auto &[name, limit] : {std::pair{"design", 12.0}, std::pair{"stretch", 11.0}})
            made.specifications.insert(
                test::specification(QStringLiteral("camera.Temp.") + QString::fromLatin1(name),
                                    spec::Operator::LessOrEqual, limit, QStringLiteral("deg_C")));
        return made;
    }

private slots:
    void init() { test::failOnWarning(); }

    void showsValueVerdictAndNotes()
    {
        Desk desk;
        MeasurementModel model(desk.workspace);
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        job::Job all = job(10.02);
        all.set(test::measurement(QStringLiteral("camera.Wind"), {}, QStringLiteral("m / s")));
        all.meta.insert(QStringLiteral("camera.Temp.estimator"), json::Value::string(QStringLiteral("mean")));
        all.meta.insert(QStringLiteral("camera.Temp.n"), json::Value::integer(9));
        desk.document.load(all, {});
        QCOMPARE(test::treeText(model),
                 QStringList({QStringLiteral(
                                  "camera.Temp | 10.02 | deg_C | pass, all 2 (stretch, 0.98 deg_C inside) | "
                                  "estimator: mean; n: 9"),
                              QStringLiteral("camera.Wind | not measured | m / s | no specification")}));
    }

    void theWorstVerdictIsToldWithTheFurthestMargin_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("all pass") << 10.0 << "pass, all 2 (stretch, 1.0 deg_C inside)";
        QTest::newRow("one fails") << 11.5 << "fail, 1 of 2 (stretch, 0.5 deg_C outside)";
        QTest::newRow("both fail") << 13.0 << "fail, 2 of 2 (stretch, 2.0 deg_C outside)";
    }
    void theWorstVerdictIsToldWithTheFurthestMargin()
    {
        QFETCH(double, value);
        Desk desk;
        MeasurementModel model(desk.workspace);
        desk.document.load(job(value), {});
        QTEST(model.index(0, MeasurementModel::VerdictColumn).data().toString(), "verdict");
    }

    void aValueIsEditedInPlaceThroughTheSameReading()
    {
        Desk desk;
        MeasurementModel model(desk.workspace);
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        desk.document.load(job(10.02), {});
        const QModelIndex value = model.index(0, MeasurementModel::ValueColumn);
        QVERIFY(value.flags() & Qt::ItemIsEditable);
        QVERIFY(!(model.index(0, MeasurementModel::UnitColumn).flags() & Qt::ItemIsEditable));
        QVERIFY(model.setData(value, QStringLiteral("285.15 K")));
        QCOMPARE(value.data().toString(), QStringLiteral("12.0"));
        QCOMPARE(desk.document.undoStack()->count(), 1);
        desk.document.undoStack()->undo();
        QCOMPARE(value.data().toString(), QStringLiteral("10.02"));
    }

    void whatWasSentIsShownAndNotEditedInPlace()
    {
        test::Run run;
        run.loadTemperature();
        const SentValues sent(run.services().outbox, run.services().history, run.document());
        MeasurementModel model(run.services().workspace);
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setSentValues(sent);
        const QModelIndex value = model.index(0, MeasurementModel::ValueColumn);
        QVERIFY(value.flags() & Qt::ItemIsEditable);
        QVERIFY(test::markSent(run, {run.document().job().measurements.constFirst().identifier}) > 0);
        QCOMPARE(model.index(0, MeasurementModel::SentColumn).data().toString(),
                 QStringLiteral("summit, job 12"));
        QVERIFY(!(value.flags() & Qt::ItemIsEditable));
        QVERIFY(!model.setData(value, QStringLiteral("11")));
        QCOMPARE(run.document().undoStack()->count(), 0);
    }

    void correctionsAreToldBeforeOtherNotes()
    {
        Desk desk;
        MeasurementModel model(desk.workspace);
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        job::Job all = job(10.02);
        all.meta.insert(QStringLiteral("camera.Temp.estimator"), json::Value::string(QStringLiteral("mean")));
        desk.document.load(all, {});
        desk.document.correct(test::name(QStringLiteral("camera.Temp")), 11.5,
                              test::unit(QStringLiteral("deg_C")), QStringLiteral("<i>read</i> wrong"));
        QCOMPARE(model.index(0, MeasurementModel::NotesColumn).data().toString(),
                 QStringLiteral("corrected from 10.02 deg_C: <i>read</i> wrong; estimator: mean"));
        const QString tip = model.index(0, MeasurementModel::ValueColumn).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("10.02 deg_C")) && !tip.contains(QStringLiteral("<i>read")),
                 qPrintable(tip));
    }

    void whatIsSaidOfTheValueIsShownAndKeptWhenItIsCorrected()
    {
        Desk desk;
        MeasurementModel model(desk.workspace);
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        desk.document.load(job(10.02), {});
        const metric::Name name = test::name(QStringLiteral("camera.Temp"));
        desk.document.record(name, 10.03, test::unit(QStringLiteral("deg_C")),
                             {.error = 0.4, .measuredAt = test::noon()});
        const QModelIndex notes = model.index(0, MeasurementModel::NotesColumn);
        QCOMPARE(notes.data().toString(),
                 QStringLiteral("error: ± 0.4 deg_C; measured_at: 2026-03-01 12:00 UTC"));
        // When it was recorded is told only where that is another time.
        const QString identifier = desk.document.job().measurements.constFirst().identifier;
        model.setRecordedTimes({{identifier, test::noon()}});
        QVERIFY(!notes.data().toString().contains(QStringLiteral("recorded")));
        model.setRecordedTimes({{identifier, test::noon(2)}});
        QCOMPARE(notes.data().toString(),
                 QStringLiteral("error: ± 0.4 deg_C; measured_at: 2026-03-01 12:00 UTC; "
                                "recorded 2026-03-02 12:00 UTC"));
        // A mistyped value was still measured then; its error was another's.
        const QModelIndex value = model.index(0, MeasurementModel::ValueColumn);
        QVERIFY(model.setData(value, QStringLiteral("10.3")));
        QCOMPARE(notes.data().toString(), QStringLiteral("measured_at: 2026-03-01 12:00 UTC"));
        QVERIFY(model.setData(value, QStringLiteral("10.3 ± 0.5")));
        QCOMPARE(job::valueNotesOf(desk.document.job(), name),
                 (job::ValueNotes{.error = 0.5, .measuredAt = test::noon()}));
    }

    void whatCannotBeReadChangesNothing_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("not a number") << "warm";
        QTest::newRow("group or comma") << "1,234";
        QTest::newRow("unit that does not fit") << "3 s";
        QTest::newRow("nothing") << "";
    }
    void whatCannotBeReadChangesNothing()
    {
        QFETCH(QString, typed);
        Desk desk;
        MeasurementModel model(desk.workspace);
        desk.document.load(job(10.02), {});
        QVERIFY(!model.setData(model.index(0, MeasurementModel::ValueColumn), typed));
        QCOMPARE(desk.document.undoStack()->count(), 0);
        QCOMPARE(desk.document.job().measurements.constFirst().value, 10.02);
    }

    void theSameValueIsNoEdit()
    {
        Desk desk;
        MeasurementModel model(desk.workspace);
        desk.document.load(job(10.02), {});
        QVERIFY(model.setData(model.index(0, MeasurementModel::ValueColumn), QStringLiteral("10.02")));
        QCOMPARE(desk.document.undoStack()->count(), 0);
    }

    void rowsComeAndGoWithTheDocument()
    {
        Desk desk;
        MeasurementModel model(desk.workspace);
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        desk.document.record(test::name(QStringLiteral("a.b")), 1, {});
        desk.document.record(test::name(QStringLiteral("a.c")), 2, {});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowOf(test::name(QStringLiteral("a.c"))), 1);
        desk.document.removeMeasurements({test::name(QStringLiteral("a.b"))});
        QCOMPARE(model.rowOf(test::name(QStringLiteral("a.c"))), 0);
        QCOMPARE(model.rowOf(test::name(QStringLiteral("a.b"))), -1);
        desk.document.undoStack()->undo();
        QCOMPARE(model.rowCount(), 2);
    }

    void aHugeNoteIsCutShort()
    {
        Desk desk;
        MeasurementModel model(desk.workspace);
        job::Job noted = job(1);
        noted.meta.insert(QStringLiteral("camera.Temp.log"), json::Value::string(QString(1'000'000, u'x')));
        desk.document.load(noted, {});
        QVERIFY(model.index(0, MeasurementModel::NotesColumn).data().toString().size() < 300);
    }

    void sortsNumbersAsNumbersAndFailuresFirst()
    {
        Desk desk;
        MeasurementModel model(desk.workspace);
        desk.document.load(job(100), {});
        QCOMPARE(model.index(0, MeasurementModel::ValueColumn).data(MeasurementModel::SortRole).toDouble(),
                 100.0);
        QCOMPARE(model.index(0, MeasurementModel::VerdictColumn).data(MeasurementModel::SortRole).toInt(), 0);
    }
};

QTEST_MAIN(TestMeasurementModel)
#include "test_measurementmodel.moc"
