// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text.h"
#include "models/verdictorder.h"

#include <QGuiApplication>
#include <QTextDocumentFragment>
#include <QtTest>

#include <limits>

using namespace kabocha;
using namespace kabocha::ui;

class TestText : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void numbersAreInCNotation_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("decimal") << 10.02 << "10.02";
        QTest::newRow("whole") << 12.0 << "12.0";
        QTest::newRow("small") << 1e-5 << "1e-05";
        QTest::newRow("negative zero") << -0.0 << "-0.0";
        QTest::newRow("thousands have no separator") << 1234567.5 << "1234567.5";
    }
    void numbersAreInCNotation()
    {
        QFETCH(double, value);
        QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Chile)); // decimal comma
        QTEST(numberText(value), "text");
        QLocale::setDefault(QLocale::c());
    }

    void valuesKeepTheirOrderInAWindowFromRightToLeft()
    {
        const QString isolated = QChar(0x2066) + QStringLiteral("10.02 deg_C") + QChar(0x2069);
        QCOMPARE(inOrder(QStringLiteral("<= 12.0")), QStringLiteral("<= 12.0"));
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(valueText(10.02, QStringLiteral("deg_C")), isolated);
        QVERIFY(timeText(QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC)).startsWith(QChar(0x2066)));
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QCOMPARE(valueText(10.02, QStringLiteral("deg_C")), QStringLiteral("10.02 deg_C"));
    }

    void notMeasuredIsAWordNeverZero()
    {
        QCOMPARE(valueText({}, QStringLiteral("deg_C")), QStringLiteral("not measured"));
        QCOMPARE(valueText(std::numeric_limits<double>::quiet_NaN(), {}), QStringLiteral("not measured"));
        QCOMPARE(valueText(0.0, QStringLiteral("deg_C")), QStringLiteral("0.0 deg_C"));
        QCOMPARE(valueText(3.0, {}), QStringLiteral("3.0"));
    }

    void aTipShowsWhatItIsGiven()
    {
        QCOMPARE(plainTip({}), QString());
        const QString foreign = QStringLiteral("<img src='/dev/tty'> & more\nof it");
        const QString tip = plainTip(foreign);
        QCOMPARE(QTextDocumentFragment::fromHtml(tip).toPlainText(), foreign);
        QVERIFY(!tip.contains(QStringLiteral("<img")));
    }

    void marginsSayTheirSide_data()
    {
        QTest::addColumn<double>("margin");
        QTest::addColumn<QString>("text");
        QTest::newRow("inside") << 1.98 << "1.98 deg_C inside";
        QTest::newRow("outside") << -0.5 << "0.5 deg_C outside";
        QTest::newRow("rounded to four digits") << 12.0 - 10.02 << "1.98 deg_C inside";
        QTest::newRow("large stays readable") << 12345.6 << "12350.0 deg_C inside";
        QTest::newRow("limit") << 0.0 << "exactly at the limit";
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << "";
    }
    void marginsSayTheirSide()
    {
        QFETCH(double, margin);
        QTEST(marginText(margin, QStringLiteral("deg_C")), "text");
    }

    void noMarginIsNoText() { QVERIFY(marginText({}, QStringLiteral("mmag")).isEmpty()); }

    void aTestIsShownWithItsOwnUnit()
    {
        const job::ReportRow row{.unit = QStringLiteral("deg_C"),
                                 .op = spec::Operator::LessOrEqual,
                                 .threshold = 12,
                                 .thresholdUnit = QStringLiteral("K")};
        QCOMPARE(testText(row), QStringLiteral("<= 12.0 K"));
    }

    void everyStatusHasItsOwnWord()
    {
        QSet<QString> words;
        for (const auto status :
             {spec::Status::Pass, spec::Status::Fail, spec::Status::NotMeasured, spec::Status::Undecidable})
            words.insert(statusText(status));
        QCOMPARE(words.size(), 4);
        QVERIFY(!words.contains(QString()));
    }

    void jsonStringsAreShownAsTheyAreTheRestAsJson()
    {
        QCOMPARE(jsonValueText(json::Value::string(QStringLiteral("Com\"Cam"))), QStringLiteral("Com\"Cam"));
        QCOMPARE(jsonValueText(json::Value::integer(9)), QStringLiteral("9"));
        QCOMPARE(jsonValueText(json::Value::boolean(true)), QStringLiteral("true"));
        QCOMPARE(jsonValueText(json::Value()), QStringLiteral("null"));
        QCOMPARE(jsonValueText(json::Value::array({json::Value::integer(1), json::Value::integer(2)})),
                 QStringLiteral("[1, 2]"));
    }

    void timesAreUtcAndSaySo()
    {
        const QDateTime santiago(QDate(2026, 3, 1), QTime(9, 0), QTimeZone("America/Santiago"));
        QCOMPARE(timeText(santiago), QStringLiteral("2026-03-01 12:00 UTC"));
        QVERIFY(timeText({}).isEmpty());
    }

    void worseIsWhatAPersonMustHear()
    {
        using spec::Status;
        QCOMPARE(worse(Status::Pass, Status::Fail), Status::Fail);
        QCOMPARE(worse(Status::Fail, Status::Undecidable), Status::Fail);
        QCOMPARE(worse(Status::NotMeasured, Status::Pass), Status::NotMeasured);
        QCOMPARE(worse(Status::NotMeasured, Status::Undecidable), Status::Undecidable);
    }
};

QTEST_MAIN(TestText)
#include "test_text.moc"
