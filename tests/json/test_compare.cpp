// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/compare.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace kabocha;
using namespace kabocha::json;

namespace {

QString line(const Difference &difference)
{
    const char signs[] = {'+', '-', '~'};
    const auto text = [](const Value &value) {
        return value.size() > 5 ? QString::number(value.size()) + QStringLiteral(" items")
                                : QString::fromLatin1(write(value, {.indent = -1}));
    };
    QString out = QString(QLatin1Char(signs[int(difference.kind)])) + u' ' + difference.path + u' ';
    switch (difference.kind) {
    case Difference::Kind::Added:
        out += text(difference.after);
        break;
    case Difference::Kind::Removed:
        out += text(difference.before);
        break;
    case Difference::Kind::Changed:
        out += text(difference.before) + QStringLiteral(" → ") + text(difference.after);
    }
    return difference.item < 0 ? out : out + QStringLiteral(" @%1").arg(difference.item);
}

QStringList lines(const Result<Differences> &found)
{
    if (!found)
        return {found.error().text()};
    QStringList out;
    for (const Difference &difference : found->list)
        out << line(difference);
    return out;
}

QByteArray listOf(int count, int changed = -1, const QByteArray &with = {})
{
    QByteArray out = "[";
    for (int i = 0; i < count; ++i)
        out += (i > 0 ? ", " : "") + (i == changed ? with : QByteArray::number(i) + ".5");
    return out + "]";
}

} // namespace

