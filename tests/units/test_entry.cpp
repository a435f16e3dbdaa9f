// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/entry.h"

#include <QLocale>
#include <QTest>

using namespace kabocha;
using namespace kabocha::units;

namespace {

Unit unit(const QString &text)
{
    const auto out = Unit::parse(text);
    if (!out)
        qFatal("%s", qPrintable(out.error().text()));
    return *out;
}

} // namespace

class TestEntry : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void readsNumbers_data();
    void readsNumbers();
    void notMeasuredIsAStateOfItsOwn_data();
    void notMeasuredIsAStateOfItsOwn();
    void refuses_data();
    void refuses();
    void ambiguousCommaOffersBothReadings();
    void localeChangesNothing();
    void convertsToTheMetricsUnit_data();
    void convertsToTheMetricsUnit();
    void misfitSaysWhatFits();
    void misfitOfAPureNumberSaysSo();
    void fahrenheitIsKnownAtEntryOnly();
    void unknownUnitSuggests();
    void notMeasuredHasNoUnit();
    void overlongEntryIsRefused();
    void errorsAreKept_data();
    void errorsAreKept();
    void errorsThatCannotBe_data();
    void errorsThatCannotBe();
    void degreesAsPeopleTypeThem_data();
    void degreesAsPeopleTypeThem();
    void readings_data();
    void readings();
    void otherUnitsOfTheSameKind();
};

void TestEntry::readsNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unitName"); // "-": none typed
    const auto row = [](const char *name, const QString &text, double value, const char *unitName = "-") {
        QTest::newRow(name) << text << value << QString::fromUtf8(unitName);
    };
    row("point", QStringLiteral("10.5"), 10.5);
    row("comma", QStringLiteral("10,5"), 10.5);
    row("integer", QStringLiteral("42"), 42);
    row("zero", QStringLiteral("0"), 0);
    row("zeros", QStringLiteral("0.000"), 0);
    row("negative zero", QStringLiteral("-0"), -0.0);
    row("negative", QStringLiteral("-3.2"), -3.2);
    row("Unicode minus", QStringLiteral("−3.2"), -3.2);
    row("en dash as minus", QStringLiteral("–3.2"), -3.2);
    row("plus", QStringLiteral("+5"), 5);
    row("no whole part", QStringLiteral(".5"), 0.5);
    row("comma, no whole part", QStringLiteral(",5"), 0.5);
    row("negative, no whole part", QStringLiteral("-.5"), -0.5);
    row("no fraction", QStringLiteral("5."), 5);
    row("small exponent", QStringLiteral("1e-3"), 0.001);
    row("capital exponent", QStringLiteral("1.5E+3"), 1500);
    row("exponent with Unicode minus", QStringLiteral("1e−3"), 0.001);
    row("comma and exponent", QStringLiteral("1,5e3"), 1500);
    row("comma below one, three digits", QStringLiteral("0,234"), 0.234);
    row("comma after four digits", QStringLiteral("1234,567"), 1234.567);
    row("comma with four digits behind", QStringLiteral("1,2345"), 1.2345);
    row("comma with one digit behind", QStringLiteral("1,2"), 1.2);
    row("comma with two digits behind", QStringLiteral("-12,34"), -12.34);
    row("point with three digits behind", QStringLiteral("1.234"), 1.234);
    row("leading zeros", QStringLiteral("007"), 7);
    row("largest", QStringLiteral("1.7976931348623157e308"), 1.7976931348623157e308);
    row("smallest", QStringLiteral("5e-324"), 5e-324);
    row("many digits", QStringLiteral("0.1000000000000000055511151231257827"), 0.1);
    row("blanks around", QStringLiteral("  10.5\t"), 10.5);
    row("no-break space before the unit", QStringLiteral("10.5\u00A0mmag"), 10.5, "mmag");
    row("narrow no-break space", QStringLiteral("10.5\u202Fmmag"), 10.5, "mmag");
    row("pasted byte order mark", QStringLiteral("\uFEFF10.5"), 10.5);
    row("unit", QStringLiteral("12.3 mmag"), 12.3, "mmag");
    row("unit without a blank", QStringLiteral("10.02deg_C"), 10.02, "deg_C");
    row("degree sign", QStringLiteral("10.02 °C"), 10.02, "deg_C");
    row("comma and unit", QStringLiteral("10,5 nm"), 10.5, "nm");
    row("percent", QStringLiteral("5%"), 5, "%");
    row("unit that begins like an exponent", QStringLiteral("5eV"), 5, "eV");
    row("exponent, then such a unit", QStringLiteral("5e3eV"), 5000, "eV");
    row("electrons", QStringLiteral("5 electron"), 5, "electron");
    row("composite", QStringLiteral("3 km / s"), 3, "km / s");
    row("per second", QStringLiteral("3 / s"), 3, "1 / s");
    row("per second, as it is printed", QStringLiteral("3 1 / s"), 3, "1 / s");
    row("micro sign", QStringLiteral("3 µm"), 3, "um");
    row("three blanks", QStringLiteral("3   mag"), 3, "mag");
    row("function unit", QStringLiteral("21.5 mag(AB)"), 21.5, "mag(AB)");
    row("alias", QStringLiteral("3 milliarcsecond"), 3, "marcsec");
}

