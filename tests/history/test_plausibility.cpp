// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/plausibility.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace kabocha::history;

namespace {

constexpr double NaN = std::numeric_limits<double>::quiet_NaN();
constexpr double Infinity = std::numeric_limits<double>::infinity();

/// Median 10, deviations 0.1 to 0.4: MAD 0.2.
const QList<double> quiet{9.6, 9.8, 9.9, 10.0, 10.0, 10.1, 10.2, 10.4, 9.7};

QString slip(const Meant &meant)
{
    switch (meant.slip) {
    case Meant::Slip::Thousand:
        return QStringLiteral("thousand");
    case Meant::Slip::Ten:
        return QStringLiteral("ten");
    case Meant::Slip::Sign:
        return QStringLiteral("sign");
    case Meant::Slip::Unit:
        return meant.unit;
    }
    return {};
}

/// `thousand 10, sign 9.8`
QString said(const std::optional<Plausibility> &plausibility)
{
    QStringList parts;
    for (const Meant &meant : plausibility.value_or(Plausibility{}).meant)
        parts << slip(meant) + u' ' + QString::number(meant.value);
    return parts.join(QStringLiteral(", "));
}

} // namespace

class TestPlausibility : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void tooFewSayNothing();
    void whatIsNotFiniteDoesNotCount();
    void medianAndScaledMad();
    void distanceIsInSpreads();
    void usualAndUnusual_data();
    void usualAndUnusual();
    void whatMayHaveBeenMeant_data();
    void whatMayHaveBeenMeant();
    void aUnitIsOfferedRatherThanItsFactor();
    void mostlyTheSame();
    void allTheSame();
    void allZero();
    void differencesOfRoundingAreNone();
    void hugeNumbersAreNotCompared();
    void orderDoesNotMatter();
};

void TestPlausibility::tooFewSayNothing()
{
    QVERIFY(!plausibilityOf(5, {}));
    QVERIFY(!plausibilityOf(5, QList<double>(7, 1.0)));
    QVERIFY(plausibilityOf(5, QList<double>(8, 1.0)));
}

void TestPlausibility::whatIsNotFiniteDoesNotCount()
{
    QList<double> past(7, 1.0);
    past << NaN << Infinity << -Infinity << NaN;
    QVERIFY(!plausibilityOf(1, past));
    past << 1.0;
    QCOMPARE(plausibilityOf(1, past)->points, 8);
    QVERIFY(!plausibilityOf(NaN, past));
    QVERIFY(!plausibilityOf(Infinity, past));
}

void TestPlausibility::medianAndScaledMad()
{
    const auto odd = plausibilityOf(10, quiet);
    QCOMPARE(odd->median, 10.0);
    QCOMPARE(odd->spread, 1.4826 * 0.2);
    const auto even = plausibilityOf(10, {1, 2, 3, 4, 5, 6, 7, 8});
    QCOMPARE(even->median, 4.5);
    QCOMPARE(even->spread, 1.4826 * 2);
}

void TestPlausibility::distanceIsInSpreads()
{
    QCOMPARE(plausibilityOf(10 + 12 * 1.4826 * 0.2, quiet)->distance, 12.0);
    QCOMPARE(plausibilityOf(10 - 3 * 1.4826 * 0.2, quiet)->distance, 3.0);
}

void TestPlausibility::usualAndUnusual_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("unusual");
    QTest::newRow("median") << 10.0 << false;
    QTest::newRow("within") << 10 + 4.9 * 1.4826 * 0.2 << false;
    QTest::newRow("beyond") << 10 + 5.1 * 1.4826 * 0.2 << true;
    QTest::newRow("below") << 10 - 5.1 * 1.4826 * 0.2 << true;
}

void TestPlausibility::usualAndUnusual()
{
    QFETCH(double, value);
    QFETCH(bool, unusual);
    const auto plausibility = plausibilityOf(value, quiet);
    QCOMPARE(plausibility->unusual, unusual);
    QVERIFY(plausibility->meant.isEmpty()); // nothing near would do better
}

