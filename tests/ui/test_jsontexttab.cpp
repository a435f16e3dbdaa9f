// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/codeview.h"
#include "job/io.h"
#include "review.h"
#include "squash/jobcheck.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>

using namespace kabocha;
using namespace kabocha::ui;
using Shown = test::ShownReview;

class TestJsonTextTab : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void theTextIsWhatIsSaved()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.go(Shown::Text);
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

        shown.go(Shown::Text);
        const auto text = [&] { return shown.find<QPlainTextEdit>("jsonText")->toPlainText().toUtf8(); };
        QTRY_COMPARE_WITH_TIMEOUT(text(), job::writeJob(document.job()), 60'000);
        QVERIFY(!text().contains(metric.description.toUtf8()));
        shown.go(Shown::Tree);
        QTRY_VERIFY_WITH_TIMEOUT(shown.model("jsonTree")->rowCount() > 0, 60'000);
        QVERIFY(!test::treeText(*shown.model("jsonTree")).join(u'\n').contains(metric.description));
        QVERIFY(test::save(workspace, file));
        QVERIFY(bare.open(QIODevice::ReadOnly));
        QCOMPARE(bare.readAll(), job::writeJob(job));

        document.setMeta(QStringLiteral("observer"), json::Value::string(QStringLiteral("Ana")));
        shown.go(Shown::Text);
        QTRY_COMPARE_WITH_TIMEOUT(text(), job::writeJob(workspace.jobWithDefinitions()), 60'000);
        QVERIFY(text().contains(metric.description.toUtf8()));
        document.undoStack()->undo();
        QTRY_COMPARE_WITH_TIMEOUT(text(), job::writeJob(job), 60'000);
    }

    void findingInTheTextByKeyboard()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.go(Shown::Text);
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
        shown.go(Shown::Text);
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
        shown.go(Shown::Text);
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

    void allPartsOfALargeTextAreThatText_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<QString>("name");
        QTest::newRow("what is saved: lines") << int(Shown::Text) << "jsonText";
        QTest::newRow("what is sent: one line") << int(Shown::Payload) << "payloadText";
    }
    void allPartsOfALargeTextAreThatText()
    {
        QFETCH(int, tab);
        QFETCH(QString, name);
        Shown shown;
        shown.run.loadTemperature();
        shown.loadLarge();
        shown.go(static_cast<Shown::Tab>(tab));
        auto *text = shown.page.findChild<CodeView *>(name);
        auto *parts = shown.page.findChild<QLabel *>(name + QStringLiteral("Parts"));
        auto *next = shown.page.findChild<QToolButton *>(name + QStringLiteral("NextPart"));
        QVERIFY(text && parts && next);
        const job::Job job = shown.run.services().workspace.jobWithDefinitions();
        const QByteArray all = tab == Shown::Text ? job::writeJob(job) : squash::payload(job);
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

    void aMatchInAnotherPartIsShown()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.loadLarge();
        shown.go(Shown::Text);
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
};

QTEST_MAIN(TestJsonTextTab)
#include "test_jsontexttab.moc"
