// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/support.h"
#include "units/unit.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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

class TestUnit : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void agreesWithAstropy_data();
    void agreesWithAstropy();
    void readsAsAstropyDoes_data();
    void readsAsAstropyDoes();
    void refusesWhatAstropyRefuses_data();
    void refusesWhatAstropyRefuses();
    void canonicalIsReadAsItself();
    void defaultIsDimensionless();
    void unknownNameSuggests_data();
    void unknownNameSuggests();
    void unknownNameInsideCompositeNamesItsColumn();
    void syntaxErrorHasColumn();
    void longAndDeepTextIsRefused();
    void scalesOutOfRangeAreRefused();
    void caseMatters();
    void fahrenheitIsUnknownInFiles();
    void compatibility_data();
    void compatibility();
    void conversion_data();
    void conversion();
    void incompatibleUnitsAreNamed();
    void sameSpellingWithOtherScaleIsAnotherUnit();
    void temperaturesConvertAtEntryOnly_data();
    void temperaturesConvertAtEntryOnly();
    void temperatureBelowAbsoluteZeroIsRefused();
    void movedFromUnitStaysAUnit();
};

void TestUnit::agreesWithAstropy_data()
{
    QTest::addColumn<QJsonObject>("vector");
    KABOCHA_REQUIRE_CONFORMANCE();
    QFile file(test::conformance(QStringLiteral("units.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(vectors.size() >= 135);
    for (const QJsonValue &vector : vectors)
        QTest::newRow(qPrintable(vector[QLatin1String("input")].toString())) << vector.toObject();
}

void TestUnit::agreesWithAstropy()
{
    QFETCH(QJsonObject, vector);
    const auto result = Unit::parse(vector[QLatin1String("input")].toString());
    QCOMPARE(result.has_value(), vector[QLatin1String("valid")].toBool());
    QCOMPARE(Unit::find(vector[QLatin1String("input")].toString()).has_value(), result.has_value());
    if (!result)
        return;
    QCOMPARE(result->canonical(), vector[QLatin1String("canonical")].toString());
    const bool function = !vector.contains(QLatin1String("bases"));
    QCOMPARE(result->isFunction(), function);
    if (function)
        return;
    QMap<QString, double> bases;
    for (const QJsonValue &base : vector[QLatin1String("bases")].toArray())
        bases.insert(base[0].toString(), base[1].toDouble());
    QCOMPARE(result->bases(), bases);
    const double scale = vector[QLatin1String("si_scale")].toDouble();
    QVERIFY2(
        std::abs(result->scale() - scale) <= 1e-12 * std::abs(scale),
        qPrintable(QStringLiteral("%1 is not %2").arg(result->scale(), 0, 'g', 17).arg(scale, 0, 'g', 17)));
}

void TestUnit::readsAsAstropyDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const QList<std::pair<const char *, const char *>> rows{
        {"m1 kg m kg2", "kg3 m2"},
        {"kg m3 s-4 A", "A kg m3 / s4"},
        {"K a B", "a byte K"},
        {"0.01", "0.01"},
        {"100 %", "100 %"},
        {"% %", "%2"},
        {"1e-5 m", "1e-05 m"},
        {"1e30 m", "1e+30 m"},
        {"2 / s", "2 / s"},
        {"0.5 / (s m)", "0.5 / (m s)"},
        {"m m-1", ""},
        {"1 m", "m"},
        {"1. m", "m"},
        {"10.m", "10 m"},
        {"10 * m", "10 m"},
        {"10**3 m", "1000 m"},
        {"10^3 m", "1000 m"},
        {"10+3 m", "1000 m"},
        {"10-3 m", "0.001 m"},
        {"10**(-3) m", "0.001 m"},
        {"2 10**3 m", "2000 m"},
        {"-3 m", "-3 m"},
        {"m/s kg", "m / (kg s)"},
        {"m.s/kg*K", "m s / (K kg)"},
        {"/s", "1 / s"},
        {"/ (s m)", "1 / (m s)"},
        {"m3/s-1", "m3 s"},
        {"sqrt(m2)", "m"},
        {"sqrt(m/s)", "m(1/2) / s(1/2)"},
        {"1/sqrt(s)", "1 / s(1/2)"},
        {"m^(1/3)", "m(1/3)"},
        {"m(0.25)", "m(1/4)"},
        {"m(2/4)", "m(1/2)"},
        {"m(-1/2)", "1 / m(1/2)"},
        {"m(1/3) m(1/3) m(1/3)", "m"},
        {"m ** (-2)", "1 / m2"},
        {"m0", ""},
        {"m2s", "m2 s"},
        {"((m))", "m"},
        {"(m)(s)", "m s"},
        {" m ", "m"},
        {"m\n", "m"},
        {"m²", "m2"},
        {"m s⁻¹", "m / s"},
        {"°", "deg"},
        {"°C", "deg_C"},
        {"kΩ", "kOhm"},
        {"\u2126", "Ohm"},
        {"M☉", "solMass"},
        {"e⁻", "electron"},
        {"″", "arcsec"},
        {"μm", "um"},
        {"µas", "uas"},
        {"Å2", "Angstrom2"},
        {"m s\u22121", "m / s"},
        {"kg%", "% kg"},
        {"pct", "%"},
        {"kohm", "kOhm"},
        {"mangstrom", "mAngstrom"},
        {"milliAA", "mAngstrom"},
        {"decaDalton", "dekaDa"},
        {"KiB", "Kibyte"},
        {"nmgy", "nmgy"},
        {"mag(1)", "mag"},
        {"mag(%)", "mag(%)"},
        {"mag(10 m)", "mag(10 m)"},
        {"dB (m W)", "dB(m W)"},
        {"mag(ct / (s pix2))", "mag(ct / (pix2 s))"},
        {"(mag(AB))", "mag(AB)"},
        {"dB**(3/2) m", "dB**(3/2) m"}, // `dB(3/2)` would be a call
        {"sqrt(s / dex)", "s(1/2) / dex**(1/2)"},
    };
    for (const auto &[text, canonical] : rows)
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(canonical);
}

void TestUnit::readsAsAstropyDoes()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const auto result = Unit::parse(text);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().text()));
    QCOMPARE(result->canonical(), canonical);
}

void TestUnit::refusesWhatAstropyRefuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"1 / (2 s)", "mag(mag)",    "mag()",    "mag(AB) / s", "mmag(AB)", "ln(m)",      "/ s m",
          "(m s)2",    "10(3) m",     "2**3 m",   "- m",         "1/2 m",    "1 / 2",      "5 / s m",
          "m / 2",     "2 3 m",       "m * 10",   "m/(s/kg)",    "(m/s)",    "(1/s)",      "(10 m)",
          "m - 2",     "m(s)",        "m\ts",     "m,s",         "m·s",      "\"m\"",      "'m'",
          "m;",        "1e m",        "°F",       "2 mag(AB)",   "mag(AB)2", "kDN",        "kkg",
          "kilokg",    "milliarcsec", "micromag", "electrons",   "degC",     "ct mag(AB)", "m(1/0)",
          "m^",        "(",           ")",        "()",          "m)",       "(m",         "sqrt m",
          "-",         "+",           "*",        "**",          "'",        "m€"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("a null character") << QString(QChar(0));
    QTest::newRow("a lone surrogate") << QString(QChar(0xD800));
}

void TestUnit::refusesWhatAstropyRefuses()
{
    QFETCH(QString, text);
    const auto result = Unit::parse(text);
    QVERIFY2(!result, qPrintable(result ? result->canonical() : QString()));
    QVERIFY(!Unit::find(text));
    QVERIFY(!result.error().message.isEmpty());
    QVERIFY(result.error().kind == Error::Kind::Syntax || result.error().kind == Error::Kind::Unit);
}

void TestUnit::canonicalIsReadAsItself()
{
    for (const char *text : {"123456789 m", "1.23456789012 m", "sqrt(10 m)", "erg s-1 cm-2 Angstrom-1",
                             "m(3/2) s(-1/2)", "dex(cm/s2)", "1 / arcmin2", "Mibyte / h", "0.1 km",
                             "dB**(3/2)", "11 sqrt(dB) m", "1 / dB**(0.123)", "dex2"}) {
        const Unit first = unit(QString::fromUtf8(text));
        const Unit again = unit(first.canonical());
        QCOMPARE(again.canonical(), first.canonical());
        QCOMPARE(again, first);
    }
}

void TestUnit::defaultIsDimensionless()
{
    QCOMPARE(Unit().canonical(), QString());
    QCOMPARE(Unit().scale(), 1.0);
    QVERIFY(Unit().bases().isEmpty());
    QCOMPARE(unit({}), Unit());
    QCOMPARE(unit(QStringLiteral("  ")), Unit());
}

void TestUnit::unknownNameSuggests_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("suggestion");
    QTest::newRow("underscore forgotten") << "degC"
                                          << "deg_C";
    QTest::newRow("long prefix, short name") << "millimag"
                                             << "mmag";
    QTest::newRow("plural") << "electrons"
                            << "electron";
    QTest::newRow("case") << "MMAG"
                          << "Mmag";
    QTest::newRow("swapped") << "arcesc"
                             << "arcsec";
    QTest::newRow("astropy's ABmag") << "kelvin"
                                     << "Kelvin";
}