void TestEntry::readsNumbers()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    QFETCH(QString, unitName);
    const auto entry = parseEntry(text);
    QVERIFY2(entry, qPrintable(entry ? QString() : entry.error().text()));
    QVERIFY(entry->value);
    QCOMPARE(QString::number(*entry->value, 'g', 17), QString::number(value, 'g', 17));
    QCOMPARE(entry->unit.has_value(), unitName != u'-');
    if (entry->unit)
        QCOMPARE(entry->unit->canonical(), unitName);
}

void TestEntry::notMeasuredIsAStateOfItsOwn_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"-", " - ", "−", "—", "nan", "NaN", "NAN", "null", "Null", "not measured", "Not  Measured"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestEntry::notMeasuredIsAStateOfItsOwn()
{
    QFETCH(QString, text);
    const auto entry = parseEntry(text);
    QVERIFY2(entry, qPrintable(entry ? QString() : entry.error().text()));
    QVERIFY(!entry->value);
    QVERIFY(!entry->unit);
}

void TestEntry::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("hint");
    const auto row = [](const char *name, const QString &text, const char *message, const char *hint) {
        QTest::newRow(name) << text << QString::fromUtf8(message) << QString::fromUtf8(hint);
    };
    const char *separators = "group separators";
    row("empty", QString(), "No value was typed.", "“-” if nothing was measured");
    row("blanks", QStringLiteral(" \t\u00A0"), "No value was typed.", "Type a number");
    row("ambiguous", QStringLiteral("1,234"), "“1,234” can be read in two ways.", "Type 1.234 or 1234.");
    row("ambiguous, negative", QStringLiteral("-12,345"), "two ways", "Type -12.345 or -12345.");
    row("ambiguous with unit", QStringLiteral("100,000 nm"), "two ways", "Type 100.000 or 100000.");
    row("ambiguous with exponent", QStringLiteral("1,234e3"), "two ways", "Type 1.234e3 or 1234e3.");
    row("German groups", QStringLiteral("1.234,5"), separators, "without them: 1234.5.");
    row("English groups", QStringLiteral("1,234.5"), separators, "without them: 1234.5.");
    row("English millions", QStringLiteral("1,234,567"), separators, "without them: 1234567.");
    row("German millions", QStringLiteral("1.234.567"), separators, "without them: 1234567.");
    row("English millions and a point", QStringLiteral("1,234,567.8"), separators,
        "without them: 1234567.8.");
    row("blank between groups", QStringLiteral("10 000"), separators, "without them: 10000.");
    row("no-break space between groups", QStringLiteral("10\u202F000,5"), separators,
        "without them: 10000.5.");
    row("Swiss groups", QStringLiteral("1'234.5"), separators, "without them: 1234.5.");
    row("underscores", QStringLiteral("1_000"), separators, "without them: 1000.");
    row("too large", QStringLiteral("1e400"), "larger than any number", "exponent");
    row("too large, negative", QStringLiteral("-1e309"), "larger than any number", "exponent");
    row("too small", QStringLiteral("1e-400"), "smaller than any number", "or type 0");
    row("infinity", QStringLiteral("inf"), "infinite value", "“-”");
    row("negative infinity", QStringLiteral("-Infinity"), "infinite value", "“-”");
    row("infinity sign", QStringLiteral("∞"), "infinite value", "“-”");
    row("hexadecimal", QStringLiteral("0x10"), "not a decimal number", "digits 0 to 9");
    row("hexadecimal, negative", QStringLiteral("-0X1F"), "not a decimal number", "digits 0 to 9");
    row("binary", QStringLiteral("0b101"), "not a decimal number", "digits 0 to 9");
    row("unknown unit", QStringLiteral("5 bogus"), "“bogus” is not a known unit.", "Astropy");
    row("misspelt unit", QStringLiteral("5 degC"), "“degC” is not a known unit.", "deg_C");
    row("only a unit", QStringLiteral("mmag"), "“mmag” is not a number.", "Begin with a number");
    row("only a point", QStringLiteral("."), "is not a number", "Begin with a number");
    row("only a comma", QStringLiteral(","), "is not a number", "Begin with a number");
    row("only an exponent", QStringLiteral("e5"), "is not a number", "Begin with a number");
    row("two signs", QStringLiteral("--5"), "is not a number", "Begin with a number");
    row("plus and minus", QStringLiteral("+-5"), "is not a number", "Begin with a number");
    row("blank after the sign", QStringLiteral("- 5"), "is not a number", "Remove the blank after the sign.");
    row("two points", QStringLiteral("1.5.2"), "is not a number", "10.5");
    row("two commas", QStringLiteral("1,5,2"), "is not a number", "10.5");
    row("two numbers", QStringLiteral("5 6"), "After the number 5.0 stands “6”", "Type one number");
    row("two numbers and a comma", QStringLiteral("10, 5"), "After the number 10.0 stands “5”",
        "Type one number");
    row("a difference", QStringLiteral("10 -5"), "stands “-5”", "Type one number");
    row("half an exponent", QStringLiteral("1e"), "“e” is not a known unit", "");
    row("a word", QStringLiteral("ten"), "“ten” is not a number.", "Begin with a number");
    row("unit with a flaw", QStringLiteral("5 m/"), "“m/” is not a unit", "Astropy");
    row("Fahrenheit without a metric", QStringLiteral("50 deg_F"), "“deg_F” is not a known unit", "deg_C");
}

