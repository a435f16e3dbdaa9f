// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/codeview.h"
#include "job/io.h"
#include "materials.h"
#include "pages/reviewpage.h"
#include "squash/jobcheck.h"

#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>

using namespace kabocha;
using namespace kabocha::ui;

class TestReviewPage : public QObject
{
    Q_OBJECT
private:
    enum Tab { Report, Problems, Tree, Text, Payload };
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

    void theTextIsWhatIsSaved()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.go(Text);
        QTRY_COMPARE_WITH_TIMEOUT(shown.find<QPlainTextEdit>("jsonText")->toPlainText().toUtf8(),
                                  job::writeJob(shown.run.services().workspace.jobWithDefinitions()), 60'000);
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

    void findingInTheTextByKeyboard()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.go(Text);
        auto *text = shown.find<QPlainTextEdit>("jsonText");
        QTRY_VERIFY_WITH_TIMEOUT(!text->toPlainText().isEmpty(), 60'000);
        text->setFocus();
        QTest::keyClick(text, Qt::Key_F, Qt::ControlModifier);
        auto *field = text->parentWidget()->findChild<QLineEdit *>(QStringLiteral("codeSearch"));
        QVERIFY(field && field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("DEG_c"));
        QCOMPARE(text->textCursor().selectedText(), QStringLiteral("deg_C"));
        const int first = text->textCursor().position();
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(text->textCursor().position() != first);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(text->hasFocus());
        QVERIFY(!field->isVisible());
    }

    void aLargeJobIsCutWithASentence()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.loadLarge();
        shown.go(Text);
        auto *text = shown.find<QPlainTextEdit>("jsonText");
        QTRY_VERIFY_WITH_TIMEOUT(text->document()->characterCount() > CodeView::limit / 2, 30'000);
        QVERIFY(text->document()->characterCount() <= CodeView::limit + 1);
        auto *view = qobject_cast<CodeView *>(text->parentWidget());
        QVERIFY(view);
        QVERIFY2(view->note().contains(QStringLiteral("Only the first 1")), qPrintable(view->note()));
        shown.go(Payload);
        auto *payload = shown.find<QPlainTextEdit>("payloadText");
        QTRY_COMPARE_WITH_TIMEOUT(payload->document()->characterCount(), int(CodeView::lineLimit) + 1,
                                  30'000);
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
        QTest::qWait(50); // a late answer would come now
        QVERIFY(payload->toPlainText().contains(QStringLiteral("11.0")));
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
