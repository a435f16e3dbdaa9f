// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/io.h"

#include <QtTest>

#include <limits>

using namespace kabocha::json;

class TestWriter : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    /// The expected texts were printed by CPython 3.11's json.dumps.
    void writesAsPythonDoes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("indented"); // indent=2, sort_keys=True
        QTest::addColumn<QByteArray>("oneLine");  // sort_keys=True
        QTest::addColumn<QByteArray>("compact");  // sort_keys=True, separators=(',', ':')
        QTest::newRow("scalar") << QByteArray("\"x\"") << QByteArray("\"x\"") << QByteArray("\"x\"")
                                << QByteArray("\"x\"");
        QTest::newRow("nested")
            << QByteArray("{\"b\": [1, {\"z\": null, \"y\": true}], \"a\": {}, \"c\": []}")
            << QByteArray("{\n  \"a\": {},\n  \"b\": [\n    1,\n    {\n      \"y\": true,\n"
                          "      \"z\": null\n    }\n  ],\n  \"c\": []\n}")
            << QByteArray("{\"a\": {}, \"b\": [1, {\"y\": true, \"z\": null}], \"c\": []}")
            << QByteArray("{\"a\":{},\"b\":[1,{\"y\":true,\"z\":null}],\"c\":[]}");
        QTest::newRow("keys by code point")
            << QByteArray(
                   "{\"\xF0\x9F\x98\x80\": 1, \"\xEF\xBF\xBD\": 2, \"\\ud83d\": 3, \"Z\": 4, \"a\": 5}")
            << QByteArray("{\n  \"Z\": 4,\n  \"a\": 5,\n  \"\\ud83d\": 3,\n  \"\\ufffd\": 2,\n  "
                          "\"\\ud83d\\ude00\": 1\n}")
            << QByteArray("{\"Z\": 4, \"a\": 5, \"\\ud83d\": 3, \"\\ufffd\": 2, \"\\ud83d\\ude00\": 1}")
            << QByteArray("{\"Z\":4,\"a\":5,\"\\ud83d\":3,\"\\ufffd\":2,\"\\ud83d\\ude00\":1}");
    }
    void writesAsPythonDoes()
    {
        QFETCH(QByteArray, text);
        const auto value = parse(text);
        QVERIFY(value);
        QTEST(write(*value), "indented");
        QTEST(write(*value, {.indent = -1}), "oneLine");
        QTEST(write(*value, {.indent = 0}), "compact");
    }

    void keysStayInOrderWhereAsked()
    {
        QCOMPARE(write(*parse("{\"b\":1,\"a\":2}"), {.indent = 0, .sortKeys = false}),
                 QByteArray("{\"b\":1,\"a\":2}"));
    }

    void strictJsonHasNullForWhatIsNotFinite()
    {
        QCOMPARE(write(*parse("[NaN, Infinity, -Infinity, 1e400, 1.0]"),
                       {.indent = 0, .nonFinite = NonFinite::Null}),
                 QByteArray("[null,null,null,null,1.0]"));
    }

    void numbersAsPythonReadsThem_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("python");
        const auto row = [](const char *text, const char *python) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(python);
        };
        row("5", "5");
        row("-0", "0");
        row("-0.0", "-0.0");
        row("1e5", "100000.0");
        row("1E-5", "1e-05");
        row("0.0001", "0.0001");
        row("1e16", "1e+16");
        row("1e15", "1000000000000000.0");
        row("1e400", "Infinity");
        row("NaN", "NaN");
        row("123456789012345678901234567890", "123456789012345678901234567890");
        row("0.10000000000000000555", "0.1");
    }
    void numbersAsPythonReadsThem()
    {
        QFETCH(QByteArray, text);
        const auto value = parse(text);
        QVERIFY(value);
        QTEST(write(*value, {.numbers = Numbers::Python}), "python");
        QCOMPARE(write(*value), text);
    }

    void doublesAreWrittenAsRepr()
    {
        QCOMPARE(Value::number(0.1).numberText(), QByteArray("0.1"));
        QCOMPARE(Value::number(5).numberText(), QByteArray("5.0"));
        QCOMPARE(Value::number(std::numeric_limits<double>::quiet_NaN()).numberText(), QByteArray("NaN"));
        QCOMPARE(Value::integer(std::numeric_limits<qint64>::min()).numberText(),
                 QByteArray("-9223372036854775808"));
    }
};

QTEST_GUILESS_MAIN(TestWriter)
#include "test_writer.moc"