void TestEntry::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, message);
    QFETCH(QString, hint);
    const auto entry = parseEntry(text);
    QVERIFY2(!entry, entry && entry->value ? qPrintable(QString::number(*entry->value, 'g', 17)) : "taken");
    QVERIFY(entry.error().kind == Error::Kind::Syntax || entry.error().kind == Error::Kind::Unit);
    QVERIFY2(entry.error().message.contains(message), qPrintable(entry.error().message));
    QVERIFY2(entry.error().hint.contains(hint), qPrintable(entry.error().hint));
}

void TestEntry::ambiguousCommaOffersBothReadings()
{
    const auto entry = parseEntry(u"1,234");
    QVERIFY(!entry);
    QCOMPARE(entry.error().kind, Error::Kind::Syntax);
    QCOMPARE(entry.error().hint, QStringLiteral("Type 1.234 or 1234."));
}

void TestEntry::localeChangesNothing()
{
    for (const char *name : {"es_CL", "de_DE", "ar_EG", "en_US"}) {
        QLocale::setDefault(QLocale(QString::fromLatin1(name)));
        QCOMPARE(*parseEntry(u"10.5")->value, 10.5);
        QCOMPARE(*parseEntry(u"10,5")->value, 10.5);
        QVERIFY(!parseEntry(u"1,234"));
        QVERIFY(!parseEntry(u"1.234,5"));
    }
}

