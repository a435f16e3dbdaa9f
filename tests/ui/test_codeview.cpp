// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/codeview.h"
#include "forms/searchfield.h"

#include <QTextBlock>
#include <QtTest>

using namespace kabocha::ui;

class TestCodeView : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void bracketsFoldInTheLinesThatAreShown_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char16_t *text) {
            QTest::newRow(name) << QString::fromUtf16(text);
        };
        row("line feeds", u"{\n\"a\": 1,\n\"b\": [\n1,\n2\n]\n}");
        row("both", u"{\r\n\"a\": 1,\r\n\"b\": [\r\n1,\r\n2\r\n]\r\n}");
        row("carriage returns", u"{\r\"a\": 1,\r\"b\": [\r1,\r2\r]\r}");
        row("a paragraph's end in a text", u"{\n\"a\": \"x\u2029[ {\",\"b\": [\n1,\n2\n]\n}");
        row("a line's end in a text, which begins no other",
            u"{\n\"a\": \"x\u2028[ {\",\n\"b\": [\n1,\n2\n]\n}");
        row("a backslash at a line's end", u"{\n\"a\\\n\"b\": [\n1,\n2\n]\n}");
    }
    void bracketsFoldInTheLinesThatAreShown()
    {
        QFETCH(QString, text);
        CodeView view;
        view.setBytes(text.toUtf8());
        int list = -1;
        for (QTextBlock block = view.document()->firstBlock(); block.isValid(); block = block.next()) {
            if (block.text().endsWith(QLatin1String("\"b\": [")))
                list = block.blockNumber();
        }
        QCOMPARE(list, 2);
        QVERIFY(view.isFoldable(list));
        QVERIFY(!view.isFoldable(1));
        view.setFolded(list, true);
        for (int line = 0; line < view.document()->blockCount(); ++line)
            QCOMPARE(view.document()->findBlockByNumber(line).isVisible(), line != 3 && line != 4);
    }

    void everyPlaceOfTheBytesHasItsPlaceInTheText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("line feeds") << QByteArray("{\n\"é\": \"😀\"\n}");
        QTest::newRow("both") << QByteArray("{\r\n\"é\": \"😀\"\r\n}");
        QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF{\n\"é\": \"😀\"\n}");
    }
    void everyPlaceOfTheBytesHasItsPlaceInTheText()
    {
        QFETCH(QByteArray, bytes);
        CodeView view;
        view.setBytes(bytes);
        for (const char *wanted : {"{", "\"é", "é", ": ", "😀", "\"\r\n", "\"\n", "}"}) {
            const qsizetype at = bytes.indexOf(wanted);
            if (at < 0)
                continue;
            view.select(at, qsizetype(qstrlen(wanted)));
            QCOMPARE(view.textCursor().selectedText(),
                     QString::fromUtf8(wanted).remove(u'\r').replace(u'\n', QChar::ParagraphSeparator));
            QCOMPARE(view.byteAtCursor(), at);
        }
    }

    void aSearchFieldShowsAllThatItSaysWhileEmpty()
    {
        SearchField field(QStringLiteral("Buscar claves, valores y todo lo demás"));
        const auto fits = [&field] {
            return field.minimumWidth() > field.fontMetrics().horizontalAdvance(field.placeholderText());
        };
        QVERIFY(fits());
        const int before = field.minimumWidth();
        QFont larger = field.font();
        larger.setPointSizeF(larger.pointSizeF() * 2);
        field.setFont(larger);
        QVERIFY(fits());
        QVERIFY(field.minimumWidth() > before * 3 / 2);
    }
};

QTEST_MAIN(TestCodeView)
#include "test_codeview.moc"
