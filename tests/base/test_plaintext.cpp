// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plaintext.h"

#include <QtTest>

using namespace kabocha;

class TestPlainText : public QObject
{
    Q_OBJECT

private slots:
    void controlsAreWrittenOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("plain") << "Δm = 5 “mmag” \U0001F383"
                               << "Δm = 5 “mmag” \U0001F383";
        QTest::newRow("escape") << "\x1b[31m"
                                << "\\x1b[31m";
        QTest::newRow("bell, delete, zero") << QStringLiteral("\a\x7f") + QChar(0) << "\\x07\\x7f\\x00";
        QTest::newRow("C1") << QString(QChar(0x9b)) << "\\x9b";
        QTest::newRow("line ends") << "a\r\nb\tc"
                                   << "a\\r\\nb\\tc";
        QTest::newRow("direction") << QString(QChar(0x202e)) + QChar(0x2066) << "\\u202e\\u2066";
        QTest::newRow("line separator") << QString(QChar(0x2028)) << "\\u2028";
    }
    void controlsAreWrittenOut()
    {
        QFETCH(QString, text);
        QTEST(withoutControls(text), "plain");
    }

    void formulasAreDisarmedAndComeBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        const auto row = [](const char *text, const char *cell) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(cell);
        };
        row("plain", "plain");
        row("", "");
        row("=1", "'=1");
        row("+1", "'+1");
        row("-1", "'-1");
        row("@x", "'@x");
        row("\tx", "'\tx");
        row("\rx", "'\rx");
        row("'=1", "''=1");
        row("''=1", "'''=1");
        row("it's", "it's");
        row("'quoted'", "'quoted'");
        row("'", "'");
        row("a=1", "a=1");
        // What a program whose cells end elsewhere takes for a formula.
        row("a;=1+cmd|' /C calc'!A0", "a;'=1+cmd|' /C calc'!A0");
        row("a;'=1", "a;''=1");
        row("a; =1", "a; '=1");
        row("a;\"=1", "a;\"'=1");
        row("a; '+1", "a; ''+1");
        row("a\t-1", "a\t'-1");
        row("a|@x", "a|'@x");
        row("a\n=1\r\n+2", "a\n'=1\r\n'+2");
        row(";;=1;=2", ";;'=1;'=2");
        row("\t=1", "'\t'=1");
        row("'\t'=1", "''\t''=1");
        row("=1;=2", "'=1;'=2");
        row("a; b=1", "a; b=1");
        row("a;' =1", "a;' =1");
        row("1;2|3", "1;2|3");
    }
    void formulasAreDisarmedAndComeBack()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        QCOMPARE(withoutFormulas(text), cell);
        QCOMPARE(withFormulas(cell), text);
    }

    void whateverIsWrittenComesBack()
    {
        const QString letters = QStringLiteral("'=; \"a\t");
        for (int code = 0; code < 7 * 7 * 7 * 7 * 7 * 7; ++code) { // all texts of six letters
            QString text;
            for (int rest = code, i = 0; i < 6; ++i, rest /= 7)
                text += letters.at(rest % 7);
            const QString cell = withoutFormulas(text);
            QVERIFY2(withFormulas(cell) == text, qPrintable(text));
            static const QRegularExpression armed(QStringLiteral("(^|[;\t][ \"]*)="));
            QVERIFY2(!cell.contains(armed), qPrintable(cell));
        }
    }
};

QTEST_GUILESS_MAIN(TestPlainText)
#include "test_plaintext.moc"
