// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review.h"

#include <QAccessible>
#include <QApplication>
#include <QPlainTextEdit>
#include <QThreadPool>

using namespace kabocha;
using namespace kabocha::ui;
using Shown = test::ShownReview;

class TestReviewPage : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void aLargeJobDoesNotHoldUpTheWindow()
    {
        Shown shown;
        shown.run.loadTemperature();
        QTRY_COMPARE_WITH_TIMEOUT(shown.model("reportTable")->rowCount(), 1, 60'000);
        shown.go(Shown::Tree);
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
        shown.go(Shown::Payload);
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
            if (tab >= Shown::Tree && tab <= Shown::Payload)
                shown.find<QAction>("actionFindInJson")->trigger();
            if (tab == Shown::Text || tab == Shown::Payload)
                QTRY_VERIFY_WITH_TIMEOUT(
                    shown.find(tab == Shown::Text ? "jsonTextNextPart" : "payloadTextNextPart")->isVisible(),
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
