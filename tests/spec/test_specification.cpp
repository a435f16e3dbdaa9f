// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/specificationset.h"
#include "json/io.h"

#include <QTest>

#include <limits>

using namespace kabocha;
using namespace kabocha::spec;

namespace {

units::Unit unit(const char *text)
{
    return *units::Unit::parse(QString::fromUtf8(text));
}

Specification specification(const char *op, double threshold, const char *unitName)
{
    Specification out;
    out.name = *metric::Name::parse(u"camera.Temp.design");
    out.op = *operatorOf(QString::fromLatin1(op));
    out.threshold = threshold;
    out.unit = unit(unitName);
    return out;
}

json::Object object(const char *text)
{
    return json::parse(text)->members();
}

} // namespace

class TestSpecification : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void symbolsAreReadAsWritten();
    void testIsWritten_data();
    void testIsWritten();
    void verdicts_data();
    void verdicts();
    void notMeasuredHasNoVerdict();
    void incompatibleUnits_data();
    void incompatibleUnits();
    void infiniteValueHasAVerdict();
    void queries_data();
    void queries();
    void setFindsTheSpecificationsOfAMetric();
    void setReplacesMergesAndRemoves();
};

void TestSpecification::symbolsAreReadAsWritten()
{
    for (const char *text : {"<", "<=", ">", ">=", "==", "!="}) {
        const auto op = operatorOf(QString::fromLatin1(text));
        QVERIFY(op);
        QCOMPARE(symbol(*op), QString::fromLatin1(text));
    }
    for (const char *text : {"", "=", "=<", "<>", " <", "≤"})
        QVERIFY2(!operatorOf(QString::fromUtf8(text)), text);
}

void TestSpecification::testIsWritten_data()
{
    QTest::addColumn<double>("threshold");
    QTest::addColumn<QString>("unitName");
    QTest::addColumn<QString>("text");
    QTest::newRow("integer") << 12.0 << "deg_C"
                             << "<= 12.0 deg_C";
    QTest::newRow("pure number") << 0.5 << ""
                                 << "<= 0.5";
    QTest::newRow("threshold with % unit") << 1e-5 << "percent"
                                           << "<= 1e-05 %";
}

void TestSpecification::testIsWritten()
{
    QFETCH(double, threshold);
    QFETCH(QString, unitName);
    QFETCH(QString, text);
    QCOMPARE(specification("<=", threshold, qPrintable(unitName)).test(), text);
}

void TestSpecification::verdicts_data()
{
    QTest::addColumn<QString>("op");
    QTest::addColumn<double>("threshold");
    QTest::addColumn<QString>("thresholdUnit");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("valueUnit");
    QTest::addColumn<bool>("pass");
    QTest::addColumn<QVariant>("margin");
    const auto row = [](const char *name, const char *op, double threshold, const char *thresholdUnit,
                        double value, const char *valueUnit, bool pass, const QVariant &margin = {}) {
        QTest::newRow(name) << QString::fromLatin1(op) << threshold << QString::fromLatin1(thresholdUnit)
                            << value << QString::fromLatin1(valueUnit) << pass << margin;
    };
    row("below", "<=", 12, "deg_C", 10, "deg_C", true, 2.0);
    row("at the limit", "<=", 12, "deg_C", 12, "deg_C", true, 0.0);
    row("at the strict limit", "<", 12, "deg_C", 12, "deg_C", false, 0.0);
    row("above", "<=", 12, "deg_C", 13.5, "deg_C", false, -1.5);
    row("lower limit kept", ">=", 5, "s", 7, "s", true, 2.0);
    row("lower limit missed", ">", 5, "s", 5, "s", false, 0.0);
    row("margin in the measurement's unit", "<", 5, "mmag", 0.004, "mag", true, 0.001);
    row("percent against a pure number", "<", 50, "%", 0.4, "", true, 0.1);
    row("equal", "==", 5, "s", 5, "s", true);
    row("not equal", "==", 5, "s", 5.1, "s", false);
    row("unequal", "!=", 5, "s", 5.1, "s", true);
    row("not unequal", "!=", 5, "s", 5, "s", false);
}

void TestSpecification::verdicts()
{
    QFETCH(QString, op);
    QFETCH(double, threshold);
    QFETCH(QString, thresholdUnit);
    QFETCH(double, value);
    QFETCH(QString, valueUnit);
    QFETCH(bool, pass);
    QFETCH(QVariant, margin);
    const Verdict verdict = check(specification(qPrintable(op), threshold, qPrintable(thresholdUnit)), value,
                                  unit(qPrintable(valueUnit)));
    QCOMPARE(verdict.status, pass ? Status::Pass : Status::Fail);
    QCOMPARE(verdict.margin.has_value(), margin.isValid());
    if (verdict.margin)
        QVERIFY2(std::abs(*verdict.margin - margin.toDouble()) < 1e-12,
                 qPrintable(QString::number(*verdict.margin)));
}

