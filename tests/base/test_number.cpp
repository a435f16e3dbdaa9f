// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace kabocha;

class TestNumber : public QObject
{
    Q_OBJECT
private slots:
    void isSpelledAsPythonDoes_data();
    void isSpelledAsPythonDoes();
    void roundTrips_data();
    void roundTrips();
    void isMadePlain_data();
    void isMadePlain();
};

void TestNumber::isSpelledAsPythonDoes_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *text, double value) { QTest::newRow(text) << value << QByteArray(text); };
    row("10.0", 10);
    row("0.0", 0);
    row("-0.0", -0.0);
    row("0.1", 0.1);
    row("0.0001", 1e-4);
    row("1e-05", 1e-5);
    row("1.5e-07", 1.5e-7);
    row("1000000000000000.0", 1e15);
    row("9999999999999998.0", 9999999999999998.0);
    row("1e+16", 1e16);
    row("1.2345e+22", 1.2345e22);
    row("1e+100", 1e100);
    row("5e-324", 5e-324);
    row("1.7976931348623157e+308", std::numeric_limits<double>::max());
    row("7.761596740329379", 7.761596740329379);
    row("NaN", std::nan(""));
    row("Infinity", std::numeric_limits<double>::infinity());
    row("-Infinity", -std::numeric_limits<double>::infinity());
}

void TestNumber::isSpelledAsPythonDoes()
{
    QFETCH(double, value);
    QFETCH(QByteArray, text);
    QCOMPARE(pythonRepr(value), text);
}

void TestNumber::roundTrips_data()
{
    QTest::addColumn<double>("value");
    for (const double value :
         {0.1 + 0.2, 1.0 / 3, 123456789.123456789, 2.963023092854847e-05, 1e22, 4.9e-320})
        QTest::newRow(pythonRepr(value).constData()) << value;
}

void TestNumber::roundTrips()
{
    QFETCH(double, value);
    QCOMPARE(pythonRepr(value).toDouble(), value);
}

void TestNumber::isMadePlain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    for (const char16_t sign :
         {u'\u2212', u'\u2010', u'\u2011', u'\u2012', u'\u2013', u'\u2014', u'\uFE63', u'\uFF0D'})
        QTest::addRow("a minus, U+%04X", uint(sign))
            << QChar(sign) + QStringLiteral("12.5e") + QChar(sign) + u'3' << QStringLiteral("-12.5e-3");
    for (const char16_t mark : {u'\u200B', u'\uFEFF', u'\u200E', u'\u200F'})
        QTest::addRow("nobody sees it, U+%04X", uint(mark))
            << QChar(mark) + QStringLiteral("12") + QChar(mark) + QStringLiteral(".5") + QChar(mark)
            << QStringLiteral("12.5");
    QTest::newRow("trimmed, also behind a mark")
        << QStringLiteral("\uFEFF\u00A0 10 000\t\u200E\n") << QStringLiteral("10 000");
    QTest::newRow("all else stays") << QStringLiteral("+1\u00A0234,5 ± 0.4 °C")
                                    << QStringLiteral("+1\u00A0234,5 ± 0.4 °C");
    QTest::newRow("nothing") << QStringLiteral("\u200B") << QString();
}

void TestNumber::isMadePlain()
{
    QFETCH(QString, text);
    QFETCH(QString, plain);
    QCOMPARE(plainNumber(text), plain);
}

QTEST_GUILESS_MAIN(TestNumber)
#include "test_number.moc"
