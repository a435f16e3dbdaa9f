// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QString>

#include <optional>

namespace kabocha::test {

/// What a person types for a metric in `mag`, and what it must mean whatever the computer's locale is.
struct TypedNumber
{
    QString text = {};
    std::optional<double> value = {}; ///< in mag; empty: refused
    QString hint = {};                ///< what the refusal must offer
    QStringList readings = {};        ///< and give to choose from
};

/// The locales whose computers Kabocha meets: decimal points and commas; commas, points, apostrophes and
/// narrow blanks between groups.
inline const QStringList &observatoryLocales()
{
    static const QStringList locales{QStringLiteral("C"), QStringLiteral("en_US"), QStringLiteral("es_CL"),
                                     QStringLiteral("de_DE"), QStringLiteral("fr_FR")};
    return locales;
}

inline QList<TypedNumber> typedNumbers()
{
    const auto good = [](const char16_t *text, double value) {
        return TypedNumber{.text = QString::fromUtf16(text), .value = value};
    };
    const auto bad = [](const char16_t *text, const char *hint, const QStringList &readings = {}) {
        return TypedNumber{
            .text = QString::fromUtf16(text), .hint = QString::fromUtf8(hint), .readings = readings};
    };
    const auto one = [](const char *reading) { return QStringList{QString::fromLatin1(reading)}; };
    return {
        good(u"10.5", 10.5),
        good(u"10,5", 10.5),
        good(u"10", 10),
        good(u".5", 0.5),
        good(u",5", 0.5),
        good(u"0,234", 0.234),
        good(u"1.234", 1.234),
        good(u"12.345", 12.345),
        good(u"1234,567", 1234.567),
        good(u"1,2345", 1.2345),
        good(u"-3.2", -3.2),
        good(u"−3.2", -3.2),
        good(u"−3,2", -3.2),
        good(u"+3,2", 3.2),
        good(u"1e-3", 1e-3),
        good(u"1E−3", 1e-3),
        good(u"1,5e3", 1500),
        good(u"1.5e+3", 1500),
        good(u"0", 0),
        good(u"12.3 mmag", 0.0123),
        good(u"12,3 mmag", 0.0123),
        good(u"12.3\u00A0mmag", 0.0123),
        good(u"12.3\u202Fmmag", 0.0123),
        good(u"12.3mmag", 0.0123),
        good(u"12 ± 0.4 mmag", 0.012),
        good(u"12,5 ± 0,4 mmag", 0.0125),
        good(u"12 +/- 0.4 mmag", 0.012),
        bad(u"1,234", "Type 1.234 or 1234.", {QStringLiteral("1.234"), QStringLiteral("1234")}),
        bad(u"-12,345", "Type -12.345 or -12345.", {QStringLiteral("-12.345"), QStringLiteral("-12345")}),
        bad(u"1,234 mmag", "Type 1.234 or 1234.",
            {QStringLiteral("1.234 mmag"), QStringLiteral("1234 mmag")}),
        bad(u"1.234,5", "1234.5.", one("1234.5")),
        bad(u"1,234.5", "1234.5.", one("1234.5")),
        bad(u"1.234.567", "1234567.", one("1234567")),
        bad(u"1,234,567", "1234567.", one("1234567")),
        bad(u"1 234", "1234.", one("1234")),
        bad(u"1\u00A0234,5", "1234.5.", one("1234.5")),
        bad(u"1\u202F234,5", "1234.5.", one("1234.5")),
        bad(u"1'234.5", "1234.5.", one("1234.5")),
        bad(u"1’234,5", "1234.5.", one("1234.5")),
        bad(u"1_000", "1000.", one("1000")),
        bad(u"١٢", "digits 0 to 9"),
        bad(u"１２", "digits 0 to 9"),
        bad(u"ten", "Begin with a number"),
        bad(u"1,5,2", "10.5"),
        bad(u"12.3 mmga", "mmag", one("12.3 mmag")),
        bad(u"3 s", "mag"),
        bad(u"12 ± mmag", "Begin with a number"),
        bad(u"12 ±", "0.4 mmag"),
        bad(u"12 ± -0.4", "without one"),
    };
}

/// The same, and what LOCALE itself makes of numbers: with groups they are refused, without them read.
inline QList<TypedNumber> typedNumbers(const QLocale &locale)
{
    QList<TypedNumber> numbers = typedNumbers();
    const QString grouped = locale.toString(1234567.25, 'f', 2);
    if (grouped == QLatin1String("1234567.25")) // the C locale has no groups
        numbers << TypedNumber{.text = grouped, .value = 1234567.25};
    else
        numbers << TypedNumber{.text = grouped,
                               .hint = QStringLiteral("1234567.25."),
                               .readings = {QStringLiteral("1234567.25")}};
    numbers << TypedNumber{.text = locale.toString(12.5, 'f', 1), .value = 12.5}
            << TypedNumber{.text = locale.toString(-0.75, 'f', 2), .value = -0.75}
            << TypedNumber{.text = locale.toString(1500.0, 'e', 1), .value = 1500};
    return numbers;
}

} // namespace kabocha::test