void TestSpecification::notMeasuredHasNoVerdict()
{
    const Specification one = specification("<", 5, "s");
    QCOMPARE(check(one, {}, unit("s")).status, Status::NotMeasured);
    QCOMPARE(check(one, std::numeric_limits<double>::quiet_NaN(), unit("s")).status, Status::NotMeasured);
    QCOMPARE(check(one, {}, unit("mag")).status, Status::NotMeasured);
    QVERIFY(!check(one, {}, unit("s")).margin);
}

void TestSpecification::incompatibleUnits_data()
{
    QTest::addColumn<QString>("op");
    QTest::addColumn<int>("status");
    for (const char *op : {"<", "<=", ">", ">="})
        QTest::newRow(op) << QString::fromLatin1(op) << static_cast<int>(Status::Undecidable);
    QTest::newRow("==") << "==" << static_cast<int>(Status::Fail);
    QTest::newRow("!=") << "!=" << static_cast<int>(Status::Pass);
}

void TestSpecification::incompatibleUnits()
{
    QFETCH(QString, op);
    QFETCH(int, status);
    const Verdict verdict = check(specification(qPrintable(op), 5, "K"), 5, unit("deg_C"));
    QCOMPARE(static_cast<int>(verdict.status), status);
    QVERIFY(!verdict.margin);
}

void TestSpecification::infiniteValueHasAVerdict()
{
    const double infinity = std::numeric_limits<double>::infinity();
    QCOMPARE(check(specification("<", 5, "s"), infinity, unit("s")).status, Status::Fail);
    const Verdict verdict = check(specification("<=", infinity, "s"), infinity, unit("s"));
    QCOMPARE(verdict.status, Status::Pass);
    QVERIFY(!verdict.margin);
}

void TestSpecification::queries_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("meta");
    QTest::addColumn<bool>("applies");
    const auto row = [](const char *name, const char *query, const char *meta, bool applies) {
        QTest::newRow(name) << QByteArray(query) << QByteArray(meta) << applies;
    };
    row("empty query", "{}", "{}", true);
    row("equal", R"({"f": "r"})", R"({"f": "r", "g": 1})", true);
    row("other value", R"({"f": "r"})", R"({"f": "g"})", false);
    row("key absent", R"({"f": "r"})", "{}", false);
    row("null is not absent", R"({"f": null})", "{}", false);
    row("null", R"({"f": null})", R"({"f": null})", true);
    row("integer and float", R"({"f": 1})", R"({"f": 1.0})", true);
    row("number and text", R"({"f": 1})", R"({"f": "1"})", false);
    row("one of two terms", R"({"f": 1, "g": 2})", R"({"f": 1, "g": 3})", false);
    row("lists", R"({"v": [1, 2]})", R"({"v": [1.0, 2]})", true);
    row("lists in other order", R"({"v": [1, 2]})", R"({"v": [2, 1]})", false);
}

void TestSpecification::queries()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, meta);
    QFETCH(bool, applies);
    Specification one = specification("<", 5, "s");
    one.metadataQuery = object(query.constData());
    QCOMPARE(spec::applies(one, object(meta.constData())), applies);
}

void TestSpecification::setFindsTheSpecificationsOfAMetric()
{
    SpecificationSet set;
    for (const char *name : {"a.m.z", "a.m2.x", "a.m.a", "a.l.x", "b.m.x"}) {
        Specification one = specification("<", 5, "s");
        one.name = *metric::Name::parse(QString::fromLatin1(name));
        one.tags = {QString::fromLatin1(name).left(1)};
        set.insert(one);
    }
    QStringList names;
    for (const Specification &one : set.of(*metric::Name::parse(u"a.m")))
        names << one.name.text();
    QCOMPARE(names, QStringList({QStringLiteral("a.m.a"), QStringLiteral("a.m.z")}));
    QCOMPARE(set.of(*metric::Name::parse(u"a.m.z")).size(), 2);
    QVERIFY(set.of(*metric::Name::parse(u"c.m")).isEmpty());
    QCOMPARE(set.tags(), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(set.find(*metric::Name::parse(u"a.l.x")));
    QVERIFY(!set.find(*metric::Name::parse(u"a.l.y")));
}

void TestSpecification::setReplacesMergesAndRemoves()
{
    SpecificationSet set, others;
    set.insert(specification("<", 5, "s"));
    set.insert(specification("<", 6, "s"));
    QCOMPARE(set.size(), 1);
    QCOMPARE(set.specifications().at(0).threshold, 6.0);
    others.insert(specification("<", 7, "s"));
    Specification more = specification("<", 8, "s");
    more.name.spec = QStringLiteral("aaa");
    others.insert(more);
    set.insert(others);
    QCOMPARE(set, others);
    set.remove(more.name);
    QCOMPARE(set.size(), 1);
    QCOMPARE(set.specifications().at(0).threshold, 7.0);
}

QTEST_GUILESS_MAIN(TestSpecification)
#include "test_specification.moc"
