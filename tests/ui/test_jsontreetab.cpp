// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/codeview.h"
#include "models/jsontreemodel.h"
#include "review.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTextBlock>

using namespace kabocha;
using namespace kabocha::ui;
using Shown = test::ShownReview;

class TestJsonTreeTab : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void theTreeKeepsWhatIsUnfolded()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.run.document().setMeta(QStringLiteral("list"), json::Value::array({json::Value::integer(1)}));
        shown.go(Shown::Tree);
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
        shown.go(Shown::Tree);
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
        shown.go(Shown::Tree);
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
        shown.go(Shown::Tree);
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
        shown.go(Shown::Tree);
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

    void aMatchAtTheFirstChildOfARangeIsNotSkipped()
    {
        Shown shown;
        shown.run.loadTemperature();
        QList<json::Value> items;
        for (int i = 0; i < 3000; ++i)
            items << json::Value::string(i == 2000 ? QStringLiteral("needle") : QString());
        shown.run.document().setMeta(QStringLiteral("list"), json::Value::array(items));
        shown.run.document().setMeta(QStringLiteral("zlast"), json::Value::string(QStringLiteral("needle")));
        shown.go(Shown::Tree);
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
        shown.go(Shown::Tree);
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
        shown.go(Shown::Tree);
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
};

QTEST_MAIN(TestJsonTreeTab)
#include "test_jsontreetab.moc"
