// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metric/metricset.h"

#include <QTest>

using namespace kabocha;
using namespace kabocha::metric;

namespace {

Name name(const char *text)
{
    return *Name::parse(QString::fromLatin1(text));
}

Metric made(const char *text, const QStringList &tags = {}, const char *description = "")
{
    Metric out;
    out.name = name(text);
    out.tags = tags;
    out.description = QString::fromLatin1(description);
    return out;
}

QStringList names(const MetricSet &set)
{
    QStringList out;
    for (const Metric &one : set.metrics())
        out << one.name.text();
    return out;
}

} // namespace

class TestMetricSet : public QObject
{
    Q_OBJECT

private slots:
    void staysSorted();
    void insertReplacesTheSameName();
    void insertingASetReplacesAndKeeps();
    void findsByFullName();
    void removes();
    void packagesAndTagsAreSortedAndUnique();
    void copiesAreIndependent();
    void placeIsNoPartOfIdentity();
};

void TestMetricSet::staysSorted()
{
    MetricSet set;
    for (const char *text : {"b.x", "a.z", "a-b.c", "a.b", "c.a"})
        set.insert(made(text));
    QCOMPARE(names(set), QStringList({QStringLiteral("a.b"), QStringLiteral("a.z"), QStringLiteral("a-b.c"),
                                      QStringLiteral("b.x"), QStringLiteral("c.a")}));
}

void TestMetricSet::insertReplacesTheSameName()
{
    MetricSet set;
    set.insert(made("a.b", {}, "old"));
    set.insert(made("a.b", {}, "new"));
    QCOMPARE(set.size(), 1);
    QCOMPARE(set.find(name("a.b"))->description, QStringLiteral("new"));
}

void TestMetricSet::insertingASetReplacesAndKeeps()
{
    MetricSet ours, theirs;
    for (const char *text : {"a.a", "a.c", "a.e", "z.z"})
        ours.insert(made(text, {}, "ours"));
    for (const char *text : {"a.b", "a.c", "b.b"})
        theirs.insert(made(text, {}, "theirs"));
    ours.insert(theirs);
    QCOMPARE(names(ours), QStringList({QStringLiteral("a.a"), QStringLiteral("a.b"), QStringLiteral("a.c"),
                                       QStringLiteral("a.e"), QStringLiteral("b.b"), QStringLiteral("z.z")}));
    QCOMPARE(ours.find(name("a.c"))->description, QStringLiteral("theirs"));
    QCOMPARE(ours.find(name("a.a"))->description, QStringLiteral("ours"));
    MetricSet empty;
    empty.insert(ours);
    QCOMPARE(empty, ours);
    ours.insert(MetricSet());
    QCOMPARE(empty, ours);
}

void TestMetricSet::findsByFullName()
{
    MetricSet set;
    set.insert(made("a.b"));
    QVERIFY(set.find(name("a.b")));
    QVERIFY(set.contains(name("a.b")));
    for (const char *other : {"a.a", "a.c", "b.b", "a", "a.b.c"})
        QVERIFY2(!set.find(name(other)), other);
    QVERIFY(!MetricSet().find(name("a.b")));
}

void TestMetricSet::removes()
{
    MetricSet set;
    set.insert(made("a.b"));
    set.insert(made("a.c"));
    set.remove(name("a.x"));
    QCOMPARE(set.size(), 2);
    set.remove(name("a.b"));
    QCOMPARE(names(set), QStringList{QStringLiteral("a.c")});
}

void TestMetricSet::packagesAndTagsAreSortedAndUnique()
{
    MetricSet set;
    set.insert(made("b.x", {QStringLiteral("u"), QStringLiteral("t")}));
    set.insert(made("a.x", {QStringLiteral("t")}));
    set.insert(made("b.y"));
    QCOMPARE(set.packages(), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(set.tags(), QStringList({QStringLiteral("t"), QStringLiteral("u")}));
}

void TestMetricSet::copiesAreIndependent()
{
    MetricSet set;
    set.insert(made("a.b"));
    const MetricSet snapshot = set;
    set.insert(made("a.c"));
    set.remove(name("a.b"));
    QCOMPARE(names(snapshot), QStringList{QStringLiteral("a.b")});
}

void TestMetricSet::placeIsNoPartOfIdentity()
{
    Metric a = made("a.b"), b = made("a.b");
    b.place.line = 5;
    QCOMPARE(a, b);
    b.reference.docList = {QStringLiteral("x")};
    QVERIFY(!(a == b));
}

QTEST_GUILESS_MAIN(TestMetricSet)
#include "test_metricset.moc"
