// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/importmodel.h"

#include <QAbstractItemModelTester>

using namespace kabocha;
using namespace kabocha::ui;
using Tester = QAbstractItemModelTester;

class TestImportModel : public QObject
{
    Q_OBJECT
private:
    /// The model over a table, STEP lines at a time.
    static void fill(ImportModel &model, const QString &text, qsizetype step, const job::Job &existing = {})
    {
        metric::MetricSet metrics;
        for (const char *name : {"camera.Temp", "camera.Focus"})
            metrics.insert(test::metric(QString::fromLatin1(name), QStringLiteral("mm")));
        const job::CsvDialect dialect{.separator = u';', .numbers = job::CsvNumbers::Comma};
        const job::CsvMapping mapping = job::sniffMapping(text, dialect, metrics);
        model.begin(text, dialect, mapping, metrics, existing);
        job::CsvPlanner planner(text, dialect, mapping, metrics, existing);
        while (!planner.atEnd())
            model.append(planner.next(step));
    }
    static QString table()
    {
        return QStringLiteral("metric;value;by\ncamera.Temp;10,5;Ana\ncamera.Focus;ten;\ncamera.Wind;3;\n"
                              "camera.Temp;11,5;<b>Luis</b>\n");
    }

private slots:
    void init() { test::failOnWarning(); }

    void eachLineSaysWhatBecomesOfIt_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("one by one") << 1;
        QTest::newRow("all at once") << 100;
    }
    void eachLineSaysWhatBecomesOfIt()
    {
        QFETCH(int, step);
        job::Job existing;
        existing.set(test::measurement(QStringLiteral("camera.Temp"), 9, QStringLiteral("mm")));
        ImportModel model;
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        fill(model, table(), step, existing);
        const QStringList lines = test::treeText(model);
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines.at(0), QStringLiteral("2 | line 5 counts | camera.Temp | 10.5 | mm |  | by: Ana"));
        QVERIFY2(lines.at(1).startsWith(
                     QStringLiteral("3 | left out | camera.Focus | ten |  | 3:14 “ten” is not a number.")),
                 qPrintable(lines.at(1)));
        QVERIFY2(lines.at(2).startsWith(QStringLiteral("4 | left out | camera.Wind | 3 |  | 4:1 ")),
                 qPrintable(lines.at(2)));
        QCOMPARE(lines.at(3),
                 QStringLiteral("5 | replaces 9.0 mm | camera.Temp | 11.5 | mm |  | by: <b>Luis</b>"));
        // What a person wrote is no HTML in a tooltip either.
        const QString tip = model.index(3, ImportModel::NotesColumn).data(Qt::ToolTipRole).toString();
        QVERIFY2(!tip.contains(QStringLiteral("<b>Luis")), qPrintable(tip));
    }

    void problemsAloneCanBeShown()
    {
        ImportModel model;
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        fill(model, table(), 2);
        QCOMPARE(model.problems(), 2);
        model.setProblemsOnly(true);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ImportModel::LineColumn).data().toString(), QStringLiteral("3"));
        QVERIFY(model.remark(model.index(0, 0)).contains(QStringLiteral("not a number")));
        fill(model, table(), 1); // and while lines come
        QCOMPARE(model.rowCount(), 2);
        model.setProblemsOnly(false);
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(model.remark(model.index(0, 0)).isEmpty());
        QVERIFY(model.remark({}).isEmpty());
    }

    void anotherTableTakesThePlaceOfTheFirst()
    {
        ImportModel model;
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        fill(model, table(), 2);
        QCOMPARE(model.index(0, ImportModel::ValueColumn).data().toString(), QStringLiteral("10.5"));
        fill(model, QStringLiteral("metric;value\ncamera.Focus;-\n"), 2);
        QCOMPARE(test::treeText(model), QStringList{"2 | recorded | camera.Focus | not measured | mm"});
    }
};

QTEST_MAIN(TestImportModel)
#include "test_importmodel.moc"
