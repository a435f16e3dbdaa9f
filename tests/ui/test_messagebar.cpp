// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messagebar.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace kabocha;
using namespace kabocha::ui;
using Kind = MessageBar::Kind;

class TestMessageBar : public QObject
{
    Q_OBJECT
private:
    static QPushButton *button(const MessageBar &bar, const QString &text)
    {
        for (auto *one : bar.findChildren<QPushButton *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }

    void isHiddenWhileThereIsNothingToSay()
    {
        QWidget window;
        MessageBar bar(&window);
        QVERIFY(bar.isHidden());
        bar.show(Kind::Error, QStringLiteral("The disk is full."));
        QVERIFY(!bar.isHidden());
        bar.clear();
        QVERIFY(bar.isHidden());
        QVERIFY(bar.texts().isEmpty());
    }

    void newestIsOnTop()
    {
        MessageBar bar;
        bar.show(Kind::Warning, QStringLiteral("first"));
        bar.show(Kind::Error, QStringLiteral("second"));
        QCOMPARE(bar.texts(), QStringList({QStringLiteral("second"), QStringLiteral("first")}));
    }

    void aNoteLeavesWhenTheNextOneComes()
    {
        MessageBar bar;
        bar.show(Kind::Note, QStringLiteral("by the way"));
        bar.show(Kind::Warning, QStringLiteral("careful"));
        QCOMPARE(bar.texts(), QStringList(QStringLiteral("careful")));
    }

    void theSameNewsIsNotRepeatedButMovesUp()
    {
        MessageBar bar;
        bar.show(Kind::Error, QStringLiteral("a"));
        bar.show(Kind::Error, QStringLiteral("b"));
        bar.show(Kind::Error, QStringLiteral("a"));
        QCOMPARE(bar.texts(), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    }

    void atMostThreeAndTheLeastGraveGoes()
    {
        MessageBar bar;
        bar.show(Kind::Error, QStringLiteral("old error"));
        bar.show(Kind::Success, QStringLiteral("success"));
        bar.show(Kind::Warning, QStringLiteral("warning"));
        bar.show(Kind::Error, QStringLiteral("new error"));
        QCOMPARE(bar.texts(), QStringList({QStringLiteral("new error"), QStringLiteral("warning"),
                                           QStringLiteral("old error")}));
    }

    void aQuestionIsTheLastToGo()
    {
        MessageBar bar;
        bar.show(Kind::Warning, QStringLiteral("a draft is here"), {{QStringLiteral("Restore"), [] {}}});
        for (const char *text : {"1", "2", "3", "4"})
            bar.show(Kind::Error, QString::fromLatin1(text));
        QVERIFY(bar.texts().contains(QStringLiteral("a draft is here")));
    }

    void anErrorSaysPlaceMessageAndHint()
    {
        MessageBar bar;
        bar.show(Error{.kind = Error::Kind::Io,
                       .message = QStringLiteral("The file cannot be read."),
                       .hint = QStringLiteral("Check its permissions."),
                       .place = {.file = QStringLiteral("/x/job.json"), .line = 3}});
        QCOMPARE(bar.texts(), QStringList(QStringLiteral(
                                  "/x/job.json:3: The file cannot be read. Check its permissions.")));
    }

    void textFromOutsideIsShownAsItIs()
    {
        MessageBar bar;
        const QString text = QStringLiteral("<b>bold</b> <img src='http://evil.example/x'> &amp;");
        bar.show(Kind::Error, text);
        const auto labels = bar.findChildren<QLabel *>();
        const bool plain = std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->text() == text && label->textFormat() == Qt::PlainText;
        });
        QVERIFY(plain);
    }

    void aBookIsCutShort()
    {
        MessageBar bar;
        bar.show(Kind::Error, QString(100'000, u'x'));
        for (const QLabel *label : bar.findChildren<QLabel *>())
            QVERIFY(label->text().size() < 2000);
    }

    void aDeedIsDoneOnceAndTheMessageGoes()
    {
        MessageBar bar;
        int done = 0;
        bar.show(Kind::Warning, QStringLiteral("undo it?"), {{QStringLiteral("Undo"), [&done] { ++done; }}});
        QTest::keyClick(button(bar, QStringLiteral("Undo")), Qt::Key_Space);
        QCOMPARE(done, 1);
        QVERIFY(bar.texts().isEmpty());
    }

    void aDeedMayShowTheNextMessage()
    {
        MessageBar bar;
        bar.show(Kind::Warning, QStringLiteral("first"),
                 {{QStringLiteral("Go on"), [&bar] { bar.show(Kind::Warning, QStringLiteral("second")); }}});
        QTest::keyClick(button(bar, QStringLiteral("Go on")), Qt::Key_Space);
        QCOMPARE(bar.texts(), QStringList(QStringLiteral("second")));
    }

    void closeRemovesOnlyItsOwn()
    {
        MessageBar bar;
        bar.show(Kind::Error, QStringLiteral("stays"));
        bar.show(Kind::Error, QStringLiteral("goes"));
        const auto closers = bar.findChildren<QToolButton *>();
        QCOMPARE(closers.size(), 2);
        for (QToolButton *closer : closers) {
            QVERIFY(!closer->accessibleName().isEmpty());
            if (closer->parentWidget()->accessibleName() == QStringLiteral("goes"))
                closer->click();
        }
        QCOMPARE(bar.texts(), QStringList(QStringLiteral("stays")));
    }
};

QTEST_MAIN(TestMessageBar)
#include "test_messagebar.moc"
