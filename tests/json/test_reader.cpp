// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/io.h"
#include "json/path.h"
#include "json/scanner.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace kabocha;
using namespace kabocha::json;

class TestReader : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void readsWhatJsonAllows_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("written"); // compact, unsorted
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &written) {
            QTest::newRow(name) << text << written;
        };
        row("blanks", " \t\r\n[ 1 , 2 ]\n ", "[1,2]");
        row("empty containers", "{\"a\": {}, \"b\": [ ]}", "{\"a\":{},\"b\":[]}");
        row("BOM", "\xEF\xBB\xBF{}", "{}");
        row("bare tokens", "[NaN, Infinity, -Infinity]", "[NaN,Infinity,-Infinity]");
        row("escapes", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"", "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u00e9\"");
        row("UTF-8", "\"\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80\"", "\"\\u00e9 \\u20ac \\ud83d\\ude00\"");
        row("surrogate pair", "\"\\uD83D\\uDE00\"", "\"\\ud83d\\ude00\"");
        row("lone surrogates", "\"\\ude00 \\ud83d\"", "\"\\ude00 \\ud83d\"");
        row("NUL as escape", "\"a\\u0000b\"", "\"a\\u0000b\"");
        row("DEL", "\"\x7F\"", "\"\\u007f\"");
        row("literals", "[true, false, null]", "[true,false,null]");
        row("huge number", "123456789012345678901234567890.5e+1234",
            "123456789012345678901234567890.5e+1234");
        row("last of duplicate keys, first's place", "{\"a\": 1, \"b\": 2, \"a\": 3}", "{\"a\":3,\"b\":2}");
    }
    void readsWhatJsonAllows()
    {
        QFETCH(QByteArray, text);
        const auto value = parse(text);
        QVERIFY2(value, qPrintable(value ? QString() : value.error().text()));
        QTEST(write(*value, {.indent = 0, .sortKeys = false}), "written");
    }

    void refusesTheRestAndSaysWhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &text, int line, int column,
                            const char *says) {
            QTest::newRow(name) << text << line << column << QString::fromLatin1(says);
        };
        row("empty", "", 1, 1, "empty");
        row("blank", " \n", 2, 1, "no JSON value");
        row("cut in an object", "{\n \"a\": [1,\n", 3, 1, "ends where a value");
        row("cut in a key", "{\"abc", 1, 2, "has no end");
        row("cut behind a key", "{\"abc\"", 1, 7, "ends where `:`");
        row("cut behind an item", "[1", 1, 3, "ends where `,` or `]`");
        row("cut in an escape", "\"\\", 1, 2, "escape");
        row("cut in a number", "[-", 1, 3, "a digit");
        row("more text", "{} x", 1, 4, "more text");
        row("trailing comma", "[1,\n 2,\n]", 2, 3, "comma");
        row("trailing comma in an object", "{\"a\":1,}", 1, 7, "comma");
        row("missing comma", "[1 2]", 1, 4, "`,` or `]`");
        row("missing colon", "{\"a\" 1}", 1, 6, "`:`");
        row("key without quotes", "{a: 1}", 1, 2, "key in double quotes");
        row("single quotes", "['a']", 1, 2, "double quotes");
        row("comment", "// x", 1, 1, "comments");
        row("Python literal", "[None]", 1, 2, "null");
        row("misspelt literal", "[nulL]", 1, 2, "a value");
        row("leading zero", "[01]", 1, 2, "superfluous 0");
        row("plus", "[+1]", 1, 2, "a value");
        row("no digit behind the point", "[1.]", 1, 4, "a digit");
        row("no digit in the exponent", "[1e]", 1, 4, "a digit");
        row("line break in a string", "[\"a\nb\"]", 1, 4, "does not end");
        row("control character", "[\"a\x01\"]", 1, 4, "0x01");
        row("unknown escape", "\"\\x\"", 1, 2, "\\x");
        row("short \\u", "\"\\u12\"", 1, 2, "four hexadecimal");
        row("column counts characters", "[\"\xC3\xA9\xE2\x82\xAC\", x]", 1, 8, "a value");
        row("column does not count the BOM", "\xEF\xBB\xBFx", 1, 1, "a value");
        row("overlong UTF-8", "\"\xC0\xAF\"", 1, 2, "UTF-8");
        row("surrogate in UTF-8", "\"\xED\xA0\x80\"", 1, 2, "UTF-8");
        row("beyond Unicode", "\"\xF4\x90\x80\x80\"", 1, 2, "UTF-8");
        row("cut UTF-8", "\"\xE2\x82\"", 1, 2, "UTF-8");
        row("UTF-16", QByteArray("\xFF\xFE{\0}\0", 6), 1, 1, "UTF-16");
        row("binary", QByteArray("\x89PNG\r\n\x1a\n\0\0", 10), 1, 1, "0x89");
        row("NUL bytes", QByteArray("\0\0\0", 3), 1, 1, "0x00");
    }
    void refusesTheRestAndSaysWhere()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const auto value = parse(text, QStringLiteral("job.json"));
        QVERIFY(!value);
        QCOMPARE(value.error().kind, Error::Kind::Syntax);
        QCOMPARE(value.error().place.file, QStringLiteral("job.json"));
        QTEST(value.error().place.line, "line");
        QTEST(value.error().place.column, "column");
        QVERIFY2(value.error().text().contains(says), qPrintable(value.error().text()));
    }

    void nestingIsLimited()
    {
        const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
        QVERIFY(parse(nested(Scanner::maximumDepth)));
        const auto tooDeep = parse(nested(Scanner::maximumDepth + 1));
        QVERIFY(!tooDeep);
        QVERIFY(tooDeep.error().message.contains(QStringLiteral("200")));
        QVERIFY(!parse(QByteArray(5'000'000, '['))); // neither a crash nor a long wait
    }

    void duplicateKeysAreNamedByPath()
    {
        QStringList duplicates;
        QVERIFY(
            parse("{\"a\": [{\"b\": 1}, {\"b\": 1, \"b\": 2}], \"x.y\": {\"k\": 1, \"k\": {}}, \"a\": null}",
                  {}, &duplicates));
        QCOMPARE(duplicates, QStringList({"$.a[1].b", "$[\"x.y\"].k", "$.a"}));
    }

    void manyKeysTakeLinearTime()
    {
        QByteArray text = "{";
        for (int i = 0; i < 200'000; ++i)
            text += (i ? ",\"k" : "\"k") + QByteArray::number(i) + "\":1";
        const auto value = parse(text + '}');
        QVERIFY(value);
        QCOMPARE(value->members().size(), 200'000);
    }

    void everyCutOfATextIsRefused()
    {
        const QByteArray text = "{\"a\": [1.5e-3, \"\\u00e9\\n\", true], \"b\": {\"c\": null, \"d\": NaN}}";
        QVERIFY(parse(text));
        for (qsizetype length = 0; length < text.size(); ++length)
            QVERIFY2(!parse(text.first(length)), text.first(length).constData());
    }

    void damagedBytesNeverCrash()
    {
        const QByteArray text =
            "{\"a\": [1.5e-3, \"\\u00e9\\n\xC3\xA9\", true], \"b\": {\"c\": null, \"d\": -Infinity}}";
        QRandomGenerator random(42);
        int readable = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray damaged = text;
            for (int i = 0; i < 3; ++i)
                damaged[random.bounded(damaged.size())] = static_cast<char>(random.bounded(256));
            if (const auto value = parse(damaged)) {
                ++readable;
                QCOMPARE(*parse(write(*value)), *parse(write(*value, {.indent = 0})));
            }
        }
        QVERIFY(readable > 0);
    }

    void theScannerTellsByteOffsets()
    {
        class Recorder final : public ScanHandler
        {
        public:
            void null(qint64 at) override { events << QStringLiteral("null %1").arg(at); }
            void boolean(bool, qint64 at) override { events << QStringLiteral("bool %1").arg(at); }
            void number(QByteArrayView text, qint64 at) override
            {
                events << QStringLiteral("%1 %2").arg(QString::fromLatin1(text)).arg(at);
            }
            void string(QString &&text, qint64 at, qint64) override
            {
                events << QStringLiteral("'%1' %2").arg(text).arg(at);
            }
            void key(QString &&text, qint64 at) override
            {
                events << QStringLiteral("%1: %2").arg(text).arg(at);
            }
            void beginArray(qint64 at) override { events << QStringLiteral("[ %1").arg(at); }
            void endArray(qint64 after) override { events << QStringLiteral("] %1").arg(after); }
            void beginObject(qint64 at) override { events << QStringLiteral("{ %1").arg(at); }
            void endObject(qint64 after) override { events << QStringLiteral("} %1").arg(after); }
            QStringList events;
        } recorder;
        const QByteArray text = "{\"\xC3\xA9\": [NaN, -1, null], \"s\": \"t\"}";
        QVERIFY(Scanner(Source::of(text)).run(recorder));
        QCOMPARE(recorder.events.join(u' '),
                 QStringLiteral("{ 0 é: 1 [ 7 NaN 8 -1 13 null 17 ] 22 s: 24 't' 29 } 33"));
    }

    void pathsQuoteWhatIsNotAWord()
    {
        const QString meta = memberPath(QStringLiteral("$"), QStringLiteral("meta"));
        QCOMPARE(meta, QStringLiteral("$.meta"));
        QCOMPARE(memberPath(meta, QStringLiteral("camera.Temp.note")),
                 QStringLiteral("$.meta[\"camera.Temp.note\"]"));
        QCOMPARE(memberPath(meta, QString()), QStringLiteral("$.meta[\"\"]"));
        QCOMPARE(memberPath(meta, QStringLiteral("a\"b")), QStringLiteral("$.meta[\"a\\\"b\"]"));
        QCOMPARE(itemPath(meta, 3), QStringLiteral("$.meta[3]"));
    }
};

QTEST_GUILESS_MAIN(TestReader)
#include "test_reader.moc"
