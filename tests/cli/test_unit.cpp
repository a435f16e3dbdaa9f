// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

using namespace kabocha;
using namespace kabocha::test;

/// `kabocha-cli unit …`
class TestUnit : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void showPrintsTheCanonicalSpelling_data();
    void showPrintsTheCanonicalSpelling();
    void showAgreesWithTheReference();
    void whatIsNoUnitIsRefused_data();
    void whatIsNoUnitIsRefused();
    void convertPrintsTheShortestDigits_data();
    void convertPrintsTheShortestDigits();
    void whatCannotBeConvertedIsRefused_data();
    void whatCannotBeConvertedIsRefused();
    void numbersDoNotDependOnTheLocale();
};

void TestUnit::showPrintsTheCanonicalSpelling_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("composite") << QStringList{"electron / s / pix"} << QByteArray("electron / (pix s)");
    QTest::newRow("alias") << QStringList{"milliarcsecond"} << QByteArray("marcsec");
    QTest::newRow("empty") << QStringList{""} << QByteArray();
    QTest::newRow("dimensionless") << QStringList{"m / m"} << QByteArray();
    QTest::newRow("after the options") << QStringList{"--", "km / s"} << QByteArray("km / s");
    QTest::newRow("named like a command") << QStringList{"h"} << QByteArray("h");
}

void TestUnit::showPrintsTheCanonicalSpelling()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = cli(QStringList{"unit", "show"} + arguments);
    REQUIRE_CODE(outcome, 0);
    QCOMPARE(outcome.err, QByteArray());
    QTEST(outcome.out.chopped(1), "line");
    QVERIFY(outcome.out.endsWith('\n'));
}

void TestUnit::showAgreesWithTheReference()
{
    KABOCHA_REQUIRE_CONFORMANCE();
    const auto vectors = json::parse(contents(conformance(QStringLiteral("units.json"))));
    QVERIFY(vectors);
    QStringList wrong;
    for (const json::Value &vector : vectors->items()) {
        const QString input = vector.members().value(QStringLiteral("input")).toString();
        const Outcome outcome = cli({"unit", "show", "--", input});
        const bool valid = vector.members().value(QStringLiteral("valid")).toBool();
        const QByteArray expected =
            valid ? vector.members().value(QStringLiteral("canonical")).toString().toUtf8() + '\n'
                  : QByteArray();
        if (outcome.code != (valid ? 0 : 1) || outcome.out != expected || outcome.err.isEmpty() != valid)
            wrong.append(input + QStringLiteral(": ") + QString::fromUtf8(told(outcome)));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(vectors->items().size() > 100);
}

void TestUnit::whatIsNoUnitIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("nearly known") << "mmagg" << QByteArray("mmag");
    QTest::newRow("begins with a dash") << "-s" << QByteArray("-s");
    QTest::newRow("unfinished") << "m /" << QByteArray("m /");
    QTest::newRow("terminal escape") << "\x1b[31mm" << QByteArray("\\x1b[31mm");
    QTest::newRow("very long") << QString(5000, u'm') << QByteArray("longer than");
}

void TestUnit::whatIsNoUnitIsRefused()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, said);
    const Outcome outcome = cli({"unit", "show", "--", text});
    REQUIRE_CODE(outcome, 1);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains(said), outcome.err);
    QVERIFY2(!outcome.err.contains('\x1b'), outcome.err);
    const Outcome json = cli({"unit", "show", "--json", "--", text});
    REQUIRE_CODE(json, 1);
    QVERIFY2(json.errorText("kind") == u"unit" || json.errorText("kind") == u"syntax", json.err);
    QVERIFY2(!json.errorText("message").isEmpty(), json.err);
}

void TestUnit::convertPrintsTheShortestDigits_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("whole") << QStringList{"3", "m", "cm"} << QByteArray("300.0");
    QTest::newRow("negative") << QStringList{"-3", "m", "cm"} << QByteArray("-300.0");
    QTest::newRow("negative without a zero") << QStringList{"-.5", "m", "cm"} << QByteArray("-50.0");
    QTest::newRow("negative, marked") << QStringList{"--", "-3", "m", "cm"} << QByteArray("-300.0");
    QTest::newRow("exponent") << QStringList{"-1e-3", "km", "m"} << QByteArray("-1.0");
    QTest::newRow("small") << QStringList{"1", "nm", "m"} << QByteArray("1e-09");
    QTest::newRow("same") << QStringList{"0.1", "mag", "mag"} << QByteArray("0.1");
    QTest::newRow("percent") << QStringList{"5", "%", ""} << QByteArray("0.05");
}

void TestUnit::convertPrintsTheShortestDigits()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = cli(QStringList{"unit", "convert"} + arguments);
    REQUIRE_CODE(outcome, 0);
    QTEST(outcome.out.trimmed(), "line");
    QCOMPARE(outcome.err, QByteArray());
}

void TestUnit::whatCannotBeConvertedIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("incompatible") << QStringList{"3", "m", "s"} << QByteArray("cannot be expressed");
    QTest::newRow("kelvins") << QStringList{"3", "K", "deg_C"} << QByteArray("cannot be expressed");
    QTest::newRow("no number") << QStringList{"three", "m", "cm"} << QByteArray("not a number");
    QTest::newRow("NaN") << QStringList{"NaN", "m", "cm"} << QByteArray("not a number");
    QTest::newRow("infinite") << QStringList{"1e400", "m", "cm"} << QByteArray("1e400");
    QTest::newRow("unit with the number") << QStringList{"3 m", "m", "cm"} << QByteArray("not a number");
    QTest::newRow("unknown unit") << QStringList{"3", "mmagg", "cm"} << QByteArray("mmagg");
    QTest::newRow("unknown unit wanted") << QStringList{"3", "m", "parsek"} << QByteArray("parsek");
}

void TestUnit::whatCannotBeConvertedIsRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, said);
    const Outcome outcome = cli(QStringList{"unit", "convert"} + arguments);
    REQUIRE_CODE(outcome, 1);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.startsWith("kabocha-cli: error: ") && outcome.err.contains(said), outcome.err);
}

void TestUnit::numbersDoNotDependOnTheLocale()
{
    for (const QString &locale :
         {QStringLiteral("C"), QStringLiteral("de_DE.UTF-8"), QStringLiteral("es_CL")}) {
        const Outcome outcome = cli({"unit", "convert", "1234.5", "m", "km"}, {}, {}, {{"LC_ALL", locale}});
        REQUIRE_CODE(outcome, 0);
        QCOMPARE(outcome.out, QByteArray("1.2345\n"));
        QCOMPARE(outcome.err, QByteArray());
    }
}

QTEST_GUILESS_MAIN(TestUnit)
#include "test_unit.moc"
