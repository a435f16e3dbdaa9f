// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that people read stands in ui/ without tr(). What this cannot see (pieces glued together) the
// pseudo-locale shows: tests/walk/test_pseudo.cpp.
#include "base/files.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace kabocha;

namespace {

struct Literal
{
    QString text;   ///< of neighbours that the compiler joins
    QString before; ///< the code in front of it, without comments, literals as `""`
    int line = 0;
};

QList<Literal> literals(const QString &code)
{
    QList<Literal> found;
    QString plain;
    int line = 1;
    const auto at = [&code](qsizetype i) { return i < code.size() ? code.at(i) : QChar(); };
    const auto keep = [&](const QString &text, int where) {
        QString before = plain;
        while (before.endsWith(u' ') || before.endsWith(u'\n'))
            before.chop(1);
        if (before.endsWith(QLatin1String("\"\"")) && !found.isEmpty())
            found.last().text += text;
        else
            found << Literal{text, before.right(200), where};
        plain += QStringLiteral("\"\"");
    };
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (at(i) == u'\n')
            ++line;
        if (at(i) == u'/' && at(i + 1) == u'/') {
            i = code.indexOf(u'\n', i) - 1;
            if (i < 0)
                break;
        } else if (at(i) == u'/' && at(i + 1) == u'*') {
            const auto end = code.indexOf(QLatin1String("*/"), i);
            line += int(code.mid(i, end - i).count(u'\n'));
            i = end + 1;
        } else if (at(i) == u'R' && at(i + 1) == u'"') {
            const auto open = code.indexOf(u'(', i);
            const QString close = u')' + code.mid(i + 2, open - i - 2) + u'"';
            const auto end = code.indexOf(close, open);
            const QString text = code.mid(open + 1, end - open - 1);
            keep(text, line);
            line += int(text.count(u'\n'));
            i = end + close.size() - 1;
        } else if (at(i) == u'"') {
            auto end = i + 1;
            while (end < code.size() && at(end) != u'"')
                end += at(end) == u'\\' ? 2 : 1;
            keep(code.mid(i + 1, end - i - 1), line);
            i = end;
        } else if (at(i) == u'\'' && !(i > 0 && at(i - 1).isDigit())) {
            i = code.indexOf(u'\'', i + (at(i + 1) == u'\\' ? 3 : 2));
            plain += QStringLiteral("''");
        } else {
            plain += at(i);
        }
    }
    return found;
}

bool isTranslated(const Literal &literal)
{
    // tr("…", translate("context", "…", QT_TRANSLATE_NOOP("context", "…", tr("…", "which of two meanings"
    static const QRegularExpression call(QStringLiteral(
        "\\b(?:tr|translated|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP3?)\\(\\s*(?:\"\",\\s*)?$"));
    return call.match(literal.before).hasMatch();
}

/// Whether people would read TEXT as words.
bool isSentence(const QString &text)
{
    static const QRegularExpression words(
        QStringLiteral("\\p{L}{2,}[^\\s]* +(?:%\\d |[(“])?\\p{L}{2,}|\\p{L}{3,}[.!?…]$"));
    static const QRegularExpression ours( // style sheets, mark-up, formats of dates
        QStringLiteral("[{};]|^</?\\w|\\w+-\\w+: |yyyy-MM-dd"));
    return words.match(text).hasMatch() && !ours.match(text).hasMatch();
}

/// Whether LITERAL is handed to something that shows it.
bool isShown(const Literal &literal)
{
    static const QRegularExpression show(QStringLiteral(
        "\\b(?:set\\w*(?:Text|Title|ToolTip|Tip|WhatsThis|AccessibleName|AccessibleDescription|Label|Labels)"
        "|addTab|addAction|addMenu|addItem|insertItem|addRow|addButton|addToolBar|showMessage|setPrefix"
        "|setSuffix|setTabText|Q(?:Label|PushButton|CheckBox|RadioButton|GroupBox|DockWidget|Action|Menu)"
        "|tell)\\((?:\\w+, ?)?\\s*(?:(?:QStringLiteral|QLatin1String|QString|QString::fromUtf8)\\(|u)?$"));
    static const QRegularExpression letters(QStringLiteral("\\p{L}{2,}"));
    return show.match(literal.before).hasMatch() && letters.match(literal.text).hasMatch();
}

