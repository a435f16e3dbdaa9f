// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/findbar.h"
#include "review.h"

#include <QToolButton>

using namespace kabocha;
using namespace kabocha::ui;
using Shown = test::ShownReview;

class TestFindBar : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void nothingIsNotFoundThatWasNotLookedFor_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<QString>("name");
        QTest::newRow("tree") << int(Shown::Tree) << "jsonTree";
        QTest::newRow("text") << int(Shown::Text) << "jsonText";
    }
    void nothingIsNotFoundThatWasNotLookedFor()
    {
        QFETCH(int, tab);
        QFETCH(QString, name);
        Shown shown;
        shown.run.loadTemperature();
        shown.go(static_cast<Shown::Tab>(tab));
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
};

QTEST_MAIN(TestFindBar)
#include "test_findbar.moc"