void TestUnit::unknownNameSuggests()
{
    QFETCH(QString, text);
    QFETCH(QString, suggestion);
    const QStringList near = nearestUnitNames(text);
    QVERIFY(near.size() <= 3);
    QVERIFY2(near.contains(suggestion), qPrintable(near.join(u' ')));
    const auto result = Unit::parse(text);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Unit);
    QCOMPARE(result.error().message, QStringLiteral("“%1” is not a known unit.").arg(text));
    QVERIFY2(result.error().hint.contains(suggestion), qPrintable(result.error().hint));
}

void TestUnit::unknownNameInsideCompositeNamesItsColumn()
{
    const auto result = Unit::parse(u"km / bogus");
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Unit);
    QCOMPARE(result.error().message, QStringLiteral("“bogus” in “km / bogus” is not a known unit."));
    QCOMPARE(result.error().place.column, 6);
}

void TestUnit::syntaxErrorHasColumn()
{
    const auto result = Unit::parse(u"m/");
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Syntax);
    QCOMPARE(result.error().place.column, 3);
    QCOMPARE(result.error().message,
             QStringLiteral("“m/” is not a unit: a unit is missing at the end (column 3)."));
    const auto strange = Unit::parse(u"m ; s");
    QVERIFY(!strange);
    QCOMPARE(strange.error().place.column, 3);
}

void TestUnit::longAndDeepTextIsRefused()
{
    QVERIFY(!Unit::parse(QString(100000, u'm')));
    QVERIFY(!Unit::parse(QString(200, u'(') + u'm' + QString(200, u')')));
    QVERIFY(!Unit::parse(QStringLiteral("sqrt(").repeated(90) + u'm' + QString(90, u')')));
    QVERIFY(Unit::parse(QString(10, u'(') + u'm' + QString(10, u')')));
}

void TestUnit::scalesOutOfRangeAreRefused()
{
    for (const char *text : {"1e400 m", "0 m", "km2000", "m99999999999", "1e-200 m-1 um200", "Ym300 Ym300",
                             "m9999 m", "m-9999 / m"}) {
        const auto result = Unit::parse(QString::fromUtf8(text));
        QVERIFY2(!result, text);
        QCOMPARE(result.error().kind, Error::Kind::Syntax);
    }
}

void TestUnit::caseMatters()
{
    QCOMPARE(unit(QStringLiteral("Mmag")).scale() / unit(QStringLiteral("mmag")).scale(), 1e9);
    QVERIFY(unit(QStringLiteral("pA")) != unit(QStringLiteral("Pa")));
}

void TestUnit::fahrenheitIsUnknownInFiles()
{
    QVERIFY(!Unit::parse(u"deg_F"));
    QVERIFY(!nearestUnitNames(u"deg_F").contains(QStringLiteral("deg_F")));
}

void TestUnit::compatibility_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("compatible");
    QTest::newRow("percent and pure number") << "%"
                                             << "" << true;
    QTest::newRow("mag and pure number") << "mag"
                                         << "" << false;
    QTest::newRow("deg_C and K") << "deg_C"
                                 << "K" << false;
    QTest::newRow("byte and bit") << "byte"
                                  << "bit" << true;
    QTest::newRow("mas and deg") << "mas"
                                 << "deg" << true;
    QTest::newRow("lm") << "lm"
                        << "cd sr" << true;
    QTest::newRow("Jy") << "nJy"
                        << "W / (m2 Hz)" << true;
    QTest::newRow("AB and nJy") << "AB"
                                << "nJy" << true;
    QTest::newRow("pix and ct") << "pix"
                                << "ct" << false;
    QTest::newRow("mag and dex") << "mag"
                                 << "dex" << true;
    QTest::newRow("mag and mag(AB)") << "mag"
                                     << "mag(AB)" << false;
    QTest::newRow("mag(AB) and mag(ST)") << "mag(AB)"
                                         << "mag(ST)" << false;
    QTest::newRow("mag(ct/s) and dex(ct/h)") << "mag(ct/s)"
                                             << "dex(ct/h)" << true;
    QTest::newRow("fractional powers") << "Fr"
                                       << "g(1/2) cm(3/2) / s" << true;
    QTest::newRow("statA and A") << "statA"
                                 << "A" << false;
}

void TestUnit::compatibility()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, compatible);
    QCOMPARE(units::compatible(unit(a), unit(b)), compatible);
    QCOMPARE(units::compatible(unit(b), unit(a)), compatible);
    QCOMPARE(units::convert(1, unit(a), unit(b)).has_value(), compatible);
}

