// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/io.h"
#include "json/texts.h"
#include "json/without.h"

#include <QtTest>

#include <cmath>

using namespace kabocha::json;

namespace {

Value read(const char *text)
{
    const auto value = parse(text);
    if (!value)
        qFatal("%s: %s", text, qPrintable(value.error().text()));
    return *value;
}

} // namespace

class TestValue : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aWrongKindGivesEmptiness()
    {
        const Value text = Value::string(QStringLiteral("x"));
        QVERIFY(std::isnan(text.toDouble()));
        QVERIFY(text.items().isEmpty());
        QVERIFY(text.members().isEmpty());
        QVERIFY(text.numberText().isEmpty());
        QVERIFY(!text.isInteger());
        QCOMPARE(Value::integer(3).toString(), QString());
        QVERIFY(!Value::integer(1).toBool());
        QVERIFY(Value().isNull());
    }

    void numbersKeepTheirTextAndKnowTheirNature_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("number");
        QTest::addColumn<bool>("integer");
        QTest::addColumn<bool>("finite");
        const double infinity = std::numeric_limits<double>::infinity();
        QTest::newRow("integer") << QByteArray("5") << 5.0 << true << true;
        QTest::newRow("float") << QByteArray("5.0") << 5.0 << false << true;
        QTest::newRow("exponent") << QByteArray("1E+2") << 100.0 << false << true;
        QTest::newRow("negative zero") << QByteArray("-0") << 0.0 << true << true;
        QTest::newRow("beyond 2^53") << QByteArray("9007199254740993") << 9007199254740992.0 << true << true;
        QTest::newRow("overflow") << QByteArray("1e400") << infinity << false << false;
        QTest::newRow("negative overflow") << QByteArray("-1e400") << -infinity << false << false;
        QTest::newRow("underflow") << QByteArray("1e-400") << 0.0 << false << true;
        QTest::newRow("denormal") << QByteArray("5e-324") << 5e-324 << false << true;
        QTest::newRow("Infinity") << QByteArray("Infinity") << infinity << false << false;
        QTest::newRow("-Infinity") << QByteArray("-Infinity") << -infinity << false << false;
    }
    void numbersKeepTheirTextAndKnowTheirNature()
    {
        QFETCH(QByteArray, text);
        const Value value = read(text.constData());
        QCOMPARE(value.numberText(), text);
        QTEST(value.toDouble(), "number");
        QTEST(value.isInteger(), "integer");
        QTEST(value.isFinite(), "finite");
        QCOMPARE(write(value), text);
    }

    void nanIsANumberThatIsNotFinite()
    {
        const Value value = read("NaN");
        QVERIFY(value.isNumber());
        QVERIFY(std::isnan(value.toDouble()));
        QVERIFY(!value.isFinite());
        QVERIFY(!value.isInteger());
    }

    void membersKeepTheirOrder()
    {
        Object object = read("{\"b\": 1, \"a\": 2, \"c\": 3}").members();
        object.insert(QStringLiteral("a"), Value::integer(9));
        object.insert(QStringLiteral("d"), {});
        QCOMPARE(object.keys(), QStringList({"b", "a", "c", "d"}));
        QCOMPARE(object.value(QStringLiteral("a")).numberText(), QByteArray("9"));
        QCOMPARE(object.take(QStringLiteral("b")).numberText(), QByteArray("1"));
        QVERIFY(object.take(QStringLiteral("none")).isNull());
        object.insertAt(1, QStringLiteral("e"), Value::boolean(true));
        QCOMPARE(object.keys(), QStringList({"a", "e", "c", "d"}));
    }

    void textsBecomeAnArrayAndComeBack()
    {
        const QStringList texts{QStringLiteral("a"), {}, QStringLiteral("“b”")};
        QCOMPARE(textsOf(arrayOf(texts)), texts);
        QCOMPARE(textsOf(read("[\"a\", 1, \"\"]")), QStringList({QStringLiteral("a"), {}, {}}));
        QVERIFY(textsOf(read("\"a\"")).isEmpty());
        QVERIFY(arrayOf({}).isArray());
    }

    void largeObjectsAreFoundByIndex()
    {
        Object object;
        for (int i = 0; i < 1000; ++i)
            object.insert(QString::number(i), Value::integer(i));
        const Object copy = object;
        QVERIFY(!object.take(QStringLiteral("10")).isNull());
        object.insertAt(0, QStringLiteral("first"), Value::integer(-1));
        object.insert(QStringLiteral("999"), Value::integer(7));
        QCOMPARE(object.size(), 1000);
        QCOMPARE(object.indexOf(QStringLiteral("first")), 0);
        QCOMPARE(object.indexOf(QStringLiteral("9")), 10);
        QCOMPARE(object.indexOf(QStringLiteral("11")), 11);
        QCOMPARE(object.value(QStringLiteral("999")).numberText(), QByteArray("7"));
        QCOMPARE(object.indexOf(QStringLiteral("10")), -1);
        QCOMPARE(copy.value(QStringLiteral("10")).numberText(), QByteArray("10"));
        QCOMPARE(copy.value(QStringLiteral("999")).numberText(), QByteArray("999"));
    }

    void manyMembersGoAtOnce_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("none") << 0;
        QTest::newRow("few") << 9;
        QTest::newRow("indexed, few of which stay") << 45;
        QTest::newRow("indexed") << 30'000;
    }
    void manyMembersGoAtOnce()
    {
        QFETCH(int, size);
        Object object;
        QSet<QString> even{QStringLiteral("absent")};
        for (int i = 0; i < size; ++i) {
            object.insert(QString::number(i), Value::integer(i));
            if (i % 2 == 0)
                even.insert(QString::number(i));
        }
        const Object odd = without(object, even);
        QCOMPARE(odd.size(), size / 2);
        for (int i = 0; i < size / 2; ++i) {
            const QString key = QString::number(2 * i + 1);
            QCOMPARE(odd.indexOf(key), i);
            QCOMPARE(odd.value(key), object.value(key));
        }
        QVERIFY(!odd.contains(QStringLiteral("0")));
        QCOMPARE(object.size(), size);
        QCOMPARE(without(odd, even), odd);
    }

    void anObjectThatLosesNothingIsAsItWasRead()
    {
        const Object object = read("{\"b\": 1, \"a\": 2}").members();
        QCOMPARE(object.places().size(), 2);
        QCOMPARE(without(object, {QStringLiteral("c")}).places().size(), 2);
        QCOMPARE(without(object, {QStringLiteral("b")}).places().size(), 0);
    }

    void identityIsStricterThanPython_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<bool>("python");
        QTest::addColumn<bool>("identical");
        const auto row = [](const char *a, const char *b, bool python, bool identical = false) {
            QTest::addRow("%s and %s", a, b) << QByteArray(a) << QByteArray(b) << python << identical;
        };
        row("1", "1", true, true);
        row("1", "1.0", true);
        row("1", "true", true);
        row("0.0", "false", true);
        row("1", "\"1\"", false);
        row("null", "0", false);
        row("null", "null", true, true);
        row("-0", "0.0", true);
        row("100000000000000000000000", "1e23", false); // 1e23 is 99999999999999991611392
        row("99999999999999991611392", "1e23", true);
        row("9007199254740993", "9007199254740992", false);
        row("9007199254740993", "9007199254740992.0", false);
        row("1.5", "1", false);
        row("Infinity", "1e999", true);
        row("NaN", "NaN", false, true);
        row("[1, 2]", "[1.0, 2]", true);
        row("[1, 2]", "[1]", false);
        row("{\"a\": 1, \"b\": 2}", "{\"b\": 2.0, \"a\": true}", true);
        row("{\"a\": 1}", "{\"b\": 1}", false);
        row("{\"a\": null}", "{}", false);
        row("{}", "[]", false);
        row("\"a\"", "\"a\"", true, true);
    }
    void identityIsStricterThanPython()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        const Value left = read(a.constData());
        const Value right = read(b.constData());
        QTEST(pythonEquals(left, right), "python");
        QTEST(pythonEquals(right, left), "python");
        QTEST(left == right, "identical");
    }
};

QTEST_GUILESS_MAIN(TestValue)
#include "test_value.moc"
