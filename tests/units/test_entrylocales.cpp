// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/entry.h"

#include "support/typednumbers.h"

#include <QTest>

using namespace kabocha;
using namespace kabocha::units;
using test::TypedNumber;

/// A typed number means the same on every computer.
class TestEntryLocales : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void means_data();
    void means();
};

void TestEntryLocales::means_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<qsizetype>("index");
    int rows = 0;
    for (const QString &locale : test::observatoryLocales()) {
        const QList<TypedNumber> numbers = test::typedNumbers(QLocale(locale));
        for (qsizetype i = 0; i < numbers.size(); ++i, ++rows)
            QTest::addRow("%s: %s", qPrintable(locale), numbers.at(i).text.toUtf8().constData())
                << locale << i;
    }
    QVERIFY2(rows >= 120, qPrintable(QString::number(rows)));
}

void TestEntryLocales::means()
{
    QFETCH(QString, locale);
    QFETCH(qsizetype, index);
    const TypedNumber number = test::typedNumbers(QLocale(locale)).at(index);
    QLocale::setDefault(QLocale(locale));
    const Unit mag = Unit::parse(u"mag").value();
    const auto entry = parseEntryFor(number.text, mag);
    QCOMPARE(entry.has_value(), number.value.has_value());
    const QStringList readings = readingsOf(number.text, mag);
    QCOMPARE(readings.mid(0, number.readings.isEmpty() ? -1 : number.readings.size()), number.readings);
    if (entry) {
        QCOMPARE(*entry->value, *number.value);
        return;
    }
    QVERIFY2(entry.error().hint.contains(number.hint), qPrintable(entry.error().text()));
    for (const QString &reading : number.readings)
        QVERIFY2(parseEntryFor(reading, mag), qPrintable(reading));
}

QTEST_GUILESS_MAIN(TestEntryLocales)
#include "test_entrylocales.moc"