void TestEntry::convertsToTheMetricsUnit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("metricUnit");
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("converted");
    QTest::addColumn<bool>("temperature");
    QTest::newRow("no unit") << "10.02"
                             << "deg_C" << 10.02 << false << false;
    QTest::newRow("own unit") << "10.02 deg_C"
                              << "deg_C" << 10.02 << false << false;
    QTest::newRow("own unit by its alias") << "10.02 Celsius"
                                           << "deg_C" << 10.02 << false << false;
    QTest::newRow("prefix") << "0.5 mag"
                            << "mmag" << 500.0 << true << false;
    QTest::newRow("percent of a pure number") << "50 %"
                                              << "" << 0.5 << true << false;
    QTest::newRow("kelvins for degrees") << "300 K"
                                         << "deg_C" << 26.85 << true << true;
    QTest::newRow("degrees for kelvins") << "26.85 deg_C"
                                         << "K" << 300.0 << true << true;
    QTest::newRow("Fahrenheit") << "50 deg_F"
                                << "deg_C" << 10.0 << true << true;
    QTest::newRow("Fahrenheit by its sign") << "-40 °F"
                                            << "deg_C" << -40.0 << true << true;
    QTest::newRow("Fahrenheit to kelvins") << "32 deg_F"
                                           << "K" << 273.15 << true << true;
}

void TestEntry::convertsToTheMetricsUnit()
{
    QFETCH(QString, text);
    QFETCH(QString, metricUnit);
    QFETCH(double, value);
    QFETCH(bool, converted);
    QFETCH(bool, temperature);
    const auto entry = parseEntryFor(text, unit(metricUnit));
    QVERIFY2(entry, qPrintable(entry ? QString() : entry.error().text()));
    QVERIFY(entry->value);
    QCOMPARE(*entry->value, value);
    QCOMPARE(entry->converted, converted);
    QCOMPARE(entry->absoluteTemperature, temperature);
}

void TestEntry::misfitSaysWhatFits()
{
    const auto entry = parseEntryFor(u"5 s", unit(QStringLiteral("deg_C")));
    QVERIFY(!entry);
    QCOMPARE(entry.error().kind, Error::Kind::Unit);
    QCOMPARE(entry.error().message, QStringLiteral("A value in “s” cannot be expressed in “deg_C”."));
    QCOMPARE(entry.error().hint, QStringLiteral("Type the value in deg_C, or in a unit of the same kind."));
}

void TestEntry::misfitOfAPureNumberSaysSo()
{
    const auto entry = parseEntryFor(u"5 mag", Unit());
    QVERIFY(!entry);
    QCOMPARE(entry.error().hint,
             QStringLiteral("This metric is a pure number: type it without a unit, or in %."));
}

void TestEntry::fahrenheitIsKnownAtEntryOnly()
{
    QVERIFY(parseEntryFor(u"50 deg_F", unit(QStringLiteral("deg_C"))));
    QVERIFY(!parseEntryFor(u"50 deg_F", unit(QStringLiteral("mag"))));
    QVERIFY(!Unit::parse(u"deg_F"));
}

void TestEntry::unknownUnitSuggests()
{
    const auto entry = parseEntryFor(u"5 mmga", unit(QStringLiteral("mmag")));
    QVERIFY(!entry);
    QCOMPARE(entry.error().kind, Error::Kind::Unit);
    QVERIFY2(entry.error().hint.contains(QLatin1String("mmag")), qPrintable(entry.error().hint));
}

