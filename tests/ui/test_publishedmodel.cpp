// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "materials.h"
#include "models/publishedmodel.h"

#include <QAbstractItemModelTester>

using namespace kabocha;
using namespace kabocha::ui;
using dispatch::Published;
using Tester = QAbstractItemModelTester;

class TestPublishedModel : public QObject
{
    Q_OBJECT
    static void fill(PublishedModel &model)
    {
        model.append({.name = QStringLiteral("camera.Temp"), .state = Published::State::Created});
        model.append({.name = QStringLiteral("camera.Flow"),
                      .state = Published::State::NotStored,
                      .problem = QStringLiteral("“camera.Flow” has a unit that the server does not know.")});
        model.append({.name = QStringLiteral("camera.Temp.design"),
                      .isMetric = false,
                      .state = Published::State::Unchanged});
    }

private slots:
    void init() { test::failOnWarning(); }

    void rowsComeInTheOrderInWhichTheyAreSettled()
    {
        PublishedModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        fill(model);
        QCOMPARE(test::treeText(model),
                 QStringList({QStringLiteral("new | camera.Temp | metric"),
                              QStringLiteral(
                                  "not stored | camera.Flow | metric | has a unit that the server does not "
                                  "know."),
                              QStringLiteral("equal | camera.Temp.design | specification")}));
        QCOMPARE(model.count(Published::State::NotStored), 1);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.count(Published::State::NotStored), 0);
    }

    void theFilterLeavesWhatIsNotStored()
    {
        PublishedModel model;
        PublishedFilter filter;
        filter.setSourceModel(&model);
        const Tester tester(&filter, Tester::FailureReportingMode::QtTest);
        fill(model);
        QCOMPARE(filter.rowCount(), 3);
        filter.setProblemsOnly(true);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.index(0, PublishedModel::NameColumn).data().toString(),
                 QStringLiteral("camera.Flow"));
        model.append({.name = QStringLiteral("camera.Dark"), .state = Published::State::NotStored});
        model.append({.name = QStringLiteral("camera.Bias"), .state = Published::State::Changed});
        QCOMPARE(filter.rowCount(), 2);
        filter.sort(PublishedModel::NameColumn);
        QCOMPARE(filter.index(0, PublishedModel::NameColumn).data().toString(),
                 QStringLiteral("camera.Dark"));
        filter.setProblemsOnly(false);
        QCOMPARE(filter.rowCount(), 5);
    }

    /// What a server or a package wrote can neither make cells of its own nor be a formula.
    void aCopyForASpreadsheetIsTextOnly()
    {
        PublishedModel model;
        PublishedFilter filter;
        filter.setSourceModel(&model);
        model.append({.name = QStringLiteral("=camera.Temp"), .state = Published::State::Created});
        model.append({.name = QStringLiteral("camera.Flow"),
                      .state = Published::State::NotStored,
                      .problem = QStringLiteral("“camera.Flow” =HYPERLINK(1)\tx\ny")});
        const QString copied = filter.tsv({0, 1});
        const QStringList lines = copied.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        for (const QString &line : lines) {
            const QStringList cells = line.split(u'\t');
            QCOMPARE(cells.size(), int(PublishedModel::ColumnCount));
            for (const QString &cell : cells)
                QVERIFY2(!cell.startsWith(u'='), qPrintable(line));
        }
        QVERIFY2(copied.contains(QLatin1String("HYPERLINK(1)")), qPrintable(copied));
    }
};

QTEST_MAIN(TestPublishedModel)
#include "test_publishedmodel.moc"
