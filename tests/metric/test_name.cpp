// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metric/name.h"

#include <QSet>
#include <QTest>

using namespace kabocha;
using namespace kabocha::metric;

class TestName : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void oneToThreePartsAreRead_data();
    void oneToThreePartsAreRead();
    void otherTextIsRefused_data();
    void otherTextIsRefused();
    void overlongTextIsShownShortened();
    void orderIsByPackageMetricSpecification();
    void equalNamesHashEqually();
    void partialNamesAreWrittenWithoutEmptyParts();
};

void TestName::oneToThreePartsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("package");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<QString>("spec");
    QTest::newRow("package") << "camera"
                             << "camera"
                             << ""
                             << "";
    QTest::newRow("beyond the BMP") << QString::fromUtf8("camera.\xF0\x9F\x98\x80") << "camera"
                                    << QString::fromUtf8("\xF0\x9F\x98\x80") << "";
    QTest::newRow("metric") << "camera.Temp"
                            << "camera"
                            << "Temp"
                            << "";
    QTest::newRow("specification") << "camera.Temp.design"
                                   << "camera"
                                   << "Temp"
                                   << "design";
    QTest::newRow("not only letters") << "validate_drp.PA1-2.FY17_é"
                                      << "validate_drp"
                                      << "PA1-2"
                                      << "FY17_é";
}

void TestName::oneToThreePartsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, package);
    QFETCH(QString, metric);
    QFETCH(QString, spec);
    const auto name = Name::parse(text);
    QVERIFY2(name, qPrintable(name ? QString() : name.error().text()));
    QCOMPARE(name->package, package);
    QCOMPARE(name->metric, metric);
    QCOMPARE(name->spec, spec);
    QCOMPARE(name->text(), text);
    QCOMPARE(name->isMetric(), !metric.isEmpty() && spec.isEmpty());
    QCOMPARE(name->isSpecification(), !spec.isEmpty());
    QCOMPARE(name->metricName(), (Name{package, metric, {}}));
}

void TestName::otherTextIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("empty") << ""
                           << "it is empty";
    QTest::newRow("four parts") << "a.b.c.d"
                                << "it has 4 parts";
    QTest::newRow("empty part") << "a..c"
                                << "it has an empty part";
    QTest::newRow("leading dot") << ".b"
                                 << "it has an empty part";
    QTest::newRow("trailing dot") << "a."
                                  << "it has an empty part";
    QTest::newRow("blank") << "a.b c"
                           << "it holds a blank";
    QTest::newRow("line end") << "a.b\n"
                              << "it holds a blank";
    QTest::newRow("control character")
        << QStringLiteral("a.b\u0007") << "it holds a character that cannot be shown";
    QTest::newRow("too long") << QString(1001, u'a') << "it is longer than 1000 characters";
}

void TestName::otherTextIsRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);
    const auto name = Name::parse(text);
    QVERIFY(!name);
    QCOMPARE(name.error().kind, Error::Kind::Syntax);
    QVERIFY2(name.error().message.contains(reason), qPrintable(name.error().message));
    QVERIFY(name.error().hint.contains(QStringLiteral("package.metric.specification")));
}

void TestName::overlongTextIsShownShortened()
{
    QVERIFY(Name::parse(QString(1'000'000, u'a')).error().message.size() < 200);
}

void TestName::orderIsByPackageMetricSpecification()
{
    const auto name = [](const char *text) { return *Name::parse(QString::fromLatin1(text)); };
    QVERIFY(name("a.z") < name("b.a"));
    QVERIFY(name("a.b") < name("a.b.c"));
    QVERIFY(name("a.b.z") < name("a.c"));
    // As whole strings `a-b.c` would come before `a.z`.
    QVERIFY(name("a.z") < name("a-b.c"));
    QVERIFY(!(name("a.b") < name("a.b")));
    QVERIFY(name("a.B") < name("a.a"));
}

void TestName::equalNamesHashEqually()
{
    QSet<Name> names;
    names << *Name::parse(u"a.b") << *Name::parse(u"a.b") << *Name::parse(u"a.b.c")
          << Name::ofMetric(QStringLiteral("a"), QStringLiteral("b"));
    QCOMPARE(names.size(), 2);
}

void TestName::partialNamesAreWrittenWithoutEmptyParts()
{
    QCOMPARE(Name().text(), QString());
    QVERIFY(Name().isEmpty());
    QCOMPARE((Name{{}, QStringLiteral("b"), {}}).text(), QStringLiteral("b"));
}

QTEST_GUILESS_MAIN(TestName)
#include "test_name.moc"
