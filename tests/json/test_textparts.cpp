// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A text that is looked at while it is written: a part of it, what is found in it, where a path leads.
#include "base/textpart.h"
#include "json/locate.h"
#include "json/textfinder.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace kabocha;
using namespace kabocha::json;

namespace {

/// Writes TEXT in pieces of STEP bytes, as a writer may.
void writeInPieces(QIODevice &device, const QByteArray &text, qsizetype step)
{
    for (qsizetype at = 0; at < text.size(); at += step)
        QCOMPARE(device.write(text.mid(at, step)), std::min(step, text.size() - at));
}

const QByteArray sample =
    "{\n"
    "  \"meta\": {\"a.b\": [10, {\"c\": \"x, \\\"y\\\": ]\"}], \"empty\": { }, \"n\": -1e5},\n"
    "  \"list\": [ [], [1,2] , true, null ],\n"
    "  \"\\u00e9t\\u00e9\": \"Été\"\n"
    "}";

} // namespace

class TestTextParts : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aPartIsKeptAndTheRestMeasured_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("step");
        for (const int step : {1, 7, 1000}) {
            for (const int from : {-5, 0, 3, 40, 10'000}) {
                for (const int count : {0, 1, 30, 10'000})
                    QTest::addRow("%d from %d by %d", count, from, step) << from << count << step;
            }
        }
    }
    void aPartIsKeptAndTheRestMeasured()
    {
        QFETCH(int, from);
        QFETCH(int, count);
        QFETCH(int, step);
        TextPart part(from, count);
        writeInPieces(part, sample, step);
        QCOMPARE(part.bytes(), sample.mid(std::max(from, 0), count));
        QCOMPARE(part.written(), sample.size());
        QCOMPARE(part.sha256(), QCryptographicHash::hash(sample, QCryptographicHash::Sha256).toHex());
        qsizetype longest = 0;
        for (const QByteArray &line : sample.split('\n'))
            longest = std::max(longest, line.size());
        QCOMPARE(part.longestLine(), longest);
    }

    void findsInText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<bool>("caseSensitive");
        QTest::addColumn<bool>("wholeKey");
        QTest::addColumn<QList<int>>("at");
        const auto row = [](const char *name, const char *text, const char *wanted, bool caseSensitive,
                            bool wholeKey, const QList<int> &at) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(wanted) << caseSensitive << wholeKey
                                << at;
        };
        row("any case", "abcABCabc", "bC", false, false, {1, 4, 7});
        row("this case", "abcABCabc", "BC", true, false, {4});
        row("not overlapping", "aaaa", "aa", false, false, {0, 2});
        row("nothing", "abc", "x", false, false, {});
        row("no text", "abc", "", false, false, {});
        row("keys only", "{\"key\": \"key\", \"keys\": 1, \"key\"  : 2}", "key", false, true, {2, 27});
        row("keys of this case", "{\"KEY\": 1, \"key\": 2}", "key", true, true, {12});
        row("no key but the end of a text", "[\"\\\"key\": 1]", "key", true, true, {});
        row("as it is and escaped", "\"é \\u00e9\"", "é", false, false, {1, 4});
        row("escaped in capitals", "\"\\u00E9 \\u00e9 \\uD83D\\uDE00\"", "é", true, false, {1, 8});
        row("a pair escaped in capitals", "\"\\uD83D\\uDE00\"", "😀", true, false, {1});
        row("a key escaped in capitals", "{\"\\u00E9\":2}", "é", true, true, {2});
        row("an escaped slash", "\"a\\/b a/b\"", "a/b", true, false, {1, 6});
        row("an escaped slash beside an escape", "\"\\u00E9\\/b\"", "é/b", true, false, {1});
        row("a quote beside a letter", "\"é\\\"\"", "é\"", true, false, {1});
        row("a backslash before an u", "\"\\\\u00e9\"", "\\u00e9", true, false, {1});
        row("any case beyond ASCII", "\"NÚÑEZ Núñez n\\u00DA\\u00f1EZ\"", "núñez", false, false, {1, 9, 17});
        row("any case beyond ASCII, sought in capitals", "núñez Núñez", "NÚÑEZ", false, false, {0, 8});
        row("this case beyond ASCII", "ñ Ñ", "Ñ", true, false, {3});
        row("any case of a pair", "𐐀 \\uD801\\uDC00 𐐨", "𐐨", false, false, {0, 5, 18});
        row("a sign of its own for a letter", "Ω \u2126 \\u2126 ω", "Ω", false, false, {0, 3, 7, 14});
        row("keys of any case beyond ASCII", "{\"ÑU\": \"ñu\", \"Ñu\": 1}", "ñu", false, true, {2, 16});
        row("a key as it is and escaped", "{\"é\": 1, \"\\u00e9\":2}", "é", false, true, {2, 11});
    }
    void findsInText()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, wanted);
        QFETCH(bool, caseSensitive);
        QFETCH(bool, wholeKey);
        for (const qsizetype before : {0, 300'000}) { // the latter: through several windows
            for (const qsizetype step : {1000, 70'001}) {
                TextFinder finder({.text = wanted, .caseSensitive = caseSensitive, .wholeKey = wholeKey});
                writeInPieces(finder, QByteArray(before, ' ') + text + QByteArray(before, ' '), step);
                finder.finish();
                QList<int> at;
                for (const TextFinder::Match &match : finder.matches())
                    at << int(match.at - before);
                QTEST(at, "at");
                QCOMPARE(finder.count(), at.size());
            }
        }
    }

    void findsAcrossTheEdgesOfItsWindows_data()
    {
        QTest::addColumn<QByteArray>("inText");
        QTest::newRow("ASCII") << QByteArray("needle");
        QTest::newRow("beyond it") << QByteArray("NÚÑEZ");
        QTest::newRow("escaped") << QByteArray("N\\u00DA\\u00D1EZ");
    }
    void findsAcrossTheEdgesOfItsWindows()
    {
        QFETCH(QByteArray, inText);
        const QByteArray unit = QByteArray(97, 'x') + inText;
        TextFinder finder({.text = inText == "needle" ? QStringLiteral("needle") : QStringLiteral("núñez")},
                          1000);
        writeInPieces(finder, unit.repeated(20'000), 65'537);
        finder.finish();
        QCOMPARE(finder.count(), 20'000);
        QCOMPARE(finder.matches().size(), 1000);
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(finder.matches().at(i).at, i * unit.size() + 97);
    }

    void aPathLeadsToItsValue_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("begins"); // empty: it is not there
        const auto row = [](const char *path, const char *begins) {
            QTest::newRow(path) << QString::fromUtf8(path) << QByteArray(begins);
        };
        row("$", "{\n");
        row("$.meta", "{\"a.b\"");
        row("$.meta[\"a.b\"]", "[10,");
        row("$.meta[\"a.b\"][0]", "10,");
        row("$.meta[\"a.b\"][1].c", "\"x, ");
        row("$.meta.empty", "{ },");
        row("$.meta.n", "-1e5}");
        row("$.list[0]", "[],");
        row("$.list[1][1]", "2]");
        row("$.list[2]", "true");
        row("$.list[3]", "null ]");
        row("$[\"été\"]", "\"Été\"");
        row("$.list[4]", "");
        row("$.list.a", "");
        row("$.meta[0]", "");
        row("$.nothing", "");
        row("$.meta.n.deeper", "");
    }
    void aPathLeadsToItsValue()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, begins);
        for (const qsizetype step : {1, 5, 1000}) {
            const auto locator = Locator::ofPath(path);
            QVERIFY(locator);
            writeInPieces(**locator, sample, step);
            QCOMPARE((*locator)->isFound(), !begins.isEmpty());
            if (!begins.isEmpty())
                QCOMPARE(sample.mid((*locator)->offset(), begins.size()), begins);
        }
    }

    void whatIsNoPathIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path :
             {"", "meta", "$x", "$.", "$..a", "$[", "$[x]", "$[-1]", "$[\"a]", "$[\"a\"", "$a.b"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void whatIsNoPathIsRefused()
    {
        QFETCH(QString, path);
        const auto locator = Locator::ofPath(path);
        QVERIFY(!locator);
        QCOMPARE(locator.error().kind, Error::Kind::Syntax);
    }

    void anOffsetHasAPath_data()
    {
        QTest::addColumn<QByteArray>("at");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *at, const char *path) {
            QTest::newRow(at) << QByteArray(at) << QString::fromUtf8(path);
        };
        row("10, ", "$.meta[\"a.b\"][0]");
        row("x, ", "$.meta[\"a.b\"][1].c");
        row("-1e5", "$.meta.n");
        row("1,2", "$.list[1][0]");
        row("2] ,", "$.list[1][1]");
        row("null", "$.list[3]");
        row("Été", "$[\"\\u00e9t\\u00e9\"]");
        // On the way to a value: its key, and the blanks before that.
        row("\"meta", "$.meta");
        row("eta\"", "$.meta");
        row("\n  \"meta", "$.meta");
        row("a.b", "$.meta[\"a.b\"]");
        row("  \"list", "$.list");
        row("\": [ [", "$.list");
        row("c\": ", "$.meta[\"a.b\"][1].c");
        row(" \"n\"", "$.meta.n");
        row("u00e9\": ", "$[\"\\u00e9t\\u00e9\"]");
        // What opens, closes or ends a value is of that value.
        row("{\"a.b", "$.meta");
        row("},\n", "$.meta");
        row(" }, ", "$.meta.empty");
        row(", \"n\"", "$.meta.empty");
        row(", {", "$.meta[\"a.b\"][0]");
        row(" {\"c", "$.meta[\"a.b\"][1]");
    }
    void anOffsetHasAPath()
    {
        QFETCH(QByteArray, at);
        const auto locator = Locator::ofOffset(sample.indexOf(at));
        writeInPieces(*locator, sample, 3);
        QVERIFY(locator->isFound());
        QTEST(locator->path(), "path");
    }

    void everyOffsetHasOnePathHoweverItIsWritten()
    {
        for (qint64 at = 0; at < sample.size(); ++at) {
            QStringList paths;
            for (const qsizetype step : {1, 4, 1000}) {
                const auto locator = Locator::ofOffset(at);
                writeInPieces(*locator, sample, step);
                QCOMPARE(locator->offset(), at);
                paths << locator->path();
            }
            paths.removeDuplicates();
            QVERIFY2(paths.size() == 1, qPrintable(paths.join(u'\n')));
        }
    }
};

QTEST_GUILESS_MAIN(TestTextParts)
#include "test_textparts.moc"
