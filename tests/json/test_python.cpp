// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/python.h"

#include "json/io.h"

#include <QTest>

using namespace kabocha;

/// Expected texts are those of `str(json.loads(…))`.
class TestPython : public QObject
{
    Q_OBJECT
private slots:
    void valuesAsPythonWritesThem_data();
    void valuesAsPythonWritesThem();
    void ofALongListTheBeginning();
};

void TestPython::valuesAsPythonWritesThem_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *json, const char *text) {
        QTest::newRow(json) << QByteArray(json) << QString::fromUtf8(text);
    };
    row("null", "None");
    row("true", "True");
    row("12", "12");
    row("1e3", "1000.0");
    row("1.50", "1.5");
    row("123456789012345678901", "123456789012345678901");
    row("\"a b\"", "a b");
    row("[]", "[]");
    row("[1, \"x\"]", "[1, 'x']");
    row("[\"it's\"]", "[\"it's\"]");
    row("[\"it's \\\"it\\\"\"]", "['it\\'s \"it\"']");
    row("[\"a\\nb\\tc\\\\d\"]", "['a\\nb\\tc\\\\d']");
    row("[\"\\u0007\\u009b\\u2028\"]", "['\\x07\\x9b\\u2028']");
    row("{\"a\": {\"b\": [false]}}", "{'a': {'b': [False]}}");
}

void TestPython::valuesAsPythonWritesThem()
{
    QFETCH(QByteArray, json);
    const Result<json::Value> value = json::parse(json);
    QVERIFY(value);
    QTEST(json::pythonText(*value), "text");
}

void TestPython::ofALongListTheBeginning()
{
    const json::Value value = json::parse("[1, 2, 3, [4, 5, 6]]").value();
    QCOMPARE(json::pythonText(value, 2), QStringLiteral("[1, 2]"));
    QCOMPARE(json::pythonText(value, 4), QStringLiteral("[1, 2, 3, [4, 5, 6]]"));
}

QTEST_GUILESS_MAIN(TestPython)
#include "test_python.moc"