void TestUnit::conversion_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<double>("expected");
    QTest::newRow("mag to mmag") << 0.0123 << "mag"
                                 << "mmag" << 12.3;
    QTest::newRow("percent") << 50.0 << "%"
                             << "" << 0.5;
    QTest::newRow("speed") << 36.0 << "km / h"
                           << "m / s" << 10.0;
    QTest::newRow("bytes") << 1.0 << "Gbyte / s"
                           << "Mbit / s" << 8000.0;
    QTest::newRow("mas and marcsec") << 0.1 << "mas"
                                     << "marcsec" << 0.1;
    QTest::newRow("AB zero point") << 1.0 << "AB"
                                   << "Jy" << 3630.7805477010033;
    QTest::newRow("magnitudes of rates") << 0.0 << "mag(ct/s)"
                                         << "mag(ct/ks)" << -7.5;
    QTest::newRow("mag to dB") << -2.5 << "mag(W)"
                               << "dB(mW)" << 40.0;
    QTest::newRow("not a number") << qQNaN() << "m"
                                  << "km" << qQNaN();
    QTest::newRow("infinity") << qInf() << "m"
                              << "km" << qInf();
}

void TestUnit::conversion()
{
    QFETCH(double, value);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(double, expected);
    const auto result = convert(value, unit(from), unit(to));
    QVERIFY(result);
    if (std::isfinite(expected))
        QVERIFY2(std::abs(*result - expected) <= 1e-12 * std::abs(expected) + 1e-15,
                 qPrintable(QString::number(*result, 'g', 17)));
    else
        QCOMPARE(*result, expected);
}

void TestUnit::incompatibleUnitsAreNamed()
{
    const auto result = convert(1, unit(QStringLiteral("s")), unit(QStringLiteral("deg_C")));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Unit);
    QCOMPARE(result.error().message, QStringLiteral("A value in “s” cannot be expressed in “deg_C”."));
    const auto pure = convert(1, unit(QStringLiteral("mag")), Unit());
    QVERIFY(!pure);
    QCOMPARE(pure.error().message, QStringLiteral("A value in “mag” cannot be expressed in a pure number."));
    QVERIFY(!convert(1e308, unit(QStringLiteral("km")), unit(QStringLiteral("nm"))));
}

void TestUnit::sameSpellingWithOtherScaleIsAnotherUnit()
{
    QVERIFY(unit(QStringLiteral("mas")) != unit(QStringLiteral("marcsec")));
    QVERIFY(unit(QStringLiteral("1234567 m")) != unit(QStringLiteral("1234568 m")));
}

void TestUnit::temperaturesConvertAtEntryOnly_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<double>("expected");
    QTest::newRow("K to deg_C") << 300.0 << "K"
                                << "deg_C" << 26.85;
    QTest::newRow("digits kept clean") << 300.1 << "K"
                                       << "deg_C" << 26.95;
    QTest::newRow("mK to deg_C") << 283150.0 << "mK"
                                 << "deg_C" << 10.0;
    QTest::newRow("deg_C to K") << 26.85 << "deg_C"
                                << "K" << 300.0;
    QTest::newRow("freezing") << 273.15 << "K"
                              << "deg_C" << 0.0;
    QTest::newRow("absolute zero") << 0.0 << "K"
                                   << "deg_C" << -273.15;
}

void TestUnit::temperaturesConvertAtEntryOnly()
{
    QFETCH(double, value);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(double, expected);
    QVERIFY(!convert(value, unit(from), unit(to)));
    const auto result = convertAtEntry(value, unit(from), unit(to));
    QVERIFY(result);
    QVERIFY(result->absoluteTemperature);
    QCOMPARE(result->value, expected);
    const auto same = convertAtEntry(value, unit(from), unit(from));
    QVERIFY(same);
    QVERIFY(!same->absoluteTemperature);
    QCOMPARE(same->value, value);
}

void TestUnit::temperatureBelowAbsoluteZeroIsRefused()
{
    const auto result = convertAtEntry(-5, unit(QStringLiteral("K")), unit(QStringLiteral("deg_C")));
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(QLatin1String("absolute zero")),
             qPrintable(result.error().message));
    QVERIFY(!convertAtEntry(5, unit(QStringLiteral("K2")), unit(QStringLiteral("deg_C"))));
    QVERIFY(!convertAtEntry(5, unit(QStringLiteral("s")), unit(QStringLiteral("deg_C"))));
}

void TestUnit::movedFromUnitStaysAUnit()
{
    Unit a = unit(QStringLiteral("mmag"));
    const Unit b = std::move(a);
    QCOMPARE(b.canonical(), QStringLiteral("mmag"));
    (void)a.canonical(); // NOLINT(bugprone-use-after-move): must not crash
    Unit c;
    c = unit(QStringLiteral("s"));
    QCOMPARE(c.canonical(), QStringLiteral("s"));
}

QTEST_GUILESS_MAIN(TestUnit)
#include "test_unit.moc"