class TestCompare : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void tellsWhatBecameOfAValue_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *before, const char *after,
                            const QStringList &expected) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << expected;
        };
        row("the same", R"({"a": [1, {"b": null}], "c": "x"})", R"({"a": [1, {"b": null}], "c": "x"})", {});
        row("another order of keys", R"({"a": 1, "b": {"c": 2, "d": 3}})",
            R"({"b": {"d": 3, "c": 2}, "a": 1})", {});
        row("a change", R"({"a": {"b": "x"}})", R"({"a": {"b": "y"}})",
            {QStringLiteral("~ $.a.b \"x\" → \"y\"")});
        row("numbers by their text", R"({"a": 5, "b": 1e3})", R"({"a": 5.0, "b": 1e3})",
            {QStringLiteral("~ $.a 5 → 5.0")});
        row("integers beyond doubles", R"([12345678901234567890])", R"([12345678901234567891])",
            {QStringLiteral("~ $[0] 12345678901234567890 → 12345678901234567891")});
        row("another kind", R"({"a": "1"})", R"({"a": 1})", {QStringLiteral("~ $.a \"1\" → 1")});
        row("null is a value", R"({"a": null})", R"({})", {QStringLiteral("- $.a null")});
        row("an object for a list", R"({"a": {}})", R"({"a": []})", {QStringLiteral("~ $.a {} → []")});
        row("added and removed", R"({"a": 1, "odd key": 2})", R"({"b": {"c": 3}, "a": 1})",
            {QStringLiteral("+ $.b {\"c\": 3}"), QStringLiteral("- $[\"odd key\"] 2")});
        row("items by order", R"([1, [2, 3], 4])", R"([1, [2, 5]])",
            {QStringLiteral("~ $[1][1] 3 → 5"), QStringLiteral("- $[2] 4")});
        row("the root", "1", "[]", {QStringLiteral("~ $ 1 → []")});
        row("NaN is NaN", R"([NaN, null])", R"([NaN, NaN])", {QStringLiteral("~ $[1] null → NaN")});
        row("by name", R"({"m": [{"name": "a", "v": 1}, {"name": "b", "v": 2}]})",
            R"({"m": [{"name": "c", "v": 3}, {"name": "b", "v": 4}]})",
            {QStringLiteral("+ $.m[0] {\"name\": \"c\", \"v\": 3}"), QStringLiteral("~ $.m[1].v 2 → 4"),
             QStringLiteral("- $.m[0] {\"name\": \"a\", \"v\": 1}")});
        row("by name in another order", R"({"m": [{"name": "a"}, {"name": "b"}]})",
            R"({"m": [{"name": "b"}, {"name": "a"}]})", {});
        row("a name twice: by order", R"({"m": [{"name": "a", "v": 1}, {"name": "a", "v": 2}]})",
            R"({"m": [{"name": "a", "v": 1}, {"name": "a", "v": 3}]})", {QStringLiteral("~ $.m[1].v 2 → 3")});
        row("an item without name: by order", R"({"m": [{"name": "a"}]})", R"({"m": [1]})",
            {QStringLiteral("~ $.m[0] {\"name\": \"a\"} → 1")});
    }
    void tellsWhatBecameOfAValue()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const CompareOptions options{.names = {{QStringLiteral("m"), QStringLiteral("name")}}};
        QTEST(lines(compare(parse(before).value(), parse(after).value(), options)), "expected");
        QCOMPARE(lines(compare(parse(after).value(), parse(after).value(), options)), QStringList());
    }

    void theTrailNamesItems()
    {
        const auto found = compare(parse(R"({"m": [{"name": "x"}, {"name": "a.b", "v": [1]}]})").value(),
                                   parse(R"({"m": [{"name": "a.b", "v": [2]}, {"name": "x"}]})").value(),
                                   {.names = {{QStringLiteral("m"), QStringLiteral("name")}}});
        QCOMPARE(found->list.size(), 1);
        QCOMPARE(found->list.first().trail, QStringList({QStringLiteral("m"), QStringLiteral("a.b"),
                                                         QStringLiteral("v"), QStringLiteral("[0]")}));
        QCOMPARE(found->list.first().path, QStringLiteral("$.m[0].v[0]"));
    }

    void longListsAreOneDifference_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<bool>("asNull");
        QTest::addColumn<QString>("expected");
        const QByteArray list = listOf(20'000);
        QTest::newRow("the same") << list << list << false << QString();
        QTest::newRow("the same with other blanks")
            << list << QByteArray(list).replace(", ", ",\n ") << false << QString();
        QTest::newRow("an item") << list << listOf(20'000, 7777, "1") << false
                                 << "~ $.x 20000 items → 20000 items @7777";
        QTest::newRow("the spelling of an item")
            << list << listOf(20'000, 5, "5.50") << false << "~ $.x 20000 items → 20000 items @5";
        QTest::newRow("longer") << list << listOf(20'001) << false
                                << "~ $.x 20000 items → 20001 items @20000";
        QTest::newRow("shorter") << list << listOf(19'999) << false
                                 << "~ $.x 20000 items → 19999 items @19999";
        QTest::newRow("empty") << list << QByteArray("[]") << false << "~ $.x 20000 items → [] @0";
        QTest::newRow("a list in it") << listOf(20'000, 3, "[1, [2]]") << listOf(20'000, 3, "[1, [3]]")
                                      << false << "~ $.x 20000 items → 20000 items @3";
        QTest::newRow("behind a list in it")
            << listOf(20'000, 3, "[1, [2]]") << listOf(20'000, 3, "[1, [2]]").replace("19999.5", "1") << false
            << "~ $.x 20000 items → 20000 items @19999";
        QTest::newRow("NaN as null") << listOf(20'000, 9, "NaN") << listOf(20'000, 9, "null") << true
                                     << QString();
        QTest::newRow("an overflow as null")
            << listOf(20'000, 9, "1e999") << listOf(20'000, 9, "null") << true << QString();
        QTest::newRow("NaN is not null") << listOf(20'000, 9, "NaN") << listOf(20'000, 9, "null") << false
                                         << "~ $.x 20000 items → 20000 items @9";
        const QByteArray objects = QByteArray(listOf(2'000)).replace(" 7.5,", R"( {"a": 7.5, "b": [NaN]},)");
        QTest::newRow("another order of members in it")
            << objects << QByteArray(objects).replace(R"("a": 7.5, "b": [NaN])", R"("b": [NaN], "a": 7.5)")
            << false << QString();
        QTest::newRow("NaN as null deep in it")
            << objects << QByteArray(objects).replace("NaN", "null") << true << QString();
        QTest::newRow("NaN is not null deep in it") << objects << QByteArray(objects).replace("NaN", "null")
                                                    << false << "~ $.x 2000 items → 2000 items @7";
        QTest::newRow("a member less in it") << objects << QByteArray(objects).replace(R"(, "b": [NaN])", "")
                                             << false << "~ $.x 2000 items → 2000 items @7";
        QTest::newRow("a text among numbers") << listOf(2'000, 9, "\"a\"") << listOf(2'000, 9, "\"b\"")
                                              << false << "~ $.x 2000 items → 2000 items @9";
    }
    void longListsAreOneDifference()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(bool, asNull);
        QFETCH(QString, expected);
        const CompareOptions options{.nonFiniteIsNull = asNull};
        const auto value = [](const QByteArray &list) { return parse("{\"x\": " + list + "}").value(); };
        QCOMPARE(lines(compare(value(before), value(after), options)).join(u'\n'), expected);
        // And of a list that was made, item by item.
        Object made;
        made.insert(QStringLiteral("x"),
                    Value::array(value(after).members().value(QStringLiteral("x")).items()));
        QCOMPARE(lines(compare(value(before), Value::object(made), options)).join(u'\n'), expected);
    }

    void nothingOfALongListIsMade()
    {
        const Value before = parse(listOf(50'000)).value();
        const Value after = parse(listOf(50'000, 49'999, "0")).value();
        QVERIFY(before.list() && after.list());
        const auto found = compare(before, after);
        QCOMPARE(found->list.first().item, 49'999);
        QVERIFY(found->list.first().after.list());
    }

    void thereAreNotMoreThanWanted()
    {
        const auto found = compare(parse("[1, 2, 3, 4]").value(), parse("[2, 3, 4, 5]").value(), {.most = 3});
        QCOMPARE(found->list.size(), 3);
        QVERIFY(!found->isComplete);
    }

    void aChangedFileIsAnError()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(listOf(200'000)) > 0);
        file.close();
        const Value value = parse(Source::open(path, 0).value()).value();
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[]") > 0);
        file.close();
        const auto found = compare(value, parse(listOf(200'000)).value());
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::Io);
    }

    void itIsCancelled()
    {
        const Value before = parse(listOf(50'000)).value();
        const auto found = compare(before, parse(listOf(50'000)).value(), {}, [](double) { return false; });
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestCompare)
#include "test_compare.moc"