/// Texts that are the same in every language, each with its file.
const QSet<QString> &allowed()
{
    static const QSet<QString> known{
        QStringLiteral("ui/widgets/theme.cpp: Noto Sans"), // names of fonts
        QStringLiteral("ui/widgets/theme.cpp: Liberation Sans"),
        QStringLiteral("ui/widgets/theme.cpp: DejaVu Sans"),
        QStringLiteral("ui/pages/outboxpanel.cpp: arrived in part 00"), // measured, not shown
        QStringLiteral("ui/pages/reporttab.cpp: thermal, environment"),
        QStringLiteral("ui/widgets/symbolicon.cpp: kabocha-symbol %1 %2x%3 %4"), // key of a cache
        QStringLiteral(
            "ui/window/systemscheme.cpp: Changes between light and dark will not be heard: %s"), // the log
        QStringLiteral("ui/models/pastentries.cpp: env."),                                       // a key
        QStringLiteral("ui/dialogs/importdialect.cpp: UTF-16 LE"), // names of encodings
        QStringLiteral("ui/dialogs/importdialect.cpp: UTF-16 BE"),
        QStringLiteral("ui/forms/environmentform.cpp: Dataset repository"), // measured, not shown
        QStringLiteral("ui/pages/measurementstable.cpp: note: amplifier"),  // the same
        QStringLiteral("ui/pages/measurementstable.cpp: Practice sandbox"),
    };
    return known;
}

} // namespace

class TestLiterals : public QObject
{
    Q_OBJECT
private slots:
    void whatIsFound_data();
    void whatIsFound();
    void everyTextOfTheWindowGoesThroughTr();
    void formsHideNoText();
};

void TestLiterals::whatIsFound_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("wrong");
    QTest::newRow("a title") << QStringLiteral("box->setTitle(QStringLiteral(\"Targets\"));") << true;
    QTest::newRow("a tab") << QStringLiteral("tabs->addTab(page, \"Report\");") << true;
    QTest::newRow("a sentence anywhere") << QStringLiteral("say(QLatin1String(\"It is gone.\"));") << true;
    QTest::newRow("a sentence in two pieces") << QStringLiteral("say(\"It is \"\n    \"gone now\");") << true;
    QTest::newRow("translated") << QStringLiteral("box->setTitle(tr(\"Targets\"));") << false;
    QTest::newRow("translated in two pieces") << QStringLiteral("tr(\"It is \" // so\n   \"gone\")") << false;
    QTest::newRow("with a context") << QStringLiteral("translate(\"kabocha::ui\", \"It is gone.\")") << false;
    QTest::newRow("a name of an object")
        << QStringLiteral("setObjectName(QStringLiteral(\"pages\"));") << false;
    QTest::newRow("a comment") << QStringLiteral("// setTitle(\"Targets\")\n/* \"It is gone.\" */") << false;
    QTest::newRow("no words") << QStringLiteral("label->setText(QStringLiteral(\"%1 · %2\"));") << false;
    QTest::newRow("after a quote character")
        << QStringLiteral("x = u'\"'; y = '\\''; setText(\"Targets\");") << true;
}

void TestLiterals::whatIsFound()
{
    QFETCH(QString, code);
    QFETCH(bool, wrong);
    const auto found = literals(code);
    QCOMPARE(std::any_of(found.begin(), found.end(),
                         [](const Literal &literal) {
                             return !isTranslated(literal) && (isShown(literal) || isSentence(literal.text));
                         }),
             wrong);
}

void TestLiterals::everyTextOfTheWindowGoesThroughTr()
{
    const QDir root(QStringLiteral(KABOCHA_SOURCE_DIR));
    QDirIterator files(root.filePath(QStringLiteral("ui")), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                       QDir::Files, QDirIterator::Subdirectories);
    QStringList wrong;
    int seen = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        const auto code = readFile(path);
        QVERIFY2(code, qPrintable(path));
        const QString name = root.relativeFilePath(path);
        for (const Literal &literal : literals(QString::fromUtf8(*code))) {
            ++seen;
            if (isTranslated(literal) || !(isShown(literal) || isSentence(literal.text)) ||
                allowed().contains(name + QStringLiteral(": ") + literal.text))
                continue;
            wrong << QStringLiteral("%1:%2: \"%3\"").arg(name).arg(literal.line).arg(literal.text);
        }
    }
    QVERIFY(seen > 500);
    QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("without tr():\n") + wrong.join(u'\n')));
}

void TestLiterals::formsHideNoText()
{
    static const QRegularExpression letters(QStringLiteral("\\p{L}{2,}"));
    QDirIterator files(QStringLiteral(KABOCHA_SOURCE_DIR "/ui"), {QStringLiteral("*.ui")}, QDir::Files,
                       QDirIterator::Subdirectories);
    QStringList wrong;
    while (files.hasNext()) {
        const QString path = files.next();
        const auto form = readFile(path);
        QVERIFY2(form, qPrintable(path));
        QXmlStreamReader xml(*form);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"string")
                continue;
            const bool hidden = xml.attributes().value(QLatin1String("notr")) == u"true";
            const QString text = xml.readElementText();
            if (hidden && letters.match(text).hasMatch())
                wrong << path + QStringLiteral(": ") + text;
        }
        QVERIFY2(!xml.hasError(), qPrintable(path));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLiterals)
#include "test_literals.moc"
