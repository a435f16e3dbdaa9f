// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/median.h"

#include <QTest>

#include <limits>

using namespace kabocha::history;

class TestMedian : public QObject
{
    Q_OBJECT
private slots:
    void isTheMiddle_data();
    void isTheMiddle();
    void leavesTheValuesAsTheyWere();
};

void TestMedian::isTheMiddle_data()
{
    constexpr double huge = std::numeric_limits<double>::max();
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("median");
    QTest::newRow("one") << QList<double>{7} << 7.0;
    QTest::newRow("an odd number") << QList<double>{9, -1, 4} << 4.0;
    QTest::newRow("an even number") << QList<double>{20, 10, 12, 11} << 11.5;
    QTest::newRow("all the same") << QList<double>{3, 3, 3, 3} << 3.0;
    QTest::newRow("two whose sum is too large") << QList<double>{huge, huge / 2} << huge / 4 * 3;
}

void TestMedian::isTheMiddle()
{
    QFETCH(QList<double>, values);
    QFETCH(double, median);
    QCOMPARE(medianOf(values), median);
}

void TestMedian::leavesTheValuesAsTheyWere()
{
    const QList<double> values{5, 1, 4, 2};
    const QList<double> shared = values;
    QCOMPARE(medianOf(shared), 3.0);
    QCOMPARE(values, QList<double>({5, 1, 4, 2}));
}

QTEST_GUILESS_MAIN(TestMedian)
#include "test_median.moc"