void TestEntry::notMeasuredHasNoUnit()
{
    const auto entry = parseEntryFor(u"-", unit(QStringLiteral("mmag")));
    QVERIFY(entry);
    QVERIFY(!entry->value);
    QVERIFY(!entry->converted);
}

void TestEntry::overlongEntryIsRefused()
{
    const auto entry = parseEntry(QString(100000, u'1'));
    QVERIFY(!entry);
    QVERIFY(entry.error().message.contains(QLatin1String("longer than")));
}

void TestEntry::errorsAreKept_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("metricUnit");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("error");
    const auto row = [](const QString &text, const char *metricUnit, double value, double error) {
        QTest::newRow(qPrintable(text)) << text << QString::fromUtf8(metricUnit) << value << error;
    };
    row(QStringLiteral("12 ± 0.4"), "mmag", 12, 0.4);
    row(QStringLiteral("12±0.4"), "mmag", 12, 0.4);
    row(QStringLiteral("12 ± 0.4 mmag"), "mag", 0.012, 0.0004);
    row(QStringLiteral("12 mmag ± 0.4 mmag"), "mag", 0.012, 0.0004);
    row(QStringLiteral("12 mmag ± 0.4"), "mag", 0.012, 0.0004);
    row(QStringLiteral("(12 ± 0.4) mmag"), "mag", 0.012, 0.0004);
    row(QStringLiteral("12,5 +/- 0,4 mmag"), "mmag", 12.5, 0.4);
    row(QStringLiteral("12.5 +/− 0.4"), "mmag", 12.5, 0.4);
    row(QStringLiteral("12.5 +- 0.4"), "mmag", 12.5, 0.4);
    row(QStringLiteral("-3 ± 1e-2"), "mmag", -3, 0.01);
    row(QStringLiteral("12 ± 0"), "mmag", 12, 0);
    row(QStringLiteral("1 mag ± 3 mmag"), "mag", 1, 0.003);
    // A difference has no offset.
    row(QStringLiteral("300 K ± 0.5 K"), "deg_C", 26.85, 0.5);
    row(QStringLiteral("10 °C ± 0.4 K"), "deg_C", 10, 0.4);
    row(QStringLiteral("50 °F ± 0.9 °F"), "deg_C", 10, 0.5);
    row(QStringLiteral("21.5 ± 0.1 mag(AB)"), "mag(AB)", 21.5, 0.1);
}

void TestEntry::errorsAreKept()
{
    QFETCH(QString, text);
    QFETCH(QString, metricUnit);
    QFETCH(double, value);
    QFETCH(double, error);
    const auto entry = parseEntryFor(text, unit(metricUnit));
    QVERIFY2(entry, qPrintable(entry ? QString() : entry.error().text()));
    QCOMPARE(*entry->value, value);
    QVERIFY(entry->error);
    QCOMPARE(*entry->error, error);
}

void TestEntry::errorsThatCannotBe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hint");
    QTest::newRow("negative") << QStringLiteral("12 ± -0.4") << "never negative";
    QTest::newRow("negative zero") << QStringLiteral("12 ± -0") << "never negative";
    QTest::newRow("none") << QStringLiteral("12 ±") << "12 ± 0.4 mmag";
    QTest::newRow("other kind") << QStringLiteral("12 mmag ± 3 s") << "Type the value in mmag";
    QTest::newRow("percent") << QStringLiteral("12 mmag ± 3 %") << "Type the value in mmag";
    QTest::newRow("not measured") << QStringLiteral("- ± 3") << "Begin with a number";
    QTest::newRow("two errors") << QStringLiteral("12 ± 3 ± 4") << "";
    QTest::newRow("an error alone") << QStringLiteral("± 3") << "Begin with a number";
}

