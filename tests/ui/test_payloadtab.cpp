// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/codeview.h"
#include "review.h"
#include "squash/jobcheck.h"

#include <QCryptographicHash>
#include <QPlainTextEdit>

using namespace kabocha;
using namespace kabocha::ui;
using Shown = test::ShownReview;

class TestPayloadTab : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarning(); }

    void whatWillBeSentIsExact()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.go(Shown::Payload);
        const QByteArray bytes = squash::payload(shown.run.services().workspace.jobWithDefinitions());
        QTRY_COMPARE_WITH_TIMEOUT(shown.find<QPlainTextEdit>("payloadText")->toPlainText().toUtf8(), bytes,
                                  60'000);
        QVERIFY(shown.find<QLabel>("payloadSize")
                    ->text()
                    .startsWith(QString::number(bytes.size()) + QStringLiteral(" bytes")));
    }

    void anotherPartWaitsForWhatIsSaidOfTheWhole()
    {
        Shown shown;
        shown.run.loadTemperature();
        shown.loadLarge();
        shown.go(Shown::Payload);
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
        shown.go(Shown::Payload);
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
};

QTEST_MAIN(TestPayloadTab)
#include "test_payloadtab.moc"
