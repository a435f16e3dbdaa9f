// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/codeview.h"
#include "forms/findbar.h"
#include "forms/issuelabel.h"
#include "job/io.h"
#include "materials.h"
#include "models/jsontreemodel.h"
#include "models/problemmodel.h"
#include "pages/reviewpage.h"
#include "pages/reviewtab.h"
#include "squash/jobcheck.h"
#include "support/scriptedserver.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCryptographicHash>
#include <QFile>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTextBlock>
#include <QThreadPool>
#include <QToolButton>

using namespace kabocha;
using namespace kabocha::ui;

class TestReviewPage : public QObject
{
    Q_OBJECT
private:
    enum Tab { Report, Problems, Changes, Tree, Text, Payload };
    struct Shown
    {
        test::Run run;
        ReviewPage page{run.services()};
        Shown()
        {
            page.resize(900, 600);
            page.show();
            (void)QTest::qWaitForWindowActive(&page, 60'000);
        }
        template <class T = QWidget> T *find(const char *objectName)
        {
            return test::child<T>(page, objectName);
        }
        void go(Tab tab) { find<QTabWidget>("reviewTabs")->setCurrentIndex(tab); }
        [[nodiscard]] QAbstractItemModel *model(const char *view)
        {
            return find<QAbstractItemView>(view)->model();
        }
        [[nodiscard]] bool isBusy()
        {
            return qobject_cast<ReviewTab *>(find<QTabWidget>("reviewTabs")->currentWidget())->isBusy();
        }
        void loadLarge()
        {
            job::Job job = run.document().job();
            job::Blob blob{.identifier = job::newIdentifier(), .name = QStringLiteral("camera.Temp")};
            QList<json::Value> numbers(400'000, json::Value::number(1.25));
            json::Object datum;
            datum.insert(QStringLiteral("value"), json::Value::array(numbers));
            json::Object data;
            data.insert(QStringLiteral("x"), json::Value::object(datum));
            blob.data = json::Value::object(data);
            job.measurements.first().blobRefs = QStringList{blob.identifier};
            job.blobs << blob;
            run.document().load(job, {});
        }
    };

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

    void problemsAreCountedInTheTabAndLeadToTheirPlace()
    {
        Shown shown;
        shown.run.loadTemperature();
        auto *tabs = shown.find<QTabWidget>("reviewTabs");
        QTRY_VERIFY2_WITH_TIMEOUT(tabs->tabText(Problems).contains(QStringLiteral("(2)")),
                                  qPrintable(tabs->tabText(Problems)), 60'000); // packages, env
        shown.go(Problems);
        auto *list = shown.find<QTableView>("problemList");
        QCOMPARE(list->model()->rowCount(), 2);
        QSignalSpy places(&shown.page, &ReviewPage::placeRequested);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(places.size(), 1);
        QCOMPARE(places.first().first().toString(), QStringLiteral("$.meta.packages"));
        shown.run.document().setMeta(QStringLiteral("packages"), json::Value::object({}));
        QTRY_VERIFY_WITH_TIMEOUT(tabs->tabText(Problems).contains(QStringLiteral("(1)")), 60'000);
    }

    void aClickMendsAProblemAndUndoTakesItBack()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.go(Problems);
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
        shown.go(Problems);
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
        shown.go(Problems);
        auto *list = shown.find<QTableView>("problemList");
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, 60'000);
        auto *mend = shown.find<QAction>("actionMend");
        auto *mendAll = shown.find<QAction>("actionMendAll");
        QVERIFY(mend->isEnabled() && mendAll->isEnabled());
        shown.go(Report);
        QVERIFY(!mend->isEnabled() && !mendAll->isEnabled());
        shown.go(Problems);
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
        shown.go(Problems);
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
        shown.go(Problems);
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
        shown.go(Problems);
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
        shown.go(Problems);
        auto *note = qobject_cast<IssueLabel *>(shown.find("serverNote"));
        QVERIFY(note);
        QTRY_VERIFY2_WITH_TIMEOUT(note->text().contains(QStringLiteral("could not be asked")),
                                  qPrintable(note->text()), 60'000);
        QVERIFY2(note->text().contains(QStringLiteral("Nowhere")), qPrintable(note->text()));
        QVERIFY(test::treeText(*shown.model("problemList"))
                    .join(u'\n')
                    .contains(QStringLiteral("No open package defines “camera.Gone”")));
    }

    void changesSinceTheSavedFile()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.go(Changes);
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
        shown.go(Changes);
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
        shown.go(Changes);
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
        shown.go(Changes);
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
        shown.go(Changes);
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

    void theTextIsWhatIsSaved()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.go(Text);
        QTRY_COMPARE_WITH_TIMEOUT(shown.find<QPlainTextEdit>("jsonText")->toPlainText().toUtf8(),
                                  job::writeJob(shown.run.services().workspace.jobWithDefinitions()), 60'000);
    }

    /// A file that was not edited keeps its bytes: what an open package would add is shown once it is saved.
    void ofAnUneditedFileTheTextAndTheTreeAreWhatItSays()
    {
        Shown shown;
        Workspace &workspace = shown.run.services().workspace;
        workspace.openPath(QStringLiteral(KABOCHA_SOURCE_DIR "/resources/example"));
        QTRY_VERIFY_WITH_TIMEOUT(!workspace.metrics().isEmpty(), 60'000);
        const metric::Metric metric = workspace.metrics().metrics().first();
        job::Job job;
        job.set({.metric = metric.name, .identifier = job::newIdentifier(), .value = 1, .unit = metric.unit});
        job.meta.insert(QStringLiteral("packages"), json::Value::object({}));
        const QString file = shown.run.home() + QStringLiteral("/bare.verify.json");
        QFile bare(file);
        QVERIFY(bare.open(QIODevice::WriteOnly) && bare.write(job::writeJob(job)) > 0);
        bare.close();
        workspace.openPath(file);
        document::JobDocument &document = shown.run.document();
        QTRY_COMPARE_WITH_TIMEOUT(document.path(), file, 60'000);

        shown.go(Text);
        const auto text = [&] { return shown.find<QPlainTextEdit>("jsonText")->toPlainText().toUtf8(); };
        QTRY_COMPARE_WITH_TIMEOUT(text(), job::writeJob(document.job()), 60'000);
        QVERIFY(!text().contains(metric.description.toUtf8()));
        shown.go(Tree);
        QTRY_VERIFY_WITH_TIMEOUT(shown.model("jsonTree")->rowCount() > 0, 60'000);
        QVERIFY(!test::treeText(*shown.model("jsonTree")).join(u'\n').contains(metric.description));
        QVERIFY(test::save(workspace, file));
        QVERIFY(bare.open(QIODevice::ReadOnly));
        QCOMPARE(bare.readAll(), job::writeJob(job));

        document.setMeta(QStringLiteral("observer"), json::Value::string(QStringLiteral("Ana")));
        shown.go(Text);
        QTRY_COMPARE_WITH_TIMEOUT(text(), job::writeJob(workspace.jobWithDefinitions()), 60'000);
        QVERIFY(text().contains(metric.description.toUtf8()));
        document.undoStack()->undo();
        QTRY_COMPARE_WITH_TIMEOUT(text(), job::writeJob(job), 60'000);
    }

    void whatWillBeSentIsExact()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.go(Payload);
        const QByteArray bytes = squash::payload(shown.run.services().workspace.jobWithDefinitions());
        QTRY_COMPARE_WITH_TIMEOUT(shown.find<QPlainTextEdit>("payloadText")->toPlainText().toUtf8(), bytes,
                                  60'000);
        QVERIFY(shown.find<QLabel>("payloadSize")
                    ->text()
                    .startsWith(QString::number(bytes.size()) + QStringLiteral(" bytes")));
    }

    void theTreeKeepsWhatIsUnfolded()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.run.document().setMeta(QStringLiteral("list"), json::Value::array({json::Value::integer(1)}));
        shown.go(Tree);
        auto *tree = shown.find<QTreeView>("jsonTree");
        QTRY_VERIFY_WITH_TIMEOUT(tree->model()->rowCount() > 0, 60'000);
        const auto rowOf = [tree](const QString &key, const QModelIndex &parent = {}) {
            for (int row = 0; row < tree->model()->rowCount(parent); ++row) {
                if (tree->model()->index(row, 0, parent).data().toString() == key)
                    return tree->model()->index(row, 0, parent);
            }
            return QModelIndex();
        };
        const QModelIndex list = rowOf(QStringLiteral("list"), rowOf(QStringLiteral("meta")));
        QVERIFY(list.isValid());
        tree->expand(list);
        tree->setCurrentIndex(list);
        QCOMPARE(shown.find<QLabel>("jsonPath")->text(), QStringLiteral("$.meta.list"));
        shown.run.document().setMeta(QStringLiteral("other"), json::Value::integer(2));
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(QStringLiteral("other"), rowOf(QStringLiteral("meta"))).isValid(),
                                 60'000);
        QVERIFY(tree->isExpanded(rowOf(QStringLiteral("list"), rowOf(QStringLiteral("meta")))));
        QCOMPARE(shown.find<QLabel>("jsonPath")->text(), QStringLiteral("$.meta.list"));
    }

    void findingInTheTreeByKeyboard()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.go(Tree);
        auto *tree = shown.find<QTreeView>("jsonTree");
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_F, Qt::ControlModifier);
        auto *field = shown.find<QLineEdit>("jsonTreeSearch");
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("10.02"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(shown.find<QLabel>("jsonPath")->text(), QStringLiteral("$.measurements[0].value"));
    }

    void matchesInTheTreeAreCountedAndWalkedThrough()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.run.document().setMeta(QStringLiteral("Unit"), json::Value::string(QStringLiteral("the unit")));
        shown.go(Tree);
        auto *tree = shown.find<QTreeView>("jsonTree");
        auto *path = shown.find<QLabel>("jsonPath");
        auto *outcome = shown.find<QLabel>("jsonTreeSearchOutcome");
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *field = shown.find<QLineEdit>("jsonTreeSearch");
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("unit"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(outcome->text(), QStringLiteral("1 of 4"));
        QCOMPARE(path->text(), QStringLiteral("$.measurements[0].unit"));
        QTest::keyClick(field, Qt::Key_F3);
        QCOMPARE(path->text(), QStringLiteral("$.metrics[0].unit"));
        QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
        QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier); // around the start
        QCOMPARE(path->text(), QStringLiteral("$.meta.Unit"));
        QCOMPARE(outcome->text(), QStringLiteral("4 of 4"));
        QTest::mouseClick(shown.find("jsonTreeSearchCase"), Qt::LeftButton);
        QTest::mouseClick(shown.find("jsonTreeSearchWholeKey"), Qt::LeftButton);
        QCOMPARE(outcome->text(), QStringLiteral("1 of 3"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(tree->hasFocus());
        QVERIFY(!field->isVisible());
        QTest::keyClick(tree, Qt::Key_F3); // the bar again
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("nowhere"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(outcome->text(), QStringLiteral("Not found"));
    }

    void pathAndValueAreCopiedAsTheyAre()
    {
        Shown shown;
        shown.run.loadTemperature();
        job::Job job = shown.run.document().job();
        job.meta.insert(QStringLiteral("n"), json::Value::numberText("5.00"));
        job.meta.insert(QStringLiteral("a key"), json::Value::string(QStringLiteral("say \"Ñ\"")));
        shown.run.document().load(job, {});
        shown.go(Tree);
        auto *tree = shown.find<QTreeView>("jsonTree");
        tree->setFocus();
        const auto copied = [&](const QString &place, Qt::KeyboardModifiers with) {
            auto *model = qobject_cast<JsonTreeModel *>(tree->model());
            tree->setCurrentIndex(model->find(place));
            QTest::keyClick(tree, Qt::Key_C, with);
            return QGuiApplication::clipboard()->text();
        };
        const Qt::KeyboardModifiers path = Qt::ControlModifier | Qt::AltModifier;
        QCOMPARE(copied(QStringLiteral("$.measurements[0].value"), path),
                 QStringLiteral("$.measurements[0].value"));
        QCOMPARE(copied(QStringLiteral("$.meta.n"), Qt::ControlModifier), QStringLiteral("5.00"));
        QCOMPARE(copied(QStringLiteral("$.meta[\"a key\"]"), path), QStringLiteral("$.meta[\"a key\"]"));
        QCOMPARE(copied(QStringLiteral("$.meta[\"a key\"]"), Qt::ControlModifier),
                 QStringLiteral("say \"Ñ\""));
        QVERIFY(copied(QStringLiteral("$.measurements[0]"), Qt::ControlModifier)
                    .contains(QStringLiteral("\"metric\": \"camera.Temp\"")));
        QVERIFY(!shown.find("jsonTreeNote")->isVisible());
    }

    void allBelowIsUnfoldedAndFoldedByKeyboard()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.loadLarge();
        shown.go(Tree);
        auto *tree = shown.find<QTreeView>("jsonTree");
        auto *model = qobject_cast<JsonTreeModel *>(tree->model());
        QTRY_VERIFY_WITH_TIMEOUT(model->find(QStringLiteral("$.blobs[0]")).isValid(), 60'000);
        tree->setFocus();
        const QModelIndex blobs = model->find(QStringLiteral("$.blobs"));
        tree->setCurrentIndex(blobs);
        QTest::keyClick(tree, Qt::Key_Asterisk);
        QVERIFY(tree->isExpanded(model->find(QStringLiteral("$.blobs[0].data.x.value"))));
        QVERIFY(shown.find("jsonTreeNote")->isVisible()); // not all of the four hundred thousand
        QTest::keyClick(tree, Qt::Key_Slash);
        QVERIFY(!tree->isExpanded(model->find(QStringLiteral("$.blobs[0].data.x"))));
        QVERIFY(!tree->isExpanded(blobs));
        QVERIFY(!shown.find("jsonTreeNote")->isVisible());
    }

    void nothingIsNotFoundThatWasNotLookedFor_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<QString>("name");
        QTest::newRow("tree") << int(Tree) << "jsonTree";
        QTest::newRow("text") << int(Text) << "jsonText";
    }
    void nothingIsNotFoundThatWasNotLookedFor()
    {
        QFETCH(int, tab);
        QFETCH(QString, name);
        Shown shown;
        shown.run.loadTemperature();
        shown.go(static_cast<Tab>(tab));
        auto *view = shown.page.findChild<QWidget *>(name);
        auto *field = shown.page.findChild<QLineEdit *>(name + QStringLiteral("Search"));
        auto *outcome = shown.page.findChild<QLabel *>(name + QStringLiteral("SearchOutcome"));
        auto *cancel = shown.page.findChild<QToolButton *>(name + QStringLiteral("SearchCancel"));
        QVERIFY(view && field && outcome && cancel);
        const Qt::KeyboardModifiers find = Qt::ControlModifier | Qt::ShiftModifier;
        QTRY_VERIFY_WITH_TIMEOUT(!shown.isBusy(), 60'000);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_F, find);
        QTest::keyClicks(field, QStringLiteral("10.02"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(outcome->text(), QStringLiteral("1 of 1"));
        QTest::keyClick(field, Qt::Key_Escape);

        // The text is another one now, and the search was closed meanwhile.
        shown.run.document().setMeta(QStringLiteral("again"), json::Value::numberText("10.02"));
        QCoreApplication::processEvents();
        QTRY_VERIFY_WITH_TIMEOUT(!shown.isBusy(), 60'000);
        QTest::keyClick(view, Qt::Key_F, find);
        QCOMPARE(outcome->text(), QString());
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY2_WITH_TIMEOUT(outcome->text().endsWith(QStringLiteral(" of 2")),
                                  qPrintable(outcome->text()), 60'000);

        // A large one, whose search is cancelled.
        shown.loadLarge();
        QCoreApplication::processEvents();
        QTest::keyClick(field, Qt::Key_F3); // while it is looked through
        QVERIFY2(outcome->text() != QStringLiteral("Not found"), qPrintable(outcome->text()));
        QTRY_VERIFY_WITH_TIMEOUT(!shown.isBusy(), 60'000);
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("1.25"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY2_WITH_TIMEOUT(outcome->text().endsWith(QStringLiteral(" of 400000")),
                                  qPrintable(outcome->text()), 60'000);

        // Closed while it goes on, and before it began.
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("camera"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(cancel->isVisible());
        QTest::keyClick(field, Qt::Key_Escape);
        QTest::keyClick(view, Qt::Key_F, find);
        QVERIFY(!cancel->isVisible());
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("deg_C"));
        QTest::keyClick(field, Qt::Key_Escape);
        QTest::keyClick(view, Qt::Key_F, find);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY2_WITH_TIMEOUT(outcome->text().contains(QStringLiteral(" of ")),
                                  qPrintable(outcome->text()), 60'000);
    }

    void aSearchThatIsClosedDoesNotBegin()
    {
        FindBar bar(QStringLiteral("field"));
        bar.start();
        QSignalSpy changed(&bar, &FindBar::patternChanged);
        auto *field = bar.findChild<QLineEdit *>(QStringLiteral("field"));
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("x"));
        const auto *soon = bar.findChild<QTimer *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(soon && soon->isActive());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!soon->isActive());
        QCOMPARE(changed.size(), 0);
    }

    void aMatchAtTheFirstChildOfARangeIsNotSkipped()
    {
        Shown shown;
        shown.run.loadTemperature();
        QList<json::Value> items;
        for (int i = 0; i < 3000; ++i)
            items << json::Value::string(i == 2000 ? QStringLiteral("needle") : QString());
        shown.run.document().setMeta(QStringLiteral("list"), json::Value::array(items));
        shown.run.document().setMeta(QStringLiteral("zlast"), json::Value::string(QStringLiteral("needle")));
        shown.go(Tree);
        auto *tree = shown.find<QTreeView>("jsonTree");
        auto *model = qobject_cast<JsonTreeModel *>(tree->model());
        QTRY_VERIFY_WITH_TIMEOUT(model->find(QStringLiteral("$.meta.zlast")).isValid(), 60'000);
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_F, Qt::ControlModifier);
        auto *field = shown.find<QLineEdit>("jsonTreeSearch");
        QTest::keyClicks(field, QStringLiteral("needle"));
        QTest::keyClick(field, Qt::Key_Return);
        auto *outcome = shown.find<QLabel>("jsonTreeSearchOutcome");
        QCOMPARE(outcome->text(), QStringLiteral("1 of 2"));
        const QModelIndex range = model->index(2, 0, model->find(QStringLiteral("$.meta.list")));
        tree->setCurrentIndex(range); // 2000 … 2999
        QCOMPARE(outcome->text(), QStringLiteral("2 match(es)"));
        QTest::keyClick(field, Qt::Key_F3);
        QCOMPARE(shown.find<QLabel>("jsonPath")->text(), QStringLiteral("$.meta.list[2000]"));
        QTest::keyClick(field, Qt::Key_F3);
        QCOMPARE(shown.find<QLabel>("jsonPath")->text(), QStringLiteral("$.meta.zlast"));
    }

    void aSearchThroughALargeJobIsCancelled()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.loadLarge();
        shown.go(Tree);
        auto *tree = shown.find<QTreeView>("jsonTree");
        QTRY_VERIFY_WITH_TIMEOUT(tree->model()->rowCount() > 0, 60'000);
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *field = shown.find<QLineEdit>("jsonTreeSearch");
        auto *outcome = shown.find<QLabel>("jsonTreeSearchOutcome");
        QTest::keyClicks(field, QStringLiteral("1.25"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(shown.find("jsonTreeSearchCancel")->isVisible());
        QTest::mouseClick(shown.find("jsonTreeSearchCancel"), Qt::LeftButton);
        QCOMPARE(outcome->text(), QStringLiteral("The search was cancelled"));
        QVERIFY(!shown.find("jsonTreeSearchCancel")->isVisible());
        QTest::keyClicks(field, QStringLiteral("0"));
        QTest::keyClick(field, Qt::Key_Backspace);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(outcome->text(), QStringLiteral("1 of 400000"), 60'000);
        QCOMPARE(shown.find<QLabel>("jsonPath")->text(), QStringLiteral("$.blobs[0].data.x.value[0]"));
    }

    void findingInTheTextByKeyboard()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.go(Text);
        auto *text = shown.find<CodeView>("jsonText");
        QTRY_VERIFY_WITH_TIMEOUT(!text->toPlainText().isEmpty(), 60'000);
        text->setFocus();
        QTest::keyClick(text, Qt::Key_F, Qt::ControlModifier);
        auto *field = shown.find<QLineEdit>("jsonTextSearch");
        auto *outcome = shown.find<QLabel>("jsonTextSearchOutcome");
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("DEG_c"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(text->textCursor().selectedText(), QStringLiteral("deg_C"));
        QCOMPARE(outcome->text(), QStringLiteral("1 of 3"));
        const int first = text->textCursor().position();
        QTest::keyClick(field, Qt::Key_F3);
        QVERIFY(text->textCursor().position() > first);
        QCOMPARE(outcome->text(), QStringLiteral("2 of 3"));
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(outcome->text(), QStringLiteral("3 of 3")); // around the start
        QTest::mouseClick(shown.find("jsonTextSearchCase"), Qt::LeftButton);
        QCOMPARE(outcome->text(), QStringLiteral("Not found"));
        QTest::mouseClick(shown.find("jsonTextSearchCase"), Qt::LeftButton);
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("unit"));
        QTest::mouseClick(shown.find("jsonTextSearchWholeKey"), Qt::LeftButton);
        QCOMPARE(text->textCursor().selectedText(), QStringLiteral("unit"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(text->hasFocus());
        QVERIFY(!field->isVisible());
    }

    void theTextIsFoldedByKeyboardAndUnfoldedByASearch()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.go(Text);
        auto *text = shown.find<CodeView>("jsonText");
        QTRY_VERIFY_WITH_TIMEOUT(!text->toPlainText().isEmpty(), 60'000);
        const auto visible = [text] {
            int count = 0;
            for (QTextBlock block = text->document()->firstBlock(); block.isValid(); block = block.next())
                count += block.isVisible() ? 1 : 0;
            return count;
        };
        const int all = visible();
        QVERIFY(all > 20);
        text->setFocus();
        QVERIFY(text->find(QStringLiteral("measurements")));
        const int line = text->textCursor().blockNumber();
        QTest::keyClick(text, Qt::Key_Minus);
        QVERIFY(text->isFolded(line));
        QVERIFY(visible() < all);
        QVERIFY(!text->document()->findBlockByNumber(line + 1).isVisible());
        QTest::keyClick(text, Qt::Key_Plus);
        QVERIFY(!text->isFolded(line));
        QCOMPARE(visible(), all);
        QTest::keyClick(text, Qt::Key_Slash);
        QVERIFY(text->isFolded(line));
        const int folded = visible();
        QVERIFY(folded < all / 2);
        QVERIFY(text->textCursor().block().isVisible());

        QTest::keyClick(text, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(shown.find("jsonTextSearch"), QStringLiteral("10.02"));
        QTest::keyClick(shown.find("jsonTextSearch"), Qt::Key_Return);
        QCOMPARE(text->textCursor().selectedText(), QStringLiteral("10.02"));
        QVERIFY(text->textCursor().block().isVisible());
        QVERIFY(visible() > folded);
        QVERIFY(visible() < all); // the rest stays folded
        QTest::keyClick(text, Qt::Key_Asterisk);
        QCOMPARE(visible(), all);
        QTest::keyClick(text, Qt::Key_Minus); // within: the innermost brackets around
        QVERIFY(visible() < all);
        QCOMPARE(text->textCursor().block().isVisible(), true);
        // A click on the mark.
        QTest::keyClick(text, Qt::Key_Asterisk);
        text->moveCursor(QTextCursor::Start);
        QWidget *margin = text->childAt(text->contentsRect().left() + 3, text->contentsRect().top() + 3);
        QVERIFY(margin);
        QTest::mouseClick(margin, Qt::LeftButton, {}, QPoint(3, text->cursorRect().center().y()));
        QVERIFY(text->isFolded(0));
        QCOMPARE(visible(), 2);
    }

    void aPathIsGoneToAndCopied_data()
    {
        QTest::addColumn<bool>("large");
        QTest::newRow("small") << false;
        QTest::newRow("large") << true;
    }
    void aPathIsGoneToAndCopied()
    {
        QFETCH(bool, large);
        Shown shown;
        shown.run.loadTemperature();
        if (large)
            shown.loadLarge();
        shown.go(Text);
        auto *text = shown.find<CodeView>("jsonText");
        QTRY_VERIFY_WITH_TIMEOUT(!text->toPlainText().isEmpty(), 60'000);
        auto *place = shown.find<QLineEdit>("jsonTextPlace");
        auto *note = shown.find<QLabel>("jsonTextNote");
        place->setFocus();
        QTest::keyClicks(place, QStringLiteral("$.metrics[0].name"));
        QTest::keyClick(place, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(text->hasFocus(), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(text->textCursor().block().text().trimmed(),
                                  QStringLiteral("\"name\": \"camera.Temp\","), 60'000);
        QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(note->text(), QStringLiteral("Copied: $.metrics[0].name"), 60'000);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("$.metrics[0].name"));
        place->setText(QStringLiteral("$.metrics[9]"));
        QTest::keyClick(place, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(note->text(), QStringLiteral("“$.metrics[9]” is not in this text."),
                                  60'000);
        place->setText(QStringLiteral("metrics"));
        QTest::keyClick(place, Qt::Key_Return);
        QVERIFY2(note->text().contains(QStringLiteral("“metrics” is no path")), qPrintable(note->text()));
    }

    void aRowOfTheTreeIsShownInTheText_data()
    {
        QTest::addColumn<bool>("large");
        QTest::newRow("small") << false;
        QTest::newRow("large") << true;
    }
    void aRowOfTheTreeIsShownInTheText()
    {
        QFETCH(bool, large);
        Shown shown;
        shown.run.loadTemperature();
        if (large)
            shown.loadLarge();
        shown.go(Tree);
        auto *tree = shown.find<QTreeView>("jsonTree");
        auto *model = qobject_cast<JsonTreeModel *>(tree->model());
        const QString path = QStringLiteral("$.measurements[0].value");
        QTRY_VERIFY_WITH_TIMEOUT(model->find(path).isValid(), 60'000);
        tree->setFocus();
        tree->setCurrentIndex(model->find(path));
        QTest::keyClick(tree, Qt::Key_J, Qt::ControlModifier);
        auto *text = shown.find<CodeView>("jsonText");
        QTRY_VERIFY_WITH_TIMEOUT(text->hasFocus(), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(text->textCursor().block().text().trimmed(),
                                  QStringLiteral("\"value\": 10.02"), 60'000);
    }

    void allPartsOfALargeTextAreThatText_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<QString>("name");
        QTest::newRow("what is saved: lines") << int(Text) << "jsonText";
        QTest::newRow("what is sent: one line") << int(Payload) << "payloadText";
    }
    void allPartsOfALargeTextAreThatText()
    {
        QFETCH(int, tab);
        QFETCH(QString, name);
        Shown shown;
        shown.run.loadTemperature();
        shown.loadLarge();
        shown.go(static_cast<Tab>(tab));
        auto *text = shown.page.findChild<CodeView *>(name);
        auto *parts = shown.page.findChild<QLabel *>(name + QStringLiteral("Parts"));
        auto *next = shown.page.findChild<QToolButton *>(name + QStringLiteral("NextPart"));
        QVERIFY(text && parts && next);
        const job::Job job = shown.run.services().workspace.jobWithDefinitions();
        const QByteArray all = tab == Text ? job::writeJob(job) : squash::payload(job);
        QTRY_VERIFY_WITH_TIMEOUT(parts->text().startsWith(QStringLiteral("Part 1 of ")), 60'000);
        QByteArray together = text->toPlainText().toUtf8();
        text->setFocus();
        for (int part = 2; next->isEnabled(); ++part) {
            QTest::keyClick(text, Qt::Key_PageDown, Qt::AltModifier);
            QTRY_VERIFY_WITH_TIMEOUT(parts->text().startsWith(QStringLiteral("Part %1 of ").arg(part)),
                                     60'000);
            QVERIFY(text->toPlainText().size() < CodeView::limit + 100'000);
            together += text->toPlainText().toUtf8();
        }
        QCOMPARE(together.size(), all.size());
        QVERIFY(together == all);
        QTest::keyClick(text, Qt::Key_PageUp, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled(), 60'000);
    }

    void anotherPartWaitsForWhatIsSaidOfTheWhole()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.loadLarge();
        shown.go(Payload);
        auto *text = shown.find<CodeView>("payloadText");
        auto *parts = shown.find<QLabel>("payloadTextParts");
        auto *size = shown.find<QLabel>("payloadSize");
        QTRY_VERIFY_WITH_TIMEOUT(parts->text().startsWith(QStringLiteral("Part 1 of ")), 60'000);
        shown.run.document().setMeta(QStringLiteral("more"),
                                     json::Value::string(QString(1000, u'x'))); // another size
        QCoreApplication::processEvents();
        QVERIFY(shown.isBusy());
        text->setFocus();
        QTest::keyClick(text, Qt::Key_PageDown, Qt::AltModifier);
        QTest::keyClick(text, Qt::Key_PageDown, Qt::AltModifier);
        QTRY_VERIFY2_WITH_TIMEOUT(parts->text().startsWith(QStringLiteral("Part 3 of ")),
                                  qPrintable(parts->text()), 60'000);
        const QByteArray all = squash::payload(shown.run.services().workspace.jobWithDefinitions());
        QVERIFY2(size->text().startsWith(QString::number(all.size()) + u' '), qPrintable(size->text()));
        const QByteArray sha = QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex();
        QVERIFY(size->text().contains(QString::fromLatin1(sha)));
        QCOMPARE(text->toPlainText().toUtf8(),
                 all.mid(2 * CodeView::lineLimit, CodeView::lineLimit)); // one line
    }

    void aMatchSoughtBeforeItIsKnownWhatAllIsIsShown()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.loadLarge();
        shown.go(Payload);
        auto *text = shown.find<CodeView>("payloadText");
        auto *field = shown.find<QLineEdit>("payloadTextSearch");
        shown.find<QAction>("actionFindInJson")->trigger();
        field->setText(QStringLiteral("1.25"));
        QVERIFY(shown.isBusy());
        QTest::keyClick(field, Qt::Key_Return); // of the first look at it
        auto *outcome = shown.find<QLabel>("payloadTextSearchOutcome");
        QTRY_COMPARE_WITH_TIMEOUT(outcome->text(), QStringLiteral("1 of 400000"), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(text->textCursor().selectedText(), QStringLiteral("1.25"), 60'000);
        const qsizetype all = squash::payload(shown.run.services().workspace.jobWithDefinitions()).size();
        QTRY_VERIFY_WITH_TIMEOUT(
            shown.find<QLabel>("payloadSize")->text().startsWith(QString::number(all) + u' '), 60'000);
    }

    void aMatchInAnotherPartIsShown()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.loadLarge();
        shown.go(Text);
        auto *text = shown.find<CodeView>("jsonText");
        auto *parts = shown.find<QLabel>("jsonTextParts");
        QTRY_VERIFY_WITH_TIMEOUT(parts->isVisible(), 60'000);
        text->setFocus();
        QTest::keyClick(text, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *field = shown.find<QLineEdit>("jsonTextSearch");
        auto *outcome = shown.find<QLabel>("jsonTextSearchOutcome");
        QTest::keyClicks(field, QStringLiteral("10.02"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(outcome->text(), QStringLiteral("1 of 1"), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(text->textCursor().selectedText(), QStringLiteral("10.02"), 60'000);
        QVERIFY(!parts->text().startsWith(QStringLiteral("Part 1 ")));
    }

    void aLargeJobDoesNotHoldUpTheWindow()
    {
        Shown shown;
        shown.run.loadTemperature();
        QTRY_COMPARE_WITH_TIMEOUT(shown.model("reportTable")->rowCount(), 1, 60'000);
        shown.go(Tree);
        shown.loadLarge();
        QCoreApplication::processEvents();
        auto *tree = shown.find<QTreeView>("jsonTree");
        QTRY_VERIFY_WITH_TIMEOUT(!test::treeText(*tree->model(), tree->model()->index(0, 0)).isEmpty() ||
                                     tree->model()->rowCount() > 0,
                                 30'000);
    }

    void onlyTheLatestAnswerIsShown()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.go(Payload);
        shown.loadLarge();
        QCoreApplication::processEvents(); // asks about the large job, on another thread
        shown.run.loadTemperature(11);     // small: answered at once, before
        auto *payload = shown.find<QPlainTextEdit>("payloadText");
        QTRY_VERIFY_WITH_TIMEOUT(payload->toPlainText().contains(QStringLiteral("11.0")), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!shown.find("reviewBusy")->isVisible(), 30'000);
        QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000)); // a late answer would come now
        QCoreApplication::processEvents();
        QVERIFY(payload->toPlainText().contains(QStringLiteral("11.0")));
    }

    void everyControlHasANameAndIsReachedByTab()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.loadLarge(); // with parts
        auto *tabs = shown.find<QTabWidget>("reviewTabs");
        QTRY_COMPARE_WITH_TIMEOUT(shown.model("reportTable")->rowCount(), 1, 60'000);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            if (tab >= Tree && tab <= Payload)
                shown.find<QAction>("actionFindInJson")->trigger();
            if (tab == Text || tab == Payload)
                QTRY_VERIFY_WITH_TIMEOUT(
                    shown.find(tab == Text ? "jsonTextNextPart" : "payloadTextNextPart")->isVisible(),
                    60'000);
            QTRY_VERIFY_WITH_TIMEOUT(!shown.find("reviewBusy")->isVisible(), 60'000);
            QSet<QWidget *> wanted;
            for (QWidget *widget : tabs->currentWidget()->findChildren<QWidget *>()) {
                if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus) ||
                    widget->objectName().startsWith(QLatin1String("qt_")))
                    continue;
                wanted.insert(widget);
                const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                         qPrintable(tabs->tabText(tab) + u' ' + widget->objectName()));
                QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            }
            QVERIFY2(!wanted.isEmpty(), qPrintable(tabs->tabText(tab)));
            const qsizetype all = wanted.size();
            tabs->setFocus();
            for (qsizetype i = 0; i < 3 * all + 5 && !wanted.isEmpty(); ++i) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
                wanted.remove(QApplication::focusWidget());
            }
            QVERIFY2(wanted.isEmpty(),
                     qPrintable(tabs->tabText(tab) + u' ' +
                                (wanted.isEmpty() ? QString() : (*wanted.begin())->objectName())));
        }
    }

    void anEmptyReviewSaysWhatToDo()
    {
        Shown shown;
        QVERIFY(!shown.find("reportTable")->isVisible());
        bool said = false;
        for (const QLabel *label : shown.page.findChildren<QLabel *>())
            said |= label->isVisible() && label->text().contains(QStringLiteral("Record a value"));
        QVERIFY(said);
    }
};

QTEST_MAIN(TestReviewPage)
#include "test_reviewpage.moc"
