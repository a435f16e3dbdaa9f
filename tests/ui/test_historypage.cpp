// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/historychart.h"
#include "forms/issuelabel.h"
#include "materials.h"
#include "models/historymodel.h"
#include "pages/historypage.h"

#include <QComboBox>
#include <QSemaphore>
#include <QTreeView>

using namespace kabocha;
using namespace kabocha::ui;
using history::PointState;

class TestHistoryPage : public QObject
{
    Q_OBJECT
private:
    struct Shown
    {
        test::Run run;
        HistoryPage page{run.services()};
        Shown()
        {
            page.resize(1000, 500);
            page.show();
            (void)QTest::qWaitForWindowActive(&page, 60'000);
        }
        template <class T = QWidget> T *find(const char *objectName)
        {
            return test::child<T>(page, objectName);
        }
        [[nodiscard]] int rows() { return find<QAbstractItemView>("historyTable")->model()->rowCount(); }
        void look(const QString &metric) { run.services().workspace.setCurrentMetric(test::name(metric)); }
    };

private slots:
    void init() { test::failOnWarning(); }

    void showsThePastOfTheCurrentMetric()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.run.services().history.record({test::point(1, 10), test::point(2, 13), test::point(3, {})});
        shown.look(QStringLiteral("camera.Temp"));
        QTRY_COMPARE_WITH_TIMEOUT(shown.rows(), 3, 60'000);
        QCOMPARE(shown.find<QComboBox>("historyMetric")->currentText(), QStringLiteral("camera.Temp"));
        QCOMPARE(shown.find<HistoryChart>("historyChart")->shownPoints(), 2);
        const QString statistics = shown.find<QLabel>("historyStatistics")->text();
        QVERIFY2(statistics.contains(QStringLiteral("last 13.0 deg_C")) &&
                     statistics.contains(QStringLiteral("50 % pass")),
                 qPrintable(statistics));
    }

