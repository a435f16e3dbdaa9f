// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review.h"

#include <QComboBox>

using namespace kabocha;
using namespace kabocha::ui;
using Shown = test::ShownReview;

class TestReportTab : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void theReportShowsVerdictsAndFilters()
    {
        Shown shown;
        shown.run.loadTemperature(13);
        QTRY_COMPARE_WITH_TIMEOUT(shown.model("reportTable")->rowCount(), 1, 60'000);
        QVERIFY(test::treeText(*shown.model("reportTable"))
                    .first()
                    .startsWith(QStringLiteral("fail | camera.Temp.design | 13.0 deg_C")));
        QCOMPARE(shown.find<QLabel>("reportSummary")->text(), QStringLiteral("1 fail"));
        QTest::keyClicks(shown.find("reportFilter"), QStringLiteral("design PASS"));
        QCOMPARE(shown.model("reportTable")->rowCount(), 0); // every word must be there
        shown.find<QLineEdit>("reportFilter")->setText(QStringLiteral("FAIL design ("));
        QCOMPARE(shown.model("reportTable")->rowCount(), 0); // no pattern, no warning
        shown.find<QLineEdit>("reportFilter")->setText(QStringLiteral("FAIL temp"));
        QCOMPARE(shown.model("reportTable")->rowCount(), 1);
    }

    void theReportFollowsTheDocument()
    {
        Shown shown;
        shown.run.loadTemperature(13);
        QTRY_COMPARE_WITH_TIMEOUT(shown.model("reportTable")->rowCount(), 1, 60'000);
        shown.run.document().record(test::name(QStringLiteral("camera.Temp")), 10,
                                    test::unit(QStringLiteral("deg_C")));
        QTRY_VERIFY_WITH_TIMEOUT(
            test::treeText(*shown.model("reportTable")).value(0).startsWith(QStringLiteral("pass")), 60'000);
        shown.run.document().undoStack()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(
            test::treeText(*shown.model("reportTable")).value(0).startsWith(QStringLiteral("fail")), 60'000);
    }

    void theReportListsWhatIsNotMeasured()
    {
        Shown shown;
        shown.run.loadTemperature();
        spec::SpecificationSet more;
        more.insert(test::specification(QStringLiteral("camera.Wind.design"), spec::Operator::Less, 10,
                                        QStringLiteral("m / s")));
        shown.run.document().addDefinitions({}, more);
        auto *table = shown.find<QTreeView>("reportTable");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, 60'000);
        QCOMPARE(shown.find<QLabel>("reportSummary")->text(), QStringLiteral("1 pass  ·  1 not measured"));

        QSignalSpy places(&shown.page, &ReviewPage::placeRequested);
        QSignalSpy metrics(&shown.page, &ReviewPage::metricRequested);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Home);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(places.size(), 1);
        QCOMPARE(places.first().first().toString(), QStringLiteral("$.measurements[0].value"));
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(metrics.size(), 1);
        QCOMPARE(metrics.first().first().value<metric::Name>(), test::name(QStringLiteral("camera.Wind")));
        QCOMPARE(places.size(), 1);
    }

    void theReportIsSortedByKeyboard()
    {
        Shown shown;
        shown.run.loadTemperature(13);
        spec::SpecificationSet more;
        more.insert(test::specification(QStringLiteral("camera.Temp.easy"), spec::Operator::LessOrEqual, 20,
                                        QStringLiteral("deg_C")));
        more.insert(test::specification(QStringLiteral("camera.Aaa.design"), spec::Operator::Less, 1,
                                        QStringLiteral("s")));
        shown.run.document().addDefinitions({}, more);
        auto *table = shown.find<QTreeView>("reportTable");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 3, 60'000);
        const auto statuses = [table] {
            QStringList out;
            for (const QString &row : test::treeText(*table->model()))
                out << row.section(QStringLiteral(" |"), 0, 0);
            return out.join(u' ');
        };
        QCOMPARE(statuses(), QStringLiteral("not measured fail pass")); // by name
        QAction *byStatus = shown.find<QAction>("actionSortReport0");
        QVERIFY(table->actions().contains(byStatus));
        byStatus->trigger();
        QCOMPARE(statuses(), QStringLiteral("fail not measured pass"));
        byStatus->trigger();
        QCOMPARE(statuses(), QStringLiteral("pass not measured fail"));
    }

    void theReportIsFilteredByVerdictByKeyboard()
    {
        Shown shown;
        shown.run.loadTemperature(13);
        auto *table = shown.find<QTreeView>("reportTable");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 60'000);
        auto *verdict = shown.find<QComboBox>("reportVerdict");
        verdict->setFocus();
        QTest::keyClick(verdict, Qt::Key_End); // passing
        QCOMPARE(table->model()->rowCount(), 0);
        QCOMPARE(shown.find<QLabel>("reportSummary")->text(), QStringLiteral("1 fail  ·  0 of 1 shown"));
        QTest::keyClick(verdict, Qt::Key_Home);
        QTest::keyClick(verdict, Qt::Key_Down); // failing
        QCOMPARE(table->model()->rowCount(), 1);
        QTest::keyClick(verdict, Qt::Key_Tab);
        QVERIFY(shown.find("reportFilter")->hasFocus());
        QTest::keyClick(shown.find("reportFilter"), Qt::Key_Down);
        QVERIFY(table->hasFocus());
        QVERIFY(table->currentIndex().isValid());
    }
};

QTEST_MAIN(TestReportTab)
#include "test_reporttab.moc"