void TestPlausibility::whatMayHaveBeenMeant_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("meant");
    QTest::newRow("times 1000") << 10100.0 << "thousand 10.1";
    QTest::newRow("by 1000") << 0.0099 << "thousand 9.9";
    QTest::newRow("times 10") << 102.0 << "ten 10.2";
    QTest::newRow("by 10") << 0.98 << "ten 9.8";
    QTest::newRow("sign") << -10.2 << "sign 10.2";
    QTest::newRow("nothing like it") << 55.0 << "";
    QTest::newRow("zero") << 0.0 << "";
    QTest::newRow("a hundred") << 1000.0 << "";
}

void TestPlausibility::whatMayHaveBeenMeant()
{
    QFETCH(double, value);
    QFETCH(QString, meant);
    QCOMPARE(said(plausibilityOf(value, quiet)), meant);
}

void TestPlausibility::aUnitIsOfferedRatherThanItsFactor()
{
    QList<double> past;
    for (const double value : quiet)
        past << value / 1000; // in mag
    QCOMPARE(said(plausibilityOf(10.1, past, {{.unit = QStringLiteral("mmag"), .value = 0.0101}})),
             QStringLiteral("mmag 0.0101"));
    // A unit that would not help is not offered.
    QCOMPARE(said(plausibilityOf(283.15, quiet,
                                 {{.unit = QStringLiteral("K"), .value = 10.0},
                                  {.unit = QStringLiteral("deg_F"), .value = 139.5}})),
             QStringLiteral("K 10"));
}

void TestPlausibility::mostlyTheSame()
{
    // Median and MAD are 5 and 0; the mean deviation is 0.2.
    const QList<double> past{5, 5, 5, 5, 5, 5, 5, 5, 6, 6};
    const auto plausibility = plausibilityOf(6, past);
    QCOMPARE(plausibility->spread, 1.2533 * 0.2);
    QVERIFY(!plausibility->unusual); // it has been 6 before
    QVERIFY(plausibilityOf(8, past)->unusual);
    QCOMPARE(said(plausibilityOf(5000, past)), QStringLiteral("thousand 5"));
}

void TestPlausibility::allTheSame()
{
    const QList<double> past(20, 5.0);
    const auto same = plausibilityOf(5, past);
    QCOMPARE(same->spread, 0.0);
    QCOMPARE(same->distance, 0.0);
    QVERIFY(!same->unusual);
    const auto other = plausibilityOf(5.1, past);
    QVERIFY(std::isinf(other->distance));
    QVERIFY(other->unusual);
    QVERIFY(other->meant.isEmpty());
    QCOMPARE(said(plausibilityOf(5000, past)), QStringLiteral("thousand 5"));
    QCOMPARE(said(plausibilityOf(-5.2, past)), QStringLiteral("sign 5.2"));
}

void TestPlausibility::allZero()
{
    const QList<double> past(20, 0.0);
    QVERIFY(!plausibilityOf(0, past)->unusual);
    QVERIFY(!plausibilityOf(-0.0, past)->unusual);
    const auto other = plausibilityOf(3, past);
    QVERIFY(other->unusual);
    QVERIFY(other->meant.isEmpty());
}

void TestPlausibility::differencesOfRoundingAreNone()
{
    QList<double> past(10, 0.3);
    for (int i = 0; i < 10; ++i)
        past << 0.1 + 0.2; // 0.30000000000000004
    const auto plausibility = plausibilityOf(0.3, past);
    QCOMPARE(plausibility->spread, 0.0);
    QVERIFY(!plausibility->unusual);
}

void TestPlausibility::hugeNumbersAreNotCompared()
{
    const double huge = std::numeric_limits<double>::max();
    const QList<double> past{-huge, -huge, -huge, -huge, huge, huge, huge, huge};
    const auto plausibility = plausibilityOf(1, past);
    QVERIFY(!plausibility || std::isfinite(plausibility->spread));
    QVERIFY(!plausibilityOf(-huge, QList<double>(9, huge)));
    QVERIFY(plausibilityOf(huge, QList<double>(9, huge))); // nor is its ×1000 offered
}

void TestPlausibility::orderDoesNotMatter()
{
    QList<double> backward = quiet;
    std::ranges::reverse(backward);
    QCOMPARE(plausibilityOf(12, backward)->distance, plausibilityOf(12, quiet)->distance);
}

QTEST_GUILESS_MAIN(TestPlausibility)
#include "test_plausibility.moc"