    void whenAValueWasRecordedIsShownWhereItWasMeasuredAtAnotherTime()
    {
        Shown shown;
        shown.run.loadTemperature();
        history::Point atOnce = test::point(1, 10);
        atOnce.recordedAt = atOnce.measuredAt;
        shown.run.services().history.record({atOnce});
        shown.look(QStringLiteral("camera.Temp"));
        QTRY_COMPARE_WITH_TIMEOUT(shown.rows(), 1, 60'000);
        auto *table = shown.find<QTreeView>("historyTable");
        QVERIFY(table->isColumnHidden(HistoryModel::RecordedColumn));
        history::Point later = test::point(2, 13);
        later.recordedAt = later.measuredAt.addSecs(3 * 3600);
        shown.run.services().history.record({later});
        QTRY_COMPARE_WITH_TIMEOUT(shown.rows(), 2, 60'000);
        QVERIFY(!table->isColumnHidden(HistoryModel::RecordedColumn));
        QCOMPARE(table->model()->index(0, HistoryModel::RecordedColumn).data().toString(),
                 QStringLiteral("2026-03-02 15:00:00"));
        auto *plot = shown.page.findChild<QAbstractScrollArea *>(QStringLiteral("historyPlot"));
        QVERIFY(plot);
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_End);
        QVERIFY2(plot->accessibleDescription().contains(
                     QStringLiteral("2026-03-02 12:00:00 UTC, recorded 2026-03-02 15:00:00 UTC")),
                 qPrintable(plot->accessibleDescription()));
        QTest::keyClick(plot, Qt::Key_Home);
        QVERIFY2(!plot->accessibleDescription().contains(QStringLiteral("recorded")),
                 qPrintable(plot->accessibleDescription()));
    }

    void newValuesAppearByThemselves()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.look(QStringLiteral("camera.Temp"));
        shown.run.document().record(test::name(QStringLiteral("camera.Temp")), 11,
                                    test::unit(QStringLiteral("deg_C")));
        QTRY_COMPARE_WITH_TIMEOUT(shown.rows(), 1, 60'000);
        shown.run.document().undoStack()->undo();
        QTRY_COMPARE_WITH_TIMEOUT(shown.rows(), 0, 60'000);
    }

    void aMetricIsChosenByName()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.run.services().history.record({test::point(1, 10)});
        auto *box = shown.find<QComboBox>("historyMetric");
        box->setFocus();
        box->lineEdit()->selectAll();
        QTest::keyClicks(box->lineEdit(), QStringLiteral("camera.Temp"));
        QTest::keyClick(box->lineEdit(), Qt::Key_Return);
        QCOMPARE(shown.run.services().workspace.currentMetric().text(), QStringLiteral("camera.Temp"));
        QTRY_COMPARE_WITH_TIMEOUT(shown.rows(), 1, 60'000);
    }

    void nonsenseIsNoMetric()
    {
        Shown shown;
        auto *box = shown.find<QComboBox>("historyMetric");
        box->setFocus();
        QTest::keyClicks(box->lineEdit(), QStringLiteral("no name"));
        QTest::keyClick(box->lineEdit(), Qt::Key_Return);
        QVERIFY2(shown.find<IssueLabel>("historyTrouble")->text().contains(QStringLiteral("no name")),
                 qPrintable(shown.find<IssueLabel>("historyTrouble")->text()));
    }

    void anEmptyPastSaysSo()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.look(QStringLiteral("camera.Temp"));
        const auto said = [&] {
            for (const QLabel *label : shown.page.findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(QStringLiteral("camera.Temp")) &&
                    label->text().contains(QStringLiteral("Nothing was ever recorded")))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(said(), 60'000);
        QVERIFY(!shown.find("historyChart")->isVisible());
    }

    void thePastOfAnotherMetricDoesNotStandUnderThisName()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.run.services().history.record({test::point(1, 10)});
        shown.look(QStringLiteral("camera.Temp"));
        QTRY_COMPARE_WITH_TIMEOUT(shown.rows(), 1, 60'000);
        QSemaphore slowDisk;
        (void)shown.run.services().history.read([&slowDisk](history::HistorySource &) -> Result<void> {
            slowDisk.acquire();
            return {};
        });
        shown.look(QStringLiteral("camera.Other"));
        QTRY_VERIFY_WITH_TIMEOUT(shown.find("historyReading")->isVisible(), 60'000);
        QVERIFY(!shown.find("historyChart")->isVisible() && !shown.find("historyTable")->isVisible());
        slowDisk.release();
        QTRY_VERIFY_WITH_TIMEOUT(!shown.find("historyReading")->isVisible(), 60'000);
        QCOMPARE(shown.rows(), 0);
    }

    void specificationsForOtherMetadataAreCountedNotDrawn()
    {
        Shown shown;
        shown.run.loadTemperature();
        job::Job job = shown.run.document().job();
        spec::Specification other = test::specification(QStringLiteral("camera.Temp.other"),
                                                        spec::Operator::Less, 5, QStringLiteral("deg_C"));
        other.metadataQuery.insert(QStringLiteral("camera_name"),
                                   json::Value::string(QStringLiteral("ComCam")));
        job.specifications.insert(other);
        shown.run.document().load(job, {});
        shown.run.services().history.record({test::point(1, 10)});
        shown.look(QStringLiteral("camera.Temp"));
        QTRY_COMPARE_WITH_TIMEOUT(shown.rows(), 1, 60'000);
        const auto note = [&] {
            for (const QLabel *label : shown.page.findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(QStringLiteral("other metadata")))
                    return label->text();
            }
            return QString();
        };
        QVERIFY(note().startsWith(u'1'));
        shown.run.document().setMeta(QStringLiteral("camera_name"),
                                     json::Value::string(QStringLiteral("ComCam")));
        QTRY_VERIFY_WITH_TIMEOUT(note().isEmpty(), 60'000);
    }
};

QTEST_MAIN(TestHistoryPage)
#include "test_historypage.moc"