void TestEntry::errorsThatCannotBe()
{
    QFETCH(QString, text);
    QFETCH(QString, hint);
    const auto entry = parseEntryFor(text, unit(QStringLiteral("mmag")));
    QVERIFY(!entry);
    QVERIFY2(entry.error().hint.contains(hint), qPrintable(entry.error().text()));
}

void TestEntry::degreesAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &typed :
         {QStringLiteral("10.02 deg_C"), QStringLiteral("10.02 degC"), QStringLiteral("10.02 °C"),
          QStringLiteral("10.02°C"), QStringLiteral("10.02 ºC"), QStringLiteral("10.02 ˚C"),
          QStringLiteral("10.02 ℃"), QStringLiteral("10.02 deg C"), QStringLiteral("10.02 degrees C"),
          QStringLiteral("10.02 degree C"), QStringLiteral("10.02 ° C"), QStringLiteral("10.02 Celsius"),
          QStringLiteral("10,02 °c")})
        QTest::newRow(qPrintable(typed)) << typed;
}

void TestEntry::degreesAsPeopleTypeThem()
{
    QFETCH(QString, text);
    const auto entry = parseEntryFor(text, unit(QStringLiteral("deg_C")));
    QVERIFY2(entry, qPrintable(entry ? QString() : entry.error().text()));
    QCOMPARE(*entry->value, 10.02);
    QVERIFY(!entry->converted);
}

void TestEntry::readings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("metricUnit");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &text, const char *metricUnit,
                        const QStringList &expected) {
        QTest::newRow(name) << text << QString::fromUtf8(metricUnit) << expected;
    };
    row("accepted", QStringLiteral("10.5"), "mmag", {});
    row("two ways, with exponent and error", QStringLiteral("1,234e3 ± 5 mmag"), "mmag",
        {QStringLiteral("1.234e3 ± 5 mmag"), QStringLiteral("1234e3 ± 5 mmag")});
    row("coulomb", QStringLiteral("10 C"), "deg_C", {QStringLiteral("10 deg_C")});
    row("farad", QStringLiteral("50 F"), "deg_C", {QStringLiteral("50 deg_F")});
    row("coulomb for a charge", QStringLiteral("10 C"), "A s", {});
    row("case", QStringLiteral("3 MMAG"), "mag", {QStringLiteral("3 mmag"), QStringLiteral("3 mag")});
    row("near, but of another kind", QStringLiteral("3 secnd"), "mag", {});
    row("not a number", QStringLiteral("ten"), "mag", {});
    row("nothing", QString(), "mag", {});
}

void TestEntry::readings()
{
    QFETCH(QString, text);
    QFETCH(QString, metricUnit);
    QFETCH(QStringList, expected);
    const QStringList readings = readingsOf(text, unit(metricUnit));
    QCOMPARE(readings.mid(0, expected.isEmpty() ? -1 : expected.size()), expected);
}

void TestEntry::otherUnitsOfTheSameKind()
{
    const auto names = [](const QString &of) {
        QStringList out;
        for (const Unit &other : alternativesAtEntry(unit(of)))
            out << other.canonical();
        return out;
    };
    QCOMPARE(names(QStringLiteral("mag")), QStringList(QStringLiteral("mmag")));
    QCOMPARE(names(QStringLiteral("deg_C")), QStringList({QStringLiteral("K"), QStringLiteral("deg_F")}));
    QCOMPARE(names(QString()), QStringList(QStringLiteral("%")));
    QVERIFY(names(QStringLiteral("nm")).contains(QStringLiteral("Angstrom")));
    QVERIFY(names(QStringLiteral("mag(AB)")).isEmpty());
    // Each is one that a value can be typed in.
    for (const QString &of : {QStringLiteral("s"), QStringLiteral("Pa"), QStringLiteral("rad")})
        for (const QString &other : names(of))
            QVERIFY2(parseEntryFor(QStringLiteral("1 ") + other, unit(of)), qPrintable(other));
}

QTEST_GUILESS_MAIN(TestEntry)
#include "test_entry.moc"
