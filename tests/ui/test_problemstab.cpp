// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/issuelabel.h"
#include "models/problemmodel.h"
#include "review.h"
#include "support/scriptedserver.h"

#include <QTableView>

using namespace kabocha;
using namespace kabocha::ui;
using Shown = test::ShownReview;

class TestProblemsTab : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void problemsAreCountedInTheTabAndLeadToTheirPlace()
    {
        Shown shown;
        shown.run.loadTemperature();
        auto *tabs = shown.find<QTabWidget>("reviewTabs");
        QTRY_VERIFY2_WITH_TIMEOUT(tabs->tabText(Shown::Problems).contains(QStringLiteral("(2)")),
                                  qPrintable(tabs->tabText(Shown::Problems)), 60'000); // packages, env
        shown.go(Shown::Problems);
        auto *list = shown.find<QTableView>("problemList");
        QCOMPARE(list->model()->rowCount(), 2);
        QSignalSpy places(&shown.page, &ReviewPage::placeRequested);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(places.size(), 1);
        QCOMPARE(places.first().first().toString(), QStringLiteral("$.meta.packages"));
        shown.run.document().setMeta(QStringLiteral("packages"), json::Value::object({}));
        QTRY_VERIFY_WITH_TIMEOUT(tabs->tabText(Shown::Problems).contains(QStringLiteral("(1)")), 60'000);
    }

    void aClickMendsAProblemAndUndoTakesItBack()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.go(Shown::Problems);
        auto *list = shown.find<QTableView>("problemList");
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, 60'000);
        const QModelIndex offer = list->model()->index(0, ProblemModel::HintColumn);
        QCOMPARE(offer.data().toString(), QStringLiteral("Add an empty “packages”"));
        QVERIFY(shown.find<QLabel>("mendText")->text().startsWith(offer.data().toString()));
        const json::Object before = shown.run.meta();
        list->scrollTo(offer);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(offer).center());
        QCOMPARE(shown.run.meta().keys(), QStringList(QStringLiteral("packages")));
        QCOMPARE(shown.run.document().undoStack()->undoText(), QStringLiteral("Add an empty “packages”"));
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, 60'000);
        shown.run.document().undoStack()->undo();
        QCOMPARE(shown.run.meta(), before);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, 60'000);
    }

    void problemsAreMendedByKeyboard()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.run.document().setMeta(QStringLiteral("host"), json::Value::string(QStringLiteral("a\nb")));
        shown.run.document().setMeta(QStringLiteral("empty"), json::Value::string(QString()));
        shown.go(Shown::Problems);
        auto *list = shown.find<QTableView>("problemList");
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 4, 60'000);
        list->setFocus();
        const int steps = shown.run.document().undoStack()->count();
        QTest::keyClick(list, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(shown.run.document().undoStack()->count(), steps + 1);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2,
                                  60'000); // notes: the date of the environment, the blank in host
        QCOMPARE(shown.run.meta().value(QStringLiteral("host")).toString(), QStringLiteral("a b"));
        QVERIFY(!shown.run.meta().contains(QStringLiteral("empty")));
        QCOMPARE(shown.run.meta()
                     .value(QStringLiteral("env"))
                     .members()
                     .value(QStringLiteral("env_name"))
                     .toString(),
                 QStringLiteral("local"));
        QVERIFY(!shown.find("mendProblem")->isVisible());
        shown.run.document().undoStack()->undo();
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 4, 60'000);

        list->setCurrentIndex(list->model()->index(1, 0));
        const QString offer = list->currentIndex().data(ProblemModel::MendRole).toString();
        QTest::keyClick(list, Qt::Key_M, Qt::ControlModifier);
        QCOMPARE(shown.run.document().undoStack()->undoText(), offer);
    }

    void nothingIsMendedOutOfSight()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.go(Shown::Problems);
        auto *list = shown.find<QTableView>("problemList");
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, 60'000);
        auto *mend = shown.find<QAction>("actionMend");
        auto *mendAll = shown.find<QAction>("actionMendAll");
        QVERIFY(mend->isEnabled() && mendAll->isEnabled());
        shown.go(Shown::Report);
        QVERIFY(!mend->isEnabled() && !mendAll->isEnabled());
        shown.go(Shown::Problems);
        QVERIFY(mend->isEnabled() && mendAll->isEnabled());
        shown.page.hide();
        QVERIFY(!mend->isEnabled() && !mendAll->isEnabled());
        shown.page.show();
        QVERIFY(mend->isEnabled() && mendAll->isEnabled());
    }

    void whatOnlyAPersonCanMendIsNotOffered()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.run.document().setMeta(QStringLiteral("packages"),
                                     json::Value::string(QStringLiteral("w_2026")));
        shown.go(Shown::Problems);
        auto *list = shown.find<QTableView>("problemList");
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, 60'000);
        list->setCurrentIndex(list->model()->index(0, 0)); // the packages: an error
        QVERIFY(list->currentIndex().data(ProblemModel::MendRole).toString().isEmpty());
        QVERIFY(!shown.find("mendProblem")->isEnabled());
        QVERIFY(!shown.find("mendAllProblems")->isVisible()); // one alone: the environment
    }

    void undefinedMetricsAreAskedOfTheTarget()
    {
        test::ScriptedServer server;
        server.beSquash(QDateTime::currentSecsSinceEpoch());
        server.on("GET", "/metric/*", test::Reaction::json(404, R"({"message": "not found"})"));
        server.on("GET", "/metric/camera.Known",
                  test::Reaction::json(200, R"({"name": "camera.Known", "unit": "deg_C"})"));
        Shown shown;
        shown.run.services().targets.put({.name = QStringLiteral("Summit"), .url = server.url()});
        shown.run.services().targets.setCurrent(QStringLiteral("Summit"));
        shown.run.loadTemperature();
        shown.go(Shown::Problems);
        auto *list = shown.find<QTableView>("problemList");
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, 60'000);
        QVERIFY(server.requests().isEmpty()); // everything is defined: there is nothing to ask
        QVERIFY(!shown.find("serverNote")->isVisible());

        const units::Unit degrees = test::unit(QStringLiteral("deg_C"));
        shown.run.document().record(test::name(QStringLiteral("camera.Known")), 1, degrees);
        shown.run.document().record(test::name(QStringLiteral("camera.Gone")), 1, degrees);
        const auto texts = [list] { return test::treeText(*list->model()).join(u'\n'); };
        QTRY_VERIFY2_WITH_TIMEOUT(
            texts().contains(QStringLiteral("Neither an open package nor Summit defines “camera.Gone”")),
            qPrintable(texts()), 60'000);
        QVERIFY2(texts().contains(QStringLiteral("“camera.Known”, but Summit knows it")),
                 qPrintable(texts()));
        QVERIFY(shown.find("serverNote")->isVisible());
        QCOMPARE(server.count("GET", "/metric/camera.Temp"), 0);
        QCOMPARE(server.count("GET", "/metric/camera.Known"), 1);

        shown.page.hide(); // looked at again soon: not asked again
        shown.page.show();
        auto *note = qobject_cast<IssueLabel *>(shown.find("serverNote"));
        QTRY_VERIFY2_WITH_TIMEOUT(note->text().contains(QStringLiteral("does not know 1")) &&
                                      texts().contains(QStringLiteral("Neither an open package nor Summit")),
                                  qPrintable(note->text()), 60'000);
        QCOMPARE(server.count("GET", "/metric/camera.Known"), 1);
    }

    void whatTheServerSaidGoesWithWhatItWasAskedAbout()
    {
        test::ScriptedServer server;
        server.beSquash(QDateTime::currentSecsSinceEpoch());
        server.on("GET", "/metric/*", test::Reaction::json(404, R"({"message": "not found"})"));
        Shown shown;
        shown.run.services().targets.put({.name = QStringLiteral("Summit"), .url = server.url()});
        shown.run.services().targets.setCurrent(QStringLiteral("Summit"));
        shown.run.loadTemperature();
        shown.run.document().record(test::name(QStringLiteral("camera.Gone")), 1,
                                    test::unit(QStringLiteral("deg_C")));
        shown.go(Shown::Problems);
        auto *note = qobject_cast<IssueLabel *>(shown.find("serverNote"));
        QTRY_VERIFY2_WITH_TIMEOUT(note->text().contains(QStringLiteral("does not know 1")),
                                  qPrintable(note->text()), 60'000);
        shown.page.hide();
        shown.run.document().undoStack()->undo(); // on another page
        shown.page.show();
        QTRY_COMPARE_WITH_TIMEOUT(note->text(), QString(), 60'000);
        QVERIFY(!note->isVisible());
    }

    void aServerThatCannotBeReachedIsSaidAndBlocksNothing()
    {
        Shown shown;
        shown.run.services().targets.put(
            {.name = QStringLiteral("Nowhere"), .url = QUrl(QStringLiteral("http://127.0.0.1:1"))});
        shown.run.services().targets.setCurrent(QStringLiteral("Nowhere"));
        shown.run.document().record(test::name(QStringLiteral("camera.Gone")), 1,
                                    test::unit(QStringLiteral("deg_C")));
        shown.go(Shown::Problems);
        auto *note = qobject_cast<IssueLabel *>(shown.find("serverNote"));
        QVERIFY(note);
        QTRY_VERIFY2_WITH_TIMEOUT(note->text().contains(QStringLiteral("could not be asked")),
                                  qPrintable(note->text()), 60'000);
        QVERIFY2(note->text().contains(QStringLiteral("Nowhere")), qPrintable(note->text()));
        QVERIFY(test::treeText(*shown.model("problemList"))
                    .join(u'\n')
                    .contains(QStringLiteral("No open package defines “camera.Gone”")));
    }
};

QTEST_MAIN(TestProblemsTab)
#include "test_problemstab.moc"
